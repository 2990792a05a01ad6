"""What was measured about destruction, as a part of the page."""

from __future__ import annotations

from collections.abc import Iterator

from benchmarks.rotate import ALL, ONE, YEAR, Rotated, Rotation, computing, peak, seconds, together
from benchmarks.tables import Row, at_most, table

IDLE_GOAL = 0.10
WHAT = {
    ALL: "everything but the newest year, for the first time",
    YEAR: "last year's, after a destruction in each year before",
    ONE: "one employee's of last year",
}


NOTHING = """Nothing to do, as a multiple of git-filter-repo on small ({small:.2f} s). What it costs follows the files that lie in the
folder, never its history; the first look after a destruction leaves a note, and those after it read that.
"""
APART = """The proof by text (P4) and the full walk (P5) are no part of the figures above: musctl makes them by default where the
repository is small, and everywhere with `--thorough`.
"""


def rows(found: Rotation) -> Iterator[Row]:
    """Every target of destruction."""
    for one in found.cases:
        if one.case.most:
            yield at_most(f"rotate, {one.case.name}", one.ratio, one.case.most, "× git-filter-repo")
        if one.case.memory:
            yield at_most(
                f"rotate, {one.case.name}, memory", one.memory_ratio, one.case.memory, "× git-filter-repo"
            )
    for idle in found.idle:
        yield at_most(
            f"rotate, {idle.scale.name}, nothing to do", idle.again, IDLE_GOAL, "× git-filter-repo on small"
        )


def section(found: Rotation) -> str:
    """Its part of the page."""
    parts = (
        _course(),
        _repositories(found),
        _beside(found),
        NOTHING.format(small=found.small),
        _idle(found),
        "What the cost grows with: the commits (all), and the documents that go (in one repository).\n",
        _growth(found),
        _people(found),
        APART,
        _thorough(found),
        _method(found),
    )
    return "\n".join(parts)


def _course() -> str:
    cases = "; ".join(f"*{name}*: {words}" for name, words in WHAT.items())
    return (
        "`musctl rotate --no-input --confirm …` beside git-filter-repo on fresh copies of the same repository: "
        f"{cases}. Each line is a pair of whole processes, with everything that they start; both leave the same history, "
        "commit by commit, which is checked each time.\n"
    )


def _repositories(found: Rotation) -> str:
    lines = [
        (
            one.case.name,
            str(one.case.scale.people),
            str(one.case.scale.years),
            f"{one.facts.commits:,}",
            f"{one.facts.objects:,}",
            f"{one.facts.size / 1e6:.1f}",
            f"{one.facts.files:,}",
            f"{one.case.talks * 3:,}",
        )
        for one in found.cases
    ]
    header = ("repository", "people", "years", "commits", "objects", "MB", "files", "documents destroyed")
    return table(header, lines)


def _beside(found: Rotation) -> str:
    lines = [
        (
            one.case.name,
            f"{seconds(one.theirs):.2f}",
            f"{seconds(one.ours):.2f}",
            f"{one.ratio:.3f} [{min(_ratios(one)):.3f}–{max(_ratios(one)):.3f}]",
            f"{computing(one.ours):.2f}",
            f"{one.cpu_ratio:.3f}",
            f"{peak(one.theirs):.0f}",
            f"{peak(one.ours):.0f}",
            f"{together(one.theirs):.0f}",
            f"{together(one.ours):.0f}",
            str(len(one.ours)),
        )
        for one in found.cases
    ]
    header = (
        *("", "theirs, s", "musctl, s", "× theirs [least–most]", "CPU, s", "× their CPU"),
        *("their MiB", "MiB", "theirs together, MiB", "together, MiB", "pairs"),
    )
    return table(header, lines)


def _ratios(one: Rotated) -> list[float]:
    return [ours.run.seconds / theirs.run.seconds for ours, theirs in zip(one.ours, one.theirs, strict=True)]


def _idle(found: Rotation) -> str:
    lines = [(one.scale.name, f"{one.files:,}", f"{one.first:.3f}", f"{one.again:.3f}") for one in found.idle]
    return table(("nothing to do", "files", "first look", "again"), lines)


def _growth(found: Rotation) -> str:
    lines = [
        (
            one.case.name,
            f"{one.facts.commits:,}",
            f"{seconds(one.ours):.2f}",
            f"{seconds(one.ours) / one.facts.commits * 1e6:.0f}",
            f"{seconds(one.theirs) / one.facts.commits * 1e6:.0f}",
        )
        for one in found.cases
        if one.case.what == ALL
    ]
    return table(("", "commits", "s", "µs a commit", "theirs"), lines)


def _people(found: Rotation) -> str:
    lines = [
        (
            f"{one.case.scale.name}, {one.case.people} people's of last year",
            f"{one.case.talks * 3:,}",
            f"{seconds(one.ours):.2f}",
            f"{computing(one.ours):.2f}",
        )
        for one in found.people
    ]
    return table(("", "documents destroyed", "s", "CPU, s"), lines)


def _thorough(found: Rotation) -> str:
    lines = []
    for walked, added in found.thorough:
        plain = found.of(walked.case.name)
        lines.append(
            (
                walked.case.name,
                f"{seconds(plain.ours):.2f}",
                f"{seconds(walked.ours):.2f}",
                f"{added:+.2f}",
                f"{seconds(walked.ours) / seconds(plain.theirs):.3f}",
            )
        )
    return table(("", "without, s", "with P4 and P5, s", "they add, s", "× theirs"), lines)


def _method(found: Rotation) -> str:
    pairs = ", ".join(f"{one.case.name}: {len(one.ours)}" for one in found.cases)
    return (
        "The repositories are generated (`benchmarks/history.py`, through `git fast-import`, packed by `git gc`): five documents "
        "to a talk, each saved six times, the talks of a year beside each other. The later ones hold a destruction by musctl "
        "in each year but the last, with what it has left for itself. git-filter-repo gets its best form: one regular "
        "expression for all paths, quietly, with its own cleaning-up. Before each run the copy is written to the disk, and "
        "git's list of its files refreshed. The two take turns in being first. Memory is that of the largest process by "
        "`wait4`, and of all processes at once by looking twenty times a second at their proportional shares, in the first "
        f"pair. Pairs: {pairs}.\n"
    )
