"""A glance at a text never hides a number from the rule that looks for it."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from musctl.domain.skim import numbers
from musctl.rules import mus401_cpr_nummer as mus401
from musctl.rules import mus402_ukendt_nummer as mus402
from musctl.text.source import read

PIECES = st.sampled_from(
    ["010170", "1234", "0101701234", "7", "M07", "G1", "-", " ", "\n", "a", "_", "å", "ł", "–", "/", "@", "."]
)
TEXTS = st.lists(PIECES, max_size=8).map("".join)


@given(TEXTS)
def test_every_number_that_a_rule_would_find_is_seen_at_a_glance(text: str) -> None:
    document = read("plan.yaml", text.encode())
    glance = numbers(document)

    assert len(glance) == len(text) + 2
    for match in re.finditer(mus401._CPR, text):
        seen = glance[match.start() : match.end() + 2]
        assert seen in {b" 0000000000 ", b" 000000 0000 "}
    for match in re.finditer(mus402._NUMBER, text):
        assert glance[match.start() + 1 : match.start() + 3] == b"M0"


@pytest.mark.parametrize("text", ["0101701234", "a: 010170-1234", "(0101701234)", "010170 1234\n"])
def test_a_cpr_number_is_found_wherever_it_stands(text: str) -> None:
    glance = numbers(read("plan.yaml", text.encode()))

    assert b" 0000000000 " in glance or b" 000000 0000 " in glance
