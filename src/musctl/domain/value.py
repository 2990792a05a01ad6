"""What a value is: named parts that never change. A NamedTuple in all but the making, which costs a tenth at start-up."""

from __future__ import annotations

from typing import Any, Self

try:
    from _collections import _tuplegetter as _getter  # type: ignore[import-not-found]
except ImportError:  # an interpreter without it
    from operator import itemgetter

    def _getter(index: int, _doc: object) -> Any:
        return property(itemgetter(index))


class Value(tuple[Any, ...]):
    """A value; its parts are read by name, compared as a whole, and replaced only in a copy."""

    __slots__ = ()
    _fields: tuple[str, ...] = ()

    def _replace(self, **parts: object) -> Self:
        """A copy with other parts."""
        if unknown := parts.keys() - set(self._fields):
            raise TypeError(f"{type(self).__name__} has no {', '.join(sorted(unknown))}")
        return tuple.__new__(
            type(self), [parts.get(name, old) for name, old in zip(self._fields, self, strict=True)]
        )

    def __repr__(self) -> str:
        """The value as one would write it."""
        parts = ", ".join(f"{name}={part!r}" for name, part in zip(self._fields, self, strict=True))
        return f"{type(self).__name__}({parts})"


def part(index: int) -> Any:
    """The part of a value at an index, as an attribute."""
    return _getter(index, None)
