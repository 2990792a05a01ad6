"""The checkout is fit to be read by strangers: nothing of one machine in it, nothing unfinished, nothing unpinned."""

from __future__ import annotations

import os
import re
import subprocess
import tomllib
from functools import cache
from pathlib import Path

import pytest

from musctl import __version__

TOP = Path(__file__).parent.parent
MACHINE = re.compile(r"(?<![\w.~:/-])/(?:work|root|farm)/\w|/(?:home|Users)/(?!bo\b)\w+/")
REGISTRY = re.compile(r"\b(?:pypi|pythonhosted|npmjs|yarnpkg)\.[a-z]{2,}|\bdeb\.debian\.")
UNFINISHED = re.compile(r"\b(?:TO" + r"DO|FIX" + r"ME|XX" + r"X)\b")
HIDDEN = re.compile(r"if (?:typing\.)?TYPE_" + r"CHECKING")
HEADINGS = {"Tilføjet", "Ændret", "Rettet", "Fjernet", "Politik"}


@cache
def texts() -> dict[str, str]:
    """What every text file of the checkout says, by its path."""
    listed = subprocess.run(
        ["git", "-c", "safe.directory=*", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=TOP,
        capture_output=True,
        check=True,
    ).stdout.decode()
    raw = {path: (TOP / path).read_bytes() for path in listed.split("\0") if path and (TOP / path).is_file()}
    return {path: data.decode("utf-8", "replace") for path, data in raw.items() if b"\0" not in data}


def lines_like(pattern: re.Pattern[str], *beginnings: str) -> list[str]:
    return [
        f"{path}:{number}: {line.strip()}"
        for path, text in texts().items()
        if path.startswith(beginnings or ("",))
        for number, line in enumerate(text.splitlines(), 1)
        if pattern.search(line)
    ]


@pytest.mark.parametrize("pattern", [MACHINE, REGISTRY], ids=["path", "registry"])
def test_no_file_names_a_machine_or_where_packages_come_from(pattern: re.Pattern[str]) -> None:
    assert lines_like(pattern) == []


def test_nothing_is_left_for_later() -> None:
    assert (
        lines_like(UNFINISHED, "src/", "tests/", "tools/", "benchmarks/", "templates/", "Makefile", ".ci/")
        == []
    )


def test_no_import_is_hidden_from_the_running_program() -> None:
    assert lines_like(HIDDEN, "src/", "tests/", "tools/") == []


def test_every_function_has_a_home() -> None:
    homeless = {"utils.py", "util.py", "helpers.py", "common.py", "misc.py"}

    assert [path for path in texts() if os.path.basename(path) in homeless] == []


def test_the_changelog_speaks_of_this_version_under_the_five_headings() -> None:
    changelog = texts()["CHANGELOG.md"]
    headings = set(re.findall(r"^### (.+)$", changelog, re.MULTILINE))

    assert headings <= HEADINGS
    assert f"## [{__version__}]" in changelog or "## [Uudgivet]" in changelog


def test_a_decision_fits_on_a_page() -> None:
    decisions = {path: text for path, text in texts().items() if path.startswith("docs/adr/")}
    numbers = [re.match(r"docs/adr/(\d{4})-[a-z0-9-]+\.md\Z", path) for path in sorted(decisions)]

    assert [match and int(match[1]) for match in numbers] == list(range(1, len(decisions) + 1))
    for path, text in decisions.items():
        assert re.findall(r"^## (.+)$", text, re.MULTILINE) == ["Context", "Decision", "Consequences"], path
        assert len(text.splitlines()) <= 40, path


def test_every_dependency_is_pinned_by_name_and_version_alone() -> None:
    lines = [line for line in texts()["constraints.txt"].splitlines() if not line.startswith("#")]
    pinned = {normal(line.partition("==")[0]) for line in lines}
    project = tomllib.loads(texts()["pyproject.toml"])
    wanted = [*project["project"]["dependencies"], *project["dependency-groups"]["dev"]]

    assert [line for line in lines if not re.fullmatch(r"[\w.-]+==[\w.]+", line)] == []
    assert {normal(re.split(r"[<>=~ ]", one)[0]) for one in wanted} <= pinned


def normal(name: str) -> str:
    """A package's name as every registry compares it."""
    return re.sub(r"[-_.]+", "-", name).lower()


def test_the_makefile_is_short() -> None:
    assert len(texts()["Makefile"].splitlines()) < 60


@pytest.mark.parametrize("script", [".ci/run", "tools/environment.sh"])
def test_a_script_can_be_run(script: str) -> None:
    assert os.access(TOP / script, os.X_OK)
    assert subprocess.run(["sh", "-n", TOP / script], check=False).returncode == 0


def test_the_readme_opens_with_what_to_type() -> None:
    opening = texts()["README.md"].splitlines()[:25]

    assert any("make demo" in line for line in opening)
    assert "make test" in texts()["README.md"]
