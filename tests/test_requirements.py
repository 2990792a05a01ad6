"""The requirement table held against the code: whatever a row points at exists, and whatever names a row has one."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from functools import cache

import pytest
import typer

from musctl import profiles, rules
from musctl.cli.words import app
from musctl.domain import values
from musctl.text.tree import Plain
from tools import requirements
from tools.requirements import ROOT, Row

ROWS = requirements.rows()
TABLE = {row.id: row for row in ROWS}
IDS = [
    *(f"H{n:02}" for n in range(1, 30)),
    *(f"K{n:02}" for n in range(1, 27)),
    *(f"G{n:02}" for n in range(1, 29)),
    *(f"W{n:02}" for n in range(1, 43)),
    *(f"A{n:02}" for n in range(1, 25)),
    *(f"C{n:02}" for n in range(1, 25)),
    "H18b",
    "G27b",
    "W02b",
    "W34b",
]
ISSUES = {"issue 3: all policies", "later"}
NAMED = re.compile(r"\b[HKGWAC]\d\db?\b")

each_row = pytest.mark.parametrize("row", ROWS, ids=[row.id for row in ROWS])


def read(path: str) -> str:
    with open(os.path.join(ROOT, path), encoding="utf-8") as file:
        return file.read()


@cache
def policy(name: str) -> dict[str, Plain]:
    return profiles.load(name)


@cache
def commands() -> frozenset[str]:
    """Every command as it is typed."""
    return frozenset(_commands(typer.main.get_command(app), ""))


def _commands(command: object, words: str) -> Iterator[str]:
    inner = getattr(command, "commands", None)
    if inner is None:
        yield " ".join(dict.fromkeys(words.split()))  # `rotate` is a family and a command of it
        return
    for name, each in inner.items():
        yield from _commands(each, f"{words} {name}".strip())


def step(value: Plain, word: str) -> Plain:
    """One step into a policy: by key, or in a list by the item's id, name or heading."""
    if isinstance(value, dict):
        return value[word]
    assert isinstance(value, list), word
    for item in value:
        if isinstance(item, dict) and word in (item.get("id"), item.get("navn"), item.get("gruppe")):
            return item
    raise KeyError(word)


def resolve(pointer: str) -> Plain:
    name, _, path = pointer.partition(":")
    found: Plain = policy(name)
    for word in path.split("."):
        found = step(found, word)
    return found


def carried(value: Plain, path: str) -> Iterator[tuple[str, str]]:
    """Each requirement that a policy names, and the path of the demand that names it."""
    if isinstance(value, list):
        for item in value:
            word = (
                next((str(item[key]) for key in ("id", "navn", "gruppe") if key in item), "")
                if isinstance(item, dict)
                else ""
            )
            yield from carried(item, f"{path}.{word}" if word else path)
    elif isinstance(value, dict):
        named = value.get("krav")
        if isinstance(named, list):
            yield from ((str(name), path) for name in named)
        for key, inner in value.items():
            yield from carried(inner, f"{path}.{key}" if path else key)


def places(name: str, path: str) -> Iterator[str]:
    """Where a demand stands, and where the talk it stands in took it over from."""
    yield f"{name}:{path}"
    top, _, inner = path.partition(".")
    art, _, rest = inner.partition(".")
    arv = step(step(policy(name), "samtaler"), art) if top == "samtaler" else None
    arv = arv.get("arver") if isinstance(arv, dict) else None
    if isinstance(arv, dict) and isinstance(arv["dele"], list) and rest.split(".")[0] in arv["dele"]:
        yield from places(name, f"samtaler.{arv['samtale']}.{rest}")


def exists(pointer: str) -> bool:
    """The rule, test, command, template, field or policy key is there."""
    if "::" in pointer:
        path, function = pointer.split("::")
        return f"\ndef {function}(" in read(path)
    kind, _, name = pointer.partition(":")
    match kind:
        case "command":
            return name in commands()
        case "template":
            return os.path.isfile(os.path.join(ROOT, "templates", name))
        case "field":
            model, field = name.split(".")
            return field in getattr(values, model)._fields
    return bool(resolve(pointer)) if name else pointer in rules.codes()


def files(*folders: str) -> Iterator[str]:
    for folder in folders:
        for where, _, found in os.walk(os.path.join(ROOT, folder)):
            yield from (
                os.path.join(where, name) for name in found if name.endswith((".py", ".yaml", ".md", ".j2"))
            )


def test_every_requirement_has_a_row_in_order() -> None:
    assert sorted(TABLE) == sorted(IDS)
    assert [row.id for row in ROWS] == sorted(TABLE, key=lambda name: ("HKGWAC".index(name[0]), name))


@each_row
def test_a_row_says_what_it_asks_and_how_far_it_has_come(row: Row) -> None:
    assert row.gist
    assert row.state in requirements.STATES
    assert bool(row.by) == bool(row.test) == (row.state != "waits")
    assert bool(row.waits) == (row.state != "carried out")
    assert not row.waits or (row.waits in ISSUES and row.reason)


@each_row
def test_what_a_row_points_at_exists(row: Row) -> None:
    assert [pointer for pointer in (*row.by, *row.test) if not exists(pointer)] == []


@pytest.mark.parametrize("name", profiles.names())
def test_what_a_policy_names_has_a_row_that_points_back(name: str) -> None:
    for wanted, path in carried(policy(name), ""):
        assert any(
            here == pointer or here.startswith(f"{pointer}.")
            for here in places(name, path)
            for pointer in TABLE[wanted].by
        ), f"{wanted} {name}:{path}"


def test_what_a_rule_names_has_a_row_that_points_back() -> None:
    for code, module in rules.codes().items():
        named = __import__(f"musctl.rules.{module}", fromlist=["KRAV"])
        for wanted in getattr(named, "KRAV", ()):
            if NAMED.fullmatch(wanted):
                assert code in TABLE[wanted].by, f"{wanted} {code}"


def test_every_requirement_named_anywhere_has_a_row() -> None:
    for path in files("src", "schemas", "templates", "tests", "tools"):
        if "/tests/test_requirements.py" not in path:
            unknown = set(NAMED.findall(read(path))) - TABLE.keys()
            assert not unknown, path


def test_the_page_says_what_the_table_says() -> None:
    for path, text in requirements.produce():
        assert read(path) == text
