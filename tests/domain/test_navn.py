"""A person is recognised in a text by number, name, part of a name, initials and mail, and is not taken for a word."""

from __future__ import annotations

import unicodedata

import pytest

from musctl.domain import navn

SØREN = navn.called("M07", ("Søren Ærø-Holm", "s.holm@example.dk"), ("SÆH",))


@pytest.mark.parametrize(
    ("line", "how"),
    [
        ("ansvar: M07", ("number",)),
        ("se m07/2026-mus", ("number",)),
        ("SØREN ÆRØ-HOLMS projekt", ("name",)),
        ("søren  ærø-holm's projekt", ("name",)),
        ("Mail til S.Holm@example.dk.", ("mail", "part")),
        ("SÆH og Søren", ("initials", "part")),
        ("Holms projekt", ("part",)),
        ("M07: {navn: Søren Ærø-Holm}", ("number", "name")),
        (unicodedata.normalize("NFD", "Ærø' ferie, Søren"), ("part",)),
    ],
)
def test_a_person_is_recognised(line: str, how: tuple[str, ...]) -> None:
    assert SØREN.named(line) == how


@pytest.mark.parametrize("line", ["M070", "SKM07", "x-M07", "sørensen", "Holmen", "ærøsk", "Pia Lund", ""])
def test_a_word_that_only_looks_alike_is_nobody(line: str) -> None:
    assert SØREN.named(line) == ()


def test_short_parts_of_a_name_are_words() -> None:
    assert navn.called("M08", ("Bo Ny Lund",)).named("Bo har en ny opgave") == ()


def test_lines_are_counted_from_one() -> None:
    assert list(navn.lines("intet\nSøren\n", SØREN)) == [(2, ("part",))]
