"""What is told of how a stored file begins is how it begins, however git has packed it; what is not easily told is left out."""

from __future__ import annotations

import random
import shutil
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from musctl.git.destruction.beginnings import LEAST, LONG, beginnings, held, packs
from tests.git.destruction.ground import Store, git

HEADER = b"---\ntype: referat\nid: d-7f3a9c\nsamtale: M07/2026-mus\nsum:\n---\n"
EXAMPLES = 30 if settings().max_examples < 1000 else 1000


def stored(folder: Path, files: Sequence[bytes], form: str = "sha1") -> dict[bytes, bytes]:
    """A repository with these files, each loose; their names and bytes."""
    git(folder.parent, "init", "--quiet", f"--object-format={form}", str(folder))
    for data in files:
        git(folder, "hash-object", "-w", "--stdin", stdin=data)
    return things(folder)


def things(folder: Path) -> dict[bytes, bytes]:
    return {
        bytes.fromhex(name.decode()): body
        for name, (kind, body) in Store(folder).things.items()
        if kind == b"blob"
    }


def packed(folder: Path, *settings: str) -> None:
    """Everything in one pack, with as many differences as git can find."""
    names = git(folder, "cat-file", "--batch-all-objects", "--batch-check=%(objectname)")
    words = ("--window=20", "--depth=50", "-q", *settings, str(folder / ".git/objects/pack/pack"))
    git(folder, "pack-objects", *words, stdin=names)
    git(folder, "prune-packed", "-q")


def told(folder: Path) -> dict[bytes, bytes]:
    return dict(beginnings(str(folder / ".git"), things(folder), (), bytes))


def versions(count: int = 40) -> list[bytes]:
    """A text that grows, shrinks and changes, from its end and in its middle; and files of other kinds."""
    chance = random.Random(20261122)  # noqa: S311
    lines = [b"%d %s\n" % (number, b"ord " * chance.randrange(1, 30)) for number in range(60)]
    texts = []
    for _ in range(count):
        lines[chance.randrange(len(lines))] = b"%d andre ord\n" % chance.randrange(1000)
        texts.append(HEADER + b"".join(lines[: chance.randrange(2, len(lines))]))
    return [*texts, *(b"type: plan\n" + text for text in texts[:5]), b"", b"-", b"\0" * 9000, HEADER]


@pytest.mark.parametrize("form", ["sha1", "sha256"])
@pytest.mark.parametrize("kind", ["near", "named", "loose"])
def test_what_is_told_is_how_a_file_begins(home: Path, form: str, kind: str) -> None:
    files = stored(home / "MUS", versions(), form)
    if kind != "loose":
        packed(home / "MUS", *(["--delta-base-offset"] if kind == "near" else []))
    found = told(home / "MUS")

    assert all(files[name].startswith(start) for name, start in found.items())
    assert all(len(start) >= min(LEAST, len(files[name])) for name, start in found.items())
    if kind != "named":
        assert found.keys() == files.keys()


def test_differences_on_top_of_differences_are_followed(home: Path) -> None:
    files = stored(home / "MUS", [HEADER + b"x" * 4000 + b"%d" % number for number in range(30)])
    packed(home / "MUS", "--delta-base-offset")
    depths = git(home / "MUS", "verify-pack", "-v", *map(str, (home / "MUS/.git/objects/pack").glob("*.idx")))

    assert b"chain length = 2" in depths
    assert {start[: len(HEADER)] for start in told(home / "MUS").values()} == {HEADER}
    assert len(told(home / "MUS")) == len(files)


def test_a_pack_that_is_left_out_is_not_looked_into(home: Path) -> None:
    files = stored(home / "MUS", versions())
    packed(home / "MUS")
    git_dir = str(home / "MUS/.git")
    (pack,) = packs(f"{git_dir}/objects")

    assert list(beginnings(git_dir, files, {pack}, bytes)) == []
    assert held(git_dir, files, {pack}) == set(files)
    assert held(git_dir, {bytes(20): None}, {pack}) == set()


def test_nothing_is_asked_and_nothing_told(home: Path) -> None:
    stored(home / "MUS", versions(3))
    packed(home / "MUS")

    assert list(beginnings(str(home / "MUS/.git"), {}, (), bytes)) == []


@pytest.mark.parametrize("seed", range(5))
def test_a_pack_that_is_torn_tells_less(home: Path, seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311
    files = stored(home / "MUS", versions())
    packed(home / "MUS", "--delta-base-offset")
    (path,) = (home / "MUS/.git/objects/pack").glob("*.pack")
    whole = bytearray(path.read_bytes())
    for _ in range(200):
        whole[chance.randrange(12, len(whole))] = chance.randrange(256)
    path.chmod(0o644)
    path.write_bytes(whole)

    assert {name for name, _ in beginnings(str(home / "MUS/.git"), files, (), bytes)} <= files.keys()


@settings(max_examples=EXAMPLES)
@given(st.lists(st.binary(max_size=3 * LONG).map(lambda data: data * 3), min_size=1, max_size=12))
def test_so_it_is_with_any_bytes(files: list[bytes]) -> None:
    with TemporaryDirectory() as home:
        folder = Path(home) / "MUS"
        known = stored(folder, [*files, *(one + two for one in files for two in files[:2])])
        loose = told(folder)
        packed(folder, "--delta-base-offset")
        found = told(folder)
        shutil.rmtree(folder)

        assert all(known[name].startswith(start) for name, start in (*loose.items(), *found.items()))
        assert loose.keys() == known.keys()
