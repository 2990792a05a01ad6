"""The kinds of talk that the folder's policy knows (types are data), and whom each is held with."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from musctl.cli import usage
from musctl.cli.desk import Desk, ask, asks
from musctl.cli.session import Session
from musctl.domain.talk import TALK
from musctl.domain.values import Samtaletype
from musctl.errors import MusctlError, NoFolder, WrongUse
from musctl.text.sentence import all_of

FIXED = ("mus", "lus", "grus", "tus")
"""The kinds that have a command of their own; a policy's others are written after `new` all the same."""


def called(kind: str) -> str:
    """A kind as it is said: MUS, but seniorsamtale."""
    return kind.upper() if kind in FIXED else kind


def opened(session: Session, kind: str) -> Desk:
    """The folder; where there is none, a word that is no command is only that."""
    try:
        return Desk(session)
    except NoFolder:
        if kind in FIXED:
            raise
        raise usage.no_such_command("new", kind) from None


def art_of(desk: Desk, kind: str) -> Samtaletype:
    """What the policy says of a kind of talk; WrongUse for one that it does not know."""
    policy = desk.policy()
    art = policy.samtaler.get(kind)
    if art is None:
        raise _unknown(kind, policy.navn, policy.samtaler)
    if not TALK.match(f"M01/2026-{kind}"):
        raise WrongUse(
            f"Politikkens samtaletype {usage.quoted(kind)} kan ikke være navnet på en mappe.",
            "Den, der skriver politikken, må kalde den noget med små bogstaver fra a til z, fx seniorsamtale.",
        )
    return art


def party(desk: Desk, kind: str, art: Samtaletype, *, employee: str, group: str) -> str:
    """The number of the person, or of the group, that the talk is with; WrongUse when it is the other kind of party."""
    if art.gruppe:
        if employee:
            raise WrongUse(
                f"{called(kind)} holdes med en gruppe, ikke med en enkelt medarbejder.",
                f"Skriv: musctl new {kind} --group G1\nSe grupperne: musctl group list",
            )
        return _with_members(desk, desk.group(group) if group else _asked_group(desk, kind))
    if group:
        raise WrongUse(
            f"{called(kind)} holdes med en enkelt medarbejder, ikke med en gruppe.",
            f"Skriv: musctl new {kind} --employee M07",
        )
    return desk.person(employee) if employee else asked_person(desk, f"new {kind}")


def whose(desk: Desk, command: str, *, employee: str, group: str) -> str:
    """The person or the group whose document is meant."""
    if employee and group:
        raise WrongUse("Både --employee og --group er skrevet.", "Skriv kun den, dokumentet hører til.")
    if group:
        return desk.group(group)
    return desk.person(employee) if employee else asked_person(desk, command)


def asked_person(desk: Desk, command: str) -> str:
    """The employee chosen from the list; WrongUse when nobody can be asked."""
    people = {number: one.navn for number, one in desk.mappe.medarbejdere.items()}
    if not asks(desk.session) or not people:
        desk.require_read("medarbejdere.yaml")
        raise WrongUse("Hvem er samtalen med?", f"Skriv fx: musctl {command} --employee M07")
    return _chosen(desk, people, "M", "Hvem er samtalen med? (nummer eller navn)", desk.person)


def writer(desk: Desk, talk_id: str, written: str, there: tuple[str, ...]) -> str:
    """The party that takes the minutes; a group's member by the number."""
    who = talk_id.split("/", maxsplit=1)[0]
    if written in ("", "leder"):
        return written
    if who not in desk.mappe.grupper:
        if written != "medarbejder" and desk.person(written) != who:
            raise WrongUse(
                f"{written} er ikke part i {talk_id}.",
                "Skriv --minutes-by leder eller --minutes-by medarbejder.",
            )
        return "medarbejder"
    if written == "medarbejder":
        raise WrongUse("Hvem i gruppen skriver referat?", f"Skriv nummeret, fx --minutes-by {there[0]}")
    if desk.person(written) not in there:
        raise WrongUse(
            f"{desk.person(written)} er ikke blandt deltagerne, så en anden må skrive referat.",
            f"Deltagerne er {all_of(there)}.",
        )
    return desk.person(written)


def for_help(session: Session) -> str:
    """The policy's own kinds, for the help of `new`; empty outside a folder, or where there are none."""
    try:
        policy = Desk(session).policy()
    except MusctlError:
        return ""
    own = {kind: art for kind, art in policy.samtaler.items() if kind not in FIXED}
    lines = [
        f"  musctl new {kind} {'--group G1' if art.gruppe else '--employee M07'}   {art.navn}"
        for kind, art in own.items()
    ]
    known = all_of(map(called, policy.samtaler))
    heading = f"\nI denne mappe ({policy.navn}) er der disse samtaler: {known}."
    return "\n".join([heading, *lines]) + "\n"


def _unknown(kind: str, policy: str, samtaler: Mapping[str, Samtaletype]) -> WrongUse:
    known = f"Den kender {all_of(map(called, samtaler))}." if samtaler else "Den kender ingen samtaler."
    if kind not in FIXED:
        return usage.no_such_command("new", kind, f"Samtaler i politikken ({policy}): {', '.join(samtaler)}.")
    groups = [other for other, art in samtaler.items() if art.gruppe]
    instead = kind in ("grus", "tus") and groups
    hint = (
        f"Skal en gruppe tale sammen, så skriv: musctl new {groups[0]} --group G1"
        if instead
        else "Se kommandoerne: musctl new --help"
    )
    return WrongUse(f"Jeres politik ({policy}) kender ikke {called(kind)}. {known}", hint)


def _asked_group(desk: Desk, kind: str) -> str:
    groups = {number: one.navn for number, one in desk.mappe.grupper.items()}
    if not groups:
        desk.require_read("medarbejdere.yaml")
        raise WrongUse(
            "Der er ingen grupper endnu.",
            'Opret den først: musctl group add "Team Nord" --member M01 --member M02',
        )
    if not asks(desk.session):
        raise WrongUse("Hvilken gruppe er samtalen med?", f"Skriv fx: musctl new {kind} --group G1")
    return _chosen(desk, groups, "G", "Hvilken gruppe er samtalen med? (nummer eller navn)", desk.group)


def _chosen(
    desk: Desk, names: Mapping[str, str], letter: str, question: str, meant: Callable[[str], str]
) -> str:
    for number, name in names.items():
        desk.say(f"  {number}  {name}")
    while True:
        words = ask(question)
        try:
            return meant(f"{letter}{words}" if words.isdecimal() else words)
        except WrongUse as error:
            desk.say(error.reason)


def _with_members(desk: Desk, number: str) -> str:
    if not desk.mappe.grupper[number].medlemmer:
        raise WrongUse(
            f"{number} har ingen medlemmer.", "Skriv dem i medarbejdere.yaml, fx medlemmer: [M01, M02]"
        )
    return number
