"""Destruction as a whole: looked ahead, carried out, completed after a crash, and looked for again later (H16, H17, W12-W14).

    refuse → plan → build → prove → lock → EXCHANGE → prove again → delete files → delete the old → look again

Before the exchange the old state is whole and counts, after it the new one; in between there is nothing.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Collection, Iterable, Iterator
from contextlib import contextmanager, suppress

from musctl.errors import MusctlError, NoFolder, Unproved
from musctl.git.destruction import (
    build,
    exchange,
    ground,
    journal,
    live,
    objects,
    prove,
    refs,
    refuse,
)
from musctl.git.destruction import (
    finish as rest,
)
from musctl.git.destruction.build import Built, Site
from musctl.git.destruction.exchange import Stand
from musctl.git.destruction.finish import COPY, DOCUMENT, TRACE, Late
from musctl.git.destruction.ground import DRAFT, OPENING, Ground
from musctl.git.destruction.journal import File, Journal
from musctl.git.destruction.live import Survey
from musctl.git.destruction.outcome import Outcome, Outlook, Place, Quote, Refusal, Stopped
from musctl.git.destruction.plan import Rewriting, Version, plan
from musctl.git.destruction.steps import step
from musctl.git.destruction.texts import Samples
from musctl.git.destruction.walk import Sought
from musctl.git.place import Place as Standing
from musctl.git.trouble import of_os
from musctl.git.turn import Turn

__all__ = [
    "Outcome",
    "Outlook",
    "Place",
    "Quote",
    "Refusal",
    "Stopped",
    "destroy",
    "finish",
    "outlook",
    "pending",
    "verify",
]

TRIES = 5
EARLY = 3  # from this attempt on git's locks are taken before the work, so that it is not overtaken again
HALF_DONE = "Destruktionen er begyndt, men ikke gjort færdig."
AGAIN = "Gør den færdig: musctl rotate"

Progress = Callable[[str, int], None]


def outlook(folder: str, ids: Collection[str], progress: Progress | None = None) -> Outlook:
    """What destroying these documents would do, and what stands in its way. Nothing is written. Raises MusctlError."""
    here = ground.find(folder)
    with _spoken(OPENING):
        refusals = _pending_refusal(here) + refuse.of_repository(here, ground.width(here))
        rewriting = _planned(here, frozenset(ids), refusals, progress)
        versions = rewriting.versions if rewriting else ()
        found = live.survey(here, ids, versions if rewriting else None, ground.width(here))
        refusals += refuse.of_documents(here, found, versions)
        return Outlook(
            versions,
            _places(here, found, versions),
            refusals,
            (),
            tuple(one.path for one in _files(found)),
            _notes(here, rewriting),
        )


def destroy(
    folder: str,
    ids: Collection[str],
    *,
    thorough: bool = False,
    progress: Progress | None = None,
    files: Iterable[str] = (),
) -> Outcome:
    """Destroy every version of these documents everywhere, and prove it; `files` are copies elsewhere that go with them.

    Raises Stopped (a Refused) with every reason at once, Machine with nothing changed, and Unproved when it counts but could
    not be completed: then `finish` completes it.
    """
    here = _mended(folder)
    wanted = frozenset(ids)
    with _spoken(OPENING):
        _clear_saves(here)
    with _spoken(OPENING), exchange.alone(here.git, build.parts(here)):
        with _completing(here):
            rest.finish(here)
        for attempt in range(TRIES):
            with suppress(Late):
                return _attempt(here, wanted, tuple(files), thorough, progress, early=attempt >= EARLY)
    raise exchange.optaget()


def pending(folder: str) -> bool:
    """Whether a destruction was stopped here, before or after it counted."""
    try:
        return journal.pending(ground.find(folder).git)
    except NoFolder:
        return bool(_half_way(folder))


def finish(folder: str) -> Outcome | None:
    """Complete a destruction that was stopped after it counted, and throw one away that was stopped before.

    None when none counted. Raises MusctlError.
    """
    here = _mended(folder)
    with _spoken(OPENING), exchange.alone(here.git, build.parts(here)), _completing(here):
        return rest.finish(here)


def verify(folder: str, ids: Collection[str], *, thorough: bool = False) -> Outcome:
    """Look for these documents again: in all that is stored, in every work tree, and with `thorough` in every file. Changes nothing."""
    here = ground.find(folder)
    with _spoken("Der blev ikke ledt færdig."):
        width = ground.width(here)
        versions = plan(here.git, frozenset(ids), None).versions
        found = live.survey(here, ids, versions, width)
        leftovers = [f"gemt udgave af {name}" for name in sorted({one.id for one in versions})]
        leftovers += (one.path for one in _files(found))
        outcome = rest.look_again(
            here, Sought(frozenset(ids), frozenset(one.blob for one in versions), None, width), thorough
        )
        proofs = dict(outcome.proofs) | {
            "id": rest.NO if versions else rest.YES,
            "stier": rest.NO if versions else rest.YES,
        }
        leftovers += (one for one in outcome.leftovers if not one.startswith("gemt stykke") or not versions)
        return outcome._replace(
            destroyed=frozenset(ids),
            proofs=proofs,
            leftovers=tuple(dict.fromkeys(leftovers)),
            remaining=rest.out_of_reach(here),
        )


def _attempt(
    here: Ground,
    ids: frozenset[str],
    files: tuple[str, ...],
    thorough: bool,
    progress: Progress | None,
    *,
    early: bool,
) -> Outcome:
    """One try; Late when another program wrote in the repository meanwhile, and everything is as it was."""
    step("locked")
    width = ground.width(here)
    refusals = refuse.of_repository(here, width)
    if refusals:
        raise Stopped(refusals + _of_documents(here, ids, width))
    before = exchange.stand(here.git)
    token = f"musctl {os.urandom(16).hex()}\n"
    draft = build.begin(here)
    held: tuple[str, ...] = ()
    counts = False
    try:
        step("drafted")
        if early:
            held = _locked(here, draft, token, exchange.locks(refs.read(here.git).said, build.parts(here)))
        rewriting = plan(here.git, ids, os.path.join(build.made(draft), "pack"), progress)
        step("planned")
        found = live.survey(here, ids, rewriting.versions, width)
        if refusals := refuse.of_documents(here, found, rewriting.versions):
            raise Stopped(refusals)
        if not rewriting.versions and not _files(found):
            return Outcome(destroyed=frozenset(), files=_delete(files))
        samples = _samples(here, rewriting)
        site = Site(here, draft, width, rewriting)
        built = build.build(site, token.encode())
        _prove(site, built)
        step("proved")
        note = _journal(site, built, ids, found, before, token)
        written = built.written + journal.write(site.new, note, b"".join(sorted(rewriting.dead)))
        step("journal written")
        build.delete_folder(build.made(draft))
        exchange.flush_all(site.new, written)
        step("synced")
        held = held or _locked(here, draft, token, built.locks)
        if not rest.untouched(before, exchange.stand(here.git), held):
            raise Late
        born = exchange.stand(site.new)
        step("exchanging")
        counts = True
        exchange.change_places(here.git, draft)
        step("exchanged")
        counts = _still_counts(here, draft, before, born, built)
        if not counts:
            raise Late
    finally:
        if not counts:
            exchange.release(here.git, held, token.encode())
            rest.throw_away(here.git, draft)
    with _completing(here):
        outcome = rest.complete(here, note, rewriting.dead, samples, thorough)
        return outcome._replace(files=outcome.files + _delete(files))


def _prove(site: Site, built: Built) -> None:
    """P1, P2 and P6 of a git directory that does not count yet. Raises Machine."""
    if prove.alive(os.path.join(site.new, "objects"), site.plan.dead, site.width):
        raise prove.failed()
    prove.only_less(site)
    prove.whole(site.new, built.tips)


def _still_counts(here: Ground, draft: str, before: Stand, born: Stand, built: Built) -> bool:
    """Look once more at both git directories; go back when another program wrote in either, or the proof does not hold."""
    try:
        prove.whole(here.git, built.tips)
        old = rest.untouched(before, exchange.stand(os.path.join(draft, "git")), built.locks)
        new = rest.untouched(born, exchange.stand(here.git), ())
        if old and new:
            step("looked back")
            return True
    except MusctlError:
        rest.go_back(here.git, draft, born)
        raise
    rest.go_back(here.git, draft, born)
    return False


def _locked(here: Ground, draft: str, token: str, names: tuple[str, ...]) -> tuple[str, ...]:
    journal.note_locks(draft, token, names)
    if not exchange.take(here.git, names, token.encode()):
        raise Late
    step("locks taken")
    return names


def _planned(
    here: Ground, ids: frozenset[str], refusals: tuple[Refusal, ...], progress: Progress | None = None
) -> Rewriting | None:
    """The plan; None where something that is refused anyway keeps it from being made."""
    try:
        return plan(here.git, ids, None, progress)
    except MusctlError:
        if refusals:
            return None
        raise


def _of_documents(here: Ground, ids: frozenset[str], width: int) -> tuple[Refusal, ...]:
    """What else will be refused, so that every reason is told at once."""
    try:
        rewriting = plan(here.git, ids, None)
        found = live.survey(here, ids, rewriting.versions, width)
        return refuse.of_documents(here, found, rewriting.versions)
    except (MusctlError, OSError, ValueError):
        return ()


def _journal(
    site: Site, built: Built, ids: frozenset[str], found: Survey, before: Stand, token: str
) -> Journal:
    changed = [old for old, new in site.plan.commits.items() if new != old]
    return Journal(
        draft=os.path.basename(site.draft),
        token=token,
        locks=built.locks,
        ids=tuple(sorted(ids)),
        files=_files(found),
        old=rest.names_only(before),
        width=site.width,
        versions=len(site.plan.versions),
        shared=len(site.plan.shared),
        signatures=site.plan.signatures,
        commits=len(changed),
    )


def _files(found: Survey) -> tuple[File, ...]:
    """Every file that goes, the documents last: while one is there, what belongs to it can be found again."""
    return (
        *(File(one.tree.name, one.path, COPY) for one in found.copies),
        *(File(one.tree.name, one.path, TRACE) for one in found.traces),
        *(File(one.tree.name, one.path, DOCUMENT) for one in found.live),
    )


def _samples(here: Ground, rewriting: Rewriting) -> Samples:
    """The words of what is destroyed; those that a plan in force says too are the plan's."""
    talks: dict[str, str] = {}
    blobs: dict[bytes, str] = {}
    for one in rewriting.versions:
        talk = talks.setdefault(one.id, os.path.dirname(one.path))
        blobs.setdefault(one.blob, talk)
    texts = [
        (blobs[name], thing.body) for name, thing in zip(blobs, objects.things(here.git, blobs), strict=True)
    ]
    plans = [
        live.content(full)
        for tree in here.trees
        if tree.home
        for full in live.files(tree.home)
        if full.endswith("plan.yaml")
    ]
    return Samples(texts, plans)


def _places(here: Ground, found: Survey, versions: tuple[Version, ...]) -> tuple[Place, ...]:
    blobs = {one.blob for one in versions}
    main = [one for one in found.live if not one.tree.name]
    aside = (
        sum(any(True for _ in refuse.touches(here, name, blobs)) for name in refuse.stashed(here))
        if blobs
        else 0
    )
    return (
        Place("arbejdsfiler", len(main)),
        Place("gemte udgaver", len(blobs)),
        Place("lagt til side", aside),
        Place("ekstra arbejdsmapper", len(found.live) - len(main)),
        Place("udbakke", len(found.copies)),
        Place("sikkerhedskopier fra editoren", len(found.traces)),
    )


def _notes(here: Ground, rewriting: Rewriting | None) -> tuple[str, ...]:
    """What else changes."""
    if rewriting is None:
        return ()
    said = []
    saves = len(rewriting.commits)
    if here.prefix and saves:
        said.append(
            f"MUS-mappen er en del af en større mappe med fælles historik: {saves} gemte udgaver af hele mappen får nye numre. "
            "Filerne uden for MUS-mappen er de samme."
        )
    if rewriting.signatures:
        said.append(f"Underskrifter på gemte udgaver, der falder væk: {rewriting.signatures}.")
    return tuple(said)


def _pending_refusal(here: Ground) -> tuple[Refusal, ...]:
    if not journal.pending(here.git):
        return ()
    return (Refusal("En tidligere destruktion blev afbrudt.", AGAIN),)


def _delete(files: Iterable[str]) -> int:
    """Delete copies elsewhere."""
    count = 0
    for path in files:
        with suppress(FileNotFoundError):
            os.unlink(path)
            count += 1
    return count


def _clear_saves(here: Ground) -> None:
    """Let the next save's clearing-up after one that was killed happen now."""
    for tree in here.trees:
        own = os.path.join(here.git, tree.inside).rstrip("/")
        mark = os.path.join(own, exchange.OUR_OWN, "save.begun")
        if tree.top and os.path.lexists(mark):
            with Turn(Standing(tree.top, own, here.git, here.prefix), OPENING):
                pass


def _mended(folder: str) -> Ground:
    """The ground, with an exchange completed that was stopped between its two steps."""
    for git, draft in _half_way(folder):
        exchange.complete(git, draft)
    return ground.find(folder)


def _half_way(folder: str) -> list[tuple[str, str]]:
    """Every exchange above the folder that has its mark, and no git directory or an old one still in the way."""
    found = []
    above = os.path.realpath(folder)
    while True:
        names = os.listdir(above) if os.path.isdir(above) else []
        for name in names:
            mark = os.path.join(above, name, exchange.HALF_WAY)
            if (
                name.startswith(DRAFT)
                and os.path.isfile(mark)
                and os.path.lexists(os.path.join(above, name, "old"))
            ):
                with open(mark, "rb") as file:
                    found.append(
                        (
                            os.path.join(above, os.fsdecode(os.path.basename(file.read()))),
                            os.path.join(above, name),
                        )
                    )
        if os.path.dirname(above) == above:
            return found
        above = os.path.dirname(above)


@contextmanager
def _spoken(opening: str) -> Iterator[None]:
    """What the operating system refuses, said in Danish."""
    try:
        yield
    except OSError as error:
        raise of_os(error, opening) from error


@contextmanager
def _completing(here: Ground) -> Iterator[None]:
    """What stops the rest of a destruction that counts, said as such."""
    try:
        yield
    except OSError as error:
        if not journal.pending(here.git):
            raise
        said = Unproved(f"{HALF_DONE} {of_os(error, '').reason.strip()}", hint=AGAIN)
        said.add_note(str(error))
        raise said from error
