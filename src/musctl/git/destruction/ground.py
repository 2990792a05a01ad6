"""What a destruction stands on: the git directory that all work trees share, and each of these."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Mapping

from musctl.errors import NoFolder
from musctl.git import place
from musctl.git.process import git
from musctl.git.trouble import trouble
from musctl.named import NamedTuple

OPENING = "Intet er destrueret."
DRAFT = ".musctl-git-"  # the folder beside the git directory in which a new one is built


DRAFTED = re.compile(r"\.musctl-git-[0-9a-f]{16}")


class WorkTree(NamedTuple):
    """A folder with the files of one version."""

    name: str  # under worktrees/; "" is the main one
    top: str  # "" when the folder is not there
    home: str  # the leader's folder in it; "" when that is not there

    @property
    def inside(self) -> str:
        """The way from the git directory to what is this work tree's own."""
        return f"worktrees/{self.name}/" if self.name else ""


class Ground(NamedTuple):
    """A repository: its git directory, its work trees (none when bare) and what its configuration says."""

    git: str
    home: str  # the leader's folder
    prefix: str  # from the top of a work tree to the leader's folder: "" or ending in a slash
    trees: tuple[WorkTree, ...]
    settings: Mapping[str, str]

    @property
    def bare(self) -> bool:
        """There is no main work tree."""
        return all(tree.name for tree in self.trees)

    @property
    def objects(self) -> str:
        """Where the stored things lie."""
        return os.path.join(self.git, "objects")


def find(folder: str) -> Ground:
    """The ground under a leader's folder, or under a bare repository. Raises NoFolder, Machine."""
    real = os.path.realpath(folder)
    if _is_git_dir(real):
        if os.path.basename(real) != ".git":
            said = settings(real)
            if said.get("core.bare") == "true":
                return Ground(real, real, "", tuple(_linked(real, "")), said)
        real = os.path.dirname(real)
    where = place.find(real)
    if where is None:
        raise NoFolder("Her er ingen mappe, der kan gemmes i.", hint="Opret en med: musctl init")
    common = os.path.realpath(where.common)
    said = settings(common)
    main = _main(common, said, where)
    trees = (*([_tree("", main, where.prefix)] if main else ()), *_linked(common, where.prefix))
    return Ground(common, where.home, where.prefix, trees, said)


def drafts(git: str) -> list[str]:
    """Every folder beside a git directory in which a new one for it was being built; those of its neighbours are not."""
    above = os.path.dirname(git)
    return [os.path.join(above, name) for name in sorted(os.listdir(above)) if is_draft(name, git)]


def is_draft(name: str, git: str) -> bool:
    """Whether a folder's name says that it belongs to this git directory."""
    return DRAFTED.fullmatch(name) is not None and name.startswith(_start(git))


def new_draft(git: str) -> str:
    """Where a new git directory is built: a folder beside the old one, on the same disk."""
    return os.path.join(os.path.dirname(git), _start(git) + os.urandom(4).hex())


def _start(git: str) -> str:
    import hashlib

    return DRAFT + hashlib.sha256(os.fsencode(os.path.basename(git))).hexdigest()[:8]


def width(ground: Ground) -> int:
    """How many bytes an id has."""
    return id_width(ground.settings)


def id_width(said: Mapping[str, str]) -> int:
    """How many bytes an id has in a repository whose configuration says this."""
    return 32 if said.get("extensions.objectformat") == "sha256" else 20


def _is_git_dir(folder: str) -> bool:
    return os.path.isfile(os.path.join(folder, "HEAD")) and all(
        os.path.isdir(os.path.join(folder, name)) for name in ("objects", "refs")
    )


def settings(common: str) -> dict[str, str]:
    """What the configuration of a git directory says, keys in small letters. Raises Machine."""
    said: dict[str, str] = {}
    for name in ("config", "config.worktree"):
        path = os.path.join(common, name)
        if os.path.isfile(path):
            said |= _said(common, path)
    return said


_known: dict[bytes, dict[str, str]] = {}  # what these very bytes say


def _said(common: str, path: str) -> dict[str, str]:
    with open(path, "rb") as file:
        text = file.read()
    if text not in _known:
        plain = plainly(text)
        _known[text] = _asked(common, path) if plain is None else plain
    return _known[text]


def plainly(text: bytes) -> dict[str, str] | None:
    """What a configuration says that stands as git itself writes one; None when git must be asked."""
    if not text.isascii():
        return None
    said: dict[str, str] = {}
    section = ""
    for line in text.decode().split("\n"):
        if line[:1] == "[" and line[-1] == "]":
            section = _section(line[1:-1])
            if not section:
                return None
        elif line:
            key, _, value = line[1:].partition(" = ")
            if not (line[0] == "\t" and section and _is_word(key) and _is_plain(value)):
                return None
            said[f"{section}.{key.lower()}"] = value
    return said


def _section(words: str) -> str:
    """`core`, or `remote.origin` of `remote "origin"`; "" of anything else."""
    name, quote, rest = words.partition(' "')
    if not _is_word(name) or (quote and not (rest[-1:] == '"' and _is_plain(rest[:-1]))):
        return ""
    return f"{name.lower()}.{rest[:-1]}" if quote else name.lower()


def _is_word(name: str) -> bool:
    return name[:1].isalpha() and name.replace("-", "a").isalnum()


def _is_plain(value: str) -> bool:
    return bool(value) and value.isprintable() and value == value.strip() and not set(value) & set('"\\#;')


def _asked(common: str, path: str) -> dict[str, str]:
    answer = git(common, "config", "--file", path, "--no-includes", "--list", "-z")
    if answer.code:
        raise trouble(answer.err, OPENING)
    entries = (os.fsdecode(line).partition("\n") for line in answer.out.split(b"\0")[:-1])
    return {key: value for key, _, value in entries}


def _main(common: str, settings: Mapping[str, str], where: place.Place) -> str:
    """The top of the main work tree; where the files lie counts, not what a configuration says of it."""
    if os.path.realpath(where.git_dir) == common:
        return where.top
    if settings.get("core.bare") == "true":
        return ""
    if os.path.basename(common) == ".git":
        return os.path.dirname(common)
    said = settings.get("core.worktree", "")
    return os.path.normpath(os.path.join(common, said)) if said else ""


def _linked(common: str, prefix: str) -> Iterator[WorkTree]:
    home = os.path.join(common, "worktrees")
    for name in sorted(os.listdir(home)) if os.path.isdir(home) else ():
        own = os.path.join(home, name)
        if os.path.lexists(os.path.join(own, "HEAD")):
            pointer = os.path.normpath(os.path.join(own, place._line(os.path.join(own, "gitdir"))))  # noqa: SLF001
            yield _tree(name, os.path.dirname(pointer), prefix)


def _tree(name: str, top: str, prefix: str) -> WorkTree:
    there = os.path.lexists(os.path.join(top, ".git")) or not name
    home = os.path.join(top, prefix).rstrip("/") if there else ""
    return WorkTree(name, top if there else "", home if os.path.isdir(home) else "")
