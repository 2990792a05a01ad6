"""The round as plain lines: the same in a terminal, a pipe and a screen reader; costs nothing at start-up."""

from __future__ import annotations

import sys

Rows = tuple[tuple[str, ...], ...]

NOT_OWED = ("undtaget", "ikke i år")
GROUPED = "holdt i gruppe"
SHOWN = 8
TASKS = (
    ("leder", "Ikke indkaldt endnu"),
    ("leders_leder", "Ikke indkaldt endnu af din egen leder"),
    ("medarbejder", "Har ikke selv bedt om en dag endnu"),
)


def _said(kind: str) -> str:
    from musctl.cli.kinds import called  # only where a round has several kinds

    return called(kind)


def show(year: str, rows: Rows, names: dict[str, str]) -> None:
    """The table as plain lines: the same in a terminal, a pipe and a screen reader."""
    width = max([2, *(len(label(row[0], names)) for row in rows)])
    kinds = {row[6] for row in rows if row[6] and row[0][0] == "M"}
    broad = max(len(row[6]) for row in rows) if len(kinds) > 1 else 0
    sys.stdout.write(f"Runde {year}\n")
    for who, _talk, word, planned, held, plan, kind, _inviting in rows:
        day = f"holdt {danish(held)}" if held else f"aftalt {danish(planned)}" if planned else ""
        cells = [
            label(who, names).ljust(width),
            *([_said(kind).ljust(broad)] if broad else []),
            word.ljust(14),
            day.ljust(18),
            f"plan: {plan}" if plan else "",
        ]
        sys.stdout.write("  " + "  ".join(cells).rstrip() + "\n")
    owing = [row for row in rows if row[2] not in NOT_OWED]
    done = sum(bool(row[4]) or row[2] == GROUPED for row in owing)
    sys.stdout.write(
        f"Holdt {done} af {len(owing)}. Godkendt {sum(row[2] in ('godkendt', 'destrueret') for row in owing)}.\n"
    )
    for line in _uninvited(rows):
        sys.stdout.write(line + "\n")


def _uninvited(rows: Rows) -> list[str]:
    """Who has not been invited yet, and whose task that is (W05)."""
    found = []
    for inviting, task in TASKS:
        who = list(dict.fromkeys([row[0] for row in rows if row[7] == inviting]))
        if who:
            more = f" og {len(who) - SHOWN} til" if len(who) > SHOWN else ""
            found.append(f"{task}: {', '.join(who[:SHOWN])}{more}.")
    return found


def danish(day: str) -> str:
    """2026-11-12 as 12.11.2026."""
    return f"{day[8:]}.{day[5:7]}.{day[:4]}"


def label(who: str, names: dict[str, str]) -> str:
    """M07, with the name where the leader asked for it."""
    return f"{who} {names[who]}" if who in names else who
