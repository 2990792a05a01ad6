"""How stored files begin, told from git's packs without unpacking the rest.

Which document a version is stands in its first lines, and git has no word for these alone: it would unpack every version
that was ever saved, whole. Only what is easily told is told here; for all else git is asked.
"""

from __future__ import annotations

import os
import sys
from array import array
from collections.abc import Callable, Collection, Iterator
from contextlib import suppress
from functools import partial
from itertools import chain
from struct import iter_unpack
from typing import BinaryIO, TypeVar
from zlib import decompressobj, error

from musctl import share

LEAST, LONG = 16, 192  # bytes told of a file, where it has so many
ENOUGH = 640  # packed bytes that are looked at
PART = 1500  # files: a hundredth of a second
NEARBY = 1 << 16  # bytes that are read at a time: what is asked for lies close together
FAR = 1 << 31  # an offset that does not fit is elsewhere
FILE, NEAR = 3, 6  # kinds of thing in a pack: a file, and what differs from a thing shortly before it
COPY, LARGE = 0x80, 0x60  # an order to copy from the start on; and 256 bytes or more
HEAD = 8 + 4 * 256  # of a pack's index, before the names

R = TypeVar("R")


def beginnings(
    git_dir: str, names: Collection[bytes], without: Collection[str], heard: Callable[[bytes], R | None]
) -> Iterator[tuple[bytes, R]]:
    """Those of these files that are easily told: what is heard of their first bytes, as many as are told.

    Packs of these names are left out. A file may come twice, unless its name is taken out of the collection meanwhile.
    """
    home = os.path.join(git_dir, "objects")
    for pack in packs(home):
        if pack not in without:
            yield from _packed(os.path.join(home, "pack", pack), names, heard)
    with os.scandir(home) as folders:
        loose = {folder.name for folder in folders if len(folder.name) == 2}  # noqa: PLR2004
    for name in tuple(names) if loose else ():
        digits = name.hex()
        told = _loose(os.path.join(home, digits[:2], digits[2:])) if digits[:2] in loose else None
        said = None if told is None else heard(told)
        if said is not None:
            yield name, said


def held(git_dir: str, names: Collection[bytes], within: Collection[str]) -> set[bytes]:
    """Those of these names that lie in the packs of these names."""
    home = os.path.join(git_dir, "objects", "pack")
    found = set[bytes]()
    for pack in within:
        found.update(filter(names.__contains__, _listed(_read(os.path.join(home, f"{pack}.idx")), names)))
    return found


def packs(home: str) -> list[str]:
    """The names of the packs in a folder of stored things, without an ending."""
    folder = os.path.join(home, "pack")
    found = os.listdir(folder) if os.path.isdir(folder) else ()
    return sorted(name.removesuffix(".idx") for name in found if name.endswith(".idx"))


def _packed(
    base: str, names: Collection[bytes], heard: Callable[[bytes], R | None]
) -> Iterator[tuple[bytes, R]]:
    places = sorted(_places(f"{base}.idx", names))
    size = -(-len(places) // max(1, len(places) // PART))
    parts = [places[at : at + size] for at in range(0, len(places), size or 1)]
    for part, said in zip(parts, share.each(parts, partial(_listened, base, heard), _silent, 1), strict=True):
        yield from ((name, one) for (_, name), one in zip(part, said, strict=True) if one is not None)


def _listened(
    base: str, heard: Callable[[bytes], R | None], places: list[tuple[int, bytes]]
) -> list[R | None]:
    """What is heard of what stands at these places of a pack."""
    with open(f"{base}.pack", "rb", buffering=NEARBY) as file:
        pack = _Pack(file)
        return [None if (told := pack.begins(place)) is None else heard(told) for place, _ in places]


def _silent(_done: int, _all: int) -> None:
    return


def _places(index: str, names: Collection[bytes]) -> list[tuple[int, bytes]]:
    """Where in its pack each of these names is that the index has. A name must be in the collection quickly."""
    data = _read(index)
    end, size = _extent(data, names)
    offsets = array("I", data[end + 4 * size : end + 8 * size])
    if sys.byteorder == "little":
        offsets.byteswap()
    found = zip(offsets, _listed(data, names), strict=True)
    return [(place, name) for place, name in found if name in names and place < FAR]


def _read(path: str) -> bytes:
    with open(path, "rb", buffering=0) as file:
        return file.readall()


def _extent(index: bytes, like: Collection[bytes]) -> tuple[int, int]:
    """Where the names in a pack's index end, and how many they are; none in what is no index as git writes it."""
    if not like or not index.startswith(b"\xfftOc\0\0\0\2"):
        return HEAD, 0
    size = int.from_bytes(index[HEAD - 4 : HEAD], "big")
    return HEAD + size * len(next(iter(like), b"")), size


def _listed(index: bytes, like: Collection[bytes]) -> Iterator[bytes]:
    """Every name in a pack's index, of names like these."""
    end, size = _extent(index, like)
    return (
        chain.from_iterable(iter_unpack(f"{(end - HEAD) // size}s", memoryview(index)[HEAD:end]))
        if size
        else iter(())
    )


class _Pack:
    """A pack, and what has been told of it."""

    __slots__ = ("_file", "_told")

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self._told: dict[int, bytes | None] = {}

    def begins(self, place: int) -> bytes | None:
        """The first bytes of the file that stands there; None when they are not easily told."""
        if place not in self._told:
            try:
                self._told[place] = self._read(place)
            except (IndexError, error, RecursionError):
                self._told[place] = None
        return self._told[place]

    def _read(self, place: int) -> bytes | None:
        self._file.seek(place)
        data = self._file.read(ENOUGH)
        byte, at = data[0], 1
        kind = byte >> 4 & 7
        while byte & 0x80:
            byte = data[at]
            at += 1
        if kind == FILE:
            return _unpacked(data[at:])
        if kind != NEAR:
            return None
        byte = data[at]
        at += 1
        back = byte & 0x7F
        while byte & 0x80:
            byte = data[at]
            at += 1
            back = (back + 1 << 7) | byte & 0x7F
        base = self.begins(place - back) if 0 < back < place else None
        return None if base is None else _changed(base, decompressobj().decompress(data[at:], ENOUGH))


def _unpacked(packed: bytes) -> bytes | None:
    """What it begins with; None when next to nothing has come."""
    stream = decompressobj()
    told = stream.decompress(packed, LONG)
    return told if len(told) >= LEAST or stream.eof else None


def _changed(base: bytes, delta: bytes) -> bytes | None:
    """How a file begins that is told by its difference from one that begins like the base, as far as that reaches."""
    _, at = _number(delta, 0)
    size, at = _number(delta, at)
    if at < len(delta) and delta[at] & 0x8F == COPY and delta[at] & LARGE:
        return base  # all that is told of it, and more
    wanted = min(size, LONG)
    told = b""
    while len(told) < wanted and at < len(delta):
        order = delta[at]
        at += 1
        if order & 0x80:
            start, at = _part(delta, at, order & 0xF)
            length, at = _part(delta, at, order >> 4 & 7)
            needed = min(length or 1 << 16, wanted - len(told))
            piece = base[start : start + needed]
        else:
            needed = min(order, wanted - len(told))
            piece = delta[at : at + needed]
            at += order
        told = told + piece if told else piece
        if len(piece) < needed:
            break
    return told if len(told) >= min(LEAST, size) else None


def _number(delta: bytes, at: int) -> tuple[int, int]:
    """A number, and where it ends."""
    number = shift = 0
    while True:
        byte = delta[at]
        at += 1
        number |= (byte & 0x7F) << shift
        shift += 7
        if byte < 0x80:  # noqa: PLR2004
            return number, at


def _part(delta: bytes, at: int, there: int) -> tuple[int, int]:
    """A number of which only the bytes are told that are not zero, and where it ends."""
    number = shift = 0
    while there:
        if there & 1:
            number |= delta[at] << shift
            at += 1
        there >>= 1
        shift += 8
    return number, at


def _loose(path: str) -> bytes | None:
    with suppress(OSError, error), open(path, "rb", buffering=0) as file:
        kind, _, told = (_unpacked(file.read(ENOUGH)) or b"").partition(b"\0")
        if kind == b"blob %d" % len(told) or (kind.startswith(b"blob ") and len(told) >= LEAST):
            return told
    return None
