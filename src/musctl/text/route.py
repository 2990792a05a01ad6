"""Where a route leads in a tree of YAML nodes, and where a node's own words begin and end."""

from __future__ import annotations

from typing import Any

from musctl.named import NamedTuple
from musctl.text.tree import Route, Span


class Spot(NamedTuple):
    """What stands at a route, as deep as the route goes, and whether it stands in block style."""

    key: Any
    node: Any
    depth: int
    in_block: bool


def find(root: Any, route: Route) -> Spot:
    """What stands at a route; ``depth`` says how much of the route there is."""
    spot = Spot(None, root, 0, in_block=True)
    for depth, step in enumerate(route, 1):
        found = _step(spot.node, step)
        if found is None:
            return spot
        spot = Spot(*found, depth, in_block=not spot.node.flow_style)
    return spot


def _step(node: Any, step: str | int) -> tuple[Any, Any] | None:
    if node is None or node.id == "scalar":
        return None
    if node.id == "mapping":
        return next((entry for entry in node.value if entry[0].value == step), None)
    if isinstance(step, int) and 0 <= step < len(node.value):
        return None, node.value[step]
    return None


def span_of(text: str, base: int, node: Any) -> Span:
    """A node's own words; libyaml's end mark runs on to the next token after a block."""
    return Span(base + node.start_mark.index, end_of(text, base, node))


def end_of(text: str, base: int, node: Any) -> int:
    """Where a node's own words end, without the blank lines and comments that follow."""
    last = last_of(node)
    end: int = base + last.end_mark.index
    if is_literal(last):
        start: int = base + last.start_mark.index
        return start + len(text[start:end].rstrip())
    return end


def last_of(node: Any) -> Any:
    """The node whose words close this one: itself, or the last in a block."""
    while node.id != "scalar" and not node.flow_style and node.value:
        node = node.value[-1][1] if node.id == "mapping" else node.value[-1]
    return node


def is_literal(node: Any) -> bool:
    """Whether a node is a text on lines of its own, after ``|`` or ``>``."""
    return bool(node.id == "scalar" and node.style in ("|", ">"))


def is_empty(node: Any) -> bool:
    """Whether nothing at all is written."""
    return bool(node.id == "scalar" and node.style == "" and node.value == "")
