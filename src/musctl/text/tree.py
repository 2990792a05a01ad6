"""The words every reader shares: where something stands, what it says, and what is wrong with it."""

from __future__ import annotations

from typing import TypeAlias

from musctl.named import NamedTuple

Route: TypeAlias = tuple[str | int, ...]
"""The way to a value: ``("mål", 0, "tid", "slut")``, ``("##", 2)``, ``("@", 10, 14)`` or ``()``."""

Plain: TypeAlias = "str | list[Plain] | dict[str, Plain] | None"
"""What YAML says: every leaf is the text as written, and nothing is guessed to be a date or a number."""


class Span(NamedTuple):
    """A stretch of a text in code points, the end exclusive."""

    start: int
    end: int


class Place(NamedTuple):
    """A line and a column as an editor counts them: from 1, in code points."""

    line: int
    column: int


class Edit(NamedTuple):
    """New words for a stretch of text; everything outside the stretch stays."""

    span: Span
    new: str


class Fault(NamedTuple):
    """What the reader itself finds (MUS0xx), in Danish, with an edit where the machine can know the answer."""

    code: str
    span: Span
    message: str
    edit: Edit | None = None


def line_of(text: str, at: int) -> int:
    """The number of the line that holds an offset."""
    return place_of(text, at).line


def place_of(text: str, at: int) -> Place:
    """The line and column of an offset; a line ends with LF, CRLF or a lone CR."""
    at = max(0, min(at, len(text)))
    before = text[:at]
    if "\r" in before and before.count("\r") != text.count("\r\n", 0, at + 1):
        inside = text[at - 1 : at + 1] == "\r\n"
        before = (before[:-1] + " " if inside else before).replace("\r\n", " \n").replace("\r", "\n")
    return Place(before.count("\n") + 1, at - before.rfind("\n"))
