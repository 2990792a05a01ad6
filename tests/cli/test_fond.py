"""An application to the fund: made of the plan, checked, kept when the minutes go, and gone when its person is forgotten."""

from __future__ import annotations

import json
import re
import subprocess
from datetime import date
from pathlib import Path

import pytest

from musctl import profiles
from musctl.domain import values
from musctl.domain.talk import Talk
from musctl.rule import At, Mappe
from musctl.rules import mus801_fond_over_graensen
from musctl.text.source import read
from tests import mappe, terminal
from tests.terminal import Said

SAID = "Savner ro til at tænke"


def call(folder: Path, *words: str, today: str = "") -> Said:
    return terminal.call("-C", str(folder), *words, *(("--today", today) if today else ()))


def done(folder: Path, *words: str, today: str = "") -> str:
    return call(folder, *words, today=today).well()


def saved(folder: Path, path: str, *changes: tuple[str, str]) -> None:
    """Put other words into a file, and save it."""
    text = (folder / path).read_text(encoding="utf-8")
    for old, new in changes:
        assert old in text, old
        text = text.replace(old, new, 1)
    (folder / path).write_text(text, encoding="utf-8")
    done(folder, "save")


@pytest.fixture
def mus(folder: Path) -> Path:
    """Two people under one agreement; the first has had a talk, and a plan with a goal of two actions."""
    done(folder, "employee", "add", "Asta Eksempel", "--agreement", "LC")
    done(folder, "employee", "add", "Bo Påfund", "--agreement", "LC")
    done(folder, "group", "add", "Team Nord", "--member", "M01", "--member", "M02")
    done(folder, "round", "start", "2026", "--from", "1-10-2026", "--to", "18-12-2026")
    done(folder, "new", "mus", "--employee", "M01", "--no-edit")
    saved(
        folder,
        "M01/2026-mus/plan.yaml",
        ("    mål:", "    mål: Kunne vejlede kolleger"),
        (
            "      - hvad:",
            '      - {hvad: Følger en kollega, ansvar: begge}\n      - hvad: "Diplom: modul 1"',
        ),
        ("start:", "start: 1-2-2027"),
        ("slut:", "slut: 30-6-2027"),
    )
    saved(folder, "M01/2026-mus/referat.md", ("### Fagligt\n", f"### Fagligt\n{SAID}\n"))
    return folder


APPLY = ("new", "fond", "--employee", "M01", "--action", "2", "--no-edit")
FOND = "M01/2026-mus/fond.yaml"


def test_an_application_is_made_of_an_action_and_of_nothing_else(mus: Path) -> None:
    made = done(mus, *APPLY)
    text = (mus / FOND).read_text(encoding="utf-8")

    assert made == f"{FOND}\n"
    for words in ("mål: 2026-1", "handling: 2", 'uddannelse: "Diplom: modul 1"', "overenskomst: LC"):
        assert words in text
    assert "start: 2027-02-01\n  slut: 2027-06-30" in text
    assert SAID not in text
    assert "vejlede" not in text
    assert not subprocess.run(["git", "-C", str(mus), "status", "-s"], capture_output=True, check=True).stdout


def test_a_new_application_is_only_worth_knowing_about(mus: Path) -> None:
    done(mus, *APPLY)

    found = json.loads(done(mus, "validate", FOND, "--format", "json"))

    assert [one["code"] for one in found["findings"]] == ["MUS810"]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ((), "--action 1 eller --action 2"),
        (("--action", "3"), "ingen handling 3"),
        (("--goal", "2026-7"), "--goal 2026-1"),
    ],
)
def test_the_action_must_be_known(mus: Path, words: tuple[str, ...], said: str) -> None:
    answer = call(mus, "new", "fond", "--employee", "M01", "--no-edit", *words)

    assert answer.code == 2
    assert said in answer.err
    assert not (mus / FOND).exists()


def test_a_second_application_does_not_overwrite_the_first(mus: Path) -> None:
    done(mus, *APPLY)

    assert call(mus, *APPLY).code == 4


def test_a_folder_whose_policy_knows_no_fund_says_so(mus: Path) -> None:
    policy = next((mus / "politik").glob("*.yaml"))
    old = re.sub(r"(?ms)^fond:\n.*?(?=^\S)", "", policy.read_text(encoding="utf-8"))
    assert "medfinansiering" not in old
    policy.write_text(old, encoding="utf-8")
    done(mus, "save")

    said = call(mus, *APPLY)

    assert said.code == 2
    assert "(herlev@2026.1) kender ingen fond" in said.err


def test_a_group_applies_for_each_of_its_members(mus: Path) -> None:
    done(mus, "new", "grus", "--group", "G1", "--no-edit")
    saved(
        mus,
        "G1/2026-grus/plan.yaml",
        ("- hvad:", "- hvad: Akademimodul"),
    )

    done(mus, "new", "fond", "--group", "G1", "--no-edit")
    text = (mus / "G1/2026-grus/fond.yaml").read_text(encoding="utf-8")

    assert [line.split()[-1] for line in text.splitlines() if "medarbejder:" in line] == ["M01", "M02"]
    assert text.count("overenskomst: LC") == 3
    assert "ansat:" not in text


def test_status_lists_what_is_applied_for(mus: Path) -> None:
    done(mus, *APPLY)
    saved(mus, FOND, ("ansøgt:", "ansøgt: 12.000"))

    said = call(mus, "status")
    listed = json.loads(done(mus, "status", "--format", "json"))["applications"]

    assert "Ansøgning til fonden, kladde: M01/2026-mus." in said.err
    assert "fonden" in call(mus, "status").err  # and from the note
    assert [(one["who"], one["amount"], one["status"]) for one in listed] == [("M01", 12_000, "kladde")]


@pytest.mark.parametrize("form", ["text", "md", "html"])
def test_the_page_to_sign_holds_nothing_of_the_talk(mus: Path, form: str) -> None:
    done(mus, *APPLY)
    saved(mus, FOND, ("ansøgt:", "ansøgt: 12.000"), ("begrundelse:", "begrundelse: Vejleder i læsning"))

    path = done(mus, "export", "M01", "fond", "--to", form).strip()
    text = (mus / path).read_text(encoding="utf-8")

    for words in ("Asta Eksempel", "Diplom: modul 1", "12.000 kr.", "Bo Eksempel", "Tillidsrepræsentant"):
        assert words in text
    assert SAID not in text
    assert "vejlede kolleger" not in text


def test_a_groups_page_has_a_line_for_each(mus: Path) -> None:
    done(mus, "new", "grus", "--group", "G1", "--no-edit")
    saved(mus, "G1/2026-grus/plan.yaml", ("- hvad:", "- hvad: Akademimodul"))
    done(mus, "new", "fond", "--group", "G1", "--no-edit")
    saved(mus, "G1/2026-grus/fond.yaml", ("ansøgt:", "ansøgt: 20.001"))

    done(mus, "export", "G1", "fond", "-o", str(mus.parent / "side.txt"))
    text = (mus.parent / "side.txt").read_text(encoding="utf-8")

    assert "Heraf Bo Påfund: 10.001 kr." in text
    assert text.count("Ansat: ") == 2


def test_an_application_is_no_paper_of_the_personnel_file(mus: Path) -> None:
    done(mus, *APPLY)

    assert call(mus, "export", "M01", "fond", "--personnel-file").code == 2


def test_the_application_stays_when_the_minutes_go(mus: Path) -> None:
    done(mus, *APPLY)
    before = (mus / FOND).read_bytes()
    done(mus, "held", "M01", "--minutes-by", "leder", "--date", "12-11-2026")
    done(mus, "round", "start", "2027", "--from", "1-10-2027", "--to", "18-12-2027", today="2027-10-01")
    done(mus, "new", "mus", "--employee", "M01", "--round", "2027", "--no-edit", today="2027-10-05")
    done(mus, "held", "M01", "--minutes-by", "leder", today="2027-11-12")

    done(mus, "rotate", "--no-input", "--confirm", "destruer 1", today="2027-12-20")

    assert not (mus / "M01/2026-mus/referat.md").exists()
    assert (mus / FOND).read_bytes() == before


def test_the_application_goes_with_a_person_who_is_forgotten(mus: Path) -> None:
    done(mus, *APPLY)
    saved(mus, FOND, ("begrundelse:", "begrundelse: Vil vejlede i matematik"))
    page = mus / done(mus, "export", "M01", "fond").strip()
    assert page.exists()
    done(mus, "employee", "leave", "M01", "--date", "1-11-2026")

    shown = done(mus, "employee", "forget", "M01", "--decided-by", "HR", "--dry-run")
    done(mus, "employee", "forget", "M01", "--decided-by", "HR", "--confirm", "glem M01", "--no-input")

    assert "1 ansøgning til Kompetencefonden" in shown
    assert not page.exists()
    kept = subprocess.run(
        ["git", "-C", str(mus), "grep", "-l", "matematik", *_commits(mus)], capture_output=True, check=False
    )
    assert (kept.returncode, kept.stdout) == (1, b"")


def _commits(folder: Path) -> list[str]:
    told = subprocess.run(["git", "-C", str(folder), "rev-list", "--all"], capture_output=True, check=True)
    return told.stdout.decode().split()


HEAD = "type: fond\nid: d-{id}\nsamtale: {talk}\n"


def codes(*texts: str, today: str = "") -> list[tuple[str, str]]:
    """The fund's findings, with severities, for applications in the rounds 2025, 2026, …"""
    talks = [f"M07/{2025 + index}-mus" for index in range(len(texts))]
    folder = mappe.in_order(talks) | {
        f"{talk}/fond.yaml": (HEAD.format(id=index, talk=talk) + text).encode()
        for index, (talk, text) in enumerate(zip(talks, texts, strict=True))
    }
    found = [one.diagnostic for one in mappe.judged(folder, today)]
    return [(one.code, one.severity) for one in found if one.code[:4] == "MUS8" and one.code != "MUS810"]


def sent(day: str, amount: int, own: int = 20_000, more: str = "") -> str:
    signed = "underskrifter: {ansat: 2022-01-01, leder: 2022-01-01, tillidsrepræsentant: 2022-01-01}\n"
    return (
        f"status: sendt\nsøgt: {day}\nuddannelse: Diplommodul\nperiode: {{start: 2027-02-01}}\n"
        f"overenskomst: LC\nbeløb: {{ansøgt: {amount}, medfinansiering: {own}}}\n{signed}{more}"
    )


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        (sent("2025-11-21", 20_000), sent("2026-11-20", 10_001), [("MUS802", "error")]),
        (sent("2025-11-21", 20_000), sent("2026-11-20", 10_000), []),
        (sent("2025-11-20", 20_000), sent("2026-11-20", 20_000), []),  # twelve months have passed
        (sent("2025-11-21", 20_000).replace("sendt", "afslået", 1), sent("2026-11-20", 20_000), []),
        (sent("2025-11-21", 20_000), sent("2026-11-20", 30_000, more="masteruddannelse: ja\n"), []),
        (
            sent("2025-11-21", 20_000),
            sent("2026-11-20", 30_001, more="masteruddannelse: ja\n"),
            [("MUS802", "error")],
        ),
        (
            sent("2025-11-21", 20_000)
            .replace("sendt", "bevilget", 1)
            .replace("20000}", "20000, bevilget: 0}"),
            sent("2026-11-20", 20_000),
            [],
        ),
    ],
)
def test_twelve_months_are_summed_for_each_person(
    first: str, second: str, expected: list[tuple[str, str]]
) -> None:
    assert codes(first, second) == expected


@pytest.mark.parametrize(
    ("amount", "own", "more", "expected"),
    [
        (30_000, 7_500, "", []),
        (30_001, 7_501, "", [("MUS801", "error")]),
        (50_000, 12_500, "masteruddannelse: ja\n", []),
        (50_001, 12_501, "masteruddannelse: ja\n", [("MUS801", "error")]),
        (20_000, 3_999, "", [("MUS803", "error")]),
        (20_000, 4_000, "", [("MUS803", "warning")]),
        (20_000, 4_999, "", [("MUS803", "warning")]),
        (20_000, 5_000, "", []),
    ],
)
def test_amounts_are_held_against_both_readings(
    amount: int, own: int, more: str, expected: list[tuple[str, str]]
) -> None:
    assert codes(sent("2026-11-20", amount, own, more)) == expected


@pytest.mark.parametrize(
    ("name", "agreement", "expected"),
    [
        ("Kommunomuddannelsen", "HK Kommunal", [("MUS804", "error")]),
        ("Akademimodul, kommunom", "hk", [("MUS804", "error")]),
        ("Sundhedskommunom", "HK", []),
        ("Kommunomuddannelsen", "LC", []),
        ("Den offentlige lederuddannelse", "LC", [("MUS804", "warning")]),
    ],
)
def test_what_an_agreement_secures_is_known_by_name_and_agreement(
    name: str, agreement: str, expected: list[tuple[str, str]]
) -> None:
    text = sent("2026-11-20", 10_000).replace("Diplommodul", name).replace("LC", agreement)

    assert codes(text) == expected


def test_of_two_limits_both_hold() -> None:
    policy = profiles.value("herlev")
    assert policy.fond
    (first,) = policy.fond.grænser
    another = first._replace(pr_ansat=20_000, master=90_000)

    def over(*limits: values.Fondsgrænse, master: bool, amount: int) -> bool:
        known = policy._replace(fond=policy.fond and policy.fond._replace(grænser=limits))
        fond = values.Fond("fond", "d-1", mappe.TALK, masteruddannelse=master, beløb=values.Beløb(amount))
        at = At(
            date(2026, 11, 20), "", read("", b""), Mappe(values.Indstillinger("")), Talk(mappe.TALK), known
        )
        return bool(list(mus801_fond_over_graensen.check(fond, at)))

    for limits in ((first, another), (another, first)):
        assert over(*limits, master=False, amount=20_001)
        assert over(*limits, master=True, amount=50_001)
        assert not over(*limits, master=False, amount=20_000)
        assert not over(*limits, master=True, amount=50_000)


def test_an_exempt_education_needs_nothing_from_the_municipality() -> None:
    text = sent("2026-11-20", 10_000, 0)

    assert codes(text.replace("Diplommodul", "Socialformidleruddannelsen").replace("LC", "HK")) == []
    assert codes(text.replace("Diplommodul", "Socialformidleruddannelsen")) == [("MUS803", "error")]
    odontology = text.replace("Diplommodul", "Akademiuddannelsen i odontologisk praksis").replace("LC", "HK")
    assert codes(odontology) == [("MUS803", "error")]  # exempt only from the fund's own reading


@pytest.mark.parametrize("state", ["klar", "sendt", "bevilget", "afslået"])
@pytest.mark.parametrize("signer", ["ansat", "leder", "tillidsrepræsentant"])
def test_nothing_is_ready_before_all_three_have_signed(signer: str, state: str) -> None:
    text = (
        sent("2026-11-20", 10_000).replace("sendt", state, 1).replace(f"{signer}: 2022-01-01", f"{signer}: ")
    )

    assert codes(text) == [("MUS806", "error")]
    assert codes(text.replace(f"status: {state}", "status: kladde")) == []


def test_amounts_may_have_points_between_the_thousands() -> None:
    assert codes(sent("2026-11-20", 1).replace("ansøgt: 1,", "ansøgt: 30.001,")) == [("MUS801", "error")]
    assert codes(sent("2026-11-20", 1).replace("ansøgt: 1,", "ansøgt: 30.000,")) == []


def test_each_of_a_group_has_a_limit_and_a_sum_of_their_own() -> None:
    together = "deltagere:\n  - {medarbejder: M07, beløb: 25.000}\n  - {medarbejder: M07, beløb: 30.001}\n"
    signed = together.replace("}", ", underskrevet: 2022-01-01}")

    found = codes(sent("2026-11-20", 55_001, more=signed))

    assert ("MUS801", "error") in found
    assert ("MUS806", "error") not in found
    assert ("MUS806", "error") in codes(sent("2026-11-20", 55_001, more=together))
