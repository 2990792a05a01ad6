"""The exchange: one step, nothing that another program writes meanwhile is lost, and a disk that says no changes nothing."""

from __future__ import annotations

import errno
import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from musctl.errors import Machine, Refused, Unproved
from musctl.git.destruction import attempt, build, destroy, exchange, finish
from musctl.git.destruction.steps import STEPS
from tests.git.destruction import forensic, scenario
from tests.git.destruction.scenario import NEW, Scene
from tests.git.destruction.state import difference, state, tidy, whole
from tests.git.ground import ordinary, put

SOAK = "MUSCTL_SOAK" in os.environ  # all of what a test run has only a part of
DEEDS = ("commit", "tag", "stash", "add", "gc")
MEANWHILE = [
    (step, deed)
    for number, step in enumerate(STEPS)
    for turn, deed in enumerate(DEEDS)
    if SOAK or turn == number % len(DEEDS) or (step in {"exchanging", "exchanged"} and deed != "gc")
]


def at(monkeypatch: pytest.MonkeyPatch, wanted: str, deed: Callable[[], object]) -> None:
    """Let something happen when the step is passed for the first time."""
    left = [deed]

    def passed(name: str) -> None:
        if name == wanted and left:
            left.pop()()

    for module in (attempt, build, finish):
        monkeypatch.setattr(module, "step", passed)


def tried(folder: Path, *words: str) -> bool:
    """Whether another git program could do it just now."""
    done = subprocess.run(["git", *words], cwd=folder, capture_output=True, check=False)
    return done.returncode == 0


def clean(scene: Scene) -> None:
    assert forensic.traces(["DØR"], scene.folder) == set()
    assert whole(scene.folder)
    assert "missing" not in ordinary(scene.folder, "fsck", "--full", "--strict", "--no-dangling")
    assert tidy(scene.folder) == []


def test_two_folders_change_places_in_one_step(home: Path) -> None:
    put(home, "en/a", "1")
    put(home, "to/b", "2")

    assert exchange.swap(str(home / "en"), str(home / "to"))
    assert os.listdir(home / "en") == ["b"]
    assert os.listdir(home / "to") == ["a"]
    with pytest.raises(OSError, match="No such file"):
        exchange.swap(str(home / "en"), str(home / "tre"))


@pytest.mark.parametrize(("step", "deed"), MEANWHILE)
def test_what_another_program_does_meanwhile_is_not_lost(
    home: Path, monkeypatch: pytest.MonkeyPatch, step: str, deed: str
) -> None:
    scene = scenario.made(home / "MUS", people=1, years=range(2025, 2027), edits=1)
    folder = scene.folder
    put(folder, f"{NEW}/plan.yaml", f"LEVER-{deed}\n")
    could: list[bool] = []

    def meanwhile() -> None:
        words = {
            "commit": ("commit", "-qam", "andres"),
            "add": ("add", f"{NEW}/plan.yaml"),
            "tag": ("tag", "-a", "-m", "LEVER-tag", "andres"),
            "stash": ("stash", "-q"),
            "gc": ("gc", "-q", "--prune=now"),
        }
        could.append(tried(folder, *words[deed]))

    at(monkeypatch, step, meanwhile)
    destroy.destroy(str(folder), scene.ids)

    clean(scene)
    assert could
    if not could[0]:
        assert ordinary(folder, "status", "--porcelain") == f" M {NEW}/plan.yaml\n"
        assert deed in {"commit", "add", "stash", "gc"}
        return
    if deed == "commit":
        assert ordinary(folder, "log", "-1", "--format=%s") == "andres\n"
        assert ordinary(folder, "show", f"HEAD:{NEW}/plan.yaml") == "LEVER-commit\n"
    if deed == "add":
        assert ordinary(folder, "show", f":{NEW}/plan.yaml") == "LEVER-add\n"
    if deed == "tag":
        assert ordinary(folder, "rev-parse", "andres^{commit}") == ordinary(folder, "rev-parse", "HEAD")
    if deed == "stash":
        ordinary(folder, "stash", "pop", "-q")
    assert (folder / NEW / "plan.yaml").read_text() == f"LEVER-{deed}\n"


@pytest.mark.parametrize("step", ["exchanged", "looked back", "file deleted", "files deleted"])
def test_a_tag_begun_before_and_ended_after_the_exchange(
    home: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    scene = scenario.made(home / "MUS", people=1)
    old = ordinary(scene.folder, "rev-parse", "HEAD").strip()
    at(monkeypatch, step, lambda: put(scene.git, "refs/tags/sen", f"{old}\n"))
    destroy.destroy(str(scene.folder), scene.ids)

    clean(scene)
    assert ordinary(scene.folder, "rev-parse", "sen") == ordinary(scene.folder, "rev-parse", "HEAD")


def test_a_program_that_never_stops_writing_is_shut_out_for_a_moment(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    scene = scenario.made(home / "MUS", people=1, years=range(2025, 2027))
    could: list[bool] = []

    def passed(name: str) -> None:
        if name == "packed":
            could.append(tried(scene.folder, "commit", "-q", "--allow-empty", "-m", f"nr. {len(could)}"))

    for module in (attempt, build, finish):
        monkeypatch.setattr(module, "step", passed)
    destroy.destroy(str(scene.folder), scene.ids)

    clean(scene)
    assert could == [True, True, True, False]
    assert ordinary(scene.folder, "log", "-3", "--format=%s").split("\n")[:3] == ["nr. 2", "nr. 1", "nr. 0"]


def test_programs_that_really_run_at_the_same_time(home: Path) -> None:
    scene = scenario.made(home / "MUS", people=2)
    loop = (
        "n=0; while [ ! -e ../stop ]; do n=$((n+1)); "
        'git commit -q --allow-empty -m "nr $n" 2>/dev/null && echo "nr $n" >>../gemt; '
        'echo $n >"fil$n"; git add "fil$n" 2>/dev/null && echo "fil$n" >>../klar; '
        'git tag "t$n" 2>/dev/null && echo "t$n" >>../mærker; done'
    )
    busy = subprocess.Popen(["sh", "-c", loop], cwd=scene.folder)
    while not (home / "gemt").exists():
        time.sleep(0.01)
    try:
        destroy.destroy(str(scene.folder), scene.ids)
    except Refused:
        pass
    finally:
        (home / "stop").touch()
        busy.wait()
    destroy.destroy(str(scene.folder), scene.ids)

    assert set((home / "gemt").read_text().splitlines()) <= set(
        ordinary(scene.folder, "log", "--format=%s").splitlines()
    )
    assert set((home / "klar").read_text().split()) <= set(ordinary(scene.folder, "ls-files").split())
    assert set((home / "mærker").read_text().split()) <= set(ordinary(scene.folder, "tag").split())
    clean(scene)


def test_two_destructions_at_the_same_time(home: Path) -> None:
    scene = scenario.made(home / "MUS")
    code = f"from musctl.git.destruction.destroy import destroy; destroy({str(scene.folder)!r}, {set(scene.ids)!r})"
    running = [subprocess.Popen([sys.executable, "-c", code]) for _ in range(3)]

    assert [one.wait() for one in running] == [0, 0, 0]
    clean(scene)


def test_a_save_of_musctls_own_waits_and_counts(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    scene = scenario.made(home / "MUS", people=1)
    code = "from musctl.git import repo; repo.save('.', ['ny.md'], 'gem')"
    put(scene.folder, "ny.md", "LEVER-ny\n")
    saving: list[subprocess.Popen[bytes]] = []
    at(
        monkeypatch,
        "synced",
        lambda: saving.append(subprocess.Popen([sys.executable, "-c", code], cwd=scene.folder)),
    )
    destroy.destroy(str(scene.folder), scene.ids)

    assert saving[0].wait() == 0
    assert ordinary(scene.folder, "show", "HEAD:ny.md") == "LEVER-ny\n"
    clean(scene)


def test_everything_is_on_the_disk_itself_before_it_counts(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    scene = scenario.scarred(home / "MUS")
    flushed: set[int] = set()
    real = os.fsync

    def fsync(fd: int) -> None:
        real(fd)
        flushed.add(os.fstat(fd).st_ino)

    dry: list[str] = []

    def look() -> None:
        (draft,) = home.glob("MUS/.musctl-git-*")
        old = {path.stat().st_ino for path in scene.git.rglob("*")}
        for path in (draft, *draft.rglob("*")):
            inode = path.lstat().st_ino
            if inode not in flushed and inode not in old and not path.name.endswith(".lock"):
                dry.append(str(path.relative_to(draft)))

    monkeypatch.setattr(os, "fsync", fsync)
    at(monkeypatch, "exchanging", look)
    destroy.destroy(str(scene.folder), scene.ids)

    assert set(dry) <= {"token", ".gitignore"}  # that say nothing


def test_a_neighbours_destruction_is_left_in_peace(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    scene = scenario.made(home / "MUS", people=1)
    for name in ("a.git", "b.git"):
        ordinary(home, "clone", "-q", "--bare", "MUS", name)
    other: list[int] = []

    def meanwhile() -> None:
        code = f"from musctl.git.destruction.destroy import destroy; destroy('b.git', {set(scene.ids)!r})"
        other.append(subprocess.run([sys.executable, "-c", code], cwd=home, check=False).returncode)
        assert len(list(home.glob(".musctl-git-*"))) == 1

    at(monkeypatch, "synced", meanwhile)
    destroy.destroy(str(home / "a.git"), scene.ids)

    assert other == [0]
    assert ordinary(home / "a.git", "rev-parse", "main") == ordinary(home / "b.git", "rev-parse", "main")
    assert forensic.traces(["DØR"], home / "a.git", home / "b.git") == set()
    assert list(home.glob(".musctl-git-*")) == []


def test_another_program_that_is_soon_done_is_waited_for(home: Path) -> None:
    scene = scenario.made(home / "MUS", people=1)
    put(scene.git, "index.lock", "")
    gone = subprocess.Popen(["sh", "-c", f"sleep 0.2; rm {scene.git}/index.lock"])

    assert destroy.destroy(str(scene.folder), scene.ids).destroyed
    assert gone.wait() == 0


def test_a_copy_elsewhere_that_cannot_be_deleted_is_named(home: Path) -> None:
    scene = scenario.made(home / "MUS", people=1)
    (home / "mappe").mkdir()

    assert destroy.destroy(str(scene.folder), scene.ids, files=[str(home / "mappe")]).remaining == (
        str(home / "mappe"),
    )


LIMITED = """
import resource, signal, sys
sys.dont_write_bytecode = True
sys.path[:0] = [{home!r}, {home!r} + "/src"]
from pathlib import Path
from musctl.errors import Machine
from musctl.git.destruction import destroy
from tests.git.destruction import scenario
from tests.git.destruction.state import difference, state, tidy
scene = scenario.made(Path("MUS"), people=2, edits=2)
before = state(Path("."), Path("MUS"))
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
said = 0
for size in (0, 1, 10, 40, 100, 200, 400, 1000, 2000, 4000, 8000, 16000, 1 << 30):
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, resource.RLIM_INFINITY))
    try:
        destroy.destroy("MUS", scene.ids)
        break
    except Machine as error:
        assert "Der er ikke plads på disken" in error.reason, (size, error.reason, error.__notes__)
        said += 1
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
    assert difference(state(Path("."), Path("MUS")), before) == "", (size, difference(state(Path("."), Path("MUS")), before))
    assert tidy(Path(".")) == [], (size, tidy(Path(".")))
assert said > 4, said
"""


def test_a_file_that_may_not_grow_leaves_everything_as_it_was(home: Path) -> None:
    put(home, "lidt.py", LIMITED.format(home=str(Path(__file__).resolve().parents[3])))
    done = subprocess.run(
        [sys.executable, "-B", "lidt.py"], cwd=home, capture_output=True, text=True, check=False
    )

    assert done.returncode == 0, done.stderr


def test_where_the_disk_cannot_do_it_in_one_step_it_takes_two(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(exchange, "swap", lambda *_: False)
    scene = scenario.made(home / "MUS", people=1)
    destroy.destroy(str(scene.folder), scene.ids)

    clean(scene)


@pytest.mark.parametrize("renames", [0, 1, 2])
def test_an_exchange_in_two_steps_is_completed(
    home: Path, monkeypatch: pytest.MonkeyPatch, renames: int
) -> None:
    scene = scenario.made(home / "MUS", people=1)
    before = state(home, scene.folder)
    real = os.rename
    left = [renames]

    def rename(one: str, other: str) -> None:
        if left[0] == 0:
            raise KeyboardInterrupt
        left[0] -= 1
        real(one, other)

    with monkeypatch.context() as patch:
        patch.setattr(exchange, "swap", lambda *_: False)
        patch.setattr(os, "rename", rename)
        patch.setattr(finish, "throw_away", lambda *_: None)
        with pytest.raises(KeyboardInterrupt):
            destroy.destroy(str(scene.folder), scene.ids)
    assert (scene.git.exists(), destroy.pending(str(scene.folder))) == (renames != 1, True)
    destroy.finish(str(scene.folder))

    assert whole(scene.folder)
    assert tidy(home) == []
    assert (difference(state(home, scene.folder), before) == "") == (renames == 0)
    destroy.destroy(str(scene.folder), scene.ids)
    clean(scene)


def test_when_the_second_step_fails_the_first_is_taken_back(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    scene = scenario.made(home / "MUS", people=1)
    before = state(home, scene.folder)
    real = os.rename

    def rename(one: str, other: str) -> None:
        if one.endswith("/git"):
            raise OSError(errno.EACCES, "nej")
        real(one, other)

    monkeypatch.setattr(exchange, "swap", lambda *_: False)
    monkeypatch.setattr(os, "rename", rename)
    with pytest.raises(Machine, match="kan ikke skrives"):
        destroy.destroy(str(scene.folder), scene.ids)

    assert difference(state(home, scene.folder), before) == ""
    assert tidy(home) == []


FULL = """
import json, os, subprocess, sys
sys.dont_write_bytecode = True
sys.path[:0] = [{home!r}, {home!r} + "/src"]
from pathlib import Path
from musctl.errors import Machine, Refused
from musctl.git.destruction import destroy, refuse
from tests.git.destruction import scenario
from tests.git.destruction.state import difference, state, tidy
refuse.ROOM, refuse.LEAST = 0, 0
scene = scenario.made(Path("MUS"), people=1, years=range(2025, 2027), edits=1)
before = state(Path("."), Path("MUS"))
said = []
for left in range(0, 400):
    free = os.statvfs(".").f_bavail * os.statvfs(".").f_bsize
    with open("fyld", "wb") as file: file.write(bytes(max(0, free - left * 4096)))
    try:
        destroy.destroy("MUS", scene.ids)
        break
    except Machine as error:
        said.append(error.reason)
        assert "Der er ikke plads på disken" in error.reason, (error.reason, error.__notes__)
        assert error.code == 5
    os.unlink("fyld")
    assert difference(state(Path("."), Path("MUS")), before) == "", (left, difference(state(Path("."), Path("MUS")), before))
    assert tidy(Path(".")) == [], (left, tidy(Path(".")))
    assert not destroy.pending("MUS")
assert len(said) > 5, said
os.unlink("fyld")
assert subprocess.run(["git", "fsck", "--strict"], cwd="MUS").returncode == 0
"""


def test_a_disk_that_fills_up_leaves_everything_as_it_was(home: Path) -> None:
    (home / "drev").mkdir()
    put(home, "fuld.py", FULL.format(home=str(Path(__file__).resolve().parents[3])))
    mount = f"mount -t tmpfs -o size=2m musctl {home}/drev 2>/dev/null || exit 77; cd {home}/drev && exec {sys.executable} -B {home}/fuld.py"
    done = subprocess.run(["unshare", "-rm", "sh", "-c", mount], capture_output=True, text=True, check=False)
    if done.returncode == 77 or "unshare failed" in done.stderr:
        pytest.skip("no small disk can be had here")

    assert done.returncode == 0, done.stderr


READ_ONLY = """
import sys
sys.dont_write_bytecode = True
sys.path[:0] = [{home!r}, {home!r} + "/src"]
from musctl.errors import Machine
from musctl.git.destruction import destroy
try:
    destroy.destroy("MUS", {ids!r})
except Machine as error:
    assert "Der kan ikke skrives i mappen" in error.reason, error.reason
    assert error.code == 5
else:
    sys.exit("it could")
"""


def test_a_disk_that_cannot_be_written_to_says_so(home: Path) -> None:
    scene = scenario.made(home / "drev/MUS", people=1)
    before = state(home / "drev", scene.folder)
    put(home, "skriv.py", READ_ONLY.format(home=str(Path(__file__).resolve().parents[3]), ids=set(scene.ids)))
    mount = f"mount --bind {home}/drev {home}/drev && mount -o remount,ro,bind {home}/drev || exit 77; cd {home}/drev && exec {sys.executable} -B {home}/skriv.py"
    done = subprocess.run(["unshare", "-rm", "sh", "-c", mount], capture_output=True, text=True, check=False)
    if done.returncode == 77 or "unshare failed" in done.stderr:
        pytest.skip("nothing can be mounted here")

    assert done.returncode == 0, done.stderr
    assert difference(state(home / "drev", scene.folder), before) == ""


def test_what_stops_the_rest_is_said_and_completed_later(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    scene = scenario.made(home / "MUS", people=1)

    def refuse(_draft: str) -> None:
        raise PermissionError(errno.EACCES, "nej")

    with monkeypatch.context() as patch:
        patch.setattr(finish, "delete_old", refuse)
        with pytest.raises(Unproved, match="ikke gjort færdig"):
            destroy.destroy(str(scene.folder), scene.ids)
    assert destroy.pending(str(scene.folder))
    outcome = destroy.finish(str(scene.folder))

    assert outcome is not None
    assert outcome.destroyed == scene.ids
    clean(scene)


@pytest.mark.parametrize("step", ["planned", "synced", "exchanged", "looked back"])
def test_an_edit_of_a_doomed_document_meanwhile_is_not_lost(
    home: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    scene = scenario.made(home / "MUS", people=1)
    path = f"{scenario.OLD}/referat.md"
    at(monkeypatch, step, lambda: put(scene.folder, path, scenario.old_text("rettet imens")))
    if step == "planned":
        with pytest.raises(Refused, match="er ændret siden sidste gem"):
            destroy.destroy(str(scene.folder), scene.ids)
    else:
        assert destroy.destroy(str(scene.folder), scene.ids).leftovers == (path,)

    assert "rettet imens" in (scene.folder / path).read_text()
    assert whole(scene.folder)
    assert tidy(home) == []


def test_a_journal_is_not_believed_beyond_its_folder(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import json

    scene = scenario.made(home / "MUS", people=1)
    put(home, "uden.md", scenario.old_text("uden"))
    at(monkeypatch, "looked back", lambda: (_ for _ in ()).throw(KeyboardInterrupt))
    with pytest.raises(KeyboardInterrupt):
        destroy.destroy(str(scene.folder), scene.ids)
    path = scene.git / "musctl/journal"
    said = json.loads(path.read_text())
    (scene.folder / "vej").symlink_to("..")
    blob = ordinary(scene.folder, "hash-object", str(home / "uden.md")).strip()
    ways = ("../uden.md", "vej/uden.md", f"{home}/uden.md")
    said["files"] += [
        [tree, way, kind, blob] for tree in ("", "x") for way in ways for kind in ("dokument", "spor")
    ]
    path.write_text(json.dumps(said))
    destroy.finish(str(scene.folder))

    assert (home / "uden.md").exists()
    assert forensic.traces(["DØR-DØR"], scene.folder) == set()


def test_a_journal_that_nobody_can_read_is_said(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    scene = scenario.made(home / "MUS", people=1)
    put(scene.git, "musctl/journal", "{")
    put(scene.git, "musctl/journal.ids", "")

    with pytest.raises(Unproved, match="kan ikke læses"):
        destroy.finish(str(scene.folder))
    with pytest.raises(Unproved, match="kan ikke læses"):
        destroy.destroy(str(scene.folder), scene.ids)
