"""Killed at any moment, a destruction leaves one whole repository, and ends in exactly the old state or the new one."""

from __future__ import annotations

import os
import random
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from musctl.git.destruction import destroy
from musctl.git.destruction.steps import STEPS
from tests.git.destruction import scenario
from tests.git.destruction.scenario import Scene
from tests.git.destruction.state import State, difference, state, tidy, whole
from tests.git.destruction.victim import Victim

CHANCE = 20261122
BLOWS = 500 if "MUSCTL_SOAK" in os.environ else 50
COUNTS = STEPS.index("exchanged")  # from here on the new state counts


class Stage(NamedTuple):
    """A scarred folder that can be set up again, and how it looks before and after."""

    base: Path
    kept: Path
    scene: Scene
    old: State
    new: State
    seconds: float

    def again(self) -> Scene:
        shutil.rmtree(self.base)
        copied(self.kept, self.base)
        return self.scene


def copied(source: Path, target: Path) -> None:
    subprocess.run(["cp", "-a", str(source), str(target)], check=True)


@pytest.fixture(scope="module")
def victim() -> Iterator[Victim]:
    with Victim() as one:
        yield one


@pytest.fixture(scope="module")
def home_in_memory(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A hundred folders are set up and torn down: in memory, where there is such a place."""
    memory = Path("/dev/shm")
    if not os.access(memory, os.W_OK):
        yield tmp_path_factory.mktemp("scene")
        return
    with tempfile.TemporaryDirectory(prefix="musctl-", dir=memory) as home:
        yield Path(home)


@pytest.fixture(scope="module")
def stage(home_in_memory: Path, victim: Victim) -> Stage:
    home = home_in_memory
    base = home / "her"
    base.mkdir()
    scene = scenario.made(base / "MUS", people=1, years=range(2024, 2027), edits=1)
    for scar in scenario.SCARS:
        if scar not in {scenario.renamed_and_copied, scenario.decomposed_names}:
            scar(scene)
    copied(base, home / "gemt")
    old = state(base, scene.folder)
    start = time.monotonic()

    assert victim.destroy(scene.folder, scene.ids) == 0
    seconds = time.monotonic() - start
    return Stage(base, home / "gemt", scene, old, state(base, scene.folder), seconds)


def ends_well(stage: Stage, victim: Victim) -> str:
    """After a death: whole at once, completed or taken back by `finish`, and then destroyed for good."""
    scene = stage.scene
    assert whole(scene.folder)
    assert victim.finish(scene.folder) == 0
    assert not destroy.pending(str(scene.folder))
    assert tidy(stage.base) == []
    now = state(stage.base, scene.folder)
    if difference(now, stage.old):
        assert difference(now, stage.new) == ""
        return "new"
    assert victim.destroy(scene.folder, scene.ids) == 0
    assert difference(state(stage.base, scene.folder), stage.new) == ""
    assert tidy(stage.base) == []
    return "old"


def test_the_old_and_the_new_state_are_two(stage: Stage) -> None:
    assert difference(stage.old, stage.new)
    assert tidy(stage.base) == []


def test_a_destruction_passes_all_its_steps(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    from musctl.git.destruction import attempt, build, finish

    scene = stage.again()
    passed: list[str] = []
    for module in (attempt, build, finish):
        monkeypatch.setattr(module, "step", passed.append)
    destroy.destroy(str(scene.folder), scene.ids)

    assert tuple(dict.fromkeys(passed)) == STEPS


@pytest.mark.parametrize("step", STEPS)
def test_killed_at_a_step(stage: Stage, victim: Victim, step: str) -> None:
    scene = stage.again()

    assert victim.destroy(scene.folder, scene.ids, step) == -signal.SIGKILL
    assert ends_well(stage, victim) == ("old" if STEPS.index(step) < COUNTS else "new")


@pytest.mark.parametrize("step", STEPS[COUNTS + 2 :])
def test_killed_again_while_completing(stage: Stage, victim: Victim, step: str) -> None:
    scene = stage.again()

    assert victim.destroy(scene.folder, scene.ids, "exchanged") == -signal.SIGKILL
    assert victim.finish(scene.folder, step) == -signal.SIGKILL
    assert ends_well(stage, victim) == "new"


def test_killed_between_two_files(stage: Stage, victim: Victim) -> None:
    scene = stage.again()

    assert victim.destroy(scene.folder, scene.ids, "file deleted", count=3) == -signal.SIGKILL
    assert victim.finish(scene.folder, "file deleted", count=2) == -signal.SIGKILL
    assert ends_well(stage, victim) == "new"


@pytest.mark.parametrize("part", range(5))
def test_killed_at_random_moments(stage: Stage, victim: Victim, part: int) -> None:
    chance = random.Random(CHANCE + part)  # noqa: S311
    for _ in range(BLOWS // 5):
        scene = stage.again()
        victim.destroy(scene.folder, scene.ids, after=chance.uniform(0.001, stage.seconds))
        if chance.random() < 0.3:
            victim.finish(scene.folder, after=chance.uniform(0.001, stage.seconds / 2))

        ends_well(stage, victim)
