"""A list or a mapping of plain words on one line of YAML: `[H14, C10]`, `{start: 2027-01-15, slut: 2027-06-30}`."""

from __future__ import annotations

import re
from typing import Any

from musctl.text.tree import Plain

# A key and a colon, or neither; then a plain word, or one in double quotes; then a comma, or the end.
_PART = re.compile(r' *(?:(\w[\w.@/-]{,99}): +)?(?:([\w(+/§»][\w .()/+@&;%–’»«=?!-]*)|("[^"\\]*")) *(?:,|\Z)')
# A mapping of plain words with one space between all, as musctl writes a line of a receipt.
_PLAIN = re.compile(r"\{(?:\w[\w.@/-]{,99}: [\w(+/§»][\w .()/+@&;%»«=?!-]*(?<! )(?:, (?=\w)|\}))+")
_NOTHING = frozenset(("null", "Null", "NULL"))


class Refused(Exception):
    """Not plainly of the kind that is read quickly."""


def flow(said: str) -> Plain:
    """The list or the mapping; Refused when libyaml must read it."""
    if said[0] == "[" and said[-1] == "]":
        return [_item(key, *word) for key, *word in _parts(said[1:-1])]
    if said[0] != "{" or said[-1] != "}":
        raise Refused
    if _PLAIN.fullmatch(said):
        parts = said[1:-1].split(", ")
        words: dict[str, Any] = dict([part.split(": ") for part in parts])
        if len(words) == len(parts) and _NOTHING.isdisjoint(words.values()):
            return words
    found: dict[str, Plain] = {}
    for key, plain, quoted in _parts(said[1:-1]):
        if not key or key in found:
            raise Refused
        found[key] = _item("", plain, quoted)
    return found


def _parts(inner: str) -> list[tuple[str, str, str]]:
    """What stands between the commas: key, plain word, quoted word."""
    found: list[tuple[str, str, str]] = []
    at, size = 0, len(inner.rstrip(" "))
    while at < size:
        part = _PART.match(inner, at)
        if part is None:
            raise Refused
        found.append(part.groups(""))  # type: ignore[arg-type]
        at = part.end()
    return found


def _item(key: str, plain: str, quoted: str) -> Plain:
    if key:
        raise Refused
    if quoted:
        return quoted[1:-1]
    plain = plain.rstrip(" ")
    return None if plain in _NOTHING else plain
