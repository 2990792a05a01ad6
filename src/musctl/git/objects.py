"""Git's stored things (file, folder, save): named by their sum, read through one process, written one file each."""

from __future__ import annotations

import os
from types import TracebackType
from typing import NamedTuple, Self

from musctl.git.process import Child, converse, trouble

SHA1, SHA256 = 40, 64  # digits in an id


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


def write(store: str, kind: str, body: bytes, width: int) -> str:
    """Keep a thing in the object folder, durably, and return its id. Raises OSError."""
    import zlib

    name = sum_of(kind, body, width)
    home = os.path.join(store, name[:2])
    final = os.path.join(home, name[2:])
    try:
        os.utime(final)  # kept already; a young file is safe from a clean-up that runs meanwhile
    except FileNotFoundError:
        os.makedirs(home, exist_ok=True)
        _keep(home, final, zlib.compress(b"%s %d\0%s" % (kind.encode(), len(body), body), 1))
    except PermissionError:
        pass
    return name


def _keep(home: str, final: str, data: bytes) -> None:
    draft = os.path.join(
        home, f"tmp_obj_{os.urandom(6).hex()}"
    )  # git clears away what is left under this name
    fd = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o444)
    try:
        try:
            left = memoryview(data)
            while left:
                left = left[os.write(fd, left) :]
            os.fsync(fd)
        finally:
            os.close(fd)
        os.replace(draft, final)
    except BaseException:
        os.unlink(draft)
        raise
