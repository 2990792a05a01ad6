"""Receipts in the folder: announced before anything is destroyed, filed when it is proved, and printed afterwards.

What is announced lies beside the documents until the receipt is saved, so that a destruction that was stopped midway
still gets one.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Collection, Iterable

from musctl import receipt, shape
from musctl.cli.desk import Desk
from musctl.cli.session import Session
from musctl.disk import write
from musctl.disk.cache import ANNOUNCED
from musctl.domain.values import Destrueret, Kvittering
from musctl.errors import WrongUse
from musctl.git.destruction.outcome import Outcome
from musctl.text.source import read

NEEDED = ("id", "stier", "filer", "intet_tabt")
"""The proofs without which nothing is verified; that of the text is made where it costs little, or when asked for."""


def announced(desk: Desk) -> Kvittering | None:
    """The receipt of a destruction that was begun and not finished here; None when there is none."""
    try:
        document = read(ANNOUNCED, desk.shelf.read(ANNOUNCED))
    except OSError:
        return None
    value, _ = shape.value("Kvittering", document)
    return value if isinstance(value, Kvittering) else None


def announce(desk: Desk, kvittering: Kvittering) -> None:
    """Say what is about to be destroyed."""
    write.put(desk.root, ANNOUNCED, receipt.text(kvittering).encode())


def withdraw(desk: Desk) -> None:
    """What was announced is filed, or never happened."""
    path = os.path.join(desk.root, ANNOUNCED)
    if os.path.lexists(path):
        os.unlink(path)


def fresh_number(desk: Desk) -> str:
    """The number of a new receipt."""
    names = {
        os.path.basename(path).split(".")[0] for path in desk.shelf.own if path.startswith(receipt.FOLDER)
    }
    return receipt.number({*desk.mappe.kvitteringer, *names}, desk.today)


def proved(outcome: Outcome) -> bool:
    """Nothing of the destroyed was found, and every proof that counts was made."""
    return not outcome.leftovers and all(outcome.proofs.get(key) == "ja" for key in NEEDED)


def completed(kvittering: Kvittering, outcome: Outcome, beyond: Iterable[str]) -> Kvittering:
    """The receipt with what came of it."""
    return kvittering._replace(
        bevis=dict(outcome.proofs),
        gemte_udgaver=outcome.versions or None,
        mangler=(
            *outcome.leftovers,
            *(f"Ord fra teksterne står stadig i {one.where} ({one.words} i træk)." for one in outcome.quotes),
        ),
        uden_for_rækkevidde=tuple(dict.fromkeys((*beyond, *outcome.remaining))),
    )


def filed(desk: Desk, kvittering: Kvittering) -> tuple[str, str]:
    """The receipt and its page written; their paths."""
    texts = (receipt.text(kvittering), receipt.markdown(page(desk, kvittering)))
    paths = (receipt.path(kvittering.kvittering), receipt.path(kvittering.kvittering, "md"))
    for path, text in zip(paths, texts, strict=True):
        write.put(desk.root, path, text.encode())
    return paths


def page(desk: Desk, kvittering: Kvittering) -> tuple[receipt.Line, ...]:
    """The receipt as it is printed."""
    policy = desk.mappe.profiler.get(kvittering.profil)
    return tuple(receipt.lines(kvittering, desk.mappe.indstillinger.enhed, policy.navn if policy else ""))


def proved_drafts(desk: Desk, ids: Collection[str], outcome: Outcome, beyond: Iterable[str]) -> list[str]:
    """The receipts that name these drafts, with what came of it; their paths.

    The approved text says nearly what its drafts said, so their words are no trace of them.
    """
    paths = []
    told = {key: word for key, word in outcome.proofs.items() if key != "tekst"}
    outcome = outcome._replace(quotes=(), proofs=told)
    for number, one in desk.mappe.kvitteringer.items():
        if not one.bevis and {document.id for document in one.dokumenter} & set(ids):
            path = receipt.path(number)
            write.put(desk.root, path, receipt.text(completed(one, outcome, beyond)).encode())
            paths.append(path)
    return paths


def for_drafts(desk: Desk, talk: str, profil: str, ids: Iterable[str]) -> Kvittering:
    """The receipt of the drafts of an approved referat; without proof until they are gone."""
    year = talk.split("/")[1][:4]
    drafts = tuple(Destrueret(name, "kladde", year, talk) for name in ids)
    return Kvittering(
        fresh_number(desk), profil, dato=desk.today, grund="referatet er godkendt", dokumenter=drafts
    )


def printed(session: Session, words: str, form: str) -> int:
    """A receipt for print, on stdout: the newest of those that are not of drafts, unless another is named."""
    desk = Desk(session)
    kvittering = named(desk, words)
    make = receipt.html if form == "html" else receipt.markdown
    sys.stdout.write(make(page(desk, kvittering)))
    return 0


def named(desk: Desk, words: str) -> Kvittering:
    """The receipt that is meant: by its number, by the start of it where only one has that, or the newest."""
    every = desk.mappe.kvitteringer
    wanted = words.removeprefix(f"{receipt.FOLDER}/").removesuffix(".yaml").removesuffix(".md")
    if wanted in every:
        return every[wanted]
    near = sorted(
        number
        for number, one in every.items()
        if number.startswith(wanted)
        and (wanted or any(document.slags != "kladde" for document in one.dokumenter))
    )
    if near and (not wanted or len(near) == 1):
        return every[near[-1]]
    if near:
        raise WrongUse(f"»{words}« passer på flere kvitteringer: {', '.join(near)}.", "Skriv hele nummeret.")
    if not words:
        raise WrongUse(
            f"Intet referat er destrueret endnu{', kun kladder' if every else ''}.",
            "Se, hvad der kan destrueres: musctl rotate --dry-run",
        )
    have = f"Du har {', '.join(sorted(every)[-5:])}." if every else "Der er ingen kvitteringer endnu."
    raise WrongUse(
        f"Kvitteringen »{words}« findes ikke. {have}", "Se dem i mappen kvitteringer." if every else ""
    )
