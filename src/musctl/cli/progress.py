"""Progress as lines: on a terminal only, only for work that takes over a second, at most one line a second."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable


def progress(verb: str, things: str) -> Callable[[int, int], None]:
    """A function to call with how many are done and how many there are."""
    if not sys.stderr.isatty():
        return lambda _done, _all: None
    last = time.monotonic()

    def tell(done: int, of: int) -> None:
        nonlocal last
        now = time.monotonic()
        if now - last >= 1:
            last = now
            print(f"{verb}: {done} af {of} {things}", file=sys.stderr)

    return tell
