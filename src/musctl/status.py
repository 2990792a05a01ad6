"""How far the round has come: a row for each person, computed from what is remembered of the talks."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from musctl.domain.duty import exempt, gone
from musctl.domain.talk import Facts, reached
from musctl.domain.values import Runde
from musctl.rule import Mappe


class Row(NamedTuple):
    """One person in one round; `facts` is None where no talk has been made."""

    who: str
    facts: Facts | None
    exempt: str = ""


def rows(mappe: Mappe, year: str) -> Iterator[Row]:
    """Everybody who owes or has a talk in the round, and the groups that have one (H14, H19)."""
    runde = mappe.runder.get(year, Runde(runde=year))
    talks = {facts.who: facts for facts in mappe.talks if facts.runde == year and facts.art != "plan"}
    for number, one in mappe.medarbejdere.items():
        reason = exempt(one, runde)
        if number in talks or not gone(one, runde):
            yield Row(number, talks.get(number), "" if number in talks else reason)
    for number in mappe.grupper:
        if number in talks:
            yield Row(number, talks[number])


def state(row: Row, destroyed: frozenset[str]) -> str:
    """The word that the table shows."""
    if row.facts is not None:
        return reached(row.facts, destroyed)
    return "undtaget" if row.exempt else "ingen samtale"


def missing(row: Row, word: str) -> str:
    """What the leader is to do next about this row, as a command; empty when nothing is."""
    who = row.who
    match word:
        case "ingen samtale":
            return f"musctl new mus --employee {who}"
        case "ikke begyndt" | "planlagt" | "indkaldt" | "forberedt":
            return f"musctl held {who}"
        case "holdt":
            return f"musctl approve send {who}"
        case "sendt":
            return f"musctl approve record {who}"
    return ""
