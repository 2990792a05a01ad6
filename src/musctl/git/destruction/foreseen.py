"""What can be seen before anything is written: the plan, the files, what stands in the way, and whose words stand elsewhere."""

from __future__ import annotations

from collections.abc import Callable, Collection

from musctl.errors import MusctlError
from musctl.git.destruction import live, objects, refuse, walk
from musctl.git.destruction.finish import COPY, DOCUMENT, TRACE
from musctl.git.destruction.ground import Ground
from musctl.git.destruction.journal import File
from musctl.git.destruction.live import Survey
from musctl.git.destruction.outcome import Place, Quote, Refusal
from musctl.git.destruction.plan import Rewriting, Version, plan
from musctl.git.destruction.texts import Samples
from musctl.git.destruction.walk import Sought
from musctl.git.tombstones import people
from musctl.named import NamedTuple

Progress = Callable[[str, int], None]


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


class Seen(NamedTuple):
    """What can be seen without anything being written."""

    rewriting: Rewriting | None  # None where something that is refused anyway keeps the plan from being made
    found: Survey
    refusals: tuple[Refusal, ...]


def seen(job: Job, refusals: tuple[Refusal, ...]) -> Seen:
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


def files(found: Survey) -> tuple[File, ...]:
    """Every file that goes, the documents last: while one is there, what belongs to it can be found again."""
    return (
        *(File(one.tree.name, one.path, COPY, "") for one in found.copies),
        *(File(one.tree.name, one.path, TRACE, "") for one in found.traces),
        *(File(one.tree.name, one.path, DOCUMENT, one.blob.hex()) for one in found.live),
    )


def samples(here: Ground, rewriting: Rewriting) -> Samples:
    """The words of what is destroyed; those that a plan, the policy or other people's sheets say too are theirs."""
    talks: dict[str, str] = {}
    blobs: dict[bytes, str] = {}
    for one in rewriting.versions:
        talk = talks.setdefault(one.id, one.path.rpartition("/")[0])
        blobs.setdefault(one.blob, talk)
    told = objects.things(here.git, blobs)
    texts = ((talk, body) for talk, (_, body) in zip(blobs.values(), told, strict=True))
    known = {talk.split("/")[-2] for talk in talks.values() if "/" in talk}
    others = (
        live.content(f"{tree.home}/{way}")
        for tree in here.trees
        if tree.home
        for way in live.files(tree.home)
        if _says_its_own(way.split("/"), known)
    )
    return Samples(texts, others)


def _says_its_own(way: list[str], known: Collection[str]) -> bool:
    """A file whose wording is its own: a plan, an application, the leader's settings, the policy, or the sheet of somebody else's talk."""
    sheet = way[-1].startswith("forberedelse") and way[0] not in known
    return way[-1] in ("plan.yaml", "fond.yaml") or way == ["musctl.yaml"] or way[0] == "politik" or sheet


def quotes(job: Job, sight: Seen) -> tuple[Quote, ...]:
    """Where words of the doomed texts stand in what will be kept, as far as a look costs little."""
    if sight.rewriting is None or not sight.rewriting.versions or not walk.affordable(job.here.objects):
        return ()
    sought = Sought(job.documents, sight.rewriting.dead, samples(job.here, sight.rewriting), job.width)
    goes = {one.path.removeprefix(job.here.prefix) for one in files(sight.found)}
    return tuple(
        quote
        for quote in walk.walk(job.here, sought).quotes
        if quote.where not in goes
        and (not quote.where.startswith(".git/") or quote.where.startswith(".git/logs/"))
    )


def places(here: Ground, found: Survey, versions: tuple[Version, ...]) -> tuple[Place, ...]:
    """Where doomed text lies now, in a leader's words."""
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


def notes(here: Ground, rewriting: Rewriting | None) -> tuple[str, ...]:
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
