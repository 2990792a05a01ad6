"""The front door: answers at once what needs no thought, and leads everything else to its command.

Start-up is a budget (design.md, section 8), so nothing but `sys` and `os` is imported before it is needed. Words that
are spelt exactly go by the generated table in `_front` straight to the command's function; all other words go to
Typer, which knows why they are not understood. What goes wrong is caught here, once, and said by `cli.main.stop`.
"""

import os
import sys

Value = str | bool | tuple[str, ...]
Values = dict[str, Value]
Call = tuple[str, str, Values]
"""A module of musctl.cli, a function in it, and its parameters."""

_UNSAID: Values = {"flag": False, "one": "", "many": ()}
_DASHES = ("-", "–", "—")
_SELDOM = 1_000_000  # looking for circles of values, which musctl hardly makes, costs a tenth of every run


def main(argv: list[str] | None = None) -> int:
    """Answer the words of the command line; gives the exit code (design.md, section 5)."""
    words = sys.argv[1:] if argv is None else argv
    try:
        _speak_utf8()
        code = _answer(words)
        sys.stdout.flush()
    except BaseException as error:  # noqa: BLE001 - every way to stop gets its sentence and its code
        from musctl.cli.main import stop

        code = stop(error, debug="--debug" in words or bool(os.environ.get("MUSCTL_DEBUG")))
    if argv is None:
        _leave(code)
    return code


def take_globals(words: list[str]) -> tuple[dict[str, str], list[str]]:
    """The global options, wherever they stand before `--`, and the words left; WrongUse for one that is said wrongly."""
    from musctl._front import GLOBALS

    said: dict[str, str] = {}
    rest: list[str] = []
    left = list(words)
    while left:
        word = left.pop(0)
        spelling, equals, value = word.partition("=")
        if word == "--":
            rest += [word, *left]
            break
        if spelling not in GLOBALS:
            rest.append(word)
        else:
            name, metavar = GLOBALS[spelling]
            if metavar and not equals:
                value = left.pop(0) if left else ""
            if (
                bool(metavar) != bool(value)
                or (equals and not metavar)
                or (value in GLOBALS)
                or (metavar and name in said)
            ):
                from musctl.cli.usage import wrong_global

                raise wrong_global(spelling, metavar, value, again=name in said)
            said[name] = value
    return said, rest


def exact(words: list[str], form: str) -> Call | None:
    """The call that these words spell exactly, or None: then they need thought."""
    from musctl._front import COMMANDS, GROUPS

    size = 2 if words[0] in GROUPS and " ".join(words[:2]) in COMMANDS else 1
    command = COMMANDS.get(" ".join(words[:size]))
    if command is None or (form and form not in command[4]):
        return None
    module, function, arguments, options, _formats = command
    values: Values = {name: _UNSAID[kind] for name, kind, _choices in options.values()}
    loose: list[str] = []
    left = words[size:]
    while left:
        word = left.pop(0)
        if word == "--":
            loose += left
            break
        if not word.startswith(_DASHES) or word == "-":
            loose.append(word)
        elif not _take_option(word, left, options, values):
            return None
    return (module, function, values) if _take_arguments(loose, arguments, values) else None


def _answer(words: list[str]) -> int:
    if words == ["--version"]:
        return _version()
    from musctl._front import HELP, SHORT

    said, rest = take_globals(words)
    if "help" in said and (text := HELP.get(" ".join(rest[:2])) or HELP.get(" ".join(rest[:1]))):
        own = rest[:1] == ["new"] and (not rest[1:] or " ".join(rest[:2]) not in HELP)
        return _say(text + _own_kinds(said) if own else text)
    if "version" in said:
        return _version()
    return _run(rest, said) if rest else _say(SHORT)


def _run(words: list[str], said: dict[str, str]) -> int:
    form = said.get("format", "")
    call = exact(words, form)
    if call is None:
        from musctl.cli.main import understood

        call = understood(words, form)
    import gc  # built in, so it costs nothing

    from musctl.cli.session import session

    gc.set_threshold(_SELDOM)
    here = session(said)
    module, function, values = call
    command = getattr(__import__(f"musctl.cli.{module}", fromlist=(function,)), function)
    return int(command(here, **values))


def _own_kinds(said: dict[str, str]) -> str:
    """The talks that the folder's policy defines itself: the one part of the help that is data."""
    from musctl.cli.kinds import for_help
    from musctl.cli.session import session

    return for_help(session(said))


def _take_option(
    word: str, left: list[str], options: dict[str, tuple[str, str, tuple[str, ...]]], values: Values
) -> bool:
    """Put one option among the values; false when it needs thought."""
    spelling, equals, value = word.partition("=")
    if spelling not in options:
        return False
    name, kind, choices = options[spelling]
    before = values[name]
    if kind == "flag":
        values[name] = True
        return not equals
    if not equals:
        value = left.pop(0) if left else "-"
    values[name] = (*before, value) if isinstance(before, tuple) else value
    plain = bool(value) and (bool(equals) or value[0] != "-")
    return plain and (not choices or value in choices) and (kind == "many" or not before)


def _take_arguments(
    loose: list[str], arguments: tuple[tuple[str, str, str, tuple[str, ...]], ...], values: Values
) -> bool:
    """Put the words that are no options among the values; false when they need thought."""
    if "" in loose:
        return False
    for name, kind, default, choices in arguments:
        if kind == "many":
            values[name], loose = tuple(loose), []
        elif loose:
            values[name] = loose.pop(0)
        elif kind == "must":
            return False
        else:
            values[name] = default
        if choices and values[name] not in (*choices, default):
            return False
    return not loose


def _version() -> int:
    from musctl import __version__

    return _say(f"musctl {__version__}\n")


def _say(text: str) -> int:
    sys.stdout.write(text)
    return 0


def _speak_utf8() -> None:
    """Danish letters whatever the locale; a letter that cannot be written is never a crash; a closed stream is no stream."""
    from io import TextIOWrapper

    for name in ("stdout", "stderr"):
        stream = getattr(sys, name)
        if stream is None:
            setattr(sys, name, open(os.devnull, "w", encoding="utf-8"))  # noqa: SIM115 - it lives as long as the process
        elif isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")


def _leave(code: int) -> None:
    """End the process: what an interpreter tidies on its way out costs a seventh of a start, and nothing here needs it."""
    for stream in (sys.stdout, sys.stderr):
        try:  # noqa: SIM105 - contextlib is an import
            stream.flush()
        except OSError:
            pass  # said already, or nobody listens
    if sys.gettrace() is None:
        os._exit(code)
