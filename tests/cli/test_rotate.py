"""`musctl rotate` from end to end: real folders made through the commands, real histories, and what is left afterwards."""

from __future__ import annotations

import json
import os
import pty
import re
import select
import shutil
import subprocess
import sys
import sysconfig
import time
import zlib
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests import terminal
from tests.terminal import Said

MADE: list[Path] = []
NEXT = "2027-12-20"  # the second round's talks are more than thirty days old


def call(mus: Path, *words: str, today: str = NEXT) -> Said:
    return terminal.call("-C", str(mus), "--today", today, *words)


def done(mus: Path, *words: str, today: str = NEXT) -> str:
    return call(mus, *words, today=today).well()


def git(mus: Path, *words: str) -> str:
    ran = subprocess.run(["git", "-C", str(mus), *words], capture_output=True, check=True)
    return ran.stdout.decode("utf-8", "replace")


def secret(who: str, year: str, name: str) -> str:
    """A sentence whose words stand nowhere else."""
    own = " ".join(
        f"{word}{who}{year}{name[-12:-3]}" for word in ("alt", "det", "vi", "kun", "to", "ved", "om")
    )
    return f"HEMMELIGT {who} {year} {own}"


def talk(mus: Path, who: str, year: str, *, held: bool = True, approved: bool = False) -> None:
    """A talk with words of its own in every document, saved twice with a word in between that was taken out again."""
    home = mus / who / f"{year}-mus"
    done(mus, "new", "mus", "--employee", who, "--round", year, "--no-edit", today=f"{year}-10-05")
    for name in ("referat.md", "forberedelse-leder.md", "forberedelse-medarbejder.md"):
        text = (home / name).read_text(encoding="utf-8")
        own = secret(who, year, name)
        (home / name).write_text(re.sub(r"<!--(?s:.*?)-->", own, text), encoding="utf-8")
    with (home / "plan.yaml").open("a", encoding="utf-8") as plan:
        plan.write(f"# PLANEN {who} {year}\n")
    referat = (home / "referat.md").read_text(encoding="utf-8")
    (home / "referat.md").write_text(f"{referat}\nTAGET-UD {who} {year}\n", encoding="utf-8")
    done(mus, "save", today=f"{year}-11-12")
    (home / "referat.md").write_text(referat, encoding="utf-8")
    done(mus, "save", today=f"{year}-11-12")
    if held:
        done(mus, "held", who, "--round", year, "--minutes-by", "leder", today=f"{year}-11-12")
    if approved:
        done(mus, "approve", "record", who, "--round", year, "--how", "mail", today=f"{year}-11-18")


def rounds(mus: Path, *years: str) -> None:
    for year in years:
        window = ("--from", f"1-10-{year}", "--to", f"18-12-{year}")
        done(mus, "round", "start", year, *window, today=f"{year}-10-01")


@pytest.fixture
def mus(home: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two people and two rounds; M01 has had both talks, M02 only the first. Made once, and copied."""
    if not MADE:
        made = tmp_path_factory.mktemp("made") / "MUS"
        words = ("--unit", "Eksempelskolen", "--area", "skoleområdet", "--no-input")
        assert (
            terminal.call("init", str(made), "--profile", "herlev", "--leader", "Bo Eksempel", *words).code
            == 0
        )
        for name in ("Asta Eksempel", "Bo Påfund"):
            done(made, "employee", "add", name, "--hired", "1-8-2015", today="2026-09-01")
        rounds(made, "2026", "2027")
        talk(made, "M01", "2026")
        talk(made, "M02", "2026")
        talk(made, "M01", "2027")
        MADE.append(made)
    return Path(shutil.copytree(MADE[0], home / "MUS"))


def stored(mus: Path) -> Iterator[bytes]:
    """Everything that can be read anywhere under the folder: each stored thing, each file, and each file unpacked."""
    listed = subprocess.run(
        ["git", "-C", str(mus), "cat-file", "--batch-all-objects", "--batch", "--unordered"],
        capture_output=True,
        check=True,
    )
    yield listed.stdout
    for home, _, names in os.walk(mus):
        for name in names:
            raw = Path(home, name).read_bytes()
            yield raw
            try:
                yield zlib.decompress(raw)
            except zlib.error:
                continue


def standing(mus: Path, word: str) -> set[str]:
    """Who and which year stands anywhere after this word."""
    found = re.compile(rb"%s (M\d\d \d{4})" % word.encode())
    return {hit.decode() for raw in stored(mus) for hit in found.findall(raw)}


def plans(mus: Path) -> str:
    """Every version of every plan and every samtale.yaml that history holds, without ids of saves."""
    return git(mus, "log", "--all", "-p", "--format=%an %ad %s", "--", "*/plan.yaml", "*/samtale.yaml")


def receipt_of(mus: Path) -> str:
    [path] = (mus / "kvitteringer").glob("*-a.yaml")
    return path.read_text(encoding="utf-8")


# The whole course


def test_a_dry_run_shows_everything_and_changes_nothing(mus: Path) -> None:
    before = git(mus, "rev-parse", "HEAD"), git(mus, "status", "--short"), standing(mus, "HEMMELIGT")

    said = call(mus, "rotate", "--dry-run")

    assert (said.code, said.err) == (0, "")
    assert said.out.startswith("Prøve. Intet ændres.\n")
    assert "Kan destrueres: 1 referat og 2 forberedelsesark fra runde 2026\n" in said.out
    assert "Hjemmel: Vejledning om udviklingssamtaler, »Definition og hovedbetingelser«" in said.out
    assert "Samtalen i runde 2027 er ikke holdt: M02/2026-mus" in said.out
    assert "medarbejdernes egne eksemplarer" in said.out
    assert "bekræft med »destruer 1«" in said.out
    assert "Asta" not in said.out
    assert (
        git(mus, "rev-parse", "HEAD"),
        git(mus, "status", "--short"),
        standing(mus, "HEMMELIGT"),
    ) == before


def test_what_is_superseded_goes_everywhere_and_every_plan_stays(mus: Path) -> None:
    kept = plans(mus)

    said = call(mus, "rotate", "--no-input", "--confirm", "destruer 1")

    assert said.code == 0, said
    assert said.out == "kvitteringer/2027-12-20-a.md\n"
    assert standing(mus, "HEMMELIGT") == {"M02 2026", "M01 2027"}
    assert standing(mus, "TAGET-UD") == {"M02 2026", "M01 2027"}
    assert standing(mus, "PLANEN") == {"M01 2026", "M02 2026", "M01 2027"}
    assert plans(mus) == kept
    assert git(mus, "fsck", "--full", "--strict") == ""
    assert git(mus, "status", "--short") == ""
    assert sorted(os.listdir(mus / "M01/2026-mus")) == ["plan.yaml", "samtale.yaml"]


def test_a_second_time_there_is_nothing_to_do(mus: Path) -> None:
    done(mus, "rotate", "--confirm", "destruer 1")
    head = git(mus, "rev-parse", "HEAD")

    again = call(mus, "rotate", "--no-input", "--confirm", "destruer 1")

    assert again.code == 0
    assert len(again.out.splitlines()) == 1
    assert again.out.startswith("Der er intet at destruere")
    assert git(mus, "rev-parse", "HEAD") == head


def test_where_nothing_has_changed_the_answer_costs_no_reading(mus: Path) -> None:
    done(mus, "rotate", "--confirm", "destruer 1")
    for home, _, names in os.walk(mus):
        for name in names:
            if ".git" not in home:
                os.utime(os.path.join(home, name), (1_700_000_000, 1_700_000_000))
    code = "import sys; from musctl.front import main; main(sys.argv[1:]); print(*sorted(sys.modules), file=sys.stderr)"
    time.sleep(2.1)  # a file's entry must be old before its stamp is trusted
    first = done(mus, "rotate")

    ran = subprocess.run(
        [sys.executable, "-c", code, "-C", str(mus), "--today", NEXT, "rotate"],
        capture_output=True,
        check=True,
    )

    assert ran.stdout.decode() == first
    assert not {"typer", "jinja2", "pydantic", "git", "yaml", "musctl.check", "typing"} & set(
        ran.stderr.decode().split()
    )


@pytest.mark.parametrize(
    "words", [[], ["--confirm", "destruer 2"], ["--confirm", "destruer"], ["--confirm", "ja"]]
)
def test_other_words_than_the_right_ones_change_nothing(mus: Path, words: list[str]) -> None:
    head = git(mus, "rev-parse", "HEAD")

    said = call(mus, "rotate", "--no-input", *words)

    assert (said.code, said.out) == (4, "")
    assert "Intet er ændret." in said.err
    assert 'musctl rotate --confirm "destruer 1"' in said.err
    assert git(mus, "rev-parse", "HEAD") == head
    assert standing(mus, "HEMMELIGT") == {"M01 2026", "M02 2026", "M01 2027"}


def typed(mus: Path, words: str) -> tuple[int, str]:
    """The command at a terminal, and these words typed when it asks."""
    script = os.path.join(sysconfig.get_path("scripts"), "musctl")
    pid, terminal_end = pty.fork()
    if not pid:
        os.execve(script, [script, "-C", str(mus), "--today", NEXT, "rotate"], dict(os.environ))
    said, asked = b"", False
    while select.select([terminal_end], [], [], 30)[0]:
        try:
            more = os.read(terminal_end, 65536)
        except OSError:
            break
        said += more
        if not asked and b"> " in said and b"for at g" in said:
            os.write(terminal_end, words.encode() + b"\n")
            asked = True
    return os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]), said.decode("utf-8", "replace")


def test_at_a_terminal_the_words_are_typed(mus: Path) -> None:
    code, said = typed(mus, "destruer 7")

    assert code == 4
    assert "Det kan ikke fortrydes." in said
    assert standing(mus, "HEMMELIGT") == {"M01 2026", "M02 2026", "M01 2027"}

    code, said = typed(mus, "destruer 1")

    assert code == 0, said
    assert "er destrueret og bekræftet" in said
    assert standing(mus, "HEMMELIGT") == {"M02 2026", "M01 2027"}


# For scripts


def test_the_dry_runs_json_says_what_to_confirm(mus: Path) -> None:
    said = json.loads(done(mus, "rotate", "--dry-run", "--format", "json"))

    assert said["version"] == 1
    assert [(one["samtale"], one["paths"]) for one in said["destroyed"]] == [
        ("M01/2026-mus", [f"M01/2026-mus/{name}"])
        for name in ("forberedelse-leder.md", "forberedelse-medarbejder.md", "referat.md")
    ]
    assert all(set(one) >= {"id", "samtale", "paths"} for one in said["destroyed"])
    assert {(one["samtale"], one["reason"]) for one in said["kept"]} == {
        ("M02/2026-mus", "samtalen i runde 2027 er ikke holdt"),
        ("M01/2027-mus", "den næste samtale er ikke holdt endnu"),
    }
    assert said["confirm"] == "destruer 1"
    assert said["refused"] == []
    assert said["verified"] is False
    assert "papir" in said["out_of_reach"]


def test_the_json_of_the_act_says_what_was_proved(mus: Path) -> None:
    dry = json.loads(done(mus, "rotate", "--dry-run", "--format", "json"))

    said = json.loads(done(mus, "rotate", "--confirm", dry["confirm"], "--format", "json"))

    assert said["destroyed"] == dry["destroyed"]
    assert said["verified"] is True
    assert (said["leftovers"], said["quotes"]) == ([], [])
    assert (mus / said["receipt"]).is_file()
    again = json.loads(done(mus, "rotate", "--format", "json"))
    assert (again["destroyed"], again["verified"], again["confirm"]) == ([], True, "")


def test_one_persons_can_go_alone(mus: Path) -> None:
    talk(mus, "M02", "2027")

    assert call(mus, "rotate", "--employee", "M02", "--confirm", "destruer 2").code == 4
    done(mus, "rotate", "--employee", "Bo Påfund", "--confirm", "destruer 1")

    assert standing(mus, "HEMMELIGT") == {"M01 2026", "M01 2027", "M02 2027"}


# What is written afterwards


def test_the_receipt_names_ids_and_no_names_texts_or_sums(mus: Path) -> None:
    done(mus, "rotate", "--confirm", "destruer 1")
    text = receipt_of(mus)

    assert "samtaler: 1\n" in text
    assert "bevis: {id: ja, stier: ja, filer: ja, intet_tabt: ja, gennemgang: ja, tekst: ja}" in text
    assert re.findall(r"slags: (\w+)", text) == ["forberedelse", "forberedelse", "referat"]
    assert not re.search(r"Asta|Eksempel\b|HEMMELIGT|\b[0-9a-f]{16,}\b", text)
    assert call(mus, "validate", "kvitteringer/2027-12-20-a.yaml").code == 0
    assert "destrueret" in call(mus, "employee", "show", "M01").out


def test_the_receipt_is_printed_as_text_and_as_a_page(mus: Path) -> None:
    none = call(mus, "rotate", "certificate")
    assert (none.code, none.err.splitlines()[0]) == (2, "Intet referat er destrueret endnu.")
    done(mus, "rotate", "--confirm", "destruer 1")

    text = done(mus, "rotate", "certificate")
    page = done(mus, "rotate", "certificate", "2027-12-20", "--to", "html")

    assert text == (mus / "kvitteringer/2027-12-20-a.md").read_text(encoding="utf-8")
    assert "musctl rotate verify" in text
    assert page.count("<li>") == text.count("\n- ")
    assert '<html lang="da">' in page
    assert call(mus, "rotate", "certificate", "2020").code == 2


def test_what_the_outbox_made_of_the_destroyed_goes_too(mus: Path) -> None:
    talk(mus, "M02", "2027", approved=True)
    before = set(os.listdir(mus / "udbakke"))
    assert before == {"M02-2027-mus-referat.md", "M02-2027-mus-referat-besked.txt", "indhold.yaml"}
    rounds(mus, "2028")
    done(mus, "new", "mus", "--employee", "M02", "--round", "2028", "--no-edit", today="2028-10-05")
    done(mus, "held", "M02", "--round", "2028", "--minutes-by", "leder", today="2028-11-12")

    done(mus, "rotate", "--employee", "M02", "--confirm", "destruer 2", today="2028-12-20")

    assert set(os.listdir(mus / "udbakke")) == {"indhold.yaml", "besked-destruktion.txt"}
    assert "kilde" not in (mus / "udbakke/indhold.yaml").read_text(encoding="utf-8").partition("indhold:")[2]
    assert "Bo Eksempel" in (mus / "udbakke/besked-destruktion.txt").read_text(encoding="utf-8")


def test_copies_that_editors_keep_at_home_go_too(mus: Path, home: Path) -> None:
    old, new = (mus / f"M01/{year}-mus/referat.md" for year in ("2026", "2027"))
    undo = home / ".local/state/nvim/undo"
    undo.mkdir(parents=True)
    swap = home / ".vim/swap"
    swap.mkdir(parents=True)
    for path in (old, new):
        (undo / str(path).replace("/", "%")).write_text("x")
    (swap / f"{str(old).replace('/', '%')}.swp").write_text("x")
    for name, path in (("1a", old), ("2b", new)):
        history = home / ".config/Code/User/History" / name
        history.mkdir(parents=True)
        (history / "entries.json").write_text(f'{{"version":1,"resource":"file://{path}","entries":[]}}')
        (history / "x1.md").write_text("x")

    dry = call(mus, "rotate", "--dry-run")
    said = call(mus, "rotate", "--confirm", "destruer 1")

    assert "kopier fra skriveprogrammer i din brugermappe 4" in dry.out.replace("\n  ", " ")
    assert "Kopier fra skriveprogrammer i din brugermappe: 4 slettet." in said.err
    assert [path.name for path in undo.iterdir()] == [str(new).replace("/", "%")]
    assert not list(swap.iterdir())
    assert sorted(path.name for path in (home / ".config/Code/User/History").rglob("*.*")) == [
        "entries.json",
        "x1.md",
    ]


# Holds and those who leave


def test_a_hold_is_honoured_shown_and_runs_out(mus: Path) -> None:
    done(mus, "rotate", "keep", "M01", "--reason", "aktindsigt", "--until", "1-6-2028")

    said = call(mus, "rotate", "--dry-run")

    assert "Holdt tilbage til og med 1. juni 2028: aktindsigt: M01/2026-mus" in said.out
    assert (
        "Holdt tilbage til og med 1. juni 2028: M01/2026-mus, M01/2027-mus (aktindsigt)"
        in call(mus, "status").err
    )
    assert call(mus, "rotate", "--no-input").out.startswith("Der er intet at destruere")
    assert call(mus, "validate", "--rule", "MUS604").code == 0
    assert call(mus, "rotate", "--dry-run", today="2028-06-02").out.count("M01/2026-mus") == 2
    assert call(mus, "validate", "--rule", "MUS604", today="2028-06-02").code == 1


def test_a_hold_is_moved_rather_than_doubled(mus: Path) -> None:
    for until in ("1-6-2028", "1-7-2028"):
        done(mus, "rotate", "keep", "M01/2026-mus", "--reason", "sag: verserer", "--until", until)

    text = (mus / "stop.yaml").read_text(encoding="utf-8")

    assert text.count("samtale:") == 1
    assert "til: 2028-07-01" in text
    done(mus, "rotate", "keep", "M02", "--reason", "sag", "--until", "1-7-2028")
    assert (mus / "stop.yaml").read_text(encoding="utf-8").count("samtale:") == 2
    assert call(mus, "validate", "stop.yaml").code == 0
    assert git(mus, "status", "--short") == ""


@pytest.mark.parametrize(
    "words", [["--reason", "sag"], ["--until", "1-6-2028"], ["--reason", "sag", "--until", "snart"]]
)
def test_a_hold_says_why_and_until_when(mus: Path, words: list[str]) -> None:
    assert call(mus, "rotate", "keep", "M01", *words).code == 2
    assert not (mus / "stop.yaml").exists()


def test_when_somebody_leaves_it_is_decided_by_somebody(mus: Path) -> None:
    done(mus, "employee", "leave", "M02", "--date", "30-11-2027")

    assert "det skal besluttes" in call(mus, "rotate", "--dry-run").out.replace("\n    ", " ")
    assert "Skal besluttes: hvad der skal ske med dokumenterne fra M02" in call(mus, "status").err
    assert call(mus, "employee", "leave", "M02", "--documents", "destruer").code == 2
    done(mus, "employee", "leave", "M02", "--documents", "destruer", "--decided-by", "HR")
    assert "fratrådt: 2027-11-30" in (mus / "medarbejdere.yaml").read_text(encoding="utf-8")
    done(mus, "rotate", "--confirm", "destruer 2")
    assert standing(mus, "HEMMELIGT") == {"M01 2027"}


def test_a_new_leader_takes_over_what_is_written_down(mus: Path) -> None:
    said = call(
        mus,
        "employee",
        "handover",
        "M02",
        "--to",
        "Ida Ny",
        "--date",
        "30-11-2027",
        "--documents",
        "overdrag",
        "--decided-by",
        "HR",
    )

    assert said.code == 0
    assert "kan ikke pakke og forsegle dem endnu" in said.err
    assert "dokumenterne skal overdrages" in call(mus, "rotate", "--dry-run").out.replace("\n    ", " ")
    done(mus, "employee", "handover", "M02", "--documents", "destruer", "--decided-by", "HR")
    roster = (mus / "medarbejdere.yaml").read_text(encoding="utf-8")
    assert "til: Ida Ny, dokumenter: destruer" in roster
    assert call(mus, "validate", "medarbejdere.yaml").code == 0
    done(mus, "rotate", "--employee", "M02", "--confirm", "destruer 1")


# What stands in the way


def test_every_reason_is_given_at_once_and_nothing_is_changed(mus: Path) -> None:
    old, new = (mus / f"M01/{year}-mus/referat.md" for year in ("2026", "2027"))
    new.write_text(old.read_text(encoding="utf-8"), encoding="utf-8")
    done(mus, "save")
    with old.open("a", encoding="utf-8") as file:
        file.write("ikke gemt\n")
    lies_there = old.read_bytes()

    dry = call(mus, "rotate", "--dry-run", "--format", "json")
    said = call(mus, "rotate", "--confirm", "destruer 1")

    assert (dry.code, said.code) == (4, 4)
    refused = " ".join(one["reason"] for one in json.loads(dry.out)["refused"])
    for words in ("har samme id", "ændret siden sidste gem"):
        assert words in refused
        assert words in said.err
    assert old.read_bytes() == lies_there
    assert standing(mus, "HEMMELIGT") == {"M01 2026", "M02 2026", "M01 2027"}


def test_unsaved_work_elsewhere_survives(mus: Path) -> None:
    with (mus / "M01/2027-mus/plan.yaml").open("a", encoding="utf-8") as file:
        file.write("# ikke gemt endnu\n")
    (mus / "notat.txt").write_text("mit eget", encoding="utf-8")

    done(mus, "rotate", "--confirm", "destruer 1")

    assert git(mus, "status", "--short").split() == ["M", "M01/2027-mus/plan.yaml", "??", "notat.txt"]
    assert (mus / "M01/2027-mus/plan.yaml").read_text(encoding="utf-8").endswith("# ikke gemt endnu\n")


def test_a_document_that_cannot_be_read_stands_in_the_way(mus: Path) -> None:
    path = mus / "M01/2026-mus/referat.md"
    path.write_text(path.read_text(encoding="utf-8").replace("type: referat", "type: ["), encoding="utf-8")

    said = call(mus, "rotate", "--confirm", "destruer 1")

    assert said.code == 4
    assert "M01/2026-mus/referat.md" in said.err


# Approval


def test_approval_takes_the_drafts_out_of_history(mus: Path) -> None:
    assert "M01 2027" in standing(mus, "TAGET-UD")

    said = call(mus, "approve", "record", "M01", "--how", "mail")

    assert said.code == 0, said
    assert "kladder er slettet" in said.err
    assert "M01 2027" not in standing(mus, "TAGET-UD")
    assert "M01 2027" in standing(mus, "HEMMELIGT")
    assert git(mus, "fsck", "--full", "--strict") == ""
    assert git(mus, "status", "--short") == ""
    assert len(git(mus, "log", "--format=%h", "--", "M01/2027-mus/referat.md").split()) == 1
    assert "slags: kladde" in receipt_of(mus)
    assert call(mus, "validate", "--rule", "MUS607", "--rule", "MUS201", "--rule", "MUS603").code == 0


def test_an_approval_stands_when_the_drafts_cannot_go_yet(mus: Path) -> None:
    referat = mus / "M01/2027-mus/referat.md"
    text = referat.read_text(encoding="utf-8")
    referat.write_text(text + "et øjeblik\n", encoding="utf-8")
    subprocess.run(
        ["git", "-C", str(mus), "-c", "user.name=x", "-c", "user.email=x", "stash", "-q"], check=True
    )

    said = call(mus, "approve", "record", "M01", "--how", "mail")

    assert said.code == 4
    assert said.err.splitlines()[-1] == "Gør det færdigt bagefter: musctl rotate"
    assert "godkendelser: [{" in (mus / "M01/2027-mus/samtale.yaml").read_text(encoding="utf-8")
    assert "Kladder til godkendte referater er ikke slettet endnu" in call(mus, "status").err
    assert call(mus, "validate", "--rule", "MUS607").code == 1
    subprocess.run(["git", "-C", str(mus), "stash", "drop", "-q"], check=True)
    done(mus, "rotate", "--employee", "M01", "--confirm", "destruer 1")
    assert standing(mus, "TAGET-UD") == {"M02 2026"}
    assert call(mus, "validate", "--rule", "MUS607").code == 0


def test_drafts_alone_need_no_words(mus: Path) -> None:
    draft = re.search(
        r"^id: (\S+)", (mus / "M01/2027-mus/referat.md").read_text(encoding="utf-8"), re.MULTILINE
    )
    assert draft
    done(mus, "approve", "record", "M01", "--how", "mail")
    path = next((mus / "kvitteringer").glob("*.yaml"))
    path.write_text(re.sub(r"bevis:.*\n", "", path.read_text(encoding="utf-8")), encoding="utf-8")
    done(mus, "save")
    done(mus, "rotate", "keep", "M01", "--reason", "sag", "--until", "1-6-2028")

    done(mus, "rotate", "--no-input")

    assert "bevis:" in path.read_text(encoding="utf-8")


# What was stopped midway


KILLED = """
import os, sys
from musctl.git.destruction import destroy, exchange, finish, steps
def step(name):
    if name == sys.argv[1]:
        os._exit(9)
usual = steps.step
for module in list(sys.modules.values()):
    if getattr(module, "step", None) is usual:
        module.step = step
from musctl.front import main
sys.exit(main(sys.argv[2:]))
"""


def killed(mus: Path, step: str, *words: str) -> None:
    """The command, dead at this moment."""
    code = [sys.executable, "-c", KILLED, step, "-C", str(mus), "--today", NEXT, *words]
    assert subprocess.run(code, capture_output=True, check=False).returncode == 9


@pytest.mark.parametrize("moment", ["exchanged", "file deleted", "deleting the old", "proved again"])
def test_what_was_stopped_after_it_counted_is_reported_finished_and_receipted(mus: Path, moment: str) -> None:
    killed(mus, moment, "rotate", "--confirm", "destruer 1")

    assert "En destruktion blev afbrudt" in call(mus, "status").err
    assert "MUS609" in call(mus, "validate").out
    facts = json.loads(call(mus, "doctor", "--format", "json").out)["facts"]
    assert ("Destruktion", "error") in {(one["name"], one["state"]) for one in facts}
    said = call(mus, "rotate", "--no-input")
    assert said.code == 0, said
    assert said.out.splitlines()[0] == "kvitteringer/2027-12-20-a.md"
    assert standing(mus, "HEMMELIGT") == {"M02 2026", "M01 2027"}
    assert standing(mus, "PLANEN") == {"M01 2026", "M02 2026", "M01 2027"}
    assert "samtaler: 1\n" in receipt_of(mus)
    assert git(mus, "fsck", "--full", "--strict") == ""
    assert git(mus, "status", "--short") == ""
    assert "MUS609" not in call(mus, "validate").out
    assert not list(mus.glob(".musctl-*"))


@pytest.mark.parametrize("moment", ["planned", "packed", "journal written"])
def test_what_was_stopped_before_it_counted_never_happened(mus: Path, moment: str) -> None:
    head = git(mus, "rev-parse", "HEAD")
    killed(mus, moment, "rotate", "--confirm", "destruer 1")

    assert git(mus, "rev-parse", "HEAD") == head
    assert call(mus, "rotate", "--no-input").code == 4
    assert not list(mus.glob(".musctl-*"))
    assert not (mus / "kvitteringer").exists()
    done(mus, "rotate", "--confirm", "destruer 1")
    assert standing(mus, "HEMMELIGT") == {"M02 2026", "M01 2027"}


# Looking again


def test_a_backup_that_brings_a_document_back_is_found_and_can_go_again(mus: Path) -> None:
    old = (mus / "M01/2026-mus/referat.md").read_bytes()
    assert call(mus, "rotate", "verify").out.startswith("Der er ingen kvitteringer")
    done(mus, "rotate", "--confirm", "destruer 1")
    assert call(mus, "rotate", "verify", "2027-12-20-a").code == 0
    (mus / "M01/2026-mus/referat.md").write_bytes(old)
    done(mus, "save")

    said = call(mus, "rotate", "verify", "--format", "json")

    assert said.code == 6
    found = json.loads(said.out)
    assert [one["samtale"] for one in found["found"]] == ["M01/2026-mus"]
    assert found["confirm"] == "destruer 1"
    assert "MUS603" in call(mus, "validate", "--rule", "MUS603").out
    facts = json.loads(call(mus, "doctor", "--format", "json").out)["facts"]
    assert ("Gendannede dokumenter", "error") in {(one["name"], one["state"]) for one in facts}
    assert call(mus, "rotate", "verify", "--confirm", "destruer 3").code == 4
    assert call(mus, "rotate", "verify", "--confirm", "destruer 1").code == 0
    assert standing(mus, "HEMMELIGT") == {"M02 2026", "M01 2027"}
    assert call(mus, "rotate", "verify").code == 0


def test_rotate_itself_takes_what_is_back(mus: Path) -> None:
    old = (mus / "M01/2026-mus/referat.md").read_bytes()
    done(mus, "rotate", "--confirm", "destruer 1")
    (mus / "M01/2026-mus/referat.md").write_bytes(old)
    done(mus, "save")

    assert "dukket op igen" in call(mus, "rotate", "--dry-run").out
    done(mus, "rotate", "--confirm", "destruer 1")

    assert standing(mus, "HEMMELIGT") == {"M02 2026", "M01 2027"}


def test_words_that_stand_in_something_kept_are_shown_and_left(mus: Path) -> None:
    words = secret("M01", "2026", "referat.md")
    with (mus / "M01/2027-mus/referat.md").open("a", encoding="utf-8") as file:
        file.write(f"Sidste år: {words}\n")
    done(mus, "save")

    said = call(mus, "rotate", "--confirm", "destruer 1")

    assert said.code == 0
    assert "Ord fra det destruerede står også i noget, der bliver." in said.err
    assert "  M01/2027-mus: referat.md (" in said.err
    assert "tekst: nej" in receipt_of(mus)
    assert words in (mus / "M01/2027-mus/referat.md").read_text(encoding="utf-8")


# Policies


def test_a_policy_that_says_nothing_destroys_nothing_and_says_so(home: Path) -> None:
    mus = home / "KL"
    words = ("--profile", "kl", "--no-input", "--leader", "Bo Eksempel", "--unit", "Enheden")
    assert terminal.call("init", str(mus), *words).code == 0
    done(mus, "employee", "add", "Asta Eksempel")
    rounds(mus, "2026", "2027")
    talk(mus, "M01", "2026")
    talk(mus, "M01", "2027")

    said = call(mus, "rotate", "--no-input", "--confirm", "destruer 1")

    assert said.code == 0
    assert "politikken siger intet om" in said.out
    assert standing(mus, "HEMMELIGT") == {"M01 2026", "M01 2027"}


def test_what_was_decided_where_the_policy_says_nothing_is_carried_out_and_receipted(home: Path) -> None:
    mus = home / "KL"
    words = ("--profile", "kl", "--no-input", "--leader", "Bo Eksempel", "--unit", "Enheden")
    half = terminal.call("init", str(mus), *words, "--documents", "destruer")

    assert half.code == 2
    assert "hvem der har besluttet det" in half.err
    assert not mus.exists()
    assert terminal.call("init", str(mus), *words, "--documents", "destruer", "--decided-by", "HR").code == 0

    done(mus, "employee", "add", "Asta Eksempel")
    rounds(mus, "2026", "2027")
    talk(mus, "M01", "2026")
    talk(mus, "M01", "2027")
    done(mus, "rotate", "--confirm", "destruer 1")

    assert standing(mus, "HEMMELIGT") == {"M01 2027"}
    assert "besluttet af HR, for politikken siger intet om det" in receipt_of(mus)


def test_nobody_decides_what_the_policy_says_itself(home: Path) -> None:
    words = ("--profile", "herlev", "--no-input", "--leader", "Bo Eksempel", "--unit", "Enheden")
    said = terminal.call("init", str(home / "X"), *words, "--documents", "behold", "--decided-by", "HR")

    assert said.code == 2
    assert "siger selv, hvornår referatet skal destrueres" in said.err
