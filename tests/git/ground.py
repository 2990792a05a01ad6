"""Real repositories to stand on, and an ordinary git beside musctl's own: the one the leader's other programs run."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

from musctl.git import repo

MOMENT = "2026-11-12T10:00:00"


def ordinary(folder: Path, *args: str, code: int = 0, stdin: bytes = b"") -> str:
    """What git says when anybody else runs it there."""
    who = {"GIT_AUTHOR_NAME": "Bo", "GIT_AUTHOR_EMAIL": "bo@example.dk"}
    who |= {"GIT_COMMITTER_NAME": "Bo", "GIT_COMMITTER_EMAIL": "bo@example.dk"}
    done = subprocess.run(
        ["git", *args], cwd=folder, env=os.environ | who, input=stdin, capture_output=True, check=False
    )
    assert done.returncode == code, done.stderr.decode()
    return done.stdout.decode("utf-8", "surrogateescape")


def made(folder: Path) -> Path:
    """A repository of musctl's own making."""
    repo.create(str(folder))
    return folder


def put(folder: Path, path: str, text: str | bytes) -> str:
    """A file with that text; returns its path."""
    full = folder / path
    full.parent.mkdir(parents=True, exist_ok=True)
    full.write_bytes(text.encode() if isinstance(text, str) else text)
    return path


def saved(folder: Path, *paths: str, removed: tuple[str, ...] = ()) -> str:
    """The id of a save of these files at a fixed moment."""
    return repo.save(str(folder), paths, "gem", removed=removed, when=MOMENT)


def with_one_save(folder: Path) -> Path:
    """A repository with one file saved."""
    made(folder)
    saved(folder, put(folder, "musctl.yaml", "musctl: 1\n"))
    return folder


def shown(folder: Path, name: str) -> bytes:
    """The bytes of a stored file, as git has them."""
    return subprocess.run(
        ["git", "cat-file", "blob", name], cwd=folder, capture_output=True, check=True
    ).stdout


def sound(folder: Path) -> None:
    """Git finds nothing wrong with what is stored."""
    ordinary(folder, "fsck", "--full", "--strict", "--no-dangling")


def locks(folder: Path) -> list[str]:
    """Git's own lock files that are left over."""
    found = (path.relative_to(folder) for path in (folder / ".git").rglob("*.lock"))
    return sorted(str(path) for path in found if path.parts[1] != "musctl")
