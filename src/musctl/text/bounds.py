"""What is refused before a tree is built: aliases, anchors, tags, and more levels than a document has."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from musctl.text.quote import yaml_word
from musctl.text.tree import Edit, Fault, Span

_ENOUGH = 20
_LEVELS = {"MappingStartEvent": 1, "SequenceStartEvent": 1, "MappingEndEvent": -1, "SequenceEndEvent": -1}
_MESSAGES = {
    "*": "»{}« henviser til et andet sted i filen, og det kan ikke bruges her; skriv det helt ud, eller sæt teksten i anførselstegn.",
    "&": "»{}« giver stedet et navn, og det kan ikke bruges her; slet det, eller sæt teksten i anførselstegn.",
    "!": "En tekst, der begynder med »!«, betyder noget særligt i YAML; sæt den i anførselstegn.",
}


def refused(events: Iterable[Any], words: str, depth: int) -> list[Fault]:
    """What libyaml's events hold that a document must not; nothing is ever expanded, so a bomb is only a word."""
    found: list[Fault] = []
    level = 0
    for event in events:
        level += _LEVELS.get(type(event).__name__, 0)
        if level > depth:
            return [
                *found,
                Fault(
                    "MUS006",
                    _span(event),
                    f"Der er mere end {depth} niveauer inden i hinanden; skriv det fladere.",
                ),
            ]
        fault = _fault(event, words)
        if fault is not None:
            found.append(fault)
        if len(found) == _ENOUGH:
            break
    return found


def _fault(event: Any, words: str) -> Fault | None:
    start, end = _span(event)
    span = Span(start, start + len(words[start:end].partition("\n")[0].rstrip()))
    sign = words[span.start : span.start + 1]
    if type(event).__name__ == "AliasEvent":
        return Fault("MUS004", span, _MESSAGES["*"].format(words[slice(*span)][:60]))
    if getattr(event, "anchor", None) is not None:
        return Fault("MUS004", span, _MESSAGES["&"].format(f"&{event.anchor[:60]}"))
    if getattr(event, "tag", None) is not None and sign == "!":
        return Fault("MUS005", span, _MESSAGES["!"], _quoted(event, span, words))
    return None


def _quoted(event: Any, span: Span, words: str) -> Edit | None:
    written = words[slice(*span)]
    if getattr(event, "style", None) != "" or not written or "\n" in written:
        return None
    return Edit(span, yaml_word(written))


def _span(event: Any) -> Span:
    return Span(event.start_mark.index, event.end_mark.index)
