"""A plan keeps everything but the doomed, and leaves nothing of these: looked at in the repository it makes."""

from __future__ import annotations

import hashlib
import os
import shutil
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from musctl.git.destruction.identity import looks_like_one
from tests.git.destruction import histories
from tests.git.destruction.ground import Store, carried_out, git, names, planned
from tests.git.destruction.histories import ALIVE, DEAD, DOOMED, History

EXAMPLES = 25 if settings().max_examples < 1000 else 1000

Shape = dict[bytes, list[tuple[object, ...]]]


def sum_of(text: bytes, kind: str) -> bytes:
    return hashlib.new(kind, b"blob %d\0%b" % (len(text), text)).hexdigest().encode()


@settings(max_examples=EXAMPLES, suppress_health_check=[HealthCheck.too_slow])
@given(
    history=st.one_of(histories.histories(), histories.tangled()), kind=st.sampled_from(("sha1", "sha256"))
)
def test_every_save_keeps_all_but_the_doomed(history: History, kind: str) -> None:
    """The doomed, and what has no header and stands at a path of theirs; never what stands as a plan too."""
    doomed = {sum_of(text, kind) for text in DEAD}
    headless = {sum_of(text, kind) for text in ALIVE if not text.startswith(b"---")}
    with TemporaryDirectory() as home:
        folder = Path(home) / "MUS.git"
        saves = histories.write(history, folder, kind)
        before = Store(folder)
        rewriting = planned(folder, DOOMED)
        after = Store(carried_out(folder, rewriting))

        assert not {name.hex().encode() for name in rewriting.dead} & after.things.keys()
        assert not doomed & after.things.keys()
        gone = {(os.fsencode(one.path), one.blob.hex().encode()) for one in rewriting.versions}
        assert doomed & before.things.keys() == {blob for _, blob in gone} - headless
        for path, blob in gone:
            assert blob in doomed or not path.endswith(b".yaml")
            assert blob in doomed or any(looks_like_one(way) for way, other in gone if other == blob)
        stories = {before.told(save) for save in saves}
        for old in saves:
            kept = {path: facts for path, facts in before.files(old).items() if (path, facts[1]) not in gone}
            new = rewriting.now(bytes.fromhex(old.decode())).hex().encode()
            assert (after.files(new) if new else {}) == kept
            assert not new or after.told(new) in stories
        for old_name, new_name in rewriting.commits.items():
            assert old_name.hex().encode() not in after.things
            assert old_name != new_name


@settings(max_examples=EXAMPLES, suppress_health_check=[HealthCheck.too_slow])
@given(
    history=st.one_of(histories.histories(), histories.tangled()), kind=st.sampled_from(("sha1", "sha256"))
)
def test_what_stays_is_all_that_can_be_reached_and_no_more(history: History, kind: str) -> None:
    with TemporaryDirectory() as home:
        folder = Path(home) / "MUS.git"
        histories.write(history, folder, kind)
        rewriting = planned(folder, DOOMED)
        after = Store(carried_out(folder, rewriting))

        assert rewriting.stays is not None
        still, rest = ({name.hex().encode() for name in part} for part in rewriting.stays)
        assert still | rest == after.things.keys()
        reached = git(folder, "rev-list", "--objects", *(name.hex() for name in rewriting.frontier)).split(
            b"\n"
        )
        assert not rewriting.frontier or {line.split()[0] for line in reached if line} <= still
        assert not any(b"type: referat" in after.things[name][1] for name in still)


@settings(max_examples=EXAMPLES // 2, suppress_health_check=[HealthCheck.too_slow])
@given(st.one_of(histories.histories(), histories.tangled()))
def test_git_finds_nothing_wrong_and_a_second_time_there_is_nothing_to_do(history: History) -> None:
    with TemporaryDirectory() as home:
        folder = Path(home) / "MUS.git"
        histories.write(history, folder)
        after = carried_out(folder, planned(folder, DOOMED))
        git(after, "fsck", "--full", "--strict", "--no-dangling")
        again = planned(after, DOOMED)

        assert not any((again.commits, again.versions, again.dead, again.pack))


def shape(folder: Path, module: bytes) -> Shape:
    """A repository without its ids."""
    store = Store(folder)
    return {
        name: sorted(
            (
                store.told(save),
                len(store.parents(save)),
                *((path, mode, b"" if blob == module else store.things[blob][1]) for path, (mode, blob) in store.files(save).items()),
            )
            for save in store.history(tip)
        )
        for name, tip in names(folder).items()
        if store.things[tip][0] == b"commit"
    }  # fmt: skip


@settings(max_examples=EXAMPLES // 2, suppress_health_check=[HealthCheck.too_slow])
@given(st.one_of(histories.histories(), histories.tangled()))
def test_a_repository_of_longer_sums_has_the_same_history(history: History) -> None:
    with TemporaryDirectory() as home:
        shapes = []
        for kind, digits in (("sha1", 40), ("sha256", 64)):
            folder = Path(home) / f"{kind}.git"
            histories.write(history, folder, kind)
            shapes.append(shape(carried_out(folder, planned(folder, DOOMED)), b"1" * digits))

        assert shapes[0] == shapes[1]


@settings(max_examples=EXAMPLES // 2, suppress_health_check=[HealthCheck.too_slow])
@given(histories.histories())
def test_two_copies_come_to_the_same_history(history: History) -> None:
    with TemporaryDirectory() as home:
        folder = Path(home) / "MUS.git"
        histories.write(history, folder)
        other = Path(home) / "kopi.git"
        shutil.copytree(folder, other)
        git(other, "gc", "-q", "--prune=now")
        one, two = planned(folder, DOOMED), planned(other, DOOMED)

        assert (one.commits, one.dead, one.versions) == (two.commits, two.dead, two.versions)
        assert one.now(b"x" * 20) == b"x" * 20
        assert Path(one.pack).name == Path(two.pack).name


@pytest.fixture
def talk(home: Path) -> Path:
    """A folder with last year's talk and this year's."""
    git(home, "init", "-q", "-b", "main", "MUS")
    folder = home / "MUS"
    git(folder, "config", "user.name", "Bo")
    git(folder, "config", "user.email", "bo@example.dk")
    git(folder, "config", "commit.gpgSign", "false")
    put(folder, "M07/2025-mus/plan.yaml", b"type: plan\nid: d-plan\n")
    saved(folder)
    put(folder, "M07/2025-mus/referat.md", DEAD[0])
    saved(folder)
    put(folder, "M07/2025-mus/referat.md", DEAD[1])
    saved(folder)
    put(folder, "M07/2026-mus/referat.md", histories.document("referat", "d-new", "nyt"))
    saved(folder)
    return folder


def put(folder: Path, path: str, text: bytes) -> None:
    (folder / path).parent.mkdir(parents=True, exist_ok=True)
    (folder / path).write_bytes(text)


def saved(folder: Path, words: str = "gem") -> bytes:
    git(folder, "add", "--all")
    git(folder, "commit", "-q", "--allow-empty", "-m", words)
    return id_of(folder, "HEAD")


def id_of(folder: Path, name: str) -> bytes:
    return bytes.fromhex(git(folder, "rev-parse", name).decode().strip())


def test_nothing_before_the_first_doomed_save_changes(talk: Path) -> None:
    first, _, _, last = (
        bytes.fromhex(name) for name in git(talk, "rev-list", "--reverse", "HEAD").decode().split()
    )
    rewriting = planned(talk, DOOMED)

    assert first not in rewriting.commits
    assert rewriting.now(first) == first
    assert rewriting.now(last) != last


def test_saves_that_held_only_the_doomed_fall_back_on_what_came_before(talk: Path) -> None:
    first, added, changed, _ = (
        bytes.fromhex(name) for name in git(talk, "rev-list", "--reverse", "HEAD").decode().split()
    )
    rewriting = planned(talk, DOOMED)

    assert rewriting.now(added) == rewriting.now(changed) == first


def test_a_dry_run_writes_nothing_and_says_the_same(talk: Path) -> None:
    from musctl.git.destruction.plan import plan

    files = sorted(talk.rglob("*"))
    dry = plan(str(talk / ".git"), DOOMED, None)

    assert sorted(talk.rglob("*")) == files
    assert planned(talk, DOOMED)._replace(pack="") == dry
    assert [(version.id, version.path) for version in dry.versions] == [
        ("d-old", "M07/2025-mus/referat.md")
    ] * 2


def test_without_ids_nothing_happens(talk: Path) -> None:
    rewriting = planned(talk, ())

    assert not rewriting.commits
    assert not rewriting.dead
    assert not rewriting.pack


def test_copies_die_under_any_name(talk: Path) -> None:
    put(talk, "arkiv/noget helt andet.bin", DEAD[0])
    put(talk, "M08/2026-mus/plan.yaml", DEAD[2])
    saved(talk)
    rewriting = planned(talk, DOOMED)
    after = carried_out(talk, rewriting)

    assert {version.path for version in rewriting.versions} == {
        "arkiv/noget helt andet.bin", "M08/2026-mus/plan.yaml", "M07/2025-mus/referat.md",
    }  # fmt: skip
    assert set(Store(after).files(id_of(after, "HEAD").hex().encode())) == {
        b"M07/2025-mus/plan.yaml",
        b"M07/2026-mus/referat.md",
    }


def test_a_staged_version_is_found_and_the_rest_of_the_list_is_not(talk: Path) -> None:
    put(talk, "M07/2025-mus/referat.md", DEAD[3])
    put(talk, "M07/2026-mus/plan.yaml", b"type: plan\nid: d-2\n")
    git(talk, "add", "--all")
    rewriting = planned(talk, DOOMED)
    staged = {
        path: bytes.fromhex(facts.split()[1].decode())
        for facts, _, path in (
            line.partition(b"\t") for line in git(talk, "ls-files", "-sz").split(b"\0")[:-1]
        )
    }

    assert staged[b"M07/2025-mus/referat.md"] in rewriting.dead
    assert [path for path, blob in staged.items() if rewriting.dies(path, blob)] == [
        b"M07/2025-mus/referat.md"
    ]


def test_a_version_in_a_log_a_stash_or_nowhere_is_found(talk: Path) -> None:
    put(talk, "M07/2025-mus/referat.md", DEAD[2])
    git(talk, "stash", "-q")
    put(talk, "M07/2026-mus/plan.yaml", b"type: plan\nid: d-2\n")
    git(talk, "add", "--all")
    put(talk, "M07/2026-mus/plan.yaml", b"type: plan\nid: d-3\n")
    git(talk, "stash", "-q")
    put(talk, "M07/2025-mus/referat.md", DEAD[3])
    undone = saved(talk)
    git(talk, "reset", "-q", "--hard", "HEAD~1")
    git(talk, "hash-object", "-w", "--stdin", stdin=DEAD[4])
    rewriting = planned(talk, DOOMED)
    blobs = {bytes.fromhex(sum_of(text, "sha1").decode()) for text in DEAD[:5]}

    assert blobs <= rewriting.dead
    assert {version.blob for version in rewriting.versions} == blobs
    assert [version.path for version in rewriting.versions if version.id == "d-draft"] == [""]
    assert undone in rewriting.commits
    assert rewriting.now(id_of(talk, "stash@{0}")) not in {b"", id_of(talk, "stash@{0}")}
    assert rewriting.now(id_of(talk, "stash@{1}")) not in {b"", id_of(talk, "stash@{1}")}


def test_the_work_trees_heads_lists_and_logs_count(talk: Path) -> None:
    git(talk, "worktree", "add", "-q", "--detach", "../andet")
    other = talk.parent / "andet"
    put(other, "M07/2025-mus/referat.md", DEAD[2])
    save = saved(other)
    put(other, "M07/2025-mus/referat.md", DEAD[3])
    git(other, "add", "--all")
    rewriting = planned(talk, DOOMED)

    assert rewriting.now(save) == rewriting.now(id_of(talk, "HEAD"))
    assert {bytes.fromhex(sum_of(text, "sha1").decode()) for text in DEAD[:4]} <= rewriting.dead


def test_tags_follow_what_they_point_to(talk: Path) -> None:
    git(talk, "tag", "-a", "-m", "et tag", "a")
    git(talk, "tag", "-a", "-m", "et tag af et tag", "b", "a")
    git(talk, "tag", "let")
    git(talk, "tag", "-a", "-m", "en mappe", "mappe", "HEAD^{tree}")
    git(talk, "tag", "-a", "-m", "en fil", "fil", "HEAD:M07/2025-mus/plan.yaml")
    git(talk, "tag", "-a", "-m", "en død fil", "død", "HEAD:M07/2025-mus/referat.md")
    git(talk, "tag", "-a", "-m", "det første", "først", "HEAD~3")
    git(talk, "update-ref", "refs/mapper/m", "HEAD:M07")
    git(talk, "update-ref", "refs/mapper/tom", "HEAD:M07/2025-mus/referat.md")
    kept = id_of(talk, "refs/tags/fil"), id_of(talk, "refs/tags/først")
    after = carried_out(talk, planned(talk, DOOMED))
    found = names(after)

    assert (id_of(after, "refs/tags/fil"), id_of(after, "refs/tags/først")) == kept
    assert "refs/tags/død".encode() not in found
    assert b"refs/mapper/tom" not in found
    assert id_of(after, "b^{commit}") == id_of(after, "a^{}") == id_of(after, "let") == id_of(after, "HEAD")
    assert b"et tag af et tag" in git(after, "cat-file", "tag", "b")
    assert git(after, "ls-tree", "-r", "--name-only", "mappe").split() == [
        b"M07/2025-mus/plan.yaml", b"M07/2026-mus/referat.md",
    ]  # fmt: skip
    assert git(after, "ls-tree", "-r", "--name-only", "refs/mapper/m").split() == [
        b"2025-mus/plan.yaml", b"2026-mus/referat.md",
    ]  # fmt: skip
    git(after, "fsck", "--full", "--strict")


def test_signatures_fall_away_with_what_they_signed_and_are_counted(talk: Path) -> None:
    body = git(talk, "cat-file", "commit", "HEAD")
    head, _, text = body.partition(b"\n\n")
    signed = (
        head
        + b"\ngpgsig -----BEGIN PGP SIGNATURE-----\n \n abc\n -----END PGP SIGNATURE-----\nencoding latin1\n\n"
        + text
    )
    name = git(talk, "hash-object", "-t", "commit", "-w", "--stdin", stdin=signed).decode().strip()
    git(talk, "update-ref", "HEAD", name)
    tag = (
        b"object %b\ntype commit\ntag s\ntagger Bo <b@x> 1 +0000\n\nord\n-----BEGIN SSH SIGNATURE-----\nx\n"
        % name.encode()
    )
    git(
        talk,
        "update-ref",
        "refs/tags/s",
        git(talk, "hash-object", "-t", "tag", "-w", "--stdin", stdin=tag).decode().strip(),
    )
    rewriting = planned(talk, DOOMED)
    after = carried_out(talk, rewriting)

    assert rewriting.signatures == 2
    assert (
        git(after, "cat-file", "commit", "HEAD").partition(b"\n\n")[0].splitlines()[-1] == b"encoding latin1"
    )
    assert git(after, "cat-file", "tag", "s").endswith(b"\n\nord\n")


def test_a_signed_save_that_does_not_change_keeps_its_signature(talk: Path) -> None:
    body = git(talk, "cat-file", "commit", "HEAD~3").replace(b"\n\n", b"\ngpgsig x\n\n", 1)
    name = git(talk, "hash-object", "-t", "commit", "-w", "--stdin", stdin=body).decode().strip()
    git(talk, "branch", "underskrevet", name)
    rewriting = planned(talk, DOOMED)

    assert not rewriting.signatures
    assert bytes.fromhex(name) not in rewriting.commits


def test_folders_that_git_would_not_write_stay_as_they_are(talk: Path) -> None:
    """Modes from old tools and a folder with nothing in it: only what is doomed is taken out of them."""
    dead = id_of(talk, "HEAD:M07/2025-mus/referat.md")
    alive = id_of(talk, "HEAD:M07/2025-mus/plan.yaml")
    empty = bytes.fromhex(git(talk, "hash-object", "-t", "tree", "-w", "--stdin").decode().strip())
    body = b"100664 a\0" + alive + b"40000 b\0" + empty + b"100664 c\0" + dead
    inner = bytes.fromhex(
        git(talk, "hash-object", "-t", "tree", "-w", "--literally", "--stdin", stdin=body).decode().strip()
    )
    top = (
        git(talk, "hash-object", "-t", "tree", "-w", "--literally", "--stdin", stdin=b"040000 m\0" + inner)
        .decode()
        .strip()
    )
    name = git(talk, "commit-tree", "-m", "gem", top).decode().strip()
    git(talk, "branch", "gammel", name)
    after = carried_out(talk, planned(talk, DOOMED))

    assert git(after, "cat-file", "tree", "gammel:m") == body[: -len(b"100664 c\0") - 20]
    assert git(after, "cat-file", "tree", "gammel^{tree}").startswith(b"040000 m\0")


def test_a_history_that_another_tool_made_to_look_shorter_is_read_whole_or_not_at_all(talk: Path) -> None:
    from musctl.errors import Machine

    tip, *_ = git(talk, "rev-list", "HEAD").decode().split()
    git(talk, "replace", "-f", "HEAD~1", "HEAD~3")
    (talk / ".git" / "info").mkdir(exist_ok=True)
    (talk / ".git" / "info" / "grafts").write_text(f"{tip}\n")

    assert len(planned(talk, DOOMED).commits) == 3
    (talk / ".git" / "shallow").write_text(f"{tip}\n")
    with pytest.raises(Machine, match="Historikken kunne ikke læses"):
        planned(talk, DOOMED)


def test_a_save_of_a_missing_thing_is_told_and_nothing_is_written(talk: Path) -> None:
    from musctl.errors import Machine

    name = id_of(talk, "HEAD:M07/2025-mus").hex()
    (talk / ".git" / "objects" / name[:2] / name[2:]).unlink()
    before = sorted(talk.rglob("*"))

    with pytest.raises(Machine, match="Historikken kunne ikke læses"):
        planned(talk, DOOMED)
    assert sorted(talk.rglob("*")) == before


def test_a_file_of_many_megabytes_is_not_taken_into_memory(talk: Path) -> None:
    import tracemalloc

    put(talk, "stor.bin", bytes(40 << 20))
    put(talk, "stor.md", DEAD[0] + bytes(20 << 20))
    saved(talk)
    tracemalloc.start()
    rewriting = planned(talk, DOOMED)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()

    assert {version.path for version in rewriting.versions} == {"M07/2025-mus/referat.md", "stor.md"}
    assert peak < 20 << 20
