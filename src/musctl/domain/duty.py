"""Who owes a talk in a round: everybody employed in it and not exempt (H14, H19)."""

from __future__ import annotations

from musctl.domain.values import Medarbejder, Runde


def exempt(one: Medarbejder, runde: Runde) -> str:
    """Why the person owes no talk in this round; empty when they do.

    A leave that is over before the round ends leaves time for the talk, and is no reason.
    """
    undtaget = one.undtaget
    if undtaget is None:
        return ""
    begun = undtaget.fra is None or runde.til is None or undtaget.fra <= runde.til
    lasting = undtaget.til is None or runde.til is None or undtaget.til >= runde.til
    return (undtaget.grund or "undtaget") if begun and lasting else ""


def gone(one: Medarbejder, runde: Runde) -> bool:
    """The person was not in the unit during the round: left before it began, or came after it ended."""
    left = one.fratrådt is not None and runde.fra is not None and one.fratrådt < runde.fra
    later = one.ansat is not None and runde.til is not None and one.ansat > runde.til
    return left or later
