"""What a destruction would meet, and what came of it."""

from __future__ import annotations

from collections.abc import Mapping

from musctl.errors import Refused
from musctl.git.destruction.plan import Version
from musctl.named import NamedTuple


class Refusal(NamedTuple):
    """A reason not to begin, and what to do about it."""

    reason: str
    hint: str


class Place(NamedTuple):
    """A kind of place where doomed text lies, in a leader's words, and how often."""

    what: str
    count: int  # type: ignore[assignment] # a tuple's own is not missed


class Quote(NamedTuple):
    """Words of a destroyed text in something that is kept: where, and how many in a row. Never the words."""

    where: str
    words: int


class Outlook(NamedTuple):
    """What a destruction would do, and what stands in its way (item 2 and 4 of the issue); nothing was changed."""

    versions: tuple[Version, ...] = ()
    places: tuple[Place, ...] = ()
    refusals: tuple[Refusal, ...] = ()
    quotes: tuple[Quote, ...] = ()
    files: tuple[
        str, ...
    ] = ()  # that will be deleted, relative to the top of the work tree or absolute outside it
    notes: tuple[str, ...] = ()  # what else changes, in Danish


class Outcome(NamedTuple):
    """What was destroyed, how that was proved, and what was seen but not reached (H16, W18)."""

    destroyed: frozenset[str] = frozenset()
    proofs: Mapping[str, str] = {}
    leftovers: tuple[str, ...] = ()  # what of the destroyed was found afterwards
    shared: int = 0  # versions with the very bytes of something kept
    signatures: int = 0  # that fell away with what they signed
    commits: int = 0  # saves that were made anew
    quotes: tuple[Quote, ...] = ()
    remaining: tuple[str, ...] = ()  # what could not be reached
    files: int = 0  # that were deleted
    versions: int = 0  # that were stored and are not any more


class Stopped(Refused):
    """Every reason not to begin, at once; nothing was changed."""

    def __init__(self, refusals: tuple[Refusal, ...]) -> None:
        super().__init__(
            "\n".join(one.reason for one in refusals),
            hint="\n".join(dict.fromkeys(one.hint for one in refusals if one.hint)),
        )
        self.refusals = refusals
