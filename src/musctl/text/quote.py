"""A text as a YAML word: plain where YAML reads it back unchanged, quoted where it would not."""

from __future__ import annotations

import re

from musctl.text.tree import Plain

_UNSEEN = r"\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff"
_PLAIN = re.compile(rf"[\w(+/§»][^{_UNSEEN},\[\]{{}}]*\Z")
_ESCAPED = re.compile(rf"[\\\"{_UNSEEN}]")
_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t"}

NOTHING = frozenset(("", "~", "null", "Null", "NULL"))
"""The plain words that say nothing."""


def yaml_word(text: str) -> str:
    """The text on one line, safe as a value in block style and inside ``[…]`` and ``{…}``."""
    if _reads_back(text):
        return text
    return '"' + _ESCAPED.sub(_escape, text) + '"'


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
    if text in NOTHING or not _PLAIN.match(text):
        return False
    return not (text[-1] == ":" or text[-1].isspace() or ": " in text or " #" in text)


def _escape(found: re.Match[str]) -> str:
    sign = found.group()
    code = ord(sign)
    return _ESCAPES.get(sign) or (f"\\x{code:02x}" if code <= 0xFF else f"\\u{code:04x}")
