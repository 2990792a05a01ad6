"""What a new talk and a new round say; nothing is ever taken from a referat (C15)."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from datetime import date, datetime

from musctl.domain import duty
from musctl.domain.emne import titled
from musctl.domain.maal import goals
from musctl.domain.talk import confidentiality
from musctl.domain.values import Indstillinger, Mål, Plan, Profil, Runde, Samtaletype
from musctl.named import NamedTuple
from musctl.templates import Templates
from musctl.text.source import Document

NewId = Callable[[str, str], str]

OPEN = ("", "åben", "i gang", "delvist")


class Opening(NamedTuple):
    """The group's talk that a round began with, and the open goals in its plan (H10, G17)."""

    talk: str = ""
    goals: tuple[Mål, ...] = ()


class Brief(NamedTuple):
    """What the documents of a new talk are made from."""

    talk: str
    profil: str
    policy: Profil
    art: Samtaletype
    indstillinger: Indstillinger
    new_id: NewId
    referent: str = ""
    planlagt: datetime | None = None
    carried: tuple[tuple[Mål, str], ...] = ()
    taken: frozenset[str] = frozenset()
    plan_for: str = ""  # the group talk that an individual plan follows
    runde: Runde | None = None
    opened_by: Opening = Opening()
    deltagere: tuple[str, ...] = ()


def new_id(letter: str, subject: str) -> str:
    """A random id, `d-7f3a9c41`; the same each time where MUSCTL_SEED asks for it (transcripts, demonstrations)."""
    seed = os.environ.get("MUSCTL_SEED")
    if seed:
        import hashlib

        return f"{letter}-{hashlib.sha256(f'{seed} {letter} {subject}'.encode()).hexdigest()[:8]}"
    return f"{letter}-{os.urandom(4).hex()}"


def talk(brief: Brief, templates: Templates) -> dict[str, str]:
    """Every document of a new talk, by its path."""
    return {
        f"{brief.talk}/samtale.yaml": samtale(brief, templates),
        f"{brief.talk}/forberedelse-leder.md": forberedelse(brief, templates, "leder"),
        f"{brief.talk}/forberedelse-medarbejder.md": forberedelse(brief, templates, "medarbejder"),
        f"{brief.talk}/referat.md": referat(brief, templates),
        f"{brief.talk}/plan.yaml": plan(brief, templates),
    }


def samtale(brief: Brief, templates: Templates) -> str:
    """samtale.yaml."""
    planned = f"{brief.planlagt:%Y-%m-%d %H:%M}" if brief.planlagt else ""
    words = _words(brief, "s", "samtale.yaml") | {
        "referent": brief.referent,
        "planlagt": planned,
        "profil": brief.profil,
        "deltagere": brief.deltagere,
        "bygger_på": brief.opened_by.talk,
    }
    return tidy(templates.render("samtale.yaml", words))


def referat(brief: Brief, templates: Templates) -> str:
    """referat.md: a heading for each topic, in the policy's order."""
    return tidy(templates.render("referat.md", _words(brief, "d", "referat.md")))


def forberedelse(brief: Brief, templates: Templates, part: str) -> str:
    """One party's preparation sheet; both see the same topics (H06)."""
    words = _words(brief, "d", f"forberedelse-{part}.md") | {
        "part": part,
        "enhedens_mål": brief.indstillinger.udviklingsmål,
        "målene_over": goals_above(brief.art, brief.indstillinger),
        "åbne_mål": [mål for mål, _ in brief.carried],
        "runde": brief.runde,
        "bygger_på": brief.opened_by.talk,
        "gruppens_mål": brief.opened_by.goals,
    }
    return tidy(templates.render("forberedelse.md", words))


def goals_above(art: Samtaletype, settings: Indstillinger) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """The goals that this kind of talk aligns with besides the unit's own (W37), each list under whose they are."""
    known = {
        "område": ("Områdets", settings.områdets_mål),
        "forvaltning": ("Forvaltningens", settings.forvaltningens_mål),
    }
    return tuple(known[whose] for whose in art.overordnede_mål.fra) if art.overordnede_mål else ()


def plan(brief: Brief, templates: Templates) -> str:
    """plan.yaml: the open goals of the last plan, whole and under their ids, and room for a new one."""
    common = brief.art.handlingsplan
    krav = common if common and common.kræves == "altid" else brief.art.plan
    methods = brief.policy.metoder
    words = _words(brief, "d", "plan.yaml") | {
        "plankrav": krav,
        "handling": krav is not None and krav is common,
        "felter": krav.felter if krav else (),
        "metoder": [metode.id for metode in methods.liste[:3]] if methods else [],
        "overførte": [text for _, text in brief.carried],
        "næste_mål": next_goal(brief.talk, brief.taken),
    }
    return templates.render("plan.yaml", words)


def next_goal(talk_id: str, taken: frozenset[str]) -> str:
    """The number of the next goal, `2026-1`, that no goal of this person has."""
    year = talk_id.split("/")[1][:4]
    number = 1
    while f"{year}-{number}" in taken:
        number += 1
    return f"{year}-{number}"


def carried(plan_value: Plan, document: Document) -> Iterator[tuple[Mål, str]]:
    """Each open goal of a plan with its text as it stands, comments too, indented as a new plan is."""
    for index, mål in goals(plan_value):
        if mål.status in OPEN:
            span = document.span(("mål", index))
            lines = document.text[span.start : span.end].rstrip().splitlines()
            column = document.place(span.start).column - 1
            rest = [line[min(column, len(line) - len(line.lstrip())) :] for line in lines[1:]]
            yield (
                mål,
                "\n".join(["  - " + lines[0], *("    " + line if line.strip() else "" for line in rest)]),
            )


def runde(
    year: str, window: tuple[date, date], form: str, words: dict[str, object], templates: Templates
) -> str:
    """runder/2026.yaml."""
    return templates.render(
        "runde.yaml",
        {"runde": year, "fra": window[0].isoformat(), "til": window[1].isoformat(), "form": form, **words},
    )


def asked(policy: Profil, said: dict[str, str]) -> dict[str, object]:
    """What a new round has a line for: what the policy wants discussed, wished for or held first, and what was said."""
    wanted = policy.runden.drøftes if policy.runden else ()
    kinds = policy.samtaler.items()
    heeded = [art.erstatning.ønske_fra for _, art in kinds if art.erstatning and _wishes_count(art)]
    return {
        "krav": policy.runden,
        "svarene": [(key, words) for key, words in said.items() if words or key in wanted],
        "lederen_ønsker": any(party != "medarbejder" for party in heeded),
        "på_ønske": [key for key, art in kinds if any(one.når == "ønsket" for one in art.anledninger)],
        "før_runden": any(art.før_lederens_runde for _, art in kinds),
    }


def _wishes_count(art: Samtaletype) -> bool:
    return art.erstatning is not None and art.erstatning.af_gruppe == "ja_medmindre_ønsket"


def window(policy: Profil, year: int) -> tuple[date, date]:
    """The round's window by the policy (W04), else the whole year."""
    days = duty.window(Runde(runde=f"{year:04}"), duty.usual(policy))
    assert days, "a year has a first and a last day"
    return days


def _words(brief: Brief, letter: str, name: str) -> dict[str, object]:
    return {
        "id": brief.new_id(letter, f"{brief.talk}/{name}"),
        "samtale": brief.plan_for or brief.talk,
        "who": brief.talk.split("/", maxsplit=1)[0],
        "art": brief.art,
        "policy": brief.policy,
        "åbent": _open(brief.art, brief.policy),
    }


def _open(art: Samtaletype, policy: Profil) -> list[tuple[str, str]]:
    """The parts that are not confidential by the policy, and who may know them."""
    model = confidentiality(policy, art)
    parts = model.ikke_fortroligt if model else ()
    return [(titled(one.afsnit, art), ", ".join(one.til)) for one in parts]


def tidy(text: str) -> str:
    """The text with no blanks at the end of a line, no three line ends in a row, and one at the end."""
    lines: list[str] = []
    for line in text.splitlines():
        stripped = line.rstrip()
        if stripped or (lines and lines[-1]):
            lines.append(stripped)
    return "\n".join(lines).rstrip() + "\n"


def free_number(letter: str, taken: Sequence[str]) -> str:
    """The next free M07 or G1; a number is never used again while it stands anywhere."""
    numbers = [int(name[1:]) for name in taken if name[:1] == letter and name[1:].isdigit()]
    following = max(numbers, default=0) + 1
    return f"M{following:02}" if letter == "M" else f"G{following}"
