"""A leader's history through the years, in the words of `git fast-import`: every document is saved six times.

The talks of a year are spread over the autumn and go on beside each other, as they do at work: a talk is planned,
announced, prepared by both, held, written up, sent and approved. The texts are those of `documents.py`; its first
version has the headings only, and each save says more. About nobody, and the same every time.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, datetime, time, timedelta
from itertools import count
from random import Random
from typing import NamedTuple

from benchmarks import corpus, documents
from benchmarks.documents import Policy, Talk

LAST = 2026
VERSIONS = 6
WHO = b"musctl <musctl@localhost>"
MAIN = b"refs/heads/main"

SAMTALE, LEDER, MEDARBEJDER, REFERAT, PLAN = NAMES = (
    "samtale.yaml",
    "forberedelse-leder.md",
    "forberedelse-medarbejder.md",
    "referat.md",
    "plan.yaml",
)
SHORT = dict(zip("slmrp", NAMES, strict=True))
DESTROYED = (REFERAT, LEDER, MEDARBEJDER)


class Step(NamedTuple):
    """One save of a talk: how many days from the day it was held, what the save says, and the versions in it."""

    day: int
    message: str
    versions: str


OFTEN = (
    Step(-42, "ny samtale", "s1 l1 m1 r1 p1"),
    Step(-38, "gem", "s2"),
    Step(-35, "gem", "l2 m2"),
    Step(-28, "gem", "s3"),
    Step(-24, "gem", "l3"),
    Step(-20, "gem", "m3 p2"),
    Step(-14, "gem", "l4"),
    Step(-10, "gem", "m4 p3"),
    Step(-7, "gem", "l5 m5"),
    Step(-2, "gem", "r2"),
    Step(-1, "gem", "l6 m6"),
    Step(0, "samtale holdt", "s4 r3"),
    Step(1, "gem", "r4"),
    Step(2, "gem", "p4"),
    Step(3, "gem", "r5 p5"),
    Step(4, "sendt til godkendelse", "s5"),
    Step(9, "gem", "p6"),
    Step(12, "godkendt", "s6 r6"),
)
SELDOM = (
    Step(-42, "ny samtale", "s1 l1 m1 r1 p1"),
    Step(-35, "gem", "s2 l2 m2"),
    Step(-28, "gem", "s3 l3 m3 p2"),
    Step(-14, "gem", "l4 m4 p3"),
    Step(-7, "gem", "l5 m5 r2"),
    Step(0, "samtale holdt", "s4 l6 m6 r3"),
    Step(2, "gem", "r4 p4"),
    Step(4, "sendt til godkendelse", "s5 r5 p5"),
    Step(12, "godkendt", "s6 r6 p6"),
)


class Scale(NamedTuple):
    """How many people, how many years, and how often each talk is saved."""

    name: str
    people: int
    years: int
    course: tuple[Step, ...]

    @property
    def rounds(self) -> range:
        """The years, the last of which is not destroyed."""
        return range(LAST - self.years + 1, LAST + 1)

    @property
    def everyone(self) -> list[str]:
        """Everybody's number."""
        return [f"M{number:02}" for number in range(1, self.people + 1)]


SMALL = Scale("small", 25, 5, SELDOM)
MEDIUM = Scale("medium", 60, 10, OFTEN)
LARGE = Scale("large", 280, 20, OFTEN)


class Save(NamedTuple):
    """When, what it says, and its files by their marks in the stream."""

    when: datetime
    message: str
    files: tuple[tuple[str, int], ...]


def stream(scale: Scale) -> Iterator[tuple[int, Iterable[bytes]]]:
    """Each year with its part of the stream; each part goes on from where the branch stands, and may be told alone."""
    rules = documents.policy()
    for at, year in enumerate(scale.rounds):
        yield year, _year(scale, rules, year, at * scale.people * len(NAMES))


def _year(scale: Scale, rules: Policy, year: int, first_id: int) -> Iterator[bytes]:
    chance, marks, saves = Random(corpus.SEED + year), count(1), list[Save]()
    for path, text, when in _frame(scale, year):
        mark = next(marks)
        yield _blob(mark, text)
        saves.append(Save(when, "ny runde", ((path, mark),)))
    for talk in _talks(chance, scale, year, first_id):
        marked: dict[str, int] = {}
        for short, versions in _versions(chance, talk, rules):
            for number, text in enumerate(versions, start=1):
                marked[f"{short}{number}"] = mark = next(marks)
                yield _blob(mark, text)
        saves += _saves(chance, scale, talk, marked)
    saves.sort()
    for number, save in enumerate(saves):
        yield from _commit(save, onto=b"from %b^0\n" % MAIN if not number else b"")


def _frame(scale: Scale, year: int) -> Iterator[tuple[str, str, datetime]]:
    """The folder's own files that a new year brings."""
    if year == scale.rounds[0]:
        hired = range(1988, year)
        roster = corpus.roster(Random(corpus.SEED), scale.everyone, hired)
        yield "medarbejdere.yaml", roster, _moment(year, 8, 3)
    else:
        yield f"runder/{year - 1}.yaml", corpus.round_of(year - 1, closed=True), _moment(year, 1, 15)
    yield f"runder/{year}.yaml", corpus.round_of(year, closed=False), _moment(year, 8, 20)


def _moment(year: int, month: int, day: int) -> datetime:
    return datetime(year, month, day, 12, tzinfo=UTC)


def _talks(chance: Random, scale: Scale, year: int, first_id: int) -> Iterator[Talk]:
    first = _moment(year, 10, 6).date()
    for at, who in enumerate(scale.everyone):
        held = documents.workday(first + timedelta(days=chance.randrange(60)))
        number = first_id + at * len(NAMES)
        ids = tuple(corpus.identity(number + part) for part in range(len(NAMES)))
        yield Talk(who, year, held, chance.choice(("leder", "medarbejder")), True, ids)


def _versions(chance: Random, talk: Talk, rules: Policy) -> Iterator[tuple[str, list[str]]]:
    """Every document's versions, by the letter it has in the steps."""
    yield "s", _dated(documents.samtale(chance, talk, rules))
    yield "l", _written(documents.sheet(chance, talk, rules, "leder", talk.ids[1]))
    yield "m", _written(documents.sheet(chance, talk, rules, "medarbejder", talk.ids[2]))
    yield "r", _approved(_written(documents.referat(chance, talk, rules)))
    yield "p", _planned(documents.plan(chance, talk, rules, [])[0])


def _dated(text: str) -> list[str]:
    """A talk that gets its dates one by one."""
    empty = {
        "planlagt: .*": "planlagt:",
        "indkaldt: .*": "indkaldt:",
        "afholdt: .*": "afholdt:",
        "sendt: .*": "sendt:",
        "godkendelser:\n  - .*": "godkendelser: []",
    }
    versions = [text]
    for said, nothing in reversed(empty.items()):
        versions.append(re.sub(f"^{said}$", nothing, versions[-1], count=1, flags=re.MULTILINE))
    return versions[::-1]


def _written(text: str) -> list[str]:
    """A text whose sections are filled in from the first to the last."""
    head, *sections = re.split(r"^(?=## )", text, flags=re.MULTILINE)
    empty = [re.match(r"## .*\n(?:<!-- .* -->\n)?\n", section) for section in sections]
    blank = [found[0] if found else section for found, section in zip(empty, sections, strict=True)]
    return [head + "".join(sections[:filled] + blank[filled:]) for filled in _growing(len(sections))]


def _approved(versions: list[str]) -> list[str]:
    """Only the last has a sum."""
    drafts = (re.sub("^sum: .*$", "sum:", text, count=1, flags=re.MULTILINE) for text in versions[:-1])
    return [*drafts, versions[-1]]


def _planned(text: str) -> list[str]:
    """A plan that gets its goals a few at a time."""
    head, *goals = re.split(r"^(?=  - id: )", text, flags=re.MULTILINE)
    last, mark, tail = goals[-1].partition("# Et mål mere")
    goals[-1] = last
    return [
        (head + "".join(goals[:filled]) if filled else head.replace("mål:\n", "mål: []\n")) + mark + tail
        for filled in _growing(len(goals))
    ]


def _growing(parts: int) -> Iterator[int]:
    """How many parts each version has."""
    return (parts * version // (VERSIONS - 1) for version in range(VERSIONS))


def _saves(chance: Random, scale: Scale, talk: Talk, marked: Mapping[str, int]) -> Iterator[Save]:
    for at, step in enumerate(scale.course):
        day = talk.held + timedelta(days=step.day)
        # Two saves of a talk on one day keep their order.
        clock = time(8 + at // 3, chance.randrange(60), chance.randrange(60), tzinfo=UTC)
        files = tuple((f"{talk.id}/{SHORT[word[0]]}", marked[word]) for word in step.versions.split())
        yield Save(datetime.combine(day, clock), step.message, files)


def _blob(mark: int, text: str) -> bytes:
    data = text.encode()
    return b"blob\nmark :%d\ndata %d\n%b\n" % (mark, len(data), data)


def _commit(save: Save, onto: bytes) -> Iterator[bytes]:
    when, message = int(save.when.timestamp()), f"{save.message}\n".encode()
    who = b"author %b %d +0100\ncommitter %b %d +0100\n" % (WHO, when, WHO, when)
    yield b"commit %b\n%bdata %d\n%b%b" % (MAIN, who, len(message), message, onto)
    for path, mark in save.files:
        yield b"M 100644 :%d %b\n" % (mark, path.encode())
    yield b"\n"
