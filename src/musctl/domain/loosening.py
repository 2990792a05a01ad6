"""Whether a policy asks for less than the one it rests on (H01): what may be added and tightened, and what may not.

What is neither looser nor stricter, such as another choice where the municipality has made one, counts as looser, and so
does a change of anything that is not known here: nothing is let through because nobody thought of it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from musctl.domain.changes import Change, changes
from musctl.domain.value import Value
from musctl.domain.values import Profil, Samtaletype
from musctl.named import NamedTuple


class Loosened(NamedTuple):
    """One demand that has become less: where, by names; what stood and stands there; what could stand there instead."""

    route: tuple[str, ...]
    before: Any
    after: Any
    krav: Any
    instead: str = ""


def loosened(base: Profil, after: Profil) -> Iterator[Loosened]:
    """Everything in which the second policy asks for less than the first."""
    for change in changes(_beside(base, after), after):
        instead = _refused(change)
        if instead is not None:
            yield Loosened(change.route, change.before, change.after, change.krav, instead)


def is_wording(change: Change) -> bool:
    """Another word for the same demand, or something said about it."""
    return _field(change) in _FREE | {"alias", "underemner"}


def _beside(base: Profil, after: Profil) -> Profil:
    """The first policy with what holds for all its talks said of each talk that now says it of itself."""
    talks = {
        name: art._replace(fortrolighed=base.fortrolighed)
        if art.fortrolighed is None and name in after.samtaler and after.samtaler[name].fortrolighed
        else art
        for name, art in base.samtaler.items()
    }
    return base._replace(samtaler=talks)


def _refused(change: Change) -> str | None:  # noqa: PLR0911 - one for each kind of word
    """None where the change adds or tightens; else what could stand there instead, or nothing."""
    if change.before is None or change.before == ():
        return _added(change)
    if change.after is None or change.after == ():
        return None if _field(change) in _OPENINGS | _FREE else ""
    holder = type(change.inside[-1][0]).__name__
    field = change.route[-1]
    if holder in _FIXED or f"{holder}.{field}" in _FIXED:
        return ""
    if holder == "Spørgsmål" and field == "tekst":
        return None if getattr(change.inside[-2][0], "ordlyd", "") == "fri" else ""
    if holder == "Vindue" and field in ("fra", "til"):
        return None if _days(change.inside[-1][1]) <= _days(change.inside[-1][0]) else ""
    if isinstance(change.before, int) and not isinstance(change.before, bool):
        return _number(change, holder)
    steps = _STEPS.get(f"{holder}.{field}") or _STEPS.get(field)
    if steps is not None:
        return None if _stricter(steps, change.before, change.after) else ""
    if field == "tæller_som":  # then both words must be answered
        return None if change.after == "" else ""
    if change.before == _UNDECIDED.get(field, object()) or field in _FREE:
        return None
    return ""


def _added(change: Change) -> str | None:  # noqa: PLR0911 - one for each way in which more is less
    before, after = change.inside[-1]
    field = _field(change)
    if field in _OPENINGS or _closed(change, before):
        return ""
    if field == "omfatter":
        return None if getattr(before, "omfatter", ()) else ""
    if isinstance(change.after, Samtaletype):
        return "" if change.after.i_stedet_for or _opens(change.after.erstatning) else None
    if field == "erstatning":
        return "" if _opens(change.after) else None
    if field == "journalisering":
        return "" if change.after.dokument == "referat" else None
    if field in ("hyppighed", "frist_dage"):
        return _too_long(before, change.after)
    if field == "handlingsplan":
        return "" if getattr(before, "plan", None) else None
    if field == "referat" and isinstance(after, Samtaletype):
        return "" if change.after.planen_er_referat else None
    if field == "tæller_som":
        return ""
    return None


def _too_long(before: Value, after: Any) -> str | None:
    """A rhythm of more than a year, or more days for a destruction to wait than it has where the policy names none."""
    if not isinstance(after, int):
        return "" if (after.måneder or 0) > _YEAR else None
    if type(before).__name__ != "Opbevaringsregel" or after <= GRACE:
        return None
    return f"højst {GRACE}"


def _field(change: Change) -> str:
    """The word that the change stands under: an item's list, or the word itself."""
    before = change.inside[-1][0]
    last = change.route[-1]
    return last if last in before._fields or len(change.route) == 1 else change.route[-2]


def _closed(change: Change, before: Value) -> bool:
    """A new item in a list that the municipality has closed."""
    match type(before).__name__:
        case "Stikordskrav":
            return True
        case "Udvalg":
            return change.route[-3] == "afsæt"
        case "Spørgsmålskrav":
            return change.route[-2] == "liste" and getattr(before, "brug", "") == "alle"
    return False


def _opens(erstatning: Any) -> bool:
    return erstatning is not None and erstatning.af_gruppe != "nej"


def _number(change: Change, holder: str) -> str | None:
    """A number may move one way only; which way is a matter of what it counts."""
    field, was, now = change.route[-1], change.before, change.after
    more = field in _MORE_IS_STRICTER
    if holder == "Godkendelseskrav":
        more = change.inside[-1][0].af == "ingen_indsigelse"  # type: ignore[attr-defined]
    if not more and field not in _LESS_IS_STRICTER:
        return ""
    if more:
        return None if now > was else f"mindst {was}"
    return None if now < was else f"højst {was}"


def _stricter(steps: tuple[object, ...], before: object, after: object) -> bool:
    """Both words are known, and the second is worth more."""
    return before in steps and after in steps and steps.index(after) > steps.index(before)


def _days(window: Any) -> frozenset[tuple[int, int]]:
    """Every day of the year in a window, which may run past New Year; none where it cannot be understood."""
    start, end = _day(window.fra), _day(window.til)
    if not start or not end:
        return frozenset()
    year = [(month, day) for month in range(1, 13) for day in range(1, 32)]
    inside = [day for day in year if (start <= day <= end if start <= end else day >= start or day <= end)]
    return frozenset(inside)


def _day(words: str) -> tuple[int, int] | None:
    month, _, day = words.partition("-")
    return (int(month), int(day)) if month.isdigit() and day.isdigit() else None


_YEAR = 12
GRACE = 30  # the days that a destruction may wait where the policy names none

# What a word is worth: the later it stands, the stricter it is.
_STEPS: Mapping[str, tuple[object, ...]] = {
    "alvor": ("info", "advarsel", "", "fejl"),  # empty leaves it to the rule
    "låst": (False, True),
    "krævet": (False, True),
    "løn": (False, True),
    "planen_er_referat": (True, False),
    "kræves": ("frivilligt", "hvis_emne_drøftes", "altid"),
    "brug": ("vælg", "alle"),
    "ordlyd": ("fri", "fast"),
    "af_gruppe": ("ja", "ja_medmindre_ønsket", "nej"),
    "ønske_fra": ("medarbejder", "en_af_parterne"),
    "model": ("ikke_angivet", "asymmetrisk", "gensidig"),
    "betyder": ("", "læst", "enig"),
    "Godkendelseskrav.af": ("ingen", "ingen_indsigelse", "repræsentant", "anden_part", "alle"),
}
_MORE_IS_STRICTER = frozenset({"dage", "mindst_minutter", "leder", "medarbejder", "fra_måneder"})
_LESS_IS_STRICTER = frozenset({"frist_dage", "højst_ord", "højst_minutter", "måneder", "til_måneder"})

# Where the municipality has not made up its mind, the area may.
_UNDECIDED: Mapping[str, object] = {
    "udløser": "ikke_angivet", "dokumenter": "ikke_angivet", "uenighed": "", "emne": "", "filtype": "", "af": "",
}  # fmt: skip

# Lists of those who get off, and of those who may know: every item more is a demand less.
_OPENINGS = frozenset({"undtaget", "i_stedet_for", "ikke_fortroligt", "til", "hensyn", "forum"})

# Words, and what is said about a demand beside the demand.
_FREE = frozenset({
    "titel", "hjælp", "tekst", "indledning", "spørgsmål", "navn", "leder", "lederen", "medarbejder", "medarbejderen",
    "bemærkning", "kilde", "krav", "omtale", "kontakt", "adresse", "version", "profil", "gælder_fra",
})  # fmt: skip

# What is the municipality's own to say: its documents, who adopted it, whether a talk is a group's.
_FIXED = frozenset(
    {"Kildeskrift", "Vedtagelse", "Område", "Samtaletype.gruppe", "Stikordskrav.hver", "Spørgsmål.emne"}
)
