"""The work of `musctl employee forget`: everything about somebody who has left, out of the folder and all of its history (C11)."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Collection

from musctl import __version__, receipt
from musctl.cli import receipts
from musctl.cli.acting import act, beyond, cleared
from musctl.cli.desk import Desk, answer, ask, asks
from musctl.cli.leavetaking import Foretold, Order, foretold, named_in, phrase, spoken
from musctl.cli.session import Session
from musctl.disk import cache, write
from musctl.domain.values import Destrueret, Kvittering
from musctl.errors import Refused, Unproved
from musctl.git.destruction import ground, persons
from musctl.git.destruction.outcome import Outcome
from musctl.git.destruction.refuse import files_of
from musctl.git.process import git
from musctl.git.remote import outstanding
from musctl.receipt import PERSON

__all__ = ["Order", "completed", "forgot", "leave_the_folder"]


def forgot(session: Session, order: Order) -> int:
    """Show, ask, forget, prove, and write the receipt; 6 when it is not proved. Raises Refused with every reason not to begin."""
    desk = Desk(session)
    if kvittering := _begun(desk):
        desk.say("En sletning blev afbrudt. Den bliver gjort færdig nu.")
        return completed(desk, kvittering)
    number = desk.person(order.who)
    told = foretold(desk, number, order)
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
    lines = ["Prøve. Intet ændres.", "", *spoken(desk, told)]
    lines += ["", "Stop:", *(f"  {one.reason}" for one in told.refusals)] if told.refusals else []
    lines += [f"  {hint}" for hint in dict.fromkeys(one.hint for one in told.refusals if one.hint)]
    if not told.refusals:
        lines += ["", f"Det kan ikke fortrydes. For at gå videre: musctl employee forget {told.who}"]
    sys.stdout.write("\n".join(lines) + "\n")
    return code


def _require_confirmed(desk: Desk, told: Foretold, order: Order) -> None:
    wanted = phrase(told.who)
    said = order.confirm
    if not said and asks(desk.session):
        for line in spoken(desk, told):
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
