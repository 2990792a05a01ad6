"""What a plan means for a repository: carried out in a copy by plain git, so that it can be looked at."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterable, Iterator
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
    (home / "index").unlink(missing_ok=True)
    words = []
    for name, old in names(copy).items():
        new = rewriting.now(bytes.fromhex(old.decode())).hex().encode()
        words.append(b"update %s %s\n" % (name, new) if new else b"delete %s\n" % name)
    git(copy, "update-ref", "--no-deref", "--stdin", stdin=b"".join(words))
    shutil.rmtree(home / "logs", ignore_errors=True)
    git(copy, "repack", "-adq")
    git(copy, "prune", "--expire=now")
    return copy


class Store:
    """Everything that is stored in a repository, reachable or not, read at once and taken apart here."""

    def __init__(self, folder: Path) -> None:
        said = git(folder, "cat-file", "--batch-all-objects", "--batch", "--buffer")
        self.things: dict[bytes, tuple[bytes, bytes]] = {}
        at = 0
        while at < len(said):
            end = said.index(b"\n", at)
            name, kind, size = said[at:end].split()
            self.things[name] = kind, said[end + 1 : end + 1 + int(size)]
            at = end + 2 + int(size)

    def files(self, name: bytes) -> dict[bytes, tuple[bytes, bytes]]:
        """Every file of a save: path -> mode and hex id."""
        return dict(self._below(self.things[name][1][5:].partition(b"\n")[0], b""))

    def told(self, name: bytes) -> bytes:
        """A save as it is stored, but for what it stands on."""
        head, gap, words = self.things[name][1].partition(b"\n\n")
        lines = [line for line in head.split(b"\n") if not line.startswith((b"tree ", b"parent "))]
        return b"\n".join(lines) + gap + words

    def parents(self, name: bytes) -> list[bytes]:
        """What a save stands on."""
        head = self.things[name][1].partition(b"\n\n")[0]
        return [line[7:] for line in head.split(b"\n") if line.startswith(b"parent ")]

    def history(self, name: bytes) -> list[bytes]:
        """A save and all before it."""
        found, left = [], [name]
        while left:
            here = left.pop()
            if here not in found:
                found.append(here)
                left += self.parents(here)
        return found

    def _below(self, name: bytes, way: bytes) -> Iterator[tuple[bytes, tuple[bytes, bytes]]]:
        if name not in self.things and not way:  # the empty folder, which git need not store
            return
        body, width = self.things[name][1], len(name) // 2
        while body:
            facts, _, rest = body.partition(b"\0")
            mode, _, file = facts.partition(b" ")
            child, body = rest[:width].hex().encode(), rest[width:]
            if mode in {b"40000", b"040000"}:
                yield from self._below(child, way + file + b"/")
            else:
                yield way + file, (mode, child)
