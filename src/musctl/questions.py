"""The policy's catalogue for a talk, and what is chosen from it, written into a preparation sheet."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from musctl.domain.emne import asked, heard, standing, under
from musctl.domain.values import Profil, Samtaletype
from musctl.named import NamedTuple
from musctl.text.source import Document, Edit
from musctl.text.tree import Span

TOPIC, QUESTION = "emne", "spørgsmål"
CHOSEN, OTHER = "Valgt til samtalen", "Andet, jeg vil tale om"

_OWN = re.compile(r"egen-(\d+)\Z")


class Choice(NamedTuple):
    """Something to choose: a topic or a question, where it belongs, and what helps to think of it."""

    id: str
    title: str
    group: str
    kind: str = QUESTION
    emne: str = ""  # the topic of the talk whose section it stands in
    hints: tuple[str, ...] = ()


def catalogue(policy: Profil, art: Samtaletype) -> tuple[Choice, ...]:
    """All that a policy offers for a kind of talk, the unit's own among it; never anybody else's catalogue (W10)."""
    return (*_questions(art), *_topics(art), *_of_the_group(policy, art))


def _questions(art: Samtaletype) -> Iterator[Choice]:
    titles = {emne.id: emne.titel for emne in art.emner}
    for one in art.spørgsmål.liste if art.spørgsmål else ():
        yield Choice(one.id, one.tekst, titles.get(one.emne, "Spørgsmål"), QUESTION, one.emne)


def _topics(art: Samtaletype) -> Iterator[Choice]:
    for group in art.inspiration:
        for emne in group.emner:
            hints = emne.spørgsmål or ((emne.hjælp,) if emne.hjælp else ())
            yield Choice(emne.id, emne.titel, group.gruppe, TOPIC, "", hints)


def _of_the_group(policy: Profil, art: Samtaletype) -> Iterator[Choice]:
    """The questions that a group is asked about what it can and will need (K19)."""
    points = policy.spørgsmål.punkter if art.gruppe and policy.spørgsmål else ()
    for number, words in enumerate(points, 1):
        yield Choice(f"gruppe-{number}", words, "Spørgsmål til gruppen")


def own(words: Iterable[str], sheets: Sequence[Document]) -> tuple[Choice, ...]:
    """Questions of the parties' own, each under the next free `egen-1`; one that stands there already keeps its id."""
    there = [one for sheet in sheets for one in asked(sheet)]
    known = {heard(title): id_ for id_, title in there}
    highest = max((int(match[1]) for id_, _ in there if (match := _OWN.match(id_))), default=0)
    found: list[Choice] = []
    for said in words:
        title = " ".join(said.split())
        if heard(title) not in known:
            highest += 1
            known[heard(title)] = f"egen-{highest}"
        if known[heard(title)] not in (one.id for one in found):
            found.append(Choice(known[heard(title)], title, "Jeres egne"))
    return tuple(found)


def added(sheets: Iterable[Document]) -> tuple[Choice, ...]:
    """The questions of the parties' own that stand on the sheets."""
    found = {id_: title for sheet in sheets for id_, title in asked(sheet) if _OWN.match(id_)}
    return tuple(Choice(id_, title, "Jeres egne") for id_, title in found.items())


def chosen(sheet: Document, art: Samtaletype) -> frozenset[str]:
    """The ids of what stands on a sheet already."""
    return frozenset([*(id_ for id_, _ in asked(sheet)), *standing(sheet, art)])


def placed(sheet: Document, art: Samtaletype, choices: Iterable[Choice]) -> tuple[Edit, ...]:
    """The edits that put what is not there yet into a sheet: under its topic, else among what was chosen for the talk."""
    there = chosen(sheet, art)
    new = {choice.id: choice for choice in choices if choice.id not in there}
    places: dict[int, list[Choice]] = {}
    loose: list[Choice] = []
    found = standing(sheet, art)
    for choice in new.values():
        if indexes := found.get(choice.emne):
            places.setdefault(under(sheet, indexes[0])[-1].body.end, []).append(choice)
        else:
            loose.append(choice)
    edits = [_edit(sheet, at, "".join(map(_section, some))) for at, some in places.items()]
    return (*edits, *([_edit(sheet, *_among_chosen(sheet, loose))] if loose else []))


def _among_chosen(sheet: Document, choices: list[Choice]) -> tuple[int, str]:
    """Where what was chosen stands, and what is put there."""
    text = "".join(map(_section, choices))
    known = {section.title: index for index, section in enumerate(sheet.sections)}
    if CHOSEN in known:
        return under(sheet, known[CHOSEN])[-1].body.end, text
    text = f"## {CHOSEN}\n\n{text}"
    if OTHER in known:
        return sheet.sections[known[OTHER]].heading.start, text
    last = [section.body.end for section in sheet.sections if section.level > 1]
    return (last[-1] if last else len(sheet.text)), text


def _section(choice: Choice) -> str:
    said = [" ".join(hint.replace("--", "–").split()) for hint in choice.hints]
    hints = "<!-- " + "\n     ".join(said) + " -->\n" if said else ""
    return f"### {' '.join(choice.title.split())} <!-- {choice.kind}: {choice.id} -->\n{hints}\n"


def _edit(sheet: Document, at: int, text: str) -> Edit:
    """New lines at a place, a blank one before them, with the sheet's own line ends."""
    before = sheet.text[:at].replace("\r\n", "\n")
    space = "" if before.endswith("\n\n") else "\n" if before.endswith("\n") else "\n\n"
    after = text if at < len(sheet.text) else text.rstrip("\n") + "\n"
    newline = "\r\n" if "\r\n" in sheet.text else "\n"
    return Edit(Span(at, at), (space + after).replace("\n", newline))
