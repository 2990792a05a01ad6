"""Whole numbers as Danes write them: 30000 and 30.000 are the same, and a message says 30.000."""

from __future__ import annotations

_LONGEST = 9


def whole_number(words: str) -> int | None:
    """The number that the words say; None when they say none."""
    first, *rest = words.split(".")
    grouped = not rest or (0 < len(first) <= 3 and all(len(part) == 3 for part in rest))  # noqa: PLR2004 - thousands
    digits = "".join((first, *rest))
    if not grouped or not (digits.isascii() and digits.isdigit()) or len(digits) > _LONGEST:
        return None
    return int(digits)


def kroner(amount: int) -> str:
    """An amount as a message says it: `30.000 kr.`, with its full stop."""
    return f"{amount:,}".replace(",", ".") + " kr."
