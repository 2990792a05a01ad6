"""Git's list of files: read as git reads it, written so that git finds nothing wrong with it."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as some

from musctl.git.destruction import index
from musctl.git.destruction.index import EMPTY, Entry, Unfit, parse, spell, without
from tests.git.ground import ordinary, put

NAMES = ("a", "a/b.md", "a/bc.md", "a.b", "æøå", "Sa\u030a", "lang" * 60, "z" * 5000, "x/y/z/æ.md")


def folder(home: Path, sha: str, version: int) -> Path:
    top = home / "MUS"
    top.mkdir()
    ordinary(top, "init", "-q", f"--object-format={sha}")
    blob = ordinary(top, "hash-object", "-w", "--stdin", stdin=b"x").strip()
    lines = [f"100644 {blob} 0\t{name}" for name in NAMES[1:]]
    lines += [f"100755 {blob} 0\tprogram", f"120000 {blob} 0\tvej", f"160000 {blob} 0\tmodul"]
    lines += [f"100644 {blob} {stage}\tstrid" for stage in (1, 2, 3)]
    ordinary(top, "update-index", "--add", "--index-info", stdin=("\n".join(lines) + "\n").encode())
    put(top, "lovet", "y")
    ordinary(top, "add", "--intent-to-add", "lovet")
    ordinary(top, "update-index", "--assume-unchanged", "program")
    ordinary(top, "update-index", "--skip-worktree", "a.b")
    ordinary(top, "update-index", f"--index-version={version}")
    return top


def listed(top: Path) -> list[str]:
    return ordinary(top, "ls-files", "-v", "--stage", "--debug").splitlines()


@pytest.mark.parametrize("version", [2, 4])
@pytest.mark.parametrize("sha", ["sha1", "sha256"])
def test_what_is_read_and_written_again_is_the_same(home: Path, sha: str, version: int) -> None:
    top = folder(home, sha, version)
    width = 20 if sha == "sha1" else 32
    before = listed(top)
    data = (top / ".git/index").read_bytes()
    read = parse(data, width)
    (top / ".git/index").write_bytes(spell(without(read, lambda _: False), width))

    assert spell(read, width) == data
    assert [os.fsdecode(entry.path) for entry in read.entries] == ordinary(
        top, "-c", "core.quotepath=false", "ls-files"
    ).splitlines()
    assert listed(top) == before
    assert {os.fsdecode(entry.path) for entry in read.entries if not entry.stored} == {"modul", "lovet"}


@pytest.mark.parametrize("version", [2, 4])
def test_a_file_is_taken_out_and_the_others_stay_as_they_are(home: Path, version: int) -> None:
    top = folder(home, "sha1", version)
    before = listed(top)
    data = (top / ".git/index").read_bytes()
    gone = {b"a/b.md", b"\xc3\xa6\xc3\xb8\xc3\xa5"}
    (top / ".git/index").write_bytes(spell(without(parse(data, 20), lambda one: one.path in gone), 20))
    now = listed(top)

    assert [line for line in before if line not in now] == [
        line for line in before if line.endswith(("\ta/b.md", '\t"\\303\\246\\303\\270\\303\\245"'))
    ]
    assert [line for line in now if line not in before] == []


def test_what_git_can_make_anew_is_left_out(home: Path) -> None:
    top = folder(home, "sha1", 2)
    ordinary(top, "rm", "-q", "--cached", "strid", "modul", "lovet")
    ordinary(top, "write-tree")
    read = parse((top / ".git/index").read_bytes(), 20)

    assert [name for name, _ in read.extensions] == [b"TREE", b"REUC"]
    assert without(read, lambda _: False).extensions == ()


def test_a_list_that_is_not_whole_is_not_read(home: Path) -> None:
    top = folder(home, "sha1", 2)
    data = (top / ".git/index").read_bytes()
    for broken in (data[:-1], data[:50], b"", b"DIRC", b"X" + data[1:], data[:60] + b"?" + data[61:]):
        with pytest.raises(Unfit):
            parse(broken, 20)


def test_an_empty_list() -> None:
    assert parse(spell(EMPTY, 20), 20) == EMPTY


@given(some.binary(max_size=400), some.sampled_from([20, 32]))
def test_any_bytes_are_a_list_or_are_refused(data: bytes, width: int) -> None:
    for told in (data, b"DIRC" + data, b"DIRC\0\0\0\4\0\0\0\2" + data + bytes(width)):
        try:
            read = parse(told, width)
        except Unfit:
            continue
        assert parse(spell(read, width), width) == read


@given(
    some.sets(some.binary(min_size=1, max_size=40).filter(lambda one: b"\0" not in one)),
    some.sampled_from([2, 4]),
)
def test_every_list_of_names_survives(names: set[bytes], version: int) -> None:
    entries = tuple(
        Entry(name, b"i" * 20, 0, (0, 0, 0, 0), bytes(40), min(len(name), 0xFFF).to_bytes(2, "big"))
        for name in sorted(names)
    )
    told = index.Index(version, entries, (), summed=True)

    assert parse(spell(told, 20), 20) == told
