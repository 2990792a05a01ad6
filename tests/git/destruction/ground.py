"""What a plan means for a repository: carried out in a copy by plain git, so that it can be looked at."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterable
from pathlib import Path

from musctl.git.destruction.plan import Rewriting, plan


def git(folder: Path, *args: str, stdin: bytes = b"") -> bytes:
    """What plain git says there."""
    done = subprocess.run(["git", *args], cwd=folder, input=stdin, capture_output=True, check=False)
    assert done.returncode == 0, done.stderr.decode()
    return done.stdout


def planned(folder: Path, ids: Iterable[str]) -> Rewriting:
    """The plan for the repository, its new things beside the old ones in the repository itself."""
    home = folder / ".git" if (folder / ".git").exists() else folder
    return plan(str(home), frozenset(ids), str(home / "objects" / "pack"))


def names(folder: Path) -> dict[bytes, bytes]:
    """Every name and its hex id."""
    said = git(folder, "for-each-ref", "--format=%(refname) %(objectname)").split()
    return dict(zip(said[::2], said[1::2], strict=True))


def carried_out(folder: Path, rewriting: Rewriting) -> Path:
    """A copy that holds only what is left: the names where they are now, and nothing else."""
    copy = folder.parent / "efter"
    shutil.rmtree(copy, ignore_errors=True)
    shutil.copytree(folder, copy)
    home = copy / ".git" if (copy / ".git").exists() else copy
    shutil.rmtree(home / "logs", ignore_errors=True)
    (home / "index").unlink(missing_ok=True)
    words = []
    for name, old in names(copy).items():
        new = rewriting.now(bytes.fromhex(old.decode())).hex().encode()
        words.append(b"update %s %s\n" % (name, new) if new else b"delete %s\n" % name)
    git(copy, "update-ref", "--no-deref", "--stdin", stdin=b"".join(words))
    git(copy, "repack", "-adq")
    git(copy, "prune", "--expire=now")
    return copy


def everything(folder: Path) -> set[bytes]:
    """Every hex id that is stored, reachable or not."""
    return set(git(folder, "cat-file", "--batch-all-objects", "--batch-check=%(objectname)").split())


def listed(folder: Path, name: bytes) -> dict[bytes, bytes]:
    """Every file of a save: path -> mode, kind and id."""
    lines = git(folder, "ls-tree", "-r", "-z", "--full-tree", name.decode()).split(b"\0")[:-1]
    return {path: facts for facts, _, path in (line.partition(b"\t") for line in lines)}
