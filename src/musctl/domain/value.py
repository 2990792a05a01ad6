"""What a document says, as a value: a named tuple in all but the making, and the kind that all of these are of."""

from __future__ import annotations

from typing import Any, Self


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
