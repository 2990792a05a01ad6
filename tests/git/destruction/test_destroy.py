"""A destruction on a folder to which everything has been done: nothing of the destroyed is left, nothing else is lost."""

from __future__ import annotations

import os
import random
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from musctl.errors import Machine
from musctl.git.destruction import destroy
from musctl.git.destruction.outcome import Outcome
from tests.git.destruction import forensic, scenario
from tests.git.destruction.scenario import CALM, NEW, OLD, Scene
from tests.git.destruction.state import difference, state, stored, tidy, whole
from tests.git.ground import ordinary, put

WORD = re.compile(rb"(?:LEVER|D\xc3\x98R)-[\w/-]+")


def words(base: Path, start: str) -> set[str]:
    """Every marked word that can be read anywhere below."""
    return {
        found.decode()
        for _, data in forensic.pieces(base)
        for found in WORD.findall(data)
        if found.decode().startswith(start)
    }


def done(scene: Scene, *, thorough: bool = True) -> Outcome:
    return destroy.destroy(str(scene.folder), scene.ids, thorough=thorough)


def sound(folder: Path) -> None:
    found = ordinary(folder, "fsck", "--full", "--strict", "--no-dangling")

    assert "missing" not in found
    assert whole(folder)


@pytest.mark.parametrize("sha", ["sha1", "sha256"])
def test_everything_that_was_done_to_a_folder(home: Path, sha: str) -> None:
    base = home / "alt"
    scene = scenario.scarred(base / "MUS", sha=sha)
    living, status = words(base, "LEVER"), ordinary(scene.folder, "status", "--porcelain")
    old = set(ordinary(scene.folder, "rev-list", "--all", "--reflog").split())
    logs = ordinary(scene.folder, "reflog", "--format=%gs", "--all")
    stashes = ordinary(scene.folder, "stash", "list", "--format=%gs")
    assert words(base, "DØR")

    outcome = done(scene)
    new = set(ordinary(scene.folder, "rev-list", "--all", "--reflog").split())

    assert forensic.traces(["DØR"], base) == set()
    assert forensic.ids(old - new, base) == set()
    assert words(base, "LEVER") == living
    assert ordinary(scene.folder, "status", "--porcelain") == status
    assert ordinary(scene.folder, "reflog", "--format=%gs", "--all") == logs
    assert ordinary(scene.folder, "stash", "list", "--format=%gs") == stashes
    assert set(outcome.proofs.values()) == {"ja"}
    assert outcome.leftovers == ()
    assert outcome.quotes == ()
    assert tidy(base) == []
    sound(scene.folder)


def test_the_stash_comes_back_as_it_was(home: Path) -> None:
    scene = scenario.made(home / "MUS")
    scenario.stash(scene)
    done(scene)
    ordinary(scene.folder, "stash", "pop", "-q")

    assert "LEVER-lagt-til-side" in (scene.folder / NEW / "referat.md").read_text()
    assert (scene.folder / "løs.md").read_text() == "LEVER-lagt-til-side-ny\n"


def test_notes_stay_on_their_saves(home: Path) -> None:
    scene = scenario.made(home / "MUS")
    scenario.notes(scene)
    told = ordinary(scene.folder, "log", "--format=%s %N", "--notes=commits", "--notes=andre", "-3")
    done(scene)

    assert ordinary(scene.folder, "log", "--format=%s %N", "--notes=commits", "--notes=andre", "-3") == told


def test_every_kept_file_of_every_kept_save_is_the_same(home: Path) -> None:
    scene = scenario.made(home / "MUS")
    kept = ("--", "*plan.yaml", "*samtale.yaml", "musctl.yaml", f"{NEW}/*")
    before = ordinary(scene.folder, "log", "-p", "--format=%an %ad %cn %cd %B", *kept)
    done(scene)

    assert ordinary(scene.folder, "log", "-p", "--format=%an %ad %cn %cd %B", *kept) == before


def test_a_second_time_there_is_nothing_to_do_and_nothing_is_written(home: Path) -> None:
    scene = scenario.scarred(home / "alt/MUS")
    done(scene)
    before = state(home / "alt", scene.folder)
    inode = scene.git.stat().st_ino

    assert done(scene).destroyed == frozenset()
    assert scene.git.stat().st_ino == inode
    assert difference(state(home / "alt", scene.folder), before) == ""


def test_the_same_folder_gives_the_same_history_everywhere(home: Path) -> None:
    scene = scenario.made(home / "MUS")
    scenario.tags(scene)
    ordinary(home, "clone", "-q", "MUS", "klon")
    other = Scene(home / "klon", scene.ids)
    done(scene)
    done(other)

    assert ordinary(scene.folder, "rev-parse", "main", "let", "mærke") == ordinary(
        other.folder, "rev-parse", "main", "let", "mærke"
    )


def test_part_of_a_larger_repository(home: Path) -> None:
    scene = scenario.made(home / "stor", prefix="ledelse/MUS/")
    top = home / "stor"
    put(top, "andet/læs.md", "LEVER-andet\n")
    scenario.saved(top)
    foreseen = destroy.outlook(str(scene.folder), scene.ids)
    before = ordinary(top, "log", "-p", "--format=%s", "--", "andet")
    done(scene)

    assert any("større mappe" in note for note in foreseen.notes)
    assert forensic.traces(["DØR"], top) == set()
    assert ordinary(top, "log", "-p", "--format=%s", "--", "andet") == before
    assert ordinary(top, "status", "--porcelain") == ""
    sound(top)


def test_a_bare_repository(home: Path) -> None:
    scene = scenario.made(home / "MUS")
    scenario.tags(scene)
    ordinary(home, "clone", "-q", "--mirror", "MUS", "server.git")
    ordinary(home / "server.git", "config", "core.sharedRepository", "group")
    mode = (home / "server.git/objects").stat().st_mode
    destroy.destroy(str(home / "server.git"), scene.ids)
    done(scene)

    assert forensic.traces(["DØR"], home / "server.git") == set()
    assert ordinary(home / "server.git", "rev-parse", "main") == ordinary(scene.folder, "rev-parse", "main")
    assert (home / "server.git/objects").stat().st_mode == mode
    assert tidy(home) == []
    sound(home / "server.git")


def test_from_a_linked_work_tree(home: Path) -> None:
    scene = scenario.made(home / "alt/MUS")
    scenario.linked(scene)
    destroy.destroy(str(home / "alt/ekstra"), scene.ids)

    assert forensic.traces(["DØR"], home / "alt") == set()
    for folder in ("MUS", "ekstra", "løs", "låst"):
        assert ordinary(home / "alt" / folder, "status", "--porcelain") == ""
    sound(scene.folder)


def test_a_git_directory_that_lies_elsewhere(home: Path) -> None:
    scene = scenario.made(home / "alt/MUS")
    ordinary(scene.folder, "init", "-q", f"--separate-git-dir={home}/alt/gemt.git")
    done(scene)

    assert forensic.traces(["DØR"], home / "alt", home / "alt/gemt.git") == set()
    assert ordinary(scene.folder, "status", "--porcelain") == ""
    sound(scene.folder)


def test_modules_stay_as_they_are(home: Path) -> None:
    under = scenario.made(home / "under", people=1)
    scene = scenario.made(home / "alt/MUS")
    ordinary(
        scene.folder, "-c", "protocol.file.allow=always", "submodule", "add", "-q", str(under.folder), "modul"
    )
    scenario.saved(scene.folder, "modul")
    head = ordinary(scene.folder / "modul", "rev-parse", "HEAD")
    outcome = destroy.destroy(str(scene.folder), scene.ids - under.ids | under.ids)

    assert ordinary(scene.folder / "modul", "rev-parse", "HEAD") == head
    assert ordinary(scene.folder, "status", "--porcelain") == ""
    assert outcome.remaining == ("undermapper med deres egen historik",)
    assert ordinary(scene.folder, "submodule", "status").split()[0] == head.strip()


def test_a_signature_falls_away_with_what_it_signed_and_is_counted(home: Path) -> None:
    scene = scenario.made(home / "MUS")
    body = ordinary(scene.folder, "cat-file", "commit", "HEAD").replace(
        "\n\n", "\ngpgsig -----BEGIN SSH SIGNATURE-----\n abc\n -----END SSH SIGNATURE-----\n\n", 1
    )
    name = ordinary(scene.folder, "hash-object", "-t", "commit", "-w", "--stdin", stdin=body.encode()).strip()
    ordinary(scene.folder, "reset", "-q", "--soft", name)

    assert done(scene).signatures == 1
    assert "gpgsig" not in ordinary(scene.folder, "cat-file", "commit", "HEAD")


def test_words_of_the_destroyed_are_shown_and_stay(home: Path) -> None:
    scene = scenario.made(home / "MUS")
    quote = (scene.folder / OLD / "referat.md").read_text().splitlines()[8]
    put(scene.folder, "uddrag.md", f"Som vi talte om: {quote}\n")
    scenario.saved(scene.folder, f"husk: {quote}")
    put(scene.folder, "seddel.md", f"{quote}\n")
    ordinary(scene.folder, "notes", "add", "-m", f"Se: {quote}", "HEAD~2")
    ordinary(scene.folder, "tag", "-a", "-m", f"{quote} igen", "mærke")
    outcome = done(scene)
    found = {one.where for one in outcome.quotes}

    assert outcome.proofs["tekst"] == "nej"
    assert outcome.proofs["gennemgang"] == "ja"
    assert {"seddel.md", "uddrag.md", "mærkaten »mærke«", "en note"} < found
    assert any(where.startswith("beskeden på en gemt udgave fra ") for where in found)
    assert len(found) == 7  # and two logs, that repeat the message
    assert max(one.words for one in outcome.quotes) >= 10
    assert quote in (scene.folder / "uddrag.md").read_text()


def test_what_a_plan_says_too_is_the_plans(home: Path) -> None:
    scene = scenario.made(home / "MUS")
    quote = (scene.folder / OLD / "referat.md").read_text().splitlines()[8]
    put(scene.folder, f"{NEW}/plan.yaml", f"mål: {quote}\n")
    scenario.saved(scene.folder)

    assert done(scene).quotes == ()


def test_what_is_not_a_git_file_of_the_white_list_goes(home: Path) -> None:
    scene = scenario.made(home / "MUS")
    put(scene.git, "hooks/pre-commit", "#!/bin/sh\ntrue\n")
    (scene.git / "hooks/pre-commit").chmod(0o755)
    put(scene.git, "info/sparse-checkout", "/*\n")
    put(scene.git, "lfs/objects/ab/cd", "stor fil")
    put(scene.git, "andet/program", "spor")
    put(scene.git, "musctl/fund", "cache")
    done(scene)

    assert (scene.git / "hooks/pre-commit").stat().st_mode & 0o777 == 0o755
    assert (scene.git / "info/sparse-checkout").exists()
    assert (scene.git / "lfs/objects/ab/cd").read_text() == "stor fil"
    assert not (scene.git / "andet").exists()
    assert not (scene.git / "musctl/fund").exists()


def test_a_folder_that_only_its_owner_can_read_stays_so(home: Path) -> None:
    scene = scenario.made(home / "MUS")
    scene.git.chmod(0o700)
    (scene.git / "HEAD").chmod(0o600)
    done(scene)

    assert scene.git.stat().st_mode & 0o777 == 0o700
    assert (scene.git / "HEAD").stat().st_mode & 0o777 == 0o600


def test_looking_again_later(home: Path) -> None:
    scene = scenario.made(home / "MUS")
    kept = home / "sikkerhedskopi"
    shutil.copytree(scene.folder, kept)
    done(scene)
    found = destroy.verify(str(scene.folder), scene.ids, thorough=True)
    back = destroy.verify(str(kept), scene.ids)
    put(scene.folder, "fundet.md", (kept / OLD / "referat.md").read_bytes())
    one = destroy.verify(str(scene.folder), scene.ids)

    assert found.leftovers == ()
    assert set(found.proofs.values()) <= {"ja", "ikke undersøgt"}
    assert len(back.leftovers) > 10
    assert back.proofs["id"] == "nej"
    assert one.leftovers == ("fundet.md",)


def test_an_ordinary_life_afterwards_is_no_leftover(home: Path) -> None:
    scene = scenario.made(home / "MUS")
    done(scene)
    put(scene.folder, "ny.md", "ny\n")
    scenario.saved(scene.folder)
    ordinary(scene.folder, *CALM, "commit", "-q", "--amend", "-m", "rettet")
    ordinary(scene.folder, "reset", "-q", "--hard", "HEAD~1")
    ordinary(scene.folder, "gc", "-q")
    ordinary(scene.folder, "repack", "-qad", "--write-midx", "--write-bitmap-index")
    outcome = destroy.verify(str(scene.folder), scene.ids, thorough=True)

    assert outcome.leftovers == ()
    assert "nej" not in outcome.proofs.values()


@pytest.mark.parametrize(
    "hide",
    ["rr-cache/abc/preimage", "lost-found/other/abc", "objects/17/tmp_obj_x", "objects/pack/tmp_pack_x"],
)
def test_what_hides_where_git_cannot_tell_is_found_and_destroyed_again(home: Path, hide: str) -> None:
    scene = scenario.made(home / "MUS", people=1)
    text = scenario.old_text("skjult")
    name = ordinary(scene.folder, "hash-object", "-w", "--stdin", stdin=text.encode()).strip()
    pack = ordinary(scene.folder, "pack-objects", "-q", "../pakke", stdin=name.encode() + b"\n").strip()
    loose = (scene.git / "objects" / name[:2] / name[2:]).read_bytes()
    done(scene)
    packed = (home / f"MUS/../pakke-{pack}.pack").read_bytes()
    (scene.git / hide).parent.mkdir(parents=True, exist_ok=True)
    (scene.git / hide).write_bytes(
        packed if "pack/" in hide else loose if "tmp_obj" in hide else text.encode()
    )
    outcome = destroy.verify(str(scene.folder), scene.ids)

    assert outcome.leftovers == (f".git/{hide}",)
    assert outcome.proofs["filer"] == "nej"
    done(scene)
    assert forensic.traces(["DØR"], scene.folder) == set()
    assert destroy.verify(str(scene.folder), scene.ids, thorough=True).leftovers == ()


def test_what_is_foreseen_is_what_is_done(home: Path) -> None:
    base = home / "alt"
    scene = scenario.scarred(base / "MUS")
    before = state(base, scene.folder)
    foreseen = destroy.outlook(str(scene.folder), scene.ids)
    unchanged = difference(state(base, scene.folder), before)
    outcome = done(scene)

    assert unchanged == ""
    assert foreseen.refusals == ()
    assert len(foreseen.files) == outcome.files
    assert {place.what: place.count for place in foreseen.places} == {
        "arbejdsfiler": 12,
        "gemte udgaver": len({one.blob for one in foreseen.versions}),
        "lagt til side": 0,
        "ekstra arbejdsmapper": 36,
        "udbakke": 1,
        "sikkerhedskopier fra editoren": 5,
    }


def test_copies_elsewhere_that_are_named_go_along(home: Path) -> None:
    scene = scenario.made(home / "MUS")
    put(home, "History/abc", "DØR-historik\n")
    outcome = destroy.destroy(
        str(scene.folder), scene.ids, files=(f"{home}/History/abc", f"{home}/History/ingen")
    )

    assert not (home / "History/abc").exists()
    assert outcome.files == 13


def test_a_repository_where_nothing_else_is_left(home: Path) -> None:
    folder = home / "MUS"
    folder.mkdir()
    ordinary(folder, "init", "-q", "-b", "main")
    for number in range(3):
        put(folder, f"{OLD}/referat.md", scenario.old_text(str(number)))
        scenario.saved(folder)
    name = scenario.name_of(OLD, "referat.md")
    destroy.destroy(str(folder), {name})

    assert forensic.traces(["DØR"], folder) == set()
    assert subprocess.run(
        ["git", "rev-parse", "-q", "--verify", "HEAD"], cwd=folder, capture_output=True, check=False
    ).returncode
    assert ordinary(folder, "symbolic-ref", "HEAD") == "refs/heads/main\n"
    put(folder, "ny.md", "ny\n")
    scenario.saved(folder)


def test_names_and_lists_of_every_kind(home: Path) -> None:
    scene = scenario.made(home / "MUS")
    ordinary(scene.folder, "update-index", "--index-version=4")
    ordinary(scene.folder, "update-index", "--assume-unchanged", "musctl.yaml")
    ordinary(scene.folder, "update-index", "--skip-worktree", "medarbejdere.yaml")
    ordinary(scene.folder, "checkout", "-q", "--detach")
    ordinary(scene.folder, "config", "feature.manyFiles", "true")
    flags = [line for line in ordinary(scene.folder, "ls-files", "-v").splitlines() if line[0] != "H"]
    done(scene)

    assert [line for line in ordinary(scene.folder, "ls-files", "-v").splitlines() if line[0] != "H"] == flags
    assert ordinary(scene.folder, "status", "--porcelain") == ""
    assert (scene.git / "index").read_bytes()[7] == 4
    assert ordinary(scene.folder, "rev-parse", "HEAD") == ordinary(scene.folder, "rev-parse", "main")


def test_an_edit_within_the_same_moment_is_still_seen(home: Path) -> None:
    scene = scenario.made(home / "MUS")
    moment = (scene.git / "index").stat().st_mtime_ns
    path = scene.folder / "musctl.yaml"
    text = path.read_text()
    path.write_text(text.replace("musctl: 1", "musctl: 2"))
    os.utime(path, ns=(moment, moment))
    ordinary(scene.folder, "update-index", "--really-refresh", code=1)
    path.write_text(text.replace("musctl: 1", "musctl: 3"))
    done(scene)

    assert ordinary(scene.folder, "status", "--porcelain") == " M musctl.yaml\n"


def test_stored_things_are_those_that_are_reached(home: Path) -> None:
    scene = scenario.scarred(home / "alt/MUS")
    done(scene)
    reached = ordinary(
        scene.folder,
        *CALM,
        "rev-list",
        "--objects",
        "--no-object-names",
        "--all",
        "--reflog",
        "--indexed-objects",
    )

    assert stored(state(home / "alt", scene.folder)) == set(reached.split())


def year_by_year(scene: Scene, years: range) -> None:
    """Each year its own destruction, with a year's saves in between."""
    for year in years:
        ids = {name for who in (1, 2) for name in scenario.doomed(scenario.TALK.format(who=who, year=year))}
        assert destroy.destroy(str(scene.folder), ids).destroyed
        put(scene.folder, f"runder/{year}.yaml", f"LEVER-runde-{year}\n")
        scenario.saved(scene.folder)


def test_year_by_year_what_never_changes_again_is_not_written_again(home: Path) -> None:
    scene = scenario.made(home / "MUS", years=range(2020, 2027))
    other = scenario.made(home / "på-en-gang", years=range(2020, 2027))
    plans = ordinary(scene.folder, "log", "-p", "--format=%s", "--", "*plan.yaml")
    year_by_year(scene, range(2020, 2023))
    packs = {path.name: path.stat().st_ino for path in (scene.git / "objects/pack").glob("*.keep")}
    year_by_year(scene, range(2023, 2026))
    again = {path.name: path.stat().st_ino for path in (scene.git / "objects/pack").glob("*.keep")}

    assert packs.items() < again.items()
    assert forensic.traces(["DØR"], scene.folder) == set()
    assert ordinary(scene.folder, "log", "-p", "--format=%s", "--", "*plan.yaml") == plans
    sound(scene.folder)
    destroy.destroy(str(other.folder), other.ids)
    assert ordinary(scene.folder, "rev-parse", "HEAD~6^{tree}") == ordinary(
        other.folder, "rev-parse", "HEAD^{tree}"
    )


def test_another_programs_tidying_between_two_years(home: Path) -> None:
    scene = scenario.made(home / "MUS", years=range(2021, 2027))
    for year in range(2021, 2026):
        year_by_year(scene, range(year, year + 1))
        if year == 2022:
            ordinary(scene.folder, "gc", "-q", "--prune=now")
        if year == 2023:
            for path in (scene.git / "objects/pack").glob("*.keep"):
                path.unlink()
            ordinary(scene.folder, "repack", "-adq")
        if year == 2024:
            ordinary(scene.folder, "repack", "-adfq", "--pack-kept-objects", "--write-midx")

    assert forensic.traces(["DØR"], scene.folder) == set()
    sound(scene.folder)


def test_replacements_and_names_of_other_tools(home: Path) -> None:
    scene = scenario.made(home / "MUS")
    folder = scene.folder
    first = ordinary(folder, "rev-list", "--max-parents=0", "HEAD").strip()
    other = ordinary(folder, "commit-tree", "-m", "LEVER-erstatning", f"{first}^{{tree}}").strip()
    ordinary(folder, "update-ref", "refs/mit/værktøj-æøå", "HEAD~2")
    ordinary(folder, "update-ref", "refs/worktree/eget", "HEAD~1")
    ordinary(folder, "update-ref", "refs/original/refs/heads/main", "HEAD~1")
    ordinary(folder, "replace", first, other)
    ordinary(folder, "replace", ordinary(folder, "rev-parse", "HEAD~1").strip(), other)
    done(scene)

    assert ordinary(folder, "replace", "--list").split() == [first]
    assert ordinary(folder, "rev-parse", "refs/mit/værktøj-æøå") == ordinary(folder, "rev-parse", "HEAD~2")
    assert ordinary(folder, "rev-parse", "refs/worktree/eget") == ordinary(folder, "rev-parse", "HEAD~1")
    assert "refs/original" not in ordinary(folder, "for-each-ref")
    assert forensic.traces(["DØR"], folder) == set()


def test_a_linked_work_tree_keeps_what_is_its_own(home: Path) -> None:
    scene = scenario.made(home / "alt/MUS")
    ordinary(scene.folder, "config", "extensions.worktreeConfig", "true")
    ordinary(scene.folder, "worktree", "add", "-q", "../ekstra", "-b", "ekstra")
    ordinary(home / "alt/ekstra", "config", "--worktree", "min.egen", "ja")
    ordinary(home / "alt/ekstra", "update-ref", "refs/worktree/eget", "HEAD~1")
    put(home / "alt/ekstra", f"{NEW}/plan.yaml", "LEVER-ekstra-klar\n")
    ordinary(home / "alt/ekstra", "add", "-A")
    logged = ordinary(home / "alt/ekstra", "reflog", "--format=%gs")
    done(scene)

    assert ordinary(home / "alt/ekstra", "config", "min.egen") == "ja\n"
    assert ordinary(home / "alt/ekstra", "rev-parse", "refs/worktree/eget") == ordinary(
        scene.folder, "rev-parse", "HEAD~1"
    )
    assert ordinary(home / "alt/ekstra", "show", f":{NEW}/plan.yaml") == "LEVER-ekstra-klar\n"
    assert ordinary(home / "alt/ekstra", "status", "--porcelain") == f"M  {NEW}/plan.yaml\n"
    assert ordinary(home / "alt/ekstra", "reflog", "--format=%gs") == logged
    assert forensic.traces(["DØR"], home / "alt") == set()


@pytest.mark.parametrize("seed", range(60 if "MUSCTL_SOAK" in os.environ else 6))
def test_any_mixture_of_scars(home: Path, seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311
    base = home / "alt"
    scene = scenario.made(base / "MUS", edits=1, sha=chance.choice(["sha1", "sha256"]))
    *others, last = scenario.SCARS
    chosen = chance.sample(others, chance.randrange(2, 7))
    chosen.sort(
        key=lambda scar: scar is not scenario.linked
    )  # a work tree of a save with two copies is refused
    for scar in (*chosen, last):
        scar(scene)
    living, status = words(base, "LEVER"), ordinary(scene.folder, "status", "--porcelain")
    outcome = done(scene, thorough=chance.random() < 0.5)

    assert outcome.leftovers == ()
    assert forensic.traces(["DØR"], base) == set()
    assert words(base, "LEVER") == living
    assert ordinary(scene.folder, "status", "--porcelain") == status
    assert tidy(base) == []
    sound(scene.folder)


def test_what_was_no_document_until_it_was_copied_to_the_place_of_one(home: Path) -> None:
    """It lies in a pack that no destruction reads or writes any more, and goes all the same."""
    folder = scenario.made(home / "MUS", people=1, years=range(2026, 2027)).folder
    for path in ("noter/kladde.md", "M01/2024-mus/referat.md"):
        slags = "" if path.startswith("noter") else "type: referat\n"
        put(folder, path, f"---\n{slags}id: d-{path[:3]}\n---\nDØR-{path}\n")
    scenario.saved(folder)
    assert done(Scene(folder, frozenset({"d-M01"}))).destroyed == {"d-M01"}
    text = (folder / "noter/kladde.md").read_bytes()
    assert not (folder / "M01/2024-mus/referat.md").exists()
    put(folder, "M01/2025-mus/referat.md", text)
    scenario.saved(folder)

    assert done(Scene(folder, frozenset({"d-not"}))).destroyed == {"d-not"}
    for path in ("noter/kladde.md", "M01/2025-mus/referat.md"):
        (folder / path).unlink()
    assert forensic.traces(["DØR"], home) == set()
    sound(folder)


def test_minutes_of_many_megabytes_go_too(home: Path) -> None:
    scene = scenario.made(home / "MUS", people=1)
    path = scene.folder / OLD / "referat.md"
    path.write_text(path.read_text() + "DØR-lang tekst\n" * 400_000)
    scenario.saved(scene.folder)

    assert set(done(scene).proofs.values()) == {"ja"}
    assert not path.exists()
    assert forensic.traces(["DØR"], home) == set()


def test_a_pack_of_its_own_only_where_history_without_documents_has_grown(home: Path) -> None:
    """The drafts of many minutes go, one after the other: no pack for each of them lies there for ever."""
    scene = scenario.made(home / "MUS", people=1)
    for number in range(4):
        put(
            scene.folder,
            "M01/2027-mus/referat.md",
            f"---\ntype: referat\nid: d-u{number}\n---\nDØR {number}\n",
        )
        put(scene.folder, "M01/2027-mus/plan.yaml", f"type: plan\nid: d-p\nmål: [LEVER-{number}]\n")
        scenario.saved(scene.folder)
        (scene.folder / "M01/2027-mus/referat.md").write_text(
            f"---\ntype: referat\nid: d-ny\n---\n{number}\n"
        )
        scenario.saved(scene.folder)
        assert done(Scene(scene.folder, frozenset({f"d-u{number}"}))).destroyed
        sound(scene.folder)

    assert len(list((scene.git / "objects/pack").glob("*.pack"))) <= 2
    assert "DØR" not in ordinary(scene.folder, "log", "-p", "--all", "--", "M01/2027-mus")


def test_a_message_too_long_to_be_made_anew_as_it_was(home: Path) -> None:
    scene = scenario.made(home / "MUS", people=1)
    before = ordinary(scene.folder, "rev-parse", "HEAD")
    ordinary(scene.folder, *CALM, "commit", "-q", "--allow-empty", "-F", "-", stdin=b"ord " * 1_200_000)
    long = ordinary(scene.folder, "rev-parse", "HEAD")

    with pytest.raises(Machine) as caught:
        done(scene)
    assert "en besked på mere end 4 MB" in caught.value.reason
    assert ordinary(scene.folder, "rev-parse", "HEAD", "HEAD~1") == long + before
