"""Where a folder stands: its repository, git's own folders, and whether something is under way there."""

from __future__ import annotations

import os

from musctl.errors import NoFolder, Refused
from musctl.git.process import git
from musctl.named import NamedTuple

ELSEWHERE = "refs/heads/.invalid"  # what the file says in a repository that keeps its branches in tables

UNDER_WAY = {
    "MERGE_HEAD": "at flette to udgaver sammen",
    "rebase-merge": "at flytte rundt på det gemte",
    "rebase-apply": "at flytte rundt på det gemte",
    "CHERRY_PICK_HEAD": "at hente en enkelt ændring ind",
    "REVERT_HEAD": "at trække en ændring tilbage",
    "BISECT_LOG": "at lede efter en gammel ændring",
}


class Place(NamedTuple):
    """The top of the repository, git's folder for this work tree, the one all share, and the way down to the folder."""

    top: str
    git_dir: str
    common: str
    prefix: str  # posix, "" at the top, else ending in a slash

    @property
    def home(self) -> str:
        """The folder itself."""
        return f"{self.top}/{self.prefix}"


def find(folder: str) -> Place | None:
    """Where the folder stands; None outside a repository. Looks at the disk only, starts no process."""
    start = here = os.path.realpath(folder)
    while True:
        if git_dir := own_git_dir(here):
            way = os.path.relpath(start, here).replace(os.sep, "/")
            return Place(here, git_dir, _common(git_dir), "" if way == "." else way + "/")
        above = os.path.dirname(here)
        if above == here:
            return None
        here = above


def require(folder: str) -> Place:
    """Where the folder stands. Raises NoFolder outside a repository."""
    found = find(folder)
    if found is None:
        raise NoFolder(
            "Mappen har ingen historik, så der kan ikke gemmes i den.",
            hint="Opret historikken igen: musctl init",
        )
    return found


def own_git_dir(folder: str) -> str | None:
    """Git's folder when this very folder is the top of a work tree; a linked work tree and a submodule point to theirs."""
    own = os.path.join(folder, ".git")
    if os.path.islink(own):  # what is written here belongs in no other folder's history
        raise Refused(
            "Mappens historik ligger et andet sted, for .git er en genvej. Intet er ændret.",
            "Slet genvejen, og opret historikken igen: musctl init",
        )
    if os.path.isfile(own):
        word, _, target = _line(own).partition(": ")
        own = os.path.normpath(os.path.join(folder, target)) if word == "gitdir" else ""
    return own if own and os.path.lexists(os.path.join(own, "HEAD")) else None


def branch(place: Place) -> str:
    """The branch that a save goes to, as a full name; "" when none is chosen (detached)."""
    word, _, name = _line(os.path.join(place.git_dir, "HEAD")).partition(": ")
    if name.strip() == ELSEWHERE:
        return git(place.top, "symbolic-ref", "-q", "HEAD").out.decode().strip()
    return name.strip() if word == "ref" else ""


def under_way(place: Place) -> str:
    """What another git command has begun here and not finished, in Danish; "" when nothing."""
    return next(
        (words for name, words in UNDER_WAY.items() if os.path.exists(os.path.join(place.git_dir, name))), ""
    )


def require_quiet(place: Place, opening: str) -> None:
    """Raises Refused when something is under way that a save could spoil."""
    if words := under_way(place):
        raise Refused(
            f"{opening} Et andet program er gået i gang med {words} og er ikke færdigt.",
            hint="Gør det færdigt, eller fortryd det, i det program, hvor det blev startet. Prøv så igen.",
        )
    if not branch(place):
        raise Refused(
            f"{opening} Mappen viser lige nu en gammel udgave.",
            hint="Gå tilbage til den nyeste udgave i det program, hvor du bladrede tilbage. Prøv så igen.",
        )


def _common(git_dir: str) -> str:
    pointer = os.path.join(git_dir, "commondir")
    return os.path.normpath(os.path.join(git_dir, _line(pointer))) if os.path.isfile(pointer) else git_dir


def _line(path: str) -> str:
    try:
        with open(path, "rb") as file:
            return os.fsdecode(file.read(4096)).split("\n", 1)[0].rstrip("\r")
    except OSError:
        return ""
