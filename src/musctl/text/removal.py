"""An entry or an item taken out of a YAML text, with the line it stands on or the comma beside it; everything else stays as it is."""

from __future__ import annotations

from typing import Any

from musctl.text.route import end_of, find
from musctl.text.tree import Edit, Route, Span


def removal(text: str, base: int, root: Any, route: Route) -> Edit:
    """The edit that takes out what stands at the route. LookupError where nothing does, or where it cannot be done alone."""
    spot = find(root, route[:-1])
    parent = spot.node
    if parent is None or spot.depth < len(route) - 1 or parent.id == "scalar":
        raise LookupError(f"nothing at {route}")
    entries = [(key, value) if parent.id == "mapping" else (value, value) for key, value in _pairs(parent)]
    place = _place(parent, route[-1])
    if parent.flow_style:
        return _from_flow(text, base, entries, place)
    return _line(text, base, entries[place])


def _pairs(parent: Any) -> list[tuple[Any, Any]]:
    return list(parent.value) if parent.id == "mapping" else [(one, one) for one in parent.value]


def _place(parent: Any, step: str | int) -> int:
    if parent.id == "mapping":
        names = [key.value for key, _ in parent.value]
        if step in names:
            return names.index(step)
    elif isinstance(step, int) and 0 <= step < len(parent.value):
        return step
    raise LookupError(f"nothing at {step}")


def _from_flow(text: str, base: int, entries: list[tuple[Any, Any]], place: int) -> Edit:
    starts = [base + first.start_mark.index for first, _ in entries]
    ends = [end_of(text, base, last) for _, last in entries]
    if place + 1 < len(entries):
        return Edit(Span(starts[place], starts[place + 1]), "")
    start = ends[place - 1] if place else starts[place]
    return Edit(Span(start, ends[place]), "")


def _line(text: str, base: int, entry: tuple[Any, Any]) -> Edit:
    at = base + entry[0].start_mark.index
    start = max(text.rfind("\n", 0, at), text.rfind("\r", 0, at)) + 1
    if text[start:at].strip() not in {"", "-"}:
        raise LookupError("something else stands on the same line")
    end = end_of(text, base, entry[1])
    ends = [place for place in (text.find("\n", end), text.find("\r", end)) if place >= 0]
    end = min(ends, default=len(text))
    if text.startswith("\r\n", end):
        end += 2
    elif end < len(text):
        end += 1
    return Edit(Span(start, end), "")
