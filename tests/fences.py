"""The examples on a rule's page: fences that say what is wrong in them, and on which line."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

FENCE = re.compile(r"(`{3,}|~{3,})[ \t]*(\S*)[ \t]*(.*?)[ \t]*\Z")
SAID = re.compile(r"--- (\w+): *(.*?) *\Z")
MARK = re.compile(r"[ \t]*(?:#|<!--)[ \t]*(MUS\d{3}(?:[ ,]+MUS\d{3})*)[ \t]*(?:-->)?[ \t]*\Z")
VERDICTS = ("bad", "good")


class File(NamedTuple):
    """One file of an example, without its marks."""

    path: str  # "" is the one document the rule looks at
    text: str
    marks: tuple[tuple[int, str], ...] = ()  # (line, code)
    encoding: str = "utf-8"


class Example(NamedTuple):
    """One fence: what the folder holds, and whether it is as it should be."""

    line: int  # of the page
    language: str
    verdict: str
    files: tuple[File, ...]
    today: str = ""
    profil: str = ""
    without: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """What a failing test is called after."""
        return f"{self.verdict}:{self.line}"


def examples(page: str) -> tuple[Example, ...]:
    """Every fence of a page that carries a verdict; ValueError for one that cannot be understood."""
    return tuple(_example(*fence) for fence in _fences(page) if fence[2])


def _fences(page: str) -> Iterator[tuple[int, str, str, list[str]]]:
    """Line, language, the rest of the info string, and the lines inside."""
    lines = enumerate(page.splitlines(), 1)
    for number, line in lines:
        if not (opening := FENCE.match(line)):
            continue
        inside: list[str] = []
        for _, text in lines:
            if _closes(text, opening[1]):
                break
            inside.append(text)
        else:
            raise ValueError(f"line {number}: the fence is never closed")
        yield number, opening[2], opening[3], inside


def _closes(line: str, fence: str) -> bool:
    return line.startswith(fence) and not line.strip().strip(fence[0])


def _example(line: int, language: str, info: str, inside: list[str]) -> Example:
    verdict, _, name = info.partition(" ")
    if verdict not in VERDICTS:
        raise ValueError(f"line {line}: »{verdict}« is neither {' nor '.join(VERDICTS)}")
    said: dict[str, str] = {}
    without: list[str] = []
    files: list[File] = []
    path, body, encoding = name, list[str](), "utf-8"
    for text in [*inside, "--- file: "]:
        if not (directive := SAID.match(text)):
            body.append(text)
            continue
        word, value = directive[1], directive[2]
        if word == "file":
            files += [_file(path, body, encoding)] if path or body else []
            path, body, encoding = value, [], "utf-8"
        elif word == "encoding":
            encoding = value
        elif word == "without":
            without.append(value)
        elif word in ("today", "profil"):
            said[word] = value
        else:
            raise ValueError(f"line {line}: no one knows »--- {word}:«")
    return Example(
        line, language, verdict, tuple(files), said.get("today", ""), said.get("profil", ""), tuple(without)
    )


def _file(path: str, lines: list[str], encoding: str) -> File:
    marks: list[tuple[int, str]] = []
    kept = []
    for number, line in enumerate(lines, 1):
        mark = MARK.search(line)
        marks += [(number, code) for code in re.findall(r"MUS\d{3}", mark[1])] if mark else []
        kept.append(line[: mark.start()] if mark else line)
    return File(path, "".join(f"{line}\n" for line in kept), tuple(marks), encoding)
