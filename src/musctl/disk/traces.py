"""Copies of the folder's files that editors left behind, in the folder and at home."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator

from musctl.disk.copies import CODE, VIM
from musctl.disk.fact import Fact, names, text
from musctl.text.sentence import counted

LEFT = r"(?i:.*~|\..*\.sw[a-p]|\..*\.un~|#.*#|\.#.*|~\$.*|\.~lock\..*|.*\.(bak|orig|rej|tmp))"
SHOWN = 3


def traces(folder: str) -> Fact:
    """Copies that editors left in the folder: swap and undo files, backups, lock files."""
    found = sorted(os.path.relpath(path, folder).replace(os.sep, "/") for path in _left(folder))
    if not found:
        return Fact("Spor i mappen", "OK", "ingen kopier fra editorer", "")
    shown = ", ".join(found[:SHOWN]) + (" …" if len(found) > SHOWN else "")
    return Fact(
        "Spor i mappen",
        "ADVARSEL",
        f"{_files(len(found))} fra editorer: {shown}",
        "Luk editoren, og slet dem.",
    )


def traces_at_home(folder: str, home: str) -> Fact:
    """Copies of the folder's files that editors and tools keep in the home folder."""
    real = os.path.realpath(folder)
    kept = {"Vim": _vim(real, home), "VS Code": _code(real, home), "pre-commit": _patches(real, home)}
    said = ", ".join(f"{tool}: {_files(count)}" for tool, count in kept.items() if count)
    if not said:
        return Fact("Spor i brugermappen", "OK", "ingen kopier af mappens filer", "")
    return Fact(
        "Spor i brugermappen",
        "ADVARSEL",
        f"kopier af mappens filer: {said}",
        "Slet dem, eller slå lokal historik fra.",
    )


def _left(folder: str) -> Iterator[str]:
    for home, folders, files in os.walk(folder):
        folders[:] = [name for name in folders if name != ".git"]
        yield from (os.path.join(home, name) for name in files if re.fullmatch(LEFT, name))


def _vim(folder: str, home: str) -> int:
    # Vim names its copies after the whole path, every slash a percent sign.
    start = folder.replace(os.sep, "%") + "%"
    return sum(name.lstrip(".").startswith(start) for place in VIM for name in names(f"{home}/{place}"))


def _code(folder: str, home: str) -> int:
    from urllib.request import pathname2url

    start = f'"resource":"file://{pathname2url(folder)}/'
    histories = (f"{home}/{place}/User/History" for place in CODE)
    kept = (f"{history}/{name}" for history in histories for name in names(history))
    return sum(len(names(place)) - 1 for place in kept if start in text(f"{place}/entries.json"))


def _patches(folder: str, home: str) -> int:
    del folder  # a patch does not say where it comes from
    return sum(name.startswith("patch") for name in names(f"{home}/.cache/pre-commit"))


def _files(count: int) -> str:
    return counted(count, "fil", "filer")
