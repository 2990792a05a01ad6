"""The work of `musctl rotate`: what was stopped midway is finished, then shown, asked, destroyed, proved and receipted."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable
from typing import NamedTuple

from musctl import __version__, receipt
from musctl.cli import foretold, receipts
from musctl.cli.desk import Desk, answer, ask, asks, fitted
from musctl.cli.foretold import Foretold, phrase
from musctl.cli.session import Session
from musctl.cli.superseding import decided, gathered
from musctl.disk import cache, write
from musctl.domain.values import Kvittering
from musctl.errors import Refused
from musctl.git.destruction import ground
from musctl.git.destruction.destroy import destroy, finish, outlook, pending, verify
from musctl.git.destruction.outcome import Outcome, Outlook, Refusal
from musctl.outbox import FOLDER
from musctl.receipt import BEYOND, counted
from musctl.rotation import Rotation
from musctl.rule import Mappe

MESSAGE = f"{FOLDER}/besked-destruktion.txt"
WORDS = {"saves": "gemte udgaver", "folders": "mapper", "files": "filer", "writing": "skrevet"}


class Order(NamedTuple):
    """What the leader asked for."""

    dry_run: bool = False
    employee: tuple[str, ...] = ()
    confirm: str = ""
    thorough: bool = False


def run(session: Session, order: Order) -> int:
    """The whole course; the exit code. Raises Refused with every reason not to begin."""
    desk = Desk(session)
    worst = 0
    if not order.dry_run:
        worst, desk = resumed(desk)
    elif pending(desk.root):
        desk.say("En destruktion blev afbrudt. Den bliver gjort færdig, når du skriver: musctl rotate\n")
    mappe = gathered(desk)
    rotation = decided(desk, mappe)
    if order.employee:
        rotation = rotation.of({desk.who(words) for words in order.employee})
    if not rotation.destroy and not rotation.drafts:
        return max(worst, _idle(desk, mappe, rotation, order))
    told = _foretold(desk, mappe, rotation, order)
    refusals = _refusals(told)
    if order.dry_run:
        return _shown(session, told, refusals)
    if refusals:
        raise Refused(
            "\n".join(["Stoppet. Intet er ændret.", *(f"- {one.reason}" for one in refusals)]),
            "\n".join(dict.fromkeys(one.hint for one in refusals if one.hint)),
        )
    if rotation.destroy:
        _require_confirmed(desk, told, order)
    return max(worst, _destroyed(desk, told, order))


def resumed(desk: Desk) -> tuple[int, Desk]:
    """What an earlier run did not come to the end of: finished and receipted, or forgotten if it never began."""
    outcome: Outcome | None = None
    if pending(desk.root):
        desk.say("En destruktion blev afbrudt. Den bliver gjort færdig nu.")
        outcome = finish(desk.root)
    kvittering = receipts.announced(desk)
    if kvittering is None:
        return 0, desk if outcome is None else Desk(desk.session)
    desk = Desk(desk.session)
    ids = frozenset(one.id for one in kvittering.dokumenter)
    if any(name in ids for facts in gathered(desk).talks for name, _ in facts.ids):
        receipts.withdraw(desk)
        return 0, desk
    code = _receipted(desk, kvittering, outcome or verify(desk.root, ids, thorough=False), frozenset())
    return code, Desk(desk.session)


def _idle(desk: Desk, mappe: Mappe, rotation: Rotation, order: Order) -> int:
    words = foretold.idle(rotation)
    if desk.session.format == "json":
        told = Foretold(mappe, rotation, Outlook(), beyond(desk))
        answer(
            {**foretold.data(told), "verified": True, "confirm": "", "dry_run": order.dry_run, "refused": []}
        )
        return 0
    if not order.employee:
        cache.remember_nothing_to_destroy(desk.shelf, desk.session.today, words)
    kept = foretold.stays(mappe, rotation) if order.dry_run and rotation.keep else ()
    shown = words.partition("; se,")[0].rstrip(".") + "." if kept else words
    sys.stdout.writelines(f"{line}\n" for line in (shown, *kept))
    return 0


def _foretold(desk: Desk, mappe: Mappe, rotation: Rotation, order: Order) -> Foretold:
    """With a look into history where it is shown or asked; a script that confirms in advance is told by the act itself."""
    silent = order.confirm and not order.dry_run and desk.session.format != "json" and not rotation.obstacles
    seen = Outlook() if silent else outlook(desk.root, _ids(rotation))
    return Foretold(mappe, rotation, seen, beyond(desk))


def beyond(desk: Desk) -> tuple[str, ...]:
    """What cannot be reached from here; a configured remote is named."""
    settings = ground.find(desk.root).settings
    remotes = sorted(
        key.split(".", 1)[1].rpartition(".")[0]
        for key in settings
        if key.startswith("remote.") and key.endswith(".url")
    )
    return (*BEYOND, *(f"fjernlageret {name}" for name in remotes))


def _ids(rotation: Rotation) -> frozenset[str]:
    return frozenset(
        {paper.id for paper in rotation.papers if paper.id} | {one.id for one in rotation.drafts}
    )


def _refusals(told: Foretold) -> tuple[Refusal, ...]:
    """Every reason at once; what the engine says of the same files is said once."""
    engine = told.outlook.refusals
    own = [
        Refusal(one.reason, one.hint)
        for one in told.rotation.obstacles
        if not any(all(path in other.reason for path in one.paths) for other in engine)
    ]
    return (*own, *engine)


def _shown(session: Session, told: Foretold, refusals: tuple[Refusal, ...]) -> int:
    """The dry run: what would happen, and what stands in the way."""
    code = Refused.code if refusals else 0
    words = phrase(told.rotation) if told.rotation.destroy else ""
    if session.format == "json":
        refused = [{"reason": one.reason, "hint": one.hint} for one in refusals]
        answer(
            {**foretold.data(told), "verified": False, "confirm": words, "dry_run": True, "refused": refused}
        )
        return code
    lines = ["Prøve. Intet ændres.", "", *foretold.said(told), ""]
    if refusals:
        lines += ["Stop:", *(f"  {one.reason}" for one in refusals)]
        lines += [f"  {hint}" for hint in dict.fromkeys(one.hint for one in refusals if one.hint)]
        lines += ["Derefter kan du prøve igen."]
    elif words:
        lines += [
            f"Det kan ikke fortrydes. For at gå videre: skriv »musctl rotate«, og bekræft med »{words}«."
        ]
    else:
        lines += ["For at gå videre: skriv »musctl rotate«."]
    sys.stdout.write("\n".join(lines) + "\n")
    return code


def _require_confirmed(desk: Desk, told: Foretold, order: Order) -> None:
    """The leader has written the words; Refused otherwise, with nothing changed."""
    wanted = phrase(told.rotation)
    said = order.confirm
    if not said and asks(desk.session):
        print(fitted("\n".join(foretold.said(told)), sys.stderr), file=sys.stderr)
        said = ask(f"\nDet kan ikke fortrydes. Skriv »{wanted}« for at gå videre:")
    if " ".join(said.casefold().split()) != wanted:
        reason = (
            f"Der skal stå »{wanted}«, og der står »{said[:40]}«." if said else "Det skal bekræftes først."
        )
        raise Refused(
            f"{reason} Intet er ændret.",
            f'Se, hvad der sker: musctl rotate --dry-run\nBekræft så sådan: musctl rotate --confirm "{wanted}"',
        )


def _destroyed(desk: Desk, told: Foretold, order: Order) -> int:
    rotation = told.rotation
    profil, kilde = foretold.policies(told)
    reasons = "; ".join(dict.fromkeys(one.verdict.reason for one in rotation.destroy))
    kvittering = Kvittering(
        receipts.fresh_number(desk),
        profil,
        kilde,
        desk.today,
        reasons,
        rotation.number,
        dokumenter=foretold.documents(rotation),
        program=f"musctl {__version__}",
    )
    if rotation.destroy:
        receipts.announce(desk, kvittering)
    try:
        outcome = act(desk, _ids(rotation), thorough=order.thorough)
    except Refused:
        receipts.withdraw(desk)
        raise
    drafts = frozenset(one.id for one in rotation.drafts)
    fresh = Desk(desk.session)
    code = _receipted(fresh, kvittering, outcome, drafts, quiet=desk.session.format == "json")
    if desk.session.format == "json":
        path = receipt.path(kvittering.kvittering) if kvittering.dokumenter else ""
        answer(
            {
                **foretold.data(told),
                "quotes": foretold.quoted(outcome.quotes),
                "out_of_reach": list(dict.fromkeys((*told.beyond, *outcome.remaining))),
                "verified": receipts.proved(outcome),
                "leftovers": list(outcome.leftovers),
                "confirm": phrase(rotation) if rotation.destroy else "",
                "dry_run": False,
                "refused": [],
                "receipt": path,
            }
        )
    return code


def act(desk: Desk, ids: frozenset[str], *, thorough: bool) -> Outcome:
    """Destroy; where nothing was left to destroy, look for it all the same."""
    outcome = destroy(desk.root, ids, thorough=thorough, progress=_telling())
    return outcome if outcome.proofs else verify(desk.root, ids, thorough=thorough)


def _telling() -> Callable[[str, int], None]:
    """Progress as lines, at most one a second, on a terminal only."""
    if not sys.stderr.isatty():
        return lambda _what, _count: None
    last = time.monotonic()

    def tell(what: str, count: int) -> None:
        nonlocal last
        now = time.monotonic()
        if now - last >= 1:
            last = now
            print(
                f"Bygger ny historik af det, der skal blive: {count} {WORDS.get(what, '')}".rstrip(),
                file=sys.stderr,
            )

    return tell


def _receipted(
    desk: Desk, kvittering: Kvittering, outcome: Outcome, drafts: frozenset[str], *, quiet: bool = False
) -> int:
    """File the receipt, tell the employees, save, and say what came of it; 6 when it is not proved."""
    cache.forget(desk.root)
    out = beyond(desk)
    paths: list[str] = []
    page = ""
    if kvittering.dokumenter:
        *_, page = filed = receipts.filed(desk, receipts.completed(kvittering, outcome, out))
        paths += filed
    paths += receipts.proved_drafts(desk, drafts, outcome, out)
    if kvittering.samtaler:
        leader = desk.mappe.indstillinger.leder.navn
        write.put(desk.root, MESSAGE, receipt.MESSAGE.format(leder=leader).rstrip().encode() + b"\n")
    desk.save(paths, "destruktion")
    receipts.withdraw(desk)
    _tell(desk, kvittering, outcome, drafts)
    if page and not quiet:
        sys.stdout.write(f"{page}\n")
    return 0 if receipts.proved(outcome) else 6


def _tell(desk: Desk, kvittering: Kvittering, outcome: Outcome, drafts: frozenset[str]) -> None:
    what = counted(kvittering.dokumenter) if kvittering.dokumenter else "Kladderne"
    if receipts.proved(outcome):
        desk.say(f"{what[:1].upper()}{what[1:]} er destrueret og bekræftet.")
    else:
        sys.stderr.write(
            f"{what[:1].upper()}{what[1:]} er destrueret, men det kunne ikke bekræftes alle steder:\n"
        )
        sys.stderr.writelines(f"  {one}\n" for one in outcome.leftovers)
        sys.stderr.write("Se efter igen: musctl rotate verify --thorough\n")
    if drafts and kvittering.dokumenter:
        desk.say("Kladderne til de godkendte referater er også slettet.")
    if outcome.signatures:
        desk.say(
            f"{outcome.signatures} elektroniske underskrifter på gemte udgaver faldt væk, fordi udgaverne er lavet om."
        )
    for one in outcome.quotes:
        desk.say(
            f"Ord fra det destruerede står stadig i {one.where} ({one.words} ord i træk). Ret det selv, hvis det skal væk."
        )
    if kvittering.samtaler and os.path.exists(os.path.join(desk.root, MESSAGE)):
        desk.say(
            f"Sig til medarbejderne, at de også skal destruere deres eksemplar. Teksten ligger i {MESSAGE}."
        )
