"""The disk against the last save: bytes with bytes, so that nothing a repository configures can run or deceive."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence

from musctl.git import objects, place
from musctl.git.objects import Reader
from musctl.git.place import Place
from musctl.git.process import Answer, converse, git
from musctl.git.tree import FILE, LINK, MODULE, PROGRAM, Entry
from musctl.git.trouble import broken, of_os, trouble

OPENING = "Det gemte kunne ikke læses."
UNBORN = (b"Not a valid object name HEAD", b"bad revision 'HEAD'")

Found = dict[str, os.DirEntry[str]]  # path -> file or link


def changed(folder: str) -> tuple[str, ...]:
    """The files that differ from the last save: edited, new and not ignored, or gone. Sorted, relative to the folder.

    Raises NoFolder, Machine.
    """
    where = place.require(folder)
    try:
        listing = converse(where.home, "ls-tree", "-r", "-z", "HEAD")
        try:
            found = dict(_on_disk(where.home, ""))  # while git lists
            lines = listing.out.read()
        finally:
            code, said = listing.finish()
        if code and not _unborn(where, said):
            raise trouble(said, OPENING)
        saved = dict(_entries(lines))
        here = _without_modules(found, saved)
        edited = [path for path, entry in saved.items() if _differs(here.get(path), entry)]
    except OSError as error:
        raise of_os(error, OPENING) from error
    return tuple(sorted(edited + _not_ignored(where, [path for path in here if path not in saved])))


def staged(folder: str) -> dict[str, bytes]:
    """The files that another git program has ready to save, with the bytes it will save. In a hook, its own list is read.

    Raises NoFolder, Machine.
    """
    where = place.require(folder)
    names = {path: name for path, mode, name in _staged_entries(where) if mode in {FILE, PROGRAM}}
    with Reader(where.top, OPENING) as reader:
        found = {path: reader.find(name) for path, name in names.items()}
    return {path: thing.body for path, thing in found.items() if thing}


def staged_gone(folder: str) -> frozenset[str]:
    """The files that will be gone after another git program's next save, or no longer be plain files. Raises as `staged`."""
    entries = _staged_entries(place.require(folder))
    return frozenset(path for path, mode, _ in entries if mode not in {FILE, PROGRAM})


def _entries(lines: bytes) -> Iterator[tuple[str, Entry]]:
    """Every file of the last save: its path, and what it is."""
    for line in lines.split(b"\0")[:-1]:
        facts, _, path = line.partition(b"\t")
        mode, _, name = facts.split(b" ")
        yield os.fsdecode(path), Entry(mode, name.decode())


def _without_modules(found: Found, saved: Mapping[str, Entry]) -> Found:
    modules = tuple(path + "/" for path, entry in saved.items() if entry.mode == MODULE)
    return (
        {path: entry for path, entry in found.items() if not path.startswith(modules)} if modules else found
    )


def _on_disk(home: str, way: str) -> Iterator[tuple[str, os.DirEntry[str]]]:
    """Every file and link below; git's own folder and other repositories are left out."""
    with os.scandir(home) as entries:
        found = list(entries)
    if way and any(entry.name == ".git" for entry in found):
        return
    for entry in found:
        if entry.is_dir(follow_symlinks=False):
            if entry.name != ".git":
                yield from _on_disk(entry.path, f"{way}{entry.name}/")
        elif entry.is_symlink() or entry.is_file():
            yield way + entry.name, entry


def _differs(here: os.DirEntry[str] | None, saved: Entry) -> bool:
    if saved.mode == MODULE:
        return False
    if here is None or here.is_symlink() != (saved.mode == LINK):
        return True
    data = os.fsencode(os.readlink(here.path)) if here.is_symlink() else _bytes(here.path)
    return objects.sum_of("blob", data, len(saved.id)) != saved.id


def _bytes(path: str) -> bytes:
    with open(path, "rb", buffering=0) as file:
        return file.readall()


def _not_ignored(where: Place, paths: Sequence[str]) -> list[str]:
    if not paths:
        return []
    asked = b"".join(b"./%s\0" % os.fsencode(path) for path in paths)  # "./": a name may begin with a colon
    answer = git(where.home, "check-ignore", "-z", "--stdin", stdin=asked)
    if answer.code not in {0, 1}:
        raise trouble(answer.err, OPENING)
    ignored = {os.fsdecode(path[2:]) for path in answer.out.split(b"\0")}
    return [path for path in paths if path not in ignored]


def _staged_entries(where: Place) -> Iterator[tuple[str, bytes, str]]:
    """Path, kind and id of everything that differs from the last save; the kind is zeros where it is gone."""
    answer = _against(where, "HEAD")
    if answer.code and _unborn(where, answer.err):
        answer = _against(where, _empty(where))
    if answer.code:
        raise trouble(answer.err, OPENING)
    words = answer.out.split(b"\0")
    for facts, path in zip(words[::2], words[1::2], strict=False):
        _, mode, _, name, status = facts.split(b" ")
        if status != b"U":  # two versions, and nobody has chosen yet
            yield os.fsdecode(path), mode, name.decode()


def _against(where: Place, name: str) -> Answer:
    args = ("--cached", "--raw", "-z", "--no-renames", "--no-abbrev", "--relative", "--ignore-submodules=all")
    return git(where.home, "diff-index", *args, name, "--", env=_hooks_list(where))


def _hooks_list(where: Place) -> dict[str, str]:
    # `git commit FILE` gives its hook a list of files of its own; one outside this repository is not believed.
    own = os.path.realpath(os.environ.get("GIT_INDEX_FILE", ""))
    return {"GIT_INDEX_FILE": own} if own.startswith(os.path.realpath(where.git_dir) + os.sep) else {}


def _empty(where: Place) -> str:
    answer = git(where.top, "hash-object", "-t", "tree", "--stdin")
    if answer.code:
        raise trouble(answer.err, OPENING)
    return answer.out.decode().strip()


def _unborn(where: Place, said: bytes) -> bool:
    """Whether nothing is saved yet. Raises Machine when something was, and git cannot find it."""
    if any(word in said for word in UNBORN) and os.path.lexists(
        os.path.join(where.common, place.branch(where))
    ):
        raise broken(OPENING)
    return any(word in said for word in UNBORN)
