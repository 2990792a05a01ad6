"""One thing about the machine, and the little reading that finding it takes."""

from __future__ import annotations

import os
from typing import Literal

from musctl.named import NamedTuple

State = Literal["OK", "ADVARSEL", "FEJL", "UKENDT"]


class Fact(NamedTuple):
    """What it is about, how it stands, what was seen, and what to do about it ("" for nothing)."""

    name: str
    state: State
    text: str
    hint: str


def names(folder: str) -> list[str]:
    """What lies in a folder; nothing, when it cannot be read."""
    try:
        return os.listdir(folder)
    except OSError:
        return []


def text(path: str) -> str:
    """What a file says; nothing, when it cannot be read."""
    try:
        with open(path, "rb") as file:
            return file.read().decode("utf-8", "replace")
    except OSError:
        return ""
