"""A text at a glance: whether there can be numbers of a kind in it, at a tenth of what a search costs."""

from __future__ import annotations

from musctl.text.source import Document


def _sign(byte: int) -> str:
    letter = chr(byte)
    if letter in "0123456789":
        return "0"
    if letter in "MG":
        return "M"
    return "a" if letter.isalnum() or letter == "_" else " "


_GLANCE = "".join(map(_sign, range(256))).encode()

_last: list[tuple[Document, bytes]] = []


def numbers(document: Document) -> bytes:
    """The text between two blanks, with 0 for a digit, M for M and G, and a for another letter.

    A person's number reads `M00`, and a date `0000 00 00`. A letter outside Latin-1 reads as a blank.
    """
    if not _last or _last[0][0] is not document:
        text = document.text.encode("latin-1", "replace")  # quicker than UTF-8, and the same digits
        _last[:] = [(document, b" %b " % text.translate(_GLANCE))]
    return _last[0][1]
