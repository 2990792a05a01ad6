"""Every rule's page does what it says; a rule is tested by being there."""

from __future__ import annotations

import importlib
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from _pytest.mark.structures import ParameterSet

from musctl import check, rules
from musctl.rule import SUBJECTS
from tests import mappe
from tests.fences import Example, examples
from tests.mappe import Found

CODES = sorted(rules.codes())
TITLE = re.compile(r"[^\n]{3,100}[^.\n]\.")


def pages(verdict: str) -> list[ParameterSet]:
    return [
        pytest.param(code, example, id=f"{code}:{example.line}")
        for code in CODES
        for example in readable(rules.page(code))
        if example.verdict == verdict
    ]


def readable(page: str) -> tuple[Example, ...]:
    """The examples, or none where they cannot be read: the test of the page itself says why."""
    try:
        return examples(page)
    except ValueError:
        return ()


def unshown(code: str) -> str:
    """Why no example can show what the rule finds; a test of its own does."""
    module = importlib.import_module(f"musctl.rules.{rules.codes()[code]}")
    return str(getattr(module, "UNSHOWN", ""))


def shown(code: str, example: Example) -> tuple[dict[str, bytes], set[Found]]:
    """The folder an example shows, and what it says is wrong in it."""
    whole = mappe.named(example, mappe.catalogue().by_code[code].subject)
    return mappe.folder_of(whole), {Found(file.path, *mark) for file in whole.files for mark in file.marks}


def test_a_folder_in_order_gives_no_findings() -> None:
    assert mappe.judged(mappe.in_order()) == []


def test_no_two_rules_share_a_code() -> None:
    files = [name for name in os.listdir(os.path.dirname(rules.__file__)) if name.endswith(".py")]

    assert sorted(files) == sorted(["__init__.py", *(f"{module}.py" for module in rules.codes().values())])


@pytest.mark.parametrize("code", CODES)
def test_a_page_has_a_title_and_shows_both_sides(code: str) -> None:
    page = rules.page(code)

    assert TITLE.fullmatch(page.split("\n")[0])
    assert not page.split("\n")[1:2] or page.split("\n")[1] == ""
    shows = set() if unshown(code) else {"bad", "good"}
    assert {example.verdict for example in examples(page)} == shows


@pytest.mark.parametrize("code", CODES)
def test_a_rule_says_what_it_looks_at_and_which_demands_it_carries_out(code: str) -> None:
    module = importlib.import_module(f"musctl.rules.{rules.codes()[code]}")
    rule = mappe.catalogue().by_code[code]

    assert rule.subject.split()
    assert set(rule.subject.split()) <= set(SUBJECTS)
    assert rule.severity in ("error", "warning", "info")
    assert rule.check or code.startswith("MUS0")
    assert all(re.fullmatch(r"[HKGWAC]\d\d[a-z]?", row) for row in getattr(module, "KRAV", ()))


@pytest.mark.parametrize(("code", "example"), pages("bad"))
def test_a_bad_example_gives_the_findings_it_marks(code: str, example: Example) -> None:
    folder, marked = shown(code, example)

    found = mappe.found(mappe.judged(folder, example.today))

    assert code in {mark.code for mark in marked}
    assert {one for one in found if one.code in {code, *(mark.code for mark in marked)}} == marked


@pytest.mark.parametrize(("code", "example"), pages("good"))
def test_a_good_example_gives_no_findings(code: str, example: Example) -> None:
    folder, marked = shown(code, example)

    found = mappe.found(mappe.judged(folder, example.today))

    assert marked == set()
    assert {one for one in found if one.code == code} == set()


@pytest.mark.parametrize(("code", "example"), pages("bad"))
def test_a_fix_removes_what_it_mends_and_brings_nothing_new(code: str, example: Example) -> None:
    folder, _ = shown(code, example)
    before = mappe.judged(folder, example.today)
    mends = [one for one in before if one.diagnostic.code == code and one.edits]

    after = mappe.judged(mappe.mended(folder, code, example.today), example.today)

    left = [one for one in after if one.diagnostic.code == code]
    assert len(left) == len([one for one in before if one.diagnostic.code == code]) - len(mends)
    assert {one.diagnostic.code for one in after} <= {one.diagnostic.code for one in before}


def test_only_rules_whose_documents_are_met_are_loaded(tmp_path: Path) -> None:
    code = (
        "import sys; from musctl import check; rules = check.all_rules(); rules.by_subject['stop']; "
        "print(*sorted(name[13:19] for name in sys.modules if name.startswith('musctl.rules.')))"
    )
    loaded = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=tmp_path
    ).stdout.split()

    assert loaded == sorted(rule.code.lower() for rule in check.all_rules().by_subject["stop"])
    assert 0 < len(loaded) < len(CODES) / 3


def test_a_rule_that_the_table_does_not_know_is_asked_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    known = [rules.subjects(code, module) for code, module in rules.codes().items()]
    monkeypatch.setattr(rules, "SUBJECTS", {})

    assert [rules.subjects(code, module) for code, module in rules.codes().items()] == known
