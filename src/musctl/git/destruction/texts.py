"""What the destroyed texts said, kept in memory only: enough to know their words again where somebody quoted them.

A line is compared by its words alone: case, marks and spaces do not count. Six words in a row are a quote, or a whole line of
three words and 24 letters. What several talks say alike is nobody's in particular, and what a plan says is the plan's.
"""

from __future__ import annotations

import re
import unicodedata
from codecs import register_error
from collections.abc import Iterable, Iterator
from itertools import filterfalse

WORDS, LEAST, LETTERS = 6, 3, 24
WORD = re.compile(r"\w+")
HEADER = re.compile(rb"\A\s*(?:\xef\xbb\xbf)?---[ \t]*\r?\n.*?\n---[ \t]*(?:\r?\n|\Z)", re.DOTALL)
UTF16 = (b"\xff\xfe", b"\xfe\xff")
ONE_BYTE = "latin-1"  # all that Danish is mostly written with; words are told apart much faster there
SPACED = "musctl.spaced"
FOLDED = bytes(
    at if at == ord("\n") else ord(chr(at).lower()) if WORD.match(chr(at)) else ord(" ") for at in range(256)
)
MY = "\u03bc", "\xb5"  # one letter, and its sign: where case does not count they are the same


class Samples:
    """The words of the destroyed texts; `find` says how many of them in a row stand in something else."""

    __slots__ = ("_known", "_windows")

    def __init__(self, texts: Iterable[tuple[str, bytes]], others: Iterable[bytes] = ()) -> None:
        """`texts` are (talk, bytes) of what is destroyed, `others` texts whose wording is their own (plans, templates)."""
        told: dict[str, set[bytes]] = {}
        for talk, data in texts:
            told.setdefault(talk, set()).update(_lines(said(data)))
        shared: set[int] = set()
        self._windows: set[int] = set()
        for lines in told.values():
            own: set[int] = set()
            for words in _words(_counting(lines)):
                own.update(_keys(words))
            shared |= own & self._windows
            self._windows |= own
        self._windows -= shared
        self._known = dict.fromkeys((line for data in others for line in _lines(data)), 0)
        for words in _words(_counting(self._known)):
            self._windows.difference_update(_keys(words))

    def __bool__(self) -> bool:
        """There is anything to look for."""
        return bool(self._windows)

    def find(self, data: bytes) -> int:
        """How many words in a row of a destroyed text stand in this; 0 for none."""
        lines = _lines(data)
        if fresh := set(filterfalse(self._known.__contains__, lines)):
            self._known.update(dict.fromkeys(fresh, 0))
            counting = _counting(fresh)
            self._known.update(zip(counting, map(self._longest, _words(counting)), strict=True))
        return max(map(self._known.__getitem__, lines))

    def _longest(self, words: list[str]) -> int:
        if self._windows.isdisjoint(_keys(words)):
            return 0
        if len(words) < WORDS:
            return len(words)
        longest = row = 0
        for window in _windows(words):
            row = row + 1 if window in self._windows else 0
            longest = max(longest, row)
        return longest + WORDS - 1


def said(data: bytes) -> bytes:
    """The text without its header and help."""
    text = plain(data)
    header = HEADER.match(text)
    return b"".join(_outside(text, header.end() if header else 0))


def _outside(text: bytes, at: int) -> Iterator[bytes]:
    """What stands outside comments from there on."""
    while (start := text.find(b"<!--", at)) >= 0:
        yield text[at:start]
        end = text.find(b"-->", start + 4)
        at = end + 3 if end >= 0 else len(text)
    yield text[at:]


def plain(data: bytes) -> bytes:
    """UTF-8, whatever an editor saved."""
    if data.startswith(UTF16):
        return data[: len(data) & ~1].decode("utf-16", "replace").encode("utf-8", "replace")
    return data


def _lines(data: bytes) -> list[bytes]:
    return plain(data).replace(b"\r", b"\n").split(b"\n")


def _counting(lines: Iterable[bytes]) -> list[bytes]:
    """Those that are long enough to be somebody's, and no headings."""
    return [line for line in lines if len(line) >= LETTERS and not line.startswith(b"#")]


def _words(lines: list[bytes]) -> Iterator[list[str]]:
    """The words of each line."""
    if not lines:
        return iter(())
    text = unicodedata.normalize("NFC", b"\n".join(lines).decode("utf-8", "replace"))
    try:
        folded = text.replace("ß", "ss").encode(ONE_BYTE, SPACED).translate(FOLDED).decode(ONE_BYTE)
    except UnicodeEncodeError:
        return map(WORD.findall, text.casefold().replace(*MY).split("\n"))
    return map(str.split, folded.split("\n"))


def _spaced(error: UnicodeError) -> tuple[str, int]:
    """A dash or a mark that needs more than one byte, as a space; a letter is none."""
    if not isinstance(error, UnicodeEncodeError) or WORD.search(
        error.object[error.start : error.end].casefold()
    ):
        raise error
    return " ", error.end


register_error(SPACED, _spaced)


def _keys(words: list[str]) -> Iterable[int]:
    """What a line is known by: every six words in a row, or all of a shorter one that is long enough."""
    if len(words) >= WORDS:
        return _windows(words)
    return (hash(tuple(words)),) if len(words) >= LEAST and sum(map(len, words)) >= LETTERS else ()


def _windows(words: list[str]) -> Iterator[int]:
    return map(hash, zip(words, words[1:], words[2:], words[3:], words[4:], words[5:], strict=False))
