"""What holds history in a repository: its names, their logs, and git's lists of files; and whether any of it has moved since."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator, Mapping

from musctl.git.destruction import ground, index, refs
from musctl.git.destruction.objects import OPENING
from musctl.git.trouble import broken
from musctl.named import NamedTuple

NOTES = "refs/notes/"
REPLACED = "refs/replace/"


class Listed(NamedTuple):
    """A file in one of git's lists."""

    path: bytes
    mode: int
    id: bytes  # raw


class Roots(NamedTuple):
    """All that history hangs on, as it was read; two readings are equal when nothing has moved in between."""

    width: int  # bytes in an id
    names: Mapping[str, refs.Names]  # "" and "worktrees/x/"
    logs: Mapping[str, bytes]  # way -> a sum of the log
    logged: frozenset[bytes]  # every id in a log
    noted: frozenset[bytes]  # every id in a log of notes
    lists: Mapping[str, tuple[Listed, ...]]  # way of an index -> its files

    def tips(self) -> set[bytes]:
        """What names other than those of notes point to."""
        return {name for way, name in self._named() if not way.startswith(NOTES)}

    def notes(self) -> set[bytes]:
        """What the names of notes point to."""
        return {name for way, name in self._named() if way.startswith(NOTES)}

    def some_go(self) -> bool:
        """Whether there are names, or logs of names, that fall away with nothing else."""
        ways = (*(way for names in self.names.values() for way in names.said), *self.logs)
        return any(way.startswith(REPLACED) or not refs.kept_log(way) for way in ways)

    def listed(self) -> set[bytes]:
        """The stored files that git's lists name."""
        return {file.id for files in self.lists.values() for file in files}

    def _named(self) -> Iterator[tuple[str, bytes]]:
        for names in self.names.values():
            for way, said in names.said.items():
                if not said.startswith(refs.SYMBOLIC):
                    yield way, bytes.fromhex(said.decode())


def read(git_dir: str) -> Roots:
    """The roots of a repository, read from its files. Raises Machine, OSError."""
    width = ground.id_width(ground.settings(git_dir))
    homes = {"": git_dir, **dict(_linked(git_dir))}
    names = {inside: refs.read(home) for inside, home in homes.items() if _has_names(home)}
    logs: dict[str, bytes] = {}
    logged: set[bytes] = set()
    noted: set[bytes] = set()
    for inside, home in homes.items():
        for way in refs.logs(home):
            said = _bytes(os.path.join(home, way))
            logs[inside + way] = hashlib.sha256(said).digest()
            into = noted if way.startswith(f"logs/{NOTES}") else logged
            into |= refs.log_ids(said, width * 2)
    lists = {f"{inside}index": _listed(os.path.join(home, "index"), width) for inside, home in homes.items()}
    return Roots(width, names, logs, frozenset(logged), frozenset(noted), lists)


def _linked(git_dir: str) -> Iterator[tuple[str, str]]:
    home = os.path.join(git_dir, "worktrees")
    for name in sorted(os.listdir(home)) if os.path.isdir(home) else ():
        yield f"worktrees/{name}/", os.path.join(home, name)


def _has_names(home: str) -> bool:
    return os.path.lexists(os.path.join(home, "HEAD"))


def _listed(path: str, width: int) -> tuple[Listed, ...]:
    if not os.path.isfile(path):
        return ()
    try:
        found = index.parse(_bytes(path), width)
    except index.Unfit as error:
        raise broken(OPENING) from error
    return tuple(Listed(entry.path, entry.mode, entry.id) for entry in found.entries if entry.stored)


def _bytes(path: str) -> bytes:
    try:
        with open(path, "rb", buffering=0) as file:
            return file.readall()
    except FileNotFoundError:
        return b""
