"""Leaders' repositories of three sizes, made once: never destroyed in, and destroyed in every year but the last."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
from collections.abc import Iterable
from typing import NamedTuple

from benchmarks import corpus, history
from benchmarks.corpus import MUSCTL, git, own_repository
from benchmarks.history import LAST, Scale
from benchmarks.measure import HERE, OUT, AnswerError, environment

HOME = os.path.join(OUT, "repositories")
TODAY = f"{LAST}-12-31"
MADE_BY = ("corpus.py", "documents.py", "history.py", "prose.py", "prose.yaml", "repositories.py")


class Repositories(NamedTuple):
    """The same talks and documents twice."""

    untouched: str  # no destruction has ever been done here
    yearly: str  # one was done every year, except this


class Facts(NamedTuple):
    """How large a repository is."""

    commits: int
    objects: int
    size: int  # bytes in .git/objects
    files: int  # in the work tree


def repositories(scale: Scale) -> Repositories:
    """The two repositories of a size, made now if they are not there yet."""
    home = os.path.join(HOME, f"{scale.name}-{_recipe()}")
    for stale in os.listdir(HOME) if os.path.isdir(HOME) else ():
        if stale.startswith(f"{scale.name}-") and stale != os.path.basename(home):
            shutil.rmtree(os.path.join(HOME, stale))
    made = Repositories(os.path.join(home, "untouched"), os.path.join(home, "yearly"))
    for folder, fill in ((made.untouched, _untouched), (made.yearly, _yearly)):
        if not os.path.isdir(folder):
            _begin(scale, f"{folder}.part")
            fill(scale, f"{folder}.part")
            _settle(f"{folder}.part")
            os.rename(f"{folder}.part", folder)
    return made


def facts(folder: str) -> Facts:
    """What a repository holds, as git counts it."""
    said = dict(line.split(": ") for line in answer(folder, "count-objects", "-v").splitlines())
    return Facts(
        int(answer(folder, "rev-list", "--count", "--all")),
        int(said["count"]) + int(said["in-pack"]),
        (int(said["size"]) + int(said["size-pack"])) * 1024,
        len(answer(folder, "ls-files").splitlines()),
    )


def answer(folder: str, *words: str) -> str:
    """What git says of a folder's own repository."""
    command = ["git", f"--git-dir={own_repository(folder)}", f"--work-tree={folder}", *words]
    return subprocess.run(
        command, check=True, cwd=folder, env=environment(), capture_output=True, text=True
    ).stdout.strip()


def copied(folder: str, to: str) -> None:
    """A fresh copy that git and the disk are done with: its list of files is refreshed, and nothing waits to be written."""
    shutil.rmtree(to, ignore_errors=True)
    os.makedirs(os.path.dirname(to), exist_ok=True)
    subprocess.run(["cp", "-a", "--reflink=auto", folder, to], check=True)
    git(to, "update-index", "-q", "--refresh")
    os.sync()


def destroyed(folder: str, talks: int, today: str) -> None:
    """What `musctl rotate` does on a day, and that it destroyed so much."""
    words = (MUSCTL, "rotate", "--no-input", "--quiet", "--confirm", f"destruer {talks}", "--today", today)
    done = subprocess.run(
        words, check=False, cwd=folder, env=corpus.on_the_day(), capture_output=True, text=True
    )
    if done.returncode:
        raise AnswerError(f"musctl rotate in {os.path.basename(folder)}: {done.stderr.strip()[-300:]}")


def _recipe() -> str:
    """A sum over everything that decides what the repositories hold."""
    whole = hashlib.sha256()
    for name in MADE_BY:
        with open(os.path.join(HERE, name), "rb") as file:
            whole.update(file.read())
    return whole.hexdigest()[:8]


def _begin(scale: Scale, folder: str) -> None:
    os.makedirs(os.path.dirname(folder), exist_ok=True)
    corpus.begin(folder, f"{scale.rounds[0]}-01-02")


def _untouched(scale: Scale, folder: str) -> None:
    for _, parts in history.stream(scale):
        _import(folder, parts)
    _check_out(folder)


def _yearly(scale: Scale, folder: str) -> None:
    """Each year destroys the one before."""
    for year, parts in history.stream(scale):
        _import(folder, parts)
        _check_out(folder)
        if scale.rounds[0] < year < LAST:
            destroyed(folder, scale.people, f"{year}-12-31")


def _import(folder: str, parts: Iterable[bytes]) -> None:
    words = ["git", f"--git-dir={own_repository(folder)}", "fast-import", "--quiet"]
    with subprocess.Popen(words, stdin=subprocess.PIPE, env=environment()) as process:
        if process.stdin is None:
            raise AnswerError("git fast-import has no pipe")
        process.stdin.writelines(parts)
    if process.returncode:
        raise AnswerError("git fast-import stopped")


def _check_out(folder: str) -> None:
    """The files of the newest save, none of them young."""
    git(folder, "reset", "--quiet", "--hard")
    for top, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if name != ".git"]
        for name in names:
            os.utime(os.path.join(top, name), (corpus.OLD, corpus.OLD))
    git(folder, "update-index", "-q", "--refresh")


def _settle(folder: str) -> None:
    """Packed as git packs from time to time."""
    git(folder, "gc", "--quiet", "--prune=now")
