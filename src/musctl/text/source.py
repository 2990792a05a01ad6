"""A file: what it says, where it says it, and how it would read after an edit."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable
from typing import Any

from musctl.errors import Refused
from musctl.text.edits import Editor
from musctl.text.markdown import Section, header, sections
from musctl.text.quote import yaml_flow, yaml_word
from musctl.text.tree import Edit, Fault, Place, Plain, Route, Span
from musctl.text.yaml import find, read_yaml

__all__ = ["Document", "Edit", "Section", "apply", "read", "yaml_flow", "yaml_word"]

MAX_HEADER = 16 * 1024
MAX_FILE = 1024 * 1024
_BREAK = re.compile(r"\r\n|\n|\r")
_CONFLICT = re.compile(r"^(?:<{7}|>{7})(?: .*)?$", re.MULTILINE)


class Document:
    """One file as read: its text, its data, its sections, its faults. It never changes."""

    __slots__ = ("_base", "_lines", "_root", "bom", "data", "faults", "kind", "path", "readable", "sections", "text")

    def __init__(
        self,
        path: str,
        text: str,
        *,
        data: dict[str, Plain],
        sections: tuple[Section, ...] = (),
        faults: Iterable[Fault] = (),
        readable: bool,
        bom: bool,
        root: Any = None,
        base: int = 0,
    ) -> None:
        self.path = path
        self.text = text
        self.kind = kind_of(path)
        self.data = data
        self.sections = sections
        self.faults = tuple(sorted(faults, key=lambda fault: (fault.span, fault.code)))
        self.readable = readable
        self.bom = bom
        self._root = root
        self._base = base
        self._lines: list[int] | None = None

    def span(self, route: Route) -> Span:
        """Where a route leads, always inside the file: a missing key points at its parent."""
        if route and route[0] == "##":
            return self._section_span(route)
        if len(route) == 3 and route[0] == "@":  # noqa: PLR2004
            return self._within(Span(int(route[1]), int(route[2])))
        key, node, depth, _ = find(self._root, route)
        if depth == 0:
            return self._whole()
        if depth < len(route):
            node = key or node
        if node is None:
            return self._whole()
        span = self._marks(node)
        if span.start == span.end and key is not None:
            span = self._marks(key)
        return span

    def key_span(self, route: Route) -> Span:
        """Where the key of a route stands; its value where it has no key."""
        key, _, depth, _ = find(self._root, route)
        if key is None or depth < len(route):
            return self.span(route)
        return self._marks(key)

    def place(self, offset: int) -> Place:
        """The line and column of an offset."""
        if self._lines is None:
            self._lines = [0, *(end.end() for end in _BREAK.finditer(self.text))]
        offset = max(0, min(offset, len(self.text)))
        line = bisect_right(self._lines, offset)
        return Place(line, offset - self._lines[line - 1] + 1)

    def replace(self, route: Route, new: str) -> Edit:
        """The value at a route becomes this text, quoted where YAML needs it."""
        return self._editor().replace(route, new)

    def insert(self, route: Route, key: str, value: str) -> Edit:
        """A new last ``key: value`` in the mapping at a route; the value is YAML text."""
        return self._editor().insert(route, key, value)

    def append(self, route: Route, item: str) -> Edit:
        """A new last item in the list at a route; the item is YAML text."""
        return self._editor().append(route, item)

    def _editor(self) -> Editor:
        if not self.readable:
            raise Refused(f"{self.path} kan ikke læses, så den er ikke rørt.", hint="Se hvorfor med: musctl validate")
        return Editor(self.text, self._root, self._base)

    def _section_span(self, route: Route) -> Span:
        index = route[1] if len(route) > 1 else -1
        if not isinstance(index, int) or not 0 <= index < len(self.sections):
            return self._whole()
        section = self.sections[index]
        return section.body if route[2:] == ("tekst",) else section.heading

    def _whole(self) -> Span:
        if self.kind == "md":
            first = next((section for section in self.sections if section.level == 1), None)
            if first is not None:
                return first.heading
        elif self._root is not None and self._root.value:
            return self._marks(self._root.value[0][0])
        end = _BREAK.search(self.text)
        return Span(0, end.start() if end else len(self.text))

    def _marks(self, node: Any) -> Span:
        start, end = node.start_mark.index + self._base, node.end_mark.index + self._base
        return self._within(Span(start, start + len(self.text[start:end].rstrip())))

    def _within(self, span: Span) -> Span:
        size = len(self.text)
        start = max(0, min(span.start, size))
        return Span(start, max(start, min(span.end, size)))


def kind_of(path: str) -> str:
    """``md`` or ``yaml``, by the ending."""
    return "md" if path.endswith((".md", ".markdown")) else "yaml"


def read(path: str, raw: bytes) -> Document:
    """The document in these bytes. It never raises: what is wrong is among the faults."""
    bom = raw.startswith(b"\xef\xbb\xbf")
    try:
        text = (raw[3:] if bom else raw).decode()
    except UnicodeDecodeError as error:
        text = raw.decode(errors="replace")
        return _unreadable(path, text, bom, Fault("MUS001", Span(0, 0), f"Filen er ikke UTF-8 (byte {error.start})."))
    if "\0" in text:
        at = text.index("\0")
        return _unreadable(path, text, bom, Fault("MUS001", Span(at, at + 1), "Filen indeholder nultegn."))
    if ("<<<<<<<" in text or ">>>>>>>" in text) and (mark := _CONFLICT.search(text)):
        return _unreadable(path, text, bom, Fault("MUS090", Span(*mark.span()), "Filen indeholder to udgaver af samme tekst."))
    if len(raw) > MAX_FILE:
        return _unreadable(path, text, bom, Fault("MUS006", Span(0, 0), "Filen er for stor."))
    return _markdown(path, text, bom) if kind_of(path) == "md" else _yaml(path, text, bom)


def _unreadable(path: str, text: str, bom: bool, fault: Fault) -> Document:
    return Document(path, text, data={}, faults=(fault,), readable=False, bom=bom)


def _yaml(path: str, text: str, bom: bool) -> Document:
    tree = read_yaml(text, 0)
    return Document(path, text, data=tree.data, faults=tree.faults, readable=tree.readable, bom=bom, root=tree.root)


def _markdown(path: str, text: str, bom: bool) -> Document:
    head = header(text)
    if head is None or not head.closed:
        message = "Hovedet mangler: filen skal begynde med en linje med ---." if head is None else "Hovedet er ikke lukket med ---."
        return Document(path, text, data={}, sections=sections(text, 0), faults=(Fault("MUS008", Span(0, 3), message),), readable=False, bom=bom)
    if head.yaml.end - head.yaml.start > MAX_HEADER:
        return _unreadable(path, text, bom, Fault("MUS006", head.yaml, "Hovedet er for stort."))
    tree = read_yaml(text[head.yaml.start : head.yaml.end], head.yaml.start)
    return Document(
        path, text, data=tree.data, sections=sections(text, head.body), faults=tree.faults,
        readable=tree.readable, bom=bom, root=tree.root, base=head.yaml.start,
    )


def apply(text: str, edits: Iterable[Edit]) -> str:
    """The text after the edits, which must not overlap; everything outside their spans is untouched."""
    pieces, at = [], 0
    for span, new in sorted(edits):
        pieces += [text[at : span.start], new]
        at = span.end
    return "".join(pieces) + text[at:]
