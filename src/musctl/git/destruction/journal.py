"""What remains to be done once the new git directory counts: written before, crossed out when it is done.

It lies in the new git directory, so it counts from the very moment that does. It knows ids of documents and paths in the
folder; no texts. A journal is never believed beyond the folder it lies in.
"""

from __future__ import annotations

import os
from contextlib import suppress

from musctl.errors import Unproved
from musctl.git.destruction.exchange import OUR_OWN, Stand, flush
from musctl.git.destruction.ground import DRAFTED, drafts
from musctl.named import NamedTuple

NAME = f"{OUR_OWN}/journal"
DEAD = f"{OUR_OWN}/journal.ids"
TAKEN = "taget"  # in a draft: which of git's locks in the old git directory are ours


class File(NamedTuple):
    """A file that goes: the work tree it lies in (by name, "" the main one), its path there, and why."""

    tree: str
    path: str
    kind: str  # »dokument«, »spor« of an editor, »udbakke«
    blob: str  # id of a document's bytes: with other bytes it has been edited since, and stays


class Journal(NamedTuple):
    """The rest of a destruction."""

    draft: str  # name of the folder beside the git directory
    locks: tuple[str, ...]
    ids: tuple[str, ...]  # of the doomed documents
    files: tuple[File, ...]
    found: tuple[str, ...]  # those of them that there was anything of
    old: Stand  # how the old git directory stood, its stored things left out
    new: Stand  # and the new one
    width: int  # of a raw id
    versions: int
    shared: int
    signatures: int
    commits: int


def write(git: str, journal: Journal, dead: bytes) -> tuple[str, ...]:
    """Put the journal into a git directory that does not count yet; returns the files. Raises OSError."""
    import json

    paths = (os.path.join(git, DEAD), os.path.join(git, NAME))
    text = json.dumps(journal._asdict() | {"files": [tuple(one) for one in journal.files]})
    for path, data in zip(paths, (dead, text.encode("utf-8", "surrogateescape")), strict=True):
        fd = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o600)
        with open(fd, "wb") as file:
            file.write(data)
    return paths


def read(git: str) -> tuple[Journal, frozenset[bytes]] | None:
    """The journal of a git directory and the ids that must not come back; None when nothing remains to be done.

    Raises Unproved when it is not understood.
    """
    try:
        with open(os.path.join(git, NAME), "rb") as file:
            text = file.read()
        with open(os.path.join(git, DEAD), "rb") as file:
            dead = file.read()
    except (FileNotFoundError, NotADirectoryError):
        return None
    try:
        journal = _understood(text)
    except (ValueError, TypeError, KeyError, AttributeError) as error:
        raise Unproved(
            "En destruktion blev afbrudt, og listen over det, der mangler, kan ikke læses.",
            hint="Bed IT om hjælp. Filerne i mappen er, som de var.",
        ) from error
    width = journal.width
    return journal, frozenset(dead[at : at + width] for at in range(0, len(dead), width))


def _understood(text: bytes) -> Journal:
    import json

    said = json.loads(text.decode("utf-8", "surrogateescape"))
    said["files"] = tuple(File(*map(str, one)) for one in said["files"])
    for name in ("old", "new"):
        said[name] = {path: tuple(one) for path, one in said[name].items()}
    for name in ("locks", "ids", "found"):
        said[name] = tuple(said[name])
    journal = Journal(**said)
    if not DRAFTED.fullmatch(journal.draft) or journal.width not in {20, 32}:
        raise ValueError(journal.draft)
    return journal


def pending(git: str) -> bool:
    """Whether a destruction was stopped here, before or after it counted."""
    return counts(git) or bool(drafts(git))


def counts(git: str) -> bool:
    """Whether this git directory is a new one with something still to be done."""
    return os.path.lexists(os.path.join(git, NAME))


def close(git: str) -> None:
    """Nothing remains to be done."""
    for name in (NAME, DEAD):
        with suppress(FileNotFoundError):
            os.unlink(os.path.join(git, name))
    flush(os.path.join(git, OUR_OWN))


def note_locks(draft: str, names: tuple[str, ...]) -> str:
    """Write down which of git's locks are about to be ours; returns the file."""
    import json

    path = os.path.join(draft, TAKEN)
    with open(path, "wb") as file:
        file.write(json.dumps(names).encode("utf-8", "surrogateescape"))
    return path


def noted_locks(draft: str) -> tuple[str, ...]:
    """The names written down; a note that was cut off says none, for no lock was taken yet."""
    import json

    try:
        with open(os.path.join(draft, TAKEN), "rb") as file:
            return tuple(json.loads(file.read().decode("utf-8", "surrogateescape")))
    except (FileNotFoundError, ValueError):
        return ()
