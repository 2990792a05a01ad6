"""Files that change under a command's feet, commands that are killed, and documents written in odd ways: nothing is lost or left."""

from __future__ import annotations

import os
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from musctl import shape
from musctl.cli import outgoing, render
from musctl.cli.desk import Desk
from musctl.cli.session import Session
from musctl.disk import write
from musctl.disk.survey import survey
from musctl.domain.values import Medarbejderliste
from musctl.errors import Machine, Refused
from musctl.outbox import MANIFEST, Sent, clean
from musctl.text.letters import shown
from musctl.text.markdown import says
from musctl.text.source import Document, apply, read

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


# What lies in the outbox, and what a terminal obeys


def _put(desk: Desk, name: str, talk: str) -> None:
    outgoing.put(desk, talk, [Sent(f"udbakke/{name}", b"tekst", f"d-{name[:1] * 8}")])


LAID_OUT = (
    "indhold:\n  - {fil: udbakke/a.md, kilde: d-aaaaaaaa, samtale: M01/2026-mus}\n",
    "indhold:\n  - fil: udbakke/a.md\n    kilde: d-aaaaaaaa\n    samtale: M01/2026-mus\n",
    'indhold: [{"fil": "udbakke/a.md", "kilde": "d-aaaaaaaa", "samtale": "M01/2026-mus"}]\n',
)


@pytest.mark.parametrize("text", LAID_OUT)
def test_the_outbox_remembers_its_copies_however_its_list_is_laid_out(text: str, leder: Path) -> None:
    desk = _desk(leder)
    _put(desk, "a.md", "M01/2026-mus")
    (leder / MANIFEST).write_text(text)
    _put(desk, "b.md", "M02/2026-mus")

    assert [one.fil for one in outgoing.listed(desk)] == ["udbakke/a.md", "udbakke/b.md"]
    assert (
        (leder / MANIFEST)
        .read_text()
        .endswith("\n- {fil: udbakke/b.md, kilde: d-bbbbbbbb, samtale: M02/2026-mus}\n")
    )


@pytest.mark.parametrize(
    "text", ["indhold: [", "indhold: alt", "indhold: [a]", "- a\n", "indhold:\n- {fil: x}\n", None]
)
def test_a_list_that_cannot_be_read_is_not_written_over(text: str | None, leder: Path) -> None:
    desk = _desk(leder)
    _put(desk, "a.md", "M01/2026-mus")
    if text is None:
        (leder / MANIFEST).rename(leder / "andet.yaml")
        (leder / MANIFEST).symlink_to(leder / "andet.yaml")
    else:
        (leder / MANIFEST).write_text(text)
    before = (leder / MANIFEST).read_bytes()

    with pytest.raises(Refused, match="kan ikke læses"):
        _put(desk, "b.md", "M02/2026-mus")
    assert (leder / MANIFEST).read_bytes() == before
    assert not (leder / "udbakke/b.md").exists()


@pytest.mark.parametrize("sign", ["\\e[31m", "\\u202e", "\\r", "\\x9b31m", "\\u2066", "\u202e", "\x85"])
def test_no_word_of_a_file_steers_the_terminal(sign: str) -> None:
    value, _ = shape.value("Medarbejderliste", _roster(f"As{sign}ta"))

    assert isinstance(value, Medarbejderliste)
    assert shown(value.medarbejdere["M01"].navn) == value.medarbejdere["M01"].navn != "Asta"


def _roster(name: str) -> Document:
    return read("medarbejdere.yaml", f'medarbejdere: {{M01: {{navn: "{name}"}}}}\n'.encode())


@pytest.mark.parametrize("name", ["Åse Ærø", "A\u00a0B", "👩\u200d🏫", "soft\u00adhyphen", "中"])
def test_a_word_that_steers_nothing_stays_as_it_is(name: str) -> None:
    value, _ = shape.value("Medarbejderliste", _roster(name))

    assert isinstance(value, Medarbejderliste)
    assert value.medarbejdere["M01"].navn == name


def test_the_name_of_a_file_does_not_steer_the_terminal(leder: Path) -> None:
    (leder / "M01/2026-mus").mkdir(parents=True)
    (leder / "M01/2026-mus/\x1b[31mx\n.md").write_text("x")
    found = survey(_desk(leder).shelf, date(2026, 12, 1), lambda _done, _all: None, remember=False)
    lines = [*render.lines([one.diagnostic for one in found.judged], 1)]

    assert any("[31mx" in line for line in lines)
    assert not any(sign in line for line in lines for sign in "\x1b\n")
