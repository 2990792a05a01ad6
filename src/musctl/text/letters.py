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
