"""One try at a destruction: planned, built and proved beside the old state, then exchanged; or everything as it was."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress

from musctl.errors import MusctlError
from musctl.git.destruction import build, exchange, ground, journal, live, prove, refs, refuse, walk
from musctl.git.destruction import finish as rest
from musctl.git.destruction.build import Built, Site
from musctl.git.destruction.exchange import Stand
from musctl.git.destruction.finish import Late
from musctl.git.destruction.foreseen import Job, files, samples, seen
from musctl.git.destruction.ground import Ground
from musctl.git.destruction.journal import Journal
from musctl.git.destruction.live import Survey
from musctl.git.destruction.outcome import Outcome, Stopped
from musctl.git.destruction.packing import Packing
from musctl.git.destruction.plan import Rewriting, plan
from musctl.git.destruction.steps import step
from musctl.git.destruction.texts import Samples
from musctl.named import NamedTuple


class Draft:
    """The folder beside the git directory in which the new one is built, and git's locks in the old one that are ours."""

    __slots__ = ("git", "held", "path")

    def __init__(self, git: str, path: str) -> None:
        self.git = git
        self.path = path
        self.held: tuple[str, ...] = ()

    def note(self, names: tuple[str, ...]) -> tuple[str, ...]:
        """Write down which of git's locks are about to be ours; returns the file, which must be on the disk before they are."""
        return () if self.held else (journal.note_locks(self.path, names),)

    def lock(self, names: tuple[str, ...]) -> None:
        """Take git's locks, once. Raises Late when another program holds one."""
        if self.held:
            return
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


def attempt(job: Job, *, early: bool) -> Outcome | None:
    """One try; None when there is nothing to destroy. Raises Late when another program wrote in the repository meanwhile."""
    step("locked")
    here = job.here
    refusals = refuse.of_repository(here, job.width)
    if refusals:
        raise Stopped(refusals + seen(job, refusals).refusals)
    before = exchange.stand(here.git)
    with _drafting(here) as draft:
        if early:
            names = exchange.locks(refs.read(here.git).said, build.parts(here))
            exchange.flush_all(draft.path, draft.note(names))
            draft.lock(names)
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
    samples: Samples | None  # where they will be looked for


def _made(job: Job, draft: Draft, before: Stand) -> Made | None:
    """Plan, build and prove; None when there is nothing to destroy. Raises Stopped, Machine, OSError."""
    here = job.here
    rewriting = plan(here.git, job.ids, os.path.join(build.made(draft.path), "pack"), job.progress)
    step("planned")
    anything = rewriting.versions or rewriting.instead or files(_looked(job, rewriting))
    if not anything and not walk.hidden(here, job.documents):
        return None
    site = Site(here, draft.path, job.width, rewriting)
    with Packing(site) as packing, ExitStack() as looking:  # git packs and looks while other things are done
        built = build.build(site)
        packing.go_on(built.tips)
        found = _looked(job, rewriting)
        looking.callback(prove.only_less(site))
        walked = job.thorough or walk.affordable(here.objects)
        texts = samples(here, rewriting) if walked else None
        built = built._replace(written=(*built.written, *draft.note(built.locks), *packing.packed()))
        step("packed")
        looking.callback(prove.wholly(site.new, built.tips, rewriting.frozen.frontier))
        if prove.alive(os.path.join(site.new, "objects"), rewriting.dead, job.width):
            raise prove.failed()
        note = _journal(site, built, found, job.documents, before)
        import ctypes  # noqa: F401 - needed soon, and free while git looks
        import shutil  # noqa: F401
    step("proved")
    if texts is None and walk.affordable(os.path.join(site.new, "objects")):
        texts = samples(here, rewriting)
    build.delete_folder(build.made(draft.path))
    return Made(site, built, note, texts)


def _looked(job: Job, rewriting: Rewriting) -> Survey:
    """The files outside history, when nothing stands in the way. Raises Stopped, OSError."""
    found = live.survey(job.here, job.documents, rewriting.versions, job.width)
    if refusals := refuse.of_documents(job.here, found, rewriting.versions):
        raise Stopped(refusals)
    return found


@contextmanager
def _overtaken(git: str, before: Stand, draft: Draft) -> Iterator[None]:
    """What fails because another program wrote in the repository meanwhile, said as that: Late."""
    try:
        yield
    except Stopped:
        raise
    except (MusctlError, OSError) as error:
        if not rest.untouched(before, exchange.stand(git), draft.held):
            raise Late from error
        raise


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
    if not rest.untouched(
        born, exchange.stand(git), ()
    ):  # what was begun in the old one has ended in the new
        try:
            prove.whole(git, built.tips)
        except MusctlError as error:
            rest.go_back(git, site.draft, born)
            raise Late from error
    step("looked back")


def _journal(site: Site, built: Built, found: Survey, ids: frozenset[str], before: Stand) -> Journal:
    """The journal, written into the new git directory, and all of that on the disk itself. Raises OSError."""
    plan_ = site.plan
    note = Journal(
        draft=os.path.basename(site.draft),
        locks=built.locks,
        ids=tuple(sorted(ids)),
        files=files(found),
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
    written = built.written + journal.write(site.new, note, b"".join(plan_.dead))
    step("journal written")
    exchange.flush_all(site.new, (*written, build.token(site.draft), site.draft))
    step("synced")
    return note
