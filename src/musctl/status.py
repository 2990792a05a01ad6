"""How far the round has come: a row for each person, computed from what is remembered of the talks."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from musctl.domain.dates import short
from musctl.domain.duty import owes, window
from musctl.domain.talk import Facts, reached
from musctl.domain.values import Runde
from musctl.rotation import decide
from musctl.rule import Mappe


class Row(NamedTuple):
    """One person in one round; `facts` is None where no talk has been made."""

    who: str
    facts: Facts | None
    owed: bool = True


def rows(mappe: Mappe, year: str) -> Iterator[Row]:
    """Everybody in the unit during the round, whether they owe a talk or not, and the groups that have one (H14, H19)."""
    runde = mappe.runder.get(year, Runde(runde=year))
    days = window(runde, None)
    talks = {facts.who: facts for facts in mappe.talks if facts.runde == year and facts.art != "plan"}
    for number, one in mappe.medarbejdere.items():
        away = days and ((one.fratrådt and one.fratrådt < days[0]) or (one.ansat and one.ansat > days[1]))
        if number in talks or not away:
            yield Row(number, talks.get(number), owed=not days or owes(one, *days))
    for number in mappe.grupper:
        if number in talks:
            yield Row(number, talks[number])


def state(row: Row, destroyed: frozenset[str]) -> str:
    """The word that the table shows."""
    if row.facts is not None:
        return reached(row.facts, destroyed)
    return "ingen samtale" if row.owed else "undtaget"


def destruction(mappe: Mappe, today: date) -> Iterator[str]:
    """What waits to be destroyed, what is held back, and what was left half done; nothing where all is as it should be."""
    if mappe.afbrudt:
        yield "En destruktion blev afbrudt. Gør den færdig: musctl rotate"
    rotation = decide(mappe, today)
    if rotation.destroy:
        yield f"Kan destrueres: {_referater(rotation.number)}. Se hvad der sker: musctl rotate --dry-run"
    late = {one.talk for one in rotation.late if one.referat}
    if late:
        yield f"Over fristen: {_referater(len(late))} skulle allerede være destrueret."
    if rotation.drafts:
        yield "Kladder til godkendte referater er ikke slettet endnu. Gør det færdigt: musctl rotate"
    yield from _held(mappe, today)
    undecided = ", ".join(dict.fromkeys(one.who for one in rotation.keep if one.verdict.undecided))
    if undecided:
        yield f"Skal besluttes: hvad der skal ske med dokumenterne fra {undecided}, som ikke er hos dig mere."


def applications(mappe: Mappe) -> Iterator[str]:
    """How far each application to the fund has come; those that are answered are left out (W26)."""
    waiting: dict[str, list[str]] = {}
    for facts in mappe.talks:
        for status in {one[4] for one in facts.søgt} - {"bevilget", "afslået"}:
            waiting.setdefault(status, []).append(facts.id)
    for status in ("kladde", "klar", "sendt"):
        if status in waiting:
            yield f"Ansøgning til fonden, {status}: {', '.join(waiting[status])}."


def _held(mappe: Mappe, today: date) -> Iterator[str]:
    """The holds of today, those with the same reason and day together."""
    held: dict[tuple[str, str], list[str]] = {}
    for one in mappe.stop.stop:
        if one.til is None or today <= one.til:
            until = f"til og med {short(one.til)}" if one.til else "indtil videre"
            held.setdefault((until, one.grund or "uden grund"), []).append(one.samtale)
    for (until, why), talks in held.items():
        yield f"Holdt tilbage {until}: {', '.join(talks)} ({why})."


def _referater(count: int) -> str:
    return "1 referat" if count == 1 else f"{count} referater"
