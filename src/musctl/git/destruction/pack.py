"""A pack that is being written: git's own format (version 2) with its index, whole things and folders told by their difference.

Nothing is compressed that is small or cheap to tell: what is written here is read once more, by the git that packs it
for good. A folder that differs from the one before in one entry costs forty bytes.
"""

from __future__ import annotations

import hashlib
import os
from array import array
from struct import Struct
from zlib import adler32, crc32

from musctl.git.trouble import of_os
from musctl.named import NamedTuple

OPENING = "Intet er destrueret."
KINDS = {b"commit": 1, b"tree": 2, b"blob": 3, b"tag": 4}
OFS_DELTA = 6
STORED = 0xFFFF  # bytes in one uncompressed block
SMALL = 512  # bytes; below, compressing costs more than it saves
COPY = 0xFFFF  # bytes in one copy instruction, as old readers have it
INSERT = 0x7F
FLUSH = 1 << 20
FAR = 1 << 31

_BYTES = tuple(bytes((number,)) for number in range(0x80))
_NEAR, _FAR = Struct("<BHH"), Struct("<BIH")  # copy: which bytes follow, from where, how many
_WRAP = Struct(
    "<HBHH"
)  # an uncompressed zlib stream: its head, one last block, its length, and that inverted


class Place(NamedTuple):
    """Where a thing begins in the pack, and how many differences lie below it."""

    offset: int
    depth: int


class Pack:
    """A pack on its way to a file; `close` gives its base path, and until then git does not know of it."""

    __slots__ = ("_buffer", "_crcs", "_draft", "_file", "_home", "_method", "_offsets", "_start", "names")

    def __init__(self, home: str, width: int) -> None:
        self._home = home
        self._method = hashlib.sha1 if width == 20 else hashlib.sha256  # noqa: PLR2004
        self._draft = os.path.join(home, f"tmp_pack_{os.urandom(6).hex()}")
        self._buffer = bytearray(b"PACK\0\0\0\2\0\0\0\0")
        self._start = 0  # of the buffer in the file
        self._offsets = array("Q")
        self._crcs = array("I")
        self.names: dict[bytes, None] = {}  # in the order of the pack
        try:
            os.makedirs(home, exist_ok=True)
            self._file = open(self._draft, "x+b", buffering=0)  # noqa: SIM115 (close and drop end it)
        except OSError as error:
            raise of_os(error, OPENING) from error

    def whole(self, kind: bytes, name: bytes, body: bytes) -> Place:
        """Put a thing in, whole."""
        return self._put(name, _head(KINDS[kind], len(body)) + _packed(body), 0)

    def changed(self, name: bytes, base: Place, old: bytes, span: tuple[int, int, bytes]) -> Place:
        """Put a thing in that is its base with the bytes from here to there replaced by others."""
        start, end, new = span
        before = len(old)
        delta = _size(before) + _size(before - (end - start) + len(new))
        if start:
            delta += _copy(0, start)
        delta += _insert(new)
        if end < before:
            delta += _copy(end, before)
        here = self._start + len(self._buffer)
        entry = _head(OFS_DELTA, len(delta)) + _back(here - base.offset) + _packed(delta)
        return self._put(name, entry, base.depth + 1)

    def close(self) -> str:
        """Complete the pack and write its index; "" when nothing is in it.

        Nothing is flushed to the disk: git gathers it anew before it counts.
        """
        if not self.names:
            self.drop()
            return ""
        try:
            self._flush()
            trailer = self._seal()
            base = os.path.join(self._home, f"pack-{trailer.hex()}")
            _write(f"{self._draft}.idx", self._index(trailer))
            os.chmod(self._draft, 0o444)
            os.replace(self._draft, f"{base}.pack")
            os.replace(f"{self._draft}.idx", f"{base}.idx")  # from here on git knows of it
        except OSError as error:
            self.drop()
            raise of_os(error, OPENING) from error
        return base

    def drop(self) -> None:
        """Take back what was written."""
        from contextlib import suppress

        self._file.close()
        for draft in (self._draft, f"{self._draft}.idx"):
            with suppress(FileNotFoundError):
                os.unlink(draft)

    def _put(self, name: bytes, entry: bytes, depth: int) -> Place:
        buffer = self._buffer
        here = self._start + len(buffer)
        self.names[name] = None
        self._offsets.append(here)
        self._crcs.append(crc32(entry))
        buffer += entry
        if len(buffer) > FLUSH:
            try:
                self._flush()
            except OSError as error:
                raise of_os(error, OPENING) from error
        return Place(here, depth)

    def _flush(self) -> None:
        left = memoryview(self._buffer)
        while left:
            left = left[self._file.write(left) :]
        self._start += len(self._buffer)
        self._buffer = bytearray()

    def _seal(self) -> bytes:
        """The number of things goes to the front, the sum over everything to the end."""
        file = self._file
        file.seek(8)
        file.write(len(self.names).to_bytes(4, "big"))
        file.seek(0)
        whole = self._method(usedforsecurity=False)
        while piece := file.read(FLUSH):
            whole.update(piece)
        file.write(whole.digest())
        file.close()
        return whole.digest()

    def _index(self, trailer: bytes) -> bytes:
        names = list(self.names)
        order = sorted(range(len(names)), key=names.__getitem__)
        names = [names[at] for at in order]
        offsets = [self._offsets[at] for at in order]
        far = [offset for offset in offsets if offset >= FAR]
        apart = iter(range(len(far)))
        data = b"".join(
            (
                b"\xfftOc\0\0\0\2",
                _fanout(names),
                b"".join(names),
                _words([self._crcs[at] for at in order]),
                _words([FAR | next(apart) if offset >= FAR else offset for offset in offsets]),
                b"".join(offset.to_bytes(8, "big") for offset in far),
                trailer,
            )
        )
        return data + self._method(data, usedforsecurity=False).digest()


def _head(kind: int, size: int) -> bytes:
    if size < 0x10:  # noqa: PLR2004
        return bytes((kind << 4 | size,))
    return bytes((0x80 | kind << 4 | size & 0xF,)) + _size(size >> 4)


def _size(size: int) -> bytes:
    if size < 0x80:  # noqa: PLR2004
        return _BYTES[size]
    if size < 0x4000:  # noqa: PLR2004
        return bytes((0x80 | size & 0x7F, size >> 7))
    return bytes((0x80 | size & 0x7F,)) + _size(size >> 7)


def _back(distance: int) -> bytes:
    if distance < 0x80:  # noqa: PLR2004
        return _BYTES[distance]
    said = [distance & 0x7F]
    while distance := distance >> 7:
        distance -= 1
        said.append(0x80 | distance & 0x7F)
    said.reverse()
    return bytes(said)


def _copy(start: int, end: int) -> bytes:
    said = b""
    while start < end:
        size = min(COPY, end - start)
        said += _NEAR.pack(0xB3, start, size) if start <= COPY else _FAR.pack(0xBF, start, size)
        start += size
    return said


def _insert(new: bytes) -> bytes:
    if len(new) <= INSERT:
        return _BYTES[len(new)] + new if new else b""
    return b"".join(_insert(new[at : at + INSERT]) for at in range(0, len(new), INSERT))


def _packed(body: bytes) -> bytes:
    """A zlib stream; of something small, one that only wraps it."""
    size = len(body)
    if size <= SMALL:
        return _WRAP.pack(0x0178, 1, size, size ^ STORED) + body + adler32(body).to_bytes(4, "big")
    from zlib import compress

    return compress(body, 1)


def _fanout(names: list[bytes]) -> bytes:
    counts = [0] * 256
    for name in names:
        counts[name[0]] += 1
    total = 0
    for first, count in enumerate(counts):
        total += count
        counts[first] = total
    return _words(counts)


def _words(numbers: list[int]) -> bytes:
    import sys

    words = array("I", numbers)
    if sys.byteorder == "little":
        words.byteswap()
    return words.tobytes()


def _write(path: str, data: bytes) -> None:
    fd = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o444)
    try:
        left = memoryview(data)
        while left:
            left = left[os.write(fd, left) :]
    finally:
        os.close(fd)
