"""What looks like a document and lies where nobody looks is said aloud, and never judged in order in silence."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests import terminal

ASTRAY = ["m01/2026-mus/referat.md", "M01/2026-MUS/referat.md", "M01/2026-mus (kopi)/referat.md", "M01/Referat.md",
          "M01/2026-mus/referat.txt", "M01/2026-mus/REFERAT.MD", "referat.md", "Forberedelse M01.docx"]  # fmt: skip


@pytest.mark.parametrize("path", ASTRAY)
def test_a_document_that_lies_astray_is_said(folder: Path, path: str) -> None:
    (folder / path).parent.mkdir(parents=True, exist_ok=True)
    (folder / path).write_text("# Referat\n", encoding="utf-8")
    said = terminal.call("-C", str(folder), "validate", "--format", "lines", "--no-cache")

    assert "MUS016" in said.out


def test_what_editors_and_stopped_commands_leave_is_no_document(folder: Path) -> None:
    (folder / "M01" / "2026-mus").mkdir(parents=True)
    for name in ("referat.md~", ".referat.md.swp", "referat.md.musctl-4242"):
        (folder / "M01" / "2026-mus" / name).write_text("x", encoding="utf-8")
    said = terminal.call("-C", str(folder), "validate", "--format", "lines", "--no-cache")

    assert "MUS016" not in said.out
