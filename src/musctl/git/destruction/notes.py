"""Notes that other programs tie to saves by their ids: they follow their save to its new id, and go with it when it is gone."""

from __future__ import annotations

from collections.abc import Callable
from collections.abc import Set as AbstractSet

from musctl.git.destruction.commits import sum_of
from musctl.git.destruction.ways import FOLDERS, Way
from musctl.named import NamedTuple

Leaf = tuple[tuple[bytes, ...], bytes, bytes]  # the way to a file, its mode and its id
HEX = frozenset(b"0123456789abcdef")


class Rekeyed(NamedTuple):
    """The states of the notes' top folder afterwards."""

    states: dict[bytes, bytes | None]  # as in a Way
    bodies: dict[bytes, bytes]  # every folder that is new
    used: set[bytes]  # every folder that is part of one of them


def rekeyed(top: Way, doomed: AbstractSet[bytes], now: Callable[[bytes], bytes]) -> Rekeyed:
    """Every state with its notes on the new ids; `now` says b"" for what is gone."""
    made = Rekeyed({}, {}, set())
    for state, (folders, leaves) in _states(top).items():
        kept = [leaf for leaf in leaves if leaf[2] not in doomed]
        moved = [leaf for leaf in (_moved(leaf, now, top.width) for leaf in kept) if leaf]
        if moved == leaves:
            made.states[state] = None
            made.used.update(folders)
        else:
            made.states[state] = _folder(moved, made, top.width) if moved else b""
    return made


def _states(way: Way) -> dict[bytes, tuple[set[bytes], list[Leaf]]]:
    """Every state of a folder: the folders it is made of, and its files, however deep."""
    below = {name: _states(sub) for name, sub in way.below.items()}
    entries: list[bytes] = []
    found: dict[bytes, tuple[set[bytes], list[Leaf]]] = {}
    for state, first, last, new in way.steps():
        entries[first:last] = new
        folders, leaves = {state}, []
        for entry in entries:
            name, child = way.split(entry)
            if entry.startswith(FOLDERS):
                inner, files = below[name][child]
                folders |= inner
                leaves += [((name, *parts), mode, blob) for parts, mode, blob in files]
            else:
                leaves.append(((name,), entry[: entry.index(b" ")], child))
        found[state] = folders, leaves
    return found


def _moved(leaf: Leaf, now: Callable[[bytes], bytes], width: int) -> Leaf | None:
    parts, mode, blob = leaf
    word = b"".join(parts)
    if len(word) != 2 * width or not HEX.issuperset(word):
        return leaf
    old = bytes.fromhex(word.decode())
    new = now(old)
    if not new:
        return None
    spelt, at, ways = new.hex().encode(), 0, []
    for part in parts:
        ways.append(spelt[at : at + len(part)])
        at += len(part)
    return tuple(ways), mode, blob


def _folder(leaves: list[Leaf], made: Rekeyed, width: int) -> bytes:
    entries: dict[bytes, bytes] = {}
    inside: dict[bytes, list[Leaf]] = {}
    for (name, *rest), mode, blob in leaves:
        if rest:
            inside.setdefault(name, []).append((tuple(rest), mode, blob))
        else:
            entries[name] = b"%b %b\0%b" % (mode, name, blob)
    for name, files in inside.items():
        entries[name + b"/"] = b"40000 %b\0%b" % (name, _folder(files, made, width))
    body = b"".join(entries[name] for name in sorted(entries))
    id_ = sum_of(b"tree", body, width)
    made.bodies[id_] = body
    made.used.add(id_)
    return id_
