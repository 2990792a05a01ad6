"""The act itself as commands call it: destroy with progress told, and what is out of reach from here."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable, Iterable

from musctl.cli.desk import Desk
from musctl.cli.doubts import unlisted
from musctl.disk.copies import copies, remove
from musctl.domain.values import Destrueret
from musctl.git.destruction import ground
from musctl.git.destruction.destroy import destroy, verify
from musctl.git.destruction.outcome import Outcome, Quote
from musctl.git.destruction.refuse import files_of
from musctl.receipt import BEYOND
from musctl.rotation import CLASSES
from musctl.text.source import read

STORED, EARLIER = "gemt fil ", "tidligere gemte udgaver"
WORDS = {"saves": "gemte udgaver", "folders": "mapper", "files": "filer", "writing": "skrevet"}


def act(desk: Desk, ids: frozenset[str], *, thorough: bool) -> Outcome:
    """Destroy; where nothing was left to destroy, look for it all the same."""
    outcome = destroy(desk.root, ids, thorough=thorough, progress=telling())
    if not outcome.proofs:
        return verify(desk.root, ids, thorough=thorough)
    return outcome._replace(quotes=_by_path(desk, outcome.quotes))


def _by_path(desk: Desk, quotes: tuple[Quote, ...]) -> tuple[Quote, ...]:
    """Quotes in stored files by the paths that those have now; what only an earlier save holds is put together."""
    if not quotes:
        return ()
    paths = {blob.hex(): path for path, blob in files_of(ground.find(desk.root), "HEAD").items()}
    longest: dict[str, int] = {}
    for one in quotes:
        where = one.where
        if where.startswith(STORED):
            start = where.removeprefix(STORED)
            where = next((path for blob, path in paths.items() if blob.startswith(start)), EARLIER)
        longest[where] = max(one.words, longest.get(where, 0))
    return tuple(Quote(where, words) for where, words in sorted(longest.items()))


def kept_by_editors(desk: Desk, documents: Iterable[Destrueret]) -> tuple[str, ...]:
    """What editors keep in the home folder of these documents; a draft is an earlier text of the referat."""
    kinds = ((one.samtale, "referat" if one.slags == "kladde" else one.slags) for one in documents)
    paths = (f"{talk}/{name}" for talk, slags in kinds for name, kind in CLASSES.items() if kind == slags)
    return copies(desk.root, os.path.expanduser("~"), paths)


def cleared(desk: Desk, documents: Iterable[Destrueret]) -> tuple[str, ...]:
    """Delete these copies, say so, and say what could not be deleted; without paths, for they may hold a name."""
    found = kept_by_editors(desk, documents)
    left = remove(found)
    if len(found) > len(left):
        desk.say(f"Kopier fra skriveprogrammer i din brugermappe: {len(found) - len(left)} slettet.")
    return (f"{len(left)} af skriveprogrammernes kopier i brugermappen",) if left else ()


def telling() -> Callable[[str, int], None]:
    """Progress as lines, at most one a second, on a terminal only."""
    if not sys.stderr.isatty():
        return lambda _what, _count: None
    last = time.monotonic()

    def tell(what: str, count: int) -> None:
        nonlocal last
        now = time.monotonic()
        if now - last >= 1:
            last = now
            print(
                f"Bygger ny historik af det, der skal blive: {count} {WORDS.get(what, '')}".rstrip(),
                file=sys.stderr,
            )

    return tell


def beyond(desk: Desk) -> tuple[str, ...]:
    """What cannot be reached from here; a configured remote is named."""
    settings = ground.find(desk.root).settings
    remotes = sorted(
        key.split(".", 1)[1].rpartition(".")[0]
        for key in settings
        if key.startswith("remote.") and key.endswith(".url")
    )
    return (*BEYOND, *(f"fjernlageret {name}" for name in remotes), *unlisted(desk))


def filed(desk: Desk, talks: Iterable[str]) -> tuple[str, ...]:
    """The referater of these talks that went into a personnel file, where no destruction follows (W14)."""
    return tuple(
        f"kopien på personalesagen ({talk})" for talk in dict.fromkeys(talks) if _is_filed(desk, talk)
    )


def _is_filed(desk: Desk, talk: str) -> bool:
    path = f"{talk}/samtale.yaml"
    if path not in desk.shelf.talks.get(talk, ()):
        return False
    raw = desk.shelf.read(path)
    return b"personalesag" in raw and bool(read(path, raw).data.get("personalesag"))
