"""What the destroyed texts said, kept in memory only: enough to know their words again where somebody quoted them.

A line is compared by its words alone: case, marks and spaces do not count. Six words in a row are a quote, or a whole line of
three words and 24 letters. What several talks say alike is nobody's in particular, and what a plan says is the plan's.
"""

from __future__ import annotations

import re
import unicodedata
from codecs import register_error
from collections.abc import Collection, Iterable, Iterator

WORDS, LEAST, LETTERS = 6, 3, 24
WORD = re.compile(r"\w+")
COMMENT = re.compile(rb"<!--.*?(?:-->|\Z)", re.DOTALL)
HEADER = re.compile(rb"\A\s*(?:\xef\xbb\xbf)?---[ \t]*\r?\n.*?\n---[ \t]*(?:\r?\n|\Z)", re.DOTALL)
UTF16 = (b"\xff\xfe", b"\xfe\xff")
ONE_BYTE = "latin-1"  # all that Danish is mostly written with; words are told apart much faster there
SPACED = "musctl.spaced"
LETTERS_ONLY = bytes(at if at == ord("\n") or WORD.match(chr(at)) else ord(" ") for at in range(256))


class Samples:
    """The words of the destroyed texts; `find` says how many of them in a row stand in something else."""

    __slots__ = ("_clean", "_hits", "_windows")

    def __init__(self, texts: Iterable[tuple[str, bytes]], others: Iterable[bytes] = ()) -> None:
        """`texts` are (talk, bytes) of what is destroyed, `others` texts whose wording is their own (plans, templates)."""
        told: dict[str, set[bytes]] = {}
        for talk, data in texts:
            told.setdefault(talk, set()).update(_lines(said(data)))
        windows: set[int] = set()
        shared: set[int] = set()
        for lines in told.values():
            own = set(_keys(lines))
            shared |= own & windows
            windows |= own
        self._clean = {line for data in others for line in _lines(data)}
        for words in _words(self._clean):
            shared.update(_windows(words) if len(words) >= WORDS else [hash(tuple(words))])
        self._windows = windows - shared
        self._hits: dict[bytes, int] = {}

    def __bool__(self) -> bool:
        """There is anything to look for."""
        return bool(self._windows)

    def find(self, data: bytes) -> int:
        """How many words in a row of a destroyed text stand in this; 0 for none."""
        lines = _split(data) - self._clean
        if not lines:
            return 0
        fresh = [line for line in lines if line not in self._hits and _counts(line)]
        for line, words in zip(fresh, _words(fresh), strict=True):
            if longest := self._longest(words):
                self._hits[line] = longest
        self._clean.update(line for line in lines if line not in self._hits)
        return max((self._hits.get(line, 0) for line in lines), default=0)

    def _longest(self, words: list[str]) -> int:
        if len(words) < WORDS:
            return len(words) if hash(tuple(words)) in self._windows else 0
        if self._windows.isdisjoint(_windows(words)):
            return 0
        longest = row = 0
        for window in _windows(words):
            row = row + 1 if window in self._windows else 0
            longest = max(longest, row)
        return longest + WORDS - 1


def said(data: bytes) -> bytes:
    """The text without its header and help."""
    text = plain(data)
    header = HEADER.match(text)
    return COMMENT.sub(b"", text[header.end() :] if header else text)


def plain(data: bytes) -> bytes:
    """UTF-8, whatever an editor saved."""
    if data.startswith(UTF16):
        return data[: len(data) & ~1].decode("utf-16", "replace").encode("utf-8", "replace")
    return data


def _split(data: bytes) -> set[bytes]:
    return set(plain(data).replace(b"\r", b"\n").split(b"\n"))


def _counts(line: bytes) -> bool:
    """Long enough to be somebody's, and no heading."""
    return len(line) >= LETTERS and not line.startswith(b"#")


def _lines(data: bytes) -> Iterator[bytes]:
    return filter(_counts, _split(data))


def _words(lines: Collection[bytes]) -> Iterator[list[str]]:
    """The words of each line."""
    if not lines:
        return iter(())
    text = unicodedata.normalize("NFC", b"\n".join(lines).decode("utf-8", "replace")).casefold()
    try:
        text = text.encode(ONE_BYTE, SPACED).translate(LETTERS_ONLY).decode(ONE_BYTE)
    except UnicodeEncodeError:
        return map(WORD.findall, text.split("\n"))
    return map(str.split, text.split("\n"))


def _spaced(error: UnicodeError) -> tuple[str, int]:
    """A dash or a mark that needs more than one byte, as a space; a letter is none."""
    if not isinstance(error, UnicodeEncodeError) or WORD.search(error.object, error.start, error.end):
        raise error
    return " ", error.end


register_error(SPACED, _spaced)


def _keys(lines: Collection[bytes]) -> Iterator[int]:
    for words in _words(lines):
        if len(words) >= WORDS:
            yield from _windows(words)
        elif len(words) >= LEAST and sum(map(len, words)) >= LETTERS:
            yield hash(tuple(words))


def _windows(words: list[str]) -> Iterator[int]:
    return map(hash, zip(words, words[1:], words[2:], words[3:], words[4:], words[5:], strict=False))
