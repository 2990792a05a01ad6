"""What forgetting somebody would do, on whose authority, and what stands in its way; nothing is changed (C11)."""

from __future__ import annotations

import os
import re
import unicodedata
from collections.abc import Collection, Iterator

from musctl import check
from musctl.cli import receipts
from musctl.cli.desk import Desk, ask, asks
from musctl.cli.doubts import in_order, unknown_holds
from musctl.cli.superseding import gathered
from musctl.domain.dates import months_after, short
from musctl.domain.values import Destrueret
from musctl.git.compare import changed, staged
from musctl.git.destruction import ground, objects, persons
from musctl.git.destruction.destroy import outlook, pending
from musctl.git.destruction.identity import identity
from musctl.git.destruction.outcome import Outlook, Refusal
from musctl.named import NamedTuple
from musctl.receipt import PERSON, amount_of
from musctl.rotation import hold_of

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


def foretold(desk: Desk, number: str, order: Order) -> Foretold:
    """What would happen, and every reason why it cannot."""
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
    yield from (
        Refusal(one.reason, one.hint) for one in (*in_order(desk, ("stop.yaml",)), *unknown_holds(desk))
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
        slags, name = _class_and_id(one.path, body)
        place = _WHERE.search(one.path)
        if name and name not in known and place:
            known.add(name)
            yield Destrueret(name, slags, place[2], place[1])
    yield Destrueret(number, PERSON)


def _class_and_id(path: str, data: bytes) -> tuple[str, str]:
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


def spoken(desk: Desk, told: Foretold) -> Iterator[str]:
    """The same for the leader to read."""
    documents = [one for one in told.documents if one.slags != PERSON]
    yield f"Slettes: alt om {told.who} ({desk.mappe.medarbejdere[told.who].navn}), også i alle gemte udgaver."
    yield f"  Dokumenter: {amount_of(documents)}" if documents else "  Dokumenter: ingen"
    yield f"  Gemte udgaver: {len({one.blob for one in told.seen.versions})}"
    yield "  Linjer i medarbejderlisten, grupper, runder og stop.yaml"
    if told.why:
        policy = desk.mappe.policy()
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
