"""`musctl validate`: every document held against its shape and the policy.

Where nothing has changed since a clean run, the answer comes from the note of that run, and nothing is imported that
costs start-up.
"""

from __future__ import annotations

import os
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
    shelf = disk.look(root)
    if not (watch or staged or rule or fix or no_cache) and session.format in ("", "text"):
        note = cache.load(root)
        if targets:
            count = _found_clean(targets, shelf, note, session) if note else 0
            if count and note:
                sys.stdout.write(f"{counted(count, note.rules)} {tally(0, 0, 0)}\n")
                return 0
        elif note and note.fits(shelf, session.today) and note.in_order() and not cache.rest(root):
            sys.stdout.write(f"{counted(note.checked, note.rules)} {tally(0, 0, sum(note.clean.values()))}\n")
            worth_knowing = next(
                (talk for talk in sorted(note.clean) if "/" in talk and note.clean[talk]), ""
            )
            if worth_knowing and not session.quiet:
                sys.stderr.write(one_at_a_time(worth_knowing.split("/", maxsplit=1)[0]) + "\n")
            return 0
    from musctl.cli.validating import Order, run

    return run(session, shelf, Order(targets, strict, watch, staged, rule, fix, not no_cache))


def _found_clean(targets: tuple[str, ...], shelf: disk.Shelf, note: cache.Note, session: Session) -> int:
    """How many documents the words name, where nothing was said of any of them last time; else 0."""
    if os.path.abspath(session.folder) != shelf.root or not note.same_frame(shelf, session.today):
        return 0
    named: set[str] = set()
    for words in targets:
        paths = [
            path for files in shelf.talks.values() for path in files if f"{path}/".startswith(f"{words}/")
        ]
        if not paths:
            return 0
        named.update(paths)
    talks = {path.rsplit("/", 1)[0] for path in named}
    if any(note.clean.get(talk) != 0 or note.stamps.get(talk) != shelf.talks[talk] for talk in talks):
        return 0
    return len(named)
