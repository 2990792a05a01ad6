"""Making every kind of talk: with a person or a group, fixed or the policy's own, and wrong use said plainly."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests import terminal

OWN = """
samtaler:
  seniorsamtale:
    navn: Seniorsamtale
    ekstra_afsnit:
      - {id: fremtid, titel: Fremtiden, kilde: vejledning}
  årssamtale:
    navn: Samtale med et navn, der ikke kan være en mappes
"""


def said(*words: str) -> terminal.Said:
    return terminal.call(*words)


def done(*words: str) -> str:
    return said(*words).well()


@pytest.fixture
def team(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Three employees, two of them a group, and a round in which groups speak together."""
    monkeypatch.chdir(folder)
    for name in ("Anne Berg", "Bo Dam", "Carl Holm"):
        done("employee", "add", name)
    done("group", "add", "Team Nord", "--member", "M01", "--member", "M02")
    done("round", "start", "2026", "--form", "gruppe")
    return folder


def with_own_kinds(team: Path) -> None:
    policy = next((team / "politik").iterdir())
    policy.write_text(policy.read_text("utf-8").replace("\nsamtaler:\n", OWN), "utf-8")


@pytest.mark.parametrize(
    ("words", "talk"),
    [
        (("mus", "--employee", "M01"), "M01/2026-mus"),
        (("lus", "--employee", "Carl Holm"), "M03/2026-lus"),
        (("grus", "--group", "G1"), "G1/2026-grus"),
        (("tus", "--group", "team nord"), "G1/2026-tus"),
        (("seniorsamtale", "--employee", "M02"), "M02/2026-seniorsamtale"),
        (("samtale", "seniorsamtale", "--employee", "M02"), "M02/2026-seniorsamtale"),
    ],
)
def test_each_kind_of_talk_is_made(team: Path, words: tuple[str, ...], talk: str) -> None:
    with_own_kinds(team)
    made = done("new", *words, "--no-edit").splitlines()

    assert made[0] == f"{talk}/samtale.yaml"
    assert len(made) == 5
    assert said("validate", talk).code == 0


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("grus", "--employee", "M01"), "GRUS holdes med en gruppe. Skriv --group G1"),
        (("mus", "--group", "G1"), "MUS holdes med en enkelt medarbejder. Skriv --employee M07"),
        (
            ("samtale", "tus", "--employee", "M01"),
            "TUS holdes med en gruppe, ikke med en enkelt medarbejder.",
        ),
        (("seniorsamtale", "--group", "G1"), "seniorsamtale holdes med en enkelt medarbejder"),
        (("grus", "--group", "M01"), "M01 er en medarbejder. Her skal der stå en gruppe."),
        (("mus", "--employee", "G1"), "G1 er en gruppe. Her skal der stå én medarbejder."),
        (("elevsamtale", "--employee", "M01"), "Kommandoen »new elevsamtale« findes ikke."),
        (("elevsamtale", "--employee", "M01"), "seniorsamtale"),
        (("årssamtale", "--employee", "M01"), "kan ikke være navnet på en mappe"),
        (("grus", "--group", "G9"), "G9 findes ikke."),
        (("plan", "--group", "G1", "--employee", "M01"), "Både --employee og --group er skrevet."),
        (("grus", "--no-input"), "Hvilken gruppe er samtalen med?"),
    ],
)
def test_wrong_use_is_one_clear_sentence(team: Path, words: tuple[str, ...], sentence: str) -> None:
    with_own_kinds(team)
    answer = said("new", *words)

    assert (answer.code, answer.out) == (2, "")
    assert sentence in answer.err


def test_a_policy_without_tus_says_what_it_has_instead(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    done("init", "MUS", "--profile", "gentofte", "--leader", "Bo", "--unit", "Skolen", "--no-input")
    monkeypatch.chdir(home / "MUS")
    done("employee", "add", "Anne Berg")
    done("group", "add", "Team Nord", "--member", "M01")
    done("round", "start", "2026")
    answer = said("new", "tus", "--group", "G1")

    assert answer.code == 2
    assert "kender ikke TUS. Den kender MUS, LUS og GRUS." in answer.err
    assert "musctl new grus --group G1" in answer.err


def test_a_group_without_members_has_no_talk(team: Path) -> None:
    done("group", "add", "Team Syd")

    assert "G2 har ingen medlemmer." in said("new", "grus", "--group", "G2").err


def test_where_a_person_has_two_talks_the_next_step_names_the_one(team: Path) -> None:
    with_own_kinds(team)
    for kind in ("mus", "seniorsamtale"):
        done("new", kind, "--employee", "M01", "--no-edit")

    answer = said("held", "M01/2026-seniorsamtale", "--minutes-by", "leder")

    assert (
        "(musctl edit M01/2026-seniorsamtale), og tjek dem (musctl validate M01/2026-seniorsamtale)"
        in answer.err
    )
    assert "  M01  seniorsamtale  holdt" in done("status")
    assert "  M01  MUS            oprettet" in done("status")


def test_help_names_what_the_policy_has(team: Path) -> None:
    with_own_kinds(team)

    assert "musctl new seniorsamtale --employee M07" in done("new", "--help")
    assert "musctl new seniorsamtale --employee M07" in done("new", "seniorsamtale", "--help")


def test_help_is_there_outside_a_folder(home: Path) -> None:
    assert "musctl new grus" in done("new", "--help")


def test_a_members_own_plan_follows_the_group_talk_that_stood_in_its_place(team: Path) -> None:
    done("new", "grus", "--group", "G1", "--no-edit")
    before = said("new", "plan", "--employee", "M01", "--no-edit")
    done("held", "G1", "--minutes-by", "leder")
    made = done("new", "plan", "--employee", "M01", "--round", "2026", "--no-edit")

    assert before.code == 2  # nothing has been held yet
    assert made == "M01/2026-plan/plan.yaml\n"
    assert "samtale: G1/2026-grus\n" in (team / "M01/2026-plan/plan.yaml").read_text("utf-8")
    assert said("new", "plan", "--employee", "M01", "--no-edit").code == 4
    assert said("new", "plan", "--employee", "M03", "--no-edit").code == 2  # not in the group
    assert "M01/2026-plan/plan.yaml" in said("edit", "M01", "plan").err


def test_of_two_plans_in_a_round_one_says_which(team: Path) -> None:
    with_own_kinds(team)
    done("new", "grus", "--group", "G1", "--no-edit")
    done("held", "G1", "--minutes-by", "leder")
    done("new", "seniorsamtale", "--employee", "M01", "--no-edit")
    done("new", "plan", "--employee", "M01", "--no-edit")
    answer = said("edit", "M01", "plan")

    assert answer.code == 2
    assert "M01/2026-plan, M01/2026-seniorsamtale" in answer.err


def goal(folder: Path, path: str, words: str, status: str) -> None:
    """The plan's one goal filled in; a group's is a point of its plan of action."""
    plan = folder / path
    text = re.sub(r"(?m)^(    mål:|      - hvad:)", rf"\1 {words}", plan.read_text("utf-8"), count=1)
    plan.write_text(text.replace("status: åben", f"status: {status}"), "utf-8")


@pytest.mark.parametrize(
    ("first", "then", "party"),
    [
        ("mus", "lus", ("--employee", "M03")),
        ("lus", "lus", ("--employee", "M03")),
        ("grus", "grus", ("--group", "G1")),
        ("grus", "tus", ("--group", "G1")),
    ],
)
def test_open_goals_follow_to_the_next_year_whatever_the_talk_is_called(
    team: Path, first: str, then: str, party: tuple[str, str]
) -> None:
    done("new", first, *party, "--no-edit")
    goal(team, f"{party[1]}/2026-{first}/plan.yaml", "Et åbent mål", "i gang")
    done("save")
    done("round", "start", "2027")
    done("new", then, *party, "--no-edit")
    carried = (team / party[1] / f"2027-{then}/plan.yaml").read_text("utf-8")

    assert re.search(r"  - id: 2026-1\n(.*\n)*?.*(mål|hvad): Et åbent mål", carried)


def test_the_open_goals_of_a_plan_of_ones_own_follow_too(team: Path) -> None:
    done("new", "grus", "--group", "G1", "--no-edit")
    done("held", "G1", "--minutes-by", "leder")
    done("new", "plan", "--employee", "M01", "--no-edit")
    goal(team, "M01/2026-plan/plan.yaml", "Mit eget mål", "åben")
    done("save")
    done("round", "start", "2027")
    done("new", "mus", "--employee", "M01", "--no-edit")

    assert "Mit eget mål" in (team / "M01/2027-mus/plan.yaml").read_text("utf-8")
