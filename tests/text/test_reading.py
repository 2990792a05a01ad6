"""Files as bytes: what is text, what is a header, and where everything stands in them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from musctl.text.source import apply, read
from musctl.text.tree import Place, Route

REFERAT = """\
---
type: referat
id: d-7f3a9c
godkendt:
---
# Referat af udviklingssamtale

## Trivsel
Søren er glad 😀 for Ærø.

## Aftaler
<!-- Hvad blev I enige om? -->
"""

PLAN = """\
type: plan
opfølgning: {dato: 2027-05-01, hvordan: kort møde}
mål:
  - id: 2026-1
    tid: {start: 2027-01-15}
    handling:
      - hvad: |
          Kursus
          i ledelse

      - hvad: Bog   # lånes
    metode:
  -
lukket: ~
"""


def shown(path: str, text: str, route: Route) -> str:
    document = read(path, text.encode())
    return document.text[slice(*document.span(route))]


@pytest.mark.parametrize(
    ("route", "words"),
    [
        (("type",), "plan"),
        (("opfølgning",), "{dato: 2027-05-01, hvordan: kort møde}"),
        (("opfølgning", "hvordan"), "kort møde"),
        (("mål", 0, "tid", "start"), "2027-01-15"),
        (("mål", 0, "tid", "slut"), "tid"),
        (("mål", 0, "tid", "slut", "dybere"), "tid"),
        (("mål", 0, "evaluering"), "id: 2026-1"),
        (("mål", 7), "mål"),
        (("mål", 0, "handling", 0, "hvad"), "|\n          Kursus\n          i ledelse"),
        (("mål", 0, "handling", 1), "hvad: Bog"),
        (("mål", 0, "handling", 1, "ansvar"), "hvad: Bog"),
        (("mål", 0, "metode"), "metode"),
        (("mål", 1), "-"),
        (("lukket",), "~"),
        (("videregivelse",), "type: plan"),
        ((), "type: plan"),
        (("@", 0, 4), "type"),
        (("@", 9999, 1), ""),
    ],
)
def test_a_route_leads_to_its_words_and_a_missing_key_to_its_parent(route: Route, words: str) -> None:
    assert shown("plan.yaml", PLAN, route) == words


@pytest.mark.parametrize(
    ("route", "words"),
    [
        (("id",), "d-7f3a9c"),
        (("godkendt",), "godkendt"),
        (("samtale",), "# Referat af udviklingssamtale"),
        ((), "# Referat af udviklingssamtale"),
        (("##", 1), "## Trivsel"),
        (("##", 1, "tekst"), "Søren er glad 😀 for Ærø."),
        (("##", 2, "tekst"), "<!-- Hvad blev I enige om? -->"),
        (("##", 0, "tekst"), ""),
        (("##", 9), "# Referat af udviklingssamtale"),
        (("##",), "# Referat af udviklingssamtale"),
    ],
)
def test_a_route_leads_into_the_header_or_to_a_heading(route: Route, words: str) -> None:
    assert shown("referat.md", REFERAT, route) == words


def test_without_a_title_the_document_is_its_first_line() -> None:
    assert shown("referat.md", "---\ntype: referat\n---\nTekst\n", ()) == "---"
    assert shown("plan.yaml", "\n# tom\n", ()) == ""


def test_the_key_of_a_route_is_pointed_at_by_itself() -> None:
    document = read("plan.yaml", PLAN.encode())

    assert document.text[slice(*document.key_span(("opfølgning", "dato")))] == "dato"
    assert document.text[slice(*document.key_span(("mål", 0)))].startswith("id: 2026-1")
    assert document.text[slice(*document.key_span(("mål", 0, "evaluering")))] == "id: 2026-1"


MARKS: dict[str, Callable[[str], bytes]] = {
    "as it is": lambda text: text.encode(),
    "CRLF": lambda text: text.replace("\n", "\r\n").encode(),
    "CR": lambda text: text.replace("\n", "\r").encode(),
    "BOM": lambda text: b"\xef\xbb\xbf" + text.encode(),
    "BOM and CRLF": lambda text: b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode(),
}


@pytest.mark.parametrize("raw", MARKS.values(), ids=MARKS)
def test_line_ends_and_a_byte_order_mark_move_nothing(raw: Callable[[str], bytes]) -> None:
    document = read("referat.md", raw(REFERAT))
    plan = read("plan.yaml", raw(PLAN))

    assert document.faults == plan.faults == ()
    assert document.data == {"type": "referat", "id": "d-7f3a9c", "godkendt": None}
    assert [section.title for section in document.sections] == [
        "Referat af udviklingssamtale",
        "Trivsel",
        "Aftaler",
    ]
    assert [section.says for section in document.sections] == [False, True, False]
    assert document.place(document.span(("id",)).start) == Place(3, 5)
    assert document.place(document.span(("##", 2)).start) == Place(11, 1)
    assert document.place(document.span(("##", 1, "tekst")).end) == Place(9, 25)
    assert plan.place(plan.span(("mål", 0, "tid", "start")).start) == Place(5, 18)
    assert document.encoded(document.text) == raw(REFERAT)


def test_a_letter_in_two_parts_is_one_letter_in_the_data_and_two_in_the_text() -> None:
    document = read("plan.yaml", "ma\u030al: A\u030a 😀, o\u0308\n".encode())

    assert document.data == {"mål": "Å 😀, ö"}
    assert document.span(("mål",)) == (6, 14)
    assert document.key_span(("mål",)) == (0, 4)
    assert read("r.md", "---\na: b\n---\n## A\u030arsag\n".encode()).sections[0].title == "Årsag"


def test_values_are_text_until_somebody_else_speaks() -> None:
    text = (
        "a: nej\nb: 12:30\nc: 0755\nd: 2026-02-31\ne: 1e3\nf: ~\ng:\nh: null\ni: 'null'\nj: \"\"\non: off\n"
    )

    assert read("plan.yaml", text.encode()).data == {
        "a": "nej", "b": "12:30", "c": "0755", "d": "2026-02-31", "e": "1e3",
        "f": None, "g": None, "h": None, "i": "null", "j": "", "on": "off",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("raw", "place", "says"),
    [
        ("navn: Ærø\n".encode("utf-16"), (1, 1), "UTF-16"),
        ("navn: Søren\n".encode("utf-16-le"), (1, 1), "UTF-16"),
        ("navn: Søren\n".encode("utf-16-be"), (1, 1), "UTF-16"),
        ("a: b\nnavn: Søren\n".encode("latin-1"), (2, 8), "Windows' tegnsæt (»ø«)"),
        ("æøå: b\nnavn: ".encode() + b"\x93Ja\x94\n", (2, 7), "Windows' tegnsæt (»“«)"),
        (b"a: \xc3", (1, 4), "Windows' tegnsæt (»Ã«)"),
        (b"a: \x81\xfe\n", (1, 4), "Filen er ikke tekst i UTF-8"),
        (b"a: b\0c\n", (1, 5), "nultegn"),
        (b"PK\x03\x04\x14\x00\x06\x00\xff\xfe", (1, 1), "Word-dokument"),
        (b"%PDF-1.7\n\xe2\xe3\xcf\xd3", (1, 1), "PDF"),
    ],
    ids=[
        "utf-16",
        "utf-16-le",
        "utf-16-be",
        "latin-1",
        "cp1252",
        "half a letter",
        "neither",
        "nul",
        "docx",
        "pdf",
    ],
)
def test_bytes_that_are_not_utf8_are_one_fault_that_says_what_they_look_like(
    raw: bytes, place: tuple[int, int], says: str
) -> None:
    for path in ("plan.yaml", "referat.md"):
        document = read(path, raw)
        (fault,) = document.faults

        assert fault.code == "MUS001"
        assert document.place(fault.span.start) == place
        assert says in fault.message
        assert not document.readable
        assert document.data == {}


HEADERS = {
    "nothing": ("", (1, 1), "Filen er tom", ""),
    "blank lines": ("\n\n", (1, 1), "Filen er tom", ""),
    "no header": ("# Referat\n", (1, 1), "Hovedet mangler", ""),
    "a blank line first": ("\n---\na: b\n---\n# T\n", (2, 1), "på første linje", "---\na: b\n---\n# T\n"),
    "long dash": ("—\na: b\n---\n", (1, 1), "tre bindestreger", "---\na: b\n---\n"),
    "two dashes": ("--\na: b\n---\n", (1, 1), "tre bindestreger", "---\na: b\n---\n"),
    "not closed": (
        "---\na: b\nc:\n  - d\n\n# T\n",
        (1, 1),
        "efter linje 4",
        "---\na: b\nc:\n  - d\n---\n\n# T\n",
    ),
    "not closed before a heading": ("---\na: b\n# T\n", (1, 1), "efter linje 2", "---\na: b\n---\n# T\n"),
    "not closed at the end": ("---\na: b", (1, 1), "efter linje 2", "---\na: b\n---\n"),
    "not closed and CRLF": (
        "---\r\na: b\r\n\r\n# T\r\n",
        (1, 1),
        "efter linje 2",
        "---\r\na: b\r\n---\r\n\r\n# T\r\n",
    ),
    "not closed and unclear": ("---\na: b\nVi talte om det\n", (1, 1), "efter linje 2", ""),
    "only the first line": ("---\n", (1, 1), "efter linje 1", ""),
}


@pytest.mark.parametrize(("text", "place", "says", "mended"), HEADERS.values(), ids=HEADERS)
def test_a_header_that_is_missing_or_open(text: str, place: tuple[int, int], says: str, mended: str) -> None:
    document = read("referat.md", text.encode())
    (fault,) = document.faults

    assert fault.code == "MUS008"
    assert document.place(fault.span.start) == place
    assert says in fault.message
    assert not document.readable
    assert (apply(document.text, [fault.edit]) if fault.edit else "") == mended
    assert not mended or read("referat.md", mended.encode()).data["a"] == "b"


def test_a_header_may_be_empty_and_the_text_may_hold_dashes() -> None:
    assert read("referat.md", b"---\n---\n# T\n").readable
    document = read("referat.md", b"--- \na: b\n---  \n# T\n\n---\n\n## U\nx\n")

    assert document.data == {"a": "b"}
    assert [section.title for section in document.sections] == ["T", "U"]
    assert document.text[document.body :].startswith("# T")


def test_what_is_too_large_is_not_read() -> None:
    header = read("referat.md", b"---\na: " + b"x" * 17_000 + b"\n---\n# T\n")
    file = read("plan.yaml", b"a: b\n" * 300_000)

    assert [(fault.code, document.readable) for document in (header, file) for fault in document.faults] == [
        ("MUS006", False),
        ("MUS006", False),
    ]
    assert "16 kB" in header.faults[0].message
    assert "1464 kB" in file.faults[0].message


def test_two_versions_of_a_text_are_one_fault_each() -> None:
    text = "---\na: b\n---\n# T\n<<<<<<< HEAD\nen\n=======\nto\n>>>>>>> anden\nog\n<<<<<<< HEAD\ntre\n"
    document = read("referat.md", text.encode())

    assert [
        (fault.code, document.place(fault.span.start), document.place(fault.span.end))
        for fault in document.faults
    ] == [
        ("MUS090", (5, 1), (9, 14)),
        ("MUS090", (11, 1), (12, 4)),
    ]
    assert "(linje 5–9)" in document.faults[0].message
    assert not document.readable


def test_arrows_in_a_text_are_no_conflict() -> None:
    assert read("plan.yaml", b"a: se <<<<<<< her\nb: '>>>>>>>'\n").faults == ()


def test_edits_of_a_file_that_cannot_be_read_are_refused() -> None:
    from musctl.errors import Refused

    with pytest.raises(Refused, match="kan ikke læses, så filen er ikke rørt"):
        read("plan.yaml", b"a: [").insert((), "b", "c")
