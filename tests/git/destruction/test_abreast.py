"""Work beside other work: all of it is done, and what goes wrong is raised where it is asked for."""

from __future__ import annotations

import _thread
from pathlib import Path

import pytest

from musctl.git.destruction import abreast


def test_each_thing_is_done_once() -> None:
    done: list[int] = []
    abreast.each(done.append, range(1000), 8)

    assert sorted(done) == list(range(1000))
    abreast.each(done.append, (), 8)
    assert len(done) == 1000


@pytest.mark.parametrize("at_once", [1, 4])
def test_what_goes_wrong_is_raised_when_the_others_are_done(tmp_path: Path, at_once: int) -> None:
    names = [tmp_path / f"{number}" for number in range(100)]
    for path in names[:10] + names[11:]:
        path.touch()

    with pytest.raises(FileNotFoundError, match="/10'"):
        abreast.each(Path.unlink, names, at_once)
    assert at_once > 1 or set(tmp_path.iterdir()) == set(names[11:])


def test_begun_work_says_what_it_came_to_as_often_as_it_is_asked(tmp_path: Path) -> None:
    (tmp_path / "a").touch()
    good, bad = abreast.begun((tmp_path / "a").read_text), abreast.begun((tmp_path / "b").read_text)

    assert good() == good() == ""
    for _ in range(2):
        with pytest.raises(FileNotFoundError):
            bad()


def test_a_machine_without_threads_to_spare_does_one_thing_after_the_other(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def none(*_: object) -> int:
        raise RuntimeError("can't start new thread")

    monkeypatch.setattr(_thread, "start_new_thread", none)
    done: list[int] = []
    abreast.each(done.append, range(10), 4)

    assert done == list(range(10))
