"""Notes follow their save to its new id, and go with it when it is gone."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from musctl.git.destruction import notes
from tests.git.destruction.ground import Store, carried_out, git, names, planned
from tests.git.destruction.histories import DEAD, DOOMED, document


@pytest.fixture
def folder(home: Path) -> Path:
    git(home, "init", "-q", "-b", "main", "MUS")
    folder = home / "MUS"
    git(folder, "config", "user.name", "Bo")
    git(folder, "config", "user.email", "bo@example.dk")
    for number, (path, text) in enumerate((
        ("plan.yaml", b"type: plan\n"),
        ("referat.md", DEAD[0]),
        ("nyt.md", document("referat", "d-new", "nyt")),
        ("andet.md", b"andet\n"),
    )):  # fmt: skip
        (folder / path).write_bytes(text)
        git(folder, "add", "--all")
        git(folder, "commit", "-q", "-m", f"gem {number}")
    return folder


def noted(folder: Path, ref: str = "commits") -> dict[str, bytes]:
    """The words of each save that has a note, and the note."""
    said = git(folder, "notes", f"--ref={ref}", "list").split()
    return {
        git(folder, "log", "-1", "--format=%s", name.decode()).decode().strip(): git(folder, "cat-file", "blob", blob.decode())
        for blob, name in zip(said[::2], said[1::2], strict=True)
    }  # fmt: skip


def test_every_note_is_on_the_same_save_afterwards(folder: Path) -> None:
    for back in (3, 1, 0):
        git(folder, "notes", "add", "-m", f"om {3 - back}", f"HEAD~{back}")
    rewriting = planned(folder, DOOMED)
    after = carried_out(folder, rewriting)

    assert noted(after) == noted(folder)
    assert len(git(after, "log", "--format=%H", "refs/notes/commits").split()) == 3
    git(after, "fsck", "--full", "--strict")


def test_a_note_on_a_save_that_falls_away_goes_with_it(folder: Path) -> None:
    git(folder, "notes", "add", "-m", "om den gamle", "HEAD~2")
    git(folder, "notes", "add", "-m", "om den nye", "HEAD")
    rewriting = planned(folder, DOOMED)
    after = carried_out(folder, rewriting)

    assert noted(after) == {"gem 3": b"om den nye\n"}
    assert len(git(after, "log", "--format=%H", "refs/notes/commits").split()) == 1
    old = git(folder, "rev-parse", "HEAD~2").strip()
    assert not any(old in body for _, body in Store(after).things.values())


def test_notes_on_nothing_but_what_falls_away_leave_no_name(folder: Path) -> None:
    git(folder, "notes", "--ref=x", "add", "-m", "om den gamle", "HEAD~2")
    after = carried_out(folder, planned(folder, DOOMED))

    assert b"refs/notes/x" not in names(after)


def test_notes_on_what_does_not_change_stay_as_they_are(folder: Path) -> None:
    git(folder, "notes", "--ref=x", "add", "-m", "om den første", "HEAD~3")
    rewriting = planned(folder, DOOMED)
    tip = bytes.fromhex(git(folder, "rev-parse", "refs/notes/x").decode().strip())

    assert rewriting.now(tip) == tip


def test_a_doomed_text_in_a_note_dies(folder: Path) -> None:
    blob = git(folder, "hash-object", "-w", "--stdin", stdin=DEAD[1]).decode().strip()
    git(folder, "notes", "add", "-C", blob, "HEAD")
    git(folder, "notes", "append", "-m", "mere", "HEAD~3")
    rewriting = planned(folder, DOOMED)
    after = carried_out(folder, rewriting)

    assert noted(after) == {"gem 0": b"mere\n"}
    assert bytes.fromhex(blob) in rewriting.dead


def test_notes_on_folders_files_and_tags_follow_too(folder: Path) -> None:
    git(folder, "tag", "-a", "-m", "tag", "t")
    for what in ("HEAD^{tree}", "HEAD:plan.yaml", "t", "HEAD~2:referat.md"):
        git(folder, "notes", "add", "-m", what, git(folder, "rev-parse", what).decode().strip())
    after = carried_out(folder, planned(folder, DOOMED))
    said = git(after, "notes", "list").split()
    found = {
        git(after, "cat-file", "blob", blob.decode()).strip(): name
        for blob, name in zip(said[::2], said[1::2], strict=True)
    }

    assert found == {
        what: git(after, "rev-parse", what.decode()).strip()
        for what in (b"HEAD^{tree}", b"HEAD:plan.yaml", b"t")
    }


@settings(max_examples=50 if settings().max_examples < 1000 else 1000)
@given(st.integers(2, 40), st.integers(0, 3))
def test_notes_in_folders_of_any_depth_keep_their_shape(count: int, depth: int) -> None:
    leaf = b"100644"
    raw = [bytes([number]) * 20 for number in range(count)]
    moved = {name: name[::-1][:10] + b"\xee" * 10 for name in raw}
    made = notes.Rekeyed({}, {}, set())
    leaves = []
    for name in raw:
        word = name.hex().encode()
        parts = (*(word[at : at + 2] for at in range(0, 2 * depth, 2)), word[2 * depth :])
        leaves.append((parts, leaf, name))
    found = [notes._moved(one, moved.__getitem__, 20) for one in leaves]

    assert [b"".join(one[0]) for one in found if one] == [moved[name].hex().encode() for name in raw]
    assert all(
        tuple(map(len, one[0])) == tuple(map(len, old[0]))
        for one, old in zip(found, leaves, strict=True)
        if one
    )
    assert notes._folder([one for one in found if one], made, 20) in made.bodies
