"""`musctl held`: the talk has been held; from now on the policy's demands on it count."""

from __future__ import annotations

from musctl.cli import beforehand, usage
from musctl.cli.desk import Desk, ask, asks
from musctl.cli.kinds import writer
from musctl.cli.session import Session
from musctl.domain.dates import spoken
from musctl.domain.talk import called
from musctl.domain.values import Samtale, Samtaletype
from musctl.errors import Refused, WrongUse
from musctl.text.quote import yaml_word
from musctl.text.sentence import all_of
from musctl.text.source import Document
from musctl.text.tree import Edit


def held(  # noqa: PLR0913 - the command's own words
    session: Session,
    *,
    who: str,
    date: str = "",
    minutes_by: str = "",
    absent: tuple[str, ...] = (),
    basis: str = "",
    length: str = "",
    round: str = "",
) -> int:
    """Write the day of the talk, who takes the minutes (W16), and who of a group was not there into samtale.yaml."""
    usage.require_party("held", "--minutes-by", minutes_by)
    desk = Desk(session)
    talk_id = desk.talk(who, round)
    day = desk.day(date, "--date")
    desk.require_past(day, "Skriv den dag, samtalen blev holdt, fx --date 12-11-2026.")
    _require_minutes(length)
    document, samtale = _unapproved(desk, talk_id)
    art = beforehand.art_of(desk, samtale)
    afsæt = beforehand.basis(desk, art, samtale, basis)
    there = _there(desk, talk_id, samtale, absent)
    referent = writer(desk, talk_id, minutes_by, there) or samtale.referent or _asked(desk, talk_id, there)
    said = {"afholdt": day.isoformat(), "referent": referent, "varighed": length, "afsæt": afsæt}
    before = {"referent": samtale.referent, "varighed": "", "afsæt": samtale.afsæt}
    edits = [document.replace((key,), words) for key, words in said.items() if words != before.get(key)]
    if there != samtale.deltagere:
        edits.append(_listed(document, there))
    desk.save([desk.change(document, edits)], "samtale holdt")
    desk.say(f"{talk_id} er holdt {spoken(day)}. {_named(referent, art)} skriver referat.")
    _tell_absent(desk, talk_id, there)
    beforehand.tell_missing(desk, art, samtale._replace(afsæt=afsæt))
    _tell_next(desk, talk_id)
    return 0


def _require_minutes(words: str) -> None:
    if words and not (words.isascii() and words.isdigit() and len(words) <= 3):  # noqa: PLR2004 - minutes
        raise WrongUse(f"--length: »{words[:20]}« er ikke et antal minutter.", "Skriv fx: --length 90")


def _unapproved(desk: Desk, talk_id: str) -> tuple[Document, Samtale]:
    """What samtale.yaml says, where it is in order and the day may still be written."""
    document, samtale = desk.in_order(f"{talk_id}/samtale.yaml", Samtale, "den er ikke rørt")
    if samtale.godkendelser:
        raise Refused(
            f"Referatet af {talk_id} er godkendt, så dagen kan ikke ændres.",
            "Er dagen forkert, så bed om en ny godkendelse.",
        )
    return document, samtale


def _named(referent: str, art: Samtaletype | None) -> str:
    """Who takes the minutes, first in a sentence; a member of a group by the number."""
    who = called(referent, art) if art and referent.islower() else referent
    return who[:1].upper() + who[1:]


def _listed(document: Document, there: tuple[str, ...]) -> Edit:
    """The list of those who were there, written anew."""
    words = f"[{', '.join(there)}]"
    if "deltagere" not in document.data:
        return document.insert((), "deltagere", words)
    edit = document.replace(("deltagere",), words)
    return edit._replace(new=edit.new.replace(yaml_word(words), words))  # a list, not the words of one


def _there(desk: Desk, talk_id: str, samtale: Samtale, absent: tuple[str, ...]) -> tuple[str, ...]:
    """Those of the group who took part: as samtale.yaml says or else its members, without those who were absent."""
    gruppe = desk.mappe.grupper.get(talk_id.split("/", maxsplit=1)[0])
    if gruppe is None:
        if absent:
            raise WrongUse("--absent bruges kun, når en gruppe holder samtalen sammen.")
        return samtale.deltagere
    everyone = samtale.deltagere or gruppe.medlemmer
    away = {desk.person(words) for words in absent}
    if strangers := sorted(away - {*everyone, *gruppe.medlemmer}):
        raise WrongUse(
            f"{', '.join(strangers)} er ikke medlem af gruppen.", "Se medlemmerne: musctl group list"
        )
    there = tuple([who for who in everyone if who not in away])
    if not there:
        raise WrongUse("Så var ingen med, og så er samtalen ikke holdt.", "Se medlemmerne: musctl group list")
    return there


def _tell_absent(desk: Desk, talk_id: str, there: tuple[str, ...]) -> None:
    gruppe = desk.mappe.grupper.get(talk_id.split("/", maxsplit=1)[0])
    away = [who for who in gruppe.medlemmer if who not in there] if gruppe else []
    if away:
        desk.say(f"Med var {all_of(there)}. Samtalen tæller ikke for {all_of(away)}.")


def _asked(desk: Desk, talk_id: str, there: tuple[str, ...]) -> str:
    together = talk_id.split("/", maxsplit=1)[0] in desk.mappe.grupper
    if not asks(desk.session):
        other = there[0] if together else "medarbejder"
        raise WrongUse("Hvem tager referat?", f"Skriv --minutes-by leder eller --minutes-by {other}.")
    while together:
        try:
            return writer(
                desk, talk_id, ask(f"Hvem tager referat?  leder, {', '.join(there)}", "leder"), there
            )
        except WrongUse as error:
            desk.say(error.reason)
    while True:
        answer = ask("Hvem tager referat?  1 leder  2 medarbejder")
        match answer.casefold():
            case "1" | "leder":
                return "leder"
            case "2" | "medarbejder":
                return "medarbejder"
        desk.say("Svar 1 eller 2.")


def _tell_next(desk: Desk, talk_id: str) -> None:
    who = desk.briefly(talk_id)
    desk.say(f"Næste skridt: skriv referat og plan (musctl edit {who}), og tjek dem (musctl validate {who}).")
