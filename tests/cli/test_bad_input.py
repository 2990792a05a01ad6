"""Bad input: whatever lies in the folder, every command answers in Danish with a right code, and loses nothing."""

from __future__ import annotations

import os
import shutil
import subprocess
import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest

from tests import terminal
from tests.terminal import Said

FILES = (
    "musctl.yaml",
    "medarbejdere.yaml",
    "runder/2026.yaml",
    "politik/herlev@2026.1.yaml",
    "M01/2026-mus/samtale.yaml",
    "M01/2026-mus/referat.md",
    "M01/2026-mus/forberedelse-leder.md",
    "M01/2026-mus/plan.yaml",
)
FAULTS: dict[str, Callable[[bytes], bytes]] = {
    "latin-1": lambda raw: raw.decode().encode("latin-1", "replace") + b"# \xe6\xf8\xe5\n",
    "utf-16": lambda raw: raw.decode().encode("utf-16"),
    "nul": lambda raw: raw + b"a: \0\n",
    "an open quote": lambda raw: (
        raw.replace(b"---\n", b'---\nx: "\n', 1) if raw[:3] == b"---" else raw + b'x: "\n'
    ),
    "a conflict": lambda raw: b"<<<<<<< HEAD\n" + raw + b"=======\n" + raw + b">>>>>>> andet\n",
    "brackets": lambda _raw: b"[" * 50_000,
    "a list": lambda _raw: b"- a\n- b\n",
    "a bomb": lambda raw: b"a: &a [x, x]\nb: &b [*a, *a]\n" + raw,
    "a tag": lambda raw: raw + b"y: !!python/object/apply:os.system [ls]\n",
}
COMMANDS = (
    "validate", "validate M01", "validate --fix", "status", "employee show M01", "employee add X", "round close",
    "new mus --employee M02 --no-edit", "held M01 --minutes-by leder", "approve send M01", "edit M01 plan", "save",
)  # fmt: skip

# Each file in the faults that leave it least, and every fault in the two files that matter most.
BROKEN = sorted(
    {(file, fault) for file in FILES for fault in ("an open quote", "a list")}
    | {(file, fault) for file in ("medarbejdere.yaml", "M01/2026-mus/referat.md") for fault in FAULTS}
)


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the folder is kept when it has been made once."""
    return tmp_path_factory.mktemp("made") / "MUS"


@pytest.fixture
def mus(home: Path, made: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with three people, a group, a round and a talk."""
    folder = home / "MUS"
    if not made.exists():
        new = ("init", str(folder), "--profile", "herlev", "--leader", "Bo", "--unit", "Skolen", "--no-input")
        assert terminal.call(*new, "--area", "skoleområdet", "--goal", "Læsning").code == 0
        for words in STORY:
            assert in_(folder, *words).code == 0
        shutil.copytree(folder, made)
    else:
        shutil.copytree(made, folder)
    monkeypatch.setenv("MUSCTL_EDITOR", "true")
    return folder


STORY = (
    ("employee", "add", "Søren Ærø"),
    ("employee", "add", "Åse Ø"),
    ("employee", "add", "Søren Møller"),
    ("group", "add", "Team Nord", "--member", "M01"),
    ("round", "start", "2026"),
    ("new", "mus", "--employee", "M01", "--no-edit"),
)


def in_(folder: Path, *words: str) -> Said:
    """The command given in a folder."""
    return terminal.call("-C", str(folder), *words)


def everything(folder: Path) -> dict[str, bytes]:
    """Every file of the folder, but what git keeps."""
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and ".git" not in path.relative_to(folder).parts
    }


@pytest.mark.parametrize(("file", "fault"), BROKEN)
def test_a_file_that_cannot_be_read_stops_no_command_badly_and_stays_as_it_is(
    file: str, fault: str, mus: Path
) -> None:
    (mus / file).write_bytes(broken := FAULTS[fault]((mus / file).read_bytes()))

    said = {command: in_(mus, *command.split()) for command in COMMANDS}

    assert {command: one for command, one in said.items() if one.code not in {0, 1, 2, 4}} == {}
    assert [one for one in said.values() if "Traceback" in one.err or (one.code > 1 and not one.err)] == []
    assert (mus / file).read_bytes() == broken


@pytest.mark.parametrize("fault", ["latin-1", "utf-16", "an open quote", "a conflict"])
@pytest.mark.parametrize(
    "command", ["employee list", "employee show M01", "group list", "status", "new mus --no-edit"]
)
def test_a_roster_that_cannot_be_read_is_not_called_empty(command: str, fault: str, mus: Path) -> None:
    roster = mus / "medarbejdere.yaml"
    roster.write_bytes(FAULTS[fault](roster.read_bytes()))

    said = in_(mus, *command.split())

    assert said.code == 2
    assert said.err.startswith("medarbejdere.yaml:")
    assert "musctl validate medarbejdere.yaml" in said.err


@pytest.mark.parametrize("command", ["status", "round show", "held M01 --minutes-by leder"])
def test_a_round_that_cannot_be_read_is_not_called_missing(command: str, mus: Path) -> None:
    (mus / "runder/2026.yaml").write_text('runde: "2026\n', encoding="utf-8")

    said = in_(mus, *command.split())

    assert (said.code, said.err.partition(" ")[0]) == (2, "runder/2026.yaml:1:8")


# What a folder may lack

WRITING = (
    "employee add X", "group add Y", "round start 2027", "round close", "new mus --employee M02 --no-edit",
    "held M01 --minutes-by leder",
)  # fmt: skip


@pytest.mark.parametrize("command", WRITING)
def test_without_a_history_nothing_is_written(command: str, mus: Path) -> None:
    (mus / ".git").rename(mus.parent / "gemt")
    before = everything(mus)

    assert in_(mus, *command.split()).code == 3
    assert everything(mus) == before


@pytest.mark.parametrize("command", WRITING)
def test_without_git_nothing_is_written(command: str, mus: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "/intet")
    before = everything(mus)

    assert in_(mus, *command.split()).code == 5
    assert everything(mus) == before


@pytest.mark.parametrize("command", WRITING)
def test_while_another_program_merges_nothing_is_written(command: str, mus: Path) -> None:
    (mus / ".git/MERGE_HEAD").write_text("0" * 40, encoding="utf-8")
    before = everything(mus)

    said = in_(mus, *command.split())

    assert (said.code, said.err.startswith("Intet er ændret.")) == (4, True)
    assert everything(mus) == before


def test_without_git_init_makes_nothing_and_doctor_says_why(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", "/intet")

    assert (
        terminal.call("init", "MUS", "--profile", "kl", "--leader", "B", "--unit", "E", "--no-input").code
        == 5
    )
    assert not (home / "MUS").exists()
    assert "FEJL      Git" in terminal.call("doctor").out


def test_init_gives_a_folder_its_history_back(mus: Path) -> None:
    (mus / ".git").rename(mus.parent / "gemt")
    before = everything(mus)

    assert in_(mus, "init", ".").code == 0
    assert everything(mus) == before
    assert in_(mus, "save").err == "Alt er gemt i forvejen.\n"


def test_a_folder_inside_another_repository_has_a_history_of_its_own(home: Path) -> None:
    subprocess.run(["git", "init", "-q", home], check=True)
    made = terminal.call("init", "MUS", "--profile", "kl", "--leader", "B", "--unit", "E", "--no-input")
    outside = subprocess.run(["git", "-C", home, "log"], capture_output=True, check=False)

    assert made.code == 0
    assert (home / "MUS/.git/HEAD").exists()
    assert outside.returncode != 0  # nothing was saved there


def test_the_home_folder_itself_is_never_made_a_mus_folder(home: Path) -> None:
    said = terminal.call("init", "--profile", "kl", "--leader", "B", "--unit", "E", "--no-input")

    assert said.code == 4
    assert sorted(home.iterdir()) == []


# Names, line ends, places


@pytest.mark.parametrize(
    "name",
    [
        'O\'Hara: "Bo"',
        "# nummer, [et] {to}",
        "null",
        "- streg",
        "Bo\\Ole",
        "☃ 中 😀",
        "ja: nej",
        "&a *b !c %d @e `f`",
    ],
)
def test_a_name_is_what_was_written(name: str, mus: Path) -> None:
    assert in_(mus, "employee", "add", "--", name).out == "M04\n"
    assert in_(mus, "employee", "show", "--", name).out.splitlines()[0] == f"M04  {name}"
    assert in_(mus, "validate", "medarbejdere.yaml").code == 0


@pytest.mark.parametrize("name", ["\x1b[31mRød", "a\x07b", "\u202evendt", "nul\x00tegn"])
def test_a_name_that_would_steer_the_terminal_is_refused(name: str, mus: Path) -> None:
    said = in_(mus, "employee", "add", name)

    assert (said.code, said.err.splitlines()[0]) == (
        2,
        "Der er usynlige tegn i »navn«. Ingen er skrevet ind.",
    )


@pytest.mark.parametrize("words", ["Søren", "søren", "SØREN"])
def test_a_name_that_fits_two_is_asked_for_by_number(words: str, mus: Path) -> None:
    said = in_(mus, "held", words, "--minutes-by", "leder")

    assert (said.code, said.err.splitlines()[0]) == (2, f"»{words}« passer på M01 og M03.")


def test_line_ends_a_mark_and_decomposed_letters_stay_as_they_are(mus: Path) -> None:
    for path in (mus / "medarbejdere.yaml", mus / "runder/2026.yaml", *(mus / "M01/2026-mus").iterdir()):
        text = unicodedata.normalize("NFD", path.read_text(encoding="utf-8"))
        path.write_bytes(b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode())

    assert in_(mus, "employee", "add", "Ole").code == 0
    assert in_(mus, "employee", "add", "Søren Ærø").code == 4
    assert in_(mus, "held", "Åse").code == 2
    assert in_(mus, "held", "M01", "--minutes-by", "leder").code == 0
    roster = (mus / "medarbejdere.yaml").read_bytes()
    assert roster.startswith(b"\xef\xbb\xbf#")
    assert roster.count(b"\n") == roster.count(b"\r\n") == 8
    assert unicodedata.normalize("NFD", "Søren Ærø").encode() in roster


def test_a_folder_may_have_any_name(home: Path) -> None:
    place = home / "Min \"MUS\" 'æøå' $HOME #1"
    made = terminal.call("init", str(place), "--profile", "kl", "--leader", "B", "--unit", "E", "--no-input")

    assert made.code == 0
    assert in_(place, "employee", "add", "Ida").code == 0
    assert in_(place, "round", "start", "2026").code == 0
    assert in_(place, "new", "mus", "--employee", "Ida", "--no-edit").code == 0
    assert in_(place, "validate", "--strict", "M01").code == 0


# Lists from elsewhere

LISTS: dict[str, tuple[bytes, int, str]] = {
    "Excel on Windows": ("Navn;Stilling;E-mail\r\nPia Åby;Lærer;p@x.dk\r\n;;\r\n".encode("cp1252"), 0, "M04\n"),
    "Excel, Unicode text": ("navn\tmail\nPia Åby\tp@x\n".encode("utf-16"), 0, "M04\n"),
    "commas and a mark": ('\ufeffnavn,titel\n"Åby, Pia",Lærer\n'.encode(), 0, "M04\n"),
    "a column we do not keep": (b"navn;cpr\nPia;0101701234\n", 0, "M04\n"),
    "some are there already": ("navn\nSøren Ærø\nPia\n".encode(), 0, "M04\n"),
    "all are there already": ("navn\nSøren Ærø\n".encode(), 0, ""),
    "nobody": (b"navn;mail\n", 0, ""),
    "nothing": (b"", 2, ""),
    "no heading": (b"Pia\n", 2, ""),
    "a line without a name": (b"navn;mail\nPia;p\n;x\n", 2, ""),
    "the same name twice": (b"navn\nPia\nPIA\n", 2, ""),
    "a day that does not exist": (b"navn;ansat\nPia;30-02-2026\n", 2, ""),
    "a workbook": (b"PK\x03\x04\0\0\0\r\r\n", 2, ""),
    "noise": (bytes(range(256)) * 8, 2, ""),
}  # fmt: skip


@pytest.mark.parametrize("kind", LISTS)
def test_a_list_is_taken_whole_or_not_at_all(kind: str, mus: Path, home: Path) -> None:
    raw, code, numbers = LISTS[kind]
    (home / "liste.csv").write_bytes(raw)
    before = (mus / "medarbejdere.yaml").read_bytes()

    said = in_(mus, "employee", "import", str(home / "liste.csv"))

    assert (said.code, said.out) == (code, numbers)
    assert ((mus / "medarbejdere.yaml").read_bytes() == before) is (numbers == "")
    assert b"0101701234" not in (mus / "medarbejdere.yaml").read_bytes()


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root may write anywhere")
@pytest.mark.parametrize("command", WRITING)
def test_in_a_folder_that_cannot_be_written_nothing_is_half_made(command: str, mus: Path) -> None:
    before = everything(mus)
    for path in (mus, *mus.rglob("*")):
        path.chmod(0o500 if path.is_dir() else 0o400)
    try:
        assert in_(mus, *command.split()).code == 5
        assert everything(mus) == before
    finally:
        for path in (mus, *mus.rglob("*")):
            path.chmod(0o700)


def test_a_referat_that_will_be_gone_with_the_next_save_is_told_of(mus: Path) -> None:
    in_(mus, "held", "M01", "--date", "2026-11-12", "--minutes-by", "leder")
    git = shutil.which("git") or ""
    subprocess.run([git, "-C", mus, "rm", "-q", "--cached", "M01/2026-mus/referat.md"], check=True)
    said = in_(mus, "validate", "--staged")

    assert said.code == 1
    assert "MUS206" in said.out
    assert (mus / "M01/2026-mus/referat.md").exists()
