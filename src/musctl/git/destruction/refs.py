"""Every name a repository has for its saves (branches, tags, notes, HEADs), and the log of where each has pointed."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterator, Mapping

from musctl.errors import Machine
from musctl.git.trouble import broken
from musctl.named import NamedTuple

OPENING = "Intet er destrueret."
SYMBOLIC = b"ref: "
ID = re.compile(rb"[0-9a-f]+")
GONE = ("refs/original/", "refs/prefetch/")  # copies that other tools keep of what was
# Names that each work tree has for itself are never packed.
OWN = ("refs/bisect/", "refs/worktree/", "refs/rewritten/")

Moved = Callable[[bytes], bytes]  # raw id -> raw id now; b"" when nothing is left of it


class Names(NamedTuple):
    """The names of one git directory, or of a work tree's own part of it."""

    said: Mapping[str, bytes]  # name -> hex id, or `ref: other name`
    folders: tuple[str, ...]  # that hold loose names

    def ids(self) -> Iterator[bytes]:
        """Every id that a name stands for, in hex."""
        return (said for said in self.said.values() if not said.startswith(SYMBOLIC))


def read(home: str) -> Names:
    """The names below a git directory (or a work tree's own part of it), HEAD among them. Raises Machine."""
    said: dict[str, bytes] = {}
    packed = os.path.join(home, "packed-refs")
    if os.path.isfile(packed):
        said.update(_packed(_bytes(packed)))
    folders: list[str] = []
    for folder, below, files in os.walk(os.path.join(home, "refs")):
        below.sort()
        way = os.path.relpath(folder, home).replace(os.sep, "/")
        if not f"{way}/".startswith(GONE):
            folders.append(way)
        said.update(
            (f"{way}/{name}", _loose(os.path.join(folder, name)))
            for name in sorted(files)
            if not name.endswith(".lock")
        )
    said["HEAD"] = _loose(os.path.join(home, "HEAD"))
    return Names(said, tuple(folders))


def moved(names: Names, where: Moved) -> Names:
    """The same names, each where its save is now; those without a save are left out, and other tools' copies."""
    said: dict[str, bytes] = {}
    for name, old in names.said.items():
        if name.startswith(GONE) or _replaces_moved(name, where):
            continue
        new = old if old.startswith(SYMBOLIC) else where(bytes.fromhex(old.decode())).hex().encode()
        if new:
            said[name] = new
        elif name == "HEAD":
            said[name] = _nowhere(names)
    return Names(said, names.folders)


def packed(names: Names) -> bytes:
    """The file with all names that can stand in one."""
    lines = [
        b"%s %s\n" % (said, os.fsencode(name))
        for name, said in sorted(names.said.items(), key=lambda one: os.fsencode(one[0]))
        if not _alone(name, said)
    ]
    return b"# pack-refs with: sorted \n" + b"".join(lines)


def alone(names: Names) -> Iterator[tuple[str, bytes]]:
    """The names that need a file each, and what it says."""
    return ((name, said + b"\n") for name, said in names.said.items() if _alone(name, said))


def log_ids(log: bytes, digits: int) -> set[bytes]:
    """Every id that a log says its name pointed to, raw."""
    found: set[bytes] = set()
    for line in log.splitlines():
        for word in line.split(b" ", 2)[:2]:
            if len(word) == digits and ID.fullmatch(word):
                found.add(bytes.fromhex(word.decode()))
    found.discard(bytes(digits // 2))
    return found


def moved_log(log: bytes, where: Moved, digits: int) -> bytes:
    """The log with every id where its save is now, each line beginning where the one before ended."""
    lines: list[bytes] = []
    before = b""
    nothing = bytes(digits // 2)
    word = re.compile(rb"(?<![0-9a-f])[0-9a-f]{%d}(?![0-9a-f])" % digits)
    for line in log.splitlines(keepends=True):
        old, new, rest = [*line.split(b" ", 2), b"", b""][:3]
        if not (len(old) == len(new) == digits and ID.fullmatch(old) and ID.fullmatch(new)):
            continue  # no line of git's
        now = _now(new, where, nothing)
        if not now:
            continue
        start = before or _now(old, where, nothing) or nothing
        text = word.sub(lambda match: (_now(match[0], where, nothing) or nothing).hex().encode(), rest)
        lines.append(b"%s %s %s" % (start.hex().encode(), now.hex().encode(), text))
        before = now
    return b"".join(lines)


def logs(home: str) -> Iterator[str]:
    """The way to every log below a git directory, or a work tree's own part of it."""
    for folder, _, files in os.walk(os.path.join(home, "logs")):
        way = os.path.relpath(folder, home).replace(os.sep, "/")
        yield from (f"{way}/{name}" for name in sorted(files) if not name.endswith(".lock"))


def kept_log(way: str) -> bool:
    """A log of a name that is kept."""
    return not way.removeprefix("logs/").startswith(GONE)


def _now(word: bytes, where: Moved, nothing: bytes) -> bytes:
    raw = bytes.fromhex(word.decode())
    return raw if raw == nothing else where(raw)


def _alone(name: str, said: bytes) -> bool:
    return name == "HEAD" or said.startswith(SYMBOLIC) or name.startswith(OWN)


def _replaces_moved(name: str, where: Moved) -> bool:
    if not name.startswith("refs/replace/"):
        return False
    word = name.removeprefix("refs/replace/").encode()
    return (
        not ID.fullmatch(word)
        or len(word) % 2 == 1
        or where(bytes.fromhex(word.decode())).hex().encode() != word
    )


def _nowhere(names: Names) -> bytes:
    # A version without a branch, of which nothing is left: the branch that is there, else an empty one.
    branch = "refs/heads/main" if "refs/heads/main" in names.said else "refs/heads/musctl"
    return SYMBOLIC + branch.encode()


def _packed(text: bytes) -> Iterator[tuple[str, bytes]]:
    for line in text.splitlines():
        if line[:1] not in {b"#", b"^"}:
            said, _, name = line.partition(b" ")
            yield os.fsdecode(name), _checked(said)


def _loose(path: str) -> bytes:
    if os.path.islink(path):
        return SYMBOLIC + os.fsencode(os.readlink(path))
    said = _bytes(path).rstrip()
    return said if said.startswith(SYMBOLIC) else _checked(said.split(b"\t")[0].split(b" ")[0])


def _checked(said: bytes) -> bytes:
    if len(said) not in {40, 64} or not ID.fullmatch(said):
        error: Machine = broken(OPENING)
        raise error
    return said


def _bytes(path: str) -> bytes:
    with open(path, "rb", buffering=0) as file:
        return file.readall()
