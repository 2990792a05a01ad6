"""Whether a document has the shape of its kind; pydantic's findings put into Danish.

Data that are plainly in order become a value without pydantic (`domain/values.py`). Only a document in doubt is put
to pydantic, and what it says is said again for a leader.
"""

from __future__ import annotations

import typing
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from musctl.domain.build import Doubt
from musctl.domain.value import Value
from musctl.domain.values import BUILD
from musctl.named import NamedTuple
from musctl.text.diagnostic import Severity
from musctl.text.letters import nfc
from musctl.text.sentence import either, meant
from musctl.text.source import Document
from musctl.text.tree import Edit, Plain, Route

_MODULES: Mapping[str, str] = {
    "Indstillinger": "indstillinger",
    "Medarbejderliste": "medarbejdere",
    "Runde": "runde",
    "Samtale": "samtale",
    "Referat": "referat",
    "Forberedelse": "referat",
    "Plan": "plan",
    "Fond": "fond",
    "Stop": "opbevaring",
    "Kvittering": "opbevaring",
    "Profil": "profil",
    "Udmøntning": "udmoentning",
}


class Ill(NamedTuple):
    """One thing that is out of shape."""

    code: str
    route: Route
    message: str
    on_key: bool = False
    severity: Severity = "error"
    edits: tuple[Edit, ...] = ()


def value(kind: str, document: Document) -> tuple[Value | None, tuple[Ill, ...]]:
    """The document as a value of its kind, and what is out of shape; what is ill is left blank in the value.

    None when the document cannot be understood as its kind at all.
    """
    if not document.readable:
        return None, ()
    build = BUILD[kind]
    if kind == "Udmøntning":
        return _overlay(document, build)
    try:
        return build(document.data), ()
    except Doubt:
        pass
    data = _copy(document.data)
    ills = [*_ills(_model(kind), data, document)]
    try:
        return build(data), tuple(ills)
    except Doubt:
        return None, tuple(ills)


def _overlay(document: Document, build: Callable[[object], Value]) -> tuple[Value | None, tuple[Ill, ...]]:
    """What an overlay says of itself, and what it says of the policy as plain data that are in order."""
    from musctl.domain.udmoentning import Udmøntning, whole_overlay

    data = _copy(document.data)
    ills = tuple(_ills(whole_overlay(), data, document))
    content = {word: data.pop(word) for word in tuple(data) if word not in Udmøntning.model_fields}
    try:
        return build(data | {"indhold": content}), ills
    except Doubt:
        return None, ills


def profile(document: Document) -> tuple[dict[str, Plain], tuple[Ill, ...]]:
    """A profile as it is written, which may leave words to the one it extends, without what is out of shape in it."""
    from musctl.domain.udmoentning import whole_profile

    data: dict[str, Plain] = _copy(document.data)
    return data, tuple(_ills(whole_profile(), data, document))


def lacking(data: dict[str, Plain]) -> Iterator[tuple[Route, str]]:
    """What a whole policy lacks, and where; what is out of shape otherwise is not said again."""
    from pydantic import ValidationError

    model = _model("Profil")
    try:
        model.model_validate(data)
    except ValidationError as error:
        for one in error.errors(include_url=False):
            if one["type"] == "missing":
                yield one["loc"], _said(model, one["loc"], one).message


def _ills(model: Any, data: Any, document: Document) -> Iterator[Ill]:
    yield from _spelt_without_danish_letters(model, data, document)
    yield from _wrong(model, data)


def _copy(plain: Any) -> Any:
    if isinstance(plain, dict):
        return {key: _copy(item) for key, item in plain.items()}
    return [_copy(item) for item in plain] if isinstance(plain, list) else plain


def _spelt_without_danish_letters(model: Any, data: Any, document: Document) -> Iterator[Ill]:
    """`maal` is understood as `mål`, and the cure is offered."""
    for route, words in tuple(_mappings(model, data, ())):
        mapping = _at(data, route)
        for key in tuple(mapping):
            meant = next(
                (word for word in words if word not in mapping and _ascii(word) == key != word), None
            )
            if meant:
                edit = Edit(document.key_span((*route, key)), meant)
                yield Ill(
                    "MUS015",
                    (*route, key),
                    f"»{key}« læses som »{meant}«.",
                    on_key=True,
                    severity="info",
                    edits=(edit,),
                )
                entries = [(meant if name == key else name, item) for name, item in mapping.items()]
                mapping.clear()
                mapping.update(entries)


def _ascii(word: str) -> str:
    return word.replace("æ", "ae").replace("ø", "oe").replace("å", "aa")


def _wrong(model: Any, data: Any) -> list[Ill]:
    """What pydantic finds, in Danish; each ill value is taken out of `data`, and its place is kept."""
    from pydantic import ValidationError

    try:
        model.model_validate(data)
    except ValidationError as error:
        ills = []
        for item in error.errors(include_url=False):
            route: Route = item["loc"]
            ills.append(_said(model, route, item))
            _blank(data, route, item["type"])
        return ills
    return []


def _blank(data: Any, route: Route, kind: str) -> None:
    if kind == "missing" or not route:
        return
    holder = _at(data, route[:-1])
    last = route[-1]
    if isinstance(holder, dict) and last in holder:
        if kind == "extra_forbidden":
            del holder[last]
        else:
            holder[last] = None
    elif isinstance(holder, list) and isinstance(last, int) and last < len(holder):
        holder[last] = None


def _said(model: Any, route: Route, item: Any) -> Ill:
    """One pydantic error as a leader reads it."""
    key = str(route[-1]) if route else ""
    kind, context = item["type"], item.get("ctx", {})
    if kind == "extra_forbidden":
        return Ill("MUS009", route, _unknown(key, _words(model, route[:-1])), on_key=True)
    if kind == "missing":
        return Ill("MUS012", route, f"»{key}« mangler. Skriv en linje med »{key}:« og det, der skal stå.")
    if kind == "musctl_no_such_day":
        return Ill("MUS013", route, str(context["words"]))
    if kind == "musctl_date" and context:
        return Ill("MUS010", route, str(context["words"]))
    written = _written(item["input"])
    if kind == "literal_error":
        allowed = either([word for word in _choices(model, route) if word])
        return Ill(
            "MUS010",
            route,
            f"{written[0].upper()}{written[1:]} kan ikke stå som »{_name(route)}«; skriv {allowed}.",
        )
    wanted = _WANTED.get(kind, "noget andet")
    return Ill("MUS010", route, f"Under »{_name(route)}« står {written}; her skal stå {wanted}.")


_WANTED = {
    "musctl_text": "tekst på én linje",
    "musctl_number": "et helt tal",
    "musctl_yes": "ja eller nej",
    "musctl_party": "leder eller medarbejder, og i en gruppe nummeret på den, det er, fx M07",
    "musctl_date": "en dato, fx 12-11-2026",
    "tuple_type": "en liste: én linje for hver, der begynder med »- «",
    "model_type": "flere linjer af formen »ord: tekst«",
    "model_attributes_type": "flere linjer af formen »ord: tekst«",
    "dict_type": "flere linjer af formen »ord: tekst«",
    "string_type": "tekst på én linje",
}


def _unknown(key: str, words: tuple[str, ...]) -> str:
    otherwise = f"Her kan stå: {', '.join(words)}."
    return f"Ordet »{_short(key)}« kendes ikke her. {meant(key, words, otherwise)}"


def _written(value: object) -> str:
    if isinstance(value, str):
        return f"»{_short(value)}«"
    if isinstance(value, list):
        return "en liste"
    return "intet" if value is None else "flere linjer"


def _short(text: str) -> str:
    return text if len(text) <= 40 else text[:39] + "…"  # noqa: PLR2004 - so that a line stays a line


def _name(route: Route) -> str:
    return next((str(part) for part in reversed(route) if isinstance(part, str)), "dokumentet")


def _at(data: Any, route: Route) -> Any:
    for part in route:
        try:
            data = data[part]
        except (KeyError, IndexError, TypeError):
            return None
    return data


def _model(kind: str) -> Any:
    from importlib import import_module

    return getattr(import_module(f"musctl.domain.{_MODULES[kind]}"), kind)


def _inner(annotation: Any) -> Any:
    """What an annotation is about, without Annotated, tuple, dict or None around it."""
    while typing.get_origin(annotation) is not None and typing.get_origin(annotation) is not typing.Literal:
        inner = [part for part in typing.get_args(annotation) if part not in (type(None), Ellipsis)]
        annotation = inner[-1] if typing.get_origin(annotation) is dict else inner[0]
    return annotation


def _field(model: Any, route: Route) -> Any:
    """What stands at a route, by the model: a model, a Literal or a plain type."""
    for part in route:
        fields = getattr(model, "model_fields", None)
        if fields and part in fields:
            model = _inner(fields[part].annotation)
    return model


def _words(model: Any, route: Route) -> tuple[str, ...]:
    return tuple(getattr(_field(model, route), "model_fields", {}))


def _choices(model: Any, route: Route) -> tuple[str, ...]:
    found = _field(model, route)
    return typing.get_args(found) if typing.get_origin(found) is typing.Literal else ()


def _mappings(model: Any, data: Plain, route: Route) -> Iterator[tuple[Route, tuple[str, ...]]]:
    """Every mapping in the data that a model describes, with the words that model knows; wholes before parts."""
    fields = getattr(model, "model_fields", None)
    if not fields:
        return
    if isinstance(data, list):
        for index, item in enumerate(data):
            yield from _mappings(model, item, (*route, index))
    if not isinstance(data, dict):
        return
    yield route, tuple(fields)
    known = {nfc(name): field for name, field in fields.items()}
    for key, item in data.items():
        field = known.get(key)
        if field is None:
            continue
        inner = _inner(field.annotation)
        if typing.get_origin(field.annotation) is dict and isinstance(item, dict):
            for name, part in item.items():
                yield from _mappings(inner, part, (*route, key, name))
        else:
            yield from _mappings(inner, item, (*route, key))
