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

    __slots__ = ("_known", "_windows")

    def __init__(self, texts: Iterable[tuple[str, bytes]], others: Iterable[bytes] = ()) -> None:
        """`texts` are (talk, bytes) of what is destroyed, `others` texts whose wording is their own (plans, templates)."""
        owners: dict[int, str] = {}
        shared: set[int] = set()
        seen: set[bytes] = set()
        for talk, data in texts:
            for words in _lines(said(data), seen, talk.encode()):
                for window in _keys(words):
                    if owners.setdefault(window, talk) != talk:
                        shared.add(window)
        for data in others:
            for words in _lines(data, set(), b""):
                shared.update(_windows(words))
                shared.add(hash(" ".join(words)))
        self._windows = frozenset(owners) - shared
        self._known: set[bytes] = set()

    def __bool__(self) -> bool:
        """There is anything to look for."""
        return bool(self._windows)

    def find(self, data: bytes) -> int:
        """How many words in a row of a destroyed text stand in this; 0 for none. A line is looked at once, wherever it stands."""
        longest = 0
        for words in _lines(data, self._known, b""):
            longest = max(longest, self._longest(words))
        return longest

    def forget(self) -> None:
        """Look at lines again that were looked at before."""
        self._known.clear()

    def _longest(self, words: list[str]) -> int:
        if LEAST <= len(words) < WORDS:
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


def _lines(data: bytes, seen: set[bytes], mark: bytes) -> Iterator[list[str]]:
    """The words of each line that was not seen before and is no heading."""
    fresh = {
        mark + b"\0" + line if mark else line for line in plain(data).replace(b"\r", b"\n").split(b"\n")
    } - seen
    seen |= fresh
    for marked in fresh:
        line = marked[len(mark) + 1 :] if mark else marked
        if len(line) >= LETTERS and not line.startswith(b"#"):
            yield WORD.findall(unicodedata.normalize("NFC", line.decode("utf-8", "replace")).casefold())


def _keys(words: list[str]) -> Iterator[int]:
    yield from _windows(words)
    if LEAST <= len(words) < WORDS and sum(map(len, words)) >= LETTERS:
        yield hash(" ".join(words))


def _windows(words: list[str]) -> Iterator[int]:
    for start in range(len(words) - WORDS + 1):
        yield hash(" ".join(words[start : start + WORDS]))
