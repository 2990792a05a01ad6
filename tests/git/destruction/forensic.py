"""Looks for words in every place a disk can hold them, knowing nothing of how musctl looks.

Every file below the folders given: as it is, as UTF-16, as zlib (loose things), as gzip and zip, as a pack carved entry by
entry without its index; then all that git itself can still tell, and where commit ids are written, in hex and in binary.
"""

from __future__ import annotations

import contextlib
import gzip
import io
import os
import re
import subprocess
import zipfile
import zlib
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

ENOUGH = 64 << 20


class Trace(NamedTuple):
    """A word, and where it was found."""

    word: str
    where: str


def traces(words: Iterable[str], *roots: Path) -> set[Trace]:
    """Every place below these folders where one of the words can be read."""
    known = [(word, (word.encode(), word.encode("utf-16-le"), word.encode("utf-16-be"))) for word in words]
    found = set()
    for where, data in pieces(*roots):
        found |= {Trace(word, where) for word, spelt in known if any(one in data for one in spelt)}
    return found


def ids(names: Iterable[str], *roots: Path) -> set[Trace]:
    """Every place below these folders where one of the ids (in hex) is written, in hex or in binary."""
    hexes = set(names)
    raws = {bytes.fromhex(name): name for name in hexes}
    digits = len(next(iter(hexes), "0" * 40))
    word = re.compile(rb"(?<![0-9a-f])[0-9a-f]{%d}(?![0-9a-f])" % digits)
    found = set()
    for where, data in pieces(*roots):
        found |= {Trace(one.decode(), where) for one in set(word.findall(data)) if one.decode() in hexes}
        found |= {Trace(name, where) for raw, name in raws.items() if raw in data}
    for root in roots:
        for path in _files(root):
            if (name := path.parent.name + path.name) in hexes:
                found.add(Trace(name, str(path)))
    return found


def pieces(*roots: Path) -> Iterator[tuple[str, bytes]]:
    """Every run of bytes that can be read below these folders, and where."""
    for root in roots:
        for path in _files(root):
            where = os.fsdecode(os.path.relpath(path, root))
            yield f"{where} (navn)", os.fsencode(where)
            if path.is_symlink():
                yield where, os.fsencode(os.readlink(path))
                continue
            data = path.read_bytes()
            yield where, data
            yield from ((f"{where} {how}", inner) for how, inner in _opened(data))
        yield from _git(root)


def _files(root: Path) -> Iterator[Path]:
    for folder, _, names in os.walk(root):
        for name in names:
            path = Path(folder, name)
            if path.is_symlink() or path.is_file():
                yield path


def _opened(data: bytes) -> Iterator[tuple[str, bytes]]:
    if data[:1] == b"x" and (inner := _inflated(data)):
        yield "(zlib)", inner[0]
    if data[:2] == b"\x1f\x8b":
        with contextlib.suppress(OSError, EOFError, zlib.error):
            yield "(gzip)", gzip.decompress(data)
    if data[:2] == b"PK":
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            for name in archive.namelist():
                yield f"(zip {name})", archive.read(name)
    start = data.find(b"PACK\0\0\0\2")
    if start >= 0:
        yield from _carved(data, start)


def _carved(data: bytes, at: int) -> Iterator[tuple[str, bytes]]:
    """The things in a pack, differences put together where their base stands in the same pack."""
    count = int.from_bytes(data[at + 8 : at + 12], "big")
    start = at
    at += 12
    bodies: dict[int, bytes] = {}
    for _ in range(count):
        here = at
        kind, at = data[at] >> 4 & 7, _past(data, at)
        base = 0
        if kind == 6:
            base, at = _back(data, at)
        elif kind == 7:
            at += 20
        inner = _inflated(data[at:])
        if inner is None:
            return
        body, used = inner
        if kind == 6 and here - base in bodies:
            body = _applied(bodies[here - base], body)
        bodies[here] = body
        yield f"(pakke {here - start})", body
        at += used


def _past(data: bytes, at: int) -> int:
    while data[at] & 0x80:
        at += 1
    return at + 1


def _back(data: bytes, at: int) -> tuple[int, int]:
    value = data[at] & 0x7F
    while data[at] & 0x80:
        at += 1
        value = ((value + 1) << 7) | (data[at] & 0x7F)
    return value, at + 1


def _applied(base: bytes, delta: bytes) -> bytes:
    at = _past(delta, _past(delta, 0))
    out = bytearray()
    while at < len(delta):
        order = delta[at]
        at += 1
        if order & 0x80:
            place = size = 0
            for bit in range(4):
                if order & 1 << bit:
                    place |= delta[at] << 8 * bit
                    at += 1
            for bit in range(3):
                if order & 0x10 << bit:
                    size |= delta[at] << 8 * bit
                    at += 1
            out += base[place : place + (size or 0x10000)]
        else:
            out += delta[at : at + order]
            at += order
    return bytes(out)


def _inflated(data: bytes) -> tuple[bytes, int] | None:
    inflater = zlib.decompressobj()
    try:
        body = inflater.decompress(data, ENOUGH)
    except zlib.error:
        return None
    return body, len(data) - len(inflater.unused_data)


def _git(root: Path) -> Iterator[tuple[str, bytes]]:
    """All that git can tell, if there is a repository."""
    git = root / ".git" if (root / ".git").exists() else root
    if not (git / "HEAD").exists():
        return
    told = subprocess.run(
        ["git", "--git-dir", str(git), "cat-file", "--batch-all-objects", "--unordered", "--batch"],
        capture_output=True,
        check=True,
    ).stdout
    at = 0
    while at < len(told):
        end = told.index(b"\n", at)
        name, _, size = told[at:end].split()
        yield f"git {name.decode()[:10]}", told[end + 1 : end + 1 + int(size)]
        at = end + int(size) + 2
