"""`musctl group`: people who hold a talk together."""

from __future__ import annotations

import sys

from musctl.cli.desk import Desk, answer
from musctl.cli.roster import ROSTER, clean_name
from musctl.cli.session import Session
from musctl.errors import Refused, WrongUse
from musctl.scaffold import free_number
from musctl.text.quote import yaml_flow
from musctl.text.tree import Plain


def add(session: Session, *, name: str, member: tuple[str, ...] = ()) -> int:
    """One more group; its number on stdout."""
    desk = Desk(session)
    named = clean_name(name, 'musctl group add "Team Nord" --member M01')
    members = [desk.person(words) for words in member]
    if len(set(members)) < len(members):
        raise WrongUse("Den samme medarbejder er nævnt to gange.", "Skriv hver medarbejder én gang.")
    twin = [
        number for number, gruppe in desk.mappe.grupper.items() if gruppe.navn.casefold() == named.casefold()
    ]
    if twin:
        raise Refused(f"Gruppen findes allerede: {twin[0]}. Intet er ændret.")
    document = desk.document(ROSTER)
    number = free_number("G", [*desk.mappe.grupper, *(talk.split("/")[0] for talk in desk.shelf.talks)])
    group: dict[str, Plain] = {"navn": named, "medlemmer": [*members]}
    edit = (
        document.insert(("grupper",), number, yaml_flow(group))
        if "grupper" in document.data
        else document.insert((), "grupper", f"{number}: {yaml_flow(group)}")
    )
    desk.save([desk.change(document, [edit])], "grupper")
    desk.say(f"{number} er skrevet ind i {ROSTER}.")
    sys.stdout.write(f"{number}\n")
    return 0


def list_(session: Session) -> int:
    """Every group and its members."""
    desk = Desk(session)
    if session.format == "json":
        groups = desk.mappe.grupper.items()
        answer(
            {
                "groups": [
                    {"id": number, "name": one.navn, "members": [*one.medlemmer]} for number, one in groups
                ]
            }
        )
        return 0
    for number, gruppe in desk.mappe.grupper.items():
        sys.stdout.write(f"{number}  {gruppe.navn}: {', '.join(gruppe.medlemmer) or 'ingen medlemmer'}\n")
    if not desk.mappe.grupper:
        desk.require_read(ROSTER)
        desk.say(
            'Der er ingen grupper endnu. Skriv fx: musctl group add "Team Nord" --member M01 --member M02'
        )
    return 0
