"""Git's stored things (file, folder, save): named by their sum, read through one process, written one file each."""

from __future__ import annotations

import _thread
import os
from collections.abc import Iterable, Sequence
from types import TracebackType
from typing import Self

from musctl.git.process import Child, converse
from musctl.git.trouble import trouble
from musctl.named import NamedTuple

SHA1, SHA256 = 40, 64  # digits in an id
AT_ONCE = 64  # files open at the same time
NEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)


class Stored(NamedTuple):
    """One thing as git keeps it."""

    id: str
    kind: str
    body: bytes


def sum_of(kind: str, body: bytes, width: int = SHA1) -> str:
    """The id git gives a thing; 64 digits wide in a SHA-256 repository."""
    import hashlib

    method = hashlib.sha1 if width == SHA1 else hashlib.sha256
    return method(b"%s %d\0%s" % (kind.encode(), len(body), body), usedforsecurity=False).hexdigest()


class Reader:
    """A `cat-file` process that answers for stored things until it is closed."""

    __slots__ = ("_child", "_opening")

    def __init__(self, top: str, opening: str) -> None:
        self._opening = opening
        self._child: Child = converse(top, "cat-file", "--batch")
        import hashlib  # noqa: F401 - needed soon, and free while git starts
        import zlib  # noqa: F401

    def __enter__(self) -> Self:  # noqa: D105
        return self

    def __exit__(  # noqa: D105
        self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._child.finish()

    def find(self, name: str) -> Stored | None:
        """The thing of that name, or None when there is none. Raises Machine when git cannot answer."""
        try:
            self._child.to.write(name.encode() + b"\n")
            head = self._child.out.readline().split()
        except BrokenPipeError:
            head = []
        if not head:
            raise trouble(self._child.finish()[1], self._opening)
        if head[-1] in {b"missing", b"ambiguous"}:
            return None
        body = self._child.out.read(int(head[2]) + 1)[:-1]
        return Stored(head[0].decode(), head[1].decode(), body)


class Store:
    """New things on their way to the disk: named at once, written together."""

    __slots__ = ("_home", "_new", "_width")

    def __init__(self, home: str, width: int) -> None:
        self._home = home
        self._width = width
        self._new: dict[str, tuple[str, bytes]] = {}

    def put(self, kind: str, body: bytes) -> str:
        """The id of a thing that is to be kept."""
        name = sum_of(kind, body, self._width)
        self._new[name] = kind, body
        return name

    def keep(self) -> None:
        """Write all that was put, to the disk itself and not only towards it. Raises OSError."""
        missing = [name for name in self._new if not self._there(name)]
        for start in range(0, len(missing), AT_ONCE):
            self._write(missing[start : start + AT_ONCE])
        self._new.clear()

    def _place(self, name: str) -> str:
        return os.path.join(self._home, name[:2], name[2:])

    def _there(self, name: str) -> bool:
        try:
            os.utime(self._place(name))  # a young file is safe from a clean-up that runs meanwhile
        except FileNotFoundError:
            return False
        except PermissionError:
            pass
        return True

    def _write(self, names: Sequence[str]) -> None:
        drafts: dict[str, int] = {}
        try:
            for name in names:
                home = os.path.dirname(self._place(name))
                os.makedirs(home, exist_ok=True)
                draft = os.path.join(
                    home, f"tmp_obj_{os.urandom(6).hex()}"
                )  # git clears away what is left so named
                drafts[draft] = os.open(draft, NEW, 0o444)
                _fill(drafts[draft], *self._new[name])
            _flush(drafts.values())
        except BaseException:
            for draft, fd in drafts.items():
                os.close(fd)
                os.unlink(draft)
            raise
        for (draft, fd), name in zip(drafts.items(), names, strict=True):
            os.close(fd)
            os.replace(draft, self._place(name))


def _fill(fd: int, kind: str, body: bytes) -> None:
    import zlib

    left = memoryview(zlib.compress(b"%s %d\0%s" % (kind.encode(), len(body), body), 1))
    while left:
        left = left[os.write(fd, left) :]


def _flush(fds: Iterable[int]) -> None:
    # One after the other, every file waits for the disk; at the same time, they wait for it once (20 times faster).
    errors: list[OSError] = []
    waiting = [_flushing(fd, errors) for fd in fds]
    for done in waiting:
        done.acquire()
    if errors:
        raise errors[0]


def _flushing(fd: int, errors: list[OSError]) -> _thread.LockType:
    done = _thread.allocate_lock()
    done.acquire()

    def flush() -> None:
        try:
            os.fsync(fd)
        except OSError as error:
            errors.append(error)
        finally:
            done.release()

    _thread.start_new_thread(flush, ())
    return done
