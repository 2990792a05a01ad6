"""The work of `musctl rotate keep`: holds in stop.yaml (C11)."""

from __future__ import annotations

import sys
from datetime import date

from musctl.cli.desk import Desk, ask, asks
from musctl.cli.desk import day as read_day
from musctl.cli.session import Session
from musctl.disk import write
from musctl.domain.dates import spoken
from musctl.errors import WrongUse
from musctl.rotation import CLASSES
from musctl.text.quote import yaml_flow
from musctl.text.tree import Edit

STOP = "stop.yaml"
HEAD = "# Det, der ikke må destrueres endnu: hvilken samtale, hvorfor og til og med hvornår.\n"


def hold(session: Session, who: str, reason: str, until: str) -> int:
    """Write the holds, save them, and say what they keep."""
    desk = Desk(session)
    talks = _talks(desk, who)
    grund = _said(desk, reason, "Hvorfor?", "Skriv hvorfor, fx --reason aktindsigt.")
    words = _said(desk, until, "Til og med hvilken dag?", "Skriv en dato, fx --until 1-6-2027.")
    til = read_day(words, "--until")
    _write(desk, talks, grund, til)
    over = til < desk.today
    for talk in talks:
        sys.stdout.write(f"{talk}\n")
    if over:
        desk.say(f"Ophævet: {spoken(til)} er gået, så politikken gælder igen.")
        return 0
    desk.say(f"Holdt tilbage til og med {spoken(til)}. Til da destruerer musctl dem ikke.")
    groups = [
        number for number, gruppe in desk.mappe.grupper.items() if talks[0].split("/")[0] in gruppe.medlemmer
    ]
    grouped = [talk for talk in desk.shelf.talks if talk.split("/")[0] in groups and "/" not in who]
    if grouped:
        desk.say(
            f"Medarbejderen har også været med i {', '.join(grouped)}. De holdes ikke tilbage af det her."
        )
    return 0


def _talks(desk: Desk, who: str) -> list[str]:
    """The talks meant, with something in them that could be destroyed."""
    if "/" in who:
        talk = desk.talk(who)
        mine = [talk]
    else:
        number = desk.who(who)
        mine = [talk for talk in desk.shelf.talks if talk.split("/")[0] == number]
    held = [
        talk for talk in mine if any(path.rsplit("/", 1)[-1] in CLASSES for path in desk.shelf.talks[talk])
    ]
    if not held:
        raise WrongUse(
            f"{who} har ingen referater eller forberedelsesark at holde tilbage.",
            "Se samtalerne: musctl status",
        )
    return held


def _said(desk: Desk, words: str, question: str, hint: str) -> str:
    while not words and asks(desk.session):
        words = ask(question)
    if not words:
        raise WrongUse(f"{question} Det skal stå der, så det kan forklares bagefter.", hint)
    return words


def _write(desk: Desk, talks: list[str], grund: str, til: date) -> None:
    """Each talk's hold, new or changed; no talk has two."""
    lines = {
        talk: yaml_flow({"samtale": talk, "grund": grund, "til": til.isoformat(), "besluttet_af": "leder"})
        for talk in talks
    }
    if STOP not in desk.shelf.own:
        text = HEAD + "stop:\n" + "".join(f"  - {line}\n" for line in lines.values())
        write.create(desk.root, {STOP: text})
        desk.save([STOP], "stopklods")
        return
    for talk, line in lines.items():
        document = desk.document(STOP)
        there = [index for index, one in enumerate(desk.mappe.stop.stop) if one.samtale == talk]
        edits: list[Edit] = []
        if there:
            edits += [
                document.replace(("stop", there[0], "grund"), grund),
                document.replace(("stop", there[0], "til"), til.isoformat()),
            ]
        else:
            edits.append(document.append(("stop",), line))
        desk.change(document, edits)
    desk.save([STOP], "stopklods")
