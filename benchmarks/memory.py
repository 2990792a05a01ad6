"""How much memory a process and all that it starts hold at once, looked at twenty times a second (Linux only)."""

from __future__ import annotations

import os
import threading
from contextlib import suppress
from types import TracebackType
from typing import Self

OFTEN = 0.05  # seconds


class Watch:
    """Watches everything below a process while it is open; `peak` is in bytes, 0 where the system does not tell."""

    def __init__(self, pid: int) -> None:
        self.peak = 0
        self._pid = pid
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._look, daemon=True)

    def __enter__(self) -> Self:
        if os.path.exists("/proc/self/smaps_rollup"):
            self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._over.set()
        if self._thread.is_alive():
            self._thread.join()

    def _look(self) -> None:
        while not self._over.wait(OFTEN):
            self.peak = max(self.peak, sum(map(_held, _below(self._pid))))


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
