"""The line-by-line reader refuses, or says exactly what libyaml says."""

from __future__ import annotations

from hypothesis import example, given
from hypothesis import strategies as st

from musctl.text.quick import quick
from musctl.text.yaml import read_alone

PIECES = st.sampled_from(
    ["a", "b", "mål", "id", "2026-1", "M01", ": ", ":", " ", "  ", "    ", "\n", "\n", "- ", "-", "#", " # x", "[]", "{}", "~", "null",
     "'x'", '"y"', "x y", "x: y", "a:", "b: ", "- a: b", "- b", "?", "|", ">", "&a", "*a", "!t", "é", "e\u0301", "\u2028", "\x85", "---",
     "...", "%", "@x", "`", "x#y", "http://a", "12:30", "[a, b]", "{a: b}", ",", ", ", "[", "]", "{", "}", "{a: ", "a?", "!", "? ", '"', "\\", "{}", "b}", " }", "\u00a0", "\ufeff", "\t", "\r\n"]
)  # fmt: skip


@given(st.lists(PIECES, max_size=16).map("".join))
@example("mål:\n- id: 1\n  tid:\n    slut: 2\n- id: 2\n")
@example("a:\n  - b\n  - c\nd: []\n")
@example("a:  # ord: mere\n  b: x  # y\n")
@example('a: ["b, c", d?, ]  # x\nb: {c: "", d: null}\n')
@example('- a\nb: "c # d"\n')
@example('a: "b" # c\n')
@example("a: [b, ,]\n")
@example("a: {b: c, b: d}\n")
@example("a: {b, c: d}\n")
@example("- {a: b c, d: M01/2026-mus}\n- {a: b , c: d}\n")
@example('a: {b: c, d: "e, f", g: h}\nb: {a: b, c: null}\n')
@example("a: {a: b, a: c}\nb: {a: b, c: }\nc: {a: b, }\n")
def test_what_it_reads_is_what_libyaml_reads(words: str) -> None:
    said = quick(words)

    if said is not None:
        alone = read_alone(words)
        assert (said or None) == (alone[0] if alone else None)
        assert alone is not None


def test_a_plan_as_musctl_writes_it_is_read_quickly() -> None:
    words = "# Plan\ntype: plan\nmål:\n  - id: 2026-1\n    handling:\n      - hvad: Læse\n        ansvar: leder  # hvem?\n    tid:\n      slut:\n"

    assert quick(words) == {
        "type": "plan",
        "mål": [{"id": "2026-1", "handling": [{"hvad": "Læse", "ansvar": "leder"}], "tid": {"slut": None}}],
    }


def test_a_list_and_a_mapping_on_one_line_are_read_quickly() -> None:
    words = 'omtale: "Seks emner: alle"\nkrav: [H14, "C10, C11", ]\ntid: {start: 2027-01-15, slut: null}\n'

    assert quick(words) == {
        "omtale": "Seks emner: alle",
        "krav": ["H14", "C10, C11"],
        "tid": {"start": "2027-01-15", "slut": None},
    }


def test_what_is_not_plain_is_left_to_libyaml() -> None:
    for words in (
        "a: 'x'",
        'a: "x" y',
        r'a: "\\x"',
        "a: [[b]]",
        "a: [b: c]",
        "a: {b: c, b: d}",
        "a: [b",
        "a: [b]\n  c",
        "a: >\n  x\n",
        "a: b\n  c\n",
        "a: &x b",
        "a: 1\na: 2",
        "\ta: 1",
        "a: b: c",
        "- a",
        "a:\n  b: 1\n c: 2",
    ):
        assert quick(words) is None, words
