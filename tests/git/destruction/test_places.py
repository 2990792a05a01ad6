"""The places outside history: documents on the disk, what editors keep of them, the outbox; and what must not be taken for them."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from musctl.git.destruction import destroy, live
from musctl.git.destruction.live import in_outbox, without
from tests.git.destruction import forensic, scenario
from tests.git.destruction.scenario import NEW, OLD, Scene, name_of, text
from tests.git.ground import ordinary, put

REFERAT = f"{OLD}/referat.md"
LEFT = [
    ".referat.md.swp",
    ".referat.md.swo",
    ".referat.md.un~",
    ".referat.md.kate-swp",
    "referat.md~",
    "referat.md.~2~",
    "#referat.md#",
    "referat.md.bak",
    "referat.md.orig",
    "referat.md.rej",
    "referat.md.tmp",
    "referat.md.save",
    "referat.md.save.1",
    "~$referat.md",
    "referat_BACKUP_123.md",
    "referat_BASE_123.md",
    "referat.md.musctl-4711",
]
NOT_LEFT = [
    "referat.md.pdf",
    "min-referat.md",
    "referat2.md",
    "referat.mdx",
    "plan.yaml~",
    "forberedelse.md~",
    "referat.txt",
]


def only_drafts(home: Path) -> tuple[Scene, str, str]:
    """A folder whose referat is approved: its draft's id is doomed, the text at that path is not."""
    scene = scenario.made(home / "MUS", people=1)
    return scene, name_of(NEW, "kladde"), f"{NEW}/referat.md"


@pytest.mark.parametrize("name", LEFT)
def test_what_an_editor_left_goes_with_its_document(home: Path, name: str) -> None:
    scene = scenario.made(home / "MUS", people=1)
    put(scene.git, "info/exclude", "/M01/*/*\n")
    put(scene.folder, f"{OLD}/{name}", "DØR-spor\n")
    destroy.destroy(str(scene.folder), scene.ids)

    assert not (scene.folder / OLD / name).exists()


@pytest.mark.parametrize("name", NOT_LEFT)
def test_what_only_looks_like_it_stays(home: Path, name: str) -> None:
    scene = scenario.made(home / "MUS", people=1)
    put(scene.folder, f"{OLD}/{name}", "LEVER-fil\n")
    destroy.destroy(str(scene.folder), scene.ids)

    assert (scene.folder / OLD / name).read_text() == "LEVER-fil\n"


def test_what_is_left_of_a_document_that_is_gone_from_the_disk_goes_too(home: Path) -> None:
    scene = scenario.made(home / "MUS", people=1)
    (scene.folder / REFERAT).unlink()
    put(scene.folder, f"{OLD}/referat.md~", "DØR-spor\n")
    ordinary(scene.folder, "commit", "-qam", "slettet")
    destroy.destroy(str(scene.folder), scene.ids)

    assert not (scene.folder / OLD / "referat.md~").exists()


def test_a_draft_goes_and_the_approved_text_stays(home: Path) -> None:
    scene, draft, path = only_drafts(home)
    before = (scene.folder / path).read_bytes()
    put(scene.folder, path + "~", "LEVER-min-egen-kopi\n")
    put(scene.folder, f"{NEW}/.referat.md.un~", f"Vim\x9fUnDo\xe5 id: {draft} DØR-fortryd")
    os.symlink(f"bo@{os.uname().nodename}.{os.getpid()}", scene.folder / NEW / ".#referat.md")
    outcome = destroy.destroy(str(scene.folder), {draft})

    assert outcome.destroyed == {draft}
    assert (scene.folder / path).read_bytes() == before
    assert (scene.folder / (path + "~")).read_text() == "LEVER-min-egen-kopi\n"
    assert not (scene.folder / NEW / ".referat.md.un~").exists()
    assert draft not in ordinary(scene.folder, "log", "-p", "--all")
    assert ordinary(scene.folder, "status", "--porcelain", "--untracked-files=no") == ""


def test_an_unsaved_edit_of_the_approved_text_is_no_hindrance_to_its_draft(home: Path) -> None:
    scene, draft, path = only_drafts(home)
    put(scene.folder, path, text("referat", name_of(NEW, "referat.md"), NEW, "LEVER-ikke-gemt", 9))
    destroy.destroy(str(scene.folder), {draft})

    assert "LEVER-ikke-gemt" in (scene.folder / path).read_text()
    assert ordinary(scene.folder, "status", "--porcelain") == f" M {path}\n"


def test_only_what_stems_from_the_destroyed_leaves_the_outbox(home: Path) -> None:
    scene = scenario.made(home / "MUS", people=1)
    scenario.outbox(scene)
    put(scene.folder, "udbakke/egen.txt", "LEVER-egen\n")
    destroy.destroy(str(scene.folder), scene.ids)

    assert sorted(os.listdir(scene.folder / "udbakke")) == [
        "M01-2026-mus-referat.md",
        "egen.txt",
        "indhold.yaml",
    ]
    assert name_of(OLD, "referat.md") not in (scene.folder / "udbakke/indhold.yaml").read_text()
    assert name_of(NEW, "referat.md") in (scene.folder / "udbakke/indhold.yaml").read_text()


def test_the_outboxs_list_cannot_point_outside_it(home: Path) -> None:
    scene = scenario.made(home / "MUS", people=1)
    put(home, "uden.txt", "LEVER-uden\n")
    wanted = (
        "udbakke/../musctl.yaml",
        "musctl.yaml",
        "../uden.txt",
        f"{home}/uden.txt",
        "udbakke/indhold.yaml",
        "udbakke/vej/uden.txt",
    )
    lines = "".join(
        f"- {{fil: {one}, kilde: {name_of(OLD, 'referat.md')}, samtale: {OLD}}}\n" for one in wanted
    )
    put(scene.folder, "udbakke/indhold.yaml", "indhold:\n" + lines)
    (scene.folder / "udbakke/vej").symlink_to(home)
    destroy.destroy(str(scene.folder), scene.ids)

    assert (home / "uden.txt").exists()
    assert (scene.folder / "musctl.yaml").exists()
    assert (scene.folder / "udbakke/indhold.yaml").read_text() == "indhold:\n"


@pytest.mark.parametrize(
    ("path", "inside"),
    [
        ("udbakke/a.md", True),
        ("udbakke/x/a.md", True),
        ("udbakke/", False),
        ("udbakke/./a", False),
        ("a", False),
        ("udbakke/..\\a", False),
    ],
)
def test_a_path_in_the_outbox(path: str, inside: bool) -> None:
    assert in_outbox(path) is inside


def test_a_line_of_the_outboxs_list_is_known_by_its_whole_id() -> None:
    listing = b'indhold:\n- {fil: udbakke/a, kilde: d-1, samtale: M}\n- {fil: udbakke/b, kilde: d-12, samtale: M}\n- {fil: c, kilde: "d-1"}\n'

    assert without(listing, {"d-1"}) == b"indhold:\n- {fil: udbakke/b, kilde: d-12, samtale: M}\n"
    assert without(listing, {"d-9"}) == listing


def test_a_link_where_a_document_was_is_left_alone(home: Path) -> None:
    scene = scenario.made(home / "MUS", people=1)
    put(home, "uden.md", (scene.folder / REFERAT).read_bytes())
    (scene.folder / REFERAT).unlink()
    (scene.folder / REFERAT).symlink_to(home / "uden.md")
    destroy.destroy(str(scene.folder), scene.ids)

    assert (home / "uden.md").exists()
    assert (scene.folder / REFERAT).is_symlink()


def test_another_repository_inside_the_folder_is_not_looked_into(home: Path) -> None:
    scene = scenario.made(home / "MUS", people=1)
    other = scenario.made(scene.folder / "andres", people=1)
    destroy.destroy(str(scene.folder), scene.ids)

    assert (other.folder / REFERAT).exists()
    assert other.ids == scene.ids


def test_names_that_a_mac_spells_otherwise(home: Path) -> None:
    scene = scenario.made(home / "MUS", people=1)
    scenario.decomposed_names(scene)
    path = "bilag/Sa\u030adan.md"
    put(scene.folder, path, text("referat", "d-nfd", OLD, "DØR-nfd", 1))
    scenario.saved(scene.folder)
    destroy.destroy(str(scene.folder), scene.ids | {"d-nfd"})

    assert not (scene.folder / path).exists()
    assert forensic.traces(["DØR"], scene.folder) == set()


def test_words_of_the_doomed_are_foreseen_too(home: Path) -> None:
    scene = scenario.made(home / "MUS", people=1)
    quote = (scene.folder / REFERAT).read_text().splitlines()[8]
    put(scene.folder, "seddel.md", f"{quote}\n")
    put(scene.folder, f"{OLD}/referat.md~", f"{quote}\n")
    put(scene.git, "COMMIT_EDITMSG", f"{quote}\n")

    assert [one.where for one in destroy.outlook(str(scene.folder), scene.ids).quotes] == ["seddel.md"]


def test_a_large_file_and_a_pipe_are_no_documents(home: Path) -> None:
    scene = scenario.made(home / "MUS", people=1)
    (scene.folder / "stor.md").write_bytes(b"---\n" + bytes(live.LARGE))
    os.mkfifo(scene.folder / "rør.md")
    destroy.destroy(str(scene.folder), scene.ids)

    assert (scene.folder / "stor.md").stat().st_size == live.LARGE + 4
