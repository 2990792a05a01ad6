"""The JSON Schemas accept what musctl accepts, refuse what it refuses, and speak Danish."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from musctl import profiles, resources
from tests.terminal import call
from tools.schemas import FILES


def schema(name: str) -> Any:
    return json.loads(resources.text("schemas", f"{name}.schema.json"))


@pytest.mark.parametrize("name", FILES)
def test_a_schema_is_draft_7_without_alternatives_to_guess_between(name: str) -> None:
    text = resources.text("schemas", f"{name}.schema.json")

    jsonschema.Draft7Validator.check_schema(json.loads(text))
    assert "oneOf" not in text
    assert "anyOf" not in text


def _in_an_editor(data: Any) -> Any:
    """The data as an editor's YAML reader has them, where a number is a number."""
    if isinstance(data, dict):
        return {key: _in_an_editor(item) for key, item in data.items()}
    if isinstance(data, list):
        return [_in_an_editor(item) for item in data]
    return int(data) if isinstance(data, str) and data.isdigit() else data


PLAN = {"type": "plan", "id": "d-1", "samtale": "M01/2026-mus"}


@pytest.mark.parametrize(
    ("name", "data"),
    [
        (
            "plan",
            {
                **PLAN,
                "mål": [
                    {"id": "2026-1", "tid": {"slut": "30-06-2027"}, "kompetence": None, "status": "åben"}
                ],
            },
        ),
        ("plan", {**PLAN, "opfølgning": None, "aftalt": {"leder": None}}),
        (
            "samtale",
            {
                "type": "samtale",
                "id": "s-1",
                "samtale": "M01/2026-mus",
                "planlagt": "2026-11-12 10:00",
                "deling": [],
            },
        ),
        (
            "medarbejdere",
            {"medarbejdere": {"M01": {"navn": "Søren", "timer": 37, "ansat": "2019-08-01"}}, "grupper": None},
        ),
        ("profil", _in_an_editor(profiles.load("herlev"))),
        ("profil", _in_an_editor(profiles.load("gentofte"))),
        ("profil", _in_an_editor(profiles.load("albertslund"))),
        ("profil", _in_an_editor(profiles.load("kl"))),
    ],
)
def test_what_musctl_reads_is_accepted(name: str, data: object) -> None:
    assert list(jsonschema.Draft7Validator(schema(name)).iter_errors(data)) == []


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("plan", {**PLAN, "mål": "et"}),
        ("plan", {**PLAN, "mål": [{"status": "åbn"}]}),
        ("plan", {**PLAN, "maaal": []}),
        ("plan", {"type": "plan", "samtale": "M01/2026-mus"}),
        ("plan", {**PLAN, "type": "referat"}),
        ("samtale", {"type": "samtale", "id": "s-1", "samtale": "x", "afholdt": "i går"}),
    ],
)
def test_what_musctl_refuses_is_refused(name: str, data: object) -> None:
    assert list(jsonschema.Draft7Validator(schema(name)).iter_errors(data))


@pytest.mark.parametrize("name", FILES)
def test_every_word_an_editor_says_is_danish(name: str) -> None:
    said = [
        node[key]
        for node in _nodes(schema(name))
        for key in ("errorMessage", "description", "title")
        if isinstance(node.get(key), str)
    ]

    assert said
    assert not [
        words for words in said if " the " in words or " is " in words or words.startswith(("A ", "The "))
    ]


def _nodes(node: object) -> list[dict[str, Any]]:
    if isinstance(node, list):
        return [found for item in node for found in _nodes(item)]
    if isinstance(node, dict):
        return [node, *(found for item in node.values() for found in _nodes(item))]
    return []


def test_a_folder_for_vs_code_brings_the_schemas_that_its_settings_name(home: Path) -> None:
    words = ("--profile", "herlev", "--leader", "Bo", "--unit", "X", "--editor", "code", "--no-input")
    assert call("init", "MUS", *words).code == 0

    settings = json.loads((home / "MUS/.vscode/settings.json").read_text(encoding="utf-8"))

    assert settings["yaml.schemaStore.enable"] is False  # nothing is fetched from anywhere
    for path in settings["yaml.schemas"]:
        jsonschema.Draft7Validator.check_schema(json.loads((home / "MUS" / path).read_text(encoding="utf-8")))
    assert call("-C", "MUS", "validate").code == 0
