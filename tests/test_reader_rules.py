"""What the reader finds and no example on a page can show."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from musctl import check
from tests import mappe
from tests.terminal import TODAY


def unreadable(path: str, error: OSError) -> Callable[[str], bytes]:
    folder = mappe.in_order()

    def read_bytes(wanted: str) -> bytes:
        if wanted == path:
            raise error
        return folder[wanted]

    return read_bytes


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (PermissionError(13, "Permission denied"), "ikke lov"),
        (OSError(5, "Input/output error"), "kan ikke åbnes"),
    ],
)
def test_a_file_that_cannot_be_read_is_a_finding_and_stops_nothing(error: OSError, words: str) -> None:
    day, rules = date.fromisoformat(TODAY), mappe.catalogue()
    paths = [path for path in mappe.in_order() if path.count("/") < 2]

    found = check.folder(paths, unreadable("runder/2026.yaml", error), day, rules)

    (one,) = (judged.diagnostic for judged in found.judged)
    assert (one.path, one.code, one.severity) == ("runder/2026.yaml", "MUS017", "error")
    assert words in one.message
    assert found.checked == len(paths) - 1


def test_a_referat_that_cannot_be_read_is_no_missing_referat() -> None:
    day, rules = date.fromisoformat(TODAY), mappe.catalogue()
    own = check.understood(
        [path for path in mappe.in_order() if path.count("/") < 2], mappe.in_order().__getitem__
    )
    files = [path for path in mappe.in_order() if path.startswith(f"{mappe.TALK}/")]
    reader = unreadable(f"{mappe.TALK}/referat.md", PermissionError(13, "Permission denied"))

    unit = check.talk(mappe.TALK, files, reader, own, day, rules)

    assert [judged.diagnostic.code for judged in unit.judged] == ["MUS017"]
