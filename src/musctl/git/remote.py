"""The other copies of a repository, where the leader has set some up: what stands there is replaced, and whether the old is gone is asked.

Nothing is sent but what stands on the server already, without the destroyed; and nothing that only the server had is lost: it is
brought home, without the destroyed, before it is taken away there (W13, C15).
"""

from __future__ import annotations

import os
from collections.abc import Collection, Iterator

from musctl.errors import Refused
from musctl.git import place, server, wire
from musctl.git.contained import Store, holds
from musctl.git.place import Place
from musctl.git.process import git
from musctl.git.server import OPENING, Names, Seen
from musctl.git.silence import silenced
from musctl.git.standing import CLEAN, THERE, UNKNOWN, WAITING, Standing, note, speaks_of_remotes, standing
from musctl.git.trouble import trouble
from musctl.git.wire import Address, Room
from musctl.named import NamedTuple

__all__ = [
    "CLEAN",
    "THERE",
    "UNKNOWN",
    "WAITING",
    "Remote",
    "Report",
    "outstanding",
    "push",
    "remotes",
    "short",
]

OURS = ("refs/heads/", "refs/tags/", "refs/notes/")
TRIES = 3  # when somebody else saves there meanwhile
ASKED = 4  # old ids that a server is asked for
STALE = "stale info"


class Remote(NamedTuple):
    """Another copy that the configuration names."""

    name: str
    address: Address


class Report(NamedTuple):
    """What became of one copy; the names are full names."""

    name: str
    address: str
    state: str
    replaced: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    brought: tuple[str, ...] = ()  # names at home of what only the server had
    stubborn: tuple[str, ...] = ()  # names with the destroyed behind them that the server holds on to
    first: tuple[str, ...] = ()  # the oldest saves that had to be made anew
    old: tuple[str, ...] = ()  # what the names stood for, now and earlier, until it is gone
    said: str = ""  # why the server did not take it


class _Cleaned(NamedTuple):
    """The server's names without the destroyed, and the oldest saves that had to be made anew for that."""

    names: Names
    first: tuple[str, ...] = ()


class _Course(NamedTuple):
    """What is to stand on the server."""

    replace: dict[str, str]
    remove: tuple[str, ...]
    bring: dict[str, str]  # name at home -> id in the room
    apart: tuple[str, ...]  # names under which the server has something that is not here
    others: tuple[str, ...]  # names that are nobody's, with the destroyed behind them


def remotes(folder: str) -> tuple[Remote, ...]:
    """The other copies that the configuration names; nothing is asked of them. Raises NoFolder, Machine."""
    where = place.require(folder)
    if not speaks_of_remotes(where.common):
        return ()
    answer = git(
        where.top, "config", "--file", os.path.join(where.common, "config"), "--no-includes", "-z",
        "--get-regexp", r"^remote\..*\.(url|pushurl)$",
    )  # fmt: skip
    if answer.code > 1:
        raise trouble(answer.err, OPENING)
    found: dict[str, dict[str, list[str]]] = {}
    for line in answer.out.split(b"\0")[:-1]:
        key, _, value = os.fsdecode(line).partition("\n")
        name, _, kind = key.removeprefix("remote.").rpartition(".")
        if value:
            found.setdefault(name, {}).setdefault(kind, []).append(value)
    return tuple(
        Remote(name, wire.address(written, where.top))
        for name, said in found.items()
        for written in dict.fromkeys(said.get("pushurl") or said.get("url") or ())
    )


def push(folder: str, remote: Remote, ids: frozenset[str], *, day: str, may_ask: bool = False) -> Report:
    """Replace what stands on the server with what stands here, and find out whether it still gives the old away.

    Raises Refused when the server has something that is not here (it is brought home, and nothing is changed there) or when
    not all is destroyed here, and Machine when it cannot be reached.
    """
    where = place.require(folder)
    _require_destroyed(where, ids)
    with wire.room(where, OPENING, may_ask=may_ask) as room:
        report, seen = _pushed(where, room, remote, ids)
        names = {one.name for one in remotes(folder)}
        known = {one.name: one for one in standing(where.common) if one.name in names}
        before = known[remote.name].old if remote.name in known else ()
        old = tuple(dict.fromkeys((*before, *report.old)))
        report = report._replace(state=_state(room, remote, report, seen, old), old=old)
    known[remote.name] = Standing(remote.name, report.state, day, () if report.state == CLEAN else old)
    note(where.common, known.values())
    return report


def outstanding(folder: str, day: str) -> None:
    """Note that something was destroyed here, and that no copy is clean until it is shown to be. Raises NoFolder, OSError."""
    where = place.require(folder)
    known = {one.name: one.old for one in standing(where.common)}
    names = dict.fromkeys(one.name for one in remotes(folder))
    if known or names:
        note(where.common, [Standing(name, WAITING, day, known.get(name, ())) for name in names])


def short(name: str) -> str:
    """A name as people know it."""
    for head in ("refs/heads/", "refs/tags/", "refs/"):
        if name.startswith(head):
            return name.removeprefix(head)
    return name


def _require_destroyed(where: Place, ids: frozenset[str]) -> None:
    from musctl.git.destruction.plan import plan

    planned = plan(where.common, ids, None)
    if planned.versions or planned.instead:
        raise Refused(
            f"{OPENING} Noget af det, der skulle være destrueret, ligger stadig i mappen her.",
            hint="Destruér det først: musctl rotate",
        )


def _pushed(where: Place, room: Room, remote: Remote, ids: frozenset[str]) -> tuple[Report, Seen]:
    """Replace every name; again when somebody else saved there meanwhile."""
    report = Report(remote.name, remote.address.shown, CLEAN)
    seen = server.seen(room, remote.address)
    for attempt in range(TRIES):
        here = _here(where)
        if all(here.get(name) == id_ for name, id_ in seen.names.items()):
            return report, seen
        inner = wire.another(room, OPENING)
        report, course = _prepared(where, inner, remote, ids, seen)
        changes = {**course.replace, **dict.fromkeys(course.remove, "")}
        objects = os.path.join(where.common, "objects")
        said = server.send(inner, remote.address, seen.names, changes, objects) if changes else ""
        if said and (STALE not in said or attempt == TRIES - 1):
            return report._replace(said=said, replaced=(), removed=()), seen
        now = server.seen(room, remote.address) if changes else seen
        if not said and all(now.names.get(name, "") == id_ for name, id_ in changes.items()):
            return _without_others(inner, remote, report, course, now)
        seen = now
    return report._replace(said=STALE), seen


def _prepared(
    where: Place, room: Room, remote: Remote, ids: frozenset[str], seen: Seen
) -> tuple[Report, _Course]:
    """Bring home what only the server has, and say what is to be replaced. Raises Refused."""
    server.fetch(room, remote.address)
    cleaned = _cleaned(room, seen.names, ids)
    store = Store(room, os.path.join(where.common, "objects"), OPENING)
    course = _course(store, remote, _here(where), seen.names, cleaned.names)
    _bring(where, store, course.bring)
    if course.apart:
        raise _apart(course.apart)
    old = {id_ for name, id_ in seen.names.items() if cleaned.names.get(name) != id_}
    report = Report(
        remote.name, remote.address.shown, CLEAN, tuple(course.replace), course.remove, tuple(course.bring),
        first=cleaned.first, old=tuple(sorted(old)),
    )  # fmt: skip
    return report, course


def _without_others(
    room: Room, remote: Remote, report: Report, course: _Course, seen: Seen
) -> tuple[Report, Seen]:
    """Take away names that are nobody's, one by one: a server may hold on to some."""
    gone = [
        name
        for name in course.others
        if name in seen.names and not server.send(room, remote.address, seen.names, {name: ""}, "")
    ]
    stubborn = tuple(name for name in course.others if name not in gone)
    left = {name: id_ for name, id_ in seen.names.items() if name not in gone}
    return report._replace(removed=(*report.removed, *gone), stubborn=stubborn), seen._replace(names=left)


def _here(where: Place) -> Names:
    answer = git(where.top, "for-each-ref", "--format=%(objectname) %(refname)", *OURS)
    if answer.code:
        raise trouble(answer.err, OPENING)
    return _names(answer.out)


def _names(said: bytes) -> Names:
    lines = (os.fsdecode(line).partition(" ") for line in said.splitlines())
    return {name: id_ for id_, _, name in lines}


def _cleaned(room: Room, names: Names, ids: frozenset[str]) -> _Cleaned:
    """Destroy in the room what is destroyed here, by the same engine: the same history comes out. Raises MusctlError."""
    from musctl.git.destruction.destroy import destroy
    from musctl.git.destruction.plan import plan

    planned = plan(room.folder, ids, None)
    if not planned.versions and not planned.instead:
        return _Cleaned(names)
    first = tuple(_first(room, {old.hex() for old in planned.commits}))
    destroy(room.folder, ids)
    answer = wire.within(room, "for-each-ref", "--format=%(objectname) %(refname)")
    if answer.code:
        raise trouble(answer.err, OPENING)
    return _Cleaned(_names(answer.out), first)


def _first(room: Room, changed: Collection[str]) -> Iterator[str]:
    """Those of the saves before which none changed."""
    said = "".join(f"{one}\n" for one in sorted(changed))
    answer = wire.within(room, "rev-list", "--no-walk=unsorted", "--parents", "--stdin", stdin=said.encode())
    for line in answer.out.decode().splitlines():
        save, *parents = line.split()
        if not any(parent in changed for parent in parents):
            yield save


def _course(store: Store, remote: Remote, here: Names, seen: Names, cleaned: Names) -> _Course:
    """What to replace, what to take away, and what to bring home first."""
    ours = {name: old for name, old in seen.items() if name.startswith(OURS)}
    lacking = {
        name: now for name in ours if (now := cleaned.get(name, "")) and not _known(store, here, name, now)
    }
    return _Course(
        {name: here[name] for name, old in ours.items() if name in here and here[name] != old},
        tuple(name for name in ours if name not in here),
        {_at_home(remote, name): now for name, now in lacking.items()},
        tuple(name for name in lacking if name in here),
        tuple(name for name, old in seen.items() if name not in ours and cleaned.get(name) != old),
    )


def _known(store: Store, here: Names, name: str, now: str) -> bool:
    return holds(store, [here[name]] if name in here else [*here.values()], now)


def _at_home(remote: Remote, name: str) -> str:
    return f"refs/remotes/{remote.name}/{name.removeprefix('refs/').removeprefix('heads/')}"


def _bring(where: Place, store: Store, names: Names) -> None:
    """Put what only the server had beside what is here. Raises Machine."""
    if not names:
        return
    here = "".join(f"^{id_}\n" for id_ in _here(where).values())
    asked = "".join(f"{id_}\n" for id_ in names.values()) + here
    packing = ("pack-objects", "--revs", "--stdout", "-q")
    packed = wire.within(store.room, *packing, stdin=asked.encode(), also=store.objects)
    if packed.code:
        raise trouble(packed.err, OPENING)
    kept = git(where.top, "index-pack", "--stdin", "--fix-thin", stdin=packed.out)
    if kept.code:
        raise trouble(kept.err, OPENING)
    said = "".join(f"update {name}\0{id_}\0\0" for name, id_ in names.items())
    answer = git(
        where.top, "update-ref", "--stdin", "-z", stdin=os.fsencode(said), env=silenced(where, OPENING)
    )
    if answer.code:
        raise trouble(answer.err, OPENING)


def _apart(names: Collection[str]) -> Refused:
    spoken = ", ".join(short(name) for name in names)
    return Refused(
        f"{OPENING} Der ligger gemte ændringer på det, som du ikke har her ({spoken}).",
        hint="De er hentet hjem uden det destruerede. Flet dem ind i dit git-program, og prøv igen.",
    )


def _state(room: Room, remote: Remote, report: Report, seen: Seen, old: tuple[str, ...]) -> str:
    """Whether the server still gives the old away."""
    if report.said or report.stubborn or set(old) & set(seen.names.values()):
        return THERE
    some = tuple(dict.fromkeys((*report.first[: ASKED // 2], *old)))
    return server.gives(room, remote.address, some[:ASKED], second=seen.second)
