"""The leader's folder on the disk: where it is, which documents lie in it, what they say.

On the path of every command: imports nothing that costs start-up, not even `typing`.
"""

from __future__ import annotations

import os
import stat

from musctl.errors import NoFolder

OWN = ("musctl.yaml", "medarbejdere.yaml", "stop.yaml", "omraade.yaml", "udmoentning.yaml")
SHELVES = ("runder", "politik", "kvitteringer")

_READ_ONLY = os.O_RDONLY
for _flag in ("O_NOFOLLOW", "O_BINARY", "O_NONBLOCK"):  # each where the machine has it
    _READ_ONLY |= getattr(os, _flag, 0)

# What a file was when it was last looked at: time, size, number, time of its entry.
Stamp = tuple[int, int, int, int]


class Shelf:
    """A folder as it lies: its own files and its talks, each file with its stamp."""

    __slots__ = ("own", "root", "talks")

    def __init__(self, root: str, own: dict[str, Stamp], talks: dict[str, dict[str, Stamp]]) -> None:
        self.root = root
        self.own = own
        self.talks = talks

    def read(self, path: str) -> bytes:
        """The bytes of a document; a link is not followed out of the folder (OSError)."""
        return read(self.root, path)

    def without(self, gone: frozenset[str]) -> Shelf:
        """The same as if these files were not there."""
        own = {path: stamp for path, stamp in self.own.items() if path not in gone}
        talks = {
            talk: {path: stamp for path, stamp in files.items() if path not in gone}
            for talk, files in self.talks.items()
        }
        return Shelf(self.root, own, talks)


def find(start: str) -> str:
    """The leader's folder at or above a place; NoFolder when there is none."""
    here = os.path.abspath(start)
    while True:
        if os.path.isfile(os.path.join(here, "musctl.yaml")):
            return here
        above = os.path.dirname(here)
        if above == here:
            raise NoFolder(
                f"Her er ingen MUS-mappe. Du står i {os.path.abspath(start)}.",
                "Gå hen til din mappe, skriv »musctl -C MAPPE status«, eller opret en med »musctl init«.",
            )
        here = above


def look(root: str) -> Shelf:
    """What lies in the folder now."""
    own: dict[str, Stamp] = {}
    talks: dict[str, dict[str, Stamp]] = {}
    with os.scandir(root) as entries:
        for entry in entries:
            name = entry.name
            if name in OWN:
                own[name] = _stamp(entry)
            elif name in SHELVES and entry.is_dir(follow_symlinks=False):
                own.update(_files(entry.path, name + "/", (".yaml",)))
            elif is_who(name) and entry.is_dir(follow_symlinks=False):
                with os.scandir(entry.path) as inner:
                    for talk in inner:
                        talk_id = f"{name}/{talk.name}"
                        if is_talk_name(talk.name) and talk.is_dir(follow_symlinks=False):
                            talks[talk_id] = _documents(talk.path, talk_id + "/")
                        elif not _is_left(talk.name):
                            own[talk_id] = _stamp(talk)
            elif _is_astray(entry):
                own[name] = _stamp(entry)
    return Shelf(root, dict(sorted(own.items())), dict(sorted(talks.items())))


def _files(folder: str, prefix: str, endings: tuple[str, ...]) -> dict[str, Stamp]:
    with os.scandir(folder) as entries:
        found = {
            prefix + entry.name: _stamp(entry)
            for entry in entries
            if entry.name.endswith(endings) and not entry.name.startswith(".")
        }
    return dict(sorted(found.items()))


def _documents(folder: str, prefix: str) -> dict[str, Stamp]:
    with os.scandir(folder) as entries:
        found = {prefix + entry.name: _stamp(entry) for entry in entries if not _is_left(entry.name)}
    return dict(sorted(found.items()))


def _is_left(name: str) -> bool:
    """Hidden, or left by an editor or a stopped command: destruction looks at these, a check does not."""
    return name[0] in ".#" or name.endswith(("~", ".bak", ".swp", ".tmp")) or ".musctl-" in name


def _is_astray(entry: os.DirEntry[str]) -> bool:
    """A document or a person's folder that lies or is spelt where nobody looks for it."""
    name = entry.name.casefold()
    if entry.is_dir(follow_symlinks=False):
        return is_who(name.upper())
    return name.startswith(("referat", "forberedelse", "samtale.", "plan.yaml", "plan.yml", "fond.yaml"))


def _stamp(entry: os.DirEntry[str]) -> Stamp:
    now = entry.stat(follow_symlinks=False)
    return now.st_mtime_ns, now.st_size, now.st_ino, now.st_ctime_ns


def belongs(path: str) -> bool:
    """A path of the folder that musctl keeps: documents, what they are judged by, and the leader's own templates."""
    parts = path.split("/")
    match parts:
        case [name]:
            return name in OWN or name == ".gitignore"
        case [shelf, _] if shelf in (*SHELVES, "rapporter", "skabeloner", ".vscode"):
            return True
        case [who, talk, name]:
            return is_who(who) and is_talk_name(talk) and name.endswith((".md", ".yaml", ".yml"))
    return False


def is_who(name: str) -> bool:
    """`M07` or `G1`: a person's or a group's number."""
    return name[:1] in ("M", "G") and name[1:].isdigit() and name.isascii()


def is_talk_name(name: str) -> bool:
    """`2026-mus`: a round and a kind of talk."""
    return (
        name[:4].isdigit()
        and name[4:5] == "-"
        and name[5:].isalnum()
        and name.isascii()
        and name[5:].islower()
    )


def read(root: str, path: str) -> bytes:
    """The bytes of a file in the folder; OSError when it cannot be read or is a link."""
    descriptor = os.open(f"{root}/{path}", _READ_ONLY)
    try:
        now = os.fstat(descriptor)
        if not stat.S_ISREG(now.st_mode):
            raise OSError(f"{path} er ikke en almindelig fil")
        raw = os.read(descriptor, now.st_size + 1)
        while len(raw) != now.st_size and (more := os.read(descriptor, 1 << 20)):
            raw += more
        return raw
    finally:
        os.close(descriptor)
