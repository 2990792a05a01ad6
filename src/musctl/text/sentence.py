"""Words put together as a Danish sentence has them: »a, b og c«, »a, b eller c«, »1 dag«, »2 dage«."""

from __future__ import annotations

from collections.abc import Iterable


def all_of(words: Iterable[str]) -> str:
    """`a, b og c`; empty when there are none."""
    return _joined([*words], " og ")


def either(words: Iterable[str]) -> str:
    """`a, b eller c`; empty when there are none."""
    return _joined([*words], " eller ")


def counted(count: int, one: str, many: str) -> str:
    """`1 dag`, `2 dage`."""
    return f"{count} {one if count == 1 else many}"


def meant(word: str, known: Iterable[str], otherwise: str, cutoff: float = 0.6) -> str:
    """`Mente du »a«?`, with the known word that is most like; where none is, what to say instead."""
    from difflib import get_close_matches

    near = get_close_matches(word, [*known], 1, cutoff)
    return f"Mente du »{near[0]}«?" if near else otherwise


def _joined(words: list[str], before_last: str) -> str:
    return before_last.join(filter(None, (", ".join(words[:-1]), *words[-1:])))
