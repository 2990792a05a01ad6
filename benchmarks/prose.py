"""Plausible Danish as it stands in minutes, preparation sheets and plans: seeded, varied, about nobody."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Mapping, Sequence
from random import Random
from typing import Any, NamedTuple

import yaml

_SLOT = re.compile(r"\{(\w+)\}")

Frames = Sequence[str]
"""Sentences with open slots, all fit for the same place."""


class Store(NamedTuple):
    """prose.yaml: the words for each slot, the frames for each kind of text, and people who do not exist."""

    words: Mapping[str, Frames]
    referat: Mapping[str, Frames]
    sheet: Mapping[str, Frames]
    plan: Mapping[str, Frames]
    names: Mapping[str, Sequence[str]]
    posts: Sequence[Mapping[str, str]]


def _store() -> Store:
    path = os.path.join(os.path.dirname(os.path.abspath(__file__)), "prose.yaml")
    with open(path, encoding="utf-8") as file:
        said: Any = yaml.load(file, Loader=yaml.CSafeLoader)
    return Store(**said)


STORE = _store()


def sentence(chance: Random, frames: Frames) -> str:
    """One sentence: a frame with its slots filled, as `filled` does."""
    return filled(chance, chance.choice(frames))


def filled(chance: Random, frame: str) -> str:
    """The frame with every slot filled, no word twice, its first letter a capital."""
    used: set[str] = set()

    def fill(slot: re.Match[str]) -> str:
        word = chance.choice([word for word in STORE.words[slot[1]] if word not in used])
        used.add(word)
        return word

    text = _SLOT.sub(fill, frame)
    return text[0].upper() + text[1:]


def paragraphs(chance: Random, frames: Frames, words: int) -> str:
    """Sentences of one topic, about so many words, some as a list, most as running text."""
    left, blocks = list(_sentences(chance, frames, words)), []
    while left:
        size = chance.randint(2, 4)
        block, left = left[:size], left[size:]
        blocks.append("\n".join(f"- {text}" for text in block) if chance.random() < 0.25 else " ".join(block))
    return "\n\n".join(blocks)


def _sentences(chance: Random, frames: Frames, words: int) -> Iterator[str]:
    deck: list[str] = []
    while words > 0:
        deck = deck or chance.sample(frames, len(frames))  # no frame again before all have been used
        text = filled(chance, deck.pop())
        words -= text.count(" ") + 1
        yield text
