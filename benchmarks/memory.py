"""How much memory a process and all that it starts hold at once, looked at twenty times a second (Linux only)."""

from __future__ import annotations

import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress

OFTEN = 0.05  # seconds


class Watch:
    """What was seen; `peak` is in bytes, 0 where the system does not tell."""

    def __init__(self) -> None:
        self.peak = 0
        self._over = threading.Event()

    def until_over(self, pid: int) -> None:
        """Look, and look again."""
        while not self._over.wait(OFTEN):
            self.peak = max(self.peak, sum(map(_held, _below(pid))))

    def end(self) -> None:
        """Look no more."""
        self._over.set()


@contextmanager
def watched(pid: int) -> Iterator[Watch]:
    """Watches everything below a process while it is open."""
    watch = Watch()
    thread = threading.Thread(target=watch.until_over, args=(pid,), daemon=True)
    if os.path.exists("/proc/self/smaps_rollup"):
        thread.start()
    yield watch
    watch.end()
    if thread.is_alive():
        thread.join()


def _below(pid: int) -> set[int]:
    """The processes that this one has started, and those that they have."""
    above = {int(name): _above(name) for name in os.listdir("/proc") if name.isdigit()}
    found, new = set[int](), {pid}
    while new := {child for child, parent in above.items() if parent in new} - found:
        found |= new
    return found


def _above(name: str) -> int:
    with suppress(OSError), open(f"/proc/{name}/stat", "rb") as file:
        return int(file.read().rpartition(b")")[2].split()[1])
    return 0


def _held(pid: int) -> int:
    """Its share of the memory it uses: what several processes use together is divided among them."""
    with suppress(OSError), open(f"/proc/{pid}/smaps_rollup", encoding="ascii") as file:
        for line in file:
            if line.startswith("Pss:"):
                return int(line.split()[1]) * 1024
    return 0
