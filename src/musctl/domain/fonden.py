"""What an application to the fund asks for and for whom, and what the policy says of it on that day (W21-W25)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import TypeVar

from musctl.domain.values import Fond, Fondsgrænse, Fondspolitik, Medfinansiering, Uddannelse

Dated = TypeVar("Dated", Fondsgrænse, Medfinansiering)

UNSENT = ("", "kladde", "klar")


def draft(fond: Fond) -> bool:
    """Still being written."""
    return fond.status in ("", "kladde")


def shares(fond: Fond, who: str) -> Iterator[tuple[int, str, int]]:
    """Each applicant's place in the list of participants, number and whole kroner; those who say none share alike.

    One who applies alone has the place -1.
    """
    applied = fond.beløb.ansøgt or 0
    if not fond.deltagere:
        yield -1, who, applied
        return
    said = sum(one.beløb or 0 for one in fond.deltagere)
    silent = sum(one.beløb is None for one in fond.deltagere)
    rest = max(applied - said, 0)
    for index, one in enumerate(fond.deltagere):
        yield index, one.medarbejder, -(-rest // silent) if one.beløb is None else one.beløb


def remembered(fond: Fond, who: str) -> Iterator[tuple[str, int, str, bool, str]]:
    """Each applicant's number and kroner, the day (empty until it is sent), whether it is a master's degree, and the status.

    Of one who applied alone, what was granted counts, once it is known.
    """
    day = fond.søgt.isoformat() if fond.søgt else ""
    granted = fond.beløb.bevilget if fond.status == "bevilget" and not fond.deltagere else None
    for _, number, applied in shares(fond, who):
        yield (
            number,
            applied if granted is None else granted,
            day,
            fond.masteruddannelse,
            fond.status or "kladde",
        )


def in_force(dated: Iterable[Dated], day: date) -> Iterator[Dated]:
    """Those that count on a day."""
    for one in dated:
        if (one.gyldig_fra is None or one.gyldig_fra <= day) and (
            one.gyldig_til is None or day <= one.gyldig_til
        ):
            yield one


def limits(policy: Fondspolitik, day: date) -> tuple[Fondsgrænse, ...]:
    """Every limit that counts on a day, the lowest first: what lies on a policy may add one, and all of them hold."""
    return tuple(
        sorted(in_force(policy.grænser, day), key=lambda one: (one.pr_ansat is None, one.pr_ansat or 0))
    )


def ceiling(grænse: Fondsgrænse, *, master: bool) -> int | None:
    """The most that one person may be granted; a limit that says nothing of master's degrees counts for them too."""
    return grænse.master if master and grænse.master is not None else grænse.pr_ansat


def meant(some: Iterable[Uddannelse], uddannelse: str, overenskomst: str) -> Uddannelse | None:
    """The one among these that an education is, by how its words begin and the agreement one is employed under."""
    words, agreement = plain(uddannelse), f"{plain(overenskomst)} "
    for one in some:
        named = any(f" {plain(begin).strip()}" in words for begin in one.begynder_med)
        if named and (
            not one.overenskomst or any(f"{plain(name)} " in agreement for name in one.overenskomst)
        ):
            return one
    return None


def plain(words: str) -> str:
    """The words in small letters, each after one blank; signs are no words."""
    letters = "".join(letter if letter.isalnum() else " " for letter in words.casefold())
    return "".join(f" {word}" for word in letters.split())
