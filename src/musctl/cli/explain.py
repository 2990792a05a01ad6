"""`musctl explain`: what a rule demands, why, and on whose authority."""

from __future__ import annotations

import sys

from musctl import page, rules
from musctl.cli.session import Session
from musctl.errors import WrongUse


def explain(session: Session, *, code: str) -> int:  # noqa: ARG001 - every command is called alike
    """The rule's page, or what the policy means by a word."""
    wanted = code.upper() if code.upper().startswith("MUS") else f"MUS{code}" if code.isdigit() else code.upper()
    known = rules.codes()
    if wanted not in known:
        from difflib import get_close_matches

        near = get_close_matches(wanted, known, 1)
        hint = f"Mente du {near[0]}?" if near else f"Reglerne er {next(iter(known))} til {list(known)[-1]}."
        raise WrongUse(f"Reglen »{code}« findes ikke.", hint)
    sys.stdout.write(f"{wanted}: {page.readable(wanted)}\n")
    if authority := [f"- {line}\n" for line in page.authority(wanted)]:
        sys.stdout.write("\nHvor det står:\n\n" + "".join(authority))
    return 0
