"""What leaves the folder: who may know what, pages of plans and minutes, and what becomes of the copies."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests import terminal
from tests.terminal import Said

MADE: dict[str, Path] = {}
HELD, LATER, NEXT = "2026-11-12", "2026-11-20", "2027-12-20"
BOTH = ("--agreed-by", "leder", "--agreed-by", "medarbejder")
WORDS = "Vil gerne lede kolonien"

PLAN = """\
# en bemærkning til mig selv
type: plan
id: d-aaaa1111
samtale: M01/2026-mus
aftalt: {leder: 2026-11-12, medarbejder: 2026-11-12}
opfølgning: {dato: 2027-05-01, hvordan: kort møde}
mål:
  - id: 2026-1
    mål: Kunne lede <b>projekter</b> & kolonier
    perspektiv: struktur
    relation: Kerneopgaven
    anvendelse: {hvornår: efter sommer, hvordan: leder kolonien}
    handling:
      - {hvad: Følger et projekt, ansvar: medarbejder}   # ikke til andre
      - {hvad: Viser budgettet frem, ansvar: M02}
    tid: {start: 2027-01-15, slut: 2027-12-30}
    evaluering: Vi taler om det
    status: åben
videregivelse: []
"""


def call(folder: Path, *words: str, today: str = LATER) -> Said:
    return terminal.call("-C", str(folder), "--no-input", "--today", today, *words)


def done(folder: Path, *words: str, today: str = LATER) -> str:
    return call(folder, *words, today=today).well()


def refused(folder: Path, code: int, *words: str) -> str:
    before = listing(folder)
    said = call(folder, *words)
    assert (said.code, said.out, listing(folder)) == (code, "", before)
    return said.err


def listing(folder: Path) -> dict[str, bytes]:
    return {
        str(path): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and ".git/" not in f"{path}/"
    }


@pytest.fixture
def mus(home: Path, tmp_path_factory: pytest.TempPathFactory, request: pytest.FixtureRequest) -> Path:
    """A folder under the policy that the test is marked with, where one talk has been held. Made once, and copied."""
    profile = getattr(request, "param", "herlev")
    if profile not in MADE:
        MADE[profile] = worked(tmp_path_factory.mktemp("made") / "MUS", profile)
    return Path(shutil.copytree(MADE[profile], home / "MUS"))


def under(profile: str) -> pytest.MarkDecorator:
    return pytest.mark.parametrize("mus", [profile], indirect=True)


def worked(folder: Path, profile: str) -> Path:
    area = ("--area", "skoleområdet") if profile == "herlev" else ()
    words = ("--leader", "Bo Eksempel", "--unit", "Eksempelskolen", "--no-input", *area)
    assert terminal.call("init", str(folder), "--profile", profile, *words).code == 0
    done(folder, "employee", "add", "Søren Ærø")
    done(folder, "employee", "add", "Pia Lund")
    done(folder, "round", "start", "2026", "--from", "1-10-2026", "--to", "18-12-2026")
    done(folder, "new", "mus", "--employee", "M01", "--no-edit")
    done(folder, "held", "M01", "--date", HELD, "--minutes-by", "leder")
    referat = folder / "M01/2026-mus/referat.md"
    lines = [
        f"{line}\n{WORDS}.\n" if line.startswith("##") else line
        for line in referat.read_text(encoding="utf-8").splitlines()
    ]
    referat.write_text("\n".join(lines) + "\n", encoding="utf-8")
    (folder / "M01/2026-mus/plan.yaml").write_text(PLAN, encoding="utf-8")
    done(folder, "save")
    return folder


def samtale(mus: Path) -> str:
    return (mus / "M01/2026-mus/samtale.yaml").read_text(encoding="utf-8")


# who may know what


def test_nothing_may_be_told_until_both_have_agreed(mus: Path) -> None:
    told = ("share", "M01", "--what", "Ønske om kursus", "--to", "skolens ledelse")

    assert "medarbejderen" in refused(mus, 4, *told, "--agreed-by", "leder")


def test_what_both_agree_on_is_written_down_and_shown(mus: Path) -> None:
    done(mus, "share", "M01", "--what", "Ønske om kursus", "--to", "skolens ledelse", *BOTH, "--date", HELD)

    said = json.loads(done(mus, "share", "M01", "--format", "json"))

    assert said["shared"] == [
        {
            "what": "Ønske om kursus",
            "to": "skolens ledelse",
            "agreed_by": ["leder", "medarbejder"],
            "date": HELD,
            "allowed": True,
        }
    ]
    assert "Ønske om kursus" not in (mus / "M01/2026-mus/plan.yaml").read_text(encoding="utf-8")


def test_the_same_is_not_written_twice(mus: Path) -> None:
    told = ("share", "M01", "--what", "Ønske om kursus", "--to", "skolens ledelse", *BOTH)
    done(mus, *told)

    assert "allerede" in refused(mus, 4, *told)


@under("gentofte")
def test_where_the_policy_wants_it_the_plan_says_it_too(mus: Path) -> None:
    done(mus, "share", "M01", "--what", "Vil følge et projekt", "--to", "Pia, og PPR", *BOTH)

    plan = (mus / "M01/2026-mus/plan.yaml").read_text(encoding="utf-8")
    assert 'videregivelse: [{oplysning: Vil følge et projekt, til: "Pia, og PPR"}]' in plan
    assert "MUS404" not in call(mus, "validate", "M01", "--format", "json").out


@under("gentofte")
def test_where_only_the_leader_is_bound_the_employees_word_is_enough(mus: Path) -> None:
    told = ("share", "M01", "--what", "Vil følge et projekt", "--to", "Pia")

    assert "medarbejderen" in refused(mus, 4, *told, "--agreed-by", "leder")
    done(mus, *told, "--agreed-by", "medarbejder")


@pytest.mark.parametrize(
    ("mus", "words"),
    [("herlev", "bliver enige"), ("gentofte", "Lederen har tavshedspligt"), ("albertslund", "siger intet")],
    indirect=["mus"],
)
def test_each_policys_own_rule_is_said(mus: Path, words: str) -> None:
    assert words in done(mus, "share", "M01")


@pytest.mark.parametrize(
    "words",
    [
        ("--what", "Ønske"),
        ("--to", "Pia"),
        ("--agreed-by", "leder"),
        ("--what", "Ønske", "--to", "Pia", "--agreed-by", "chefen"),
        ("--what", "Ønske", "--to", "Pia", *BOTH, "--date", "2027-01-01"),
        ("--what", "\x1b[31mØnske", "--to", "Pia", *BOTH),
    ],
)
def test_half_an_agreement_is_wrong_use(mus: Path, words: tuple[str, ...]) -> None:
    refused(mus, 2, "share", "M01", *words)


def test_in_a_group_everybody_who_took_part_has_to_agree(mus: Path) -> None:
    done(mus, "group", "add", "Team Nord", "--member", "M01", "--member", "M02")
    done(mus, "new", "grus", "--group", "G1", "--no-edit")
    told = ("share", "G1", "--what", "Vil have en ny vagtplan", "--to", "skolens ledelse")

    assert "M02" in refused(mus, 4, *told, "--agreed-by", "leder", "--agreed-by", "m01")
    refused(mus, 2, *told, "--agreed-by", "medarbejder")
    done(mus, *told, "--agreed-by", "alle")

    assert "aftalt_af: [leder, M01, M02]" in (mus / "G1/2026-grus/samtale.yaml").read_text(encoding="utf-8")
    assert "MUS403" not in call(mus, "validate", "G1", "--format", "json").out


def test_what_the_policy_leaves_open_is_said_everywhere(mus: Path) -> None:
    policy = mus / "politik/herlev@2026.1.yaml"
    text = policy.read_text(encoding="utf-8")
    open_part = "  ikke_fortroligt:\n    - {afsnit: plan, til: [MED-udvalget], kilde: hjemmeside}\n"
    at = text.rindex("\nfortrolighed:\n") + len("\nfortrolighed:\n")
    policy.write_text(text[:at] + open_part + text[at:], encoding="utf-8")
    done(mus, "new", "mus", "--employee", "M02", "--no-edit")

    sheet = (mus / "M02/2026-mus/forberedelse-leder.md").read_text(encoding="utf-8")
    assert "Ikke fortroligt: Kompetenceudviklingsplan. Må kendes af MED-udvalget." in sheet
    assert "Ikke fortroligt: Kompetenceudviklingsplan til MED-udvalget" in done(mus, "share", "M01")
    assert "må kendes af MED-udvalget" in call(mus, "export", "M01", "plan").err


# what others get


def test_each_receiver_gets_their_own_and_nothing_else_of_the_talk(mus: Path) -> None:
    for what, to in (("Ønske om kursus", "skolens ledelse"), ("Arbejder hjemme fredag", "Team Nord")):
        done(mus, "share", "M01", "--what", what, "--to", to, *BOTH)
    with (mus / "M01/2026-mus/samtale.yaml").open("r+", encoding="utf-8") as file:
        text = file.read().replace(
            "deling: [", "deling: [{oplysning: Er gravid, til: Team Nord, aftalt_af: [leder]}, "
        )
        file.seek(0)
        file.write(text)

    paths = done(mus, "export", "M01", "deling", "--to", "text").split()

    first, second = ((mus / path).read_text(encoding="utf-8") for path in paths)
    assert ("Ønske om kursus" in first, "fredag" in first) == (True, False)
    assert ("Ønske om kursus" in second, "fredag" in second) == (False, True)
    assert not any(word in first + second for word in (WORDS, "gravid", "kolonier"))


def test_nothing_agreed_is_nothing_to_export(mus: Path) -> None:
    assert "ikke aftalt noget" in refused(mus, 4, "export", "M01", "deling")


@pytest.mark.parametrize("form", ["text", "md", "html"])
def test_a_plan_stands_in_the_policys_words_without_comments(mus: Path, form: str) -> None:
    [path] = done(mus, "export", "M01", "plan", "--to", form).split()

    text = (mus / path).read_text(encoding="utf-8")
    assert all(
        word in text for word in ("Søren Ærø", "Bo Eksempel", "Evaluering", "Pia Lund", "30. december 2027")
    )
    assert not any(word in text for word in ("bemærkning", "ikke til andre", WORDS, "M02"))


def test_what_is_written_is_never_read_as_html(mus: Path) -> None:
    [path] = done(mus, "export", "M01", "plan").split()

    assert "&lt;b&gt;projekter&lt;/b&gt; &amp; kolonier" in (mus / path).read_text(encoding="utf-8")


def test_a_plan_has_a_day_and_a_line_for_each_party(mus: Path) -> None:
    [path] = done(mus, "export", "M01", "plan", "--to", "text").split()

    *_, employee, _, leader = (mus / path).read_text(encoding="utf-8").splitlines()
    assert employee.startswith("Den 12. november 2026  ____")
    assert employee.endswith("Medarbejder: Søren Ærø")
    assert leader.endswith("Leder: Bo Eksempel")


def test_a_pdf_is_tagged_and_says_its_language(mus: Path) -> None:
    [path] = done(mus, "export", "M01", "plan", "--to", "pdf").split()

    raw = (mus / path).read_bytes()
    assert raw.startswith(b"%PDF-1.7")
    assert all(word in raw for word in (b"/StructTreeRoot", b"/Lang(da)", b"<pdfuaid:part>1</pdfuaid:part>"))


@pytest.mark.parametrize(
    ("words", "claimed"), [("Kunne lede –\u00a0»æøå«, 100 %", True), ("Blive glad 😀", False)]
)
def test_a_sign_without_a_letter_form_costs_the_claim_and_not_the_page(
    mus: Path, words: str, *, claimed: bool
) -> None:
    plan = mus / "M01/2026-mus/plan.yaml"
    plan.write_text(PLAN.replace("Kunne lede <b>projekter</b> & kolonier", words), encoding="utf-8")

    [path] = done(mus, "export", "M01", "plan", "--to", "pdf").split()

    assert (b"<pdfuaid:part>1</pdfuaid:part>" in (mus / path).read_bytes()) is claimed


def test_headings_of_any_depth_become_a_page(mus: Path) -> None:
    referat = mus / "M01/2026-mus/referat.md"
    referat.write_text(
        referat.read_text(encoding="utf-8") + "\n##### Dybt\nTekst.\n\n####\n", encoding="utf-8"
    )

    [path] = done(mus, "export", "M01", "referat", "--to", "pdf").split()

    assert b"<pdfuaid:part>1</pdfuaid:part>" in (mus / path).read_bytes()


def test_without_the_extra_a_pdf_is_refused_in_one_sentence(
    mus: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "typst", None)

    assert "--to html" in refused(mus, 5, "export", "M01", "plan", "--to", "pdf")


def test_a_file_that_is_there_is_not_written_over(mus: Path, home: Path) -> None:
    out = home / "plan.html"
    done(mus, "export", "M01", "plan", "-o", str(out))
    before = out.read_bytes()

    assert call(mus, "export", "M01", "plan", "-o", str(out)).code == 4
    assert out.read_bytes() == before
    assert out.stat().st_mode & 0o077 == 0


def test_a_plan_after_a_group_talk_is_a_page_too(mus: Path) -> None:
    runde = mus / "runder/2026.yaml"
    runde.write_text(
        runde.read_text(encoding="utf-8").replace("form: individuel", "form: gruppe"), encoding="utf-8"
    )
    done(mus, "group", "add", "Team Nord", "--member", "M02")
    done(mus, "new", "grus", "--group", "G1", "--no-edit")
    done(mus, "held", "G1", "--date", HELD, "--minutes-by", "leder")
    done(mus, "new", "plan", "--employee", "M02", "--no-edit")

    [path] = done(mus, "export", "M02", "plan", "--to", "text").split()

    assert "For: Pia Lund" in (mus / path).read_text(encoding="utf-8")


def test_a_groups_plan_says_whom_it_is_for(mus: Path) -> None:
    done(mus, "group", "add", "Team Nord", "--member", "M01", "--member", "M02")
    done(mus, "new", "grus", "--group", "G1", "--no-edit")

    [path] = done(mus, "export", "G1", "plan", "--to", "text").split()

    text = (mus / path).read_text(encoding="utf-8")
    assert "Fælles handlingsplan" in text
    assert "For: Team Nord" in text


# the personnel file


def test_the_minutes_stay_out_of_the_personnel_file(mus: Path) -> None:
    said = refused(mus, 4, "export", "M01", "referat", "--personnel-file")

    assert "»Referatskema«" in said
    assert "--reason" in said


def test_an_exception_is_written_down_with_its_reason(mus: Path) -> None:
    done(mus, "export", "M01", "referat", "--personnel-file", "--reason", "Sagen kræver det, siger HR")

    assert 'personalesag: {grund: "Sagen kræver det, siger HR", dato: 2026-11-20}' in samtale(mus)
    assert "MUS410" in call(mus, "validate", "M01", "--format", "json").out


def test_a_second_reason_stands_in_the_place_of_the_first(mus: Path) -> None:
    for reason in ("Sagen kræver det", "HR har spurgt igen"):
        done(mus, "export", "M01", "referat", "--personnel-file", "--reason", reason)

    assert "personalesag: {grund: HR har spurgt igen, dato: 2026-11-20}" in samtale(mus)


@under("albertslund")
def test_the_plan_goes_there_as_pdf_and_the_day_is_written_down(mus: Path) -> None:
    assert "MUS409" in call(mus, "validate", "M01", "--format", "json").out

    [path] = done(mus, "export", "M01", "plan", "--personnel-file").split()

    assert path == "udbakke/M01-2026-mus-plan.pdf"
    assert "journaliseret: 2026-11-20" in samtale(mus)
    assert "MUS409" not in call(mus, "validate", "M01", "--format", "json").out


@under("albertslund")
def test_only_the_agreements_go_there(mus: Path) -> None:
    refused(mus, 4, "export", "M01", "referat", "--personnel-file")


def test_a_plan_that_is_not_agreed_does_not(mus: Path) -> None:
    plan = mus / "M01/2026-mus/plan.yaml"
    plan.write_text(PLAN.replace(", medarbejder: 2026-11-12}", "}"), encoding="utf-8")

    assert "ikke aftalt" in refused(mus, 4, "export", "M01", "plan", "--personnel-file")


# what becomes of the copies


def test_the_minutes_are_laid_nowhere_but_in_the_outbox(mus: Path, home: Path) -> None:
    assert "udbakken" in refused(mus, 4, "export", "M01", "referat", "-o", str(home / "r.html"))
    for place in ("M01/2026-mus", "politik", ".git"):
        assert "udbakken" in refused(mus, 4, "export", "M01", "plan", "-o", str(mus / place / "plan.html"))


def test_a_destroyed_referat_takes_its_copies_along_and_no_others(mus: Path) -> None:
    done(mus, "share", "M01", "--what", "Ønske om kursus", "--to", "Pia", *BOTH)
    for form in ("html", "pdf", "md"):
        done(mus, "export", "M01", "referat", "--to", form)
    kept = [done(mus, "export", "M01", *words).strip() for words in (("plan",), ("deling",))]
    done(mus, "round", "start", "2027", today="2027-10-01")
    done(mus, "new", "mus", "--employee", "M01", "--round", "2027", "--no-edit", today="2027-10-05")
    done(mus, "held", "M01", "--round", "2027", "--date", "2027-11-12", "--minutes-by", "leder", today=NEXT)
    copies = [path.name for path in (mus / "udbakke").iterdir() if "-referat" in path.name]

    done(mus, "rotate", "--confirm", "destruer 1", today=NEXT)

    left = {path.name for path in (mus / "udbakke").iterdir()}
    listed = (mus / "udbakke/indhold.yaml").read_text(encoding="utf-8")
    assert len(copies) == 3
    assert not left & set(copies)
    assert "referat" not in listed
    assert all(f"udbakke/{name}" in kept for name in left if name.startswith("M01-2026-mus"))
    assert all((mus / path).exists() and path in listed for path in kept)


def test_a_receipt_names_the_copy_in_the_personnel_file(mus: Path) -> None:
    done(mus, "export", "M01", "referat", "--personnel-file", "--reason", "Aftalt med HR")
    done(mus, "round", "start", "2027", today="2027-10-01")
    done(mus, "new", "mus", "--employee", "M01", "--round", "2027", "--no-edit", today="2027-10-05")
    done(mus, "held", "M01", "--round", "2027", "--date", "2027-11-12", "--minutes-by", "leder", today=NEXT)

    done(mus, "rotate", "--confirm", "destruer 1", today=NEXT)

    [receipt] = (mus / "kvitteringer").glob("*.yaml")
    assert "kopien på personalesagen (M01/2026-mus)" in receipt.read_text(encoding="utf-8")


def test_what_is_shared_and_exported_leaves_no_name_in_the_history(mus: Path) -> None:
    done(mus, "share", "M01", "--what", "Ønske om kursus", "--to", "Pia", *BOTH)
    done(mus, "export", "M01", "plan", "--personnel-file")

    log = subprocess.run(
        ["git", "-C", str(mus), "log", "-2", "--format=%s", "--name-only"], capture_output=True, check=True
    )

    assert log.stdout.decode().split() == [
        "journaliseret",
        "M01/2026-mus/samtale.yaml",
        "deling",
        "M01/2026-mus/samtale.yaml",
    ]
