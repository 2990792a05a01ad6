"""The roster: new people written into it, and lists of people read."""

from __future__ import annotations

import csv
import io
import os
import unicodedata
from collections.abc import Callable, Iterator, Mapping, Sequence

from musctl.cli.desk import Desk, day
from musctl.errors import Refused, WrongUse
from musctl.scaffold import free_number
from musctl.text.quote import yaml_flow
from musctl.text.source import Document, apply, read
from musctl.text.tree import Edit, Plain, Span

ROSTER = "medarbejdere.yaml"
EXAMPLE = 'musctl employee add "Søren Ærø"'

# A column of the leader's list, by any of the names it goes by.
COLUMNS: Mapping[str, tuple[str, ...]] = {
    "navn": ("navn", "name", "medarbejder"),
    "stilling": ("stilling", "titel", "title"),
    "mail": ("mail", "e-mail", "email"),
    "ansat": ("ansat", "ansættelsesdato"),
    "timer": ("timer", "timetal"),
    "kategori": ("kategori", "personalegruppe"),
    "overenskomst": ("overenskomst",),
    "initialer": ("initialer",),
    "kategori_siden": ("kategori siden", "kategori_siden"),
    "leder_siden": ("leder siden", "leder_siden", "ny leder"),
}


def entered(desk: Desk, people: Sequence[Mapping[str, str]]) -> tuple[str, ...]:
    """New people written into the roster and saved; their numbers."""
    document = desk.document(ROSTER)
    taken = [*desk.mappe.medarbejdere, *_known(desk)]
    known = {folded(one.navn): number for number, one in desk.mappe.medarbejdere.items()}
    numbers: tuple[str, ...] = ()
    lines = []
    for person in people:
        _require_letters(person)
    for person in people:
        twin = known.get(folded(person["navn"]))
        if twin:
            raise Refused(
                f"En medarbejder med det navn findes allerede: {twin}. Intet er ændret.",
                "Er det to forskellige, så skriv et mellemnavn eller et forbogstav med.",
            )
        number = free_number("M", taken)
        taken.append(number)
        known[folded(person["navn"])] = number
        numbers += (number,)
        filled: dict[str, Plain] = {key: value for key, value in person.items() if value}
        lines.append((number, yaml_flow(filled)))
    desk.save([desk.change(document, [_written(document, lines)])], "medarbejdere")
    return numbers


def _known(desk: Desk) -> Iterator[str]:
    """The numbers that talks and receipts name: one who is forgotten is not taken for somebody new."""
    yield from (talk.split("/")[0] for talk in desk.shelf.talks)
    for kvittering in desk.mappe.kvitteringer.values():
        yield from ((one.samtale or one.id).split("/")[0] for one in kvittering.dokumenter)


def _written(document: Document, lines: Sequence[tuple[str, str]]) -> Edit:
    """All the new people, each behind the last, as one edit."""
    grown = document
    for number, person in lines:
        edit = (
            grown.insert(("medarbejdere",), number, person)
            if "medarbejdere" in grown.data
            else grown.insert((), "medarbejdere", f"{number}: {person}")
        )
        grown = read(ROSTER, apply(grown.text, [edit]).encode())
    before, after = document.text, grown.text
    start = next(
        (at for at, (one, other) in enumerate(zip(before, after, strict=False)) if one != other),
        min(len(before), len(after)),
    )
    tail = 0
    while tail < len(before) - start and before[-1 - tail] == after[-1 - tail]:
        tail += 1
    return Edit(Span(start, len(before) - tail), after[start : len(after) - tail])


def people_in(file: str, say: Callable[[str], None]) -> tuple[dict[str, str], ...]:
    """The people of a CSV file with a heading line; WrongUse names the line that is wrong. Says what it leaves out."""
    rows = _rows(file)
    if not rows:
        raise WrongUse(f"{file} er tom.", "Første linje skal være overskrifter, fx navn;stilling;mail.")
    heading = [_column_name(cell) for cell in rows[0][1]]
    if "navn" not in heading:
        raise WrongUse(
            f"{file}:1: Overskriften »navn« mangler.",
            "Første linje skal være overskrifter, fx navn;stilling;mail.",
        )
    if unused := [
        cell.strip() for key, cell in zip(heading, rows[0][1], strict=True) if not key and cell.strip()
    ]:
        say(f"Ikke taget med: {', '.join(f'»{cell[:40]}«' for cell in unused)}.")
    people = []
    seen: dict[str, int] = {}
    for line, row in rows[1:]:
        person = {key: " ".join(cell.split()) for key, cell in zip(heading, row, strict=False) if key}
        if not person.get("navn"):
            raise WrongUse(
                f"{file}:{line}: Her mangler et navn. Ingen er skrevet ind.", "Ret linjen, og prøv igen."
            )
        for key in ("ansat", "kategori_siden", "leder_siden"):
            if person.get(key):
                person[key] = day(person[key], f"{file}:{line}: {key}").isoformat()
        person["navn"] = clean_name(person["navn"], EXAMPLE)
        before = seen.setdefault(folded(person["navn"]), line)
        if before != line:
            raise WrongUse(
                f"{file}:{line}: Navnet står også i linje {before}. Ingen er skrevet ind.",
                "Er det to forskellige, så skriv et mellemnavn eller et forbogstav med.",
            )
        people.append(person)
    return tuple(people)


def _rows(file: str) -> list[tuple[int, list[str]]]:
    """The lines that say something, with their numbers."""
    text = _text(file)
    reader = csv.reader(io.StringIO(text), delimiter=_delimiter(text))
    try:
        return [(reader.line_num, row) for row in reader if any(cell.strip() for cell in row)]
    except csv.Error:
        raise _no_csv(file) from None


def _text(file: str) -> str:
    try:
        with open(os.path.expanduser(file), "rb") as opened:
            raw = opened.read()
    except OSError as error:
        why = "findes ikke" if isinstance(error, FileNotFoundError) else "kan ikke læses"
        raise WrongUse(f"Filen {file} {why}.", "Skriv stien til en CSV-fil: navn;stilling;mail") from None
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        return raw.decode("utf-16", "replace")  # what Excel calls Unicode text
    if b"\0" in raw:
        raise _no_csv(file)
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        return raw.decode("cp1252", "replace")  # what Excel writes on a Danish Windows


def _no_csv(file: str) -> WrongUse:
    return WrongUse(
        f"{file} er ikke en CSV-fil. Ingen er skrevet ind.", "I Excel: Gem som, og vælg CSV UTF-8."
    )


def _delimiter(text: str) -> str:
    heading = text.split("\n", 1)[0]
    return max(";,\t", key=heading.count)


def _column_name(cell: str) -> str:
    wanted = folded(cell)
    return next((key for key, names in COLUMNS.items() if wanted in names), "")


def clean_name(words: str, example: str) -> str:
    """A name as it is written into the roster; WrongUse when there is none."""
    name = " ".join(unicodedata.normalize("NFC", words).split())
    _require_letters({"navn": name})
    if not name:
        raise WrongUse("Her mangler et navn.", f"Skriv fx: {example}")
    return name


def folded(words: str) -> str:
    """A name as names are compared: composed letters, no case, single blanks."""
    return " ".join(unicodedata.normalize("NFC", words).casefold().split())


def _require_letters(person: Mapping[str, str]) -> None:
    """WrongUse for what a terminal would obey instead of show."""
    for key, words in person.items():
        if any(unicodedata.category(letter) in ("Cc", "Cf") for letter in words):
            raise WrongUse(
                f"Der er usynlige tegn i »{key}«. Ingen er skrevet ind.", "Skriv det igen uden dem."
            )
