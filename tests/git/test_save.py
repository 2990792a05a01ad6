"""A save holds exactly what it was told to hold, and leaves everything else alone."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from musctl.errors import Machine, NoFolder, Refused, WrongUse
from musctl.git import history, repo
from musctl.git import save as saving
from musctl.git.trouble import trouble
from tests.git.ground import MOMENT, locks, made, ordinary, put, saved, shown, sound, with_one_save

FORBIDDEN = ("commit", "HEAD", "index", "stash", "repository", "branch", "rebase", "merge")


def in_danish(error: pytest.ExceptionInfo[Refused] | pytest.ExceptionInfo[Machine]) -> bool:
    said = f"{error.value.reason} {error.value.hint}"
    return bool(error.value.hint) and not any(word.lower() in said.lower() for word in FORBIDDEN)


def test_the_first_save_holds_exactly_the_named_file(home: Path) -> None:
    folder = made(home / "MUS")
    put(folder, "andet.txt", "ikke med")
    name = saved(folder, put(folder, "M07/2026-mus/referat.md", "Søren\n"))

    assert ordinary(folder, "ls-tree", "-r", "--name-only", "HEAD") == "M07/2026-mus/referat.md\n"
    assert ordinary(folder, "rev-parse", "HEAD").strip() == name
    sound(folder)


@pytest.mark.parametrize("kind", ["sha1", "sha256"])
def test_what_is_saved_is_what_lies_on_the_disk_to_the_byte(home: Path, kind: str) -> None:
    folder = home / "MUS"
    ordinary(home, "init", "-q", "-b", "main", f"--object-format={kind}", str(folder))
    data = bytes(range(256)) * 40 + b"\r\n\n\r"
    put(folder, ".gitattributes", "* text eol=lf ident working-tree-encoding=UTF-16\n")
    name = saved(
        folder, put(folder, "M07/a.md", data), put(folder, "b/c/d.yaml", "å: 1\n"), put(folder, "tom", b"")
    )
    again = saved(folder, put(folder, "M07/a.md", data + b"$Id$"))

    assert shown(folder, f"{name}:M07/a.md") == data
    assert shown(folder, f"{again}:M07/a.md") == data + b"$Id$"
    assert shown(folder, f"{again}:tom") == b""
    assert len(again) == (64 if kind == "sha256" else 40)
    sound(folder)


def test_afterwards_git_itself_finds_nothing_to_say(home: Path) -> None:
    folder = made(home / "MUS")
    saved(folder, put(folder, "a.md", "1\n"), put(folder, "M07/b.md", "1\n"))
    saved(folder, put(folder, "a.md", "2\n"))

    assert ordinary(folder, "status", "--porcelain") == ""


def test_nothing_changed_is_no_new_save(home: Path) -> None:
    folder = with_one_save(home / "MUS")
    first = ordinary(folder, "rev-parse", "HEAD").strip()

    assert saved(folder, "musctl.yaml", removed=("findes-ikke.md",)) == first
    assert ordinary(folder, "rev-list", "--count", "HEAD") == "1\n"


def test_nothing_to_save_in_a_new_folder_is_no_save_at_all(home: Path) -> None:
    folder = made(home / "MUS")

    assert saved(folder, removed=("findes-ikke.md",)) == ""
    assert repo.changed(str(folder)) == ()


def test_a_removal_is_saved_and_takes_the_empty_folder_along(home: Path) -> None:
    folder = made(home / "MUS")
    saved(folder, put(folder, "M07/a.md", "1"), put(folder, "M07/2026-mus/b.md", "1"), put(folder, "c", "1"))
    (folder / "M07/2026-mus/b.md").unlink()
    saved(folder, removed=("M07/2026-mus/b.md",))

    assert ordinary(folder, "ls-tree", "-rt", "--name-only", "HEAD") == "M07\nM07/a.md\nc\n"
    assert ordinary(folder, "status", "--porcelain") == ""


def test_everything_may_be_removed(home: Path) -> None:
    folder = with_one_save(home / "MUS")
    (folder / "musctl.yaml").unlink()
    saved(folder, removed=("musctl.yaml",))

    assert ordinary(folder, "ls-tree", "-r", "HEAD") == ""
    sound(folder)


def test_a_file_may_become_a_folder_and_a_folder_a_file(home: Path) -> None:
    folder = made(home / "MUS")
    saved(folder, put(folder, "a", "fil"), put(folder, "b/c", "i mappe"))
    (folder / "a").unlink()
    (folder / "b/c").unlink()
    (folder / "b").rmdir()
    saved(folder, put(folder, "a/x", "1"), put(folder, "b", "2"), removed=("a", "b/c"))

    assert ordinary(folder, "ls-tree", "-r", "--name-only", "HEAD") == "a/x\nb\n"
    assert ordinary(folder, "status", "--porcelain") == ""
    sound(folder)


def test_what_else_is_staged_stays_staged_and_what_else_is_edited_stays_edited(home: Path) -> None:
    folder = made(home / "MUS")
    saved(folder, *(put(folder, name, "1\n") for name in ("a", "b", "c", "d", "væk")))
    ordinary(folder, "add", put(folder, "b", "klar\n"))
    put(folder, "c", "kladde\n")
    ordinary(folder, "add", put(folder, "ny", "klar\n"))
    put(folder, "ny", "klar og videre\n")
    ordinary(folder, "rm", "-q", "væk")
    before = ordinary(folder, "diff", "--cached"), ordinary(folder, "diff")
    put(folder, "a", "2\n")
    saved(folder, "a")

    assert (ordinary(folder, "diff", "--cached"), ordinary(folder, "diff")) == before
    assert ordinary(folder, "diff", "--name-only", "HEAD~", "HEAD") == "a\n"


def test_a_file_that_was_staged_otherwise_is_saved_as_it_lies_on_the_disk(home: Path) -> None:
    folder = with_one_save(home / "MUS")
    ordinary(folder, "add", put(folder, "musctl.yaml", "halvt\n"))
    name = saved(folder, put(folder, "musctl.yaml", "helt\n"))

    assert shown(folder, f"{name}:musctl.yaml") == b"helt\n"
    assert ordinary(folder, "status", "--porcelain") == ""


def test_in_a_folder_of_a_larger_repository_paths_count_from_the_folder(home: Path) -> None:
    outer = with_one_save(home / "alt")
    folder = outer / "leder/MUS"
    put(folder, "M07/a.md", "1\n")
    put(outer, "M07/a.md", "en anden fil\n")
    saved(folder, "M07/a.md")

    assert ordinary(outer, "diff", "--name-only", "HEAD~", "HEAD") == "leder/MUS/M07/a.md\n"
    assert ordinary(outer, "status", "--porcelain") == "?? M07/\n"


def test_the_author_is_musctl_with_or_without_a_leader_known_to_git(home: Path) -> None:
    folder = made(home / "MUS")
    ordinary(folder, "config", "user.name", "Bo Eksempel")
    ordinary(folder, "config", "user.useConfigOnly", "true")
    saved(folder, put(folder, "a", "1"))
    people = ordinary(folder, "log", "--format=%an %ae %cn %ce")
    log = (folder / ".git/logs/HEAD").read_text()

    assert people == "musctl musctl@localhost musctl musctl@localhost\n"
    assert "musctl <musctl@localhost>" in log
    assert "Bo" not in log


def test_the_moment_may_be_given_and_two_saves_of_the_same_are_the_same(home: Path) -> None:
    one, two = (saved(made(home / name), put(home / name, "a", "1")) for name in ("en", "to"))

    assert one == two
    assert history.saves(str(home / "en"))[0].when == "2026-11-12T10:00:00+00:00"


@pytest.mark.parametrize(
    ("when", "shown"),
    [("2026-11-12", "2026-11-12T00:00:00+00:00"), ("2026-06-01T08:00+02:00", "2026-06-01T08:00:00+02:00")],
)
def test_a_moment_is_a_date_or_a_time_with_its_own_zone(home: Path, when: str, shown: str) -> None:
    folder = made(home / "MUS")
    repo.save(str(folder), [put(folder, "a", "1")], "gem", when=when)

    assert history.saves(str(folder))[0].when == shown


def test_without_a_moment_it_is_the_machines_time(home: Path) -> None:
    folder = made(home / "MUS")
    repo.save(str(folder), [put(folder, "a", "1")], "gem")
    stamp, zone = ordinary(folder, "log", "--format=%ct %ci").split(" ", 1)

    assert abs(int(stamp) - (folder / "a").stat().st_mtime) < 60
    assert zone.strip()[-5:] == time.strftime("%z")


def test_a_program_stays_a_program_and_a_link_a_link(home: Path) -> None:
    folder = made(home / "MUS")
    put(folder, "vis.sh", "#!/bin/sh\n")
    (folder / "vis.sh").chmod(0o755)
    (folder / "genvej").symlink_to("vis.sh")
    saved(folder, "vis.sh", "genvej")

    assert [line[:6] for line in ordinary(folder, "ls-tree", "HEAD").splitlines()] == ["120000", "100755"]
    assert ordinary(folder, "status", "--porcelain") == ""


def test_odd_names_are_names(home: Path) -> None:
    folder = made(home / "MUS")
    names = [
        "-n",
        ":(glob)x",
        "æ ø å.md",
        "linje\nskift",
        '"anført"',
        "a\tb",
        "*",
        "mappe med mellemrum/é.md",
    ]
    saved(folder, *(put(folder, name, "1") for name in names))

    assert set(ordinary(folder, "ls-tree", "-r", "-z", "--name-only", "HEAD").split("\0")) - {""} == set(
        names
    )
    assert repo.changed(str(folder)) == ()
    assert ordinary(folder, "status", "--porcelain") == ""


@pytest.mark.parametrize(
    "path", ["../ude.md", "/etc/passwd", "M07/../../x", ".git/config", "M07/.GIT/x", "", "a//b", "./a"]
)
def test_a_path_that_leads_out_is_wrong_use(home: Path, path: str) -> None:
    folder = made(home / "MUS")

    with pytest.raises(WrongUse):
        saved(folder, path)


def test_a_file_behind_a_linked_folder_is_not_ours_to_save(home: Path) -> None:
    folder = made(home / "MUS")
    put(home, "hemmeligt/brev.md", "x")
    (folder / "M07").symlink_to(home / "hemmeligt")

    with pytest.raises(Refused) as caught:
        saved(folder, "M07/brev.md")
    assert in_danish(caught)


def test_a_file_in_a_repository_within_is_not_ours_to_save(home: Path) -> None:
    folder = with_one_save(home / "MUS")
    inner = with_one_save(folder / "indre")

    with pytest.raises(Refused) as caught:
        saved(folder, "indre/" + put(inner, "brev.md", "x").rsplit("/", maxsplit=1)[-1])
    assert in_danish(caught)


def test_a_submodule_and_its_parent_are_both_saved_to(home: Path) -> None:
    inner, outer = with_one_save(home / "indre"), with_one_save(home / "ydre")
    ordinary(home, "clone", "-q", str(inner), str(outer / "del"))
    ordinary(outer / "del", "remote", "remove", "origin")
    (outer / "del/.git").rename(outer / ".git/del")
    put(outer, "del/.git", "gitdir: ../.git/del\n")
    ordinary(outer, "add", "del")
    ordinary(outer, "commit", "-qm", "del")
    saved(outer, put(outer, "a", "1"))
    saved(outer / "del", put(outer / "del", "b", "1"))

    assert ordinary(outer, "ls-tree", "HEAD", "del").startswith("160000")
    assert ordinary(outer / "del", "log", "--format=%s", "-1") == "gem\n"
    assert repo.changed(str(outer)) == ()


def test_a_linked_work_tree_saves_to_its_own_branch(home: Path) -> None:
    folder = with_one_save(home / "MUS")
    ordinary(folder, "worktree", "add", "-q", "-b", "anden", str(home / "anden"))
    name = saved(home / "anden", put(home / "anden", "a", "1"))

    assert ordinary(folder, "rev-parse", "anden").strip() == name
    assert ordinary(folder, "rev-parse", "main").strip() != name
    assert ordinary(home / "anden", "status", "--porcelain") == ""


def test_a_branch_that_is_packed_away_is_still_the_branch(home: Path) -> None:
    folder = with_one_save(home / "MUS")
    ordinary(folder, "gc", "-q")
    name = saved(folder, put(folder, "a", "1"))

    assert ordinary(folder, "rev-parse", "main").strip() == name
    assert ordinary(folder, "rev-list", "--count", "HEAD") == "2\n"


@pytest.mark.parametrize("version", ["2", "3", "4"])
def test_every_form_of_gits_list_of_files_is_kept(home: Path, version: str) -> None:
    folder = with_one_save(home / "MUS")
    ordinary(folder, "update-index", "--index-version", version, "--split-index")
    ordinary(folder, "add", put(folder, "klar", "1"))
    saved(folder, put(folder, "a", "1"))

    assert ordinary(folder, "status", "--porcelain") == "A  klar\n"


def test_outside_a_repository_there_is_no_folder_to_save_in(home: Path) -> None:
    with pytest.raises(NoFolder):
        saved(home, put(home, "a", "1"))


def test_a_file_that_is_gone_stops_the_save(home: Path) -> None:
    folder = with_one_save(home / "MUS")

    with pytest.raises(Refused, match="findes ikke længere") as caught:
        saved(folder, "M07/væk.md")
    assert in_danish(caught)


def test_a_pipe_is_no_document(home: Path) -> None:
    folder = with_one_save(home / "MUS")
    os.mkfifo(folder / "rør")

    with pytest.raises(Refused, match="almindelig fil"):
        saved(folder, "rør")


def start_merge(folder: Path) -> None:
    ordinary(folder, "merge", "-q", "anden", code=1)


def start_rebase(folder: Path) -> None:
    ordinary(folder, "rebase", "-q", "anden", code=1)


def start_cherry_pick(folder: Path) -> None:
    ordinary(folder, "cherry-pick", "anden", code=1)


def start_revert(folder: Path) -> None:
    ordinary(folder, "revert", "--no-edit", "HEAD~1", code=1)


def start_bisect(folder: Path) -> None:
    ordinary(folder, "bisect", "start")


def start_am(folder: Path) -> None:
    patch = ordinary(folder, "format-patch", "-1", "--stdout", "anden")
    ordinary(folder, "am", "-q", code=128, stdin=patch.encode())


def detach(folder: Path) -> None:
    ordinary(folder, "checkout", "-q", "--detach")


@pytest.mark.parametrize(
    "start", [start_merge, start_rebase, start_cherry_pick, start_revert, start_bisect, start_am, detach]
)
def test_something_under_way_stops_the_save_and_nothing_moves(home: Path, start: object) -> None:
    folder = with_one_save(home / "MUS")
    ordinary(folder, "checkout", "-qb", "anden")
    saved(folder, put(folder, "musctl.yaml", "anden\n"))
    ordinary(folder, "checkout", "-q", "main")
    saved(folder, put(folder, "musctl.yaml", "mellem\n"))
    saved(folder, put(folder, "musctl.yaml", "main\n"))
    assert callable(start)
    start(folder)
    before = ordinary(folder, "rev-parse", "HEAD", "main"), ordinary(folder, "status", "--porcelain")
    put(folder, "a", "1")
    with pytest.raises(Refused) as caught:
        saved(folder, "a")
    (folder / "a").unlink()

    assert in_danish(caught)
    assert before == (
        ordinary(folder, "rev-parse", "HEAD", "main"),
        ordinary(folder, "status", "--porcelain"),
    )


def test_another_programs_lock_stops_the_save(home: Path) -> None:
    folder = with_one_save(home / "MUS")
    put(folder, ".git/index.lock", "")
    before = ordinary(folder, "rev-parse", "HEAD")

    with pytest.raises(Refused) as caught:
        saved(folder, put(folder, "a", "1"))
    assert in_danish(caught)
    assert ordinary(folder, "rev-parse", "HEAD") == before
    assert (folder / ".git/index.lock").exists()


def test_a_lock_that_is_let_go_of_soon_is_waited_for(home: Path) -> None:
    folder = with_one_save(home / "MUS")
    put(folder, ".git/index.lock", "")
    release = subprocess.Popen(["sh", "-c", f"sleep 0.2; rm {folder}/.git/index.lock"])
    name = saved(folder, put(folder, "a", "1"))
    release.wait()

    assert ordinary(folder, "rev-parse", "HEAD").strip() == name


def test_a_locked_branch_stops_the_save(home: Path) -> None:
    folder = with_one_save(home / "MUS")
    put(folder, ".git/refs/heads/main.lock", "")

    with pytest.raises(Refused) as caught:
        saved(folder, put(folder, "a", "1"))
    assert in_danish(caught)
    assert (folder / ".git/refs/heads/main.lock").exists()


def test_a_save_that_another_program_overtakes_is_put_on_top_of_it(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = with_one_save(home / "MUS")
    tell = saving._tell_list
    times = iter([True, False])

    def overtaken(*args: object) -> bool:
        if next(times):
            put(folder, "c", "1")
            ordinary(folder, "add", "c")
            ordinary(folder, "commit", "-qm", "imens")
        return tell(*args)  # type: ignore[arg-type]

    monkeypatch.setattr(saving, "_tell_list", overtaken)
    saved(folder, put(folder, "a", "1"))

    assert ordinary(folder, "log", "--format=%s") == "gem\nimens\ngem\n"
    assert ordinary(folder, "ls-tree", "--name-only", "HEAD") == "a\nc\nmusctl.yaml\n"
    assert ordinary(folder, "status", "--porcelain") == ""


def test_a_lock_taken_at_the_last_moment_is_waited_for(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = with_one_save(home / "MUS")
    tell = saving._tell_list
    times = iter([True, False])

    def locked(*args: object) -> bool:
        lock = folder / ".git/index.lock"
        if first := next(times):
            lock.touch()
        told = tell(*args)  # type: ignore[arg-type]
        if first:
            lock.unlink()
        return told

    monkeypatch.setattr(saving, "_tell_list", locked)
    saved(folder, put(folder, "a", "1"))

    assert ordinary(folder, "log", "--format=%s") == "gem\ngem\n"
    assert ordinary(folder, "status", "--porcelain") == ""


def test_a_stored_thing_that_is_spoilt_is_noticed_before_the_save_counts(home: Path) -> None:
    folder = with_one_save(home / "MUS")
    before = ordinary(folder, "rev-parse", "HEAD")
    name = repo.blob_of(b"1")
    put(folder, f".git/objects/{name[:2]}/{name[2:]}", b"")

    with pytest.raises(Machine):
        saved(folder, put(folder, "a", "1"))
    assert ordinary(folder, "rev-parse", "HEAD") == before


def test_a_folder_of_another_account_is_not_trusted(home: Path) -> None:
    folder = with_one_save(home / "MUS")
    if os.getuid():
        pytest.skip("only root can give a folder away")
    for path in (folder, folder / ".git"):
        os.chown(path, 65534, 65534)

    with pytest.raises(Machine, match="en anden konto") as caught:
        saved(folder, put(folder, "a", "1"))
    assert in_danish(caught)


def child(folder: Path, *before: str, limits: str = "") -> subprocess.CompletedProcess[str]:
    """A save of M07/a.md in a process of its own; on trouble it says the exit code and the reason."""
    code = f"""{limits}
from musctl.errors import MusctlError
from musctl.git import repo
try:
    repo.save(".", ["M07/a.md"], "gem")
except MusctlError as error:
    print(error.code, error.reason, error.hint)
"""
    words = [*before, sys.executable, "-B", "-c", code]
    return subprocess.run(words, cwd=folder, capture_output=True, text=True, check=False)


@pytest.mark.parametrize("closed", [".git", ".git/objects", ".git/refs/heads"])
def test_a_folder_that_cannot_be_written_to_is_the_machines_trouble(home: Path, closed: str) -> None:
    folder = with_one_save(home / "MUS")
    before = ordinary(folder, "rev-parse", "HEAD")
    put(folder, "M07/a.md", "1")
    bound = [] if os.getuid() else ["setpriv", "--bounding-set=-dac_override,-dac_read_search"]
    if bound and not shutil.which(bound[0]):
        pytest.skip("root may write everywhere, and nothing here can bind it")
    folders = [folder / closed, *(path for path in (folder / closed).rglob("*") if path.is_dir())]
    for path in folders:
        path.chmod(0o500)
    done = child(folder, *bound)
    for path in folders:
        path.chmod(0o700)

    assert done.stdout.startswith("5 Der blev ikke gemt. Der kan ikke skrives i mappen."), done.stderr
    assert ordinary(folder, "rev-parse", "HEAD") == before


@pytest.mark.parametrize("size", [0, 30, 60, 100, 150, 200, 5000])
def test_a_full_disk_stops_the_save_with_nothing_half_made(home: Path, size: int) -> None:
    folder = with_one_save(home / "MUS")
    before = ordinary(folder, "rev-parse", "HEAD")
    put(folder, "M07/a.md", os.urandom(100).hex())
    done = child(
        folder, limits=f"import resource; resource.setrlimit(resource.RLIMIT_FSIZE, ({size}, {size}))"
    )
    stopped = bool(done.stdout)

    assert done.stderr == ""
    assert stopped == (size < 5000)
    assert not stopped or done.stdout.startswith("5 Der blev ikke gemt. Der er ikke plads på disken.")
    assert (ordinary(folder, "rev-parse", "HEAD") == before) == stopped
    assert not list((folder / ".git").rglob("tmp_obj*"))
    assert locks(folder) == []
    sound(folder)
    saved(folder, "M07/a.md")
    assert ordinary(folder, "status", "--porcelain") == ""


@given(
    steps=st.lists(
        st.dictionaries(
            st.sampled_from(["a", "a.b", "a/b", "a/b/c", "a0", "M07/x", "M07/y/z", "æ"]),
            st.none() | st.binary(max_size=20),
            min_size=1,
            max_size=4,
        ),
        min_size=1,
        max_size=4,
    )
)
@settings(max_examples=15)
def test_any_row_of_saves_is_what_git_would_have_made_of_them(
    tmp_path_factory: pytest.TempPathFactory, steps: list[dict[str, bytes | None]]
) -> None:
    ours, theirs = (made(tmp_path_factory.mktemp("række") / name) for name in ("os", "dem"))
    for step in steps:
        for folder in (ours, theirs):
            apply(folder, step)
        gone = tuple(path for path in step if not (ours / path).is_file())
        repo.save(str(ours), [path for path in step if path not in gone], "gem", removed=gone, when=MOMENT)
        ordinary(theirs, "add", "-A")
        ordinary(theirs, "commit", "-qm", "gem", "--allow-empty")
        if ordinary(ours, "rev-list", "--all", "--max-count=1"):
            assert ordinary(ours, "rev-parse", "HEAD^{tree}") == ordinary(theirs, "rev-parse", "HEAD^{tree}")
    assert ordinary(ours, "status", "--porcelain") == ""
    sound(ours)


def apply(folder: Path, step: dict[str, bytes | None]) -> None:
    for path, data in step.items():
        full = folder / path
        if data is None:
            if full.is_file():
                full.unlink()
        elif not full.is_dir() and not any(above.is_file() for above in full.parents):
            put(folder, path, data)


def test_the_words_of_git_go_along_for_whoever_looks_into_it() -> None:
    error = trouble(b"fatal: something unheard of", "Der blev ikke gemt.")

    assert isinstance(error, Machine)
    assert "unheard of" in error.__notes__[0]
    assert "unheard of" not in error.reason + error.hint
