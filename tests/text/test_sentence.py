"""Words put together as a Danish sentence has them."""

import pytest

from musctl.text.sentence import all_of, counted, either, meant


@pytest.mark.parametrize(
    ("words", "joined"),
    [([], ""), (["a"], "a"), (["a", "b"], "a og b"), (["a", "b", "c"], "a, b og c")],
)
def test_the_last_of_several_comes_after_a_word(words: list[str], joined: str) -> None:
    assert all_of(iter(words)) == joined
    assert either(words) == joined.replace(" og ", " eller ")


def test_the_count_agrees_in_number() -> None:
    assert [counted(count, "dag", "dage") for count in (0, 1, 2)] == ["0 dage", "1 dag", "2 dage"]


def test_the_word_that_is_most_like_is_offered() -> None:
    assert meant("herlv", ("gentofte", "herlev"), "Vælg selv.") == "Mente du »herlev«?"
    assert meant("xyz", ("gentofte", "herlev"), "Vælg selv.") == "Vælg selv."
