"""The commands that say who owes what, under the made-up policy of `test_kinds_of_talk`."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from musctl.text.dump import dump
from tests import terminal
from tests.test_kinds_of_talk import SKOVBY, without

DAY = "2026-11-20"


def done(*words: str) -> str:
    return terminal.call("--today", DAY, *words).well()


def made(home: Path, policy: dict[str, Any], monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder under a policy of one's own, with nobody in it yet."""
    (home / "skovby.yaml").write_text(dump(policy), "utf-8")
    done("init", str(home / "MUS"), "--profile", str(home / "skovby.yaml"), "--leader", "Bo", "--unit", "Skolen", "--no-input")  # fmt: skip
    monkeypatch.chdir(home / "MUS")
    return home / "MUS"


@pytest.fixture
def skovby(home: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    return made(home, SKOVBY, monkeypatch)


# What the policy says, and the word that it says it with.
SAID: dict[str, tuple[str | int, ...]] = {
    "holdes én gang om året": ("samtaler", "samarbejde", "årlig"),
    "undtaget er dem med under 8 timer om ugen": ("samtaler", "mus", "undtaget"),
    "undtaget er dem med under 6 måneders ansættelse": ("samtaler", "mus", "undtaget"),
    "lederens egen leder indkalder": ("samtaler", "mus", "indkaldelse"),
    "indkaldes senest 14 dage før": ("samtaler", "mus", "varsel"),
    "varer mindst 60 og højst 120 minutter": ("samtaler", "mus", "varighed"),
    "holdes med den daglige leder": ("samtaler", "mus", "daglig_leder"),
    "medmindre en af de to ønsker en individuel": ("samtaler", "mus", "erstatning"),
    "at godkende er at sige, at man har læst det": ("samtaler", "mus", "godkendelse", "betyder"),
    "uenighed skrives i referatet": ("samtaler", "mus", "godkendelse", "uenighed"),
    "er for dem med kategorien leder, i stedet for mus": ("samtaler", "lus", "omfatter"),
    "lederens egen holdes, før runden begynder": ("samtaler", "lus", "før_lederens_runde"),
    "holdes med højst 24 måneder imellem": ("samtaler", "senior", "hyppighed"),
    "holdes, når medarbejderen har været ansat i 3 måneder, senest 14 dage efter": ("samtaler", "elev", "anledninger"),
    "holdes, når medarbejderen er tilbage efter mindst 3 måneders fravær, senest 30 dage efter": ("samtaler", "aftale", "anledninger"),
    "holdes, når medarbejderen har fået ny leder, senest 60 dage efter": ("samtaler", "aftale", "anledninger"),
    "holdes, når medarbejderen beder om det, senest 21 dage efter": ("samtaler", "aftale", "anledninger"),
    "før runden drøftes forventninger, temaer (MED-udvalg)": ("runden",),
    "dem med overenskomsten LC: Lærere har en plan mere": ("særlige_forhold",),
}  # fmt: skip


def test_the_policy_is_told_in_plain_words(home: Path) -> None:
    (home / "skovby.yaml").write_text(dump(SKOVBY), "utf-8")

    told = done("profile", "show", "skovby.yaml")

    assert [words for words in SAID if words not in told] == []


@pytest.mark.parametrize("words", [words for words in SAID if words != "holdes én gang om året"])
def test_what_the_policy_does_not_say_is_not_told(home: Path, words: str) -> None:
    (home / "skovby.yaml").write_text(dump(without(*SAID[words])), "utf-8")

    assert words not in done("profile", "show", "skovby.yaml")


def test_a_round_begins_with_a_line_for_what_the_policy_asks(skovby: Path) -> None:
    done(
        "round",
        "start",
        "2026",
        "--expectations",
        "Ro",
        "--decided",
        "Personalemøde",
        "--decided-on",
        "1-9-2026",
    )

    text = (skovby / "runder/2026.yaml").read_text("utf-8")
    assert "forventninger: Ro\n" in text
    assert "besluttet:\n  forum: Personalemøde\n  dato: 2026-09-01\n" in text
    assert "fx MED-udvalg?\ndrøftet:\n" in text
    assert "leder_ønsker_individuel: []\n" in text
    assert "ønsket: []\n" in text
    assert "\nlus:\n" in text
    assert "fælles_linjer" not in text  # nobody asked for them


def test_the_roster_is_read_with_what_duty_depends_on(skovby: Path) -> None:
    (skovby.parent / "liste.csv").write_text(
        "navn;timer;kategori;overenskomst;ansat;kategori siden;leder siden\n"
        "Kim;37;leder;LC;1-8-2019;1-2-2026;1-3-2026\n",
        "utf-8",
    )
    done("employee", "import", str(skovby.parent / "liste.csv"))
    done("employee", "add", "Ida", "--hours", "5,5")
    done(
        "employee",
        "add",
        "Ane",
        "--category",
        "lærer",
        "--category-since",
        "1-2-2026",
        "--leader-since",
        "2-2-2026",
    )

    roster = (skovby / "medarbejdere.yaml").read_text("utf-8")
    assert "kategori_siden: 2026-02-01, leder_siden: 2026-03-01" in roster
    assert "Lederudviklingssamtale (lus)" in done("employee", "show", "M01")
    assert "Samtale: ingen efter politikken" in done("employee", "show", "M02")
    assert "leder_siden: 2026-02-02" in roster
    assert "Samtale:" not in done("employee", "show", "M03")  # the ordinary one


def test_the_next_step_names_the_kind_that_is_owed(skovby: Path) -> None:
    done("employee", "add", "Kim", "--category", "leder")
    begun = terminal.call("--today", DAY, "round", "start", "2026")

    assert "musctl new lus --employee M01" in begun.err


def test_the_sheet_of_the_talk_has_room_for_what_is_asked(skovby: Path) -> None:
    done("employee", "add", "Ane")
    done("round", "start", "2026")
    done("new", "mus", "--employee", "M01", "--no-edit")

    path = skovby / "M01/2026-mus/samtale.yaml"
    text = path.read_text("utf-8")
    assert "# Indkald mindst 14 dage før.\n" in text
    assert "indkaldt_af: leders_leder\n" in text
    assert "Mindst 60. Højst 120.\nvarighed:\n" in text
    assert "særlige_forhold:\n" in text
    done("held", "M01", "--date", "12-11-2026", "--minutes-by", "leder", "--length", "75")
    assert "varighed: 75\n" in path.read_text("utf-8")


@pytest.mark.parametrize(
    ("betyder", "words"),
    [("læst", "at du har læst det. Det betyder ikke, at du er enig"), ("enig", "at du er enig i det"), ("", "")],
)  # fmt: skip
def test_the_mail_says_what_a_signature_means(
    home: Path, monkeypatch: pytest.MonkeyPatch, betyder: str, words: str
) -> None:
    policy = without("samtaler", "mus", "godkendelse", "betyder")
    policy["samtaler"]["mus"]["godkendelse"]["betyder"] = betyder or None
    folder = made(home, policy, monkeypatch)
    done("employee", "add", "Ane")
    done("round", "start", "2026")
    done("new", "mus", "--employee", "M01", "--no-edit")
    done("held", "M01", "--date", "12-11-2026", "--minutes-by", "leder")
    done("approve", "send", "M01")

    [mail] = (folder / "udbakke").glob("*-besked.txt")
    said = mail.read_text("utf-8")
    assert words in said
    assert ("Når du godkender" in said) is bool(words)
    assert "skal det stå i referatet" in said
