"""`musctl employee`: the roster, the only place where the names stand together."""

from __future__ import annotations

import csv
import io
import os
import sys
import unicodedata
from collections.abc import Callable, Mapping, Sequence

from musctl.cli.desk import Desk, answer, day
from musctl.cli.session import Session
from musctl.domain.dates import short
from musctl.domain.values import Medarbejder
from musctl.errors import Refused, WrongUse
from musctl.scaffold import free_number
from musctl.text.quote import yaml_flow
from musctl.text.tree import Edit, Plain

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
}


def add(  # noqa: PLR0913 - the command's own words
    session: Session,
    *,
    name: str,
    title: str = "",
    mail: str = "",
    hired: str = "",
    hours: str = "",
    category: str = "",
    agreement: str = "",
) -> int:
    """One more person; the number on stdout."""
    desk = Desk(session)
    person = {
        "navn": clean_name(name, EXAMPLE),
        "stilling": title,
        "mail": mail,
        "ansat": day(hired, "--hired").isoformat() if hired else "",
        "timer": hours,
        "kategori": category,
        "overenskomst": agreement,
    }
    [number] = entered(desk, [person])
    desk.say(f"{number} er skrevet ind i {ROSTER}.")
    sys.stdout.write(f"{number}\n")
    return 0


def import_(session: Session, *, file: str) -> int:
    """Everybody in a CSV file; nobody when a line is wrong."""
    desk = Desk(session)
    people = people_in(file, desk.say)
    known = {_fold(one.navn) for one in desk.mappe.medarbejdere.values()}
    fresh = [person for person in people if _fold(person["navn"]) not in known]
    if not fresh:
        all_of_them = (
            f"Alle {len(people)} i {file} står allerede i {ROSTER}."
            if people
            else f"Der står ingen i {file}."
        )
        desk.say(f"{all_of_them} Intet er ændret.")
        return 0
    numbers = entered(desk, fresh)
    skipped = len(people) - len(fresh)
    also = f" {skipped} stod på listen i forvejen." if skipped else ""
    desk.say(f"{len(people)} {'linje' if len(people) == 1 else 'linjer'} læst.{also} {_range(numbers)}.")
    sys.stdout.writelines(f"{number}\n" for number in numbers)
    return 0


def list_(session: Session) -> int:
    """Everybody, with their numbers."""
    desk = Desk(session)
    people = desk.mappe.medarbejdere
    if session.format == "json":
        answer({"employees": [_row(number, one, desk) for number, one in people.items()]})
        return 0
    if not people:
        desk.require_read(ROSTER)
        desk.say('Der er ingen medarbejdere endnu. Skriv fx: musctl employee add "Søren Ærø"')
        return 0
    for number, one in people.items():
        note = _note(one)
        sys.stdout.write(
            f"{number}  {one.navn}{f', {one.stilling}' if one.stilling else ''}{f'  ({note})' if note else ''}\n"
        )
    return 0


def show(session: Session, *, who: str) -> int:
    """One person: what the roster says, and the talks so far."""
    from musctl.domain.talk import reached

    desk = Desk(session)
    number = desk.person(who)
    one = desk.mappe.medarbejdere[number]
    mine = [talk for talk in desk.shelf.talks if talk.startswith(number + "/")]
    facts = [desk.talk_value(talk).facts for talk in mine]
    states = {fact.id: reached(fact, desk.mappe.destroyed_talks) for fact in facts}
    if session.format == "json":
        answer(
            {
                "employee": _row(number, one, desk)
                | {"talks": [{"talk": talk, "state": states[talk]} for talk in mine]}
            }
        )
        return 0
    sys.stdout.write(f"{number}  {one.navn}\n")
    for label, text in (
        ("Stilling", one.stilling), ("Mail", one.mail), ("Ansat", short(one.ansat) if one.ansat else ""),
        ("Timer", one.timer), ("Kategori", one.kategori), ("Overenskomst", one.overenskomst), ("Bemærk", _note(one)),
    ):  # fmt: skip
        if text:
            sys.stdout.write(f"  {label}: {text}\n")
    groups = [
        f"{group} ({gruppe.navn})"
        for group, gruppe in desk.mappe.grupper.items()
        if number in gruppe.medlemmer
    ]
    if groups:
        sys.stdout.write(f"  Grupper: {', '.join(groups)}\n")
    for fact in facts:
        held = (
            f"{'' if states[fact.id] == 'holdt' else ', holdt'} {short(fact.afholdt)}" if fact.afholdt else ""
        )
        sys.stdout.write(f"  {fact.id}: {states[fact.id]}{held}\n")
    if not facts:
        sys.stdout.write("  Ingen samtaler endnu.\n")
    return 0


def entered(desk: Desk, people: Sequence[Mapping[str, str]]) -> tuple[str, ...]:
    """New people written into the roster and saved; their numbers."""
    document = desk.document(ROSTER)
    taken = [*desk.mappe.medarbejdere, *(talk.split("/")[0] for talk in desk.shelf.talks)]
    known = {_fold(one.navn): number for number, one in desk.mappe.medarbejdere.items()}
    numbers: tuple[str, ...] = ()
    lines = []
    for person in people:
        _require_letters(person)
    for person in people:
        twin = known.get(_fold(person["navn"]))
        if twin:
            raise Refused(
                f"En medarbejder med det navn findes allerede: {twin}. Intet er ændret.",
                "Er det to forskellige, så skriv et mellemnavn eller et forbogstav med.",
            )
        number = free_number("M", taken)
        taken.append(number)
        known[_fold(person["navn"])] = number
        numbers += (number,)
        filled: dict[str, Plain] = {key: value for key, value in person.items() if value}
        lines.append((number, yaml_flow(filled)))
    edits = [_entry(desk, lines)] if "medarbejdere" in document.data else [_first(desk, lines)]
    desk.save([desk.change(document, edits)], "medarbejdere")
    return numbers


def _entry(desk: Desk, lines: Sequence[tuple[str, str]]) -> Edit:
    """All the new lines in one edit, after the last person."""
    document = desk.document(ROSTER)
    first, *rest = lines
    edit = document.insert(("medarbejdere",), *first)
    column = _column(edit.new, first[0])
    if column is None:
        return edit if not rest else Edit(edit.span, edit.new)
    more = "".join(f"\n{column}{number}: {person}" for number, person in rest)
    return Edit(edit.span, edit.new.rstrip("\n") + more + ("\n" if edit.new.endswith("\n") else ""))


def _first(desk: Desk, lines: Sequence[tuple[str, str]]) -> Edit:
    document = desk.document(ROSTER)
    return document.insert((), "medarbejdere", "\n".join(f"{number}: {person}" for number, person in lines))


def _column(text: str, number: str) -> str | None:
    for line in text.splitlines():
        if line.lstrip().startswith(f"{number}:"):
            return line[: len(line) - len(line.lstrip())]
    return None


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
        if person.get("ansat"):
            person["ansat"] = day(person["ansat"], f"{file}:{line}: ansat").isoformat()
        person["navn"] = clean_name(person["navn"], EXAMPLE)
        before = seen.setdefault(_fold(person["navn"]), line)
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
    wanted = _fold(cell)
    return next((key for key, names in COLUMNS.items() if wanted in names), "")


def clean_name(words: str, example: str) -> str:
    """A name as it is written into the roster; WrongUse when there is none."""
    name = " ".join(unicodedata.normalize("NFC", words).split())
    _require_letters({"navn": name})
    if not name:
        raise WrongUse("Her mangler et navn.", f"Skriv fx: {example}")
    return name


def _fold(words: str) -> str:
    return " ".join(unicodedata.normalize("NFC", words).casefold().split())


def _require_letters(person: Mapping[str, str]) -> None:
    """WrongUse for what a terminal would obey instead of show."""
    for key, words in person.items():
        if any(unicodedata.category(letter) in ("Cc", "Cf") for letter in words):
            raise WrongUse(
                f"Der er usynlige tegn i »{key}«. Ingen er skrevet ind.", "Skriv det igen uden dem."
            )


def _range(numbers: Sequence[str]) -> str:
    if len(numbers) == 1:
        return f"Den nye har fået nummeret {numbers[0]}"
    between = "og" if len(numbers) == 2 else "til"  # noqa: PLR2004 - a pair
    return f"De nye har fået numrene {numbers[0]} {between} {numbers[-1]}"


def _note(one: Medarbejder) -> str:
    if one.fratrådt:
        return f"fratrådt {short(one.fratrådt)}"
    if one.undtaget:
        return f"undtaget: {one.undtaget.grund or 'uden grund'}"
    return ""


def _row(number: str, one: Medarbejder, desk: Desk) -> dict[str, object]:
    return {
        "id": number,
        "name": one.navn,
        "title": one.stilling,
        "mail": one.mail,
        "hired": one.ansat.isoformat() if one.ansat else None,
        "groups": [group for group, gruppe in desk.mappe.grupper.items() if number in gruppe.medlemmer],
    }
