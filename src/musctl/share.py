"""Much work of one kind shared between processes, where there is so much of it that it pays.

A worker is this very process once more (`fork`), so nothing is started or imported twice. The answers come in the
order of the work, the same as one process gives, and what a worker does not answer is done here.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from typing import Any, TypeVar

T = TypeVar("T")
R = TypeVar("R")

ONE = "MUSCTL_PROCESSES"  # said to be 1, nothing is shared
ENOUGH = 100  # talks: a tenth of a second
_MOST = 8


def each(
    items: Sequence[T], work: Callable[[T], R], progress: Callable[[int, int], None], enough: int = 0
) -> Iterator[R]:
    """What the work makes of each item, in order; `progress` hears how many are done.

    So many are enough to be worth a process of their own.
    """
    mine, *others = _shares(items, enough or ENOUGH)
    workers = [_worker(share, work) for share in others]
    try:
        for number, item in enumerate(mine):
            progress(number * (len(others) + 1), len(items))
            yield work(item)
        for share, worker in zip(others, workers, strict=True):
            answers = worker.answers() if worker else None
            yield from map(work, share) if answers is None else answers
    finally:
        for worker in filter(None, workers):
            worker.dismiss()


def _shares(items: Sequence[T], enough: int) -> list[Sequence[T]]:
    """The items in as many parts as there shall be processes, in order and of one size."""
    count = max(1, min(len(items) // enough, _cores(), _MOST))
    size = -(-len(items) // count)
    return [items[size * part : size * (part + 1)] for part in range(count)]


def _cores() -> int:
    """How many processes may run at once; 1 where there is no fork."""
    if not hasattr(os, "fork") or os.environ.get(ONE) == "1":
        return 1
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


class _Worker:
    """One more process at work on its share."""

    __slots__ = ("_back", "_process")

    def __init__(self, process: int, back: int) -> None:
        self._process = process
        self._back = back

    def answers(self) -> list[Any] | None:
        """All the answers, or None when the worker did not come to the end."""
        import pickle

        with open(self._back, "rb", closefd=False) as back:
            said = back.read()
        _, status = os.waitpid(self._process, 0)
        self._process = 0
        return None if status else pickle.loads(said)  # noqa: S301 - said by this very process

    def dismiss(self) -> None:
        """End the worker, whatever it is doing, and leave nothing of it."""
        os.close(self._back)
        if self._process:
            os.kill(self._process, 9)
            os.waitpid(self._process, 0)


def _worker(share: Sequence[T], work: Callable[[T], R]) -> _Worker | None:
    """A process at work on a share; None where the machine has none to spare."""
    back, answer = os.pipe()
    try:
        process = os.fork()
    except OSError:
        os.close(back)
        os.close(answer)
        return None
    if process == 0:
        _labour(answer, share, work)
    os.close(answer)
    return _Worker(process, back)


def _labour(answer: int, share: Sequence[T], work: Callable[[T], R]) -> None:
    """A worker's life. It says nothing but its answers: what goes wrong here goes wrong again where it is told."""
    code = 1
    try:
        import pickle

        said = pickle.dumps([work(item) for item in share], pickle.HIGHEST_PROTOCOL)
        with open(answer, "wb") as back:
            back.write(said)
        code = 0
    finally:
        os._exit(code)
