"""A file: what it says, where it says it, and how it would read after an edit."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from musctl.errors import Refused
from musctl.text.decode import decode
from musctl.text.header import find_header
from musctl.text.markdown import Section, next_line, sections
from musctl.text.quote import yaml_flow, yaml_word
from musctl.text.route import find, is_empty, span_of
from musctl.text.stretch import Tree, read_yaml
from musctl.text.tree import Edit, Fault, Place, Plain, Route, Span, place_of

__all__ = ["Document", "Edit", "Section", "apply", "kind_of", "read", "yaml_flow", "yaml_word"]

MAX_FILE = 1024 * 1024
"""How much a file may hold, in bytes; a referat has four thousand."""

_BOM = b"\xef\xbb\xbf"


class Document:
    """One file as it was read; it never changes, and an edit of it is a value.

    ``text`` is without the byte order mark, and ``encoded`` puts it back. ``body`` is where the text after the front
    matter begins. ``readable`` is false when the data could not be read at all; then ``faults`` says why, and nothing
    more can be said of the file.
    """

    __slots__ = (
        "_sections", "_tree", "body", "bom", "data", "faults", "kind", "path", "readable", "text",
    )  # fmt: skip

    def __init__(
        self, path: str, text: str, tree: Tree, body: int | None = None, *, bom: bool = False
    ) -> None:
        self.path = path
        self.kind = kind_of(path)
        self.text = text
        self.bom = bom
        self.data: dict[str, Plain] = tree.data
        self.body = body or 0
        self._sections: tuple[Section, ...] | None = () if body is None else None
        self.faults = tuple(sorted(tree.faults, key=_order)) if tree.faults else ()
        self.readable = tree.readable
        self._tree = tree

    @property
    def sections(self) -> tuple[Section, ...]:
        """The headings of a Markdown file, each with what stands under it; found the first time they are asked for."""
        if self._sections is None:
            self._sections = sections(self.text, self.body)
        return self._sections

    def span(self, route: Route) -> Span:
        """Where a route leads, always inside the file: a missing key points at its parent. It never raises."""
        if route[:1] == ("@",):
            return self._within(*(number for number in route[1:3] if isinstance(number, int)))
        if route[:1] == ("##",):
            return self._section_span(route)
        key, node, depth, _ = find(self._tree.root, route)
        if depth == 0:
            return self._whole()
        if depth < len(route):
            return self._first_line(key or node)
        if is_empty(node):
            return self._first_line(key) if key is not None else self._dash(node)
        return span_of(self.text, self._tree.base, node)

    def key_span(self, route: Route) -> Span:
        """Where the key of a route stands; an item of a list has none, and is itself pointed at."""
        key, _, depth, _ = find(self._tree.root, route)
        if key is None or depth < len(route):
            return self.span(route)
        return span_of(self.text, self._tree.base, key)

    def place(self, offset: int) -> Place:
        """The line and column of an offset."""
        return place_of(self.text, offset)

    def replace(self, route: Route, new: str) -> Edit:
        """The value at a route becomes this text, quoted where YAML needs it; a missing key is inserted."""
        from musctl.text.edits import Editor

        return Editor(self.text, self._intact()).replace(route, new)

    def insert(self, route: Route, key: str, value: str) -> Edit:
        """A new last ``key: value`` in the mapping at a route; the value is YAML text, and ``yaml_word`` makes it so."""
        from musctl.text.edits import Editor

        return Editor(self.text, self._intact()).insert(route, key, value)

    def append(self, route: Route, item: str) -> Edit:
        """A new last item in the list at a route; the item is YAML text, of one line or more."""
        from musctl.text.edits import Editor

        return Editor(self.text, self._intact()).append(route, item)

    def remove(self, route: Route) -> Edit:
        """The entry or the item at a route taken out, with its line or its comma."""
        from musctl.text.removal import removal

        tree = self._intact()
        return removal(self.text, tree.base, tree.root, route)

    def encoded(self, text: str) -> bytes:
        """A text as the bytes of this file: UTF-8, with the byte order mark if there was one."""
        return (_BOM if self.bom else b"") + text.encode()

    def _intact(self) -> Tree:
        if not self.readable:
            raise Refused(
                f"{self.path} kan ikke læses, så filen er ikke rørt.",
                hint=f"Se hvorfor: musctl validate {self.path}",
            )
        return self._tree

    def _section_span(self, route: Route) -> Span:
        index = route[1] if len(route) > 1 else -1
        if not isinstance(index, int) or not 0 <= index < len(self.sections):
            return self._whole()
        section = self.sections[index]
        if route[2:] != ("tekst",):
            return section.heading
        start, end = section.body
        words = self.text[start:end].strip()
        start = self.text.index(words, start) if words else start
        return Span(start, start + len(words))

    def _whole(self) -> Span:
        """The document itself: the title of a Markdown file, the first entry of a YAML file."""
        for section in self.sections:
            if section.level == 1:
                return section.heading
        root = self._tree.root
        return (
            self._first_line(root)
            if root is not None and self.kind == "yaml"
            else self._cut(0, len(self.text))
        )

    def _first_line(self, node: Any) -> Span:
        return self._cut(*span_of(self.text, self._tree.base, node))

    def _cut(self, start: int, end: int) -> Span:
        """A stretch as far as its first line goes."""
        line = self.text[start : next_line(self.text, start)].rstrip("\r\n")
        return Span(start, min(end, start + len(line)))

    def _dash(self, node: Any) -> Span:
        """The dash of an item that says nothing."""
        at = self._tree.base + int(node.start_mark.index)
        return self._within(at - 1, at)

    def _within(self, start: int = 0, end: int = 0) -> Span:
        size = len(self.text)
        start = max(0, min(start, size))
        return Span(start, max(start, min(end, size)))


def kind_of(path: str) -> str:
    """``md`` or ``yaml``, by the ending."""
    return "md" if path.lower().endswith((".md", ".markdown")) else "yaml"


def read(path: str, raw: bytes) -> Document:
    """The document in these bytes. It never raises: what is wrong with them is among its faults."""
    bom = raw.startswith(_BOM)
    text, fault = decode(raw[len(_BOM) :] if bom else raw)
    faults = [fault] if fault else _refusals(text, len(raw))
    if faults:
        return Document(path, text, _unread(faults), bom=bom)
    if kind_of(path) == "yaml":
        return Document(path, text, read_yaml(text, Span(0, len(text))), bom=bom)
    header = find_header(text)
    tree = _unread([header.fault]) if header.fault else read_yaml(text, header.yaml)
    return Document(path, text, tree, header.body, bom=bom)


def apply(text: str, edits: Iterable[Edit]) -> str:
    """The text after the edits, which must not overlap; everything outside their spans is untouched."""
    pieces, at = [], 0
    for (start, end), new in sorted(edits, key=_span):
        if start < at:
            raise ValueError("edits overlap")
        pieces += [text[at:start], new]
        at = end
    return "".join([*pieces, text[at:]])


def _unread(faults: list[Fault]) -> Tree:
    return Tree({}, None, 0, faults, readable=False)


def _refusals(text: str, size: int) -> list[Fault]:
    if size > MAX_FILE:
        message = f"Filen fylder {size // 1024} kB og må højst fylde {MAX_FILE // 1024} kB; læg billeder og bilag uden for teksten."
        return [Fault("MUS006", Span(0, 0), message)]
    if "<<<<<<<" in text or ">>>>>>>" in text:
        from musctl.text.conflict import conflicts

        return conflicts(text)
    return []


def _span(edit: Edit) -> Span:
    return edit.span


def _order(fault: Fault) -> tuple[Span, str]:
    return fault.span, fault.code
