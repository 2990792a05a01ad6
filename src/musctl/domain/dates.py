"""Dates as Danes write them: day first, never month first, and said back with the weekday."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta

_WEEKDAYS = ("mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag")
_MONTHS = (
    "januar",
    "februar",
    "marts",
    "april",
    "maj",
    "juni",
    "juli",
    "august",
    "september",
    "oktober",
    "november",
    "december",
)
_ISO = r"(\d{4})-(\d{1,2})-(\d{1,2})"
_DAY_FIRST = r"(\d{1,2})[-./](\d{1,2})[-./](\d{4})"
_WORDS = r"(?:den )?(\d{1,2})\. ?([a-z]+) (\d{4})"
_CLOCK = re.compile(r"(?:kl\.? ?)?(\d{1,2})[:.](\d{2})\Z")


class NotADate(ValueError):
    """The words are no date; says in Danish what is wanted."""


class NoSuchDay(NotADate):
    """Written as a date, but the calendar has no such day."""


def parse_date(text: str) -> date:
    """The day that the words name: ISO, 12-11-2026, 12.11.2026, 12/11-2026 or 12. november 2026; else NotADate."""
    if len(text) == 10 and text[4] == text[7] == "-" and text.isascii():  # noqa: PLR2004 - 2026-11-12, by far the most common
        try:
            return date.fromisoformat(text)
        except ValueError:
            pass  # explained below
    words = text.strip()
    if found := re.fullmatch(_ISO, words):
        year, month, day = found.groups()
    elif found := re.fullmatch(_DAY_FIRST, words):
        day, month, year = found.groups()
    elif found := re.fullmatch(_WORDS, words.casefold()):
        day, name, year = found.groups()
        if name not in _MONTHS:
            raise NotADate(f"»{words}« er ikke en dato; skriv fx 12-11-2026.")
        month = str(_MONTHS.index(name) + 1)
    else:
        raise NotADate(f"»{words}« er ikke en dato; skriv fx 12-11-2026.")
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        raise NoSuchDay(_no_such_day(int(year), int(month), int(day))) from None


def _no_such_day(year: int, month: int, day: int) -> str:
    if not 1 <= month <= 12:  # noqa: PLR2004 - months of the year
        return f"Der er ingen måned {month}; skriv dagen først, fx 12-11-2026."
    if year < 1:
        return "År 0 findes ikke; skriv fx 12-11-2026."
    last = (
        (date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)).day if year < date.max.year else 31
    )
    return f"{day}. {_MONTHS[month - 1]} {year} findes ikke; måneden har {last} dage."


def parse_moment(text: str) -> datetime:
    """The day and, where it is written, the time of day: `2026-11-12 10:00`; without a time, midnight."""
    words = text.strip().replace("T", " ")
    day, _, clock = words.rpartition(" ")
    if not (found := _CLOCK.match(clock)) or not day:
        return datetime.combine(parse_date(words), datetime.min.time())
    hour, minute = int(found[1]), int(found[2])
    if hour > 23 or minute > 59:  # noqa: PLR2004 - the clock
        raise NotADate(f"»{clock}« er ikke et klokkeslæt; skriv fx 10:00.")
    return datetime.combine(
        parse_date(day.removesuffix(" kl.").removesuffix(" kl")), datetime.min.time()
    ).replace(hour=hour, minute=minute)


def spoken(day: date) -> str:
    """`torsdag den 12. november 2026`."""
    return f"{_WEEKDAYS[day.weekday()]} den {day.day}. {_MONTHS[day.month - 1]} {day.year}"


def short(day: date) -> str:
    """`12. november 2026`."""
    return f"{day.day}. {_MONTHS[day.month - 1]} {day.year}"


def days_after(day: date, days: int) -> date:
    """So many days later; the last day there is, where a policy's number goes beyond it."""
    return date.fromordinal(min(max(day.toordinal() + days, 1), date.max.toordinal()))


def months_after(day: date, months: int) -> date:
    """The same day so many months later, earlier where it is negative, or the last day of that month."""
    from calendar import monthrange

    month = day.month - 1 + months
    year, month = min(max(day.year + month // 12, date.min.year), date.max.year), month % 12 + 1
    return date(year, month, min(day.day, monthrange(year, month)[1]))
