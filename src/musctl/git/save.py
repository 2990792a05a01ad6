"""A save: exactly the named files, byte for byte, read back before it counts.

Its steps, so that a kill between any two leaves a whole repository: the new things are written and read back; git's
list of files is told; the branch moves, and only if nobody moved it meanwhile. Stopped before the last step,
everything is as it was (at most a file stands as ready to be saved), and the next save goes through.
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Sequence

from musctl.errors import Machine, Refused
from musctl.git import objects, place
from musctl.git.objects import Reader, Store, Stored
from musctl.git.place import Place
from musctl.git.process import git, program
from musctl.git.silence import silenced
from musctl.git.tree import FILE, FOLDER, MODULE, PROGRAM, Draft, Entry, Tree, parse
from musctl.git.trouble import broken, busy, is_busy, of_os, trouble
from musctl.git.turn import Turn
from musctl.git.wanted import OPENING, Kept, Wanted, wanted
from musctl.named import NamedTuple

NAME, MAIL = "musctl", "musctl@localhost"
UNTOUCHED = "Intet er ændret."
TRIES = 3
MOVED = (b" but expected ", b"reference already exists")


class Job(NamedTuple):
    """One attempt at a save: where, what, and the git process that reads for it."""

    where: Place
    wanted: Wanted
    reader: Reader
    turn: Turn
    message: str
    stamp: str
    head: Stored | None  # the last save
    width: int  # of an id
    store: Store


def save(folder: str, paths: Sequence[str], message: str, removed: Sequence[str] = (), when: str = "") -> str:
    """Save exactly these files as they lie on the disk, and the removal of those in `removed`; return the id of the save.

    Nothing changed: no new save, and the id of the last one ("" when there is none). Staged files and unsaved edits of
    other files stay as they are. `when` is an ISO time (UTC unless it says otherwise); empty, it is the machine's time.
    Raises Refused when something is under way in the repository, Machine when the disk or git fails.
    """
    where = place.require(folder)
    try:
        return _in_turn(where, wanted(where, paths, removed), message.strip(), _stamp(when))
    except OSError as error:
        raise of_os(error, OPENING) from error


def require_ready(folder: str) -> None:
    """Raises now what would stop a save later, so that a command can stop before it writes anything.

    Raises NoFolder, Refused, Machine; starts no process.
    """
    where = place.require(folder)
    program()
    place.require_quiet(where, UNTOUCHED)
    try:
        with Turn(where, UNTOUCHED) as turn:
            turn.require_free()
    except OSError as error:
        raise of_os(error, UNTOUCHED) from error


def _in_turn(where: Place, files: Wanted, message: str, stamp: str) -> str:
    with Turn(where, OPENING) as turn:
        for _ in range(TRIES):
            turn.require_free()
            place.require_quiet(where, OPENING)
            with Reader(where.top, OPENING) as reader:
                head = reader.find("HEAD")
                width = len(head.id) if head else _width(where)
                store = Store(os.path.join(where.common, "objects"), width)
                name = _attempt(Job(where, files, reader, turn, message, stamp, head, width, store))
            if name is not None:
                return name
    raise busy(OPENING)


def _attempt(job: Job) -> str | None:
    """The id of the save; None when somebody else saved meanwhile."""
    last = job.head.id if job.head else ""
    root = _root(job.head.body, job.width) if job.head else ""
    grown = _grown(job, root)
    if grown == root:
        return last
    body = _commit(job, grown or job.store.put("tree", b""))
    name = job.store.put("commit", body)
    job.store.keep()
    _read_back(job, name, body)
    quiet = silenced(job.where, OPENING)
    job.turn.begin()
    done = _tell_list(job, quiet) and _move(job, name, last or "0" * job.width, quiet)
    return name if done else None


def _root(body: bytes, width: int) -> str:
    return body[len(b"tree ") :][:width].decode()


def _grown(job: Job, root: str) -> str:
    """The id of the saved folder with what is wanted put in and taken out; "" when nothing is left in it."""
    draft = Draft(lambda name: _tree(job, name), root)
    for path, what in job.wanted.items():  # removals come first
        if what is None:
            _take_out(draft, path)
        else:
            _put_in(job, draft, path, what)
    return draft.write(lambda body: job.store.put("tree", body))


def _take_out(draft: Draft, path: bytes) -> None:
    *above, last = path.split(b"/")
    for part in above:
        below = draft.below(part)
        if below is None:
            return
        draft = below
    draft.drop(last)


def _put_in(job: Job, draft: Draft, path: bytes, what: Kept) -> None:
    *above, last = path.split(b"/")
    for part in above:
        old = draft.entry(part)
        if old is not None and old.mode == MODULE:
            raise Refused(
                f"{OPENING} Filen ligger i en mappe, der gemmes for sig selv.",
                hint="Flyt filen ud i MUS-mappen.",
            )
        draft = draft.made(part)
    old = draft.entry(last)
    name = objects.sum_of("blob", what.data, job.width)
    if old is None or old.id != name:
        job.store.put("blob", what.data)
    # Windows does not know which file is a program; what was saved before knows.
    known = sys.platform == "win32" and old is not None and old.mode in {FILE, PROGRAM}
    draft.put(last, Entry(old.mode if old and known else what.mode, name))


def _tree(job: Job, name: str) -> Tree:
    found = job.reader.find(name)
    if found is None or found.kind != "tree":
        raise broken(OPENING)
    return parse(found.body, len(name))


def _commit(job: Job, root: str) -> bytes:
    who = f"{NAME} <{MAIL}> {job.stamp}"
    above = f"parent {job.head.id}\n" if job.head else ""
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


def _read_back(job: Job, name: str, body: bytes) -> None:
    """Raises Machine unless git finds in the new save, on the disk, exactly what was to be saved."""
    commit = job.reader.find(name)
    trees: dict[str, Tree] = {}
    sound = commit is not None and commit.body == body
    sound = sound and all(
        _holds(job, trees, _root(body, job.width), path, what) for path, what in job.wanted.items()
    )
    if not sound:
        raise Machine(
            f"{OPENING} Det skrevne kunne ikke læses tilbage.", hint="Se, om disken er i orden: musctl doctor"
        )


def _holds(job: Job, trees: dict[str, Tree], root: str, path: bytes, what: Kept | None) -> bool:
    found = Entry(FOLDER, root)
    for part in path.split(b"/"):
        if found.mode == FOLDER and found.id not in trees:
            trees[found.id] = _tree(job, found.id)
        if found.mode != FOLDER or part not in trees[found.id]:
            return what is None
        found = trees[found.id][part]
    if what is None or found.mode == FOLDER:
        return what is None and found.mode == FOLDER
    thing = job.reader.find(found.id)
    return thing is not None and thing.body == what.data


def _tell_list(job: Job, quiet: dict[str, str]) -> bool:
    """Whether git's list of files now has the files as they are saved; False when another program holds it."""
    lines = [
        b"%s %s\t%s\0" % (what.mode, objects.sum_of("blob", what.data, job.width).encode(), path)
        if what
        else b"0 %s\t%s\0" % (b"0" * job.width, path)
        for path, what in sorted(job.wanted.items(), key=lambda pair: (pair[1] is not None, pair[0]))
    ]
    answer = git(job.where.top, "update-index", "-z", "--index-info", stdin=b"".join(lines), env=quiet)
    if answer.code and not is_busy(answer.err):
        raise trouble(answer.err, OPENING)
    return answer.code == 0


def _move(job: Job, new: str, old: str, quiet: dict[str, str]) -> bool:
    """Whether the branch now ends in the new save; False when it no longer ended in the old, or another program holds it."""
    who = {"GIT_COMMITTER_NAME": NAME, "GIT_COMMITTER_EMAIL": MAIL, "GIT_COMMITTER_DATE": f"@{job.stamp}"}
    answer = git(job.where.top, "update-ref", "-m", job.message, "HEAD", new, old, env=quiet | who)
    if answer.code and (is_busy(answer.err) or any(word in answer.err for word in MOVED)):
        return False
    if answer.code:
        raise trouble(answer.err, OPENING)
    now = job.reader.find("HEAD")
    return now is not None and now.id == new


def _width(where: Place) -> int:
    """How wide ids are where nothing is saved yet. Raises Machine when something was, and is lost."""
    answer = git(where.top, "rev-parse", "--show-object-format", "HEAD")
    kind = answer.out.split(b"\n")[0]
    if answer.code == 0:
        raise broken(OPENING)
    if kind not in {b"sha1", b"sha256"}:
        raise trouble(answer.err, OPENING)
    return objects.SHA256 if kind == b"sha256" else objects.SHA1
