"""YAML as most documents write it, read line by line: blocks of `key: word`, lists of them, comments. Nothing else.

Three times as quick as libyaml's composed nodes, because nobody asks a document in order where its words stand.
Whatever is not plainly of this kind (quotes, flow, folded lines, anchors, tags, tabs, a key twice) is refused, and
libyaml reads it; a property test holds that the two never disagree.
"""

from __future__ import annotations

import re
from typing import Any

from musctl.text.tree import Plain

# A line: its indentation, a dash, a key with its colon, and what is left; or a bare word after a dash; or nothing.
_LINE = re.compile(
    r"^( *)(?:(- +)?(?:([\wæøåÆØÅ][\w.@/-]*):(?: +([^\n]*))?|(?<=- )([^\n]*))|(?:#[^\n]*)?)$", re.MULTILINE
)
_FIRST = re.compile(r"[\w(+/§»]")
_NOTHING = ("", "~", "null", "Null", "NULL")


class _Refused(Exception):  # noqa: N818 - not an error: a question for libyaml
    """Not plainly of this kind."""


def quick(words: str) -> dict[str, Plain] | None:
    """The mapping that the words say; None when libyaml must read them."""
    if "\t" in words or "\r" in words or not words.isprintable() and _hidden(words):
        return None
    lines = _LINE.findall(words)
    if len(lines) != words.count("\n") + 1:
        return None
    try:
        return _blocks(lines)
    except _Refused:
        return None


def _hidden(words: str) -> bool:
    """A sign that YAML treats as its own, other than the end of a line."""
    return not words.replace("\n", "").isprintable()


def _blocks(lines: list[tuple[str, str, str, str, str]]) -> dict[str, Plain]:
    root: dict[str, Plain] = {}
    columns, holders = [0], [root]  # type: tuple[list[int], list[Any]]
    waiting = ""  # the key that the last line ended with; what it holds is on the lines below
    for indent, dash, key, rest, bare in lines:
        if not key and not dash:
            if indent and bare:
                raise _Refused
            continue
        column = len(indent)
        if dash:
            if waiting and column >= columns[-1]:
                found: list[Plain] = []
                holders[-1][waiting] = found
                columns.append(column)
                holders.append(found)
            else:
                while columns[-1] > column or (columns[-1] == column and type(holders[-1]) is dict and len(columns) > 1):
                    columns.pop()
                    holders.pop()
                if columns[-1] != column or type(holders[-1]) is dict:
                    raise _Refused
            waiting = ""
            if not key:
                holders[-1].append(_word(bare))
                continue
            column += len(dash)
            item: dict[str, Plain] = {}
            holders[-1].append(item)
            columns.append(column)
            holders.append(item)
        elif waiting and column > columns[-1]:
            inner: dict[str, Plain] = {}
            holders[-1][waiting] = inner
            columns.append(column)
            holders.append(inner)
        else:
            while columns[-1] > column or (columns[-1] == column and type(holders[-1]) is list):
                columns.pop()
                holders.pop()
                if not columns:
                    raise _Refused
            if columns[-1] != column:
                raise _Refused
        holder = holders[-1]
        if key in holder:
            raise _Refused
        word = _word(rest)
        holder[key] = word
        waiting = key if word is None and (not rest or rest[0] == "#") else ""
    return root


def _word(rest: str) -> Plain:
    if not rest or rest[0] == "#":
        return None
    if " #" in rest:
        rest = rest[: rest.index(" #")]
    rest = rest.rstrip(" ")
    if rest == "[]":
        return []
    if rest == "{}":
        return {}
    if not _FIRST.match(rest) or ": " in rest or rest[-1] == ":":
        if rest in _NOTHING:
            return None
        raise _Refused
    return None if rest in _NOTHING else rest
