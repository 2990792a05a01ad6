"""How far the round has come: a row for each talk that is held or owed, computed from what is remembered of the talks."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from musctl.domain import duty
from musctl.domain.dates import short
from musctl.domain.duty import Duty
from musctl.domain.talk import Facts, reached
from musctl.domain.values import Medarbejder, Profil, Runde
from musctl.named import NamedTuple
from musctl.rotation import decide
from musctl.rule import Mappe


class Row(NamedTuple):
    """One talk of a person or group in a round; `facts` is None where none has been made.

    `art` is the kind that there is, or that is owed; `grouped` says that the group's talk stands in its place,
    `opened` that only the group's has been held and does not (H11), and `later` that the person's next talk falls in a later round.
    """

    who: str
    facts: Facts | None
    owed: bool = True
    art: str = ""
    grouped: bool = False
    opened: bool = False
    later: bool = False


class _Year(NamedTuple):
    """A round, the policy it stands under, and the talks: those of the round, and all."""

    mappe: Mappe
    policy: Profil
    runde: Runde
    talks: Mapping[str, tuple[Facts, ...]]
    ever: Mapping[str, tuple[Facts, ...]]
    yearly: tuple[Duty, ...]
    days: tuple[date, date] | None
    rhythm: bool  # some talk has one of its own


def rows(mappe: Mappe, year: str) -> Iterator[Row]:
    """Everybody in the unit during the round, whether they owe a talk or not, and the groups that have one (H14, H19)."""
    runde = mappe.runder.get(year, Runde(runde=year))
    policy = mappe.policy() or Profil("", "", "")
    every = [facts for facts in mappe.talks if facts.art != "plan"]
    talks = duty.by_person((facts for facts in every if facts.runde == year), {})
    rhythm = any(art.hyppighed for art in policy.samtaler.values())
    ever = duty.by_person(every, mappe.grupper) if rhythm else {}
    days = duty.window(runde, duty.usual(policy))
    whole = _Year(mappe, policy, runde, talks, ever, duty.calendar(policy, runde), days, rhythm)
    for number, one in mappe.medarbejdere.items():
        yield from _person(whole, number, one)
    for number in mappe.grupper:
        owed = [one.art for one in duty.group_duties(policy, runde)]
        yield from _theirs(whole, number, owed, frozenset())


def _person(whole: _Year, number: str, one: Medarbejder) -> Iterator[Row]:
    """The talks of a person and those still owed, or one row that says that there are none."""
    days = whole.days
    owed = [each.art for each in duty.duties(whole.policy, whole.yearly, one)]
    if days and whole.rhythm and duty.owes(one, *days):
        owed += [key for key, due in _returning(whole, number, one, days[1]) if due <= days[1]]
    owed = list(dict.fromkeys(owed))
    mine = list(_theirs(whole, number, owed, frozenset(key for key in owed if _grouped(whole, number, key))))
    yield from mine
    away = days and ((one.fratrådt and one.fratrådt < days[0]) or (one.ansat and one.ansat > days[1]))
    if not mine and not away:
        stays = not days or duty.owes(one, *days)
        nothing = not any(art.årlig or art.hyppighed for art in whole.policy.samtaler.values())
        later = bool(days and stays and duty.owed(whole.policy, one, days[1]))
        yield Row(number, None, owed=stays and nothing, later=later)


def _returning(whole: _Year, number: str, one: Medarbejder, day: date) -> Iterator[tuple[str, date]]:
    before = [facts for facts in whole.ever.get(number, ()) if facts.runde < whole.runde.runde]
    return duty.returning(whole.policy, one, day, before)


def _theirs(whole: _Year, number: str, owed: list[str], grouped: frozenset[str]) -> Iterator[Row]:
    """The talks there are, and those that are owed and not made."""
    talks = whole.talks.get(number, ())
    for facts in talks:
        answers = any(duty.meets(whole.policy, facts.art, key) for key in owed)
        yield Row(number, facts, owed=answers or not whole.policy.samtaler, art=facts.art)
    for key in owed:
        if not any(duty.meets(whole.policy, facts.art, key) for facts in talks):
            mine = key in grouped
            yield Row(number, None, art=key, grouped=mine, opened=not mine and _was_there(whole, number))


def _was_there(whole: _Year, who: str) -> bool:
    """A group's talk has been held with this person in it."""
    return any(
        one.afholdt and who in duty.took_part(one, gruppe)
        for number, gruppe in whole.mappe.grupper.items()
        for one in whole.talks.get(number, ())
    )


def _grouped(whole: _Year, who: str, wanted: str) -> bool:
    """A group's held talk stands in the individual one's place, and nobody has wished for that (C01, W09)."""
    rules = [
        duty.replaces(whole.policy, one.art, wanted)
        for number, gruppe in whole.mappe.grupper.items()
        for one in whole.talks.get(number, ())
        if one.afholdt and who in duty.took_part(one, gruppe)
    ]
    return any(rule and duty.stands_in(whole.runde, rule, who) for rule in rules)


def state(row: Row, destroyed: frozenset[str]) -> str:
    """The word that the table shows."""
    if row.facts is not None:
        return reached(row.facts, destroyed)
    if row.grouped:
        return "holdt i gruppe"
    if row.opened:
        return "kun i gruppe"
    return "ingen samtale" if row.owed else "ikke i år" if row.later else "undtaget"


def own_plan(mappe: Mappe, row: Row, alone: Facts | None) -> Facts | None:
    """The plan of one's own where the group's talk stood in: the one there is, else an empty one where it is owed (W11)."""
    policy = mappe.policy()
    if not row.grouped or alone is not None:
        return alone if row.grouped else None
    return Facts("") if policy and duty.own_plan(policy, row.art) else None


def uninvited(mappe: Mappe, row: Row, year: str) -> str:
    """Who has yet to invite to this talk, by the policy (W05); empty where somebody has, or nobody needs to any more."""
    policy, runde = mappe.policy(), mappe.runder.get(year)
    art = policy.samtaler.get(row.art) if policy else None
    done = row.facts and (row.facts.indkaldt or row.facts.afholdt)
    if (
        art is None
        or art.indkaldelse is None
        or done
        or row.grouped
        or not row.owed
        or (runde and runde.lukket)
    ):
        return ""
    return art.indkaldelse.af


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
