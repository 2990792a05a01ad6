"""Git's list of files (`index`): read entry by entry, written again without the doomed and without what git can make anew.

What stays keeps every byte: the stamps git compares with the disk, the marks other programs set, the order.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from functools import lru_cache
from struct import Struct

from musctl.named import NamedTuple

FIXED = 40  # two times, device, inode, mode, owner, group, size
EXTENDED, NAME_LENGTH = 0x4000, 0x0FFF
PROMISED = 0x2000  # of the extended flags: intent to add
MODULE, FOLDER = 0o160000, 0o040000
# What git makes anew when it misses it: folder ids, resolved conflicts, untracked files, monitors, offsets.
LEFT_OUT = (b"TREE", b"REUC", b"UNTR", b"FSMN", b"EOIE", b"IEOT")

_FIXED = Struct(">8xII4xII8xI")  # seconds and nanoseconds of the last change, inode, mode, size


class Unfit(ValueError):
    """A list that is not understood whole, and is therefore not touched."""


class Entry(NamedTuple):
    """One file of the list."""

    path: bytes
    id: bytes
    mode: int
    stamp: tuple[int, int, int, int]  # seconds and nanoseconds of the last change, inode, size
    fixed: bytes  # as it stands before the id
    flags: bytes  # as they stand after it

    @property
    def stored(self) -> bool:
        """A thing of that id must be there."""
        promised = len(self.flags) > 2 and int.from_bytes(self.flags[2:], "big") & PROMISED  # noqa: PLR2004
        return self.mode != MODULE and not promised


class Index(NamedTuple):
    """The whole list."""

    version: int
    entries: tuple[Entry, ...]
    extensions: tuple[tuple[bytes, bytes], ...]
    summed: bool  # ends in a checksum


EMPTY = Index(2, (), (), summed=True)


@lru_cache(2)  # one destruction asks several times
def parse(data: bytes, width: int) -> Index:
    """What the file says; ids are `width` bytes. Raises Unfit."""
    try:
        return _parse(data, width)
    except (IndexError, ValueError) as error:
        raise Unfit(str(error)) from error


def without(index: Index, doomed: Callable[[Entry], bool]) -> Index:
    """The list without these files, and without what git makes anew."""
    return index._replace(
        entries=tuple(entry for entry in index.entries if not doomed(entry)),
        extensions=tuple(one for one in index.extensions if one[0] not in LEFT_OUT),
    )


def nothing(width: int) -> bytes:
    """The id of a file with nothing in it."""
    return _sum(b"blob 0\0", width)


def spell(index: Index, width: int) -> bytes:
    """The file's bytes."""
    parts = [b"DIRC", index.version.to_bytes(4, "big"), len(index.entries).to_bytes(4, "big")]
    parts += _packed(index.entries) if index.version == 4 else _padded(index.entries)  # noqa: PLR2004
    parts += (name + len(body).to_bytes(4, "big") + body for name, body in index.extensions)
    data = b"".join(parts)
    return data + (_sum(data, width) if index.summed else bytes(width))


def _parse(data: bytes, width: int) -> Index:
    body, trailer = data[:-width], data[-width:]
    version = int.from_bytes(body[4:8], "big")
    if body[:4] != b"DIRC" or version not in {2, 3, 4}:
        raise Unfit("kind")
    summed = any(trailer)
    if summed and _sum(body, width) != trailer:
        raise Unfit("sum")
    entries, at = _entries(body, version, width)
    extensions = tuple(_extensions(body, at))
    if any(not name[:1].isupper() for name, _ in extensions) or any(one.mode == FOLDER for one in entries):
        raise Unfit("extension")  # a list split over two files, or one with whole folders in it
    return Index(version, entries, extensions, summed)


def _entries(body: bytes, version: int, width: int) -> tuple[tuple[Entry, ...], int]:
    entries: list[Entry] = []
    at, path = 12, b""
    for _ in range(int.from_bytes(body[8:12], "big")):
        start, flagged = at, at + FIXED + width
        flags = body[flagged : flagged + 2]
        if int.from_bytes(flags, "big") & EXTENDED:
            flags = body[flagged : flagged + 4]
        at = flagged + len(flags)
        kept = 0
        if version == 4:  # noqa: PLR2004
            cut, at = _number(body, at)
            kept = len(path) - cut
        end = body.index(b"\0", at)
        path = path[:kept] + body[at:end]
        at = end + 1 if version == 4 else start + _whole(end - start)  # noqa: PLR2004
        entries.append(_entry(path, body[start : start + FIXED], body[start + FIXED : flagged], flags))
    return tuple(entries), at


def _entry(path: bytes, fixed: bytes, name: bytes, flags: bytes) -> Entry:
    seconds, nanoseconds, inode, mode, size = _FIXED.unpack(fixed)
    return Entry(path, name, mode, (seconds, nanoseconds, inode, size), fixed, flags)


def _extensions(body: bytes, at: int) -> Iterator[tuple[bytes, bytes]]:
    while at < len(body):
        size = int.from_bytes(body[at + 4 : at + 8], "big")
        if at + 8 + size > len(body):
            raise Unfit("length")
        yield body[at : at + 4], body[at + 8 : at + 8 + size]
        at += 8 + size


def _padded(entries: tuple[Entry, ...]) -> Iterator[bytes]:
    for one in entries:
        said = one.fixed + one.id + one.flags + one.path
        yield said.ljust(_whole(len(said)), b"\0")


def _packed(entries: tuple[Entry, ...]) -> Iterator[bytes]:
    before = b""
    for one in entries:
        same = 0
        for mine, other in zip(one.path, before, strict=False):
            if mine != other:
                break
            same += 1
        yield one.fixed + one.id + one.flags + _spelt(len(before) - same) + one.path[same:] + b"\0"
        before = one.path


def _whole(length: int) -> int:
    return (length + 8) & ~7  # at least one zero, to a multiple of eight


def _number(body: bytes, at: int) -> tuple[int, int]:
    value = body[at] & 0x7F
    while body[at] & 0x80:
        at += 1
        value = ((value + 1) << 7) | (body[at] & 0x7F)
    return value, at + 1


def _spelt(value: int) -> bytes:
    said = [value & 0x7F]
    while value := value >> 7:
        value -= 1
        said.append(0x80 | (value & 0x7F))
    return bytes(reversed(said))


def _sum(data: bytes, width: int) -> bytes:
    method = hashlib.sha1 if width == 20 else hashlib.sha256  # noqa: PLR2004
    return method(data, usedforsecurity=False).digest()
