"""Folders through history: every state of every folder, told by its difference from the one before.

Reading goes down level by level, all states of all folders of one depth in one list. Two states in a row differ in an entry
or two, and only these are looked at.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator
from struct import Struct

from musctl.git.destruction.identity import looks_like_one
from musctl.git.destruction.objects import OPENING, Reader, Thing
from musctl.git.trouble import broken

FOLDERS = (b"40000 ", b"040000 ")
MODULE = b"160000 "

_PART = Struct("<IIII")  # entries from, to (of the state before), entries instead, and their bytes


class Leaf:
    """What stands under a name and is no folder."""

    __slots__ = ()


FILE = Leaf()
SUSPECT = Leaf()  # a file that is named like a document
SUBMODULE = Leaf()  # another repository's save


class Way:
    """One folder's path, and every state it was ever in."""

    __slots__ = (
        "_children",
        "_heads",
        "_kinds",
        "_parts",
        "_places",
        "_seen",
        "_starts",
        "above",
        "below",
        "blobs",
        "held",
        "known",
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
        # Every state as its difference from the one before: which entry has another id, and that id (twenty-four bytes);
        # -1 when more has happened, and what, in a list of its own.
        self._places = array("i")
        self._children = bytearray()
        self._parts = bytearray()
        # Of the state that was read last: where each entry starts (and the end), what stands there before the id, and what
        # kind of thing it is.
        self._starts = [0]
        self._heads: list[bytes] = []
        self._kinds: list[Way | Leaf] = []
        self._seen: dict[bytes, Way | Leaf] = {}  # kinds of thing, by what stands before the id

    @property
    def path(self) -> bytes:
        """The way from the top: "" or ending in a slash."""
        return self.above.path + self.name + b"/" if self.above else b""

    def all(self) -> Iterator[Way]:
        """The folder itself and all below it."""
        yield self
        for way in self.below.values():
            yield from way.all()

    def learn(self, things: Iterator[Thing], suspects: set[bytes]) -> None:
        """Learn every state on the list, told in this order; what is new in it is put on the list of what to read.

        Raises Machine.
        """
        known, width, put, children = self.known, self.width, self._places.append, self._children
        old, starts = b"", self._starts
        for name, (what, body) in zip(self.states, things, strict=False):
            if what != b"tree":
                raise broken(OPENING)
            low, high = 0, len(starts) - 1
            while high - low > 1:  # to the first entry that differs
                half = (low + high) >> 1
                start = starts[low]
                if body.startswith(old[start : starts[half]], start):
                    low = half
                else:
                    high = half
            end = starts[high and low + 1]
            if (
                high
                and len(body) == len(old)
                and body.startswith(self._heads[low], starts[low])
                and body.endswith(old[end:])
            ):
                child = body[end - width : end]
                put(low)
                children += child
                if name not in known:
                    self._ask(self._kinds[low], child, old[end - width : end], suspects)
            else:
                starts = self._take_anew(name, old, body, low, suspects)
            old = body
        if len(self._places) < len(self.states):
            raise broken(OPENING)

    def split(self, entry: bytes) -> tuple[bytes, bytes]:
        """An entry's name and id."""
        return entry[entry.index(b" ") + 1 : -self.width - 1], entry[-self.width :]

    def kind(self, head: bytes) -> Way | Leaf:
        """What stands under a name, by what an entry says before its id."""
        known = self._seen.get(head)
        if known is None:
            known = self._seen[head] = self._kind(head)
        return known

    def _kind(self, head: bytes) -> Way | Leaf:
        if head.startswith(FOLDERS):
            name = head[head.index(b" ") + 1 : -1]
            if name not in self.below:
                self.below[name] = Way(name, self, self.width)
            return self.below[name]
        if head.startswith(MODULE):
            return SUBMODULE
        return SUSPECT if looks_like_one(head[7:-1]) else FILE

    def done(self) -> None:
        """Forget what only reading needs."""
        self._starts, self._heads, self._kinds = [0], [], []

    def forget(self) -> None:
        """Forget what it was; what became of each state is still known."""
        self._places, self._children, self._parts = array("i"), bytearray(), bytearray()
        self.blobs = []

    def steps(self) -> Iterator[tuple[bytes, int, int, list[bytes]]]:
        """Every state again: its id, the entries of the state before that make room, and those that come instead."""
        heads: list[bytes] = []
        for name, place, child, (first, last, new) in self.changes():
            if place >= 0:
                yield name, place, place + 1, [heads[place] + child]
            else:
                heads[first:last] = [entry[: -self.width] for entry in new]
                yield name, first, last, new

    def changes(self) -> Iterator[tuple[bytes, int, bytes, tuple[int, int, list[bytes]]]]:
        """Every state again: its id, the entry that has another id, and that id; where more has changed, -1 and what."""
        children, parts = bytes(self._children), bytes(self._parts)
        nothing: tuple[int, int, list[bytes]] = (0, 0, [])
        width = self.width
        at = there = 0
        for name, place in zip(self.states, self._places, strict=True):
            if place >= 0:
                yield name, place, children[at : at + width], nothing
                at += width
            else:
                first, last, _, size = _PART.unpack_from(parts, there)
                there += _PART.size
                yield name, -1, b"", (first, last, list(_entries(parts, there, there + size, width)))
                there += size

    def _take_anew(self, name: bytes, old: bytes, body: bytes, first: int, suspects: set[bytes]) -> list[int]:
        """Learn a state that has other names than the one before; where its entries start."""
        starts, width = self._starts, self.width
        start = starts[first]
        last, end = _after(old, body, starts, start)
        new = list(_until(body, start, end, width))
        if sum(map(len, new)) != end - start:
            last, end = len(starts) - 1, len(body)
            new = list(_entries(body, start, end, width))
        before = {
            head: old[stop - width : stop]
            for head, stop in zip(self._heads[first:last], starts[first + 1 : last + 1], strict=True)
        }
        heads = [entry[:-width] for entry in new]
        kinds = [self.kind(head) for head in heads]
        shift = len(body) - len(old)
        self._starts = [*starts[:first], *places(new, start), *(place + shift for place in starts[last:])]
        self._heads[first:last] = heads
        self._kinds[first:last] = kinds
        self._places.append(-1)
        self._parts += _PART.pack(first, last, len(new), end - start) + body[start:end]
        if name not in self.known:
            for entry, head, kind in zip(new, heads, kinds, strict=True):
                self._ask(kind, entry[-width:], before.get(head), suspects)
        return self._starts

    def _ask(self, kind: Way | Leaf, child: bytes, before: bytes | None, suspects: set[bytes]) -> None:
        if child == before:
            return
        if isinstance(kind, Way):
            if before is not None and before not in kind.states:
                # It stands in a known state: read all the same, so that the next is told by its difference from it.
                kind.states[before] = None
                kind.known.add(before)
            kind.states.setdefault(child)
        elif kind is not SUBMODULE:
            self.blobs.append(child)
            if kind is SUSPECT:
                suspects.add(child)


def read(reader: Reader, tops: Iterable[Way], suspects: set[bytes], tell: Callable[[int], None]) -> None:
    """Read all that is below the states on the lists of these ways. Raises Machine."""
    level = list(tops)
    seen = 0
    while level:
        things = reader.things([name for way in level for name in way.states])
        for way in level:
            way.learn(things, suspects)
            seen += len(way.states)
            tell(seen)
            way.done()
        next(things, None)  # the end
        level = [below for way in level for below in way.below.values()]


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


def places(entries: list[bytes], at: int) -> list[int]:
    """Where each entry starts."""
    found = []
    for entry in entries:
        found.append(at)
        at += len(entry)
    return found


def differs(old: bytes, new: bytes) -> int:
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


def same_tail(old: bytes, new: bytes, start: int) -> int:
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
    tail = same_tail(old, new, start)
    last = bisect_left(starts, max(len(old) - tail, start))
    return last, len(new) - (len(old) - starts[last])
