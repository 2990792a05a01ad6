"""Which talks a person owes by the policy's kinds of talk, when, and whose duty a held talk meets (H14, H19, G09, W08, W09)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta

from musctl.domain.dates import days_after
from musctl.domain.talk import Facts
from musctl.domain.values import (
    Anledning,
    Erstatning,
    Gruppe,
    Krav,
    Medarbejder,
    Personer,
    Profil,
    Runde,
    Samtaletype,
    Særforhold,
    Undtaget,
    Vindue,
    Ønske,
)
from musctl.named import NamedTuple
from musctl.text.letters import nfc


class Duty(NamedTuple):
    """A talk that is owed in a round: which kind, on whose authority, and between which days."""

    art: str
    krav: Krav
    fra: date
    til: date


class Occasion(NamedTuple):
    """A talk that is owed because something happened: since when, when its time comes, and by when."""

    art: str
    krav: Anledning
    since: date
    begins: date
    due: date | None


# Who is meant


def covers(some: Personer | Særforhold, person: Medarbejder, day: date) -> bool:
    """All that the policy says of these employees is so of this one on a day; what the roster does not say is not so."""
    if some.timer_under is not None:
        weekly = hours(person)
        if weekly is None or weekly >= some.timer_under:
            return False
    if some.måneder_ansat_under is not None and (
        person.ansat is None or months(person.ansat, day) >= some.måneder_ansat_under
    ):
        return False
    known = person.kategori_siden is None or person.kategori_siden <= day
    return _said(person.kategori if known else "", some.kategori) and _said(
        person.overenskomst, some.overenskomst
    )


def hours(person: Medarbejder) -> float | None:
    """The hours a week that the roster gives; None when it says nothing that can be read as a number."""
    words = person.timer.casefold().removesuffix("timer").removesuffix("t").strip().replace(",", ".")
    try:
        return float(words) if words and words.isascii() else None
    except ValueError:
        return None


def months(fra: date, til: date) -> int:
    """Whole months from one day to another; the 31st is followed by the last of a shorter month."""
    whole = (til.year - fra.year) * 12 + til.month - fra.month
    return whole - (til < later(fra, whole))


def later(day: date, count: int) -> date:
    """The day so many months on; the last of the month where it has no such day."""
    year, month = divmod(day.year * 12 + day.month - 1 + count, 12)
    year = min(max(year, date.min.year), date.max.year)
    for number in (day.day, 30, 29):
        try:
            return date(year, month + 1, number)
        except ValueError:
            continue
    return date(year, month + 1, 28)


def _said(word: str, wanted: tuple[str, ...]) -> bool:
    return not wanted or (bool(word) and _fold(word) in {_fold(one) for one in wanted})


def _fold(word: str) -> str:
    return nfc(word).casefold().strip()


def concerns(art: Samtaletype, person: Medarbejder, day: date) -> bool:
    """The policy means this person with this kind of talk: among those it names, and not among the exempt."""
    if art.omfatter and not any(covers(some, person, day) for some in art.omfatter):
        return False
    return not (art.undtaget and any(covers(some, person, day) for some in art.undtaget))


def owed(policy: Profil, person: Medarbejder, day: date) -> tuple[str, ...]:
    """The individual talks that return for a person, without those that another of them stands instead of (G09, C13)."""
    mine = [
        key
        for key, art in policy.samtaler.items()
        if not art.gruppe and (art.årlig or art.hyppighed) and concerns(art, person, day)
    ]
    instead: set[str] = set()
    for key in mine:
        if key not in instead:  # of two that each stand instead of the other, one is owed
            instead.update(name for name in policy.samtaler[key].i_stedet_for if name != key)
    return tuple(key for key in mine if key not in instead)


def individual(policy: Profil, person: Medarbejder, day: date) -> Samtaletype | None:
    """The individual talk that is this person's, whose plan is owed also when the group spoke together (W11)."""
    mine = owed(policy, person, day)
    return policy.samtaler[mine[0]] if mine else None


def meets(policy: Profil, held: str, wanted: str) -> bool:
    """A held talk of one kind is what was owed, or stands instead of it."""
    art = policy.samtaler.get(held)
    return held == wanted or (art is not None and wanted in art.i_stedet_for)


# When


def window(runde: Runde, vindue: Vindue | None) -> tuple[date, date] | None:
    """The first and the last day of a round: its own, else the policy's, else the year; None when it names no year."""
    if not (runde.runde.isdigit() and 0 < int(runde.runde) < date.max.year):
        return (runde.fra, runde.til) if runde.fra and runde.til else None
    year = int(runde.runde)
    first, last = date(year, 1, 1), date(year, 12, 31)
    if vindue:
        first, last = _day(year, vindue.fra, first), _day(year, vindue.til, last)
        if last < first:  # from November to February
            last = _day(year + 1, vindue.til, last)
    return runde.fra or first, runde.til or last


def _day(year: int, month_day: str, otherwise: date) -> date:
    try:
        month, day = map(int, month_day.split("-"))
        return date(year, month, day)
    except ValueError:
        return otherwise


def usual(policy: Profil) -> Vindue | None:
    """The window that a round gets its days from: that of the yearly talk that is everybody's (W04)."""
    yearly = [art for art in policy.samtaler.values() if art.årlig and not art.gruppe]
    ordinary = next((art for art in yearly if not art.omfatter), yearly[0] if yearly else None)
    return ordinary.vindue if ordinary else None


def days(policy: Profil, runde: Runde, art: Samtaletype) -> tuple[date, date] | None:
    """The days of a round for one kind of talk: the round's, unless the policy has others for this kind."""
    main = usual(policy)
    if art.vindue is None or (main and (art.vindue.fra, art.vindue.til) == (main.fra, main.til)):
        return window(runde, art.vindue or main)
    return window(Runde(runde=runde.runde), art.vindue)


def owes(person: Medarbejder, fra: date, til: date) -> bool:
    """Employed during the whole of a round, and not exempt in any part of it."""
    if (person.ansat and person.ansat > fra) or (person.fratrådt and person.fratrådt <= til):
        return False
    exempt = person.undtaget
    if exempt is None:
        return True
    return bool((exempt.fra and exempt.fra > til) or (exempt.til and exempt.til < fra))


def calendar(policy: Profil, runde: Runde) -> tuple[Duty, ...]:
    """The yearly individual talks of a round and their days; none that ended before the policy was in force (G01)."""
    found = [
        Duty(key, art.årlig, *when)
        for key, art in policy.samtaler.items()
        if art.årlig and not art.gruppe and (when := days(policy, runde, art))
    ]
    return tuple(one for one in found if in_force(policy, one.til))


def duties(policy: Profil, yearly: tuple[Duty, ...], person: Medarbejder) -> Iterator[Duty]:
    """The talks of a round's calendar that a person owes."""
    mine: dict[date, tuple[str, ...]] = {}
    for one in yearly:
        if owes(person, one.fra, one.til):
            if one.til not in mine:
                mine[one.til] = owed(policy, person, one.til)
            if one.art in mine[one.til]:
                yield one


def group_duties(policy: Profil, runde: Runde) -> Iterator[Duty]:
    """The yearly talks that each group owes in a round, where the policy asks for them."""
    for key, art in policy.samtaler.items():
        when = days(policy, runde, art) if art.årlig and art.gruppe else None
        if when and art.årlig and in_force(policy, when[1]):
            yield Duty(key, art.årlig, *when)


def in_force(policy: Profil, day: date) -> bool:
    """The policy was in force on a day (G01)."""
    return policy.gælder_fra is None or policy.gælder_fra <= day


def returning(
    policy: Profil, person: Medarbejder, day: date, talks: Iterable[Facts]
) -> Iterator[tuple[str, date]]:
    """The talks with a rhythm of their own that a person owes, and by when the next must be held; their talks are given."""
    held = [one for one in talks if one.afholdt and one.afholdt <= day]
    for key in owed(policy, person, day):
        rule = policy.samtaler[key].hyppighed
        if rule and rule.måneder:
            counting = [
                one.afholdt for one in held if meets(policy, one.art, key) or replaces(policy, one.art, key)
            ]
            since = max((one for one in counting if one), default=person.ansat)
            yield key, later(since, rule.måneder) if since else day


def occasions(policy: Profil, person: Medarbejder, new_leader: date | None) -> Iterator[Occasion]:
    """The talks that a person is owed because of what the roster tells of: hired, back from leave, a new leader."""
    away = person.undtaget
    for key, art in policy.samtaler.items():
        for rule in () if art.gruppe else art.anledninger:
            match rule.når:
                case "ansat":
                    since, wait = person.ansat, rule.måneder
                case "ny_leder":
                    since, wait = _leader_since(person, new_leader), rule.måneder
                case "tilbage_fra_fravær" if away and away.til and _long(away, rule):
                    since, wait = away.til + timedelta(days=1), None
                case _:
                    continue
            if since and concerns(art, person, since):
                yield _occasion(key, rule, since, wait)


def wished(policy: Profil, person: Medarbejder, runde: Runde, wish: Ønske) -> Iterator[Occasion]:
    """The talk that a person has asked for, where the policy gives a right to it."""
    art, days = policy.samtaler.get(wish.samtale), window(runde, usual(policy))
    since = wish.dato or (days[0] if days else None)
    for rule in art.anledninger if art else ():
        if rule.når == "ønsket" and since and art and concerns(art, person, since):
            yield _occasion(wish.samtale, rule, since, None)


def _occasion(key: str, rule: Anledning, since: date, wait: int | None) -> Occasion:
    begins = later(since, wait or 0)
    due = days_after(begins, rule.frist_dage) if rule.frist_dage is not None else None
    return Occasion(key, rule, since, begins, due)


def _leader_since(person: Medarbejder, new_leader: date | None) -> date | None:
    """The day from which a person has had another leader than before; None when they have always had this one."""
    since = person.leder_siden or new_leader
    return since if since and (person.ansat is None or person.ansat < since) else None


def _long(away: Undtaget, rule: Anledning) -> bool:
    """The leave was as long as the policy says; one whose first day is not known counts as long."""
    if rule.måneder is None or away.fra is None or away.til is None:
        return True
    return months(away.fra, away.til + timedelta(days=1)) >= rule.måneder


def here(person: Medarbejder, day: date) -> bool:
    """Employed on a day, and not exempt then."""
    if (person.ansat and person.ansat > day) or (person.fratrådt and person.fratrådt < day):
        return False
    away = person.undtaget
    return away is None or bool((away.fra and away.fra > day) or (away.til and away.til < day))


# Whether it has been met


def by_person(talks: Iterable[Facts], grupper: Mapping[str, Gruppe]) -> Mapping[str, tuple[Facts, ...]]:
    """Everybody's talks, and those of their groups in which they took part."""
    found: dict[str, list[Facts]] = {}
    for facts in talks:
        if facts.art != "plan":
            group = grupper.get(facts.who)
            for who in (facts.who, *(took_part(facts, group) if group else ())):
                found.setdefault(who, []).append(facts)
    return {who: tuple(some) for who, some in found.items()}


def held_in(runde: str, talks: Iterable[Facts]) -> Mapping[str, frozenset[str]]:
    """Whose talks of a round have been held, and of which kinds."""
    held: dict[str, set[str]] = {}
    for facts in talks:
        if facts.runde == runde and facts.afholdt and facts.art != "plan":
            held.setdefault(facts.who, set()).add(facts.art)
    return {who: frozenset(kinds) for who, kinds in held.items()}


def replaces(policy: Profil, group_talk: str, wanted: str) -> Erstatning | None:
    """What the policy says of this group talk in the place of that individual one; None where it does not let it (C01).

    The individual talk's own word counts; where it has none, the group talk's. The stricter where both have.
    """
    individual, group = policy.samtaler.get(wanted), policy.samtaler.get(group_talk)
    said = [art.erstatning for art in (individual, group) if art and art.erstatning]
    if group is None or not said or any(one.af_gruppe == "nej" for one in said):
        return None
    return next((one for one in said if one.af_gruppe == "ja_medmindre_ønsket"), said[0])


def wishes(runde: Runde, erstatning: Erstatning) -> tuple[str, ...]:
    """Those for whom an individual talk is wanted, by the party whose wish the policy heeds (W09)."""
    if erstatning.af_gruppe != "ja_medmindre_ønsket":
        return ()
    match erstatning.ønske_fra:
        case "medarbejder":
            return runde.ønsker_individuel
        case "leder":
            return runde.leder_ønsker_individuel
    return (*runde.ønsker_individuel, *runde.leder_ønsker_individuel)


def in_group(
    policy: Profil,
    runde: Runde,
    talks: Iterable[Facts],
    grupper: Mapping[str, Gruppe],
    wanted: str,
) -> frozenset[str]:
    """Those for whom a held group talk stands in this individual one's place, were it not for a wish.

    One that only opens the round of a combination does not, nor one that is held besides in an individual round.
    """
    held = [facts for facts in talks if facts.runde == runde.runde and facts.afholdt and facts.who in grupper]
    return frozenset(
        who
        for facts in held
        if (rule := replaces(policy, facts.art, wanted)) and together(runde, rule)
        for who in took_part(facts, grupper[facts.who])
    )


def together(runde: Runde, erstatning: Erstatning) -> bool:
    """A group's talk is held instead of each one's own in this round, as the unit has decided (W08, W30).

    In an individual round it is held besides, unless the policy lets it count just the same (A07); it never counts
    where it only opens the round.
    """
    return runde.form in ("", "gruppe") or (runde.form == "individuel" and erstatning.af_gruppe == "ja")


def stands_in(runde: Runde, erstatning: Erstatning, who: str) -> bool:
    """In this round a group's talk counts as this person's own: it is held instead, and nobody has wished for another."""
    return together(runde, erstatning) and who not in wishes(runde, erstatning)


def own_plan(policy: Profil, wanted: str) -> Krav | None:
    """That a plan of one's own is owed also when a group's talk stood in this individual one's place (W11)."""
    art = policy.samtaler.get(wanted)
    return art.erstatning.egen_plan if art and art.erstatning else None


def took_part(facts: Facts, gruppe: Gruppe) -> tuple[str, ...]:
    """Those who were at a group's talk: as its samtale.yaml says, else its members."""
    return facts.deltagere or gruppe.medlemmer
