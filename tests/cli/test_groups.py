"""A group's talk through the commands: who was there, who approves, what may be written, and what becomes of it (C18)."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from tests import terminal

TALK = "G1/2026-grus"
SENT = "2026-11-14"


def said(*words: str, today: str = "2026-11-20") -> terminal.Said:
    return terminal.call("--today", today, *words)


def done(*words: str, today: str = "2026-11-20") -> str:
    return said(*words, today=today).well()


@pytest.fixture
def team(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Four employees, three of them a group, in a round where groups speak together."""
    monkeypatch.chdir(folder)
    for name in ("Anne Berg", "Bo Dam", "Hans Holm", "Dorte Ask"):
        done("employee", "add", name, "--hired", "1-8-2019")
    done("group", "add", "Team Nord", "--member", "M01", "--member", "M02", "--member", "M03")
    done("round", "start", "2026", "--form", "gruppe")
    return folder


def approved_by(team: Path, way: str, limit: str = "") -> None:
    """The policy's word on who approves a group's minutes changed, as another municipality's could be."""
    policy = next((team / "politik").iterdir())
    text = policy.read_text("utf-8")
    new = f"af: {way}\n" + (f"      frist_dage: {limit}\n" if limit else "")
    assert "af: alle\n" in text
    policy.write_text(text.replace("af: alle\n", new), "utf-8")
    done("save")


def held(minutes_by: str = "leder", *more: str) -> None:
    done("new", "grus", "--group", "G1", "--no-edit")
    done("held", "G1", "--date", "12-11-2026", "--minutes-by", minutes_by, *more)


def state(who: str) -> str:
    talks = json.loads(done("status", "--format", "json"))["talks"]
    return next(str(one["state"]) for one in talks if one["who"] == who)


def samtale(team: Path) -> str:
    return (team / TALK / "samtale.yaml").read_text("utf-8")


def findings(*words: str) -> list[dict[str, Any]]:
    answer = said("validate", *words, "--format", "json")
    return list(json.loads(answer.out)["findings"])


def codes(*words: str) -> set[str]:
    return {one["code"] for one in findings(*words)}


# Who was there


def test_the_group_is_written_down_and_who_was_absent_taken_out(team: Path) -> None:
    held("leder", "--absent", "M03")

    assert "deltagere: [M01, M02]\n" in samtale(team)
    assert [state(who) for who in ("M01", "M02", "M03")] == [
        "holdt i gruppe",
        "holdt i gruppe",
        "ingen samtale",
    ]


def test_a_member_on_leave_is_not_expected(team: Path) -> None:
    people = team / "medarbejdere.yaml"
    away = "undtaget: {grund: barsel, fra: 2026-09-01, til: 2027-05-01}"
    people.write_text(
        re.sub(r"(M02: \{.*?)\}", rf"\1, {away}}}", people.read_text("utf-8"), count=1), "utf-8"
    )
    done("save")
    done("new", "grus", "--group", "G1", "--no-edit")

    assert "deltagere: [M01, M03]\n" in samtale(team)


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("--minutes-by", "medarbejder"), "Hvem i gruppen skriver referat?"),
        (("--minutes-by", "M04"), "M04 er ikke blandt deltagerne"),
        (("--minutes-by", "M02", "--absent", "M02"), "M02 er ikke blandt deltagerne"),
        (("--minutes-by", "leder", "--absent", "M04"), "M04 er ikke medlem af gruppen."),
        (
            ("--minutes-by", "leder", "--absent", "M01", "--absent", "M02", "--absent", "M03"),
            "Så var ingen med",
        ),
    ],
)
def test_who_cannot_have_been_there_is_said(team: Path, words: tuple[str, ...], sentence: str) -> None:
    done("new", "grus", "--group", "G1", "--no-edit")
    before = samtale(team)
    answer = said("held", "G1", *words)

    assert (answer.code, samtale(team)) == (2, before)
    assert sentence in answer.err


def test_absent_is_for_groups(team: Path) -> None:
    done("new", "mus", "--employee", "M01", "--no-edit")

    assert said("held", "M01", "--minutes-by", "leder", "--absent", "M02").code == 2


# Approval, as the policy has it


def test_all_who_took_part_approve_one_by_one(team: Path) -> None:
    held("leder", "--absent", "M03")
    done("approve", "send", "G1")
    states = []
    for who in ("M01", "M02"):
        done("approve", "record", "G1", "--by", who, "--how", "mail")
        states.append(state("G1"))
    again = said("approve", "record", "G1", "--by", "M02", "--how", "mail")

    assert states == ["sendt", "godkendt"]
    assert "{af: M01, hvordan: mail, dato: 2026-11-20}, {af: M02" in samtale(team)
    assert again.code == 4
    assert not codes() & {"MUS201", "MUS202", "MUS210", "MUS220"}


def test_all_approve_at_once_at_a_meeting(team: Path) -> None:
    held("M02")
    done("approve", "record", "G1", "--by", "alle", "--how", "fremmøde")

    assert state("G1") == "godkendt"  # the one who wrote does not approve, and the leader does
    assert re.findall(r"af: (\w+)", samtale(team)) == ["M01", "M03", "leder"]


def test_the_first_approval_seals_the_text(team: Path) -> None:
    held()
    done("approve", "record", "G1", "--by", "M01", "--how", "mail")
    minutes = team / TALK / "referat.md"
    minutes.write_text(minutes.read_text("utf-8") + "\n## Mere\nEn linje til.\n", "utf-8")
    done("save")
    answer = said("approve", "record", "G1", "--by", "M02", "--how", "mail")

    assert answer.code == 4
    assert "Teksten er ændret" in answer.err
    assert "MUS201" in codes("G1")


def test_one_may_approve_for_all_where_the_policy_says_so(team: Path) -> None:
    approved_by(team, "repræsentant")
    held()
    done("approve", "record", "G1", "--by", "M03", "--how", "underskrift")

    assert state("G1") == "godkendt"


def test_silence_approves_when_the_time_to_object_is_over(team: Path) -> None:
    approved_by(team, "ingen_indsigelse", "10")
    held()
    sent = said("approve", "send", "G1", "--date", SENT)
    early = said("approve", "record", "G1", today="2026-11-24")
    late = done("approve", "record", "G1", today="2026-11-25")

    assert "til og med tirsdag den 24. november 2026" in sent.err
    assert (early.code, "tirsdag den 24. november" in early.err) == (4, True)
    assert "G1-2026-grus-referat.md" in late
    assert samtale(team).count("hvordan: ingen indsigelse") == 3
    assert [
        one["state"] for one in json.loads(done("status", "--format", "json", today="2026-11-25"))["talks"]
    ][-1] == "godkendt"


def test_an_objection_stands_in_the_way_of_silence(team: Path) -> None:
    approved_by(team, "ingen_indsigelse", "10")
    held()
    done("approve", "send", "G1", "--date", SENT)
    done("approve", "object", "G1", "--by", "M02", today="2026-11-20")
    answer = said("approve", "record", "G1", today="2026-12-01")

    assert (answer.code, state("G1")) == (4, "indsigelse")
    assert "Der er en indsigelse" in answer.err


def test_where_no_approval_is_asked_for_the_rotation_waits_for_none(team: Path) -> None:
    approved_by(team, "ingen")
    held()

    assert said("validate", "G1").code == 1  # the plan is still empty
    assert "MUS211" not in codes("G1")


@pytest.mark.parametrize(
    ("words", "code", "sentence"),
    [
        ((), 2, "Hvem har godkendt? Der mangler M01, M02 og M03."),
        (("--by", "M04"), 2, "M04 skal ikke godkende"),
        (("--by", "leder"), 2, "Leder har selv skrevet referatet."),
        (("--by", "medarbejder"), 2, "I en gruppe godkender hver for sig."),
        (("--by", "chefen"), 2, "--by kan ikke være »chefen«."),
    ],
)
def test_an_approval_that_does_not_count_is_refused(
    team: Path, words: tuple[str, ...], code: int, sentence: str
) -> None:
    held()
    before = samtale(team)
    answer = said("approve", "record", "G1", "--how", "mail", *words)

    assert (answer.code, samtale(team)) == (code, before)
    assert sentence in answer.err


def test_the_other_party_of_two_may_object_too(team: Path) -> None:
    done("new", "mus", "--employee", "M04", "--no-edit")
    done("held", "M04", "--date", "12-11-2026", "--minutes-by", "leder")
    done("approve", "object", "M04")

    assert state("M04") == "indsigelse"
    assert "{af: medarbejder, dato: 2026-11-20}" in (team / "M04/2026-mus/samtale.yaml").read_text("utf-8")
    assert said("approve", "object", "M04", "--by", "leder").code == 2  # who wrote has nothing to object to


@pytest.mark.parametrize(("by", "code"), [("M04", 0), ("M01", 2), ("alle", 2), ("leder", 2)])
def test_of_two_the_other_one_approves(team: Path, by: str, code: int) -> None:
    done("new", "mus", "--employee", "M04", "--no-edit")
    done("held", "M04", "--date", "12-11-2026", "--minutes-by", "leder")
    minutes = team / "M04/2026-mus/referat.md"
    minutes.write_text(re.sub(r"(?m)^(##.*)$", r"\1\nDrøftet.", minutes.read_text("utf-8")), "utf-8")
    done("save")
    answer = said("approve", "record", "M04", "--by", by, "--how", "mail")

    assert answer.code == code, answer.err
    assert ("{af: medarbejder," in (team / "M04/2026-mus/samtale.yaml").read_text("utf-8")) == (code == 0)


# The combination


def test_a_mus_builds_on_the_talk_that_the_round_opened_with(team: Path) -> None:
    (team / "runder/2026.yaml").write_text(
        (team / "runder/2026.yaml").read_text("utf-8").replace("form: gruppe", "form: kombination"), "utf-8"
    )
    done("save")
    held()
    plan = team / TALK / "plan.yaml"
    plan.write_text(plan.read_text("utf-8").replace("- hvad:", "- hvad: Laver en fælles vagtplan"), "utf-8")
    done("save")
    only = state("M01")
    told = said("new", "mus", "--employee", "M01", "--no-edit").err
    sheet = (team / "M01/2026-mus/forberedelse-medarbejder.md").read_text("utf-8")

    assert only == "kun i gruppe"  # H11
    assert "bygger på gruppens: G1/2026-grus" in told
    assert f"bygger_på: {TALK}\n" in (team / "M01/2026-mus/samtale.yaml").read_text("utf-8")
    assert f"Runden begyndte med gruppens samtale ({TALK})" in sheet
    assert "- 2026-1: Laver en fælles vagtplan" in sheet
    assert "bygger_på" not in done_text(team, "M04")  # who was not in the group


def done_text(team: Path, who: str) -> str:
    done("new", "mus", "--employee", who, "--no-edit")
    return (team / who / "2026-mus/samtale.yaml").read_text("utf-8")


def test_in_an_individual_round_the_group_speaks_besides(team: Path) -> None:
    runde = team / "runder/2026.yaml"
    runde.write_text(runde.read_text("utf-8").replace("form: gruppe", "form: individuel"), "utf-8")
    done("save")
    told = said("new", "grus", "--group", "G1", "--no-edit").err
    done("held", "G1", "--date", "12-11-2026", "--minutes-by", "leder")

    assert "Runde 2026 er individuel" in told
    assert state("M01") == "kun i gruppe"
    assert "MUS507" not in codes()


# Each member's own plan (W11)


def test_each_who_took_part_owes_a_plan_of_their_own(team: Path) -> None:
    held("leder", "--absent", "M03")
    before = [one["message"] for one in findings() if one["code"] == "MUS507"]
    for who in ("M01", "M02"):
        done("new", "plan", "--employee", who, "--no-edit")

    assert len(before) == 1
    assert "M01 og M02 har ikke deres egen" in before[0]
    assert "MUS507" not in codes()
    assert codes("M01") == {"MUS302"}  # it is held against the policy as any plan of one's own is


# Destruction


def spoken(team: Path, who: str, kind: str, year: str) -> None:
    """A talk that was made, held and written in a year."""
    party = ("--group" if who[0] == "G" else "--employee", who)
    done("new", kind, *party, "--round", year, "--no-edit", today=f"{year}-10-02")
    done(
        "held",
        who,
        "--round",
        year,
        "--minutes-by",
        "leder",
        "--date",
        f"12-11-{year}",
        today=f"{year}-11-12",
    )


def test_a_groups_talk_supersedes_the_members_own_unless_one_asked_for_theirs(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(folder)
    for name in ("Anne Berg", "Bo Dam", "Hans Holm", "Dorte Ask"):
        done("employee", "add", name, "--hired", "1-8-2019", today="2025-09-01")
    done(
        "group",
        "add",
        "Team Nord",
        "--member",
        "M01",
        "--member",
        "M02",
        "--member",
        "M03",
        today="2025-09-01",
    )
    done("round", "start", "2025", today="2025-09-01")
    for who in ("M01", "M02", "M03", "M04"):
        spoken(folder, who, "mus", "2025")
    done("round", "close", "2025", today="2025-12-31")
    done("round", "start", "2026", "--form", "gruppe", today="2026-09-01")
    runde = folder / "runder/2026.yaml"
    runde.write_text(
        runde.read_text("utf-8").replace("ønsker_individuel: []", "ønsker_individuel: [M02]"), "utf-8"
    )
    done("save")
    spoken(folder, "G1", "grus", "2026")
    held_now = said("rotate", "--dry-run", "--format", "json", today="2026-11-20")
    done("approve", "record", "G1", "--by", "alle", "--how", "fremmøde", today="2026-11-20")
    dry = json.loads(done("rotate", "--dry-run", "--format", "json", today="2026-11-20"))
    done("rotate", "--no-input", "--confirm", dry["confirm"], today="2026-11-20")

    assert json.loads(held_now.out)["destroyed"] == []  # not approved, and the 30 days are not over
    assert {one["samtale"] for one in dry["destroyed"]} == {"M01/2025-mus", "M03/2025-mus"}
    assert not (folder / "M01/2025-mus/referat.md").exists()
    assert (folder / "M02/2025-mus/referat.md").exists()  # M02 wanted a talk of their own
    assert (folder / "M04/2025-mus/referat.md").exists()  # M04 was not in the group
    assert (folder / "M01/2025-mus/plan.yaml").exists()


def test_a_groups_own_next_talk_supersedes_its_papers(team: Path) -> None:
    held()
    done("approve", "record", "G1", "--by", "alle", "--how", "fremmøde")
    done("round", "start", "2027", "--form", "gruppe", today="2027-09-01")
    spoken(team, "G1", "tus", "2027")
    done(
        "approve", "record", "G1", "--by", "alle", "--how", "fremmøde", "--round", "2027", today="2027-11-20"
    )
    done("rotate", "--no-input", "--confirm", "destruer 1", today="2027-11-20")

    assert not (team / TALK / "referat.md").exists()
    assert (team / TALK / "plan.yaml").exists()
    assert (team / "G1/2027-tus/referat.md").exists()


def test_a_person_is_shown_with_the_talks_of_their_group(team: Path) -> None:
    held("leder", "--absent", "M03")
    done("new", "plan", "--employee", "M01", "--no-edit")
    shown = done("employee", "show", "M01")

    assert "M01/2026-plan: plan efter G1/2026-grus\n" in shown
    assert "G1/2026-grus: holdt 12. november 2026\n" in shown
    assert "G1/2026-grus" not in done("employee", "show", "M03")


def test_who_takes_the_minutes_may_be_said_from_the_start(team: Path) -> None:
    wrong = said("new", "grus", "--group", "G1", "--minutes-by", "M04", "--no-edit")
    done("new", "grus", "--group", "G1", "--minutes-by", "M02", "--no-edit")

    assert (wrong.code, "M04 er ikke blandt deltagerne" in wrong.err) == (2, True)
    assert "referent: M02\n" in samtale(team)
