"""The whole folder judged, with what the last run remembers: only what has changed is read again."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import date
from typing import cast

from musctl import check, share, status
from musctl.disk import cache
from musctl.disk.cache import ACROSS, OWN
from musctl.disk.folder import Shelf
from musctl.domain.talk import Facts
from musctl.named import NamedTuple
from musctl.rule import Mappe
from musctl.text.tree import Plain

Progress = Callable[[int, int], None]


class Survey(NamedTuple):
    """Every finding, and everything remembered of the talks."""

    mappe: Mappe
    judged: tuple[check.Judged, ...]
    checked: int
    rules: int
    infos: int = 0
    destruction: tuple[str, ...] = ()  # what `status` says of it, and of applications


def survey(shelf: Shelf, today: date, progress: Progress, *, remember: bool = True) -> Survey:
    """Judge the folder; `remember` reads and writes the note of what was found last time.

    Of talks that are as they were and without errors and warnings, only the number of what else was found is given. Where
    all is as it was, what was seen across the talks is not looked for again, and the note stays.
    """
    note = cache.load(shelf.root) if remember else None
    known = note if note and note.same_frame(shelf, today.isoformat()) else None
    halted = cache.rest(shelf.root)
    before = known if known and known.fits(shelf, today.isoformat()) and not halted else None
    catalogue = check.all_rules()
    # What is found in an overlay changes with what others say of it.
    overlaid = any(check.kind_of(path) == "udmøntning" for path in shelf.own)
    quiet = known is not None and known.clean.get(OWN) == 0 and not overlaid
    own = _as_before(shelf) if quiet else check.folder(tuple(shelf.own), shelf.read, today, catalogue)
    judged = list(own.judged)
    facts: dict[str, Facts] = {}
    clean: dict[str, int] = {}
    infos = 0
    checked = own.checked
    same = _unchanged(shelf, known) if known else frozenset()
    wanted = [talk for talk in shelf.talks if talk not in same]
    if len(wanted) > share.ENOUGH:
        tuple(
            catalogue.by_code.values()
        )  # loaded before the work is shared, so that no process loads them again
    units = share.each(
        wanted,
        lambda talk: check.talk(talk, tuple(shelf.talks[talk]), shelf.read, own.mappe, today, catalogue),
        progress,
    )
    for talk, files in shelf.talks.items():
        if known and talk in same:
            facts[talk] = _facts(known.facts[talk])
            checked += len(files)
            clean[talk] = known.clean[talk]
            infos += clean[talk]
            continue
        unit = next(units)
        facts[talk] = unit.facts
        judged += unit.judged
        checked += unit.checked
        if _only_infos(unit.judged):
            clean[talk] = len(unit.judged)
    mappe = own.mappe._replace(talks=tuple(facts.values()), afbrudt=halted)
    quiet_across = before is not None and before.clean.get(ACROSS) == 0
    across = () if quiet_across else tuple(check.whole(mappe, shelf.read, today, catalogue))
    judged += across
    for name, some in ((OWN, own.judged), (ACROSS, across)):
        if _only_infos(some):
            clean[name] = len(some)
    destruction = (
        before.destruction if before else (*status.destruction(mappe, today), *status.applications(mappe))
    )
    found = Survey(mappe, tuple(judged), checked, len(catalogue.by_code), infos, destruction)
    if remember and not before:
        cache.store(shelf.root, _note(shelf, today, found, clean))
        if clean.get(OWN) == 0 and not quiet:
            cache.remember_policies(shelf, dict(own.policies))
    return found


def _as_before(shelf: Shelf) -> check.Folder:
    """The folder's own files where they lie as they lay and nothing was found in them: read, and not judged again."""
    mappe = check.understood(
        tuple(shelf.own), shelf.read, lambda: cast("dict[str, Plain]", cache.policies(shelf))
    )
    return check.Folder(mappe, (), len(shelf.own))


def _note(shelf: Shelf, today: date, found: Survey, clean: dict[str, int]) -> cache.Note:
    """What the next run is to know; of a talk that is not clean, nothing."""
    mappe = found.mappe
    return cache.Note(
        today.isoformat(),
        shelf.own,
        shelf.talks,
        {facts.id: _plain(facts) for facts in mappe.talks if facts.id in clean},
        clean,
        found.checked,
        found.rules,
        {year: round_rows(mappe, year) for year in mappe.runder},
        found.destruction,
    )


def _unchanged(shelf: Shelf, known: cache.Note) -> frozenset[str]:
    """The talks that lie as they lay, and in which there was no error and no warning."""
    return frozenset(
        talk
        for talk, files in shelf.talks.items()
        if talk in known.clean and known.stamps.get(talk) == files and files
    )


def _only_infos(judged: Sequence[check.Judged]) -> bool:
    return all(item.diagnostic.severity == "info" for item in judged)


def part(
    shelf: Shelf, today: date, talks: Collection[str], own: Collection[str], overlay: Mapping[str, bytes]
) -> Survey:
    """Some talks and some of the folder's own files judged; `overlay` stands in for what lies on the disk."""

    def read(path: str) -> bytes:
        return overlay[path] if path in overlay else shelf.read(path)

    catalogue = check.all_rules()
    whole = check.folder(tuple(shelf.own), read, today, catalogue)
    judged = [
        found
        for found in whole.judged
        if found.diagnostic.path in own or found.diagnostic.path in whole.mappe.ulæselige
    ]
    checked = len([path for path in own if path in shelf.own])
    for talk in talks:
        files = tuple(
            dict.fromkeys(
                [*shelf.talks.get(talk, {}), *(path for path in overlay if path.startswith(talk + "/"))]
            )
        )
        unit = check.talk(talk, files, read, whole.mappe, today, catalogue)
        judged += unit.judged
        checked += unit.checked
    return Survey(whole.mappe, tuple(judged), checked, len(catalogue.by_code))


def round_rows(mappe: Mappe, year: str) -> tuple[tuple[str, ...], ...]:
    """The round as `status` shows it: number, talk, state, planned, held, plan, kind, who has yet to invite; words only."""
    destroyed = mappe.destroyed_talks
    alone = {one.who: one for one in mappe.talks if one.art == "plan" and one.runde == year}
    found = []
    for row in status.rows(mappe, year):
        planned_in = row.facts or status.own_plan(mappe, row, alone.get(row.who))
        held = row.facts.afholdt.isoformat() if row.facts and row.facts.afholdt else ""
        planned = row.facts.planlagt.isoformat() if row.facts and row.facts.planlagt else ""
        word = status.state(row, destroyed)
        plan = (
            ""
            if planned_in is None
            else "aftalt"
            if planned_in.aftalt
            else "kladde"
            if planned_in.plan
            else "mangler"
        )
        talk, who = row.facts.id if row.facts else "", status.uninvited(mappe, row, year)
        found.append((row.who, talk, word, planned, held, plan, row.art, who))
    return tuple(found)


def _plain(facts: Facts) -> tuple[object, ...]:
    """Facts as the note keeps them: a day is its number."""
    return tuple([("dag", item.toordinal()) if isinstance(item, date) else item for item in facts])


def _facts(plain: tuple[object, ...]) -> Facts:
    items = [
        date.fromordinal(cast("int", item[1])) if isinstance(item, tuple) and item[:1] == ("dag",) else item
        for item in plain
    ]
    return Facts(*items)  # type: ignore[arg-type]
