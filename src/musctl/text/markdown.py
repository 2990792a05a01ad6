"""Markdown as sections: the front matter, then each heading and what stands under it."""

from __future__ import annotations

import re
from typing import NamedTuple
from unicodedata import normalize

from musctl.text.tree import Span


class Section(NamedTuple):
    """A heading, and what stands under it up to the next heading of any level."""

    level: int
    title: str
    emne: str
    heading: Span
    body: Span
    says: bool


class Header(NamedTuple):
    """Where the front matter stands: its YAML, and where the text after it begins."""

    yaml: Span
    body: int
    closed: bool


class Line(NamedTuple):
    """A heading as the scan finds it: its level, its title as written, and its lines."""

    level: int
    title: str
    span: Span


_OPEN = re.compile(r"---[ \t]*(?:\r\n|\n|\r)")
_CLOSE = re.compile(r"^(?:---|\.\.\.)[ \t]*(?=\r|\n|\Z)(?:\r\n|\n|\r)?", re.MULTILINE)

# What may make a line that looks like a heading something else, or the other way round: fences, HTML, setext
# underlines, indented headings. Where it is seen, markdown-it-py decides.
_DOUBT = re.compile(r"\n(?: {0,3}(?:```|~~~|=+[ \t\r]*(?:\n|\Z)|-+[ \t\r]*(?:\n|\Z))| {1,3}[<#]|<(?!!--))|\r(?!\n)")
_MARK = re.compile(r"\n(?:(#{1,6})(?=[ \t\r\n]|\Z)([^\n]*)|<!--)")
_CLOSING = re.compile(r"(?:^|[ \t]+)#+[ \t]*\Z")
_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)
_EMNE = re.compile(r"<!--[ \t]*emne:[ \t]*([^\s>]+?)[ \t]*-->")
_LEAD = re.compile(r"(?:\s|<!--.*?-->)*", re.DOTALL)
_WORD = re.compile(r"[^\W_]")


def header(text: str) -> Header | None:
    """The front matter of a Markdown text; ``None`` when the text does not begin with one."""
    opened = _OPEN.match(text)
    if opened is None:
        return None
    start = opened.end()
    closed = _CLOSE.search(text, start)
    if closed is None:
        return Header(Span(start, start), start, closed=False)
    return Header(Span(start, closed.start()), closed.end(), closed=True)


def sections(text: str, start: int) -> tuple[Section, ...]:
    """The sections of a text from ``start``, which is the beginning of a line."""
    lines = headings(text, start)
    ends = [line.span.start for line in lines[1:]]
    ends.append(len(text))
    return tuple(_section(text, line, end) for line, end in zip(lines, ends, strict=False))


def headings(text: str, start: int) -> list[Line]:
    """Every heading that is not inside something else, as CommonMark has it."""
    before = start - 1
    if before < 0 or text[before] != "\n" or _DOUBT.search(text, before):
        from musctl.text.commonmark import headings as by_authority

        return by_authority(text, start)
    return _scan(text, before)


def _scan(text: str, at: int) -> list[Line]:
    found = []
    while (mark := _MARK.search(text, at)) is not None:
        level = mark.group(1)
        if level is None:
            end = text.find("-->", mark.start() + 3)
            at = len(text) if end < 0 else text.find("\n", end)
            if at < 0:
                break
            continue
        at = mark.end()
        start = mark.start() + 1
        found.append(Line(len(level), mark.group(2), Span(start, start + len(text[start:at].rstrip(" \t\r")))))
    return found


def _section(text: str, line: Line, end: int) -> Section:
    start = line.span.end
    body = Span(_next_line(text, start), end)
    title = line.title
    emne = _EMNE.search(title)
    if emne is None and "<!--" in text[body.start : end]:
        lead = _LEAD.match(text, body.start, end)
        emne = _EMNE.search(text, body.start, lead.end()) if lead else None
    return Section(line.level, clean(title), emne.group(1) if emne else "", line.span, body, says(text, body))


def _next_line(text: str, at: int) -> int:
    end = re.compile(r"\r\n|\n|\r").search(text, at)
    return end.end() if end else len(text)


def clean(title: str) -> str:
    """A title as a reader sees it: no comments, no closing #, no emphasis around it."""
    if "<" in title:
        title = _COMMENT.sub("", title)
    title = title.strip(" \t\r\n")
    if title.endswith("#"):
        title = _CLOSING.sub("", title)
    return normalize("NFC", title.strip())


def says(text: str, body: Span) -> bool:
    """Whether a stretch says something: a letter or a digit outside HTML comments."""
    if text.find("<!--", body.start, body.end) < 0:
        return _WORD.search(text, body.start, body.end) is not None
    return _WORD.search(_COMMENT.sub("", text[body.start : body.end])) is not None
