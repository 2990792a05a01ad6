"""Edits to a YAML text that touch only their span: a value replaced, an entry inserted, an item appended."""

from __future__ import annotations

import re
from collections.abc import Callable

from musctl.text.quote import NOTHING, yaml_flow, yaml_word
from musctl.text.tree import Edit, Route, Span
from musctl.text.yaml import MappingNode, Node, ScalarNode, SequenceNode, Spot, find, read_alone

_BREAK = re.compile(r"\r\n|\n|\r")
_RUN = re.compile(r"[ \t]*")


class Editor:
    """A YAML text, its nodes, and where the text begins in its file."""

    __slots__ = ("base", "newline", "root", "text")

    def __init__(self, text: str, root: MappingNode | None, base: int) -> None:
        self.text = text
        self.root = root
        self.base = base
        self.newline = "\r\n" if "\r\n" in text else "\n"

    def replace(self, route: Route, new: str) -> Edit:
        """The value at a route becomes this text; a key that is missing is inserted."""
        spot = find(self.root, route)
        if spot.depth == len(route) - 1 and isinstance(route[-1], str) and isinstance(spot.node, MappingNode | None):
            return self.insert(route[:-1], route[-1], yaml_word(new))
        node = self._there(spot, route)
        if _is_empty(node):
            return self._fill(spot, node, yaml_word(new))
        if isinstance(node, ScalarNode) or node.flow_style or spot.key is None:
            return Edit(Span(self._start(node), self._end(node)), yaml_word(new))
        return Edit(Span(self._after_colon(spot.key), self._end(node)), " " + yaml_word(new))

    def insert(self, route: Route, key: str, value: str) -> Edit:
        """A new last entry in the mapping at a route, which may still be empty."""
        word = yaml_word(key)
        if self.root is None and not route:
            return self._first_entry(word, value)
        spot = find(self.root, route)
        node = self._there(spot, route)
        if isinstance(node, MappingNode):
            if node.flow_style:
                return self._add_in_flow(node, [last for _, last in node.value], f"{word}: {_in_flow(value)}".rstrip())
            column = self._column(node.value[0][0])
            return self._add_line(node, " " * column + _entry(word, value, column, self.newline))
        if not _is_nothing(node):
            raise LookupError(f"no mapping at {route}")
        if _is_empty(node) and spot.in_block:
            return self._child(spot, node, lambda column: _entry(word, value, column, self.newline))
        return self._fill(spot, node, f"{{{word}: {_in_flow(value)}}}")

    def append(self, route: Route, item: str) -> Edit:
        """A new last item in the list at a route, which may still be empty."""
        spot = find(self.root, route)
        if spot.depth == len(route) - 1 and isinstance(route[-1], str) and isinstance(spot.node, MappingNode):
            return self.insert(route[:-1], route[-1], "- " + _indented(_in_block(item), 2, self.newline))
        node = self._there(spot, route)
        if isinstance(node, SequenceNode):
            if not node.flow_style:
                column = self._column(node)
                return self._add_line(node, " " * column + _dashed(item, column, self.newline))
            if node.value or "\n" not in item or not spot.in_block:
                return self._add_in_flow(node, node.value, _in_flow(item))
            column = self._column(spot.key or node) + 2
            line = self.newline + " " * column + _dashed(item, column, self.newline)
            return Edit(Span(self._after_colon(spot.key) if spot.key else self._start(node), self._end(node)), line)
        if not _is_nothing(node):
            raise LookupError(f"no list at {route}")
        if _is_empty(node) and spot.in_block:
            return self._child(spot, node, lambda column: _dashed(item, column, self.newline))
        return self._fill(spot, node, f"[{_in_flow(item)}]")

    def _there(self, spot: Spot, route: Route) -> Node:
        if spot.node is None or spot.depth < len(route):
            raise LookupError(f"nothing at {route}")
        return spot.node

    def _first_entry(self, word: str, value: str) -> Edit:
        line = _entry(word, value, 0, self.newline)
        if self.base:
            return Edit(Span(self.base, self.base), line + self.newline)
        end = len(self.text)
        before = self.newline if self.text and self.text[-1] not in "\r\n" else ""
        return Edit(Span(end, end), before + line + self.newline)

    def _fill(self, spot: Spot, node: Node, new: str) -> Edit:
        """Words for a value that is empty, ``~`` or ``null``."""
        if not _is_empty(node):
            return Edit(Span(self._start(node), self._end(node)), new)
        at = self._start(node)
        if spot.key is not None and ":" not in self.text[self._end(spot.key) : at]:
            return Edit(Span(at, at), ": " + new)
        if not spot.in_block:
            return Edit(Span(at, at), new if self.text[at - 1].isspace() else " " + new)
        found = _RUN.match(self.text, at)
        end = found.end() if found else at
        if self.text[end : end + 1] == "#":
            return Edit(Span(at, end), (" " + new).ljust(end - at - 1) + " ")
        return Edit(Span(at, end), " " + new)

    def _child(self, spot: Spot, node: Node, entry: Callable[[int], str]) -> Edit:
        """The first line of what was an empty value."""
        at = self._start(node)
        if spot.key is None:
            found = _RUN.match(self.text, at)
            return Edit(Span(at, found.end() if found else at), " " + entry(self._column_of(at) + 1))
        column = self._column(spot.key) + 2
        end = self._line_end(at)
        return Edit(Span(end, end), self.newline + " " * column + entry(column))

    def _add_line(self, node: Node, line: str) -> Edit:
        at = self._end(node)
        if self._keeps_lines(node):
            return Edit(Span(at, at), line + self.newline)
        at = self._line_end(at)
        return Edit(Span(at, at), self.newline + line)

    def _add_in_flow(self, node: Node, values: list[Node], new: str) -> Edit:
        if values:
            at = self._end(values[-1])
            return Edit(Span(at, at), ", " + new)
        start, end = self._start(node) + 1, self._end(node) - 1
        if self.text[start:end].isspace() or start == end:
            return Edit(Span(start, end), new)
        return Edit(Span(start, start), new + " ")

    def _start(self, node: Node) -> int:
        return self.base + int(node.start_mark.index)

    def _end(self, node: Node) -> int:
        """Where a node's own words end; libyaml's mark runs on to the next token."""
        last = _last(node)
        end = self.base + int(last.end_mark.index)
        if isinstance(last, ScalarNode) and last.style in ("|", ">") and not self._keeps_lines(last):
            return self._start(last) + len(self.text[self._start(last) : end].rstrip())
        return end

    def _keeps_lines(self, node: Node) -> bool:
        """Whether the last words are a block that keeps its closing empty lines (``|+``)."""
        last = _last(node)
        if not isinstance(last, ScalarNode) or last.style not in ("|", ">"):
            return False
        start = self._start(last)
        return "+" in self.text[start : self._line_end(start)].split("#")[0]

    def _after_colon(self, key: Node) -> int:
        return self.text.index(":", self._end(key)) + 1

    def _column(self, node: Node) -> int:
        return self._column_of(self._start(node))

    def _column_of(self, at: int) -> int:
        return at - 1 - max(self.text.rfind("\n", 0, at), self.text.rfind("\r", 0, at))

    def _line_end(self, at: int) -> int:
        found = _BREAK.search(self.text, at)
        return found.start() if found else len(self.text)


def _last(node: Node) -> Node:
    """The node whose words close this one: itself, or the last in a block."""
    while not isinstance(node, ScalarNode) and not node.flow_style and node.value:
        last = node.value[-1]
        node = last[1] if isinstance(node, MappingNode) else last
    return node


def _is_empty(node: Node) -> bool:
    return isinstance(node, ScalarNode) and node.style == "" and node.value == ""


def _is_nothing(node: Node) -> bool:
    return isinstance(node, ScalarNode) and node.style == "" and node.value in NOTHING


def _entry(word: str, value: str, column: int, newline: str) -> str:
    """``key: value``; a block of YAML goes on its own lines below the key."""
    value = _in_block(value)
    if not value:
        return word + ":"
    alone = read_alone(value)
    if alone is not None and alone.block:
        return word + ":" + newline + " " * (column + 2) + _indented(value, column + 2, newline)
    return word + ": " + _indented(value, column + 2, newline)


def _dashed(item: str, column: int, newline: str) -> str:
    return "- " + _indented(_in_block(item) or '""', column + 2, newline)


def _indented(text: str, column: int, newline: str) -> str:
    first, *rest = text.splitlines() or [""]
    return newline.join([first, *(" " * column + line if line else line for line in rest)])


def _in_block(value: str) -> str:
    """The YAML text as it is; a text that is no YAML by itself is quoted."""
    value = value.strip("\r\n")
    return value if not value.strip() or read_alone(value) is not None else yaml_word(value)


def _in_flow(value: str) -> str:
    """The YAML text on one line, such that it is one value inside ``[…]``."""
    alone = read_alone(value)
    if alone is None:
        return yaml_word(value)
    inside = read_alone(f"[{value}]")
    if inside is not None and inside.data == [alone.data] and "\n" not in value and "#" not in value:
        return value
    return yaml_flow(alone.data)
