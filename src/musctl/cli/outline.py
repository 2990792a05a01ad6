"""The outline: what `words` defines, read from the Typer app as plain values for the generators and the tests."""

from __future__ import annotations

import builtins
from collections.abc import Iterator
from inspect import cleandoc, unwrap
from keyword import iskeyword
from types import FunctionType
from typing import cast

from typer.core import TyperArgument, TyperGroup, TyperOption

from musctl.cli import words
from musctl.cli.reading import Word, choices, label
from musctl.named import NamedTuple


class Parameter(NamedTuple):
    """One argument or option."""

    name: str
    spellings: tuple[str, ...]
    """`--title`; an argument has none."""
    label: str
    """What the help calls the value, e.g. NAVN or leder|medarbejder; a flag has none."""
    help: str
    required: bool
    many: bool
    choices: tuple[str, ...]
    default: str


class Command(NamedTuple):
    """One command with its Danish words."""

    path: str
    heading: str
    summary: str
    text: str
    examples: tuple[str, ...]
    parameters: tuple[Parameter, ...]
    formats: tuple[str, ...]

    @property
    def module(self) -> str:
        """The module in musctl.cli that holds the body."""
        return self.path.split()[0]

    @property
    def function(self) -> str:
        """The body's name; Python's own words (`import`, `list`) get an underscore after them."""
        name = self.path.split()[-1].replace("-", "_")
        return f"{name}_" if iskeyword(name) or hasattr(builtins, name) else name

    @property
    def arguments(self) -> tuple[Parameter, ...]:
        """What stands without a spelling of its own."""
        return tuple(parameter for parameter in self.parameters if not parameter.spellings)

    @property
    def options(self) -> tuple[Parameter, ...]:
        """What is named by its spelling."""
        return tuple(parameter for parameter in self.parameters if parameter.spellings)


def root() -> Command:
    """The program itself: its options are the global ones."""
    return _command("", words.root())


def families() -> dict[str, str]:
    """The words that need one more, and what each is about."""
    return {
        name: family.help or ""
        for name, family in words.root().commands.items()
        if isinstance(family, TyperGroup)
    }


def commands() -> tuple[Command, ...]:
    """Every command, in the order in which `words` defines them."""
    return tuple(command for _, command in sorted(_walk("", words.root())))


def _walk(path: str, family: TyperGroup) -> Iterator[tuple[int, Command]]:
    for name, command in family.commands.items():
        here = path if name == path else f"{path} {name}".strip()
        if isinstance(command, TyperGroup):
            yield from _walk(here, command)
        elif isinstance(command, Word):
            yield (
                unwrap(cast(FunctionType, command.callback)).__code__.co_firstlineno,
                _command(here, command),
            )


def _command(path: str, command: Word | TyperGroup) -> Command:
    summary, _, text = cleandoc(command.help or "").partition("\n\n")
    parameters = tuple(
        _parameter(one) for one in command.params if isinstance(one, (TyperArgument, TyperOption))
    )
    examples = tuple((command.epilog or "").splitlines())
    return Command(
        path, command.rich_help_panel or "", summary, text, examples, parameters, words.FORMATS.get(path, ())
    )


def _parameter(parameter: TyperArgument | TyperOption) -> Parameter:
    option = isinstance(parameter, TyperOption)
    flag = isinstance(parameter, TyperOption) and parameter.is_flag
    shown = "|".join(choices(parameter)) if option else label(parameter)
    return Parameter(
        name=parameter.name or "",
        spellings=tuple(parameter.opts) if option else (),
        label="" if flag else (parameter.metavar or shown),
        help=parameter.help or "",
        required=parameter.required,
        many=parameter.multiple if isinstance(parameter, TyperOption) else parameter.nargs == -1,
        choices=choices(parameter),
        default=parameter.default if isinstance(parameter.default, str) else "",
    )
