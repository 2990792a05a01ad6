"""How each other copy of the repository stands, as it was noted last: old ids of saves, no texts and no names of people."""

from __future__ import annotations

import os
from collections.abc import Iterable

from musctl.named import NamedTuple

NOTE = "musctl/fjernlager"  # in the git directory

CLEAN = "renset"
THERE = "ligger stadig på serveren"
UNKNOWN = "kan ikke afgøres"
WAITING = "ikke gjort endnu"

UNFINISHED = {
    THERE: "Fjernlageret {name} har stadig det destruerede. Når serveren er ryddet op, så se efter igen: musctl rotate --push",
    UNKNOWN: "Det kan ikke afgøres, om fjernlageret {name} stadig har det destruerede. Spørg den, der passer serveren.",
    WAITING: "Fjernlageret {name} har stadig det destruerede. Skift det ud: musctl rotate --push",
}
"""What is said of a copy that is not shown clean."""


class Standing(NamedTuple):
    """What is known of a copy."""

    name: str
    state: str
    day: str
    old: tuple[str, ...] = ()  # ids it must not give away


def speaks_of_remotes(common: str) -> bool:
    """Whether the configuration names any other copy at all."""
    try:
        with open(os.path.join(common, "config"), "rb") as file:
            return b"[remote" in file.read().lower()
    except OSError:
        return False


def standing(common: str) -> tuple[Standing, ...]:
    """What was noted; nothing where no note is, or where it is not understood."""
    try:
        with open(os.path.join(common, NOTE), encoding="utf-8") as file:
            lines = [line.split("\t") for line in file.read().splitlines()]
    except (OSError, UnicodeDecodeError):
        return ()
    return tuple(
        Standing(name, state, day, tuple(old.split()))
        for name, state, day, old in (line for line in lines if len(line) == len(Standing._fields))
    )


def unfinished(common: str) -> tuple[str, ...]:
    """A sentence for each copy that is not shown clean."""
    return tuple(
        UNFINISHED[one.state].format(name=one.name) for one in standing(common) if one.state in UNFINISHED
    )


def note(common: str, copies: Iterable[Standing]) -> None:
    """Note how they stand. Raises OSError."""
    path = os.path.join(common, NOTE)
    os.makedirs(os.path.dirname(path), mode=0o700, exist_ok=True)
    draft = f"{path}.{os.urandom(4).hex()}"
    fd = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with open(fd, "w", encoding="utf-8", newline="\n") as file:
        file.writelines(f"{one.name}\t{one.state}\t{one.day}\t{' '.join(one.old)}\n" for one in copies)
    os.replace(draft, path)
