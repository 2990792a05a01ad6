"""The headings of a Markdown text, scanned line by line wherever that is sure to be right."""

from __future__ import annotations

from musctl.named import NamedTuple
from musctl.text.tree import Span

_DEEPEST = 6
_TELLING = frozenset("#< -=`~")  # what a line may begin with that is more than a line of a paragraph
_LEVELS = {"#" * level: level for level in range(1, _DEEPEST + 1)}


class Heading(NamedTuple):
    """A heading as it is found: its level, its words as written, and the lines they stand on."""

    level: int
    words: str
    span: Span


def scan(text: str, at: int) -> list[Heading] | None:
    """The headings from a line on; ``None`` when only markdown-it-py can tell what a line is."""
    if "\r" in text and text.count("\r", at) != text.count("\r\n", at):
        return None
    found: list[Heading] = []
    above, in_comment = "", False
    for line in text[at:].split("\n"):
        first, words = line[:1], line
        if in_comment:
            in_comment, words = "-->" not in line, ""
        elif first not in _TELLING:
            pass
        elif first == "#":
            heading = _heading(line, at)
            if heading:
                found.append(heading)
                words = ""
        elif first == "<":
            if not line.startswith("<!--"):
                return None
            in_comment, words = "-->" not in line[2:], ""
        elif _is_doubtful(line, above):
            return None
        above = words
        at += len(line) + 1
    return found


def _is_doubtful(line: str, above: str) -> bool:
    """Whether a line may begin a fence, indented HTML or an indented heading, or make a heading of what is above."""
    if line[2:3].isalpha() and line[:2] == "- ":
        return False  # an item of a list, as most of these lines are
    words = line.strip(" \t\r")
    if not words or line.startswith("    "):
        return False
    if words[0] in "-=":
        return not words.strip(words[0]) and above.strip(" \t\r") != ""
    return words[0] in "#<" or words.startswith(("```", "~~~"))


def _heading(line: str, at: int) -> Heading | None:
    """The heading that a line beginning with # is, if it is one: up to six of them, and a space or nothing after."""
    line = line.rstrip(" \t\r")
    marks, _, words = line.partition(" ")
    if marks not in _LEVELS:
        marks, _, words = line.partition("\t")
        if marks not in _LEVELS:
            return None
    words = words.strip(" \t")
    if words.endswith("#"):
        opened = words.rstrip("#")
        if not opened or opened[-1] in " \t":
            words = opened.rstrip(" \t")
    return Heading(_LEVELS[marks], words, Span(at, at + len(line)))
