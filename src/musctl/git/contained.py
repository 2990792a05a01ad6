"""Whether everything that lies behind one save lies behind others too, so that nothing is lost when it is let go."""

from __future__ import annotations

import os
from collections.abc import Collection

from musctl.git import wire
from musctl.git.trouble import trouble
from musctl.git.wire import Room
from musctl.named import NamedTuple

# What a save keeps when it is made anew.
LIKENESS = "--format=%an%x00%ae%x00%at%x00%cn%x00%ce%x00%ct%x00%s"
FILES = ("rev-list", "--objects", "--no-object-names", "--filter=object:type=blob", "--stdin")


class Store(NamedTuple):
    """Two places where things are stored, seen as one."""

    room: Room
    objects: str
    opening: str


def holds(store: Store, known: Collection[str], one: str) -> bool:
    """The save itself lies behind the known; or for each save behind it one like it does, and every file. Raises Machine."""
    if one in known:
        return True
    has = "".join(f"{name}\n" for name in known)
    asked = f"{one}\n" + "".join(f"^{name}\n" for name in known)
    left = _said(store, asked, "rev-list", "--stdin")
    if not left:
        return True
    log = ("log", "--no-show-signature", LIKENESS, "--stdin")
    if not _said(store, asked, *log) <= _said(store, has, *log):
        return False
    return _said(store, asked, *FILES) - left <= _said(store, has, *FILES)


def _said(store: Store, asked: str, *args: str) -> set[str]:
    answer = wire.within(store.room, *args, stdin=asked.encode(), also=store.objects)
    if answer.code:
        raise trouble(answer.err, store.opening)
    return set(os.fsdecode(answer.out).splitlines())
