"""`musctl explain`: what a rule demands, why, and on whose authority."""

from __future__ import annotations

import sys

from musctl import page, rules
from musctl.cli.session import Session


def explain(session: Session, *, code: str) -> int:  # noqa: ARG001 - every command is called alike
    """The rule's page, or what the policy means by a word."""
    wanted = (
        code.upper() if code.upper().startswith("MUS") else f"MUS{code}" if code.isdigit() else code.upper()
    )
    known = rules.codes()
    if wanted not in known:
        from musctl.cli.usage import no_such_rule

        raise no_such_rule(code, known)
    marked = page.readable(wanted).replace(f"<!-- {wanted} -->", f"<-- {wanted}")
    sys.stdout.write(f"{wanted}: {marked}\n")
    if authority := [f"- {line}\n" for line in page.authority(wanted)]:
        sys.stdout.write("\nHvor det står:\n\n" + "".join(authority))
    return 0
