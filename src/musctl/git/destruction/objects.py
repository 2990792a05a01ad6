"""What git has stored, read in bulk: names go in, the things come out in the same order while git looks up the next."""

from __future__ import annotations

import os
from binascii import hexlify, unhexlify
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from functools import partial
from itertools import islice
from typing import Self

from musctl.errors import Machine
from musctl.git.process import WIDE, Stream, converse, stream
from musctl.git.trouble import broken, trouble
from musctl.named import NamedTuple

OPENING = "Historikken kunne ikke læses."
ENOUGH = 1 << 22  # bytes; what is larger is no document, and its beginning is enough
AT_ONCE = 31  # names that git is asked for at a time: twice as many fit in the smallest pipe of any system

MANY = 2_000  # names; from then on a process of their own, which need not listen between them, is quicker

PLAIN = "--batch=%(objecttype) %(objectsize)"
BOTH = "--batch=%(objecttype) %(objectname) %(objectsize)"

Thing = tuple[bytes, bytes]
"""What a stored thing is, and its bytes (the first of them, when there are very many)."""


class Reader:
    """One git process that hands out what is stored in a repository, for as long as it is asked; for very much, others."""

    __slots__ = ("_child", "_told", "git_dir")

    def __init__(self, git_dir: str) -> None:
        self.git_dir = git_dir
        self._child = converse(git_dir, "cat-file", PLAIN)
        self._told = _told(self._heard)

    def __enter__(self) -> Self:
        """For a `with` statement: the git process does not outlive it."""
        return self

    def __exit__(self, *_: object) -> None:
        """Let git go."""
        self._child.finish()

    def things(self, names: Iterable[bytes]) -> Iterator[Thing]:
        """The things of these raw names, in order; they must all be taken. Raises Machine when one is missing."""
        names = [*names]
        if len(names) > MANY:
            yield from _streamed(self.git_dir, PLAIN, stdin=in_hex(names))
            return
        asked = [*map(hexlify, names)]
        self._ask(asked[:AT_ONCE])
        for start in range(0, len(asked), AT_ONCE):
            following = asked[start + AT_ONCE : start + 2 * AT_ONCE]
            self._ask(following)  # git looks these up while the others are heard
            yield from islice(self._told, min(AT_ONCE, len(asked) - start))

    def commits(self, tips: Iterable[bytes], without: Iterable[bytes]) -> Iterator[tuple[bytes, bytes]]:
        """Every commit that the tips reach and the others do not, parents first: its raw name and its bytes."""
        names = listed(self.git_dir, tips, without)
        return zip(names, (body for _, body in self.things(names)), strict=True)

    def _ask(self, orders: list[bytes]) -> None:
        if orders:
            with suppress(BrokenPipeError):  # told where the answer does not come
                self._child.to.write(b"\n".join([*orders, b""]))

    def _heard(self) -> bytes:
        """More of what git says. Raises Machine when it has gone."""
        piece: bytes = self._child.out.raw.read(WIDE)  # type: ignore[attr-defined]
        if not piece:
            code, said = self._child.finish()
            raise trouble(said, OPENING) if code else broken(OPENING)
        return piece


def things(git_dir: str, names: Iterable[bytes]) -> Iterator[Thing]:
    """The things of these raw names, in order. Raises Machine when one is missing."""
    asked = [*names]
    if asked:
        with Reader(git_dir) as reader:
            yield from reader.things(asked)


def everything(git_dir: str) -> Iterator[tuple[bytes, bytes, bytes]]:
    """Every stored thing, reachable or not, in whatever order: its kind, its raw name and its bytes. Raises Machine."""
    for words, body in _streamed(git_dir, "--batch-all-objects", "--unordered", BOTH):
        kind, _, name = words.partition(b" ")
        yield kind, unhexlify(name), body


def listed(git_dir: str, tips: Iterable[bytes], without: Iterable[bytes]) -> list[bytes]:
    """The name of every commit that the tips reach and the others do not, parents first. Raises Machine."""
    asked = [*map(hexlify, tips), *(b"^" + hexlify(name) for name in without), b""]
    telling = stream(git_dir, "rev-list", "--topo-order", "--reverse", "--stdin", stdin=b"\n".join(asked))
    try:
        names = [unhexlify(line[:-1]) for line in telling.out]
        _end(telling)
    finally:
        telling.finish()
    return names


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


class Stored(NamedTuple):
    """All that is stored, reachable or not: loose, and in packs (the indexes of these)."""

    loose: list[bytes]
    packed: list[bytes]
    width: int

    def __len__(self) -> int:
        """How many things, those that are stored twice counted twice."""
        start = 8 + 4 * 255
        return len(self.loose) + sum(int.from_bytes(index[start : start + 4], "big") for index in self.packed)

    def names(self) -> Iterator[bytes]:
        """The raw name of each; some may come twice."""
        yield from self.loose
        start = 8 + 4 * 256
        for index in self.packed:
            end = start + self.width * int.from_bytes(index[start - 4 : start], "big")
            yield from (index[at : at + self.width] for at in range(start, end, self.width))


def stored(git_dir: str, without: Iterable[str], width: int) -> Stored:
    """What is stored in a repository, but for what lies in these packs. Raises Machine."""
    home = os.path.join(git_dir, "objects")
    loose = [
        bytes.fromhex(folder + name)
        for folder in os.listdir(home)
        if len(folder) == 2  # noqa: PLR2004
        for name in os.listdir(os.path.join(home, folder))
        if len(name) == 2 * width - 2
    ]
    packs = os.path.join(home, "pack")
    left_out = {f"{pack}.idx" for pack in without}
    return Stored(
        loose,
        [
            _index(os.path.join(packs, name))
            for name in (os.listdir(packs) if os.path.isdir(packs) else ())
            if name.endswith(".idx") and name not in left_out
        ],
        width,
    )


def _index(path: str) -> bytes:
    with open(path, "rb", buffering=0) as file:
        index = file.readall()
    if not index.startswith(b"\xfftOc\0\0\0\2"):
        raise broken(OPENING)
    return index


def in_hex(names: Iterable[bytes]) -> bytes:
    """Raw names, all of one length, as git is told them: a line each."""
    names = [*names]
    return hexlify(b"".join(names), "\n", len(names[0])) + b"\n" if names else b""


def too_long() -> Machine:
    """The words of a save or a tag are more than is taken into memory, so that it could not be made anew as it was."""
    return Machine(
        f"{OPENING} En gemt udgave har en besked på mere end 4 MB.",
        hint="Bed IT om at se efter i historikken. Intet er ændret.",
    )


def _streamed(git_dir: str, *words: str, stdin: bytes = b"") -> Iterator[tuple[bytes, bytes]]:
    """What a `cat-file` says that knows beforehand what it is asked for."""
    telling = stream(git_dir, "cat-file", *words, "--buffer", stdin=stdin)
    try:
        yield from _told(partial(telling.out.raw.read, WIDE))  # type: ignore[attr-defined]
        _end(telling)
    finally:
        telling.finish()


def _told(hear: Callable[[], bytes]) -> Iterator[tuple[bytes, bytes]]:
    """What `cat-file` says as long as there is anything to hear: each heading but its last word, and the bytes under it."""
    rest, at = b"", 0
    while True:
        line = rest.find(b"\n", at)
        if line < 0:
            piece = hear()
            if not piece:
                return
            rest, at = rest[at:] + piece, 0
            continue
        word, _, size = rest[at:line].rpartition(b" ")
        if not size.isdigit():  # »missing«
            raise broken(OPENING)
        start, length = line + 1, int(size)
        end = start + length
        if end < len(rest):
            yield word, rest[start:end]
            at = end + 1
        else:
            body, rest = _beginning(hear, rest[start:], length)
            at = 0
            yield word, body


def _beginning(hear: Callable[[], bytes], had: bytes, length: int) -> tuple[bytes, bytes]:
    """A thing that has not come whole yet (its first bytes, when it is large), and what has come after it."""
    parts, size = [had], len(had)
    while size <= length:
        piece = hear()
        if not piece:
            raise broken(OPENING)
        if size < ENOUGH or size + len(piece) > length:
            parts.append(piece)
        size += len(piece)
    whole = b"".join(parts)
    if size == len(whole):
        return whole[:length], whole[length + 1 :]
    after = size - length  # bytes from the newline that ends it
    return whole[:ENOUGH], whole[len(whole) - after + 1 :]


def _end(told: Stream) -> None:
    code, said = told.finish()
    if code:
        raise trouble(said, OPENING)
