"""`musctl explain`: what a rule demands, why, and on whose authority; or what a word of the policy means."""

from __future__ import annotations

import sys
from collections.abc import Iterator

from musctl import page, profiles, rules
from musctl.check import kilde
from musctl.cli import paint
from musctl.cli.desk import Desk, fitted
from musctl.cli.session import Session
from musctl.domain.values import Profil
from musctl.errors import NoFolder


def explain(session: Session, *, code: str = "") -> int:
    """The rule's page, or the word's meaning (K03); without a code, every rule's title."""
    if not code:
        for one in rules.codes():
            sys.stdout.write(f"{one}  {rules.page(one).splitlines()[0]}\n")
        return 0
    wanted = (
        code.upper() if code.upper().startswith("MUS") else f"MUS{code}" if code.isdigit() else code.upper()
    )
    known = rules.codes()
    if wanted not in known and _meaning(session, code):
        return 0
    if wanted not in known:
        from musctl.cli.usage import no_such_rule

        raise no_such_rule(code, known)
    marked = page.readable(wanted).replace(f"<!-- {wanted} -->", f"<-- {wanted}")
    authority = [f"- {line}\n" for line in page.authority(wanted)]
    behind = "\nHvor det står:\n\n" + "".join(authority) if authority else ""
    paint.page(session, f"{wanted}: {marked}\n{behind}")
    return 0


def _meaning(session: Session, word: str) -> bool:
    """Say what each policy at hand means by a word; whether any did. The folder's own policy, else those that musctl ships."""
    found = False
    for policy in _policies(session):
        for key, begreb in policy.begreber.items():
            if word.casefold() in (key.casefold(), begreb.titel.casefold()):
                found = True
                sys.stdout.write(f"{begreb.titel} ({policy.navn})\n\n")
                sys.stdout.write(f"{fitted(begreb.tekst, sys.stdout)}\n\n")
                sys.stdout.write(f"Kilde: {kilde(policy, begreb.kilde)}\n")
    return found


def _policies(session: Session) -> Iterator[Profil]:
    try:
        yield Desk(session).policy()
    except NoFolder:
        yield from (profiles.value(name) for name in profiles.names())
