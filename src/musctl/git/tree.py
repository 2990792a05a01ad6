"""A saved folder, and a draft of the next one: opened part by part, changed in memory, written once."""

from __future__ import annotations

from collections.abc import Callable

from musctl.named import NamedTuple

FILE, PROGRAM, LINK, FOLDER, MODULE = b"100644", b"100755", b"120000", b"40000", b"160000"


class Entry(NamedTuple):
    """What a folder holds under one name: the kind of thing, and its id."""

    mode: bytes
    id: str


Tree = dict[bytes, Entry]


def parse(body: bytes, width: int) -> Tree:
    """The entries of a folder as git keeps it."""
    entries: Tree = {}
    place, raw = 0, width // 2
    while place < len(body):
        space = body.index(b" ", place)
        end = body.index(b"\0", space)
        entries[body[space + 1 : end]] = Entry(body[place:space], body[end + 1 : end + 1 + raw].hex())
        place = end + 1 + raw
    return entries


def spell(tree: Tree) -> bytes:
    """A folder as git keeps it: sorted as if every folder's name ended in a slash."""
    order = sorted(
        (name + b"/" if entry.mode == FOLDER else name, name, entry) for name, entry in tree.items()
    )
    return b"".join(b"%s %s\0%s" % (entry.mode, name, bytes.fromhex(entry.id)) for _, name, entry in order)


class Draft:
    """One folder on its way into a save. `open_` reads a saved folder by its id."""

    __slots__ = ("_changed", "_entries", "_id", "_open", "_opened")

    def __init__(self, open_: Callable[[str], Tree], id_: str) -> None:
        self._open = open_
        self._id = id_
        self._entries = open_(id_) if id_ else {}
        self._opened: dict[bytes, Draft] = {}
        self._changed = not id_

    def entry(self, name: bytes) -> Entry | None:
        """What stands under the name; a folder that was opened is told as it was."""
        return self._entries.get(name)

    def below(self, name: bytes) -> Draft | None:
        """The folder of that name, opened; None when there is none."""
        if name not in self._opened:
            entry = self._entries.get(name)
            if entry is None or entry.mode != FOLDER:
                return None
            self._opened[name] = Draft(self._open, entry.id)
        return self._opened[name]

    def made(self, name: bytes) -> Draft:
        """The folder of that name, made anew where there is none; a file of that name makes room."""
        found = self.below(name)
        if found is None:
            self._entries.pop(name, None)
            found = self._opened[name] = Draft(self._open, "")
        return found

    def put(self, name: bytes, entry: Entry) -> None:
        """Let this stand under the name; a folder of that name makes room."""
        self._changed |= self._opened.pop(name, None) is not None or self._entries.get(name) != entry
        self._entries[name] = entry

    def drop(self, name: bytes) -> None:
        """Let no file stand under the name; a folder of that name stays."""
        entry = self._entries.get(name)
        if name not in self._opened and entry is not None and entry.mode != FOLDER:
            del self._entries[name]
            self._changed = True

    def write(self, keep: Callable[[bytes], str]) -> str:
        """The id of the folder, kept where it is new; "" when nothing is left in it."""
        for name, draft in self._opened.items():
            self._settle(name, draft.write(keep))
        if self._changed:
            self._id = keep(spell(self._entries)) if self._entries else ""
            self._changed = False
        return self._id

    def _settle(self, name: bytes, id_: str) -> None:
        old = self._entries.pop(name, None)
        if id_:
            self._entries[name] = Entry(FOLDER, id_)
        self._changed |= old != self._entries.get(name)
