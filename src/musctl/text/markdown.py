"""Markdown as sections: each heading, and what stands under it up to the next."""

from __future__ import annotations

from typing import NamedTuple

from musctl.text.letters import nfc
from musctl.text.tree import Span


class Section(NamedTuple):
    """A heading, and what stands under it up to the next heading of any level.

    ``emne`` is the id from ``<!-- emne: trivsel -->`` in the heading or first under it, and ``says`` whether there
    is a letter or a digit under it that is not in an HTML comment.
    """

    level: int
    title: str
    emne: str
    heading: Span
    body: Span
    says: bool


class Heading(NamedTuple):
    """A heading as it is found: its level, its words as written, and the lines they stand on."""

    level: int
    words: str
    span: Span


# Whatever may make a line that looks like a heading into something else, or the other way round: fences, HTML,
# indented headings, underlined headings. Where one is seen, markdown-it-py decides.
_DOUBTFUL = ("```", "~~~", "\n #", "\n  #", "\n   #", "\n <", "\n  <", "\n   <", "\n=", "\n =", "\n  =", "\n   =")
_UNDERLINED = ("-\n", "- \n", "-\r", "- \r", "-\t", "-  ")
_DEEPEST = 6


def sections(text: str, start: int) -> tuple[Section, ...]:
    """The sections of a text from ``start``, which is the beginning of a line."""
    found = headings(text, start)
    ends = [heading.span.start for heading in found[1:]]
    ends.append(len(text))
    return tuple([_section(text, heading, end) for heading, end in zip(found, ends, strict=False)])


def headings(text: str, start: int) -> list[Heading]:
    """Every heading that is not inside a list or a quotation, as CommonMark has it."""
    found = None if _is_doubtful(text, start) else _scan(text, start - 1)
    if found is None:
        from musctl.text.commonmark import headings as by_the_book

        return by_the_book(text, start)
    return found


def says(text: str) -> bool:
    """Whether a text says something: a letter or a digit outside HTML comments, tags and ``&nbsp;``."""
    if "<!--" in text:
        text = "".join(_outside_comments(text))
    if "<" in text or "&" in text:
        import re

        text = re.sub(r"</?[a-zA-Z][^<>]*>|&[a-zA-Z]+;|&#\w+;", "", text)
    return any(map(str.isalnum, text.strip(" \t\r\n-*+|:_>#[].")))


def _is_doubtful(text: str, start: int) -> bool:
    before = start - 1
    if before < 0 or text[before] != "\n":
        return start < len(text)
    if any(text.find(needle, before) >= 0 for needle in _DOUBTFUL):
        return True
    if text.find("\r", start) >= 0 and text.count("\r", start) != text.count("\r\n", start):
        return True
    underlined = text.endswith("-") or any(text.find(needle, start) >= 0 for needle in _UNDERLINED)
    return underlined and _is_underlined(text[start:])


def _is_underlined(body: str) -> bool:
    """Whether dashes stand right under words, which makes the words a heading."""
    above, in_comment = "", False
    for line in body.split("\n"):
        words = line.strip(" \t\r")
        if in_comment:
            in_comment, words = "-->" not in line, ""
        elif line.startswith("<!--"):
            in_comment, words = "-->" not in line[2:], ""
        elif words and above and not words.strip("-"):
            return True
        above = "" if line.startswith("#") and _level(line, 0) else words
    return False


def _scan(text: str, at: int) -> list[Heading] | None:
    """The headings after the line break at ``at``; ``None`` when a line begins with other HTML than a comment."""
    found: list[Heading] = []
    mark, html = text.find("\n#", at), text.find("\n<", at)
    while mark >= 0 or html >= 0:
        if mark < 0 or 0 <= html < mark:
            if not text.startswith("<!--", html + 1):
                return None
            at = text.find("-->", html + 3)
            if at < 0:
                return found
        else:
            at = mark + 1
            level = _level(text, at)
            if level:
                found.append(_heading(text, at, level))
        if mark < at:
            at_end = text.find("\n", at)
            mark = text.find("\n#", at_end) if at_end >= 0 else -1
        html = text.find("\n<", at) if 0 <= html < at else html
    return found


def _level(text: str, at: int) -> int:
    """How many # stand here, with a space or the end of the line after them; 0 when it is no heading."""
    end = at
    while text.startswith("#", end):
        end += 1
    return end - at if end - at <= _DEEPEST and text[end : end + 1] in ("", " ", "\t", "\r", "\n") else 0


def _heading(text: str, at: int, level: int) -> Heading:
    end = text.find("\n", at)
    line = text[at : end if end >= 0 else len(text)].rstrip(" \t\r")
    words = line[level:].strip(" \t")
    opened = words.rstrip("#")
    if opened != words and (not opened or opened[-1] in " \t"):
        words = opened.rstrip(" \t")
    return Heading(level, words, Span(at, at + len(line)))


def _section(text: str, heading: Heading, end: int) -> Section:
    level, words, span = heading
    start = next_line(text, span.end)
    body = text[start:end]
    emne = ""
    if "<!--" in words:
        emne = _emne(words)
        words = "".join(_outside_comments(words))
    return Section(level, _title(words), emne or _emne(_lead(body)), span, Span(start, end), says(body))


def next_line(text: str, at: int) -> int:
    """Where the line after this one begins; the end of the text when there is none."""
    end = text.find("\n", at)
    cut = text.find("\r", at, end if end >= 0 else len(text))
    if cut >= 0 and cut + 1 != end:
        return cut + 1
    return end + 1 if end >= 0 else len(text)


def _title(words: str) -> str:
    """A title as a reader sees it: without the emphasis around it."""
    words = words.strip()
    for mark in ("**", "__", "*", "_"):
        inner = words.removeprefix(mark).removesuffix(mark)
        if inner and len(words) - len(inner) == 2 * len(mark) and mark not in inner:
            return nfc(inner.strip())
    return nfc(words)


def _lead(body: str) -> str:
    """The comments that stand first under a heading."""
    at = 0
    while body.startswith("<!--", at := at + len(body[at:]) - len(body[at:].lstrip())):
        end = body.find("-->", at + 2)
        if end < 0:
            break
        at = end + 3
    return body[:at]


def _emne(comments: str) -> str:
    """The topic a marker names: ``<!-- emne: trivsel -->``."""
    for comment in comments.split("<!--")[1:]:
        name, colon, topic = comment.partition("-->")[0].partition(":")
        if colon and name.strip().lower() == "emne":
            return nfc(topic.strip())
    return ""


def _outside_comments(text: str) -> list[str]:
    pieces, at = [], 0
    while (start := text.find("<!--", at)) >= 0:
        pieces.append(text[at:start])
        end = text.find("-->", start + 2)
        if end < 0:
            return pieces
        at = end + 3
    return [*pieces, text[at:]]
