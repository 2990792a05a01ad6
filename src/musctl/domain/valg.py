"""What was chosen from a list that the policy names: whether it is on it, and which word of it is most like."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from musctl.domain.emne import heard
from musctl.domain.values import Mulighed


def words_of(some: Iterable[Mulighed]) -> tuple[str, ...]:
    """All that may be written for what can be chosen: each id and each title."""
    return tuple(word for one in some for word in (one.id, one.titel))


def distinct(words: Iterable[str]) -> tuple[str, ...]:
    """The words that say something, each one once."""
    return tuple({heard(word): word for word in words if heard(word)}.values())


def unknown(words: str, listed: Iterable[str]) -> bool:
    """Something is written, and it is not on the list, however its letters are written."""
    return bool(words.strip()) and heard(words) not in {heard(one) for one in listed}


def nearest(words: str, listed: Sequence[str]) -> str:
    """The word on the list that is most like; empty when none is."""
    from difflib import get_close_matches

    names = {heard(one): one for one in listed}
    near = get_close_matches(heard(words), names, 1, 0.6)
    return names[near[0]] if near else ""
