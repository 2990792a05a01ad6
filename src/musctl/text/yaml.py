"""YAML as a tree of nodes that know where they stand: the only door to PyYAML, and to libyaml behind it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, NamedTuple
from unicodedata import is_normalized, normalize

from yaml._yaml import CParser
from yaml.error import MarkedYAMLError, YAMLError
from yaml.events import AliasEvent, CollectionEndEvent, CollectionStartEvent, NodeEvent
from yaml.nodes import CollectionNode, MappingNode, Node, ScalarNode, SequenceNode

from musctl.text.quote import NOTHING, yaml_flow, yaml_word
from musctl.text.tree import Fault, Plain, Route, Span

MAX_DEPTH = 50
"""How deep a document may nest; a plan needs six."""

MAX_LINE = 120
"""How long a list or a small mapping may be and still stand on one line."""

_INDICATOR = re.compile(r"[&*!]")
_DEEP = re.compile(r"^[ \t?:-]{24}", re.MULTILINE)
_UNPRINTABLE = re.compile(r"[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


class _Parser(CParser):
    """libyaml's composer, asked to guess nothing: the three questions it asks Python are answered in C."""

    resolve = descend_resolver = ascend_resolver = "".format


class Tree(NamedTuple):
    """What a stretch of YAML says, where its nodes stand, and what is wrong with it."""

    data: dict[str, Plain]
    root: MappingNode | None
    faults: tuple[Fault, ...]
    readable: bool


_UNREAD: dict[str, Plain] = {}


def read_yaml(text: str, base: int) -> Tree:
    """The mapping in the text; ``base`` is where the text begins in its file. Never raises.

    A text that cannot be read gives no data and one fault that says why (W: every finding, never a crash).
    """
    refused = list(_refuse(text, base))
    if any(fault.code != "MUS005" for fault in refused):
        return Tree({}, None, tuple(refused), readable=False)
    try:
        root = _Parser(text).get_single_node()
    except (YAMLError, RecursionError, ValueError) as problem:
        return Tree({}, None, (*refused, _explain(text, base, problem)), readable=False)
    if root is None:
        return Tree({}, None, tuple(refused), readable=True)
    if not isinstance(root, MappingNode):
        return Tree({}, None, (*refused, _not_a_mapping(text, base)), readable=False)
    if not is_normalized("NFC", text) or "\\" in text:
        _compose_letters(root)
    faults = refused
    return Tree(_mapping(root, base, faults), root, tuple(faults), readable=True)


def _mapping(node: MappingNode, base: int, faults: list[Fault]) -> dict[str, Plain]:
    said: dict[str, Plain] = {}
    for key, value in node.value:
        word = key.value
        if type(key) is not ScalarNode:
            faults.append(Fault("MUS002", _marks(key, base), "Her skal stå et ord før kolon, ikke en liste."))
            continue
        if word in said:
            faults.append(_twice(node, key, base))
            continue
        kind = type(value)
        if kind is ScalarNode:
            written = value.value
            said[word] = None if written in NOTHING and value.style == "" else written
        elif kind is MappingNode:
            said[word] = _mapping(value, base, faults)
        else:
            said[word] = _list(value, base, faults)
    return said


def _list(node: SequenceNode, base: int, faults: list[Fault]) -> list[Plain]:
    return [_value(item, base, faults) for item in node.value]


def _value(node: Node, base: int, faults: list[Fault]) -> Plain:
    if isinstance(node, ScalarNode):
        return None if node.value in NOTHING and node.style == "" else node.value
    if isinstance(node, MappingNode):
        return _mapping(node, base, faults)
    return _list(node, base, faults)  # type: ignore[arg-type]  # the composer knows three kinds


class Spot(NamedTuple):
    """What stands at a route, as deep as the route goes, and what it stands in."""

    key: Node | None
    node: Node | None
    depth: int
    in_block: bool


def find(root: MappingNode | None, route: Route) -> Spot:
    """What stands at a route; ``depth`` says how much of the route there is."""
    spot = Spot(None, root, 0, in_block=True)
    for depth, step in enumerate(route, 1):
        found = _step(spot.node, step)
        if found is None:
            return spot
        key, node = found
        spot = Spot(key, node, depth, in_block=not getattr(spot.node, "flow_style", False))
    return spot


def _step(node: Node | None, step: str | int) -> tuple[Node | None, Node] | None:
    if isinstance(node, MappingNode) and isinstance(step, str):
        return next(((key, value) for key, value in node.value if key.value == step), None)
    if isinstance(node, SequenceNode) and isinstance(step, int) and 0 <= step < len(node.value):
        return None, node.value[step]
    return None


class Alone(NamedTuple):
    """A piece of YAML by itself: what it says, and whether it needs lines of its own."""

    data: Plain
    block: bool


def read_alone(text: str) -> Alone | None:
    """A piece of YAML by itself; ``None`` when it cannot be read."""
    if any(_refuse(text, 0)):
        return None
    try:
        node = _Parser(text).get_single_node()
    except (YAMLError, ValueError):
        return None
    faults: list[Fault] = []
    data = None if node is None else _value(node, 0, faults)
    return None if faults else Alone(data, block=isinstance(node, CollectionNode) and not node.flow_style)


def _compose_letters(node: Node) -> None:
    """Put every word into NFC, in place: å from a Mac is two characters, and still å."""
    if isinstance(node, ScalarNode):
        node.value = normalize("NFC", node.value)
        return
    for item in node.value:
        for part in item if isinstance(item, tuple) else (item,):
            _compose_letters(part)


def _marks(node: Node, base: int) -> Span:
    return Span(base + node.start_mark.index, base + node.end_mark.index)


def _twice(node: MappingNode, key: ScalarNode, base: int) -> Fault:
    return Fault("MUS003", _marks(key, base), f"»{key.value[:60]}« står to gange; behold den ene.")


def _not_a_mapping(text: str, base: int) -> Fault:
    return Fault("MUS002", Span(base, base + len(text)), "Her skal stå linjer af formen »nøgle: værdi«.")


def _refuse(text: str, base: int) -> Iterator[Fault]:
    if (
        text.count("[") + text.count("{") > MAX_DEPTH
        or ("&" in text or "*" in text or "!" in text)
        or _DEEP.search(text)
    ):
        yield from _walk_events(text, base)


def _walk_events(text: str, base: int) -> Iterator[Fault]:
    parser, depth = _Parser(text), 0
    try:
        while (event := parser.get_event()) is not None:
            span = Span(base + event.start_mark.index, base + event.end_mark.index)
            if isinstance(event, CollectionStartEvent):
                depth += 1
            elif isinstance(event, CollectionEndEvent):
                depth -= 1
            if depth > MAX_DEPTH:
                yield Fault("MUS006", span, f"Der er mere end {MAX_DEPTH} niveauer inden i hinanden; skriv det fladere.")
                return
            if isinstance(event, AliasEvent) or getattr(event, "anchor", None) is not None:
                yield Fault("MUS004", span, "Henvisninger (& og *) bruges ikke her; skriv teksten helt ud, eller sæt den i anførselstegn.")
            if isinstance(event, NodeEvent) and getattr(event, "tag", None) is not None:
                yield Fault("MUS005", span, "Mærker med ! bruges ikke her; sæt teksten i anførselstegn.")
    except YAMLError:
        return


def _explain(text: str, base: int, problem: Exception) -> Fault:
    mark: Any = problem.problem_mark if isinstance(problem, MarkedYAMLError) else None
    at = min(mark.index if mark else 0, len(text))
    return Fault("MUS002", Span(base + at, base + min(at + 1, len(text))), "Linjen kan ikke læses.")


def dump(data: dict[str, Plain]) -> str:
    """The mapping as YAML for people to read; read again, it says the same."""
    return "".join(f"{line}\n" for line in _lines(data)) or "{}\n"


def _lines(data: dict[str, Plain]) -> Iterator[str]:
    for key, value in data.items():
        word = yaml_word(key)
        if _stands_on_one_line(value, len(word)):
            yield f"{word}: {yaml_flow(value)}"
            continue
        yield f"{word}:"
        inner = _lines(value) if isinstance(value, dict) else _items(value)
        yield from (f"  {line}" for line in inner)


def _items(value: Plain) -> Iterator[str]:
    for item in value or ():
        if isinstance(item, dict) and not _stands_on_one_line(item, 0):
            yield from (f"{'  ' if i else '- '}{line}" for i, line in enumerate(_lines(item)))
        else:
            yield f"- {yaml_flow(item)}"


def _stands_on_one_line(value: Plain, before: int) -> bool:
    if not value or isinstance(value, str):
        return True
    parts = value.values() if isinstance(value, dict) else value
    flat = all(part is None or isinstance(part, str) for part in parts)
    return flat and before + len(yaml_flow(value)) < MAX_LINE
