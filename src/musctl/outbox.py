"""What leaves the folder: a clean copy of a referat, and the message it goes with."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile
from typing import NamedTuple

from musctl.text.header import find_header
from musctl.text.markdown import Section
from musctl.text.source import Document

_COMMENT = re.compile(r"<!--(?:-?>|.*?(?:-->|\Z))", re.DOTALL)
_BLANKS = re.compile(r"\n{3,}")

FOLDER = "udbakke"
MANIFEST = "udbakke/indhold.yaml"


class Sent(NamedTuple):
    """A file in the outbox, and the document it was made from; rotate finds it by that."""

    path: str
    data: bytes
    source: str


def clean(document: Document) -> str:
    """The text as the other party reads it: no header, no help, and no headings with nothing under them."""
    silent = set(_silent(document.sections))
    start = find_header(document.text).body
    first = document.sections[0].heading.start if document.sections else len(document.text)
    pieces = [document.text[start:first]]
    pieces += [
        document.text[one.heading.start : one.body.end] for one in document.sections if one not in silent
    ]
    # A comment ends with its section: a heading is never inside one, or it would be no heading.
    body = "".join([_COMMENT.sub("", piece.replace("\r\n", "\n")) for piece in pieces])
    return _BLANKS.sub("\n\n", body).strip() + "\n"


def _silent(sections: Sequence[Section]) -> Iterator[Section]:
    """The sections that say nothing, and under which nothing is said."""
    for index, section in enumerate(sections):
        under = takewhile(lambda one: one.level > section.level, sections[index + 1 :])  # noqa: B023 - used at once
        if not section.says and not any(one.says for one in under):
            yield section


def manifest(before: str, sent: tuple[Sent, ...], talk: str) -> str:
    """The list of what lies in the outbox, with these files in it; one line each, so that it can be read again."""
    lines = [
        line
        for line in before.splitlines()
        if line.startswith("- ") and not any(f"fil: {one.path}," in line for one in sent)
    ]
    lines += [f"- {{fil: {one.path}, kilde: {one.source}, samtale: {talk}}}" for one in sent]
    head = "# Hvad der ligger i udbakken, og hvilket dokument hver fil er lavet af. Destruktion bruger listen.\nindhold:\n"
    return head + "\n".join(lines) + "\n"
