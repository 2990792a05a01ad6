"""A value of ours is a `typing.NamedTuple` in all that anybody asks of one."""

from __future__ import annotations

import copy
import pickle
import typing

import pytest

from musctl import named


class Theirs(typing.NamedTuple):
    """A talk."""

    who: str
    runde: str = "2026"
    papers: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """`M07/2026`."""
        return f"{self.who}/{self.runde}"


class Ours(named.NamedTuple):
    """A talk."""

    who: str
    runde: str = "2026"
    papers: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """`M07/2026`."""
        return f"{self.who}/{self.runde}"


@pytest.mark.parametrize("kind", [Theirs, Ours])
def test_it_is_made_read_and_replaced_by_name(kind: typing.Any) -> None:
    one = kind("M07", papers=("referat",))

    assert (one.who, one.runde, one.papers, one.name) == ("M07", "2026", ("referat",), "M07/2026")
    assert one == ("M07", "2026", ("referat",))
    assert one._replace(runde="2027") == kind("M07", "2027", ("referat",))
    assert one._asdict() == {"who": "M07", "runde": "2026", "papers": ("referat",)}
    assert kind._fields == kind.__match_args__ == ("who", "runde", "papers")
    assert repr(one) == f"{kind.__name__}(who='M07', runde='2026', papers=('referat',))"
    assert kind.__doc__ == "A talk."


@pytest.mark.parametrize("kind", [Theirs, Ours])
def test_it_is_itself_in_another_process(kind: type[Ours]) -> None:
    one = kind("M07", "2027")

    for other in (pickle.loads(pickle.dumps(one)), copy.copy(one), copy.deepcopy(one)):  # noqa: S301
        assert other == one
        assert type(other) is kind


@pytest.mark.parametrize("kind", [Theirs, Ours])
def test_it_never_changes(kind: type[Ours]) -> None:
    for name in ("who", "another"):
        with pytest.raises(AttributeError):
            setattr(kind("M07"), name, "M08")


@pytest.mark.parametrize("kind", [Theirs, Ours])
def test_a_part_too_few_or_unknown_is_refused(kind: typing.Any) -> None:
    with pytest.raises(TypeError, match="missing 1 required positional argument: 'who'"):
        kind()
    with pytest.raises(TypeError, match="unexpected keyword argument 'year'"):
        kind("M07", year="2026")
    with pytest.raises((TypeError, ValueError), match="year"):
        kind("M07")._replace(year="2026")
