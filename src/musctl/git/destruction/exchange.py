"""Two git directories change places in one step, and nothing that another program wrote meanwhile is lost.

Before: git's own locks are taken in the old one (the new one is born with them), and the old one must stand as it stood when
the new one was planned. After: the old one is looked at once more.
"""

from __future__ import annotations

import errno
import os
import sys
import time
from collections.abc import Collection, Iterable, Iterator, Mapping
from contextlib import ExitStack, contextmanager, suppress

from musctl.errors import Refused
from musctl.git.destruction.abreast import each
from musctl.git.destruction.ground import DRAFTED, is_draft
from musctl.git.trouble import busy

OPENING = "Intet er destrueret."
PATIENCE, PAUSE = 3.0, 0.02  # seconds
OUR_OWN = "musctl"  # the part of a git directory that is musctl's
HALF_WAY = "bytter"  # the mark beside a draft while the two change places in more than one step
LIST_LOCK = "index.lock"

# Linux numbers a call differently on each kind of machine; only for a C library that does not know its name.
RENAMEAT2 = {
    "x86_64": 316,
    "aarch64": 276,
    "riscv64": 276,
    "armv7l": 382,
    "i686": 353,
    "ppc64le": 357,
    "s390x": 347,
}
HERE = -100  # AT_FDCWD
AT_ONCE = 64  # files on their way to the disk
MANY = 256  # folders; from then on it is quicker to let the whole disk catch up
EXCHANGE = 2  # RENAME_EXCHANGE, and RENAME_SWAP on a Mac
CANNOT = {errno.EINVAL, errno.ENOSYS, errno.ENOTSUP, errno.EPERM}

Stand = Mapping[str, tuple[int, int, int]]  # path -> size, moment of the last change, inode


def swap(one: str, other: str) -> bool:
    """Let two folders change places in one step; False where the system or the disk cannot. Raises OSError."""
    import ctypes

    if sys.platform == "win32":
        return False
    library = ctypes.CDLL(None, use_errno=True)
    a, b = os.fsencode(one), os.fsencode(other)
    if sys.platform == "darwin":
        result = library.renamex_np(a, b, EXCHANGE)
    elif hasattr(library, "renameat2"):
        result = library.renameat2(HERE, a, HERE, b, EXCHANGE)
    elif number := RENAMEAT2.get(os.uname().machine):
        result = library.syscall(number, HERE, a, HERE, b, EXCHANGE)
    else:
        return False
    if result == 0:
        return True
    code = ctypes.get_errno()
    if code in CANNOT:
        return False
    raise OSError(code, os.strerror(code), one)


def change_places(git: str, draft: str) -> None:
    """Put the git directory in `draft`/git in the place of the old one, and the old one in its. Raises OSError.

    Where the disk cannot do it in one step it takes two, behind a mark that lets `half_way` complete it.
    """
    new = os.path.join(draft, "git")
    if swap(git, new):
        flush(os.path.dirname(git))
        flush(draft)
        return
    mark = os.path.join(draft, HALF_WAY)
    with open(mark, "wb") as file:
        file.write(os.fsencode(os.path.basename(git)))
        file.flush()
        os.fsync(file.fileno())
    flush(draft)
    os.rename(git, os.path.join(draft, "old"))
    try:
        os.rename(new, git)
    except OSError:
        os.rename(os.path.join(draft, "old"), git)
        os.unlink(mark)
        raise
    complete(git, draft)


def complete(git: str, draft: str) -> None:
    """The rest of an exchange in two steps, from wherever it was stopped."""
    old, new = os.path.join(draft, "old"), os.path.join(draft, "git")
    if not os.path.lexists(git):
        os.rename(new, git)
    flush(os.path.dirname(git))
    if os.path.lexists(old):
        os.rename(old, new)
    flush(draft)
    with suppress(FileNotFoundError):
        os.unlink(os.path.join(draft, HALF_WAY))


def half_way(folder: str) -> list[tuple[str, str]]:
    """(git directory, draft) of every exchange of this folder's, or of one above it, that was stopped between two steps."""
    found = []
    here = start = os.path.realpath(folder)
    while True:
        for name in os.listdir(here) if os.path.isdir(here) else ():
            draft = os.path.join(here, name)
            if DRAFTED.fullmatch(name) and os.path.lexists(os.path.join(draft, "old")):
                git = os.path.join(here, os.fsdecode(os.path.basename(_read(os.path.join(draft, HALF_WAY)))))
                if is_draft(name, git) and (os.path.basename(git) == ".git" or git == start):
                    found.append((git, draft))
        above = os.path.dirname(here)
        if above == here:
            return found
        here = above


def mend(git: str, draft: str) -> None:
    """Complete an exchange that was stopped between two steps; one that is still under way is waited for. Raises OSError."""
    try:
        fd = os.open(os.path.join(draft, "old", OUR_OWN, "lock"), os.O_RDWR)
    except FileNotFoundError:
        return
    try:
        end = time.monotonic() + PATIENCE
        while not _lock(fd):
            if time.monotonic() > end:
                raise optaget()
            time.sleep(PAUSE)
        if os.path.lexists(os.path.join(draft, "old")):
            complete(git, draft)
    finally:
        os.close(fd)


def stand(git: str, ignored: Iterable[str] = ()) -> Stand:
    """How every file of a git directory stands; musctl's own and the ignored ones left out."""
    left_out = frozenset(ignored)
    return {path: value for path, value in _stand(git, "") if path not in left_out}


def _stand(folder: str, way: str) -> Iterator[tuple[str, tuple[int, int, int]]]:
    with os.scandir(folder) as entries:
        found = list(entries)
    for entry in found:
        path = way + entry.name
        if entry.is_dir(follow_symlinks=False):
            if entry.name != OUR_OWN or (way and not way.startswith("worktrees/")):
                yield from _stand(entry.path, path + "/")
        else:
            with suppress(FileNotFoundError):
                stat = entry.stat(follow_symlinks=False)
                yield path, (stat.st_size, stat.st_mtime_ns, stat.st_ino)


def locks(names: Iterable[str], trees: Iterable[str]) -> tuple[str, ...]:
    """Git's lock files for these names and for the lists and HEADs of these work trees (each by its own part's way)."""
    own = [f"{tree}{name}" for tree in trees for name in (LIST_LOCK, "HEAD.lock")]
    return (*own, "packed-refs.lock", *(f"{name}.lock" for name in names if name != "HEAD"))


def take(git: str, wanted: Iterable[str], token: str) -> bool:
    """Take git's locks, each another name of the file `token`; False, with none taken, when another program holds one.

    A lock of ours says so from its first moment on, so that nobody's else is ever taken for it. Raises OSError.
    """
    taken: list[str] = []
    for name in wanted:
        path = os.path.join(git, name)
        try:
            os.makedirs(os.path.dirname(path), exist_ok=True)
            _put(token, path)
        except FileExistsError:
            release(git, taken, token)
            return False
        except BaseException:
            release(git, taken, token)
            raise
        taken.append(name)
    return True


def release(git: str, names: Iterable[str], token: str) -> None:
    """Give back those of git's locks that are ours."""
    ours = _read(token)
    for name in names if ours else ():
        path = os.path.join(git, name)
        if _read(path) == ours:
            os.unlink(path)


def _put(token: str, path: str) -> None:
    try:
        os.link(token, path)
    except FileExistsError:
        raise
    except OSError:  # a disk without a second name for a file
        fd = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with open(fd, "wb") as file:
            file.write(_read(token))


def _read(path: str) -> bytes:
    try:
        with open(path, "rb", buffering=0) as file:
            return file.read(256)
    except (FileNotFoundError, NotADirectoryError):
        return b""


@contextmanager
def alone(git: str, trees: Iterable[str]) -> Iterator[None]:
    """The right to destroy here, and to save in every work tree: one at a time. Raises Refused, OSError."""
    with ExitStack() as held:
        for name in (f"{OUR_OWN}/lock", *(f"{tree}{OUR_OWN}/save.lock" for tree in trees)):
            held.callback(os.close, _held(os.path.join(git, name)))
        yield


def _held(path: str) -> int:
    """The lock's file, opened and locked; not one that went away with its folder while we waited."""
    home = os.path.dirname(path)
    if os.path.islink(home):
        raise NotADirectoryError(errno.ENOTDIR, os.strerror(errno.ENOTDIR), home)
    os.makedirs(home, mode=0o700, exist_ok=True)
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        fd = os.open(path, os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0), 0o600)
        if _lock(fd) and _same(fd, path):
            os.set_inheritable(fd, True)
            return fd
        os.close(fd)
        time.sleep(PAUSE)
    raise optaget()


def optaget() -> Refused:
    """Another program is at work in the same repository."""
    return busy(OPENING)


def _same(fd: int, path: str) -> bool:
    try:
        return os.path.samestat(os.fstat(fd), os.stat(path))
    except FileNotFoundError:
        return False


def _lock(fd: int) -> bool:
    from musctl.git import turn

    return turn._lock(fd)  # noqa: SLF001 - one way to lock in the whole program


def flush(folder: str) -> None:
    """Let the disk itself know what lies in a folder; a system that has no such thing goes without."""
    try:
        fd = os.open(folder, os.O_RDONLY)
    except PermissionError:  # a folder cannot be opened on Windows
        return
    try:
        os.fsync(fd)
    except OSError as error:
        if error.errno not in {errno.EINVAL, errno.EBADF, errno.ENOTSUP}:
            raise
    finally:
        os.close(fd)


def flush_folders(folders: Collection[str]) -> None:
    """Let the disks themselves know what lies in these folders; where there are many, everything on the disk at once."""
    disks = {os.stat(folder).st_dev: folder for folder in folders}
    if len(folders) <= MANY or not all(_sync_disk(folder) for folder in disks.values()):
        flush_all("", folders)


def _sync_disk(folder: str) -> bool:
    """Everything that waits for the disk a folder lies on; False where the system cannot say that, or it went wrong."""
    import ctypes

    if sys.platform != "linux" or not hasattr(library := ctypes.CDLL(None), "syncfs"):
        return False
    fd = os.open(folder, os.O_RDONLY)
    try:
        return bool(library.syncfs(fd) == 0)
    finally:
        os.close(fd)


def flush_all(home: str, written: Iterable[str]) -> None:
    """Let the disk itself know these files and every folder below `home`; all at once, for each waits as long alone."""
    each(flush, (*written, *(folder for folder, _, _ in os.walk(home))), AT_ONCE)
