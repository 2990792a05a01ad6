"""`musctl explain`: what a rule demands, why, and on whose authority."""

from __future__ import annotations

import sys

from musctl import page, rules
from musctl.cli import paint
from musctl.cli.session import Session


def explain(session: Session, *, code: str = "") -> int:
    """The rule's page; without a code, every rule's title."""
    if not code:
        for one in rules.codes():
            sys.stdout.write(f"{one}  {rules.page(one).splitlines()[0]}\n")
        return 0
    wanted = (
        code.upper() if code.upper().startswith("MUS") else f"MUS{code}" if code.isdigit() else code.upper()
    )
    known = rules.codes()
    if wanted not in known:
        from musctl.cli.usage import no_such_rule

        raise no_such_rule(code, known)
    marked = page.readable(wanted).replace(f"<!-- {wanted} -->", f"<-- {wanted}")
    authority = [f"- {line}\n" for line in page.authority(wanted)]
    behind = "\nHvor det står:\n\n" + "".join(authority) if authority else ""
    paint.page(session, f"{wanted}: {marked}\n{behind}")
    return 0
