"""One save at a time: a lock that the system drops with its holder, and the clearing up after one that was killed."""

from __future__ import annotations

import os
import time
from contextlib import suppress
from types import TracebackType
from typing import Self

from musctl.errors import Refused
from musctl.git import place
from musctl.git.place import Place
from musctl.git.process import busy

PATIENCE = 3.0  # seconds
PAUSE = 0.02


class Turn:
    """The right to save in a repository. Held by its git processes too: killed alone, it passes on when they are done.

    From `begin` to the end the lock file says that git's own locks may be ours. Found so by the next holder, those that
    are left over are taken away: nothing a kill leaves behind blocks the next save. Raises Refused, OSError.
    """

    __slots__ = ("_fd", "_opening", "_where")

    def __init__(self, where: Place, opening: str) -> None:
        self._where = where
        self._opening = opening
        home = os.path.join(where.git_dir, "musctl")
        os.makedirs(home, mode=0o700, exist_ok=True)
        self._fd = os.open(os.path.join(home, "save.lock"), os.O_RDWR | os.O_CREAT, 0o600)

    def __enter__(self) -> Self:  # noqa: D105
        try:
            self._wait()
            if os.fstat(self._fd).st_size:
                self._clear()
                os.ftruncate(self._fd, 0)
            self._require_free()
        except BaseException:
            os.close(self._fd)
            raise
        return self

    def begin(self) -> None:
        """From here on git's locks are ours."""
        os.pwrite(self._fd, b"1", 0) if hasattr(os, "pwrite") else os.write(self._fd, b"1")

    def __exit__(  # noqa: D105
        self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None
    ) -> None:
        try:
            if value is not None and not isinstance(value, Refused) and os.fstat(self._fd).st_size:
                self._clear()  # git cleans up after itself, but not when it was killed
            os.ftruncate(self._fd, 0)
        finally:
            os.close(self._fd)

    def _wait(self) -> None:
        end = time.monotonic() + PATIENCE
        while not _lock(self._fd):
            if time.monotonic() > end:
                raise busy(self._opening)
            time.sleep(PAUSE)
        os.set_inheritable(self._fd, True)

    def _require_free(self) -> None:
        if os.path.lexists(os.path.join(self._where.git_dir, "index.lock")):
            raise busy(self._opening)

    def _clear(self) -> None:
        since = os.fstat(self._fd).st_mtime_ns
        locks = (
            os.path.join(self._where.git_dir, "index.lock"),
            os.path.join(self._where.git_dir, "HEAD.lock"),
            os.path.join(self._where.common, place.branch(self._where) + ".lock"),
            os.path.join(self._where.common, "reftable", "tables.list.lock"),
        )
        for lock in locks:
            with suppress(FileNotFoundError):
                if os.lstat(lock).st_mtime_ns >= since:
                    os.unlink(lock)


def _lock(fd: int) -> bool:
    try:
        import fcntl
    except ImportError:
        return _lock_on_windows(fd)
    try:
        fcntl.flock(fd, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    except OSError:
        return True  # a drive without locks: git's own still keep two saves apart
    return True


def _lock_on_windows(fd: int) -> bool:
    import msvcrt

    try:
        msvcrt.locking(fd, msvcrt.LK_NBLCK, 1)  # type: ignore[attr-defined,unused-ignore]
    except OSError:
        return False
    return True
