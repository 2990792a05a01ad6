"""`musctl rotate`: the destruction of what the next talk has superseded (H17, W13).

Where nothing has changed since there was last looked, the answer comes from the note of that time, and nothing is
imported that costs start-up.
"""

from __future__ import annotations

import sys

from musctl.cli.session import Session
from musctl.disk import cache
from musctl.disk import folder as disk


def rotate(
    session: Session,
    *,
    dry_run: bool = False,
    employee: tuple[str, ...] = (),
    confirm: str = "",
    thorough: bool = False,
) -> int:
    """Show, ask, destroy, prove, and write the receipt; one sentence where there is nothing to do."""
    root = disk.find(session.folder)
    if not employee and not dry_run and session.format in ("", "text") and not cache.rest(root):
        words = cache.nothing_to_destroy(disk.look(root), session.today)
        if words:
            sys.stdout.write(f"{words}\n")
            return 0
    from musctl.cli.rotating import Order, run

    return run(session, Order(dry_run, employee, confirm, thorough))


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
