"""The course of the talks: which have been held, whose duty each fulfils, and which came next (H14, W08, C01).

The next talk is a held talk of a later round: one of the same kind, or one that fulfils the duty the person has there,
which is the person's own, or a group's where the policy lets it stand in the individual one's place. A group talk that
only opens a round does not. Of two kinds that a person owes side by side, each has a course of its own.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from musctl.domain import duty
from musctl.domain.talk import Facts
from musctl.domain.values import Medarbejder
from musctl.named import NamedTuple
from musctl.rule import Mappe


class Course(NamedTuple):
    """The held talks by the person or group whose they are, and by the person to whom they may count."""

    mappe: Mappe
    today: date
    own: Mapping[str, Sequence[Facts]]
    met: Mapping[str, Sequence[Facts]]
    rounds: tuple[str, ...]


class Next(NamedTuple):
    """The first later talk that counts, and the first of them whose referat is settled."""

    first: Facts
    settled: Facts | None


def course(mappe: Mappe, today: date) -> Course:
    """The course until a day; what is written to be held after it has not been."""
    own: dict[str, list[Facts]] = {}
    for facts in mappe.talks:
        if facts.art != "plan" and facts.afholdt and facts.afholdt <= today:
            own.setdefault(facts.who, []).append(facts)
    met = {who: list(talks) for who, talks in own.items()}
    for number, gruppe in mappe.grupper.items():
        for facts in own.get(number, ()):
            for who in duty.took_part(facts, gruppe):
                if _in_place(mappe, facts, who):
                    met.setdefault(who, []).append(facts)
    rounds = tuple(sorted({*mappe.runder, *(facts.runde for facts in mappe.talks)}))
    return Course(mappe, today, own, met, rounds)


def following(course: Course, facts: Facts) -> tuple[Next, ...]:
    """The later talks that count, for each person who must have had one; empty when somebody has not.

    A group's papers are superseded by the group's own next talk, or when each member has had one that counts.
    """
    gruppe = course.mappe.grupper.get(facts.who)
    if gruppe is None:
        return tuple(filter(None, [_counting(course, facts, facts.who)]))
    held = [one for one in course.own.get(facts.who, ()) if not _opens(course.mappe, one)]
    own = _next(course.mappe, _after(facts, held))
    if own:
        return (own,)
    members = [
        who
        for who in duty.took_part(facts, gruppe)
        if _here(course.mappe.medarbejdere.get(who), course.today)
    ]
    rows = tuple(filter(None, [_counting(course, facts, who) for who in members]))
    return rows if len(rows) == len(members) else ()


def only_grouped(course: Course, facts: Facts) -> tuple[Facts, ...]:
    """Later talks of the person's groups, where none of them stands in the individual one's place."""
    return tuple(
        one
        for number, gruppe in course.mappe.grupper.items()
        for one in _after(facts, course.own.get(number, ()))
        if facts.who in duty.took_part(one, gruppe)
    )


def settled(mappe: Mappe, facts: Facts) -> bool:
    """The talk's referat is approved, or its policy asks for no approval and none is under way."""
    if facts.godkendt:
        return True
    policy = mappe.policy(facts.profil)
    art = policy.samtaler.get(facts.art) if policy else None
    if art is None or facts.sendt or facts.indsigelse:
        return False
    return art.godkendelse is None or art.godkendelse.af == "ingen"


def _counting(course: Course, facts: Facts, who: str) -> Next | None:
    """Later talks that are this person's next after a talk: of its kind, or in fulfilment of the duty that came after it."""
    later = _after(facts, course.met.get(who, ()))
    return _next(course.mappe, (one for one in later if _supersedes(course.mappe, facts, one, who)))


def _next(mappe: Mappe, talks: Iterable[Facts]) -> Next | None:
    """Nobody looks behind the first that is settled."""
    first: Facts | None = None
    for one in talks:
        first = first or one
        if settled(mappe, one):
            return Next(first, one)
    return Next(first, None) if first else None


def _supersedes(mappe: Mappe, facts: Facts, later: Facts, who: str) -> bool:
    if later.art == facts.art:
        return True
    policy = mappe.policy(later.profil)
    if policy is None:
        return False
    owed = duty.owed(policy, mappe.medarbejdere.get(who, Medarbejder()), later.afholdt or date.max)
    fulfilled = (
        [key for key in owed if duty.meets(policy, later.art, key)]
        if later.who == who
        else _in_place(mappe, later, who)
    )
    return facts.art in fulfilled or bool(fulfilled and facts.art not in owed)


def _in_place(mappe: Mappe, group_talk: Facts, who: str) -> list[str]:
    """The individual talks in whose place a group's talk stands for this member (C01, W08, W09)."""
    policy, runde = mappe.policy(group_talk.profil), mappe.runder.get(group_talk.runde)
    person, day = mappe.medarbejdere.get(who), group_talk.afholdt or date.max
    if policy is None or runde is None or person is None:
        return []
    if (person.ansat and person.ansat > day) or (person.fratrådt and person.fratrådt < day):
        return []
    rules = {key: duty.replaces(policy, group_talk.art, key) for key in duty.owed(policy, person, day)}
    return [key for key, rule in rules.items() if rule and duty.stands_in(runde, rule, who)]


def _after(facts: Facts, talks: Iterable[Facts]) -> tuple[Facts, ...]:
    """Those of a later round and a later day, the first of them first."""
    day, runde = facts.afholdt, facts.runde
    later = [one for one in talks if one.afholdt and (day is None or one.afholdt > day) and one.runde > runde]
    return tuple(sorted(later, key=lambda one: (one.afholdt or date.min, one.id)))


def _opens(mappe: Mappe, group_talk: Facts) -> bool:
    """It only opened a round of individual talks."""
    runde = mappe.runder.get(group_talk.runde)
    return runde is not None and runde.form == "kombination"


def _here(person: Medarbejder | None, today: date) -> bool:
    return person is not None and (person.fratrådt is None or person.fratrådt > today)
