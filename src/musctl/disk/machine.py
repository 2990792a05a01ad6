"""The machine under the folder: who can read it, what copies it, whether the disk is locked, what editors left behind.

Facts only, for `doctor` to show. What cannot be seen is said to be unknown; nothing is guessed and nothing is changed.
"""

from __future__ import annotations

import os
import re
import stat
import sys
from collections.abc import Mapping

from musctl.disk.cloud import cloud
from musctl.disk.encryption import encryption
from musctl.disk.fact import Fact
from musctl.disk.traces import traces, traces_at_home

__all__ = ["Fact", "facts", "git", "permission"]

OLDEST_GIT = (2, 31)  # the first that can be told everything by its environment


def facts(folder: str, home: str = "", env: Mapping[str, str] | None = None) -> tuple[Fact, ...]:
    """All that can be known about the machine without git, in the order `doctor` shows it (H13)."""
    home = home or os.path.expanduser("~")
    env = os.environ if env is None else env
    return (
        permission(folder),
        encryption(folder),
        cloud(folder, home, env),
        traces(folder),
        traces_at_home(folder, home),
    )


def git(version: str) -> Fact:
    """Whether this git can be used; an empty version means that there is none."""
    if not version:
        return Fact("Git", "FEJL", "Git blev ikke fundet", "Installér Git, eller bed IT om det.")
    numbers = tuple(int(number) for number in re.findall(r"\d+", version)[:2])
    if numbers < OLDEST_GIT:
        return Fact("Git", "FEJL", f"Git {version} er for gammel", "Bed IT om Git 2.31 eller nyere.")
    return Fact("Git", "OK", f"Git {version}; musctl gemmer uafhængigt af din egen opsætning", "")


def permission(folder: str) -> Fact:
    """Whether the folder can be read by its owner's account alone."""
    name = "Adgang"
    if sys.platform == "win32":
        return Fact(
            name, "UKENDT", "kan ikke ses på Windows", "Læg mappen i din egen brugermappe (C:\\Users\\…)."
        )
    facts = os.stat(folder)
    if facts.st_uid != os.getuid():
        return Fact(name, "FEJL", "mappen tilhører en anden konto", "Flyt den til din egen brugermappe.")
    if facts.st_mode & (stat.S_IRWXG | stat.S_IRWXO):
        return Fact(name, "FEJL", "andre konti på maskinen kan læse mappen", f"chmod 700 {_quoted(folder)}")
    return Fact(name, "OK", "kun din konto kan læse mappen", "")


def _quoted(path: str) -> str:
    return f'"{path}"' if re.search(r"[^\w./~-]", path) else path
