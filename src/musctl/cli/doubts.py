"""What stands in the way of a destruction because nobody can say what it is decided by.

A hold or a wish that cannot be understood holds nothing back, so a file that is half understood stops a destruction.
"""

from __future__ import annotations

import os
from collections.abc import Iterator

from musctl import check
from musctl.cli import outgoing
from musctl.cli.desk import Desk
from musctl.domain.talk import Facts
from musctl.errors import Refused
from musctl.outbox import FOLDER, MANIFEST
from musctl.rotation import Obstacle, Rotation
from musctl.rule import Mappe

ALWAYS = ("musctl.yaml", "medarbejdere.yaml", "stop.yaml")
OURS = ("besked-destruktion.txt", "besked-server-")


def doubts(desk: Desk, mappe: Mappe, rotation: Rotation) -> Iterator[Obstacle]:
    """Why nobody can be sure that what is to be destroyed is not in force or held back."""
    after = {one.verdict.next for one in rotation.destroy}
    groups = [one for one in mappe.talks if one.id in after and one.who.startswith("G")]
    rounds = {f"runder/{one.runde}.yaml" for one in groups}
    policies = {f"politik/{one.profil}.yaml" for one in rotation.destroy}
    yield from in_order(desk, (*ALWAYS, *sorted(rounds | policies)))
    talks = sorted(f"{one.id}/samtale.yaml" for one in groups)
    yield from (_out_of_order(path) for path in talks if not check.in_order(path, desk.shelf.read))
    yield from _nobody_there(groups, rotation)
    for runde in sorted({one.runde for one in groups} & {*mappe.runder}):
        yield from _unknown_wishes(mappe, runde)
    yield from unknown_holds(desk)
    yield from _outbox(desk)


def in_order(desk: Desk, paths: tuple[str, ...]) -> Iterator[Obstacle]:
    """Those of the folder's own files that are not as they must be; what was in order when the desk read it is."""
    unsure = (path for path in paths if path in desk.shelf.own and path not in desk.mappe.i_orden)
    yield from (_out_of_order(path) for path in unsure if not check.in_order(path, desk.shelf.read))


def _out_of_order(path: str) -> Obstacle:
    reason = f"{path} er ikke i orden, og den er med til at afgøre, hvad der skal destrueres."
    return Obstacle(reason, f"Se, hvad der er galt: musctl validate {path}", (path,))


def _nobody_there(groups: list[Facts], rotation: Rotation) -> Iterator[Obstacle]:
    """A group's talk counts for those who were there, and this one does not say who."""
    for one in groups:
        path = f"{one.id}/samtale.yaml"
        stands_in = any(goes.verdict.next == one.id and goes.who != one.who for goes in rotation.destroy)
        if stands_in and not one.deltagere:
            reason = f"{path} siger ikke, hvem der var med, så musctl ved ikke, hvem samtalen tæller for."
            yield Obstacle(reason, "Skriv deres numre, fx deltagere: [M01, M02], og gem med musctl save.")


def _unknown_wishes(mappe: Mappe, runde: str) -> Iterator[Obstacle]:
    """A wish for a talk of one's own from somebody who is not in the roster could be anybody's."""
    said = mappe.runder[runde]
    known = {*mappe.medarbejdere, *mappe.destroyed}  # receipts name those who were forgotten
    if not known.issuperset((*said.ønsker_individuel, *said.leder_ønsker_individuel)):
        path = f"runder/{runde}.yaml"
        reason = f"I {path} er der et ønske om en individuel samtale fra et nummer, der ikke findes."
        yield Obstacle(reason, f"Se, hvad der er galt: musctl validate {path}", (path,))


def unknown_holds(desk: Desk) -> Iterator[Obstacle]:
    """A hold in force on a talk that is not there was meant for another."""
    for one in desk.mappe.stop.stop:
        if one.samtale not in desk.shelf.talks and (one.til is None or desk.today <= one.til):
            reason = (
                "stop.yaml holder en samtale tilbage, der ikke findes, så måske er det en anden, der er ment."
            )
            yield Obstacle(reason, "Se, hvad der er galt: musctl validate stop.yaml", ("stop.yaml",))
            return


def _outbox(desk: Desk) -> Iterator[Obstacle]:
    """The list that says which copies were made of which document."""
    try:
        outgoing.listed(desk)
    except Refused:
        reason = f"{MANIFEST} kan ikke læses, så musctl ved ikke, hvilke kopier der er lavet af referaterne."
        yield Obstacle(reason, outgoing.UNREAD)


def unlisted(desk: Desk) -> tuple[str, ...]:
    """How many files lie in the outbox that nobody knows what were made of; without names, for they may be a person's."""
    home = os.path.join(desk.root, FOLDER)
    if not os.path.isdir(home) or os.path.islink(home):
        return ()
    listed = _named(desk)
    ways = [
        os.path.relpath(os.path.join(top, name), desk.root)
        for top, _, names in os.walk(home)
        for name in names
    ]
    strange = [
        way
        for way in ways
        if way != MANIFEST and way not in listed and not os.path.basename(way).startswith(OURS)
    ]
    number = "1 fil" if len(strange) == 1 else f"{len(strange)} filer"
    return (f"{number} i udbakken, som ikke står på dens liste",) if strange else ()


def _named(desk: Desk) -> frozenset[str]:
    try:
        return frozenset(one.fil for one in outgoing.listed(desk))
    except Refused:
        return frozenset()
