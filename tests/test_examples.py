"""The examples are in order, hold what they are meant to show, and are plainly fictional; `tools.generate` keeps them fresh."""

from __future__ import annotations

import os
import re
import shutil
from pathlib import Path

import pytest

from musctl import profiles
from musctl.text.source import read
from tests import terminal
from tools.requirements import ROOT

EXAMPLES = Path(ROOT, "examples")
NAMES = sorted(os.listdir(EXAMPLES))
FICTIONAL = ("Eksempel", "Påfund", "Opdigtet", "Fiktiv")
KINDS = {"mus", "lus", "grus"}


@pytest.fixture(params=NAMES)
def example(request: pytest.FixtureRequest, home: Path) -> Path:
    """A copy of an example outside this checkout."""
    return Path(shutil.copytree(EXAMPLES / str(request.param), home / str(request.param)))


def test_there_is_one_for_each_municipality() -> None:
    assert set(NAMES) == set(profiles.names()) - {"kl"}


def test_there_is_nothing_to_correct_in_it(example: Path) -> None:
    said = terminal.call("-C", str(example), "--today", "2026-12-01", "validate", "--strict")

    assert said.code == 0, said.out


def test_it_shows_every_kind_of_talk(example: Path) -> None:
    talks = {path.name.split("-")[1] for path in example.glob("[MG]*/2026-*")}

    assert talks - {"plan"} == KINDS
    assert bool(list(example.glob("*/*/fond.yaml"))) == bool(profiles.value(example.name).fond)


def test_everybody_in_it_is_made_up(example: Path) -> None:
    roster = read("medarbejdere.yaml", (example / "medarbejdere.yaml").read_bytes()).data
    people = roster["medarbejdere"]
    assert isinstance(people, dict)

    assert 1 < len(people) <= 6
    for path in example.rglob("*.yaml"):
        for name in re.findall(r"navn: ([^,}\n]+)", path.read_text(encoding="utf-8")):
            if path.parent.name != "politik":
                assert name.endswith(FICTIONAL) or name.startswith("Team "), name
    assert all("@example.dk" in str(one) for one in people.values())


def test_it_carries_the_policy_as_it_is_now(example: Path) -> None:
    (policy,) = (example / "politik").iterdir()

    assert policy.read_text(encoding="utf-8") == profiles.resolved_text(example.name)
