"""`domain/values.py`, made from the pydantic models: the same fields as values, and a quick builder for each."""

from __future__ import annotations

import importlib
import types
import typing
from collections.abc import Iterator
from datetime import date, datetime

from pydantic import BaseModel
from pydantic.fields import FieldInfo
from pydantic_core import PydanticUndefined

from musctl.domain.types import Part

MODULES = (
    "indstillinger",
    "medarbejdere",
    "runde",
    "samtale",
    "referat",
    "plan",
    "fond",
    "opbevaring",
    "profil",
    "udmoentning",
)
FILES = (
    "Indstillinger", "Medarbejderliste", "Runde", "Samtale", "Referat", "Forberedelse", "Plan", "Fond", "Stop", "Kvittering", "Profil", "Udmøntning",
)  # fmt: skip

HEAD = '''"""The documents and the policy as plain values, as rules and commands see them.

Generated from the pydantic models in this folder by `make fix`; do not edit.
"""

# ruff: noqa

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, datetime
from typing import Any, Literal, cast

from musctl.domain.build import (
    anything, choice, day, fields, filled_list, many, moment, number, one_of, party, perhaps, required, section, table, text, yes,
)
from musctl.domain.value import Value
from musctl.named import part as _part  # a field may be called part

'''


def produce() -> Iterator[tuple[str, str]]:
    """The path and text of the generated module."""
    models = _models()
    parts = [HEAD, *map(_value, models), *map(_builder, models)]
    table = ", ".join(f'"{name}": build_{_slug(name)}' for name in FILES)
    parts.append(f"\nBUILD: Mapping[str, Callable[[object], Value]] = {{{table}}}\n")
    yield "src/musctl/domain/values.py", "\n".join(parts)


def _models() -> list[type[BaseModel]]:
    """Every model that a file needs, parts before wholes."""
    found: list[type[BaseModel]] = []
    for name in MODULES:
        module = importlib.import_module(f"musctl.domain.{name}")
        for thing in vars(module).values():
            if (
                isinstance(thing, type)
                and issubclass(thing, BaseModel)
                and thing.__module__ == module.__name__
            ):
                _collect(thing, found)
    return found


def _collect(model: type[BaseModel], found: list[type[BaseModel]]) -> None:
    if model in found:
        return
    for field in model.model_fields.values():
        for part in _parts(field.annotation):
            if isinstance(part, type) and issubclass(part, BaseModel):
                _collect(part, found)
    if model not in found:
        found.append(model)


def _parts(annotation: object) -> Iterator[object]:
    yield annotation
    for inner in typing.get_args(annotation):
        yield from _parts(inner)


def _slug(name: str) -> str:
    return name.lower()


def _ordered(model: type[BaseModel]) -> list[tuple[str, FieldInfo]]:
    items = list(model.model_fields.items())
    return [item for item in items if item[1].is_required()] + [
        item for item in items if not item[1].is_required()
    ]


def _value(model: type[BaseModel]) -> str:
    doc = (model.__doc__ or "").strip().splitlines()[0]
    ordered = _ordered(model)
    names = ", ".join(name for name, _ in ordered)
    quoted = ", ".join(f'"{name}"' for name, _ in ordered)
    lines = [
        f"\nclass {model.__name__}(Value):",
        f'    """{doc}"""',
        "",
        "    __slots__ = ()",
        f"    _fields = ({quoted},)",
    ]
    lines += [
        f"    {name}: {_type(field.annotation)} = _part({index})"
        for index, (name, field) in enumerate(ordered)
    ]
    lines += ["", "    def __new__(", "        cls,"]
    for name, field in ordered:
        default = "" if field.is_required() else f" = {_default(field)}"
        lines.append(f"        {name}: {_type(field.annotation)}{default},")
    lines += [f"    ) -> {model.__name__}:", f"        return tuple.__new__(cls, ({names},))"]
    return "\n".join(lines) + "\n"


def _default(field: FieldInfo) -> str:
    value = field.default
    assert value is not PydanticUndefined
    if isinstance(value, BaseModel):
        return f"{type(value).__name__}()"
    return repr(value)


def _strip(annotation: object) -> tuple[object, bool]:
    """The annotation without Annotated, and whether None was one of its choices."""
    if typing.get_origin(annotation) is typing.Annotated:
        return _strip(typing.get_args(annotation)[0])
    if typing.get_origin(annotation) in (typing.Union, types.UnionType):
        inner = [part for part in typing.get_args(annotation) if part is not type(None)]
        return _strip(inner[0])[0], True
    return annotation, False


def _type(annotation: object) -> str:
    kind, optional = _strip(annotation)
    origin, args = typing.get_origin(kind), typing.get_args(kind)
    if origin is tuple:
        words = f"tuple[{_type(args[0])}, ...]"
    elif origin is dict:
        words = f"Mapping[str, {_type(args[1])}]"
    elif origin is typing.Literal:
        words = f"Literal[{', '.join(map(repr, args))}]"
    else:
        assert isinstance(kind, type)
        words = kind.__name__
    return f"{words} | None" if optional else words


def _builder(model: type[BaseModel]) -> str:
    slug = _slug(model.__name__)
    names = ", ".join(repr(name) for name in model.model_fields)
    lines = [
        f"\n_{slug.upper()} = frozenset(({names},))\n\n",
        f"def build_{slug}(data: object) -> {model.__name__}:",
    ]
    lines.append(f"    get = fields(data, _{slug.upper()}).get")
    lines.append(f"    return tuple.__new__({model.__name__}, (")
    lines.extend(f"        {_expression(name, field)}," for name, field in _ordered(model))
    return "\n".join(lines) + "\n    ))\n"


def _expression(name: str, field: FieldInfo) -> str:  # noqa: PLR0911 - one for each kind of field
    got = f'get("{name}")'
    kind, optional = _strip(field.annotation)
    origin, args = typing.get_origin(kind), typing.get_args(kind)
    if origin is typing.Literal:
        inner = (
            f"one_of({got}, {args!r})"
            if field.is_required()
            else f"choice({got}, {args!r}, {field.default!r})"
        )
        return f"cast({_type(field.annotation)!r}, {inner})"
    if kind is str:
        return _text(got, field)
    if kind is int and field.default is not None:
        return f"number({got}) if {got} not in (None, '') else {field.default!r}"
    if kind in _SCALARS:
        return f"{_SCALARS[kind]}({got})"
    if origin is tuple:
        return f"many({got}, {_item(args[0])})"
    if origin is dict:
        return f"table({got}, {_item(args[1])})"
    assert isinstance(kind, type)
    build = f"build_{_slug(kind.__name__)}"
    if optional:
        return f"perhaps({got}, {build})"
    if field.is_required():
        return f"{build}({got} if {got} not in (None, '') else [])"
    return f"section({got}, {build}, {_default(field)})"


def _text(got: str, field: FieldInfo) -> str:
    if field.metadata == list(typing.get_args(Part)[1:]):
        return f"party({got})"
    if field.is_required():
        return f"required({got})"
    quick = f"(said if type(said := {got}) is str and said.isprintable() else text(said))"  # most are texts
    return quick + (f" or {field.default!r}" if field.default else "")


_SCALARS: dict[object, str] = {date: "day", datetime: "moment", int: "number", bool: "yes"}


def _item(annotation: object) -> str:
    kind, _ = _strip(annotation)
    origin, args = typing.get_origin(kind), typing.get_args(kind)
    if kind is typing.Any:
        return "anything"
    if kind is str:
        return "text"
    if kind in _SCALARS:
        return _SCALARS[kind]
    if origin is typing.Literal:
        return f"lambda item: cast({_type(kind)!r}, one_of(item, {args!r}))"
    if origin is tuple:
        return f"lambda item: filled_list(item, {_item(args[0])})"
    assert isinstance(kind, type)
    return f"build_{_slug(kind.__name__)}"
