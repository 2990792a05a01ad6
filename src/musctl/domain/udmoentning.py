"""An overlay, udmoentning.yaml or omraade.yaml: what an area or a unit lays upon its municipality's policy (H01-H05).

Its own words say for whom it is and how far it has come. The rest is a part of a policy: the same words as a profile
has, of which none has to be there.
"""

from __future__ import annotations

import types
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic import create_model
from pydantic.fields import FieldInfo

from musctl.domain.profil import Profil, Samtaletype, Spørgsmål
from musctl.domain.types import Dato, Model, Tekst


class Udmøntning(Model):
    """What an overlay says of itself; `indhold` is what it says of the policy, as plain data."""

    udmøntning: Tekst
    profil: Tekst
    område: Tekst = ""
    enhed: Tekst = ""
    med_udvalg: Tekst = ""
    udkast: Dato = None
    forelagt: Dato = None
    orienteret_hovedudvalg: Dato = None
    i_kraft: Dato = None
    indhold: dict[str, Any] = {}


# What only a whole policy can say.
_NOT_THERE = {
    "Profil": {
        "profil", "version", "navn", "omtale", "extends", "vedtaget", "gælder_fra", "områder", "udmøntning", "udmøntninger",
        "fond",
    },
    "Samtaletype": {"gruppe", "antaget", "arver"},
}  # fmt: skip
_NAMES = ("id", "gruppe", "når")
_made: dict[tuple[type[Model], bool], type[Model]] = {}


def in_part(model: type[Model], *, overlay: bool = False) -> type[Model]:
    """The same model in which nothing has to be there but what an item is known by; and what an overlay can say of it."""
    if (model, overlay) not in _made:
        left_out = _NOT_THERE.get(model.__name__, set()) if overlay else set()
        fields: dict[str, Any] = {
            name: _field(name, field, overlay=overlay)
            for name, field in model.model_fields.items()
            if name not in left_out
        }
        if overlay and model is Samtaletype:
            question: Any = in_part(Spørgsmål, overlay=True)
            fields["spørgsmål"] = (tuple[question, ...], ())
        _made[model, overlay] = create_model(model.__name__, __base__=Model, **fields)
    return _made[model, overlay]


def _field(name: str, field: FieldInfo, *, overlay: bool) -> tuple[Any, Any]:
    annotation: Any = _inner(field.annotation, overlay=overlay)
    for more in field.metadata:
        annotation = Annotated[annotation, more]
    if field.is_required() and (name in _NAMES or get_origin(field.annotation) is Literal):
        return annotation, ...
    if field.is_required():
        return annotation, "" if field.annotation is str else None
    return annotation, field.default


def _inner(annotation: Any, *, overlay: bool) -> Any:
    origin, args = get_origin(annotation), get_args(annotation)
    if origin in (Union, types.UnionType):
        return Union[tuple(_inner(part, overlay=overlay) for part in args)]  # noqa: UP007 - made at run time
    if origin is tuple:
        inner: Any = _inner(args[0], overlay=overlay)
        return tuple[inner, ...]
    if origin is dict:
        return dict[args[0], _inner(args[1], overlay=overlay)]  # type: ignore[valid-type, misc]
    return in_part(annotation, overlay=overlay) if _is_model(annotation) else annotation


def _is_model(kind: Any) -> bool:
    return isinstance(kind, type) and issubclass(kind, Model)


def whole_overlay() -> type[Model]:
    """An overlay with all that it may say."""
    said = dict(Udmøntning.model_fields) | dict(in_part(Profil, overlay=True).model_fields)
    fields: dict[str, Any] = {
        name: (field.annotation, field) for name, field in said.items() if name != "indhold"
    }
    return create_model("Udmøntningsfil", __base__=Model, **fields)


def whole_profile() -> type[Model]:
    """A profile as it is written, which may leave to the one it extends what it does not say itself."""
    return in_part(Profil)
