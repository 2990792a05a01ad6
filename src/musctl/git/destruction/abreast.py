"""Work that waits for the disk or for git, done beside other work."""

from __future__ import annotations

import _thread
from collections.abc import Callable, Iterable
from typing import TypeVar

T = TypeVar("T")


def begun(work: Callable[[], T]) -> Callable[[], T]:
    """Work that goes on while other things are done; what is returned must be called: the answer, or what went wrong is raised."""
    done = _thread.allocate_lock()
    answers: list[T] = []
    errors: list[BaseException] = []

    def labour() -> None:
        try:
            answers.append(work())
        except BaseException as error:  # noqa: BLE001 - whatever it is, it is raised where it is asked for
            errors.append(error)
        finally:
            done.release()

    def settled() -> T:
        with done:
            if errors:
                raise errors[0]
            return answers[0]

    done.acquire()
    try:
        _thread.start_new_thread(labour, ())
    except RuntimeError:  # the machine has no thread to spare
        labour()
    return settled


def each(deed: Callable[[T], object], things: Iterable[T], at_once: int) -> None:
    """Do it with all of them, so many at once. After the first that goes wrong no other is begun, and it is raised."""
    waiting = list(things)
    left = iter(waiting)
    errors: list[BaseException] = []

    def labour() -> None:
        try:
            for thing in left:
                deed(thing)
        except BaseException as error:  # noqa: BLE001 - raised below
            errors.append(error)
            waiting.clear()

    others = [begun(labour) for _ in range(min(at_once, len(waiting)) - 1)]
    labour()
    for settled in others:
        settled()
    if errors:
        raise errors[0]
