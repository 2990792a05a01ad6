"""`docs/requirements.md`, made from the hand-kept `docs/requirements.yaml`."""

from __future__ import annotations

import os
import re
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from musctl.text import source
from musctl.text.tree import Plain

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
SOURCES = {
    "H": "Herlev: Vejledning om udviklingssamtaler (2004, 2007)",
    "K": "Herlev: Kompetenceudviklingspolitik and its Skema (2007)",
    "G": "Gentofte: Retningslinje om udviklingssamtaler og kompetenceudviklingsplaner (2016)",
    "W": "Herlev: the web page on MUS, GRUS/TUS, LUS and the Kompetencefond",
    "A": "Albertslund: LUS and the form Udviklingsplan (2023 or later)",
    "C": "Where the sources disagree or are silent, and what musctl does",
}
STATES = ("carried out", "partly", "waits")

HEAD = """\
<!-- Made from docs/requirements.yaml by `make fix`; do not edit. -->
# What the policies ask for, and what carries it out

Every rule of the source documents has a row. A row is *carried out*, *partly* so, or *waits* for an issue and says why. Rules are
linked to their pages; `herlev:samtaler.mus.emner` is a key of [herlev.yaml](../schemas/profiles/herlev.yaml), `field:Plan.aftalt`
a field of a document. What a talk takes over from another (`arver`) is pointed at where it is first said. The examples on a
rule's page are its tests. `tests/test_requirements.py` follows every pointer here.
"""


class Row(NamedTuple):
    """One demand: what it asks for, how far it has come, and where to look."""

    id: str
    gist: str
    state: str
    by: tuple[str, ...]
    test: tuple[str, ...]
    waits: str
    reason: str


def rows() -> tuple[Row, ...]:
    """The table as it is kept."""
    path = "docs/requirements.yaml"
    with open(os.path.join(ROOT, path), "rb") as file:
        document = source.read(path, file.read())
    if document.faults:
        raise SystemExit(f"{path}: {document.faults[0].message}")
    return tuple(_row(name, entry) for name, entry in document.data.items() if isinstance(entry, dict))


def produce() -> Iterator[tuple[str, str]]:
    """The path and text of the generated page."""
    table = rows()
    parts = [HEAD, _summary(table)]
    parts.extend(
        _section(title, [row for row in table if row.id[0] == letter]) for letter, title in SOURCES.items()
    )
    yield "docs/requirements.md", "\n".join(parts)


def _row(name: str, entry: dict[str, Plain]) -> Row:
    unknown = entry.keys() - set(Row._fields)
    if unknown:
        raise SystemExit(f"docs/requirements.yaml: {name} has no field {', '.join(sorted(unknown))}")
    return Row(
        name,
        _word(entry, "gist"),
        _word(entry, "state"),
        _words(entry, "by"),
        _words(entry, "test"),
        _word(entry, "waits"),
        _word(entry, "reason"),
    )


def _word(entry: dict[str, Plain], key: str) -> str:
    return str(entry.get(key) or "")


def _words(entry: dict[str, Plain], key: str) -> tuple[str, ...]:
    value = entry.get(key)
    return tuple(map(str, value)) if isinstance(value, list) else ()


def _summary(table: tuple[Row, ...]) -> str:
    count = Counter(row.state for row in table)
    return ", ".join(f"{count[state]} {state}" for state in STATES) + f": {len(table)} rows.\n"


def _section(title: str, table: list[Row]) -> str:
    lines = [f"## {title}\n", "| | It asks | State | By | Shown by |", "|---|---|---|---|---|"]
    lines.extend(_line(row) for row in table)
    return "\n".join(lines) + "\n"


def _line(row: Row) -> str:
    state = f"**{row.state}**" if row.state == "waits" else row.state
    after = " · ".join(filter(None, (row.waits and f"*{row.waits}*", row.reason)))
    by = ", ".join(map(_pointer, row.by))
    told = f"{by}. {after}" if by and after else by or after
    return f"| {row.id} | {row.gist} | {state} | {told} | {', '.join(map(_pointer, row.test))} |"


def _pointer(words: str) -> str:
    if re.fullmatch(r"MUS\d{3}", words):
        return f"[{words}](regler/{words}.md)"
    if words.startswith("command:"):
        return f"`musctl {words.removeprefix('command:')}`"
    if words.startswith("template:"):
        name = words.removeprefix("template:")
        return f"[{name}](../templates/{name})"
    if "::" in words:
        path, name = words.split("::")
        return f"[{name.removeprefix('test_').replace('_', ' ')}](../{path})"
    return f"`{words}`"
