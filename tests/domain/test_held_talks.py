"""For each policy and each kind of talk: a held talk in order, and what is said when one thing is taken out of it.

One obligatory topic, or one field that the plan must state, is taken out at a time. That finding comes, and no other.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Any, NamedTuple

import pytest

from musctl import profiles, scaffold
from musctl.domain import values
from musctl.domain.values import Plankrav, Profil, Samtaletype
from musctl.templates import Templates
from musctl.text.diagnostic import Diagnostic
from musctl.text.dump import dump
from musctl.text.tree import Plain
from tests import mappe

TODAY = "2026-11-16"
FIVE = (
    "mål",
    "handling",
    "tid",
    "ansvar",
    "evaluering",
)  # the words of every plan, where no other field answers them
DISCUSSED = "forventninger: Tid til at tænke\nfælles_linjer: Samme emner\ntemaer: [Læsning]\nevaluering: I juni\n".encode()
PARTS = {"tid": ("start", "slut"), "anvendelse": ("hvornår", "hvordan"), "opfølgning": ("dato",)}


class Held(NamedTuple):
    """A kind of talk of a policy, and which of its two plans is made."""

    name: str
    art: str
    which: str  # plan, or handlingsplan: the group's common one

    @property
    def policy(self) -> Profil:
        return policy(self.name)

    @property
    def type(self) -> Samtaletype:
        return self.policy.samtaler[self.art]

    @property
    def demand(self) -> Plankrav:
        found = getattr(self.type, self.which)
        assert isinstance(found, Plankrav)
        return found

    @property
    def talk(self) -> str:
        return f"{'G1' if self.type.gruppe else 'M07'}/2026-{self.art}"


@cache
def policy(name: str) -> Profil:
    return profiles.value(name)


HELD = [
    Held(name, art, which)
    for name in profiles.names()
    for art, kind in policy(name).samtaler.items()
    for which in ("plan", "handlingsplan")
    if getattr(kind, which)
]


def named(held: Held) -> str:
    return f"{held.name}-{held.art}-{held.which}"


each_talk = pytest.mark.parametrize("held", HELD, ids=named)


def documents(held: Held) -> dict[str, str]:
    """The talk as it is made, with every heading answered, a plan that says all, and the days it was held and sent."""
    settings = values.Indstillinger(profil=held.name)
    named_policy = mappe.policy(held.name)[0]
    brief = scaffold.Brief(held.talk, named_policy, held.policy, held.type, settings, scaffold.new_id)
    brief = brief._replace(deltagere=("M07",))
    files = scaffold.talk(brief, Templates())
    sheet, minutes = f"{held.talk}/forberedelse-leder.md", f"{held.talk}/referat.md"
    files[sheet] = files[sheet].replace("- [ ]", "- [x]")
    files[minutes] = re.sub(r"(?m)^(##.*)$", r"\1\nDrøftet, intet at notere.", files[minutes])
    files[f"{held.talk}/samtale.yaml"] = _samtale(held, files[f"{held.talk}/samtale.yaml"])
    files[f"{held.talk}/plan.yaml"] = plan(held, goal(held))
    if held.type.gruppe:  # who took part has a plan of their own besides
        alone = held._replace(which="")
        files["M07/2026-plan/plan.yaml"] = plan(alone, goal(alone)).replace("d-1b20aa", "d-2c31bb")
    return files


def _samtale(held: Held, text: str) -> str:
    days = {"referent": "leder", "planlagt": "2026-11-12 10:00", "indkaldt": "2026-10-01"}
    days |= {"afholdt": "2026-11-12", "sendt": "2026-11-14"}
    for word, said in days.items():
        text = re.sub(rf"(?m)^{word}:.*$", f"{word}: {said}", text)
    keeping = held.policy.opbevaring
    if keeping and keeping.journalisering:
        text += "journaliseret: 2026-11-13\n"
    if held.type.afsæt:
        text = re.sub(r"(?m)^afsæt:.*$", f"afsæt: {held.type.afsæt.liste[0].id}", text)
    if held.type.relateres_til:
        text = re.sub(
            r"(?m)^relateres_til:.*$", f"relateres_til: [{held.type.relateres_til.liste[0].id}]", text
        )
    if held.type.stikord:
        words = ", ".join(held.type.stikord.liste[: held.type.stikord.hver])
        text = re.sub(r"(?m)^(  (?:leder|medarbejder)): \[\]$", rf"\1: [{words}]", text)
    return text


def goal(held: Held) -> dict[str, Any]:
    """A goal that answers everything that any policy asks."""
    metoder = held.policy.metoder
    how = next((one.id for one in metoder.liste if not one.kursus), "") if metoder else ""
    return {
        "id": "2026-1",
        "mål": "Kunne lede et tværgående projekt",
        **({"slags": "handling"} if held.which == "handlingsplan" else {}),
        "kompetence": "faglig",
        "perspektiv": held.type.emner[0].id if held.type.emner else None,
        "behov": "begge",
        "relation": "Projektet bærer en del af kerneopgaven",
        "handling": [
            {"hvad": "Følger et projekt", "metode": how or None, "ansvar": "medarbejder"},
            {"hvad": "Finder vikar imens", "ansvar": "leder"},
        ],
        "tid": {"start": "2027-01-15", "slut": "2027-11-01"},
        "rammer": "Fire timer om ugen",
        "anvendelse": {"hvornår": "Fra januar", "hvordan": "På afdelingens møder"},
        "værdi": "Færre overgange for borgeren",
        "evaluering": "Vi gennemgår slutrapporten sammen",
        "opfølgning": {"dato": "2027-05-01", "hvordan": "kort møde"},
        "status": "åben",
    }


def plan(held: Held, mål: dict[str, Any]) -> str:
    both: dict[str, Plain] = {"leder": "2026-11-12", "medarbejder": "2026-11-12"}
    common = held.type.handlingsplan
    goals: list[Plain] = [mål]
    if held.which == "plan" and common and common.kræves == "altid":  # which is demanded besides
        follow_up: Plain = {"dato": "2027-05-01", "hvordan": "kort møde"}
        point: Plain = {"hvad": "Laver en fælles vagtplan", "ansvar": "leder"}
        goals.append({"id": "2026-2", "slags": "handling", "handling": [point], "opfølgning": follow_up})
    return dump({"type": "plan", "id": "d-1b20aa", "samtale": held.talk, "aftalt": both, "mål": goals})


def found(held: Held, files: dict[str, str]) -> list[Diagnostic]:
    """The errors and warnings of a folder that holds this one talk."""
    folder = mappe.in_order([mappe.TALK, held.talk], profil=held.name)
    kept = {path: raw for path, raw in folder.items() if path.count("/") < 2}
    keeping = held.policy.opbevaring
    if keeping and keeping.referat.udløser == "ikke_angivet":
        kept["musctl.yaml"] += b"opbevaring: {dokumenter: destruer, besluttet_af: MED-udvalget}\n"
    kept["runder/2026.yaml"] += DISCUSSED
    if held.type.omfatter:
        category = held.type.omfatter[0].kategori[0].encode()
        kept["medarbejdere.yaml"] = kept["medarbejdere.yaml"].replace(
            b"M07: {", b"M07: {kategori: " + category + b", "
        )
    told = mappe.judged({**kept, **{path: text.encode() for path, text in files.items()}}, TODAY)
    return [one.diagnostic for one in told if one.diagnostic.severity != "info"]


def said(told: list[Diagnostic]) -> list[tuple[str, str]]:
    """Each code, and the first words in quotes."""
    return [(one.code, "".join(re.findall("»(.+?)«", one.message)[:1])) for one in told]


@each_talk
def test_a_held_talk_in_order_has_no_findings(held: Held) -> None:
    assert [(one.path, one.code, one.message) for one in found(held, documents(held))] == []


TOPICS = [
    pytest.param(held, emne.titel, id=f"{named(held)}-{emne.id}")
    for held in HELD
    for emne in held.type.emner
    if held.which == "plan" and not (held.type.referat and held.type.referat.planen_er_referat)
]


@pytest.mark.parametrize(("held", "title"), TOPICS)
def test_a_topic_that_is_taken_out_is_the_one_finding(held: Held, title: str) -> None:
    files = documents(held)
    path = f"{held.talk}/referat.md"
    head, *sections = re.split(r"(?m)^(?=## )", files[path])
    kept = [section for section in sections if not section.startswith(f"## {title}\n")]
    assert len(kept) == len(sections) - 1

    told = found(held, files | {path: head + "".join(kept)})

    assert said(told) == [("MUS101", title)]
    assert told[0].source


@pytest.mark.parametrize(("held", "title"), TOPICS)
def test_a_topic_with_nothing_under_it_is_the_one_finding(held: Held, title: str) -> None:
    files = documents(held)
    path = f"{held.talk}/referat.md"
    head, *sections = re.split(r"(?m)^(?=## )", files[path])
    emptied = [
        re.sub(r"(?m)^Drøftet, intet at notere\.$", "", one) if one.startswith(f"## {title}\n") else one
        for one in sections
    ]

    told = found(held, files | {path: head + "".join(emptied)})

    assert said(told) == [("MUS102", title)]


def asked(held: Held) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Every field that the plan must state, and of one with parts, those asked for: all of them, then each alone."""
    felter = {str(felt.navn): felt for felt in held.demand.felter}
    answered = {felt.tæller_som for felt in felter.values() if felt.krævet}
    core = [] if held.which == "handlingsplan" else FIVE
    words = [name for name in core if name in felter or name not in answered]
    for name in dict.fromkeys([*words, *(name for name, felt in felter.items() if felt.krævet)]):
        parts = (felter[name].dele if name in felter else ()) or PARTS.get(name, ())
        yield name, tuple(parts)
        if len(parts) > 1:
            yield from ((name, (part,)) for part in parts)


FIELDS = [
    pytest.param(held, name, parts, id=".".join((f"{named(held)}-{name}", *parts)))
    for held in HELD
    for name, parts in asked(held)
]


@pytest.mark.parametrize(("held", "name", "parts"), FIELDS)
def test_a_field_that_is_taken_out_is_the_one_finding(held: Held, name: str, parts: tuple[str, ...]) -> None:
    mål = goal(held)
    if name == "ansvar":
        del mål["handling"][1]["ansvar"]
    elif name == "andre_inddraget":  # asked only where somebody else has something to do
        mål["handling"][1]["ansvar"] = "Nabokommunen"
    elif parts:
        mål[name] = {part: said for part, said in mål[name].items() if part not in parts} or None
    else:
        del mål[name]
    title = next((felt.titel for felt in held.demand.felter if felt.navn == name), "") or name.capitalize()

    told = found(held, documents(held) | {f"{held.talk}/plan.yaml": plan(held, mål)})

    assert said(told) == [("MUS303", title)]
    assert told[0].severity == "error"
