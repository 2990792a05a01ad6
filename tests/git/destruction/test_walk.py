"""The full walk by itself: whatever of the destroyed lies anywhere is found, and nothing else is."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from musctl.git.destruction import ground, walk
from musctl.git.destruction.texts import Samples
from musctl.git.destruction.walk import Found, Sought
from tests.git.ground import ordinary, put

SAID = "Vi talte længe om, at Ane ønsker færre timer og mere ro."
TEXT = f"---\ntype: referat\nid: d-1\nsamtale: M01/2025-mus\n---\n# Referat\n{SAID}\n"
WIDTHS = {"sha1": 20, "sha256": 32}


def made(home: Path, sha: str = "sha1") -> Path:
    folder = home / "MUS"
    ordinary(home, "init", "-q", "-b", "main", f"--object-format={sha}", "--template=", "MUS")
    for number in range(3):
        put(folder, f"M0{number}/plan.yaml", f"mål: {number}\n")
    ordinary(folder, "add", ".")
    ordinary(folder, "commit", "-q", "-m", "ny")
    return folder


def walked(folder: Path, *dead: str, sha: str = "sha1") -> Found:
    sought = Sought(
        {"d-1"},
        frozenset(map(bytes.fromhex, dead)),
        Samples([("M01/2025-mus", TEXT.encode())]),
        WIDTHS[sha],
    )
    return walk.walk(ground.find(str(folder)), sought)


def stored(folder: Path, data: str, kind: str = "blob") -> str:
    return ordinary(folder, "hash-object", "-t", kind, "-w", "--stdin", stdin=data.encode()).strip()


def test_nothing_is_found_where_nothing_is(home: Path) -> None:
    assert walked(made(home), "ab" * 20) == Found((), ())


@pytest.mark.parametrize("packed", [False, True])
def test_a_document_that_nothing_points_at(home: Path, packed: bool) -> None:
    folder = made(home)
    name = stored(folder, TEXT)
    if packed:
        ordinary(folder, "pack-objects", "-q", ".git/objects/pack/pack", stdin=f"{name}\n".encode())
        shutil.rmtree(folder / ".git/objects" / name[:2])

    assert walked(folder).leftovers == (f"gemt stykke {name[:10]}",)


@pytest.mark.parametrize("sha", WIDTHS)
@pytest.mark.parametrize("byte", ["00", "0a", "20", "2f", "5c", "ff"])
def test_a_folder_that_names_the_dead(home: Path, sha: str, byte: str) -> None:
    folder = made(home, sha)
    dead, other = byte * (WIDTHS[sha] - 1) + "03", "00" * (WIDTHS[sha] - 1) + "01"
    entries = f"100644 blob {other}\ta\n100644 blob {dead}\tb\n100644 blob {other}\tc\n"
    tree = ordinary(folder, "mktree", "--missing", stdin=entries.encode()).strip()

    assert walked(folder, dead, sha=sha).leftovers == (f"gemt stykke {tree[:10]}",)
    assert walked(folder, byte * (WIDTHS[sha] - 1) + "02", sha=sha).leftovers == ()


@pytest.mark.parametrize("name", ["a", "ab", "abc", "abcd/efghi"])
def test_an_index_that_names_the_dead(home: Path, name: str) -> None:
    folder = made(home)
    dead = stored(folder, "noget andet\n")
    ordinary(folder, "update-index", "--add", "--cacheinfo", f"100644,{dead},{name}")
    shutil.rmtree(folder / ".git/objects" / dead[:2])

    assert walked(folder, dead).leftovers == (".git/index",)


def test_a_log_that_names_the_dead(home: Path) -> None:
    folder = made(home)
    put(folder / ".git", "andet", f"før {'cd' * 20}\n{'ef' * 32}\n")

    assert walked(folder, "cd" * 20).leftovers == (".git/andet",)
    assert walked(folder, "ef" * 20).leftovers == ()


def test_a_large_file_and_what_comes_after_it(home: Path) -> None:
    folder = made(home)
    for number in range(3):
        put(folder, f"stor{number}", f"{'x' * 99}\n" * 30_000 + SAID + f"\n{number}" * 5_000_000)
        put(folder, f"lille{number}", f"{number} {SAID}\n")
    ordinary(folder, "add", ".")
    ordinary(folder, "commit", "-q", "-m", "store")
    for path in folder.glob("*[0-2]"):
        if path.is_file():
            path.unlink()

    assert {one.where for one in walked(folder).quotes} == {
        *(f"stor{number}" for number in range(3)),
        *(f"lille{number}" for number in range(3)),
    }


@pytest.mark.parametrize(
    "words",
    [
        ("commit", "-m", f"husk: {SAID}"),
        ("commit", "-m", f"husk\n\n\nauthor og\n\n{SAID}"),
        ("-c", "i18n.commitEncoding=UTF-8", "commit", "-m", "ny", f"--author={SAID} <a@b>"),
        ("commit", "-m", "ny", "--author=Ane ønsker færre <timer og mere>"),
    ],
)
def test_words_in_a_save(home: Path, words: tuple[str, ...]) -> None:
    folder = made(home)
    ordinary(folder, *words, "--allow-empty")
    shutil.rmtree(folder / ".git/logs")
    (folder / ".git/COMMIT_EDITMSG").unlink()

    assert [one.where[:32] for one in walked(folder).quotes] == ["beskeden på en gemt udgave fra 2"]


@pytest.mark.parametrize("where", ["author", "committer", "gpgsig"])
def test_a_save_that_another_program_wrote(home: Path, where: str) -> None:
    folder = made(home)
    tree = ordinary(folder, "rev-parse", "HEAD^{tree}").strip()
    lines = dict.fromkeys(("author", "committer"), "Bo <bo@b> 1700000000 +0100")
    lines["gpgsig"] = "-----BEGIN-----\n abc\n -----END-----"
    lines[where] = lines[where].replace("Bo", SAID).replace("abc", SAID)
    said = "".join(f"{key} {line}\n" for key, line in lines.items())
    stored(folder, f"tree {tree}\n{said}\nny\n", "commit")

    assert [one.words for one in walked(folder).quotes] == [12]


def test_words_in_a_tag(home: Path) -> None:
    folder = made(home)
    ordinary(folder, "tag", "-a", "-m", f"{SAID} igen\nauthor og andre", "mærke")

    assert [one.where for one in walked(folder).quotes] == ["mærkaten »mærke«"]


def test_the_same_words_in_many_places(home: Path) -> None:
    folder = made(home)
    for number in range(20):
        put(folder, f"sedler/{number:02}.md", f"{SAID}\r\n" + f"nr. {number}\n" * number)

    assert [(one.where, one.words) for one in walked(folder).quotes] == [
        (f"sedler/{number:02}.md", 12) for number in range(20)
    ]


def test_a_link_is_not_followed(home: Path) -> None:
    folder = made(home)
    put(home, "uden.md", TEXT)
    (folder / "inden.md").symlink_to(home / "uden.md")
    (folder / ".git/andet").symlink_to(home / "uden.md")

    assert walked(folder) == Found((), ())
