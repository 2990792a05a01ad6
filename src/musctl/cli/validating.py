"""The work of `musctl validate` when something has to be read."""

from __future__ import annotations

import os
import sys
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date

from musctl import rules
from musctl.check import Judged, kind_of
from musctl.cli import render
from musctl.cli.desk import Desk, fitted, say
from musctl.cli.paint import liner
from musctl.cli.progress import progress
from musctl.cli.session import Session
from musctl.cli.tally import counted, one_at_a_time, tally
from musctl.disk import folder as disk
from musctl.disk.survey import Survey, part, survey
from musctl.errors import WrongUse
from musctl.named import NamedTuple
from musctl.text.diagnostic import Diagnostic
from musctl.text.source import read
from musctl.text.tree import Edit


class Order(NamedTuple):
    """What the leader asked to have checked, and how."""

    targets: tuple[str, ...] = ()
    strict: bool = False
    watch: bool = False
    staged: bool = False
    rules: tuple[str, ...] = ()
    fix: bool = False
    remember: bool = True


def run(session: Session, shelf: disk.Shelf, order: Order) -> int:
    """Check once, or again and again; the exit code."""
    root = shelf.root
    _require_rules(order.rules)
    if order.watch:
        return _watch(session, root, order)
    if order.fix and _mended(session, root, shelf, order):
        shelf = disk.look(root)
    return _reported(session, _surveyed(session, root, shelf, order), order)


def _require_rules(codes: Sequence[str]) -> None:
    known = rules.codes()
    for code in codes:
        if code.upper() not in known:
            from musctl.cli.usage import no_such_rule

            raise no_such_rule(code, known)


def _surveyed(session: Session, root: str, shelf: disk.Shelf, order: Order) -> Survey:
    today = date.fromisoformat(session.today)
    if order.staged:
        return _staged(root, shelf, today)
    if not order.targets:
        remember = order.remember and _brief(session.format or "text", order)
        return survey(shelf, today, progress("Tjekker", "samtaler"), remember=remember)
    wanted = _wanted(session, root, shelf, order.targets)
    talks = [talk for talk in shelf.talks if any(_inside(path, wanted) for path in shelf.talks[talk])]
    own = [path for path in shelf.own if _inside(path, wanted)]
    found = part(shelf, today, talks, own, {})
    judged = tuple(  # what they are judged by counts too, where it cannot be read
        item
        for item in found.judged
        if _inside(item.diagnostic.path, wanted) or item.diagnostic.path in found.mappe.ulæselige
    )
    looked_at = [
        path for talk in talks for path in shelf.talks[talk] if _inside(path, wanted) and kind_of(path)
    ]
    return found._replace(judged=judged, checked=len(own) + len(looked_at))


def _staged(root: str, shelf: disk.Shelf, today: date) -> Survey:
    """What is about to be saved with git: the files that are written, and the talks that a file is taken away from."""
    from musctl.git.compare import staged, staged_gone

    overlay = {path: data for path, data in staged(root).items() if kind_of(path)}
    gone = frozenset(filter(kind_of, staged_gone(root)))
    touched = [*overlay, *gone]
    talks = list(dict.fromkeys(path.rsplit("/", 1)[0] for path in touched if path.count("/") == 2))  # noqa: PLR2004
    lessened = {path.rsplit("/", 1)[0] for path in gone}
    own = [path for path in overlay if path.count("/") != 2]  # noqa: PLR2004
    found = part(shelf.without(gone), today, talks, own, overlay)
    judged = tuple(
        item
        for item in found.judged
        if item.diagnostic.path in overlay or item.diagnostic.path.rsplit("/", 1)[0] in lessened
    )
    return found._replace(judged=judged, checked=len(touched))


def _wanted(session: Session, root: str, shelf: disk.Shelf, targets: Sequence[str]) -> frozenset[str]:
    """The paths and folders that the words name; WrongUse when a word names nothing."""
    everything = {*shelf.own, *(path for files in shelf.talks.values() for path in files)}
    return frozenset(_target(session, root, shelf, everything, words) for words in targets)


def _target(session: Session, root: str, shelf: disk.Shelf, everything: set[str], words: str) -> str:
    for base in (session.folder, os.getcwd()):
        path = os.path.relpath(os.path.join(os.path.abspath(base), words), root).replace(os.sep, "/")
        if path in everything or any(name.startswith(path + "/") for name in everything):
            return path
    whole = words.upper()
    if any(name.startswith(whole + "/") for name in everything):
        return whole
    if os.path.exists(os.path.join(session.folder, words)):
        raise WrongUse(f"{words} er ikke et dokument i denne MUS-mappe.", "Skriv fx: musctl validate M07")
    if "/" in words or os.sep in words or words.startswith(".") or words.endswith((".md", ".yaml")):
        raise WrongUse(f"{words} findes ikke, så intet er tjekket.", "Skriv fx: musctl validate M07")
    desk = Desk(session)
    who = desk.who(words)
    if not any(talk.startswith(who + "/") for talk in shelf.talks):
        raise WrongUse(
            f"{who} har ingen dokumenter, så intet er tjekket.",
            f"Lav en samtale: musctl new {desk.kind(who)} --employee {who}"
            if who[0] == "M"
            else "Se, hvad gruppen kan holde: musctl new --help",
        )
    return who


def _inside(path: str, wanted: frozenset[str]) -> bool:
    return path in wanted or any(path.startswith(name + "/") for name in wanted)


def _reported(session: Session, found: Survey, order: Order) -> int:
    findings = _sorted(found.judged, order)
    form = session.format or "text"
    shown = [item for item in findings if item.severity != "info"] if _brief(form, order) else findings
    write = liner(session) if shown and form == "text" else print
    for line in render.FORMS[form](shown, found.checked):
        write(fitted(line, sys.stdout) if form == "text" else line)
    summary = _summary(found, findings)
    if form == "text":
        sys.stdout.write(fitted(summary, sys.stdout) + "\n")
        for hint in _hints(findings, order):
            say(session, hint)
    elif form == "lines":
        say(session, summary)
    wrong = any(
        item.severity == "error" or (order.strict and item.severity == "warning") for item in findings
    )
    return 1 if wrong else 0


def _brief(form: str, order: Order) -> bool:
    """The whole folder, for reading: what is only worth knowing is counted, and shown where one talk is asked for."""
    return form == "text" and not (order.targets or order.rules or order.staged)


def _summary(found: Survey, findings: Sequence[Diagnostic]) -> str:
    if not found.checked:
        return counted(0, 0)
    count = Counter(item.severity for item in findings)
    return f"{counted(found.checked, found.rules)} {tally(count['error'], count['warning'], count['info'] + found.infos)}"


def _sorted(judged: Sequence[Judged], order: Order) -> list[Diagnostic]:
    codes = {code.upper() for code in order.rules}
    found = {item.diagnostic for item in judged if not codes or item.diagnostic.code in codes}
    return sorted(found, key=lambda item: (item.path, item.start, item.code, item.message))


def _hints(findings: Sequence[Diagnostic], order: Order) -> Iterator[str]:
    words = " ".join(["musctl validate", *order.targets])
    if any(item.fixable for item in findings):
        yield f"Noget af det kan musctl selv rette: {words} --fix"
    if _brief("text", order) and any(item.severity == "info" for item in findings):
        where = next(item.path for item in findings if item.severity == "info").split("/")
        yield one_at_a_time(where[0] if len(where) > 2 else "/".join(where))  # noqa: PLR2004
    worst = [item for item in findings if item.severity == "error"]
    if worst:
        yield f"Læs om en regel: musctl explain {worst[0].code}"


def _mended(session: Session, root: str, shelf: disk.Shelf, order: Order) -> bool:
    """Mend what the machine knows how to mend, shown first; whether anything was."""
    found = _surveyed(session, root, shelf, order._replace(staged=False, remember=False))
    codes = {code.upper() for code in order.rules}
    by_path: dict[str, list[Edit]] = {}
    for item in found.judged:
        if item.edits and (not codes or item.diagnostic.code in codes):
            by_path.setdefault(item.diagnostic.path, []).extend(item.edits)
    desk = Desk(session)
    # Where an editor has saved since the findings were made, the edits would hit other words.
    by_path = {
        path: edits for path, edits in by_path.items() if _stamp(desk.shelf, path) == _stamp(shelf, path)
    }
    for path, edits in by_path.items():
        document = read(path, shelf.read(path))
        chosen = _apart(edits)
        for edit in chosen:
            place = document.place(edit.span.start)
            shown = " / ".join(line for line in edit.new.strip().splitlines() if line)
            say(session, f"Retter {path}:{place.line}:{place.column}: {shown}")
        desk.change(document, chosen)
    if by_path:
        desk.save(list(by_path), "gem")
    return bool(by_path)


def _stamp(shelf: disk.Shelf, path: str) -> disk.Stamp | None:
    """What a file was when the folder was looked at."""
    return shelf.own.get(path) or shelf.talks.get(path.rpartition("/")[0], {}).get(path)


def _apart(edits: Sequence[Edit]) -> list[Edit]:
    """Edits that do not touch each other; the rest waits for the next time."""
    chosen: list[Edit] = []
    for edit in sorted(set(edits), key=lambda one: one.span):
        if not chosen or edit.span.start >= chosen[-1].span.end:
            chosen.append(edit)
    return chosen


def _watch(session: Session, root: str, order: Order) -> int:
    """Check again each time something is saved, until the leader stops it."""
    say(session, "Tjekker hver gang du gemmer. Ctrl+C stopper.")
    seen: object = None
    while True:
        shelf = disk.look(root)
        now = (shelf.own, shelf.talks)
        if now != seen:
            if seen is not None:
                say(session, f"\n{time.strftime('%H:%M:%S')}  Noget er ændret. Tjekker igen.")
            seen = now
            _reported(session, _surveyed(session, root, shelf, order._replace(watch=False)), order)
            sys.stdout.flush()
        time.sleep(0.4)
