"""`musctl doctor`: whether the machine is fit for what is most confidential."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator

from musctl.cli.desk import answer
from musctl.cli.session import Session
from musctl.disk import folder as disk
from musctl.disk import machine
from musctl.disk.fact import Fact, State
from musctl.disk.write import left_behind
from musctl.errors import Machine, MusctlError, NoFolder
from musctl.outbox import FOLDER


def doctor(session: Session) -> int:
    """Every fact, a line each; 1 when one of them is an error."""
    facts = tuple(_facts(session))
    worst = any(fact.state == "FEJL" for fact in facts)
    if session.format == "json":
        rows = [
            {"name": fact.name, "state": _STATES[fact.state], "text": fact.text, "hint": fact.hint}
            for fact in facts
        ]
        answer({"facts": rows})
        return 1 if worst else 0
    for fact in facts:
        sys.stdout.write(f" {fact.state:<9} {fact.name:<24} {fact.text}\n")
        if fact.hint:
            sys.stdout.write(f" {'':<9} {'':<24} {fact.hint}\n")
    counts = [
        f"{count} {word if count == 1 else words}"
        for state, word, words in (
            ("OK", "OK", "OK"),
            ("ADVARSEL", "advarsel", "advarsler"),
            ("FEJL", "fejl", "fejl"),
            ("UKENDT", "ukendt", "ukendte"),
        )
        if (count := sum(fact.state == state for fact in facts))
    ]
    sys.stdout.write(f"{len(facts)} punkter: {', '.join(counts)}.\n")
    return 1 if worst else 0


_STATES = {"OK": "ok", "ADVARSEL": "warning", "FEJL": "error", "UKENDT": "unknown"}


def _facts(session: Session) -> Iterator[Fact]:
    from musctl.git.process import version

    try:
        yield machine.git(version())
    except Machine:
        yield machine.git("")
    try:
        root = disk.find(session.folder)
    except NoFolder:
        yield Fact("MUS-mappe", "UKENDT", "du står ikke i en MUS-mappe, så resten er ikke set efter", "")
        return
    yield from machine.facts(root)
    try:
        yield from tuple(_history(root))
    except MusctlError as error:
        yield Fact(
            "Historik", "FEJL", error.reason[:1].lower() + error.reason[1:].removesuffix("."), error.hint
        )
    yield from _destruction(session)
    yield _left_behind(root)


def _history(root: str) -> Iterator[Fact]:
    """What the folder's own history says: other copies of it, and work that another program has begun."""
    from musctl.git import history, place, repo
    from musctl.git.compare import changed
    from musctl.git.standing import CLEAN, UNKNOWN, standing

    top = repo.top(root)
    if top and os.path.realpath(root) != top:
        yield Fact(
            "Historik",
            "ADVARSEL",
            f"mappen gemmes sammen med {top}",
            "Giv den sin egen historik: musctl init",
        )
    remotes = history.remotes(root)
    names = ", ".join(remote.name for remote in remotes)
    yield (
        Fact(
            "Fjernlager",
            "ADVARSEL",
            f"mappen sendes også til: {names}",
            "Det skal være et sted, kommunen har godkendt.",
        )
        if remotes
        else Fact("Fjernlager", "OK", "intet", "")
    )
    for one in standing(place.require(root).common):
        how: State = "OK" if one.state == CLEAN else "UKENDT" if one.state == UNKNOWN else "FEJL"
        hint = "" if one.state == CLEAN else "Se efter igen: musctl rotate --push"
        yield Fact("Fjernlager", how, f"{one.name}: det destruerede: {one.state}", hint)
    state = history.state(root)
    if state.under_way:
        yield Fact(
            "Historik",
            "FEJL",
            f"et andet program er midt i noget: {state.under_way}",
            "Gør det færdigt, før du gemmer.",
        )
    elif state.detached:
        yield Fact(
            "Historik",
            "FEJL",
            "en gammel udgave af mappen er hentet frem",
            "Bed den, der gjorde det, om at gå tilbage til den nyeste.",
        )
    else:
        unsaved = sum(map(disk.belongs, changed(root)))
        words = (
            f"{unsaved} {'fil er' if unsaved == 1 else 'filer er'} ikke gemt" if unsaved else "alt er gemt"
        )
        yield Fact("Historik", "ADVARSEL" if unsaved else "OK", words, "musctl save" if unsaved else "")


def _destruction(session: Session) -> Iterator[Fact]:
    """Whether a destruction was stopped midway, and whether anything destroyed has come back (H17)."""
    from musctl.cli.desk import Desk
    from musctl.cli.receipts import announced, proved
    from musctl.git.destruction.destroy import pending, verify

    desk = Desk(session)
    if pending(desk.root) or announced(desk):
        yield Fact("Destruktion", "FEJL", "en destruktion blev afbrudt", "Gør den færdig: musctl rotate")
        return
    yield Fact("Destruktion", "OK", "ingen er afbrudt", "")
    ids = frozenset(desk.mappe.destroyed)
    if not ids:
        yield Fact("Gendannede dokumenter", "OK", "intet er destrueret endnu", "")
        return
    gone = proved(verify(desk.root, ids))
    count = f"de {len(ids)} destruerede dokumenter" if len(ids) > 1 else "det ene destruerede dokument"
    if gone:
        yield Fact("Gendannede dokumenter", "OK", f"intet af {count} er dukket op igen", "")
    else:
        yield Fact(
            "Gendannede dokumenter",
            "FEJL",
            f"noget af {count} er dukket op igen",
            "Se hvad: musctl rotate verify",
        )


def _left_behind(root: str) -> Fact:
    """What a command that was stopped midway left lying; nothing of it is in use."""
    names = ["", FOLDER, *disk.SHELVES, *disk.look(root).talks]
    folders = [os.path.join(root, name).rstrip(os.sep) for name in names]
    found = [
        os.path.relpath(path, root).replace(os.sep, "/")
        for folder in folders
        if os.path.isdir(folder) and not os.path.islink(folder)
        for path in left_behind(folder)
    ]
    if found:
        return Fact(
            "Rester",
            "ADVARSEL",
            f"en afbrudt kommando har efterladt {', '.join(found)}",
            "De er ikke i brug og kan slettes.",
        )
    return Fact("Rester", "OK", "ingen", "")
