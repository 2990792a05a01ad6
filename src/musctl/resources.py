"""Where templates and schemas lie: at the top of a checkout, or inside the installed wheel."""

from __future__ import annotations

import os

_HERE = os.path.dirname(os.path.abspath(__file__))


def path(*parts: str) -> str:
    """The full path of a shipped file, e.g. `path("templates", "referat.md.j2")`."""
    top = os.path.dirname(os.path.dirname(_HERE))
    if os.path.isdir(os.path.join(top, "templates")) and os.path.isfile(os.path.join(top, "pyproject.toml")):
        return os.path.join(top, *parts)
    return os.path.join(_HERE, "_data", *parts)


def text(*parts: str) -> str:
    """What a shipped file says."""
    with open(path(*parts), encoding="utf-8") as file:
        return file.read()
