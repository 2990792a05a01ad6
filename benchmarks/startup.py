"""How long a command takes to answer, as multiples of an empty Python and of `git --version`."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from itertools import count
from typing import NamedTuple

from benchmarks import corpus
from benchmarks.corpus import MUSCTL, TODAY
from benchmarks.measure import OUT, AnswerError, Command, Measured, Starter, environment, paired, warm

EMPTY, GIT = "python -c pass", "git --version"


class Goal(NamedTuple):
    """A command and the most it may cost, as a multiple of an empty Python; 0 where no target is set."""

    command: Command
    most: float


def baselines() -> tuple[Command, Command]:
    """The empty Python that musctl itself runs on, and git saying its version."""
    return Command(EMPTY, (sys.executable, "-c", "pass")), Command(GIT, (program("git"), "--version"))


def program(name: str) -> str:
    """The full path of a program that must be there."""
    found = shutil.which(name)
    if not found:
        raise AnswerError(f"there is no {name} here")
    return found


def measure(start: Starter, rounds: int) -> tuple[tuple[Goal, Measured], ...]:
    """Every start-up goal with its measurement, all commands and both baselines in one shuffled run."""
    goals = tuple(_goals())
    commands = [goal.command for goal in goals]
    time.sleep(corpus.SETTLED)
    for reason in warm(start, [*commands, *baselines()]).values():
        raise AnswerError(reason)
    measured = paired(start, commands, baselines(), rounds)
    return tuple(zip(goals, measured, strict=True))


def _goals() -> Iterator[Goal]:
    few, many, newcomer = (os.path.join(OUT, f"leader-{name}") for name in ("30", "300", "300-new"))
    corpus.write(few, 6)
    corpus.write(many, 60)
    yield Goal(Command("musctl --version", (MUSCTL, "--version")), 1.2)
    yield Goal(Command("musctl --help", (MUSCTL, "--help")), 1.2)
    yield Goal(_completion("TAB: a command", many, "musctl va", "validate"), 0.3)
    yield Goal(_completion("TAB: one of 30 people", many, "musctl edit M0", "M07"), 0.3)
    one = "M01/2026-mus/referat.md"
    yield Goal(_validate("validate 1 file, nothing changed", few, one), 1.5)
    yield Goal(_validate("validate 30 files, nothing changed", few), 1.5)
    yield Goal(_validate("validate 300 files, nothing changed", many), 1.5)
    touched = os.path.join(OUT, "leader-300-touched")
    _copy(many, touched)
    changed = _validate("validate 300 files, one changed", touched)
    yield Goal(changed._replace(before=_toggle(os.path.join(touched, one))), 6)
    yield Goal(_validate("validate one referat, no cache", few, one, "--no-cache"), 0)
    yield Goal(Command("status, 300 files", (MUSCTL, "status", "--today", TODAY), many), 3)
    pristine = f"{newcomer}-pristine"
    _copy(many, pristine)
    shutil.rmtree(os.path.join(pristine, "M30", "2026-mus"))
    corpus.save(pristine)
    yield Goal(_new_mus(newcomer, pristine), 12)


def _copy(folder: str, to: str) -> None:
    shutil.rmtree(to, ignore_errors=True)
    shutil.copytree(folder, to, symlinks=True)


def _validate(name: str, folder: str, *words: str) -> Command:
    return Command(name, (MUSCTL, "validate", *words, "--today", TODAY), folder)


def _toggle(path: str) -> Callable[[], None]:
    """Before each run, one sentence more or less in one file, written a while ago but later than last time."""
    with open(path, encoding="utf-8") as file:
        text = file.read()
    turns = count()

    def change() -> None:
        turn = next(turns)
        with open(path, "w", encoding="utf-8", newline="\n") as file:
            file.write(text + "\nVi tager det op igen til foråret.\n" * (turn % 2))
        then = time.time() - 600 + turn
        os.utime(path, (then, then))

    return change


def _new_mus(folder: str, pristine: str) -> Command:
    """One more talk for someone who has last year's plan, each time in a fresh copy of the folder."""

    def afresh() -> None:
        _copy(pristine, folder)
        corpus.own_repository(folder)

    words = "new", "mus", "--employee", "M30", "--round", "2026", "--no-edit", "--no-input", "--today", TODAY
    return Command("new mus, saved in git", (MUSCTL, *words), folder, afresh)


def _completion(name: str, folder: str, line: str, expected: str) -> Command:
    """A real bash that reads musctl's script and answers TAB at the end of the line."""
    script = os.path.join(OUT, "musctl.bash")
    with open(script, "wb") as file:
        subprocess.run([MUSCTL, "completion", "bash"], check=True, stdout=file)
    with open(script, encoding="utf-8") as file:
        found = re.search(r"^complete\b.* -F (\S+)", file.read(), re.MULTILINE)
    if not found:
        raise AnswerError("the bash script names no completion function")
    words = line.split()
    typed = " ".join(f"'{word}'" for word in words)
    asked = (
        f"source '{script}'; COMP_WORDS=({typed}) COMP_CWORD={len(words) - 1} COMP_LINE='{line}' COMP_POINT={len(line)} "
        f"COMP_TYPE=9; {found[1]} musctl '{words[-1]}' '{words[-2]}'; printf '%s\\n' \"${{COMPREPLY[@]}}\""
    )
    command = (program("bash"), "--norc", "--noprofile", "-c", asked)
    said = subprocess.run(
        command, cwd=folder, env=environment(), check=True, capture_output=True, text=True
    ).stdout.split()
    if expected not in said:
        raise AnswerError(f"{name}: {line!r} does not offer {expected}, but {said}")
    return Command(name, command, folder)
