"""Deciding: which referater and sheets are superseded and must be destroyed, which are kept, and why (H16, H17, C11).

A pure value, so that it can be shown, compared and refused. The policy decides for each class of document; a plan is
never considered.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import date

from musctl.course import Course, course, following, only_grouped
from musctl.domain.dates import days_after, short
from musctl.domain.duty import took_part
from musctl.domain.talk import Facts
from musctl.domain.values import Afgang, Afgangsregel, Destrueret, Opbevaring, Opbevaringsregel, Stopklods
from musctl.named import NamedTuple
from musctl.rule import Mappe

CLASSES: Mapping[str, str] = {
    "referat.md": "referat",
    "forberedelse-leder.md": "forberedelse",
    "forberedelse-medarbejder.md": "forberedelse",
}
"""The documents that a policy may have destroyed, by the name of their file."""

GRACE = 30
"""Days after the next talk, where the policy says nothing else; our choice, for no source names any."""

APPROVED = "næste samtale er holdt, og det nye referat er godkendt"
NO_APPROVAL = "næste samtale er holdt, og politikken kræver ingen godkendelse af det nye referat"
GRACE_OVER = "næste samtale er holdt, og fristen er gået, selv om det nye referat ikke er godkendt"
BACK = "dokumentet er destrueret før og er dukket op igen"
SILENT = "politikken siger intet om, hvornår det destrueres, så det sker ikke, før nogen har besluttet det"


class Paper(NamedTuple):
    """A document that may have to be destroyed; without an id it cannot be read."""

    id: str
    slags: str
    path: str


class Verdict(NamedTuple):
    """Destroy or keep, why, on whose authority, and when at the latest."""

    destroy: bool
    reason: str
    kilde: str = ""
    last: date | None = None
    next: str = ""  # the talk that supersedes
    undecided: bool = False  # the policy is silent, and somebody must decide


class Decision(NamedTuple):
    """What becomes of some papers of one talk."""

    talk: str
    papers: tuple[Paper, ...]
    profil: str
    verdict: Verdict
    late: int = 0  # days beyond the last

    @property
    def who(self) -> str:
        """`M07`."""
        return self.talk.split("/")[0]

    @property
    def referat(self) -> bool:
        """The talk's referat is among the papers."""
        return any(paper.slags == "referat" for paper in self.papers)


class Obstacle(NamedTuple):
    """Why nothing can be destroyed yet, and the way out."""

    reason: str
    hint: str
    paths: tuple[str, ...] = ()


class Rotation(NamedTuple):
    """The whole decision: what goes, what stays, drafts that should be gone already, and what stands in the way."""

    destroy: tuple[Decision, ...] = ()
    keep: tuple[Decision, ...] = ()
    drafts: tuple[Destrueret, ...] = ()
    obstacles: tuple[Obstacle, ...] = ()

    @property
    def number(self) -> int:
        """How many talks' referater are destroyed: what the leader writes to confirm."""
        return len({decision.talk for decision in self.destroy if decision.referat})

    @property
    def papers(self) -> tuple[Paper, ...]:
        """Every paper that goes."""
        return tuple(paper for decision in self.destroy for paper in decision.papers)

    @property
    def late(self) -> tuple[Decision, ...]:
        """What should have been gone by now."""
        return tuple(decision for decision in self.destroy if decision.late)

    def of(self, who: Collection[str]) -> Rotation:
        """The part of it that is about these people and groups."""
        return self._replace(
            destroy=tuple(one for one in self.destroy if one.who in who),
            keep=tuple(one for one in self.keep if one.who in who),
            drafts=tuple(one for one in self.drafts if one.samtale.split("/")[0] in who),
        )


def decide(mappe: Mappe, today: date, files: Mapping[str, Collection[str]] | None = None) -> Rotation:
    """The decision for the whole folder on a day.

    `mappe.talks` says which documents each talk has; `files`, where it is given, also which lie there without being
    readable: nobody can say what these are, and they stand in the way of a talk that must be destroyed.
    """
    if files:
        return _decided(mappe, today, files)
    if not (_last and _last[0][0] is mappe and _last[0][1] == today):
        _last[:] = [(mappe, today, _decided(mappe, today, {}))]
    return _last[0][2]


# The last decision asked for: several rules ask for the same, and the status too.
_last: list[tuple[Mappe, date, Rotation]] = []


def _decided(mappe: Mappe, today: date, files: Mapping[str, Collection[str]]) -> Rotation:
    run, back = course(mappe, today), _receipted(mappe)
    destroy: list[Decision] = []
    keep: list[Decision] = []
    for facts in mappe.talks:
        for decision in _decisions(run, back, facts, files.get(facts.id, ())):
            (destroy if decision.verdict.destroy else keep).append(decision)
    obstacles = tuple(_obstacles(mappe, destroy)) if destroy else ()
    return Rotation(tuple(destroy), tuple(keep), tuple(unfinished(mappe)), obstacles)


def hold_of(mappe: Mappe, talk: str, today: date) -> Stopklods | None:
    """The hold that keeps a talk's papers today; one without a date keeps them until it gets one."""
    holds = (one for one in mappe.stop.stop if one.samtale == talk and (one.til is None or today <= one.til))
    return next(holds, None)


def unfinished(mappe: Mappe) -> Iterator[Destrueret]:
    """Drafts of approved referater that a receipt names without any proof: they were to be gone already (W17)."""
    for kvittering in mappe.kvitteringer.values():
        if not kvittering.bevis:
            yield from (one for one in kvittering.dokumenter if one.slags == "kladde" and one.id)


def _receipted(mappe: Mappe) -> frozenset[str]:
    """What receipts say is destroyed. Not drafts: one that is back stands in for an approved text, which must not go."""
    every = (one for kvittering in mappe.kvitteringer.values() for one in kvittering.dokumenter)
    return frozenset(one.id for one in every if one.id and one.slags != "kladde")


def _decisions(run: Course, back: frozenset[str], facts: Facts, files: Collection[str]) -> Iterator[Decision]:
    """A talk's papers, put together where the verdict is the same."""
    judged: dict[tuple[str, bool], Verdict] = {}
    said: dict[Verdict, list[Paper]] = {}
    for paper in _papers(facts, files):
        kind = paper.slags, paper.id in back
        if kind not in judged:
            judged[kind] = _verdict(run, facts, paper.slags, back=kind[1])
        said.setdefault(judged[kind], []).append(paper)
    for verdict, papers in said.items():
        late = (run.today - verdict.last).days if verdict.destroy and verdict.last else 0
        profil = facts.profil or run.mappe.indstillinger.profil
        yield Decision(facts.id, tuple(papers), profil, verdict, max(0, late))


def _papers(facts: Facts, files: Collection[str]) -> Iterator[Paper]:
    ids = {path: identity for identity, path in facts.ids}
    for path in sorted({*ids, *files}):
        slags = CLASSES.get(path.rsplit("/", 1)[-1])
        if slags:
            yield Paper(ids.get(path, ""), slags, path)


def _verdict(run: Course, facts: Facts, slags: str, *, back: bool) -> Verdict:
    """A hold comes before everything, and a document that is back goes again; then the policy decides."""
    hold = hold_of(run.mappe, facts.id, run.today)
    if hold:
        until = f"til og med {short(hold.til)}" if hold.til else "indtil videre"
        return Verdict(destroy=False, reason=f"holdt tilbage {until}: {hold.grund or 'uden grund'}")
    policy = run.mappe.policy(facts.profil)
    if policy is None or policy.opbevaring is None:
        return Verdict(destroy=False, reason="den politik, samtalen er skrevet under, kan ikke læses")
    keeping = policy.opbevaring
    rule = keeping.referat if slags == "referat" else keeping.forberedelse
    if back:
        return Verdict(destroy=True, reason=BACK, kilde=rule.kilde, last=run.today)
    return _by_policy(run, facts, keeping, rule)


def _by_policy(run: Course, facts: Facts, keeping: Opbevaring, rule: Opbevaringsregel) -> Verdict:
    if rule.udløser == "aldrig":
        return Verdict(destroy=False, reason="politikken siger, at det ikke destrueres", kilde=rule.kilde)
    left = _when_gone(run, facts, keeping, rule)
    if rule.udløser == "ikke_angivet":
        return left or _as_decided(run, facts, rule)
    found = _superseded(run, facts, rule)
    if found and found.destroy:
        return found
    return left or found or _waiting(run, facts, rule)


def _as_decided(run: Course, facts: Facts, rule: Opbevaringsregel) -> Verdict:
    """The policy is silent: what was decided here, if anything was (C02, G28)."""
    said = run.mappe.indstillinger.opbevaring
    if said is None or not said.dokumenter or not said.besluttet_af.strip() or _to_come(said.dato, run):
        return Verdict(destroy=False, reason=SILENT, kilde=rule.kilde)
    by = f"besluttet af {said.besluttet_af}, for politikken siger intet om det"
    if said.dokumenter == "behold":
        return Verdict(destroy=False, reason=f"det beholdes: {by}")
    found = _superseded(run, facts, rule) or _waiting(run, facts, rule)
    return found._replace(reason=f"{found.reason}; {by}", kilde="")


def _to_come(day: date | None, run: Course) -> bool:
    """A decision that is dated after today has not been made."""
    return day is not None and day > run.today


def _superseded(run: Course, facts: Facts, rule: Opbevaringsregel) -> Verdict | None:
    """Due, or nearly so, because the next talk has been held; None when it has not."""
    rows = following(run, facts)
    if not rows:
        return None
    slowest = max((row.first for row in rows), key=_day)
    last = _late(_day(slowest), rule)
    ready = [row.settled for row in rows]
    if all(ready):
        reason = APPROVED if all(one and one.godkendt for one in ready) else NO_APPROVAL
        return Verdict(True, reason, rule.kilde, last, slowest.id)
    if run.today >= last:
        return Verdict(True, GRACE_OVER, rule.kilde, last, slowest.id)
    reason = f"næste samtale er holdt, men det nye referat er ikke godkendt; destrueres senest {short(last)}"
    return Verdict(False, reason, rule.kilde, last, slowest.id)


def _waiting(run: Course, facts: Facts, rule: Opbevaringsregel) -> Verdict:
    """No next talk that counts has been held yet."""
    later = [runde for runde in run.rounds if runde > facts.runde]
    grouped = only_grouped(run, facts)
    if grouped:
        reason = f"i runde {grouped[-1].runde} er kun gruppens samtale holdt, og den træder ikke i stedet for den individuelle"
    elif len(later) == 1:
        reason = f"samtalen i runde {later[0]} er ikke holdt"
    else:
        reason = "der er ikke holdt en senere samtale" if later else "den næste samtale er ikke holdt endnu"
    return Verdict(destroy=False, reason=reason, kilde=rule.kilde)


def _when_gone(run: Course, facts: Facts, keeping: Opbevaring, rule: Opbevaringsregel) -> Verdict | None:
    """What follows when the person has left the leader, or all who took part in a group's talk; None when somebody is here (C11)."""
    gruppe = run.mappe.grupper.get(facts.who)
    members = took_part(facts, gruppe) if gruppe else (facts.who,)
    found = [_when_left(run, who, keeping, rule) for who in members]
    gone = [one for one in found if one]
    if not gone or len(gone) < len(found):
        return None
    undecided = next((one for one in gone if one.undecided), None)
    return undecided or next((one for one in gone if not one.destroy), gone[0])


def _when_left(run: Course, who: str, keeping: Opbevaring, rule: Opbevaringsregel) -> Verdict | None:
    person = run.mappe.medarbejdere.get(who)
    if person is None or person.fratrådt is None or person.fratrådt > run.today:
        return None
    left = person.afgang or Afgang()
    moved = left.grund == "ny leder"
    said = (keeping.lederskift if moved else keeping.fratrædelse) or Afgangsregel(kilde="")
    why = "medarbejderen har fået en ny leder" if moved else "medarbejderen er fratrådt"
    by = "det er besluttet i det enkelte tilfælde" if left.dokumenter else "det siger politikken"
    kilde = "" if left.dokumenter else said.kilde
    match left.dokumenter or said.dokumenter:
        case "destruer":
            last = _late(max(person.fratrådt, left.dato or person.fratrådt), rule)
            return Verdict(destroy=True, reason=f"{why}, og {by}", kilde=kilde, last=last)
        case "overdrag":
            return Verdict(destroy=False, reason=f"{why}, og dokumenterne skal overdrages", kilde=kilde)
        case "behold":
            return Verdict(destroy=False, reason=f"{why}, og dokumenterne skal blive; {by}", kilde=kilde)
    reason = f"{why}, og politikken siger intet om dokumenterne; det skal besluttes"
    return Verdict(destroy=False, reason=reason, kilde=kilde, undecided=True)


def _late(day: date, rule: Opbevaringsregel) -> date:
    """The last day, counted from the one when the time came."""
    return days_after(day, GRACE if rule.frist_dage is None else rule.frist_dage)


def _day(facts: Facts) -> date:
    return facts.afholdt or date.min


def _obstacles(mappe: Mappe, destroy: Iterable[Decision]) -> Iterator[Obstacle]:
    for paper in (paper for decision in destroy for paper in decision.papers if not paper.id):
        reason = f"{paper.path} kan ikke læses, så musctl ved ikke, hvilket dokument det er."
        yield Obstacle(reason, f"Se hvad der er galt: musctl validate {paper.path}", (paper.path,))
    paths: dict[str, list[str]] = {}
    for facts in mappe.talks:
        for identity, path in facts.ids:
            paths.setdefault(identity, []).append(path)
    for same in (same for same in paths.values() if len(same) > 1):
        reason = (
            f"{' og '.join(same)} har samme id, så det ene kunne blive destrueret i stedet for det andet."
        )
        yield Obstacle(reason, "Se hvad du gør: musctl explain MUS601", tuple(same))
