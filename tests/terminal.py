"""A terminal with a clean environment, and musctl in it."""

from __future__ import annotations

import contextlib
import io
import os
import subprocess
import sys
import sysconfig
from collections.abc import Mapping
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


def _text(stream: io.TextIOWrapper) -> str:
    stream.flush()
    buffer = stream.buffer
    assert isinstance(buffer, io.BytesIO)
    return buffer.getvalue().decode()
