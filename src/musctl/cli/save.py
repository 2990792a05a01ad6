"""`musctl save`: keep what the leader has changed."""

from __future__ import annotations

from musctl.cli.desk import Desk
from musctl.cli.session import Session
from musctl.disk.folder import belongs


def save(session: Session) -> int:
    """Save every changed document of the folder."""
    from musctl.git.compare import changed

    desk = Desk(session)
    paths = changed(desk.root)
    ours = [path for path in paths if belongs(path)]
    if ours:
        desk.keep(ours)
    else:
        desk.say("Alt er gemt i forvejen.")
    others = [path for path in paths if not belongs(path)]
    if others:
        named = ", ".join(others[:5]) + (f" og {len(others) - 5} til" if len(others) > 5 else "")  # noqa: PLR2004
        desk.say(f"Ikke gemt, for det hører ikke til samtalerne: {named}.")
    return 0
