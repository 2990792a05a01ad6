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
    keep(desk, paths)
    return 0


def keep(desk: Desk, paths: tuple[str, ...]) -> None:
    """Save these files, the removed ones too, and say how many."""
    import os

    here = [path for path in paths if os.path.lexists(os.path.join(desk.root, path))]
    away = [path for path in paths if path not in here]
    desk.save(here, "gem", removed=away)
    desk.say(f"Gemt: {len(paths)} {'fil' if len(paths) == 1 else 'filer'}.")
