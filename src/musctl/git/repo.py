"""The leader's repository: made, found, compared with the disk, and saved to."""

from __future__ import annotations

import os

from musctl.git import objects, place
from musctl.git.compare import changed, staged, staged_gone
from musctl.git.process import git
from musctl.git.save import save
from musctl.git.trouble import of_os, trouble

__all__ = ["blob_of", "changed", "create", "git_dir", "save", "staged", "staged_gone", "top"]

OPENING = "Mappen blev ikke oprettet."

# Written into a new repository, so that every other git program too keeps bytes as they are and leaves editors' traces be.
SETTINGS = "[core]\n\tautocrlf = false\n\tsafecrlf = false\n\tquotepath = false\n\tprecomposeunicode = true\n\tlongpaths = true\n"
ATTRIBUTES = "* -text -filter -ident -working-tree-encoding\n"
EXCLUDED = "*~\n.*.sw?\n.*.un~\n\\#*\\#\n.\\#*\n~$*\n.~lock.*\n.DS_Store\nThumbs.db\ndesktop.ini\n"


def create(folder: str) -> None:
    """Make the folder a repository of its own that only its owner can read; one that is there already stays as it is.

    A new or empty folder is closed to others; one with files in it keeps its permissions, and `doctor` speaks of them.
    Raises Machine.
    """
    try:
        fresh = not os.path.isdir(folder) or not os.listdir(folder)
        os.makedirs(folder, mode=0o700, exist_ok=True)
        if place.own_git_dir(folder):
            return
        if fresh:
            os.chmod(folder, 0o700)
        answer = git(folder, "init", "-q", "-b", "main", "--template=", "--object-format=sha1")
        if answer.code:
            raise trouble(answer.err, OPENING)
        _settle(os.path.join(folder, ".git"))
    except OSError as error:
        raise of_os(error, OPENING) from error


def top(folder: str) -> str | None:
    """The topmost folder of the repository that the folder lies in; None outside one. Starts no process."""
    found = place.find(folder)
    return found.top if found else None


def git_dir(folder: str) -> str | None:
    """Git's own folder for this work tree; None outside a repository. Starts no process."""
    found = place.find(folder)
    return found.git_dir if found else None


def blob_of(data: bytes, width: int = objects.SHA1) -> str:
    """The id git gives these bytes as a file (64 digits wide in a SHA-256 repository)."""
    return objects.sum_of("blob", data, width)


def _settle(home: str) -> None:
    os.chmod(home, 0o700)
    os.makedirs(os.path.join(home, "info"), exist_ok=True)
    for name, text in (("config", SETTINGS), ("info/attributes", ATTRIBUTES), ("info/exclude", EXCLUDED)):
        with open(os.path.join(home, name), "a", encoding="utf-8", newline="\n") as file:
            file.write(text)
