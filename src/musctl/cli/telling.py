"""A policy as a leader reads it: what it asks for, each line with where it stands; and what differs between two."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from musctl import resolve
from musctl.check import kilde
from musctl.cli import owing
from musctl.domain.changes import Change, changes
from musctl.domain.dates import short
from musctl.domain.loosening import loosened
from musctl.domain.values import Afgangsregel, Erstatning, Opbevaringsregel, Plankrav, Profil, Samtaletype
from musctl.named import NamedTuple


class Line(NamedTuple):
    """One thing the policy says: under which heading, in words, on whose authority."""

    heading: str
    text: str
    source: str = ""
    severity: str = ""


def lines(policy: Profil) -> Iterator[Line]:
    """What the policy asks for, talk by talk, and then what holds for all."""
    for name, art in policy.samtaler.items():
        heading = f"{art.navn} ({name})"
        yield from (one._replace(heading=heading) for one in _talk(policy, art))
    for said, krav in owing.of_round(policy):
        yield _line(policy, "Runden", said, krav)
    if policy.fortrolighed:
        text = policy.fortrolighed.tekst or _words(policy.fortrolighed.model)
        yield _line(policy, "Fortrolighed", text, policy.fortrolighed)
    for document in ("referat", "forberedelse", "plan") if policy.opbevaring else ():
        rule = getattr(policy.opbevaring, document)
        yield _line(policy, "Opbevaring", f"{document}: {_kept(rule)}", rule)
    for document, word in (("fratrædelse", "ved fratrædelse"), ("lederskift", "ved ny leder")):
        left: Afgangsregel | None = getattr(policy.opbevaring, document) if policy.opbevaring else None
        if left:
            yield _line(policy, "Opbevaring", f"{word}: {_LEFT[left.dokumenter]}", left)


def _talk(policy: Profil, art: Samtaletype) -> Iterator[Line]:
    for text, krav in (*owing.of_talk(art), *owing.arranged(art)):
        yield _line(policy, "", text, krav)
    if art.vindue:
        yield _line(policy, "", f"ligger fra {_day(art.vindue.fra)} til {_day(art.vindue.til)}", art.vindue)
    if art.erstatning:
        yield _line(policy, "", _replaced(art.erstatning), art.erstatning)
    for emne in art.emner:
        yield _line(policy, "", f"skal drøftes: {emne.titel}", emne)
    if art.spørgsmål and art.spørgsmål.liste:
        free = "ordlyden kan I selv vælge" if art.spørgsmål.ordlyd == "fri" else "ordlyden ligger fast"
        yield _line(policy, "", f"{len(art.spørgsmål.liste)} spørgsmål; {free}", art.spørgsmål)
    if art.referat and not art.referat.planen_er_referat:
        size = f", højst {art.referat.højst_ord} ord" if art.referat.højst_ord else ""
        yield _line(policy, "", f"referat{size}", art.referat)
    if art.godkendelse:
        days = f", senest efter {art.godkendelse.frist_dage} dage" if art.godkendelse.frist_dage else ""
        yield _line(
            policy, "", f"referatet godkendes af {_APPROVED[art.godkendelse.af]}{days}", art.godkendelse
        )
    for text, krav in owing.signed(art):
        yield _line(policy, "", text, krav)
    for plan in (art.plan, art.handlingsplan):
        yield from _plan(policy, plan) if plan else ()


def _plan(policy: Profil, plan: Plankrav) -> Iterator[Line]:
    yield _line(policy, "", f"{plan.titel}: {_PLANNED[plan.kræves]}", plan)
    for felt in plan.felter:
        must = "skal stå i planen" if felt.krævet else "kan stå i planen"
        yield _line(policy, "", f"{felt.titel or felt.navn}: {must}", felt)


def _line(policy: Profil, heading: str, text: str, krav: Any) -> Line:
    return Line(heading, text, kilde(policy, krav.kilde), krav.alvor)


def _replaced(rule: Erstatning) -> str:
    """That a group talk may stand in its place, and whose wish prevents it."""
    return _REPLACED[rule.af_gruppe].replace("nogen", _WISHES[rule.ønske_fra])


def _kept(rule: Opbevaringsregel) -> str:
    days = f", senest {rule.frist_dage} dage efter" if rule.frist_dage else ""
    return _KEPT[rule.udløser] + (days if rule.udløser == "næste_samtale_holdt" else "")


def _day(words: str) -> str:
    month, _, day = words.partition("-")
    known = month.isdecimal() and day.isdecimal() and 1 <= int(month) <= len(_MONTHS)
    return f"{int(day)}. {_MONTHS[int(month) - 1]}" if known else f"»{words}«"


_MONTHS = (
    "januar", "februar", "marts", "april", "maj", "juni", "juli", "august", "september", "oktober", "november", "december",
)  # fmt: skip
_KEPT = {
    "næste_samtale_holdt": "destrueres, når næste samtale er holdt",
    "aldrig": "destrueres aldrig",
    "ikke_angivet": "politikken siger intet, så intet destrueres, før nogen har besluttet det",
}
_LEFT = {
    "destruer": "dokumenterne destrueres",
    "behold": "dokumenterne beholdes",
    "ikke_angivet": "politikken siger intet; det besluttes hver gang",
}
_REPLACED = {
    "ja": "kan erstattes af en gruppesamtale",
    "ja_medmindre_ønsket": "kan erstattes af en gruppesamtale, medmindre nogen ønsker en individuel",
    "nej": "kan ikke erstattes af en gruppesamtale",
}
_WISHES = {"medarbejder": "medarbejderen", "leder": "lederen", "en_af_parterne": "en af de to"}
_APPROVED = {
    "anden_part": "den anden part",
    "alle": "alle",
    "repræsentant": "en repræsentant",
    "ingen_indsigelse": "dem, der ikke gør indsigelse",
    "ingen": "ingen",
}
_PLANNED = {
    "altid": "skal laves",
    "hvis_emne_drøftes": "skal laves, hvis emnet drøftes",
    "frivilligt": "kan laves",
}


def about(policy: Profil) -> Iterator[str]:
    """Whose policy it is, who adopted it, and which overlays lie in it."""
    yield f"{policy.navn} ({resolve.name(policy)})"
    if policy.omtale:
        yield policy.omtale
    for one in policy.vedtaget:
        when = one.hvornår or " og ".join(short(day) for day in one.datoer if day)
        yield f"Vedtaget af {one.af}{f' {when}' if when else ''}."
    for laid in policy.udmøntninger:
        valid = f", i kraft {short(laid.i_kraft)}" if laid.i_kraft else ""
        whose = laid.område or laid.enhed
        yield f"Udmøntning: {laid.udmøntning}{f' for {whose}' if whose else ''}{valid}."


class Difference(NamedTuple):
    """One thing that is not the same in two policies."""

    kind: str  # added, changed, removed
    where: str
    before: str
    after: str
    source: str
    looser: bool


def differences(before: Profil, after: Profil) -> Iterator[Difference]:
    """What is new, changed or gone in the second policy, and whether it asks for less."""
    less = {one.route for one in loosened(before, after)}
    for change in changes(before, after):
        if not _of_the_file(change):
            kind = "added" if change.before is None else "removed" if change.after is None else "changed"
            yield Difference(
                kind,
                ", ".join(_step(part) for part in _way(change)),
                _words(change.before),
                _words(change.after),
                _source(before, after, change),
                change.route in less,
            )


KINDS = {"added": "Nyt", "changed": "Ændret", "removed": "Væk"}


def sentence(one: Difference) -> str:
    """A difference on one line."""
    changed = one.kind == "changed" and one.before
    now = _quoted(one.after) if one.after else "intet"
    what = f"{_quoted(one.before)} bliver til {now}" if changed else one.after or one.before
    return f"{KINDS[one.kind]}: {one.where}{f': {what}' if what else ''}{' (ikke en stramning)' if one.looser else ''}"


def _quoted(words: str) -> str:
    """Words of more than one in »«, so that it is seen where they end."""
    return f"»{words}«" if " " in words else words


def _of_the_file(change: Change) -> bool:
    """What follows from being another version, or is only said about a demand."""
    return change.route[0] in ("version", "udmøntninger", "kilder") or any(
        part in ("bemærkning", "krav", "kilde") for part in change.route[-2:]
    )


def _way(change: Change) -> tuple[str, ...]:
    """The way as a leader says it: without the word for all the talks."""
    way = change.route[1:] if change.route[0] == "samtaler" else change.route
    way = tuple(part for part in way if part != "liste")
    return way[:-1] if change.before is None and hasattr(change.after, "titel") and len(way) > 1 else way


def _step(part: str) -> str:
    return _CALLED.get(part) or part.replace("_", " ")


_CALLED = {
    "frist_dage": "frist i dage",
    "højst_ord": "højst antal ord",
    "mindst_minutter": "mindst antal minutter",
    "højst_minutter": "højst antal minutter",
    "af_gruppe": "ved gruppesamtale",
    "dage": "antal dage",
    "måneder": "antal måneder",
    "hver": "antal til hver",
}


def _words(said: Any) -> str:
    if said is None or said == "":
        return ""
    if isinstance(said, bool):
        return "ja" if said else "nej"
    for word in ("titel", "tekst", "navn", "gruppe"):
        if isinstance(getattr(said, word, None), str) and getattr(said, word):
            return str(getattr(said, word))
    if hasattr(said, "_fields"):
        pairs = zip(said._fields, said, strict=True)
        return ", ".join(f"{_step(key)} {_words(value)}" for key, value in pairs if _tells(key, value))
    if isinstance(said, tuple):
        return ", ".join(map(_words, said))
    return _step(str(said))


def _tells(key: str, value: Any) -> bool:
    return key not in ("kilde", "krav", "bemærkning", "alvor", "låst") and value not in (None, "", (), False)


def _source(before: Profil, after: Profil, change: Change) -> str:
    """Where it stands now, or stood."""
    if getattr(change.after, "kilde", ""):
        return kilde(after, change.after.kilde)
    near = next((words for _, now in reversed(change.inside) if (words := getattr(now, "kilde", ""))), "")
    if near:
        return kilde(after, near)
    return kilde(before, change.before.kilde) if getattr(change.before, "kilde", "") else ""
