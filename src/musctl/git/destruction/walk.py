"""The full walk (P5): every stored thing and every file under the folder, looked through for what was destroyed."""

from __future__ import annotations

import os
import re
import time
from collections.abc import Collection, Iterator, Mapping

from musctl.git.destruction import journal, live, unpacked
from musctl.git.destruction.ground import OPENING, Ground
from musctl.git.destruction.identity import doc_id
from musctl.git.destruction.outcome import Quote
from musctl.git.destruction.texts import Samples
from musctl.git.process import stream
from musctl.git.trouble import trouble
from musctl.named import NamedTuple

THINGS, BYTES = 20_000, 32 << 20  # what costs less than a second or so is always walked
SUMMED = re.compile(rb"pack-[0-9a-f]{40,64}\.(?:pack|idx|rev)\Z")
LARGE = 4 << 20
LOOSE = re.compile(r"[0-9a-f]{2}\Z")
JOURNAL = (journal.NAME, journal.DEAD)
TAG = re.compile(rb"^tag (.*)$", re.MULTILINE)
MOMENT = re.compile(rb"^committer .*> (\d+) ", re.MULTILINE)


class Sought(NamedTuple):
    """What must not be there any more."""

    ids: Collection[str]  # of documents
    dead: frozenset[bytes]  # raw ids of stored things
    samples: Samples | None  # of the texts, while they are known
    width: int


class Found(NamedTuple):
    """What was there all the same, and how much was looked at."""

    leftovers: tuple[str, ...]
    quotes: tuple[Quote, ...]
    looked_at: int


def affordable(objects: str) -> bool:
    """Whether a full walk is done without being asked for."""
    size = count = 0
    for folder, _, names in os.walk(objects):
        for name in names:
            path = os.path.join(folder, name)
            size += os.lstat(path).st_size
            count += (
                _count(path) if name.endswith(".idx") else LOOSE.match(os.path.basename(folder)) is not None
            )
    return size <= BYTES and count <= THINGS


def walk(ground: Ground, sought: Sought) -> Found:
    """Look through everything. Raises OSError, Machine."""
    leftovers: list[str] = []
    quotes: list[Quote] = []
    looked_at = 0
    for part in (_stored, _own, _work):
        for seen in part(ground, sought):
            looked_at += 1
            if isinstance(seen, Quote):
                quotes.append(seen)
            elif seen:
                leftovers.append(seen)
    longest = {one.where: one.words for one in sorted(quotes, key=lambda one: one.words)}
    return Found(tuple(leftovers), tuple(Quote(*one) for one in sorted(longest.items())), looked_at)


Seen = str | Quote  # what is left over, a quote, or "" for nothing


def _stored(ground: Ground, sought: Sought) -> Iterator[Seen]:
    """Everything that is stored."""
    quoting: dict[bytes, int] = {}
    for kind, name, data in _things(ground.git):
        if _is_sought(kind, name, data, sought):
            yield f"gemt stykke {name.hex()[:10]}"
            continue
        words = _quoted(data, sought) if kind != b"tree" else 0
        if words and kind == b"blob":
            quoting[name] = words
        yield Quote(_said_in(kind, data), words) if words and kind != b"blob" else ""
    if quoting:
        yield from _paths(ground, quoting)


def _own(ground: Ground, sought: Sought) -> Iterator[Seen]:
    """Every file of the git directory that git has not just told."""
    for way, full in _own_files(ground):
        pieces = tuple(unpacked.pieces(_bytes(full))) if way not in JOURNAL else ()
        words = max((_quoted(piece, sought) for piece in pieces), default=0)
        if any(_says_dead(way, piece, sought) or doc_id(piece) in sought.ids for piece in pieces):
            yield f".git/{way}"
        else:
            yield Quote(f".git/{way}", words) if words else ""


def hidden(ground: Ground, ids: Collection[str]) -> tuple[str, ...]:
    """Files of the git directory, other than what git has stored, with a doomed document in them. Raises OSError."""
    return tuple(
        f".git/{way}"
        for way, full in _own_files(ground)
        if any(doc_id(piece) in ids for piece in unpacked.pieces(_bytes(full)))
    )


def _work(ground: Ground, sought: Sought) -> Iterator[Seen]:
    """Every file of the work trees."""
    for way, full in work_files(ground):
        pieces = tuple(unpacked.pieces(_bytes(full)))
        words = max((_quoted(piece, sought) for piece in pieces), default=0)
        if doc_id(pieces[0]) in sought.ids:
            yield way
        else:
            yield Quote(way, words) if words else ""


def _quoted(data: bytes, sought: Sought) -> int:
    return sought.samples.find(data) if sought.samples else 0


def _is_sought(kind: bytes, name: bytes, data: bytes, sought: Sought) -> bool:
    if name in sought.dead:
        return True
    if kind == b"tree":
        return any(entry in sought.dead for entry in _named(data, sought.width))
    return kind == b"blob" and doc_id(data) in sought.ids


def _said_in(kind: bytes, data: bytes) -> str:
    if kind == b"tag" and (found := TAG.search(data)):
        return f"mærkaten »{found[1].decode('utf-8', 'replace')}«"
    moment = MOMENT.search(data)
    day = time.strftime("%Y-%m-%d", time.gmtime(int(moment[1]))) if moment else "?"
    return f"beskeden på en gemt udgave fra {day}"


def _paths(ground: Ground, quoting: Mapping[bytes, int]) -> Iterator[Quote]:
    """Where the stored files that quote stand, or stood."""
    told = stream(ground.git, "--git-dir", ground.git, "rev-list", "--objects", "--all", "--reflog")
    left = dict(quoting)
    try:
        for line in told.out:
            word, _, path = line.rstrip(b"\n").partition(b" ")
            if words := left.pop(bytes.fromhex(word.decode()), 0):
                note = not path or bool(re.fullmatch(rb"[0-9a-f/]{40,}", path))
                yield Quote("en note" if note else path.decode("utf-8", "replace"), words)
    finally:
        told.finish()
    yield from (Quote(f"gemt fil {name.hex()[:10]}", words) for name, words in left.items())


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


def _things(git_dir: str) -> Iterator[tuple[bytes, bytes, bytes]]:
    told = stream(
        git_dir,
        *("--git-dir", git_dir, "cat-file", "--batch-all-objects", "--unordered", "--buffer"),
        "--batch=%(objecttype) %(objectname) %(objectsize)",
    )
    try:
        while head := told.out.readline():
            kind, name, size = head.split()
            left = int(size)
            data = told.out.read(min(left, LARGE))
            left -= len(data)
            while left > 0:  # what is larger is no text; its beginning is enough
                left -= len(told.out.read(min(left, LARGE))) or left
            told.out.read(1)
            yield kind, bytes.fromhex(name.decode()), data
    finally:
        code, said = told.finish()
    if code:
        raise trouble(said, OPENING)


def _named(tree: bytes, width: int) -> Iterator[bytes]:
    at = 0
    while at < len(tree):
        end = tree.index(b"\0", at) + 1
        yield tree[end : end + width]
        at = end + width


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
    raw = os.path.basename(way) == "index" and any(name in data for name in sought.dead)
    return raw or numbers(data, sought.dead, sought.width * 2)


def _bytes(path: str) -> bytes:
    """The file's bytes, the first of them when there are very many."""
    if os.path.islink(path) or not os.path.isfile(path):
        return b""
    try:
        with open(path, "rb", buffering=0) as file:
            return file.read(BYTES)
    except (FileNotFoundError, PermissionError):
        return b""


def _count(path: str) -> int:
    with open(path, "rb") as file:
        return int.from_bytes(file.read(8 + 1024)[-4:], "big")
