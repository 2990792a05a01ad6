"""The session: what the global options say, the same for every command.

No NamedTuple here: `typing` alone costs as much as an empty Python, and a command that has nothing to do must not pay that.
"""

import os


class Session:
    """One call of musctl: where, how much to say, in which form, and what day it is; never changed afterwards."""

    __slots__ = ("folder", "format", "no_input", "plain", "quiet", "today")

    folder: str
    no_input: bool
    quiet: bool
    plain: bool
    format: str
    today: str

    def __init__(  # noqa: PLR0913 - the global options are as many as they are
        self,
        folder: str = ".",
        *,
        no_input: bool = False,
        quiet: bool = False,
        plain: bool = False,
        format: str = "",  # noqa: A002 - the option is called --format
        today: str = "",
    ) -> None:
        put = object.__setattr__
        put(self, "folder", folder)
        put(self, "no_input", no_input)
        put(self, "quiet", quiet)
        put(self, "plain", plain)
        put(self, "format", format)
        put(self, "today", today or _machine_day())

    def __setattr__(self, name: str, value: object) -> None:
        """Refuse: a session is fixed once the words are read."""
        raise AttributeError(f"Session.{name} is fixed")

    def __repr__(self) -> str:
        """Say what the session holds, for tests and tracebacks."""
        return f"Session({', '.join(f'{name}={getattr(self, name)!r}' for name in self.__slots__)})"


def session(said: dict[str, str], surroundings: dict[str, str] | None = None) -> Session:
    """The session that these global options ask for; WrongUse when the folder or the day does not exist."""
    around = dict(os.environ) if surroundings is None else surroundings
    return Session(
        _folder(said.get("folder", "")),
        no_input="no_input" in said,
        quiet="quiet" in said,
        plain="plain" in said
        or bool(around.get("NO_COLOR"))
        or around.get("ACCESSIBLE", "0") not in ("", "0"),
        format=said.get("format", ""),
        today=_day(said.get("today", "") or around.get("MUSCTL_TODAY", "")),
    )


def _machine_day() -> str:
    from time import strftime

    return strftime("%Y-%m-%d")


def _folder(written: str) -> str:
    if written and not os.path.isdir(written):
        from musctl.errors import WrongUse

        raise WrongUse(f"Mappen »{written}« findes ikke.", hint="Skriv -C og en mappe, der findes.")
    return written or "."


_LAST = {"02": "28", **dict.fromkeys(("01", "03", "05", "07", "08", "10", "12"), "31")}


def _surely_iso(written: str) -> bool:
    """A day that needs no calendar: every one but the 29th of February."""
    year, month, day = written[:4], written[5:7], written[8:]
    shaped = (
        len(written) == len("2026-11-12")
        and written[4::3] == "--"
        and (year + month + day).isdecimal()
        and written.isascii()
    )
    return (
        shaped and year >= "0001" and "01" <= day <= _LAST.get(month, "30" if "01" <= month <= "12" else "")
    )


def _day(written: str) -> str:
    if not written or _surely_iso(written):
        return written
    from musctl.domain.dates import NotADate, parse_date

    try:
        return parse_date(written).isoformat()
    except NotADate as error:
        from musctl.errors import WrongUse

        raise WrongUse(f"--today: {error}") from None
