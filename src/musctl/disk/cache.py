"""What was found last time, so that nothing is read twice: `.git/musctl/fund`.

It holds file stamps, numbers, dates, how far each talk has come and whether it was clean; no names and no texts. A file whose stamp is as
young as the note itself is not trusted (it may have changed within the same moment). Destruction deletes the note.
On the path of every command: imports nothing that costs start-up.
"""

from __future__ import annotations

import marshal
import os
import time

from musctl import __version__
from musctl.disk.folder import Shelf, Stamp, look

_YOUNG_NS = 2_000_000_000
ANNOUNCED = ".musctl-kvittering.yaml"  # the receipt of a destruction that has been begun
IDLE = ".intet"  # the note beside the note, on whether anything is to be destroyed
POLICIES = ".politik"  # and what the policies say, which names nobody


# What is judged besides single talks, as the note names it: what is seen across them, and the folder's own files.
ACROSS, OWN = "", "."


class Note:
    """What one run remembers for the next; `clean` is every talk without errors and warnings, and how much else was said."""

    __slots__ = ("checked", "clean", "destruction", "facts", "own", "rounds", "rules", "stamps", "today")

    def __init__(  # noqa: PLR0913, PLR0917 - a record
        self,
        today: str,
        own: dict[str, Stamp],
        stamps: dict[str, dict[str, Stamp]],
        facts: dict[str, tuple[object, ...]],
        clean: dict[str, int],
        checked: int,
        rules: int,
        rounds: dict[str, tuple[tuple[str, ...], ...]],
        destruction: tuple[str, ...] = (),
    ) -> None:
        self.today = today
        self.own = own
        self.stamps = stamps
        self.facts = facts
        self.clean = clean
        self.checked = checked
        self.rules = rules
        self.rounds = rounds
        self.destruction = destruction

    def fits(self, shelf: Shelf, today: str) -> bool:
        """Everything lies as it lay, and it is the same day."""
        return self.today == today and self.own == shelf.own and self.stamps == shelf.talks

    def in_order(self) -> bool:
        """No error and no warning was found, in the folder's own files, in any talk or across them."""
        return {ACROSS, OWN} <= self.clean.keys() and len(self.clean) == len(self.stamps) + 2

    def same_frame(self, shelf: Shelf, today: str) -> bool:
        """The folder's own files lie as they lay; single talks may have changed."""
        return self.today == today and self.own == shelf.own


def place(root: str) -> str:
    """Where the note lies; empty when the folder is not saved anywhere yet."""
    here = root
    while True:
        kept = os.path.join(here, ".git")
        if os.path.isdir(kept):
            return os.path.join(
                kept, "musctl", "fund-" + str(len(os.path.relpath(root, here))) if here != root else "fund"
            )
        above = os.path.dirname(here)
        if above == here:
            return ""
        here = above


def load(root: str) -> Note | None:
    """The last run's note, or None when there is none that this musctl can use."""
    where = place(root)
    if not where:
        return None
    try:
        with open(where, "rb") as file:
            if os.name == "posix" and os.fstat(file.fileno()).st_uid != os.getuid():
                return None  # somebody else's note in a foreign folder is not read
            version, *rest = marshal.loads(file.read())  # noqa: S302 - our own file, in a folder only the leader can write
        return Note(*rest) if version == _version() else None
    except (OSError, ValueError, EOFError, TypeError):
        return None


def store(root: str, note: Note) -> None:
    """Write the note; a folder that cannot be written to goes without."""
    where = place(root)
    if not where:
        return
    limit = time.time_ns() - _YOUNG_NS
    trusted = {
        talk: files if all(_old(stamp, limit) for stamp in files.values()) else {}
        for talk, files in note.stamps.items()
    }
    own = note.own if all(_old(stamp, limit) for stamp in note.own.values()) else {}
    record = (
        _version(),
        note.today,
        own,
        trusted,
        note.facts,
        note.clean,
        note.checked,
        note.rules,
        note.rounds,
        note.destruction,
    )
    _put(where, marshal.dumps(record))


def _put(where: str, data: bytes) -> None:
    temporary = f"{where}.{os.getpid()}"
    try:
        os.makedirs(os.path.dirname(where), mode=0o700, exist_ok=True)
        descriptor = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with open(descriptor, "wb") as file:
            file.write(data)
        os.replace(temporary, where)
    except OSError:
        if os.path.exists(temporary):
            os.unlink(temporary)


def forget(root: str) -> None:
    """Delete the notes."""
    where = place(root)
    for name in (where, where + IDLE, where + POLICIES) if where else ():
        if os.path.exists(name):
            os.unlink(name)


def rest(root: str) -> bool:
    """A destruction was stopped midway in this folder, as far as can be seen without looking into it."""
    where = place(root)
    if not where:
        return False
    home = os.path.dirname(os.path.dirname(where))
    if os.path.lexists(os.path.join(home, "musctl", "journal")) or os.path.lexists(
        os.path.join(root, ANNOUNCED)
    ):
        return True
    return any(name.startswith(".musctl-git-") for name in os.listdir(os.path.dirname(home)))


def nothing_to_destroy(root: str, today: str) -> str:
    """What was said when there was last looked for something to destroy, if all lies as it lay; else empty."""
    where = place(root)
    if not where:
        return ""
    try:
        with open(where + IDLE, "rb") as file:
            if os.name == "posix" and os.fstat(file.fileno()).st_uid != os.getuid():
                return ""  # somebody else's note in a foreign folder is not read
            version, day, own, talks, words = marshal.loads(file.read())  # noqa: S302 - as above
        if (version, day) != (_version(), today):
            return ""
        shelf = look(root)
        return str(words) if (own, talks) == (shelf.own, shelf.talks) else ""
    except (OSError, ValueError, EOFError, TypeError):
        return ""


def remember_nothing_to_destroy(shelf: Shelf, today: str, words: str) -> None:
    """Keep what was said of it, where every file is old enough to be trusted."""
    where = place(shelf.root)
    limit = time.time_ns() - _YOUNG_NS
    stamps = [*shelf.own.values(), *(stamp for files in shelf.talks.values() for stamp in files.values())]
    if where and all(_old(stamp, limit) for stamp in stamps):
        _put(where + IDLE, marshal.dumps((_version(), today, shelf.own, shelf.talks, words)))


def policies(shelf: Shelf) -> dict[str, object]:
    """What the policies say that lie as they lay when they were read and found in order. Destruction never asks for it."""
    where = place(shelf.root)
    try:
        with open(where + POLICIES, "rb") as file:
            if os.name == "posix" and os.fstat(file.fileno()).st_uid != os.getuid():
                return {}  # somebody else's note in a foreign folder is not read
            version, kept = marshal.loads(file.read())  # noqa: S302 - as above
        if version != _version():
            return {}
        return {path: said for path, (stamp, said) in kept.items() if shelf.own.get(path) == stamp}
    except (OSError, ValueError, EOFError, TypeError, AttributeError):
        return {}


def remember_policies(shelf: Shelf, found: dict[str, object]) -> None:
    """Keep what they say, where the files are old enough to be trusted."""
    where = place(shelf.root)
    limit = time.time_ns() - _YOUNG_NS
    kept = {path: (shelf.own[path], said) for path, said in found.items() if _old(shelf.own[path], limit)}
    if where and kept:
        _put(where + POLICIES, marshal.dumps((_version(), kept)))


def _old(stamp: Stamp, limit: int) -> bool:
    return stamp[0] < limit and stamp[3] < limit


def _version() -> str:
    """Which musctl, to the letter: a rule that was rewritten makes the old note worthless."""
    package = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
    newest = 0
    for folder in ("", "domain", "rules", "text"):
        with os.scandir(os.path.join(package, folder)) as entries:
            newest = max(
                [newest, *(entry.stat().st_mtime_ns for entry in entries if entry.name.endswith(".py"))]
            )
    return f"{__version__} {newest}"
