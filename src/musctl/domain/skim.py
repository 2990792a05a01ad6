"""A text at a glance: whether there can be numbers of a kind in it, at a tenth of what a search costs."""

from __future__ import annotations

from musctl.text.source import Document

# For each byte: a digit is 0, an M or a G is M, and everything else is a blank.
_GLANCE = bytes(48 if 48 <= byte <= 57 else 77 if byte in b"MG" else 32 for byte in range(256))  # noqa: PLR2004 - 0 to 9

_last: list[tuple[Document, bytes]] = []


def numbers(document: Document) -> bytes:
    """The text with 0 for each digit and M for M and G: a person's number reads `M00`, and a date `0000 00 00`."""
    if not _last or _last[0][0] is not document:
        _last[:] = [(document, document.text.encode().translate(_GLANCE))]
    return _last[0][1]
