"""Receipts of destruction: what `kvitteringer/` holds, and the page to print. No names, no content, no hashes of content."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import date

from musctl import __version__
from musctl.domain.dates import short
from musctl.domain.values import Destrueret, Kvittering
from musctl.named import NamedTuple
from musctl.text.dump import dump
from musctl.text.sentence import all_of, counted
from musctl.text.tree import Plain

FOLDER = "kvitteringer"
PERSON = "medarbejder"  # what is named in a receipt when all about a person is gone

BEYOND = (
    "medarbejdernes egne eksemplarer",
    "papir",
    "mail",
    "it-afdelingens backup",
    "andre kopier af mappen",
)
"""What no program in this folder can reach; said in every receipt."""

PROOFS: Mapping[str, str] = {
    "id": "Ingen gemt udgave og ingen fil i historikken er et af dokumenterne.",
    "stier": "Ingen gemt udgave af mappen peger på dem, og alt andet i den er, som det var.",
    "filer": "Der ligger ingen arbejdsfiler, rester eller kopier fra editorer af dem i mappen.",
    "gennemgang": "Alt, hvad mappen og dens historik gemmer, er gennemset fil for fil.",
    "tekst": "Teksten er søgt i alt, hvad mappen gemmer, og blev ikke fundet.",
    "intet_tabt": "Alt det, der skulle blive, er der stadig og kan læses.",
}
"""What each proof means, in the order they are told."""

UNSEEN = "ikke undersøgt"
UNPROVED: Mapping[str, str] = {
    "id": "Det er ikke undersøgt, om en gemt udgave er et af dokumenterne.",
    "stier": "Det er ikke undersøgt, om alt andet i mappen er, som det var.",
    "filer": "Det er ikke undersøgt, om der ligger rester i mappen.",
    "gennemgang": "Mappens historik er ikke gennemset fil for fil; det gør »musctl rotate verify --thorough«.",
    "tekst": "Det er ikke undersøgt, om ord fra teksterne står andre steder.",
    "intet_tabt": "Det er ikke undersøgt, om alt det, der skulle blive, kan læses.",
}
"""What was not looked for this time."""

CLASSES: Mapping[str, tuple[str, str]] = {
    "referat": ("referat", "referater"),
    "forberedelse": ("forberedelsesark", "forberedelsesark"),
    "kladde": ("kladde til et godkendt referat", "kladder til godkendte referater"),
    "plan": ("plan", "planer"),
    "samtale": ("samtaleark", "samtaleark"),
    "fond": ("ansøgning til Kompetencefonden", "ansøgninger til Kompetencefonden"),
    "dokument": ("andet dokument", "andre dokumenter"),
    "medarbejder": ("medarbejder på listen", "medarbejdere på listen"),
}


class Line(NamedTuple):
    """A line of the printed page, and what it is: title, heading, point or text."""

    kind: str
    words: str


def number(taken: Collection[str], day: date) -> str:
    """The next free number of a day: 2027-12-03-a, …-z, …-aa."""
    count = 0
    while (name := f"{day.isoformat()}-{_letters(count)}") in taken:
        count += 1
    return name


def _letters(count: int) -> str:
    word = ""
    while count >= 0:
        word = chr(ord("a") + count % 26) + word
        count = count // 26 - 1
    return word


def path(number: str, ending: str = "yaml") -> str:
    """Where a receipt lies."""
    return f"{FOLDER}/{number}.{ending}"


def text(kvittering: Kvittering) -> str:
    """The receipt as its file has it; what says nothing is left out."""
    data: dict[str, Plain] = {
        "kvittering": kvittering.kvittering,
        "dato": kvittering.dato.isoformat() if kvittering.dato else None,
        "profil": kvittering.profil,
        "kilde": kvittering.kilde,
        "grund": kvittering.grund,
        "samtaler": None if kvittering.samtaler is None else str(kvittering.samtaler),
        "gemte_udgaver": None if kvittering.gemte_udgaver is None else str(kvittering.gemte_udgaver),
        "dokumenter": [_document(one) for one in kvittering.dokumenter],
        "bevis": dict(kvittering.bevis),
        "mangler": list(kvittering.mangler),
        "uden_for_rækkevidde": list(kvittering.uden_for_rækkevidde),
        "program": kvittering.program or f"musctl {__version__}",
    }
    return dump({key: value for key, value in data.items() if value})


def _document(one: Destrueret) -> dict[str, Plain]:
    return {"id": one.id, "slags": one.slags, "runde": one.runde, "samtale": one.samtale}


def amount_of(documents: Iterable[Destrueret]) -> str:
    """»19 referater og 38 forberedelsesark fra runde 2026«."""
    of_rounds, others, rounds = Counter[str](), Counter[str](), set[str]()
    for one in documents:
        (of_rounds if one.runde else others)[one.slags] += 1
        rounds |= {one.runde} - {""}
    where = f" fra {'runde' if len(rounds) == 1 else 'runderne'} {all_of(sorted(rounds))}"
    said = [f"{all_of(_words(of_rounds))}{where}"] if of_rounds else []
    return ", og ".join([*said, *([all_of(_words(others))] if others else [])]) or "intet"


def _words(kinds: Mapping[str, int]) -> list[str]:
    return [counted(kinds[slags], one, many) for slags, (one, many) in CLASSES.items() if kinds.get(slags)]


def lines(kvittering: Kvittering, enhed: str, politik: str) -> Iterator[Line]:
    """The page to print."""
    day = short(kvittering.dato) if kvittering.dato else ""
    yield Line("title", "Kvittering for destruktion")
    yield Line("point", f"Nummer: {kvittering.kvittering}")
    if enhed:
        yield Line("point", f"Enhed: {enhed}")
    yield Line(
        "point", f"Politik: {politik} ({kvittering.profil})" if politik else f"Politik: {kvittering.profil}"
    )
    if kvittering.program:
        yield Line("point", f"Program: {kvittering.program}")
    yield Line("heading", "Destrueret")
    saved = kvittering.gemte_udgaver
    versions = f", i {counted(saved, 'gemt udgave', 'gemte udgaver')}" if saved else ""
    yield Line("text", f"{day}: {amount_of(kvittering.dokumenter)}{versions}.".removeprefix(": "))
    if kvittering.grund:
        yield Line("text", f"Grund: {kvittering.grund}.")
    if kvittering.kilde:
        yield Line("text", f"Hjemmel: {kvittering.kilde}.")
    yield from _listed(kvittering)
    yield from _seen(kvittering)
    yield Line("heading", "Uden for rækkevidde")
    yield from (Line("point", words) for words in kvittering.uden_for_rækkevidde or BEYOND)
    yield Line("heading", "Til it-afdelingen")
    before = f" fra før {day}" if day else ""
    yield Line("text", f"Hentes en backup{before} frem igen, så kør »musctl rotate verify« bagefter.")
    yield Line("text", "Tiden er maskinens. Kvitteringen siger, hvad programmet kunne se, og ikke mere.")


def _listed(kvittering: Kvittering) -> Iterator[Line]:
    """The ids of the documents, by class and round."""
    kinds: dict[tuple[str, str], list[str]] = {}
    for one in kvittering.dokumenter:
        kinds.setdefault((one.runde, one.slags), []).append(one.id)
    for (runde, slags), ids in sorted(kinds.items()):
        where = f", runde {runde}" if runde else ""
        yield Line("point", f"{slags}{where}: {', '.join(sorted(ids))}")


def _seen(kvittering: Kvittering) -> Iterator[Line]:
    proved = [words for key, words in PROOFS.items() if kvittering.bevis.get(key) == "ja"]
    if proved:
        yield Line("heading", "Bekræftet")
        yield from (Line("point", words) for words in proved)
    unseen = [words for key, words in UNPROVED.items() if kvittering.bevis.get(key, UNSEEN) == UNSEEN]
    if unseen or kvittering.mangler:
        yield Line("heading", "Ikke bekræftet")
        yield from (Line("point", words) for words in (*kvittering.mangler, *unseen))


def markdown(page: Iterable[Line]) -> str:
    """The page as Markdown."""
    marks = {"title": "# ", "heading": "## ", "point": "- ", "text": ""}
    out: list[str] = []
    before = ""
    for kind, words in page:
        if out and not (kind == before == "point"):
            out.append("")
        out.append(marks[kind] + words)
        before = kind
    return "\n".join(out) + "\n"


def html(page: Iterable[Line]) -> str:
    """The page as HTML that prints on one sheet and reads well aloud."""
    from html import escape

    tags = {"title": "h1", "heading": "h2", "point": "li", "text": "p"}
    out: list[str] = []
    before = ""
    for kind, words in page:
        if kind == "point" != before:
            out.append("<ul>")
        if before == "point" != kind:
            out.append("</ul>")
        out.append(f"<{tags[kind]}>{escape(words)}</{tags[kind]}>")
        before = kind
    closing = ["</ul>"] if before == "point" else []
    return "\n".join([_HEAD, *out, *closing, "</body></html>"]) + "\n"


_HEAD = """\
<!DOCTYPE html>
<html lang="da"><head><meta charset="utf-8"><title>Kvittering for destruktion</title>
<style>
@page { size: A4; margin: 2.5cm }
body { font: 11pt/1.45 sans-serif; max-width: 42em; margin: 2em auto; color: #000; background: #fff }
h1 { font-size: 1.5em } h2 { font-size: 1.1em; margin-top: 1.4em }
p { margin: .3em 0 } ul { margin: .3em 0 }
</style></head><body>"""


MESSAGE = """\
Emne: Dit eksemplar af referatet

Hej

Referatet af vores tidligere samtale skal ikke gemmes længere, og jeg har destrueret mit eksemplar. Det samme gælder
dit: slet filen, tøm papirkurven, og makulér det, hvis du har det på papir. Slet også den mail, det kom i.
Planen skal du beholde.

Venlig hilsen
{leder}
"""
"""What each employee is told; W18 lets both keep the minutes until next year's talk, and musctl reaches only one of them."""
