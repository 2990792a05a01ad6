"""`make` and `.ci/run` on a bare machine: what they take, and what they say when it is not there."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

TOP = Path(__file__).parent.parent

NO_VENV = f"""#!/bin/sh
case "$*" in
  *ensurepip*) echo 'No module named ensurepip' >&2; exit 1 ;;
  *) exec '{sys.executable}' "$@" ;;
esac
"""
OLD = """#!/bin/sh
case "$*" in
  *'print('*) echo 3.9 ;;
  *) exit 1 ;;
esac
"""
SHIM = """#!/bin/sh
echo 'pyenv: no such command' >&2
exit 127
"""
GOOD = f"""#!/bin/sh
case "$*" in
  *'-m venv'*) echo "chosen: $0"; exit 9 ;;
  *) exec '{sys.executable}' "$@" ;;
esac
"""


@pytest.fixture
def bare(home: Path) -> Path:
    """A machine with a shell and nothing else: `bare/bin` is all of PATH."""
    for script in ("tools/environment.sh", ".ci/run"):
        (home / script).parent.mkdir()
        shutil.copy(TOP / script, home / script)
    (home / "bin").mkdir()
    for program in ("sh", "dirname"):
        os.symlink(shutil.which(program) or program, home / "bin" / program)
    return home


def run_on(
    bare: Path, script: str, programs: dict[str, str], **said: str
) -> subprocess.CompletedProcess[str]:
    for name, text in programs.items():
        (bare / "bin" / name).write_text(text)
        (bare / "bin" / name).chmod(0o755)
    return subprocess.run(
        [bare / script], env={"PATH": str(bare / "bin"), **said}, capture_output=True, text=True, check=False
    )


def environment_on(bare: Path, pythons: dict[str, str], **said: str) -> subprocess.CompletedProcess[str]:
    return run_on(bare, "tools/environment.sh", pythons, **said)


def test_without_any_python_it_says_so_in_one_sentence(bare: Path) -> None:
    done = environment_on(bare, {})

    assert done.returncode == 1
    assert done.stderr == (
        "musctl needs Python 3.11 or newer, and there is no python3 here."
        " Install one, or name it: make PYTHON=/path/to/python3.11\n"
    )


def test_an_old_python_is_named_with_its_version(bare: Path) -> None:
    done = environment_on(bare, {"python3": OLD})

    assert done.returncode == 1
    assert done.stderr == (
        "musctl needs Python 3.11 or newer; python3 is 3.9."
        " Install one, or name it: make PYTHON=/path/to/python3.11\n"
    )


def test_a_python_without_ensurepip_names_the_package_to_install(bare: Path) -> None:
    done = environment_on(bare, {"python3": NO_VENV})

    version = f"{sys.version_info[0]}.{sys.version_info[1]}"
    assert done.returncode == 1
    assert done.stderr == (
        "python3 cannot make a virtual environment; on Debian and Ubuntu:"
        f" sudo apt install python{version}-venv\n"
    )


@pytest.mark.parametrize("unfit", [OLD, SHIM, NO_VENV], ids=["old", "shim", "no venv"])
def test_a_python_that_will_not_do_is_passed_over(bare: Path, unfit: str) -> None:
    done = environment_on(bare, {"python3.13": unfit, "python3": GOOD})

    assert "chosen: " in done.stdout
    assert done.stdout.endswith("/python3\n")


def test_a_named_python_is_the_one_that_is_used(bare: Path) -> None:
    done = environment_on(bare, {"python3": GOOD, "mine": GOOD}, PYTHON="mine")

    assert done.stdout.endswith("/mine\n")


def program(code: str) -> str:
    return f"#!/bin/sh\n{code}\n"


MAKE = program('echo "make $*"')


NO_SERVER = "Could not install: yaml-language-server. The test that needs it is skipped."


def test_ci_runs_make_check_and_nothing_else(bare: Path) -> None:
    names = ["git", "zsh", "fish", "tmux", "ssh", "sshd", "python3", "yaml-language-server"]
    here = dict.fromkeys(names, program("exit 0"))

    done = run_on(bare, ".ci/run", {"make": MAKE, **here})

    assert (done.returncode, done.stdout, done.stderr) == (0, "make check\n", "")


def test_ci_without_root_says_what_is_not_there_and_goes_on(bare: Path) -> None:
    here = {"git": program("exit 0"), "id": program("echo 1000")}
    done = run_on(bare, ".ci/run", {"make": MAKE, **here})

    assert done.stdout == "make check\n"
    assert done.stderr.splitlines() == [
        "Not here: zsh fish tmux openssh-client openssh-server python3-venv. The tests that need them will say so.",
        NO_SERVER,
    ]


def test_ci_as_root_installs_what_is_not_there(bare: Path) -> None:
    apt = program('echo "apt-get $*" >&2')

    done = run_on(bare, ".ci/run", {"make": MAKE, "id": program("echo 0"), "apt-get": apt})

    assert done.stdout == "make check\n"
    assert done.stderr.splitlines() == [
        "apt-get update -qq",
        "apt-get install -qq --no-install-recommends git zsh fish tmux openssh-client openssh-server python3-venv",
        NO_SERVER,
    ]


def test_ci_brings_the_editors_server_where_npm_is(bare: Path) -> None:
    npm = program('case "$*" in *yaml-language-server@*) exit 0 ;; esac; exit 1')
    names = ["git", "zsh", "fish", "tmux", "ssh", "sshd", "python3"]
    done = run_on(bare, ".ci/run", {"make": MAKE, "npm": npm, **dict.fromkeys(names, program("exit 0"))})

    assert (done.returncode, done.stdout, done.stderr) == (0, "make check\n", "")


def test_ci_goes_on_when_nothing_can_be_installed(bare: Path) -> None:
    done = run_on(bare, ".ci/run", {"make": MAKE, "id": program("echo 0"), "apt-get": program("exit 100")})

    assert done.stdout == "make check\n"
    assert done.stderr.startswith(
        "Could not install: git zsh fish tmux openssh-client openssh-server python3-venv."
    )
