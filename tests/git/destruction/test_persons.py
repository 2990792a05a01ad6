"""A person who is forgotten: out of every list and every folder in all of history, and nobody else touched."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from musctl.git.destruction.destroy import destroy, outlook, verify
from musctl.git.destruction.persons import Person, forgotten, names, without
from tests.git.ground import made, ordinary, put, saved, sound

WHO, CALLED = "M07", frozenset({"Søren Ærø", "s@example.dk"})

ROSTER = """\
# Søren Ærø er på barsel til maj
medarbejdere:
  M06: {navn: Ida Holm, stilling: Lærer}
  M07: {navn: Søren Ærø, mail: s@example.dk}  # vikar: se M08
  M08: {navn: Åse Bo}
# M07 og M08 deler kontor
grupper:
  G1: {navn: Team Nord, medlemmer: [M06, M07, M08]}
  G2: {navn: Team Syd, medlemmer: [M07]}
"""


def after(text: str, path: str = "medarbejdere.yaml", who: str = WHO) -> str:
    return without(path, text.encode(), who, CALLED).decode()


def test_the_line_the_memberships_and_the_remarks_go() -> None:
    assert after(ROSTER) == (
        "medarbejdere:\n"
        "  M06: {navn: Ida Holm, stilling: Lærer}\n"
        "  M08: {navn: Åse Bo}\n"
        "grupper:\n"
        "  G1: {navn: Team Nord, medlemmer: [M06, M08]}\n"
        "  G2: {navn: Team Syd, medlemmer: []}\n"
    )


@pytest.mark.parametrize(
    ("path", "text", "left"),
    [
        ("medarbejdere.yaml", "medarbejdere:\n  M07:\n    navn: Søren Ærø\n    ansat: 2019-08-01\n  M08: {navn: Å}\n", "medarbejdere:\n  M08: {navn: Å}\n"),
        ("medarbejdere.yaml", "medarbejdere: {M06: {navn: I}, M07: {navn: S}}\n", "medarbejdere: {M06: {navn: I}}\n"),
        ("medarbejdere.yaml", "medarbejdere: {M07: {navn: S}, M08: {navn: I}}\n", "medarbejdere: {M08: {navn: I}}\n"),
        ("medarbejdere.yaml", "medarbejdere: {M07: {navn: S}}\n", "medarbejdere: {}\n"),
        ("medarbejdere.yaml", 'medarbejdere:\n  "M07": {navn: S}\n', "medarbejdere:\n"),
        ("medarbejdere.yaml", "medarbejdere:\n  M07: {navn: S}", "medarbejdere:\n"),
        ("medarbejdere.yaml", "medarbejdere:\r\n  M07: {navn: S}\r\n  M08: {navn: I}\r\n", "medarbejdere:\r\n  M08: {navn: I}\r\n"),
        ("medarbejdere.yaml", "\ufeffmedarbejdere:\n  M07: {navn: S}\n  M08: {navn: I}\n", "\ufeffmedarbejdere:\n  M08: {navn: I}\n"),
        ("medarbejdere.yaml", "grupper:\n  G1:\n    medlemmer:\n      - M06\n      - M07\n      - M08\n", "grupper:\n  G1:\n    medlemmer:\n      - M06\n      - M08\n"),
        ("runder/2026.yaml", "runde: 2026\nønsker_individuel: [M07, M09]\ntemaer: []\n", "runde: 2026\nønsker_individuel: [M09]\ntemaer: []\n"),
        ("runder/2026.yaml", "runde: 2026\nønsker_individuel:\n  - M07\n", "runde: 2026\nønsker_individuel:\n"),
        ("stop.yaml", "stop: [{samtale: M07/2025-mus, grund: a}, {samtale: M08/2025-mus, grund: b}]\n", "stop: [{samtale: M08/2025-mus, grund: b}]\n"),
        ("stop.yaml", "stop:\n  - samtale: M07/2025-mus\n    grund: a\n  - samtale: M070/2025-mus\n", "stop:\n  - samtale: M070/2025-mus\n"),
    ],
)  # fmt: skip
def test_lists_in_any_hand(path: str, text: str, left: str) -> None:
    assert after(text, path) == left


@pytest.mark.parametrize(
    "text", ["medarbejdere:\n  M08: {navn: Åse}\n", "", "# M7\n", "medarbejdere:\n  M070: {navn: X}\n"]
)
def test_a_list_without_the_person_keeps_every_byte(text: str) -> None:
    assert after(text) == text


@pytest.mark.parametrize(
    "text",
    [
        "medarbejdere:\n  M07: {navn: Søren Ærø\n  M08: {navn: Åse}\n",
        "medarbejdere:\n<<<<<<< her\n  M07: {navn: Søren Ærø}\n=======\n  M07: {navn: Søren Ærø}\n>>>>>>> der\n  M08: {navn: Åse}\n",
        "medarbejdere:\n  M07: &a {navn: Søren Ærø}\n  M08: {navn: Åse}\n",
        "medarbejdere:\n\tM07: {navn: Søren Ærø}\n\tM08: {navn: Åse}\n",
        "medarbejdere:\n  M07: {navn: Søren Ærø}\n  M07:\n    navn: Søren Ærø\n    mail: s@example.dk\n  M08: {navn: Åse}\n",
    ],
)
def test_what_cannot_be_read_is_cleared_line_by_line(text: str) -> None:
    left = after(text)

    assert "M07" not in left
    assert "Søren" not in left
    assert "M08: {navn: Åse}" in left


def test_a_persons_names_are_learnt_from_every_version() -> None:
    versions = [
        b"medarbejdere:\n  M07: {navn: Soeren}\n",
        ROSTER.encode(),
        b"vr\xf8vl",
        b"medarbejdere: []\n",
    ]

    assert names(Person("", WHO), versions) == {"Soeren", "Søren Ærø", "s@example.dk"}


def test_people_among_ids() -> None:
    assert forgotten(["d-000001", "M07", "MUS/G1", "M07/2026-mus"]) == (
        Person("", "M07"),
        Person("MUS/", "G1"),
    )


@pytest.mark.parametrize("home", ["", "skole/MUS/"])
@pytest.mark.parametrize("form", ["sha1", "sha256"])
def test_all_of_history_forgets(tmp_path: Path, home: str, form: str) -> None:
    folder = tmp_path / "depot"
    if form == "sha256":
        ordinary(tmp_path, "init", "-q", "-b", "main", "--object-format=sha256", "depot")
    made(folder)
    versions = history(folder, home)
    before = everything_else(folder)

    assert {one.id for one in outlook(str(folder / home), {"M07"}).versions} == {"M07"}

    outcome = destroy(str(folder / home), {"M07"})
    sound(folder)

    assert outcome.destroyed == {"M07"}
    assert outcome.leftovers == ()
    assert set(outcome.proofs.values()) == {"ja"}
    assert verify(str(folder / home), {"M07"}, thorough=True).leftovers == ()

    said = stored(folder)

    assert "Søren".encode() not in said
    assert b"s@example.dk" not in said
    assert b"M07" not in said.replace(f"{home}arkiv".encode(), b"")
    assert everything_else(folder) == before
    assert int(ordinary(folder, "rev-list", "--count", "main")) < versions
    assert ordinary(folder, "stash", "list").count("\n") == 1
    assert ordinary(folder, "status", "--porcelain") == ""
    assert not (folder / home / "M07").exists()


def history(folder: Path, home: str) -> int:
    """A folder in which M07 came, worked, changed names and left; how many saves that took."""
    first = [
        put(folder, f"{home}musctl.yaml", "musctl: 1\n"),
        put(folder, f"{home}medarbejdere.yaml", ROSTER.replace("Søren Ærø", "Søren A")),
    ]
    saved(folder, *first)
    saved(folder, put(folder, f"{home}medarbejdere.yaml", ROSTER))
    saved(folder, put(folder, f"{home}runder/2026.yaml", "runde: 2026\nønsker_individuel: [M07]\n"))
    for number in range(3):
        saved(
            folder,
            put(folder, f"{home}M07/2026-mus/plan.yaml", f"type: plan\nid: d-00000p\nmål: Søren {number}\n"),
        )
        saved(folder, put(folder, f"{home}M08/2026-mus/plan.yaml", f"type: plan\nmål: Åse {number}\n"))
    ordinary(folder, "tag", "-a", "-m", "runde", "runde-2026")
    put(folder, f"{home}M08/2026-mus/plan.yaml", "type: plan\nmål: lagt til side\n")
    ordinary(folder, "stash")
    saved(folder, put(folder, f"{home}medarbejdere.yaml", ROSTER + "# M07 fratræder\n"))
    (folder / home / "M07/2026-mus/plan.yaml").unlink()
    (folder / home / "M07/2026-mus").rmdir()
    (folder / home / "M07").rmdir()
    left = [
        put(folder, f"{home}medarbejdere.yaml", after(ROSTER)),
        put(folder, f"{home}runder/2026.yaml", "runde: 2026\nønsker_individuel: []\n"),
    ]
    saved(folder, *left, removed=(f"{home}M07/2026-mus/plan.yaml",))
    return int(ordinary(folder, "rev-list", "--count", "main"))


def everything_else(folder: Path) -> list[str]:
    """Every version of what is not M07's, in order."""
    kept = [
        line
        for line in ordinary(
            folder, "log", "--all", "--format=", "--raw", "--no-abbrev", "--", "*M08*", "*musctl.yaml"
        ).splitlines()
        if line
    ]
    assert kept
    return kept


def stored(folder: Path) -> bytes:
    """All that is stored, the text of everything in one."""
    said = subprocess.run(
        ["git", "cat-file", "--batch-all-objects", "--batch"], cwd=folder, capture_output=True, check=True
    ).stdout
    return said + b"".join(
        path.read_bytes()
        for path in (folder / ".git").rglob("*")
        if path.is_file() and "objects" not in path.parts
    )


def test_a_person_who_is_back_is_found(tmp_path: Path) -> None:
    folder = made(tmp_path / "MUS")
    history(folder, "")
    destroy(str(folder), {"M07"})
    saved(folder, put(folder, "medarbejdere.yaml", ROSTER))
    again = verify(str(folder), {"M07"}, thorough=True)

    assert "gemt udgave af M07" in again.leftovers
    assert again.proofs["id"] != "ja"
    assert "M07" in {one.id for one in outlook(str(folder), {"M07"}).versions}


def test_what_others_call_the_same_in_another_folder_stays(tmp_path: Path) -> None:
    folder = made(tmp_path / "kommune")
    history(folder, "en/")
    saved(
        folder,
        put(folder, "to/M07/2026-mus/plan.yaml", "type: plan\nmål: Pias\n"),
        put(folder, "to/medarbejdere.yaml", ROSTER),
    )
    destroy(str(folder / "en"), {"M07"})

    assert (folder / "to/M07/2026-mus/plan.yaml").exists()
    assert ordinary(folder, "show", "HEAD:to/medarbejdere.yaml") == ROSTER
    assert ordinary(folder, "log", "--format=%H", "--", "en/M07") == ""
