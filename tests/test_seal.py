"""The seal holds what was approved, and only that."""

from __future__ import annotations

from datetime import date
from unicodedata import normalize

import pytest

from musctl.domain.values import Referat, Samtale
from musctl.seal import seal
from musctl.text.source import read

TEXT = "---\ntype: referat\nid: d-1\nsamtale: M07/2026-mus\n---\n# Referat\n\n## Trivsel\nSå går det godt.\n"
REFERAT = Referat("referat", "d-1", "M07/2026-mus")
SAMTALE = Samtale("samtale", "s-1", "M07/2026-mus", referent="leder", afholdt=date(2026, 11, 12))


def of(text: str, referat: Referat = REFERAT, samtale: Samtale = SAMTALE) -> str:
    return seal(read("referat.md", text.encode()), referat, samtale)


@pytest.mark.parametrize(
    "same",
    [
        TEXT.replace("\n", "\r\n"),
        TEXT.replace("\n", "\r"),
        TEXT + "\n\n",
        TEXT.removesuffix("\n"),
        TEXT.replace("godt.", "godt.  \t"),
        normalize("NFD", TEXT),
        "\ufeff" + TEXT,
        TEXT.replace("samtale: M07/2026-mus", 'samtale: "M07/2026-mus"\nsum: abc'),
    ],
)
def test_what_an_editor_does_unasked_leaves_the_sum_alone(same: str) -> None:
    assert of(same) == of(TEXT)


@pytest.mark.parametrize(
    "other",
    [
        TEXT.replace("godt", "skidt"),
        TEXT + "<!-- x -->\n",
        TEXT.replace("Så", "\nSå"),
        TEXT.replace("## ", "### "),
    ],
)
def test_a_letter_more_or_less_changes_it(other: str) -> None:
    assert of(other) != of(TEXT)


def test_it_holds_who_wrote_when_and_of_which_talk() -> None:
    sums = {
        of(TEXT),
        of(TEXT, REFERAT._replace(id="d-2")),
        of(TEXT, REFERAT._replace(samtale="M08/2026-mus")),
        of(TEXT, samtale=SAMTALE._replace(referent="medarbejder")),
        of(TEXT, samtale=SAMTALE._replace(afholdt=date(2026, 11, 13))),
        of(TEXT, samtale=SAMTALE._replace(afholdt=None)),
    }

    assert len(sums) == 6
    assert all(len(one) == 64 for one in sums)
