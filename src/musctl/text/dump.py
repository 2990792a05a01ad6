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
        line = _line(value, len(word))
        if line is not None:
            yield f"{word}: {line}"
            continue
        yield f"{word}:"
        inner = _entries(value) if isinstance(value, dict) else _items(value)
        yield from (f"  {line}" for line in inner)


def _items(value: Plain) -> Iterator[str]:
    for item in value or ():
        line = _line(item, 0) if isinstance(item, dict) else yaml_flow(item)
        if line is not None:
            yield f"- {line}"
        elif isinstance(item, dict):
            yield from (f"{'  ' if i else '- '}{line}" for i, line in enumerate(_entries(item)))


def _line(value: Plain, before: int) -> str | None:
    """The value on one line; None where it is too long or too deep for that."""
    if value and not isinstance(value, str):
        parts = value.values() if isinstance(value, dict) else value
        if not all(part is None or isinstance(part, str) for part in parts):
            return None
    line = yaml_flow(value)
    return line if not value or isinstance(value, str) or before + len(line) < MAX_LINE else None
