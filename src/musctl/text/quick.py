"""YAML as most documents write it, read line by line: blocks of `key: word`, lists of them, comments. Nothing else.

Four times as quick as libyaml's composed nodes, because nobody asks a document in order where its words stand.
Whatever is not plainly of this kind (quotes, flow, folded lines, anchors, tags, tabs, a key twice) is refused, and
libyaml reads it; a property test holds that the two never disagree.
"""

from __future__ import annotations

import re
from typing import Any

from musctl.text.tree import Plain

_KEY = re.compile(r"\w[\w.@/-]*\Z")
_FIRST = frozenset("(+/§»_")
_NOTHING = frozenset(("", "~", "null", "Null", "NULL"))
_DEEPEST = 30  # levels; libyaml decides what is too deep
_known: set[str] = set()  # keys that have been looked at; documents share a few dozen


class _Refused(Exception):
    """Not plainly of this kind."""


def quick(words: str) -> dict[str, Plain] | None:
    """The mapping that the words say; None when libyaml must read them."""
    if not words.replace("\n", "").isprintable():
        return None  # a tab, a carriage return, or a sign that YAML treats as its own
    try:
        return _blocks(words.split("\n"))
    except _Refused:
        return None


def _blocks(lines: list[str]) -> dict[str, Plain]:  # noqa: C901, PLR0912, PLR0915 - a call for each line costs a third
    """Each line put where its indentation says."""
    root: dict[str, Plain] = {}
    columns: list[int] = [0]
    holders: list[Any] = [root]
    waiting = ""  # the key that the last line ended with; what it holds is on the lines below
    for line in lines:
        said = line.lstrip(" ")
        if not said or said[0] == "#":
            continue
        column = len(line) - len(said)
        key, _, rest = said.partition(": ")
        if (
            column == columns[-1]
            and key in _known
            and _is_plain(rest)
            and type(holder := holders[-1]) is dict
        ):
            if key in holder:  # by far the most common line: one more word beside the last
                raise _Refused
            holder[key] = rest
            waiting = ""
            continue
        if said[0] == "-":
            rest = said[1:].lstrip(" ")
            if not rest or said[1] != " ":
                raise _Refused
            holder = _list(columns, holders, column, waiting)
            key, word = _entry(rest)
            waiting = ""
            if not key:
                holder.append(word)
                continue
            column += len(said) - len(rest)
            if len(columns) > _DEEPEST:
                raise _Refused
            item: dict[str, Plain] = {}
            holder.append(item)
            columns.append(column)
            holders.append(item)
        else:
            key, word = _entry(said)
            if not key:
                raise _Refused
            if waiting and column > columns[-1]:
                if len(columns) > _DEEPEST:
                    raise _Refused
                item = {}
                holders[-1][waiting] = item
                columns.append(column)
                holders.append(item)
            else:
                while columns[-1] > column or (columns[-1] == column and type(holders[-1]) is list):
                    columns.pop()
                    holders.pop()
                if not columns or columns[-1] != column:
                    raise _Refused
        holder = holders[-1]
        if key in holder:
            raise _Refused
        if word is _BELOW:
            holder[key] = None
            waiting = key
        else:
            holder[key] = word
            waiting = ""
    return root


def _is_plain(rest: str) -> bool:
    return (
        rest[:1].isalnum()
        and rest[-1] not in ": "
        and " #" not in rest
        and ": " not in rest
        and rest not in _NOTHING
    )


def _list(columns: list[int], holders: list[Any], column: int, waiting: str) -> Any:
    """The list that a dash in this column belongs to."""
    if waiting and column >= columns[-1]:
        found: list[Plain] = []
        holders[-1][waiting] = found
        columns.append(column)
        holders.append(found)
        return found
    while columns[-1] > column or (columns[-1] == column and type(holders[-1]) is dict and len(columns) > 1):
        columns.pop()
        holders.pop()
    if columns[-1] != column or type(holders[-1]) is dict:
        raise _Refused
    return holders[-1]


_BELOW: Any = object()


def _entry(said: str) -> tuple[str, Any]:
    """A key and its word; a word alone has no key."""
    key, colon, rest = said.partition(": ")
    if not colon:
        if said[-1] == ":":
            key, rest = said[:-1], ""
        elif (at := said.find(":")) >= 0 and said[at + 1 :].lstrip(" ")[:1] in ("", "#") and " " in said[at:]:
            raise _Refused
        else:
            return "", _word(said)
    if key not in _known:
        if not _KEY.match(key):
            raise _Refused
        _known.add(key)
    rest = rest.lstrip(" ")
    if not rest or rest[0] == "#":
        return key, _BELOW
    return key, _word(rest)


def _word(rest: str) -> Plain:
    if " #" in rest:
        rest = rest[: rest.index(" #")]
    rest = rest.rstrip(" ")
    first = rest[0]
    if not (first.isalnum() or first in _FIRST):
        if rest == "[]":
            return []
        if rest == "{}":
            return {}
        if rest == "~":
            return None
        raise _Refused
    if ": " in rest or rest[-1] == ":":
        raise _Refused
    return None if rest in _NOTHING else rest
