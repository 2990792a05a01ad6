"""`musctl save`: keep what the leader has changed."""

from __future__ import annotations

from musctl.cli.desk import Desk
from musctl.cli.session import Session


def save(session: Session) -> int:
    """Save every changed document of the folder."""
    from musctl.git.compare import changed

    desk = Desk(session)
    paths = changed(desk.root)
    if not paths:
        desk.say("Alt er gemt i forvejen.")
        return 0
    desk.keep(paths)
    return 0
