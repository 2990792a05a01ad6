"""The full walk (P5): every stored thing and every file under the folder, looked through for what was destroyed."""

from __future__ import annotations

import os
import re
import time
from collections.abc import Collection, Iterable, Iterator, Mapping
from contextlib import suppress
from itertools import chain
from stat import S_ISREG
from struct import iter_unpack

from musctl.git.destruction import journal, live, objects, unpacked
from musctl.git.destruction.ground import Ground
from musctl.git.destruction.identity import doc_id
from musctl.git.destruction.outcome import Quote
from musctl.git.destruction.texts import Samples
from musctl.git.process import Stream, stream
from musctl.named import NamedTuple

THINGS, BYTES = 20_000, 32 << 20  # what costs less than a second or so is always walked
SUMMED = re.compile(rb"pack-[0-9a-f]{40,64}\.(?:pack|idx|rev)\Z")
LOOSE = re.compile(r"[0-9a-f]{2}\Z")
JOURNAL = (journal.NAME, journal.DEAD)
TAG = re.compile(rb"^tag (.*)$", re.MULTILINE)
MOMENTS = re.compile(rb"> \d+ [+-]\d{4}$", re.MULTILINE)
MOMENT = re.compile(rb"^committer .*> (\d+) ", re.MULTILINE)


class Sought(NamedTuple):
    """What must not be there any more."""

    ids: Collection[str]  # of documents
    dead: frozenset[bytes]  # raw ids of stored things
    samples: Samples | None  # of the texts, while they are known
    width: int


class Found(NamedTuple):
    """What was there all the same."""

    leftovers: tuple[str, ...]
    quotes: tuple[Quote, ...]


def affordable(objects: str) -> bool:
    """Whether a full walk is done without being asked for."""
    size = count = 0
    for folder, _, names in os.walk(objects):
        for name in names:
            path = os.path.join(folder, name)
            with suppress(FileNotFoundError):  # git, at work there, has just given it its name
                size += os.lstat(path).st_size
            count += (
                _count(path) if name.endswith(".idx") else LOOSE.match(os.path.basename(folder)) is not None
            )
    return size <= BYTES and count <= THINGS


def walk(ground: Ground, sought: Sought) -> Found:
    """Look through everything. Raises OSError, Machine."""
    quoting: dict[bytes, int] = {}
    seen = [*_stored(ground, sought, quoting)]
    ways = _ways(ground) if quoting else None  # git looks while the files are read
    try:
        seen += _own(ground, sought)
        seen += _work(ground, sought)
        seen += _places(ways.out, quoting) if ways else ()
    finally:
        if ways:
            ways.finish()
    quotes = sorted((one for one in seen if isinstance(one, Quote)), key=lambda one: one.words)
    longest = {one.where: one.words for one in quotes}
    return Found(
        tuple(one for one in seen if isinstance(one, str)),
        tuple(Quote(*one) for one in sorted(longest.items())),
    )


Seen = str | Quote  # what is left over, or a quote


def _stored(ground: Ground, sought: Sought, quoting: dict[bytes, int]) -> Iterator[Seen]:
    """What is found in all that is stored; the files that quote are put into `quoting`."""
    named = re.compile(rb"\0(.{%d})" % sought.width, re.DOTALL).findall
    for kind, name, data in objects.everything(ground.git):
        if kind == b"tree":
            left = not sought.dead.isdisjoint(named(data))
        else:
            left = kind == b"blob" and doc_id(data) in sought.ids
        if left or name in sought.dead:
            yield f"gemt stykke {name.hex()[:10]}"
        elif kind == b"tree":
            continue
        elif words := _quoted(_written(data) if kind == b"commit" else data, sought):
            if kind == b"blob":
                quoting[name] = words
            else:
                yield Quote(_said_in(kind, data), words)


def _own(ground: Ground, sought: Sought) -> Iterator[Seen]:
    """What is found in the files of the git directory that git has not just told."""
    for way, full in _own_files(ground):
        pieces = tuple(unpacked.pieces(_bytes(full))) if way not in JOURNAL else ()
        if any(_says_dead(way, piece, sought) or doc_id(piece) in sought.ids for piece in pieces):
            yield f".git/{way}"
        elif words := max((_quoted(piece, sought) for piece in pieces), default=0):
            yield Quote(f".git/{way}", words)


def hidden(ground: Ground, ids: Collection[str]) -> tuple[str, ...]:
    """Files of the git directory, other than what git has stored, with a doomed document in them. Raises OSError."""
    return tuple(
        f".git/{way}"
        for way, full in _own_files(ground)
        if any(doc_id(piece) in ids for piece in unpacked.pieces(_bytes(full)))
    )


def _work(ground: Ground, sought: Sought) -> Iterator[Seen]:
    """What is found in the files of the work trees."""
    for way, full in work_files(ground):
        pieces = tuple(unpacked.pieces(_bytes(full)))
        if doc_id(pieces[0]) in sought.ids:
            yield way
        elif words := max(_quoted(piece, sought) for piece in pieces):
            yield Quote(way, words)


def _quoted(data: bytes, sought: Sought) -> int:
    return sought.samples.find(data) if sought.samples else 0


def _written(commit: bytes) -> bytes:
    """What people have written of a save: who, and the message; not the names and moments that git gives."""
    return MOMENTS.sub(b">", commit[max(0, commit.find(b"\nauthor ")) :], 2)


def _said_in(kind: bytes, data: bytes) -> str:
    if kind == b"tag" and (found := TAG.search(data)):
        return f"mærkaten »{found[1].decode('utf-8', 'replace')}«"
    moment = MOMENT.search(data)
    day = time.strftime("%Y-%m-%d", time.gmtime(int(moment[1]))) if moment else "?"
    return f"beskeden på en gemt udgave fra {day}"


def _ways(ground: Ground) -> Stream:
    return stream(ground.git, "--git-dir", ground.git, "rev-list", "--objects", "--all", "--reflog")


def _places(told: Iterable[bytes], quoting: Mapping[bytes, int]) -> Iterator[Quote]:
    """Where the stored files that quote stand, or stood."""
    left = {name.hex().encode(): words for name, words in quoting.items()}
    for line in told:
        name, _, path = line.rstrip(b"\n").partition(b" ")
        if words := left.pop(name, 0):
            note = not path or bool(re.fullmatch(rb"[0-9a-f/]{40,}", path))
            yield Quote("en note" if note else path.decode("utf-8", "replace"), words)
    yield from (Quote(f"gemt fil {name[:10].decode()}", words) for name, words in left.items())


def work_files(ground: Ground) -> Iterator[tuple[str, str]]:
    """Every file of the leader's folder in every work tree: how it is called, and where it lies."""
    for tree in ground.trees:
        if tree.home:
            for way in live.files(tree.home):
                yield (f"{tree.top}: {way}" if tree.name else way), f"{tree.home}/{way}"


def numbers(data: bytes, dead: Collection[bytes], digits: int) -> bool:
    """Whether a dead id is written out in this."""
    words = re.findall(rb"(?<![0-9a-f])[0-9a-f]{%d}(?![0-9a-f])" % digits, data)
    return any(bytes.fromhex(word.decode()) in dead for word in set(words))


def _own_files(ground: Ground) -> Iterator[tuple[str, str]]:
    """Every file of the git directory but the packs and loose things that git can tell, and what is a history of its own."""
    for folder, below, names in os.walk(ground.git):
        way = os.path.relpath(folder, ground.git).replace(os.sep, "/")
        if way == "objects":
            below[:] = [name for name in below if not LOOSE.match(name)]
        below[:] = [name for name in below if name != "modules"]
        for name in names:
            if not (way == "objects/pack" and SUMMED.match(os.fsencode(name))):
                yield (name if way == "." else f"{way}/{name}"), os.path.join(folder, name)
    for folder, _, names in os.walk(ground.objects):
        if LOOSE.match(os.path.basename(folder)):
            for name in names:
                if name.startswith("tmp_"):
                    way = os.path.relpath(os.path.join(folder, name), ground.git).replace(os.sep, "/")
                    yield way, os.path.join(folder, name)


def _says_dead(way: str, data: bytes, sought: Sought) -> bool:
    raw = os.path.basename(way) == "index" and not sought.dead.isdisjoint(_everywhere(data, sought.width))
    return raw or numbers(data, sought.dead, sought.width * 2)


def _everywhere(data: bytes, width: int) -> Iterator[bytes]:
    """So many bytes from each place on."""
    ends = ((start, len(data) - (len(data) - start) % width) for start in range(width))
    read = (iter_unpack(f"{width}s", memoryview(data)[start:end]) for start, end in ends)
    return chain.from_iterable(chain.from_iterable(read))


def _bytes(path: str) -> bytes:
    """The file's bytes, the first of them when there are very many."""
    try:
        found = os.lstat(path)
        if not S_ISREG(found.st_mode):
            return b""
        with open(path, "rb", buffering=0) as file:
            return file.readall() if found.st_size <= BYTES else file.read(BYTES)
    except (FileNotFoundError, PermissionError):
        return b""


def _count(path: str) -> int:
    with open(path, "rb") as file:
        return int.from_bytes(file.read(8 + 1024)[-4:], "big")
