"""What every test stands on: a clean environment, a home of its own, and a leader's folder where it asks for one."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest
from hypothesis import settings

from tests import terminal

settings.register_profile("musctl", deadline=None, derandomize=True)
settings.register_profile("soak", deadline=None, max_examples=20_000)
settings.load_profile("musctl")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--golden", action="store_true", help="rewrite the transcripts instead of comparing them"
    )


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty home, where the test begins, and an environment that holds nothing of the machine's."""
    for name in os.environ:
        if not name.startswith("PYTEST_"):
            monkeypatch.delenv(name)
    for name, value in terminal.environment(str(tmp_path)).items():
        monkeypatch.setenv(name, value)
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def folder(home: Path) -> Path:
    """A leader's folder under Herlev's policy, with nobody in it yet."""
    made = terminal.call(
        *("init", str(home / "MUS"), "--profile", "herlev", "--no-input"),
        *("--leader", "Bo Eksempel", "--unit", "Eksempelskolen", "--area", "skoleområdet"),
    )
    assert made.code == 0, made.err
    return home / "MUS"


@pytest.fixture(scope="session")
def story(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The demonstration, made once, without the talk that has errors."""
    made = tmp_path_factory.mktemp("story") / "demo"
    with pytest.MonkeyPatch.context() as patch:
        for name, value in terminal.environment(str(made.parent)).items():
            patch.setenv(name, value)
        assert terminal.call("demo", str(made)).code == 0
    shutil.rmtree(made / "M03" / "2026-mus")
    return made


@pytest.fixture
def demo(home: Path, story: Path) -> Path:
    """A copy of it."""
    return Path(shutil.copytree(story, home / "demo"))
