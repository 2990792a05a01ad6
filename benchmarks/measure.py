"""Whole processes timed in pairs: every run stands between two runs of the baselines it is a multiple of."""

from __future__ import annotations

import marshal
import os
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from random import Random
from statistics import mean, median
from typing import IO, NamedTuple

HERE = os.path.dirname(os.path.abspath(__file__))
OUT = os.path.join(HERE, "out")
HOME = os.path.join(OUT, "home")
MIB = 1024 * 1024


def _nothing() -> None:
    pass


class Command(NamedTuple):
    """A command line that is timed, and what is put in place before each run (untimed)."""

    name: str
    words: tuple[str, ...]
    folder: str = HERE
    before: Callable[[], object] = _nothing
    answers: tuple[int, ...] = (0,)


class Run(NamedTuple):
    """One process with those it starts: its exit code, wall time, peak memory (of the largest), and time of computing."""

    code: int
    seconds: float
    memory: int
    cpu: float


class Measured(NamedTuple):
    """All runs of one command, and its multiples of each baseline, round by round."""

    name: str
    runs: tuple[Run, ...]
    ratios: Mapping[str, tuple[float, ...]]

    @property
    def seconds(self) -> float:
        """The median wall time."""
        return median(run.seconds for run in self.runs)

    @property
    def memory(self) -> float:
        """The largest peak memory, in MiB."""
        return max(run.memory for run in self.runs) / MIB

    def ratio(self, baseline: str) -> float:
        """The median multiple of a baseline."""
        return median(self.ratios[baseline])


class AnswerError(Exception):
    """A command ended with another exit code than the one it is measured for."""


class Starter:
    """The small process that starts and times the others."""

    def __init__(self, pipe_in: IO[bytes], pipe_out: IO[bytes], pid: int) -> None:
        self._in, self._out, self.pid = pipe_in, pipe_out, pid

    def run(self, command: Command) -> Run:
        """One timed run; AnswerError where the exit code is not one of the expected."""
        command.before()
        marshal.dump((command.folder, list(command.words)), self._in)
        self._in.flush()
        code, seconds, cpu, memory = marshal.load(self._out)
        if code not in command.answers:
            raise AnswerError(f"{command.name}: exit code {code}, expected {command.answers}")
        return Run(code, seconds, memory * (1 if sys.platform == "darwin" else 1024), cpu)


@contextmanager
def starter(environment: Mapping[str, str]) -> Iterator[Starter]:
    """A running starter whose children see only this environment."""
    words = [sys.executable, "-I", "-S", os.path.join(HERE, "spawn.py")]
    with subprocess.Popen(words, stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=environment) as process:
        if process.stdin is None or process.stdout is None:
            raise AnswerError("the starter has no pipes")
        yield Starter(process.stdin, process.stdout, process.pid)


def environment() -> dict[str, str]:
    """What the measured processes see: the way to programs and an empty home, nothing that changes Python or git."""
    os.makedirs(HOME, exist_ok=True)
    kept = {name: os.environ[name] for name in ("PATH", "TMPDIR") if name in os.environ}
    return {
        **kept,
        "HOME": HOME,
        "LANG": "C.UTF-8",
        "GIT_CONFIG_NOSYSTEM": "1",
        "GIT_CONFIG_GLOBAL": os.devnull,
    }


def warm(start: Starter, commands: Sequence[Command]) -> Mapping[str, str]:
    """Each command run once, uncounted, so that its files are in memory; those that fail, with the reason."""
    failed = {}
    for command in commands:
        try:
            start.run(command)
        except (AnswerError, OSError) as error:
            failed[command.name] = str(error)
    return failed


def paired(
    start: Starter,
    commands: Sequence[Command],
    baselines: Sequence[Command],
    rounds: int,
    seed: int = 1,
) -> tuple[Measured, ...]:
    """Rounds in shuffled order; each run divided by the mean of the baseline runs just before and just after it."""
    order, chance = list(range(len(commands))), Random(seed)
    runs: list[list[Run]] = [[] for _ in commands]
    ratios: list[dict[str, list[float]]] = [{baseline.name: [] for baseline in baselines} for _ in commands]
    for _ in range(rounds):
        chance.shuffle(order)
        for index in order:
            before = [start.run(baseline).seconds for baseline in baselines]
            run = start.run(commands[index])
            after = [start.run(baseline).seconds for baseline in reversed(baselines)][::-1]
            runs[index].append(run)
            for baseline, *around in zip(baselines, before, after, strict=True):
                ratios[index][baseline.name].append(run.seconds / mean(around))
    return tuple(
        Measured(
            command.name, tuple(runs[index]), {name: tuple(each) for name, each in ratios[index].items()}
        )
        for index, command in enumerate(commands)
    )
