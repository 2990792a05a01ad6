"""`musctl validate`: every document held against its shape and the policy.

Where nothing has changed since a clean run, the answer comes from the note of that run, and nothing is imported that
costs start-up.
"""

from __future__ import annotations

import sys

from musctl.cli.session import Session
from musctl.cli.tally import counted, one_at_a_time, tally
from musctl.disk import cache
from musctl.disk import folder as disk


def validate(  # noqa: PLR0913 - the command's own words
    session: Session,
    *,
    targets: tuple[str, ...] = (),
    strict: bool = False,
    watch: bool = False,
    staged: bool = False,
    rule: tuple[str, ...] = (),
    fix: bool = False,
    no_cache: bool = False,
) -> int:
    """Check, say what was found and how much was looked at; 1 when something is wrong."""
    root = disk.find(session.folder)
    if not (targets or watch or staged or rule or fix or no_cache) and session.format in ("", "text"):
        shelf = disk.look(root)
        note = cache.load(root)
        if note and note.fits(shelf, session.today) and note.in_order() and not cache.rest(root):
            sys.stdout.write(f"{counted(note.checked, note.rules)} {tally(0, 0, sum(note.clean.values()))}\n")
            worth_knowing = next((talk for talk in sorted(note.clean) if talk and note.clean[talk]), "")
            if worth_knowing and not session.quiet:
                sys.stderr.write(one_at_a_time(worth_knowing.split("/", maxsplit=1)[0]) + "\n")
            return 0
    from musctl.cli.validating import Order, run

    return run(session, root, Order(targets, strict, watch, staged, rule, fix, not no_cache))
