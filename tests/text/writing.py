"""Documents as people write them: the same data in block and flow style, with quotes, comments and blank lines."""

from __future__ import annotations

from typing import Any
from unicodedata import normalize

from hypothesis import settings
from hypothesis import strategies as st

from musctl.text.quote import yaml_word
from musctl.text.tree import Plain

MORE = settings(max_examples=max(250, settings().max_examples))
"""For what is worth more examples than most, in every profile."""

LETTERS = "aåæøÆØÅbéz😀 -:#,'\"[]{}!&*|>%@`~?=<>.1\\\t\u00a0e\u030a"
WORDS = st.one_of(
    st.sampled_from(
        ["", "nej", "12:30", "2026-11-12", "Søren Ærø", "null", "~", "a: b", "- x", "#1", "x #1", "0755", "…"]
    ),
    st.text(LETTERS, max_size=8),
)
KEYS = st.one_of(
    st.sampled_from(["id", "mål", "opfølgning", "M07", "tid"]), st.text("abåæø_-1 ", min_size=1, max_size=4)
)
LEAVES = st.one_of(st.none(), WORDS)
DATA = st.recursive(
    LEAVES,
    lambda part: st.one_of(st.lists(part, max_size=3), st.dictionaries(KEYS, part, max_size=3)),
    max_leaves=8,
)
MAPPINGS = st.dictionaries(KEYS, DATA, min_size=1, max_size=4)
FREE = st.sampled_from([" ", "  ", ""])


@st.composite
def documents(draw: st.DrawFn) -> tuple[dict[str, Plain], str]:
    """Some data, and a text that says it."""
    data = draw(MAPPINGS)
    text = "".join(_entries(draw, data, ""))
    text = (
        draw(st.sampled_from(["", "# først\n", "\n", "---\n"]))
        + text
        + draw(st.sampled_from(["", "# sidst\n", "\n\n"]))
    )
    if draw(st.booleans()):
        text = text.replace("\n", "\r\n")
    if draw(st.integers(0, 5)) == 0:
        text = text.rstrip("\r\n")
    return data, text


def _entries(draw: st.DrawFn, data: dict[str, Plain], indent: str) -> list[str]:
    return [
        line
        for key, value in data.items()
        for line in (_blank(draw), indent + yaml_word(key) + ":" + _value(draw, value, indent, in_map=True))
    ]


def _value(draw: st.DrawFn, value: Plain, indent: str, *, in_map: bool) -> str:
    if isinstance(value, dict | list) and value and draw(st.booleans()):
        if isinstance(value, dict):
            deeper = indent + draw(st.sampled_from(["  ", "    ", " "]))
            if in_map:
                return _end(draw) + "".join(_entries(draw, value, deeper))
            lines = "".join(_bare_entries(draw, value, indent + "  "))
            return " " + lines[len(indent) + 2 :]
        deeper = indent + (draw(st.sampled_from(["", "  "])) if in_map else "  ")
        return _end(draw) + "".join(
            f"{_blank(draw)}{deeper}-{_value(draw, item, deeper, in_map=False)}" for item in value
        )
    word = _flow(draw, value, top=True)
    return (" " * draw(st.integers(1, 3)) + word if word else draw(FREE)) + _end(draw)


def _bare_entries(draw: st.DrawFn, data: dict[str, Plain], indent: str) -> list[str]:
    return [
        f"{indent}{yaml_word(key)}:{_value(draw, value, indent, in_map=True)}" for key, value in data.items()
    ]


def _flow(draw: st.DrawFn, value: Plain, *, top: bool = False) -> str:
    if isinstance(value, dict):
        inside = [f"{yaml_word(key)}: {_flow(draw, item)}" for key, item in value.items()]
        return (
            "{"
            + draw(FREE)
            + ", ".join(inside)
            + draw(st.sampled_from(["", ","] if inside else [""]))
            + draw(FREE)
            + "}"
        )
    if isinstance(value, list):
        items = [_flow(draw, item) or "~" for item in value]
        return "[" + draw(FREE) + ", ".join(items) + draw(FREE) + "]"
    if value is None:
        return draw(st.sampled_from(["", "~", "null"] if top else ["~", "null", ""]))
    if "'" not in value and value.isprintable() and draw(st.booleans()):
        return f"'{value}'"
    return yaml_word(value)


def _end(draw: st.DrawFn) -> str:
    return draw(st.sampled_from(["\n", "\n", " # note: x\n", "  \n"]))


def _blank(draw: st.DrawFn) -> str:
    return draw(st.sampled_from(["", "", "", "\n", "# en bemærkning\n"]))


def spoken(value: Any) -> Plain:
    """What another reader's tree says, in our words: nothing is nothing, and å is one letter."""
    if isinstance(value, dict):
        return {normalize("NFC", str(key)): spoken(item) for key, item in value.items()}
    if isinstance(value, list):
        return [spoken(item) for item in value]
    return None if value is None else normalize("NFC", str(value))
