"""Plain YAML data as typed values, for data that are in order; the first thing that is not raises Doubt.

`domain/values.py` is generated from the pydantic models and built of these pieces. Both give the same verdict
(a property test holds them together); pydantic alone explains what is wrong.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date, datetime
from typing import TypeVar

from musctl.domain.dates import NotADate, parse_date, parse_moment
from musctl.domain.tal import whole_number
from musctl.text.letters import shown

T = TypeVar("T")

PARTY_PATTERN = r"^(leder|medarbejder|M\d{1,4}|)$"
PARTY = re.compile(PARTY_PATTERN.replace("$", r"\Z"), re.ASCII)


class Doubt(Exception):
    """These data are not plainly in order."""


def fields(value: object, names: frozenset[str]) -> Mapping[str, object]:
    """A mapping that holds no other keys than these; blank is an empty one."""
    if value is None:
        return {}
    if type(value) is not dict or not value.keys() <= names:
        raise Doubt
    return value


def text(value: object) -> str:
    """A text, without what a terminal would obey; blank is empty."""
    if value is None:
        return ""
    if type(value) is not str:
        raise Doubt
    return shown(value)


def required(value: object) -> str:
    """A text that must be filled in."""
    if type(value) is not str or not value:
        raise Doubt
    return shown(value)


def choice(value: object, words: tuple[str, ...], default: str) -> str:
    """One of these words; blank is the default."""
    if value is None or value == "":
        return default
    if value not in words:
        raise Doubt
    return str(value)


def one_of(value: object, words: tuple[str, ...]) -> str:
    """One of these words, which must be filled in."""
    if value is None or value == "" or value not in words:
        raise Doubt
    return str(value)


def party(value: object) -> str:
    """`leder`, `medarbejder` or the number of a group's member; blank is empty."""
    if value is None:
        return ""
    if type(value) is not str or not PARTY.match(value):
        raise Doubt
    return value


def day(value: object) -> date | None:
    """A date; blank is None."""
    if value is None or value == "":
        return None
    if type(value) is not str:
        raise Doubt
    try:
        return parse_date(value)
    except NotADate:
        raise Doubt from None


def moment(value: object) -> datetime | None:
    """A day with or without a time of day; blank is None."""
    if value is None or value == "":
        return None
    if type(value) is not str:
        raise Doubt
    try:
        return parse_moment(value)
    except NotADate:
        raise Doubt from None


def number(value: object) -> int | None:
    """A whole number; blank is None."""
    if value is None or value == "":
        return None
    if type(value) is not str or (whole := whole_number(value)) is None:
        raise Doubt
    return whole


def yes(value: object) -> bool:
    """`ja` or `nej`; blank is no."""
    if value in ("ja", "Ja", "true"):
        return True
    if value is None or value in ("", "nej", "Nej", "false"):
        return False
    raise Doubt


def anything(value: object) -> object:
    """Whatever stands there."""
    return value


def many(value: object, build: Callable[[object], T]) -> tuple[T, ...]:
    """A list; blank is empty."""
    if value is None or value == "":
        return ()
    if type(value) is not list:
        raise Doubt
    return tuple([build(item) for item in value])


def table(value: object, build: Callable[[object], T]) -> dict[str, T]:
    """A mapping by free keys; blank is empty."""
    if value is None or value == "":
        return {}
    if type(value) is not dict:
        raise Doubt
    return {key: build(item) for key, item in value.items()}


def filled_list(value: object, build: Callable[[object], T]) -> tuple[T, ...]:
    """A list as a table's value, where blank is no list."""
    if type(value) is not list:
        raise Doubt
    return tuple([build(item) for item in value])


def perhaps(value: object, build: Callable[[object], T]) -> T | None:
    """A part that may be left out."""
    return None if value is None or value == "" else build(value)


def section(value: object, build: Callable[[object], T], default: T) -> T:
    """A section of the document; blank is the default."""
    return default if value is None or value == "" else build(value)
