"""New files and changed files: all or nothing, never over what is there, readable by the leader alone."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping

from musctl.errors import Machine, MusctlError, Refused


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
        with open(full, "rb") as file:
            if file.read() != before:
                raise Refused(
                    f"{path} er netop ændret af et andet program. Den er ikke rørt.", "Kør kommandoen igen."
                )
        mode = os.stat(full).st_mode & 0o777
        descriptor = os.open(aside, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), mode)
        with open(descriptor, "wb") as file:
            file.write(after)
            file.flush()
            os.fsync(file.fileno())
        os.replace(aside, full)
    except OSError as error:
        _take_back([aside])
        raise _machine(error, path) from error


def put(root: str, path: str, data: bytes) -> None:
    """A file in the outbox, which musctl made and may make again."""
    full = os.path.join(root, path)
    aside = f"{full}.musctl-{os.getpid()}"
    try:
        os.makedirs(os.path.dirname(full), mode=0o700, exist_ok=True)
        descriptor = os.open(aside, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_BINARY", 0), 0o600)
        with open(descriptor, "wb") as file:
            file.write(data)
        os.replace(aside, full)
    except OSError as error:
        _take_back([aside])
        raise _machine(error, path) from error


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


def _machine(error: OSError, path: str) -> Machine:
    import errno

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
    if os.path.isdir(folder):
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
