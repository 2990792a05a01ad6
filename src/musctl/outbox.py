"""What leaves the folder: a clean copy of a referat, and the message it goes with."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from musctl.named import NamedTuple
from musctl.text.header import find_header
from musctl.text.markdown import Section
from musctl.text.quote import yaml_flow
from musctl.text.source import Document, read
from musctl.text.tree import Plain

_COMMENT = r"(?s:<!--(?:-?>|.*?(?:-->|\Z)))"
_BLANKS = r"\n{3,}"

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
    body = "".join([re.sub(_COMMENT, "", piece.replace("\r\n", "\n")) for piece in pieces])
    return re.sub(_BLANKS, "\n\n", body).strip() + "\n"


def _silent(sections: Sequence[Section]) -> Iterator[Section]:
    """The sections that say nothing, and under which nothing is said."""
    for index, section in enumerate(sections):
        under = takewhile(lambda one: one.level > section.level, sections[index + 1 :])  # noqa: B023 - used at once
        if not section.says and not any(one.says for one in under):
            yield section


class Row(NamedTuple):
    """A line of the outbox's list: the file, the document that it was made from, and the talk."""

    fil: str
    kilde: str
    samtale: str


def listing(raw: bytes) -> tuple[Row, ...] | None:
    """What the outbox's list says, however it is laid out; None when it cannot be understood."""
    document = read(MANIFEST, raw)
    rows = document.data.get("indhold")
    if document.faults or not document.readable or not (rows is None or isinstance(rows, list)):
        return None
    found = [_row(one) for one in rows or ()]
    return tuple(one for one in found if one) if None not in found else None


def _row(said: Plain) -> Row | None:
    words = [said.get(word) if isinstance(said, dict) else None for word in Row._fields]
    fil, kilde, samtale = (word if isinstance(word, str) else "" for word in words)
    return Row(fil, kilde, samtale) if fil and kilde else None


def manifest(before: tuple[Row, ...], sent: tuple[Sent, ...], talk: str) -> str:
    """The list of what lies in the outbox, with these files in it; one line each, as destruction takes them out again."""
    new = {one.path for one in sent}
    rows = [one for one in before if one.fil not in new] + [Row(one.path, one.source, talk) for one in sent]
    head = "# Hvad der ligger i udbakken, og hvilket dokument hver fil er lavet af. Destruktion bruger listen.\nindhold:\n"
    return head + "".join([f"- {yaml_flow(dict(one._asdict()))}\n" for one in rows])
