"""A version whose header is broken is the document that stands before it at that path, or else after it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.git.destruction.ground import Store, carried_out, git, planned
from tests.git.destruction.histories import document

BROKEN = b"---\ntype: referat\nid d-old\n---\n# Referat\n\nogs\xc3\xa5 hemmeligt %d\n"
OLD, NEW = "M07/2025-mus/referat.md", "M07/2026-mus/referat.md"


@pytest.fixture
def folder(home: Path) -> Path:
    git(home, "init", "-q", "-b", "main", "MUS")
    git(home / "MUS", "config", "user.name", "Bo")
    git(home / "MUS", "config", "user.email", "bo@example.dk")
    return home / "MUS"


def save(folder: Path, path: str, text: bytes) -> str:
    (folder / path).parent.mkdir(parents=True, exist_ok=True)
    (folder / path).write_bytes(text)
    git(folder, "add", "--all")
    git(folder, "commit", "-q", "-m", "gem")
    return git(folder, "rev-parse", "HEAD").decode().strip()


def text_of(number: int, name: str = "d-old") -> bytes:
    return document("referat", name, f"tekst {number}")


def left(folder: Path, ids: set[str]) -> set[bytes]:
    """The texts that are left somewhere."""
    store = Store(carried_out(folder, planned(folder, ids)))
    return {body for kind, body in store.things.values() if kind == b"blob"}


def test_between_two_of_one_document_it_is_that_document(folder: Path) -> None:
    save(folder, OLD, text_of(1))
    save(folder, OLD, BROKEN % 1)
    save(folder, OLD, BROKEN % 2)
    save(folder, OLD, text_of(2))
    save(folder, NEW, text_of(3, "d-new"))

    assert left(folder, {"d-old"}) == {text_of(3, "d-new")}


def test_what_stands_before_counts_more_than_what_stands_after(folder: Path) -> None:
    save(folder, OLD, text_of(1, "d-draft"))
    save(folder, OLD, BROKEN % 1)
    save(folder, OLD, text_of(2, "d-approved"))
    save(folder, OLD, BROKEN % 2)

    assert left(folder, {"d-draft"}) == {text_of(2, "d-approved"), BROKEN % 2}
    assert left(folder, {"d-approved"}) == {text_of(1, "d-draft"), BROKEN % 1}


def test_with_nothing_before_it_is_what_comes_after(folder: Path) -> None:
    save(folder, OLD, BROKEN % 1)
    save(folder, OLD, BROKEN % 2)
    save(folder, OLD, text_of(1))
    save(folder, NEW, text_of(3, "d-new"))

    assert left(folder, {"d-old"}) == {text_of(3, "d-new")}


def test_without_neighbours_it_stays(folder: Path) -> None:
    save(folder, OLD, BROKEN % 1)
    save(folder, NEW, text_of(3))

    assert left(folder, {"d-old"}) == {BROKEN % 1}


def test_at_a_path_that_is_named_otherwise_it_stays(folder: Path) -> None:
    save(folder, "noter.md", text_of(1))
    save(folder, "noter.md", BROKEN % 1)

    assert left(folder, {"d-old"}) == {BROKEN % 1}


def test_a_copy_of_it_goes_with_it(folder: Path) -> None:
    save(folder, OLD, text_of(1))
    save(folder, OLD, BROKEN % 1)
    save(folder, "kopi.txt", BROKEN % 1)
    save(folder, NEW, text_of(3, "d-new"))
    rewriting = planned(folder, {"d-old"})

    assert left(folder, {"d-old"}) == {text_of(3, "d-new")}
    assert {(version.id, version.path) for version in rewriting.versions} == {
        ("d-old", OLD),
        ("d-old", "kopi.txt"),
    }


@pytest.mark.parametrize(
    "empty", [b"", b"---\ntype: referat\n---\n# Referat\n\n## Trivsel\n<!-- hj\xc3\xa6lp -->\n"]
)
def test_where_nothing_is_written_only_that_path_loses_it(folder: Path, empty: bytes) -> None:
    save(folder, OLD, text_of(1))
    save(folder, OLD, empty)
    save(folder, "kopi.txt", empty)
    rewriting = planned(folder, {"d-old"})
    blob = bytes.fromhex(git(folder, "rev-parse", "HEAD:kopi.txt").decode().strip())
    after = Store(carried_out(folder, rewriting))
    tip = git(folder.parent / "efter", "rev-parse", "HEAD").strip()

    assert rewriting.shared == {blob}
    assert blob not in rewriting.dead
    assert rewriting.dies(OLD.encode(), blob)
    assert not rewriting.dies(b"kopi.txt", blob)
    assert after.files(tip).keys() == {b"kopi.txt"}


def test_the_same_words_in_force_elsewhere_stay_there(folder: Path) -> None:
    save(folder, OLD, text_of(1))
    save(folder, OLD, BROKEN % 1)
    save(folder, NEW, text_of(3, "d-new"))
    save(folder, NEW, BROKEN % 1)
    rewriting = planned(folder, {"d-old"})
    tip = git(folder.parent, "-C", str(carried_out(folder, rewriting)), "rev-parse", "HEAD").strip()

    assert Store(folder.parent / "efter").files(tip).keys() == {NEW.encode()}
    assert len(rewriting.shared) == 1


def test_a_plan_that_was_once_saved_as_the_minutes_stays_a_plan(folder: Path) -> None:
    plan = b"type: plan\nid: d-plan\nm\xc3\xa5l: []\n"
    save(folder, "M07/2025-mus/plan.yaml", plan)
    save(folder, OLD, text_of(1))
    save(folder, OLD, plan)
    save(folder, OLD, text_of(2))
    rewriting = planned(folder, {"d-old"})

    assert {version.path for version in rewriting.versions} == {OLD}
    assert left(folder, {"d-old"}) == {plan}


def test_folders_that_are_the_same_are_told_apart_by_where_they_are(folder: Path) -> None:
    save(folder, OLD, text_of(1))
    save(folder, NEW, text_of(1, "d-new"))
    for path in (OLD, NEW):
        save(folder, path, b"")
    rewriting = planned(folder, {"d-old"})
    after = carried_out(folder, rewriting)

    assert git(after, "ls-tree", "-r", "--name-only", "HEAD").split() == [NEW.encode()]
    assert not {name.hex().encode() for name in rewriting.dead} & Store(after).things.keys()


def test_both_sides_of_a_conflict_in_one_file_go_when_one_of_them_must(folder: Path) -> None:
    save(folder, OLD, text_of(1))
    git(folder, "checkout", "-q", "-b", "anden")
    save(folder, OLD, text_of(2, "d-other"))
    git(folder, "checkout", "-q", "main")
    save(folder, OLD, text_of(3))
    git(folder, "merge", "-q", "-s", "ours", "--no-commit", "anden")
    save(
        folder,
        OLD,
        b"<<<<<<< main\n" + text_of(3) + b"=======\n" + text_of(2, "d-other") + b">>>>>>> anden\n",
    )

    assert left(folder, {"d-old"}) == {text_of(2, "d-other")}
    assert left(folder, {"d-other"}) == {text_of(1), text_of(3)}


def test_a_broken_version_that_is_only_staged_is_found(folder: Path) -> None:
    save(folder, OLD, text_of(1))
    (folder / OLD).write_bytes(BROKEN % 1)
    git(folder, "add", "--all")
    rewriting = planned(folder, {"d-old"})
    blob = git(folder, "ls-files", "-s").split()[1].decode()

    assert bytes.fromhex(blob) in rewriting.dead
    assert rewriting.dies(OLD.encode(), bytes.fromhex(blob))


def test_an_id_without_a_type_counts_where_the_name_says_the_type(folder: Path) -> None:
    said = text_of(1).replace(b"type: referat\n", b"")
    save(folder, OLD, said)
    save(folder, "noter.md", said.replace(b"tekst", b"anden tekst"))

    assert left(folder, {"d-old"}) == {said.replace(b"tekst", b"anden tekst")}
