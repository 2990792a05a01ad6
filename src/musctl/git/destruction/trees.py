"""Folders made anew without the doomed, the deepest first: an unchanged one is never summed, the next is told by its difference."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from collections.abc import Set as AbstractSet

from musctl.git.destruction.pack import Pack, Place
from musctl.git.destruction.ways import SUBMODULE, Leaf, Way, differs, places, same_tail
from musctl.named import NamedTuple

DEEP = 50  # differences on top of each other


class Fate(NamedTuple):
    """What is to become of stored files."""

    doomed: AbstractSet[bytes]  # wherever they are
    there: Mapping[bytes, AbstractSet[bytes]]  # only under these paths
    documents: AbstractSet[bytes]  # that stay, and are documents
    watched: AbstractSet[bytes]  # those of `there`
    kept: set[bytes]  # those of them that stay somewhere else
    instead: Mapping[bytes, Mapping[bytes, bytes]] = {}  # path -> version -> what comes in its place


Removed = tuple[bytes, bytes]  # the path and the version that was taken out


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
        or any(path.startswith(way.path) for path in (*fate.there, *fate.instead))
    )


class _Rewriter:
    """Goes through the states of one folder once more."""

    __slots__ = ("_draft", "_fate", "_gone", "_new", "_paths", "_way")

    def __init__(self, way: Way, fate: Fate, pack: Pack | None) -> None:
        self._way = way
        self._fate = fate
        self._paths: dict[bytes, bytes] = {}  # of entries, by what stands before the id
        self._gone: set[Removed] = set()
        self._new: list[bytes] = []  # the entries of the new state
        self._draft = _Draft(pack, way.width)

    def rewrite(self) -> set[Removed]:
        """Give every state its new id; what is taken out."""
        way, new, draft = self._way, self._new, self._draft
        states, holding, judge = way.states, way.held, self._judge
        heads: list[bytes] = []
        kinds: list[Way | Leaf] = []
        changes: list[bool] = []
        holds: list[bool] = []
        changed = held = 0
        for name, place, child, (first, last, entries) in way.changes():
            if place >= 0:
                entry, change, hold = judge(heads[place], child, kinds[place])
                if change is not changes[place]:
                    changed += 1 if change else -1
                    changes[place] = change
                if hold is not holds[place]:
                    held += 1 if hold else -1
                    holds[place] = hold
                if new[place] != entry:
                    new[place] = entry
                    draft.replace(place, entry)
            else:
                width = way.width
                heads[first:last] = now = [entry[:-width] for entry in entries]
                kinds[first:last] = what = [*map(way.kind, now)]
                fates = [
                    judge(head, entry[-width:], kind)
                    for head, entry, kind in zip(now, entries, what, strict=True)
                ]
                new[first:last] = [entry for entry, _, _ in fates]
                changes[first:last] = [change for _, change, _ in fates]
                holds[first:last] = [hold for _, _, hold in fates]
                changed, held = sum(changes), sum(holds)
                draft.forget()
            if held:
                holding.add(name)
            if changed:
                states[name] = draft.name(new)
            else:
                draft.forget()
        return self._gone

    def _judge(self, head: bytes, child: bytes, kind: Way | Leaf) -> tuple[bytes, bool, bool]:
        """What an entry becomes (nothing, too), whether that is a change, and whether a document is behind it then."""
        if kind.__class__ is Way:
            now = kind.states.get(child)
            if now is None:
                return head + child, False, child in kind.held
            return (head + now if now else b""), True, child in kind.held
        fate = self._fate
        if child in fate.doomed and kind is not SUBMODULE:
            self._gone.add((self._where(head), child))
            return b"", True, False
        if child in fate.watched and kind is not SUBMODULE:
            return self._judge_here(head, child)
        return head + child, False, child in fate.documents

    def _where(self, head: bytes) -> bytes:
        """The path of an entry, by what it says before its id."""
        path = self._paths.get(head)
        if path is None:
            path = self._paths[head] = self._way.path + head[head.index(b" ") + 1 : -1]
        return path

    def _judge_here(self, head: bytes, child: bytes) -> tuple[bytes, bool, bool]:
        """The same for a version that has another fate under one path than under another."""
        fate = self._fate
        path = self._where(head)
        if child in fate.there.get(path, ()):
            self._gone.add((path, child))
            return b"", True, False
        if other := fate.instead.get(path, {}).get(child):
            return head + other, True, False
        fate.kept.add(child)
        return head + child, False, child in fate.documents


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

    def replace(self, place: int, entry: bytes) -> None:
        """One entry is another now."""
        if not self._live:
            return
        starts, body = self._starts, self._body
        start, end = starts[place], starts[place + 1]
        self._span = (start, end, entry) if self._written is body else None
        self._body = b"".join((body[:start], entry, body[end:]))
        self._name = b""
        if shift := len(entry) - (end - start):
            starts[place + 1 :] = [where + shift for where in starts[place + 1 :]]

    def name(self, entries: list[bytes]) -> bytes:
        """The id of what the folder is now; b"" when nothing is left in it."""
        if not self._live:
            self._live = True
            self._body = b"".join(entries)
            self._starts = [*places(entries, 0), len(self._body)]
            self._span = None
            self._name = b""
        body = self._body
        if not self._name and body:
            self._name = name = self._method(
                b"tree %d\0%b" % (len(body), body), usedforsecurity=False
            ).digest()
            pack = self._pack
            if pack is not None and name not in pack.names:
                if self._here is None or self._here.depth >= DEEP:
                    self._here = pack.whole(b"tree", name, body)
                else:
                    self._here = pack.changed(
                        name, self._here, self._written, self._span or _span(self._written, body)
                    )
                self._written = body
        return self._name


def _span(old: bytes, new: bytes) -> tuple[int, int, bytes]:
    """From, to (in the old) and the bytes instead that make the new."""
    start = differs(old, new)
    tail = same_tail(old, new, start)
    return start, len(old) - tail, new[start : len(new) - tail]
