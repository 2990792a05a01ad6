"""A push on its way into a server's repository: whether it would bring a destroyed document back, told from ids alone (W13, C15).

Everything that the server's branches, tags and notes do not hold already is looked at, whatever it is called and whether or not
it was sent along: what was destroyed may still lie somewhere in the server's store.
"""

from __future__ import annotations

import os
import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import IO

from musctl.errors import NoFolder
from musctl.git import tombstones
from musctl.git.destruction.identity import MARKS, identity
from musctl.git.process import git, stream
from musctl.git.trouble import trouble
from musctl.named import NamedTuple

OPENING = "Intet er ændret på serveren."
MEMORY = "musctl/destrueret"  # in the git directory: every id ever learnt, one a line

# The names that this guard watches; what lies behind others may be anything, and counts as not there.
WATCHED = ("refs/heads/", "refs/tags/", "refs/notes/")

# Git holds what is pushed apart until this guard has spoken: these say where.
QUARANTINE = ("GIT_OBJECT_DIRECTORY", "GIT_ALTERNATE_OBJECT_DIRECTORIES", "GIT_QUARANTINE_PATH")

SMALL = "--filter=combine:object:type=blob+blob:limit=4m"
ENOUGH = 10  # destroyed documents found in one push
_YAML_ID = re.compile(rb"^id:[ \t]+[\"']?([\w.-]+)", re.MULTILINE)


class Change(NamedTuple):
    """A name that is to stand for something else."""

    old: str
    new: str
    name: str


class Door(NamedTuple):
    """The repository that is pushed to, and how to see what is on its way in."""

    git_dir: str
    env: Mapping[str, str]


def door(folder: str) -> Door:
    """The repository that git has started the guard in. Raises NoFolder."""
    git_dir = os.path.realpath(os.path.join(folder, os.environ.get("GIT_DIR", ".")))
    if not os.path.isfile(os.path.join(git_dir, "HEAD")):
        raise NoFolder(
            "Her er intet at vogte.",
            hint="Kommandoen startes af git på serveren: musctl hook pre-receive --help",
        )
    env = {name: _absolute(name, os.environ[name], folder) for name in QUARANTINE if name in os.environ}
    return Door(git_dir, {"GIT_DIR": git_dir, **env})


def changes(said: bytes) -> tuple[Change, ...]:
    """What git says is to change."""
    lines = (os.fsdecode(line).split(" ", 2) for line in said.splitlines())
    return tuple(Change(*line) for line in lines if len(line) == len(Change._fields))


def brought_back(at: Door, wanted: Iterable[Change]) -> tuple[str, ...]:
    """The ids of destroyed documents, and of people who are forgotten, that the push would bring back. Raises Machine."""
    new = [change.new for change in wanted if change.new.strip("0")]
    if not new:
        return ()
    here = _watched(at)
    known = _remembered(at.git_dir) | _told(at, [*here, *new])
    remember(at.git_dir, known)
    if not known:
        return ()
    found: dict[str, None] = {}
    for path, data in _arriving(at, new, here):
        if one := _destroyed(path, data, known):
            found[one] = None
            if len(found) == ENOUGH:
                break
    return tuple(found)


def remember(git_dir: str, known: frozenset[str]) -> None:
    """Keep the ids: a receipt may be taken away, what it names stays destroyed."""
    fresh = sorted(known - _remembered(git_dir))
    if not fresh:
        return
    path = os.path.join(git_dir, MEMORY)
    try:
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "a", encoding="utf-8", newline="\n") as file:
            file.writelines(f"{one}\n" for one in fresh)
    except OSError:
        return  # the receipts still say it


def _remembered(git_dir: str) -> frozenset[str]:
    try:
        with open(os.path.join(git_dir, MEMORY), encoding="utf-8") as file:
            return frozenset(file.read().split("\n")) - {""}
    except (OSError, UnicodeDecodeError):
        return frozenset()


def _watched(at: Door) -> tuple[str, ...]:
    answer = git(at.git_dir, "for-each-ref", "--format=%(objectname)", *WATCHED, env=at.env)
    if answer.code:
        raise trouble(answer.err, OPENING)
    return tuple(dict.fromkeys(answer.out.decode().split()))


def _told(at: Door, names: Collection[str]) -> frozenset[str]:
    """What receipts name in any of these that is a save or a tag of one."""
    asked = "".join(f"{name}^{{commit}}\n" for name in names)
    answer = git(at.git_dir, "cat-file", "--batch-check=%(objectname)", stdin=asked.encode(), env=at.env)
    if answer.code:
        raise trouble(answer.err, OPENING)
    saves = [line for line in answer.out.decode().splitlines() if " " not in line]
    return tombstones.of_saves(at.git_dir, saves, OPENING, at.env)


def _arriving(at: Door, new: Iterable[str], here: Iterable[str]) -> Iterator[tuple[str, bytes]]:
    """Every file that the server does not hold already, with a path that leads to it."""
    asked = "".join([*(f"{name}\n" for name in new), *(f"^{name}\n" for name in here)]).encode()
    listed = git(at.git_dir, "rev-list", "--objects", SMALL, "--stdin", stdin=asked, env=at.env)
    if listed.code:
        raise trouble(listed.err, OPENING)
    paths: dict[bytes, bytes] = {}
    for line in listed.out.splitlines():
        name, _, path = line.partition(b" ")
        paths[name] = path
    told = stream(
        at.git_dir, "cat-file", "--batch=%(objectname) %(objecttype) %(objectsize)", "--buffer",
        stdin=b"".join(name + b"\n" for name in paths), env=at.env,
    )  # fmt: skip
    try:
        for name, kind, data in _things(told.out):
            if kind == b"blob":
                yield os.fsdecode(paths[name]), data
    finally:
        told.finish()


def _things(out: IO[bytes]) -> Iterator[tuple[bytes, bytes, bytes]]:
    while head := out.readline():
        name, kind, size = head.split()
        yield name, kind, out.read(int(size))
        out.read(1)


def _destroyed(path: str, data: bytes, known: Collection[str]) -> str:
    """The id under which a file is destroyed; "" when it is not."""
    if data.startswith(MARKS) and (one := identity(data).id) in known:
        return one
    if path.endswith((".yaml", ".yml")) and (found := _YAML_ID.search(data)) and found[1].decode() in known:
        return found[1].decode()
    return next((one for one in tombstones.people(known) if _of(one, path, data)), "")


def _of(person: str, path: str, data: bytes) -> bool:
    """The file is in the person's folder, or a roster with the person in it."""
    home, _, who = person.rpartition("/")
    if path.startswith(f"{person}/"):
        return True
    roster = f"{home}/medarbejdere.yaml" if home else "medarbejdere.yaml"
    return (
        path == roster
        and re.search(rb"^[ \t]+[\"']?%s[\"']?[ \t]*:" % who.encode(), data, re.MULTILINE) is not None
    )


def _absolute(name: str, value: str, folder: str) -> str:
    """Git names the place where it holds a push apart from where it started the guard."""
    if name == "GIT_ALTERNATE_OBJECT_DIRECTORIES":
        return os.pathsep.join(
            os.path.join(os.path.abspath(folder), one) for one in value.split(os.pathsep) if one
        )
    return os.path.join(os.path.abspath(folder), value)
