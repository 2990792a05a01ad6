"""Somebody who has left is forgotten: named once in a receipt, by number, and nowhere else in the folder or its history."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from tests import terminal
from tests.git.ground import ordinary, put, sound
from tests.terminal import Said

MADE: list[Path] = []
NAME, WORDS = "Søren Ærø", "Vil gerne lede kolonien i Nykøbing"
DONE = ("--decided-by", "HR", "--confirm", "glem M01", "--no-input")


def call(folder: Path, *words: str, today: str = "") -> Said:
    return terminal.call("-C", str(folder), *words, *(("--today", today) if today else ()))


def done(folder: Path, *words: str, today: str = "") -> str:
    return call(folder, *words, today=today).well()


@pytest.fixture
def folder(home: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder that somebody has left. Made once, and copied."""
    if not MADE:
        made = tmp_path_factory.mktemp("made") / "MUS"
        words = ("--unit", "Eksempelskolen", "--area", "skoleområdet", "--no-input")
        assert (
            terminal.call("init", str(made), "--profile", "herlev", "--leader", "Bo Eksempel", *words).code
            == 0
        )
        MADE.append(worked(made))
    return Path(shutil.copytree(MADE[0], home / "MUS"))


def worked(folder: Path) -> Path:
    """Two people and a group; the first has a talk with words in it, and has left."""
    done(folder, "employee", "add", NAME, "--mail", "s@example.dk", "--title", "Lærer")
    done(folder, "employee", "add", "Ida Holm")
    done(folder, "group", "add", "Team Nord", "--member", "M01", "--member", "M02")
    done(folder, "round", "start", "2026", "--from", "1-10-2026", "--to", "18-12-2026")
    for who in ("M01", "M02"):
        done(folder, "new", "mus", "--employee", who, "--no-edit")
        say(folder / who / "2026-mus/referat.md", "Fagligt", WORDS if who == "M01" else "Går til svømning")
        say_plan(folder / who / "2026-mus/plan.yaml", NAME if who == "M01" else "Kunne crawle")
    wish = folder / "runder/2026.yaml"
    wish.write_text(wish.read_text().replace("ønsker_individuel: []", "ønsker_individuel: [M01, M02]"))
    assert "[M01, M02]" in wish.read_text()
    put(folder, "stop.yaml", "stop:\n  - {samtale: M01/2026-mus, grund: sag, til: 2026-10-01}\n")
    done(folder, "save")
    say(folder / "M01/2026-mus/referat.md", "Personligt", f"{WORDS}, og mere til")
    done(folder, "save")
    done(folder, "held", "M01", "--date", "12-11-2026", "--minutes-by", "leder")
    done(
        folder,
        "employee",
        "leave",
        "M01",
        "--date",
        "15-11-2026",
        "--documents",
        "behold",
        "--decided-by",
        "HR",
    )
    return folder


def say(path: Path, under: str, words: str) -> None:
    text = path.read_text()
    path.write_text(re.sub(rf"(#+ [^\n]*{under}[^\n]*\n)", rf"\1\n{words}\n", text, count=1))
    assert words in path.read_text()


def say_plan(path: Path, words: str) -> None:
    path.write_text(path.read_text() + f"# {words}\n")


def everything(folder: Path) -> str:
    """All that lies in the folder and all that is stored, in one text."""
    stored = subprocess.run(
        ["git", "cat-file", "--batch-all-objects", "--batch"], cwd=folder, capture_output=True, check=True
    ).stdout
    files = (path for path in folder.rglob("*") if path.is_file() and "objects" not in path.parts)
    return (stored + b"".join(path.read_bytes() for path in files)).decode("utf-8", "replace")


def test_every_trace_of_a_leaver_goes(folder: Path) -> None:
    before = others(folder)

    assert NAME in everything(folder)

    out = done(folder, "employee", "forget", "M01", *DONE)
    said = everything(folder)

    assert NAME not in said
    assert "s@example.dk" not in said
    assert WORDS not in said
    assert not (folder / "M01").exists()
    assert others(folder) == before
    assert "M01" not in (folder / "medarbejdere.yaml").read_text() + (folder / "runder/2026.yaml").read_text()
    assert "medlemmer: [M02]" in (folder / "medarbejdere.yaml").read_text()
    assert ordinary(folder, "status", "--porcelain") == ""
    assert ordinary(folder, "log", "--format=%H", "--", "M01") == ""
    sound(folder)

    receipt = (folder / out.strip()).with_suffix(".yaml").read_text()
    assert "id: M01" in receipt
    assert "besluttet af HR" in receipt
    assert "slags: plan" in receipt
    assert NAME not in receipt


def others(folder: Path) -> str:
    """Every version of what is not M01's."""
    return ordinary(folder, "log", "--format=", "--raw", "--no-abbrev", "--", "M02", "musctl.yaml", "politik")


def test_the_folder_is_in_order_afterwards(folder: Path) -> None:
    done(folder, "employee", "forget", "M01", *DONE)
    said = json.loads(call(folder, "validate", "--format", "json").out)

    assert not [
        one for one in said["findings"] if "M01" in one["message"] or one["path"].startswith("kvitteringer")
    ]
    assert not [one for one in said["findings"] if one["code"] < "MUS1" or one["code"].startswith("MUS6")]
    assert json.loads(done(folder, "rotate", "verify", "--thorough", "--format", "json"))["verified"]
    assert done(folder, "employee", "add", "Pia Ny").strip() == "M03"


def test_a_dry_run_changes_nothing_and_says_everything(folder: Path) -> None:
    before = ordinary(folder, "for-each-ref"), ordinary(folder, "status", "--porcelain")
    said = call(folder, "employee", "forget", "M01", "--dry-run", "--decided-by", "HR")
    data = json.loads(
        done(folder, "employee", "forget", "M01", "--dry-run", "--decided-by", "HR", "--format", "json")
    )

    assert said.code == 0
    assert "Slettes: alt om M01 (Søren Ærø)" in said.out
    assert "1 referat" in said.out
    assert "fra runde 2026\n" in said.out
    assert data["confirm"] == "glem M01"
    assert {"id": "M01", "samtale": ""} in data["destroyed"]
    assert len(data["destroyed"]) >= 5
    assert (ordinary(folder, "for-each-ref"), ordinary(folder, "status", "--porcelain")) == before


def test_a_name_in_a_groups_documents_is_reported(folder: Path) -> None:
    put(folder, "G1/2026-grus/referat.md", f"# Referat\n{NAME} ville gerne mere.\n")
    put(folder, "M02/2026-mus/note.md", "søren  ærø sagde noget\n")
    done(folder, "save")
    said = call(folder, "employee", "forget", "M01", *DONE)

    assert said.code == 0, said.err
    assert "Navnet står stadig i andres dokumenter" in said.err
    assert said.err.index("G1/2026-grus/referat.md") < said.err.index("M02/2026-mus/note.md")
    assert NAME in (folder / "G1/2026-grus/referat.md").read_text()


def refused(folder: Path, *words: str, today: str = "") -> str:
    before = everything(folder)
    said = call(folder, "employee", "forget", *(words or ("M01", *DONE)), today=today)
    assert said.code == 4, said.err + said.out
    assert everything(folder) == before
    return said.err


def test_somebody_has_to_decide_where_the_policy_is_silent(folder: Path) -> None:

    assert "nogen skal beslutte det" in refused(folder, "M01", "--confirm", "glem M01", "--no-input")


@pytest.mark.parametrize("words", ["", "glem M02", "destruer 1"])
def test_it_must_be_confirmed_word_for_word(folder: Path, words: str) -> None:

    assert '"glem M01"' in refused(
        folder, "M01", "--decided-by", "HR", "--no-input", *(("--confirm", words) if words else ())
    )


def test_the_policys_period_decides_where_it_has_one(folder: Path) -> None:
    policy = next((folder / "politik").glob("*.yaml"))
    text = policy.read_text()
    assert "\nopbevaring:\n" in text
    policy.write_text(
        text.replace(
            "\nopbevaring:\n", "\nopbevaring:\n  glemsel: {måneder: 60, kilde: 'vejledning, Afsnit 9'}\n"
        )
    )
    done(folder, "save")

    assert "60 måneder. Det kan tidligst slettes 15. november 2031" in refused(folder, today="2031-11-14")

    out = done(folder, "employee", "forget", "M01", "--confirm", "glem M01", "--no-input", today="2031-11-15")

    assert "fristen på 60 måneder er gået" in (folder / out.strip()).read_text()
    assert "Afsnit 9" in (folder / out.strip()).read_text()


def test_every_reason_is_told_at_once(folder: Path) -> None:
    done(folder, "rotate", "keep", "M01", "--reason", "aktindsigt", "--until", "1-6-2027")
    say_plan(folder / "M01/2026-mus/plan.yaml", "ikke gemt")
    ordinary(folder, "worktree", "add", "-q", "--detach", "../ekstra")
    said = refused(folder)

    assert "holdes tilbage til og med 1. juni 2027: aktindsigt" in said
    assert "M01/2026-mus/plan.yaml er ændret siden sidste gem." in said
    assert "ekstra arbejdsmappe" in said


def test_somebody_who_is_still_here_is_not_forgotten(folder: Path) -> None:

    assert "M02 er ikke fratrådt." in refused(
        folder, "M02", "--decided-by", "HR", "--confirm", "glem M02", "--no-input"
    )


def test_a_document_of_somebody_elses_with_the_same_id_stops_it(folder: Path) -> None:
    done(folder, "save")
    (folder / "M02/2026-mus/referat.md").write_bytes((folder / "M01/2026-mus/referat.md").read_bytes())
    done(folder, "save")

    assert "M02/2026-mus/referat.md har samme id som et dokument hos M01." in refused(folder)


@pytest.mark.parametrize("moment", ["announce", "folder", "destroy"])
def test_what_was_stopped_is_gone_on_with(folder: Path, monkeypatch: pytest.MonkeyPatch, moment: str) -> None:
    from musctl.cli import forgetting

    def stop(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    where = {"announce": "leave_the_folder", "folder": "act", "destroy": "named_in"}[moment]
    real = getattr(forgetting, where)
    calls = iter([True])
    monkeypatch.setattr(forgetting, where, lambda *a, **k: stop() if next(calls, False) else real(*a, **k))

    assert call(folder, "employee", "forget", "M01", *DONE).code == 130

    monkeypatch.undo()
    said = terminal.call("-C", str(folder), "rotate")

    assert said.code == 0, said.err
    assert NAME not in everything(folder)
    assert "id: M01" in next((folder / "kvitteringer").glob("*.yaml")).read_text()
    assert ordinary(folder, "status", "--porcelain") == ""


def test_a_person_who_is_back_is_found_and_forgotten_again(folder: Path) -> None:
    roster = (folder / "medarbejdere.yaml").read_text()
    done(folder, "employee", "forget", "M01", *DONE)
    (folder / "medarbejdere.yaml").write_text(roster)
    done(folder, "save")

    assert "M01 er slettet efter kvittering" in call(folder, "validate").out

    said = call(folder, "rotate", "verify")

    assert said.code == 6
    assert 'musctl rotate verify --confirm "glem M01"' in said.err

    done(folder, "rotate", "verify", "--confirm", "glem M01")

    assert NAME not in everything(folder)
    assert ordinary(folder, "status", "--porcelain") == ""
