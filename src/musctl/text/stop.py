"""Where libyaml stopped: the place, the line it is on, and the line above."""

from __future__ import annotations

from musctl.named import NamedTuple
from musctl.text.tree import Span


class Stop(NamedTuple):
    """Where libyaml stopped, in which words, and what it was reading."""

    words: str
    problem: str
    at: int
    context: str
    since: int

    @property
    def sign(self) -> str:
        """The character it stopped at; empty at the end."""
        return self.words[self.at : self.at + 1]

    @property
    def line(self) -> Span:
        """The line it stopped in."""
        return line_at(self.words, self.at)

    @property
    def before(self) -> str:
        """The line as far as it was read."""
        return self.words[self.line.start : self.at]


def line_at(words: str, at: int) -> Span:
    """The line that holds an offset, without its line break."""
    start = max(words.rfind("\n", 0, at), words.rfind("\r", 0, at)) + 1
    ends = [end for end in (words.find("\n", at), words.find("\r", at)) if end >= 0]
    return Span(start, min(ends, default=len(words)))


def line_above(stop: Stop) -> Span | None:
    """The nearest line above that is not blank and no comment."""
    at = stop.line.start
    while at > 0:
        line = line_at(stop.words, at - 1)
        if stop.words[slice(*line)].split("#")[0].strip():
            return trimmed(stop.words, line)
        at = line.start
    return None


def trimmed(words: str, line: Span) -> Span:
    """A line without the blanks at its ends."""
    written = words[slice(*line)]
    start = line.start + len(written) - len(written.lstrip())
    return Span(start, max(start, line.start + len(written.rstrip())))


def text_end(words: str, start: int) -> int:
    """Where an unquoted text that begins here ends: at the end of the line, or before a comment."""
    written = words[start : line_at(words, start).end]
    return start + len(written.split(" #")[0].rstrip())


def here(stop: Stop) -> Span:
    """From where it stopped to the end of that line."""
    return Span(stop.at, max(stop.at, text_end(stop.words, stop.at)))
