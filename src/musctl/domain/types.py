"""The kinds of word a field may hold, as pydantic reads them."""

from __future__ import annotations

from datetime import date, datetime
from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, WithJsonSchema, model_validator
from pydantic_core import PydanticCustomError

from musctl.domain.build import PARTY, PARTY_PATTERN
from musctl.domain.dates import NoSuchDay, NotADate, parse_date, parse_moment
from musctl.domain.tal import whole_number
from musctl.text.letters import shown

DATE_PATTERN = r"^(\d{4}-\d{1,2}-\d{1,2}|\d{1,2}[-./]\d{1,2}[-./]\d{4}|(den )?\d{1,2}\. ?[a-zA-Z]+ \d{4})$"


def blank(value: object) -> bool:
    """Not filled in: nothing stands there, or an empty text."""
    return value is None or value == ""


def _text(value: object) -> object:
    if value is None:
        return ""
    if not isinstance(value, str):
        raise PydanticCustomError("musctl_text", "Her skal stå tekst")
    return shown(value)


def _date(value: object) -> object:
    if blank(value) or isinstance(value, date):
        return value or None
    if not isinstance(value, str):
        raise PydanticCustomError("musctl_date", "Her skal stå en dato, fx 12-11-2026.")
    try:
        return parse_date(value)
    except NotADate as error:
        kind: Literal["musctl_no_such_day", "musctl_date"] = (
            "musctl_no_such_day" if isinstance(error, NoSuchDay) else "musctl_date"
        )
        raise PydanticCustomError(kind, "{words}", {"words": str(error)}) from None


def _moment(value: object) -> object:
    if blank(value) or isinstance(value, date):
        return value or None
    if not isinstance(value, str):
        raise PydanticCustomError("musctl_date", "Her skal stå dag og klokkeslæt, fx 12-11-2026 10:00.")
    try:
        return parse_moment(value)
    except NotADate as error:
        kind: Literal["musctl_no_such_day", "musctl_date"] = (
            "musctl_no_such_day" if isinstance(error, NoSuchDay) else "musctl_date"
        )
        raise PydanticCustomError(kind, "{words}", {"words": str(error)}) from None


def _party(value: object) -> object:
    if blank(value):
        return ""
    if not isinstance(value, str) or not PARTY.match(value):
        raise PydanticCustomError("musctl_party", "Skriv leder, medarbejder eller et nummer, fx M07.")
    return value


def _number(value: object) -> object:
    if blank(value) or isinstance(value, int):
        return None if blank(value) else value
    whole = whole_number(value) if isinstance(value, str) else None
    if whole is None:
        raise PydanticCustomError("musctl_number", "Her skal stå et helt tal.")
    return whole


def _yes(value: object) -> object:
    if isinstance(value, bool):
        return value
    match value:
        case None | "" | "nej" | "Nej" | "false":
            return False
        case "ja" | "Ja" | "true":
            return True
    raise PydanticCustomError("musctl_yes", "Skriv ja eller nej.")


Tekst = Annotated[str, BeforeValidator(_text)]
Part = Annotated[
    str,
    BeforeValidator(_party),
    WithJsonSchema(
        {
            "type": ["string", "null"],
            "pattern": PARTY_PATTERN,
            "errorMessage": "Skriv leder eller medarbejder, og i en gruppe et nummer, fx M07.",
        }
    ),
]
"""A party of the talk; in a group one of its members, by the number."""
Dato = Annotated[
    date | None,
    BeforeValidator(_date),
    WithJsonSchema(
        {
            "type": ["string", "null"],
            "pattern": DATE_PATTERN,
            "errorMessage": "Skriv en dato, fx 2026-11-12 eller 12-11-2026.",
        }
    ),
]
Tidspunkt = Annotated[
    datetime | None,
    BeforeValidator(_moment),
    WithJsonSchema(
        {"type": ["string", "null"], "errorMessage": "Skriv dag og klokkeslæt, fx 2026-11-12 10:00."}
    ),
]
Heltal = Annotated[
    int | None,
    BeforeValidator(_number),
    WithJsonSchema({"type": ["integer", "null"], "errorMessage": "Skriv et helt tal."}),
]
JaNej = Annotated[
    bool,
    BeforeValidator(_yes),
    WithJsonSchema({"enum": ["ja", "nej", True, False, None], "errorMessage": "Skriv ja eller nej."}),
]


class Model(BaseModel):
    """What every file and part of a file shares: frozen, no unknown keys, a blank is not filled in."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)

    @model_validator(mode="before")
    @classmethod
    def _without_blanks(cls, data: Any) -> Any:
        if data is None:
            return {}
        if isinstance(data, dict):
            return {
                key: value for key, value in data.items() if not blank(value) or key not in cls.model_fields
            }
        return data
