"""Markdown as sections: each heading, and what stands under it up to the next."""

from __future__ import annotations

from musctl.named import NamedTuple
from musctl.text.headings import Heading, scan
from musctl.text.letters import nfc
from musctl.text.tree import Span


class Section(NamedTuple):
    """A heading, and what stands under it up to the next heading of any level.

    ``emne`` is the id from ``<!-- emne: trivsel -->`` in the heading or first under it, and ``says`` whether what
    stands under it says something, as the function of that name has it.
    """

    level: int
    title: str
    emne: str
    heading: Span
    body: Span
    says: bool


_MARKS = " \t\r\n-*+|:_>#[]."
_TO_COME = frozenset(("todo", "tbd"))  # words that only say that somebody has yet to write
_IMAGE = r"!\[\[[^\[\]\n]*\]\]|!\[[^\[\]\n]*\](?:\((?:[^()\n]|\([^()\n]*\))*\)|\[[^\[\]\n]*\])?"


def sections(text: str, start: int) -> tuple[Section, ...]:
    """The sections of a text from ``start``, which is the beginning of a line."""
    found = headings(text, start)
    ends = [heading.span.start for heading in found[1:]]
    ends.append(len(text))
    return tuple([_section(text, heading, end) for heading, end in zip(found, ends, strict=False)])


def headings(text: str, start: int) -> list[Heading]:
    """Every heading that is not inside a list or a quotation, as CommonMark has it."""
    found = scan(text, start)
    if found is None:
        from musctl.text.commonmark import headings as by_the_book

        return by_the_book(text, start)
    return found


def says(text: str) -> bool:
    """Whether a text says something: a letter or a digit outside HTML comments, tags, ``&nbsp;`` and the numbers of items.

    An image, the head of a table and a bare »todo« are not something said.
    """
    if text[:1].isalpha() and text[0] not in "Tt" and "|" not in text:
        return True  # as most texts begin
    while (start := text.find("<!--")) >= 0:
        if start and _speaks(text[:start]):
            return True
        end = text.find("-->", start + 2)
        if end < 0:
            return False
        text = text[end + 3 :]
    return _speaks(text)


def _speaks(text: str) -> bool:
    if "|" in text:
        text = _without_table_heads(text)
    words = text.strip(_MARKS)
    if not words or (words[0].isalpha() and words[0] not in "Tt"):
        return bool(words)
    if "<" in words or "&" in words or "![" in words or words[0].isdigit():
        import re

        text = re.sub(_IMAGE, "", text)
        text = re.sub(r"</?[a-zA-Z][^<>]*>|&[a-zA-Z]+;|&#\w+;", "", text)
        text = re.sub(r"^[ \t>]*\d{1,9}[.)](?=\s|\Z)", "", text, flags=re.MULTILINE)  # the number of an item
    letters = "".join([sign if sign.isalnum() else " " for sign in text])
    return not _TO_COME.issuperset(letters.casefold().split())


def _without_table_heads(text: str) -> str:
    """The text without the first row of a table and the line of dashes under it: what is asked, not what is said."""
    kept: list[str] = []
    inside = False
    for line in text.split("\n"):
        if "|" not in line:
            inside = False
        elif not inside and "-" in line and not line.strip(" \t\r|:->"):
            inside = True
            if kept and "|" in kept[-1]:
                kept.pop()
            continue
        kept.append(line)
    return "\n".join(kept)


def _section(text: str, heading: Heading, end: int) -> Section:
    level, words, span = heading
    start = next_line(text, span.end)
    comments, said = _lead(text[start:end])
    if "<!--" in words:
        comments = words + comments
        words = "".join(_outside_comments(words))
    emne = _emne(comments) if ":" in comments else ""
    return Section(level, _title(words), emne, span, Span(start, end), says(said))


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
    if words[:1] not in ("*", "_"):
        return nfc(words)
    for mark in ("**", "__", "*", "_"):
        inner = words.removeprefix(mark).removesuffix(mark)
        if inner and len(words) - len(inner) == 2 * len(mark) and mark not in inner:
            return nfc(inner.strip())
    return nfc(words)


def _lead(body: str) -> tuple[str, str]:
    """The comments that stand first under a heading, and what comes after them."""
    rest = body.lstrip()
    while rest.startswith("<!--") and (end := rest.find("-->", 2)) >= 0:
        rest = rest[end + 3 :].lstrip()
    return body[: len(body) - len(rest)], rest


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
