"""The front door: what it answers at once, what that costs in modules, and that both ways in read words alike."""

from __future__ import annotations

import inspect
import os
import shlex
import subprocess
import sys
import types
from datetime import date
from importlib import import_module

import pytest
from hypothesis import given
from hypothesis import strategies as st

from musctl import __version__
from musctl._front import COMMANDS, GLOBALS, GROUPS, HELP, SHORT
from musctl.cli import outline
from musctl.cli.main import understood
from musctl.cli.session import Session, session
from musctl.errors import MusctlError, WrongUse
from musctl.front import exact, take_globals
from tests import terminal
from tools import front as generator

MODULES = """
import sys
before = set(sys.modules)
from musctl.front import main
noop = type(sys)("musctl.cli.save")
noop.save = lambda session: 0
sys.modules["musctl.cli.save"] = noop
before.add("musctl.cli.save")
code = main(sys.argv[1:])
print(code, *sorted(set(sys.modules) - before), file=sys.stderr)
"""


def modules(*words: str) -> list[str]:
    """The exit code, and the modules that an empty Python has not loaded, for one call in a process of its own."""
    around = {name: value for name, value in os.environ.items() if not name.startswith("MUSCTL_")}
    done = subprocess.run(
        [sys.executable, "-c", MODULES, *words], env=around, capture_output=True, check=True
    )
    return done.stderr.decode().splitlines()[-1].split()


def test_the_version_needs_the_front_door_alone() -> None:
    assert modules("--version") == ["0", "musctl", "musctl.front"]


@pytest.mark.parametrize("words", [[], ["--help"], ["-h"], ["new", "mus", "--help"], ["-C", ".", "--plain"]])
def test_help_needs_one_module_more(words: list[str]) -> None:
    assert modules(*words) == ["0", "musctl", "musctl._front", "musctl.front"]


def test_an_exactly_spelt_command_pays_for_nothing_but_itself() -> None:
    found = modules("-C", ".", "save", "--quiet")

    assert found == ["0", "gc", "musctl", "musctl._front", "musctl.cli", "musctl.cli.session", "musctl.front"]


@pytest.mark.parametrize("day", ["2026-11-12", "2026-11-30", "2026-12-31"])
def test_a_day_given_in_iso_costs_no_calendar(day: str) -> None:
    assert not {"re", "datetime"} & set(modules("--today", day, "save"))


def test_the_quick_table_and_the_help_say_what_the_typer_app_says() -> None:
    [(path, text)] = generator.produce()
    with open(os.path.join(os.path.dirname(generator.__file__), "..", path), encoding="utf-8") as file:
        assert file.read() == text


@pytest.mark.parametrize("path", sorted({*COMMANDS, *GROUPS, ""}))
def test_help_is_danish_in_80_columns_with_examples_first(path: str) -> None:
    said = terminal.call(*path.split(), "--help")
    headings = [line for line in said.out.splitlines() if line.endswith(":") and not line.startswith(" ")]

    assert (said.code, said.err) == (0, "")
    assert headings[:2] == ["Eksempler:", "Brug:"]
    assert set(headings) <= {
        "Eksempler:",
        "Brug:",
        "Kommandoer:",
        "Argumenter:",
        "Valg:",
        "Globale valg:",
        "Slutkoder:",
    }
    assert max(map(len, said.out.splitlines())) <= 80


@pytest.mark.parametrize("command", outline.commands(), ids=lambda command: command.path)
def test_every_example_in_the_help_can_be_written(command: outline.Command) -> None:
    for example in command.examples:
        words = shlex.split(example.partition(" > ")[0])

        assert words[:1] == ["musctl"]
        assert exact(words[1:], "") is not None or take_globals(words[1:])[0]


def test_bare_musctl_says_what_to_write_first() -> None:
    said = terminal.call()

    assert said == (0, SHORT, "")
    assert "musctl init" in said.out
    assert max(map(len, said.out.splitlines())) <= 80


def test_each_heading_stands_once_in_the_help() -> None:
    known = outline.commands()
    page = HELP[""].splitlines()

    assert all(page.count(f"  {heading}:") == 1 for heading in {command.heading for command in known})


def test_the_exit_codes_stand_in_the_help() -> None:
    codes = {
        line.split()[0] for line in HELP[""].partition("Slutkoder:\n")[2].partition("\n\n")[0].splitlines()
    }

    assert codes == {"0", "1", "2", "3", "4", "5", "6", "70", "130"}


@pytest.mark.parametrize("words", [["--version"], ["save", "--version"], ["--plain", "--version", "new"]])
def test_the_version_is_answered_wherever_it_stands(words: list[str]) -> None:
    assert terminal.call(*words) == (0, f"musctl {__version__}\n", "")


def test_python_m_musctl_is_the_same_door() -> None:
    done = subprocess.run([sys.executable, "-m", "musctl", "--version"], capture_output=True, check=True)

    assert done.stdout.decode() == f"musctl {__version__}{os.linesep}"


@pytest.mark.parametrize("path", COMMANDS)
def test_a_body_takes_what_the_words_give(path: str) -> None:
    module, function, arguments, options, _formats = COMMANDS[path]
    said = inspect.signature(getattr(import_module(f"musctl.cli.{module}"), function)).parameters.values()

    assert [one.kind for one in said][:1] == [inspect.Parameter.POSITIONAL_OR_KEYWORD]
    assert {one.kind for one in list(said)[1:]} <= {inspect.Parameter.KEYWORD_ONLY}
    assert {one.name for one in list(said)[1:]} == {one[0] for one in (*arguments, *options.values())}


# The two ways in

WORDS = st.text("aæM0 =–-", max_size=4)
LOOSE = st.sampled_from([["--"], ["-"], ["–x"], ["--nej"], ["-x"], ["--strict=ja"], [""]])


def written(one: outline.Parameter) -> st.SearchStrategy[list[str]]:
    """An argument or option as it may stand on the command line, rightly or wrongly."""
    words = st.one_of(st.sampled_from(one.choices), WORDS) if one.choices else WORDS
    if not one.spellings:
        return words.map(lambda word: [word])
    if not one.label:
        return st.just([one.spellings[0]])
    return st.one_of(
        words.map(lambda word: [one.spellings[0], word]),
        words.map(lambda word: [f"{one.spellings[0]}={word}"]),
    )


LINES = st.sampled_from(outline.commands()).flatmap(
    lambda command: st.lists(st.one_of(*map(written, command.parameters), LOOSE), max_size=5).map(
        lambda parts: [*command.path.split(), *(word for part in parts for word in part)]
    )
)


@given(LINES)
def test_the_quick_way_reads_what_typer_reads(words: list[str]) -> None:
    quick = exact(words, "")
    try:
        slow = understood(words, "")
    except WrongUse:
        slow = None

    assert quick is None or quick == slow


def test_values_are_text_and_what_is_not_said_is_empty() -> None:
    call = exact(["validate", "M01", "--rule", "MUS101", "--rule=MUS102", "--", "--fix"], "json")

    assert call == (
        "validate",
        "validate",
        {
            "targets": ("M01", "--fix"), "rule": ("MUS101", "MUS102"),
            "strict": False, "watch": False, "staged": False, "fix": False, "no_cache": False,
        },
    )  # fmt: skip


# The global options


def test_global_options_may_stand_before_and_after_the_command() -> None:
    before = take_globals(["-C", "MUS", "--format=json", "status", "--names"])
    after = take_globals(["status", "-C", "MUS", "--names", "--format", "json"])

    assert before == after == ({"folder": "MUS", "format": "json"}, ["status", "--names"])


def test_after_two_hyphens_no_word_is_an_option() -> None:
    assert take_globals(["validate", "--quiet", "--", "--help"]) == (
        {"quiet": ""},
        ["validate", "--", "--help"],
    )


@pytest.mark.parametrize("spelling", [spelling for spelling, (_, label) in GLOBALS.items() if label])
def test_a_global_option_without_its_value_is_wrong_use(spelling: str) -> None:
    for words in ([spelling], [spelling, "--quiet"], [f"{spelling}="], [spelling, "x", spelling, "y"]):
        with pytest.raises(WrongUse):
            take_globals(words)


@pytest.mark.parametrize(
    "written", ["2026-11-12", "12-11-2026", "12.11.2026", "12/11-2026", "12. november 2026"]
)
def test_today_is_read_day_first_or_iso(written: str) -> None:
    assert session({"today": written}, {}).today == "2026-11-12"


def test_without_today_it_is_the_day_on_the_machine() -> None:
    assert session({}, {}).today == date.today().isoformat()  # noqa: DTZ011 - the machine's own day


@pytest.mark.parametrize("around", [{"NO_COLOR": "1"}, {"ACCESSIBLE": "1"}])
def test_plain_is_also_asked_for_by_the_environment(around: dict[str, str]) -> None:
    assert session({}, around).plain
    assert not session({}, dict.fromkeys(around, "")).plain


def test_a_session_never_changes() -> None:
    with pytest.raises(AttributeError):
        Session().quiet = True


# The streams and the ways to stop


def body(monkeypatch: pytest.MonkeyPatch, error: BaseException | None = None, says: str = "") -> None:
    """Let `musctl save` say this and raise that."""

    def save(_session: Session) -> int:
        sys.stdout.write(says)
        if error:
            raise error
        return 0

    noop = types.ModuleType("musctl.cli.save")
    noop.save = save  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "musctl.cli.save", noop)


class Odd(MusctlError):
    code = 4


@pytest.mark.parametrize(
    ("error", "code", "sentence"),
    [
        (Odd("Stoppet.", hint="Gør noget."), 4, "Stoppet.\nGør noget.\n"),
        (Odd("Et \x1b[31mrødt\x07 ord."), 4, "Et ?[31mrødt? ord.\n"),
        (KeyboardInterrupt(), 130, "Afbrudt.\n"),
        (EOFError(), 2, "Der kom ikke noget svar.\nSkriv svarene som valg, og brug --no-input i scripts.\n"),
        (
            PermissionError(13, "Permission denied", "M07/plan.yaml"),
            5,
            "Maskinen giver ikke adgang: M07/plan.yaml.\n",
        ),
        (OSError(28, "No space left on device"), 5, "Der er ikke mere plads på disken.\n"),
        (MemoryError(), 5, "Maskinen har ikke hukommelse nok.\n"),
        (SystemExit(3), 3, ""),
    ],
)
def test_every_way_to_stop_has_its_sentence_and_code(
    monkeypatch: pytest.MonkeyPatch, error: BaseException, code: int, sentence: str
) -> None:
    body(monkeypatch, error)

    assert terminal.call("save") == (code, "", sentence)


def test_a_bug_is_owned_without_a_traceback_and_without_text_from_a_document(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    body(monkeypatch, KeyError("Søren er ked af det"))
    said = terminal.call("save")

    assert said.code == 70
    assert said.err.startswith(
        "Det er en fejl i musctl, ikke hos dig.\nMeld den med denne linje: KeyError i front.py:"
    )
    assert "Søren" not in said.err
    assert "Traceback" not in said.err


def test_debug_shows_the_whole_course_of_a_bug(monkeypatch: pytest.MonkeyPatch) -> None:
    body(monkeypatch, KeyError("x"))

    assert "Traceback" in terminal.call("save", "--debug").err
    assert "Traceback" not in terminal.call("nwe", "--debug").err
    monkeypatch.setenv("MUSCTL_DEBUG", "1")
    assert "Traceback" in terminal.call("save").err


def test_errors_are_text_on_stderr_also_when_json_is_asked_for() -> None:
    said = terminal.call("status", "--format", "json", "--nej")

    assert (said.code, said.out) == (2, "")
    assert said.err.startswith("Valget »--nej« findes ikke")


@pytest.mark.skipif(os.name == "nt", reason="pipes close otherwise on Windows")
def test_a_reader_that_goes_away_is_met_with_silence() -> None:
    reading, writing = os.pipe()
    os.close(reading)
    done = subprocess.run(
        [sys.executable, "-m", "musctl", "--help"], stdout=writing, stderr=subprocess.PIPE, check=False
    )
    os.close(writing)

    assert (done.returncode, done.stderr) == (141, b"")


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="the machine has no /dev/full")
def test_a_full_disk_under_stdout_is_said() -> None:
    with open("/dev/full", "wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "musctl", "--help"], stdout=full, stderr=subprocess.PIPE, check=False
        )

    assert (done.returncode, done.stderr.decode()) == (5, "Der er ikke mere plads på disken.\n")


@pytest.mark.skipif(os.name == "nt", reason="a POSIX shell closes the stream")
@pytest.mark.parametrize("closed", ["1>&-", "2>&-", "1>&- 2>&-", "<&-"])
def test_a_closed_stream_is_no_crash(closed: str) -> None:
    done = subprocess.run(f"'{sys.executable}' -m musctl --help {closed}", shell=True, check=False)  # noqa: S602

    assert done.returncode == 0


def test_danish_letters_are_utf8_whatever_the_locale() -> None:
    narrow = {
        **os.environ,
        "LC_ALL": "C",
        "PYTHONIOENCODING": "ascii",
        "PYTHONUTF8": "0",
        "PYTHONCOERCECLOCALE": "0",
    }
    done = subprocess.run([sys.executable, "-m", "musctl"], env=narrow, capture_output=True, check=True)

    assert done.stdout.decode("utf-8").replace("\r\n", "\n") == SHORT
