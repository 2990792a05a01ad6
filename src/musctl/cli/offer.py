"""What can be chosen for a talk, as lines and as data."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from itertools import groupby

from musctl.cli.desk import Desk, answer, fitted
from musctl.domain.values import Profil
from musctl.questions import TOPIC, Choice, catalogue


def whole(desk: Desk) -> int:
    """The catalogue of every kind of talk that the policy knows."""
    policy = desk.policy()
    arts = {name: catalogue(policy, art) for name, art in policy.samtaler.items()}
    if desk.session.format == "json":
        found = [_as_data(one, type=name) for name, offered in arts.items() for one in offered]
        answer({"questions": found, "resources": _resources(policy)})
        return 0
    for name, offered in arts.items():
        if offered:
            sys.stdout.write(f"{policy.samtaler[name].navn} ({name})\n")
            lines(offered, frozenset())
    read_more(desk, policy)
    return 0


def one_talk(
    desk: Desk, talk_id: str, policy: Profil, offered: Sequence[Choice], there: frozenset[str]
) -> int:
    """What is offered for a talk, and which of it stands on the sheets."""
    if desk.session.format == "json":
        found = [_as_data(one, chosen=one.id in there) for one in offered]
        answer({"talk": talk_id, "questions": found, "resources": _resources(policy)})
        return 0
    lines(offered, there)
    read_more(desk, policy)
    return 0


def lines(offered: Sequence[Choice], there: frozenset[str], *, numbered: bool = False) -> None:
    """One line for each, under the policy's own headings; x is what stands on the sheets."""
    if not offered:
        sys.stdout.write("Politikken har ikke noget katalog til denne samtale. Skriv jeres egne med --own.\n")
    numbers = {id(choice): number for number, choice in enumerate(offered, 1)}
    width = max((len(choice.id) for choice in offered), default=0)
    for group, some in groupby(offered, lambda choice: choice.group):
        sys.stdout.write(f"{group}\n")
        for choice in some:
            name = f"{numbers[id(choice)]:>3}" if numbered else choice.id.ljust(width)
            mark = "x" if choice.id in there else " "
            _written(f"  {mark} {name}  ", choice.title)
            for hint in choice.hints:
                _written(f"    {' ' * len(name)}  ", f"- {hint}")


def _written(start: str, words: str) -> None:
    """Words after a start of their own, which stay right of it where a terminal breaks them."""
    indent = " " * len(start)
    sys.stdout.write(start + fitted(indent + words, sys.stdout)[len(indent) :] + "\n")


def read_more(desk: Desk, policy: Profil) -> None:
    """Where there is more: only the addresses, for the texts are somebody else's (W10)."""
    if policy.ressourcer:
        desk.say("Læs mere:")
    for one in policy.ressourcer:
        desk.say(f"  {one.titel}{f': {one.adresse}' if one.adresse else ''}")


def _as_data(choice: Choice, **more: object) -> Mapping[str, object]:
    return {
        "id": choice.id,
        "title": choice.title,
        "group": choice.group,
        "kind": "topic" if choice.kind == TOPIC else "question",
        "topic": choice.emne or None,
        "prompts": [*choice.hints],
        **more,
    }


def _resources(policy: Profil) -> list[dict[str, str | None]]:
    return [{"title": one.titel, "address": one.adresse or None} for one in policy.ressourcer]
