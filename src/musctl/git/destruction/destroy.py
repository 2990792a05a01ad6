"""Destruction as a whole: looked ahead, carried out, completed after a crash, and looked for again later (H16, H17, W12-W14).

    refuse → plan → build → prove → lock → EXCHANGE → prove again → delete files → delete the old → look again

Before the exchange the old state is whole and counts, after it the new one; in between there is nothing.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Collection, Iterable, Iterator
from contextlib import contextmanager, suppress
from typing import NamedTuple

from musctl.errors import MusctlError, NoFolder, Unproved
from musctl.git.destruction import (
    build,
    exchange,
    ground,
    journal,
    live,
    objects,
    persons,
    prove,
    refs,
    refuse,
    walk,
)
from musctl.git.destruction import (
    finish as rest,
)
from musctl.git.destruction.build import Built, Site
from musctl.git.destruction.exchange import Stand
from musctl.git.destruction.finish import COPY, DOCUMENT, TRACE, Late
from musctl.git.destruction.ground import OPENING, Ground
from musctl.git.destruction.journal import File, Journal
from musctl.git.destruction.live import Survey
from musctl.git.destruction.outcome import Outcome, Outlook, Place, Quote, Refusal, Stopped
from musctl.git.destruction.plan import Rewriting, Version, plan
from musctl.git.destruction.steps import step
from musctl.git.destruction.texts import Samples
from musctl.git.destruction.walk import Sought
from musctl.git.place import Place as Standing
from musctl.git.tombstones import people
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
PAUSE = 0.05  # seconds; longer each time
HALF_DONE = "Destruktionen er begyndt, men ikke gjort færdig."
AGAIN = "Gør den færdig: musctl rotate"

Progress = Callable[[str, int], None]


def outlook(folder: str, ids: Collection[str], progress: Progress | None = None) -> Outlook:
    """What destroying these documents would do, and what stands in its way. Nothing is written. Raises MusctlError."""
    here = ground.find(folder)
    wanted = persons.within(here.prefix, ids)
    job = Job(here, wanted, ground.width(here), thorough=False, progress=progress)
    with _spoken(OPENING):
        refusals = _pending_refusal(here) + refuse.of_repository(here, job.width)
        seen = _seen(job, refusals)
        versions = seen.rewriting.versions if seen.rewriting else ()
        lessened = seen.rewriting.lessened if seen.rewriting else ()
        return Outlook(
            versions=(*versions, *lessened),
            places=_places(here, seen.found, versions),
            refusals=refusals + seen.refusals,
            quotes=_quotes(job, seen),
            files=tuple(one.path for one in _files(seen.found)),
            notes=_notes(here, seen.rewriting),
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
    job = Job(here, persons.within(here.prefix, ids), ground.width(here), thorough, progress)
    with _spoken(OPENING):
        _clear_saves(here)
    with _spoken(OPENING), exchange.alone(here.git, build.parts(here)), _completing(here):
        rest.finish(here)
        for attempt in range(TRIES):
            with suppress(Late):
                return _without(_attempt(job, early=attempt >= EARLY) or Outcome(), files)
            time.sleep(PAUSE * attempt)
    raise exchange.optaget()


def pending(folder: str) -> bool:
    """Whether a destruction was stopped here, before or after it counted."""
    try:
        return journal.pending(ground.find(folder).git)
    except NoFolder:
        return bool(exchange.half_way(folder))


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
        job = Job(here, persons.within(here.prefix, ids), width, thorough, None)
        rewriting = plan(here.git, job.ids, None)
        versions = (*rewriting.versions, *rewriting.lessened)
        found = live.survey(here, job.documents, rewriting.versions, width)
        leftovers = [f"gemt udgave af {name}" for name in sorted({one.id for one in versions})]
        leftovers += (one.path for one in _files(found))
        sought = Sought(job.documents, frozenset(one.blob for one in versions), None, width)
        outcome = rest.look_again(here, sought, walk.hidden(here, job.documents), thorough)
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


class Job(NamedTuple):
    """What is asked for, and where."""

    here: Ground
    ids: frozenset[str]
    width: int  # of a raw id
    thorough: bool
    progress: Progress | None

    @property
    def documents(self) -> frozenset[str]:
        """The ids of documents; people who are forgotten are none."""
        return self.ids - people(self.ids)


class Draft:
    """The folder beside the git directory in which the new one is built, and git's locks in the old one that are ours."""

    __slots__ = ("git", "held", "path")

    def __init__(self, git: str, path: str) -> None:
        self.git = git
        self.path = path
        self.held: tuple[str, ...] = ()

    def lock(self, names: tuple[str, ...]) -> None:
        """Take git's locks. Raises Late when another program holds one."""
        if self.held:
            return
        journal.note_locks(self.path, names)
        if not exchange.take(self.git, names, build.token(self.path)):
            raise Late
        self.held = names
        step("locks taken")


@contextmanager
def _drafting(here: Ground) -> Iterator[Draft]:
    """A draft that is thrown away again, unless its git directory has come to count."""
    path = ground.new_draft(here.git)
    try:
        build.begin(here, path)
        step("drafted")
        yield Draft(here.git, path)
    except BaseException:
        if os.path.lexists(path) and not journal.counts(here.git):
            with suppress(OSError):  # the next run throws it away
                rest.throw_away(here.git, path)
        raise
    if not journal.counts(here.git):
        rest.throw_away(here.git, path)


def _attempt(job: Job, *, early: bool) -> Outcome | None:
    """One try; None when there is nothing to destroy. Raises Late when another program wrote in the repository meanwhile."""
    step("locked")
    here = job.here
    refusals = refuse.of_repository(here, job.width)
    if refusals:
        raise Stopped(refusals + _seen(job, refusals).refusals)
    before = exchange.stand(here.git)
    with _drafting(here) as draft:
        if early:
            draft.lock(exchange.locks(refs.read(here.git).said, build.parts(here)))
        with _overtaken(here.git, before, draft):
            made = _made(job, draft, before)
        if made is None:
            return None
        draft.lock(made.built.locks)
        _exchange(made.site, made.built, before, draft)
    return rest.complete(here, made.note, made.site.plan.dead, made.samples, job.thorough)


class Made(NamedTuple):
    """A new git directory that is ready to count."""

    site: Site
    built: Built
    note: Journal
    samples: Samples


def _made(job: Job, draft: Draft, before: Stand) -> Made | None:
    """Plan, build and prove; None when there is nothing to destroy. Raises Stopped, Machine, OSError."""
    here = job.here
    rewriting = plan(here.git, job.ids, os.path.join(build.made(draft.path), "pack"), job.progress)
    step("planned")
    found = live.survey(here, job.documents, rewriting.versions, job.width)
    if refusals := refuse.of_documents(here, found, rewriting.versions):
        raise Stopped(refusals)
    nothing = not rewriting.versions and not rewriting.instead and not _files(found)
    if nothing and not walk.hidden(here, job.documents):
        return None
    samples = _samples(here, rewriting)
    site = Site(here, draft.path, job.width, rewriting)
    built = build.build(site)
    _prove(site, built)
    return Made(site, built, _journal(site, built, found, job.documents, before), samples)


@contextmanager
def _overtaken(git: str, before: Stand, draft: Draft) -> Iterator[None]:
    """What fails because another program wrote in the repository meanwhile, said as that: Late."""
    try:
        yield
    except Stopped:
        raise
    except MusctlError as error:
        if not rest.untouched(before, exchange.stand(git), draft.held):
            raise Late from error
        raise


def _prove(site: Site, built: Built) -> None:
    """P1, P2 and P6 of a git directory that does not count yet. Raises Machine."""
    if prove.alive(os.path.join(site.new, "objects"), site.plan.dead, site.width):
        raise prove.failed()
    prove.only_less(site)
    prove.whole(site.new, built.tips)
    step("proved")


def _exchange(site: Site, built: Built, before: Stand, draft: Draft) -> None:
    """The moment from which the new state counts; taken back when another program wrote in between, or a proof fails."""
    git = site.ground.git
    if not rest.untouched(before, exchange.stand(git), draft.held):
        raise Late
    born = exchange.stand(site.new)
    step("exchanging")
    exchange.change_places(git, site.draft)
    step("exchanged")
    if not rest.untouched(before, exchange.stand(os.path.join(site.draft, "git")), draft.held):
        rest.go_back(git, site.draft, born)
        raise Late
    try:
        prove.whole(git, built.tips)
    except MusctlError as error:
        torn = not rest.untouched(born, exchange.stand(git), ())  # begun in the old one, ended in the new
        rest.go_back(git, site.draft, born)
        raise Late if torn else error from error
    step("looked back")


class Seen(NamedTuple):
    """What can be seen without anything being written."""

    rewriting: Rewriting | None  # None where something that is refused anyway keeps the plan from being made
    found: Survey
    refusals: tuple[Refusal, ...]


def _seen(job: Job, refusals: tuple[Refusal, ...]) -> Seen:
    """The plan, the files and what stands in the way among the documents, as far as the refusals given let one see."""
    rewriting = None
    try:
        rewriting = plan(job.here.git, job.ids, None, job.progress)
    except MusctlError:
        if not refusals:
            raise
    versions = rewriting.versions if rewriting else None
    found = live.survey(job.here, job.documents, versions, job.width)
    return Seen(rewriting, found, refuse.of_documents(job.here, found, versions or ()))


def _journal(site: Site, built: Built, found: Survey, ids: frozenset[str], before: Stand) -> Journal:
    """The journal, written into the new git directory, and all of that on the disk itself. Raises OSError."""
    plan_ = site.plan
    note = Journal(
        draft=os.path.basename(site.draft),
        locks=built.locks,
        ids=tuple(sorted(ids)),
        files=_files(found),
        found=tuple(
            sorted({one.id for one in (*plan_.versions, *plan_.lessened)} | {one.id for one in found.live})
        ),
        old=rest.names_only(before),
        new=rest.names_only(exchange.stand(site.new)),
        width=site.width,
        versions=len(plan_.versions),
        shared=len(plan_.shared),
        signatures=plan_.signatures,
        commits=len(plan_.commits),
    )
    written = built.written + journal.write(site.new, note, b"".join(sorted(plan_.dead)))
    step("journal written")
    build.delete_folder(build.made(site.draft))
    exchange.flush_all(site.draft, written)
    step("synced")
    return note


def _files(found: Survey) -> tuple[File, ...]:
    """Every file that goes, the documents last: while one is there, what belongs to it can be found again."""
    return (
        *(File(one.tree.name, one.path, COPY, "") for one in found.copies),
        *(File(one.tree.name, one.path, TRACE, "") for one in found.traces),
        *(File(one.tree.name, one.path, DOCUMENT, one.blob.hex()) for one in found.live),
    )


def _samples(here: Ground, rewriting: Rewriting) -> Samples:
    """The words of what is destroyed; those that a plan, the policy or other people's sheets say too are theirs."""
    talks: dict[str, str] = {}
    blobs: dict[bytes, str] = {}
    for one in rewriting.versions:
        talk = talks.setdefault(one.id, os.path.dirname(one.path))
        blobs.setdefault(one.blob, talk)
    told = objects.things(here.git, blobs)
    texts = [(blobs[name], body) for name, (_, body) in zip(blobs, told, strict=True)]
    people = {talk.split("/")[-2] for talk in talks.values() if "/" in talk}
    others = [
        live.content(f"{tree.home}/{way}")
        for tree in here.trees
        if tree.home
        for way in live.files(tree.home)
        if _says_its_own(way.split("/"), people)
    ]
    return Samples(texts, others)


def _says_its_own(way: list[str], people: Collection[str]) -> bool:
    """A file whose wording is its own: a plan, the leader's settings, the policy, or the sheet of somebody else's talk."""
    sheet = way[-1].startswith("forberedelse") and way[0] not in people
    return way[-1] == "plan.yaml" or way == ["musctl.yaml"] or way[0] == "politik" or sheet


def _quotes(job: Job, seen: Seen) -> tuple[Quote, ...]:
    """Where words of the doomed texts stand in what will be kept, as far as a look costs little."""
    if seen.rewriting is None or not seen.rewriting.versions or not walk.affordable(job.here):
        return ()
    sought = Sought(job.documents, seen.rewriting.dead, _samples(job.here, seen.rewriting), job.width)
    goes = {one.path.removeprefix(job.here.prefix) for one in _files(seen.found)}
    return tuple(
        quote
        for quote in walk.walk(job.here, sought).quotes
        if quote.where not in goes
        and (not quote.where.startswith(".git/") or quote.where.startswith(".git/logs/"))
    )


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


def _without(outcome: Outcome, files: Iterable[str]) -> Outcome:
    """The outcome with these copies elsewhere deleted; what cannot be is named."""
    count, left = 0, []
    for path in files:
        try:
            os.unlink(path)
            count += 1
        except FileNotFoundError:
            continue
        except OSError:
            left.append(path)
    return outcome._replace(files=outcome.files + count, remaining=(*outcome.remaining, *left))


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
    for git, draft in exchange.half_way(folder):
        exchange.mend(git, draft)
    return ground.find(folder)


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
    except (OSError, MusctlError) as error:
        if not journal.counts(here.git) or isinstance(error, Unproved):
            raise
        cause = of_os(error, OPENING) if isinstance(error, OSError) else error
        said = Unproved(f"{HALF_DONE} {cause.reason.removeprefix(OPENING).strip()}", hint=AGAIN)
        said.add_note(str(error))
        raise said from error
