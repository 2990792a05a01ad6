"""`musctl profile`: the municipality's policy and the local overlays on it: see them, check them, bring them into force."""

from __future__ import annotations

import os
import sys
from datetime import date

from musctl import policies, profiles, resolve
from musctl.cli import telling
from musctl.cli.desk import Desk, answer, fitted, say
from musctl.cli.session import Session
from musctl.domain.values import Profil
from musctl.errors import NoFolder, WrongUse
from musctl.rule import Mappe
from musctl.text.diagnostic import Diagnostic
from musctl.text.sentence import counted


def list_(session: Session) -> int:
    """Every policy there is: those that are shipped, and those that lie in the folder."""
    desk = _desk(session)
    mappe = desk.mappe if desk else policies.NO_FOLDER
    standing = mappe.indstillinger.profil
    rows = [(name, policies.known(mappe, name)) for name in policies.names(mappe)]
    if session.format == "json":
        answer({"profiles": [_row(mappe, name, one) for name, one in rows if one]})
        return 0
    width = max(len(name) for name, _ in rows)
    for name, policy in rows:
        place = (
            "gælder nu" if name == standing else "i mappen" if name in mappe.profiler else "følger med musctl"
        )
        sys.stdout.write(f"{name.ljust(width)}  {policy.navn if policy else ''} ({place})\n")
    return 0


def _row(mappe: Mappe, name: str, policy: Profil) -> dict[str, object]:
    return {
        "name": name,
        "title": policy.navn,
        "in_folder": name in mappe.profiler,
        "in_force": name == mappe.indstillinger.profil,
        "overlays": [one.udmøntning for one in policy.udmøntninger],
    }


def show(session: Session, *, policy: str = "") -> int:
    """A policy as a leader reads it; without a name the one that the folder follows."""
    shown = _policy(session, policy)
    rows = tuple(telling.lines(shown))
    if session.format == "json":
        found = [{"heading": one.heading, "text": one.text, "source": one.source} for one in rows]
        answer(
            {
                "name": resolve.name(shown),
                "title": shown.navn,
                "about": [*telling.about(shown)],
                "demands": found,
            }
        )
        return 0
    for line in telling.about(shown):
        _write(line)
    heading = ""
    for one in rows:
        if one.heading != heading:
            heading = one.heading
            _write(f"\n{heading}")
        _write(f"  {one.text}")
        if one.source:
            _write(f"      {one.source}")
    return 0


def check(session: Session, *, file: str = "") -> int:
    """A profile or an overlay judged by itself; without a file what lies in the folder. 1 when something is wrong."""
    from musctl.cli import render
    from musctl.cli.tally import tally

    desk = _desk(session)
    mappe = desk.mappe if desk else policies.NO_FOLDER
    judged = _files(session, desk, file)
    found: list[Diagnostic] = []
    for path, raw in judged:
        one = policies.checked(path, raw, mappe, date.fromisoformat(session.today))
        found += sorted({item.diagnostic for item in one.judged}, key=lambda item: (item.start, item.code))
    form = session.format or "text"
    for line in render.FORMS[form](found, len(judged)):
        _write(line) if form == "text" else print(line)
    if form in ("text", "lines"):
        counts = [sum(one.severity == level for one in found) for level in ("error", "warning", "info")]
        files = counted(len(judged), "fil", "filer")
        _write(f"Tjekket: {files}. {tally(*counts)}") if form == "text" else say(session, tally(*counts))
    return 1 if any(one.severity == "error" for one in found) else 0


def _files(session: Session, desk: Desk | None, file: str) -> list[tuple[str, bytes]]:
    """What is to be checked, and what it says."""
    if file:
        return [(file, profiles.own_file(os.path.join(session.folder, file)))]
    if desk is None:
        raise WrongUse(
            "Her er ingen MUS-mappe. Skriv, hvilken fil der skal tjekkes.",
            "Skriv fx: musctl profile check eksempelby.yaml",
        )
    overlays = [path for path in (policies.AREA, policies.UNIT) if path in desk.shelf.own]
    path = f"politik/{desk.mappe.indstillinger.profil}.yaml"
    return [(one, desk.shelf.read(one)) for one in (path, *overlays) if one in desk.shelf.own]


def diff(session: Session, *, before: str, after: str) -> int:
    """What differs between two policies or two versions of one."""
    old, new = _policy(session, before), _policy(session, after)
    found = tuple(telling.differences(old, new))
    if session.format == "json":
        answer(
            {
                "from": resolve.name(old),
                "to": resolve.name(new),
                "differences": [one._asdict() for one in found],
            }
        )
        return 0
    for one in found:
        _write(telling.sentence(one))
        if one.source:
            _write(f"    {one.source}")
    count = "Ingen forskelle" if not found else counted(len(found), "forskel", "forskelle")
    say(session, f"{count} fra {resolve.name(old)} til {resolve.name(new)}.")
    return 0


def adopt(session: Session, *, file: str = "") -> int:
    """Bring the overlays that are in force into use for new talks; a file is first copied into the folder."""
    from musctl.cli.adopting import adopted

    return adopted(Desk(session), file)


def upgrade(session: Session, *, policy: str = "") -> int:
    """Follow a new version of the municipality's policy from now on; old talks keep theirs."""
    from musctl.cli.adopting import upgraded

    return upgraded(Desk(session), policy)


def _desk(session: Session) -> Desk | None:
    """The folder, where there is one."""
    try:
        return Desk(session)
    except NoFolder:
        return None


def _policy(session: Session, words: str) -> Profil:
    """The policy that is meant: the folder's own, one of a name, or a file's."""
    desk = _desk(session)
    if not words:
        if desk is None:
            raise WrongUse(
                "Her er ingen MUS-mappe. Skriv, hvilken politik du vil se.", "Se dem: musctl profile list"
            )
        return desk.policy()
    mappe = desk.mappe if desk else policies.NO_FOLDER
    if not profiles.is_file(words):
        if found := policies.known(mappe, words):
            return found
        raise policies.no_such(mappe, words)
    raw = profiles.own_file(os.path.join(session.folder, words))
    one = policies.checked(words, raw, mappe, date.fromisoformat(session.today))
    if one.policy is None:
        raise WrongUse(
            f"{words} kan ikke læses som en politik.", f"Se, hvad der er galt: musctl profile check {words}"
        )
    return one.policy


def _write(line: str) -> None:
    sys.stdout.write(fitted(line, sys.stdout) + "\n")
