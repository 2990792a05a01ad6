"""Files that change under a command's feet, commands that are killed, and documents written in odd ways: nothing is lost or left."""

from __future__ import annotations

import os
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from musctl.cli.desk import Desk
from musctl.cli.session import Session
from musctl.disk import write
from musctl.errors import Machine, Refused
from musctl.outbox import clean
from musctl.text.markdown import says
from musctl.text.source import apply, read

HEAD = "---\ntype: referat\nid: d-7f3a9c\nsamtale: M01/2026-mus\n---\n"


def _desk(mappe: Path) -> Desk:
    return Desk(Session(str(mappe), no_input=True, today=date(2026, 12, 1).isoformat()))


@pytest.fixture
def leder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A leader's folder, made by the commands themselves."""
    monkeypatch.setenv("MUSCTL_TODAY", "2026-12-01")
    root = tmp_path / "MUS"
    words = [
        "init",
        str(root),
        "--profile",
        "herlev",
        "--leader",
        "Bo Eksempel",
        "--unit",
        "Skolen",
        "--no-input",
    ]
    subprocess.run([sys.executable, "-m", "musctl", *words], check=True, capture_output=True)
    return root


def test_what_an_editor_saved_while_a_command_was_asking_is_not_written_over(leder: Path) -> None:
    desk = _desk(leder)
    document = desk.document("medarbejdere.yaml")
    mine = b"medarbejdere:\n  M01: {navn: Asta Eksempel}\n"
    (leder / "medarbejdere.yaml").write_bytes(mine)

    with pytest.raises(Refused, match="netop ændret af et andet program"):
        desk.change(document, [document.insert((), "mere", "{}")])
    assert (leder / "medarbejdere.yaml").read_bytes() == mine


def test_a_group_is_written_into_a_roster_in_braces() -> None:
    document = read("medarbejdere.yaml", b"{medarbejdere: {M01: {navn: Asta}}}\n")
    edit = document.insert((), "grupper", "G1: {navn: Team Nord, medlemmer: [M01]}")
    after = read("medarbejdere.yaml", apply(document.text, [edit]).encode())

    assert after.data["grupper"] == {"G1": {"navn": "Team Nord", "medlemmer": ["M01"]}}
    assert not after.faults


def test_an_edit_that_would_spoil_a_file_is_not_made(leder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    desk = _desk(leder)
    document = desk.document("medarbejdere.yaml")
    before = (leder / "medarbejdere.yaml").read_bytes()
    edit = document.insert((), "mere", "{}")._replace(new="\nmere: [")

    with pytest.raises(Refused, match="ikke kan rette i"):
        desk.change(document, [edit])
    assert (leder / "medarbejdere.yaml").read_bytes() == before


@pytest.mark.skipif(os.name != "posix", reason="elsewhere nobody can ask whether a command is at work")
def test_what_a_killed_command_left_aside_goes_with_the_next(tmp_path: Path) -> None:
    (tmp_path / "referat.md").write_text("gammel")
    gone = subprocess.Popen([sys.executable, "-c", ""])
    gone.wait()
    (tmp_path / f"referat.md.musctl-{gone.pid}").write_text("fortroligt")
    (tmp_path / f"plan.yaml.musctl-{os.getppid()}").write_text("i gang")

    write.change(str(tmp_path), "referat.md", b"gammel", b"ny")
    left = sorted(path.name for path in tmp_path.iterdir())

    assert left == [f"plan.yaml.musctl-{os.getppid()}", "referat.md"]


def test_a_copy_is_not_put_through_a_link_into_another_folder(tmp_path: Path) -> None:
    root, other = tmp_path / "MUS", tmp_path / "fælles"
    root.mkdir()
    other.mkdir()
    (root / "udbakke").symlink_to(other)

    with pytest.raises(Machine):
        write.put(str(root), "udbakke/M01-2026-mus-referat.md", b"fortroligt")
    assert not list(other.iterdir())


def test_a_comment_never_takes_a_heading_out_of_the_copy() -> None:
    text = HEAD + "# Referat\nTekst <!-- begyndt\n## Trivsel\nRo. -->\n## Ledelse\nTydelig.\n"
    short = HEAD + "# Referat\n<!-->\n## Trivsel\nRo.\n<!-- hjælp -->\n"

    assert "## Trivsel\nRo." in clean(read("referat.md", text.encode()))
    assert "## Ledelse\nTydelig." in clean(read("referat.md", text.encode()))
    assert "## Trivsel\nRo." in clean(read("referat.md", short.encode()))


@pytest.mark.parametrize("text", ["1.", "1. \n2. ", "2) ", "<br>", "<br/>", "<p></p>", '<b title="ja"></b>'])
def test_a_number_or_a_tag_alone_says_nothing(text: str) -> None:
    assert not says(text)


@pytest.mark.parametrize("text", ["1. Ja", "3. december 2026", "12", "1.5", "<3 ja", "<p>ja</p>", "2) ok"])
def test_words_after_a_number_or_between_tags_say_something(text: str) -> None:
    assert says(text)


def test_an_outbox_that_cannot_be_written_to_stops_before_anything_is_changed(tmp_path: Path) -> None:
    (tmp_path / "udbakke").write_text("en fil")

    with pytest.raises(Machine, match="Intet er ændret"):
        write.require_room(str(tmp_path), "udbakke")


@pytest.mark.skipif(os.name != "posix", reason="the lock is the system's own")
def test_commands_at_once_never_lose_a_person_they_have_promised(leder: Path) -> None:
    words = [sys.executable, "-m", "musctl", "-C", str(leder), "employee", "add"]
    running = [
        subprocess.Popen([*words, f"Person Nr{n}"], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        for n in range(6)
    ]
    promised = [out.decode().split()[-1] for one in running if (out := one.communicate()[0])]
    people = read("medarbejdere.yaml", (leder / "medarbejdere.yaml").read_bytes()).data["medarbejdere"]

    assert isinstance(people, dict)
    assert sorted(promised) == sorted(people)
