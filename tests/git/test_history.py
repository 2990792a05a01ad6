"""What has been saved and when, and how the repository stands."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from musctl.errors import NoFolder
from musctl.git import history, repo
from musctl.git.history import Remote, Save, State
from tests.git.ground import MOMENT, made, ordinary, put, saved, with_one_save


@pytest.mark.parametrize("kind", ["sha1", "sha256"])
def test_the_saves_of_a_path_are_told_newest_first(home: Path, kind: str) -> None:
    folder = home / "MUS"
    ordinary(home, "init", "-q", "-b", "main", f"--object-format={kind}", str(folder))
    one = saved(folder, put(folder, "M07/a", "1"), put(folder, "b", "1"))
    saved(folder, put(folder, "b", "2"))
    three = repo.save(
        str(folder), [put(folder, "M07/a", "2")], "destruktion", when="2027-01-02T03:04:05+01:00"
    )

    assert history.saves(str(folder), "M07") == (
        Save(three, "2027-01-02T03:04:05+01:00", "destruktion"),
        Save(one, f"{MOMENT}+00:00", "gem"),
    )
    assert len(history.saves(str(folder))) == 3


def test_in_a_folder_of_a_larger_repository_the_path_counts_from_the_folder(home: Path) -> None:
    outer = with_one_save(home / "alt")
    name = saved(outer / "MUS", put(outer / "MUS", "musctl.yaml", "2").rsplit("/")[-1])

    assert [save.id for save in history.saves(str(outer / "MUS"), "musctl.yaml")] == [name]
    assert [save.id for save in history.saves(str(outer / "MUS"))] == [name]


def test_before_the_first_save_there_is_no_history(home: Path) -> None:
    assert history.saves(str(made(home / "MUS"))) == ()


def test_a_path_is_a_name_and_no_pattern(home: Path) -> None:
    folder = with_one_save(home / "MUS")

    assert history.saves(str(folder), "*") == ()
    assert history.saves(str(folder), ":(top)") == ()


def test_other_copies_are_named_without_their_passwords(home: Path) -> None:
    folder = with_one_save(home / "MUS")
    ordinary(folder, "remote", "add", "nas", "https://bo:hemmeligt@nas.example.dk/mus.git")
    ordinary(folder, "remote", "add", "usb", "/media/usb/mus.git")

    assert history.remotes(str(folder)) == (
        Remote("nas", "https://nas.example.dk/mus.git"),
        Remote("usb", "/media/usb/mus.git"),
    )


def test_an_ordinary_folder_stands_well(home: Path) -> None:
    folder = with_one_save(home / "MUS")

    assert history.remotes(str(folder)) == ()
    assert history.state(str(folder)) == State(
        under_way="", detached=False, shallow=False, partial=False, borrowed=False
    )


def test_what_stands_in_the_way_is_told(home: Path) -> None:
    folder = with_one_save(home / "MUS")
    saved(folder, put(folder, "a", "1"))
    ordinary(home, "clone", "-q", "--depth=1", f"file://{folder}", "kort")
    ordinary(home, "clone", "-q", "--shared", str(folder), "lånt")
    ordinary(folder, "bisect", "start")
    ordinary(folder, "checkout", "-q", "--detach")

    assert history.state(str(home / "kort")).shallow
    assert history.state(str(home / "lånt")).borrowed
    assert history.state(str(folder)).detached
    assert history.state(str(folder)).under_way == "at lede efter en gammel ændring"


def test_a_linked_work_tree_is_read_like_any_other(home: Path) -> None:
    folder = with_one_save(home / "MUS")
    ordinary(folder, "worktree", "add", "-q", "-b", "anden", str(home / "anden"))

    assert history.saves(str(home / "anden")) == history.saves(str(folder))
    assert not history.state(str(home / "anden")).detached


def test_the_environment_is_as_it_was(home: Path) -> None:
    folder = with_one_save(home / "MUS")
    before = dict(os.environ)
    history.saves(str(folder))

    assert dict(os.environ) == before


def test_outside_a_repository_there_is_nothing_to_read(home: Path) -> None:
    with pytest.raises(NoFolder):
        history.saves(str(home))


def test_the_git_on_path_is_the_one_that_is_run(home: Path) -> None:
    folder = with_one_save(home / "MUS")
    put(home, "bin/git", f'#!/bin/sh\necho x >>{home}/kørt\nexec {shutil.which("git")} "$@"\n')
    (home / "bin/git").chmod(0o755)
    code = "from musctl.git import history; print(len(history.saves('.')))"
    env = os.environ | {"PATH": str(home / "bin")}
    done = subprocess.run([sys.executable, "-c", code], cwd=folder, env=env, capture_output=True, check=True)

    assert done.stdout == b"1\n"
    assert (home / "kørt").exists()
