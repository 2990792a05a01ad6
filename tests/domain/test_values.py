"""The generated builders and the pydantic models they are made from give the same verdict and the same values."""

from __future__ import annotations

import importlib
import typing
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import BaseModel, ValidationError

from musctl.domain.build import Doubt
from musctl.domain.value import Value
from musctl.domain.values import BUILD

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

# What leaders write, right and wrong: no field is sure to get what it asks for.
WORDS = st.one_of(
    st.sampled_from(
        ["", "ja", "nej", "leder", "medarbejder", "faglig", "åben", "plan", "samtale", "referat", "M07", "37"]
    ),
    st.sampled_from(
        ["2026-11-12", "12-11-2026", "12/11-2026", "31-02-2026", "2026-11-12 10:00", "12. november 2026"]
    ),
    st.sampled_from(["~", "-1", "1e3", "007", "9999999999", "mus", "musctl", " ", "True", "fejl"]),
    st.text(max_size=6),
)
JUNK = st.recursive(
    st.none() | WORDS,
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(WORDS, inner, max_size=2),
    max_leaves=4,
)


def model_of(kind: str) -> type[BaseModel]:
    modules = [importlib.import_module(f"musctl.domain.{name}") for name in MODULES]
    (model,) = {getattr(module, kind) for module in modules if getattr(module, kind, None)}
    return typing.cast("type[BaseModel]", model)


def fitting(annotation: Any) -> st.SearchStrategy[Any]:
    """Plain data that may well be right for a field of this type."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return data_of(annotation)
    origin, args = typing.get_origin(annotation), typing.get_args(annotation)
    if origin is tuple:
        return st.lists(likely(args[0]), max_size=2)
    if origin is dict:
        return st.dictionaries(WORDS, likely(args[1]), max_size=2)
    if origin is typing.Literal:
        return st.sampled_from(args)
    if parts := [
        part
        for part in args
        if part is not type(None) and typing.get_origin(annotation) is not typing.Annotated
    ]:
        return st.one_of(*(fitting(part) for part in parts))
    return WORDS


def likely(annotation: Any) -> st.SearchStrategy[Any]:
    """Mostly fitting, now and then blank or something else."""
    fit = fitting(annotation)
    return st.integers(0, 19).flatmap(lambda roll: JUNK if roll == 0 else st.none() if roll == 1 else fit)


def data_of(model: type[BaseModel]) -> st.SearchStrategy[dict[str, Any]]:
    """A mapping with the model's keys, the required ones mostly among them, and now and then another."""
    fields = {name: likely(field.annotation) for name, field in model.model_fields.items()}
    needed = {name: fields[name] for name, field in model.model_fields.items() if field.is_required()}
    optional = {name: each for name, each in fields.items() if name not in needed}
    whole = st.fixed_dictionaries(needed, optional=optional)
    strange = st.dictionaries(st.sampled_from(["maal", "titel", "ukendt"]), JUNK, max_size=1)
    return st.integers(0, 19).flatmap(
        lambda roll: st.builds(lambda one, more: one | more, whole, strange) if roll == 0 else whole
    )


def plain(value: object) -> object:
    """A model or a generated value as mappings, lists and leaves, so that the two can be compared."""
    if isinstance(value, BaseModel):
        return {name: plain(getattr(value, name)) for name in type(value).model_fields}
    if isinstance(value, Value):
        return {name: plain(getattr(value, name)) for name in value._fields}
    if isinstance(value, tuple | list):
        return [plain(each) for each in value]
    if isinstance(value, dict):
        return {key: plain(each) for key, each in value.items()}
    return value


def built(kind: str, data: object) -> object:
    try:
        return plain(BUILD[kind](data))
    except Doubt:
        return "refused"


def validated(kind: str, data: object) -> object:
    try:
        return plain(model_of(kind).model_validate(data))
    except ValidationError:
        return "refused"


@pytest.mark.parametrize("kind", sorted(BUILD))
def test_builder_and_model_agree(kind: str) -> None:
    @given(data_of(model_of(kind)))
    def agree(data: dict[str, Any]) -> None:
        assert built(kind, data) == validated(kind, data)

    agree()


@pytest.mark.parametrize("kind", sorted(BUILD))
@given(data=JUNK)
def test_they_agree_on_what_is_no_document_at_all(kind: str, data: object) -> None:
    assert built(kind, data) == validated(kind, data)
