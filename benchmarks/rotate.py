"""What a destruction costs, beside git-filter-repo on the same repository: whole processes, proofs and clean-up included.

`python -m benchmarks.rotate [--quick]` measures this alone and prints the tables; `make bench` has it in its page.
"""

from __future__ import annotations

import os
import shutil
import sys
import time
from collections.abc import Sequence
from statistics import median
from typing import NamedTuple

from benchmarks import repositories
from benchmarks.corpus import MUSCTL
from benchmarks.history import LARGE, MEDIUM, SMALL, Scale
from benchmarks.measure import HERE, MIB, OUT, AnswerError, Command, Run, Starter, environment, starter
from benchmarks.memory import watched
from benchmarks.repositories import TODAY, Facts, Repositories, answer, copied

FILTER_REPO = os.path.join(os.path.dirname(sys.executable), "git-filter-repo")
UNWALKED = (sys.executable, os.path.join(HERE, "unwalked.py"))
OURS, THEIRS = (os.path.join(OUT, "rotate", name) for name in ("ours", "theirs"))
ALL, YEAR, ONE = "all", "year", "one"
YOUNG = 2.5  # seconds until a folder's files are old enough for a note about them


class Case(NamedTuple):
    """One thing to measure: in which repository, what is destroyed, and the most it may cost (0: no target)."""

    scale: Scale
    what: str
    most: float = 0
    memory: float = 0
    people: int = 0  # whose documents of last year; 0: everybody's

    @property
    def name(self) -> str:
        """`small, all`."""
        return f"{self.scale.name}, {self.what}"

    @property
    def rounds(self) -> tuple[int, ...]:
        """Of which years the documents go."""
        return tuple(self.scale.rounds[:-1] if self.what == ALL else self.scale.rounds[-2:-1])

    @property
    def talks(self) -> int:
        """How many talks lose their documents."""
        return len(self.rounds) * (self.people or self.scale.people)


class Sample(NamedTuple):
    """One run and the most memory that it and its children held at once (0: not looked at)."""

    run: Run
    together: int = 0


class Rotated(NamedTuple):
    """One case: what was measured, pair by pair, and in which repository."""

    case: Case
    facts: Facts
    ours: Sequence[Sample]
    theirs: Sequence[Sample] = ()

    @property
    def ratio(self) -> float:
        """Our wall time as a multiple of theirs: the median of the pairs."""
        return median(
            ours.run.seconds / theirs.run.seconds for ours, theirs in zip(self.ours, self.theirs, strict=True)
        )

    @property
    def cpu_ratio(self) -> float:
        """The same of the time of computing."""
        return median(
            ours.run.cpu / theirs.run.cpu for ours, theirs in zip(self.ours, self.theirs, strict=True)
        )

    @property
    def memory_ratio(self) -> float:
        """Our peak memory as a multiple of theirs, each of its largest process."""
        return peak(self.ours) / peak(self.theirs)


class Idle(NamedTuple):
    """Nothing to do: the first look after a destruction, and those after it, as multiples of git-filter-repo on small."""

    scale: Scale
    files: int
    first: float
    again: float


class Rotation(NamedTuple):
    """Everything that was measured about destruction."""

    cases: Sequence[Rotated]
    idle: Sequence[Idle]
    people: Sequence[Rotated]  # growing numbers of people in one repository
    thorough: Sequence[tuple[Rotated, float]]  # with the full walk, and what it adds, in seconds
    small: float  # git-filter-repo's seconds on small, the measure of nothing to do

    def of(self, name: str) -> Rotated:
        """The case of that name."""
        return next(one for one in self.cases if one.case.name == name)


class Plan(NamedTuple):
    """What is measured, and how often."""

    cases: Sequence[tuple[Case, int]]
    people: Sequence[int]
    repeats: int


FULL = Plan(
    (
        (Case(SMALL, ALL, 0.35), 7),
        (Case(SMALL, YEAR, 0.28), 7),
        (Case(MEDIUM, ALL, 0.22), 7),
        (Case(MEDIUM, YEAR, 0.14), 7),
        (Case(LARGE, ALL, 0.25, 0.8), 3),
        (Case(LARGE, YEAR, 0.06, 0.4), 3),
        (Case(LARGE, ONE, 0.07, people=1), 3),
    ),
    (1, 15, 60),
    3,
)
SHORT = FULL._replace(
    cases=tuple((case, 3) for case, _ in FULL.cases if case.scale is SMALL), people=(1,), repeats=1
)
QUICK = Plan(((Case(SMALL, ALL, 0.35), 3), (Case(SMALL, YEAR, 0.28), 3)), (1, 25), 1)


def seconds(samples: Sequence[Sample]) -> float:
    """The median wall time."""
    return median(sample.run.seconds for sample in samples)


def computing(samples: Sequence[Sample]) -> float:
    """The median of the time of computing."""
    return median(sample.run.cpu for sample in samples)


def peak(samples: Sequence[Sample]) -> float:
    """The largest process, in MiB."""
    return max(sample.run.memory for sample in samples) / MIB


def together(samples: Sequence[Sample]) -> float:
    """All processes at once, in MiB."""
    return max(sample.together for sample in samples) / MIB


def measure(start: Starter, plan: Plan) -> Rotation:
    """Every case in turn; each pair on two fresh copies of the same repository."""
    cases, idle, thorough = list[Rotated](), list[Idle](), list[tuple[Rotated, float]]()
    small = 0.0
    for case, rounds in plan.cases:
        made = repositories.repositories(case.scale)
        _say(case.name)
        cases.append(_paired(start, case, made, rounds))
        small = small or seconds(cases[-1].theirs)
        if case.what == ALL:
            idle.append(_idle(start, case, small, 7 if plan is not QUICK else 3))
        if case.what == YEAR:
            thorough.append(_thorough(start, cases[-1], made, plan.repeats))
    largest = MEDIUM if plan is FULL else SMALL
    people = [
        _alone(start, Case(largest, YEAR, people=number), repositories.repositories(largest), plan.repeats)
        for number in plan.people
    ]
    for folder in (OURS, THEIRS):
        shutil.rmtree(folder, ignore_errors=True)
    return Rotation(cases, idle, people, thorough, small)


def _paired(start: Starter, case: Case, made: Repositories, rounds: int) -> Rotated:
    """Turn and turn about, now one first, now the other; the first pair shows that both leave the same history."""
    ours, theirs = list[Sample](), list[Sample]()
    for turn in range(rounds):
        both = [(ours, _musctl(case)), (theirs, _filter_repo(case))]
        for samples, command in both if turn % 2 == 0 else reversed(both):
            samples.append(_run(start, command, _base(case, made), watch=turn == 0))
        if turn == 0:
            _require_same_history(case)
    return Rotated(case, repositories.facts(_base(case, made)), ours, theirs)


def _alone(start: Starter, case: Case, made: Repositories, rounds: int, *words: str) -> Rotated:
    """Without a counterpart."""
    runs = [_run(start, _musctl(case, *words), _base(case, made)) for _ in range(rounds)]
    return Rotated(case, repositories.facts(_base(case, made)), runs)


def _thorough(start: Starter, found: Rotated, made: Repositories, rounds: int) -> tuple[Rotated, float]:
    """With the full walk; what it adds to a run without it."""
    walked = _alone(start, found.case, made, rounds, "--thorough")
    return walked, seconds(walked.ours) - seconds(found.ours)


def _idle(start: Starter, case: Case, small: float, rounds: int) -> Idle:
    """In the folder that musctl has just destroyed in."""
    command = Command(f"{case.name}, again", (MUSCTL, "rotate", "--no-input", "--today", TODAY), OURS)
    copied(OURS, THEIRS)  # leaves a folder whose every file is young
    shutil.rmtree(OURS)
    os.rename(THEIRS, OURS)
    time.sleep(YOUNG)
    first = start.run(command)
    again = [start.run(command) for _ in range(rounds)]
    return Idle(
        case.scale,
        len(answer(OURS, "ls-files").splitlines()),
        first.seconds / small,
        median(run.seconds for run in again) / small,
    )


def _run(start: Starter, command: Command, base: str, *, watch: bool = False) -> Sample:
    copied(base, command.folder)
    if not watch:
        return Sample(start.run(command))
    with watched(start.pid) as seen:
        run = start.run(command)
    return Sample(run, seen.peak)


def _musctl(case: Case, *words: str) -> Command:
    people = [word for who in case.scale.everyone[: case.people] for word in ("--employee", who)]
    asked = ("--no-input", "--confirm", f"destruer {case.talks}", "--today", TODAY, *people, *words)
    program = (MUSCTL,) if words or case.scale != SMALL else UNWALKED
    return Command(f"musctl rotate, {case.name}", (*program, "rotate", *asked), OURS)


def _filter_repo(case: Case) -> Command:
    """One regular expression for all paths, which is its quickest way, and its own cleaning-up."""
    words = ("--force", "--quiet", "--invert-paths", "--path-regex", _regex(case))
    return Command(f"git-filter-repo, {case.name}", (FILTER_REPO, *words), THEIRS)


def _regex(case: Case) -> str:
    who = "|".join(case.scale.everyone[: case.people]) if case.people else r"M\d+"
    years = "|".join(map(str, case.rounds))
    return rf"^(?:{who})/(?:{years})-mus/(?:referat|forberedelse-[a-z]+)\.md$"


def _base(case: Case, made: Repositories) -> str:
    return made.untouched if case.what == ALL else made.yearly


def _require_same_history(case: Case) -> None:
    """A destruction that is fast but wrong is worth nothing: what theirs ends in, ours has, and the receipt on top."""
    theirs = answer(THEIRS, "rev-parse", "HEAD")
    ours = answer(OURS, "rev-list", "--max-count=2", "HEAD").splitlines()
    if theirs not in ours:
        raise AnswerError(f"{case.name}: the two histories differ")
    answer(OURS, "fsck", "--full", "--strict", "--no-dangling")


def main(words: Sequence[str]) -> int:
    """Measure and print."""
    from benchmarks import rotate_report
    from benchmarks.tables import Row, table

    with starter(environment()) as start:
        found = measure(start, QUICK if "--quick" in words else FULL)
    print(table(Row._fields, list(rotate_report.rows(found))))
    print(rotate_report.section(found))
    return 0


def _say(what: str) -> None:
    print(f"Measuring: destruction, {what} …", file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
