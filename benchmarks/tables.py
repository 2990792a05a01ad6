"""Markdown tables, and the row that says whether a target holds."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

HOLDS, MISSED = "holds", "MISSED"


class Row(NamedTuple):
    """A target, what was measured, and whether it holds."""

    what: str
    target: str
    measured: str
    verdict: str


def table(header: Sequence[str], lines: Sequence[Sequence[str]]) -> str:
    """A Markdown table; its columns after the first are narrow enough to read as text."""
    cells = [[name.replace("_", " ") for name in header], *lines]
    widths = [max(len(line[column]) for line in cells) for column in range(len(header))]
    padded = ["| " + " | ".join(map(str.ljust, line, widths)) + " |" for line in cells]
    return (
        "\n".join([padded[0], "|" + "|".join("-" * (width + 2) for width in widths) + "|", *padded[1:]])
        + "\n"
    )


def at_most(what: str, value: float, most: float, unit: str) -> Row:
    """A figure that must not be larger than its target."""
    digits = 3 if most < 1 else 2 if value < 10 else 1
    return Row(what, f"≤ {most:g} {unit}", f"{value:.{digits}f}", verdict(value <= most))


def verdict(holds: bool) -> str:
    """In a word."""
    return HOLDS if holds else MISSED
