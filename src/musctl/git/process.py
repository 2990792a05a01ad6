"""One git process, run where nothing from outside can speak to it.

The environment is built from nothing: no GIT_* variable, no system or user configuration, no prompt, no network.
What a foreign folder's own configuration could start (hooks, monitors, remotes) is switched off here; what git has
no switch for (filters, drivers) is never asked for: no command that musctl runs reads a file through them.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Mapping
from typing import IO

from musctl.errors import Machine
from musctl.named import NamedTuple

NOTHING = "/dev/null"  # git's own word for it, on Windows too
SIGPIPE = 13  # the signal module costs an enum
WIDE = 1 << 20  # bytes on the way from a process that is read while it works

KEPT = ("TMPDIR", "TMP", "TEMP", "SYSTEMROOT", "SystemRoot", "SUDO_UID")

SEALED = {
    "GIT_CONFIG_NOSYSTEM": "1",
    "GIT_CONFIG_SYSTEM": NOTHING,
    "GIT_CONFIG_GLOBAL": NOTHING,
    "GIT_ATTR_NOSYSTEM": "1",
    "GIT_ALLOW_PROTOCOL": "",
    "GIT_NO_LAZY_FETCH": "1",
    "GIT_NO_REPLACE_OBJECTS": "1",
    "GIT_GRAFT_FILE": NOTHING,
    "GIT_OPTIONAL_LOCKS": "0",
    "GIT_DISCOVERY_ACROSS_FILESYSTEM": "1",
    "GIT_TERMINAL_PROMPT": "0",
    "GIT_ASKPASS": "",
    "GIT_EDITOR": ":",
    "GIT_PAGER": "cat",
    "GIT_FLUSH": "0",  # a list is told in pieces, not line by line
    "LC_ALL": "C",
}

SETTINGS = (
    f"core.hooksPath={NOTHING}",
    f"core.attributesFile={NOTHING}",
    "core.fsmonitor=false",
    "core.quotepath=false",
    "core.precomposeunicode=true",
    "core.autocrlf=false",
    "core.sshCommand=false",
    "core.pager=cat",
    "credential.helper=",
    "protocol.allow=never",
    "gc.auto=0",
    "maintenance.auto=false",
    "commit.gpgSign=false",
    "submodule.recurse=false",
    "log.showSignature=false",
)


class Answer(NamedTuple):
    """What one git process said: its exit code and both streams."""

    code: int
    out: bytes
    err: bytes


class Stream(NamedTuple):
    """A git process that tells: read from `out`, then ask `finish` for its exit code and words."""

    out: IO[bytes]
    finish: Callable[[], tuple[int, bytes]]


class Child(NamedTuple):
    """A git process that listens: write to `to`, read from `out`, then ask `finish` for its exit code and words."""

    to: IO[bytes]
    out: IO[bytes]
    finish: Callable[[], tuple[int, bytes]]


def git(folder: str, *args: str, stdin: bytes = b"", env: Mapping[str, str] | None = None) -> Answer:
    """The answer of one git process started in the folder. Raises Machine when git is not there."""
    given = _spool(stdin)
    back, out = os.pipe()
    moans, errors = os.pipe()
    try:
        wait = _start(_words(folder, args), environment(env), (given, out, errors))
        os.close(out)
        os.close(errors)
        out = errors = -1
        try:
            heard, moaned = _both(back, moans)
        finally:
            code = wait()
        return Answer(code, heard, moaned)
    finally:
        for fd in (given, back, moans, out, errors):
            if fd >= 0:
                os.close(fd)


def converse(folder: str, *args: str) -> Child:
    """A git process that stays and answers line by line (`cat-file --batch`); the caller closes it with `finish`."""
    given, to = os.pipe()
    back, out = os.pipe()
    errors = _spool(b"")
    _widen(back)
    try:
        wait = _start(_words(folder, args), environment(None), (given, out, errors))
    except BaseException:
        for fd in (to, back, errors):
            os.close(fd)
        raise
    finally:
        os.close(given)
        os.close(out)
    writer, reader = open(to, "wb", buffering=0), open(back, "rb")  # noqa: SIM115 (finish closes them)

    result: list[tuple[int, bytes]] = []

    def finish() -> tuple[int, bytes]:
        if not result:
            writer.close()
            reader.close()
            result.append((wait(), _from_start(errors)))
            os.close(errors)
        return result[0]

    return Child(writer, reader, finish)


def stream(
    folder: str, *args: str, stdin: bytes | IO[bytes] = b"", env: Mapping[str, str] | None = None
) -> Stream:
    """A git process that is read while it works. It hears bytes, or what another one tells; the caller closes it with `finish`."""
    given = _spool(stdin) if isinstance(stdin, bytes) else os.dup(stdin.fileno())
    back, out = os.pipe()
    errors = _spool(b"")
    _widen(back)
    try:
        wait = _start(_words(folder, args), environment(env), (given, out, errors))
    except BaseException:
        os.close(back)
        os.close(errors)
        raise
    finally:
        os.close(given)
        os.close(out)
    reader = open(back, "rb", buffering=WIDE)  # noqa: SIM115 (finish closes it)

    result: list[tuple[int, bytes]] = []

    def finish() -> tuple[int, bytes]:
        if not result:
            reader.close()
            result.append((wait(), _from_start(errors)))
            os.close(errors)
        return result[0]

    return Stream(reader, finish)


def environment(extra: Mapping[str, str] | None) -> dict[str, str]:
    """The sealed environment every git process gets, with what a caller adds to it."""
    kept = {name: os.environ[name] for name in KEPT if name in os.environ}
    return {"PATH": os.pathsep.join(_path()), **kept, **SEALED, **(extra or {})}


def program() -> str:
    """Where git lies: looked up on PATH's absolute folders only, so that a folder cannot bring its own. Raises Machine."""
    name = "git.exe" if sys.platform == "win32" else "git"
    for home in _path():
        candidate = os.path.join(home, name)
        if os.path.isfile(candidate) and os.access(candidate, os.X_OK):
            return candidate
    raise Machine(
        "Programmet Git blev ikke fundet på maskinen.",
        hint="Installér Git, eller bed IT om det, og prøv igen.",
    )


def version() -> str:
    """Git's own version, as »2.47.1«. Raises Machine when git is not there."""
    return (
        git(os.path.abspath(os.sep), "version")
        .out.decode("utf-8", "replace")
        .removeprefix("git version ")
        .split(" ")[0]
        .strip()
    )


def _words(folder: str, args: tuple[str, ...]) -> list[str]:
    words = [program(), "-C", folder, "--no-pager"]
    for setting in SETTINGS:
        words += ("-c", setting)
    return [*words, *args]


def _path() -> list[str]:
    return [home for home in os.environ.get("PATH", os.defpath).split(os.pathsep) if os.path.isabs(home)]


def _start(words: list[str], env: dict[str, str], files: tuple[int, int, int]) -> Callable[[], int]:
    if hasattr(os, "posix_spawn"):
        actions = [(os.POSIX_SPAWN_DUP2, fd, place) for place, fd in enumerate(files)]
        pid = os.posix_spawn(words[0], words, env, file_actions=actions, setsigdef=(SIGPIPE,))
        return lambda: os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])
    import subprocess

    given, out, errors = files
    flags = getattr(subprocess, "CREATE_NO_WINDOW", 0)
    return subprocess.Popen(words, env=env, stdin=given, stdout=out, stderr=errors, creationflags=flags).wait


def _widen(fd: int) -> None:
    # A pipe of 64 kB makes the two ends wait for each other all the time.
    try:
        import fcntl

        fcntl.fcntl(fd, fcntl.F_SETPIPE_SZ, WIDE)
    except (ImportError, AttributeError, OSError):
        return


def _spool(data: bytes) -> int:
    # What git shall hear lies whole in a nameless file before git starts: a kill here can never half-say it.
    if hasattr(os, "memfd_create"):
        fd = os.memfd_create("musctl")
    else:
        home = os.environ.get("TMPDIR") or os.environ.get("TEMP") or "/tmp"  # noqa: S108
        name = os.path.join(home, f"musctl-{os.urandom(8).hex()}")
        flags = (
            os.O_RDWR | os.O_CREAT | os.O_EXCL | getattr(os, "O_TEMPORARY", 0) | getattr(os, "O_BINARY", 0)
        )
        fd = os.open(name, flags, 0o600)
        if not hasattr(os, "O_TEMPORARY"):
            os.unlink(name)
    left = memoryview(data)
    while left:
        left = left[os.write(fd, left) :]
    os.lseek(fd, 0, os.SEEK_SET)
    return fd


def _from_start(fd: int) -> bytes:
    os.lseek(fd, 0, os.SEEK_SET)
    return _all(fd)


def _both(one: int, other: int) -> tuple[bytes, bytes]:
    """Everything from two pipes, read as it comes, so that neither stops the one who fills it."""
    if sys.platform == "win32":  # no select on pipes there; git says little enough for a pipe to hold
        return _all(one), _all(other)
    from select import select

    parts: dict[int, list[bytes]] = {one: [], other: []}
    left = [one, other]
    while left:
        for fd in select(left, [], [])[0]:
            part = os.read(fd, 1 << 16)
            if part:
                parts[fd].append(part)
            else:
                left.remove(fd)
    return b"".join(parts[one]), b"".join(parts[other])


def _all(fd: int) -> bytes:
    parts = []
    while part := os.read(fd, 1 << 16):
        parts.append(part)
    return b"".join(parts)
