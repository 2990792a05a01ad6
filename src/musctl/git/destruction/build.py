"""A whole new git directory, built beside the old one out of what is to be kept.

Only what is named here is carried over. What stays as it is becomes another name of the same file; names, logs and lists of
files are written anew. What is stored comes from git itself: see `packing`.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import suppress
from functools import lru_cache

from musctl.git.destruction import exchange, objects, refs
from musctl.git.destruction import index as lists
from musctl.git.destruction.exchange import OUR_OWN
from musctl.git.destruction.ground import Ground, WorkTree
from musctl.git.destruction.index import Entry, Index
from musctl.git.destruction.plan import Rewriting
from musctl.git.destruction.steps import step
from musctl.named import NamedTuple

# Kept byte for byte: what a leader, an administrator or another program has set up.
KEPT = ("config", "config.worktree", "description", "info/exclude", "info/attributes", "info/sparse-checkout")
KEPT_WHOLE = ("hooks", "branches", "remotes", "modules", "lfs", "annex")
KEPT_OWN_WHOLE = ("modules",)
KEPT_OWN = (
    "commondir",
    "gitdir",
    "locked",
    "config.worktree",
    "info/sparse-checkout",
)  # of a linked work tree
KEPT_MUSCTL = ("lock", "save.lock", "fjernlager", "destrueret")


class Site(NamedTuple):
    """Where the new git directory is built, out of which, and by which plan."""

    ground: Ground
    draft: str  # the folder beside the git directory
    width: int  # of a raw id
    plan: Rewriting

    @property
    def new(self) -> str:
        """The new git directory."""
        return os.path.join(self.draft, "git")


class Built(NamedTuple):
    """What the new git directory came to hold."""

    written: tuple[str, ...]  # files that were written, and not only linked
    tips: frozenset[bytes]  # raw ids everything kept can be reached from
    locks: tuple[str, ...]  # git's locks that it is born with


def begin(ground: Ground, draft: str) -> None:
    """Make that folder; other git programs leave it alone. Raises OSError."""
    os.mkdir(draft, 0o700)
    for name, said in (
        (".gitignore", b"*\n"),
        (token(draft), b"musctl %s\n" % os.urandom(16).hex().encode()),
    ):
        with open(os.path.join(draft, name), "xb") as file:
            file.write(said)
    _folder(os.path.join(draft, "git"), ground.git)
    for way in ("objects", "objects/pack", "objects/info", "info", OUR_OWN):
        _folder(os.path.join(draft, "git", way), os.path.join(ground.git, way))
    os.makedirs(os.path.join(made(draft), "pack"), 0o700)


def build(site: Site) -> Built:
    """Fill the new git directory with all but what is stored. Raises OSError, MusctlError."""
    written: list[str] = []
    _link_kept(site)
    step("linked")
    tips = set(_write_names(site, written))
    locks = exchange.locks(site.plan.roots.names[""].said, parts(site.ground))
    exchange.take(site.new, locks, token(site.draft))
    step("refs written")
    logged = _logged(site)
    tips |= logged - site.plan.missing
    _write_logs(site, written)
    step("logs written")
    tips |= _write_lists(site, written)
    step("lists written")
    return Built(tuple(written), frozenset(tips), locks)


def remove(draft: str) -> None:
    """Take the folder beside the git directory away, whatever lies in it; what hides it from other programs goes last."""
    inside = sorted(os.listdir(draft), reverse=True)  # `.gitignore` sorts first
    for name in inside:
        path = os.path.join(draft, name)
        if os.path.isdir(path) and not os.path.islink(path):
            delete_folder(path)
        else:
            os.unlink(path)
    os.rmdir(draft)


def delete_folder(folder: str) -> None:
    """Delete a folder whole, files that are marked as read-only too. Raises OSError."""
    import shutil

    def again(function: Callable[..., object], path: str, fault: tuple[type, BaseException, object]) -> None:
        if isinstance(fault[1], FileNotFoundError):
            return
        with suppress(OSError):
            os.chmod(os.path.dirname(path), 0o700)
        os.chmod(path, 0o700 if os.path.isdir(path) else 0o600)
        function(path)

    for _ in range(20):
        try:
            shutil.rmtree(folder, onerror=again)
        except OSError:
            if not os.path.lexists(folder):
                return
            continue  # a git process that outlived its musctl wrote in it meanwhile
        return
    shutil.rmtree(folder)


def token(draft: str) -> str:
    """The file that every lock of ours is another name of."""
    return os.path.join(draft, "token")


def made(draft: str) -> str:
    """Where the things made anew lie until git has gathered them."""
    return os.path.join(draft, "objects")


def environment(site: Site) -> dict[str, str]:
    """For a git process that sees the new things first, and the old ones behind them."""
    return {
        "GIT_DIR": site.ground.git,
        "GIT_OBJECT_DIRECTORY": os.path.join(site.new, "objects"),
        "GIT_ALTERNATE_OBJECT_DIRECTORIES": f"{_quoted(made(site.draft))}{os.pathsep}{_quoted(site.ground.objects)}",
    }


def _link_kept(site: Site) -> None:
    old, new = site.ground.git, site.new
    for way in KEPT:
        link(os.path.join(old, way), os.path.join(new, way))
    for way in KEPT_WHOLE:
        _link_whole(os.path.join(old, way), os.path.join(new, way))
    _folder(os.path.join(new, "refs"), os.path.join(old, "refs"))
    for tree in parts(site.ground):
        home, to = os.path.join(old, tree), os.path.join(new, tree)
        if tree:
            _folders(site, tree.rstrip("/"))
            for way in KEPT_OWN:
                link(os.path.join(home, way), os.path.join(to, way))
            for way in KEPT_OWN_WHOLE:
                _link_whole(os.path.join(home, way), os.path.join(to, way))
        for way in KEPT_MUSCTL:
            link(os.path.join(home, OUR_OWN, way), os.path.join(to, OUR_OWN, way))


def parts(ground: Ground) -> Iterator[str]:
    """The way to each work tree's own part, that of the main one (or of the bare repository) first."""
    yield ""
    yield from (tree.inside for tree in ground.trees if tree.name)


def _link_whole(old: str, new: str) -> None:
    if os.path.islink(old):
        link(old, new)
        return
    for folder, _, files in os.walk(old):
        to = os.path.normpath(os.path.join(new, os.path.relpath(folder, old)))
        _folder(to, folder)
        for name in files:
            link(os.path.join(folder, name), os.path.join(to, name))
        for name in os.listdir(folder):
            if os.path.islink(os.path.join(folder, name)) and not os.path.lexists(os.path.join(to, name)):
                link(os.path.join(folder, name), os.path.join(to, name))


def link(old: str, new: str) -> None:
    """The same file under another name, or a copy where the disk has no such thing; nothing when there is none."""
    if os.path.islink(old):
        _folder(os.path.dirname(new), os.path.dirname(old))
        os.symlink(os.readlink(old), new)
    elif os.path.isfile(old):
        _folder(os.path.dirname(new), os.path.dirname(old))
        try:
            os.link(old, new)
        except OSError:
            import shutil

            shutil.copy2(old, new)


def _write_names(site: Site, written: list[str]) -> Iterator[bytes]:
    for tree in parts(site.ground):
        names = refs.read(os.path.join(site.ground.git, tree))
        for way in names.folders:
            _folders(site, tree + way)
        now = refs.moved(names, site.plan.now)
        for name, said in refs.alone(now) if not tree else now.said.items():
            _write(site, tree + name, said.rstrip() + b"\n", written)
        if not tree:
            _write(site, "packed-refs", refs.packed(now), written, like="HEAD")
        yield from (bytes.fromhex(said.decode()) for said in now.ids())


def _logged(site: Site) -> set[bytes]:
    """Every id in the new logs."""
    found: set[bytes] = set()
    for _, log in _logs(site):
        found |= refs.log_ids(log, site.width * 2)
    return {now for name in found if (now := site.plan.now(name))}


def _logs(site: Site) -> Iterator[tuple[str, bytes]]:
    for tree in parts(site.ground):
        home = os.path.join(site.ground.git, tree)
        for way in refs.logs(home):
            if refs.kept_log(way):
                with open(os.path.join(home, way), "rb") as file:
                    yield tree + way, file.read()


def _write_logs(site: Site, written: list[str]) -> None:
    def where(name: bytes) -> bytes:
        return b"" if name in site.plan.missing else site.plan.now(name)

    for way, log in _logs(site):
        _folders(site, os.path.dirname(way))
        _write(site, way, refs.moved_log(log, where, site.width * 2), written)


def _write_lists(site: Site, written: list[str]) -> set[bytes]:
    """The lists of files without the doomed ones; returns the ids of what stands in them."""
    found: set[bytes] = set()
    for tree in parts(site.ground):
        path = os.path.join(site.ground.git, tree, "index")
        if not os.path.isfile(path):
            continue
        stat = os.stat(path)
        now = lists.without(read_list(path, site.width), lambda one: site.plan.dies(one.path, one.id))
        _write(site, f"{tree}index", lists.spell(now, site.width), written)
        # Git trusts a file's stamp only when it is older than the list.
        os.utime(os.path.join(site.new, tree, "index"), ns=(stat.st_atime_ns, stat.st_mtime_ns))
        found |= {one.id for one in now.entries if one.mode != lists.MODULE}
    nothing = lists.nothing(site.width)  # what stands for a file that is announced, and not always stored
    if nothing in found and not objects.kinds(site.ground.git, [nothing]):
        found.discard(nothing)
    return found


def read_list(path: str, width: int) -> Index:
    """Git's list of files as it lies there. Raises OSError, Unfit."""
    stat = os.stat(path)
    return _read_list(path, width, (stat.st_size, stat.st_mtime_ns, stat.st_ino))


@lru_cache(maxsize=4)
def _read_list(path: str, width: int, _stamp: tuple[int, int, int]) -> Index:
    with open(path, "rb") as file:
        return lists.parse(file.read(), width)


def entries(ground: Ground, tree: WorkTree, width: int) -> tuple[Entry, ...]:
    """What stands in a work tree's list of files; nothing, where it is not understood (and is refused for that)."""
    path = os.path.join(ground.git, tree.inside, "index")
    try:
        return read_list(path, width).entries if os.path.isfile(path) else ()
    except lists.Unfit:
        return ()


def _folders(site: Site, way: str) -> None:
    """A folder of the new git directory and those above it, each as open or closed as the old one's."""
    made = ""
    for part in way.split("/"):
        made = f"{made}/{part}" if made else part
        _folder(os.path.join(site.new, made), os.path.join(site.ground.git, made))


def _folder(new: str, like: str) -> None:
    if not os.path.isdir(new):
        if not os.path.isdir(os.path.dirname(new)):
            _folder(os.path.dirname(new), os.path.dirname(like))
        os.mkdir(new, 0o700)
        _as_open(new, like if os.path.isdir(like) else os.path.dirname(like))


def _write(site: Site, way: str, data: bytes, written: list[str], like: str = "") -> None:
    path, old = os.path.join(site.new, way), os.path.join(site.ground.git, like or way)
    _folders(site, os.path.dirname(way)) if "/" in way else None
    fd = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o600)
    with open(fd, "wb") as file:
        file.write(data)
    _as_open(path, old)
    written.append(path)


def _as_open(new: str, like: str) -> None:
    """Whoever could read and write the old one can read and write the new one."""
    try:
        stat = os.stat(like)
    except FileNotFoundError:
        return
    if hasattr(os, "chown") and os.stat(new).st_gid != stat.st_gid:
        with suppress(PermissionError):
            os.chown(new, -1, stat.st_gid)
    os.chmod(new, stat.st_mode & 0o7777)


def _quoted(path: str) -> str:
    return '"' + path.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'
