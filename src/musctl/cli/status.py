"""`musctl status`: how far the round has come. From the note of the last run where nothing has changed."""

from __future__ import annotations

import sys

from musctl.cli.session import Session
from musctl.disk import cache
from musctl.disk import folder as disk

Rows = tuple[tuple[str, ...], ...]


def status(session: Session, *, round: str = "", names: bool = False) -> int:
    """A line for each person; the newest round unless another is named."""
    root = disk.find(session.folder)
    shelf = disk.look(root)
    note = cache.load(root)
    if (
        names
        or session.format == "json"
        or note is None
        or not note.fits(shelf, session.today)
        or not note.rounds
    ):
        from musctl.cli.standing import stand

        return stand(session, root, shelf, round, names=names)
    year = round or max(note.rounds)
    if year not in note.rounds:
        from musctl.cli.standing import stand

        return stand(session, root, shelf, round, names=names)
    show(year, note.rounds[year], {})
    return 0


def show(year: str, rows: Rows, names: dict[str, str]) -> None:
    """The table as plain lines: the same in a terminal, a pipe and a screen reader."""
    width = max([2, *(len(label(row[0], names)) for row in rows)])
    sys.stdout.write(f"Runde {year}\n")
    for who, _talk, word, planned, held, plan in rows:
        day = f"holdt {danish(held)}" if held else f"aftalt {danish(planned)}" if planned else ""
        cells = [
            label(who, names).ljust(width),
            word.ljust(14),
            day.ljust(18),
            f"plan: {plan}" if plan else "",
        ]
        sys.stdout.write("  " + "  ".join(cells).rstrip() + "\n")
    owing = [row for row in rows if row[2] != "undtaget"]
    done = sum(bool(row[4]) for row in owing)
    sys.stdout.write(
        f"Holdt {done} af {len(owing)}. Godkendt {sum(row[2] in ('godkendt', 'destrueret') for row in owing)}.\n"
    )


def danish(day: str) -> str:
    """2026-11-12 as 12.11.2026."""
    return f"{day[8:]}.{day[5:7]}.{day[:4]}"


def label(who: str, names: dict[str, str]) -> str:
    """M07, with the name where the leader asked for it."""
    return f"{who} {names[who]}" if who in names else who
