"""What can be read out of packed bytes: what git has written and cannot tell any more, and what other programs pack."""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator
from contextlib import suppress

from musctl.named import NamedTuple

ENOUGH = 4 << 20  # bytes of one thing
STEP = (
    1 << 14
)  # packed bytes that are given to be unpacked at a time: what is left of them is copied each time
BEGINNING = b"PACK\0\0\0\2"
GZIP, GZIPPED = b"\x1f\x8b", 31
ZIP = b"PK\x03\x04"
IN_ALL = 32 << 20  # bytes of one archive
PARAGRAPH = re.compile(rb"</(?:w:p|text:p|text:h|a:p)>|<(?:w:br|text:line-break)\b[^>]*>")
TAG = re.compile(rb"<[^>]*>")
OFFSET, NAMED = 6, 7  # the two kinds of difference
MORE = 0x80


class Piece(NamedTuple):
    """Something inflated, and how many bytes it took."""

    body: bytes
    size: int


def pieces(data: bytes) -> Iterator[bytes]:
    """The bytes themselves, and every text that lies packed in them."""
    yield data
    if data[:1] == b"x" and (piece := _inflated(data, 0)):
        yield piece.body.partition(b"\0")[2] or piece.body
    if data.startswith(BEGINNING):
        with suppress(IndexError):  # cut off
            yield from _carved(data)
    if data.startswith(GZIP) and (piece := _inflated(data, 0, GZIPPED)):
        yield piece.body
    if data.startswith(ZIP):
        yield from _unzipped(data)


def _unzipped(data: bytes) -> Iterator[bytes]:
    """The texts of an archive; of an office document each paragraph as a line."""
    import io
    import zipfile

    with (
        suppress(
            zipfile.BadZipFile, NotImplementedError, RuntimeError, ValueError, EOFError, OSError, zlib.error
        ),
        zipfile.ZipFile(io.BytesIO(data)) as archive,
    ):
        left = IN_ALL
        for member in archive.infolist():
            if not member.is_dir() and left > 0:
                with archive.open(member) as file:
                    body = file.read(ENOUGH)
                left -= len(body) + 1
                yield _plain(body) if member.filename.endswith(".xml") else body


def _plain(xml: bytes) -> bytes:
    from html import unescape

    text = TAG.sub(b"", PARAGRAPH.sub(b"\n", xml))
    return unescape(text.decode("utf-8", "replace")).encode()


def _carved(data: bytes) -> Iterator[bytes]:
    """The things of a pack one after the other; differences are put together where their base came before."""
    bodies: dict[int, bytes] = {}
    at = 12
    for _ in range(int.from_bytes(data[8:12], "big")):
        here, kind = at, data[at] >> 4 & 7
        at, base = _past(data, at), -1
        if kind == OFFSET:
            back, at = _back(data, at)
            base = here - back
        elif kind == NAMED:
            at += 20
        piece = _inflated(data, at)
        if piece is None:
            return
        at += piece.size
        body = _applied(bodies[base], piece.body) if base in bodies else piece.body
        bodies[here] = body
        yield body


def _inflated(data: bytes, at: int, kind: int = zlib.MAX_WBITS) -> Piece | None:
    inflater = zlib.decompressobj(kind)
    body, end = b"", at
    try:
        while end < len(data) and len(body) < ENOUGH and not inflater.eof:
            body += inflater.decompress(data[end : end + STEP], ENOUGH - len(body))
            end = min(end + STEP, len(data))
    except zlib.error:
        return None
    return Piece(body, end - at - len(inflater.unused_data) - len(inflater.unconsumed_tail))


def _past(data: bytes, at: int) -> int:
    while data[at] & MORE:
        at += 1
    return at + 1


def _back(data: bytes, at: int) -> tuple[int, int]:
    value = data[at] & 0x7F
    while data[at] & MORE:
        at += 1
        value = ((value + 1) << 7) | (data[at] & 0x7F)
    return value, at + 1


def _applied(base: bytes, delta: bytes) -> bytes:
    at = _past(delta, _past(delta, 0))
    made = bytearray()
    while at < len(delta):
        order = delta[at]
        at += 1
        if order & MORE:
            start = size = 0
            for bit in range(4):
                if order & 1 << bit:
                    start |= delta[at] << 8 * bit
                    at += 1
            for bit in range(3):
                if order & 0x10 << bit:
                    size |= delta[at] << 8 * bit
                    at += 1
            made += base[start : start + (size or 0x10000)]
        else:
            made += delta[at : at + order]
            at += order
    return bytes(made)
