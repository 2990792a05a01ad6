"""The work of `musctl rotate verify`: what receipts say is destroyed is looked for again, also after a restored backup."""

from __future__ import annotations

import sys

from musctl.cli import forgetting, receipts
from musctl.cli.acting import act, beyond
from musctl.cli.desk import Desk, answer, ask, asks
from musctl.cli.rotating import resumed
from musctl.cli.session import Session
from musctl.cli.superseding import gathered
from musctl.disk import cache
from musctl.domain.values import Destrueret, Kvittering
from musctl.errors import Refused
from musctl.git.destruction.destroy import outlook, verify
from musctl.git.destruction.outcome import Outcome
from musctl.receipt import PERSON, amount_of


def looked_again(session: Session, words: str, confirm: str, *, thorough: bool) -> int:
    """0 when all of it is gone, 6 when some is found; it is destroyed again where the leader confirms that."""
    _, desk = resumed(Desk(session))
    chosen = (receipts.named(desk, words),) if words else tuple(desk.mappe.kvitteringer.values())
    documents = {one.id: one for kvittering in chosen for one in kvittering.dokumenter if one.id}
    if not documents:
        return _nothing(desk)
    outcome = verify(desk.root, frozenset(documents), thorough=thorough)
    if receipts.proved(outcome):
        return _reported(desk, documents, outcome, (), 0)
    back = _back(desk, documents)
    if back and (confirm or asks(session)):
        return _again(desk, documents, back, confirm, thorough=thorough)
    return _reported(desk, documents, outcome, back, 6)


def _nothing(desk: Desk) -> int:
    if desk.session.format == "json":
        answer(
            {"checked": 0, "verified": True, "found": [], "leftovers": [], "out_of_reach": list(beyond(desk))}
        )
    else:
        sys.stdout.write("Der er ingen kvitteringer for destruktion, så der er intet at se efter.\n")
    return 0


def _back(desk: Desk, documents: dict[str, Destrueret]) -> tuple[Destrueret, ...]:
    """Those that have come back, in the folder or in its history."""
    stored = {one.id for one in outlook(desk.root, frozenset(documents)).versions}
    lying = {name for facts in gathered(desk).talks for name, _ in facts.ids}
    return tuple(one for name, one in documents.items() if name in stored | lying)


def phrase(back: tuple[Destrueret, ...]) -> str:
    """What the leader writes to have it destroyed again."""
    people = sorted({one.id for one in back if one.slags == PERSON})
    talks = {one.samtale for one in back if one.slags == "referat"}
    words = [f"destruer {len(talks)}"] if talks or not people else []
    return " og ".join([*words, *(f"glem {number}" for number in people)])


def _again(
    desk: Desk,
    documents: dict[str, Destrueret],
    back: tuple[Destrueret, ...],
    confirm: str,
    *,
    thorough: bool,
) -> int:
    wanted = phrase(back)
    said = confirm
    if not said:
        print(f"Det er dukket op igen: {amount_of(back)}.", file=sys.stderr)
        said = ask(f"Det kan destrueres igen og kan ikke fortrydes. Skriv »{wanted}« for at gøre det:")
    if " ".join(said.casefold().split()) != wanted.casefold():
        raise Refused(
            f"Det er dukket op igen: {amount_of(back)}. Intet er ændret.",
            f'Destruér det igen sådan: musctl rotate verify --confirm "{wanted}"',
        )
    for one in back:
        if one.slags == PERSON:
            forgetting.leave_the_folder(desk, one.id)
    outcome = act(desk, frozenset(documents), thorough=thorough)
    cache.forget(desk.root)
    fresh = Desk(desk.session)
    kvittering = Kvittering(
        receipts.fresh_number(fresh),
        ", ".join(dict.fromkeys(one.profil for one in fresh.mappe.kvitteringer.values() if one.profil)),
        dato=fresh.today,
        grund="destrueret før og dukket op igen",
        samtaler=len({one.samtale for one in back if one.slags == "referat"}),
        dokumenter=back,
    )
    paths = receipts.filed(fresh, receipts.completed(kvittering, outcome, beyond(fresh)))
    fresh.save(paths, "destruktion")
    desk.say(f"Destrueret igen: {amount_of(back)}. Kvittering: {paths[1]}")
    return _reported(fresh, {one.id: one for one in back}, outcome, (), 0 if receipts.proved(outcome) else 6)


def _reported(
    desk: Desk, documents: dict[str, Destrueret], outcome: Outcome, back: tuple[Destrueret, ...], code: int
) -> int:
    out = (*beyond(desk), *outcome.remaining)
    if desk.session.format == "json":
        found = [{"id": one.id, "samtale": one.samtale} for one in back]
        answer(
            {
                "checked": len(documents),
                "verified": not code,
                "found": found,
                "leftovers": list(outcome.leftovers),
                "confirm": phrase(back) if back else "",
                "out_of_reach": list(out),
            }
        )
        return code
    count = len(documents)
    if not code:
        what = "det destruerede dokument" if count == 1 else f"de {count} destruerede dokumenter"
        sys.stdout.write(f"Bekræftet: {what} findes ikke i mappen eller dens historik.\n")
        desk.say(f"Kan musctl ikke nå: {', '.join(out)}.")
        return code
    lines = [
        f"Det er dukket op igen: {amount_of(back)}." if back else "Der er fundet rester af det destruerede:"
    ]
    lines += [f"  {one}" for one in outcome.leftovers]
    sys.stdout.write("\n".join(lines) + "\n")
    if back:
        desk.say(f'Destruér det igen: musctl rotate verify --confirm "{phrase(back)}"')
        desk.say("Find også ud af, hvor det kom fra: en backup, en mail eller en anden maskine.")
    return code
