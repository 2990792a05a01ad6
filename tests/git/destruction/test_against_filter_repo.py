"""Of every generated history, what is left is what git-filter-repo leaves: id by id."""

from __future__ import annotations

import os
import sys
import traceback
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings

from musctl.git.destruction.plan import Rewriting
from tests.git.destruction import histories
from tests.git.destruction.ground import Store, names, planned

EXAMPLES = 40 if settings().max_examples < 1000 else 1500

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="the oracle runs in a fork")


def oracle(
    folder: Path, saves: list[bytes], parents: dict[bytes, list[bytes]], doomed: set[tuple[bytes, bytes]]
) -> None:
    """Let git-filter-repo take the doomed out, in place.

    A doomed file is told to it as removed, where it would leave the version before in its place; what is removed
    already need not be removed.
    """
    store = Store(folder)
    kept = {
        save: {path for path, (_, blob) in store.files(save).items() if (path, blob) not in doomed}
        for save in saves
    }
    child = os.fork()
    if not child:
        try:
            os.chdir(folder)
            silent = os.open(os.devnull, os.O_WRONLY)
            os.dup2(silent, 1)
            sys.stdout = open(os.devnull, "w")  # noqa: SIM115 - pytest holds its own
            import git_filter_repo as theirs  # type: ignore[import-untyped]

            def without_doomed(commit: theirs.Commit, _: object) -> None:
                there = {path for parent in parents[commit.original_id] for path in kept[parent]}
                changes = []
                for change in commit.file_changes:
                    if change.type == b"M" and (change.filename, change.blob_id) in doomed:
                        if change.filename in there:
                            changes.append(theirs.FileChange(b"D", change.filename))
                    elif change.type != b"D" or change.filename in there:
                        changes.append(change)
                commit.file_changes = changes

            words = ["--force", "--quiet", "--no-gc", "--replace-refs", "delete-no-add"]
            args = theirs.FilteringOptions.parse_args(words, error_on_empty=False)
            theirs.RepoFilter(args, commit_callback=without_doomed).run()
            os._exit(0)
        except BaseException:  # noqa: BLE001
            traceback.print_exc()
            sys.stderr.flush()
            os._exit(1)
    assert os.waitpid(child, 0)[1] == 0


def doomed_places(rewriting: Rewriting) -> set[tuple[bytes, bytes]]:
    return {
        (version.path.encode("utf-8", "surrogateescape"), version.blob.hex().encode())
        for version in rewriting.versions
    }


def hold_to_the_oracle(history: histories.History) -> None:
    with TemporaryDirectory() as home:
        folder = Path(home) / "MUS.git"
        saves = histories.write(history, folder)
        rewriting = planned(folder, histories.DOOMED)
        ours = {name: rewriting.now(bytes.fromhex(old.decode())).hex() for name, old in names(folder).items()}
        parents = {
            saves[number]: [saves[parent] for parent in save.parents]
            for number, save in enumerate(history.saves)
        }
        oracle(folder, saves, parents, doomed_places(rewriting))

        theirs = names(folder)
        for name in [name for name in theirs if name.startswith(b"refs/tags/n")]:
            assert ours.pop(
                name
            )  # a tag of a tag: they make it a tag of the save, even where nothing is doomed
            del theirs[name]
        assert {name: new.encode() for name, new in ours.items() if new} == theirs


@settings(max_examples=EXAMPLES, suppress_health_check=[HealthCheck.too_slow])
@given(histories.histories())
def test_the_new_history_is_git_filter_repos_id_by_id(history: histories.History) -> None:
    hold_to_the_oracle(history)


@settings(max_examples=EXAMPLES, suppress_health_check=[HealthCheck.too_slow])
@given(histories.tangled())
def test_so_it_is_where_sides_of_merges_fall_away(history: histories.History) -> None:
    hold_to_the_oracle(history)
