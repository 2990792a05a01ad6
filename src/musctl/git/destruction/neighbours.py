"""Versions whose header cannot be read, and the document each belongs to by what stood at that path before and after."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet

from musctl.git.destruction.commits import Head
from musctl.git.destruction.identity import looks_like_one
from musctl.git.destruction.ways import Way
from musctl.named import NamedTuple

Edges = dict[bytes, set[bytes]]


class Staged(NamedTuple):
    """A file in one of git's lists, and the save it is about to follow."""

    path: bytes
    blob: bytes
    head: bytes


def attributed(
    top: Way,
    heads: Mapping[bytes, Head],
    staged: Iterable[Staged],
    broken: AbstractSet[bytes],
    ids: Mapping[bytes, str],
) -> dict[tuple[bytes, bytes], frozenset[str]]:
    """For each path and unreadable version there: the ids of the nearest readable versions before it, else after it.

    `ids` has those of the readable documents; only paths that are named like one are looked at.
    """
    listed = [file for file in staged if looks_like_one(file.path.rpartition(b"/")[2])]
    places: dict[bytes, tuple[Way | None, bytes]] = {
        way.path + name: (way, name) for way in top.all() for name, _ in _named(way, broken, looks_like_one)
    }
    for file in listed:
        if file.blob in broken and file.path not in places:
            places[file.path] = _place(top, file.path)
    found: dict[tuple[bytes, bytes], frozenset[str]] = {}
    for path, (way, name) in places.items():
        states = {} if way is None else _through(way, name)
        before: Edges = {}
        after: Edges = {}
        for old, new in _follows(states, heads, [file for file in listed if file.path == path]):
            before.setdefault(new, set()).add(old)
            after.setdefault(old, set()).add(new)
        here = {blob for blob in {*before, *after, *states.values()} if blob in broken}
        for blob in here:
            found[path, blob] = _nearest(blob, before, ids, broken) or _nearest(blob, after, ids, broken)
    return found


def plans_too(top: Way, staged: Iterable[Staged], broken: AbstractSet[bytes]) -> set[bytes]:
    """Those of these versions that also stand where a plan does, or another file of a kind that is never destroyed."""
    found = {blob for way in top.all() for _, blob in _named(way, broken, _is_yaml)}
    return found.union(file.blob for file in staged if file.blob in broken and _is_yaml(file.path))


def _is_yaml(name: bytes) -> bool:
    return name.lower().endswith((b".yaml", b".yml"))


def _named(way: Way, broken: AbstractSet[bytes], fits: Callable[[bytes], bool]) -> set[tuple[bytes, bytes]]:
    """The names that fit, in any state of a folder, each with one of these versions that stands there."""
    if broken.isdisjoint(way.blobs):
        return set()
    return {
        (name, child)
        for _, _, _, entries in way.steps()
        for name, child in map(way.split, entries)
        if child in broken and fits(name)
    }


def _place(top: Way, path: bytes) -> tuple[Way | None, bytes]:
    *folders, name = path.split(b"/")
    way: Way | None = top
    for folder in folders:
        way = None if way is None else way.below.get(folder)
    return way, name


def _through(way: Way, name: bytes) -> dict[bytes, bytes]:
    """What stands under the name in each state of the top; states without it are left out."""
    found = _under(way, name)
    while way.above is not None:
        folders = _under(way.above, way.name)
        found = {state: found[child] for state, child in folders.items() if child in found}
        way = way.above
    return found


def _under(way: Way, name: bytes) -> dict[bytes, bytes]:
    entries: list[bytes] = []
    found: dict[bytes, bytes] = {}
    here = b""
    for state, first, last, new in way.steps():
        if any(way.split(entry)[0] == name for entry in entries[first:last]):
            here = b""
        entries[first:last] = new
        for entry in new:
            if way.split(entry)[0] == name:
                here = way.split(entry)[1]
        if here:
            found[state] = here
    return found


def _follows(
    states: Mapping[bytes, bytes], heads: Mapping[bytes, Head], staged: Iterable[Staged]
) -> Iterator[tuple[bytes, bytes]]:
    """Each two versions of which the second was saved on top of the first; b"" is none."""
    pairs = ((parent, states.get(old.tree, b"")) for old in heads.values() for parent in old.parents)
    for parent, new in (*pairs, *((file.head, file.blob) for file in staged)):
        old = states.get(heads[parent].tree, b"") if parent in heads else b""
        if old != new:
            yield old, new


def _nearest(
    blob: bytes, edges: Edges, ids: Mapping[bytes, str], broken: AbstractSet[bytes]
) -> frozenset[str]:
    found: set[str] = set()
    seen, left = {blob}, [blob]
    while left:
        for other in edges.get(left.pop(), ()):
            if other in ids:
                found.add(ids[other])
            elif other in broken and other not in seen:
                seen.add(other)
                left.append(other)
    return frozenset(found)
