"""`musctl status`: how far the round has come. From the note of the last run where nothing has changed."""

from __future__ import annotations

import os
import sys

from musctl.cli.session import Session
from musctl.cli.table import show
from musctl.disk import cache
from musctl.disk import folder as disk


def status(session: Session, *, round: str = "", names: bool = False) -> int:
    """A line for each person; the newest round unless another is named."""
    root = disk.find(session.folder)
    shelf = disk.look(root)
    note = cache.load(root)
    if (
        names
        or session.format == "json"
        or note is None
        or not note.fits(shelf, session.today)
        or not note.rounds
        or cache.rest(root)
    ):
        from musctl.cli.standing import stand

        return stand(session, root, shelf, round, names=names)
    year = round or max(note.rounds)
    if year not in note.rounds:
        from musctl.cli.standing import stand

        return stand(session, root, shelf, round, names=names)
    show(year, note.rounds[year], {})
    if not session.quiet:
        sys.stderr.writelines(f"{line}\n" for line in (*note.destruction, *_elsewhere(root)))
    return 0


def _elsewhere(root: str) -> tuple[str, ...]:
    """What is known of other copies of the folder that still hold what was destroyed here."""
    home = os.path.dirname(cache.place(root))
    if not home or not os.path.exists(os.path.join(home, "fjernlager")):
        return ()
    from musctl.git.standing import unfinished

    return unfinished(os.path.dirname(home))
