"""How Typer reads for musctl: it gives values back instead of acting on them, and wrong use is said in Danish."""

from __future__ import annotations

import re
from typing import Any

from typer._click.core import Context
from typer._click.exceptions import BadOptionUsage, BadParameter, MissingParameter, NoSuchOption, UsageError
from typer.core import TyperArgument, TyperCommand, TyperGroup, TyperOption

from musctl.cli import usage
from musctl.errors import WrongUse

Value = str | bool | tuple[str, ...]

_REFUSED = re.compile(r"""(['"])(.*)\1 is not one of """)


class Word(TyperCommand):
    """One command: its path and its values are the answer."""

    allow_extra_args = True  # said in Danish, below

    def parse_args(self, ctx: Context, args: list[str]) -> list[str]:
        """Read the words; WrongUse for those that are empty, doubled, or that nothing asks for."""
        _look(self, path_of(ctx), args)
        try:
            extra = super().parse_args(ctx, args)
        except UsageError as error:
            raise _in_danish(error, path_of(ctx), self) from None
        if extra:
            raise usage.too_many(path_of(ctx), extra)
        return extra

    def invoke(self, ctx: Context) -> tuple[str, dict[str, Value]]:
        """The command's path and its values; what is not said is empty."""
        return path_of(ctx), {name: _value(read) for name, read in ctx.params.items()}


class Family(TyperGroup):
    """Commands under one word."""

    def parse_args(self, ctx: Context, args: list[str]) -> list[str]:
        """Read the words; WrongUse for an option that stands before the command.

        A family may itself be a command, under its own name (`rotate` beside `rotate keep`): then options are its own.
        """
        own = self.name or ""
        if own in self.commands and (not args or args[0].startswith(("-", "–", "—"))):
            args = [own, *args]
        elif args and args[0].startswith(("-", "–", "—")) and args[0] != "--":
            raise usage.dashes(path_of(ctx), args[0])
        return super().parse_args(ctx, args)

    def invoke(self, ctx: Context) -> Any:
        """What the command under it answers; WrongUse when none is named."""
        try:
            return super().invoke(ctx)
        except UsageError:
            raise usage.no_command(path_of(ctx)) from None

    def resolve_command(self, ctx: Context, args: list[str]) -> tuple[str | None, Any, list[str]]:
        """The command that the first word names; WrongUse with the nearest ones when there is none.

        A word of `new` may also be a talk that only the folder's policy knows: `new samtale` looks it up.
        """
        if args[0] not in self.commands:
            if self.name != "new":
                raise usage.no_such_command(path_of(ctx), args[0])
            args = ["samtale", *args]
        return super().resolve_command(ctx, args)


def path_of(ctx: Context) -> str:
    """The command's words without `musctl`."""
    return " ".join(dict.fromkeys(ctx.command_path.removeprefix("musctl").split()))


def label(parameter: TyperArgument | TyperOption) -> str:
    """What the leader calls it: `--form`, or NAVN."""
    return parameter.human_readable_name if isinstance(parameter, TyperArgument) else parameter.opts[-1]


def choices(parameter: TyperArgument | TyperOption) -> tuple[str, ...]:
    """The words that the parameter can be, or none when it can be any."""
    return tuple(getattr(parameter.type, "choices", ()))


def _in_danish(error: UsageError, path: str, command: TyperCommand) -> WrongUse:
    """What Typer could not read, in our words; not one of its own is repeated."""
    if isinstance(error, NoSuchOption):
        return usage.no_such_option(path, error.option_name)
    if isinstance(error, BadOptionUsage):
        return _bad_option(path, command, error.option_name)
    parameter = error.param if isinstance(error, BadParameter) else None
    if not isinstance(parameter, (TyperArgument, TyperOption)):
        return usage.unreadable(path)
    if isinstance(error, MissingParameter):
        return usage.missing(
            path, label(parameter), parameter.help or "", (command.epilog or "").partition("\n")[0]
        )
    refused = _REFUSED.match(error.message)
    return usage.not_a_choice(path, label(parameter), refused[2] if refused else "", choices(parameter))


def _bad_option(path: str, command: TyperCommand, spelling: str) -> WrongUse:
    option = next(one for one in command.params if isinstance(one, TyperOption) and spelling in one.opts)
    if option.is_flag:
        return usage.needless_value(path, spelling)
    return usage.no_value(path, spelling, option.metavar or "|".join(choices(option)))


def _look(command: TyperCommand, path: str, words: list[str]) -> None:
    """WrongUse for what Typer would let pass: empty words, an option as the value of another, one said twice, long dashes."""
    options = {
        spelling: option
        for option in command.params
        for spelling in option.opts
        if isinstance(option, TyperOption)
    }
    seen: set[str] = set()
    left = iter(words)
    for word in left:
        spelling, equals, value = word.partition("=")
        option = options.get(spelling)
        if word == "--":
            return
        if option is None:
            _look_at_loose(path, word)
        elif not option.is_flag:
            value = value if equals else next(left, "-")
            if value in options:
                raise _bad_option(path, command, spelling)
            if not value:
                raise usage.empty(path, f"Valget {spelling}")
            if spelling in seen and not option.multiple:
                raise usage.said_twice(path, spelling)
            seen.add(spelling)


def _look_at_loose(path: str, word: str) -> None:
    if not word:
        raise usage.empty(path, 'Et af ordene ("")')
    if word.startswith(("–", "—")) or (word.startswith("-") and word[1:2] not in {"", "-"}):
        raise usage.dashes(path, word)


def _value(read: Any) -> Value:
    if read is None:
        return ""
    return tuple(read) if isinstance(read, (list, tuple)) else read
