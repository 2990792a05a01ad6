"""The act itself as commands call it: destroy with progress told, and what is out of reach from here."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable

from musctl.cli.desk import Desk
from musctl.git.destruction import ground
from musctl.git.destruction.destroy import destroy, verify
from musctl.git.destruction.outcome import Outcome
from musctl.receipt import BEYOND

WORDS = {"saves": "gemte udgaver", "folders": "mapper", "files": "filer", "writing": "skrevet"}


def act(desk: Desk, ids: frozenset[str], *, thorough: bool) -> Outcome:
    """Destroy; where nothing was left to destroy, look for it all the same."""
    outcome = destroy(desk.root, ids, thorough=thorough, progress=_telling())
    return outcome if outcome.proofs else verify(desk.root, ids, thorough=thorough)


def _telling() -> Callable[[str, int], None]:
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
    return (*BEYOND, *(f"fjernlageret {name}" for name in remotes))
