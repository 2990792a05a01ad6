"""Whose approval of the minutes it is, or whose objection: as the policy lets them (W17, C18)."""

from __future__ import annotations

import datetime as dt

from musctl.cli.desk import Desk, ask, asks
from musctl.cli.minutes import Minutes, named
from musctl.domain.dates import days_after, spoken
from musctl.domain.talk import other
from musctl.errors import Refused, WrongUse
from musctl.text.sentence import all_of

HOW = ("mail", "underskrift", "fremmøde")
SILENCE = "ingen indsigelse"
PATIENCE = 14
"""Days to object in where the policy lets silence approve and names no limit; our choice."""


def given(desk: Desk, minutes: Minutes, by: str, how: str, day: dt.date) -> tuple[tuple[str, ...], str]:
    """Whose approval it is, and how it was given; WrongUse or Refused where the policy does not let them."""
    if not minutes.together:
        return (_one_of_two(desk, minutes, by),), _how(desk, how)
    if not minutes.samtale.deltagere:
        raise WrongUse(
            f"I {minutes.talk}/samtale.yaml står ikke, hvem der var med.",
            f"Skriv det: musctl held {minutes.talk} --date {minutes.samtale.afholdt}",
        )
    krav = minutes.art.godkendelse if minutes.art else None
    if not by and krav and krav.af == "ingen_indsigelse":
        _require_silence(minutes, day)
        return minutes.awaited, SILENCE
    if not by:
        raise WrongUse(
            f"Hvem har godkendt? Der mangler {all_of(map(named, minutes.awaited))}.",
            f"Skriv --by {minutes.awaited[0]}, eller --by alle, når alle har.",
        )
    party = desk.person(by) if by[:1] in "Mm" and by != "medarbejder" else by
    _require_awaited(minutes, party)
    return (minutes.awaited if party == "alle" else (party,)), _how(desk, how)


def _require_awaited(minutes: Minutes, party: str) -> None:
    """It is one of those whose approval counts, and has not been given."""
    if party == "alle" or party in minutes.awaited:
        return
    if any(one.af == party for one in minutes.samtale.godkendelser):
        raise Refused(f"{party} har allerede godkendt referatet af {minutes.talk}. Intet er ændret.")
    if party == minutes.samtale.referent:
        reason = f"{party.capitalize()} har selv skrevet referatet."
    elif party == "medarbejder":
        reason = "I en gruppe godkender hver for sig."
    else:
        reason = f"{party.capitalize()} skal ikke godkende referatet af {minutes.talk}."
    raise WrongUse(
        reason, f"Der mangler {all_of(map(named, minutes.awaited))}: skriv --by {minutes.awaited[0]}"
    )


def _require_silence(minutes: Minutes, day: dt.date) -> None:
    """The time to object is over, and nobody has."""
    sent = minutes.samtale.sendt
    if sent is None:
        raise WrongUse(
            "Referatet er ikke sendt til deltagerne endnu.", f"Send det: musctl approve send {minutes.who}"
        )
    if minutes.samtale.indsigelser:
        raise Refused(
            f"Der er en indsigelse mod referatet af {minutes.talk}, så det er ikke godkendt.",
            f"Bliv enige om teksten, og send den igen. Godkender en af dem, så skriv: musctl approve record {minutes.who} --by NUMMER",
        )
    limit = limit_of(minutes, sent)
    if limit and day <= limit:
        raise Refused(
            f"Deltagerne kan sige noget imod til og med {spoken(limit)}. Intet er ændret.",
            "Godkender de forinden, så skriv hvem med --by.",
        )


def limit_of(minutes: Minutes, sent: dt.date) -> dt.date | None:
    """The last day to object, where silence approves."""
    krav = minutes.art.godkendelse if minutes.art else None
    if not minutes.together or krav is None or krav.af != "ingen_indsigelse":
        return None
    return days_after(sent, PATIENCE if krav.frist_dage is None else krav.frist_dage)


def objector(desk: Desk, minutes: Minutes, by: str) -> str:
    """Who disagrees: the other party, or the one named of those who were there."""
    if not minutes.together:
        return _one_of_two(desk, minutes, by)
    there = (*minutes.samtale.deltagere, "leder")
    party = desk.person(by) if by[:1] in "Mm" and by != "medarbejder" else by
    if party not in there:
        what = f"{party.capitalize()} var ikke med." if by else "Hvem er uenig?"
        raise WrongUse(what, f"Skriv --by og en af dem, der var med: {', '.join(there)}")
    return party


def _one_of_two(desk: Desk, minutes: Minutes, by: str) -> str:
    """The party that did not write; a number is understood where it is the employee's own."""
    party = by or other(minutes.samtale.referent)
    if party not in ("", "leder", "medarbejder"):
        if party == "alle" or desk.person(party) != minutes.who:
            raise WrongUse(
                f"»{party}« er ikke part i {minutes.talk}.", "Skriv --by leder eller --by medarbejder."
            )
        party = "medarbejder"
    _require_other(minutes, party)
    return party


def _require_other(minutes: Minutes, party: str) -> None:
    referent = minutes.samtale.referent
    if not referent:
        raise WrongUse(
            f"I {minutes.talk}/samtale.yaml står ikke, hvem der har taget referat.",
            f"Skriv det: musctl held {minutes.talk} --date {minutes.samtale.afholdt} --minutes-by leder",
        )
    if party == referent:
        raise WrongUse(
            f"{party.capitalize()}en har selv taget referat. Det er {other(party)}en, der skal godkende det.",
            f"{'Er det i orden' if referent == 'medarbejder' else 'Når svaret er kommet'}: musctl approve record {minutes.talk} --by {other(party)} --how mail",
        )


def _how(desk: Desk, how: str) -> str:
    wanted = {"fremmoede": "fremmøde"}.get(how, how)
    while not wanted and asks(desk.session):
        answer = ask(f"Hvordan blev det godkendt? ({', '.join(HOW)})", "mail")
        wanted = answer if answer in HOW else ""
    if not wanted:
        raise WrongUse(
            "Hvordan blev referatet godkendt?", "Skriv --how mail, --how underskrift eller --how fremmøde."
        )
    return wanted
