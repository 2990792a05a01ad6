"""`musctl round`: the year's round of talks."""

from __future__ import annotations

import sys
from datetime import date

from musctl import scaffold
from musctl.cli.adopting import waiting
from musctl.cli.desk import Desk, answer, day
from musctl.cli.session import Session
from musctl.domain.dates import short, spoken
from musctl.errors import Refused, WrongUse
from musctl.status import Row, rows, state
from musctl.templates import Templates
from musctl.text.sentence import counted


def start(  # noqa: PLR0913 - the command's own words
    session: Session,
    *,
    year: str,
    start: str = "",
    end: str = "",
    form: str = "",
    forum: str = "",
    discussed: str = "",
    theme: tuple[str, ...] = (),
    expectations: str = "",
    common_lines: str = "",
    evaluation: str = "",
    decided: str = "",
    decided_on: str = "",
    own_talk: str = "",
) -> int:
    """Begin a round: runder/2026.yaml, its window from the policy unless said (W04)."""
    desk = Desk(session)
    path = _new(desk, year)
    window = _window(desk, int(year), start, end)
    said = {"forventninger": expectations, "fælles_linjer": common_lines, "evaluering": evaluation}
    words: dict[str, object] = {
        "forum": forum,
        "drøftet": _iso(discussed, "--discussed"),
        "temaer": theme,
        "besluttet_hvor": decided,
        "besluttet": _iso(decided_on, "--decided-on"),
        "lus": _iso(own_talk, "--own-talk"),
    } | scaffold.asked(desk.policy(), said)
    text = scaffold.runde(year, window, form or "individuel", words, Templates(desk.root))
    desk.create({path: text})
    desk.save([path], "ny runde")
    people = counted(_people(desk, window), "medarbejder", "medarbejdere")
    desk.say(f"Runde {year}: {spoken(window[0])} til {spoken(window[1])}. {people}.")
    _tell_unsaid(desk, path, forum, _left(desk, forum, said, theme))
    desk.say(f"Næste skridt: musctl {_next(desk, form)}")
    sys.stdout.write(f"{path}\n")
    return 0


def _new(desk: Desk, year: str) -> str:
    """Where a round that is not there yet is to lie."""
    if not (len(year) == 4 and year.isascii() and year.isdigit() and "2000" <= year <= "2099"):  # noqa: PLR2004 - a year
        raise WrongUse(f"»{year}« er ikke et år.", f"Skriv fx: musctl round start {desk.today.year}")
    path = f"runder/{year}.yaml"
    if year in desk.mappe.runder or path in desk.shelf.own:
        raise Refused(
            f"Runde {year} findes allerede. Intet er ændret.",
            f"Ret den i runder/{year}.yaml, eller se den: musctl round show {year}",
        )
    return path


def _tell_unsaid(desk: Desk, path: str, forum: str, left: str) -> None:
    """What the leader may still have to write or do before the first talk."""
    if not forum and desk.policy().runden is None:
        desk.say(
            "Er rammen for årets samtaler drøftet i MED eller på et personalemøde, så skriv linjen "
            f"»drøftet: {{forum: MED-udvalg, dato: 3-9-{desk.today.year}}}« i {path}."
        )
    if waiting(desk):
        desk.say(
            "Jeres udmøntning er i kraft, men mappen følger den ikke endnu. Skriv først: musctl profile adopt"
        )
    if left:
        desk.say(f"Politikken beder om, at I drøfter runden først. Skriv det i {path}: {left}.")


def _next(desk: Desk, form: str) -> str:
    """What to write now: the first talk, the group's where the round begins with one."""
    group, person = next(iter(desk.mappe.grupper), ""), next(iter(desk.mappe.medarbejdere), "")
    kinds = [kind for kind, art in desk.policy().samtaler.items() if art.gruppe]
    if form in ("gruppe", "kombination") and kinds:
        return (
            f"new {kinds[0]} --group {group}" if group else 'group add "Team Nord" --member M01 --member M02'
        )
    return f"new {desk.kind(person)} --employee {person}" if person else 'employee add "Søren Ærø"'


def show(session: Session, *, year: str = "") -> int:
    """The round: when, in which form, and how many talks have come how far."""
    desk = Desk(session)
    named = year or (max(desk.mappe.runder) if desk.mappe.runder else desk.round(""))
    runde = desk.mappe.runder.get(named) or desk.mappe.runder[desk.round(named)]
    counts: dict[str, int] = {}
    for row in _rows(desk, named):
        word = state(row, desk.mappe.destroyed_talks)
        counts[word] = counts.get(word, 0) + 1
    if session.format == "json":
        answer(
            {
                "round": named,
                "from": runde.fra.isoformat() if runde.fra else None,
                "to": runde.til.isoformat() if runde.til else None,
                "form": runde.form,
                "closed": runde.lukket.isoformat() if runde.lukket else None,
                "states": counts,
            }
        )
        return 0
    window = f"{short(runde.fra)} til {short(runde.til)}" if runde.fra and runde.til else "uden datoer"
    closed = f", lukket {short(runde.lukket)}" if runde.lukket else ""
    sys.stdout.write(f"Runde {named}: {window}{closed}. Form: {runde.form or 'ikke valgt'}.\n")
    if runde.drøftet and runde.drøftet.forum:
        when = f" {short(runde.drøftet.dato)}" if runde.drøftet.dato else ""
        sys.stdout.write(f"Drøftet i {runde.drøftet.forum}{when}.\n")
    if runde.temaer:
        sys.stdout.write(f"Temaer: {', '.join(runde.temaer)}.\n")
    for word, count in counts.items():
        sys.stdout.write(f"  {word}: {count}\n")
    return 0


def close(session: Session, *, year: str = "") -> int:
    """Close the round; from now on a missing talk is an error (H14)."""
    desk = Desk(session)
    named = desk.round(year)
    if desk.mappe.runder[named].lukket:
        raise Refused(f"Runde {named} er allerede lukket. Intet er ændret.")
    document = desk.document(f"runder/{named}.yaml")
    today = desk.today.isoformat()
    desk.save([desk.change(document, [document.replace(("lukket",), today)])], "runde lukket")
    missing = len({row.who for row in _rows(desk, named) if _lacks(row)})
    desk.say(f"Runde {named} er lukket {spoken(desk.today)}.")
    if missing:
        who = "1 medarbejder har" if missing == 1 else f"{missing} medarbejdere har"
        desk.say(f"{who} ikke haft en samtale. Se, hvem det er: musctl status --round {named}")
    return 0


def _lacks(row: Row) -> bool:
    return row.owed and not row.grouped and (row.facts is None or row.facts.afholdt is None)


def _window(desk: Desk, year: int, start: str, end: str) -> tuple[date, date]:
    """The round's days: as they are said, else the policy's (W04)."""
    usual = scaffold.window(desk.policy(), year)
    window = (day(start, "--from") if start else usual[0], day(end, "--to") if end else usual[1])
    if window[1] < window[0]:
        raise WrongUse(
            f"Runden ville slutte {spoken(window[1])}, før den begynder {spoken(window[0])}.",
            "Byt om på --from og --to.",
        )
    return window


def _iso(words: str, option: str) -> str:
    return day(words, option).isoformat() if words else ""


def _left(desk: Desk, forum: str, said: dict[str, str], theme: tuple[str, ...]) -> str:
    """What the policy wants discussed before the round and has not been said (G15, G16)."""
    krav = desk.policy().runden
    done = {key for key, words in said.items() if words} | ({"temaer"} if theme else set())
    missing = [key.replace("_", " ") for key in krav.drøftes if key not in done] if krav else []
    return ", ".join([*missing, *(["hvor det er drøftet"] if krav and krav.forum and not forum else [])])


def _people(desk: Desk, window: tuple[date, date]) -> int:
    return sum(one.fratrådt is None or one.fratrådt >= window[0] for one in desk.mappe.medarbejdere.values())


def _rows(desk: Desk, year: str) -> tuple[Row, ...]:
    policy = desk.mappe.policy()
    ever = policy is not None and any(art.hyppighed for art in policy.samtaler.values())
    talks = [talk for talk in desk.shelf.talks if ever or talk.split("/")[1].startswith(year)]
    facts = [desk.talk_value(talk).facts for talk in talks]
    return tuple(rows(desk.mappe._replace(talks=tuple(facts)), year))
