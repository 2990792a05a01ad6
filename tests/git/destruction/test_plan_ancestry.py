"""Which save lies before which is told as by walking all the way, and without walking all the way."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from musctl.git.destruction.ancestry import Ancestry

Graph = list[list[int]]


@st.composite
def graphs(draw: st.DrawFn) -> Graph:
    return [
        draw(st.lists(st.integers(0, at - 1), max_size=3)) if at else []
        for at in range(draw(st.integers(1, 14)))
    ]


def before(graph: Graph, at: int) -> set[int]:
    return {at}.union(*(before(graph, parent) for parent in graph[at]))


def name(at: int) -> bytes:
    return b"%d" % at


@settings(max_examples=max(200, settings().max_examples))
@given(graphs(), st.integers(0, 5))
def test_the_answer_is_that_of_a_whole_walk(graph: Graph, outside: int) -> None:
    """The first few saves are not read: what is said of them is said elsewhere."""

    def asked(first: bytes, second: bytes) -> bool:
        assert max(int(first), int(second)) < outside
        return int(first) in before(graph, int(second))

    found = Ancestry(asked)
    for at, parents in enumerate(graph):
        if at >= outside:
            found.add(name(at), map(name, parents))
    saves = range(len(graph))

    assert [[found.reaches(name(one), name(other)) for one in saves] for other in saves] == [
        [one in before(graph, other) for one in saves] for other in saves
    ]


def test_many_merges_of_short_sides_take_no_long_walks() -> None:
    walked = 0

    class Counted(dict[bytes, tuple[bytes, ...]]):
        def __getitem__(self, key: bytes) -> tuple[bytes, ...]:
            nonlocal walked
            walked += 1
            return super().__getitem__(key)

    found = Ancestry(lambda _first, _second: False)
    found._parents = Counted()
    found.add(b"tip0", ())
    for number in range(1, 2000):
        tip, side = b"tip%d" % (number - 1), b"side%d" % number
        found.add(side, [b"tip0"])
        assert not found.reaches(side, tip)
        assert found.reaches(b"tip0", tip)
        found.add(b"tip%d" % number, [tip, side])

    assert walked < 20_000
