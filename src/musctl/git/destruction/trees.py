"""Folders through history: every state of every folder told by its difference from the one before, read once and written again.

Reading goes down level by level, all states of all folders of one depth in one list; writing goes up the same way.
Two states in a row differ in an entry or two: only these are looked at, and an unchanged folder is never summed.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from struct import Struct
from typing import NamedTuple

from musctl.git.destruction import objects
from musctl.git.destruction.identity import looks_like_one
from musctl.git.destruction.objects import OPENING
from musctl.git.destruction.pack import Pack, Place
from musctl.git.trouble import broken

FOLDERS = (b"40000 ", b"040000 ")
MODULE = b"160000 "
DEEP = 50  # differences on top of each other
NEAR = 24  # bytes; below this, halving no longer pays

_STEP = Struct("<IIII")  # entries from, to (of the state before), entries instead, and their bytes


class Way:
    """One folder's path, and every state it was ever in."""

    __slots__ = (
        "_body", "_entries", "_log", "_starts", "above", "below", "blobs", "held", "known", "name", "states", "width",
    )  # fmt: skip

    def __init__(self, name: bytes, above: Way | None, width: int) -> None:
        self.name = name
        self.above = above
        self.width = width
        self.below: dict[bytes, Way] = {}
        # Old id -> new id, in the order of reading; None: the same. b"": nothing is left.
        self.states: dict[bytes, bytes | None] = {}
        self.known: set[bytes] = set()  # states that hold no document, by an earlier reading
        self.held: set[bytes] = set()  # states that still hold a document afterwards
        self.blobs: list[bytes] = []
        self._log = bytearray()
        self._body = b""
        self._entries: list[bytes] = []
        self._starts: list[int] = []

    @property
    def path(self) -> bytes:
        """The way from the top: "" or ending in a slash."""
        return self.above.path + self.name + b"/" if self.above else b""

    def take(self, name: bytes, body: bytes, suspects: set[bytes]) -> None:
        """Learn the next state; what is new in it is put on the list of the folders and files to read."""
        first, last, new, raw = self._difference(body)
        old = self._entries[first:last]
        self._log += _STEP.pack(first, last, len(new), len(raw))
        self._log += raw
        self._entries[first:last] = new
        if name not in self.known:
            before = {entry[: -self.width]: entry[-self.width :] for entry in old}
            for entry in new:
                self._ask(entry, before.get(entry[: -self.width]), suspects)

    def split(self, entry: bytes) -> tuple[bytes, bytes]:
        """An entry's name and id."""
        return entry[entry.index(b" ") + 1 : -self.width - 1], entry[-self.width :]

    def done(self) -> None:
        """Forget what only reading needs."""
        self._body, self._entries, self._starts = b"", [], []

    def steps(self) -> Iterator[tuple[bytes, int, int, list[bytes]]]:
        """Every state again: its id, the entries of the state before that make room, and those that come instead."""
        log, at, width = bytes(self._log), 0, self.width
        for name in self.states:
            first, last, count, size = _STEP.unpack_from(log, at)
            at += _STEP.size
            raw = log[at : at + size]
            at += size
            yield name, first, last, [raw] if count == 1 else list(_entries(raw, 0, size, width))

    def _ask(self, entry: bytes, before: bytes | None, suspects: set[bytes]) -> None:
        width = self.width
        child = entry[-width:]
        if child == before:
            return
        if not entry.startswith(FOLDERS):
            if not entry.startswith(MODULE):
                self.blobs.append(child)
                if looks_like_one(entry[7 : -width - 1]):
                    suspects.add(child)
            return
        name = entry[entry.index(b" ") + 1 : -width - 1]
        way = self.below.get(name)
        if way is None:
            way = self.below[name] = Way(name, self, width)
        if before is not None and before not in way.states:
            way.states[before] = (
                None  # from a known state: read, so that the next is told by its difference from it
            )
            way.known.add(before)
        way.states.setdefault(child)

    def _difference(self, body: bytes) -> tuple[int, int, list[bytes], bytes]:
        """Entries from and to that make room, those that come instead, and these as they stand."""
        old, starts, width = self._body, self._starts, self.width
        self._body = body
        if not old:
            new = list(_entries(body, 0, len(body), width))
            self._starts = _starts(new, 0)
            return 0, len(self._entries), new, body
        first = _at(starts, _differs(old, body))
        start = starts[first] if first < len(starts) else len(old)
        if len(old) == len(body) and first < len(starts):
            end = starts[first + 1] if first + 1 < len(starts) else len(old)
            if body.find(b"\0", start) + 1 + width == end and old[end:] == body[end:]:
                raw = body[start:end]
                return first, first + 1, [raw], raw
        last, end = _after(old, body, starts, start)
        new = list(_until(body, start, end, width))
        if sum(map(len, new)) != end - start:
            last, end = len(starts), len(body)
            new = list(_entries(body, start, end, width))
        moved = _starts(new, start)
        shift = len(body) - len(old)
        self._starts = [*starts[:first], *moved, *(place + shift for place in starts[last:])]
        return first, last, new, body[start:end]


class Fate(NamedTuple):
    """What is to become of stored files."""

    doomed: AbstractSet[bytes]  # wherever they are
    there: Mapping[bytes, AbstractSet[bytes]]  # only under these paths
    documents: AbstractSet[bytes]  # that stay, and are documents
    watched: AbstractSet[bytes]  # those of `there`
    kept: set[bytes]  # those of them that stay somewhere else


class Removed(NamedTuple):
    """A version that was taken out of a folder."""

    path: bytes
    blob: bytes


def read(git_dir: str, tops: Iterable[Way], suspects: set[bytes], tell: Callable[[int], None]) -> None:
    """Read all that is below the states on the lists of these ways."""
    level = list(tops)
    seen = 0
    while level:
        asked = [(way, name) for way in level for name in way.states]
        for (way, name), thing in zip(
            asked, objects.things(git_dir, [name for _, name in asked]), strict=True
        ):
            if thing.kind != b"tree":
                raise broken(OPENING)
            way.take(name, thing.body, suspects)
        seen += len(asked)
        tell(seen)
        for way in level:
            way.done()
        level = [below for way in level for below in way.below.values()]


def write(top: Way, fate: Fate, pack: Pack | None) -> list[Removed]:
    """Make every state anew without the doomed, the deepest first; returns what was taken out, each path and version once."""
    removed: list[Removed] = []
    levels = [[top]]
    while below := [way for above in levels[-1] for way in above.below.values()]:
        levels.append(below)
    touched: set[Way] = set()
    for level in reversed(levels):
        for way in level:
            if _concerns(way, fate, touched):
                touched.add(way)
                removed += _rewritten(way, fate, pack)
    return removed


def _concerns(way: Way, fate: Fate, touched: set[Way]) -> bool:
    return (
        any(below in touched for below in way.below.values())
        or not fate.doomed.isdisjoint(way.blobs)
        or not fate.documents.isdisjoint(way.blobs)
        or not fate.watched.isdisjoint(way.blobs)
        or any(path.startswith(way.path) for path in fate.there)
    )


def _rewritten(way: Way, fate: Fate, pack: Pack | None) -> Iterator[Removed]:
    """Go through the states of one folder once more; yields what is taken out."""
    place, doomed = way.path, fate.doomed
    width, below = way.width, way.below
    gone: set[Removed] = set()
    olds: list[bytes] = []
    news: list[bytes] = []
    draft = _Draft(pack, width)
    changed = held = 0
    holds: list[bool] = []
    for name, first, last, entries in way.steps():
        for at in range(first, last):
            changed -= olds[at] is not news[at]
            held -= holds[at]
        fresh: list[bytes] = []
        hold: list[bool] = []
        for entry in entries:
            child = entry[-width:]
            new, holding = entry, False
            if entry.startswith(FOLDERS):
                sub = below.get(entry[entry.index(b" ") + 1 : -width - 1])
                if sub is not None:
                    now = sub.states.get(child)
                    if now is not None:
                        new = entry[:-width] + now if now else b""
                    holding = child in sub.held
            elif not entry.startswith(MODULE):
                file = entry[entry.index(b" ") + 1 : -width - 1]
                if child in doomed or (fate.there and child in fate.there.get(place + file, ())):
                    new = b""
                    gone.add(Removed(place + file, child))
                else:
                    holding = child in fate.documents
                    if child in fate.watched:
                        fate.kept.add(child)
            changed += new is not entry
            held += holding
            fresh.append(new)
            hold.append(holding)
        olds[first:last] = entries
        holds[first:last] = hold
        draft.splice(first, last, news, fresh)
        if held:
            way.held.add(name)
        if changed:
            way.states[name] = draft.name(news)
    yield from gone


class _Draft:
    """A folder's new state on its way into the pack: summed when asked for, and told by its difference from the last one."""

    __slots__ = ("_at", "_body", "_here", "_last", "_method", "_pack", "_stale", "_written")

    def __init__(self, pack: Pack | None, width: int) -> None:
        self._pack = pack
        self._method = hashlib.sha1 if width == 20 else hashlib.sha256  # noqa: PLR2004
        self._body = b""
        self._stale = True
        self._last = b""
        self._written = b""
        self._here: Place | None = None
        self._at = 0

    def splice(self, first: int, last: int, entries: list[bytes], new: list[bytes]) -> None:
        """Put other entries in the place of some."""
        if entries[first:last] != new:
            self._stale = True
        entries[first:last] = new

    def name(self, entries: list[bytes]) -> bytes:
        """The id of what the folder is now; b"" when nothing is left in it."""
        if not self._stale:
            return self._last
        self._stale = False
        body = b"".join(entries)
        if not body:
            self._last = b""
            return b""
        self._last = self._method(b"tree %d\0%b" % (len(body), body), usedforsecurity=False).digest()
        if self._pack is not None and self._last not in self._pack.names:
            self._keep(self._pack, body)
        return self._last

    def _keep(self, pack: Pack, body: bytes) -> None:
        base = self._written
        if self._here is None or self._here.depth >= DEEP:
            self._here = pack.whole(b"tree", self._last, body)
        else:
            start = _differs(base, body)
            tail = _same_tail(base, body, start)
            self._here = pack.changed(
                self._last, self._here, len(base), (start, len(base) - tail), body[start : len(body) - tail]
            )
        self._written = body


def _entries(body: bytes, at: int, end: int, width: int) -> Iterator[bytes]:
    """The entries that fill the span. Raises Machine when they do not."""
    while at < end:
        stop = body.find(b"\0", at) + 1 + width
        if stop <= at + width or stop > end:
            raise broken(OPENING)
        yield body[at:stop]
        at = stop


def _until(body: bytes, at: int, end: int, width: int) -> Iterator[bytes]:
    """The entries that begin in the span; the last may reach beyond it."""
    while at < end:
        stop = body.find(b"\0", at) + 1 + width
        if stop <= at + width or stop > len(body):
            raise broken(OPENING)
        yield body[at:stop]
        at = stop


def _starts(entries: list[bytes], at: int) -> list[int]:
    starts = []
    for entry in entries:
        starts.append(at)
        at += len(entry)
    return starts


def _at(starts: list[int], place: int) -> int:
    """The entry in which the place lies."""
    from bisect import bisect_right

    return bisect_right(starts, place) - 1 if starts else 0


def _differs(old: bytes, new: bytes) -> int:
    """How many bytes both begin with."""
    low, high = 0, min(len(old), len(new))
    if old[:high] == new[:high]:
        return high
    while high - low > 1:
        half = (low + high) // 2
        if old[low:half] == new[low:half]:
            low = half
        else:
            high = half
    return low


def _same_tail(old: bytes, new: bytes, start: int) -> int:
    """How many bytes both end with, not counting those before the start."""
    low, high = 0, min(len(old), len(new)) - start
    if high <= 0:
        return 0
    if old[len(old) - high :] == new[len(new) - high :]:
        return high
    while high - low > 1:
        half = (low + high) // 2
        if old[len(old) - half : len(old) - low] == new[len(new) - half : len(new) - low]:
            low = half
        else:
            high = half
    return low


def _after(old: bytes, new: bytes, starts: list[int], start: int) -> tuple[int, int]:
    """The first entry of the old state behind the difference, and where it stands in the new one."""
    from bisect import bisect_left

    tail = _same_tail(old, new, start)
    last = bisect_left(starts, max(len(old) - tail, start))
    place = starts[last] if last < len(starts) else len(old)
    return last, len(new) - (len(old) - place)
