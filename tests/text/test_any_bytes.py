"""Whatever the bytes, there is a document: no exception, every place inside the file, every edit harmless."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from musctl.text.source import Document, apply, read
from musctl.text.tree import Span
from musctl.text.yaml import _events
from tests.text.writing import MORE

PLAN = """type: plan
aftalt: {leder: 2026-11-12, medarbejder: 2026-11-12}
mål:
  - id: 2026-1
    mål: Kunne "lede" et projekt   # husk
    handling:
      - hvad: Kursus
        metode: [a, b]
    tid: {start: 2027-01-15}
    tekst: |
      en
      to
tom:
"""
REFERAT = """---
type: referat
id: d-7
godkendt:
---
# Referat

## Trivsel
<!-- hjælp
## x
-->
Tekst æøå

- a

## Andet <!-- emne: x -->
"""
WHOLE = [text.replace("\n", end).encode() for text in (PLAN, REFERAT, "") for end in ("\n", "\r\n")]
PIECES = r"""\r|\n|\r\n|\t| |  |:|: |- |-|--- |\n---\n|[|]|{|}|&a|*a|!t|#| # |'|"|>|%|@|`|?|? |\\|\0|\ufeff|\x85|\u2028|e\u030a|\x01|\x7f
<<<<<<< a\n|>>>>>>> b\n|=======\n|<!--|-->|```|~~~|\n## x\n|\n===\n|    |[[[[[[|{{ x }}|<<: *a|...\n|%YAML 1.2\n|mål: x\n""".replace(
    "\n", "|"
)
NASTY = st.one_of(
    st.sampled_from([piece.encode().decode("unicode_escape").encode() for piece in PIECES.split("|")]),
    st.sampled_from([b"|", b"\xff\xfe", b"\xe6", b"\xef\xbb\xbf", "😀".encode()]),
    st.binary(max_size=3),
)
ROUTES = [
    *[(), ("mål",), ("mål", 0, "tid", "slut"), ("tom",), ("mål", 0, "handling", 0, "x", 4), ("id", 0)],
    *[
        ("##", 0),
        ("##", 0, "tekst"),
        ("##", 99),
        ("##",),
        ("##", "x"),
        ("@", 3, 900_000),
        ("@",),
        ("@", -5, 2),
    ],
]


@st.composite
def spoilt(draw: st.DrawFn) -> bytes:
    """A good document with up to six things done to it."""
    raw = draw(st.sampled_from(WHOLE))
    for _ in range(draw(st.integers(0, 6))):
        start = draw(st.integers(0, len(raw)))
        end = min(len(raw), start + draw(st.integers(0, 8)))
        raw = raw[:start] + draw(NASTY) + raw[end:]
    return raw


PATHS = st.sampled_from(["referat.md", "plan.yaml"])
BYTES = st.one_of(spoilt(), st.binary(max_size=60), st.lists(NASTY, max_size=20).map(b"".join))


def inside(document: Document, span: Span) -> bool:
    return 0 <= span.start <= span.end <= len(document.text)


@MORE
@given(PATHS, BYTES)
def test_any_bytes_are_a_document_whose_places_are_in_the_file(path: str, raw: bytes) -> None:
    document = read(path, raw)
    spans = [span for route in ROUTES for span in (document.span(route), document.key_span(route))]
    spans += [fault.span for fault in document.faults]
    spans += [span for section in document.sections for span in (section.heading, section.body)]

    assert all(inside(document, span) for span in spans)
    assert all(min(document.place(span.end)) >= 1 for span in spans)
    assert document.readable or document.faults


@MORE
@given(PATHS, BYTES)
def test_what_can_be_decoded_is_kept_byte_for_byte(path: str, raw: bytes) -> None:
    document = read(path, raw)

    assert document.encoded(document.text) == raw or document.faults[0].code == "MUS001"


@MORE
@given(PATHS, BYTES)
def test_the_edits_of_the_reader_lie_in_the_file_and_can_be_made_together(path: str, raw: bytes) -> None:
    document = read(path, raw)
    edits = [fault.edit for fault in document.faults if fault.edit]
    after = read(path, document.encoded(apply(document.text, edits)))

    assert all(inside(document, edit.span) for edit in edits)
    assert not edits or after.text != document.text


@MORE
@given(PATHS, BYTES)
def test_no_alias_anchor_or_tag_gets_into_the_data(path: str, raw: bytes) -> None:
    document = read(path, raw)
    start, end = document._tree.base, document.body - 4 if document.kind == "md" else len(document.text)
    events = list(_events(document.text[start:end])) if document.readable else []

    assert not any(type(event).__name__ == "AliasEvent" or getattr(event, "anchor", None) for event in events)
    assert not any(getattr(event, "tag", None) for event in events)


@pytest.mark.parametrize(
    "text",
    [
        "[",
        "{",
        "- ",
        "? ",
        "[a, ",
        "{a: ",
        "a:\n",
        "&a ",
        "*a ",
        "!t ",
        "'",
        "|\n",
        "\t",
        ": ",
        "a: b: c\n",
        "k: v\n",
    ],
)
def test_much_of_one_thing_is_no_trouble(text: str) -> None:
    document = read("plan.yaml", (text * 50_000).encode())

    assert document.faults


@pytest.mark.parametrize(
    "text",
    [
        "# a\n",
        "`",
        "> ",
        "- ",
        "<",
        "<!--",
        "[a]: ",
        "*",
        "|a|\n",
        "1. ",
        "    a\n",
        "\r",
        "![",
        "![](",
        "![[",
        "|-\n",
        "|a|\n|-|\n",
        "Todo ",
    ],
)
def test_much_of_one_thing_is_no_trouble_in_markdown(text: str) -> None:
    document = read("referat.md", f"---\na: b\n---\n# a\n{text * 20_000}".encode())

    assert document.readable
    assert len(document.sections) >= 1
