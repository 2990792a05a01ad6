"""What each command imports, held to a list: start-up is a budget, and modules are counted where time would waver.

Not listed are the modules of musctl itself and those that an empty Python has loaded already.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from musctl.disk import cache
from tests import terminal

MODULES = """
import sys
before = set(sys.modules)
from musctl.front import main
code = main(sys.argv[1:])
print(code, *sorted(set(sys.modules) - before), file=sys.stderr)
"""

# What reading and judging a document needs: the cheap part of the standard library, and libyaml.
READING = {
    *("__future__", "collections", "contextlib", "copyreg", "datetime", "enum", "errno"),
    *(
        "functools",
        "gc",
        "itertools",
        "keyword",
        "marshal",
        "math",
        "operator",
        "re",
        "reprlib",
        "types",
        "typing",
    ),
    *("unicodedata", "warnings", "yaml", "cython_runtime"),
}
HASHING = {"hashlib"}
LISTS = {"csv"}  # staff lists from Excel
SAVING = HASHING | {"select", "fcntl", "zlib"}

# What no command that leaders wait for may import, however it is asked.
NEVER = {
    *("pydantic", "pydantic_core", "typer", "click", "git", "rich"),
    *("argparse", "subprocess", "logging", "asyncio", "multiprocessing"),
}


def imported(folder: Path, *words: str) -> set[str]:
    """The modules that one call imports, in a process of its own; the call must go well."""
    done = subprocess.run(
        [sys.executable, "-c", MODULES, "-C", str(folder), *words],
        capture_output=True,
        check=False,
        env=os.environ,
    )
    code, *modules = done.stderr.decode().splitlines()[-1].split()
    assert code == "0", done.stderr.decode()
    return set(modules)


def foreign(modules: set[str]) -> set[str]:
    """The packages among them that are not musctl's, nor the inside of another."""
    packages = {name.partition(".")[0] for name in modules} - {"musctl"}
    return {name for name in packages if not name.startswith("_") or name == "__future__"}


@pytest.fixture
def clean(demo: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a note that is trusted, for the files look old."""
    monkeypatch.setattr(cache, "_YOUNG_NS", -60_000_000_000)
    assert terminal.call("-C", str(demo), "validate").code == 0
    return demo


@pytest.mark.parametrize("words", [["--version"], ["--help"], ["validate", "--help"]])
def test_version_and_help_import_nothing(home: Path, words: list[str]) -> None:
    assert imported(home, *words) <= {"musctl", "musctl._front", "musctl.front"}


@pytest.mark.parametrize("words", [["validate"], ["status"]])
def test_where_nothing_has_changed_a_folder_is_looked_at_and_no_more(clean: Path, words: list[str]) -> None:
    found = imported(clean, *words)

    assert foreign(found) <= {"__future__", "errno", "gc", "marshal"}
    assert not {
        name
        for name in found
        if name.startswith(("musctl.rule", "musctl.text", "musctl.domain", "musctl.git"))
    }


def test_a_changed_file_is_read_with_the_cheap_modules_alone(clean: Path) -> None:
    with (clean / "M01" / "2026-mus" / "samtale.yaml").open("a", encoding="utf-8") as file:
        file.write("# set\n")

    assert foreign(imported(clean, "validate")) <= READING | HASHING  # an approved referat has a sum


def test_status_of_a_changed_folder_needs_no_more(clean: Path) -> None:
    (clean / "M05" / "2025-mus" / "plan.yaml").touch()

    assert not NEVER & foreign(imported(clean, "status"))


@pytest.mark.parametrize(
    ("words", "more"),
    [
        (["held", "M04", "--minutes-by", "leder"], SAVING),
        (["save"], SAVING),
        (["employee", "add", "Ny Person"], SAVING | LISTS),
        (["employee", "list"], LISTS),
        (["round", "show"], set()),
    ],
)
def test_a_small_step_imports_no_library(demo: Path, words: list[str], more: set[str]) -> None:
    assert foreign(imported(demo, *words)) <= READING | more


def test_a_new_talk_imports_the_templates_and_no_other_library(demo: Path) -> None:
    found = foreign(imported(demo, "new", "mus", "--employee", "M05", "--no-edit"))

    assert "jinja2" in found
    assert not NEVER & found
