"""The application to the fund as a page to sign: what fond.yaml says and nothing of the talk, for others read it (W22)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from musctl.domain.dates import short
from musctl.domain.fonden import shares
from musctl.domain.tal import kroner
from musctl.domain.values import Fond, Fondspolitik
from musctl.sheet import Block, Sheet


def page(fond: Fond, who: str, names: Mapping[str, str], policy: Fondspolitik | None) -> Sheet:
    """The page; `names` says who a number is, and who `leder` is."""
    blocks = [
        Block("fields", rows=tuple(_about(fond, who, names))),
        Block("heading", "Uddannelsen", 2),
        Block("fields", rows=tuple(_education(fond))),
        Block("heading", "Beløb", 2),
        Block("fields", rows=tuple(_amounts(fond, who, names))),
    ]
    if policy and policy.bevilling:
        blocks.append(Block("paragraph", policy.bevilling.tekst))
    blocks.append(Block("signatures", rows=tuple(_signatures(fond, who, names))))
    return Sheet(f"Ansøgning til {policy.navn if policy else 'kompetencefonden'}", tuple(blocks))


def _about(fond: Fond, who: str, names: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    yield "For", names.get(who, who)
    yield "Arbejdsplads", fond.arbejdsplads
    yield "Overenskomst", fond.overenskomst
    yield "Leder", names.get("leder", "")


def _education(fond: Fond) -> Iterator[tuple[str, str]]:
    start, slut = fond.periode
    yield "Uddannelse", fond.uddannelse + (" (masteruddannelse)" if fond.masteruddannelse else "")
    yield "Udbyder", fond.udbyder
    yield "Periode", " til ".join(short(day) for day in (start, slut) if day)
    yield "Begrundelse", fond.begrundelse


def _amounts(fond: Fond, who: str, names: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    for label, amount in (
        ("Søges fra fonden", fond.beløb.ansøgt),
        ("Kommunen betaler", fond.beløb.medfinansiering),
        ("Hele udgiften", fond.beløb.i_alt),
        ("Bevilget", fond.beløb.bevilget),
    ):
        if amount is not None or label != "Bevilget":
            yield label, "" if amount is None else kroner(amount)
    for place, number, amount in shares(fond, who):
        if place >= 0:
            yield f"Heraf {names.get(number, number)}", kroner(amount)


def _signatures(fond: Fond, who: str, names: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    signed = [(one.medarbejder, one.underskrevet) for one in fond.deltagere]
    for number, day in signed or [(who, fond.underskrifter.ansat)]:
        yield f"Ansat: {names.get(number, number)}", short(day) if day else ""
    day = fond.underskrifter.leder
    yield f"Leder: {names.get('leder', '')}".removesuffix(": "), short(day) if day else ""
    day = fond.underskrifter.tillidsrepræsentant
    yield "Tillidsrepræsentant", short(day) if day else ""
