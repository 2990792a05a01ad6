"""YAML as most documents write it, read line by line: blocks of `key: word`, lists of them, comments. Nothing else.

Five times as quick as libyaml's composed nodes, because nobody asks a document in order where its words stand.
A word may stand in double quotes, and a list or mapping of words on a line of its own (`text/flow.py`). Whatever is
not plainly of this kind (escapes, folded lines, anchors, tags, tabs, a key twice) is refused, and libyaml reads it; a
property test holds that the two never disagree.
"""

from __future__ import annotations

import re
from typing import Any

from musctl.text.flow import Refused, flow
from musctl.text.tree import Plain

_KEY = re.compile(r"\w[\w.@/-]{,99}\Z")
_FIRST = frozenset("(+/§»_")
_NOTHING = frozenset(("", "~", "null", "Null", "NULL"))
_DEEPEST = 30  # levels; libyaml decides what is too deep
_ORDINARY = bytes(byte for byte in range(128) if chr(byte).isprintable() or byte == 10)  # noqa: PLR2004 - ASCII; a line end
_OPENING = '"[{'
_SHORT, _MANY = 48, 4000  # signs of a line that others may share; lines and keys that are remembered
_BELOW: Any = object()  # the word of a key whose words stand on the lines below
_SILENT: Any = object()  # the word of a line that says nothing

# A line as it is understood: the column of its dash (-1 without), the column of its words, its key, its word.
_Line = tuple[int, int, str, Any]
_known: set[str] = set()  # keys that have been looked at
_seen: dict[str, _Line] = {}  # two lines of three stand in every plan: `handling:`, `    ansvar: leder`


def quick(words: str) -> dict[str, Plain] | None:
    """The mapping that the words say; None when libyaml must read them."""
    if not words.encode().translate(None, _ORDINARY).decode().isprintable():
        return None  # a tab, a carriage return, or a sign that YAML treats as its own
    try:
        return _blocks(words.split("\n"))
    except Refused:
        return None


def _blocks(lines: list[str]) -> dict[str, Plain]:
    """Each line put where its indentation says."""
    root: dict[str, Plain] = {}
    columns: list[int] = [0]
    holders: list[Any] = [root]
    waiting = ""  # the key that the last line ended with; what it holds is on the lines below
    for line in lines:
        dash, column, key, word = _seen.get(line) or _line(line)
        if word is _SILENT:
            continue
        if dash >= 0:
            found = _list(columns, holders, dash, waiting)
            if not key:
                found.append(word)
                waiting = ""
                continue
            found.append(_opened(columns, holders, column))
        elif not key:
            raise Refused
        elif column != columns[-1] or type(holders[-1]) is list:
            if waiting and column > columns[-1]:
                holder = holders[-1]
                holder[waiting] = _opened(columns, holders, column)
            else:
                _close(columns, holders, column)
        holder = holders[-1]
        if key in holder:
            raise Refused
        holder[key] = None if word is _BELOW else word
        waiting = key if word is _BELOW else ""
    return root


def _opened(columns: list[int], holders: list[Any], column: int) -> dict[str, Plain]:
    """A new mapping, whose keys stand in this column."""
    if len(columns) > _DEEPEST:
        raise Refused
    opened: dict[str, Plain] = {}
    columns.append(column)
    holders.append(opened)
    return opened


def _close(columns: list[int], holders: list[Any], column: int) -> None:
    """Back to the mapping whose keys stand in this column."""
    while columns[-1] > column or (columns[-1] == column and type(holders[-1]) is list):
        columns.pop()
        holders.pop()
    if columns[-1] != column:
        raise Refused


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
        raise Refused
    return holders[-1]


def _line(line: str) -> _Line:
    """What a line says, remembered where other documents are likely to say the same."""
    said = line.lstrip(" ")
    if not said or said[0] == "#":
        return -1, 0, "", _SILENT
    dash, column = -1, len(line) - len(said)
    if said[0] == "-":
        rest = said[1:].lstrip(" ")
        if not rest or said[1] != " ":
            raise Refused
        dash, column, said = column, column + len(said) - len(rest), rest
        if said[0] == "{":  # a line of a receipt, and there are thousands
            return dash, column, "", _word(said)
    word: Any
    key, _, word = said.partition(": ")
    if not (  # a key seen before and a plain word, as most lines are; the same as `_entry` says, sooner
        key in _known
        and word[:1].isalnum()
        and word[-1] not in ": "
        and ": " not in word
        and " #" not in word
        and word not in _NOTHING
    ):
        key, word = _entry(said)
    found = dash, column, key, word
    if len(line) < _SHORT and len(_seen) < _MANY and type(word) not in (list, dict):
        _seen[line] = found
    return found


def _entry(said: str) -> tuple[str, Any]:
    """A key and its word; a word alone has no key."""
    if said[0] in _OPENING:
        return "", _word(said)
    key, colon, rest = said.partition(": ")
    if not colon:
        if said[-1] == ":":
            key, rest = said[:-1], ""
        elif (at := said.find(":")) >= 0 and said[at + 1 :].lstrip(" ")[:1] in ("", "#") and " " in said[at:]:
            raise Refused
        else:
            return "", _word(said)
    if key not in _known:
        if not _KEY.match(key):
            raise Refused
        if len(_known) < _MANY:
            _known.add(key)
    rest = rest.lstrip(" ")
    if not rest or rest[0] == "#":
        return key, _BELOW
    return key, _word(rest)


def _word(rest: str) -> Plain:
    first = rest[0]
    if first == '"':
        return _quoted(rest.rstrip(" "))
    if " #" in rest:
        rest = rest[: rest.index(" #")]
    rest = rest.rstrip(" ")
    if not (first.isalnum() or first in _FIRST):
        if first in _OPENING:
            return flow(rest)
        if rest == "~":
            return None
        raise Refused
    if ": " in rest or rest[-1] == ":":
        raise Refused
    return None if rest in _NOTHING else rest


def _quoted(rest: str) -> str:
    """A text in double quotes, without escapes and with nothing after it."""
    inner = rest[1:-1]
    if len(rest) < 2 or rest[-1] != '"' or '"' in inner or "\\" in inner:  # noqa: PLR2004 - the two quotes
        raise Refused
    return inner
