"""`musctl hook`: what a server runs, so that what was destroyed does not come back with a push (W13, C15)."""

from __future__ import annotations

import sys

from musctl.cli.session import Session
from musctl.errors import Refused
from musctl.git import received

NEW_COPY = (
    "Kopien er fra før destruktionen. Hent en ny kopi fra serveren, og flyt dine egne ændringer over i den."
)


def pre_receive(session: Session) -> int:
    """Refuse a push that brings a destroyed document back; git tells on stdin what is to change."""
    at = received.door(session.folder)
    wanted = received.changes(sys.stdin.buffer.read())
    if back := received.brought_back(at, wanted):
        raise Refused(f"{received.OPENING} {_words(back)}", hint=NEW_COPY)
    return 0


def _words(back: tuple[str, ...]) -> str:
    listed = ", ".join(back)
    if len(back) == 1:
        return f"Der følger noget med, som er destrueret: {listed}."
    many = " mindst" if len(back) == received.ENOUGH else ""
    return f"Der følger{many} {len(back)} ting med, som er destrueret: {listed}."
