"""One save at a time: a lock that the system drops with its holder, and the clearing up after one that was killed."""

from __future__ import annotations

import errno
import os
import time
from contextlib import suppress
from types import TracebackType
from typing import Self

from musctl.errors import Refused
from musctl.git import place
from musctl.git.place import Place
from musctl.git.trouble import busy

PATIENCE = 1.0  # seconds
PAUSE = 0.02
NO_LINK = getattr(os, "O_NOFOLLOW", 0)


class Turn:
    """The right to save in a repository. Held by its git processes too: killed alone, it passes on when they are done.

    From `begin` to the end a mark beside the lock says that git's own locks may be ours. Found by the next holder, it
    lets him take away those that are left over: nothing that a kill leaves behind blocks the next save.
    Raises Refused, OSError.
    """

    __slots__ = ("_fd", "_mark", "_opening", "_where")

    def __init__(self, where: Place, opening: str) -> None:
        self._where = where
        self._opening = opening
        home = os.path.join(where.git_dir, "musctl")
        self._mark = os.path.join(home, "save.begun")
        if os.path.islink(home):
            raise NotADirectoryError(errno.ENOTDIR, os.strerror(errno.ENOTDIR), home)
        os.makedirs(home, mode=0o700, exist_ok=True)
        self._fd = os.open(os.path.join(home, "save.lock"), os.O_RDWR | os.O_CREAT | NO_LINK, 0o600)

    def __enter__(self) -> Self:  # noqa: D105
        try:
            self._wait()
            self._clear()
        except BaseException:
            os.close(self._fd)
            raise
        return self

    def require_free(self) -> None:
        """Raises Refused when another program holds git's list of files and does not let go of it soon."""
        lock = os.path.join(self._where.git_dir, "index.lock")
        end = time.monotonic() + PATIENCE
        while os.path.lexists(lock):
            if time.monotonic() > end:
                raise busy(self._opening)
            time.sleep(PAUSE)

    def begin(self) -> None:
        """From here on git's locks are ours."""
        with suppress(FileExistsError):
            os.close(os.open(self._mark, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))

    def __exit__(  # noqa: D105
        self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None
    ) -> None:
        try:
            if value is None or isinstance(value, Refused):
                self._unmark()
            else:
                self._clear()  # git cleans up after itself, but not when it was killed
        finally:
            os.close(self._fd)

    def _wait(self) -> None:
        end = time.monotonic() + PATIENCE
        while not _lock(self._fd):
            if time.monotonic() > end:
                raise busy(self._opening)
            time.sleep(PAUSE)
        os.set_inheritable(self._fd, True)

    def _clear(self) -> None:
        """Take away git's locks that are younger than the mark, and the mark."""
        try:
            since = os.lstat(self._mark).st_mtime_ns
        except FileNotFoundError:
            return
        branch = place.branch(self._where)
        locks = [os.path.join(self._where.git_dir, name) for name in ("index.lock", "HEAD.lock")]
        locks.append(os.path.join(self._where.common, "reftable", "tables.list.lock"))
        if branch.startswith("refs/heads/") and ".." not in branch:
            locks.append(os.path.join(self._where.common, f"{branch}.lock"))
        for lock in locks:
            with suppress(FileNotFoundError):
                if os.lstat(lock).st_mtime_ns >= since:
                    os.unlink(lock)
        self._unmark()

    def _unmark(self) -> None:
        with suppress(FileNotFoundError):
            os.unlink(self._mark)


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
