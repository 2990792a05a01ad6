"""How much was looked at and what was found, in one sentence; costs nothing at start-up."""

from __future__ import annotations


def counted(checked: int, rules: int) -> str:
    """How much was looked at; nothing is said aloud."""
    if not checked:
        return "Der er ingen dokumenter her, så intet er tjekket."
    return f"Tjekket: {checked} {'dokument' if checked == 1 else 'dokumenter'}, {rules} regler."


def one_at_a_time(where: str) -> str:
    """How to see what is only worth knowing."""
    return f"Se oplysningerne for én ad gangen, fx: musctl validate {where}"


def tally(errors: int, warnings: int, infos: int) -> str:
    """»2 fejl, 1 advarsel.«, or »Ingen fejl.«."""
    words = [f"{errors} fejl" if errors else "Ingen fejl"]
    if warnings:
        words.append("1 advarsel" if warnings == 1 else f"{warnings} advarsler")
    if infos:
        words.append("1 oplysning" if infos == 1 else f"{infos} oplysninger")
    return ", ".join(words) + "."
