"""A text as a YAML word: plain where YAML reads it back unchanged, quoted where it would not."""

from __future__ import annotations

from functools import cache

from musctl.text.tree import Plain

NOTHING = frozenset(("", "~", "null", "Null", "NULL"))
"""The plain words that say nothing."""

_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t"}


@cache
def yaml_word(text: str) -> str:
    """The text on one line, safe as a value in block style and inside ``[…]`` and ``{…}``."""
    if _reads_back(text):
        return text
    return '"' + "".join(_ESCAPES.get(sign) or _seen(sign) for sign in text) + '"'


def yaml_flow(value: Plain) -> str:
    """The value on one line: lists as ``[…]``, mappings as ``{…}``."""
    if value is None:
        return "~"
    if isinstance(value, str):
        return yaml_word(value)
    if isinstance(value, list):
        return "[" + ", ".join(map(yaml_flow, value)) + "]"
    return "{" + ", ".join(f"{yaml_word(key)}: {yaml_flow(item)}" for key, item in value.items()) + "}"


def _reads_back(text: str) -> bool:
    if text in NOTHING or not (text[0].isalnum() or text[0] in "(+/§»_"):
        return False
    if text[-1] in ": " or any(pair in text for pair in (": ", " #", ":?")) or not text.isprintable():
        return False
    return not any(sign in text for sign in ",[]{}")


def _seen(sign: str) -> str:
    if sign.isprintable():
        return sign
    return f"\\U{ord(sign):08x}"
