"""How far the round has come: a row for each person, computed from what is remembered of the talks."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from musctl.domain.duty import owes, window
from musctl.domain.talk import Facts, reached
from musctl.domain.values import Runde
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
