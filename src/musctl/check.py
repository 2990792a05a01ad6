"""Hold documents against their shape and the policy; every finding, and what is remembered of each talk.

Talks are judged one at a time and put away again, so memory does not grow with the folder.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import TypeVar, cast

from musctl import shape
from musctl.domain import values
from musctl.domain.duty import in_force, individual
from musctl.domain.fonden import remembered
from musctl.domain.talk import Facts, Talk, approval
from musctl.domain.value import Value
from musctl.named import NamedTuple
from musctl.rule import SUBJECTS, At, Catalogued, Finding, Mappe
from musctl.text.diagnostic import Diagnostic, Severity
from musctl.text.source import Document, read
from musctl.text.tree import Edit, Place, Plain, Route, Span

Read = Callable[[str], bytes]
T = TypeVar("T")

TALK_FILES: Mapping[str, str] = {
    "samtale.yaml": "samtale",
    "referat.md": "referat",
    "plan.yaml": "plan",
    "fond.yaml": "fond",
    "forberedelse-leder.md": "forberedelse",
    "forberedelse-medarbejder.md": "forberedelse",
}
_SEVERITIES: Mapping[str, Severity] = {"fejl": "error", "advarsel": "warning", "info": "info"}


class Judged(NamedTuple):
    """A finding, and the edits that mend it where the machine knows the answer."""

    diagnostic: Diagnostic
    edits: tuple[Edit, ...] = ()


class Rules(NamedTuple):
    """The catalogue by code and by subject; a rule is loaded when it, or a document that it looks at, is first met."""

    by_code: Mapping[str, Catalogued]
    by_subject: Mapping[str, tuple[Catalogued, ...]]


class _Made(Mapping[str, T]):
    """Things by their names, each made the first time somebody asks for it."""

    __slots__ = ("_done", "_make", "_names")

    def __init__(self, names: Iterable[str], make: Callable[[str], T]) -> None:
        self._names = tuple(names)
        self._make = make
        self._done: dict[str, T] = {}

    def __getitem__(self, name: str) -> T:
        if name not in self._done:
            if name not in self._names:
                raise KeyError(name)
            self._done[name] = self._make(name)
        return self._done[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._names)

    def __len__(self) -> int:
        return len(self._names)


def all_rules() -> Rules:
    """Every rule, none of them loaded yet."""
    from musctl import rules  # a folder that is only read needs none

    codes = rules.codes()
    by_code = _Made(codes, lambda code: rules.load(code, codes[code]))
    subjects = {code: rules.subjects(code, module) for code, module in codes.items()}
    return Rules(
        by_code, _Made(SUBJECTS, lambda one: tuple(by_code[code] for code in codes if one in subjects[code]))
    )


NO_RULES = Rules({}, dict.fromkeys(SUBJECTS, ()))


def understood(
    paths: Sequence[str], read_bytes: Read, remembered: Callable[[], Mapping[str, Plain]] = dict
) -> Mappe:
    """The folder's own files as values, unjudged; what cannot be read is left out.

    `remembered` has what policies say that were read and found in order before, by their paths.

    A policy is not read before somebody asks for it: a folder keeps all that its talks were judged by. Overlays are not
    read at all, for what they say stands in the resolved policy.
    """
    now = [path for path in paths if kind_of(path) not in ("", "profil", "udmøntning")]
    reads = [got for path in now if isinstance(got := _read(path, read_bytes), _Read)]
    order = {got.path for got in reads if _in_order(got)}
    policies = _Policies(paths, read_bytes, remembered, order)
    return _mappe(reads, now)._replace(profiler=policies, i_orden=order)


class _Policies(Mapping[str, values.Profil]):
    """The policies that lie in politik/, each read the first time it is asked for; one that cannot be read is not there.

    Those that are found in order are put among the others that are.
    """

    __slots__ = ("_found", "_order", "_read", "_remembered")

    def __init__(
        self,
        paths: Sequence[str],
        read_bytes: Read,
        remembered: Callable[[], Mapping[str, Plain]],
        order: set[str],
    ) -> None:
        shelf = [path for path in paths if kind_of(path) == "profil"]
        self._found: dict[str, str | values.Profil | None] = {path[8:-5]: path for path in shelf}
        self._read = read_bytes
        self._remembered = remembered
        self._order = order

    def __getitem__(self, name: str) -> values.Profil:
        found = self._found[name]
        if isinstance(found, str):
            self._found[name] = found = self._value(found)
        if found is None:
            raise KeyError(name)
        return found

    def _value(self, path: str) -> values.Profil | None:
        said = self._remembered().get(path)
        if said is not None:
            return values.build_profil(said)
        got = _read(path, self._read)
        if isinstance(got, Judged) or not isinstance(got.value, values.Profil):
            return None
        if _in_order(got):
            self._order.add(path)
        return got.value

    def __iter__(self) -> Iterator[str]:
        return iter([name for name in self._found if self.get(name)])

    def __len__(self) -> int:
        return sum(1 for _ in self)


_OWN_FILES: Mapping[str, str] = {
    "musctl.yaml": "indstillinger",
    "medarbejdere.yaml": "medarbejdere",
    "stop.yaml": "stop",
    "omraade.yaml": "udmøntning",
    "udmoentning.yaml": "udmøntning",
}
_SHELVES: Mapping[str, str] = {"runder": "runde", "politik": "profil", "kvitteringer": "kvittering"}


def kind_of(path: str) -> str:
    """Which kind of document lies at a path of the folder; empty when it is none of ours."""
    match path.split("/"):
        case [name]:
            return _OWN_FILES.get(name, "")
        case [shelf, name] if name.endswith(".yaml"):
            return _SHELVES.get(shelf, "")
        case [_, _, name]:
            return TALK_FILES.get(name, "")
    return ""


class _Read(NamedTuple):
    """A document that has been read, its value, and what was out of shape."""

    path: str
    kind: str
    document: Document
    value: Value | None
    ills: tuple[shape.Ill, ...]


def _read(path: str, read_bytes: Read) -> _Read | Judged:
    kind = kind_of(path)
    try:
        raw = read_bytes(path)
    except OSError as error:
        return _unreadable(path, error)
    document = read(path, raw)
    value, ills = shape.value(SUBJECTS[kind], document)
    return _Read(path, kind, document, value, ills)


def in_order(path: str, read_bytes: Read) -> bool:
    """A document says all that it says in a way that is understood; no rules are asked."""
    got = _read(path, read_bytes)
    return isinstance(got, _Read) and _in_order(got)


def _in_order(got: _Read) -> bool:
    if got.value is None or got.document.faults:
        return False
    return all(ill.severity != "error" for ill in got.ills)


def _unreadable(path: str, error: OSError) -> Judged:
    start = Place(1, 1)
    why = "Du har ikke lov til at læse den" if isinstance(error, PermissionError) else "Den kan ikke åbnes"
    message = f"Filen kan ikke læses. {why}; se, hvem der ejer den, og prøv igen."
    return Judged(Diagnostic(path, start, start, "MUS017", "error", message))


class Folder(NamedTuple):
    """Everything but the talks, read and judged."""

    mappe: Mappe
    judged: tuple[Judged, ...]
    checked: int
    policies: Mapping[str, Plain] = {}  # what each policy says, by its path


def folder(paths: Sequence[str], read_bytes: Read, today: date, catalogue: Rules) -> Folder:
    """The folder's own files: settings, roster, rounds, policies, holds and receipts."""
    judged: list[Judged] = []
    reads: list[_Read] = []
    for path in paths:
        if not kind_of(path):
            judged.append(_astray(path))
            continue
        got = _read(path, read_bytes)
        if isinstance(got, Judged):
            judged.append(got)
        else:
            reads.append(got)
    mappe = _mappe(reads, paths)
    for got in reads:
        judged += _judge(got, At(today, got.path, got.document, mappe, policy=mappe.policy()), catalogue)
    policies: dict[str, Plain] = {got.path: got.document.data for got in reads if got.kind == "profil"}
    return Folder(mappe, tuple(judged), len(reads), policies)


def _mappe(reads: Sequence[_Read], paths: Sequence[str]) -> Mappe:
    def all_of(kind: str) -> list[tuple[str, Value]]:
        return [
            (got.path.rsplit("/", 1)[-1].removesuffix(".yaml"), got.value)
            for got in reads
            if got.kind == kind and got.value is not None
        ]

    settings = cast("list[tuple[str, values.Indstillinger]]", all_of("indstillinger"))
    roster = cast("list[tuple[str, values.Medarbejderliste]]", all_of("medarbejdere"))
    stop = cast("list[tuple[str, values.Stop]]", all_of("stop"))
    people = roster[0][1] if roster else values.Medarbejderliste()
    return Mappe(
        settings[0][1] if settings else values.Indstillinger(profil=""),
        people.medarbejdere,
        people.grupper,
        cast("dict[str, values.Runde]", dict(all_of("runde"))),
        cast("dict[str, values.Profil]", dict(all_of("profil"))),
        stop[0][1] if stop else values.Stop(),
        cast("dict[str, values.Kvittering]", dict(all_of("kvittering"))),
        udmøntninger=cast(
            "dict[str, values.Udmøntning]", {f"{name}.yaml": one for name, one in all_of("udmøntning")}
        ),
        ulæselige=frozenset(filter(kind_of, paths)) - {got.path for got in reads if got.value is not None},
    )


def alone(
    document: Document, value: Value | None, ills: tuple[shape.Ill, ...], at: At, catalogue: Rules
) -> tuple[Judged, ...]:
    """A profile or an overlay judged by itself, wherever it lies."""
    kind = "udmøntning" if isinstance(value, values.Udmøntning) else "profil"
    return tuple(_judge(_Read(document.path, kind, document, value, ills), at, catalogue))


class Unit(NamedTuple):
    """A talk that has been judged: what was found, and what is remembered of it."""

    facts: Facts
    judged: tuple[Judged, ...]
    checked: int


def talk(  # noqa: PLR0913, PLR0917 - everything it depends on, and nothing else
    talk_id: str, files: Sequence[str], read_bytes: Read, mappe: Mappe, today: date, catalogue: Rules
) -> Unit:
    """One talk's folder, judged by the policy that its samtale.yaml names."""
    judged: list[Judged] = []
    reads: dict[str, _Read] = {}
    for path in files:
        name = path.rsplit("/", 1)[-1]
        if name not in TALK_FILES:
            judged.append(_stranger(path))
            continue
        got = _read(path, read_bytes)
        if isinstance(got, Judged):
            judged.append(got)
        else:
            reads[name] = got
    subject = _subject(talk_id, files, reads)
    policy = policy_of(subject, mappe)
    art = _art_of(subject, policy, mappe, today)
    if reads and subject.art != "plan" and not subject.has("samtale.yaml"):
        judged.append(_without_samtale(next(iter(reads.values()))))
    for got in reads.values():
        at = At(today, got.path, got.document, mappe, subject, policy, art, catalogue.by_code)
        judged += _judge(got, at, catalogue)
    return Unit(_facts(subject, reads, art), tuple(judged), len(reads))


def _subject(talk_id: str, files: Sequence[str], reads: Mapping[str, _Read]) -> Talk:
    """The talk with those of its documents that could be read."""

    def value_of(name: str) -> Value | None:
        return reads[name].value if name in reads else None

    subject = Talk(
        talk_id,
        cast("values.Samtale | None", value_of("samtale.yaml")),
        cast("values.Referat | None", value_of("referat.md")),
        cast("values.Plan | None", value_of("plan.yaml")),
        cast("values.Forberedelse | None", value_of("forberedelse-leder.md")),
        cast("values.Forberedelse | None", value_of("forberedelse-medarbejder.md")),
        tuple(files),
        fond=cast("values.Fond | None", value_of("fond.yaml")),
    )
    if subject.samtale and subject.samtale.tavshedspålæg and "referat.md" in reads:  # nobody else asks
        sections = reads["referat.md"].document.sections
        subject = subject._replace(overskrifter=tuple(part.title for part in sections))
    return subject


def policy_of(subject: Talk, mappe: Mappe) -> values.Profil | None:
    """The policy a talk is judged by: the one it was written under (H28), if it was in force when the talk was held (G01)."""
    samtale = subject.samtale
    policy = mappe.policy(samtale.profil if samtale else "")
    early = policy and samtale and samtale.afholdt and not in_force(policy, samtale.afholdt)
    return None if early else policy


def _art_of(
    subject: Talk, policy: values.Profil | None, mappe: Mappe, today: date
) -> values.Samtaletype | None:
    """The kind of talk; a plan of one's own after a group talk is judged as the talk that the group's replaced (W11)."""
    if policy is None or subject.art != "plan":
        return policy.samtaler.get(subject.art) if policy else None
    person = mappe.medarbejdere.get(subject.who)
    return individual(policy, person, today) if person else None


def _astray(path: str) -> Judged:
    message = (
        "Her ser musctl ikke efter, så det bliver hverken tjekket eller destrueret til tiden. "
        "En samtales mappe hedder som M07/2026-mus; flyt det derhen, eller slet det."
    )
    return Judged(Diagnostic(path, Place(1, 1), Place(1, 1), "MUS016", "warning", message))


def _stranger(path: str) -> Judged:
    known = ", ".join(TALK_FILES)
    message = f"Filen bliver ikke tjekket, for dens navn kendes ikke. I en samtales mappe ligger: {known}."
    return Judged(Diagnostic(path, Place(1, 1), Place(1, 1), "MUS016", "warning", message))


def _without_samtale(got: _Read) -> Judged:
    message = "Her ligger dokumenter, men samtale.yaml mangler; bed IT om at hente den fra en sikkerhedskopi."
    span = got.document.span(())
    return Judged(
        Diagnostic(
            got.path, got.document.place(span.start), got.document.place(span.end), "MUS018", "error", message
        )
    )


def _facts(subject: Talk, reads: Mapping[str, _Read], art: values.Samtaletype | None) -> Facts:
    samtale, plan = subject.samtale, subject.plan
    sheet = reads.get("forberedelse-leder.md")
    ids = tuple(
        (identity, got.path)
        for got in reads.values()
        if (identity := getattr(got.value, "id", "")) and isinstance(identity, str)
    )
    opened = sum(mål.status in ("", "åben", "i gang", "delvist") for mål in plan.mål) if plan else 0
    common = {
        "forberedt": sheet is not None
        and (samtale is None or samtale.afholdt is None)  # nobody asks once the talk has been held
        and any(part.says and part.level > 1 for part in sheet.document.sections),
        "referat": subject.referat.id if subject.referat else "?" if subject.has("referat.md") else "",
        "plan": plan.id if plan else "",
        "aftalt": plan is not None and plan.aftalt.leder is not None and plan.aftalt.medarbejder is not None,
        "åbne_mål": opened,
        "ids": ids,
        "mål": tuple((mål.id, mål.status, len(mål.effekt)) for mål in plan.mål) if plan else (),
        "plan_for": plan.samtale if plan else "",
        "søgt": tuple(remembered(subject.fond, subject.who)) if subject.fond else (),
        "bygger_på": samtale.bygger_på if samtale else "",
        "deltagere": samtale.deltagere if samtale else (),
    }
    if samtale is None:
        return Facts(subject.id, **common)  # type: ignore[arg-type]
    return Facts(
        subject.id,
        samtale.profil,
        samtale.planlagt.date() if samtale.planlagt else None,
        samtale.indkaldt,
        samtale.afholdt,
        samtale.sendt,
        approval(samtale, art),
        bool(samtale.indsigelser),
        referent=samtale.referent,
        **common,  # type: ignore[arg-type]
    )


def whole(mappe: Mappe, read_bytes: Read, today: date, catalogue: Rules) -> Iterator[Judged]:
    """What can only be seen across talks; `mappe` knows every talk's facts."""
    documents: dict[str, Document] = {}

    def document_at(path: str) -> Document:
        if path not in documents:
            try:
                documents[path] = read(path, read_bytes(path))
            except OSError:
                documents[path] = read(path, b"")
        return documents[path]

    for rule in catalogue.by_subject["mappe"]:
        assert rule.check is not None
        at = At(today, "musctl.yaml", document_at("musctl.yaml"), mappe, policy=mappe.policy())
        for finding in rule.check(mappe, at):
            here = at._replace(path=finding.path, document=document_at(finding.path)) if finding.path else at
            yield _placed(rule, finding, here)


def _judge(got: _Read, at: At, catalogue: Rules) -> Iterator[Judged]:
    document = got.document
    for fault in document.faults:
        edits = (fault.edit,) if fault.edit else ()
        yield Judged(
            _diagnostic(at, fault.span, fault.code, "error", fault.message, fixable=bool(edits)), edits
        )
    for ill in got.ills:
        span = document.key_span(ill.route) if ill.on_key else document.span(ill.route)
        yield Judged(
            _diagnostic(at, span, ill.code, ill.severity, ill.message, fixable=bool(ill.edits)), ill.edits
        )
    if got.value is None:
        return
    ill_routes = [ill.route for ill in got.ills if ill.severity == "error"]
    for rule in catalogue.by_subject[got.kind]:
        assert rule.check is not None
        for finding in rule.check(got.value, at):
            if not any(_touch(finding.route, route) for route in ill_routes):
                yield _placed(rule, finding, at)


def _touch(one: Route, other: Route) -> bool:
    """One of the two leads through the other: a value that cannot be read is not also missing."""
    shorter = min(len(one), len(other))
    return bool(shorter) and one[:shorter] == other[:shorter]


def _placed(rule: Catalogued, finding: Finding, at: At) -> Judged:
    krav = finding.krav
    severity = finding.severity or (_SEVERITIES.get(krav.alvor) if krav else None) or rule.severity
    edits = rule.fix(finding, at) if rule.fix else ()
    source = kilde(at.policy, krav.kilde) if krav else ""
    diagnostic = _diagnostic(
        at, at.document.span(finding.route), rule.code, severity, finding.message, source, fixable=bool(edits)
    )
    reason = at.talk.samtale.undtagelser.get(rule.code, "") if at.talk and at.talk.samtale else ""
    if reason and rule.waivable and not (krav and krav.låst):
        diagnostic = diagnostic._replace(severity="info", waived=reason)
    return Judged(diagnostic, edits)


def kilde(policy: values.Profil | None, words: str) -> str:
    """A kilde as a leader reads it: `vejledning, Bilag` becomes the document's title and the section."""
    name, _, section = words.partition(", ")
    document = policy.kilder.get(name) if policy else None
    if document is None:
        return words
    return f"{document.titel}, »{section}«" if section else document.titel


def _diagnostic(  # noqa: PLR0913, PLR0917 - a diagnostic has that many sides
    at: At,
    span: Span,
    code: str,
    severity: Severity,
    message: str,
    source: str = "",
    *,
    fixable: bool = False,
) -> Diagnostic:
    place = at.document.place
    return Diagnostic(at.path, place(span.start), place(span.end), code, severity, message, source, fixable)
