"""`examples/`: a fictional leader's folder for each municipality, made by the commands that a story in `tools/stories/` tells.

A step of a story is a command with its day, or what the leader writes: under the headings of a Markdown document, the
whole of a plan, a word after a key, or a cross in every box. The same story gives the same files, so that they can be checked fresh.
"""

from __future__ import annotations

import contextlib
import io
import os
import re
import shlex
import tempfile
from collections.abc import Iterator, Mapping
from typing import Any, cast

from musctl import front
from musctl.text.dump import dump
from musctl.text.quote import yaml_flow
from musctl.text.source import read

STORIES = os.path.join(os.path.dirname(os.path.abspath(__file__)), "stories")

Story = Mapping[str, Any]


def produce() -> Iterator[tuple[str, str]]:
    """The path and text of every file of every example."""
    for name in sorted(os.listdir(STORIES)):
        yield from _folder(name.removesuffix(".yaml"))


def story(name: str) -> Story:
    """What happens in an example."""
    with open(os.path.join(STORIES, f"{name}.yaml"), "rb") as file:
        return cast("Story", read(f"{name}.yaml", file.read()).data)


def _folder(name: str) -> Iterator[tuple[str, str]]:
    with tempfile.TemporaryDirectory() as home, _alone(home):
        root = os.path.join(home, name)
        for step in story(name)["trin"]:
            _take(root, step)
        for path in sorted(_files(root)):
            with open(os.path.join(root, path), encoding="utf-8", newline="") as file:
                yield f"examples/{name}/{path}", file.read()


@contextlib.contextmanager
def _alone(home: str) -> Iterator[None]:
    """An environment with nothing of the machine's in it, where ids are drawn the same each time."""
    before = dict(os.environ)
    os.environ.clear()
    os.environ.update(
        PATH=before.get("PATH", os.defpath),
        HOME=home,
        LANG="C.UTF-8",
        TZ="Europe/Copenhagen",
        MUSCTL_SEED="examples",
    )
    try:
        yield
    finally:
        os.environ.clear()
        os.environ.update(before)


def _files(root: str) -> Iterator[str]:
    """Everything but the history and the outbox, which is nobody else's business."""
    for where, folders, names in os.walk(root):
        folders[:] = [one for one in folders if one not in (".git", "udbakke")]
        yield from (os.path.relpath(os.path.join(where, name), root).replace(os.sep, "/") for name in names)


def _take(root: str, step: Story) -> None:
    if "musctl" in step:
        _run(root, step["dag"], shlex.split(step["musctl"]))
        return
    path = os.path.join(root, step["skriv"])
    with open(path, encoding="utf-8") as file:
        text = file.read()
    if "under" in step:
        text = _under(text, step["under"])
    for key, said in step.get("ord", {}).items():
        text = _after(text, key, said)
    if "krydset" in step:
        text = text.replace("- [ ]", "- [x]")
    if "plan" in step:
        text = text[: text.index("\n", text.index("\nsamtale:") + 1) + 1] + dump(step["plan"])
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)


def _run(root: str, day: str, words: list[str]) -> None:
    said = io.StringIO()
    where = [root] if words[0] == "init" else []
    inside = ["-C", root] if words[0] != "init" else []
    with contextlib.redirect_stdout(said), contextlib.redirect_stderr(said):
        code = front.main([*inside, "--no-input", "--today", day, words[0], *where, *words[1:]])
    if code:
        raise ValueError(f"musctl {shlex.join(words)} exits {code}: {said.getvalue()}")


def _under(text: str, answers: Mapping[str, str]) -> str:
    """The words under each heading in the place of what stands there; headings without any are left as they are."""
    for heading, words in answers.items():
        here = re.search(rf"(?m)^##+ {re.escape(heading)}\n(?P<body>(?:(?!#).*\n?)*)", text)
        if here is None:
            raise ValueError(f"no heading »{heading}«")
        text = f"{text[: here.start('body')]}{words}\n\n{text[here.end() :]}"
    return text.rstrip() + "\n"


def _after(text: str, key: str, said: Any) -> str:
    """A word, a list or a mapping after a key that is there, or in a line of its own."""
    words = said if isinstance(said, str) else yaml_flow(said)
    line = rf"(?m)^([ -]*{re.escape(key)}:).*\n"
    text, count = re.subn(line, lambda found: f"{found[1]} {words}\n", text, count=1)
    return text if count else f"{text}{key}: {words}\n"
