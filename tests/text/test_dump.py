"""Plain data written as YAML and read again: the same data, and nothing a reader would refuse."""

from __future__ import annotations

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from musctl.text import source
from musctl.text.dump import MAX_LINE, dump
from musctl.text.tree import Plain

words = st.text(st.characters(codec="utf-8"), max_size=30).map(
    lambda text: unicodedata.normalize("NFC", text)
)
keys = words.filter(bool)
leaves = st.none() | words
plain = st.recursive(
    leaves,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(keys, inner, max_size=4),
    max_leaves=12,
)


@given(st.dictionaries(keys, plain, max_size=5))
def test_what_is_written_reads_back(data: dict[str, Plain]) -> None:
    document = source.read("data.yaml", dump(data).encode())

    assert document.data == data


def test_small_things_stand_on_one_line_and_large_ones_do_not() -> None:
    long = "ord " * (MAX_LINE // 4)
    data: dict[str, Plain] = {
        "navn": "Ærø",
        "krav": ["H26", "W03"],
        "liste": [{"id": "a", "titel": long}],
        "tom": None,
    }

    assert dump(data) == (f'navn: Ærø\nkrav: [H26, W03]\nliste:\n  - id: a\n    titel: "{long}"\ntom: ~\n')


def test_nothing_is_an_empty_mapping() -> None:
    assert dump({}) == "{}\n"
