"""The work of `musctl status` when the folder has to be read."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from datetime import date

from musctl.cli.desk import Desk, answer
from musctl.cli.progress import progress
from musctl.cli.session import Session
from musctl.cli.table import Rows, show
from musctl.disk.folder import Shelf, belongs
from musctl.disk.survey import round_rows, survey
from musctl.errors import MusctlError
from musctl.git import place
from musctl.git.standing import standing, unfinished
from musctl.rotation import decide
from musctl.rule import Mappe


def stand(session: Session, root: str, shelf: Shelf, year: str, *, names: bool) -> int:
    """Read the folder, remember what was found, and show the round."""
    desk = Desk(session)
    found = survey(shelf, date.fromisoformat(session.today), progress("Læser", "samtaler"))
    mappe = found.mappe
    if not mappe.medarbejdere:
        desk.require_read("medarbejdere.yaml")
    named = desk.round(year) if year or not mappe.runder else max(mappe.runder)
    rows: Rows = round_rows(mappe, named)
    people = {number: one.navn for number, one in mappe.medarbejdere.items()}
    people |= {number: one.navn for number, one in mappe.grupper.items()}
    if session.format == "json":
        answer(
            {
                "round": named,
                "talks": _talks(rows, people if names else {}),
                "errors": sum(item.diagnostic.severity == "error" for item in found.judged),
                "destruction": _destruction(mappe, date.fromisoformat(session.today)),
                "applications": _applications(mappe),
                "remotes": [{"name": one.name, "state": one.state} for one in standing(_common(root))],
            }
        )
        return 0
    show(named, rows, people if names else {})
    for line in _unsaved(desk):
        sys.stderr.write(line + "\n")
    for line in (*found.destruction, *unfinished(_common(root))):
        desk.say(line)
    errors = sum(item.diagnostic.severity == "error" for item in found.judged)
    if errors:
        desk.say(f"{errors} fejl i dokumenterne. Se dem: musctl validate")
    return 0


def _talks(rows: Rows, people: Mapping[str, str]) -> list[dict[str, object]]:
    """The rows as data, with the names that may be shown."""
    return [
        {
            "who": who,
            **({"name": people[who]} if people else {}),
            "talk": talk or None,
            "state": word,
            "planned": planned or None,
            "held": held or None,
            "plan": plan or None,
            "kind": kind or None,
            "to_invite": bool(inviting),
        }
        for who, talk, word, planned, held, plan, kind, inviting in rows
    ]


def _common(root: str) -> str:
    found = place.find(root)
    return found.common if found else ""


def _destruction(mappe: Mappe, today: date) -> dict[str, object]:
    rotation = decide(mappe, today)
    return {
        "due": rotation.number,
        "late": len({one.talk for one in rotation.late if one.referat}),
        "drafts": len(rotation.drafts),
        "held": [one.samtale for one in mappe.stop.stop if one.til is None or today <= one.til],
        "interrupted": mappe.afbrudt,
    }


def _applications(mappe: Mappe) -> list[dict[str, object]]:
    """Every applicant of every application to the fund, with whole kroner."""
    return [
        {"talk": facts.id, "who": who, "amount": amount or None, "sent": day or None, "status": status}
        for facts in mappe.talks
        for who, amount, day, _, status in facts.søgt
    ]


def _unsaved(desk: Desk) -> list[str]:
    from musctl.git.compare import changed

    try:
        count = sum(map(belongs, changed(desk.root)))
    except MusctlError as error:  # the round is shown all the same
        return [f"{error.reason} {error.hint}"]
    if not count:
        return []
    return [f"{count} {'fil er' if count == 1 else 'filer er'} ændret siden sidste gem. Gem: musctl save"]
