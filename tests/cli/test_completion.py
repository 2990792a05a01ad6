"""TAB in real shells: what is offered, what never is, and that no process is started."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from musctl._front import COMMANDS
from musctl.cli import outline
from musctl.cli.completion import known, script
from tests import terminal

BASH = """
source "$1"; shift
PATH=/nowhere
COMP_WORDS=("$@") COMP_CWORD=$(($# - 1))
_musctl
printf '%s\\n' "${COMPREPLY[@]}"
"""
FISH = """
source $argv[1]
set -q argv[3]; or set PATH /nowhere
complete -C $argv[2]
"""

OFFERED = [
    (["n"], ["new"]),
    (["new", "m"], ["mus"]),
    (["new", "s"], ["samtale", "seniorsamtale"]),
    (["new", "samtale", ""], ["grus", "mus", "seniorsamtale"]),
    (["new", "grus", "--group", ""], ["G1"]),
    (["new", "seniorsamtale", "--e"], ["--employee"]),
    (["new", "seniorsamtale", "--employee", "M0"], ["M01", "M02", "M07"]),
    (["new", "plan", "--group", ""], ["G1"]),
    (["employee", "i"], ["import"]),
    (["new", "mus", "--e"], ["--employee"]),
    (["new", "mus", "--employee", ""], ["M01", "M02", "M07"]),
    (["new", "mus", "--employee", "M01", "--minutes-by", ""], ["leder", "medarbejder"]),
    (["held", ""], ["G1", "G1/2026-grus", "M01", "M01/2026-mus", "M02", "M07", "M07/2026-mus"]),
    (["held", "M07/"], ["M07/2026-mus"]),
    (["held", "--round", "2026", "M0"], ["M01", "M01/2026-mus", "M02", "M07", "M07/2026-mus"]),
    (["edit", "M07", ""], ["fond", "forberedelse", "plan", "referat", "samtale"]),
    (["edit", "M07", "--round", "2026", "r"], ["referat"]),
    (["approve", "record", "M07", "--how", "f"], ["fremmoede", "fremmøde"]),
    (["round", "close", ""], ["2025", "2026"]),
    (["rotate", ""], ["certificate", "keep", "verify"]),
    (["rotate", "--emp"], ["--employee"]),
    (["rotate", "--employee", "M0"], ["M01", "M02", "M07"]),
    (["rotate", "keep", "M01"], ["M01", "M01/2026-mus"]),
    (["rotate", "verify", ""], ["2027-12-03-a", "2027-12-03-b"]),
    (["status", "--format", ""], ["json", "table"]),
    (["--quiet", "validate", "--format", "j"], ["json"]),
    (["save", "--format", ""], []),
    (["employee", "add", ""], []),
    (["employee", "add", "x", "--title", ""], []),
    (["--today", ""], []),
    (["init", "--profile", ""], ["albertslund", "gentofte", "herlev", "kl"]),
    (["completion", ""], ["bash", "fish", "powershell", "zsh"]),
    (["nwe", ""], []),
    (["validate", "--", "--f"], []),
]


@pytest.fixture
def mus(home: Path) -> Path:
    """A leader's folder in which names try to get out."""
    folder = home / "min mus"
    for talk in ("M01/2026-mus", "M07/2026-mus", "G1/2026-grus", "runder", "kvitteringer", "under"):
        (folder / talk).mkdir(parents=True)
    receipts = (
        "kvitteringer/2027-12-03-a.yaml",
        "kvitteringer/2027-12-03-a.md",
        "kvitteringer/2027-12-03-b.yaml",
    )
    for name in ("musctl.yaml", "runder/2025.yaml", "runder/2026.yaml", "M01/2026-mus/referat.md", *receipts):
        (folder / name).touch()
    people = """\
# M98: Nina Navn
medarbejdere:
  M01: {navn: "Søren Ærø: M99", mail: M97@example.dk}
  "M02": {navn: Mette Møller}
  M07:
    navn: Mads
    stilling: M96: leder
    mail: M95x@example.dk
grupper:
  G1: {navn: Mågerne, medlemmer: [M01, M07]}
"""
    (folder / "musctl.yaml").write_text("musctl: 1\nprofil: egen@1\n", encoding="utf-8")
    policy = "profil: egen\nkilder:\n  skrift:\n    titel: x\nsamtaler:\n  mus:\n    navn: MUS\n    emner:\n      - id: a\n"
    policy += "  grus:\n    gruppe: ja\n  seniorsamtale:\n    navn: Seniorsamtale\nopbevaring:\n  skuffe:\n    kilde: x\n"
    (folder / "politik").mkdir()
    (folder / "politik/egen@1.yaml").write_text(policy, encoding="utf-8")
    (folder / "medarbejdere.yaml").write_text(people, encoding="utf-8")
    return folder


def bash(home: Path, *words: str, cwd: Path) -> list[str]:
    (home / "musctl.bash").write_text(script("bash"), encoding="utf-8")
    command = ["bash", "--norc", "-c", BASH, "bash", str(home / "musctl.bash"), "musctl", *words]
    done = subprocess.run(command, cwd=cwd, capture_output=True, check=True)

    assert done.stderr == b""
    return sorted(filter(None, done.stdout.decode().split("\n")))


def fish(home: Path, *words: str, cwd: Path, programs: bool = False) -> list[str]:
    (home / "musctl.fish").write_text(script("fish"), encoding="utf-8")
    line = " ".join(["musctl", *words])
    command = ["fish", "--no-config", "-c", FISH, str(home / "musctl.fish"), line, *["programs"] * programs]
    done = subprocess.run(
        command, cwd=cwd, capture_output=True, check=True, env={**os.environ, "LC_ALL": "C.UTF-8"}
    )

    assert done.stderr == b""
    return sorted(line.partition("\t")[0] for line in done.stdout.decode().splitlines())


Tab = Callable[..., list[str]]
SHELLS = [
    pytest.param(bash, marks=pytest.mark.skipif(not shutil.which("bash"), reason="bash is not here")),
    pytest.param(fish, marks=pytest.mark.skipif(not shutil.which("fish"), reason="fish is not here")),
]


@pytest.mark.parametrize("words", OFFERED, ids=lambda value: " ".join(value[0]))
@pytest.mark.parametrize("tab", SHELLS)
def test_tab_offers(tab: Tab, words: tuple[list[str], list[str]], home: Path, mus: Path) -> None:
    line, offered = words

    assert tab(home, *line, cwd=mus / "under") == offered


@pytest.mark.parametrize("tab", SHELLS)
def test_tab_offers_every_command_and_every_option(tab: Tab, home: Path) -> None:
    first = {path.split()[0] for path in COMMANDS}

    assert set(tab(home, "", cwd=home)) == first
    for command in outline.commands():
        offered = tab(home, *command.path.split(), "--", cwd=home)
        own = {
            spelling
            for one in command.options
            for spelling in one.spellings
            if spelling.startswith("--")  # `-o` does not begin as what is typed
        }

        assert own <= set(offered)
        assert ("--format" in offered) is bool(command.formats)


@pytest.mark.parametrize("tab", SHELLS)
def test_tab_follows_the_folder_that_is_named(tab: Tab, home: Path, mus: Path) -> None:
    plain = home / "mus"
    mus.rename(plain)

    assert tab(home, "-C", str(plain), "held", "G", cwd=home) == ["G1", "G1/2026-grus"]
    assert tab(home, "-C", "~/mus", "held", "G", cwd=home) == ["G1", "G1/2026-grus"]
    assert tab(home, "held", "", cwd=home) == []


def test_bash_finds_a_folder_with_a_space_in_its_name(home: Path, mus: Path) -> None:
    for written in (f"{home}/min\\ mus", f"'{home}/min mus'", "~/min\\ mus"):
        assert bash(home, "-C", written, "held", "G", cwd=home) == ["G1", "G1/2026-grus"]


def test_bash_completes_after_an_equals_sign_however_readline_splits_it(home: Path, mus: Path) -> None:
    for words in (["--minutes-by", "="], ["--minutes-by", "=", "l"]):
        assert "leder" in bash(home, "held", *words, cwd=mus)
    assert bash(home, "held", "--minutes-by=l", cwd=mus) == ["--minutes-by=leder"]


def test_an_old_bash_without_mapfile_finds_the_same_numbers(home: Path, mus: Path) -> None:
    (home / "old.bash").write_text(script("bash") + "enable -n mapfile\n", encoding="utf-8")
    done = subprocess.run(
        ["bash", "--norc", "-c", BASH, "bash", str(home / "old.bash"), "musctl", "held", "M0"],
        cwd=mus, capture_output=True, check=True,
    )  # fmt: skip

    assert done.stdout.decode().split() == ["M01", "M02", "M07", "M01/2026-mus", "M07/2026-mus"]


def test_files_are_offered_where_a_file_is_asked_for(home: Path, mus: Path) -> None:
    line = ["validate", "M01/2026-mus/r"]

    assert bash(home, *line, cwd=mus) == ["M01/2026-mus/referat.md"]
    if shutil.which("fish"):  # whose own listing of files starts programs
        assert fish(home, *line, cwd=mus, programs=True) == ["M01/2026-mus/referat.md"]


def test_tab_knows_every_rule() -> None:
    from musctl.cli import completion

    rules = os.listdir(os.path.join(os.path.dirname(os.path.dirname(completion.__file__)), "rules"))
    codes = [word for word, _ in known()["value:explain:1"]]

    assert codes == sorted({name[:6].upper() for name in rules if name.startswith("mus")})
    assert known()["value:validate:--rule"] == known()["value:explain:1"]


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish", "powershell"])
def test_the_script_is_all_that_stands_on_stdout(shell: str) -> None:
    assert terminal.call("completion", shell) == (0, script(shell), "")
    assert "@KNOWN@" not in script(shell)


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_the_script_can_be_read_by_its_shell(shell: str, home: Path) -> None:
    if not shutil.which(shell):
        pytest.skip(f"{shell} is not here")
    (home / "script").write_text(script(shell), encoding="utf-8")

    assert subprocess.run([shell, "-n", str(home / "script")], capture_output=True, check=True).stderr == b""


@pytest.mark.parametrize(
    ("shell", "options", "ready"),
    [
        ("bash", ["--norc", "--noprofile", "-i"], "source ~/s; echo kl''ar\n"),
        ("zsh", ["-f", "-i"], "autoload -Uz compinit; compinit -u -D; source ~/s; echo kl''ar\n"),
    ],
)
def test_tab_on_a_terminal(shell: str, options: list[str], ready: str, home: Path, mus: Path) -> None:
    if not shutil.which(shell):
        pytest.skip(f"{shell} is not here")
    (home / "s").write_text(script(shell), encoding="utf-8")
    typed = terminal.Typed(shell, *options, cwd=mus)
    try:
        assert "klar" in typed.type(ready, "klar\n")
        assert "new mus" in typed.type("musctl new m\t", "new mus")
        assert "M07/2026-mus" in typed.type("\x15musctl held M07/\t", "M07/2026-mus")
        assert "=leder" in typed.type("\x15musctl held --minutes-by=l\t", "=leder")
        offered = typed.type("\x15musctl new mus --employee \t\t\t", "M07")

        assert "M01" in offered
        assert "Søren" not in offered
    finally:
        typed.close()


def test_on_a_terminal_it_says_where_the_script_belongs(home: Path) -> None:
    typed = terminal.Typed("musctl", "completion", "fish", cwd=home)
    try:
        assert "~/.config/fish/completions/musctl.fish" in typed.type("", "musctl.fish\n")
    finally:
        typed.close()
