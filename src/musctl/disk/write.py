"""New files and changed files: all or nothing, never over what is there, readable by the leader alone."""

from __future__ import annotations

import errno
import os
import re
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress

from musctl.disk.folder import read
from musctl.errors import Machine, MusctlError, Refused

_ASIDE = re.compile(r"\.musctl-(\d+)\Z")


def create_talk(root: str, talk_id: str, files: Mapping[str, str]) -> tuple[str, ...]:
    """A talk's folder with all its files, or nothing; Refused when it is there already.

    `files` are texts by their path in the leader's folder. They are written aside and moved in place in one step,
    so that a crash leaves nothing half-made.
    """
    target = os.path.join(root, talk_id)
    if os.path.lexists(target):
        raise already_there(talk_id)
    aside = f"{root}/.musctl-{os.getpid()}"
    try:
        _sweep(root)
        os.mkdir(aside, 0o700)
        try:
            for path, text in files.items():
                _fresh(os.path.join(aside, path.rsplit("/", 1)[-1]), text)
            os.makedirs(os.path.dirname(target), mode=0o700, exist_ok=True)
            os.rename(aside, target)
        finally:
            _remove(aside)
    except OSError as error:
        raise _machine(error, talk_id) from error
    _sync(os.path.dirname(target))
    return tuple(files)


def create(root: str, files: Mapping[str, str]) -> tuple[str, ...]:
    """New files; Refused, with nothing written, when one of them is there already. A failure takes them all back."""
    for path in files:
        if os.path.lexists(os.path.join(root, path)):
            raise already_there(path)
    made: list[str] = []
    try:
        for path, text in files.items():
            full = os.path.join(root, path)
            os.makedirs(os.path.dirname(full), mode=0o700, exist_ok=True)
            _fresh(full, text)
            made.append(full)
    except FileExistsError as error:
        _take_back(made)
        raise already_there(str(error.filename)) from error
    except OSError as error:
        _take_back(made)
        raise _machine(error, path) from error
    return tuple(files)


def change(root: str, path: str, before: bytes, after: bytes) -> None:
    """New bytes for a file that still holds the old ones; Refused when another program changed it meanwhile."""
    full = os.path.join(root, path)
    aside = f"{full}.musctl-{os.getpid()}"
    try:
        with _alone(os.path.dirname(full)):
            if read(root, path) != before:
                raise Refused(
                    f"{path} er netop ændret af et andet program. Den er ikke rørt.", "Kør kommandoen igen."
                )
            _sweep(os.path.dirname(full))
            mode = os.stat(full).st_mode & 0o777
            descriptor = os.open(
                aside, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), mode
            )
            with open(descriptor, "wb") as file:
                file.write(after)
                file.flush()
                os.fsync(file.fileno())
            os.replace(aside, full)
    except OSError as error:
        _take_back([aside])
        raise _machine(error, path) from error


@contextmanager
def _alone(folder: str) -> Iterator[None]:
    """No other command compares and writes here meanwhile; the system lets go when a command is killed."""
    try:
        import fcntl
    except ImportError:  # Windows
        yield
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        with suppress(OSError):  # a drive without locks
            fcntl.flock(descriptor, fcntl.LOCK_EX)
        yield
    finally:
        os.close(descriptor)


def put(root: str, path: str, data: bytes) -> None:
    """A file in the outbox, which musctl made and may make again."""
    full = os.path.join(root, path)
    aside = f"{full}.musctl-{os.getpid()}"
    try:
        _make_room(os.path.dirname(full))
        flags = (
            os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_BINARY", 0) | getattr(os, "O_NOFOLLOW", 0)
        )
        descriptor = os.open(aside, flags, 0o600)
        with open(descriptor, "wb") as file:
            file.write(data)
        os.replace(aside, full)
    except OSError as error:
        _take_back([aside])
        raise _machine(error, path) from error


def require_room(root: str, folder: str) -> None:
    """Raises Machine now when files could not be put into this folder later."""
    full = os.path.join(root, folder)
    try:
        _make_room(full)
        if not os.access(full, os.W_OK | os.X_OK):
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), full)
    except OSError as error:
        raise _machine(error, f"{folder}/") from error


def _make_room(folder: str) -> None:
    """The folder is there, is no link to another, and holds nothing half-made."""
    if os.path.islink(folder):
        raise NotADirectoryError(errno.ENOTDIR, os.strerror(errno.ENOTDIR), folder)
    os.makedirs(folder, mode=0o700, exist_ok=True)
    _sweep(folder)


def already_there(path: str) -> MusctlError:
    """The refusal to write over something."""
    who, _, name = path.partition("/")
    kind = name.rpartition("/")[2].partition(".")[0].partition("-")[0]
    document = f" {kind}" if kind in ("plan", "forberedelse") else ""
    hint = f"Åbn det, der er: musctl edit {who}{document}" if name[:4].isdigit() else ""
    return Refused(f"{path} findes allerede. Intet er ændret.", hint)


def _fresh(full: str, text: str) -> None:
    descriptor = os.open(full, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o600)
    with open(descriptor, "wb") as file:
        file.write(text.encode())
        file.flush()
        os.fsync(file.fileno())


def left_behind(folder: str) -> tuple[str, ...]:
    """What lies aside in a folder: the half-made of a command that is at work, or was killed; also by its full path."""
    with os.scandir(folder) as entries:
        return tuple(sorted(entry.path for entry in entries if _ASIDE.search(entry.name)))


def _sweep(folder: str) -> None:
    """Take away what killed commands left aside: it may hold the text of a document."""
    for path in left_behind(folder):
        found = _ASIDE.search(path)
        if found and not _at_work(int(found[1])):
            with suppress(OSError):
                _remove(path)
                _take_back([path])


def _at_work(pid: int) -> bool:
    """Whether a command with this number may still be at work; on Windows nobody can ask without stopping it."""
    if os.name != "posix" or pid == os.getpid():
        return os.name != "posix"
    try:
        os.kill(pid, 0)
    except (ProcessLookupError, OverflowError):
        return False
    except PermissionError:
        return True
    return True


def _machine(error: OSError, path: str) -> Machine:
    if error.errno in (errno.ENOSPC, errno.EFBIG, errno.EDQUOT):
        return Machine(
            f"Der er ikke plads på disken til {path}. Intet er ændret.", "Frigør plads, og prøv igen."
        )
    if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return Machine(
            f"Du har ikke lov til at skrive {path}. Intet er ændret.",
            "Se, hvem der ejer mappen: musctl doctor",
        )
    return Machine(f"{path} kunne ikke skrives. Intet er ændret.", "Se efter med: musctl doctor")


def _take_back(paths: Iterable[str]) -> None:
    for path in paths:
        if os.path.lexists(path):
            os.unlink(path)


def _remove(folder: str) -> None:
    if os.path.isdir(folder) and not os.path.islink(folder):
        for name in os.listdir(folder):
            os.unlink(os.path.join(folder, name))
        os.rmdir(folder)


def _sync(folder: str) -> None:
    if os.name == "posix":
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
