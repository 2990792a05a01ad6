"""What leaves the folder: a clean copy of a referat, and the message it goes with."""

from __future__ import annotations

import re
from typing import NamedTuple

from musctl.text.header import find_header
from musctl.text.source import Document

_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)
_BLANKS = re.compile(r"\n{3,}")

FOLDER = "udbakke"
MANIFEST = "udbakke/indhold.yaml"


class Sent(NamedTuple):
    """A file in the outbox, and the document it was made from; rotate finds it by that."""

    path: str
    text: str
    source: str


def clean(document: Document) -> str:
    """The text as the other party reads it: no header, no help, no marks."""
    body = document.text[find_header(document.text).body :]
    return _BLANKS.sub("\n\n", _COMMENT.sub("", body.replace("\r\n", "\n"))).strip() + "\n"


def manifest(before: str, sent: tuple[Sent, ...], talk: str) -> str:
    """The list of what lies in the outbox, with these files in it; one line each, so that it can be read again."""
    lines = [line for line in before.splitlines() if line.startswith("- ") and not any(f"fil: {one.path}," in line for one in sent)]
    lines += [f"- {{fil: {one.path}, kilde: {one.source}, samtale: {talk}}}" for one in sent]
    head = "# Hvad der ligger i udbakken, og hvilket dokument hver fil er lavet af. Destruktion bruger listen.\nindhold:\n"
    return head + "\n".join(lines) + "\n"
