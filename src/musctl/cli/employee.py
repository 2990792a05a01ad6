"""`musctl employee`: the roster, the only place where the names stand together."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from musctl.cli.desk import Desk, answer, day
from musctl.cli.roster import EXAMPLE, ROSTER, clean_name, entered, folded, people_in
from musctl.cli.session import Session
from musctl.domain import duty
from musctl.domain.dates import short
from musctl.domain.talk import Facts
from musctl.domain.values import Medarbejder
from musctl.text.sentence import counted


def add(  # noqa: PLR0913 - the command's own words
    session: Session,
    *,
    name: str,
    title: str = "",
    mail: str = "",
    hired: str = "",
    hours: str = "",
    category: str = "",
    agreement: str = "",
    category_since: str = "",
    leader_since: str = "",
) -> int:
    """One more person; the number on stdout."""
    desk = Desk(session)
    person = {
        "navn": clean_name(name, EXAMPLE),
        "stilling": title,
        "mail": mail,
        "ansat": day(hired, "--hired").isoformat() if hired else "",
        "timer": hours,
        "kategori": category,
        "kategori_siden": day(category_since, "--category-since").isoformat() if category_since else "",
        "overenskomst": agreement,
        "leder_siden": day(leader_since, "--leader-since").isoformat() if leader_since else "",
    }
    [number] = entered(desk, [person])
    desk.say(f"{number} er skrevet ind i {ROSTER}.")
    sys.stdout.write(f"{number}\n")
    return 0


def import_(session: Session, *, file: str) -> int:
    """Everybody in a CSV file; nobody when a line is wrong."""
    desk = Desk(session)
    people = people_in(file, desk.say)
    known = {folded(one.navn) for one in desk.mappe.medarbejdere.values()}
    fresh = [person for person in people if folded(person["navn"]) not in known]
    if not fresh:
        all_of_them = (
            f"Alle {len(people)} i {file} står allerede i {ROSTER}."
            if people
            else f"Der står ingen i {file}."
        )
        desk.say(f"{all_of_them} Intet er ændret.")
        return 0
    numbers = entered(desk, fresh)
    skipped = len(people) - len(fresh)
    also = f" {skipped} stod på listen i forvejen." if skipped else ""
    desk.say(f"{counted(len(people), 'linje', 'linjer')} læst.{also} {_range(numbers)}.")
    sys.stdout.writelines(f"{number}\n" for number in numbers)
    return 0


def list_(session: Session) -> int:
    """Everybody, with their numbers."""
    desk = Desk(session)
    people = desk.mappe.medarbejdere
    if session.format == "json":
        answer({"employees": [_row(number, one, desk) for number, one in people.items()]})
        return 0
    if not people:
        desk.require_read(ROSTER)
        desk.say('Der er ingen medarbejdere endnu. Skriv fx: musctl employee add "Søren Ærø"')
        return 0
    for number, one in people.items():
        note = _note(one)
        sys.stdout.write(
            f"{number}  {one.navn}{f', {one.stilling}' if one.stilling else ''}{f'  ({note})' if note else ''}\n"
        )
    return 0


def show(session: Session, *, who: str, everything: bool = False) -> int:
    """One person: what the roster says, and the talks so far; or every place that mentions them."""
    from musctl.domain.talk import reached

    desk = Desk(session)
    number = desk.person(who)
    if everything:
        from musctl.cli import mentions

        return mentions.show(desk, number)
    one = desk.mappe.medarbejdere[number]
    facts = _talks(desk, number)
    mine = [fact.id for fact in facts]
    states = {
        fact.id: f"plan efter {fact.plan_for}"
        if fact.art == "plan"
        else reached(fact, desk.mappe.destroyed_talks)
        for fact in facts
    }
    if session.format == "json":
        answer(
            {
                "employee": _row(number, one, desk)
                | {"talks": [{"talk": talk, "state": states[talk]} for talk in mine]}
            }
        )
        return 0
    sys.stdout.write(f"{number}  {one.navn}\n")
    for label, text in (
        ("Stilling", one.stilling), ("Mail", one.mail), ("Ansat", short(one.ansat) if one.ansat else ""),
        ("Timer", one.timer), ("Kategori", one.kategori), ("Overenskomst", one.overenskomst),
        ("Samtale", _owed(desk, one)), ("Bemærk", _note(one)),
    ):  # fmt: skip
        if text:
            sys.stdout.write(f"  {label}: {text}\n")
    groups = [
        f"{group} ({gruppe.navn})"
        for group, gruppe in desk.mappe.grupper.items()
        if number in gruppe.medlemmer
    ]
    if groups:
        sys.stdout.write(f"  Grupper: {', '.join(groups)}\n")
    for fact in facts:
        held = (
            f"{'' if states[fact.id] == 'holdt' else ', holdt'} {short(fact.afholdt)}" if fact.afholdt else ""
        )
        sys.stdout.write(f"  {fact.id}: {states[fact.id]}{held}\n")
    if not facts:
        sys.stdout.write("  Ingen samtaler endnu.\n")
    return 0


def _talks(desk: Desk, number: str) -> list[Facts]:
    """The person's own talks, and then those they were at with a group."""
    alone = [desk.talk_value(talk).facts for talk in desk.shelf.talks if talk.startswith(number + "/")]
    talks = [talk for talk in desk.shelf.talks if talk.split("/")[0] in desk.mappe.grupper]
    together = (desk.talk_value(talk).facts for talk in talks)
    return alone + [one for one in together if number in duty.took_part(one, desk.mappe.grupper[one.who])]


def leave(session: Session, *, who: str, date: str = "", documents: str = "", decided_by: str = "") -> int:
    """A person resigns; what becomes of the documents is decided and written down (C11)."""
    from musctl.cli.leaving import Leaving, left

    return left(session, Leaving(who, "fratrådt", date, "", documents, decided_by))


def handover(  # noqa: PLR0913 - the command's own words
    session: Session,
    *,
    who: str,
    to: str = "",
    date: str = "",
    documents: str = "",
    decided_by: str = "",
) -> int:
    """A person gets a new leader; what becomes of the documents is decided and written down (C11)."""
    from musctl.cli.leaving import Leaving, left

    return left(session, Leaving(who, "ny leder", date, to, documents, decided_by))


def forget(  # noqa: PLR0913 - the command's own words
    session: Session,
    *,
    who: str,
    decided_by: str = "",
    confirm: str = "",
    dry_run: bool = False,
    thorough: bool = False,
) -> int:
    """Everything about somebody who has left goes, also from history (C11)."""
    from musctl.cli.forgetting import Order, forgot

    return forgot(session, Order(who, decided_by, confirm, dry_run, thorough))


def _range(numbers: Sequence[str]) -> str:
    if len(numbers) == 1:
        return f"Den nye har fået nummeret {numbers[0]}"
    between = "og" if len(numbers) == 2 else "til"  # noqa: PLR2004 - a pair
    return f"De nye har fået numrene {numbers[0]} {between} {numbers[-1]}"


def _owed(desk: Desk, one: Medarbejder) -> str:
    """Which talk the policy asks for, where it is not the ordinary one."""
    policy = desk.mappe.policy()
    kinds = (
        [key for key, art in policy.samtaler.items() if not art.gruppe and (art.årlig or art.hyppighed)]
        if policy
        else []
    )
    owed = duty.owed(policy, one, desk.today) if policy else ()
    if policy is None or not kinds or owed == (kinds[0],):
        return ""
    return ", ".join(f"{policy.samtaler[key].navn} ({key})" for key in owed) or "ingen efter politikken"


def _note(one: Medarbejder) -> str:
    if one.fratrådt:
        why = "ny leder efter" if one.afgang and one.afgang.grund == "ny leder" else "fratrådt"
        return f"{why} {short(one.fratrådt)}"
    if one.undtaget:
        return f"undtaget: {one.undtaget.grund or 'uden grund'}"
    return ""


def _row(number: str, one: Medarbejder, desk: Desk) -> dict[str, object]:
    return {
        "id": number,
        "name": one.navn,
        "title": one.stilling,
        "mail": one.mail,
        "hired": one.ansat.isoformat() if one.ansat else None,
        "groups": [group for group, gruppe in desk.mappe.grupper.items() if number in gruppe.medlemmer],
    }
