"""Who is owed which talk, when and how, as a leader reads it: what a policy says of duty, sentence by sentence."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from musctl.domain.values import Anledning, Personer, Profil, Samtaletype, Særforhold
from musctl.text.sentence import counted

Said = Iterator[tuple[str, Any]]
"""A sentence and the demand it tells of."""


def of_talk(art: Samtaletype) -> Said:
    """Of one kind of talk: whom it is for, how often, and how it is arranged."""
    if art.antaget and art.arver:
        yield "er antaget; kommunens kilder giver ingen form for den", art.arver
    for some in art.omfatter:
        yield f"er for {people(some)}{_instead(art)}", some
    for some in art.undtaget:
        yield f"undtaget er {people(some)}", some
    if art.årlig:
        yield "holdes én gang om året", art.årlig
    if art.hyppighed and art.hyppighed.måneder:
        yield f"holdes med højst {counted(art.hyppighed.måneder, 'måned', 'måneder')} imellem", art.hyppighed
    for anledning in art.anledninger:
        yield f"holdes, når medarbejderen {_occasion(anledning)}", anledning
    if art.før_lederens_runde:
        yield "lederens egen holdes, før runden begynder", art.før_lederens_runde


def arranged(art: Samtaletype) -> Said:
    """Of one kind of talk: who invites, in what time, for how long, and with whom."""
    if art.indkaldelse:
        yield f"{_INVITES[art.indkaldelse.af]} indkalder", art.indkaldelse
    if art.varsel and art.varsel.dage:
        yield f"indkaldes senest {counted(art.varsel.dage, 'dag', 'dage')} før", art.varsel
    if art.varighed:
        least, most = art.varighed.mindst_minutter, art.varighed.højst_minutter
        bounds = [f"mindst {least}" if least else "", f"højst {most}" if most else ""]
        yield f"varer {' og '.join(filter(None, bounds))} minutter", art.varighed
    if art.daglig_leder:
        yield "holdes med den daglige leder", art.daglig_leder


def signed(art: Samtaletype) -> Said:
    """Of one kind of talk: what a signature means, and where disagreement stands."""
    krav = art.godkendelse
    if krav and krav.betyder:
        yield f"at godkende er at sige, at man {_MEANS[krav.betyder]}", krav
    if krav and krav.uenighed:
        yield f"uenighed skrives i {_NOTED[krav.uenighed]}", krav


def of_round(policy: Profil) -> Said:
    """Of all talks: what is discussed before the round, and to what an agreement gives a right besides."""
    if policy.runden:
        what = ", ".join(key.replace("_", " ") for key in policy.runden.drøftes)
        where = f" ({' eller '.join(policy.runden.forum)})" if policy.runden.forum else ""
        yield f"før runden drøftes {what or 'samtalerne'}{where}", policy.runden
    for forhold in policy.særlige_forhold:
        yield f"{people(forhold)}: {forhold.tekst}", forhold


def people(some: Personer | Særforhold) -> str:
    """Some of the employees: »dem med under 8 timer om ugen og kategorien elev«."""
    parts = [
        f"under {counted(some.timer_under, 'time', 'timer')} om ugen" if some.timer_under is not None else "",
        f"under {counted(some.måneder_ansat_under, 'måneds', 'måneders')} ansættelse"
        if some.måneder_ansat_under is not None
        else "",
        f"kategorien {' eller '.join(some.kategori)}" if some.kategori else "",
        f"overenskomsten {' eller '.join(some.overenskomst)}" if some.overenskomst else "",
    ]
    said = [part for part in parts if part]
    return f"dem med {' og '.join(said)}" if said else "alle"


def _instead(art: Samtaletype) -> str:
    return f", i stedet for {' og '.join(art.i_stedet_for)}" if art.i_stedet_for else ""


def _occasion(rule: Anledning) -> str:
    months = counted(rule.måneder, "måned", "måneder") if rule.måneder else ""
    what = {
        "ansat": f"har været ansat i {months}" if months else "er ny",
        "tilbage_fra_fravær": f"er tilbage efter mindst {months}s fravær"
        if months
        else "er tilbage fra fravær",
        "ny_leder": f"har haft ny leder i {months}" if months else "har fået ny leder",
        "ønsket": "beder om det",
    }[rule.når]
    limit = counted(rule.frist_dage, "dag", "dage") if rule.frist_dage is not None else ""
    return f"{what}{f', senest {limit} efter' if limit else ''}"


_INVITES = {"leder": "lederen", "leders_leder": "lederens egen leder", "medarbejder": "medarbejderen"}
_MEANS = {"enig": "er enig", "læst": "har læst det"}
_NOTED = {"referat": "referatet", "plan": "planen", "bilag": "et bilag"}
