"""One talk with all its documents, what is known of it afterwards, and how far it has come."""

from __future__ import annotations

import re
from datetime import date

from musctl.domain.values import Fond, Forberedelse, Fortrolighed, Plan, Profil, Referat, Samtale, Samtaletype
from musctl.named import NamedTuple

WHO = re.compile(r"[MG]\d{1,4}\Z")
TALK = re.compile(r"([MG]\d{1,4})/(\d{4})-([a-z][a-z0-9]*)\Z")


class Talk(NamedTuple):
    """One talk's folder: the documents in it that could be read."""

    id: str
    samtale: Samtale | None = None
    referat: Referat | None = None
    plan: Plan | None = None
    leder: Forberedelse | None = None
    medarbejder: Forberedelse | None = None
    files: tuple[str, ...] = ()
    overskrifter: tuple[str, ...] = ()  # of the referat
    fond: Fond | None = None

    @property
    def who(self) -> str:
        """`M07`."""
        return self.id.split("/")[0]

    @property
    def runde(self) -> str:
        """`2026`."""
        return self.id.split("/")[1].split("-")[0]

    @property
    def art(self) -> str:
        """`mus`."""
        return self.id.split("/")[1].split("-", 1)[1]

    @property
    def held(self) -> bool:
        """The leader has said when the talk was held; a plan of one's own follows a group talk that has been."""
        if self.art == "plan":
            return self.plan is not None and self.plan.samtale != self.id
        return self.samtale is not None and self.samtale.afholdt is not None

    def has(self, name: str) -> bool:
        """A file of that name lies in the talk's folder, readable or not."""
        return f"{self.id}/{name}" in self.files


class Facts(NamedTuple):
    """What is remembered of a talk when its documents are put away: ids and dates, no names and no texts."""

    id: str
    profil: str = ""
    planlagt: date | None = None
    indkaldt: date | None = None
    afholdt: date | None = None
    sendt: date | None = None
    godkendt: date | None = None
    indsigelse: bool = False
    forberedt: bool = False  # until the talk is held
    referat: str = ""
    plan: str = ""
    referent: str = ""
    aftalt: bool = False
    åbne_mål: int = 0
    ids: tuple[tuple[str, str], ...] = ()
    mål: tuple[
        tuple[str, str, int], ...
    ] = ()  # each goal's id and status, and how much is said of its effect
    plan_for: str = ""
    bygger_på: str = ""
    søgt: tuple[tuple[str, int, str, bool, str], ...] = ()  # `domain/fonden.py` says what the parts are
    deltagere: tuple[str, ...] = ()  # of a group

    @property
    def who(self) -> str:
        """`M07`."""
        return self.id.split("/")[0]

    @property
    def runde(self) -> str:
        """`2026`."""
        return self.id.split("/")[1].split("-")[0]

    @property
    def art(self) -> str:
        """`mus`."""
        return self.id.split("/")[1].split("-", 1)[1]


def reached(facts: Facts, destroyed: frozenset[str]) -> str:  # noqa: PLR0911 - a state each
    """How far the talk has come; computed from what stands in the files, never stored."""
    if facts.afholdt is None:
        if facts.forberedt:
            return "forberedt"
        if facts.indkaldt:
            return "indkaldt"
        return "planlagt" if facts.planlagt else "oprettet"
    if not facts.referat and facts.id in destroyed:
        return "destrueret"
    if facts.godkendt:
        return "godkendt"
    if facts.indsigelse:
        return "indsigelse"
    return "sendt" if facts.sendt else "holdt"


def with_whom(talk_id: str) -> str:
    """`--employee M07`, or `--group G1`: the party of a talk as a command is told."""
    who = talk_id.split("/", maxsplit=1)[0]
    return f"{'--group' if who.startswith('G') else '--employee'} {who}"


def confidentiality(policy: Profil, art: Samtaletype | None) -> Fortrolighed | None:
    """Who may know what was said: the kind of talk's own rule, else the policy's (C07)."""
    return (art.fortrolighed if art else None) or policy.fortrolighed


def other(part: str) -> str:
    """The other party of the talk."""
    return {"leder": "medarbejder", "medarbejder": "leder"}.get(part, "")


def approvers(samtale: Samtale, art: Samtaletype | None) -> tuple[str, ...]:
    """Those whose approval the policy asks for: the other party, or in a group the others who took part (W17, C18).

    Where one representative is enough, any of them is. A member who wrote leaves it to the leader too.
    """
    if art is None or not art.gruppe:
        party = other(samtale.referent)
        return (party,) if party else ()
    members = tuple([who for who in samtale.deltagere if who != samtale.referent])
    if samtale.referent in ("", "leder"):
        return members
    return ("leder",) if represented(art) else (*members, "leder")


def bound(samtale: Samtale, art: Samtaletype | None, model: str) -> tuple[str, ...]:
    """Those whose word it takes before anything is told to others (H13); a leader who alone is silent asks the others (G24)."""
    others = samtale.deltagere if art and art.gruppe and samtale.deltagere else ("medarbejder",)
    return others if model == "asymmetrisk" else ("leder", *others)


def represented(art: Samtaletype | None) -> bool:
    """One may approve for all."""
    return bool(art and art.gruppe and art.godkendelse and art.godkendelse.af == "repræsentant")


def called(part: str, art: Samtaletype) -> str:
    """A party in the definite form, as this kind of talk calls it: `den overordnede` for the leader of a LUS; a member is M07."""
    if WHO.match(part):
        return part
    if part == "leder":
        return art.lederen or f"{art.leder}en"
    return art.medarbejderen or f"{art.medarbejder}en"


def approval(samtale: Samtale, art: Samtaletype | None) -> date | None:
    """The day the referat was approved by those that the policy asks for; None until then."""
    if not samtale.godkendelser:
        return None
    wanted = approvers(samtale, art)
    given = {one.af: one.dato for one in samtale.godkendelser if one.af in wanted}
    days = [day for day in given.values() if day]
    if not days or not (represented(art) or len(days) == len(wanted)):
        return None
    return max(days)
