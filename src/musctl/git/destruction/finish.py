"""The rest of a destruction, from the moment its new git directory counts; done again as often as it is stopped."""

from __future__ import annotations

import _thread
import os
from collections.abc import Collection, Iterable, Iterator
from contextlib import suppress

from musctl.errors import MusctlError, Unproved
from musctl.git.destruction import build, exchange, journal, live, prove, walk
from musctl.git.destruction.abreast import each
from musctl.git.destruction.exchange import Stand
from musctl.git.destruction.ground import Ground, drafts
from musctl.git.destruction.identity import doc_id
from musctl.git.destruction.journal import File, Journal
from musctl.git.destruction.outcome import Outcome
from musctl.git.destruction.steps import step
from musctl.git.destruction.texts import Samples
from musctl.git.destruction.walk import Sought
from musctl.outbox import MANIFEST

DOCUMENT, TRACE, COPY = "dokument", "spor", "udbakke"
YES, NO, UNSEEN = "ja", "nej", "ikke undersøgt"
STORED = "objects/"
AT_ONCE = 4  # folders that are cleared; a disk may make each file that goes wait for it


class Late(Exception):
    """Another program wrote in the repository at the very moment of the exchange."""


def throw_away(git: str, draft: str) -> None:
    """Take back everything of a destruction that never counted: git's locks that are ours, and the new git directory."""
    exchange.release(git, journal.noted_locks(draft), build.token(draft))
    build.remove(draft)
    exchange.flush(os.path.dirname(git))


def go_back(git: str, draft: str, born: Stand) -> None:
    """Let the old git directory count again, with all that another program has put into the new one since it was born."""
    new, old = git, os.path.join(draft, "git")
    now = exchange.stand(new)
    fresh = [path for path in now if path not in born and path.startswith((STORED, "refs/", "logs/"))]
    if any(path.startswith("refs/") for path in fresh):  # it may stand on something that is new
        fresh += [path for path in born if path.startswith(STORED)]
    for path in fresh:
        there = os.path.join(old, path)
        if not path.endswith(".lock") and not os.path.lexists(there):
            build.link(os.path.join(new, path), there)
    exchange.change_places(git, draft)


def untouched(before: Stand, now: Stand, locks: Collection[str]) -> bool:
    """Whether a git directory stands as it stood, git's locks aside that are ours."""
    return {path: one for path, one in now.items() if path not in locks} == before


def names_only(found: Stand) -> Stand:
    """The same without the stored things."""
    return {path: one for path, one in found.items() if not path.startswith(STORED)}


def delete_files(ground: Ground, note: Journal) -> int:
    """Delete the documents, what editors left of them, and what was made of them; returns how many there were.

    A document that was edited since it was looked at stays, and is found as left over.
    """
    tops = {tree.name: os.path.realpath(tree.top) for tree in ground.trees if tree.top}
    folders: list[str] = []
    gone: list[str] = []
    passing = _thread.allocate_lock()
    few = len(_by_folder(note.files)) <= exchange.MANY

    def clear(files: list[File]) -> None:
        top = tops[files[0].tree]
        folder = os.path.dirname(os.path.join(top, files[0].path))
        if not _inside(folder, top):
            return
        folders.append(folder)
        for one in files:
            full = os.path.join(folder, os.path.basename(one.path))
            if _goes(full, one, note):
                os.unlink(full)
                with passing:
                    gone.append(full)
                    step("file deleted")
        if few and os.path.isdir(folder):
            exchange.flush(folder)  # while others are cleared

    for last in (False, True):  # while a document is there, what belongs to it can be found again
        here = (one for one in note.files if one.tree in tops and (one.kind == DOCUMENT) is last)
        each(clear, _by_folder(here), AT_ONCE)
    if not few:
        exchange.flush_folders([folder for folder in dict.fromkeys(folders) if os.path.isdir(folder)])
    return len(gone)


def shorten_lists(ground: Ground, ids: Collection[str]) -> None:
    """Take the lines of the destroyed out of each outbox's list."""
    for tree in ground.trees:
        if tree.home:
            _shorten(os.path.join(tree.home, MANIFEST), ids)


def delete_old(draft: str) -> None:
    """Delete the old git directory; from its first file on there is no way back."""
    old, gone = os.path.join(draft, "git"), os.path.join(draft, "gone")
    if os.path.lexists(old):
        os.rename(old, gone)
        exchange.flush(draft)
    step("deleting the old")
    build.remove(draft)
    exchange.flush(os.path.dirname(draft))


def complete(
    ground: Ground, note: Journal, dead: frozenset[bytes], samples: Samples | None, thorough: bool
) -> Outcome:
    """Everything from the deletion of files on; the journal is crossed out when it is done. Raises OSError, MusctlError, Late."""
    count = delete_files(ground, note)
    step("files deleted")
    draft = os.path.join(os.path.dirname(ground.git), note.draft)
    if os.path.lexists(os.path.join(draft, "git")) and not _settled(ground.git, note):
        go_back(ground.git, draft, note.new)
        throw_away(ground.git, draft)
        raise Late
    exchange.release(ground.git, note.locks, build.token(draft))
    step("unlocked")
    if os.path.lexists(draft):
        delete_old(draft)
    shorten_lists(ground, note.ids)  # there is room on the disk again
    step("old deleted")
    sought = Sought(frozenset(note.ids), dead, samples, note.width)
    outcome = look_again(ground, sought, prove.leftovers(ground), thorough)
    left = tuple(one for one in _left(ground, note) if one not in outcome.leftovers)
    step("proved again")
    journal.close(ground.git)
    step("journal deleted")
    return outcome._replace(
        leftovers=outcome.leftovers + left,
        destroyed=frozenset(note.found),
        shared=note.shared,
        signatures=note.signatures,
        commits=note.commits,
        files=count,
        versions=note.versions,
        remaining=out_of_reach(ground),
    )


def look_again(ground: Ground, sought: Sought, files: tuple[str, ...], thorough: bool) -> Outcome:
    """P1 once more, what was found of P3 (`files`), and the full walk where it is asked for or costs little."""
    left = [name.hex()[:10] for name in prove.alive(ground.objects, sought.dead, sought.width)]
    leftovers = (*(f"gemt stykke {name}" for name in left), *files)
    proofs = {"id": NO if left else YES, "stier": YES, "filer": NO if files else YES}
    proofs["intet_tabt"] = YES  # shown by the caller before anything was deleted
    if not thorough and not walk.affordable(ground.objects):
        return Outcome(proofs=proofs | {"gennemgang": UNSEEN, "tekst": UNSEEN}, leftovers=leftovers)
    found = walk.walk(ground, sought)
    leftovers += tuple(one for one in found.leftovers if one not in leftovers)
    proofs["gennemgang"] = NO if found.leftovers else YES
    proofs["tekst"] = UNSEEN if sought.samples is None else NO if found.quotes else YES
    return Outcome(proofs=proofs, leftovers=leftovers, quotes=found.quotes)


def out_of_reach(ground: Ground) -> tuple[str, ...]:
    """What belongs to the repository and could not be looked at."""
    gone = [
        f"den ekstra arbejdsmappe {tree.name}, som ikke er til stede" for tree in ground.trees if not tree.top
    ]
    modules = os.path.isdir(os.path.join(ground.git, "modules"))
    return (*gone, *(["undermapper med deres egen historik"] if modules else []))


def finish(ground: Ground, thorough: bool = False) -> Outcome | None:
    """Complete what was stopped after it counted, throw away what was stopped before; None when nothing counted.

    The caller holds the right to destroy here. Raises OSError, MusctlError.
    """
    found = journal.read(ground.git)
    ours = found[0].draft if found else ""
    for draft in drafts(ground.git):
        if os.path.basename(draft) != ours:
            throw_away(ground.git, draft)
    if found is None:
        return None
    note, dead = found
    draft = os.path.join(os.path.dirname(ground.git), ours)
    old = os.path.join(draft, "git")
    if os.path.lexists(old) and not _counts_still(ground.git, old, note):
        go_back(ground.git, draft, note.new)
        throw_away(ground.git, draft)
        return None
    if prove.alive(ground.objects, dead, note.width) and not os.path.lexists(old):
        raise Unproved("Det destruerede er kommet igen.", hint="Prøv igen: musctl rotate")
    try:
        return complete(ground, note, dead, None, thorough)
    except Late:
        return None


def _settled(git: str, note: Journal) -> bool:
    """Nothing has come into the new git directory that was begun in the old one, and stands on what is gone."""
    if names_only(exchange.stand(git)) == note.new:
        return True
    try:
        prove.whole(git)
    except MusctlError:
        return False
    return True


def _counts_still(git: str, old: str, note: Journal) -> bool:
    """No other program wrote in the old git directory, and the new one is whole."""
    try:
        prove.whole(git)
    except MusctlError:
        return False
    return untouched(note.old, names_only(exchange.stand(old)), note.locks)


def _inside(folder: str, top: str) -> bool:
    """The folder lies below the top, and no link leads elsewhere on the way."""
    return os.path.realpath(folder) == folder and (folder == top or folder.startswith(top + os.sep))


def _by_folder(files: Iterable[File]) -> Collection[list[File]]:
    folders: dict[tuple[str, str], list[File]] = {}
    for one in files:
        folders.setdefault((one.tree, os.path.dirname(one.path)), []).append(one)
    return folders.values()


def _left(ground: Ground, note: Journal) -> Iterator[str]:
    """The documents that are there all the same."""
    tops = {tree.name: tree.top for tree in ground.trees}
    ids = frozenset(note.ids)
    for one in note.files:
        if tops.get(one.tree) and one.kind == DOCUMENT:
            data = live.content(os.path.join(tops[one.tree], one.path))
            if data and doc_id(data) in ids:
                yield (f"{tops[one.tree]}: " if one.tree else "") + one.path.removeprefix(ground.prefix)


def _goes(full: str, one: File, note: Journal) -> bool:
    if one.kind == DOCUMENT:
        return live.sum_of(live.content(full), note.width).hex() == one.blob
    return (
        one.kind in {TRACE, COPY}
        and os.path.lexists(full)
        and (os.path.islink(full) or not os.path.isdir(full))
    )


def _shorten(listing: str, ids: Collection[str]) -> None:
    before = live.content(listing)
    after = live.without(before, ids)
    if after == before:
        return
    aside = f"{listing}.musctl-{os.getpid()}"
    try:
        with open(aside, "xb") as file:
            file.write(after)
            os.chmod(aside, os.stat(listing).st_mode & 0o777)
            file.flush()
            os.fsync(file.fileno())
        os.replace(aside, listing)
    except BaseException:
        with suppress(FileNotFoundError):
            os.unlink(aside)
        raise
