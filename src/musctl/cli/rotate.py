"""`musctl rotate`: the destruction of what the next talk has superseded (H17, W13).

Where nothing has changed since there was last looked, the answer comes from the note of that time, and nothing is
imported that costs start-up.
"""

from __future__ import annotations

import sys

from musctl.cli.session import Session
from musctl.disk import cache
from musctl.disk import folder as disk


def rotate(  # noqa: PLR0913 - the command's own words
    session: Session,
    *,
    dry_run: bool = False,
    employee: tuple[str, ...] = (),
    confirm: str = "",
    thorough: bool = False,
    push: bool = False,
    bare: str = "",
) -> int:
    """Show, ask, destroy, prove, and write the receipt; one sentence where there is nothing to do."""
    if bare:
        return _serverside(
            session, bare, confirm, dry_run=dry_run, thorough=thorough, other=bool(employee) or push
        )
    root = disk.find(session.folder)
    if not employee and not dry_run and not push and session.format in ("", "text") and not cache.rest(root):
        words = cache.nothing_to_destroy(root, session.today)
        if words:
            sys.stdout.write(f"{words}\n")
            return 0
    from musctl.cli.rotating import Order, run

    return run(session, Order(dry_run, employee, confirm, thorough, push))


def _serverside(  # noqa: PLR0913 - the command's own words
    session: Session, bare: str, confirm: str, *, dry_run: bool, thorough: bool, other: bool
) -> int:
    from musctl.cli.serverside import rotated

    if other:
        from musctl.errors import WrongUse

        raise WrongUse(
            "--bare står alene, kun med --dry-run, --confirm og --thorough.",
            "Se hjælpen: musctl rotate --help",
        )
    return rotated(session, bare, confirm, dry_run=dry_run, thorough=thorough)


def keep(session: Session, *, who: str, reason: str = "", until: str = "") -> int:
    """A hold in stop.yaml for one talk, or for each of a person's."""
    from musctl.cli.holding import hold

    return hold(session, who, reason, until)


def verify(session: Session, *, receipt: str = "", confirm: str = "", thorough: bool = False) -> int:
    """Look again for what receipts say is destroyed; 6 when some of it is found."""
    from musctl.cli.verifying import looked_again

    return looked_again(session, receipt, confirm, thorough=thorough)


def certificate(session: Session, *, receipt: str = "", to: str = "") -> int:
    """A receipt for print, on stdout."""
    from musctl.cli.receipts import printed

    return printed(session, receipt, to or "md")
