"""An access request: every place in the folder and in its history that mentions one person, as file and line."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from tests import terminal
from tests.git.ground import put


def done(folder: Path, *words: str) -> str:
    return terminal.call("-C", str(folder), "--no-input", *words).well()


def add(folder: Path, path: str, words: str) -> int:
    """A line more in a file, and its number."""
    before = (folder / path).read_text(encoding="utf-8")
    (folder / path).write_text(f"{before}{words}\n", encoding="utf-8")
    return len(before.splitlines()) + 1


@pytest.fixture
def mus(home: Path) -> Path:
    folder = home / "MUS"
    words = ("--unit", "Eksempelskolen", "--area", "skoleområdet", "--no-input")
    assert (
        terminal.call("init", str(folder), "--profile", "herlev", "--leader", "Bo Eksempel", *words).code == 0
    )
    done(folder, "employee", "add", "Søren Hviid", "--mail", "sh@example.dk")
    done(folder, "employee", "add", "Pia Lund")
    done(folder, "group", "add", "Team Nord", "--member", "M01", "--member", "M02")
    done(folder, "round", "start", "2026")
    for who in ("M01", "M02"):
        done(folder, "new", "mus", "--employee", who, "--no-edit")
    done(folder, "new", "grus", "--group", "G1", "--no-edit")
    return folder


def asked(mus: Path) -> Mapping[str, Any]:
    found: Mapping[str, Any] = json.loads(
        done(mus, "employee", "show", "M01", "--everything", "--format", "json")
    )
    return found


def places(mus: Path, kind: str) -> set[tuple[str, int | None, str]]:
    return {
        (one["path"], one["line"], how)
        for one in asked(mus)["places"]
        if one["kind"] == kind
        for how in one["found_by"]
    }


def test_the_persons_own_documents_are_all_there(mus: Path) -> None:
    own = {path for path, _, _ in places(mus, "own")}

    assert own == {str(path.relative_to(mus)) for path in (mus / "M01").rglob("*") if path.is_file()}


def test_the_lists_are_told_by_line(mus: Path) -> None:
    wishes = (
        (mus / "runder/2026.yaml")
        .read_text(encoding="utf-8")
        .replace("ønsker_individuel: []", "ønsker_individuel: [M01]")
    )
    (mus / "runder/2026.yaml").write_text(wishes, encoding="utf-8")
    line = next(number for number, one in enumerate(wishes.splitlines(), 1) if "[M01]" in one)

    assert ("runder/2026.yaml", line, "number") in places(mus, "round")
    assert {how for _, _, how in places(mus, "roster")} == {"number", "name", "mail"}


def test_others_plans_and_texts_are_told_by_line(mus: Path) -> None:
    promised = add(mus, "M02/2026-mus/plan.yaml", "# M01 hjælper")
    said = add(mus, "M02/2026-mus/referat.md", "SØREN HVIIDS projekt")
    near = add(mus, "G1/2026-grus/referat.md", "Hviids ønske")

    assert places(mus, "plan") == {("M02/2026-mus/plan.yaml", promised, "number")}
    assert places(mus, "document") == {("M02/2026-mus/referat.md", said, "name")}
    assert ("G1/2026-grus/referat.md", near, "part") in places(mus, "group")
    assert ("G1/2026-grus/referat.md", None, "member") in places(mus, "group")


def test_holds_receipts_reports_applications_and_strays_are_searched(mus: Path) -> None:
    put(mus, "stop.yaml", "stop:\n  - {samtale: M01/2026-mus, grund: sag}\n")
    put(
        mus,
        "kvitteringer/2026-01-01-a.yaml",
        "kvittering: 2026-01-01-a\ndokumenter: [{id: d-1, samtale: M01/2025-mus}]\n",
    )
    put(mus, "rapporter/2026.md", "Søren Hviid\n")
    put(mus, "M02/2026-mus/fond.yaml", "sammen_med: [M01]\n")
    put(mus, "noter.txt", "ring til sh@example.dk\n")

    found = [places(mus, kind) for kind in ("hold", "receipt", "report", "fund", "other")]

    assert found == [
        {("stop.yaml", 2, "number")},
        {("kvitteringer/2026-01-01-a.yaml", 2, "number")},
        {("rapporter/2026.md", 1, "name")},
        {("M02/2026-mus/fond.yaml", 1, "number")},
        {("noter.txt", 1, "mail")},
    ]


def test_what_lies_in_the_outbox_is_told_also_where_it_is_no_text(mus: Path) -> None:
    done(mus, "export", "M01", "plan", "--to", "pdf")
    (mus / "udbakke/andet.pdf").write_bytes(b"%PDF\0")

    assert ("udbakke/M01-2026-mus-plan.pdf", None, "made-from") in places(mus, "outbox")
    assert "udbakke/andet.pdf" in asked(mus)["not_searched"]


def test_history_tells_what_no_longer_stands_in_the_folder(mus: Path) -> None:
    add(mus, "M02/2026-mus/referat.md", "Søren Hviid lovede det")
    put(mus, "rapporter/gammel.md", "M01\n")
    done(mus, "save")
    text = (mus / "M02/2026-mus/referat.md").read_text(encoding="utf-8")
    (mus / "M02/2026-mus/referat.md").write_text(text.replace("Søren Hviid", "En kollega"), encoding="utf-8")
    (mus / "rapporter/gammel.md").unlink()
    done(mus, "save")

    history = {one["path"]: one for one in asked(mus)["history"]}

    assert places(mus, "document") == set()
    assert (history["M02/2026-mus/referat.md"]["versions"], history["M02/2026-mus/referat.md"]["here"]) == (
        1,
        True,
    )
    assert (history["rapporter/gammel.md"]["versions"], history["rapporter/gammel.md"]["here"]) == (1, False)
    assert history["M01/2026-mus/referat.md"]["versions"] == 1


def test_what_was_put_aside_or_lies_on_another_branch_is_history_too(mus: Path) -> None:
    def git(*words: str) -> None:
        identity = ("-c", "user.name=x", "-c", "user.email=x@example.dk")
        subprocess.run(["git", "-C", str(mus), *identity, *words], check=True, capture_output=True)

    add(mus, "M02/2026-mus/plan.yaml", "# Søren Hviid")
    git("stash")

    assert "M02/2026-mus/plan.yaml" in {one["path"] for one in asked(mus)["history"]}


def test_an_earlier_name_is_looked_for_too(mus: Path) -> None:
    roster = mus / "medarbejdere.yaml"
    roster.write_text(
        roster.read_text(encoding="utf-8").replace("Søren Hviid", "Søren Kjær"), encoding="utf-8"
    )
    done(mus, "save")
    line = add(mus, "M02/2026-mus/referat.md", "Søren Hviid lovede det")

    assert ("M02/2026-mus/referat.md", line, "name") in places(mus, "document")


def test_a_folder_without_history_is_searched_as_it_lies(mus: Path) -> None:
    shutil.rmtree(mus / ".git")

    found = asked(mus)

    assert found["history"] == []
    assert any("historikken" in one for one in found["not_searched"])
    assert any(one["kind"] == "own" for one in found["places"])


def test_a_place_is_never_prose(mus: Path) -> None:
    add(mus, "M02/2026-mus/referat.md", "Søren Hviid er uenig i kolonien")

    said = done(mus, "employee", "show", "M01", "--everything")

    assert "kolonien" not in said
    assert "M02/2026-mus/referat.md:" in said
    assert "Ikke gennemset: medarbejdernes egne eksemplarer" in said


def test_nothing_is_changed_by_asking(mus: Path) -> None:
    before = {
        path: path.read_bytes() for path in mus.rglob("*") if path.is_file() and ".git" not in path.parts
    }

    done(mus, "employee", "show", "M01", "--everything")

    assert before == {
        path: path.read_bytes() for path in mus.rglob("*") if path.is_file() and ".git" not in path.parts
    }
