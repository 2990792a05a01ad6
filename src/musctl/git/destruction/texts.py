"""What the destroyed texts said, kept in memory only: enough to know their words again where somebody quoted them.

A line is compared by its words alone: case, marks and spaces do not count. Six words in a row are a quote, or a whole line of
three words and 24 letters. What several talks say alike is nobody's in particular, and what a plan says is the plan's.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator

WORDS, LEAST, LETTERS = 6, 3, 24
WORD = re.compile(r"\w+")
COMMENT = re.compile(rb"<!--.*?(?:-->|\Z)", re.DOTALL)
HEADER = re.compile(rb"\A\s*(?:\xef\xbb\xbf)?---[ \t]*\r?\n.*?\n---[ \t]*(?:\r?\n|\Z)", re.DOTALL)
UTF16 = (b"\xff\xfe", b"\xfe\xff")


class Samples:
    """The words of the destroyed texts; `find` says how many of them in a row stand in something else."""

    __slots__ = ("_clean", "_hits", "_windows")

    def __init__(self, texts: Iterable[tuple[str, bytes]], others: Iterable[bytes] = ()) -> None:
        """`texts` are (talk, bytes) of what is destroyed, `others` texts whose wording is their own (plans, templates)."""
        owners: dict[int, str] = {}
        shared: set[int] = set()
        seen: dict[str, set[bytes]] = {}
        for talk, data in texts:
            known = seen.setdefault(talk, set())
            fresh = _lines(said(data)) - known
            known |= fresh
            for key in (key for line in fresh for key in _keys(_words(line))):
                if owners.setdefault(key, talk) != talk:
                    shared.add(key)
        for line in {line for data in others for line in _lines(data)}:
            words = _words(line)
            shared.update(_windows(words))
            shared.add(hash(" ".join(words)))
        self._windows = frozenset(owners) - shared
        self._clean: set[bytes] = set()  # lines that were looked at before
        self._hits: dict[bytes, int] = {}

    def __bool__(self) -> bool:
        """There is anything to look for."""
        return bool(self._windows)

    def find(self, data: bytes) -> int:
        """How many words in a row of a destroyed text stand in this; 0 for none."""
        lines = _lines(data) - self._clean
        for line in lines - self._hits.keys():
            if words := self._longest(_words(line)):
                self._hits[line] = words
            else:
                self._clean.add(line)
        return max((self._hits[line] for line in lines & self._hits.keys()), default=0)

    def _longest(self, words: list[str]) -> int:
        if len(words) < WORDS:
            return len(words) if hash(" ".join(words)) in self._windows else 0
        longest = row = 0
        for window in _windows(words):
            row = row + 1 if window in self._windows else 0
            longest = max(longest, row)
        return longest + WORDS - 1 if longest else 0


def said(data: bytes) -> bytes:
    """The text without its header and help."""
    return COMMENT.sub(b"", HEADER.sub(b"", plain(data)))


def plain(data: bytes) -> bytes:
    """UTF-8, whatever an editor saved."""
    if data.startswith(UTF16):
        return data[: len(data) & ~1].decode("utf-16", "replace").encode("utf-8", "replace")
    return data


def _lines(data: bytes) -> set[bytes]:
    """The lines that are long enough to be somebody's, and no headings."""
    lines = plain(data).replace(b"\r", b"\n").split(b"\n")
    return {line for line in lines if len(line) >= LETTERS and not line.startswith(b"#")}


def _words(line: bytes) -> list[str]:
    return WORD.findall(unicodedata.normalize("NFC", line.decode("utf-8", "replace")).casefold())


def _keys(words: list[str]) -> Iterator[int]:
    yield from _windows(words)
    if LEAST <= len(words) < WORDS and sum(map(len, words)) >= LETTERS:
        yield hash(" ".join(words))


def _windows(words: list[str]) -> Iterator[int]:
    for start in range(len(words) - WORDS + 1):
        yield hash(" ".join(words[start : start + WORDS]))
