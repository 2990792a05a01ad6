"""A program that destroys until it is killed: it stands ready, and forks for every order, so that a hundred deaths cost little.

An order is a line of JSON; the answer is how the child ended: its exit code, or minus the signal.
"""

from __future__ import annotations

import contextlib
import json
import os
import signal
import subprocess
import sys
import time
import traceback
from collections.abc import Collection
from pathlib import Path
from typing import Any, Self

HOME = Path(__file__).resolve().parents[3]


class Victim:
    """The program, seen from a test."""

    def __init__(self) -> None:
        self._program = subprocess.Popen(
            [sys.executable, "-B", __file__], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        assert self._program.stdin
        assert self._program.stdout
        self._program.stdin.close()
        self._program.wait()
        self._program.stdout.close()

    def destroy(
        self, folder: Path, ids: Collection[str], step: str = "", count: int = 1, after: float = 0
    ) -> int:
        """Destroy; be killed when the step is passed for that time, or after so many seconds."""
        return self._order(
            do="destroy", folder=str(folder), ids=sorted(ids), step=step, count=count, after=after
        )

    def finish(self, folder: Path, step: str = "", count: int = 1, after: float = 0) -> int:
        """Complete what was stopped; be killed again."""
        return self._order(do="finish", folder=str(folder), ids=[], step=step, count=count, after=after)

    def _order(self, **words: Any) -> int:
        assert self._program.stdin
        assert self._program.stdout
        self._program.stdin.write(json.dumps(words) + "\n")
        self._program.stdin.flush()
        return int(self._program.stdout.readline())


def main() -> None:
    sys.path[:0] = [str(HOME), str(HOME / "src")]
    from musctl.git.destruction import steps

    wanted: dict[str, Any] = {}

    def passed(name: str) -> None:
        if name == wanted["step"]:
            wanted["count"] -= 1
            if wanted["count"] == 0:
                os.killpg(0, signal.SIGKILL)

    steps.step = passed
    from musctl.git.destruction import destroy

    for line in sys.stdin:
        wanted.update(json.loads(line))
        child = os.fork()
        if child == 0:
            os.setsid()
            code = 0
            try:
                if wanted["do"] == "finish":
                    destroy.finish(wanted["folder"])
                else:
                    destroy.destroy(wanted["folder"], wanted["ids"])
            except BaseException as error:  # noqa: BLE001 - whatever it is, it is told
                traceback.print_exc()
                code = getattr(error, "code", 70)
            os._exit(code)
        if wanted["after"]:
            time.sleep(wanted["after"])
            with contextlib.suppress(ProcessLookupError):
                os.killpg(child, signal.SIGKILL)
        sys.stdout.write(f"{os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
