"""Letters in their composed form (NFC): å from a Mac is two characters, and still å."""

from __future__ import annotations


def nfc(text: str) -> str:
    """The text in NFC; the very same object when it is so already.

    Latin-1 has no letter in two parts, so most Danish text is answered without Unicode's tables.
    """
    try:
        text.encode("latin-1")
    except UnicodeEncodeError:
        from unicodedata import normalize

        composed = normalize("NFC", text)
        return text if composed == text else composed
    return text


# Signs that a terminal obeys instead of showing, and those that turn the order of what is shown.
_STEERING = frozenset(
    {*map(chr, range(32)), *map(chr, range(127, 160)), *"\u061c\u200e\u200f"}
    | {*map(chr, range(0x202A, 0x202F)), *map(chr, range(0x2066, 0x206A))}
) - {"\n", "\t"}


def steers(text: str) -> bool:
    """There is something in the text that a terminal would obey."""
    return not text.isprintable() and not _STEERING.isdisjoint(text)


def shown(text: str) -> str:
    """The text with a mark for each sign that a terminal would obey instead of showing."""
    return "".join(["�" if sign in _STEERING else sign for sign in text]) if steers(text) else text
