"""A terminal with a clean environment, and musctl in it."""

from __future__ import annotations

import contextlib
import io
import os
import select
import subprocess
import sys
import sysconfig
import time
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

# What the machine had set before any test: pip may need it, musctl must not.
MACHINE: Mapping[str, str] = dict(os.environ)

# The day it is in every test that does not say otherwise.
TODAY = "2026-11-20"


class Said(NamedTuple):
    """What a command left behind it."""

    code: int
    out: str
    err: str

    def well(self) -> str:
        """What it said on stdout, where it went well."""
        assert self.code == 0, self
        return self.out


def environment(home: str) -> dict[str, str]:
    """All that a command is told: where things are, which day it is, and which ids to draw."""
    scripts = sysconfig.get_path("scripts")
    return {
        "PATH": os.pathsep.join([scripts, MACHINE.get("PATH", os.defpath)]),
        "HOME": home,
        "LANG": "C.UTF-8",
        "TZ": "Europe/Copenhagen",
        "COLUMNS": "100",
        "MUSCTL_TODAY": TODAY,
        "MUSCTL_SEED": "musctl",
    }


def run(*words: str, folder: str = ".", stdin: str = "") -> Said:
    """The real `musctl` in a process of its own, in the environment the test stands in."""
    script = os.path.join(sysconfig.get_path("scripts"), "musctl")
    done = subprocess.run(
        [script, *words], cwd=folder, input=stdin.encode(), capture_output=True, check=False, timeout=60
    )
    return Said(done.returncode, done.stdout.decode(), done.stderr.decode())


def call(*words: str) -> Said:
    """The front door called in this process: the same answer, sooner."""
    from musctl.front import main

    out, err = (io.TextIOWrapper(io.BytesIO(), encoding="utf-8", newline="") for _ in range(2))
    stdin, sys.stdin = sys.stdin, io.TextIOWrapper(io.BytesIO(), encoding="utf-8")
    try:
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
            code = main(list(words))
    finally:
        sys.stdin = stdin
    return Said(code, *(_text(stream) for stream in (out, err)))


class Typed:
    """A command on a terminal of its own, and what is typed to it."""

    COLUMNS = "200"

    def __init__(self, *command: str, cwd: Path) -> None:
        import pty  # not on Windows

        self.end, inside = pty.openpty()
        around = {
            **os.environ,
            "TERM": "dumb",
            "PS1": "$ ",
            "PROMPT": "$ ",
            "LC_ALL": "C.UTF-8",
            "COLUMNS": self.COLUMNS,
        }
        self.process = subprocess.Popen(
            command, cwd=cwd, env=around, stdin=inside, stdout=inside, stderr=inside, start_new_session=True
        )
        os.close(inside)

    def type(self, keys: str, until: str) -> str:
        """Type these keys, and hear what is said until these words."""
        os.write(self.end, keys.encode())
        raw, said, deadline = b"", "", time.monotonic() + 10
        while until not in said and time.monotonic() < deadline:
            if select.select([self.end], [], [], 0.1)[0]:
                try:
                    raw += os.read(self.end, 65536)
                except OSError:  # the other end has hung up
                    break
                said = raw.decode(errors="replace").translate({7: None, 13: None})
        return said

    def end_with(self, keys: str) -> Said:
        """The last keys, and all that is said after them."""
        said = self.type(keys, "\0")
        return Said(self.process.wait(10), said, "")

    def close(self) -> None:
        """Hang up."""
        os.close(self.end)
        self.process.kill()
        self.process.wait()


def _text(stream: io.TextIOWrapper) -> str:
    stream.flush()
    buffer = stream.buffer
    assert isinstance(buffer, io.BytesIO)
    return buffer.getvalue().decode()
