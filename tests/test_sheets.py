"""The preparation sheets, for every policy and kind of talk: two of a kind, each with its own advice, and short."""

from __future__ import annotations

import re
from functools import cache

import pytest

from musctl import profiles, scaffold
from musctl.domain import values
from musctl.domain.emne import asked
from musctl.domain.values import Profil
from musctl.templates import Templates
from musctl.text.source import read
from tests import mappe

EVERY = [(name, art) for name in profiles.names() for art in profiles.value(name).samtaler]
SETTINGS = values.Indstillinger(
    profil="",
    udviklingsmål=("Enhedens mål",),
    områdets_mål=("Målet for området",),
    forvaltningens_mål=("Målet for forvaltningen",),
)
RUNDE = values.Runde(
    "2026",
    temaer=("Et tema",),
    fælles_linjer="En linje",
    forventninger="Det, vi venter os",
    evaluering="Senere",
)
GOAL = values.Mål(id="2025-1", mål="Kunne lede et projekt", evaluering="En hemmelighed")

each_talk = pytest.mark.parametrize(("name", "art"), EVERY)
each_part = pytest.mark.parametrize("part", ["leder", "medarbejder"])


@cache
def sheet(name: str, art: str, part: str, policy: Profil | None = None) -> str:
    policy = policy or profiles.value(name)
    talk = f"{'G1' if policy.samtaler[art].gruppe else 'M07'}/2026-{art}"
    brief = scaffold.Brief(
        talk,
        mappe.policy(name)[0],
        policy,
        policy.samtaler[art],
        SETTINGS,
        scaffold.new_id,
        carried=((GOAL, ""),),
        runde=RUNDE,
    )
    return scaffold.forberedelse(brief, Templates(), part)


def headings(text: str) -> list[str]:
    return re.findall(r"(?m)^#{2,3} .*$", text)


def boxes(text: str) -> list[str]:
    return re.findall(r"(?m)^- \[ \] .*<!-- tjek: (\S+) -->$", text)


@each_talk
def test_both_prepare_from_the_same_topics(name: str, art: str) -> None:
    assert headings(sheet(name, art, "leder")) == headings(sheet(name, art, "medarbejder"))


@each_talk
@each_part
def test_each_is_told_what_the_policy_says_to_that_side_and_not_to_the_other(
    name: str, art: str, part: str
) -> None:
    krav = profiles.value(name).samtaler[art].forberedelse
    sides = {"leder": krav.leder, "medarbejder": krav.medarbejder} if krav else {}
    mine = [one.tekst for one in sides.get(part, ())]
    others = [
        one.tekst for side, some in sides.items() if side != part for one in some if one.tekst not in mine
    ]
    text = sheet(name, art, part)

    assert all(f"\n- {words}\n" in text for words in mine)
    assert not any(f"\n- {words}\n" in text for words in others)


@each_talk
@each_part
def test_a_sheet_begins_with_what_is_to_be_done_and_ends_with_what_can_be_read(
    name: str, art: str, part: str
) -> None:
    text = sheet(name, art, part)
    policy = profiles.value(name)
    before, _, after = text.partition("\n# Om samtalen\n")
    background = [policy.vision, policy.formål, *policy.råd]

    assert "## Andet, jeg vil tale om" in before
    assert all(one is None or (one.tekst in after and one.tekst not in before) for one in background)
    assert all(one.titel in after and one.adresse in after for one in policy.ressourcer)
    assert policy.kontakt in after


@each_talk
@each_part
def test_a_sheet_is_no_wall_of_text(name: str, art: str, part: str) -> None:
    intro = sheet(name, art, part).partition("\n## ")[0]

    assert len(intro.split()) < 230
    assert "\n\n\n" not in sheet(name, art, part)
    assert max(len(line) for line in intro.splitlines()) < 240


@each_talk
@each_part
def test_goals_stand_by_number_and_title_alone(name: str, art: str, part: str) -> None:
    text = sheet(name, art, part)

    assert "\nÅbne mål fra planen:\n\n- 2025-1: Kunne lede et projekt\n" in text
    assert "En hemmelighed" not in text
    assert "- Enhedens mål\n" in text


@each_talk
@each_part
def test_what_was_agreed_for_the_round_is_there(name: str, art: str, part: str) -> None:
    text = sheet(name, art, part)

    assert "- Tema: Et tema\n- Fælles linjer: En linje\n- Forventninger: Det, vi venter os\n" in text
    assert "Senere" not in text


@each_talk
def test_the_goals_above_are_on_the_sheets_of_a_talk_that_aligns_with_them(name: str, art: str) -> None:
    wanted = profiles.value(name).samtaler[art].overordnede_mål is not None
    text = sheet(name, art, "leder")

    assert ("Områdets mål:\n\n- Målet for området\n" in text) == wanted
    assert ("Forvaltningens mål:\n\n- Målet for forvaltningen\n" in text) == wanted


def test_in_herlev_it_is_the_leaders_own_talk_that_aligns_with_the_goals_above() -> None:
    assert "Målet for området" in sheet("herlev", "lus", "medarbejder")
    assert "Målet for området" not in sheet("herlev", "mus", "medarbejder")


@each_talk
def test_a_group_is_asked_what_it_can_and_will_need(name: str, art: str) -> None:
    policy = profiles.value(name)
    wanted = policy.spørgsmål is not None and policy.samtaler[art].gruppe

    for words in policy.spørgsmål.punkter if policy.spørgsmål else ():
        assert (f"- {words}\n" in sheet(name, art, "leder")) == wanted


def test_the_leader_and_the_employee_have_each_their_own_boxes() -> None:
    assert boxes(sheet("albertslund", "lus", "leder")) == ["stikord", "ordlyd", "kobling"]
    assert boxes(sheet("albertslund", "lus", "medarbejder")) == [
        "stikord",
        "plan-a",
        "organisationskompasset",
        "grundlaget",
    ]


@pytest.mark.parametrize("art", ["mus", "lus", "grus"])
@each_part
def test_the_nine_questions_stand_once_under_their_perspectives(art: str, part: str) -> None:
    document = read("ark.md", sheet("albertslund", art, part).encode())
    krav = profiles.value("albertslund").samtaler[art].spørgsmål
    assert krav

    assert [id_ for id_, _ in asked(document)] == [one.id for one in krav.liste]
    assert [section.title for section in document.sections if section.level == 3] == [
        one.tekst for one in krav.liste
    ]


def test_a_reworded_question_keeps_its_id() -> None:
    policy = profiles.value("albertslund")
    lus = policy.samtaler["lus"]
    assert lus.spørgsmål
    first, *rest = lus.spørgsmål.liste
    reworded = lus.spørgsmål._replace(liste=(first._replace(tekst="Hvordan går det på biblioteket?"), *rest))
    unit = policy._replace(samtaler={**policy.samtaler, "lus": lus._replace(spørgsmål=reworded)})

    text = sheet.__wrapped__("albertslund", "lus", "leder", unit)

    assert lus.spørgsmål.ordlyd == "fri"
    assert "\n### Hvordan går det på biblioteket? <!-- spørgsmål: trives -->\n" in text
    assert first.tekst not in text


@pytest.mark.parametrize("art", ["mus", "lus"])
@each_part
def test_all_the_key_words_are_there_to_choose_from(art: str, part: str) -> None:
    krav = profiles.value("albertslund").samtaler[art].stikord
    assert krav

    assert " · ".join(krav.liste) in sheet("albertslund", art, part)
