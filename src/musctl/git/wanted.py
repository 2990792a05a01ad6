"""What a save is to hold: the named files as they lie on the disk, each inside the folder and nowhere else."""

from __future__ import annotations

import os
import stat
from collections.abc import Sequence

from musctl.errors import Refused, WrongUse
from musctl.git.place import Place
from musctl.git.tree import FILE, LINK, PROGRAM
from musctl.named import NamedTuple

OPENING = "Der blev ikke gemt."


class Kept(NamedTuple):
    """A file as it is to be saved."""

    mode: bytes
    data: bytes


Wanted = dict[bytes, Kept | None]  # path from the top -> what shall stand there; None: nothing


def wanted(where: Place, paths: Sequence[str], removed: Sequence[str]) -> Wanted:
    """The files, read once; removals come first. Raises WrongUse, Refused, OSError."""
    found: Wanted = dict.fromkeys((_inside(where, path) for path in removed), None)
    found.update((_inside(where, path), _read(where, path)) for path in paths)
    return found


def _inside(where: Place, path: str) -> bytes:
    """The path from the top, as git spells it. Raises WrongUse when it leads out of the folder or through another one."""
    parts = path.split("/")
    if os.path.isabs(path) or any(part in {"", ".", ".."} or part.lower() == ".git" for part in parts):
        raise WrongUse(
            f"»{path}« er ikke en fil i MUS-mappen.",
            hint="Skriv stien fra mappen, fx M07/2026-mus/referat.md.",
        )
    here = os.path.join(where.top, where.prefix)
    for part in parts[:-1]:
        here = os.path.join(here, part)
        if os.path.islink(here) or os.path.lexists(os.path.join(here, ".git")):
            raise Refused(
                f"{OPENING} »{path}« ligger i virkeligheden et andet sted.",
                hint="Flyt filen ind i MUS-mappen.",
            )
    return os.fsencode(where.prefix + path)


def _read(where: Place, path: str) -> Kept:
    full = os.path.join(where.top, where.prefix + path)
    try:
        facts = os.lstat(full)
    except (FileNotFoundError, NotADirectoryError):
        raise Refused(
            f"{OPENING} Filen {path} findes ikke længere.", hint="Læg den tilbage, og prøv igen."
        ) from None
    if stat.S_ISLNK(facts.st_mode):
        return Kept(LINK, os.fsencode(os.readlink(full)))
    if not stat.S_ISREG(facts.st_mode):
        raise Refused(f"{OPENING} {path} er ikke en almindelig fil.", hint="Flyt den ud af MUS-mappen.")
    with open(full, "rb", buffering=0) as file:
        return Kept(PROGRAM if facts.st_mode & stat.S_IXUSR else FILE, file.readall())
