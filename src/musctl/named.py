"""`typing.NamedTuple`, made in a tenth of the time: a command makes a hundred kinds of value before it begins.

A type checker is told that it is that one itself (`named.pyi`).
"""

from __future__ import annotations

from typing import Any

try:
    from _collections import _tuplegetter
except ImportError:  # an interpreter without it
    from operator import itemgetter

    def _tuplegetter(index: int, _doc: object) -> Any:
        return property(itemgetter(index))


_SPACE = {"_new": tuple.__new__}
_sized: dict[int, Any] = {}  # the code that makes a value of so many parts


class _Kind(type):
    """The kinds of value: each part that is named in a class's body gets its place."""

    def __new__(cls, name: str, bases: tuple[type, ...], body: dict[str, Any]) -> _Kind:
        fields = tuple(body.get("__annotations__", ()))
        if fields:
            body["__new__"] = _maker(fields, tuple([body[field] for field in fields if field in body]))
            body.update({field: part(index) for index, field in enumerate(fields)})
        return type.__new__(
            cls, name, bases, {"__slots__": (), "__match_args__": fields, "_fields": fields, **body}
        )


def _maker(fields: tuple[str, ...], defaults: tuple[object, ...]) -> Any:
    """The function that makes a value of its parts."""
    code = _sized.get(len(fields))
    if code is None:
        parts = ", ".join([f"_{index}" for index in range(len(fields))])
        make = eval(f"lambda _kind, {parts}: _new(_kind, ({parts},))", _SPACE)  # noqa: S307 - as namedtuple does
        code = _sized[len(fields)] = make.__code__
    named = code.replace(co_varnames=("_kind", *fields), co_name="__new__", co_qualname="__new__")
    return type(_maker)(named, _SPACE, "__new__", defaults)


class NamedTuple(tuple[Any, ...], metaclass=_Kind):
    """A value; its parts are read by name, compared as a whole, and replaced only in a copy."""

    __slots__ = ()

    def _replace(self, /, **parts: object) -> Any:
        """A copy with other parts."""
        made = tuple.__new__(type(self), map(parts.pop, self._fields, self))
        if parts:
            raise TypeError(f"{type(self).__name__} has no {', '.join(sorted(parts))}")
        return made

    def _asdict(self) -> dict[str, Any]:
        """The parts by their names."""
        return dict(zip(self._fields, self, strict=True))

    def __getnewargs__(self) -> tuple[Any, ...]:
        """The parts, for a copy in another process."""
        return tuple(self)

    def __repr__(self) -> str:
        """The value as one would write it."""
        return f"{type(self).__name__}({', '.join([f'{name}={part!r}' for name, part in self._asdict().items()])})"


def part(index: int) -> Any:
    """The part of a value at an index, as an attribute."""
    return _tuplegetter(index, None)
