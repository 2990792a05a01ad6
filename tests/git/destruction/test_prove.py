"""The proofs before the exchange: an engine that errs is stopped by them, and nothing is changed."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from musctl.errors import Machine
from musctl.git.destruction import attempt, destroy, trees
from musctl.git.destruction.plan import Rewriting, plan
from tests.git.destruction import scenario
from tests.git.destruction.state import difference, state, tidy
from tests.git.ground import ordinary


def stopped(home: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """What is said when the destruction is stopped; all is as it was."""
    monkeypatch.setattr(destroy, "PAUSE", 0)
    scene = scenario.made(home / "alt/MUS")
    before = state(home / "alt", scene.folder)
    with pytest.raises(Machine) as caught:
        destroy.destroy(str(scene.folder), scene.ids)

    assert difference(state(home / "alt", scene.folder), before) == ""
    assert tidy(home / "alt") == []
    return caught.value.reason


def erring(monkeypatch: pytest.MonkeyPatch, err: str) -> None:
    """Let the plan err in what it says will be stored."""

    def made(*words: object) -> Rewriting:
        found = plan(*words)  # type: ignore[arg-type]
        assert found.stays is not None
        if err == "never changing":
            assert found.frontier
            (newest,) = found.frontier
            with monkeypatch.context() as new:  # what is made anew lies beside the old
                new.setenv("GIT_ALTERNATE_OBJECT_DIRECTORIES", os.path.dirname(str(words[2])))
                tree = ordinary(Path(str(words[0])), "rev-parse", f"{newest.hex()}^{{tree}}")
            lost = bytes.fromhex(tree.strip())
            still = [name for name in found.stays.still if name != lost]
            return found._replace(stays=found.stays._replace(still=still))
        doomed = [one.blob for one in found.versions]
        rest = found.stays.rest
        return found._replace(
            stays=found.stays._replace(rest=rest + doomed[:1] if err == "doomed" else rest[1:])
        )

    monkeypatch.setattr(attempt, "plan", made)


def test_a_kept_file_that_is_lost_from_every_save(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    judge = trees._Rewriter._judge

    def too_much(self: trees._Rewriter, head: bytes, child: bytes, kind: object) -> tuple[bytes, bool, bool]:
        if b"plan.yaml" in head:
            return b"", True, False
        return judge(self, head, child, kind)  # type: ignore[arg-type]

    monkeypatch.setattr(trees._Rewriter, "_judge", too_much)

    assert "Prøven af den nye historik slog fejl." in stopped(home, monkeypatch)


def test_a_doomed_version_that_is_packed_all_the_same(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    erring(monkeypatch, "doomed")

    assert "Prøven af den nye historik slog fejl." in stopped(home, monkeypatch)


@pytest.mark.parametrize("lost", ["new", "never changing"])
def test_something_kept_that_is_not_packed(home: Path, monkeypatch: pytest.MonkeyPatch, lost: str) -> None:
    erring(monkeypatch, lost)

    assert stopped(home, monkeypatch).startswith("Intet er destrueret.")
