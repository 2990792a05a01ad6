"""Work shared between processes is the same work: the same answers, in the same order."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from musctl import share
from musctl.cli.render import FORMS
from tests import terminal
from tests.terminal import Said

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="this machine has no fork")


@pytest.fixture(autouse=True)
def _eager(monkeypatch: pytest.MonkeyPatch) -> None:
    """Three workers, also for three pieces of work."""
    monkeypatch.setattr(share, "ENOUGH", 1)
    monkeypatch.setattr(share, "_cores", lambda: 3)


def unheard(_done: int, _all: int) -> None:
    """Progress that nobody follows."""


@pytest.mark.parametrize("count", [0, 1, 2, 3, 7, 100])
def test_the_answers_come_in_the_order_of_the_work(count: int) -> None:
    assert list(share.each(range(count), str, unheard)) == [str(number) for number in range(count)]


def test_several_processes_work() -> None:
    assert len(set(share.each(range(3), lambda _number: os.getpid(), unheard))) == 3


def test_what_a_worker_leaves_undone_is_done_here() -> None:
    here = os.getpid()

    def work(number: int) -> int:
        if number == 2 and os.getpid() != here:
            os.kill(os.getpid(), 9)
        return number

    assert list(share.each(range(3), work, unheard)) == [0, 1, 2]


def test_what_goes_wrong_in_a_worker_is_told_here() -> None:
    def work(number: int) -> float:
        return 1 / (number - 2)

    answers = share.each(range(3), work, unheard)
    assert [next(answers), next(answers)] == [-0.5, -1]
    with pytest.raises(ZeroDivisionError):
        next(answers)


def test_no_worker_outlives_what_it_worked_for() -> None:
    answers = share.each(range(9), str, unheard)
    next(answers)
    answers.close()  # type: ignore[attr-defined]

    with pytest.raises(ChildProcessError):
        os.waitpid(-1, os.WNOHANG)


def test_a_folder_gets_the_same_findings_from_one_process_and_from_several(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    terminal.call("demo", str(home / "demo"))

    def findings() -> list[Said]:
        return [terminal.call("-C", "demo", "--format", form, "validate", "--no-cache") for form in FORMS]

    shared = findings()
    monkeypatch.setattr(share, "_cores", lambda: 1)

    assert shared == findings()
    assert {said.code for said in shared} == {1}


def test_one_process_can_be_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.undo()
    monkeypatch.setenv(share.ONE, "1")

    assert share._cores() == 1
