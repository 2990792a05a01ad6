"""Every reason not to begin: in plain Danish, all at once, and with nothing changed."""

from __future__ import annotations

import os
import re
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from musctl.errors import Machine, Refused
from musctl.git.destruction import build, destroy, ground, live, refuse
from musctl.git.destruction.outcome import Stopped
from tests.git import test_hostile
from tests.git.destruction import forensic, scenario
from tests.git.destruction.scenario import CALM, NEW, OLD, Scene
from tests.git.destruction.state import difference, state
from tests.git.ground import ordinary, put, saved

REFERAT = f"{OLD}/referat.md"
MACHINE_WORDS = re.compile(
    r"\b(git|commit|HEAD|index|branch|stash|rebase|merge|worktree|ref|clone|blob)\b", re.IGNORECASE
)


def refused(home: Path, scene: Scene) -> list[str]:
    """The reasons, with the dry run giving the same and nothing changed."""
    before = state(home, scene.folder)
    foreseen = destroy.outlook(str(scene.folder), scene.ids).refusals
    with pytest.raises(Stopped) as stop:
        destroy.destroy(str(scene.folder), scene.ids)

    assert stop.value.code == 4
    assert difference(state(home, scene.folder), before) == ""
    assert list(home.rglob(".musctl-git-*")) == []
    assert foreseen == stop.value.refusals
    assert all(one.reason.endswith((".", "«.")) or ": " in one.reason for one in foreseen)
    assert all(one.hint for one in foreseen)
    return [one.reason for one in foreseen]


def merging(scene: Scene) -> None:
    ordinary(scene.folder, "checkout", "-q", "-b", "side", "HEAD~1")
    put(scene.folder, "musctl.yaml", "musctl: 2\n")
    scenario.saved(scene.folder)
    ordinary(scene.folder, "checkout", "-q", "main")
    put(scene.folder, "musctl.yaml", "musctl: 3\n")
    scenario.saved(scene.folder)
    ordinary(scene.folder, *CALM, "merge", "-q", "side", code=1)


def rebasing(scene: Scene) -> None:
    merging(scene)
    ordinary(scene.folder, "merge", "--abort")
    ordinary(scene.folder, *CALM, "rebase", "-q", "side", code=1)


def picking(scene: Scene) -> None:
    merging(scene)
    ordinary(scene.folder, "merge", "--abort")
    ordinary(scene.folder, *CALM, "cherry-pick", "side", code=1)


def reverting(scene: Scene) -> None:
    put(scene.folder, "musctl.yaml", "musctl: 2\n")
    scenario.saved(scene.folder)
    put(scene.folder, "musctl.yaml", "musctl: 3\n")
    scenario.saved(scene.folder)
    ordinary(scene.folder, *CALM, "revert", "--no-edit", "HEAD~1", code=1)


def bisecting(scene: Scene) -> None:
    ordinary(scene.folder, "bisect", "start")


def applying(scene: Scene) -> None:
    put(
        scene.folder.parent,
        "lap",
        "From: a <a@b>\nSubject: x\n\n---\ndiff --git a/nej b/nej\n--- a/nej\n+++ b/nej\n@@ -1 +1 @@\n-a\n+b\n",
    )
    ordinary(scene.folder, "am", "../lap", code=128)


@pytest.mark.parametrize("begun", [merging, rebasing, picking, reverting, bisecting, applying])
def test_something_is_under_way(home: Path, begun: Callable[[Scene], None]) -> None:
    scene = scenario.made(home / "MUS", people=1)
    begun(scene)

    assert any("er ikke færdigt" in reason for reason in refused(home, scene))


@pytest.mark.parametrize(
    "lock",
    [
        "index.lock",
        "HEAD.lock",
        "refs/heads/main.lock",
        "packed-refs.lock",
        "refs/tags/ny.lock",
        "config.lock",
    ],
)
def test_another_program_holds_a_lock(home: Path, lock: str) -> None:
    scene = scenario.made(home / "MUS", people=1)
    put(scene.git, lock, "")

    assert refused(home, scene) == ["Et andet program er i gang med at gemme i mappen."]
    assert (scene.git / lock).exists()


def test_git_tidies_up(home: Path) -> None:
    scene = scenario.made(home / "MUS", people=1)
    put(scene.git, "gc.pid", f"{os.getpid()} {os.uname().nodename}")

    assert refused(home, scene) == ["Et andet program er i gang med at gemme i mappen."]
    put(scene.git, "gc.pid", f"4194301 {os.uname().nodename}")
    assert destroy.destroy(str(scene.folder), scene.ids).destroyed


def test_a_history_that_is_not_whole(home: Path) -> None:
    whole = scenario.made(home / "hel", people=1)
    ordinary(home, "clone", "-q", "--depth=5", f"file://{whole.folder}", "kort")

    assert refused(home, Scene(home / "kort", whole.ids)) == [
        "Mappens historik er ikke hel: den ældste del er ikke hentet."
    ]


def test_a_history_that_is_fetched_when_needed(home: Path) -> None:
    whole = scenario.made(home / "hel", people=1)
    ordinary(whole.folder, "config", "uploadpack.allowFilter", "true")
    ordinary(home, "clone", "-q", "--filter=blob:none", f"file://{whole.folder}", "delvis")

    assert refused(home, Scene(home / "delvis", whole.ids)) == [
        "En del af historikken ligger et andet sted og hentes først, når den skal bruges."
    ]


def test_a_history_that_borrows(home: Path) -> None:
    whole = scenario.made(home / "hel", people=1)
    ordinary(home, "clone", "-q", "--shared", "hel", "lånt")

    assert refused(home, Scene(home / "lånt", whole.ids)) == [
        f"Mappens historik ligger delvis i en anden mappe: {home}/hel/.git/objects"
    ]


@pytest.mark.parametrize(
    ("key", "said"),
    [
        ("extensions.refStorage", "reftable"),
        ("extensions.nyt", "nyt"),
        ("extensions.preciousObjects", "preciousobjects"),
    ],
)
def test_a_kind_of_repository_that_nobody_knows(home: Path, key: str, said: str) -> None:
    scene = scenario.made(home / "MUS", people=1)
    words = "reftable" if said == "reftable" else "true"
    with (scene.git / "config").open("a") as file:
        file.write(f"[{key.split('.', maxsplit=1)[0]}]\n\t{key.split('.')[1]} = {words}\n")

    assert [one.reason for one in destroy.outlook(str(scene.folder), scene.ids).refusals] == [
        f"Historikken er gemt på en måde, som musctl ikke kender: »{said}«."
    ]
    with pytest.raises(Stopped, match=said):
        destroy.destroy(str(scene.folder), scene.ids)


def test_a_list_of_files_in_two_halves(home: Path) -> None:
    scene = scenario.made(home / "MUS", people=1)
    ordinary(scene.folder, "update-index", "--split-index")

    assert refused(home, scene) == ["Historikken er gemt på en måde, som musctl ikke kender: »index«."]


@pytest.mark.parametrize("staged", [False, True])
def test_an_unsaved_edit_of_a_doomed_document(home: Path, staged: bool) -> None:
    scene = scenario.made(home / "MUS", people=1)
    put(scene.folder, REFERAT, scenario.old_text("ikke-gemt"))
    if staged:
        ordinary(scene.folder, "add", "-A")

    assert refused(home, scene) == [f"{REFERAT} er ændret siden sidste gem."]


def test_an_edit_that_is_staged_and_taken_back_on_the_disk(home: Path) -> None:
    scene = scenario.made(home / "MUS", people=1)
    before = (scene.folder / REFERAT).read_bytes()
    put(scene.folder, REFERAT, scenario.old_text("klar"))
    ordinary(scene.folder, "add", "-A")
    put(scene.folder, REFERAT, before)

    assert refused(home, scene) == [f"{REFERAT} er ændret siden sidste gem."]


def test_the_last_save_is_known_from_gits_list_and_what_differs(home: Path) -> None:
    scene = scenario.made(home / "MUS", people=2)
    folder = scene.folder
    ordinary(folder, "checkout", "-qb", "andet")
    put(folder, "musctl.yaml", "a: 1\n")
    put(folder, "til.txt", "1\n")
    ordinary(folder, "add", "-A")
    ordinary(folder, "commit", "-qm", "andet")
    ordinary(folder, "checkout", "-q", "-")
    paths = ordinary(folder, "ls-files", "-z").split("\0")[:-1]
    put(folder, "musctl.yaml", "a: 2\n")
    put(folder, "til.txt", "2\n")
    ordinary(folder, "add", "-A")
    ordinary(folder, "commit", "-qm", "her")
    subprocess.run(["git", "merge", "-q", "andet"], cwd=folder, capture_output=True, check=False)
    (scene.git / "MERGE_HEAD").unlink()
    ordinary(folder, "rm", "-q", "--cached", paths[0])
    ordinary(folder, "mv", paths[1], "flyttet.md")
    ordinary(folder, "update-index", "--chmod=+x", paths[2])
    put(folder, "ny.md", "ny\n")
    ordinary(folder, "add", "-N", "ny.md")
    here = ground.find(str(folder))
    listed = build.entries(here, here.trees[0], 20)
    head = ordinary(folder, "rev-parse", "HEAD").strip()
    known = refuse._saved(here, here.trees[0], listed)

    assert {path: blob for path, blob in known.items() if any(blob)} == refuse.files_of(here, head)
    assert {path for path, blob in known.items() if not any(blob)} == {"flyttet.md", "ny.md"}


def test_a_doomed_document_that_was_never_saved(home: Path) -> None:
    scene = scenario.made(home / "MUS", people=1)
    (scene.folder / REFERAT).rename(scene.folder / "flyttet.md")

    assert refused(home, scene) == ["flyttet.md er ændret siden sidste gem."]


def test_a_doomed_document_that_is_deleted_but_not_saved_is_no_hindrance(home: Path) -> None:
    scene = scenario.made(home / "MUS", people=1)
    (scene.folder / REFERAT).unlink()
    destroy.destroy(str(scene.folder), scene.ids)

    assert ordinary(scene.folder, "status", "--porcelain") == ""
    assert forensic.traces(["DØR"], scene.folder) == set()


def test_line_ends_that_another_program_changes_are_no_edit(home: Path) -> None:
    scene = scenario.made(home / "MUS", people=1)
    ordinary(scene.folder, "config", "core.autocrlf", "true")
    path = scene.folder / REFERAT
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    destroy.destroy(str(scene.folder), scene.ids)

    assert not path.exists()


def test_a_document_that_cannot_be_read(home: Path) -> None:
    scene = scenario.made(home / "MUS", people=1)
    put(scene.folder, REFERAT, "---\ntype: referat\nid: [\n---\n# Referat\nHvis er det?\n")

    assert f"{REFERAT} kan ikke læses, så det er uvist, hvilket dokument det er." in refused(home, scene)


def test_two_live_documents_with_one_id(home: Path) -> None:
    scene = scenario.made(home / "MUS", people=1)
    put(
        scene.folder,
        f"{NEW}/referat.md",
        (scene.folder / REFERAT).read_bytes() + b"LEVER-nyt referat oven i det gamle\n",
    )
    scenario.saved(scene.folder)

    assert refused(home, scene) == [
        f"2 dokumenter har samme id, {scenario.name_of(OLD, 'referat.md')}: {REFERAT} og {NEW}/referat.md."
    ]


def test_two_documents_with_one_id_in_a_bare_repository(home: Path) -> None:
    scene = scenario.made(home / "MUS", people=1)
    put(scene.folder, f"{NEW}/referat.md", (scene.folder / REFERAT).read_bytes())
    scenario.saved(scene.folder)
    ordinary(home, "clone", "-q", "--bare", "MUS", "server.git")

    with pytest.raises(Stopped, match="har samme id"):
        destroy.destroy(str(home / "server.git"), scene.ids)


def test_another_work_tree_with_edits_in_a_doomed_document(home: Path) -> None:
    scene = scenario.made(home / "MUS", people=1)
    ordinary(scene.folder, "worktree", "add", "-q", "--detach", "../ekstra")
    put(home / "ekstra", REFERAT, scenario.old_text("ekstra"))
    put(home / "ekstra", f"{NEW}/plan.yaml", "LEVER-ekstra\n")

    assert refused(home, scene) == [
        f"{REFERAT} i den ekstra arbejdsmappe {home}/ekstra er ændret siden sidste gem."
    ]


@pytest.mark.parametrize("untracked", [False, True])
def test_something_put_aside_that_touches_a_doomed_document(home: Path, untracked: bool) -> None:
    scene = scenario.made(home / "MUS", people=1)
    path = "løst/referat.md" if untracked else REFERAT
    put(scene.folder, path, scenario.old_text("aside"))
    ordinary(scene.folder, *CALM, "stash", "-q", "--include-untracked")
    scenario.stash(scene)

    assert refused(home, scene) == [f"Et andet program har lagt ændringer til side, og de rører {path}."]


def test_something_put_aside_that_deletes_a_doomed_document(home: Path) -> None:
    scene = scenario.made(home / "MUS", people=1)
    (scene.folder / REFERAT).unlink()
    ordinary(scene.folder, *CALM, "stash", "-q")

    assert refused(home, scene) == [f"Et andet program har lagt ændringer til side, og de rører {REFERAT}."]


def vim(scene: Scene, pid: int, host: str = "") -> None:
    head = bytearray(1024)
    head[:6] = b"b0VIM "
    head[24:28] = pid.to_bytes(4, "little")
    node = (host or os.uname().nodename).encode()
    head[68 : 68 + len(node)] = node
    put(scene.folder, f"{OLD}/.referat.md.swp", bytes(head))


def with_vim(scene: Scene) -> None:
    vim(scene, os.getpid())


def with_vim_elsewhere(scene: Scene) -> None:
    vim(scene, 4, "en-anden-maskine")


def with_emacs(scene: Scene) -> None:
    (scene.folder / OLD / ".#referat.md").symlink_to(f"bo@{os.uname().nodename}.{os.getpid()}:123")


def with_libreoffice(scene: Scene) -> None:
    put(scene.folder, f"{OLD}/.~lock.referat.md#", ",bo,maskine,;")


@pytest.mark.parametrize("editor", [with_vim, with_vim_elsewhere, with_emacs, with_libreoffice])
def test_an_editor_has_a_doomed_document_open(home: Path, editor: Callable[[Scene], None]) -> None:
    scene = scenario.made(home / "MUS", people=1)
    put(scene.git, "info/exclude", ".*\n")
    editor(scene)

    assert f"{REFERAT} er åben i en editor." in refused(home, scene)


def test_an_editor_with_a_document_that_stays_is_no_hindrance(home: Path) -> None:
    scene = scenario.made(home / "MUS", people=1)
    (scene.folder / NEW / ".#referat.md").symlink_to(f"bo@{os.uname().nodename}.{os.getpid()}:123")
    destroy.destroy(str(scene.folder), scene.ids)

    assert (scene.folder / NEW / ".#referat.md").is_symlink()


def test_no_room_on_the_disk(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    scene = scenario.made(home / "MUS", people=1)
    monkeypatch.setattr(refuse, "LEAST", 1 << 60)
    before = state(home, scene.folder)
    with pytest.raises(
        Stopped, match="Der er ikke plads nok på disken: der skal bruges 1099511627777 MB, og der er "
    ):
        destroy.destroy(str(scene.folder), scene.ids)

    assert difference(state(home, scene.folder), before) == ""


def test_a_folder_that_is_another_account_s(home: Path) -> None:
    if os.geteuid() != 0:
        pytest.skip("only root can give a folder away")
    scene = scenario.made(home / "MUS", people=1)
    os.chown(scene.git, 12345, 12345)

    assert destroy.outlook(str(scene.folder), scene.ids).refusals[0].reason == (
        "Mappen tilhører en anden konto på maskinen."
    )
    with pytest.raises(Refused, match="anden konto"):
        destroy.destroy(str(scene.folder), scene.ids)


def test_a_folder_that_cannot_be_written_to(home: Path) -> None:
    if os.geteuid() == 0:
        pytest.skip("root may write everywhere; a disk that is read-only is tried elsewhere")
    scene = scenario.made(home / "MUS", people=1)
    scene.folder.chmod(0o500)
    try:
        with pytest.raises(Machine, match="Der kan ikke skrives i mappen"):
            destroy.destroy(str(scene.folder), scene.ids)
    finally:
        scene.folder.chmod(0o700)


def test_all_reasons_are_told_at_once(home: Path) -> None:
    scene = scenario.made(home / "MUS", people=1)
    put(
        scene.folder,
        f"{OLD}/forberedelse-leder.md",
        scenario.text("forberedelse", scenario.name_of(OLD, "forberedelse-leder.md"), OLD, "DØR", 5),
    )
    ordinary(scene.folder, *CALM, "stash", "-q")
    put(scene.folder, REFERAT, scenario.old_text("ikke-gemt"))
    put(scene.git, "index.lock", "")
    (scene.folder / "M01/2025-mus/.~lock.referat.md#").write_text("bo")
    put(scene.git, "info/exclude", ".*\n")
    reasons = refused(home, scene)

    assert len(reasons) == 4
    assert not any(MACHINE_WORDS.search(reason) for reason in reasons)


def test_nothing_that_the_folder_names_is_run(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    left_out = {
        "extensions.partialClone",
        "remote.origin.promisor",
        "remote.origin.partialCloneFilter",
    }  # they are refused
    left_out.add("core.splitIndex")
    monkeypatch.setattr(
        test_hostile, "KEYS", {key: value for key, value in test_hostile.KEYS.items() if key not in left_out}
    )
    trap = test_hostile.Trap(home)
    name = scenario.name_of(OLD, "referat.md")
    saved(trap.folder, put(trap.folder, REFERAT, scenario.old_text("et")))
    saved(trap.folder, put(trap.folder, REFERAT, scenario.old_text("to")))
    destroy.outlook(str(trap.folder), {name})
    outcome = destroy.destroy(str(trap.folder), {name}, thorough=True)
    destroy.verify(str(trap.folder), {name}, thorough=True)

    assert outcome.destroyed == {name}
    assert forensic.traces(["DØR"], trap.folder) == set()
    assert trap.sprung() == ""


def test_minutes_that_are_closed(home: Path) -> None:
    if os.geteuid() == 0:
        pytest.skip("root may read everything; minutes that are too large to read are tried below")
    scene = scenario.made(home / "alt/MUS")
    (scene.folder / REFERAT).chmod(0)

    assert any(f"{REFERAT} kan ikke læses" in reason for reason in refused(home / "alt", scene))


@pytest.mark.parametrize("way", [REFERAT, "noter/gammelt referat.md"])
def test_minutes_that_are_too_large_to_read(home: Path, monkeypatch: pytest.MonkeyPatch, way: str) -> None:
    monkeypatch.setattr(live, "LARGE", 1000)
    scene = scenario.made(home / "alt/MUS")
    put(scene.folder, way, (scene.folder / REFERAT).read_text() + "ord\n" * 1000)
    if way == REFERAT:
        scenario.saved(scene.folder)

    assert any(f"{way} kan ikke læses" in reason for reason in refused(home / "alt", scene))
    assert f"{way} (kan ikke læses)" in destroy.verify(str(scene.folder), scene.ids).leftovers


def test_a_version_of_the_format_that_nobody_has_heard_of(home: Path) -> None:
    scene = scenario.made(home / "alt/MUS")
    config = scene.git / "config"
    config.write_text(config.read_text().replace("version = 0", "version = 0x1"))

    assert any("»format«" in reason for reason in refused(home / "alt", scene))


@pytest.mark.parametrize("spelt", ["sha256 ; efter 2022", "sha256 # valgt", 's"ha256"', "\\\n sha256"])
def test_the_kind_of_sums_is_read_as_git_reads_it(home: Path, spelt: str) -> None:
    scene = scenario.made(home / "alt/MUS", sha="sha256")
    config = scene.git / "config"
    config.write_text(config.read_text().replace("objectformat = sha256", f"objectFormat = {spelt}"))

    assert destroy.destroy(str(scene.folder), scene.ids).destroyed == scene.ids
