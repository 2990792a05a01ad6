"""A file that is half understood stops a destruction: a hold or a wish that nobody can read would hold nothing back."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path

import pytest

from tests import terminal

DAY = "2027-02-01"
TALK, ROUND = "G1/2026-grus/samtale.yaml", "runder/2026.yaml"


def said(mus: Path, *words: str, today: str = DAY) -> terminal.Said:
    return terminal.call("-C", str(mus), "--today", today, *words)


def done(mus: Path, *words: str, today: str = DAY) -> str:
    return said(mus, *words, today=today).well()


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the folder is kept when it has been made once."""
    return tmp_path_factory.mktemp("doubts") / "MUS"


@pytest.fixture
def mus(folder: Path, made: Path) -> Path:
    """Three with minutes from 2025, of whom two took part in the group's talk that came instead in 2026."""
    if made.exists():
        shutil.rmtree(folder)
        shutil.copytree(made, folder)
        return folder
    for name in ("Anne Berg", "Hans Lund", "Søren Ærø"):
        done(folder, "employee", "add", name, "--hired", "1-8-2019", today="2025-09-01")
    done(folder, "round", "start", "2025", today="2025-09-01")
    for who in ("M01", "M02", "M03"):
        done(folder, "new", "mus", "--employee", who, "--no-edit", today="2025-10-02")
        done(folder, "held", who, "--minutes-by", "leder", today="2025-11-12")
    done(folder, "export", "M01", "referat", "--to", "html", today="2025-11-20")
    done(folder, "round", "close", "2025", today="2025-12-31")
    done(folder, "group", "add", "Team Nord", *(f"--member=M0{n}" for n in (1, 2, 3)), today="2026-09-01")
    done(folder, "round", "start", "2026", "--form", "gruppe", today="2026-09-01")
    done(folder, "new", "grus", "--group", "G1", "--no-edit", today="2026-10-02")
    done(folder, "held", "G1", "--minutes-by", "leder", "--absent", "M03", today="2026-11-12")
    done(folder, "approve", "record", "G1", "--by", "alle", "--how", "mail", today="2026-11-20")
    shutil.copytree(folder, made)
    return folder


def test_the_two_who_took_part_are_superseded(mus: Path) -> None:
    dry = json.loads(done(mus, "rotate", "--dry-run", "--format", "json"))

    assert {one["samtale"] for one in dry["destroyed"]} == {"M01/2025-mus", "M02/2025-mus"}
    assert not any("udbakken" in one for one in dry["out_of_reach"])


STOP = "stop:\n  - {samtale: M01/2025-mus, grund: aktindsigt}\n"
WISH = "ønsker_individuel: []"
DOUBTS = {
    "a hold that cannot be read": ("stop.yaml", STOP, 'stop: ["'),
    "a hold that is not in a list": ("stop.yaml", STOP, "stop: {samtale: M01/2025-mus, grund: aktindsigt}\n"),
    "a hold under another word": ("stop.yaml", STOP, STOP.replace("stop:", "stops:")),
    "a hold on a talk that is not there": ("stop.yaml", STOP, STOP.replace("M01", "m01")),
    "a hold on a person": ("stop.yaml", STOP, STOP.replace("M01/2025-mus", "M01")),
    "a hold on a day that is none": ("stop.yaml", STOP, STOP.replace("aktindsigt", "x, til: snart")),
    "a wish by name": (ROUND, WISH, "ønsker_individuel: [Anne]"),
    "a wish in small letters": (ROUND, WISH, "ønsker_individuel: [m01]"),
    "a wish that is not in a list": (ROUND, WISH, "ønsker_individuel: M01"),
    "a wish under another word": (ROUND, WISH, "onsker_individuel: [M01]"),
    "a form that is none": (ROUND, "form: gruppe", "form: Kombination"),
    "participants as words": (TALK, "deltagere: [M01, M02]", "deltagere: M01"),
    "participants left blank": (TALK, "deltagere: [M01, M02]", "deltagere:"),
    "participants taken out": (TALK, "deltagere: [M01, M02]\n", ""),
    "settings that cannot be read": ("musctl.yaml", "musctl: 1", "musctl: ["),
    "an outbox's list that cannot be read": ("udbakke/indhold.yaml", "indhold:", "<<<<<<< HEAD\nindhold:"),
    "an outbox's list in words": ("udbakke/indhold.yaml", "indhold:\n", "indhold: alt\nandet:\n"),
}


@pytest.mark.parametrize("doubt", DOUBTS)
def test_nothing_is_destroyed_by_what_is_half_understood(doubt: str, mus: Path) -> None:
    path, before, after = DOUBTS[doubt]
    text = (mus / path).read_text("utf-8") if (mus / path).exists() else STOP
    assert before in text
    (mus / path).write_text(text.replace(before, after), "utf-8")
    done(mus, "save")
    dry = said(mus, "rotate", "--dry-run", "--format", "json")
    real = said(mus, "rotate", "--no-input", "--confirm", json.loads(dry.out)["confirm"] or "destruer 2")

    assert (dry.code, real.code) == (4, 4)
    assert path in real.err
    assert (mus / "M01/2025-mus/referat.md").exists()


def test_a_hold_that_is_over_or_on_another_stops_nothing(mus: Path) -> None:
    over = "stop:\n  - {samtale: M77/2020-mus, grund: x, til: 2026-01-01}\n  - {samtale: M02/2025-mus, grund: y}\n"
    (mus / "stop.yaml").write_text(over, "utf-8")
    done(mus, "save")
    dry = json.loads(done(mus, "rotate", "--dry-run", "--format", "json"))

    assert {one["samtale"] for one in dry["destroyed"]} == {"M01/2025-mus"}


def test_nobody_is_forgotten_while_the_holds_cannot_be_read(mus: Path) -> None:
    done(mus, "employee", "leave", "M01", "--date", "1-1-2027")
    (mus / "stop.yaml").write_text(STOP.replace("M01", "m01"), "utf-8")
    done(mus, "save")
    answer = said(
        mus, "employee", "forget", "M01", "--decided-by", "HR", "--no-input", "--confirm", "glem M01"
    )

    assert (answer.code, "stop.yaml" in answer.err) == (4, True)
    assert (mus / "M01").exists()


def test_a_copy_that_the_list_does_not_name_is_told_of_and_not_by_its_name(mus: Path) -> None:
    done(mus, "export", "M01", "referat", "--round", "2025", "--to", "html")
    (mus / "udbakke/M01-2025-mus-referat.html").rename(mus / "udbakke/Anne Berg.pdf")
    dry = json.loads(done(mus, "rotate", "--dry-run", "--format", "json"))
    done(mus, "rotate", "--no-input", "--confirm", dry["confirm"])
    receipt = next((mus / "kvitteringer").glob(f"{DAY}-*.yaml")).read_text("utf-8")

    assert "1 fil i udbakken, som ikke står på dens liste" in dry["out_of_reach"]
    assert "1 fil i udbakken, som ikke står på dens liste" in receipt
    assert not re.search("Anne|Berg", receipt)
