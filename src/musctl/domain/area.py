"""Which workplace area a unit belongs to, by its name or one of those it covers (H02, H29)."""

from __future__ import annotations

import unicodedata

from musctl.domain.values import Område, Profil


def area(policy: Profil, words: str) -> Område | None:
    """The area that the words name: its id, its name or an alias, whatever their letters' size; None when none."""
    wanted = _fold(words)
    for område in policy.områder.liste if policy.områder else ():
        if wanted in {_fold(name) for name in (område.id, område.navn, *område.alias)}:
            return område
    return None


def nearest(policy: Profil, words: str) -> str:
    """The area whose name is most like the words; empty when none is."""
    from difflib import get_close_matches

    names = {
        _fold(name): område.navn
        for område in (policy.områder.liste if policy.områder else ())
        for name in (område.id, område.navn, *område.alias)
    }
    near = get_close_matches(_fold(words), names, 1, 0.6)
    return names[near[0]] if near else ""


def _fold(words: str) -> str:
    return unicodedata.normalize("NFC", words).casefold().replace("’", "'").strip()
