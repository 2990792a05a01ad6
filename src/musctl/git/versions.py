"""Every version of every file that a branch, a tag, a note or something put aside still holds."""

from __future__ import annotations

from collections.abc import Iterator

from musctl.git import place
from musctl.git.objects import Reader
from musctl.git.process import git
from musctl.git.trouble import trouble
from musctl.named import NamedTuple

OPENING = "Det gemte kunne ikke læses."


class Version(NamedTuple):
    """One version of a file: where it lay in the folder, what git calls it, and the days it was first and last saved."""

    path: str
    blob: str
    first: str
    last: str


def versions(folder: str) -> tuple[Version, ...]:
    """All of them, by path. Raises NoFolder, Machine."""
    where = place.require(folder)
    said = git(
        where.top,
        "log",
        "--all",
        "--raw",
        "--no-abbrev",
        "--no-renames",
        "-m",
        "--root",
        "-z",
        "--format=%x01%cI",
    )
    if said.code:
        raise trouble(said.err, OPENING)
    days: dict[tuple[str, str], tuple[str, str]] = {}
    for path, blob, day in _told(said.out):
        if path.startswith(where.prefix):
            key = (path.removeprefix(where.prefix), blob)
            first, last = days.get(key, (day, day))
            days[key] = (min(first, day), max(last, day))
    return tuple(Version(*key, *days[key]) for key in sorted(days))


def texts(folder: str, blobs: frozenset[str]) -> Iterator[tuple[str, bytes]]:
    """What these versions say. Raises Machine."""
    with Reader(place.require(folder).top, OPENING) as reader:
        for blob in sorted(blobs):
            found = reader.find(blob)
            if found and found.kind == "blob":
                yield blob, found.body


def _told(out: bytes) -> Iterator[tuple[str, str, str]]:
    """Path, blob and day of each version that a save brought; what a save took away is no version."""
    day = ""
    blob = ""
    for raw in out.split(b"\0"):
        word = raw.lstrip(b"\n")
        if word.startswith(b"\x01"):
            day = word[1:11].decode()
        elif word.startswith(b":"):
            _, mode, _, new, _ = word.split(b" ", 4)
            blob = "" if mode in {b"000000", b"160000"} else new.decode()
        elif word and blob:
            yield raw.decode("utf-8", "surrogateescape"), blob, day
