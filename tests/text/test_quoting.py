"""A text as a YAML word: it reads back the same, wherever it stands."""

from __future__ import annotations

from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from musctl.text.quote import yaml_flow, yaml_word
from musctl.text.source import read
from musctl.text.tree import Plain
from tests.text.writing import DATA, WORDS, spoken


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Søren Ærø", "Søren Ærø"),
        ("12:30", "12:30"),
        ("2026-11-12 10:00", "2026-11-12 10:00"),
        ("nej", "nej"),
        ("bo@example.dk", "bo@example.dk"),
        ("M07/2026-mus", "M07/2026-mus"),
        ("50 %", "50 %"),
        ("Søren: ny rolle", '"Søren: ny rolle"'),
        ("C# kursus", "C# kursus"),
        ("kursus #2", '"kursus #2"'),
        ("a, b", '"a, b"'),
        ('Han sagde "ja"', 'Han sagde "ja"'),
        ('"ja"', '"\\"ja\\""'),
        ("", '""'),
        ("~", '"~"'),
        ("null", '"null"'),
        (" a", '" a"'),
        ("a ", '"a "'),
        ("- a", '"- a"'),
        ("[a]", '"[a]"'),
        ("en\nto", '"en\\nto"'),
        ("\\", '"\\\\"'),
        ("a\u2028b\x07😀", '"a\\U00002028b\\U00000007😀"'),
    ],
)
def test_only_what_needs_quotes_gets_them(text: str, word: str) -> None:
    assert yaml_word(text) == word


@given(st.one_of(WORDS, st.text(max_size=12)))
def test_a_word_reads_back_in_every_place(text: str) -> None:
    word = yaml_word(text)
    document = read("a.yaml", f"a: {word}\nb: [{word}, {{c: {word}}}]\n{word}: d\ne:\n- {word}\n".encode())
    same = normalize("NFC", text)

    assert document.data == {"a": same, "b": [same, {"c": same}], same: "d", "e": [same]} or same in "abe"


@given(DATA)
def test_data_on_one_line_reads_back(data: Plain) -> None:
    document = read("a.yaml", f"a: {yaml_flow(data)}\n".encode())

    assert document.data == {"a": spoken(data)}
