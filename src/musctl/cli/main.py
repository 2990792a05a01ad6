"""The thoughtful way in, for words that the quick table does not know, and the one place where errors are said."""

from __future__ import annotations

import errno
import os
import sys
from unicodedata import category

from musctl.errors import MusctlError

Value = str | bool | tuple[str, ...]

WRONG_USE, MACHINE, BUG, INTERRUPTED, CLOSED = 2, 5, 70, 130, 141

_MACHINE_SAYS = {
    errno.EACCES: "Maskinen giver ikke adgang",
    errno.EPERM: "Maskinen giver ikke adgang",
    errno.EROFS: "Der kan ikke skrives på disken",
    errno.ENOSPC: "Der er ikke mere plads på disken",
    errno.EDQUOT: "Der er ikke mere plads til dig på disken",
    errno.EIO: "Disken svarer med en fejl",
    errno.EBUSY: "Filen er i brug af et andet program",
    errno.EMFILE: "For mange filer er åbne på én gang",
    errno.ENFILE: "For mange filer er åbne på én gang",
    errno.ENAMETOOLONG: "Navnet er for langt til disken",
}


def understood(words: list[str], form: str) -> tuple[str, str, dict[str, Value]]:
    """The call that Typer reads from these words: module, function, values; WrongUse in Danish when it cannot."""
    from musctl._front import COMMANDS
    from musctl.cli import usage

    path, values = _typed(words)
    module, function, _arguments, _options, formats = COMMANDS[path]
    if form and form not in formats:
        raise usage.wrong_format(path, form, formats)
    return module, function, values


def stop(error: BaseException, *, debug: bool = False) -> int:
    """Say why musctl stops, in Danish on stderr, and give the exit code; stdout is left as it is."""
    if isinstance(error, SystemExit):
        return error.code if isinstance(error.code, int) else 0
    if isinstance(error, BrokenPipeError):
        return _closed()
    _flush()
    code, reason, hint = _said(error)
    if debug and code in {BUG, MACHINE}:
        from traceback import print_exception

        print_exception(error)
    sys.stderr.write(_harmless(f"{reason}\n{hint}\n" if hint else f"{reason}\n"))
    return code


def _typed(words: list[str]) -> tuple[str, dict[str, Value]]:
    from musctl.cli.words import root

    command = root()
    with command.make_context("musctl", list(words)) as ctx:
        path, values = command.invoke(ctx)
    return path, values


def _said(error: BaseException) -> tuple[int, str, str]:
    """The exit code, the sentence and the next step."""
    if isinstance(error, MusctlError):
        return error.code, error.reason, error.hint
    if isinstance(error, KeyboardInterrupt):
        return INTERRUPTED, "Afbrudt.", ""
    if isinstance(error, EOFError):
        return WRONG_USE, "Der kom ikke noget svar.", "Skriv svarene som valg, og brug --no-input i scripts."
    if isinstance(error, MemoryError):
        return MACHINE, "Maskinen har ikke hukommelse nok.", ""
    if isinstance(error, OSError) and error.errno in _MACHINE_SAYS:
        where = f": {os.fsdecode(error.filename)}" if isinstance(error.filename, (str, bytes)) else ""
        return MACHINE, f"{_MACHINE_SAYS[error.errno]}{where}.", ""
    return BUG, "Det er en fejl i musctl, ikke hos dig.", f"Meld den med denne linje: {_trace(error)}"


def _trace(error: BaseException) -> str:
    """Which error, and where in musctl: never its message, which may hold text from a document."""
    from traceback import extract_tb

    from musctl import __version__

    ours = [frame for frame in extract_tb(error.__traceback__) if f"{os.sep}musctl{os.sep}" in frame.filename]
    place = f"{ours[-1].filename.rpartition(f'{os.sep}musctl{os.sep}')[2]}:{ours[-1].lineno}" if ours else "?"
    return f"{type(error).__name__} i {place} (musctl {__version__})"


def _flush() -> None:
    """What is said already comes first, also when both streams end in one file."""
    try:
        sys.stdout.flush()
    except (OSError, ValueError):
        _silence()


def _closed() -> int:
    """The reader of our output has gone, as `head` does: nothing to say, and the exit code that a shell would give."""
    _silence()
    return CLOSED


def _silence() -> None:
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    os.close(nowhere)


def _harmless(text: str) -> str:
    """The text without characters that could steer a terminal, or show the words in another order."""
    return "".join(
        "?" if category(letter) in ("Cc", "Cf") and letter not in "\n\t" else letter for letter in text
    )
