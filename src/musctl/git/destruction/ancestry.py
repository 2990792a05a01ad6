"""Which save lies before which: asked of the few merges of which a side has fallen away."""

from __future__ import annotations

from collections.abc import Callable, Iterable

Reaches = Callable[[bytes, bytes], bool]
"""Whether the first save is the second or lies before it."""


class Ancestry:
    """Saves and what they stand on, added parents first; saves that were not added are asked about elsewhere."""

    __slots__ = ("_answers", "_depths", "_new", "_outside", "_parents", "_places")

    def __init__(self, outside: Reaches) -> None:
        self._outside = outside
        self._parents: dict[bytes, tuple[bytes, ...]] = {}
        self._new: list[bytes] = []  # not measured yet: most are never asked about
        self._depths: dict[bytes, int] = {}
        self._places: dict[bytes, int] = {}  # in the order in which they came
        self._answers: dict[tuple[bytes, bytes], bool] = {}

    def add(self, name: bytes, parents: Iterable[bytes]) -> None:
        """The next save."""
        if name not in self._parents:
            self._parents[name] = tuple(parents)
            self._new.append(name)

    def reaches(self, first: bytes, second: bytes) -> bool:
        """Whether the first is the second or lies before it."""
        answer = self._answers.get((first, second))
        if answer is None:
            self._measure()
            answer = self._answers[first, second] = self._found(first, second)
        return answer

    def _found(self, first: bytes, second: bytes) -> bool:
        depth, place = self._depths.get(first, 0), self._places.get(first, -1)
        left, seen = [second], {second}
        while left:
            here = left.pop()
            if here == first or self._answers.get((first, here)):
                return True
            if here not in self._parents:
                if first not in self._parents and self._outside(first, here):
                    return True
            elif self._depths[here] > depth and self._places[here] > place:
                new = [parent for parent in self._parents[here] if parent not in seen]
                seen.update(new)
                left += new
        return False

    def _measure(self) -> None:
        """A save is deeper than all it stands on, and comes later."""
        for name in self._new:
            self._places[name] = len(self._places)
            self._depths[name] = 1 + max(
                (self._depths.get(parent, 0) for parent in self._parents[name]), default=0
            )
        self._new.clear()
