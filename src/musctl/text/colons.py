"""Colons that went wrong: inside a text, without a space after, or not there at all."""

from __future__ import annotations

import re

from musctl.text.quote import yaml_word
from musctl.text.stop import Stop, line_above, line_at, text_end, trimmed
from musctl.text.tree import Edit, Fault, Span

_KEY = r"""(?:"[^"\r\n]*"|'[^'\r\n]*'|[^\s:#&*!|>%@`"'\[\]{},-][^:#\r\n]*?)"""
_ENTRY = re.compile(rf"[ ]*(?:- +)*(?P<key>{_KEY})[ ]*:(?P<gap>[ \t]*)(?P<value>[^\r\n]*)")


def colon_in_line(stop: Stop) -> Fault | None:
    """``emne: Søren: ny rolle``."""
    if stop.sign != ":" or "mapping values" not in stop.problem:
        return None
    entry = _ENTRY.match(stop.words, stop.line.start)
    if entry is None or entry.end("gap") > stop.at or not entry["gap"]:
        return None
    return _quote_text(stop.words, entry.start("value"), text_end(stop.words, entry.start("value")))


def colon_in_flow(stop: Stop) -> Fault | None:
    """``{navn: Søren: Ærø}``."""
    if stop.sign != ":" or "did not find expected ','" not in stop.problem:
        return None
    start = max(stop.before.rfind(sign) for sign in (": ", ", ", "[", "{"))
    end = re.compile(r"[,\]}\r\n]|\Z").search(stop.words, stop.at)
    if start < 0 or end is None:
        return None
    start += stop.line.start + 1
    return _quote_text(stop.words, start + (stop.words[start] == " "), end.start())


def _quote_text(words: str, start: int, end: int) -> Fault | None:
    written = words[start:end].rstrip()
    if not written or written[0] in "\"'[{|>&*!":
        return None
    span = Span(start, start + len(written))
    quoted = yaml_word(written)
    message = f"Der står et kolon inde i teksten »{written[:60]}«; sæt den i anførselstegn: {quoted[:62]}"
    return Fault("MUS011", span, message, Edit(span, quoted))


def no_space_after_colon(stop: Stop) -> Fault | None:
    """``navn:Søren``, which is one word, and trips the next line."""
    above = line_above(stop)
    entry = above and _ENTRY.match(stop.words, above.start)
    if "mapping values" not in stop.problem and "expected ':'" not in stop.problem:
        return None
    if not entry or entry["gap"] or not entry["value"] or entry["value"].startswith(("/", ":")):
        return None
    at = entry.start("value")
    span = Span(entry.start("key"), text_end(stop.words, at))
    return Fault(
        "MUS002", span, f"Der mangler et mellemrum efter »{entry['key'][:60]}:«.", Edit(Span(at, at), " ")
    )


def deeper_than_a_text(stop: Stop) -> Fault | None:
    """A line with a colon under a line that already has its text."""
    above = line_above(stop)
    if "mapping values" not in stop.problem or above is None or stop.before.strip() == "":
        return None
    entry = _ENTRY.match(stop.words, above.start)
    if entry is None:
        written = stop.words[slice(*above)].strip()
        return Fault("MUS002", above, f"Der mangler et kolon efter »{written[:60]}«; skriv »nøgle: værdi«.")
    span = trimmed(stop.words, stop.line)
    key = entry["key"][:60]
    return Fault(
        "MUS002",
        span,
        f"Linjen er rykket ind under »{key}«, som allerede har en tekst; ryk den ud, eller sæt hele teksten i anførselstegn.",
    )


def no_colon(stop: Stop) -> Fault | None:
    """``stilling`` alone on a line."""
    if "could not find expected ':'" not in stop.problem:
        return None
    span = trimmed(stop.words, line_at(stop.words, stop.since))
    written = stop.words[slice(*span)]
    if written[:1] in "\"'":
        return Fault(
            "MUS002",
            span,
            "Anførselstegnet er ikke lukket på samme linje, eller der mangler et kolon efter det.",
        )
    return Fault("MUS002", span, f"Der mangler et kolon i »{written[:60]}«; skriv »nøgle: værdi«.")
