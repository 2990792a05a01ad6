"""What will never change again is neither read nor written, and the plan is the same for it."""

from __future__ import annotations

import shutil
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from musctl.git.destruction import frozen, objects
from musctl.git.destruction.frozen import NOTHING, Frozen
from musctl.git.destruction.plan import Rewriting, plan
from tests.git.destruction import histories
from tests.git.destruction.ground import Store, carried_out, git, names, planned
from tests.git.destruction.histories import ALIVE, DOOMED, History, Save

LATER = frozenset({"d-new"})


def freeze(folder: Path, rewriting: Rewriting) -> None:
    """Pack what is frozen by itself, all the rest by itself, and note it."""
    packs = folder / "objects" / "pack"
    before = sorted(packs.iterdir())
    tips = [name.hex() for name in sorted(rewriting.frontier)]
    words = "\n".join([*tips, ""]).encode()
    name = git(folder, "pack-objects", "-q", "--revs", str(packs / "pack"), stdin=words).decode().strip()
    rest = "\n".join(
        [*(b.decode() for b in names(folder).values()), *(f"^{tip}" for tip in tips), ""]
    ).encode()
    git(folder, "pack-objects", "-q", "--revs", str(packs / "pack"), stdin=rest)
    for old in before:
        old.unlink()
    git(folder, "prune-packed")
    frozen.write(str(folder), Frozen(rewriting.frontier, (f"pack-{name}",)))


def holds_a_document(store: Store, save: bytes) -> bool:
    return any(
        b"type: referat" in store.things[blob][1] or b"type: forberedelse" in store.things[blob][1]
        for mode, blob in store.files(save).values()
        if mode != b"160000"
    )


@settings(
    max_examples=12 if settings().max_examples < 1000 else 1000, suppress_health_check=[HealthCheck.too_slow]
)
@given(st.one_of(histories.histories(), histories.tangled()), st.booleans())
def test_a_later_plan_is_the_same_with_and_without_the_note(history: History, both: bool) -> None:
    """First the old go, then the new: what was frozen in between must not matter."""
    after = list(history.saves)
    for number in range(3):
        files = (
            {**after[-1].files, b"M09/2026-mus/referat.md": (b"100644", ALIVE[number])}
            if number
            else after[-1].files
        )
        files = {path: file for path, file in files.items() if path != b"M09"}
        after.append(
            Save(
                (len(after) - 1, *((0,) if both and len(after) > 3 else ())),
                files,
                b"Bo <b@x>",
                b"5 +0000",
                b"gem\n",
            )
        )
    with TemporaryDirectory() as home:
        folder = Path(home) / "MUS.git"
        histories.write(history._replace(saves=tuple(after)), folder)
        first = planned(folder, DOOMED)
        copy = carried_out(folder, first)
        store = Store(copy)
        for tip in first.frontier:
            assert not any(holds_a_document(store, save) for save in store.history(tip.hex().encode()))
        if not first.frontier:
            return
        whole = plan(str(copy), LATER, None)
        freeze(copy, first)
        part = plan(str(copy), LATER, None)

        assert part.frozen.frontier == first.frontier
        assert (part.commits, part.dead, part.versions, part.frontier) == (
            whole.commits, whole.dead, whole.versions, whole.frontier,
        )  # fmt: skip


def test_what_is_frozen_is_not_read(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    saves = [Save((), {b"M07/2025-mus/plan.yaml": (b"100644", ALIVE[3])}, b"Bo <b@x>", b"1 +0000", b"gem\n")]
    for number in range(20):
        path = b"M%02d/2025-mus/plan.yaml" % (number + 10)
        saves.append(
            saves[-1]._replace(
                parents=(number,),
                files={**saves[-1].files, path: (b"100644", b"type: plan\nid: %d\n" % number)},
            )
        )
    for number in range(3):
        files = {**saves[-1].files, b"M07/2026-mus/referat.md": (b"100644", ALIVE[number])}
        saves.append(saves[-1]._replace(parents=(20 + number,), files=files))
    folder = home / "MUS.git"
    histories.write(History(tuple(saves), ()), folder)
    freeze(folder, planned(folder, DOOMED))
    read: list[bytes] = []

    def heard(name: bytes) -> bytes:
        read.append(name)
        return name.hex().encode()

    monkeypatch.setattr(objects, "hexlify", heard)
    rewriting = plan(str(folder), LATER, None)

    assert len(rewriting.commits) == 3
    assert (
        len([name for name in read if name not in rewriting.frontier]) < 60
    )  # 24 saves' names, and three saves' things


@pytest.mark.parametrize(
    "text", ["", "musctl 0\nend\n", "musctl 1\npack x\nsave 00\n", "musctl 1\npack x\nsave zz\nend\n", "\xff"]
)
def test_a_note_that_is_not_understood_is_not_believed(home: Path, text: str) -> None:
    (home / "musctl").mkdir()
    (home / "musctl" / "frozen").write_text(text, encoding="latin-1")

    assert frozen.read(str(home)) == NOTHING


def test_a_note_on_a_pack_that_is_gone_is_not_believed(home: Path) -> None:
    said = Frozen(frozenset({b"a" * 20}), ("pack-1",))
    packs = home / "objects" / "pack"
    packs.mkdir(parents=True)
    for end in ("pack", "idx"):
        (packs / f"pack-1.{end}").touch()
    frozen.write(str(home), said)

    assert frozen.read(str(home)) == said
    (packs / "pack-1.idx").unlink()
    assert frozen.read(str(home)) == NOTHING
    shutil.rmtree(home / "musctl")
    assert frozen.read(str(home)) == NOTHING
