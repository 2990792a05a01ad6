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
NO_THING = (b"", b"")

_STEP = Struct("<IIII")  # entries from, to (of the state before), entries instead, and their bytes


class Way:
    """One folder's path, and every state it was ever in."""

    __slots__ = (
        "_body",
        "_entries",
        "_starts",
        "above",
        "below",
        "blobs",
        "held",
        "known",
        "log",
        "name",
        "states",
        "width",
    )

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
        self.log = bytearray()  # every state as its difference from the one before
        self._body = b""
        self._entries: list[bytes] = []
        self._starts = [0]  # of each entry, and the end

    @property
    def path(self) -> bytes:
        """The way from the top: "" or ending in a slash."""
        return self.above.path + self.name + b"/" if self.above else b""

    def take(self, name: bytes, body: bytes, suspects: set[bytes]) -> None:
        """Learn the next state; what is new in it is put on the list of the folders and files to read."""
        entries, width = self._entries, self.width
        first = self._first(body)
        if first < len(entries) and len(body) == len(self._body):
            start, end = self._starts[first], self._starts[first + 1]
            if body.find(b"\0", start) + 1 + width == end and body[end:] == self._body[end:]:
                new, old = body[start:end], entries[first]
                entries[first] = new
                self._body = body
                self.log += _STEP.pack(first, first + 1, 1, end - start) + new
                if name not in self.known:
                    self._ask(new, old[-width:] if old[:-width] == new[:-width] else None, suspects)
                return
        self._take_anew(name, body, first, suspects)

    def split(self, entry: bytes) -> tuple[bytes, bytes]:
        """An entry's name and id."""
        return entry[entry.index(b" ") + 1 : -self.width - 1], entry[-self.width :]

    def done(self) -> None:
        """Forget what only reading needs."""
        self._body, self._entries, self._starts = b"", [], [0]

    def forget(self) -> None:
        """Forget what it was; what became of each state is still known."""
        self.log = bytearray()
        self.blobs = []

    def steps(self) -> Iterator[tuple[bytes, int, int, list[bytes]]]:
        """Every state again: its id, the entries of the state before that make room, and those that come instead."""
        log, at, width = bytes(self.log), 0, self.width
        for name in self.states:
            first, last, count, size = _STEP.unpack_from(log, at)
            at += _STEP.size
            raw = log[at : at + size]
            at += size
            yield name, first, last, [raw] if count == 1 else list(_entries(raw, 0, size, width))

    def _first(self, body: bytes) -> int:
        """The first entry that differs, by halving."""
        old, starts = self._body, self._starts
        low, high = 0, len(starts) - 1
        while high - low > 1:
            half = (low + high) >> 1
            start, end = starts[low], starts[half]
            if old[start:end] == body[start:end]:
                low = half
            else:
                high = half
        return low

    def _take_anew(self, name: bytes, body: bytes, first: int, suspects: set[bytes]) -> None:
        """Learn a state that has other names than the one before."""
        starts, width = self._starts, self.width
        start = starts[first]
        last, end = _after(self._body, body, starts, start)
        new = list(_until(body, start, end, width))
        if sum(map(len, new)) != end - start:
            last, end = len(starts) - 1, len(body)
            new = list(_entries(body, start, end, width))
        shift = len(body) - len(self._body)
        self._starts = [*starts[:first], *_starts(new, start), *(place + shift for place in starts[last:])]
        old = self._entries[first:last]
        self._entries[first:last] = new
        self._body = body
        self.log += _STEP.pack(first, last, len(new), end - start) + body[start:end]
        if name not in self.known:
            before = {entry[:-width]: entry[-width:] for entry in old}
            for entry in new:
                self._ask(entry, before.get(entry[:-width]), suspects)

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


class Fate(NamedTuple):
    """What is to become of stored files."""

    doomed: AbstractSet[bytes]  # wherever they are
    there: Mapping[bytes, AbstractSet[bytes]]  # only under these paths
    documents: AbstractSet[bytes]  # that stay, and are documents
    watched: AbstractSet[bytes]  # those of `there`
    kept: set[bytes]  # those of them that stay somewhere else


Removed = tuple[bytes, bytes]  # the path and the version that was taken out


def read(git_dir: str, tops: Iterable[Way], suspects: set[bytes], tell: Callable[[int], None]) -> None:
    """Read all that is below the states on the lists of these ways."""
    level = list(tops)
    seen = 0
    while level:
        things = objects.things(git_dir, [name for way in level for name in way.states])
        for way in level:
            for name in way.states:
                kind, body = next(things, NO_THING)
                if kind != b"tree":
                    raise broken(OPENING)
                way.take(name, body, suspects)
            seen += len(way.states)
            tell(seen)
            way.done()
        next(things, None)
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
                removed += _Rewriter(way, fate, pack).rewrite()
    return removed


def _concerns(way: Way, fate: Fate, touched: set[Way]) -> bool:
    return (
        any(below in touched for below in way.below.values())
        or not fate.doomed.isdisjoint(way.blobs)
        or not fate.documents.isdisjoint(way.blobs)
        or not fate.watched.isdisjoint(way.blobs)
        or any(path.startswith(way.path) for path in fate.there)
    )


class _Rewriter:
    """Goes through the states of one folder once more."""

    __slots__ = ("_draft", "_fate", "_gone", "_held", "_new", "_path", "_way")

    def __init__(self, way: Way, fate: Fate, pack: Pack | None) -> None:
        self._way = way
        self._fate = fate
        self._path = way.path
        self._gone: set[Removed] = set()
        self._new: list[bytes] = []  # the entries of the new state
        self._draft = _Draft(pack, way.width)

    def rewrite(self) -> set[Removed]:
        """Give every state its new id; what is taken out."""
        states, new, draft, judge = self._way.states, self._new, self._draft, self._judge
        changes: list[bool] = []
        holds: list[bool] = []
        changed = held = 0
        for name, first, last, entries in self._way.steps():
            if last - first == len(entries) == 1:
                entry, holding = judge(entries[0])
                change = entry is not entries[0]
                changed += change - changes[first]
                held += holding - holds[first]
                changes[first], holds[first] = change, holding
                if new[first] != entry:
                    new[first] = entry
                    draft.replace(first, entry)
            else:
                fates = [judge(entry) for entry in entries]
                changed -= sum(changes[first:last])
                held -= sum(holds[first:last])
                new[first:last] = [entry for entry, _ in fates]
                holds[first:last] = [holding for _, holding in fates]
                changes[first:last] = [
                    entry is not old for (entry, _), old in zip(fates, entries, strict=True)
                ]
                changed += sum(changes[first : first + len(entries)])
                held += sum(holds[first : first + len(entries)])
                draft.forget()
            if held:
                self._way.held.add(name)
            if changed:
                states[name] = draft.name(new)
            else:
                draft.forget()
        return self._gone

    def _judge(self, entry: bytes) -> tuple[bytes, bool]:
        """What an entry becomes (itself, another, or nothing), and whether a document is behind it then."""
        width = self._way.width
        child = entry[-width:]
        if entry.startswith(FOLDERS):
            below = self._way.below.get(entry[entry.index(b" ") + 1 : -width - 1])
            if below is None:
                return entry, False
            now = below.states.get(child)
            if now is None:
                return entry, child in below.held
            return (entry[:-width] + now if now else b""), child in below.held
        fate = self._fate
        if child in fate.doomed or (child in fate.watched and self._dies_here(entry)):
            self._gone.add((self._path + entry[entry.index(b" ") + 1 : -width - 1], child))
            return b"", False
        if child in fate.watched:
            fate.kept.add(child)
        return entry, child in fate.documents

    def _dies_here(self, entry: bytes) -> bool:
        name, child = self._way.split(entry)
        return child in self._fate.there.get(self._path + name, ()) and not entry.startswith(MODULE)


class _Draft:
    """A folder's new state on its way into the pack: summed when asked for, and told by its difference from the last one."""

    __slots__ = ("_body", "_here", "_live", "_method", "_name", "_pack", "_span", "_starts", "_written")

    def __init__(self, pack: Pack | None, width: int) -> None:
        self._pack = pack
        self._method = hashlib.sha1 if width == 20 else hashlib.sha256  # noqa: PLR2004
        self._body = b""
        self._live = False  # whether the body is what the entries say
        self._starts: list[int] = []
        self._name = b""
        self._written = b""
        self._here: Place | None = None
        # From, to (in what was written last) and the bytes instead, when that is all there is to tell.
        self._span: tuple[int, int, bytes] | None = None

    def forget(self) -> None:
        """The entries are no longer followed one by one."""
        self._live = False

    def replace(self, first: int, entry: bytes) -> None:
        """One entry is another now."""
        if not self._live:
            return
        starts = self._starts
        start, end = starts[first], starts[first + 1]
        self._span = (start, end, entry) if self._written is self._body else None
        self._body = self._body[:start] + entry + self._body[end:]
        self._name = b""
        if shift := len(entry) - (end - start):
            starts[first + 1 :] = [place + shift for place in starts[first + 1 :]]

    def name(self, entries: list[bytes]) -> bytes:
        """The id of what the folder is now; b"" when nothing is left in it."""
        if not self._live:
            self._live = True
            self._body = b"".join(entries)
            self._starts = [*_starts(entries, 0), len(self._body)]
            self._span = None
            self._name = b""
        body = self._body
        if not self._name and body:
            self._name = self._method(b"tree %d\0%b" % (len(body), body), usedforsecurity=False).digest()
            if self._pack is not None and self._name not in self._pack.names:
                self._keep(self._pack, body)
        return self._name

    def _keep(self, pack: Pack, body: bytes) -> None:
        base = self._written
        if self._here is None or self._here.depth >= DEEP:
            self._here = pack.whole(b"tree", self._name, body)
        else:
            start, end, new = self._span or _span(base, body)
            self._here = pack.changed(self._name, self._here, len(base), (start, end), new)
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


def _span(old: bytes, new: bytes) -> tuple[int, int, bytes]:
    """From, to (in the old) and the bytes instead that make the new."""
    start = _differs(old, new)
    tail = _same_tail(old, new, start)
    return start, len(old) - tail, new[start : len(new) - tail]


def _after(old: bytes, new: bytes, starts: list[int], start: int) -> tuple[int, int]:
    """The first entry of the old state behind the difference, and where it stands in the new one."""
    from bisect import bisect_left

    tail = _same_tail(old, new, start)
    last = bisect_left(starts, max(len(old) - tail, start))
    return last, len(new) - (len(old) - starts[last])
