"""Two versions of the same text in one file, as git leaves them when both were changed."""

from __future__ import annotations

import re

from musctl.text.tree import Fault, Span, line_of

_OURS = re.compile(r"^<{7}(?: .*)?\r?$", re.MULTILINE)
_THEIRS = re.compile(r"^>{7}(?: .*)?\r?$", re.MULTILINE)


def conflicts(text: str) -> list[Fault]:
    """One fault for each place that holds two versions."""
    found = []
    at = 0
    while (opened := _OURS.search(text, at)) is not None:
        closed = _THEIRS.search(text, opened.end())
        at = closed.end() if closed else len(text)
        found.append(_fault(text, opened.start(), at))
    if not found and (closed := _THEIRS.search(text)) is not None:
        found.append(_fault(text, *closed.span()))
    return found


def _fault(text: str, start: int, end: int) -> Fault:
    end = start + len(text[start:end].rstrip())
    first, last = line_of(text, start), line_of(text, end)
    lines = f"linje {first}" if first == last else f"linje {first}–{last}"
    return Fault(
        "MUS090",
        Span(start, end),
        f"Filen indeholder to udgaver af samme tekst ({lines}); behold den ene, og slet linjerne med <<<<<<<, ======= og >>>>>>>.",
    )
