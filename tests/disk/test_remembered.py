"""What is said from the note of the last run is what is said when everything is read again."""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest

from musctl.disk import cache
from musctl.disk.folder import Shelf
from tests import terminal
from tests.terminal import Said

# A file of each kind, and what is written at its end; each makes its document say something else, or nothing.
KINDS = {
    "musctl.yaml": "område: et andet\n",
    "medarbejdere.yaml": "  M90: {navn: Ny Person}\n",
    "runder/2026.yaml": "til: 2026-12-31\n",
    "politik/herlev@2026.1.yaml": "ukendt: ja\n",
    "stop.yaml": "stop: []\n",
    "kvitteringer/2026-01-05.yaml": "kvittering: 2026-01-05\n",
    "M01/2026-mus/samtale.yaml": "afholdt: 2027-01-01\n",
    "M01/2026-mus/referat.md": "\nM77 bad om 12 % i løn.\n",
    "M01/2026-mus/plan.yaml": "ukendt: ja\n",
    "M01/2026-mus/forberedelse-leder.md": "\nJeg kender M77.\n",
    "M01/2026-mus/forberedelse-medarbejder.md": "\n010170-1234\n",
    "M01/2026-mus/noter.md": "Et fremmed dokument.\n",
    "M02/2026-mus/samtale.yaml": "<<<<<<< her\n",
}
COMMANDS = (
    ("validate",),
    ("--format", "lines", "validate"),
    ("validate", "M01"),
    ("validate", "M04/2026-mus", "M02/2026-mus/plan.yaml"),
    ("validate", "M02/2026-mus/referat.md"),
    ("status",),
)


@pytest.fixture(autouse=True)
def _trusting(monkeypatch: pytest.MonkeyPatch) -> None:
    """A file is old as soon as it is written; that a young one is not trusted has a test of its own."""
    monkeypatch.setattr(cache, "_YOUNG_NS", -60_000_000_000)


def _ask(folder: Path, *words: str, day: str = terminal.TODAY) -> Said:
    return terminal.call("-C", str(folder), "--today", day, *words)


def _agree(folder: Path, day: str = terminal.TODAY) -> None:
    """Each command says the same from the note that is there, from the note it left, and without one."""
    remembered = [_ask(folder, *words, day=day) for words in COMMANDS]
    again = [_ask(folder, *words, day=day) for words in COMMANDS]
    fresh = []
    for words in COMMANDS:
        cache.forget(str(folder))
        fresh.append(_ask(folder, *words, day=day))

    assert list(map(_answer, remembered)) == list(map(_answer, fresh))
    assert list(map(_answer, again)) == list(map(_answer, fresh))


def _answer(said: Said) -> tuple[int, str]:
    """The exit code and the answer itself."""
    return said.code, said.out


@pytest.mark.parametrize("name", list(KINDS))
def test_a_changed_file_is_read_again(demo: Path, name: str) -> None:
    _ask(demo, "validate")
    path = demo / name
    path.parent.mkdir(exist_ok=True)
    with path.open("a", encoding="utf-8") as file:
        file.write(KINDS[name])

    _agree(demo)


@pytest.mark.parametrize("name", [name for name in KINDS if name != "stop.yaml"])
def test_a_deleted_file_is_missed(demo: Path, name: str) -> None:
    _ask(demo, "validate")
    (demo / name).unlink(missing_ok=True)

    _agree(demo)


def test_a_file_that_looks_untouched_but_is_another_is_read_again(demo: Path) -> None:
    _ask(demo, "validate")
    path = demo / "M01" / "2026-mus" / "samtale.yaml"
    was, text = path.stat(), path.read_text(encoding="utf-8")
    path.write_text(text.replace("2026", "2036"), encoding="utf-8")
    os.utime(path, ns=(was.st_atime_ns, was.st_mtime_ns))

    _agree(demo)


def test_after_midnight_nothing_is_remembered(demo: Path) -> None:
    _agree(demo)
    _agree(demo, "2026-12-31")
    _agree(demo, "2027-02-01")


def test_where_nothing_has_changed_the_answer_is_the_notes(
    demo: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = _ask(demo, "validate")
    monkeypatch.setattr(Shelf, "read", None)  # nothing can be read

    assert first.code == 0
    assert _ask(demo, "validate") == first


def test_a_talk_of_which_there_was_nothing_to_say_is_not_read_again(
    demo: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _ask(demo, "validate")
    note = cache.load(str(demo))
    assert note is not None
    talk = next(talk for talk, said in note.clean.items() if talk and not said)
    first = _ask(demo, "validate", talk, "--no-cache")
    monkeypatch.setattr(Shelf, "read", None)

    assert _ask(demo, "validate", talk) == first
    assert _ask(demo, "validate", talk, talk + "/samtale.yaml") == first


def test_a_musctl_that_has_changed_remembers_nothing(demo: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _ask(demo, "validate")
    assert cache.load(str(demo)) is not None
    monkeypatch.setattr(cache, "_version", lambda: "another")

    assert cache.load(str(demo)) is None
    _agree(demo)


def test_the_note_knows_when_a_rule_has_been_rewritten(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for folder in ("disk", "domain", "rules", "text"):
        (tmp_path / folder).mkdir()
    rule = tmp_path / "rules" / "mus101_x.py"
    rule.write_text("", encoding="utf-8")
    monkeypatch.setattr(cache, "__file__", str(tmp_path / "disk" / "cache.py"))
    before = cache._version()
    os.utime(rule, (time.time() + 5, time.time() + 5))

    assert cache._version() != before


def test_a_file_as_young_as_the_note_is_not_trusted(demo: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cache, "_YOUNG_NS", 2_000_000_000)
    _ask(demo, "validate")
    note = cache.load(str(demo))

    assert note is not None
    assert not any(note.stamps.values())
