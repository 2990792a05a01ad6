"""The files outside git's history: the documents that are to be destroyed, what editors left of them, and their copies in the outbox."""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Collection, Iterable, Iterator, Mapping

from musctl.git import objects
from musctl.git.destruction import build, index
from musctl.git.destruction.ground import DRAFT, Ground, WorkTree
from musctl.git.destruction.identity import doc_id, identity, looks_like_one
from musctl.git.destruction.plan import Version
from musctl.named import NamedTuple
from musctl.outbox import FOLDER, MANIFEST
from musctl.text.source import read

LARGE = 1 << 26  # bytes; what is larger is not read
# Not through a link, should one have come in between.
READING = os.O_RDONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_NOFOLLOW", 0)
Entry = os.DirEntry[str]
ODD = re.compile(
    r"^[.#~]|[~#]$|\.\w+\.|_\d+\.|\.(?:bak|backup|old|orig|rej|tmp|save|swp|new)$", re.IGNORECASE
)
SWAP = re.compile(rb"b0(?:VIM|nano)", re.IGNORECASE)
NAME, PID = slice(68, 108), slice(24, 28)  # in a swap file of Vim's, which others write too
EMACS = re.compile(r".+@(.+)\.(\d+)(?::\d+)?\Z")


class Live(NamedTuple):
    """A doomed document as it lies in a work tree."""

    tree: WorkTree
    path: str  # from the top of the work tree
    id: str
    blob: bytes  # raw id of its bytes
    plain: bytes  # the same with plain line ends, as another git program may have saved them


class Trace(NamedTuple):
    """What an editor left beside a document."""

    tree: WorkTree
    path: str
    of: str  # the document's path
    opened: bool  # the editor still has it


class Copy(NamedTuple):
    """A file in the outbox that was made from a doomed document."""

    tree: WorkTree
    path: str


class Survey(NamedTuple):
    """All that was found."""

    live: tuple[Live, ...]
    traces: tuple[Trace, ...]
    copies: tuple[Copy, ...]
    unreadable: tuple[
        tuple[WorkTree, str], ...
    ]  # at a path where a doomed document has been, and nobody knows which it is


def survey(ground: Ground, ids: Collection[str], versions: Collection[Version] | None, width: int) -> Survey:
    """Look through every work tree that is there; without the versions (None) every file is read. Raises OSError, Unfit."""
    blobs = None if versions is None else {one.blob for one in versions}
    doomed = {one.path for one in versions or () if one.path}
    live: list[Live] = []
    traces: list[Trace] = []
    copies: list[Copy] = []
    unreadable: list[tuple[WorkTree, str]] = []
    for tree in ground.trees:
        if tree.top:
            lying = {ground.prefix + way: entries for way, entries in folders(tree.home)} if tree.home else {}
            listed = {os.fsdecode(one.path): one for one in build.entries(ground, tree, width)}
            suspects = _suspects(
                lying, listed, blobs, _moment(os.path.join(ground.git, tree.inside, "index"))
            )
            mute: list[str] = []  # named like documents, and not to be read
            found = tuple(_documents(tree, suspects, ids, width, mute))
            left = tuple(_traces(tree, lying, sorted(doomed | {one.path for one in found}), ids))
            sent = tuple(_copies(tree, ground.prefix, ids))
            beside = {one.path for one in left} | {one.path for one in sent}
            live += (one for one in found if one.path not in beside)
            traces += left
            copies += sent
            others = sorted((doomed | {*mute}) - {one.path for one in found})
            unreadable += ((tree, path) for path in others if _unreadable(os.path.join(tree.top, path)))
    return Survey(tuple(live), tuple(traces), tuple(copies), tuple(unreadable))


def files(home: str) -> Iterator[str]:
    """The way to every plain file below a folder; git's own folder, other repositories and links are left out."""
    for way, entries in folders(home):
        yield from (way + entry.name for entry in entries if entry.is_file(follow_symlinks=False))


def folders(home: str, way: str = "") -> Iterator[tuple[str, list[Entry]]]:
    """A folder and those below it, each with what lies in it, in order; git's own folder, other repositories and links are left out."""
    with os.scandir(f"{home}/{way}") as entries:
        found = sorted(entries, key=lambda one: one.name)
    if way and any(entry.name == ".git" for entry in found):
        return
    yield way, found
    for entry in found:
        name = entry.name
        if entry.is_dir(follow_symlinks=False) and name != ".git" and not name.startswith(DRAFT):
            yield from folders(home, f"{way}{name}/")


def content(path: str) -> bytes:
    """The bytes of a file that may be a document; none of anything else, and of what is closed to us or very large."""
    try:
        found = os.lstat(path)
        if not stat.S_ISREG(found.st_mode) or found.st_size > LARGE:
            return b""
        fd = os.open(path, READING)
    except (FileNotFoundError, NotADirectoryError, PermissionError):
        return b""
    try:
        data = os.read(fd, found.st_size + 1)
        while len(data) != found.st_size and (more := os.read(fd, LARGE)):
            data += more  # it has grown
        return data
    finally:
        os.close(fd)


def carries(data: bytes, ids: Collection[str]) -> bool:
    """Whether one of these ids stands anywhere in the bytes, in whatever way an editor writes text."""
    return any(
        spelt in data
        for one in ids
        for spelt in (one.encode(), one.encode("utf-16-le"), one.encode("utf-16-be"))
    )


def _suspects(
    lying: Mapping[str, list[Entry]],
    listed: Mapping[str, index.Entry],
    blobs: Collection[bytes] | None,
    young: int,
) -> Iterator[str]:
    """The files that may be doomed documents: of git's list those that are, or have been changed; all that it does not list."""
    left = dict(listed)
    for way, entries in lying.items():
        for entry in entries:
            if entry.is_file(follow_symlinks=False):
                path = way + entry.name
                one = left.pop(path, None)
                kept = one is not None and blobs is not None and one.id not in blobs
                if one is None or not kept or not _untouched(entry.path, one, young):
                    yield path
    yield from (path for path, one in left.items() if blobs and one.id in blobs)


def _documents(
    tree: WorkTree, paths: Iterable[str], ids: Collection[str], width: int, mute: list[str]
) -> Iterator[Live]:
    for path in paths:
        data = content(os.path.join(tree.top, path))
        name = doc_id(data) if data else None
        if not data and looks_like_one(os.fsencode(path.rpartition("/")[2])):
            mute.append(path)
        if name is not None and name in ids:
            blob = sum_of(data, width)
            plain = sum_of(data.replace(b"\r\n", b"\n"), width) if b"\r\n" in data else blob
            yield Live(tree, path, name, blob, plain)


def sum_of(data: bytes, width: int) -> bytes:
    """The raw id of a file with these bytes."""
    return bytes.fromhex(objects.sum_of("blob", data, width * 2))


def _untouched(path: str, entry: index.Entry, young: int) -> bool:
    """Git's own stamp says that the file is as it was listed."""
    found = os.lstat(path)
    seconds, nanoseconds, inode, size = entry.stamp
    moment = seconds * 1_000_000_000 + nanoseconds
    low = 0xFFFFFFFF
    return (
        moment < young
        and found.st_size & low == size
        and found.st_mtime_ns == moment
        and inode in {0, found.st_ino & low}
    )


def _moment(path: str) -> int:
    return os.stat(path).st_mtime_ns if os.path.isfile(path) else 0


def _unreadable(full: str) -> bool:
    """Something lies there, and nobody can say which document it is: by its words, or because it is closed or far too large."""
    data = content(full)
    if not data:
        return os.path.isfile(full) and not os.path.islink(full) and os.path.getsize(full) > 0
    return looks_like_one(os.fsencode(full)) and not identity(data).id


def _traces(
    tree: WorkTree, lying: Mapping[str, list[Entry]], paths: Iterable[str], ids: Collection[str]
) -> Iterator[Trace]:
    beside: dict[str, list[str]] = {}
    for path in paths:
        folder, slash, base = path.rpartition("/")
        beside.setdefault(folder + slash, []).append(base)
    for start, bases in beside.items():
        odd = [name for name in _names(tree, start, lying) if ODD.search(name)]
        for base in bases if odd else ():
            left = _left_of(base)
            for name in odd:
                full = os.path.join(tree.top, start + name)
                if name != base and left.fullmatch(name) and _doomed_trace(tree, start + base, full, ids):
                    yield Trace(tree, start + name, start + base, opened(full))


def _names(tree: WorkTree, start: str, lying: Mapping[str, list[Entry]]) -> list[str]:
    """What lies in a folder."""
    if start in lying:
        return [entry.name for entry in lying[start]]
    home = os.path.join(tree.top, start).rstrip("/")
    return sorted(os.listdir(home)) if os.path.isdir(home) and not os.path.islink(home) else []


def _left_of(base: str) -> re.Pattern[str]:
    """The names that editors give to what they keep of a file, and musctl to one that it is about to put in its place."""
    name = re.escape(base)
    stem = re.escape(os.path.splitext(base)[0])
    return re.compile(
        rf"{name}(?:~|\.~\d+~|\.(?:bak|backup|old|orig|rej|tmp|save(?:\.\d+)?|swp|new|musctl-\d+))|\.{name}\.(?:sw[a-p]|un~|kate-swp|~undo-tree~)"
        rf"|\.{name}~?|#{name}#|\.#{name}|~\${name}|\.~lock\.{name}#|\.~{name}|{stem}(?:_(?:BACKUP|BASE|LOCAL|REMOTE)_\d+)\.\w+",
        re.IGNORECASE,
    )


def _doomed_trace(tree: WorkTree, path: str, full: str, ids: Collection[str]) -> bool:
    """It is of a doomed document: none that is kept lies at that path, or it says so itself."""
    if os.path.isdir(full) and not os.path.islink(full):
        return False
    kept = content(os.path.join(tree.top, path))
    if not kept or doc_id(kept) in ids:
        return True
    return not os.path.islink(full) and carries(content(full), ids)


def opened(path: str) -> bool:
    """Whether an editor that still runs holds the document, as far as what it left can tell."""
    name = os.path.basename(path)
    if name.startswith(".~lock."):
        return True
    if os.path.islink(path):
        holder = EMACS.match(os.readlink(path))
        return holder is not None and runs(int(holder[2]), holder[1])
    head = content(path)[:1024]
    if not SWAP.match(head):
        return False
    host = head[NAME].split(b"\0")[0].decode("utf-8", "replace")
    return runs(int.from_bytes(head[PID], "little"), host)


def runs(pid: int, host: str) -> bool:
    """Whether a program is still running, on this machine or, for all that is known, on another."""
    here = os.uname().nodename if hasattr(os, "uname") else os.environ.get("COMPUTERNAME", "")
    if host and host.split(".", maxsplit=1)[0].lower() != here.split(".")[0].lower():
        return True  # on another machine: nobody can know from here
    if pid <= 0 or not hasattr(os, "kill") or os.name == "nt":
        return pid > 0
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True


def _copies(tree: WorkTree, prefix: str, ids: Collection[str]) -> Iterator[Copy]:
    if not tree.home:
        return
    listed = read(MANIFEST, content(os.path.join(tree.home, MANIFEST))).data.get("indhold")
    for one in listed if isinstance(listed, list) else ():
        if (
            isinstance(one, dict)
            and one.get("kilde") in ids
            and isinstance(path := one.get("fil"), str)
            and in_outbox(path)
            and os.path.isfile(os.path.join(tree.home, path))
        ):
            yield Copy(tree, prefix + path)


def in_outbox(path: str) -> bool:
    """A plain path inside the outbox, and not the list itself."""
    parts = path.split("/")
    return (
        parts[0] == FOLDER
        and len(parts) > 1
        and path != MANIFEST
        and not {"", ".", ".."} & set(parts)
        and "\\" not in path
    )


def without(listing: bytes, ids: Collection[str]) -> bytes:
    """The outbox's list without the lines of these documents."""
    if not listing:
        return listing
    line_of = re.compile(
        rb"kilde:[ \t]*[\"']?(?:%s)[\"']?[ \t]*(?:[,}]|$)"
        % b"|".join(re.escape(one.encode()) for one in sorted(ids))
    )
    return b"".join(
        line
        for line in listing.splitlines(keepends=True)
        if not (line.lstrip().startswith(b"- ") and line_of.search(line))
    )
