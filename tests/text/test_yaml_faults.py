"""Each way a YAML file can be wrong: the code, the exact place, what the leader reads, and the edit where there is one."""

from __future__ import annotations

from itertools import pairwise
from typing import NamedTuple

import pytest

from musctl.text.source import apply, read


class Case(NamedTuple):
    text: str
    code: str
    start: tuple[int, int]
    end: tuple[int, int]
    says: str
    mended: str = ""


CASES = {
    "colon in a text": Case(
        "type: plan\nemne: Søren: ny rolle  # husk\n", "MUS011", (2, 7), (2, 22),
        'Der står et kolon inde i teksten »Søren: ny rolle«; sæt den i anførselstegn: "Søren: ny rolle"',
        'type: plan\nemne: "Søren: ny rolle"  # husk\n',
    ),
    "colon in a text in a list of mappings": Case(
        "mål:\n  - mål: Plan: fase 2\n", "MUS011", (2, 10), (2, 22), "»Plan: fase 2«", 'mål:\n  - mål: "Plan: fase 2"\n'
    ),
    "colon in a text in braces": Case(
        "M07: {navn: Søren: Ærø, stilling: Lærer}\n", "MUS011", (1, 13), (1, 23), "»Søren: Ærø«",
        'M07: {navn: "Søren: Ærø", stilling: Lærer}\n',
    ),
    "colon in a text in brackets": Case("a: [x, b: c: d, e]\n", "MUS011", (1, 11), (1, 15), "»c: d«", 'a: [x, b: "c: d", e]\n'),
    "colon last in a text": Case("a: se her:\n", "MUS011", (1, 4), (1, 11), "»se her:«", 'a: "se her:"\n'),
    "no space after a colon": Case(
        "navn:Søren\nstilling: Lærer\n", "MUS002", (1, 1), (1, 11), "Der mangler et mellemrum efter »navn:«.",
        "navn: Søren\nstilling: Lærer\n",
    ),
    "no colon, first line": Case(
        "navn Søren\nstilling: Lærer\n", "MUS002", (1, 1), (1, 11), "Der mangler et kolon efter »navn Søren«"
    ),
    "no colon, last line": Case("navn: Søren\nstilling\n", "MUS002", (2, 1), (2, 9), "Der mangler et kolon i »stilling«"),
    "a line under a text": Case(
        "mål: Lede\n  fase: 2\n", "MUS002", (2, 3), (2, 10), "Linjen er rykket ind under »mål«, som allerede har en tekst"
    ),
    "uneven indentation": Case("a:\n   b: c\n  d: e\n", "MUS002", (3, 3), (3, 7), "Linjen er ikke rykket lige så langt ind"),
    "colon in a text after a quoted key": Case(
        '"mål": Plan: fase 2\n', "MUS011", (1, 8), (1, 20), "»Plan: fase 2«", '"mål": "Plan: fase 2"\n'
    ),
    "tab on an empty line": Case("a: b\n\t\nc: d\n", "MUS002", (2, 1), (2, 2), "tabulator", "a: b\n\nc: d\n"),
    "tab in indentation": Case("a:\n\tb: c\n", "MUS002", (2, 1), (2, 2), "Linjen er rykket ind med tabulator; brug mellemrum"),
    "tab after a dash's indentation": Case("a:\n  - b: c\n\t  d: e\n", "MUS002", (3, 1), (3, 2), "tabulator"),
    "unclosed quote": Case('a: b\nc: "d\ne: f\n', "MUS002", (2, 4), (2, 5), 'Anførselstegnet " bliver ikke lukket'),
    "unclosed apostrophe": Case("a: 'b\n", "MUS002", (1, 4), (1, 5), "Anførselstegnet ' bliver ikke lukket"),
    "unclosed bracket": Case("a: [b, c\nd: e\n", "MUS002", (1, 4), (1, 5), "»[« bliver ikke lukket; sæt »]«, hvor det slutter."),
    "unclosed brace": Case("a: {b: c\nd: e\n", "MUS002", (1, 4), (1, 5), "»{« bliver ikke lukket"),
    "bracket closed twice": Case("a: [b]]\n", "MUS002", (1, 7), (1, 8), "Her står mere efter »]«"),
    "stray bracket": Case("a: ]\n", "MUS002", (1, 4), (1, 5), "»]« hører ikke til noget, der er begyndt"),
    "more after a quote": Case("a: 'b' c\n", "MUS002", (1, 8), (1, 9), "Her står mere efter »'«"),
    "backslash in quotes": Case('a: "C:\\Mus"\n', "MUS002", (1, 7), (1, 8), "»\\« betyder noget særligt"),
    "text that begins with @": Case("a: @bo  # x\n", "MUS002", (1, 4), (1, 7), "kan ikke begynde med »@«", 'a: "@bo"  # x\n'),
    "text that begins with %": Case("a: % af tiden\n", "MUS002", (1, 4), (1, 14), "»%«", 'a: "% af tiden"\n'),
    "text that begins with ?": Case("a: ? uvist\n", "MUS002", (1, 4), (1, 11), "»?«", 'a: "? uvist"\n'),
    "text in stars": Case("a: *vigtigt* nu\n", "MUS004", (1, 4), (1, 16), "»*«", 'a: "*vigtigt* nu"\n'),
    "list after a colon": Case("a: - b\n", "MUS002", (1, 4), (1, 7), "En liste begynder på linjen under kolonet"),
    "list under a text": Case("a: b\n- c\n", "MUS002", (2, 1), (2, 4), "Her begynder en liste"),
    "key in a list": Case("a:\n  - b\n  c: d\n", "MUS002", (3, 3), (3, 7), "Linjerne over er en liste"),
    "text after a bar": Case("a: | b\n", "MUS002", (1, 6), (1, 7), "Efter »|« begynder teksten på næste linje"),
    "second document": Case("a: b\n---\nc: d\n", "MUS002", (2, 1), (2, 4), "der må kun være ét i filen"),
    "directive": Case("%VERSION 1\na: b\n", "MUS002", (1, 1), (1, 11), "kan ikke begynde med »%«"),
    "a list and no mapping": Case("- a\n- b\n", "MUS002", (1, 1), (1, 4), "linjer af formen »nøgle: værdi«"),
    "a text and no mapping": Case("hej\n", "MUS002", (1, 1), (1, 4), "linjer af formen »nøgle: værdi«"),
    "a list as a key": Case("a: b\n{c: d}: e\n", "MUS002", (2, 1), (2, 7), "Før kolon skal der stå et ord"),
    "unseen sign": Case("a: b\x01c\n", "MUS002", (1, 5), (1, 6), "usynligt tegn (U+0001)", "a: bc\n"),
    "key twice": Case(
        "navn: A\nmail: x\nnavn: B\n", "MUS003", (3, 1), (3, 5), "»navn« står to gange, første gang i linje 1; behold den ene."
    ),
    "key twice in braces": Case("M07: {navn: A, navn: B}\n", "MUS003", (1, 16), (1, 20), "første gang i linje 1"),
    "key twice, once with a Mac's å": Case(
        "opfølgning: A\nmål: x\nma\u030al: y\n", "MUS003", (3, 1), (3, 5), "»mål« står to gange, første gang i linje 2"
    ),
    "alias": Case("a: *b\n", "MUS004", (1, 4), (1, 6), "»*b« henviser til et andet sted i filen"),
    "anchor": Case("a: &b c\n", "MUS004", (1, 4), (1, 8), "»&b« giver stedet et navn"),
    "anchor on a list": Case("a: &b\n- c\n", "MUS004", (1, 4), (1, 6), "»&b« giver stedet et navn"),
    "merge key": Case("a:\n  <<: *b\n", "MUS004", (2, 7), (2, 9), "»*b«"),
    "tag": Case("a: !Husk at ringe\n", "MUS005", (1, 4), (1, 18), "der begynder med »!«", 'a: "!Husk at ringe"\n'),
    "tag of a type": Case("a: !!python/object:os.system x\n", "MUS005", (1, 4), (1, 31), "»!«", 'a: "!!python/object:os.system x"\n'),
    "too deep in brackets": Case("a: " + "[" * 50_000, "MUS006", (1, 53), (1, 54), "mere end 50 niveauer"),
    "too deep in dashes": Case("a:\n  " + "- " * 300 + "x\n", "MUS006", (2, 101), (2, 101), "mere end 50 niveauer"),
    "too deep in lines": Case(
        "".join(" " * n + "a:\n" for n in range(60)), "MUS006", (51, 51), (51, 51), "mere end 50 niveauer"
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_a_fault_has_its_code_its_place_and_its_way_out(case: Case) -> None:
    document = read("plan.yaml", case.text.encode())
    fault = document.faults[0]

    assert fault.code == case.code
    assert document.place(fault.span.start) == case.start
    assert document.place(fault.span.end) == case.end
    assert case.says in fault.message
    assert (apply(document.text, [fault.edit]) if fault.edit else "") == case.mended


@pytest.mark.parametrize(
    "case", [case for case in CASES.values() if case.mended], ids=lambda case: case.text[:12]
)
def test_a_mended_file_can_be_read(case: Case) -> None:
    document = read("plan.yaml", case.mended.encode())

    assert document.readable
    assert document.faults == ()


IN_A_HEADER = {
    name: case
    for name, case in CASES.items()
    if case.code != "MUS006" and "---" not in case.text and not case.text.startswith(("%", "-", "hej"))
}


@pytest.mark.parametrize("case", IN_A_HEADER.values(), ids=IN_A_HEADER)
def test_the_same_fault_stands_further_down_in_a_header_with_crlf(case: Case) -> None:
    text = f"---\nfør: x\n{case.text}---\n# T\n"
    document = read("referat.md", b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode())
    fault = document.faults[0]

    assert fault.code == case.code
    assert document.place(fault.span.start) == (case.start[0] + 2, case.start[1])


def faults(text: str) -> list[tuple[str, tuple[int, int]]]:
    document = read("plan.yaml", text.encode())
    return [(fault.code, document.place(fault.span.start)) for fault in document.faults]


def test_every_colon_in_a_text_is_found_at_once() -> None:
    text = "a: b: c\nd: e\nf: g: h\nm: [x, {n: o: p}]\nq: [\n"

    assert faults(text) == [("MUS011", (1, 4)), ("MUS011", (3, 4)), ("MUS011", (4, 12)), ("MUS002", (5, 4))]


def test_all_the_colons_can_be_mended_at_once() -> None:
    document = read("plan.yaml", b"a: b: c\nd: e\nf: g: h\n")
    mended = read(
        "plan.yaml", apply(document.text, [fault.edit for fault in document.faults if fault.edit]).encode()
    )

    assert mended.data == {"a": "b: c", "d": "e", "f": "g: h"}


def test_every_repeated_key_is_found_and_the_first_value_holds() -> None:
    document = read("plan.yaml", b"a: 1\na: 2\nb: {c: 3, c: 4}\na: 5\n")

    assert document.data == {"a": "1", "b": {"c": "3"}}
    assert document.readable
    assert [document.place(fault.span.start) for fault in document.faults] == [(2, 1), (3, 11), (4, 1)]


def test_a_bomb_of_aliases_is_a_few_findings_and_no_data() -> None:
    names = "abcdefghijklmnopqrstuvwxyz"
    bomb = "a: &a [x, x]\n" + "".join(f"{b}: &{b} [*{a}, *{a}]\n" for a, b in pairwise(names))
    document = read("plan.yaml", bomb.encode())

    assert {fault.code for fault in document.faults} == {"MUS004"}
    assert document.data == {}
    assert not document.readable


def test_quoted_stars_and_exclamations_in_a_text_are_only_text() -> None:
    text = "a: Godt gået!\nb: Børn & Unge\nc: 2 * 3\nd: \"*x\"\ne: '!y'\nf: [a&b, c!]\n# &x *y !z\n"
    document = read("plan.yaml", text.encode())

    assert document.faults == ()
    assert document.data["f"] == ["a&b", "c!"]


def test_fifty_levels_are_enough_for_anybody() -> None:
    text = "a: " + "[" * 49 + "x" + "]" * 49 + "\n"

    assert read("plan.yaml", text.encode()).readable


def test_a_message_quotes_no_more_than_sixty_letters() -> None:
    long = "ord " * 100
    messages = [
        fault.message
        for text in (f"a: {long}: b\n", f"{long}x: a\n{long}x: b\n", f"{long}\na: b\n", f"a: *{'x' * 500}\n")
        for fault in read("plan.yaml", text.encode()).faults
    ]

    assert len(messages) == 4
    assert max(map(len, messages)) < 260


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_a_message_ends_like_a_sentence_and_never_says_invalid(case: Case) -> None:
    for fault in read("plan.yaml", case.text.encode()).faults:
        message = fault.message

        assert message[-1] in '.:"]' or "anførselstegn: " in message
        assert "ugyldig" not in message.lower()
        assert "!" not in message.replace("»!«", "")
