"""A page reads as a leader reads it: no words of the tests, and the policy's own authority."""

from __future__ import annotations

import pytest

from musctl import page, rules


@pytest.mark.parametrize("code", sorted(rules.codes()))
def test_a_page_says_nothing_that_only_tests_go_by(code: str) -> None:
    shown = page.readable(code).splitlines()

    assert not [
        line for line in shown if line.startswith(("--- file", "--- today", "--- without", "--- profil"))
    ]
    assert not [line for line in shown if line.startswith("```") and " " in line]
    assert len([line for line in shown if line.startswith("```")]) % 2 == 0


def test_each_file_of_an_example_stands_by_itself_under_its_name() -> None:
    shown = page.readable("MUS210")

    assert "`M07/2026-mus/samtale.yaml`:\n\n```yaml\ntype: samtale" in shown
    assert "`M07/2026-mus/referat.md`:\n\n```markdown\n---" in shown


def test_authority_is_the_policys_document_and_section() -> None:
    assert "Herlev Kommune: Vejledning om udviklingssamtaler, »Obligatoriske emner«" in page.authority(
        "MUS101"
    )


def test_what_no_policy_asks_has_no_authority() -> None:
    assert list(page.authority("MUS003")) == []
