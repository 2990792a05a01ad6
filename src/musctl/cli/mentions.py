"""The work of `musctl employee show M07 --everything`: every place a person is mentioned, to answer an access request.

A place is a file and a line, never what stands there; history is told by file, with the number of versions and their days.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator, Mapping

from musctl.cli.desk import Desk, answer, fitted
from musctl.cli.roster import ROSTER
from musctl.cli.table import danish
from musctl.disk import folder as disk
from musctl.domain import navn
from musctl.domain.navn import Called
from musctl.errors import NoFolder
from musctl.git import versions
from musctl.git.destruction import persons
from musctl.named import NamedTuple
from musctl.outbox import FOLDER, MANIFEST
from musctl.receipt import BEYOND
from musctl.text.letters import shown
from musctl.text.sentence import counted
from musctl.text.source import read

OWN, MEMBER, MADE = "own", "member", "made-from"

# What kind of place a path is, in the order they are shown, and what the leader calls it.
KINDS: Mapping[str, str] = {
    "own": "Egne samtaler og planer",
    "roster": "Listen over medarbejdere og grupper",
    "round": "Runder",
    "group": "Gruppens samtaler",
    "plan": "Andres planer",
    "fund": "Andres ansøgninger til Kompetencefonden",
    "document": "Andres dokumenter",
    "hold": "Stopklodser",
    "receipt": "Kvitteringer for destruktion",
    "report": "Rapporter",
    "outbox": "Udbakken",
    "other": "Andre filer i mappen",
}
HOW: Mapping[str, str] = {
    navn.NUMBER: "nummer",
    navn.NAME: "navn",
    navn.MAIL: "mail",
    navn.INITIALS: "initialer",
    navn.PART: "del af navnet",
    OWN: "hele filen",
    MEMBER: "er med i gruppen",
    MADE: "lavet af en egen samtale",
}
_SHELVES = {"runder": "round", "kvitteringer": "receipt", "rapporter": "report", FOLDER: "outbox"}
_NAMES = {"medarbejdere.yaml": "roster", "stop.yaml": "hold"}
_UNREAD = b"\0"  # in a file that is no text


class Place(NamedTuple):
    """Where the person is mentioned; line 0 is the whole file."""

    kind: str
    path: str
    line: int
    how: tuple[str, ...]


class Saved(NamedTuple):
    """A file in the history: how many of its versions mention the person, and from when to when."""

    path: str
    versions: int
    first: str
    last: str
    here: bool


class Everything(NamedTuple):
    """All that was found, and what could not be searched."""

    number: str
    places: tuple[Place, ...]
    history: tuple[Saved, ...]
    beyond: tuple[str, ...]


def everything(desk: Desk, number: str) -> Everything:
    """Search the folder as it lies, and all that has been saved of it."""
    beyond: tuple[str, ...] = BEYOND
    try:
        saved = versions.versions(desk.root)
    except NoFolder:
        saved, beyond = (), ("historikken, for mappen har ingen", *BEYOND)
    person = _called(desk, number, saved)
    groups = frozenset(group for group, gruppe in desk.mappe.grupper.items() if number in gruppe.medlemmer)
    files = tuple(_files(desk.root))
    places: list[Place] = []
    unread = []
    for path in files:
        data = _bytes(desk.root, path)
        found = list(_in_file(path, data, number, groups, person))
        places += found
        if not found and _UNREAD in data:
            unread.append(path)
    places += _made(desk, number)
    order = list(KINDS)
    places.sort(key=lambda place: (order.index(place.kind), place.path, place.line))
    history = _history(desk, saved, person, frozenset((number, *groups)))
    known = {place.path for place in places}
    return Everything(
        number,
        tuple(dict.fromkeys(places)),
        tuple(one._replace(here=one.path in files) for one in history),
        (*(path for path in unread if path not in known), *beyond),
    )


def _called(desk: Desk, number: str, saved: Iterable[versions.Version]) -> Called:
    """The person by every name and mail that any saved version of the roster gives."""
    rosters = frozenset(one.blob for one in saved if one.path == ROSTER)
    texts = versions.texts(desk.root, rosters) if rosters else ()
    before = persons.names(persons.Person("", number), (text for _, text in texts))
    one = desk.mappe.medarbejdere[number]
    return navn.called(number, {one.navn, one.mail, *before}, (one.initialer,))


def show(desk: Desk, number: str) -> int:
    """Tell it all, by kind of place; or as data."""
    found = everything(desk, number)
    if desk.session.format == "json":
        answer(_data(found))
        return 0
    lines = (shown(line) for line in _told(desk, found))
    sys.stdout.write(fitted("\n".join(lines), sys.stdout) + "\n")
    return 0


def _files(root: str) -> Iterator[str]:
    """Every file in the folder but git's own."""
    for here, folders, names in os.walk(root):
        folders[:] = sorted(one for one in folders if one != ".git")
        below = os.path.relpath(here, root).replace(os.sep, "/")
        yield from (name if below == "." else f"{below}/{name}" for name in sorted(names))


def _bytes(root: str, path: str) -> bytes:
    try:
        return disk.read(root, path)
    except OSError:
        return _UNREAD


def _kind(path: str, number: str) -> str:
    """What kind of place a file of the folder is."""
    first, _, rest = path.partition("/")
    if first == number and rest:
        return "own"
    if not rest:
        return _NAMES.get(path, "other")
    if first in _SHELVES:
        return _SHELVES[first]
    if not disk.is_who(first):
        return "other"
    name = path.rsplit("/", 1)[-1]
    return {"plan.yaml": "plan", "fond.yaml": "fund"}.get(name, "group" if first[0] == "G" else "document")


def _in_file(path: str, data: bytes, number: str, groups: frozenset[str], person: Called) -> Iterator[Place]:
    kind = _kind(path, number)
    if kind == "own":
        yield Place(kind, path, 0, (OWN,))
        return
    if path.split("/", maxsplit=1)[0] in groups and "/" in path:
        kind = "group"
        yield Place(kind, path, 0, (MEMBER,))
    if _UNREAD not in data:
        for line, how in navn.lines(data.decode("utf-8", "replace"), person):
            yield Place(kind, path, line, how)


def _made(desk: Desk, number: str) -> Iterator[Place]:
    """The files in the outbox that were made from the person's documents, also those that are no text."""
    if not os.path.isfile(os.path.join(desk.root, MANIFEST)):
        return
    listed = read(MANIFEST, _bytes(desk.root, MANIFEST)).data.get("indhold")
    for one in listed if isinstance(listed, list) else ():
        talk, path = (one.get("samtale"), one.get("fil")) if isinstance(one, dict) else ("", "")
        if (
            isinstance(talk, str)
            and isinstance(path, str)
            and talk.startswith(f"{number}/")
            and os.path.isfile(os.path.join(desk.root, path))
        ):
            yield Place("outbox", path, 0, (MADE,))


def _history(
    desk: Desk, saved: Iterable[versions.Version], person: Called, whole: frozenset[str]
) -> Iterator[Saved]:
    """Each file with those versions that mention the person, and every version of what is theirs or their group's."""
    theirs = {one.blob for one in saved if one.path.split("/", maxsplit=1)[0] in whole}
    others = frozenset(one.blob for one in saved) - theirs
    for blob, text in versions.texts(desk.root, others) if others else ():
        if next(navn.lines(text.decode("utf-8", "replace"), person), None):
            theirs.add(blob)
    by_path: dict[str, list[versions.Version]] = {}
    for one in saved:
        if one.blob in theirs:
            by_path.setdefault(one.path, []).append(one)
    for path, some in by_path.items():
        yield Saved(
            path, len(some), min(one.first for one in some), max(one.last for one in some), here=False
        )


def _told(desk: Desk, found: Everything) -> Iterator[str]:
    one = desk.mappe.medarbejdere[found.number]
    yield f"{found.number}  {one.navn}: alle steder i mappen"
    for kind, title in KINDS.items():
        places = [place for place in found.places if place.kind == kind]
        if places:
            yield from ("", title)
            for place in places:
                where = f"{place.path}:{place.line}" if place.line else place.path
                yield f"  {where}  {', '.join(HOW[how] for how in place.how)}"
    yield from ("", "Gemte udgaver i historikken")
    for past in found.history:
        span = (
            danish(past.first) if past.first == past.last else f"{danish(past.first)} til {danish(past.last)}"
        )
        count = counted(past.versions, "udgave", "udgaver")
        yield f"  {past.path}  {count}, {span}{'' if past.here else ', ligger ikke i mappen mere'}"
    if not found.history:
        yield "  Ingen."
    yield from ("", _sum(found))
    if any(navn.PART in place.how for place in found.places):
        yield "»Del af navnet« kan være en anden; se efter, før du svarer."
    yield f"Ikke gennemset: {', '.join(found.beyond)}."


def _sum(found: Everything) -> str:
    files = len({place.path for place in found.places})
    return f"I alt {len(found.places)} steder i {files} filer, og {len(found.history)} filer i historikken."


def _data(found: Everything) -> dict[str, object]:
    return {
        "employee": found.number,
        "places": [
            {
                "kind": place.kind,
                "path": place.path,
                "line": place.line or None,
                "found_by": list(place.how),
            }
            for place in found.places
        ],
        "history": [past._asdict() for past in found.history],
        "not_searched": list(found.beyond),
    }
