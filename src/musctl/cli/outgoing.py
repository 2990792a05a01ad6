"""Files on their way out: into the outbox and its list, or to a place that the leader names."""

from __future__ import annotations

import os
from collections.abc import Sequence

from musctl.cli.desk import Desk
from musctl.disk import write
from musctl.errors import Machine, Refused, WrongUse
from musctl.outbox import FOLDER, MANIFEST, Row, Sent, listing, manifest

UNREAD = "Ret filen, eller slet den sammen med det i udbakke/, du ikke skal bruge mere."


def require_room(desk: Desk) -> None:
    """Raises Machine or Refused now when files could not be put into the outbox later."""
    write.require_room(desk.root, FOLDER)
    listed(desk)


def listed(desk: Desk) -> tuple[Row, ...]:
    """The lines of the outbox's list. Refused when it cannot be understood: what it says must not be lost."""
    if not os.path.lexists(os.path.join(desk.root, MANIFEST)):
        return ()
    try:
        rows = listing(desk.shelf.read(MANIFEST))
    except OSError:
        rows = None
    if rows is None:
        raise Refused(f"{MANIFEST} kan ikke læses. Intet er ændret.", UNREAD)
    return rows


def put(desk: Desk, talk: str, sent: Sequence[Sent]) -> tuple[str, ...]:
    """The files in the outbox, and a line for each in its list; their paths."""
    before = listed(desk)
    # The list first: a copy that it does not name would outlive the destruction of its referat.
    write.put(desk.root, MANIFEST, manifest(before, tuple(sent), talk).encode())
    for one in sent:
        write.put(desk.root, one.path, one.data)
    return tuple(one.path for one in sent)


def lay(path: str, data: bytes) -> None:
    """A file where the leader wants it, never over another. Raises WrongUse, MusctlError."""
    full = os.path.expanduser(path)
    try:
        flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
        with open(os.open(full, flags, 0o600), "wb") as file:
            file.write(data)
    except FileExistsError:
        raise write.already_there(path) from None
    except (FileNotFoundError, NotADirectoryError):
        raise WrongUse(f"Mappen til {path} findes ikke.", "Skriv en anden sti efter -o.") from None
    except OSError:
        raise Machine(f"{path} kan ikke skrives.", "Skriv en anden sti efter -o.") from None
