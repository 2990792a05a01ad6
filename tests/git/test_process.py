"""One git process: what it is told, what it says, and what it never hears."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from musctl.errors import Machine, Refused
from musctl.git import process
from musctl.git.process import converse, git
from musctl.git.trouble import trouble
from tests.git.ground import with_one_save


def test_code_and_both_streams_come_back(home: Path) -> None:
    folder = with_one_save(home / "MUS")
    good, bad = git(str(folder), "rev-parse", "--git-dir"), git(str(folder), "cat-file", "-p", "findes-ikke")

    assert (good.code, good.out, good.err) == (0, b".git\n", b"")
    assert (bad.code, bad.out) == (128, b"")
    assert b"findes-ikke" in bad.err


def test_much_in_and_much_out_do_not_stand_in_each_others_way(home: Path) -> None:
    data = os.urandom(3_000_000)
    folder = with_one_save(home / "MUS")
    name = git(str(folder), "hash-object", "-w", "--stdin", stdin=data).out.decode().strip()

    assert git(str(folder), "cat-file", "--batch", stdin=f"{name}\n".encode() * 3).out.count(data) == 3


def test_many_words_of_trouble_do_not_stop_it(home: Path) -> None:
    folder = with_one_save(home / "MUS")
    answer = git(str(folder), "check-ignore", "--verbose", "--non-matching", "--stdin", stdin=b"x\n" * 50_000)

    assert answer.out.count(b"\n") == 50_000


def test_no_process_and_no_open_file_is_left(home: Path) -> None:
    folder = with_one_save(home / "MUS")
    before = os.listdir("/proc/self/fd") if sys.platform == "linux" else []
    git(str(folder), "version", stdin=b"x")
    child = converse(str(folder), "cat-file", "--batch")
    child.to.write(b"hvad\n")

    assert child.out.readline() == b"hvad missing\n"
    assert child.finish() == (0, b"")
    assert child.finish() == (0, b"")
    with pytest.raises(ChildProcessError):
        os.waitpid(-1, os.WNOHANG)
    assert len(before) == (len(os.listdir("/proc/self/fd")) if before else 0)


def test_the_environment_is_built_from_nothing(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_DIR", "/")
    monkeypatch.setenv("LD_PRELOAD", "/x")
    monkeypatch.setenv("PATH", f".:bin::{os.environ['PATH']}")
    env = process.environment({"GIT_COMMITTER_NAME": "musctl"})

    assert set(env) <= {"PATH", "GIT_COMMITTER_NAME", *process.KEPT, *process.SEALED}
    assert all(os.path.isabs(home) for home in env["PATH"].split(os.pathsep))


def test_the_version_is_a_number(home: Path) -> None:
    assert process.version()[0].isdigit()
    assert " " not in process.version()


@pytest.mark.parametrize(
    ("said", "kind", "words"),
    [
        (b"error: unable to write file: No space left on device", Machine, "plads på disken"),
        (b"fatal: write error. Out of diskspace", Machine, "plads på disken"),
        (b"fatal: detected dubious ownership in repository", Machine, "en anden konto"),
        (
            b"error: cannot lock ref 'HEAD': Unable to create 'x.lock': Permission denied",
            Machine,
            "skrives i mappen",
        ),
        (b"fatal: Unable to create 'x.lock': File exists.", Refused, "er i gang"),
        (b"fatal: what nobody foresaw", Machine, "kunne ikke gøre"),
    ],
)
def test_what_git_says_becomes_a_danish_sentence_and_a_next_step(
    said: bytes, kind: type[Machine | Refused], words: str
) -> None:
    error = trouble(said, "Der blev ikke gemt.")

    assert type(error) is kind
    assert error.reason.startswith("Der blev ikke gemt. ")
    assert words in error.reason
    assert error.hint


def test_the_hot_path_imports_little() -> None:
    code = (
        "import sys; before = set(sys.modules); import musctl.git.repo; print(*(set(sys.modules) - before))"
    )
    told = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    ).stdout.split()

    assert not {
        "git",
        "subprocess",
        "json",
        "logging",
        "dataclasses",
        "pathlib",
        "tempfile",
        "shutil",
        "inspect",
    } & set(told)
