"""A rule's page as a leader reads it: its examples in plain words, and on whose authority it stands."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator, Mapping

from musctl import profiles, rules
from musctl.text.tree import Plain

_DIRECTIVE = re.compile(r"--- (file|today|without|profil|encoding): *(.*?) *\Z")
_CAPTIONS = {"bad": "Sådan ikke:", "good": "Sådan:"}
_LANGUAGES = {"md": "markdown", "yaml": "yaml"}
_SAID = {
    "today": "Dagen er {}.",
    "without": "`{}` findes ikke.",
    "profil": "Politikken er `{}`.",
    "encoding": "Filen er gemt som {}.",
}


def readable(code: str) -> str:
    """The page without the words that only tests go by."""
    lines = iter(rules.page(code).splitlines())
    shown: list[str] = []
    for line in lines:
        _, _, verdict = line.partition(" ")
        if line.startswith("```") and verdict in _CAPTIONS:
            introduced = "".join(shown[-2:]).endswith(":")
            shown += [*([] if introduced else [_CAPTIONS[verdict], ""]), *_example(line, lines)]
        else:
            shown.append(line)
    return "\n".join(shown)


def _example(opening: str, lines: Iterator[str]) -> Iterator[str]:
    """What is said of an example, and each of its files in a fence of its own."""
    language = opening.partition(" ")[0]
    body: list[str] = []
    for line in lines:
        if line == "```":
            break
        found = _DIRECTIVE.match(line)
        if found is None:
            body.append(line)
        elif found[1] == "file":
            yield from _fenced(language, body)
            body = []
            language = "```" + _LANGUAGES[found[2].rsplit(".", 1)[-1]]
            yield from (f"`{found[2]}`:", "")
        else:
            yield from (_SAID[found[1]].format(found[2]), "")
    yield from list(_fenced(language, body))[:-1]


def _fenced(language: str, body: list[str]) -> Iterator[str]:
    if body:
        yield from (language, *body, "```", "")


def authority(code: str) -> Iterator[str]:
    """Where the policies that musctl ships demand it: »Herlev Kommune: Vejledning …, »Bilag««."""
    rows = {row for row in krav(code) if not row.startswith("C")}  # C is where the sources disagree
    for name in profiles.names() if rows else ():
        policy = profiles.load(name)
        titles = {
            key: str(one["titel"]) for key, one in _mapping(policy["kilder"]).items() if isinstance(one, dict)
        }
        for kilde in dict.fromkeys(_demands(policy, rows)):
            document, _, section = kilde.partition(", ")
            yield f"{policy['navn']}: {titles.get(document, document)}" + (
                f", »{section}«" if section else ""
            )


def krav(code: str) -> tuple[str, ...]:
    """The rows of the requirement table that the rule carries out."""
    rules.page(code)
    return tuple(getattr(sys.modules[f"{rules.__name__}.{rules.codes()[code]}"], "KRAV", ()))


def _demands(plain: Plain, rows: set[str]) -> Iterator[str]:
    if isinstance(plain, dict):
        named = plain.get("krav")
        if (
            isinstance(plain.get("kilde"), str)
            and isinstance(named, list)
            and rows.intersection(map(str, named))
        ):
            yield str(plain["kilde"])
        for inner in plain.values():
            yield from _demands(inner, rows)
    elif isinstance(plain, list):
        for inner in plain:
            yield from _demands(inner, rows)


def _mapping(plain: Plain) -> Mapping[str, Plain]:
    return plain if isinstance(plain, dict) else {}
