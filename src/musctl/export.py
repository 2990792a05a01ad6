"""What leaves the folder as a page: the plan, the minutes, or only what may be told to one receiver (H13, K22, A22)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from musctl.domain.dates import short
from musctl.domain.emne import heard
from musctl.domain.maal import actions, goals
from musctl.domain.talk import approval, bound
from musctl.domain.values import (
    Deling,
    Felt,
    Handling,
    Mål,
    Opfølgning,
    Plan,
    Plankrav,
    Profil,
    Samtale,
    Samtaletype,
    Tid,
)
from musctl.named import NamedTuple
from musctl.outbox import clean
from musctl.sheet import Block, Sheet
from musctl.text.source import Document

OTHERS = ("kompetence", "behov", "relation", "andre_inddraget", "anvendelse", "perspektiv", "værdi", "rammer")
TITLES = {
    "handling": "Handling",
    "ansvar": "Ansvarlig",
    "andre_inddraget": "Andre, der inddrages",
    "anvendelse": "Kompetencerne i spil",
}


class Talked(NamedTuple):
    """The talk that a page is about, and what people in it are called."""

    id: str
    policy: Profil
    art: Samtaletype
    names: Mapping[str, str]  # leder, the person or group, and everybody that a plan may name by number
    samtale: Samtale | None = None

    @property
    def who(self) -> str:
        """`M07`."""
        return self.id.split("/")[0]

    def part(self, part: str) -> str:
        """`Leder` or `Medarbejder`, as the policy calls the one."""
        word = self.art.leder if part == "leder" else self.art.medarbejder
        return f"{word[:1].upper()}{word[1:]}"


def plan(talked: Talked, value: Plan) -> Sheet:
    """The plan in the policy's words, with a line for each signature (K22); comments and empty goals stay behind."""
    said = list(goals(value))
    demand = _demand(talked.art, next(iter(value.mål), Mål()))
    blocks = [*_head(talked)]
    if demand and demand.indledning:
        blocks.append(Block("paragraph", demand.indledning))
    for index, mål in said:
        word = "Punkt" if mål.slags == "handling" else "Mål"
        blocks.append(Block("heading", f"{word} {index + 1}" if len(value.mål) > 1 else word, 2))
        blocks.append(Block("fields", rows=tuple(_rows(mål, value, talked))))
    blocks += _passed_on(value)
    days = (("medarbejder", value.aftalt.medarbejder), ("leder", value.aftalt.leder))
    signers = tuple((_signer(talked, part), short(day) if day else "") for part, day in days)
    blocks.append(Block("signatures", rows=signers))
    return Sheet(demand.titel if demand else "Udviklingsplan", tuple(blocks))


def minutes(talked: Talked, document: Document) -> Sheet:
    """The minutes for the two parties: no header, no help and no headings with nothing under them."""
    from musctl.text.commonmark import pieces

    day = approval(talked.samtale, talked.art) if talked.samtale else None
    title, blocks = "Referat", [*_head(talked, ("Godkendt", short(day) if day else "ikke endnu"))]
    for piece in pieces(clean(document)):
        if piece.kind == "heading" and piece.level == 1:
            title = piece.text
        else:
            blocks.append(Block(piece.kind, piece.text, piece.level))  # type: ignore[arg-type]
    return Sheet(title, tuple(blocks))


def sharing(talked: Talked, shared: tuple[Deling, ...]) -> Sheet:
    """What one receiver may know, and nothing else of the talk."""
    about = talked.names.get(talked.who, talked.who)
    blocks = [
        Block(
            "paragraph",
            f"{about} og {talked.names['leder']} har aftalt, at {shared[0].til} må få dette at vide:",
        ),
        *(Block("item", one.oplysning) for one in shared),
        Block(
            "paragraph",
            "Resten af samtalen er fortrolig. Brug ikke oplysningen til andet, og giv den ikke videre.",
        ),
    ]
    return Sheet("Oplysning fra en udviklingssamtale", tuple(blocks))


def allowed(samtale: Samtale, art: Samtaletype | None, model: str) -> tuple[Deling, ...]:
    """The entries that say what and to whom, and that everybody who is bound has agreed to (H13, G24)."""
    wanted = set(bound(samtale, art, model))
    return tuple(one for one in samtale.deling if one.oplysning and one.til and wanted <= set(one.aftalt_af))


def receivers(shared: tuple[Deling, ...]) -> Iterator[tuple[Deling, ...]]:
    """The entries of each receiver together, in the order they were agreed."""
    by_name: dict[str, list[Deling]] = {}
    for one in shared:
        by_name.setdefault(heard(one.til), []).append(one)
    return (tuple(some) for some in by_name.values())


def _head(talked: Talked, *more: tuple[str, str]) -> Iterator[Block]:
    held = talked.samtale.afholdt if talked.samtale else None
    rows = [("For", talked.names.get(talked.who, talked.who)), (talked.part("leder"), talked.names["leder"])]
    rows.append(("Samtale", f"{talked.art.navn}{f' {short(held)}' if held else ''}"))
    yield Block("fields", rows=(*rows, *more))


def _demand(art: Samtaletype, mål: Mål) -> Plankrav | None:
    """What the policy says of a goal, and of a plan that begins with it: a plan of action is another (C08)."""
    common = art.handlingsplan
    return common if common and mål.slags == "handling" else art.plan


def _signer(talked: Talked, part: str) -> str:
    name = talked.names["leder"] if part == "leder" else talked.names.get(talked.who, "")
    word = "For gruppen" if talked.art.gruppe and part != "leder" else talked.part(part)
    return f"{word}: {name}" if name else word


def _passed_on(value: Plan) -> Iterator[Block]:
    if value.videregivelse:
        yield Block("heading", "Må videregives", 2)
        yield from (Block("item", f"Til {one.til}: {one.oplysning}") for one in value.videregivelse)


def _rows(mål: Mål, value: Plan, talked: Talked) -> Iterator[tuple[str, str]]:
    """A goal's fields: the policy's in its order and under its titles, then what else has been filled in."""
    demand = _demand(talked.art, mål)
    told: dict[str, Felt] = {felt.navn: felt for felt in demand.felter} if demand else {}
    words = [*told] if told else ["mål"]
    words += [
        navn
        for navn in ("mål", "handling", "tid", "ansvar", "evaluering", "opfølgning", *OTHERS)
        if navn not in told
    ]
    for navn in dict.fromkeys(words):
        said = _said(navn, mål, value, talked)
        felt = told.get(navn)
        if said or (felt and felt.krævet and felt.navn != "andre_inddraget"):
            yield (felt.titel if felt and felt.titel else TITLES.get(navn, navn.capitalize())), said
    if mål.status not in ("", "åben"):
        yield "Status", mål.status
    if mål.effekt:
        yield "Effekt", mål.effekt


def _said(navn: str, mål: Mål, value: Plan, talked: Talked) -> str:  # noqa: PLR0911 - a field each
    match navn:
        case "handling":
            return _listed([_action(one, talked.policy) for _, one in actions(mål)])
        case "ansvar":
            return _listed([_person(one.ansvar, talked) for _, one in actions(mål) if one.ansvar])
        case "tid":
            return _span(mål.tid)
        case "opfølgning":
            return _follow_up(mål.opfølgning or value.opfølgning)
        case "anvendelse":
            use = mål.anvendelse
            return ", ".join(filter(None, (use.hvornår, use.hvordan))) if use else ""
        case "perspektiv":
            titles = {heard(emne.id): emne.titel for emne in talked.art.emner}
            return titles.get(heard(mål.perspektiv), mål.perspektiv)
    return str(getattr(mål, navn))


def _listed(lines: list[str]) -> str:
    """One line as it is, several with their numbers; the same answer to all of them once."""
    if len(set(lines)) == 1:
        return lines[0]
    return "\n".join(f"{number}. {line}" for number, line in enumerate(lines, 1))


def _action(one: Handling, policy: Profil) -> str:
    titles = {metode.id: metode.titel for metode in policy.metoder.liste} if policy.metoder else {}
    how = titles.get(one.metode, one.metode)
    return f"{one.hvad} ({how.lower()})" if how and one.hvad else one.hvad or how


def _person(words: str, talked: Talked) -> str:
    if words == "begge":
        return f"{talked.part('medarbejder')} og {talked.art.leder}"
    return talked.part(words) if words in {"leder", "medarbejder"} else talked.names.get(words, words)


def _span(tid: Tid) -> str:
    if tid.start and tid.slut:
        return f"{short(tid.start)} til {short(tid.slut)}"
    return f"fra {short(tid.start)}" if tid.start else f"senest {short(tid.slut)}" if tid.slut else ""


def _follow_up(one: Opfølgning) -> str:
    return ": ".join(filter(None, (short(one.dato) if one.dato else "", one.hvordan)))
