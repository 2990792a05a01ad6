"""A transcript: prose with `console` blocks, commands and what came out, replayed and compared.

    ```console
    $ musctl employee add "Søren Ærø"
    M01
    2$ musctl employee add
    2> Der mangler et navn.
    ```

A line that begins with `$ ` is a command; with a number before the `$`, that is its exit code. Below it stands what it
said: stderr behind `2> `, stdout as it is (behind `1> ` where it could be taken for something else). A command goes on
over a heredoc (`<<'END'`) and after a backslash. All commands of a transcript are typed into one shell in one empty
folder, so `cd` and `export` last; the folder is written `~`. Nothing else is hidden.

On a page for readers (`as_shown`) both streams stand as they come, and exit codes are left to the prose.
"""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import tempfile
from collections.abc import Iterator, Sequence
from typing import NamedTuple

OPENING = re.compile(r"(`{3,})console\s*\Z")
COMMAND = re.compile(r"(\d{1,3})?\$ (.*)\Z")
HEREDOC = re.compile(r"<<-?\s*['\"]?(\w+)['\"]?")
AMBIGUOUS = re.compile(r"\d{0,3}\$ |[12]> ")


class Step(NamedTuple):
    """One command and what it said."""

    command: str
    code: int
    out: str
    err: str


class Block(NamedTuple):
    """A `console` block: its lines in the file, and the steps in it."""

    first: int  # index of the opening fence
    last: int  # index of the closing fence
    steps: tuple[Step, ...]


def blocks(text: str) -> tuple[Block, ...]:
    """The `console` blocks of a text; ValueError for one that is not closed or begins with output."""
    return tuple(_blocks(text.split("\n")))


def _blocks(lines: Sequence[str]) -> Iterator[Block]:
    first = 0
    while first < len(lines):
        if opening := OPENING.match(lines[first]):
            last = next((at for at in range(first + 1, len(lines)) if lines[at].rstrip() == opening[1]), 0)
            if not last:
                raise ValueError(f"line {first + 1}: the block is never closed")
            yield Block(first, last, tuple(_steps(lines[first + 1 : last])))
            first = last
        first += 1


def _steps(lines: Sequence[str]) -> Iterator[Step]:
    left = list(lines)
    while left:
        if not (match := COMMAND.match(left.pop(0))):
            raise ValueError("a block begins with a command")
        command = [match[2]]
        while left and _goes_on(command):
            command.append(left.pop(0))
        said: list[str] = []
        while left and not COMMAND.match(left[0]):
            said.append(left.pop(0))
        out = [line.removeprefix("1> ") for line in said if not line.startswith("2> ")]
        err = [line.removeprefix("2> ") for line in said if line.startswith("2> ")]
        yield Step(
            "\n".join(command), int(match[1] or 0), *("".join(f"{line}\n" for line in s) for s in (out, err))
        )


def _goes_on(command: Sequence[str]) -> bool:
    if heredoc := HEREDOC.search(command[0]):
        return len(command) == 1 or command[-1] != heredoc[1]
    return command[-1].endswith("\\")


def replayed(text: str, home: str, env: dict[str, str]) -> str:
    """The text again, with what its commands say now."""
    found = blocks(text)
    now = iter(_run([step.command for block in found for step in block.steps], home, env))
    lines = text.split("\n")
    for block, steps in [(block, [next(now) for _ in block.steps]) for block in found][::-1]:
        if tuple(steps) != block.steps:
            lines[block.first : block.last + 1] = _rendered(steps)
    return "\n".join(lines)


def as_shown(text: str, home: str, env: dict[str, str]) -> str:
    """A page for readers again: both streams as a terminal shows them, and no exit codes."""
    found = blocks(text)
    now = iter(_run([f"{{ {step.command}\n}} 2>&1" for block in found for step in block.steps], home, env))
    lines = text.split("\n")
    for block, said in [(block, [next(now).out for _ in block.steps]) for block in found][::-1]:
        inside = [f"$ {step.command}\n{out}" for step, out in zip(block.steps, said, strict=True)]
        lines[block.first + 1 : block.last] = "".join(inside).removesuffix("\n").split("\n")
    return "\n".join(lines)


def _rendered(steps: Sequence[Step]) -> list[str]:
    inside = [line for step in steps for line in _said(step)]
    longest = max((len(run) for line in inside for run in re.findall(r"^`{3,}", line)), default=2)
    fence = "`" * (longest + 1)
    return [f"{fence}console", *inside, fence]


def _said(step: Step) -> Iterator[str]:
    yield f"{step.code or ''}$ {step.command}"
    yield from (f"2> {line}" for line in step.err.splitlines())
    yield from (f"1> {line}" if AMBIGUOUS.match(line) else line for line in step.out.splitlines())


def _run(commands: Sequence[str], home: str, env: dict[str, str]) -> list[Step]:
    """Type the commands into one shell; each gets files of its own to speak into."""
    with tempfile.TemporaryDirectory() as kept:
        script = "".join(_typed(command, os.path.join(kept, str(at))) for at, command in enumerate(commands))
        shell = subprocess.run(
            ["sh"], input=script.encode(), cwd=home, env=env, capture_output=True, check=False, timeout=300
        )
        for at, command in enumerate(commands):
            if not os.path.exists(os.path.join(kept, f"{at}.code")):
                raise ValueError(f"the shell never came back from »{command}« {shell.stderr.decode()}")
        return [_heard(command, os.path.join(kept, str(at)), home) for at, command in enumerate(commands)]


def _typed(command: str, kept: str) -> str:
    at = shlex.quote(kept)
    return f"{{ {command}\n}} >{at}.out 2>{at}.err </dev/null\necho $? >{at}.code\n"


def _heard(command: str, kept: str, home: str) -> Step:
    code, out, err = (_read(f"{kept}.{name}").replace(home, "~") for name in ("code", "out", "err"))
    return Step(command, int(code), _lines(out), _lines(err))


def _read(path: str) -> str:
    with open(path, encoding="utf-8", errors="backslashreplace", newline="") as file:
        return file.read()


def _lines(said: str) -> str:
    """A last line without an end counts as one with it."""
    return said if not said or said.endswith("\n") else f"{said}\n"
