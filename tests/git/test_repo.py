"""Repositories made and found."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from musctl.errors import Machine
from musctl.git import repo
from tests.git.ground import made, ordinary, put, saved, with_one_save


def test_a_new_folder_can_be_read_by_its_owner_alone(home: Path) -> None:
    made(home / "MUS")

    assert (home / "MUS").stat().st_mode & 0o777 == 0o700
    assert (home / "MUS/.git").stat().st_mode & 0o777 == 0o700


def test_an_empty_folder_is_closed_and_one_with_files_keeps_its_permissions(home: Path) -> None:
    (home / "tom").mkdir(mode=0o755)
    put(home, "fuld/brev.txt", "hej")
    (home / "fuld").chmod(0o755)
    made(home / "tom")
    made(home / "fuld")

    assert (home / "tom").stat().st_mode & 0o777 == 0o700
    assert (home / "fuld").stat().st_mode & 0o777 == 0o755


def test_the_branch_is_main_and_no_hook_or_sample_lies_in_it(home: Path) -> None:
    made(home / "MUS")

    assert ordinary(home / "MUS", "symbolic-ref", "HEAD") == "refs/heads/main\n"
    assert not (home / "MUS/.git/hooks").exists()


def test_a_repository_that_is_there_stays_as_it_is(home: Path) -> None:
    folder = with_one_save(home / "MUS")
    before = {path: path.read_bytes() for path in (folder / ".git").rglob("*") if path.is_file()}
    made(folder)

    assert before == {path: path.read_bytes() for path in (folder / ".git").rglob("*") if path.is_file()}


def test_editors_leftovers_are_no_news_to_git(home: Path) -> None:
    folder = made(home / "MUS")
    for name in (
        "referat.md~",
        ".referat.md.swp",
        ".referat.md.un~",
        "#referat.md#",
        ".#referat.md",
        "~$referat.docx",
    ):
        put(folder, name, "x")

    assert ordinary(folder, "status", "--porcelain") == ""
    assert repo.changed(str(folder)) == ()


def test_windows_line_ends_stay_as_they_are_whatever_the_leaders_git_is_set_to(home: Path) -> None:
    folder = made(home / "MUS")
    ordinary(folder, "config", "--global", "core.autocrlf", "true")
    name = saved(folder, put(folder, "referat.md", "en\r\nto\r\n"))

    assert ordinary(folder, "show", f"{name}:referat.md") == "en\r\nto\r\n"
    assert ordinary(folder, "status", "--porcelain") == ""


def test_a_file_in_the_way_is_said_in_danish(home: Path) -> None:
    put(home, "MUS", "en fil")

    with pytest.raises(Machine, match="Der ligger en fil"):
        repo.create(str(home / "MUS"))


def test_the_top_is_found_from_below(home: Path) -> None:
    folder = made(home / "MUS")
    (folder / "M07/2026-mus").mkdir(parents=True)

    assert repo.top(str(folder / "M07/2026-mus")) == os.path.realpath(folder)
    assert repo.git_dir(str(folder / "M07")) == os.path.realpath(folder / ".git")


def test_outside_a_repository_there_is_neither_top_nor_git_folder(home: Path) -> None:
    (home / ".git").mkdir()  # an empty folder of that name is none

    assert repo.top(str(home)) is None
    assert repo.git_dir(str(home)) is None


def test_a_linked_work_tree_has_a_git_folder_of_its_own(home: Path) -> None:
    folder = with_one_save(home / "MUS")
    ordinary(folder, "worktree", "add", "-q", "-b", "anden", str(home / "anden"))

    assert repo.top(str(home / "anden")) == os.path.realpath(home / "anden")
    assert repo.git_dir(str(home / "anden")) == os.path.realpath(folder / ".git/worktrees/anden")


def test_a_blob_is_named_as_git_names_it(home: Path) -> None:
    data = "Søren Ærø\r\n".encode()

    assert repo.blob_of(data) == ordinary(home, "hash-object", "--stdin", stdin=data).strip()


def test_without_git_the_machine_is_to_blame(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(home))

    with pytest.raises(Machine, match="Git blev ikke fundet") as caught:
        repo.create(str(home / "MUS"))
    assert caught.value.hint


def test_a_git_that_lies_in_the_folder_is_not_run(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put(home, "git", f"#!/bin/sh\necho kørt >{home}/kørt\n")
    (home / "git").chmod(0o755)
    monkeypatch.setenv("PATH", f".:{os.environ['PATH']}")
    made(home / "MUS")

    assert not (home / "kørt").exists()
