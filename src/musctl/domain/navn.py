"""How a person is named in a text: by number, name, part of a name, initials or mail; in any case, and with -s."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator

from musctl.named import NamedTuple

NUMBER, NAME, MAIL, INITIALS, PART = "number", "name", "mail", "initials", "part"

_OWNED = r"(?:['’]?s|['’])?"
_SHORTEST = 3  # letters of a part that can tell a person from a word


class Called(NamedTuple):
    """What a person is looked for by, the surest first."""

    looked_for: tuple[tuple[str, re.Pattern[str]], ...]

    def named(self, line: str) -> tuple[str, ...]:
        """The ways in which a line names the person; a part of the name only where the whole of it is not there."""
        plain = _plain(line)
        found = tuple(how for how, pattern in self.looked_for if pattern.search(plain))
        return tuple(how for how in found if how != PART or NAME not in found)


def called(number: str, words: Iterable[str], initials: Iterable[str] = ()) -> Called:
    """A person with every name and mail that they have had."""
    words = [_plain(word) for word in words if word.strip()]
    mails = [word for word in words if "@" in word]
    names = [word for word in words if "@" not in word]
    parts = [part for name in names for part in re.split(r"[\s.-]+", name) if len(part) >= _SHORTEST]
    return Called(
        tuple(
            (how, re.compile("|".join(dict.fromkeys(patterns))))
            for how, patterns in (
                (NUMBER, [rf"(?<![\w-]){number.casefold()}(?!\w)"]),
                (NAME, list(map(_spelt, names))),
                (MAIL, [rf"(?<![\w.]){re.escape(mail)}(?!\w)" for mail in mails]),
                (INITIALS, [_spelt(_plain(one)) for one in initials if one.strip()]),
                (PART, list(map(_spelt, parts))),
            )
            if patterns
        )
    )


def lines(text: str, person: Called) -> Iterator[tuple[int, tuple[str, ...]]]:
    """The lines that name the person, by their number, and how."""
    for number, line in enumerate(text.splitlines(), 1):
        if how := person.named(line):
            yield number, how


def _spelt(name: str) -> str:
    words = r"\s+".join(map(re.escape, name.split()))
    return rf"(?<!\w){words}{_OWNED}(?!\w)"


def _plain(words: str) -> str:
    return unicodedata.normalize("NFC", words).casefold()
