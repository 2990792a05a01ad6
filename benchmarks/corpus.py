"""Leaders' folders of any size, the same every time: valid under Herlev's policy, or with a known few defects."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from random import Random
from typing import NamedTuple

from benchmarks import documents
from benchmarks.documents import Policy, Talk
from benchmarks.measure import AnswerError, environment
from benchmarks.prose import STORE

SEED = 20261122
TODAY = "2026-11-30"
LAST, THIS = 2025, 2026
OLD = 1_700_000_000  # no file looks freshly written, as in a folder that has lain since yesterday
SETTLED = 3  # seconds: what was written a moment ago is read again, as git does
MUSCTL = os.path.join(os.path.dirname(sys.executable), "musctl")


class Defect(NamedTuple):
    """One planted defect: where, and of which kind."""

    path: str
    kind: str


def write(folder: str, talks: int, defects: int = 0, seed: int = SEED) -> tuple[Defect, ...]:
    """A leader's folder with so many talks of five documents each, saved in git; gives what was planted in it."""
    begin(folder)
    rules, chance = documents.policy(), Random(seed)
    everyone = [f"M{number:02}" for number in range(1, (talks + 1) // 2 + 1)]
    _put(folder, "medarbejdere.yaml", roster(chance, everyone, range(2004, 2024)))
    for year in (LAST, THIS):
        _put(folder, f"runder/{year}.yaml", round_of(year, closed=year == LAST))
    planned = list(_talks(chance, everyone))[:talks]
    planted = _plant(chance, [talk for talk in planned if talk.round == THIS], defects)
    kept: list[str] = []
    for talk in planned:
        plan, still_open = documents.plan(chance, talk, rules, kept if talk.round == THIS else [])
        kept = still_open
        for name, text in (*_texts(chance, talk, rules), ("plan.yaml", plan)):
            path = f"{talk.id}/{name}"
            _put(folder, path, _SPOILED[planted[path]](text) if path in planted else text)
    save(folder)
    return tuple(Defect(*each) for each in sorted(planted.items()))


def save(folder: str) -> None:
    """Everything in the folder committed, and no file younger than another."""
    for top, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if name != ".git"]
        for name in names:
            os.utime(os.path.join(top, name), (OLD, OLD))
    for words in ("add --all", "-c gc.auto=0 commit --quiet --allow-empty --message gem"):
        git(folder, *words.split())


def git(folder: str, *words: str) -> None:
    """One git command in the folder's own repository, named outright: git never looks for one further up."""
    own = f"--git-dir={own_repository(folder)}", f"--work-tree={folder}"
    who = "-c", "user.name=musctl", "-c", "user.email=musctl@localhost", "-c", f"core.hooksPath={os.devnull}"
    subprocess.run(
        ["git", *own, *who, *words], check=True, cwd=folder, env=environment(), stdout=subprocess.DEVNULL
    )


def own_repository(folder: str) -> str:
    """The folder's own .git; AnswerError where it has none, for then a save would land in the repository around it."""
    path = os.path.join(folder, ".git")
    if not os.path.isfile(os.path.join(path, "HEAD")):
        raise AnswerError(f"{os.path.basename(folder)} has no repository of its own")
    return path


def begin(folder: str, day: str = "") -> None:
    """A new leader's folder with its own repository and nobody in it, made on that day; what lay there before is gone."""
    shutil.rmtree(folder, ignore_errors=True)
    subprocess.run(["git", "init", "--quiet", "--initial-branch=main", folder], check=True, env=environment())
    own_repository(folder)  # musctl saves in the repository it stands in; that must be this one
    said = {
        "--profile": "herlev",
        "--leader": "Bo Eksempel",
        "--unit": "Eksempelskolen",
        "--area": "skoleområdet",
        "--goal": "Flere elever læser alderssvarende",
    }
    words = [word for option in said.items() for word in option]
    words += ["--today", day] if day else []
    subprocess.run(
        [MUSCTL, "init", folder, *words, "--no-input", "--quiet"],
        check=True,
        env=on_the_day() if day else environment(),
        stdout=subprocess.DEVNULL,
    )


def on_the_day() -> dict[str, str]:
    """An environment in which musctl dates its saves as `--today` says."""
    return {**environment(), "MUSCTL_SEED": "1"}


def _put(folder: str, path: str, text: str) -> None:
    full = os.path.join(folder, path)
    os.makedirs(os.path.dirname(full), exist_ok=True)
    with open(full, "w", encoding="utf-8", newline="\n") as file:
        file.write(text)


def roster(chance: Random, everyone: Sequence[str], hired_in: range) -> str:
    """medarbejdere.yaml with these numbers, hired in these years."""
    all_names = [f"{first} {family}" for first in STORE.names["first"] for family in STORE.names["family"]]
    lines = ["medarbejdere:\n"]
    for who, name in zip(everyone, chance.sample(all_names, len(everyone)), strict=True):
        post = ", ".join(f"{key}: {word}" for key, word in chance.choice(STORE.posts).items())
        hired = date(chance.randint(hired_in[0], hired_in[-1]), chance.randint(1, 12), 1)
        hours = chance.choice((30, 32, 34, 37, 37, 37))
        mail = f"{who.lower()}@example.dk"
        lines.append(f"  {who}: {{navn: {name}, {post}, mail: {mail}, ansat: {hired}, timer: {hours}}}\n")
    return "".join((*lines, "grupper:\n"))


def round_of(year: int, *, closed: bool) -> str:
    """runder/2026.yaml."""
    day = f" {year + 1}-01-15" if closed else ""
    return f"""runde: {year}
fra: {year}-10-01
til: {year}-12-18
form: individuel
drøftet:
  forum: MED-udvalg
  dato: {year}-09-03
temaer: []
ønsker_individuel: []
lukket:{day}
"""


def _talks(chance: Random, everyone: Sequence[str]) -> Iterator[Talk]:
    windows = {LAST: (date(LAST, 10, 6), 60), THIS: (date(THIS, 11, 2), 20)}
    number = 0
    for who in everyone:
        for year, (first, days) in windows.items():
            ids = tuple(identity(number + part) for part in range(5))
            held = documents.workday(first + timedelta(days=chance.randrange(days)))
            yield Talk(who, year, held, chance.choice(("leder", "medarbejder")), year == LAST, ids)
            number += len(ids)


def identity(number: int) -> str:
    """The number's six digits: an odd factor gives none of 24 bits twice."""
    return f"{(number * 0x9E3779 + SEED) & 0xFFFFFF:06x}"


def _texts(chance: Random, talk: Talk, rules: Policy) -> Iterator[tuple[str, str]]:
    yield "samtale.yaml", documents.samtale(chance, talk, rules)
    for part, identity in (("leder", talk.ids[1]), ("medarbejder", talk.ids[2])):
        yield f"forberedelse-{part}.md", documents.sheet(chance, talk, rules, part, identity)
    yield "referat.md", documents.referat(chance, talk, rules)


def _plant(chance: Random, talks: Sequence[Talk], count: int) -> dict[str, str]:
    kinds = list(_SPOILED)
    chosen = [(talk, kinds[turn % len(kinds)]) for turn, talk in enumerate(chance.sample(talks, count))]
    return {f"{talk.id}/{_PLACES[kind]}": kind for talk, kind in chosen}


def _headings(text: str) -> list[int]:
    return [at + 1 for at in range(len(text)) if text.startswith("\n## ", at)]


def _without_topic(text: str) -> str:
    headings = _headings(text)
    return text[: headings[2]] + text[headings[3] :]


def _empty_topic(text: str) -> str:
    headings = _headings(text)
    body = text.index("-->", headings[4]) + len("-->\n")
    return f"{text[:body]}\n{text[headings[5] :]}"


def _without_evaluering(text: str) -> str:
    at = text.index("    evaluering: ")
    return text[:at] + text[text.index("\n", at) + 1 :]


def _impossible_day(text: str) -> str:
    at = text.index("slut: ") + len("slut: ")
    return f"{text[:at]}2027-02-30{text[at + len('2027-02-30') :]}"


_SPOILED: Mapping[str, Callable[[str], str]] = {
    "a topic is missing": _without_topic,
    "a topic is empty": _empty_topic,
    "a goal has no evaluering": _without_evaluering,
    "a day that does not exist": _impossible_day,
    "a key is misspelt": lambda text: text.replace("\nindkaldt:", "\nindkalt:"),
    "a colon in unquoted text": lambda text: text.replace("    mål: ", "    mål: Trin 1: ", 1),
}
_PLACES: Mapping[str, str] = {
    "a topic is missing": "referat.md",
    "a topic is empty": "referat.md",
    "a goal has no evaluering": "plan.yaml",
    "a day that does not exist": "plan.yaml",
    "a key is misspelt": "samtale.yaml",
    "a colon in unquoted text": "plan.yaml",
}
