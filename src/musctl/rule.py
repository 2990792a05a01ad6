"""What a rule is: one module in `musctl.rules`, with a page, examples and a check.

The file name gives the code and the name: `rules/mus101_emne_mangler.py`. The module's docstring is its page:
a title of one line ending with a full stop, Danish prose, and at least one `bad` and one `good` example.

    SUBJECT = "referat"      # which documents it looks at: keys of SUBJECTS ("referat plan" is two), or "mappe"
    SEVERITY = "error"       # unless the rule or the policy says otherwise
    KRAV = ("H26", "W03")    # the rows of the requirement table it carries out
    def check(referat: Referat, at: At) -> Findings: ...      # yields Finding(route, message, …)
    def fix(finding: Finding, at: At) -> tuple[Edit, ...]: ...    # only where the machine knows the answer

A rule never reads the clock, the disk, git or another rule. It says what is wrong and by which route; the engine
knows file, line, column, code, severity and kilde. Modules of the 0xx family that describe what the reader itself
finds have no `check`.

An example is a fence: ```` ```markdown bad ```` or ```` ```yaml good ````. Its files come one after another, each
behind a line `--- file: M07/2026-mus/referat.md`; without such a line it is the one document the rule looks at. What
an example leaves out of a talk is filled in with documents that are in order, and `--- today: 2026-12-01`,
`--- profil: herlev` and `--- without: M07/2026-mus/plan.yaml` say the rest. `# MUS101` or `<!-- MUS101 -->` at the
end of a line says that this finding starts on that line; an example shows every finding of its rule, and no other.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from datetime import date
from typing import Protocol

from musctl.domain.talk import Facts, Talk, confidentiality
from musctl.domain.values import (
    Fortrolighed,
    Gruppe,
    Indstillinger,
    Kvittering,
    Medarbejder,
    Profil,
    Runde,
    Samtaletype,
    Stop,
    Udmøntning,
)
from musctl.named import NamedTuple
from musctl.text.diagnostic import Severity
from musctl.text.source import Document
from musctl.text.tree import Edit, Route

# Which document a rule looks at, and the value it gets.
SUBJECTS: Mapping[str, str] = {
    "indstillinger": "Indstillinger",
    "medarbejdere": "Medarbejderliste",
    "runde": "Runde",
    "samtale": "Samtale",
    "referat": "Referat",
    "forberedelse": "Forberedelse",
    "plan": "Plan",
    "fond": "Fond",
    "stop": "Stop",
    "kvittering": "Kvittering",
    "profil": "Profil",
    "udmøntning": "Udmøntning",
    "mappe": "Mappe",
}


class Demand(Protocol):
    """What a finding rests on: a Krav of the policy, or anything that says the same of itself (a topic, a field)."""

    @property
    def kilde(self) -> str:
        """The document and the section."""
        ...

    @property
    def alvor(self) -> str:
        """How severely; empty leaves it to the rule."""
        ...

    @property
    def låst(self) -> bool:
        """Whether no exception may touch it."""
        ...


class Finding(NamedTuple):
    """What is wrong and where: a route, never a line."""

    route: Route
    message: str
    krav: Demand | None = None
    severity: Severity | None = None
    path: str = ""  # for rules that look at the whole folder: which file


Findings = Iterator[Finding]


class Mappe(NamedTuple):
    """The leader's folder: everything but the talks' own documents, and what is remembered of each talk."""

    indstillinger: Indstillinger
    medarbejdere: Mapping[str, Medarbejder] = {}
    grupper: Mapping[str, Gruppe] = {}
    runder: Mapping[str, Runde] = {}
    profiler: Mapping[str, Profil] = {}
    stop: Stop = Stop()
    kvitteringer: Mapping[str, Kvittering] = {}
    talks: tuple[Facts, ...] = ()
    afbrudt: bool = False  # a destruction was stopped midway and has yet to be finished
    ulæselige: frozenset[str] = (
        frozenset()
    )  # files that lie there and cannot be read: their own findings say why

    udmøntninger: Mapping[str, Udmøntning] = {}  # by their files; only a check reads them
    i_orden: Collection[
        str
    ] = ()  # files that have been read and say all that they say in a way that is understood

    def policy(self, name: str = "") -> Profil | None:
        """The policy of this name, as a talk was written under it (H28); without one what the folder stands under now."""
        return self.profiler.get(name or self.indstillinger.profil)

    def exists(self, who: str) -> bool:
        """M07 or G1 stands in the roster."""
        return who in self.medarbejdere or who in self.grupper

    @property
    def destroyed(self) -> Mapping[str, str]:
        """The ids of destroyed documents, and the receipt that names each."""
        return {
            dokument.id: number
            for number, kvittering in self.kvitteringer.items()
            for dokument in kvittering.dokumenter
        }

    @property
    def destroyed_talks(self) -> frozenset[str]:
        """The talks whose referat a receipt names."""
        return frozenset(
            dokument.samtale
            for kvittering in self.kvitteringer.values()
            for dokument in kvittering.dokumenter
            if dokument.slags == "referat"
        )


class At(NamedTuple):
    """What a rule may look at besides its subject."""

    today: date
    path: str
    document: Document
    mappe: Mappe
    talk: Talk | None = None
    policy: Profil | None = None
    art: Samtaletype | None = None
    rules: Mapping[str, Catalogued] = {}

    @property
    def held(self) -> bool:
        """The talk that the document belongs to has been held."""
        return self.talk is not None and self.talk.held

    @property
    def fortrolighed(self) -> Fortrolighed | None:
        """Who may know what was said: the kind of talk's own rule, else the policy's (C07)."""
        return confidentiality(self.policy, self.art) if self.policy else None


class Rule(Protocol):
    """The module itself."""

    __name__: str
    __doc__: str | None
    SUBJECT: str
    SEVERITY: Severity
    KRAV: tuple[str, ...]
    check: Callable[..., Findings]


class Catalogued(NamedTuple):
    """A rule as the engine knows it."""

    code: str
    name: str
    subject: str
    severity: Severity
    check: Callable[..., Findings] | None
    fix: Callable[[Finding, At], tuple[Edit, ...]] | None
    waivable: bool
