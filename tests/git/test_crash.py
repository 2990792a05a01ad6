"""Killed at any moment, a save leaves the old state or the new one, and nothing that stops the next."""

from __future__ import annotations

import os
import random
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.git.ground import locks, ordinary, put, saved, sound, with_one_save

SAVE = 'from musctl.git import repo; repo.save(".", ["M07/a.md"], "gem")'
STEPS = ("_grown", "_read_back", "silenced", "_tell_list", "_move")


def started(folder: Path, code: str, path: str = "") -> subprocess.Popen[bytes]:
    env = dict(os.environ)
    env["PATH"] = f"{path}{os.pathsep}{env['PATH']}" if path else env["PATH"]
    return subprocess.Popen(
        [sys.executable, "-c", code],
        cwd=folder,
        env=env,
        start_new_session=True,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )


def whole_and_ready(folder: Path, before: str) -> None:
    """Old or new; whole; and the next save goes through."""
    now = ordinary(folder, "rev-parse", "HEAD")

    assert now == before or ordinary(folder, "rev-parse", "HEAD~") == before
    sound(folder)
    saved(folder, "M07/a.md")
    assert ordinary(folder, "status", "--porcelain") == ""
    assert ordinary(folder, "diff", "--name-only", before.strip(), "HEAD") == "M07/a.md\n"
    assert locks(folder) == []
    assert os.listdir(folder / ".git/musctl") == ["save.lock"]


@pytest.mark.parametrize("moment", ["before", "after"])
@pytest.mark.parametrize("step", STEPS)
def test_killed_between_two_steps(home: Path, step: str, moment: str) -> None:
    folder = with_one_save(home / "MUS")
    before = ordinary(folder, "rev-parse", "HEAD")
    put(folder, "M07/a.md", "nyt\n")
    code = f"""
import os
from musctl.git import save
step = save.{step}
def killed(*args):
    if "{moment}" == "after":
        step(*args)
    os.kill(os.getpid(), 9)
save.{step} = killed
{SAVE}
"""
    child = started(folder, code)

    assert child.wait() == -signal.SIGKILL
    assert (ordinary(folder, "rev-parse", "HEAD") == before) == ((step, moment) != ("_move", "after"))
    whole_and_ready(folder, before)


def wrapped_git(home: Path, when: str, deed: str) -> str:
    """A git on PATH that does a deed before one command of its; returns its folder."""
    real = shutil.which("git")
    put(home, "omslag/git", f'#!/bin/sh\ncase "$*" in *{when}*) {deed};; esac\nexec {real} "$@"\n')
    (home / "omslag/git").chmod(0o755)
    return str(home / "omslag")


@pytest.mark.parametrize(
    ("command", "lock"),
    [("update-index", "index.lock"), ("update-ref", "HEAD.lock"), ("update-ref", "refs/heads/main.lock")],
)
def test_killed_together_with_git_while_git_holds_its_lock(home: Path, command: str, lock: str) -> None:
    folder = with_one_save(home / "MUS")
    before = ordinary(folder, "rev-parse", "HEAD")
    put(folder, "M07/a.md", "nyt\n")
    git = wrapped_git(home, command, f"echo halvt >{folder}/.git/{lock}; kill -9 $PPID $$")
    child = started(folder, SAVE, git)

    assert child.wait() == -signal.SIGKILL
    assert f".git/{lock}" in locks(folder)
    whole_and_ready(folder, before)


def test_when_git_alone_is_killed_its_lock_is_taken_away_at_once(home: Path) -> None:
    folder = with_one_save(home / "MUS")
    before = ordinary(folder, "rev-parse", "HEAD")
    put(folder, "M07/a.md", "nyt\n")
    git = wrapped_git(home, "update-index", f"echo halvt >{folder}/.git/index.lock; kill -9 $$")

    assert started(folder, SAVE, git).wait() == 1
    assert locks(folder) == []
    whole_and_ready(folder, before)


def test_a_git_that_outlives_its_musctl_is_waited_for(home: Path) -> None:
    folder = with_one_save(home / "MUS")
    before = ordinary(folder, "rev-parse", "HEAD")
    put(folder, "M07/a.md", "nyt\n")
    git = wrapped_git(
        home, "update-index", f"kill -9 $PPID; echo >{home}/her; sleep 0.4; echo >{home}/færdig"
    )
    started(folder, SAVE, git).wait()
    while not (home / "her").exists():
        time.sleep(0.01)

    assert not (home / "færdig").exists()
    saved(folder, "M07/a.md")
    assert (home / "færdig").exists()
    whole_and_ready(folder, before)


def test_an_old_lock_of_somebody_elses_is_never_taken_away(home: Path) -> None:
    folder = with_one_save(home / "MUS")
    put(folder, "M07/a.md", "nyt\n")
    put(folder, ".git/index.lock", "andres")
    put(folder, ".git/musctl/save.begun", "")  # a save was killed later than that lock was taken
    os.utime(folder / ".git/index.lock", (1, 1))

    assert started(folder, SAVE).wait() == 1
    assert (folder / ".git/index.lock").read_text() == "andres"


@pytest.mark.parametrize("blow", [signal.SIGKILL, signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_struck_at_random_moments(home: Path, blow: signal.Signals) -> None:
    chance = random.Random(20261122)  # noqa: S311
    folder = with_one_save(home / "MUS")
    code = """
import os
from musctl.git import repo
print("klar", flush=True)
for number in range(1000):
    with open("M07/a.md", "w") as file: file.write(str(number) * 50)
    repo.save(".", ["M07/a.md"], "gem")
"""
    put(folder, "M07/a.md", "nyt\n")
    for _ in range(6):
        child = subprocess.Popen(
            [sys.executable, "-c", code],
            cwd=folder,
            start_new_session=True,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
        assert child.stdout
        child.stdout.readline()
        time.sleep(chance.uniform(0, 0.06))
        os.killpg(child.pid, blow)
        child.wait()
        child.stdout.close()
        before = ordinary(folder, "rev-parse", "HEAD")
        sound(folder)
        saved(folder, put(folder, "M07/a.md", str(chance.random())))
        assert ordinary(folder, "rev-parse", "HEAD~") == before
        assert ordinary(folder, "status", "--porcelain") == ""
        assert locks(folder) == []


def test_saves_at_the_same_time_all_count(home: Path) -> None:
    folder = with_one_save(home / "MUS")
    code = """
import sys
from musctl.git import repo
for number in range(5):
    path = f"{sys.argv[1]}-{number}"
    open(path, "w").write(path)
    repo.save(".", [path], "gem")
"""
    running = [subprocess.Popen([sys.executable, "-c", code, name], cwd=folder) for name in "abcd"]

    assert [child.wait() for child in running] == [0, 0, 0, 0]
    assert ordinary(folder, "rev-list", "--count", "HEAD") == "21\n"
    assert ordinary(folder, "status", "--porcelain") == ""
    sound(folder)


def test_a_disk_that_fills_up_stops_the_save_and_more_room_lets_it_through(home: Path) -> None:
    script = """
import os, subprocess, sys
from musctl.errors import Machine
from musctl.git import repo
repo.create("MUS")
os.chdir("MUS")
open("a", "w").write("1")
repo.save(".", ["a"], "gem")
for left in range(0, 9):
    os.makedirs("M07", exist_ok=True)
    for number in range(3):
        open(f"M07/{left}-{number}", "w").write(os.urandom(3000).hex())
    paths = [f"M07/{left}-{number}" for number in range(3)]
    free = os.statvfs(".").f_bavail * os.statvfs(".").f_bsize
    with open("../fyld", "wb") as file: file.write(bytes(max(0, free - left * 4096)))
    before = open(".git/refs/heads/main").read()
    try:
        repo.save(".", paths, "gem")
        assert left > 3, left
    except Machine as error:
        assert "Der er ikke plads på disken" in error.reason, error.__notes__
        assert open(".git/refs/heads/main").read() == before
    assert not os.path.exists(".git/index.lock")
    os.unlink("../fyld")
    assert subprocess.run(["git", "fsck", "--strict", "--no-dangling"]).returncode == 0
    repo.save(".", paths, "gem")
    assert subprocess.run(["git", "status", "--porcelain"], capture_output=True).stdout == b""
"""
    (home / "drev").mkdir()
    put(home, "fuld.py", script)
    mount = f"mount -t tmpfs -o size=1m musctl {home}/drev 2>/dev/null || exit 77; cd {home}/drev && exec {sys.executable} -B {home}/fuld.py"
    done = subprocess.run(["unshare", "-rm", "sh", "-c", mount], capture_output=True, text=True, check=False)
    if done.returncode == 77 or "unshare failed" in done.stderr:
        pytest.skip("no small disk can be had here")

    assert done.returncode == 0, done.stderr
