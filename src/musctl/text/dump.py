"""Plain data as YAML for people to read; read again, it says the same."""

from __future__ import annotations

from collections.abc import Iterator

from musctl.text.quote import yaml_flow, yaml_word
from musctl.text.tree import Plain

MAX_LINE = 120
"""How long a list or a small mapping may be and still stand on one line."""


def dump(data: dict[str, Plain]) -> str:
    """The mapping, a line for each entry and a level for each mapping or list in it."""
    return "".join(f"{line}\n" for line in _entries(data)) or "{}\n"


def _entries(data: dict[str, Plain]) -> Iterator[str]:
    for key, value in data.items():
        word = yaml_word(key)
        if _stands_on_one_line(value, len(word)):
            yield f"{word}: {yaml_flow(value)}"
            continue
        yield f"{word}:"
        inner = _entries(value) if isinstance(value, dict) else _items(value)
        yield from (f"  {line}" for line in inner)


def _items(value: Plain) -> Iterator[str]:
    for item in value or ():
        if isinstance(item, dict) and not _stands_on_one_line(item, 0):
            yield from (f"{'  ' if i else '- '}{line}" for i, line in enumerate(_entries(item)))
        else:
            yield f"- {yaml_flow(item)}"


def _stands_on_one_line(value: Plain, before: int) -> bool:
    if not value or isinstance(value, str):
        return True
    parts = value.values() if isinstance(value, dict) else value
    flat = all(part is None or isinstance(part, str) for part in parts)
    return flat and before + len(yaml_flow(value)) < MAX_LINE
