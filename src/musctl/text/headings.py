"""The headings of a Markdown text, scanned line by line wherever that is sure to be right."""

from __future__ import annotations

from typing import NamedTuple

from musctl.text.tree import Span

_DEEPEST = 6


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
        elif first == "#":
            level = _level(line)
            if level:
                found.append(_heading(line, level, at))
                words = ""
        elif first == "<":
            if not line.startswith("<!--"):
                return None
            in_comment, words = "-->" not in line[2:], ""
        elif first and first in " -=`~" and _is_doubtful(line, above):
            return None
        above = words
        at += len(line) + 1
    return found


def _is_doubtful(line: str, above: str) -> bool:
    """Whether a line may begin a fence, indented HTML or an indented heading, or make a heading of what is above."""
    words = line.strip(" \t\r")
    if not words or line.startswith("    "):
        return False
    if words[0] in "-=":
        return not words.strip(words[0]) and above.strip(" \t\r") != ""
    return words[0] in "#<" or words.startswith(("```", "~~~"))


def _level(line: str) -> int:
    """How many # a line begins with, with a space or nothing after them; 0 when it is no heading."""
    rest = line.lstrip("#")
    level = len(line) - len(rest)
    return level if level <= _DEEPEST and rest[:1] in ("", " ", "\t", "\r") else 0


def _heading(line: str, level: int, at: int) -> Heading:
    line = line.rstrip(" \t\r")
    words = line[level:].strip(" \t")
    if words.endswith("#"):
        opened = words.rstrip("#")
        if not opened or opened[-1] in " \t":
            words = opened.rstrip(" \t")
    return Heading(level, words, Span(at, at + len(line)))
