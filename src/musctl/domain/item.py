"""What an item of a list in a policy is known by, so that two versions of the list can be laid side by side.

Its place says nothing: a local topic comes after the municipality's own, and a version may bring a new order.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from musctl.domain.value import Value
from musctl.text.tree import Plain, Route

# The first of these that an item says is its name.
WORDS = ("id", "gruppe", "når", "navn", "afsnit", "titel", "tekst")


def name(item: object) -> str:
    """What the item is called: its id or its heading; empty when it has no name of its own."""
    if isinstance(item, str):
        return item
    for word in WORDS:
        said = item.get(word) if isinstance(item, dict) else getattr(item, word, "")
        if isinstance(said, str) and said:
            return said
    return ""


def named(items: Iterable[Any]) -> Iterator[tuple[str, Any]]:
    """Each item with a name that no other has: one without a name is known by all that it says."""
    seen: dict[str, int] = {}
    for item in items:
        called = name(item) or _said(item)
        seen[called] = seen.get(called, 0) + 1
        yield (called if seen[called] == 1 else f"{called} ({seen[called]})"), item


def within(data: Plain, route: Route) -> Route:
    """The same way through a document, as far as it goes there; an item of a list is found by its name."""
    found: list[str | int] = []
    for part in route:
        if isinstance(data, dict) and isinstance(part, str) and part in data:
            found.append(part)
            data = data[part]
        elif isinstance(data, list):
            names = [called for called, _ in named(data)]
            if part == "liste":  # an overlay writes the list itself
                continue
            if part not in names:
                break
            found.append(names.index(str(part)))
            data = data[names.index(str(part))]
        else:
            break
    return tuple(found)


def by_name(data: Plain, route: Route) -> tuple[str, ...]:
    """A way by indexes as one by names."""
    found: list[str] = []
    for part in route:
        if isinstance(data, list) and isinstance(part, int) and part < len(data):
            called, data = list(named(data))[part]
            found.append(called)
        else:
            found.append(str(part))
            data = data.get(str(part)) if isinstance(data, dict) else None
    return tuple(found)


def _said(item: object) -> str:
    if isinstance(item, Value):
        pairs = zip(item._fields, item, strict=True)
        return ", ".join(f"{key} {value}" for key, value in pairs if value and key not in _OF_THE_DEMAND)
    if isinstance(item, dict):
        return ", ".join(f"{key} {value}" for key, value in item.items() if key not in _OF_THE_DEMAND)
    return str(item)


_OF_THE_DEMAND = ("kilde", "krav", "alvor", "låst", "bemærkning")
