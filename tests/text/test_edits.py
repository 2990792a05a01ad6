"""Edits touch their span alone: what they say is said, and everything else reads as before."""

from __future__ import annotations

from collections.abc import Callable
from io import StringIO
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from ruamel.yaml import YAML

from musctl.text.quote import yaml_word
from musctl.text.source import Document, Edit, apply, read
from musctl.text.tree import Plain, Route
from tests.text.writing import MORE, WORDS, documents, spoken

ROSTER = """\
# Kun denne fil har navne.
medarbejdere:
  M07: {navn: Søren Ærø, stilling: Lærer}   # teamleder
  M08: {navn: Ane Ås}

grupper: {}
lukket:               # sættes af round close
ønsker: []
tom:
mål:
- id: 2026-1
  handling:
  - hvad: Kursus
    ansvar: leder

  # slut på målet
note: |
  en
  to
"""


def after(text: str, edit: Edit) -> list[str]:
    """The lines that an edit made or changed."""
    before = text.splitlines()
    return [line for line in apply(text, [edit]).splitlines() if line not in before]


Make = Callable[[Document], Edit]

EDITS: dict[str, tuple[Make, list[str]]] = {
    "a value": (lambda d: d.replace(("medarbejdere", "M07", "stilling"), "Skoleleder"),
        ["  M07: {navn: Søren Ærø, stilling: Skoleleder}   # teamleder"]),
    "a value that needs quotes": (lambda d: d.replace(("medarbejdere", "M08", "navn"), "Ås, Ane"), ['  M08: {navn: "Ås, Ane"}']),
    "an empty value before a comment": (lambda d: d.replace(("lukket",), "2026-12-18"), ["lukket: 2026-12-18    # sættes af round close"]),
    "an empty value with more than the room": (lambda d: d.replace(("lukket",), "den 18. december 2026"),
        ["lukket: den 18. december 2026 # sættes af round close"]),
    "an empty value": (lambda d: d.replace(("tom",), "nej"), ["tom: nej"]),
    "a text on lines of its own": (lambda d: d.replace(("note",), "en\nto"), ['note: "en\\nto"']),
    "a missing value": (lambda d: d.replace(("medarbejdere", "M08", "timer"), "37"), ["  M08: {navn: Ane Ås, timer: 37}"]),
    "a list": (lambda d: d.replace(("mål",), "ingen"), ["mål: ingen"]),
    "an entry at the end": (lambda d: d.insert((), "afholdt", "2026-11-12"), ["afholdt: 2026-11-12"]),
    "an entry in a block": (lambda d: d.insert(("medarbejdere",), "M09", "{navn: Bo}"), ["  M09: {navn: Bo}"]),
    "an entry in braces": (lambda d: d.insert(("medarbejdere", "M07"), "mail", "s@x.dk"),
        ["  M07: {navn: Søren Ærø, stilling: Lærer, mail: s@x.dk}   # teamleder"]),
    "an entry in empty braces": (lambda d: d.insert(("grupper",), "G1", "{navn: Team, medlemmer: [M07]}"),
        ["grupper: {G1: {navn: Team, medlemmer: [M07]}}"]),
    "an entry in nothing": (lambda d: d.insert(("tom",), "a", "b"), ["  a: b"]),
    "an entry in nothing with a comment": (lambda d: d.insert(("lukket",), "a", "b"), ["  a: b"]),
    "an entry of several lines": (lambda d: d.insert((), "plan", "a: b\nc:\n  - d"), ["plan:", "  a: b", "  c:", "    - d"]),
    "an entry without a value": (lambda d: d.insert((), "sendt", ""), ["sendt:"]),
    "an entry that is no YAML": (lambda d: d.insert((), "grund", "aftalt: se: her"), ['grund: "aftalt: se: her"']),
    "an entry in a list's mapping": (lambda d: d.insert(("mål", 0), "status", "åben"), ["  status: åben"]),
    "an entry deeper down": (lambda d: d.insert(("mål", 0, "handling", 0), "metode", "bog"), ["    metode: bog"]),
    "an item in an empty list": (lambda d: d.append(("ønsker",), "M07"), ["ønsker: [M07]"]),
    "an item in nothing": (lambda d: d.append(("tom",), "{af: leder}"), ["  - {af: leder}"]),
    "an item in a missing list": (lambda d: d.append(("stop",), "{til: 2027-01-01}"), ["stop:", "  - {til: 2027-01-01}"]),
    "an item of several lines": (lambda d: d.append(("mål",), "id: 2026-2\nhandling:\n  - hvad: Bog"),
        ["- id: 2026-2", "    - hvad: Bog"]),
    "an item of several lines in an empty list": (lambda d: d.append(("ønsker",), "a: b\nc: d"), ["ønsker:", "  - a: b", "    c: d"]),
    "an item deeper down": (lambda d: d.append(("mål", 0, "handling"), "hvad: Bog"), ["  - hvad: Bog"]),
}  # fmt: skip


@pytest.mark.parametrize(("edit", "lines"), EDITS.values(), ids=EDITS)
@pytest.mark.parametrize("newline", ["\n", "\r\n"], ids=["LF", "CRLF"])
def test_an_edit_looks_like_what_stands_around_it(edit: Make, lines: list[str], newline: str) -> None:
    text = ROSTER.replace("\n", newline)
    document = read("medarbejdere.yaml", text.encode())
    made = edit(document)

    assert after(text, made) == lines
    assert apply(text, [made]).count("\n") == apply(text, [made]).count(newline)
    assert read("medarbejdere.yaml", apply(text, [made]).encode()).faults == ()


def test_a_new_person_stands_right_after_the_last_one() -> None:
    document = read("medarbejdere.yaml", ROSTER.encode())
    lines = apply(ROSTER, [document.insert(("medarbejdere",), "M09", "{navn: Bo}")]).splitlines()

    assert lines[3:5] == ["  M08: {navn: Ane Ås}", "  M09: {navn: Bo}"]


def test_edits_in_a_header_leave_the_rest_of_the_file() -> None:
    text = "---\ntype: referat\nid: d-1   # tilfældigt\n---\n# T\n\nid: d-1\n"
    document = read("referat.md", text.encode())
    edits = [document.replace(("id",), "d-2"), document.insert((), "sum", "abc")]

    assert apply(text, edits) == "---\ntype: referat\nid: d-2   # tilfældigt\nsum: abc\n---\n# T\n\nid: d-1\n"


@pytest.mark.parametrize(
    ("path", "text", "new"),
    [
        ("a.md", "---\n---\n# T\n", "---\nb: c\n---\n# T\n"),
        ("a.md", "---\n# kun en bemærkning\n---\n", "---\nb: c\n# kun en bemærkning\n---\n"),
        ("a.yaml", "", "b: c\n"),
        ("a.yaml", "# tom", "# tom\nb: c\n"),
        ("a.yaml", "a: d", "a: d\nb: c"),
        ("a.yaml", "{}\n", "{b: c}\n"),
        ("a.yaml", "a: |+\n  d\n\n", "a: |+\n  d\n\nb: c\n"),
    ],
)
def test_a_first_or_last_entry(path: str, text: str, new: str) -> None:
    assert apply(text, [read(path, text.encode()).insert((), "b", "c")]) == new


@pytest.mark.parametrize(
    "edit",
    [
        lambda d: d.insert(("ønsker",), "a", "b"),
        lambda d: d.insert(("note",), "a", "b"),
        lambda d: d.append(("grupper",), "a"),
        lambda d: d.append(("note",), "a"),
        lambda d: d.replace(("medarbejdere", "M99", "navn"), "a"),
        lambda d: d.replace(("mål", 4), "a"),
    ],
    ids=[
        "entry in a list",
        "entry in a text",
        "item in a mapping",
        "item in a text",
        "nowhere",
        "no such item",
    ],
)
def test_an_edit_of_something_else_is_the_callers_mistake(edit: Make) -> None:
    with pytest.raises(LookupError):
        edit(read("medarbejdere.yaml", ROSTER.encode()))


def test_edits_that_overlap_are_refused_and_the_order_does_not_matter() -> None:
    document = read("a.yaml", b"a: b\nc: d\n")
    one, two = document.replace(("a",), "x"), document.replace(("c",), "y")

    assert apply(document.text, [two, one]) == apply(document.text, [one, two]) == "a: x\nc: y\n"
    with pytest.raises(ValueError, match="overlap"):
        apply(document.text, [one, one])


PIECES: list[tuple[Plain, str]] = [
    ({"a": "b", "c": ["d"]}, "{a: b, c: [d]}"),
    ({"a": "b", "c": ["d"]}, "a: b\nc:\n- d"),
    (["x", {"y": "z", "w": None}], "- x\n- y: z\n  w:"),
    ("x\ny\n", "|\n  x\n  y"),
]
VALUES = st.one_of(WORDS.map(lambda word: (word, yaml_word(word))), st.sampled_from(PIECES))


def routes(value: Plain, route: Route = ()) -> list[tuple[Route, Plain]]:
    inner: list[tuple[str | int, Plain]] = []
    if isinstance(value, dict):
        inner = [*value.items()]
    if isinstance(value, list):
        inner = [*enumerate(value)]
    return [(route, value), *(found for step, item in inner for found in routes(item, (*route, step)))]


def put(value: Any, route: Route, new: Plain) -> Any:
    """A copy of the data with something new at a route."""
    if not route:
        return new
    step, *rest = route
    if isinstance(value, list):
        return [put(item, tuple(rest), new) if at == step else item for at, item in enumerate(value)]
    return {**(value or {}), step: put((value or {}).get(step), tuple(rest), new)}


@st.composite
def changes(draw: st.DrawFn) -> tuple[Document, Edit, Plain]:
    """A document, an edit of it, and what the document says after it."""
    _, text = draw(documents())
    document = read("a.yaml", text.encode())
    route, value = draw(st.sampled_from(routes(document.data)))
    (new, written), word = draw(VALUES), draw(WORDS)
    if isinstance(value, dict) or (value is None and draw(st.booleans())):
        return (
            document,
            document.insert(route, "ny nøgle", written),
            put(document.data, (*route, "ny nøgle"), spoken(new)),
        )
    if route and (isinstance(value, list) or (value is None and draw(st.booleans()))):
        return (
            document,
            document.append(route, written),
            put(document.data, route, [*(value or []), spoken(new)]),
        )
    return document, document.replace(route, word), put(document.data, route, spoken(word))


def loosely(value: Any) -> Any:
    """Data without what two readers may see differently: nothing as a word, and the last line break of a text."""
    if isinstance(value, dict):
        return {key: loosely(item) for key, item in value.items()}
    if isinstance(value, list):
        return [loosely(item) for item in value]
    return None if value in ("", "~", "null") or value is None else value.rstrip("\n")


@MORE
@given(changes())
def test_an_edit_says_what_was_asked_and_nothing_else_changes(change: tuple[Document, Edit, Plain]) -> None:
    document, edit, said = change
    text = apply(document.text, [edit])
    tail = len(document.text) - edit.span.end
    again = read(document.path, text.encode())

    assert text[: edit.span.start] == document.text[: edit.span.start]
    assert text[len(text) - tail :] == document.text[edit.span.end :]
    assert again.faults == ()
    assert loosely(again.data) == loosely(said)


@given(changes())
def test_another_reader_sees_the_same_after_the_edit(change: tuple[Document, Edit, Plain]) -> None:
    document, edit, said = change
    text = apply(document.text, [edit])
    oracle = YAML(typ="base", pure=True).load(StringIO(text))

    assert "\xa0" in text or loosely(spoken(oracle)) == loosely(said)


@MORE
@given(documents())
def test_two_readers_see_the_same(written: tuple[dict[str, Plain], str]) -> None:
    data, text = written
    document = read("a.yaml", text.encode())
    oracle = YAML(typ="base", pure=True).load(StringIO(text))

    assert document.faults == ()
    assert document.data == spoken(data)
    assert "\xa0" in text or loosely(spoken(oracle)) == loosely(document.data)
