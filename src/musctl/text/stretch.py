"""A stretch of YAML: what it says, read line by line where that can be done; where it says it, when anybody asks.

libyaml is not even loaded for documents that are in order.
"""

from __future__ import annotations

from typing import Any

from musctl.text.letters import nfc
from musctl.text.quick import quick
from musctl.text.tree import Fault, Plain, Span


class Tree:
    """What a stretch of YAML says, where its nodes stand, and what is wrong with it.

    Where words of a document in order stand is found out the first time that anybody asks.
    """

    __slots__ = ("_root", "_words", "base", "data", "faults", "readable")

    def __init__(  # noqa: PLR0913 - a record
        self,
        data: dict[str, Plain],
        root: Any,
        base: int,
        faults: list[Fault],
        *,
        readable: bool,
        words: str = "",
    ) -> None:
        self.data = data
        self._root = root
        self._words = words
        self.base = base
        self.faults = faults
        self.readable = readable

    @property
    def root(self) -> Any:
        """The nodes, as libyaml composes them."""
        if self._words:
            from musctl.text.yaml import compose

            self._root, _ = compose(self._words)
            self._words = ""
        return self._root


def read_yaml(text: str, span: Span) -> Tree:
    """The mapping in a stretch of a text. It never raises: a stretch that cannot be read says why."""
    base = span.start + text.startswith("\ufeff", span.start)
    words = text[base : span.end]
    said = quick(words) if nfc(words) is words else None
    if said is not None:
        return Tree(said, None, base, [], readable=True, words=words)
    from musctl.text.yaml import composed

    found = composed(text, base, words)
    return Tree(found.data, found.root, base, found.faults, readable=found.readable)
