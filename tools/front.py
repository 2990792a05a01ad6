"""`musctl/_front.py`, made from the Typer app: the table of exactly spelt commands, and the help as finished text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from textwrap import wrap

from musctl.cli import outline
from musctl.cli.outline import Command, Parameter

WIDTH, BROAD = 80, 32
SHORT = """\
musctl holder styr på årets medarbejderudviklingssamtaler (MUS): det opretter
dokumenterne, tjekker dem mod kommunens politik og viser, hvor langt du er.

Første gang:
  musctl demo                        se det hele med opdigtede medarbejdere
  musctl init MUS                    opret din egen mappe

I din mappe:
  musctl status                      hvor langt du er
  musctl new mus --employee M07      opret en samtale
  musctl validate                    tjek dokumenterne

Alle kommandoer:                     musctl --help
"""
EXAMPLES = (
    ("musctl demo", "se det hele med opdigtede medarbejdere"),
    ("musctl init MUS", "opret din mappe"),
    ('musctl employee add "Søren Ærø"', "skriv en medarbejder på listen"),
    ("musctl round start 2026", "begynd årets runde"),
    ("musctl new mus --employee M07", "opret en samtale"),
    ("musctl validate", "tjek dokumenterne"),
)
CODES = (
    ("0", "i orden"),
    ("1", "der er noget at rette (FEJL)"),
    ("2", "forkert brug, eller det, du nævnte, findes ikke"),
    ("3", "her er ingen MUS-mappe"),
    ("4", "stoppet for en sikkerheds skyld; intet er ændret"),
    ("5", "maskinen mangler noget: git, editor, plads eller adgang"),
    ("6", "destruktionen er ikke bekræftet alle steder"),
    ("70", "en fejl i musctl"),
    ("130", "afbrudt af dig"),
)
TYPES = '''
Choices = tuple[str, ...]
Argument = tuple[str, str, str, Choices]
"""Name, kind (must, may, many), default, choices."""
Option = tuple[str, str, Choices]
"""Name, kind (flag, one, many), choices."""
Command = tuple[str, str, tuple[Argument, ...], dict[str, Option], Choices]
"""Module of musctl.cli, function, arguments, options by their spelling, formats."""
'''


def produce() -> Iterator[tuple[str, str]]:
    """The path and text of the generated module."""
    yield "src/musctl/_front.py", "".join(_module())


def help_texts() -> dict[str, str]:
    """What `--help` says: for musctl itself (""), for each first word that needs one more, and for each command."""
    texts = {"": _root_help()}
    texts |= {name: _family_help(name, about) for name, about in outline.families().items()}
    return texts | {command.path: _command_help(command) for command in outline.commands()}


def _module() -> Iterator[str]:
    yield '"""The front door\'s table and texts.\n\nGenerated from the Typer app by `python -m tools.generate`; do not edit.\n"""\n\n'
    yield "# ruff: noqa: Q000\n# fmt: off\n"
    yield TYPES
    globals_ = {
        spelling: (one.name, one.label) for one in outline.root().options for spelling in one.spellings
    }
    yield f"\nGLOBALS: dict[str, tuple[str, str]] = {_table(globals_)}\n"
    yield f"\nGROUPS: tuple[str, ...] = {tuple(outline.families())!r}\n"
    yield f"\nCOMMANDS: dict[str, Command] = {_table({one.path: _entry(one) for one in outline.commands()})}\n"
    yield f"\nSHORT: str = {_literal(SHORT)}\n"
    yield "\nHELP: dict[str, str] = {\n"
    for path, text in help_texts().items():
        yield f"    {path!r}: {_literal(text)},\n"
    yield "}\n"


def _table(entries: Mapping[str, tuple[object, ...]]) -> str:
    rows = "".join(f"    {key!r}: {value!r},\n" for key, value in entries.items())
    return f"{{\n{rows}}}"


def _literal(text: str) -> str:
    if '"""' in text or "\\" in text:
        raise ValueError(f"cannot stand between triple quotes: {text}")
    return f'"""\\\n{text}"""'


def _entry(command: Command) -> tuple[object, ...]:
    arguments = tuple((one.name, _kind(one), one.default, one.choices) for one in command.arguments)
    options = {
        spelling: (one.name, "flag" if not one.label else "many" if one.many else "one", one.choices)
        for one in command.options
        for spelling in one.spellings
    }
    return command.module, command.function, arguments, options, command.formats


def _kind(argument: Parameter) -> str:
    return "many" if argument.many else "must" if argument.required else "may"


def _root_help() -> str:
    root = outline.root()
    return _page(
        f"musctl: {_lower(root.summary)}",
        root.text,
        ("Eksempler", _rows(EXAMPLES)),
        ("Brug", ["  musctl KOMMANDO [VALG]"]),
        ("Kommandoer", _command_rows()),
        ("Globale valg", _rows(map(_row, root.options))),
        ("Slutkoder", _rows((f"{code:>3}", text) for code, text in CODES)),
        end="Hjælp til en kommando: musctl KOMMANDO --help",
    )


def _command_rows() -> Iterator[str]:
    known = outline.commands()
    headings = tuple(dict.fromkeys(command.heading for command in known))
    for number, heading in enumerate(headings):
        some = [command for command in known if command.heading == heading]
        yield from ([""] if number else [])
        yield f"  {heading}:"
        yield from (
            f"  {row}" for row in _rows(((one.path, one.summary) for one in some), width=WIDTH - 2, column=20)
        )


def _family_help(name: str, about: str) -> str:
    own = _under(name)
    return _page(
        f"musctl {name}: {_lower(about)}",
        "",
        ("Eksempler", [f"  {command.examples[0]}" for command in own]),
        ("Brug", [f"  musctl {name} KOMMANDO [VALG]"]),
        ("Kommandoer", _rows((command.path, command.summary) for command in own)),
        end=f"Hjælp til en kommando: musctl {own[0].path} --help",
    )


def _under(name: str) -> list[Command]:
    """The commands under a word."""
    return [command for command in outline.commands() if command.path.startswith(f"{name} ")]


def _command_help(command: Command) -> str:
    options = [*map(_row, command.options)]
    if command.formats:
        options.append(("--format FORMAT", f"Svarets form: {', '.join(command.formats)}."))
    usage = " ".join(
        [f"  musctl {command.path}", *map(_written, command.arguments), *(["[VALG]"] if options else [])]
    )
    return _page(
        f"musctl {command.path}: {_lower(command.summary)}",
        command.text,
        ("Eksempler", [f"  {example}" for example in command.examples]),
        ("Brug", [usage]),
        ("Kommandoer", _rows((one.path, one.summary) for one in _under(command.path))),
        ("Argumenter", _rows(map(_row, command.arguments))),
        ("Valg", _rows(options)),
        ("Globale valg", _brief(command)),
    )


def _brief(command: Command) -> list[str]:
    spelt = [f"{one.spellings[-1]} {one.label}".strip() for one in outline.root().options]
    shown = [one for one in spelt if command.formats or not one.startswith("--format")]
    return [
        *wrap(", ".join(shown), WIDTH, initial_indent="  ", subsequent_indent="  "),
        "  De er forklaret i: musctl --help",
    ]


def _written(argument: Parameter) -> str:
    dots = "..." if argument.many else ""
    return f"{argument.label}{dots}" if argument.required else f"[{argument.label}{dots}]"


def _row(one: Parameter) -> tuple[str, str]:
    words = f"{', '.join(one.spellings)} {one.label}".strip()
    among = one.choices and one.label != "|".join(one.choices)
    return words, f"{one.help} Vælg {', '.join(one.choices)}." if among else one.help


def _rows(pairs: Iterable[tuple[str, str]], width: int = WIDTH, column: int = 0) -> list[str]:
    """Two columns; where the first is too broad, the second begins on the next line."""
    found = list(pairs)
    column = column or max((len(left) for left, _ in found if len(left) <= BROAD), default=BROAD)
    return [line for left, right in found for line in _two(left, right, width, column)]


def _two(left: str, right: str, width: int, column: int) -> list[str]:
    indent = " " * (column + 4)
    lines = wrap(right, width, initial_indent=indent, subsequent_indent=indent, break_on_hyphens=False)
    if len(left) > column:
        return [f"  {left}", *lines]
    return [f"  {left}{lines[0][len(left) + 2 :]}", *lines[1:]]


def _page(title: str, text: str, *parts: tuple[str, Iterable[str]], end: str = "") -> str:
    """A help text: what it is, and each part that has something under its heading."""
    blocks = [title]
    filled = [(heading, list(lines)) for heading, lines in parts]
    blocks += [f"{heading}:\n" + "\n".join(lines) for heading, lines in filled[:1] if lines]
    if text:
        blocks.insert(1, "\n".join(wrap(" ".join(text.split()), WIDTH)))
    blocks += [f"{heading}:\n" + "\n".join(lines) for heading, lines in filled[1:] if lines]
    return "\n\n".join([*blocks, *([end] if end else [])]) + "\n"


def _lower(words: str) -> str:
    """The words as they stand inside a sentence."""
    return words[:1].lower() + words[1:].removesuffix(".")
