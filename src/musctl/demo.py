"""What is written in the demonstration folder: fictional people, and answers under every topic of a policy."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from typing import Any, cast

from musctl import resources
from musctl.domain.values import Samtaletype
from musctl.text.source import Document, read
from musctl.text.tree import Edit, Span

Story = Mapping[str, Any]


def story() -> Story:
    """The demonstration's own words, from `templates/demo.yaml`."""
    return cast("Story", read("demo.yaml", resources.text("templates", "demo.yaml").encode()).data)


def referat(document: Document, art: Samtaletype, answers: Mapping[str, Sequence[str]]) -> Iterator[Edit]:
    """The first answer under each heading of a referat that has one."""
    titles = {emne.titel: emne.id for emne in art.emner} | {one.titel: one.id for one in art.ekstra_afsnit}
    titles |= {emne.titel: emne.id for emne in art.afslutning.emner} if art.afslutning else {}
    titles |= {under.titel: under.id for emne in art.emner for under in emne.underemner}
    for section in document.sections:
        if words := answers.get(titles.get(section.title, "")):
            yield Edit(Span(section.heading.end, section.heading.end), "\n" + words[0])


def plan(document: Document, index: int, goal: Mapping[str, str], held: date) -> Iterator[Edit]:
    """Every field of one goal that the plan has, agreed by both on the day of the talk."""
    begin, end = held + timedelta(days=60), held + timedelta(days=240)
    here = ("mål", index)
    yield document.replace(("aftalt", "leder"), held.isoformat())
    yield document.replace(("aftalt", "medarbejder"), held.isoformat())
    yield document.replace(("opfølgning", "dato"), (held + timedelta(days=150)).isoformat())
    yield document.replace(("opfølgning", "hvordan"), "kort møde")
    yield document.replace((*here, "mål"), goal["mål"])
    yield document.replace((*here, "kompetence"), goal["kompetence"])
    for field in ("hvad", "metode", "ansvar"):
        yield document.replace((*here, "handling", 0, field), goal[field])
    yield document.replace((*here, "tid", "start"), begin.isoformat())
    yield document.replace((*here, "tid", "slut"), end.isoformat())
    yield document.replace((*here, "evaluering"), goal["evaluering"])
