"""A talk's topics as they stand in a document: which headings speak of which, and what stands under them (W07)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import TypeAlias

from musctl.domain.maal import goals
from musctl.domain.values import Afsnit, Emne, Obligatorisk, Plan, Samtaletype, Underemne
from musctl.named import NamedTuple
from musctl.text.letters import nfc
from musctl.text.markdown import Section
from musctl.text.source import Document

_QUESTION = r"<!--\s*spørgsmål:\s*(\S+)\s*-->"

Topic: TypeAlias = Obligatorisk | Emne | Afsnit


def heard(title: str) -> str:
    """A title as one hears it: without case, punctuation, emphasis and leading number."""
    words = "".join([sign if sign.isalnum() else " " for sign in title.casefold()]).split()
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


def titled(part: str, art: Samtaletype) -> str:
    """What a part of the talk is called: a topic by its title, the plan by its own."""
    if part == "plan":
        return art.plan.titel if art.plan else "Planen"
    return next((topic.titel for topic in topics(art) if topic.id == part), part)


def names(topic: Topic | Underemne) -> frozenset[str]:
    """How a topic's title may be heard."""
    return frozenset(map(heard, (topic.titel, *topic.alias)))


def standing(document: Document, art: Samtaletype) -> Mapping[str, tuple[int, ...]]:
    """The sections that speak of each topic, by the topic's id; a heading inside a topic's section is part of it.

    The document's own title, its first heading, speaks of none, whatever a policy calls its topics.
    """
    if _last and _last[0][0] is document and _last[0][1] is art:
        return _last[0][2]
    found: dict[str, tuple[int, ...]] = {}
    words = _words(art)
    inside = 9
    for index, section in enumerate(document.sections):
        level, title, emne, *_ = section
        if level > inside and (not emne or emne in words.parts):
            continue
        own = index == 0 and level == 1
        topic = emne or ("" if own else words.titles.get(title) or words.titles.get(heard(title), ""))
        if topic:
            found[topic] = (*found.get(topic, ()), index)
        inside = level if topic and level > 1 else 9
    _last[:] = [(document, art, found)]
    return found


def parts(section: Section, topic: Topic, art: Samtaletype) -> tuple[str, ...]:
    """The parts of a topic that a heading inside its section speaks of, by their ids."""
    known = _words(art).within[topic.id]
    return known.get(section.emne or section.title) or known.get(heard(section.title), ())


def under(document: Document, index: int) -> tuple[Section, ...]:
    """A section with the sections inside it."""
    return document.sections[index : _end(document.sections, index)]


def asked(document: Document) -> Iterator[tuple[str, str]]:
    """The id of each question, beside its heading or first under it, and its heading (A12)."""
    for section in document.sections:
        beside = re.search(_QUESTION, document.text[slice(*section.heading)])
        match = beside or re.match(_QUESTION, document.text[slice(*section.body)].lstrip())
        if match:
            yield nfc(match[1]), section.title


def agreed(plan: Plan | None, art: Samtaletype) -> frozenset[str]:
    """The topics that have an agreement in the plan, where the plan says of each which it belongs to (A02)."""
    if plan is None or not (art.plan and any(felt.navn == "perspektiv" for felt in art.plan.felter)):
        return frozenset()
    said = {heard(mål.perspektiv) for _, mål in goals(plan)}
    return frozenset(emne.id for emne in art.emner if said & {heard(emne.id), *names(emne)})


def discussed(document: Document, indexes: tuple[int, ...]) -> bool:
    """One of these sections, or a section inside it, says something."""
    sections = document.sections
    return any(sections[index].says for index in indexes) or any(
        section.says for index in indexes for section in sections[index : _end(sections, index)]
    )


def _end(sections: tuple[Section, ...], index: int) -> int:
    level = sections[index].level
    end = index + 1
    while end < len(sections) and sections[end].level > level:
        end += 1
    return end


class _Words(NamedTuple):
    """What the headings may say: the topic of each title, and of each topic the parts of each title inside it."""

    titles: Mapping[str, str]
    within: Mapping[str, Mapping[str, tuple[str, ...]]]
    parts: frozenset[str]


# The last document asked about, and each policy's words: several rules ask the same of one document.
_last: list[tuple[Document, Samtaletype, Mapping[str, tuple[int, ...]]]] = []
_of_art: dict[int, tuple[Samtaletype, _Words]] = {}


def _words(art: Samtaletype) -> _Words:
    known = _of_art.get(id(art))
    if known is None:
        if len(_of_art) > 50:  # noqa: PLR2004 - an editor that stays open meets many versions of a policy
            _of_art.clear()
        _of_art[id(art)] = known = (art, _learnt(art))
    return known[1]


def _learnt(art: Samtaletype) -> _Words:
    titles: dict[str, str] = {}
    within: dict[str, dict[str, tuple[str, ...]]] = {}
    for topic in topics(art):
        for title in (topic.titel, *topic.alias):
            titles.setdefault(title, topic.id)
            titles.setdefault(heard(title), topic.id)
        inside = within.setdefault(topic.id, {})
        for part in topic.underemner:
            for title in {part.id, part.titel, *part.alias, *names(part)}:
                inside[title] = (*inside.get(title, ()), part.id)
    ids = frozenset(part.id for topic in topics(art) for part in topic.underemner)
    return _Words(titles, within, ids - {topic.id for topic in topics(art)})
