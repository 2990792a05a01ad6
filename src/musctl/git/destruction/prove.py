"""The proofs: that nothing of the destroyed is left (P1, P2, P3), and that nothing else is lost (P6)."""

from __future__ import annotations

import os
import re
from binascii import hexlify, unhexlify
from collections.abc import Callable, Collection, Iterator
from itertools import chain
from struct import iter_unpack

from musctl.errors import Machine
from musctl.git.destruction import frozen
from musctl.git.destruction.build import Site, environment
from musctl.git.destruction.exchange import OUR_OWN
from musctl.git.destruction.ground import OPENING, Ground, drafts
from musctl.git.process import stream
from musctl.git.trouble import broken, trouble

SAMPLE = (
    64  # saves that are compared whole with what they were, evenly spread; the newest is always one of them
)
RECORDS = 5_000  # differences looked at in all, about
# Classes of file in which git, or another tool, keeps what was: none is in a git directory that was just built.
LEFT = re.compile(
    r"(?:.*/)?(?:ORIG_HEAD|FETCH_HEAD|AUTO_MERGE|MERGE_RR|[A-Z_]*_MSG|COMMIT_EDITMSG|[A-Z_]*EDITMSG|tmp_(?:obj|pack|idx|rev|graph)_.*"
    r"|gc\.(?:log|pid)|sharedindex\..*|fast_import_crash_.*)"
    r"|(?:rr-cache|lost-found|refs/original|refs/prefetch|filter-repo|rebase-merge|rebase-apply|sequencer)(?:/.*)?"
    r"|objects/info/(?:commit-graph.*|packs|alternates)|objects/pack/(?:multi-pack-index.*|.*\.(?:keep|bitmap|mtimes))|info/refs",
)


def alive(objects: str, dead: Collection[bytes], width: int) -> list[bytes]:
    """P1: the dead ids that are stored all the same, by the packs' own lists and the loose files' names."""
    sought, found = frozenset(dead), set[bytes]()
    for folder, _, names in os.walk(objects) if sought else ():
        above = os.path.basename(folder)
        for name in names:
            if name.endswith(".idx"):
                found |= sought.intersection(_listed(os.path.join(folder, name), width))
            elif len(above) == 2 and len(name) == width * 2 - 2:  # noqa: PLR2004
                found |= sought & {bytes.fromhex(above + name)}
    return sorted(found)


def whole(git_dir: str, tips: Collection[bytes] = ()) -> None:
    """P6: everything kept can be reached from its tips, to the last file. Raises Machine.

    What never changes again was looked through before it first counted, and lies there still.
    """
    wholly(git_dir, tips, frozen.read(git_dir).frontier)()


def wholly(git_dir: str, tips: Collection[bytes], still: Collection[bytes]) -> Callable[[], None]:
    """P6 begun: git looks while other things are done, but not at what lies before these saves.

    What is returned must be called, and raises Machine.
    """
    asked = b"".join(b"%s\n" % name.hex().encode() for name in sorted(tips))
    asked += b"".join(b"^%s\n" % name.hex().encode() for name in sorted(still))
    env = {"GIT_DIR": git_dir, "GIT_WORK_TREE": os.path.dirname(git_dir)}
    switches = (
        "-c",
        "core.commitGraph=false",
        "rev-list",
        "--objects",
        "--quiet",
        "--all",
        "--reflog",
        "--indexed-objects",
    )
    looking = stream(os.path.dirname(git_dir), *switches, "--stdin", stdin=asked, env=env)

    def settled() -> None:
        code, said = looking.finish()
        if code:
            error = broken(OPENING)
            error.add_note(said.decode("utf-8", "replace"))
            raise error

    return settled


def failed() -> Machine:
    """A proof did not hold, and so nothing was changed."""
    return Machine(
        f"{OPENING} Prøven af den nye historik slog fejl.", hint="Se, hvad der er i vejen: musctl doctor"
    )


def only_less(site: Site) -> Callable[[], None]:
    """P2 begun: a save made anew holds what the old one held, but for the doomed; what is returned must be called.

    Shown on a sample, compared by git itself; the plan holds it for every save by construction. What is returned raises
    Machine.
    """
    asked = b"".join(b"%s %s\n" % (hexlify(new), hexlify(old)) for old, new in _sample(site))
    switches = ("--stdin", "--no-commit-id", "-r", "-z", "--raw", "--no-renames")
    looking = stream(site.ground.git, "diff-tree", *switches, stdin=asked, env=environment(site))

    def settled() -> None:
        said = looking.out.read()
        code, moaned = looking.finish()
        if code:
            raise trouble(moaned, OPENING)
        for record in _records(said):
            if not _less(site, *record):
                raise failed()

    return settled


def _less(site: Site, status: bytes, blob: bytes, now: bytes, path: bytes) -> bool:
    """Whether a difference between a save and the same made anew is what was asked for."""
    note = (
        len(path.replace(b"/", b"")) == site.width * 2
    )  # is named after what it is about, which has a new name
    lessened = status == b"M" and site.plan.instead.get(path, {}).get(blob) == now
    return note or lessened or (status == b"D" and site.plan.dies(path, blob))


def leftovers(ground: Ground) -> tuple[str, ...]:
    """P3: files in the git directory of the classes in which something that was is kept."""
    found = []
    kept = {f"objects/pack/{pack}.keep" for pack in frozen.read(ground.git).packs}
    for folder, below, names in os.walk(ground.git):
        way = os.path.relpath(folder, ground.git).replace(os.sep, "/")
        way = "" if way == "." else way + "/"
        if not way:
            below[:] = [name for name in below if name not in {"modules", "lfs", "annex", OUR_OWN}]
        found += [
            f".git/{way}{name}" for name in names if LEFT.fullmatch(way + name) and way + name not in kept
        ]
    found += (os.path.basename(draft) for draft in drafts(ground.git))
    return tuple(sorted(found))


def _listed(path: str, width: int) -> Iterator[bytes]:
    with open(path, "rb") as file:
        data = file.read()
    if data[:8] != b"\xfftOc\0\0\0\2":
        raise broken(OPENING)
    start = 8 + 1024
    end = start + int.from_bytes(data[start - 4 : start], "big") * width
    return chain.from_iterable(iter_unpack(f"{width}s", memoryview(data)[start:end]))


def _sample(site: Site) -> list[tuple[bytes, bytes]]:
    pairs = [(old, new) for old, new in site.plan.commits.items() if new]
    paths = len({version.path for version in site.plan.versions})
    count = max(4, min(SAMPLE, RECORDS // (paths + 1)))
    return pairs[:: -(len(pairs) // count + 1)]


def _records(said: bytes) -> set[tuple[bytes, bytes, bytes, bytes]]:
    """(status, raw id that was, raw id now, path) of each difference; those that several saves share come once."""
    words = said.split(b"\0")
    found = set()
    for facts, path in set(zip(words[::2], words[1::2], strict=False)):
        _, _, old, new, status = facts.split(b" ")
        found.add((status, unhexlify(old), unhexlify(new), path))
    return found
