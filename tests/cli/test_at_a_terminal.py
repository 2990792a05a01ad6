"""At a real terminal: the questions of `init`, choosing from a list, editors that leave nothing behind, and `--watch`."""

from __future__ import annotations

import os
import re
import shutil
import signal
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests import terminal
from tests.terminal import Said, Typed


@contextmanager
def typed(*words: str, cwd: Path) -> Iterator[Typed]:
    """musctl on a terminal, hung up afterwards."""
    at = Typed("musctl", *words, cwd=cwd)
    try:
        yield at
    finally:
        at.close()


def talk(at: Typed, *dialogue: str) -> None:
    """Wait for each question, and answer it: question, answer, question, answer."""
    for question, answer in zip(dialogue[::2], dialogue[1::2], strict=True):
        said = at.type("", question)
        assert question in said
        os.write(at.end, f"{answer}\n".encode())


# init

ASKED = (
    "Skriv tallet >",
    "herlev",
    "Hvad hedder du? >",
    "Bo Jensen",
    "Hvad hedder din enhed? >",
    "Lindehøjskolen",
)


@pytest.fixture
def no_editors(monkeypatch: pytest.MonkeyPatch) -> None:
    """git and musctl on the PATH, and no program that text is written in."""
    home = Path(os.environ["HOME"]) / "programmer"
    home.mkdir()
    for name in ("git", "musctl"):
        (home / name).symlink_to(shutil.which(name) or name)
    monkeypatch.setenv("PATH", str(home))


@pytest.mark.usefixtures("no_editors")
def test_init_asks_for_what_is_not_said_and_makes_the_folder_after_a_yes(home: Path) -> None:
    with typed("init", cwd=home) as at:
        talk(at, *ASKED, "springer over, ? viser dem) >", "skoleområdet", "Hvor skal mappen ligge?", "MUS")
        talk(at, "(CSV-fil)? (Enter springer over) >", "", "Opret? (ja/nej) [ja] >", "")
        said = at.end_with("")

    assert said.code == 0
    assert f"Mappen er oprettet: {home / 'MUS'}" in said.out
    assert "område: skoleområdet" in (home / "MUS/musctl.yaml").read_text(encoding="utf-8")


@pytest.mark.usefixtures("no_editors")
def test_init_takes_the_municipalitys_own_file_and_asks_again_where_it_is_not_there(home: Path) -> None:
    (home / "by.yaml").write_text("profil: by\nversion: '1'\nnavn: Byen\nextends: kl\n", encoding="utf-8")
    with typed("init", "MUS", "--leader", "Bo", "--unit", "Skolen", cwd=home) as at:
        talk(at, "fx eksempelby.yaml", "vores.yaml", "vores.yaml findes ikke.", "by.yaml")
        talk(
            at, "Byen siger ikke, hvornår referatet skal destrueres.", "1", "Hvem har besluttet det? >", "HR"
        )
        talk(at, "(CSV-fil)? (Enter springer over) >", "", "Opret? (ja/nej) [ja] >", "")
        said = at.end_with("")

    assert said.code == 0
    settings = (home / "MUS/musctl.yaml").read_text(encoding="utf-8")
    assert "profil: by@1\n" in settings
    assert "  dokumenter: destruer\n  besluttet_af: HR\n" in settings


@pytest.mark.usefixtures("no_editors")
def test_what_the_options_say_is_not_asked(home: Path) -> None:
    decided = ("--documents", "behold", "--decided-by", "HR")
    options = ("--profile", "kl", "--leader", "Bo", "--unit", "Skolen", "--employees", "liste.csv", *decided)
    (home / "liste.csv").write_text("navn\nSøren Ærø\n", encoding="utf-8")
    with typed("init", "MUS", *options, cwd=home) as at:
        talk(at, "Opret? (ja/nej) [ja] >", "ja")
        said = at.end_with("")

    assert said.code == 0
    assert "Søren Ærø" in terminal.call("-C", str(home / "MUS"), "employee", "list").out


@pytest.mark.usefixtures("no_editors")
def test_a_no_at_the_end_makes_nothing(home: Path) -> None:
    before = sorted(home.iterdir())
    with typed("init", "MUS", "--employees", "x", cwd=home) as at:
        talk(at, *ASKED, "springer over, ? viser dem) >", "", "Opret? (ja/nej) [ja] >", "nej")
        said = at.end_with("")

    assert (said.code, said.out.splitlines()[-1]) == (4, "Intet er oprettet.")
    assert sorted(home.iterdir()) == before


@pytest.mark.usefixtures("no_editors")
def test_a_question_can_be_asked_again_and_explained(home: Path) -> None:
    with typed("init", "MUS", cwd=home) as at:
        talk(
            at,
            "Skriv tallet >",
            "",
            "Svar med et tal fra 1 til 4.",
            "7",
            "Svar med et tal fra 1 til 4.",
            "?",
            "hvor længe referatet gemmes.",
            "herlev",
        )
        talk(
            at, "Hvad hedder du? >", "", "Her skal stå noget.", "Bo Jenssen", "Hvad hedder din enhed? >", "<"
        )
        talk(at, "Hvad hedder du? [Bo Jenssen] >", "Bo Jensen", "enhed? >", "Skolen")
        talk(
            at,
            "springer over, ? viser dem) >",
            "skolen",
            "ikke området »skolen«.",
            "?",
            "Dagtilbud\n",
            "dagtilbud",
        )
        talk(at, "(CSV-fil)? (Enter springer over) >", "nope.csv", "Filen nope.csv findes ikke.", "nej")
        said = at.type("", "[ja] >")

    assert re.search(r"Leder +Bo Jensen\n", said)
    assert not (home / "MUS").exists()


@pytest.mark.usefixtures("no_editors")
def test_one_can_go_back_past_what_the_policy_has_no_question_about(home: Path) -> None:
    with typed("init", "MUS", "--leader", "Bo", cwd=home) as at:
        talk(at, "1 af 5", "gentofte", "2 af 4", "Skolen", "Hvad er besluttet hos jer?", "1")
        talk(at, "Hvem har besluttet det? >", "MED", "(CSV-fil)?", "<", "Skriv tallet [3] >", "<")
        talk(at, "din enhed? [Skolen] >", "<", "Skriv tallet >", "herlev", "2 af 4", "")
        talk(at, "? viser dem) >", "4", "4 af 4", "<", "viser dem) [skoleområdet] >", "", "4 af 4", "")
        said = at.type("", "[ja] >")

    assert re.search(r"Politik +Herlev Kommune\n", said)
    assert re.search(r"Område +skoleområdet\n", said)
    assert "Referatet" not in said


@pytest.mark.usefixtures("no_editors")
def test_interrupted_in_the_middle_nothing_is_made(home: Path) -> None:
    with typed("init", "MUS", cwd=home) as at:
        talk(at, *ASKED)
        at.type("", "viser dem) >")
        at.process.send_signal(signal.SIGINT)
        said = at.end_with("")

    assert (said.code, said.out.strip()) == (130, "Afbrudt.")
    assert not (home / "MUS").exists()


def test_init_offers_a_folder_of_its_own_and_never_the_home_itself(home: Path) -> None:
    options = ("--profile", "kl", "--leader", "Bo", "--unit", "Skolen", "--editor", "vim", "--employees", "x")
    (home / "andet").touch()
    with typed("init", *options, cwd=home) as at:
        talk(
            at,
            "3  Det er ikke besluttet endnu",
            "",
            f"Hvor skal mappen ligge? [{home / 'MUS'}] >",
            "~",
            "Din brugermappe kan ikke selv være",
            "",
        )
        said = at.type("", "Opret?")

    assert f"Mappe           {home / 'MUS'}" in said


# new, held, approve


@pytest.fixture
def editor(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An editor that writes a line into the document."""
    script = home / "skriver"
    script.write_text('#!/bin/sh\necho "Skrevet." >> "$1"\n', encoding="utf-8")
    script.chmod(0o700)
    monkeypatch.setenv("MUSCTL_EDITOR", str(script))


@pytest.fixture
def people(folder: Path) -> Path:
    """A folder with three people, two of them of one name, and a round."""
    for name in ("Søren Ærø", "Åse Ø", "Søren Møller"):
        assert terminal.call("-C", str(folder), "employee", "add", name).code == 0
    assert terminal.call("-C", str(folder), "round", "start", "2026").code == 0
    return folder


@pytest.mark.usefixtures("editor")
@pytest.mark.parametrize("answer", ["2", "M02", "åse"])
def test_new_mus_lets_the_leader_choose_from_the_list(answer: str, people: Path) -> None:
    with typed("new", "mus", cwd=people) as at:
        talk(at, "  M02  Åse Ø\n", "Søren", "»Søren« passer på M01 og M03.", "9", "M9 findes ikke.", answer)
        said = at.end_with("")

    assert said.code == 0
    assert "M02/2026-mus/referat.md\n" in said.out
    assert (people / "M02/2026-mus/referat.md").read_text(encoding="utf-8").endswith("Skrevet.\n")
    assert terminal.call("-C", str(people), "save").err == "Alt er gemt i forvejen.\n"


@pytest.mark.usefixtures("editor")
def test_who_takes_the_minutes_and_how_it_was_approved_is_asked(people: Path) -> None:
    terminal.call("-C", str(people), "new", "mus", "--employee", "M01", "--no-edit")
    with typed("held", "M01", "--date", "12-11-2026", cwd=people) as at:
        talk(at, "Hvem tager referat?", "ja", "Svar 1 eller 2.", "1")
        said = at.end_with("")

    assert "Lederen skriver referat." in said.out


def test_what_a_talk_started_from_is_asked_where_the_policy_asks(home: Path) -> None:
    folder = home / "Biblioteket"
    made = ("--profile", "albertslund", "--leader", "Bo", "--unit", "Biblioteket", "--no-input")
    assert terminal.call("init", str(folder), *made).code == 0
    for words in (
        ("employee", "add", "Søren Ærø"),
        ("round", "start", "2026"),
        ("new", "mus", "--employee", "M01", "--no-edit"),
    ):
        assert terminal.call("-C", str(folder), *words).code == 0
    with typed("held", "M01", "--minutes-by", "leder", cwd=folder) as at:
        talk(
            at,
            "Hvad tog samtalen afsæt i?  1 skema  2 puslespil",
            "kort",
            "Svar med et tal fra 1 til 2.",
            "2",
        )
        said = at.end_with("")

    assert "I samtale.yaml mangler stikord: musctl edit M01 samtale" in said.out
    assert "\nafsæt: puslespil\n" in (folder / "M01/2026-mus/samtale.yaml").read_text("utf-8")


def test_held_asks_a_group_again_who_takes_the_minutes(people: Path) -> None:
    for words in (
        ("group", "add", "Team Nord", "--member", "M01"),
        ("new", "grus", "--group", "G1", "--no-edit"),
    ):
        assert terminal.call("-C", str(people), *words).code == 0
    with typed("held", "G1", cwd=people) as at:
        talk(at, "Hvem tager referat?  leder, M01 [leder] >", "7", "Ingen hedder »7«.", "M01")
        said = at.end_with("")

    assert (said.code, "M01 skriver referat." in said.out) == (0, True)
    shown = terminal.call("-C", str(people), "share", "G1").out
    assert "  Intet. Kun I, der var med, må vide, hvad der blev sagt.\n" in shown


def test_questions_are_chosen_by_their_numbers_and_one_may_write_ones_own(people: Path) -> None:
    terminal.call("-C", str(people), "new", "mus", "--employee", "M01", "--no-edit")
    with typed("questions", "M01", cwd=people) as at:
        talk(at, "Hvilke vil I bruge?", "1 99", "Skriv tal fra 1 til 27.", "20, 22")
        talk(at, "Jeres eget spørgsmål", "Hvad glæder dig?", "Jeres eget spørgsmål", "")
        said = at.end_with("")

    sheets = [
        (people / f"M01/2026-mus/forberedelse-{part}.md").read_text("utf-8")
        for part in ("leder", "medarbejder")
    ]
    wanted = (
        "### Feedback <!-- emne",
        "### Er der klare forventninger",
        "### Hvad glæder dig? <!-- spørgsmål: egen-1",
    )
    assert "3 emner og spørgsmål er lagt på begge ark." in said.out
    assert all(words in sheet for words in wanted for sheet in sheets)


# editors

VIM = shutil.which("vim")


@pytest.mark.skipif(not VIM, reason="vim is not here")
def test_vim_leaves_nothing_behind(people: Path, home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The leader's own settings ask for every trace there is."""
    (home / ".vimrc").write_text(
        "set undofile undodir=~ backup backupdir=~ directory=~ viminfo='100,n~/.viminfo\n", encoding="utf-8"
    )
    monkeypatch.setenv("MUSCTL_EDITOR", "vim")
    terminal.call("-C", str(people), "new", "mus", "--employee", "M01", "--no-edit")
    before = files(home)
    with typed("edit", "M01", cwd=people) as at:
        at.type("", "type: referat")
        time.sleep(0.5)
        os.write(at.end, b"GoEn hemmelighed\x1b:w\r")
        at.type("", "written")
        during = {path.name for path in files(home) - before}
        said = at.end_with("yy:wq\r")

    assert said.code == 0
    assert "Gemt: 1 fil." in said.out
    assert during == set()
    assert {path for path in files(home) - before if ".git" not in path.parts} == set()


def files(home: Path) -> set[Path]:
    """Every file below, but what git keeps."""
    return {path for path in home.rglob("*") if path.is_file() and ".git" not in path.parts}


@pytest.mark.parametrize("name", ["vim", "nano"])
def test_an_editor_that_needs_a_terminal_is_not_started_without_one(
    name: str, people: Path, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    script = home / name
    script.write_text("#!/bin/sh\necho startet\n", encoding="utf-8")
    script.chmod(0o700)
    monkeypatch.setenv("MUSCTL_EDITOR", str(script))
    terminal.call("-C", str(people), "new", "mus", "--employee", "M01", "--no-edit")

    said = terminal.call("-C", str(people), "edit", "M01")

    assert (said.code, said.out) == (5, "")
    assert "skal bruge en terminal" in said.err


# validate


def test_watch_checks_again_when_something_is_saved_until_it_is_stopped(people: Path) -> None:
    terminal.call("-C", str(people), "new", "mus", "--employee", "M01", "--no-edit")
    terminal.call("-C", str(people), "held", "M01", "--minutes-by", "leder")
    with typed("validate", "M01", "--watch", cwd=people) as at:
        first = at.type("", "explain MUS")
        (people / "M01/2026-mus/plan.yaml").unlink()
        second = at.type("", "explain MUS")
        at.process.send_signal(signal.SIGINT)
        said = at.end_with("")

    assert "Tjekket: 5 dokumenter" in first
    assert "Noget er ændret. Tjekker igen." in second
    assert "Tjekket: 4 dokumenter" in second
    assert said == Said(130, said.out, "")


def test_a_long_line_is_broken_between_words(people: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    terminal.call("-C", str(people), "new", "mus", "--employee", "M01", "--no-edit")
    monkeypatch.setattr(Typed, "COLUMNS", "60")
    with typed("validate", "M01", cwd=people) as at:
        said = at.end_with("")

    assert "Der står ikke noget" in said.out
    assert max(map(len, said.out.splitlines())) <= 60
