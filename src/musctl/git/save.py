"""A save: exactly the named files, byte for byte, read back before it counts.

Its steps, so that a kill between any two leaves a whole repository: the new things are written and read back; git's
list of files is told; the branch moves, and only if nobody moved it meanwhile. Stopped before the last step,
everything is as it was (at most a file stands as ready to be saved), and the next save goes through.
"""

from __future__ import annotations

import os
import stat
import sys
import time
from collections.abc import Sequence
from typing import NamedTuple

from musctl.errors import Machine, Refused, WrongUse
from musctl.git import objects, place
from musctl.git.objects import FILE, FOLDER, LINK, MODULE, PROGRAM, Reader, Tree
from musctl.git.place import Place
from musctl.git.process import busy, git, of_os, trouble
from musctl.git.silence import silenced
from musctl.git.turn import Turn

NAME, MAIL = "musctl", "musctl@localhost"
OPENING = "Der blev ikke gemt."
TRIES = 3
MOVED = (b" but expected ", b"reference already exists")


class Kept(NamedTuple):
    """A file as it is to be saved."""

    mode: bytes
    data: bytes


Wanted = dict[bytes, Kept | None]  # path from the top -> what shall stand there; None: nothing
Nested = dict[bytes, "Nested | Kept | None"]  # the same, folder by folder


class Job(NamedTuple):
    """One attempt at a save: where, what, and the git process that reads for it."""

    where: Place
    wanted: Wanted
    reader: Reader
    turn: Turn
    message: str
    stamp: str


def save(folder: str, paths: Sequence[str], message: str, removed: Sequence[str] = (), when: str = "") -> str:
    """Save exactly these files as they lie on the disk, and the removal of those in `removed`; return the id of the save.

    Nothing changed: no new save, and the id of the last one ("" when there is none). Staged files and unsaved edits of
    other files stay as they are. `when` is an ISO time (UTC unless it says otherwise); empty, it is the machine's time.
    Raises Refused when something is under way in the repository, Machine when the disk or git fails.
    """
    where = place.require(folder)
    try:
        wanted: Wanted = {_inside(where, path): _read(where, path) for path in paths}
        wanted.update(dict.fromkeys((_inside(where, path) for path in removed), None))
        return _in_turn(where, wanted, message.strip(), _stamp(when))
    except OSError as error:
        raise of_os(error, OPENING) from error


def _in_turn(where: Place, wanted: Wanted, message: str, stamp: str) -> str:
    with Turn(where, OPENING) as turn:
        for _ in range(TRIES):
            place.require_quiet(where, OPENING)
            with Reader(where.top, OPENING) as reader:
                name = _attempt(Job(where, wanted, reader, turn, message, stamp))
            if name is not None:
                return name
    raise busy(OPENING)


def _attempt(job: Job) -> str | None:
    """The id of the save; None when somebody else saved meanwhile."""
    head = job.reader.find("HEAD")
    width = len(head.id) if head else _width(job.where)
    root = head.body[5 : 5 + width].decode() if head else ""
    grown = _graft(job, root, _nested(job.wanted), width)
    if grown == root:
        return head.id if head else ""
    body = _commit(grown or _put(job, "tree", b"", width), head, job)
    name = _put(job, "commit", body, width)
    _read_back(job, name, body, width)
    quiet = silenced(job.where, OPENING)
    job.turn.begin()
    _tell_list(job, width, quiet)
    return name if _move(job, name, head.id if head else "0" * width, quiet) else None


def _put(job: Job, kind: str, body: bytes, width: int) -> str:
    return objects.write(os.path.join(job.where.common, "objects"), kind, body, width)


def _graft(job: Job, name: str, wanted: Nested, width: int) -> str:
    """The folder with what is wanted put in or taken out; "" when nothing is left in it."""
    tree = _tree(job, name, width) if name else {}
    before = dict(tree)
    for part, what in wanted.items():
        entry = _entry(job, tree.get(part), what, width)
        if entry:
            tree[part] = entry
        else:
            tree.pop(part, None)
    if tree == before:
        return name
    return _put(job, "tree", objects.body_of(tree), width) if tree else ""


def _entry(
    job: Job, old: tuple[bytes, bytes] | None, what: Nested | Kept | None, width: int
) -> tuple[bytes, bytes] | None:
    if isinstance(what, dict):
        if old and old[0] == MODULE:
            raise Refused(
                f"{OPENING} Filen ligger i en mappe, der gemmes for sig selv.",
                hint="Flyt filen ud i MUS-mappen.",
            )
        below = _graft(job, old[1].hex() if old and old[0] == FOLDER else "", what, width)
        return (FOLDER, bytes.fromhex(below)) if below else None
    if what is None:
        return old if old and old[0] == FOLDER else None
    name = objects.sum_of("blob", what.data, width)
    if old is None or old[1].hex() != name:
        _put(job, "blob", what.data, width)
    return (_mode(old, what), bytes.fromhex(name))


def _mode(old: tuple[bytes, bytes] | None, what: Kept) -> bytes:
    # Windows does not know which file is a program; what was saved before knows.
    known = sys.platform == "win32" and old is not None and old[0] in {FILE, PROGRAM}
    return old[0] if old and known else what.mode


def _tree(job: Job, name: str, width: int) -> Tree:
    found = job.reader.find(name)
    if found is None or found.kind != "tree":
        raise Machine(
            f"{OPENING} Mappens historik er ikke hel.", hint="Se, hvad der er i vejen: musctl doctor"
        )
    return objects.tree_of(found.body, width)


def _nested(wanted: Wanted) -> Nested:
    root: Nested = {}
    for path, what in wanted.items():
        *above, last = path.split(b"/")
        node = root
        for part in above:
            below = node.get(part)
            if not isinstance(below, dict):
                below = node[part] = {}
            node = below
        if what is not None or last not in node:
            node[last] = what
    return root


def _commit(root: str, parent: objects.Stored | None, job: Job) -> bytes:
    who = f"{NAME} <{MAIL}> {job.stamp}"
    above = f"parent {parent.id}\n" if parent else ""
    return f"tree {root}\n{above}author {who}\ncommitter {who}\n\n{job.message}\n".encode()


def _stamp(when: str) -> str:
    if when:
        from datetime import UTC, datetime

        moment = datetime.fromisoformat(when)
        if moment.tzinfo is None:
            moment = moment.replace(tzinfo=UTC)
        return f"{int(moment.timestamp())} {moment:%z}"
    now = int(time.time())
    minutes = time.localtime(now).tm_gmtoff // 60
    sign = "-" if minutes < 0 else "+"
    return f"{now} {sign}{abs(minutes) // 60:02}{abs(minutes) % 60:02}"


def _read_back(job: Job, name: str, body: bytes, width: int) -> None:
    """Raises Machine unless git finds in the new save, on the disk, exactly what was to be saved."""
    commit = job.reader.find(name)
    trees: dict[str, Tree] = {}
    sound = commit is not None and commit.body == body
    sound = sound and all(
        _holds(job, trees, body[5 : 5 + width].decode(), path, what) for path, what in job.wanted.items()
    )
    if not sound:
        raise Machine(
            f"{OPENING} Det skrevne kunne ikke læses tilbage.", hint="Se, om disken er i orden: musctl doctor"
        )


def _holds(job: Job, trees: dict[str, Tree], name: str, path: bytes, what: Kept | None) -> bool:
    kind = FOLDER
    for part in path.split(b"/"):
        if kind != FOLDER:
            return what is None
        if name not in trees:
            trees[name] = _tree(job, name, len(name))
        if part not in trees[name]:
            return what is None
        kind, raw = trees[name][part]
        name = raw.hex()
    if what is None:
        return kind == FOLDER
    found = job.reader.find(name)
    return found is not None and found.body == what.data


def _tell_list(job: Job, width: int, quiet: dict[str, str]) -> None:
    lines = [
        b"%s %s\t%s\0" % (what.mode, objects.sum_of("blob", what.data, width).encode(), path)
        if what
        else b"0 %s\t%s\0" % (b"0" * width, path)
        for path, what in sorted(job.wanted.items(), key=lambda pair: (pair[1] is not None, pair[0]))
    ]
    answer = git(job.where.top, "update-index", "-z", "--index-info", stdin=b"".join(lines), env=quiet)
    if answer.code:
        raise trouble(answer.err, OPENING)


def _move(job: Job, new: str, old: str, quiet: dict[str, str]) -> bool:
    """Whether the branch now ends in the new save; False when it no longer ended in the old."""
    who = {"GIT_COMMITTER_NAME": NAME, "GIT_COMMITTER_EMAIL": MAIL, "GIT_COMMITTER_DATE": f"@{job.stamp}"}
    answer = git(job.where.top, "update-ref", "-m", job.message, "HEAD", new, old, env=quiet | who)
    if answer.code and any(word in answer.err for word in MOVED):
        return False
    if answer.code:
        raise trouble(answer.err, OPENING)
    now = job.reader.find("HEAD")
    return now is not None and now.id == new


def _width(where: Place) -> int:
    answer = git(where.top, "rev-parse", "--show-object-format")
    if answer.code:
        raise trouble(answer.err, OPENING)
    return objects.SHA256 if answer.out.strip() == b"sha256" else objects.SHA1


def _inside(where: Place, path: str) -> bytes:
    """The path from the top, as git spells it. Raises WrongUse when it leads out of the folder or through another one."""
    parts = path.split("/")
    if os.path.isabs(path) or any(part in {"", ".", ".."} or part.lower() == ".git" for part in parts):
        raise WrongUse(f"»{path}« er ikke en fil i MUS-mappen.")
    here = os.path.join(where.top, where.prefix)
    for part in parts[:-1]:
        here = os.path.join(here, part)
        if os.path.islink(here) or os.path.lexists(os.path.join(here, ".git")):
            raise Refused(
                f"{OPENING} »{path}« ligger i virkeligheden et andet sted.",
                hint="Flyt filen ind i MUS-mappen.",
            )
    return os.fsencode(where.prefix + path)


def _read(where: Place, path: str) -> Kept:
    full = os.path.join(where.top, where.prefix + path)
    try:
        facts = os.lstat(full)
    except (FileNotFoundError, NotADirectoryError):
        raise Refused(
            f"{OPENING} Filen {path} findes ikke længere.", hint="Læg den tilbage, og prøv igen."
        ) from None
    if stat.S_ISLNK(facts.st_mode):
        return Kept(LINK, os.fsencode(os.readlink(full)))
    if not stat.S_ISREG(facts.st_mode):
        raise Refused(f"{OPENING} {path} er ikke en almindelig fil.", hint="Flyt den ud af MUS-mappen.")
    with open(full, "rb", buffering=0) as file:
        return Kept(PROGRAM if facts.st_mode & stat.S_IXUSR else FILE, file.readall())
