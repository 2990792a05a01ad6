"""All there is in a folder, thing by thing, so that two moments can be held against each other."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from musctl.git.destruction.ground import DRAFT
from tests.git.ground import ordinary

State = dict[str, Any]


def state(base: Path, folder: Path) -> State:
    """Everything stored, every name and where it points, every log and list, every file of every work tree."""
    return {
        "things": sorted(ordinary(folder, "cat-file", "--batch-all-objects", "--batch-check").splitlines()),
        "names": ordinary(folder, "for-each-ref", "--format=%(refname) %(objectname) %(symref)").splitlines(),
        "own": dict(_own(folder / ".git")),
        "files": dict(_files(base)),
    }


def stored(told: State) -> set[str]:
    """The ids of everything stored."""
    return {line.split()[0] for line in told["things"]}


def difference(one: State, other: State) -> str:
    """What differs, in few words; "" for nothing."""
    said = []
    for part in one:
        if one[part] != other[part]:
            a, b = one[part], other[part]
            pairs = [set(a.items()), set(b.items())] if isinstance(a, dict) else [set(a), set(b)]
            said.append(
                f"{part}: -{sorted(pairs[0] - pairs[1])[:4]} +{sorted(pairs[1] - pairs[0])[:4]}"[:900]
            )
    return "\n".join(said)


def tidy(base: Path) -> list[str]:
    """What a destruction may not leave behind: drafts, locks, journals."""
    found = []
    for path in base.rglob("*"):
        name = path.name
        lock = name.endswith(".lock") and name != "save.lock"
        if name.startswith((DRAFT, "journal")) or lock or "musctl-" in name:
            found.append(str(path.relative_to(base)))
    return found


def whole(folder: Path) -> bool:
    """Git can reach everything from every name, log and list, to the last file."""
    done = subprocess.run(
        ["git", "rev-list", "--objects", "--quiet", "--all", "--reflog", "--indexed-objects"],
        cwd=folder,
        capture_output=True,
        check=False,
    )
    return done.returncode == 0


def _own(git: Path) -> Iterator[tuple[str, bytes]]:
    """Every file of the git directory that says something by itself; what is stored is told above."""
    for way, _, names in os.walk(git):
        here = os.path.relpath(way, git)
        if here.split(os.sep)[0] not in {"objects", "musctl"} and not here.endswith("musctl"):
            for name in names:
                path = Path(way, name)
                yield os.path.normpath(os.path.join(here, name)), path.read_bytes() if path.is_file() else b""


def _files(base: Path) -> Iterator[tuple[str, bytes]]:
    for way, below, names in os.walk(base):
        below[:] = [name for name in below if name != ".git"]
        for name in names:
            path = Path(way, name)
            yield (
                str(path.relative_to(base)),
                os.fsencode(os.readlink(path)) if path.is_symlink() else path.read_bytes(),
            )
