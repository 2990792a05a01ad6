"""What differs from the last save, and what another program has ready."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from musctl.errors import Machine, NoFolder
from musctl.git import repo
from tests.git.ground import made, ordinary, put, saved, with_one_save


def changed(folder: Path) -> tuple[str, ...]:
    return repo.changed(str(folder))


def test_edited_new_and_gone_are_told_in_order(home: Path) -> None:
    folder = made(home / "MUS")
    saved(folder, *(put(folder, name, "1") for name in ("b", "M07/a", "gone/x", "same")))
    put(folder, "b", "2")
    put(folder, "M07/ny", "1")
    (folder / "gone/x").unlink()

    assert changed(folder) == ("M07/ny", "b", "gone/x")


def test_before_the_first_save_everything_is_new(home: Path) -> None:
    folder = made(home / "MUS")
    put(folder, "M07/a", "1")

    assert changed(folder) == ("M07/a",)


def test_the_same_bytes_at_another_time_are_no_change(home: Path) -> None:
    folder = with_one_save(home / "MUS")
    os.utime(folder / "musctl.yaml", (1, 1))

    assert changed(folder) == ()


def test_another_byte_in_the_same_size_at_the_same_time_is_a_change(home: Path) -> None:
    folder = with_one_save(home / "MUS")
    facts = (folder / "musctl.yaml").stat()
    put(folder, "musctl.yaml", "musctl: 2\n")
    os.utime(folder / "musctl.yaml", ns=(facts.st_atime_ns, facts.st_mtime_ns))

    assert changed(folder) == ("musctl.yaml",)


def test_what_is_ignored_is_not_new_but_what_is_saved_is_never_ignored(home: Path) -> None:
    folder = made(home / "MUS")
    saved(folder, put(folder, ".gitignore", "udbakke/\n*.log\n!vigtig.log\n"), put(folder, "gammel.log", "1"))
    for name in ("udbakke/brev.txt", "x.log", "vigtig.log"):
        put(folder, name, "1")
    put(folder, "gammel.log", "2")

    assert changed(folder) == ("gammel.log", "vigtig.log")


def test_odd_names_are_asked_about_as_names(home: Path) -> None:
    folder = with_one_save(home / "MUS")
    names = ["-n", ":(top)x", ":!y", "*", "linje\nskift", "æ.md"]
    for name in names:
        put(folder, name, "1")

    assert changed(folder) == tuple(sorted(names))


def test_a_name_that_is_no_text_is_a_name_all_the_same(home: Path) -> None:
    folder = with_one_save(home / "MUS")
    with open(os.fsencode(folder) + b"/\xe6.md", "wb") as file:
        file.write(b"1")
    name = os.fsdecode(b"\xe6.md")

    assert changed(folder) == (name,)
    saved(folder, name)
    assert changed(folder) == ()


def test_a_folder_within_a_repository_sees_only_itself(home: Path) -> None:
    outer = with_one_save(home / "alt")
    put(outer, "udenfor", "1")
    put(outer, ".gitignore", "*.log\n")
    put(outer, "MUS/a", "1")
    put(outer, "MUS/x.log", "1")

    assert changed(outer / "MUS") == ("a",)


def test_another_repository_within_is_left_alone(home: Path) -> None:
    folder = with_one_save(home / "MUS")
    with_one_save(folder / "indre")

    assert changed(folder) == ()


def test_links_are_compared_as_links(home: Path) -> None:
    folder = made(home / "MUS")
    put(home, "ude/brev", "1")
    (folder / "til").symlink_to("a")
    (folder / "mappe").symlink_to(home / "ude")
    saved(folder, put(folder, "a", "a"), "til", "mappe")

    assert changed(folder) == ()
    (folder / "til").unlink()
    put(folder, "til", "a")
    assert changed(folder) == ("til",)
    (folder / "mappe").unlink()
    (folder / "mappe").symlink_to("a")
    assert changed(folder) == ("mappe", "til")


def test_a_file_that_became_a_folder_is_gone_and_the_new_one_is_new(home: Path) -> None:
    folder = made(home / "MUS")
    saved(folder, put(folder, "a", "1"))
    (folder / "a").unlink()
    put(folder, "a/b", "1")

    assert changed(folder) == ("a", "a/b")


def test_outside_a_repository_there_is_nothing_to_compare_with(home: Path) -> None:
    with pytest.raises(NoFolder):
        changed(home)
    with pytest.raises(NoFolder):
        repo.staged(str(home))


@pytest.mark.parametrize("loss", ["commit", "tree", "branch"])
def test_a_history_with_a_hole_is_not_taken_for_an_empty_one(home: Path, loss: str) -> None:
    folder = with_one_save(home / "MUS")
    name = ordinary(folder, "rev-parse", "HEAD^{tree}" if loss == "tree" else "HEAD").strip()
    if loss == "branch":
        put(folder, ".git/refs/heads/main", "")  # what a power cut may leave
    else:
        (folder / f".git/objects/{name[:2]}/{name[2:]}").unlink()
    put(folder, "a", "1")

    for attempt in (changed, lambda top: repo.staged(str(top)), lambda top: saved(top, "a")):
        with pytest.raises(Machine, match="ikke hel"):
            attempt(folder)


@given(
    files=st.dictionaries(
        st.sampled_from(["a", "b.log", "M07/a", "M07/b.log", "udbakke/a", "M07/udbakke/b", "æ/ø"]),
        st.sampled_from([b"1", b"2", b"3\r\n"]),
    ),
    now=st.dictionaries(
        st.sampled_from(["a", "b.log", "M07/a", "M07/b.log", "udbakke/a", "M07/udbakke/b", "æ/ø"]),
        st.sampled_from([b"1", b"2", b"3\r\n"]),
    ),
)
@settings(max_examples=15)
def test_git_status_says_the_same(
    tmp_path_factory: pytest.TempPathFactory, files: dict[str, bytes], now: dict[str, bytes]
) -> None:
    folder = made(tmp_path_factory.mktemp("samme") / "MUS")
    saved(
        folder,
        put(folder, ".gitignore", "*.log\nudbakke/\n"),
        *(put(folder, *pair) for pair in files.items()),
    )
    for name in files:
        (folder / name).unlink()
    for name, data in now.items():
        put(folder, name, data)
    said = ordinary(folder, "status", "--porcelain", "-z", "--untracked-files=all", "--no-renames")

    assert changed(folder) == tuple(sorted(line[3:] for line in said.split("\0") if line))


def test_what_is_staged_is_told_with_its_own_bytes(home: Path) -> None:
    folder = made(home / "MUS")
    saved(folder, *(put(folder, name, "1\n") for name in ("a", "b", "c", "d")))
    ordinary(folder, "add", put(folder, "M07/ny", "klar\r\n"), put(folder, "a", "klar\n"))
    put(folder, "a", "videre\n")
    put(folder, "b", "ikke klar\n")
    ordinary(folder, "rm", "-q", "c")
    (folder / "genvej").symlink_to("a")
    ordinary(folder, "add", "genvej")

    assert repo.staged(str(folder)) == {"M07/ny": b"klar\r\n", "a": b"klar\n"}


def test_before_the_first_save_all_that_is_staged_is_told(home: Path) -> None:
    folder = made(home / "MUS")
    ordinary(folder, "add", put(folder, "a", "1"))

    assert repo.staged(str(folder)) == {"a": b"1"}


def test_staged_counts_from_the_folder(home: Path) -> None:
    outer = with_one_save(home / "alt")
    ordinary(outer, "add", put(outer, "MUS/a", "1"), put(outer, "b", "1"))

    assert repo.staged(str(outer / "MUS")) == {"a": b"1"}


def test_in_a_hook_gits_own_list_is_read(home: Path) -> None:
    folder = with_one_save(home / "MUS")
    put(folder, "a", "1")
    put(folder, "b", "1")
    ordinary(folder, "add", "a", "b")
    saved(folder, "a", "b")
    put(folder, "a", "2")
    put(folder, "b", "2")
    ordinary(folder, "add", "b")
    code = f"from musctl.git import repo; open('{home}/sagt', 'w').write(repr(repo.staged('.')))"
    put(folder, ".git/hooks/pre-commit", f'#!/bin/sh\nexec {sys.executable} -c "{code}"\n')
    (folder / ".git/hooks/pre-commit").chmod(0o755)
    ordinary(folder, "commit", "-qm", "kun a", "a")

    assert (home / "sagt").read_text() == "{'a': b'2'}"


def test_conflicts_are_not_staged(home: Path) -> None:
    folder = with_one_save(home / "MUS")
    ordinary(folder, "checkout", "-qb", "anden")
    saved(folder, put(folder, "musctl.yaml", "2\n"))
    ordinary(folder, "checkout", "-q", "main")
    saved(folder, put(folder, "musctl.yaml", "3\n"))
    ordinary(folder, "merge", "-q", "anden", code=1)

    assert repo.staged(str(folder)) == {}
    assert repo.staged_gone(str(folder)) == frozenset()
    assert changed(folder) == ("musctl.yaml",)


def test_what_will_be_gone_or_no_plain_file_is_told_by_its_path(home: Path) -> None:
    folder = with_one_save(home / "MUS")
    saved(folder, put(folder, "M07/a", "1\n"), put(folder, "M07/b", "1\n"))
    ordinary(folder, "rm", "-q", "--cached", "M07/a")
    (folder / "M07/b").unlink()
    (folder / "M07/b").symlink_to("a")
    ordinary(folder, "add", "M07/b")

    assert repo.staged_gone(str(folder)) == {"M07/a", "M07/b"}
