"""A pack of ours is a pack of git's: every thing comes out as it went in, and git's own index of it is the same."""

from __future__ import annotations

import hashlib
import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from musctl.errors import Machine
from musctl.git.destruction import pack as packing
from musctl.git.destruction.pack import Pack

WIDTHS = {"sha1": 20, "sha256": 32}

SIZES = st.sampled_from((0, 1, 15, 16, 127, 128, 511, 512, 513, 2047, 2048, 70_000, 140_000))
BODIES = st.builds(
    lambda size, seed: (bytes(range(1, 251)) * (size // 250 + 1))[:size] + seed, SIZES, st.binary(max_size=6)
)
CHANGES = st.tuples(st.floats(0, 1), st.floats(0, 1), st.one_of(st.binary(max_size=60), BODIES))


def sum_of(kind: bytes, body: bytes, width: int) -> bytes:
    method = hashlib.sha1 if width == 20 else hashlib.sha256
    return method(b"%b %d\0%b" % (kind, len(body), body)).digest()


def git(folder: Path, *args: str, stdin: bytes = b"") -> bytes:
    done = subprocess.run(["git", *args], cwd=folder, input=stdin, capture_output=True, check=False)
    assert done.returncode == 0, done.stderr.decode()
    return done.stdout


def held_to_git(folder: Path, base: str, bodies: dict[bytes, bytes]) -> None:
    """Git makes the same index of the pack, and takes the same things out of it."""
    git(folder, "index-pack", "-o", str(folder / "theirs.idx"), f"{base}.pack")
    asked = b"".join(name.hex().encode() + b"\n" for name in bodies)
    told = git(folder, "cat-file", "--batch=%(objectsize)", "--buffer", stdin=asked)

    assert (folder / "theirs.idx").read_bytes() == Path(f"{base}.idx").read_bytes()
    assert told == b"".join(b"%d\n%b\n" % (len(body), body) for body in bodies.values())


@settings(max_examples=25 if settings().max_examples < 1000 else 2000)
@given(
    st.sampled_from(("sha1", "sha256")),
    st.lists(st.tuples(BODIES, st.lists(CHANGES, max_size=4)), min_size=1, max_size=4),
)
def test_what_goes_in_comes_out(
    kind: str, chains: list[tuple[bytes, list[tuple[float, float, bytes]]]]
) -> None:
    width = WIDTHS[kind]
    bodies: dict[bytes, bytes] = {}
    with TemporaryDirectory() as home:
        folder = Path(home) / "r.git"
        git(Path(home), "init", "-q", "--bare", "--template=", f"--object-format={kind}", "r.git")
        pack = Pack(str(folder / "objects" / "pack"), width)
        for body, changes in chains:
            name = sum_of(b"blob", body, width)
            if name in bodies:
                continue
            bodies[name] = body
            here = pack.whole(b"blob", name, body)
            for one, other, new in changes:
                start, end = sorted((round(one * len(body)), round(other * len(body))))
                changed = body[:start] + new + body[end:]
                name = sum_of(b"blob", changed, width)
                if name in bodies or not changed:
                    continue
                here = pack.changed(name, here, body, (start, end, new))
                body = bodies[name] = changed  # noqa: PLW2901

        held_to_git(folder, pack.close(), bodies)


def test_a_pack_larger_than_its_buffer_comes_out_whole(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(packing, "FLUSH", 500)
    git(home, "init", "-q", "--bare", "r.git")
    pack = Pack(str(home / "r.git" / "objects" / "pack"), 20)
    bodies = {sum_of(b"blob", b"%d" % number * 9, 20): b"%d" % number * 9 for number in range(2000)}
    for name, body in bodies.items():
        pack.whole(b"blob", name, body)

    held_to_git(home / "r.git", pack.close(), bodies)


def test_an_index_knows_things_that_lie_very_far_into_the_pack(home: Path) -> None:
    git(home, "init", "-q", "--bare", "r.git")
    pack = Pack(str(home / "pack"), 20)
    names = [sum_of(b"blob", b"%d" % number, 20) for number in range(4)]
    for name in names:
        pack.whole(b"blob", name, b"")
    far = {names[1]: 2**31 - 1, names[2]: 2**31, names[3]: 2**40 + 5}
    for at, name in enumerate(names):
        pack._offsets[at] = far.get(name, 12)
    (home / "far.idx").write_bytes(pack._index(bytes(20)))
    lines = git(home / "r.git", "show-index", stdin=(home / "far.idx").read_bytes()).split(b"\n")[:-1]
    pack.drop()

    assert {bytes.fromhex(name.decode()): int(offset) for offset, name, _ in map(bytes.split, lines)} == {
        names[0]: 12, **far,
    }  # fmt: skip


def test_nothing_is_left_of_a_pack_that_is_dropped_or_empty(home: Path) -> None:
    for end in (Pack.drop, Pack.close):
        pack = Pack(str(home / "pack"), 20)
        end(pack)

    assert not list((home / "pack").iterdir())


def test_the_same_pack_may_be_written_twice(home: Path) -> None:
    made = set()
    for _ in range(2):
        pack = Pack(str(home / "pack"), 20)
        pack.whole(b"blob", sum_of(b"blob", b"a", 20), b"a")
        made.add(pack.close())

    assert len(made) == 1
    assert len(list((home / "pack").iterdir())) == 2


def test_a_full_disk_is_told_in_danish(home: Path) -> None:
    import errno
    import os

    pack = Pack(str(home / "pack"), 20)
    pack.whole(b"blob", sum_of(b"blob", b"a", 20), b"a")
    with open("/dev/full", "wb", buffering=0) as full:
        os.dup2(full.fileno(), pack._file.fileno())

    with pytest.raises(Machine, match="ikke plads på disken") as caught:
        pack.close()
    assert isinstance(caught.value.__cause__, OSError)
    assert caught.value.__cause__.errno == errno.ENOSPC
    assert not list((home / "pack").iterdir())
