"""`musctl held`: the talk has been held; from now on the policy's demands on it count."""

from __future__ import annotations

from musctl import shape
from musctl.cli.desk import Desk, ask, asks
from musctl.cli.session import Session
from musctl.domain.dates import spoken
from musctl.domain.values import Samtale
from musctl.errors import Refused, WrongUse


def held(session: Session, *, who: str, date: str = "", minutes_by: str = "", round: str = "") -> int:
    """Write the day of the talk, and who takes the minutes (W16), into samtale.yaml."""
    desk = Desk(session)
    talk_id = desk.talk(who, round)
    day = desk.day(date, "--date")
    if day > desk.today:
        raise WrongUse(
            f"{spoken(day).capitalize()} er ikke kommet endnu.",
            "Skriv den dag, samtalen blev holdt, fx --date 12-11-2026.",
        )
    document = desk.document(f"{talk_id}/samtale.yaml")
    samtale, ills = shape.value("Samtale", document)
    if not isinstance(samtale, Samtale) or ills:
        raise WrongUse(
            f"{talk_id}/samtale.yaml er ikke i orden, så den er ikke rørt.",
            f"Se, hvad der er galt: musctl validate {talk_id}",
        )
    if samtale.godkendelser:
        raise Refused(
            f"Referatet af {talk_id} er godkendt, så dagen kan ikke ændres.",
            "Er dagen forkert, så bed om en ny godkendelse.",
        )
    referent = minutes_by or samtale.referent or _asked(desk)
    edits = [
        document.replace(("afholdt",), day.isoformat())
        if "afholdt" in document.data
        else document.insert((), "afholdt", day.isoformat())
    ]
    if referent != samtale.referent:
        edits.append(
            document.replace(("referent",), referent)
            if "referent" in document.data
            else document.insert((), "referent", referent)
        )
    desk.save([desk.change(document, edits)], "samtale holdt")
    desk.say(f"{talk_id} er holdt {spoken(day)}. {referent.capitalize()}en skriver referat.")
    _tell_next(desk, talk_id)
    return 0


def _asked(desk: Desk) -> str:
    if not asks(desk.session):
        raise WrongUse("Hvem tager referat?", "Skriv --minutes-by leder eller --minutes-by medarbejder.")
    while True:
        answer = ask("Hvem tager referat?  1 leder  2 medarbejder")
        match answer.casefold():
            case "1" | "leder":
                return "leder"
            case "2" | "medarbejder":
                return "medarbejder"
        desk.say("Svar 1 eller 2.")


def _tell_next(desk: Desk, talk_id: str) -> None:
    who = talk_id.split("/", maxsplit=1)[0]
    desk.say(f"Næste skridt: skriv referat og plan (musctl edit {who}), og tjek dem (musctl validate {who}).")
