"""What differs between two policies, part by part, and what demand each part belongs to."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from musctl.domain import item
from musctl.domain.value import Value
from musctl.domain.values import Profil
from musctl.named import NamedTuple


class Change(NamedTuple):
    """One difference: where, by names and never by places, what stood there and what stands there now.

    `before` or `after` is None where there was or is nothing; `inside` are the parts that hold it, the outermost first,
    as they were and as they are.
    """

    route: tuple[str, ...]
    before: Any
    after: Any
    inside: tuple[tuple[Value, Value], ...]

    @property
    def krav(self) -> Any:
        """The demand that it changes, as it was; None where it belongs to none."""
        near = (self.before, *(was for was, _ in reversed(self.inside)))
        return next((part for part in near if hasattr(part, "låst")), None)


def changes(before: Profil, after: Profil) -> Iterator[Change]:
    """Every difference between two policies, in the order of the policy."""
    return _parts(before, after, (), ())


Inside = tuple[tuple[Value, Value], ...]


def _parts(before: Value, after: Value, route: tuple[str, ...], inside: Inside) -> Iterator[Change]:
    inside = (*inside, (before, after))
    for field in before._fields:
        yield from _one(getattr(before, field), getattr(after, field), (*route, field), inside)


def _one(before: Any, after: Any, route: tuple[str, ...], inside: Inside) -> Iterator[Change]:
    if before == after:
        return
    if isinstance(before, Value) and isinstance(after, Value):
        yield from _parts(before, after, route, inside)
    elif isinstance(before, Mapping) or (isinstance(before, tuple) and not isinstance(before, Value)):
        was, now = _entries(before), _entries(after)
        for name in (*was, *(name for name in now if name not in was)):
            yield from _one(was.get(name), now.get(name), (*route, name), inside)
    else:
        yield Change(route, before, after, inside)


def _entries(items: Any) -> dict[str, Any]:
    return dict(items) if isinstance(items, Mapping) else dict(item.named(items))
