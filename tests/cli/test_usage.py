"""Wrong use: every command provoked in every way, and the answer is Danish, exit 2, on stderr, without a traceback."""

from __future__ import annotations

import re
import subprocess
import sysconfig
from pathlib import Path

import pytest

from musctl._front import COMMANDS, GROUPS
from musctl.cli import outline
from tests import terminal

ENGLISH = re.compile(
    r"(?<![-\w])(error|usage|try|missing|invalid|no such|options?|arguments?|commands?|parameters?|required?s?|requires|"
    r"got|unexpected|extra|did you mean|possible|value|choose|is not|one of|does not|take|aborted?|traceback|none|true|false)(?!\w)",
    re.IGNORECASE,
)


def provoked() -> list[list[str]]:
    """Command lines that cannot be understood, for every command, argument and option."""
    lines: list[list[str]] = [
        ["--nej"],
        ["-x"],
        ["nwe"],
        ["--"],
        ["-C"],
        ["--today"],
        ["--format"],
        ["--quiet=1"],
    ]
    lines += [[group] for group in GROUPS if group not in COMMANDS] + [[group, "nwe"] for group in GROUPS]
    for command in outline.commands():
        lines += of_command(command)
    return lines


def of_command(command: outline.Command) -> list[list[str]]:
    path = command.path.split()
    right = [*path, *(one.choices[0] if one.choices else "x" for one in command.arguments if one.required)]
    lines = [
        [*path[:-1], f"{path[-1]}x"],
        [*right, "--nej"],
        [*right, "-x"],
        [*right, "–nej"],
        [*right, "--format", "xml"],
    ]
    if len(right) > len(path):
        lines += [path, [*path, ""]]
    if not any(one.many for one in command.arguments):
        lines.append([*right, *(["x"] * 3)])
    for one in command.options:
        lines += of_option(right, one)
    return lines + [[*path, "nej"] for one in command.arguments[:1] if one.choices]


def of_option(right: list[str], option: outline.Parameter) -> list[list[str]]:
    spelling = option.spellings[0]
    lines = [[*right, spelling[:-1] + "xx"], [*right, spelling.replace("--", "—")], [*right, spelling[1:]]]
    if not option.label:
        return [*lines, [*right, f"{spelling}=ja"]]
    lines += [
        [*right, spelling],
        [*right, spelling, "--quiet"],
        [*right, spelling, ""],
        [*right, f"{spelling}="],
    ]
    lines.append([*right, spelling, spelling, "x"])
    if option.choices:
        lines.append([*right, spelling, "nej"])
    return (
        lines
        if option.many
        else [*lines, [*right, *([spelling, option.choices[0] if option.choices else "x"] * 2)]]
    )


@pytest.mark.parametrize("words", provoked(), ids=" ".join)
def test_wrong_use_is_said_in_danish(words: list[str]) -> None:
    said = terminal.call(*words)
    ours = re.sub(r"»[^«]*«|musctl( [-\w]+)*|--?[-\w|]+|Skriv fx: .*", "", said.err)

    assert (said.code, said.out) == (2, "")
    assert 1 <= len(said.err.splitlines()) <= 3
    assert not ENGLISH.search(ours)
    assert all(len(line) <= 80 for line in said.err.splitlines() if not line.startswith("Skriv fx: "))


@pytest.mark.parametrize(
    ("line", "meant"),
    [
        ("nwe", "new"),
        ("Status", "status"),
        ("statsu --format json", "status"),
        ("mus", "new mus"),
        ("import liste.csv", "employee import"),
        ("new msu", "new mus"),
        ("employee lst", "employee list"),
        ("hjælp", "musctl --help"),
        ("gem", "save"),
        ("tjek M07", "validate"),
        ("godkend send", "approve"),
        ("validate --strikt", "--strict"),
        ("new mus --empolyee M07", "--employee"),
        ("approve record M07 --how mial", "mail"),
        ("edit M07 refrat", "referat"),
        ("status --format jsn", "json"),
        ("validate --queit", "--quiet"),
    ],
)
def test_what_was_perhaps_meant_is_asked(line: str, meant: str) -> None:
    said = terminal.call(*line.split())

    assert said.code == 2
    assert f"Mente du »{meant}«?" in said.err


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["employee"], "Kommandoen »employee« mangler et ord."),
        (["held"], "»musctl held« mangler HVEM."),
        (["held", "M01", "--date"], "Valget --date mangler en værdi."),
        (["held", "M01", "--date", "--minutes-by", "leder"], "Valget --date mangler en værdi."),
        (["held", "M01", "--date", ""], "Valget --date er tomt."),
        (["held", "M01", "--date", "1", "--date", "2"], "Valget --date står to gange."),
        (["held", "M01", "--minutes-by", "chef"], "--minutes-by kan ikke være »chef«."),
        (["held", "M01", "M02"], "Der er et ord for meget: »M02«."),
        (["employee", "add", "Søren", "Ærø"], 'Sæt anførselstegn om et navn med mellemrum: "Søren Ærø".'),
        (["validate", "--strict=ja"], "Valget --strict skal stå alene, uden en værdi efter."),
        (["new", "mus", "–employee", "M07"], "»–employee« har en lang tankestreg foran."),
        (["new", "mus", "-employee", "M07"], "»-employee« har kun én bindestreg foran."),
        (["--employee", "M07", "new", "mus"], "Skriv kommandoen først, og så dens valg."),
        (["save", "--format", "json"], "Valget --format kan ikke bruges til »musctl save«."),
        (["status", "--format", "xml"], "Vælg table eller json."),
        (["-C", "findes-ikke", "status"], "Mappen »findes-ikke« findes ikke."),
        (["status", "--today", "31-2-2026"], "31. februar 2026 findes ikke"),
        (["status", "--today", "i morgen"], "»i morgen« er ikke en dato"),
        (["nwe", "--help"], "Kommandoen »nwe« findes ikke."),
        (["x" * 500], f"Kommandoen »{'x' * 57}...« findes ikke."),
    ],
    ids=lambda value: " ".join(value)[:40] if isinstance(value, list) else "",
)
def test_the_sentence_says_what_happened(words: list[str], sentence: str) -> None:
    said = terminal.call(*words)

    assert said.code == 2
    assert sentence in said.err


def test_a_word_that_could_steer_the_terminal_is_made_harmless() -> None:
    said = terminal.call("ny\x1b[2J\x07\udcff")

    assert "\x1b" not in said.err
    assert "\x07" not in said.err


def test_bytes_that_are_no_text_are_no_crash() -> None:
    script = f"{sysconfig.get_path('scripts')}/musctl"
    done = subprocess.run([script.encode(), b"ny\xff\xfe"], capture_output=True, check=False)

    assert done.returncode == 2
    assert done.stderr.decode().startswith("Kommandoen »ny??« findes ikke.")


def test_a_value_may_begin_with_a_hyphen_when_it_is_no_option() -> None:
    from musctl.cli.main import understood

    assert understood(["init", "--goal", "- mere trivsel", "--goal=-x"], "")[2]["goal"] == (
        "- mere trivsel",
        "-x",
    )


def test_a_word_of_the_policy_is_explained_in_its_own_words(home: Path) -> None:
    said = terminal.call("explain", "Kompetence")

    assert said.code == 0
    assert said.out.startswith("Kompetence (Herlev Kommune)")
    assert "evnen til at løse en specifik opgave" in " ".join(said.out.split())
    assert "Kilde: Kompetenceudviklingspolitik med skema, »Hvad er kompetenceudvikling«" in said.out


def test_a_word_that_no_policy_explains_is_no_rule(home: Path) -> None:
    assert terminal.call("explain", "kompetancer").code == 2
