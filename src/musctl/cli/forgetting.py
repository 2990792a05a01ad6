"""The work of `musctl employee forget`: everything about somebody who has left, out of the folder and all of its history (C11)."""

from __future__ import annotations

import os
import re
import shutil
import sys
import unicodedata
from collections.abc import Collection, Iterator
from datetime import date
from typing import NamedTuple

from musctl import __version__, check, receipt
from musctl.cli import receipts
from musctl.cli.acting import act, beyond, cleared
from musctl.cli.desk import Desk, answer, ask, asks
from musctl.cli.session import Session
from musctl.cli.superseding import gathered
from musctl.disk import cache, write
from musctl.domain.dates import short
from musctl.domain.values import Destrueret, Kvittering
from musctl.errors import Refused, Unproved
from musctl.git.compare import changed, staged
from musctl.git.destruction import ground, objects, persons
from musctl.git.destruction.destroy import outlook, pending
from musctl.git.destruction.identity import identity
from musctl.git.destruction.outcome import Outcome, Outlook, Refusal
from musctl.git.destruction.refuse import files_of
from musctl.git.process import git
from musctl.git.remote import outstanding
from musctl.receipt import counted
from musctl.rotation import hold_of

PERSON = "medarbejder"
_YAML = re.compile(rb"^(type|id):[ \t]+[\"']?([\w.-]+)", re.MULTILINE)
_WHERE = re.compile(r"(?:^|/)([MG]\d+/(\d{4})-[^/]+)/")


class Order(NamedTuple):
    """What the leader asked for."""

    who: str
    decided_by: str = ""
    confirm: str = ""
    dry_run: bool = False
    thorough: bool = False


class Foretold(NamedTuple):
    """What would happen."""

    who: str
    documents: tuple[Destrueret, ...]
    seen: Outlook
    named_in: tuple[str, ...]  # where the name stands in what is kept
    why: str
    kilde: str
    refusals: tuple[Refusal, ...]


def forgot(session: Session, order: Order) -> int:
    """Show, ask, forget, prove, and write the receipt; 6 when it is not proved. Raises Refused with every reason not to begin."""
    desk = Desk(session)
    if kvittering := _begun(desk):
        desk.say("En sletning blev afbrudt. Den bliver gjort færdig nu.")
        return completed(desk, kvittering)
    number = desk.person(order.who)
    told = _foretold(desk, number, order)
    if order.dry_run:
        return _shown(desk, told)
    if told.refusals:
        raise Refused(
            "\n".join(["Stoppet. Intet er ændret.", *(f"- {one.reason}" for one in told.refusals)]),
            "\n".join(dict.fromkeys(one.hint for one in told.refusals if one.hint)),
        )
    _require_confirmed(desk, told, order)
    policy = desk.mappe.indstillinger.profil
    kvittering = Kvittering(
        receipts.fresh_number(desk), policy, told.kilde, desk.today, told.why,
        dokumenter=told.documents, program=f"musctl {__version__}",
    )  # fmt: skip
    receipts.announce(desk, kvittering)
    return completed(desk, kvittering, thorough=order.thorough)


def completed(desk: Desk, kvittering: Kvittering, *, thorough: bool = False) -> int:
    """What was announced is done, from wherever it was stopped. Raises MusctlError."""
    [number] = [one.id for one in kvittering.dokumenter if one.slags == PERSON]
    called = desk.mappe.medarbejdere[number].navn if number in desk.mappe.medarbejdere else ""
    leave_the_folder(desk, number)
    outcome = act(desk, frozenset(one.id for one in kvittering.dokumenter), thorough=thorough)
    cache.forget(desk.root)
    fresh = Desk(desk.session)
    left = cleared(fresh, kvittering.dokumenter)
    outcome = outcome._replace(leftovers=(*outcome.leftovers, *left))
    named = named_in(fresh, number, called)
    out = (*beyond(fresh), *(f"navnet i {path}" for path in named))
    fresh.save(receipts.filed(fresh, receipts.completed(kvittering, outcome, out)), "destruktion")
    receipts.withdraw(fresh)
    outstanding(fresh.root, fresh.session.today)
    return _told(fresh, kvittering, outcome, named)


def _begun(desk: Desk) -> Kvittering | None:
    kvittering = receipts.announced(desk)
    return kvittering if kvittering and any(one.slags == PERSON for one in kvittering.dokumenter) else None


def _foretold(desk: Desk, number: str, order: Order) -> Foretold:
    own = tuple(_obstacles(desk, number))
    why, kilde, silent = _grounds(desk, number, order)
    seen = outlook(desk.root, frozenset((number,)))
    documents = tuple(_documents(desk, number, seen))
    doubles = tuple(_doubles(desk, number, documents))
    called = desk.mappe.medarbejdere[number].navn
    refusals = (*own, *silent, *doubles, *seen.refusals)
    return Foretold(number, documents, seen, named_in(desk, number, called), why, kilde, refusals)


def _grounds(desk: Desk, number: str, order: Order) -> tuple[str, str, tuple[Refusal, ...]]:
    """Why now, on whose authority, and what stands in the way: the period is not over, or nobody has decided any."""
    left = desk.mappe.medarbejdere[number].fratrådt
    keeping = desk.policy().opbevaring
    rule = keeping.glemsel if keeping else None
    if rule and rule.måneder is not None and left:
        last = months_after(left, rule.måneder)
        if desk.today < last:
            reason = f"Politikken siger, at det gemmes i {rule.måneder} måneder. Det kan tidligst slettes {short(last)}."
            return "", "", (Refusal(reason, "Prøv igen, når dagen er kommet."),)
        return f"medarbejderen er fratrådt, og fristen på {rule.måneder} måneder er gået", rule.kilde, ()
    by = order.decided_by
    if not by and not order.dry_run and asks(desk.session):
        desk.say("Politikken siger ikke, hvor længe det skal gemmes. Spørg HR, hvis du er i tvivl.")
        by = ask("Hvem har besluttet, at det skal slettes nu?", "HR")
    if not by:
        hint = f"Skriv fx: musctl employee forget {number} --decided-by HR"
        return (
            "",
            "",
            (
                Refusal(
                    "Politikken siger ikke, hvor længe det skal gemmes, så nogen skal beslutte det.", hint
                ),
            ),
        )
    return (
        f"medarbejderen er fratrådt, og sletningen er besluttet af {by}; politikken nævner ingen frist",
        "",
        (),
    )


def months_after(day: date, months: int) -> date:
    """The same day so many months later, or the last of that month."""
    from calendar import monthrange

    month = day.month - 1 + months
    year, month = day.year + month // 12, month % 12 + 1
    return date(year, month, min(day.day, monthrange(year, month)[1]))


def _obstacles(desk: Desk, number: str) -> Iterator[Refusal]:
    one = desk.mappe.medarbejdere[number]
    if one.fratrådt is None:
        yield Refusal(
            f"{number} er ikke fratrådt.", f"Skriv først: musctl employee leave {number} --date DATO"
        )
    elif one.fratrådt > desk.today:
        yield Refusal(f"{number} fratræder først {short(one.fratrådt)}.", "Prøv igen bagefter.")
    if one.afgang and one.afgang.dokumenter == "overdrag":
        yield Refusal(
            f"Dokumenterne for {number} skal overdrages først.",
            f"Når det er sket: musctl employee handover {number} --documents destruer --decided-by HR",
        )
    for talk in desk.shelf.talks:
        if talk.split("/")[0] == number and (hold := hold_of(desk.mappe, talk, desk.today)):
            until = f" til og med {short(hold.til)}" if hold.til else ""
            yield Refusal(f"{talk} holdes tilbage{until}: {hold.grund or 'uden grund'}.", "Se stop.yaml.")
    unsaved = {*changed(desk.root), *staged(desk.root)}
    for path in sorted(path for path in unsaved if _concerns(path, number)):
        yield Refusal(f"{path} er ændret siden sidste gem.", "Gem med musctl save, eller fortryd ændringen.")
    if any(tree.name for tree in ground.find(desk.root).trees):
        yield Refusal(
            "Der er en ekstra arbejdsmappe med de samme gemte udgaver.",
            "Fjern den i det program, der lavede den, og prøv igen.",
        )
    if pending(desk.root) or receipts.announced(desk):
        yield Refusal("En destruktion blev afbrudt.", "Gør den færdig først: musctl rotate")


def _concerns(path: str, number: str) -> bool:
    return path.startswith(f"{number}/") or persons.is_list(os.fsencode(path))


def _documents(desk: Desk, number: str, seen: Outlook) -> Iterator[Destrueret]:
    """Every document that was ever in the person's folder, and the person; those that receipts name already are left out."""
    known = set(desk.mappe.destroyed)
    home = ground.find(desk.root)
    versions = [one for one in seen.versions if _WHERE.search(one.path)]
    bodies = objects.things(home.git, [one.blob for one in versions])
    for one, (_, body) in zip(versions, bodies, strict=True):
        slags, name = _said(one.path, body)
        place = _WHERE.search(one.path)
        if name and name not in known and place:
            known.add(name)
            yield Destrueret(name, slags, place[2], place[1])
    yield Destrueret(number, PERSON)


def _said(path: str, data: bytes) -> tuple[str, str]:
    """The class and id that a version says it has."""
    if path.endswith(".md"):
        found = identity(data)
        return found.slags or "dokument", found.id
    said = {key.decode(): value.decode() for key, value in _YAML.findall(data)}
    return said.get("type", "dokument"), said.get("id", "")


def _doubles(desk: Desk, number: str, documents: Collection[Destrueret]) -> Iterator[Refusal]:
    """A document of somebody else's with the id of one of these would go with it."""
    ids = {one.id for one in documents}
    for facts in gathered(desk).talks:
        for name, path in facts.ids if facts.who != number else ():
            if name in ids:
                yield Refusal(
                    f"{path} har samme id som et dokument hos {number}.",
                    "Se hvad du gør: musctl explain MUS601",
                )


def named_in(desk: Desk, number: str, called: str) -> tuple[str, ...]:
    """The files of others in which the person's name stands: the leader must look at these; a group's documents first."""
    wanted = _plain(called)
    if not wanted:
        return ()
    every = (*desk.shelf.own, *(path for files in desk.shelf.talks.values() for path in files))
    found = (path for path in every if not _concerns(path, number) and wanted in _plain(_text(desk, path)))
    return tuple(sorted(found, key=lambda path: (not path.startswith("G"), path)))


def _text(desk: Desk, path: str) -> str:
    try:
        return desk.shelf.read(path).decode("utf-8", "replace")
    except OSError:
        return ""


def _plain(words: str) -> str:
    return " ".join(unicodedata.normalize("NFC", words).casefold().split())


def leave_the_folder(desk: Desk, number: str) -> None:
    """The person out of the folder as it is now, saved; what is done already is not done again."""
    desk.require_history()
    home = ground.find(desk.root)
    head = git(home.home, "rev-parse", "--verify", "-q", "HEAD").out.decode().strip()
    stored = {path.removeprefix(home.prefix) for path in files_of(home, head)} if head else set()
    called = (
        frozenset(
            one for one in (desk.mappe.medarbejdere[number].navn, desk.mappe.medarbejdere[number].mail) if one
        )
        if number in desk.mappe.medarbejdere
        else frozenset()
    )
    lists = []
    for path in (path for path in desk.shelf.own if persons.is_list(os.fsencode(path))):
        before = desk.shelf.read(path)
        after = persons.without(path, before, number, called)
        if after != before:
            write.put(desk.root, path, after)
            lists.append(path)
    shutil.rmtree(os.path.join(desk.root, number), ignore_errors=True)
    gone = sorted(path for path in stored if path.startswith(f"{number}/"))
    lists += [path for path in sorted(stored) if persons.is_list(os.fsencode(path)) and path not in lists]
    desk.save([path for path in lists if os.path.isfile(os.path.join(desk.root, path))], "destruktion", gone)


def _shown(desk: Desk, told: Foretold) -> int:
    """The dry run."""
    code = Refused.code if told.refusals else 0
    if desk.session.format == "json":
        answer(_data(told.who, told.documents, told.named_in) | {
            "confirm": phrase(told.who), "dry_run": True, "verified": False,
            "refused": [{"reason": one.reason, "hint": one.hint} for one in told.refusals],
        })  # fmt: skip
        return code
    lines = ["Prøve. Intet ændres.", "", *_said_of(desk, told)]
    lines += ["", "Stop:", *(f"  {one.reason}" for one in told.refusals)] if told.refusals else []
    lines += [f"  {hint}" for hint in dict.fromkeys(one.hint for one in told.refusals if one.hint)]
    if not told.refusals:
        lines += ["", f"Det kan ikke fortrydes. For at gå videre: musctl employee forget {told.who}"]
    sys.stdout.write("\n".join(lines) + "\n")
    return code


def _said_of(desk: Desk, told: Foretold) -> Iterator[str]:
    documents = [one for one in told.documents if one.slags != PERSON]
    yield f"Slettes: alt om {told.who} ({desk.mappe.medarbejdere[told.who].navn}), også i alle gemte udgaver."
    yield f"  Dokumenter: {counted(documents)}" if documents else "  Dokumenter: ingen"
    yield f"  Gemte udgaver: {len({one.blob for one in told.seen.versions})}"
    yield "  Linjer i medarbejderlisten, grupper, runder og stop.yaml"
    if told.why:
        policy = check.standing_policy(desk.mappe)
        yield f"  Grund: {told.why}." + (
            f" Hjemmel: {check.kilde(policy, told.kilde)}." if told.kilde else ""
        )
    yield "Bliver: kvitteringer (de nævner kun nummeret) og alle andres dokumenter."
    if told.named_in:
        yield "Navnet står i andres dokumenter. Dem retter musctl ikke; se dem igennem:"
        yield from (f"  {path}" for path in told.named_in)


def phrase(number: str) -> str:
    """What the leader writes to confirm."""
    return f"glem {number}"


def _require_confirmed(desk: Desk, told: Foretold, order: Order) -> None:
    wanted = phrase(told.who)
    said = order.confirm
    if not said and asks(desk.session):
        for line in _said_of(desk, told):
            desk.say(line)
        said = ask(f"\nDet kan ikke fortrydes. Skriv »{wanted}« for at gå videre:")
    if " ".join(said.casefold().split()) != wanted.casefold():
        reason = (
            f"Der skal stå »{wanted}«, og der står »{said[:40]}«." if said else "Det skal bekræftes først."
        )
        raise Refused(
            f"{reason} Intet er ændret.",
            f"Se, hvad der sker: musctl employee forget {told.who} --dry-run\n"
            f'Bekræft så sådan: musctl employee forget {told.who} --confirm "{wanted}"',
        )


def _told(desk: Desk, kvittering: Kvittering, outcome: Outcome, named: tuple[str, ...]) -> int:
    [number] = [one.id for one in kvittering.dokumenter if one.slags == PERSON]
    code = 0 if receipts.proved(outcome) else Unproved.code
    if desk.session.format == "json":
        answer(_data(number, kvittering.dokumenter, named) | {
            "confirm": phrase(number), "dry_run": False, "verified": not code, "refused": [],
            "leftovers": list(outcome.leftovers), "receipt": receipt.path(kvittering.kvittering),
        })  # fmt: skip
        return code
    if code:
        sys.stderr.write(f"{number} er slettet, men det kunne ikke bekræftes alle steder:\n")
        sys.stderr.writelines(f"  {one}\n" for one in outcome.leftovers)
    else:
        desk.say(f"{number} er slettet, og det er bekræftet. Nummeret bruges ikke igen.")
    if named:
        desk.say(
            "Navnet står stadig i andres dokumenter, også i deres gemte udgaver. Ret det selv, hvis det skal væk:"
        )
        for path in named:
            desk.say(f"  {path}")
    sys.stdout.write(f"{receipt.path(kvittering.kvittering, 'md')}\n")
    return code


def _data(number: str, documents: Collection[Destrueret], named: tuple[str, ...]) -> dict[str, object]:
    return {
        "forgotten": number,
        "destroyed": [{"id": one.id, "samtale": one.samtale} for one in documents],
        "named_in": list(named),
    }
