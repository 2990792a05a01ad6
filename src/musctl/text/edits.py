"""Edits to a YAML text that touch only their span: a value replaced, an entry inserted, an item appended."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from musctl.text.quote import NOTHING, yaml_flow, yaml_word
from musctl.text.route import Spot, end_of, find, is_empty, is_literal, last_of
from musctl.text.stretch import Tree
from musctl.text.tree import Edit, Route, Span
from musctl.text.yaml import read_alone


class Editor:
    """A YAML text in a file, and the edits of it.

    A route that leads nowhere, or to something of another kind, is a ``LookupError``: the caller's mistake.
    """

    __slots__ = ("base", "newline", "root", "text")

    def __init__(self, text: str, tree: Tree) -> None:
        self.text = text
        self.root = tree.root
        self.base = tree.base
        self.newline = "\r\n" if "\r\n" in text else "\n"

    def replace(self, route: Route, new: str) -> Edit:
        """The value at a route becomes this text; a key that is missing is inserted."""
        spot = find(self.root, route)
        if _lacks_key(spot, route):
            return self.insert(route[:-1], str(route[-1]), yaml_word(new))
        node = _there(spot, route)
        if is_empty(node):
            return self._fill(spot, node, yaml_word(new))
        if node.id == "scalar" or node.flow_style or spot.key is None:
            return Edit(Span(self._start(node), self._end(node)), yaml_word(new))
        return Edit(Span(self._after_colon(spot.key), self._end(node)), " " + yaml_word(new))

    def insert(self, route: Route, key: str, value: str) -> Edit:
        """A new last entry in the mapping at a route, which may still be empty."""
        word = yaml_word(key)
        if self.root is None and not route:
            return self._first_entry(word, value)
        spot = find(self.root, route)
        node = _there(spot, route)
        if node.id == "mapping":
            if node.flow_style:
                return self._add_in_flow(node, [last for _, last in node.value], f"{word}: {_in_flow(value)}")
            column = self._column(self._start(node.value[0][0]))
            return self._add_line(node, " " * column + _entry(word, value, column, self.newline))
        _must_be_nothing(node, route)
        if is_empty(node) and spot.in_block:
            return self._child(spot, node, lambda column: _entry(word, value, column, self.newline))
        return self._fill(spot, node, f"{{{word}: {_in_flow(value)}}}")

    def append(self, route: Route, item: str) -> Edit:
        """A new last item in the list at a route, which may still be empty or missing."""
        item = item.strip("\r\n") or '""'
        spot = find(self.root, route)
        if _lacks_key(spot, route):
            return self.insert(route[:-1], str(route[-1]), "- " + _indented(_in_block(item), 2, "\n"))
        node = _there(spot, route)
        if node.id == "sequence":
            return self._add_item(spot, node, item)
        _must_be_nothing(node, route)
        if is_empty(node) and spot.in_block:
            return self._child(spot, node, lambda column: _dashed(item, column, self.newline))
        return self._fill(spot, node, f"[{_in_flow(item)}]")

    def _add_item(self, spot: Spot, node: Any, item: str) -> Edit:
        if not node.flow_style:
            column = self._column(self._start(node))
            return self._add_line(node, " " * column + _dashed(item, column, self.newline))
        if node.value or "\n" not in item or not spot.in_block or spot.key is None:
            return self._add_in_flow(node, node.value, _in_flow(item))
        column = self._column(self._start(spot.key)) + 2
        line = self.newline + " " * column + _dashed(item, column, self.newline)
        end = self._line_end(self._end(node))
        comment = self.text[self._end(node) : end].rstrip()
        return Edit(Span(self._after_colon(spot.key), end), comment + line)

    def _first_entry(self, word: str, value: str) -> Edit:
        """The first entry of a file that has none: at the end, or in a header that is empty."""
        line = _entry(word, value, 0, self.newline) + self.newline
        if self.base:
            return Edit(Span(self.base, self.base), line)
        end = len(self.text)
        return Edit(Span(end, end), line if self.text[-1:] in ("", "\n", "\r") else self.newline + line)

    def _fill(self, spot: Spot, node: Any, new: str) -> Edit:
        """Words for a value that is empty, ``~`` or ``null``; a comment after it keeps its column if it can."""
        at = self._start(node)
        if not is_empty(node):
            return Edit(Span(at, self._end(node)), new)
        if spot.key is not None and ":" not in self.text[self._end(spot.key) : at]:
            return Edit(Span(at, at), ": " + new)
        if not spot.in_block:
            return Edit(Span(at, at), new if self.text[at - 1].isspace() else " " + new)
        end = self._after_blanks(at)
        if self.text[end : end + 1] == "#":
            return Edit(Span(at, end), (" " + new).ljust(end - at - 1) + " ")
        return Edit(Span(at, end), " " + new)

    def _child(self, spot: Spot, node: Any, entry: Callable[[int], str]) -> Edit:
        """The first line of what was an empty value."""
        at = self._start(node)
        end = self._line_end(at)
        if spot.key is None and not self.text[at:end].strip():
            return Edit(Span(at, end), " " + entry(self._column(at) + 1))
        column = self._column(at) + 1 if spot.key is None else self._column(self._start(spot.key)) + 2
        return Edit(Span(end, end), self.newline + " " * column + entry(column))

    def _add_line(self, node: Any, line: str) -> Edit:
        at = self._end(node)
        last = last_of(node)
        if is_literal(last) and "+" in self._indicator(last):
            at = self.base + last.end_mark.index
            return Edit(Span(at, at), line + self.newline)
        at = self._line_end(at)
        return Edit(Span(at, at), self.newline + line)

    def _add_in_flow(self, node: Any, values: list[Any], new: str) -> Edit:
        if values:
            at = self._end(values[-1])
            return Edit(Span(at, at), ", " + new)
        start, end = self._start(node) + 1, self._end(node) - 1
        if not self.text[start:end].strip():
            return Edit(Span(start, end), new)
        return Edit(Span(start, start), new + " ")

    def _indicator(self, node: Any) -> str:
        """The ``|+`` of a text on lines of its own."""
        start = self._start(node)
        return self.text[start : self._line_end(start)].partition("#")[0]

    def _start(self, node: Any) -> int:
        return int(self.base + node.start_mark.index)

    def _end(self, node: Any) -> int:
        return end_of(self.text, self.base, node)

    def _after_colon(self, key: Any) -> int:
        return self.text.index(":", self._end(key)) + 1

    def _after_blanks(self, at: int) -> int:
        rest = self.text[at : self._line_end(at)]
        return at + len(rest) - len(rest.lstrip(" \t"))

    def _column(self, at: int) -> int:
        return at - 1 - max(self.text.rfind("\n", 0, at), self.text.rfind("\r", 0, at))

    def _line_end(self, at: int) -> int:
        ends = [end for end in (self.text.find("\n", at), self.text.find("\r", at)) if end >= 0]
        return min(ends, default=len(self.text))


def _there(spot: Spot, route: Route) -> Any:
    if spot.node is None or spot.depth < len(route):
        raise LookupError(f"nothing at {route}")
    return spot.node


def _must_be_nothing(node: Any, route: Route) -> None:
    if node.id != "scalar" or node.style != "" or node.value not in NOTHING:
        raise LookupError(f"something else at {route}")


def _lacks_key(spot: Spot, route: Route) -> bool:
    """Whether only the last step is missing, and it is a key in a mapping or in nothing yet."""
    if spot.depth != len(route) - 1 or not isinstance(route[-1], str):
        return False
    return spot.node is None or spot.node.id == "mapping"


def _entry(word: str, value: str, column: int, newline: str) -> str:
    """``key: value``; a block of YAML goes on its own lines below the key."""
    value = _in_block(value)
    alone = read_alone(value) if value else None
    if alone is None:
        return word + ":"
    _, block = alone
    below = newline + " " * (column + 2) if block else " "
    return word + ":" + below + _indented(value, column + 2, newline)


def _dashed(item: str, column: int, newline: str) -> str:
    return "- " + _indented(_in_block(item), column + 2, newline)


def _indented(text: str, column: int, newline: str) -> str:
    first, *rest = text.replace("\r\n", "\n").split("\n")
    return newline.join([first, *(" " * column + line if line else line for line in rest)])


def _in_block(value: str) -> str:
    """The YAML text as it is; a text that is no YAML by itself is quoted."""
    value = value.strip("\r\n")
    return value if not value or read_alone(value) is not None else yaml_word(value)


def _in_flow(value: str) -> str:
    """The YAML text on one line, such that it is one value inside ``[…]`` and ``{…}``."""
    alone = read_alone(value)
    if alone is None:
        return yaml_word(value)
    data, _ = alone
    inside, _ = read_alone(f"{{x: {value}}}") or (None, False)
    return value if inside == {"x": data} and "\n" not in value and "#" not in value else yaml_flow(data)
