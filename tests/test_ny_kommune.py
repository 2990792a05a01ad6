"""The page for a new municipality: its example is a policy in order, and the commands on it do what they say."""

from __future__ import annotations

import json
import re
from datetime import date
from pathlib import Path

import jsonschema
import pytest

from musctl import policies, resources
from musctl.domain.values import Profil as Policy
from musctl.text.source import read
from tests import terminal, transcript
from tests.domain.test_schemas import _in_an_editor as in_an_editor

PAGE = Path(__file__).parent.parent / "docs" / "ny-kommune.md"
NAME = "eksempelby.yaml"


def example() -> str:
    """The one whole policy on the page."""
    (found,) = re.findall(r"^```yaml\n(.*?)^```$", PAGE.read_text(encoding="utf-8"), re.DOTALL | re.MULTILINE)
    return str(found)


def policy() -> Policy:
    found = policies.checked(NAME, example().encode(), policies.NO_FOLDER, date(2026, 11, 20))
    assert found.judged == ()
    assert found.policy
    return found.policy


def test_the_example_is_in_order_and_says_what_the_page_says_of_it() -> None:
    found = policy()

    assert found.navn == "Eksempelby Kommune"
    assert list(found.samtaler) == ["mus", "seniorsamtale"]
    assert found.samtaler["mus"].årlig


def test_the_example_is_accepted_by_the_schema_that_editors_read() -> None:
    schema = json.loads(resources.text("schemas", "profil.schema.json"))

    assert (
        list(
            jsonschema.Draft7Validator(schema).iter_errors(in_an_editor(read(NAME, example().encode()).data))
        )
        == []
    )


def test_the_commands_say_what_is_written(home: Path, pytestconfig: pytest.Config) -> None:
    (home / NAME).write_text(example(), encoding="utf-8")
    written = PAGE.read_text(encoding="utf-8")

    shown = transcript.as_shown(written, str(home), terminal.environment(str(home)))

    if pytestconfig.getoption("--golden"):
        PAGE.write_text(shown, encoding="utf-8")
    else:
        assert shown == written
    assert terminal.call("-C", str(home / "MUS"), "validate").code == 0
