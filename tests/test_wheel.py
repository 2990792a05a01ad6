"""The wheel: what it holds, and that musctl works from it alone, in an environment made for nothing else."""

from __future__ import annotations

import os
import subprocess
import sys
import venv
import zipfile
from pathlib import Path
from typing import NamedTuple

import pytest

from tests import terminal

TOP = Path(__file__).parent.parent
WHEELS = Path(sys.prefix) / "wheels"  # laid there by tools/environment.sh

pytestmark = pytest.mark.xdist_group("wheel")


class Installed(NamedTuple):
    """A wheel, and the environment it is installed in."""

    wheel: Path
    bin: Path


def pip(*words: str | Path) -> None:
    command = [sys.executable, "-m", "pip", "--quiet", "--disable-pip-version-check", *words]
    done = subprocess.run(command, env=terminal.MACHINE, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Installed:
    place = tmp_path_factory.mktemp("wheel")
    pip("wheel", "--no-build-isolation", "--no-deps", "--wheel-dir", place, TOP)
    (wheel,) = place.glob("musctl-*.whl")
    venv.create(place / "venv", with_pip=False, symlinks=True)
    python = place / "venv" / "bin" / "python"
    pip(
        "--python",
        python,
        "install",
        "--no-index",
        "--find-links",
        WHEELS,
        "--constraint",
        TOP / "constraints.txt",
        wheel,
    )
    return Installed(wheel, place / "venv" / "bin")


@pytest.fixture
def path(installed: Installed, monkeypatch: pytest.MonkeyPatch) -> None:
    """`musctl` is the installed one."""
    monkeypatch.setenv("PATH", os.pathsep.join([str(installed.bin), os.defpath]))


def said(*words: str) -> str:
    done = subprocess.run(words, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_the_wheel_holds_the_templates_and_schemas_of_the_checkout(installed: Installed) -> None:
    shipped = {
        f"musctl/_data/{file.relative_to(TOP).as_posix()}": file.read_bytes()
        for home in ("templates", "schemas")
        for file in (TOP / home).rglob("*")
        if file.is_file() and file.name != ".keep"
    }

    with zipfile.ZipFile(installed.wheel) as wheel:
        held = {name: wheel.read(name) for name in wheel.namelist() if name.startswith("musctl/_data/")}

    assert held == shipped


def test_the_checkout_holds_no_second_copy_of_them() -> None:
    assert list(Path(sys.prefix).glob("lib/python*/site-packages/musctl*/_data")) == []


@pytest.mark.usefixtures("path")
def test_the_installed_musctl_knows_its_version() -> None:
    from musctl import __version__

    assert said("musctl", "--version") == f"musctl {__version__}\n"


@pytest.mark.usefixtures("path")
def test_a_leader_begins_a_year_with_the_installed_musctl(home: Path) -> None:
    said(
        "musctl",
        "init",
        "MUS",
        "--profile",
        "herlev",
        "--leader",
        "Bo Eksempel",
        "--unit",
        "Skolen",
        "--no-input",
    )
    os.chdir(home / "MUS")
    employee = said("musctl", "employee", "add", "Søren Ærø").splitlines()[-1]
    said("musctl", "round", "start", "2026")
    made = said("musctl", "new", "mus", "--employee", employee, "--no-edit").splitlines()
    said("musctl", "validate")

    assert employee == "M01"
    assert "M01/2026-mus/referat.md" in made
    assert all((home / "MUS" / one).is_file() for one in made)
