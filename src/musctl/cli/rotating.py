"""The work of `musctl rotate`: what was stopped midway is finished, then shown, asked, destroyed, proved and receipted."""

from __future__ import annotations

import sys

from musctl import __version__, receipt
from musctl.cli import foretold, receipts
from musctl.cli.acting import act, beyond, cleared, filed, kept_by_editors
from musctl.cli.desk import Desk, answer, ask, asks, fitted
from musctl.cli.foretold import Foretold, phrase
from musctl.cli.session import Session
from musctl.cli.superseding import decided, gathered
from musctl.disk import cache, write
from musctl.domain.values import Kvittering
from musctl.errors import Refused
from musctl.git import place
from musctl.git.destruction.destroy import finish, outlook, pending, verify
from musctl.git.destruction.outcome import Outcome, Outlook, Refusal
from musctl.git.standing import speaks_of_remotes, standing
from musctl.named import NamedTuple
from musctl.outbox import FOLDER
from musctl.receipt import PERSON, amount_of
from musctl.rotation import Rotation
from musctl.rule import Mappe

MESSAGE = f"{FOLDER}/besked-destruktion.txt"


class Order(NamedTuple):
    """What the leader asked for."""

    dry_run: bool = False
    employee: tuple[str, ...] = ()
    confirm: str = ""
    thorough: bool = False
    push: bool = False


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
    if any(one.slags == PERSON for one in kvittering.dokumenter):
        from musctl.cli import forgetting

        return forgetting.completed(desk, kvittering), Desk(desk.session)
    ids = frozenset(one.id for one in kvittering.dokumenter)
    if any(name in ids for facts in gathered(desk).talks for name, _ in facts.ids):
        receipts.withdraw(desk)
        return 0, desk
    outcome = outcome or verify(desk.root, ids, thorough=False)
    talks = (one.samtale for one in kvittering.dokumenter if one.slags == "referat")
    code = _receipted(desk, kvittering, outcome, filed(desk, talks))
    if desk.session.format != "json":
        sys.stdout.write(f"{receipt.path(kvittering.kvittering, 'md')}\n")
    return code, Desk(desk.session)


def _idle(desk: Desk, mappe: Mappe, rotation: Rotation, order: Order) -> int:
    words = foretold.idle(rotation)
    if desk.session.format == "json":
        told = Foretold(mappe, rotation, Outlook(), beyond(desk))
        sent = _sent(desk, order)
        answer(
            {
                **foretold.data(told),
                "verified": not sent.code,
                "confirm": "",
                "dry_run": order.dry_run,
                "refused": [],
                "remotes": list(sent.data),
            }
        )
        return sent.code
    if not order.employee:
        cache.remember_nothing_to_destroy(desk.shelf, desk.session.today, words)
    kept = foretold.stays(mappe, rotation) if order.dry_run and rotation.keep else ()
    shown = words.partition("; se,")[0].rstrip(".") + "." if kept else words
    sys.stdout.writelines(f"{line}\n" for line in (shown, *kept))
    return _sent(desk, order).code


class Sent(NamedTuple):
    """What came of the remotes: the exit code, and the same for scripts."""

    code: int = 0
    data: tuple[dict[str, object], ...] = ()


def _sent(desk: Desk, order: Order) -> Sent:
    """What came of the remotes, where the leader asked for them."""
    if not order.push or order.dry_run:
        return Sent()
    from musctl.cli import copies

    return Sent(*copies.replaced(desk))


def _foretold(desk: Desk, mappe: Mappe, rotation: Rotation, order: Order) -> Foretold:
    """With a look into history where it is shown or asked; a script that confirms in advance is told by the act itself."""
    silent = order.confirm and not order.dry_run and desk.session.format != "json" and not rotation.obstacles
    seen = Outlook() if silent else outlook(desk.root, _ids(rotation))
    kept = kept_by_editors(desk, (*foretold.documents(rotation), *rotation.drafts))
    sent = filed(desk, (one.talk for one in rotation.destroy if one.referat))
    return Foretold(mappe, rotation, seen, (*beyond(desk), *sent), len(kept), sent)


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
    """The drafts first, for their words stand in what is kept; then what is superseded, announced before it goes."""
    rotation = told.rotation
    worst = _without_drafts(desk, rotation) if rotation.drafts else 0
    if not rotation.destroy:
        sent = _sent(Desk(desk.session), order)
        worst = max(worst, sent.code)
        return worst if desk.session.format != "json" else _answered(told, Outcome(), "", worst, sent)
    if rotation.drafts:
        desk = Desk(desk.session)
    profil, kilde = foretold.policies(told)
    kvittering = Kvittering(
        receipts.fresh_number(desk),
        profil,
        kilde,
        desk.today,
        "; ".join(dict.fromkeys(one.verdict.reason for one in rotation.destroy)),
        rotation.number,
        dokumenter=foretold.documents(rotation),
        program=f"musctl {__version__}",
    )
    receipts.announce(desk, kvittering)
    try:
        outcome = act(desk, frozenset(paper.id for paper in rotation.papers), thorough=order.thorough)
    except Refused:
        receipts.withdraw(desk)
        raise
    code = max(worst, _receipted(desk, kvittering, outcome, told.filed))
    if desk.session.format == "json":
        sent = _sent(Desk(desk.session), order)
        return _answered(told, outcome, receipt.path(kvittering.kvittering), max(code, sent.code), sent)
    sys.stdout.write(f"{receipt.path(kvittering.kvittering, 'md')}\n")
    return max(code, _sent(Desk(desk.session), order).code) if order.push else code


def _without_drafts(desk: Desk, rotation: Rotation) -> int:
    from musctl.cli import drafts

    return drafts.destroyed(desk, frozenset(one.id for one in rotation.drafts))


def _answered(told: Foretold, outcome: Outcome, path: str, code: int, sent: Sent) -> int:
    """What was done, for scripts."""
    answer(
        {
            **foretold.data(told),
            "quotes": foretold.quoted(outcome.quotes),
            "out_of_reach": list(dict.fromkeys((*told.beyond, *outcome.remaining))),
            "verified": code == 0,
            "leftovers": list(outcome.leftovers),
            "confirm": phrase(told.rotation) if told.rotation.destroy else "",
            "dry_run": False,
            "refused": [],
            "receipt": path,
            "remotes": list(sent.data),
        }
    )
    return code


def _receipted(desk: Desk, kvittering: Kvittering, outcome: Outcome, sent: tuple[str, ...]) -> int:
    """File the receipt, prepare what to tell the employees, save, and say what came of it; 6 when it is not proved."""
    cache.forget(desk.root)
    outcome = outcome._replace(leftovers=(*outcome.leftovers, *cleared(desk, kvittering.dokumenter)))
    out = (*beyond(desk), *sent)
    paths = receipts.filed(desk, receipts.completed(kvittering, outcome, out))
    if kvittering.samtaler:
        leder = desk.mappe.indstillinger.leder.navn
        write.put(desk.root, MESSAGE, receipt.MESSAGE.format(leder=leder).rstrip().encode() + b"\n")
    desk.save(paths, "destruktion")
    receipts.withdraw(desk)
    _note_copies(desk)
    _tell(desk, kvittering, outcome)
    return 0 if receipts.proved(outcome) else 6


def _note_copies(desk: Desk) -> None:
    """Note that no other copy is clean until it is shown to be."""
    common = place.require(desk.root).common
    if speaks_of_remotes(common) or standing(common):
        from musctl.git.remote import outstanding

        outstanding(desk.root, desk.session.today)


def _tell(desk: Desk, kvittering: Kvittering, outcome: Outcome) -> None:
    what = amount_of(kvittering.dokumenter)
    if receipts.proved(outcome):
        desk.say(f"{what[:1].upper()}{what[1:]} er destrueret og bekræftet.")
    else:
        sys.stderr.write(
            f"{what[:1].upper()}{what[1:]} er destrueret, men det kunne ikke bekræftes alle steder:\n"
        )
        sys.stderr.writelines(f"  {one}\n" for one in outcome.leftovers)
        sys.stderr.write("Se efter igen: musctl rotate verify --thorough\n")
    if outcome.signatures:
        desk.say(
            f"{outcome.signatures} elektroniske underskrifter på gemte udgaver faldt væk, fordi udgaverne er lavet om."
        )
    if outcome.quotes:
        desk.say("Ord fra det destruerede står også i noget, der bliver. Ret det selv, hvis det skal væk:")
        for line in foretold.quote_lines(outcome.quotes):
            desk.say(line)
    if kvittering.samtaler:
        whose = ("medarbejderen", "sit") if kvittering.samtaler == 1 else ("medarbejderne", "deres")
        desk.say(f"Bed {whose[0]} om også at destruere {whose[1]} eksemplar. Teksten ligger i {MESSAGE}.")
