"""Receipts: their numbers, what they count, and the page that is printed."""

from __future__ import annotations

from datetime import date

import pytest

from musctl import receipt, shape
from musctl.domain.values import Destrueret, Kvittering
from musctl.text.source import read

DAY = date(2027, 12, 3)
ONE = Destrueret("d-7f3a9c", "referat", "2026", "M07/2026-mus")
SHEET = Destrueret("d-1b20aa", "forberedelse", "2026", "M07/2026-mus")
OLDER = Destrueret("d-90c3f1", "referat", "2025", "M07/2025-mus")
WHOLE = Kvittering(
    "2027-12-03-a",
    "herlev@2026.1",
    "Vejledning, »Definition & hovedbetingelser«",
    DAY,
    "næste samtale er holdt",
    1,
    4,
    (ONE, SHEET),
    {
        "id": "ja",
        "stier": "ja",
        "filer": "ja",
        "intet_tabt": "ja",
        "gennemgang": "ikke undersøgt",
        "tekst": "nej",
    },
    ("Ord fra teksterne står stadig i M07/2027-mus/referat.md (12 i træk).",),
    receipt.BEYOND,
    "musctl 1.0",
)


@pytest.mark.parametrize(
    ("taken", "number"),
    [
        ([], "2027-12-03-a"),
        (["2027-12-03-a", "2027-12-02-b"], "2027-12-03-b"),
        ([f"2027-12-03-{letter}" for letter in "abcdefghijklmnopqrstuvwxyz"], "2027-12-03-aa"),
    ],
)
def test_each_receipt_of_a_day_has_a_number_of_its_own(taken: list[str], number: str) -> None:
    assert receipt.number(taken, DAY) == number


@pytest.mark.parametrize(
    ("documents", "words"),
    [
        ((), "intet"),
        ((ONE,), "1 referat fra runde 2026"),
        ((ONE, SHEET, OLDER), "2 referater og 1 forberedelsesark fra runderne 2025 og 2026"),
        ((ONE._replace(slags="kladde"),), "1 kladde til et godkendt referat fra runde 2026"),
    ],
)
def test_what_went_is_counted_in_words(documents: tuple[Destrueret, ...], words: str) -> None:
    assert receipt.amount_of(documents) == words


def test_a_receipt_reads_back_as_it_was_written() -> None:
    document = read("kvitteringer/2027-12-03-a.yaml", receipt.text(WHOLE).encode())

    assert document.faults == ()
    assert shape.value("Kvittering", document) == (WHOLE, ())


def test_the_page_tells_what_was_seen_what_was_not_and_what_is_out_of_reach() -> None:
    page = receipt.markdown(receipt.lines(WHOLE, "Eksempelskolen", "Herlev Kommune"))

    assert "3. december 2027: 1 referat og 1 forberedelsesark fra runde 2026, i 4 gemte udgaver." in page
    assert "- referat, runde 2026: d-7f3a9c\n" in page
    seen, _, unseen = page.partition("## Ikke bekræftet")
    assert receipt.PROOFS["id"] in seen
    assert receipt.PROOFS["tekst"] not in page
    assert "M07/2027-mus/referat.md (12 i træk)" in unseen
    assert receipt.UNPROVED["gennemgang"] in unseen
    assert receipt.UNPROVED["tekst"] not in page
    assert all(words in unseen for words in receipt.BEYOND)


def test_the_printed_page_escapes_what_stands_in_it() -> None:
    page = receipt.html(receipt.lines(WHOLE, "<Enheden>", "Herlev Kommune"))

    assert "&lt;Enheden&gt;" in page
    assert "Definition &amp; hovedbetingelser" in page
    assert page.count("<ul>") == page.count("</ul>") == 5
    assert page.endswith("</body></html>\n")
