"""Who owes a talk in a round, and whose duty has been met (H14, H19, W08, W09)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

from musctl.domain.talk import Facts
from musctl.domain.values import Erstatning, Gruppe, Krav, Medarbejder, Profil, Runde, Samtaletype, Vindue


def yearly(policy: Profil) -> Krav | None:
    """The demand that each person has a talk in every round (H14)."""
    return next((art.årlig for art in policy.samtaler.values() if art.årlig and not art.gruppe), None)


def individual(policy: Profil) -> Samtaletype | None:
    """The yearly talk of the single employee; the one that is everybody's, where there is one."""
    yearly = [art for art in policy.samtaler.values() if art.årlig and not art.gruppe]
    return next((art for art in yearly if not art.omfatter), yearly[0] if yearly else None)


def replaces(policy: Profil) -> Erstatning | None:
    """What the policy says of a group talk in the individual one's place (C01)."""
    return next((art.erstatning for art in policy.samtaler.values() if art.erstatning), None)


def window(runde: Runde, vindue: Vindue | None) -> tuple[date, date] | None:
    """The first and the last day of a round: its own, else the policy's, else the year; None when it names no year."""
    if not (runde.runde.isdigit() and 0 < int(runde.runde) <= date.max.year):
        return (runde.fra, runde.til) if runde.fra and runde.til else None
    year = int(runde.runde)
    first, last = date(year, 1, 1), date(year, 12, 31)
    if vindue:
        first, last = _day(year, vindue.fra, first), _day(year, vindue.til, last)
    return runde.fra or first, runde.til or last


def _day(year: int, month_day: str, otherwise: date) -> date:
    try:
        month, day = map(int, month_day.split("-"))
        return date(year, month, day)
    except ValueError:
        return otherwise


def owes(person: Medarbejder, fra: date, til: date) -> bool:
    """Employed during the whole of a round, and not exempt in any part of it."""
    if (person.ansat and person.ansat > fra) or (person.fratrådt and person.fratrådt <= til):
        return False
    exempt = person.undtaget
    if exempt is None:
        return True
    return bool((exempt.fra and exempt.fra > til) or (exempt.til and exempt.til < fra))


def individually(runde: str, talks: Iterable[Facts]) -> frozenset[str]:
    """Those who have had a talk of their own in a round."""
    return frozenset(facts.who for facts in talks if facts.runde == runde and facts.afholdt)


def in_group(
    runde: Runde, talks: Iterable[Facts], grupper: Mapping[str, Gruppe], erstatning: Erstatning | None
) -> frozenset[str]:
    """Those for whom a held group talk stands in the individual one's place; an opening one of a combination does not."""
    if erstatning is None or erstatning.af_gruppe == "nej" or runde.form == "kombination":
        return frozenset()
    held = [facts for facts in talks if facts.runde == runde.runde and facts.afholdt and facts.who in grupper]
    return frozenset(who for facts in held for who in took_part(facts, grupper[facts.who]))


def took_part(facts: Facts, gruppe: Gruppe) -> tuple[str, ...]:
    """Those who were at a group's talk: as its samtale.yaml says, else its members."""
    return facts.deltagere or gruppe.medlemmer
