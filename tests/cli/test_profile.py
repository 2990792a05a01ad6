"""`musctl profile`: a policy is seen, checked and compared; an overlay and a new version hold for new talks only."""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path

import pytest

from tests.terminal import Said, call

IN_FORCE = """\
udmøntning: Skolernes udmøntning
profil: herlev@2026.1
område: skoleområdet
med_udvalg: Områdeudvalget for skolerne
udkast: 2026-06-01
forelagt: 2026-08-20
orienteret_hovedudvalg: 2026-08-20
i_kraft: 2026-09-03
kilder:
  med: {titel: Aftale i Områdeudvalget}
samtaler:
  mus:
    emner:
      - {id: rummelighed, titel: Rummelighed i undervisningen, kilde: "med, punkt 1", låst: ja}
"""
DRAFT = "".join(
    line for line in IN_FORCE.splitlines(keepends=True) if not line.startswith(("i_kraft", "forelagt"))
)
ADOPTED = "herlev@2026.1+2026-09-03"


@pytest.fixture
def mus(folder: Path) -> Path:
    """A folder with one talk under the municipality's own policy."""
    settings = folder / "musctl.yaml"
    text = settings.read_text(encoding="utf-8").replace("område: ''", "område: skoleområdet")
    settings.write_text(text.replace("område:\n", "område: skoleområdet\n"), encoding="utf-8")
    done(folder, "save")
    done(folder, "employee", "add", "Søren Ærø")
    done(folder, "employee", "add", "Ida Ny")
    done(folder, "round", "start", "2026")
    done(folder, "new", "mus", "--employee", "M01", "--no-edit")
    return folder


def said(folder: Path, *words: str) -> Said:
    return call("-C", str(folder), *words)


def done(folder: Path, *words: str) -> Said:
    answer = said(folder, *words)
    assert answer.code == 0, answer
    return answer


def put(folder: Path, text: str, name: str = "udmoentning.yaml") -> Path:
    (folder / name).write_text(text, encoding="utf-8")
    return folder / name


def read(folder: Path, path: str) -> str:
    return (folder / path).read_text(encoding="utf-8")


def codes(folder: Path, *words: str) -> list[str]:
    found = json.loads(said(folder, "validate", *words, "--format", "json").out)["findings"]
    return [one["code"] for one in found]


def test_a_draft_decides_nothing(mus: Path) -> None:
    put(mus, DRAFT)

    assert "MUS902" in codes(mus)
    assert done(mus, "profile", "adopt").out == ""
    done(mus, "new", "mus", "--employee", "M02", "--no-edit")
    assert "Rummelighed" not in read(mus, "M02/2026-mus/referat.md")
    assert "profil: herlev@2026.1\n" in read(mus, "M02/2026-mus/samtale.yaml")


def test_a_topic_of_the_overlay_is_asked_for_in_new_talks_only(mus: Path) -> None:
    put(mus, IN_FORCE)
    assert "MUS908" in codes(mus)

    assert done(mus, "profile", "adopt").out == f"{ADOPTED}\n"

    assert "MUS908" not in codes(mus)
    done(mus, "new", "mus", "--employee", "M02", "--no-edit")
    for who in ("M01", "M02"):
        done(mus, "held", who, "--date", "12-11-2026", "--minutes-by", "leder")
    referat = mus / "M02/2026-mus/referat.md"
    referat.write_text(
        referat.read_text(encoding="utf-8").replace("## Rummelighed i undervisningen\n", ""), encoding="utf-8"
    )
    found = json.loads(said(mus, "validate", "--format", "json").out)["findings"]
    about = [(one["path"], one["code"], one["source"]) for one in found if "Rummelighed" in one["message"]]
    assert about == [("M02/2026-mus/referat.md", "MUS101", "Aftale i Områdeudvalget, »punkt 1«")]


def test_old_talks_keep_the_policy_they_name(mus: Path) -> None:
    before = read(mus, "M01/2026-mus/samtale.yaml")
    put(mus, IN_FORCE)
    done(mus, "profile", "adopt")
    done(mus, "new", "mus", "--employee", "M02", "--no-edit")

    assert read(mus, "M01/2026-mus/samtale.yaml") == before
    assert "profil: herlev@2026.1\n" in before
    assert f"profil: {ADOPTED}\n" in read(mus, "M02/2026-mus/samtale.yaml")
    assert sorted(path.name for path in (mus / "politik").iterdir()) == [
        f"{ADOPTED}.yaml",
        "herlev@2026.1.yaml",
    ]


def test_what_is_adopted_is_saved_and_told(mus: Path) -> None:
    put(mus, IN_FORCE)

    answer = done(mus, "profile", "adopt")

    assert "Nyt: mus, emner: Rummelighed i undervisningen" in answer.err
    assert f"Nye samtaler bliver bedømt efter {ADOPTED}." in answer.err
    assert "Den samtale, der er lavet, følger stadig den politik, den er skrevet under." in answer.err
    git = subprocess.run(
        ["git", "-C", str(mus), "status", "--porcelain"], capture_output=True, text=True, check=True
    )
    assert git.stdout == ""


def test_adopting_again_changes_nothing(mus: Path) -> None:
    put(mus, IN_FORCE)
    done(mus, "profile", "adopt")
    before = {path: path.read_bytes() for path in mus.rglob("*.yaml")}

    answer = done(mus, "profile", "adopt")

    assert f"Mappen følger allerede {ADOPTED}. Intet er ændret." in answer.err
    assert {path: path.read_bytes() for path in mus.rglob("*.yaml")} == before


def test_an_overlay_that_loosens_is_refused_at_its_line_and_nothing_is_changed(mus: Path) -> None:
    put(mus, IN_FORCE + "    plan: {kræves: frivilligt}\n")
    before = read(mus, "musctl.yaml")

    refused = said(mus, "profile", "adopt")
    checked = said(mus, "profile", "check", "--format", "json")

    assert refused.code == 4
    assert read(mus, "musctl.yaml") == before
    assert sorted(path.name for path in (mus / "politik").iterdir()) == ["herlev@2026.1.yaml"]
    assert checked.code == 1
    (one,) = [one for one in json.loads(checked.out)["findings"] if one["severity"] == "error"]
    assert (one["path"], one["line"], one["code"]) == ("udmoentning.yaml", 14 + 1, "MUS901")
    assert one["source"].endswith("»Obligatorisk kompetenceudviklingsplan«")


def test_a_changed_overlay_needs_a_day_of_its_own(mus: Path) -> None:
    put(mus, IN_FORCE)
    done(mus, "profile", "adopt")
    changed = IN_FORCE.replace("Rummelighed i undervisningen", "Rummelighed")
    put(mus, changed)

    assert "MUS908" in codes(mus)
    assert said(mus, "profile", "adopt").code == 4
    put(mus, changed.replace("i_kraft: 2026-09-03", "i_kraft: 2026-10-01"))
    assert done(mus, "profile", "adopt").out == "herlev@2026.1+2026-10-01\n"
    assert (mus / f"politik/{ADOPTED}.yaml").exists()


def test_an_area_and_a_unit_lie_upon_each_other(mus: Path, tmp_path: Path) -> None:
    shared = put(tmp_path, IN_FORCE, "skolerne.yaml")
    done(mus, "profile", "adopt", str(shared))
    own = IN_FORCE.replace("område: skoleområdet", "enhed: Eksempelskolen").replace(
        "2026-09-03", "2026-10-01"
    )
    own = own.replace("id: rummelighed, titel: Rummelighed i undervisningen", "id: ro, titel: Ro i timerne")
    put(mus, own.replace("  med:", "  lokal:").replace('"med, ', '"lokal, '))

    assert done(mus, "profile", "adopt").out == "herlev@2026.1+2026-09-03+2026-10-01\n"
    assert read(mus, "omraade.yaml") == IN_FORCE
    done(mus, "new", "mus", "--employee", "M02", "--no-edit")
    text = read(mus, "M02/2026-mus/referat.md")
    assert "## Rummelighed i undervisningen" in text
    assert "## Ro i timerne" in text
    assert not [code for code in codes(mus) if code.startswith("MUS9")]


def test_an_overlay_for_another_area_is_not_taken_in(mus: Path, tmp_path: Path) -> None:
    shared = put(tmp_path, IN_FORCE.replace("skoleområdet", "dagtilbud"), "dagtilbud.yaml")

    assert said(mus, "profile", "adopt", str(shared)).code == 4
    assert not (mus / "omraade.yaml").exists()


def test_a_draft_from_outside_is_not_taken_in(mus: Path, tmp_path: Path) -> None:
    refused = said(mus, "profile", "adopt", str(put(tmp_path, DRAFT, "udkast.yaml")))

    assert (refused.code, "udkast" in refused.err) == (4, True)
    assert not (mus / "omraade.yaml").exists()


def test_without_its_file_the_overlay_no_longer_holds(mus: Path) -> None:
    file = put(mus, IN_FORCE)
    done(mus, "profile", "adopt")
    file.unlink()

    assert done(mus, "profile", "adopt").out == "herlev@2026.1\n"
    assert "profil: herlev@2026.1\n" in read(mus, "musctl.yaml")


OWN = """\
profil: eksempelby
version: "{version}"
navn: Eksempelby Kommune
extends: kl
kilder:
  retningslinje: {{titel: Retningslinje}}
samtaler:
  mus:
    emner:
      - {{id: trivsel, titel: {title}, kilde: "retningslinje, Indhold"}}
"""


def test_a_municipalitys_own_file_is_used_like_one_that_is_shipped(home: Path) -> None:
    put(home, OWN.format(version="1", title="Trivsel"), "eksempelby.yaml")

    words = (
        "--profile",
        "eksempelby.yaml",
        "--leader",
        "Bo Eksempel",
        "--unit",
        "Eksempelskolen",
        "--no-input",
    )
    made = call("init", "MUS", *words)

    assert made.code == 0, made
    assert "profil: eksempelby@1\n" in read(home, "MUS/musctl.yaml")
    assert [path.name for path in (home / "MUS/politik").iterdir()] == ["eksempelby@1.yaml"]
    assert "årlig:" in read(home, "MUS/politik/eksempelby@1.yaml")  # what it extends is folded in


def test_a_file_with_errors_makes_no_folder(home: Path) -> None:
    put(home, OWN.format(version="1", title="Trivsel") + "    vindu: {fra: 10-01}\n", "eksempelby.yaml")

    words = ("--profile", "eksempelby.yaml", "--leader", "Bo", "--unit", "X", "--no-input")
    refused = call("init", "MUS", *words)

    assert (refused.code, refused.out) == (2, "")
    assert "musctl profile check eksempelby.yaml" in refused.err
    assert not (home / "MUS").exists()


def test_a_new_version_holds_for_new_talks(home: Path) -> None:
    put(home, OWN.format(version="1", title="Trivsel"), "eksempelby.yaml")
    call("init", "MUS", "--profile", "eksempelby.yaml", "--leader", "Bo", "--unit", "X", "--no-input")
    mus = home / "MUS"
    for name in ("Søren Ærø", "Ida Ny"):
        done(mus, "employee", "add", name)
    done(mus, "round", "start", "2026")
    done(mus, "new", "mus", "--employee", "M01", "--no-edit")
    put(home, OWN.format(version="2", title="Trivsel og ro"), "eksempelby.yaml")

    assert done(mus, "profile", "upgrade", "../eksempelby.yaml").out == "eksempelby@2\n"
    done(mus, "new", "mus", "--employee", "M02", "--no-edit")

    assert "profil: eksempelby@1\n" in read(mus, "M01/2026-mus/samtale.yaml")
    assert "profil: eksempelby@2\n" in read(mus, "M02/2026-mus/samtale.yaml")
    assert "## Trivsel og ro\n" in read(mus, "M02/2026-mus/referat.md")


def test_the_same_version_with_other_words_is_refused(home: Path) -> None:
    put(home, OWN.format(version="1", title="Trivsel"), "eksempelby.yaml")
    call("init", "MUS", "--profile", "eksempelby.yaml", "--leader", "Bo", "--unit", "X", "--no-input")
    put(home, OWN.format(version="1", title="Ro"), "eksempelby.yaml")

    assert said(home / "MUS", "profile", "upgrade", "../eksempelby.yaml").code == 4


def test_an_overlay_on_the_old_version_stops_the_upgrade(mus: Path) -> None:
    put(mus, IN_FORCE)
    done(mus, "profile", "adopt")
    put(mus.parent, "extends: herlev\nprofil: herlev\nversion: '2027.1'\nnavn: Herlev Kommune\n", "ny.yaml")

    refused = said(mus, "profile", "upgrade", "../ny.yaml")

    assert refused.code == 4
    assert "ret dens »profil:« til herlev@2027.1" in refused.err
    put(mus, IN_FORCE.replace("herlev@2026.1", "herlev@2027.1"))
    assert done(mus, "profile", "upgrade", "../ny.yaml").out == "herlev@2027.1+2026-09-03\n"


BAD = {
    "extends: lk\n": ("MUS010", 1),
    "vindu: {}\n": ("MUS009", 1),
    "samtaler: {mus: {navn: M, emner: [{id: a, titel: A}]}}\n": ("MUS012", 1),
    'samtaler: {mus: {navn: M, emner: [{id: a, titel: A, kilde: "x, 1"}]}}\n': ("MUS911", 1),
    "samtaler: {mus: {navn: M, vindue: {fra: oktober, til: 12-31, kilde: k}}}\n": ("MUS916", 1),
}


@pytest.mark.parametrize("line", BAD, ids=[code for code, _ in BAD.values()])
def test_what_is_wrong_in_a_profile_is_found_at_its_line(home: Path, line: str) -> None:
    put(home, f'{line}profil: p\nversion: "1"\nnavn: P\nkilder: {{k: {{titel: K}}}}\n', "p.yaml")

    answer = call("profile", "check", "p.yaml", "--format", "json")

    assert answer.code == 1
    errors = [one for one in json.loads(answer.out)["findings"] if one["severity"] == "error"]
    assert (errors[0]["code"], errors[0]["line"]) == BAD[line]
    assert all(one["path"] == "p.yaml" for one in errors)


@pytest.mark.parametrize("name", ["herlev", "gentofte", "albertslund", "kl"])
def test_a_policy_is_shown_with_its_sources(home: Path, name: str) -> None:
    shown = json.loads(call("profile", "show", name, "--format", "json").out)

    assert shown["name"] == f"{name}@2026.1"
    assert shown["demands"]
    assert all(one["text"] and one["source"] for one in shown["demands"])
    text = call("profile", "show", name).out
    assert all(one["text"] in text for one in shown["demands"])


def test_a_list_says_which_one_holds(mus: Path) -> None:
    found = json.loads(done(mus, "profile", "list", "--format", "json").out)["profiles"]

    assert [(one["name"], one["in_folder"]) for one in found if one["in_force"]] == [("herlev@2026.1", True)]
    assert done(mus, "profile", "list").out.startswith("herlev@2026.1       Herlev Kommune (gælder nu)\n")


def test_a_difference_says_what_is_looser(home: Path) -> None:
    put(
        home,
        'extends: herlev\nprofil: herlev\nversion: "9"\nnavn: Herlev Kommune\nopbevaring: {referat: {frist_dage: 60}}\n',
        "ny.yaml",
    )

    found = json.loads(call("profile", "diff", "herlev", "ny.yaml", "--format", "json").out)["differences"]

    assert [(one["where"], one["before"], one["after"], one["looser"]) for one in found] == [
        ("opbevaring, referat, frist i dage", "30", "60", True)
    ]
    assert "30 bliver til 60 (ikke en stramning)" in call("profile", "diff", "herlev", "ny.yaml").out


@pytest.mark.parametrize(
    "words",
    [
        ("show", "herlef"),
        ("show",),
        ("check",),
        ("check", "nothere.yaml"),
        ("diff", "herlev", "../../etc/passwd"),
        ("show", "nothere.yaml"),
    ],
    ids=" ".join,
)
def test_what_is_not_there_is_said(home: Path, words: tuple[str, ...]) -> None:
    answer = call("profile", *words)

    assert (answer.code, answer.out) == (2, "")
    assert answer.err


@pytest.mark.parametrize(
    "art", ["../../ond", "a/b", "MUS", "to ord", "plan", "årssamtale", '"\\e[31mx"', '""']
)
def test_a_talk_whose_name_is_no_folder_is_told_of(art: str, home: Path) -> None:
    (home / "by.yaml").write_text(
        f'profil: by\nversion: "1"\nnavn: By\nsamtaler:\n  {art}: {{navn: Samtale}}\n', "utf-8"
    )
    answer = call("profile", "check", "by.yaml")

    assert answer.code == 1
    assert "MUS917" in answer.out
    assert "\x1b" not in answer.out


@pytest.mark.parametrize("name", ["x" * 300, "../../x", "a/b", "CON"])
def test_a_name_that_could_be_no_file_makes_nothing(name: str, home: Path) -> None:
    (home / "by.yaml").write_text(f'profil: {name}\nversion: "1"\nnavn: By\n', "utf-8")
    words = ("init", "MUS", "--profile", "by.yaml", "--leader", "B", "--unit", "E", "--no-input")

    assert call(*words).code == 2
    assert sorted(path.name for path in home.iterdir()) == ["by.yaml"]


def test_a_pipe_is_no_policy(home: Path) -> None:
    os.mkfifo(home / "by.yaml")

    assert call("profile", "check", "by.yaml").code == 2
