"""Destruction as a whole: looked ahead, carried out, completed after a crash, and looked for again later (H16, H17, W12-W14).

    refuse → plan → build → prove → lock → EXCHANGE → prove again → delete files → delete the old → look again

Before the exchange the old state is whole and counts, after it the new one; in between there is nothing.
"""

from __future__ import annotations

import os
import time
from collections.abc import Collection, Iterable, Iterator
from contextlib import contextmanager, suppress

from musctl.errors import MusctlError, NoFolder, Unproved
from musctl.git.destruction import (
    build,
    exchange,
    foreseen,
    ground,
    journal,
    live,
    persons,
    prove,
    refuse,
    walk,
)
from musctl.git.destruction import finish as rest
from musctl.git.destruction.attempt import attempt
from musctl.git.destruction.finish import Late
from musctl.git.destruction.foreseen import Job, Progress
from musctl.git.destruction.ground import OPENING, Ground
from musctl.git.destruction.outcome import Outcome, Outlook, Place, Quote, Refusal, Stopped
from musctl.git.destruction.plan import plan
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
PAUSE = 0.05  # seconds; longer each time
HALF_DONE = "Destruktionen er begyndt, men ikke gjort færdig."
AGAIN = "Gør den færdig: musctl rotate"


def outlook(folder: str, ids: Collection[str], progress: Progress | None = None) -> Outlook:
    """What destroying these documents would do, and what stands in its way. Nothing is written. Raises MusctlError."""
    with _spoken(OPENING):
        here = ground.find(folder)
        wanted = persons.within(here.prefix, ids)
        job = Job(here, wanted, ground.width(here), thorough=False, progress=progress)
        refusals = _pending_refusal(here) + refuse.of_repository(here, job.width)
        seen = foreseen.seen(job, refusals)
        versions = seen.rewriting.versions if seen.rewriting else ()
        lessened = seen.rewriting.lessened if seen.rewriting else ()
        return Outlook(
            versions=(*versions, *lessened),
            places=foreseen.places(here, seen.found, versions),
            refusals=refusals + seen.refusals,
            quotes=foreseen.quotes(job, seen),
            files=tuple(one.path for one in foreseen.files(seen.found)),
            notes=foreseen.notes(here, seen.rewriting),
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
        for turn in range(TRIES):
            with suppress(Late):
                return _without(attempt(job, early=turn >= EARLY) or Outcome(), files)
            time.sleep(PAUSE * turn)
    raise exchange.optaget()


def pending(folder: str) -> bool:
    """Whether a destruction was stopped here, before or after it counted."""
    with _spoken("Det kunne ikke ses, om en destruktion er afbrudt."):
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
    with _spoken("Der blev ikke ledt færdig."):
        here = ground.find(folder)
        width = ground.width(here)
        job = Job(here, persons.within(here.prefix, ids), width, thorough, None)
        rewriting = plan(here.git, job.ids, None)
        versions = (*rewriting.versions, *rewriting.lessened)
        found = live.survey(here, job.documents, rewriting.versions, width)
        leftovers = [f"gemt udgave af {name}" for name in sorted({one.id for one in versions})]
        leftovers += (one.path for one in foreseen.files(found))
        leftovers += (f"{path} (kan ikke læses)" for _, path in found.unreadable)
        sought = Sought(job.documents, frozenset(one.blob for one in versions), None, width)
        outcome = rest.look_again(here, sought, walk.hidden(here, job.documents), thorough)
        proofs = dict(outcome.proofs) | {
            "id": rest.NO if versions else rest.YES,
            "stier": rest.NO if versions else rest.YES,
            "intet_tabt": rest.YES if _whole(here) else rest.NO,
        }
        leftovers += (one for one in outcome.leftovers if not one.startswith("gemt stykke") or not versions)
        return outcome._replace(
            destroyed=frozenset(ids),
            proofs=proofs,
            leftovers=tuple(dict.fromkeys(leftovers)),
            remaining=rest.out_of_reach(here),
        )


def _whole(here: Ground) -> bool:
    try:
        prove.whole(here.git)
    except MusctlError:
        return False
    return True


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
    with _spoken(OPENING):
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
