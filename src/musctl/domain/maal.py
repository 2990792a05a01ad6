"""The goals of a plan: which of them say anything, and what a message calls one without quoting it."""

from __future__ import annotations

from collections.abc import Iterator

from musctl.domain.values import Anvendelse, Handling, Mål, Opfølgning, Plan

_NOTHING = Mål()
_NO_ACTION = Handling()
_NO_USE = Anvendelse()
_NO_FOLLOW_UP = Opfølgning()
_LONGEST_ID = 20

CLOSED = ("nået", "ikke nået", "bortfaldet")


def goals(plan: Plan) -> Iterator[tuple[int, Mål]]:
    """The goals that say something, each with its index; the empty one of a new plan does not."""
    for index, mål in enumerate(plan.mål):
        if mål.mål or next(actions(mål), None) or _bare(mål) != _NOTHING:
            yield index, mål


def _bare(mål: Mål) -> Mål:
    """Without what a new plan says of an empty goal: id, kind and status, and parts in which nothing stands."""
    return mål._replace(
        id="",
        slags="",
        status="",
        handling=(),
        anvendelse=None if mål.anvendelse == _NO_USE else mål.anvendelse,
        opfølgning=None if mål.opfølgning == _NO_FOLLOW_UP else mål.opfølgning,
    )


def actions(mål: Mål) -> Iterator[tuple[int, Handling]]:
    """The actions that say something, each with its index."""
    return ((index, handling) for index, handling in enumerate(mål.handling) if handling != _NO_ACTION)


def called(index: int, mål: Mål) -> str:
    """`Mål 2 (2026-1)`: its place in the plan, and its id when it has one."""
    return f"Mål {index + 1} ({mål.id})" if 0 < len(mål.id) <= _LONGEST_ID else f"Mål {index + 1}"


def called_id(identity: str) -> str:
    """`Mål 2026-1`, as long as it is short enough to be an id."""
    return f"Mål {identity}" if len(identity) <= _LONGEST_ID else "Et mål"
