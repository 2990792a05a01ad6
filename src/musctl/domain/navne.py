"""Who is spoken of in a text: the names and initials of the roster, as they are inflected and written (W32).

Only words are looked at. A first name that is also an ordinary word (»hans«, »per«, »bo«) counts only with a capital
inside a sentence, where the word itself would have none; initials count as they are written, for two small letters are
seldom a person.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

from musctl.domain.values import Medarbejder
from musctl.named import NamedTuple
from musctl.text.letters import nfc

# Names in use in Denmark that are also words (or months, places and corners of the world).
ORDINARY = frozenset(
    [
        "ager",
        "ane",
        "april",
        "ask",
        "august",
        "bager",
        "bang",
        "bek",
        "berg",
        "bille",
        "birk",
        "bisp",
        "bjerg",
        "bjørn",
        "bo",
        "bonde",
        "borg",
        "bro",
        "brun",
        "bruun",
        "busk",
        "by",
        "bæk",
        "dag",
        "dagmar",
        "dal",
        "dam",
        "dan",
        "degn",
        "due",
        "eg",
        "engel",
        "eng",
        "else",
        "fisker",
        "foged",
        "fog",
        "frank",
        "fri",
        "frost",
        "fugl",
        "gade",
        "gammel",
        "glad",
        "god",
        "gran",
        "greve",
        "grøn",
        "hald",
        "hammer",
        "hans",
        "have",
        "haven",
        "hede",
        "helle",
        "hjort",
        "holm",
        "holt",
        "horn",
        "hvid",
        "høj",
        "ib",
        "iris",
        "jo",
        "jul",
        "juli",
        "juni",
        "kaj",
        "karl",
        "kim",
        "klit",
        "knap",
        "kok",
        "konge",
        "krog",
        "kvist",
        "kær",
        "lang",
        "leth",
        "let",
        "lilje",
        "lind",
        "line",
        "liv",
        "lund",
        "lykke",
        "lynge",
        "lys",
        "maj",
        "mark",
        "mose",
        "munk",
        "my",
        "mølle",
        "møller",
        "nord",
        "ny",
        "per",
        "palle",
        "perle",
        "pil",
        "post",
        "prins",
        "provst",
        "rand",
        "rask",
        "ravn",
        "ridder",
        "ring",
        "ris",
        "rose",
        "rune",
        "rytter",
        "rød",
        "sand",
        "sang",
        "signe",
        "silke",
        "skov",
        "skriver",
        "slot",
        "smed",
        "snedker",
        "sol",
        "sommer",
        "sort",
        "stage",
        "steen",
        "sten",
        "storm",
        "strand",
        "stærk",
        "svend",
        "syd",
        "sø",
        "søe",
        "tang",
        "tine",
        "toft",
        "tom",
        "torp",
        "trane",
        "tyr",
        "ulv",
        "unger",
        "vad",
        "vagt",
        "vang",
        "ven",
        "vest",
        "vind",
        "vinter",
        "viola",
        "ø",
        "øst",
        "ørn",
        "å",
    ]
)
# What two or three capitals mean at work.
ABBREVIATIONS = frozenset(
    [
        "ai",
        "amr",
        "amu",
        "apv",
        "bh",
        "dk",
        "edb",
        "eu",
        "fn",
        "fu",
        "gis",
        "grus",
        "hk",
        "hr",
        "id",
        "it",
        "kl",
        "kpi",
        "lc",
        "led",
        "lus",
        "med",
        "mus",
        "ok",
        "pc",
        "pd",
        "pdf",
        "ppr",
        "sfo",
        "sosu",
        "su",
        "te",
        "tr",
        "tus",
        "tv",
    ]
)
_SHORT = 2  # letters of initials that could be any word


class Mention(NamedTuple):
    """Someone named in a line: who it may be, and where."""

    who: tuple[str, ...]
    start: int
    end: int


def mentions(line: str, people: Mapping[str, Medarbejder]) -> Iterator[Mention]:
    """Everybody of the roster who is named in a line, each place once; the longest name wins."""
    names = _names(tuple([(who, one.navn, one.initialer) for who, one in people.items()]))
    if names.pattern is None:
        return
    for match in names.pattern.finditer(line):
        written = match["navn"]
        if names.means(written, line[: match.start()]):
            yield Mention(names.of[_folded(written)], *match.span())


class _Names(NamedTuple):
    pattern: re.Pattern[str] | None
    of: Mapping[str, tuple[str, ...]]
    initials: Mapping[str, tuple[str, ...]]

    def means(self, written: str, before: str) -> bool:
        """The word is somebody: it can hardly be anything else, or it has a capital where a word would have none."""
        folded = _folded(written)
        if folded in self.initials:
            long = len(written) > _SHORT and folded not in ORDINARY
            return folded not in ABBREVIATIONS and (long or written.isupper())
        return folded in self.of and (folded not in ORDINARY or _inside(before, written))


@lru_cache(maxsize=4)
def _names(roster: tuple[tuple[str, str, str], ...]) -> _Names:
    """Every way in which somebody may be named, longest first."""
    of: dict[str, tuple[str, ...]] = {}
    initials: dict[str, tuple[str, ...]] = {}
    for who, name, short in roster:
        for word in _ways(nfc(name)):
            of[_folded(word)] = (*of.get(_folded(word), ()), who)
        if len(short.strip()) >= _SHORT:
            initials[_folded(short)] = (*initials.get(_folded(short), ()), who)
    for short, people in initials.items():
        of[short] = tuple(dict.fromkeys((*of.get(short, ()), *people)))
    if not of:
        return _Names(None, {}, {})
    words = "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in sorted(of, key=len, reverse=True))
    pattern = re.compile(rf"(?<![\w@./-])(?P<navn>{words})(?:['’]?s|['’])?(?![\w-]|[@./]\w)", re.IGNORECASE)
    return _Names(
        pattern, of, {short: people for short, people in initials.items() if len(of[short]) == len(people)}
    )


def _ways(name: str) -> Iterator[str]:
    """The whole name, the first with the last, and each name by itself that is more than a letter."""
    words = name.split()
    ways = [" ".join(words), f"{words[0]} {words[-1]}" if words else "", *words]
    return (way for way in dict.fromkeys(ways) if len(way.strip(".")) > 1)


def _folded(word: str) -> str:
    return " ".join(word.casefold().split())


def _inside(before: str, written: str) -> bool:
    """A capital where a sentence has none: not first in the line, in a sentence, in an item or in a cell."""
    last = before.rstrip(" \t\"'»«“”(*_")[-1:]
    return written[:1].isupper() and bool(last) and last not in ".!?:;|#-–•*+>"
