"""What the README, the guide and the rules' pages say of musctl holds: every command, option, file and example."""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

import pytest

from musctl import rules
from musctl._front import COMMANDS, GLOBALS, GROUPS
from musctl.cli.main import understood
from musctl.front import exact, take_globals
from tests import terminal, transcript

TOP = Path(__file__).parent.parent
GUIDE = "docs/vejledning.md"
FOR_READERS = ("README.md", GUIDE)
PAGES = (*FOR_READERS, *sorted(str(path.relative_to(TOP)) for path in TOP.glob("docs/regler/*.md")))

# `make demo`, as a test can run it: in a clone called musctl.
MAKE_DEMO = "$ make demo\n"
DEMO = (
    "$ mkdir musctl; cd musctl; musctl demo demo;"
    """ printf '\\nSkriv først: export PATH="%s:$PATH"\\n' "$PWD/.venv/bin"; cd; rm -r musctl\n"""
)

BLOCK = re.compile(r"^(`{3,})(\w*)[^\n]*\n(.*?)^\1\s*$", re.DOTALL | re.MULTILINE)
INLINE = re.compile(r"`(musctl [^`]+)`")
TYPED = re.compile(r"^[$>] (musctl .+)$", re.MULTILINE)
LINK = re.compile(r"\]\((?!https?:|#|mailto:)([^)#\s]+)[^)]*\)")
CODE = re.compile(r"\bMUS\d{3}\b")


@cache
def text_of(page: str) -> str:
    """A page as it is written."""
    return (TOP / page).read_text(encoding="utf-8")


class Line(NamedTuple):
    """A command as a page writes it."""

    page: str
    words: str


def lines(page: str) -> Iterator[Line]:
    """Every musctl command on a page: typed in a block, or in the prose."""
    text = text_of(page)
    typed = [found[1] for block in BLOCK.finditer(text) for found in TYPED.finditer(block[3])]
    prose = [found[1] for found in INLINE.finditer(BLOCK.sub("", text))]
    yield from (Line(page, words) for words in dict.fromkeys([*typed, *prose]))


def words_of(line: str) -> list[str]:
    """What musctl is given, without what the shell takes for itself."""
    words = shlex.split(re.split(r" (?:\||;|&&|>|2>) ?| {2,}", line)[0])
    return [word.removesuffix("…") for word in words[1:] if word != "…"]


@pytest.mark.parametrize(
    "line", [line for page in PAGES for line in lines(page)], ids="{0[0]}: {0[1]}".format
)
def test_a_command_on_a_page_can_be_typed(line: Line) -> None:
    said, rest = take_globals(words_of(line.words))
    named = " ".join(rest) in {"", *COMMANDS, *GROUPS}  # »the command `musctl held`« is no whole command

    assert named or exact(rest, said.get("format", "")) or understood(rest, "")


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_a_place_on_a_page_for_readers(command: str) -> None:
    assert any(f"musctl {command}" in text_of(page) for page in FOR_READERS)


@pytest.mark.parametrize("option", [option for option in GLOBALS if option.startswith("--")])
def test_the_guide_names_every_global_option(option: str) -> None:
    assert f"`{option}" in text_of(GUIDE)


@pytest.mark.parametrize("page", PAGES)
def test_what_a_page_links_to_is_there(page: str) -> None:
    missing = [
        link for link in LINK.findall(text_of(page)) if not (TOP / page).parent.joinpath(link).exists()
    ]

    assert missing == []


@pytest.mark.parametrize("page", FOR_READERS)
def test_a_rule_named_on_a_page_exists(page: str) -> None:
    assert set(CODE.findall(text_of(page))) <= set(rules.codes())


@pytest.mark.parametrize("page", FOR_READERS)
def test_the_examples_are_what_comes_out(page: str, home: Path, pytestconfig: pytest.Config) -> None:
    written = text_of(page)
    around = terminal.environment(str(home))

    shown = transcript.as_shown(written.replace(MAKE_DEMO, DEMO), str(home), around).replace(DEMO, MAKE_DEMO)

    if pytestconfig.getoption("--golden"):
        (TOP / page).write_text(shown, encoding="utf-8")
    else:
        assert shown == written


def test_the_demo_of_the_readme_is_the_makefiles() -> None:
    recipe = (TOP / "Makefile").read_text(encoding="utf-8").partition("\ndemo:")[2].partition("\n\n")[0]

    assert "$(BIN)/musctl demo demo\n" in recipe
    assert 'Skriv først: export PATH="%s:$$PATH"' in recipe


def test_the_demo_and_its_output_begin_on_the_first_screen() -> None:
    opening = text_of("README.md").splitlines()[:25]

    assert opening.index("$ make demo") < 24
    assert any(line.startswith("Opretter en prøvemappe") for line in opening)
