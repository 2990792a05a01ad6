"""Who is named in a line: whole words, any case, with -s; words that are also names make no noise (W32)."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from musctl.domain.navne import ABBREVIATIONS, ORDINARY, mentions
from musctl.domain.values import Medarbejder

PEOPLE = {
    "M01": Medarbejder(navn="Anne Berg"),
    "M02": Medarbejder(navn="Hans Erik Møller", initialer="HEM"),
    "M03": Medarbejder(navn="Søren Ærø", initialer="SÆ"),
    "M04": Medarbejder(navn="Per Lykke", initialer="PL"),
    "M05": Medarbejder(navn="Anne-Grethe Friis", initialer="TR"),
    "M06": Medarbejder(navn="Jens Ø. Dahl"),
    "M07": Medarbejder(navn="Anne Dam"),
    "M08": Medarbejder(),
}


def who(line: str) -> list[tuple[str, ...]]:
    return [one.who for one in mentions(line, PEOPLE)]


@pytest.mark.parametrize(
    ("line", "named"),
    [
        ("Vi talte om Søren.", [("M03",)]),
        ("vi talte om søren ærø", [("M03",)]),
        ("SØREN var med", [("M03",)]),
        ("Sørens opgaver og Søren's vagter", [("M03",), ("M03",)]),
        ("Jens’ vagter", [("M06",)]),
        ("Anne Bergs opgaver", [("M01",)]),
        ("Annes opgaver", [("M01", "M07")]),  # nobody can know which
        ("Anne-Grethe kom senere", [("M05",)]),
        ("Det var tydeligt, at Hans er træt", [("M02",)]),
        ("Hans Møller er træt", [("M02",)]),
        ("hem's plan, PLs plan og SÆ", [("M02",), ("M04",), ("M03",)]),
        ("**Søren** og (Friis)", [("M03",), ("M05",)]),
    ],
)
def test_somebody_is_named(line: str, named: list[tuple[str, ...]]) -> None:
    assert who(line) == named


@pytest.mark.parametrize(
    "line",
    [
        "Hver har hans eller hendes ønsker, per måned.",
        "Hans eller hendes vagt. Per uge mødes vi én gang. Lykke er en fælles opgave.",
        "- Per vagt er der to. ## Lykke",
        "| Per uge | Hans |",
        "Sørensen og Annemette er ikke på listen.",
        "Vi bor ved et bjerg og en dam, og TR deltager.",
        "Filen pl.xlsx og soren@example.dk og /hem/noter",
        "De mener, pl er en forkortelse.",
        "hemmelighed og hemsedal",
        "",
    ],
)
def test_nobody_is_named(line: str) -> None:
    assert who(line) == []


def test_an_å_from_a_mac_is_found_in_a_composed_line() -> None:
    people = {"M01": Medarbejder(navn=unicodedata.normalize("NFD", "Åse Grønbæk"))}

    assert [one.who for one in mentions("Vi talte om Åse.", people)] == [("M01",)]


def test_the_longest_name_is_the_one_shown() -> None:
    (found,) = mentions("Det var Anne Bergs idé.", PEOPLE)

    assert (found.start, found.end) == (8, 18)


def test_an_empty_roster_names_nobody() -> None:
    assert list(mentions("Søren", {})) == []


@given(st.sampled_from(sorted(ORDINARY)), st.sampled_from(["", "Vi så ", "- ", "Ja. "]))
def test_an_ordinary_word_in_small_letters_is_never_a_person(word: str, before: str) -> None:
    people = {"M01": Medarbejder(navn=f"{word.capitalize()} Testesen", initialer=word[:2].upper())}

    assert not [one for one in mentions(f"{before}{word} noget", people) if word != word[:2].upper()]


def test_the_words_of_work_are_no_initials() -> None:
    for short in ABBREVIATIONS:
        people = {"M01": Medarbejder(navn="Zita Quist", initialer=short.upper())}
        assert list(mentions(f"Vi talte om {short.upper()} og {short}.", people)) == []
