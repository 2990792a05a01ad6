"""A version is the document that its own header names, however the bytes were saved."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from musctl.git.destruction.identity import Identity, doc_id, identity, looks_like_one, says_something
from musctl.text.source import read
from tests.text.writing import MORE

PLAIN = "---\ntype: referat\nid: d-7f3a9c\nsamtale: M07/2026-mus\n---\n# Referat\n\nTekst.\n"

SPELT = {
    "as musctl writes it": PLAIN,
    "with a sum": PLAIN.replace("---\n#", 'sum: "ab12"\n---\n#'),
    "with a mark in front": "\ufeff" + PLAIN,
    "from Windows": PLAIN.replace("\n", "\r\n"),
    "from an old Mac": PLAIN.replace("\n", "\r"),
    "in quotes": PLAIN.replace("d-7f3a9c", '"d-7f3a9c"'),
    "in single quotes": PLAIN.replace("d-7f3a9c", "'d-7f3a9c'"),
    "with a comment": PLAIN.replace("d-7f3a9c", "d-7f3a9c   # tilfældigt"),
    "with comments on lines of their own": PLAIN.replace("id:", "# hvad\n\nid:"),
    "in another order": PLAIN.replace("type: referat\nid: d-7f3a9c\n", "id: d-7f3a9c\ntype: referat\n"),
    "with room": PLAIN.replace("id: ", "id:    ").replace("---\n", "---  \n"),
    "with room before the colon": PLAIN.replace("id: ", "id : "),
    "with the key in quotes": PLAIN.replace("id: ", '"id": '),
    "as one line": "---\n{type: referat, id: d-7f3a9c, samtale: M07/2026-mus}\n---\n# Referat\n",
    "on the next line": PLAIN.replace("id: ", "id:\n  "),
    "with lists beside it": PLAIN.replace("id:", "liste:\n  - id: x\n  - type: plan\nid:"),
    "with another id inside": PLAIN.replace("samtale:", "andet:\n  id: d-000000\nsamtale:"),
    "as the end of the file": "---\ntype: referat\nid: d-7f3a9c\n---",
    "with an unreadable line below": PLAIN.replace("samtale: M07", "samtale: [M07"),
    "with the same line twice": PLAIN.replace("id: d-7f3a9c\n", "id: d-7f3a9c\nid: d-7f3a9c\n"),
    "with an open header": PLAIN.replace("\n---\n#", "\n#"),
    "after blank lines": "\n\n" + PLAIN,
    "with bytes that are no UTF-8": PLAIN.encode().replace(b"Tekst", b"bl\xe5b\xe6r"),
}


@pytest.mark.parametrize("text", SPELT.values(), ids=SPELT)
def test_the_id_is_found(text: str | bytes) -> None:
    data = text.encode() if isinstance(text, str) else text

    assert doc_id(data) == "d-7f3a9c"


@pytest.mark.parametrize("mark", ["", "\ufeff"], ids=["bare", "marked"])
@pytest.mark.parametrize("codec", ["utf-16", "utf-16-le", "utf-16-be"])
def test_the_id_is_found_in_a_file_that_an_editor_saved_as_utf_16(codec: str, mark: str) -> None:
    assert doc_id((mark + PLAIN).encode(codec)) == "d-7f3a9c"


def test_the_id_is_found_however_long_the_text_is() -> None:
    assert doc_id(PLAIN.replace("id: ", "id:  ").encode() + "æ".encode() * 40_000) == "d-7f3a9c"
    assert doc_id(PLAIN.replace("id: ", '"id": ').encode() + "æ\n".encode() * 40_000) == "d-7f3a9c"


def test_a_forberedelse_is_one_too() -> None:
    assert identity(PLAIN.replace("referat", "forberedelse").encode()) == Identity("forberedelse", "d-7f3a9c")


NOT_ONE = {
    "nothing": b"",
    "a plan": PLAIN.replace("type: referat", "type: plan").encode(),
    "a plan in YAML": b"type: plan\nid: d-7f3a9c\n",
    "a plan in YAML that begins with a line": b"---\ntype: plan\nid: d-7f3a9c\n",
    "a samtale": b"type: samtale\nid: d-7f3a9c\n",
    "a receipt": b"kvittering: a\ndokumenter: [{id: d-7f3a9c, slags: referat, runde: 2026}]\n",
    "a receipt with a header": b"---\nkvittering: a\ndokumenter:\n  - {id: d-7f3a9c, type: referat}\n---\n",
    "a list of ids": b"---\ndokumenter:\n- type: referat\n  id: d-7f3a9c\n---\n",
    "a text that mentions it": b"# Om referater\n\ntype: referat\nid: d-7f3a9c\n",
    "a text with it after the header": PLAIN.replace("id: d-7f3a9c\n", "").encode() + b"id: d-7f3a9c\n",
    "an id without a word": PLAIN.replace(" d-7f3a9c", "").encode(),
    "two ids": PLAIN.replace("id: d-7f3a9c", "id: d-7f3a9c\nid: d-000000").encode(),
    "two headers": PLAIN.replace("type:", "<<<<<<< a\ntype:")
    .replace("samtale", "=======\nid: d-1\nsamtale")
    .encode(),
    "zeros": b"---\0\0",
}


@pytest.mark.parametrize("data", NOT_ONE.values(), ids=NOT_ONE)
def test_nothing_else_is_a_document(data: bytes) -> None:
    assert doc_id(data) is None


LINES = st.sampled_from((
    "type: referat", "type: plan", "type: 'referat'", "id: d-1", 'id: "d-2"', "id: d-3 # x", "id: [d-1]", "id:", "---",
    "samtale: M07/2026-mus", "  id: d-4", "a:", "- id: d-5", "sum: |", "# id: d-6", "", "id: d-7: x", "type: referat x",
    "{id: d-8}", "id: &a d-1", "id: ~", "æ: 1", "id: d 9", "...", "? id", ": d-1", "\ttype: referat", '"id": d-1',
))  # fmt: skip


@MORE
@given(st.lists(LINES, max_size=7), st.sampled_from(("\n", "\r\n")))
def test_what_musctl_can_read_says_the_same_here(lines: list[str], newline: str) -> None:
    data = newline.join(["---", *lines, "---", "tekst", ""]).encode()
    document = read("referat.md", data)
    said = (
        [document.data.get(key) for key in ("type", "id")]
        if document.readable and not document.faults
        else []
    )

    if said and all(isinstance(value, str) for value in said):
        assert tuple(identity(data)) == tuple(said)


@MORE
@given(
    st.binary(max_size=200),
    st.sampled_from((b"", b"---\n", b"---\ntype: referat\nid: d-1\n", b"\xff\xfe", b"\xef\xbb\xbf---\n")),
)
def test_no_bytes_are_too_odd(data: bytes, start: bytes) -> None:
    identity(start + data)


@pytest.mark.parametrize(
    ("name", "one"),
    [
        (b"referat.md", True),
        (b"forberedelse-leder.md", True),
        (b"Referat (1).md", True),
        (b"gammelt REFERAT.txt", True),
        (b"referat", True),
        (b"plan.yaml", False),
        (b"referater.yaml", False),
        (b"noter.md", False),
    ],
)
def test_a_name_may_look_like_a_document(name: bytes, one: bool) -> None:
    assert looks_like_one(name) is one


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"", False),
        (b"\n \n", False),
        (
            b"---\ntype referat\n---\n# Referat\n\n## Trivsel\n<!-- hj\xc3\xa6lp\n over to linjer -->\n- \n",
            False,
        ),
        (b"# Referat\n\nJa.\n", True),
        (b"# Referat\n\n\xc3\xa6\n", True),
    ],
)
def test_a_template_says_nothing(data: bytes, says: bool) -> None:
    assert says_something(data) is says
