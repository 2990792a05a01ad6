"""A talk's topics as they stand in a document: which headings speak of which, and what stands under them (W07)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import TypeAlias

from musctl.domain.values import Afsnit, Emne, Obligatorisk, Samtaletype, Underemne
from musctl.text.markdown import Section
from musctl.text.source import Document

Topic: TypeAlias = Obligatorisk | Emne | Afsnit

_WORD = re.compile(r"[^\W_]+")


def heard(title: str) -> str:
    """A title as one hears it: without case, punctuation, emphasis and leading number."""
    words = _WORD.findall(title.casefold())
    while words and words[0].isdigit():
        del words[0]
    return " ".join(words)


def topics(art: Samtaletype) -> Iterator[Topic]:
    """Every topic that the policy names for a talk, the obligatory ones first."""
    yield from art.emner
    for group in (*art.inspiration, art.afslutning):
        if group:
            yield from group.emner
    yield from art.ekstra_afsnit


def standing(document: Document, art: Samtaletype) -> Mapping[str, tuple[int, ...]]:
    """The sections that speak of each topic, by the topic's id; a heading inside a topic's section is part of it."""
    if _last and _last[0][0] is document and _last[0][1] is art:
        return _last[0][2]
    found: dict[str, tuple[int, ...]] = {}
    words, parts = _words(art)
    inside = 9
    for index, section in enumerate(document.sections):
        if section.level > inside and (not section.emne or section.emne in parts):
            continue
        topic = section.emne or _named(section.title, words)
        if topic:
            found[topic] = (*found.get(topic, ()), index)
        inside = section.level if topic and section.level > 1 else 9
    _last[:] = [(document, art, found)]
    return found


def under(document: Document, index: int) -> tuple[Section, ...]:
    """A section with the sections inside it."""
    sections = document.sections
    level = sections[index].level
    end = next((i for i in range(index + 1, len(sections)) if sections[i].level <= level), len(sections))
    return sections[index:end]


def discussed(document: Document, indexes: tuple[int, ...]) -> bool:
    """One of these sections, or a section inside it, says something."""
    sections = document.sections
    return any(sections[index].says for index in indexes) or any(
        part.says for index in indexes for part in under(document, index)
    )


def names(topic: Topic | Underemne) -> frozenset[str]:
    """How a topic's title may be heard."""
    return frozenset(map(heard, (topic.titel, *topic.alias)))


# The last document asked about, and each policy's words: several rules ask the same of one document.
_last: list[tuple[Document, Samtaletype, Mapping[str, tuple[int, ...]]]] = []
_of_art: dict[int, tuple[Samtaletype, tuple[Mapping[str, str], frozenset[str]]]] = {}


def _words(art: Samtaletype) -> tuple[Mapping[str, str], frozenset[str]]:
    """The topic that each title names, and the ids of the topics' parts."""
    known = _of_art.get(id(art))
    if known is None:
        words: dict[str, str] = {}
        for topic in topics(art):
            for title in (topic.titel, *topic.alias):
                words.setdefault(title, topic.id)
                words.setdefault(heard(title), topic.id)
        if len(_of_art) > 50:  # noqa: PLR2004 - an editor that stays open meets many versions of a policy
            _of_art.clear()
        parts = frozenset(part.id for topic in topics(art) for part in topic.underemner)
        _of_art[id(art)] = known = (art, (words, parts - set(words.values())))
    return known[1]


def _named(title: str, words: Mapping[str, str]) -> str:
    return words.get(title) or words.get(heard(title), "")
