"""The round as plain lines: the same in a terminal, a pipe and a screen reader; costs nothing at start-up."""

from __future__ import annotations

import sys

Rows = tuple[tuple[str, ...], ...]


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
