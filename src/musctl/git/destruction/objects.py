"""What git has stored, read in bulk: a list of names goes in, the things come out in the same order while git works."""

from __future__ import annotations

import os
from binascii import hexlify, unhexlify
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from musctl.git.process import Stream, stream
from musctl.git.trouble import broken, trouble

OPENING = "Historikken kunne ikke læses."
ENOUGH = 1 << 22  # bytes; what is larger is no document, and is not taken into memory
PIECE = 1 << 16

NAMED = "--batch=%(objectname) %(objecttype) %(objectsize)"
PLAIN = "--batch=%(objecttype) %(objectsize)"


class Thing(NamedTuple):
    """One stored thing: what it is, and its bytes (the first of them, when there are very many)."""

    kind: bytes
    body: bytes


def things(git_dir: str, names: Iterable[bytes]) -> Iterator[Thing]:
    """The things of these raw names, in order. Raises Machine when one is missing."""
    asked = b"\n".join(map(hexlify, names))
    if not asked:
        return
    told = stream(git_dir, "cat-file", PLAIN, "--buffer", stdin=asked + b"\n")
    try:
        readline, read = told.out.readline, told.out.read
        while head := readline():
            kind, _, size = head.partition(b" ")
            length = _length(size)
            yield Thing(kind, read(length) if length <= ENOUGH else _beginning(told, length))
            read(1)
        _end(told)
    finally:
        told.finish()


def commits(git_dir: str, tips: Iterable[bytes], without: Iterable[bytes]) -> Iterator[tuple[bytes, bytes]]:
    """Every commit that the tips reach and the others do not, parents first: its raw name and its bytes."""
    asked = [*map(hexlify, tips), *(b"^" + hexlify(name) for name in without)]
    listed = stream(
        git_dir, "rev-list", "--topo-order", "--reverse", "--stdin", stdin=b"\n".join([*asked, b""])
    )
    try:
        told = stream(git_dir, "cat-file", NAMED, "--buffer", stdin=listed.out)
        try:
            readline, read = told.out.readline, told.out.read
            while head := readline():
                name, _, size = head.split(b" ", 2) if head.count(b" ") == 2 else (b"", b"", b"")  # noqa: PLR2004
                yield unhexlify(name), read(_length(size))
                read(1)
            _end(told)
        finally:
            told.finish()
    finally:
        code, said = listed.finish()
    if code:
        raise trouble(said, OPENING)


def kinds(git_dir: str, names: Iterable[bytes]) -> dict[bytes, bytes]:
    """What each of these raw names is the name of; those that are not there are left out."""
    asked = b"".join(hexlify(name) + b"\n" for name in names)
    if not asked:
        return {}
    told = stream(git_dir, "cat-file", "--batch-check=%(objectname) %(objecttype)", "--buffer", stdin=asked)
    try:
        found = [line.split() for line in told.out]
        _end(told)
    finally:
        told.finish()
    return {unhexlify(name): kind for name, kind in found if kind != b"missing"}


def stored(git_dir: str, without: Iterable[str], width: int) -> Iterator[bytes]:
    """The raw names of all that is stored, reachable or not, but for what lies in these packs. Some may come twice."""
    home = os.path.join(git_dir, "objects")
    for folder in os.listdir(home):
        if len(folder) == 2:  # noqa: PLR2004
            for name in os.listdir(os.path.join(home, folder)):
                if len(name) == 2 * width - 2:
                    yield bytes.fromhex(folder + name)
    packs = os.path.join(home, "pack")
    left_out = {f"{pack}.idx" for pack in without}
    for name in os.listdir(packs) if os.path.isdir(packs) else ():
        if name.endswith(".idx") and name not in left_out:
            yield from _packed(os.path.join(packs, name), width)


def _packed(path: str, width: int) -> list[bytes]:
    with open(path, "rb", buffering=0) as file:
        index = file.readall()
    if not index.startswith(b"\xfftOc\0\0\0\2"):
        raise broken(OPENING)
    start = 8 + 4 * 256
    end = start + width * int.from_bytes(index[start - 4 : start], "big")
    return [index[at : at + width] for at in range(start, end, width)]


def _length(size: bytes) -> int:
    try:
        return int(size)
    except ValueError as error:  # »missing«
        raise broken(OPENING) from error


def _beginning(told: Stream, length: int) -> bytes:
    kept = told.out.read(PIECE)
    left = length - len(kept)
    while left:
        left -= len(told.out.read(min(left, ENOUGH))) or left
    return kept


def _end(told: Stream) -> None:
    code, said = told.finish()
    if code:
        raise trouble(said, OPENING)
