"""The guard on a server: a push that would bring a destroyed document back is refused, from ids alone, and everything else is let in."""

from __future__ import annotations

import os
import subprocess
import sysconfig
import time
from pathlib import Path

import pytest

from musctl.git import received
from tests import terminal
from tests.git.ground import ordinary, put, saved, sound
from tests.git.servers import Server, bare, git_daemon, knows_the_way, needs_sshd, ssh_server
from tests.git.test_remote import (
    DAY,
    DOOMED,
    OLD,
    clone_of,
    holds_the_old,
    leader,
    names,
    pushed,
    referat,
    rotated,
    sent,
)

MUSCTL = os.path.join(sysconfig.get_path("scripts"), "musctl")


def guarded(there: Path) -> Path:
    """The repository with the guard in it, as its help says."""
    hook = there / "hooks/pre-receive"
    hook.write_text(f"#!/bin/sh\nexec {MUSCTL} hook pre-receive\n")
    hook.chmod(0o755)
    return there


def refused(folder: Path, *words: str) -> str:
    """What the leader reads when the server says no."""
    done = subprocess.run(["git", "push", *words], cwd=folder, capture_output=True, check=False)
    assert done.returncode == 1
    assert b"pre-receive hook declined" in done.stderr
    return done.stderr.decode()


@pytest.fixture
def there(home: Path) -> Path:
    return guarded(bare(home / "drev"))


@pytest.fixture
def folder(home: Path, there: Path) -> Path:
    """A leader's folder, destroyed in and pushed; `klon` is a second clone from before that."""
    folder = leader(home)
    sent(folder, str(there), "main", "--tags")
    clone_of(there, home)
    rotated(folder)
    pushed(folder)
    ordinary(there, "update-ref", "refs/skjult", "main")
    return folder


@needs_sshd
def test_a_second_clone_cannot_push_the_old_history_back_over_ssh(home: Path) -> None:
    with ssh_server(home) as server:
        knows_the_way(home, server)
        refuses_the_second_clone(home, server)


def test_a_second_clone_cannot_push_the_old_history_back_over_gits_daemon(home: Path) -> None:
    with git_daemon(home) as server:
        refuses_the_second_clone(home, server)


def refuses_the_second_clone(home: Path, server: Server) -> None:
    there, folder = guarded(bare(server.repositories)), leader(home)
    sent(folder, server.of("MUS.git"), "main")
    ordinary(home, "clone", "-q", server.of("MUS.git"), "klon")
    rotated(folder)
    pushed(folder)
    clone, before = home / "klon", names(there)
    put(clone, "M07/2027-mus/plan.yaml", "type: plan\n")
    ordinary(clone, "add", ".")
    ordinary(clone, "commit", "-qm", "gem")
    ordinary(clone, "pull", "-q", "--no-rebase", "--no-edit", "origin", "main")
    said = refused(clone, "origin", "main")

    assert "som er destrueret: " in said
    assert all(one in said for one in DOOMED)
    assert "Hent en ny kopi fra serveren" in said
    assert OLD not in said
    assert names(there) == before

    refused(clone, "--force", "origin", "HEAD~1:refs/heads/main")
    refused(clone, "origin", "HEAD~1:refs/heads/andet")

    assert names(there) == before


def test_what_holds_nothing_destroyed_is_let_in(home: Path, there: Path, folder: Path) -> None:
    saved(folder, put(folder, "M07/2027-mus/referat.md", referat("d-000003", "Det nye referat, rettet")))
    ordinary(folder, "push", "-q", "origin", "main", "main:ny")
    ordinary(folder, "push", "-q", "origin", ":ny")

    assert names(there)["refs/heads/main"] == names(folder)["refs/heads/main"]


def test_the_first_push_is_let_in(home: Path, there: Path) -> None:
    new = leader(home)
    sent(new, str(there), "main", "--tags", "refs/notes/*:refs/notes/*")

    assert set(names(there)) == set(names(new))


@pytest.mark.parametrize("path", ["M07/2026-mus/referat.md", "arkiv/kopi.txt", "noter.md"])
def test_a_document_that_is_saved_again_is_refused_wherever_it_is_put(folder: Path, path: str) -> None:
    saved(folder, put(folder, path, referat("d-000001", "hentet frem fra en backup")))

    assert "destrueret: d-000001." in refused(folder, "origin", "main")


@pytest.mark.parametrize("data", [b"\xef\xbb\xbf%s", b"%s"])
def test_the_bytes_around_an_id_do_not_matter(folder: Path, data: bytes) -> None:
    text = referat("d-000001", "fra Windows").replace("\n", "\r\n").encode()
    saved(folder, put(folder, "x.md", data % text))

    refused(folder, "origin", "main")


def test_a_receipt_is_no_document(folder: Path) -> None:
    saved(folder, put(folder, f"kvitteringer/{DAY}-b.md", "# Kvittering\n- d-000001\n- id: d-000002\n"))

    ordinary(folder, "push", "-q", "origin", "main")


def test_tags_and_notes_are_watched_too(home: Path, there: Path, folder: Path) -> None:
    clone = home / "klon"
    ordinary(clone, "tag", "-a", "-m", "gammel", "gammel", "HEAD")
    blob = ordinary(clone, "rev-parse", "HEAD:M07/2026-mus/referat.md").strip()
    ordinary(clone, "tag", "fil", blob)

    refused(clone, "origin", "gammel")
    refused(clone, "origin", "fil")
    refused(clone, "origin", "HEAD:refs/notes/x")


def test_what_still_lies_in_the_servers_store_is_not_let_in_either(
    home: Path, there: Path, folder: Path
) -> None:
    old = ordinary(home / "klon", "rev-parse", "HEAD").strip()
    ordinary(there, "update-ref", "refs/pull/1/head", old)

    assert holds_the_old(there)
    refused(home / "klon", "--force", "origin", "HEAD:main")


def test_a_receipt_that_is_taken_away_is_remembered(home: Path, there: Path, folder: Path) -> None:
    ordinary(folder, "rm", "-q", f"kvitteringer/{DAY}-a.yaml")
    ordinary(folder, "commit", "-qm", "gem")
    ordinary(folder, "push", "-q", "origin", "main")
    ordinary(there, "symbolic-ref", "HEAD", "refs/heads/andet")
    ordinary(folder, "push", "-q", "origin", ":main")

    refused(home / "klon", "origin", "HEAD:main")


def test_drafts_that_have_yet_to_go_are_let_in(home: Path, there: Path) -> None:
    new = leader(home)
    lines = "dokumenter:\n  - {id: d-000001, slags: kladde, runde: 2026}\n"
    saved(new, put(new, f"kvitteringer/{DAY}-a.yaml", f"kvittering: {DAY}-a\n{lines}"))

    sent(new, str(there), "main")


def test_a_leaders_folder_may_be_part_of_a_larger_one(home: Path, there: Path) -> None:
    new = leader(home)
    clone = home / "klon"
    (new / "afdeling").mkdir()
    lines = "dokumenter:\n  - {id: d-000001, slags: referat, runde: 2026}\nbevis: {id: ja}\n"
    ordinary(new, "mv", "musctl.yaml", "afdeling/musctl.yaml")
    ordinary(new, "commit", "-qm", "gem")
    ordinary(home, "clone", "-q", str(new), "klon")
    saved(new, put(new, f"afdeling/kvitteringer/{DAY}-a.yaml", f"kvittering: {DAY}-a\n{lines}"))
    ordinary(new, "checkout", "-q", "--orphan", "ny")
    ordinary(new, "rm", "-rqf", "M07")
    ordinary(new, "commit", "-qm", "gem")
    sent(new, str(there), "ny:main")

    assert "d-000001" in refused(clone, str(there), "main:andet")


def test_a_person_who_is_forgotten_stays_forgotten(home: Path, there: Path, folder: Path) -> None:
    lines = (
        "dokumenter:\n  - {id: M08, slags: medarbejder}\n  - {id: d-00000p, slags: plan}\nbevis: {id: ja}\n"
    )
    saved(folder, put(folder, f"kvitteringer/{DAY}-b.yaml", f"kvittering: {DAY}-b\n{lines}"))
    ordinary(folder, "push", "-q", "origin", "main")
    before = names(folder)["refs/heads/main"]
    for path, text in (
        ("medarbejdere.yaml", "medarbejdere:\n  M07: {navn: Bo}\n  M08: {navn: Ida}\n"),
        ("M08/2027-mus/noget.txt", "hvad som helst\n"),
        ("arkiv/plan.yaml", "type: plan\nid: d-00000p\n"),
    ):
        saved(folder, put(folder, path, text))
        refused(folder, "origin", "main")
        ordinary(folder, "reset", "-q", "--hard", before)
    saved(folder, put(folder, "medarbejdere.yaml", "medarbejdere:\n  M07: {navn: Bo}\n  M080: {navn: Ida}\n"))

    ordinary(folder, "push", "-q", "origin", "main")


def test_the_guard_is_quick(home: Path, there: Path) -> None:
    lines = [b"commit refs/heads/main\ncommitter B <b@x> 0 +0000\ndata 0\n"]
    for number in range(3000):
        text = referat(f"d-{number:06x}", f"tekst {number}").encode()
        lines.append(b"M 100644 inline M%d/referat.md\ndata %d\n%s\n" % (number, len(text), text))
    ordinary(there, "fast-import", "--quiet", stdin=b"".join(lines))
    receipt = b"kvittering: a\ndokumenter:\n  - {id: d-000bb7, slags: referat}\nbevis: {id: ja}\n"
    more = b"commit refs/heads/b\ncommitter B <b@x> 0 +0000\ndata 0\nM 100644 inline kvitteringer/a.yaml\ndata %d\n%s\n"
    ordinary(there, "fast-import", "--quiet", stdin=more % (len(receipt), receipt))
    main = names(there)["refs/heads/main"]
    ordinary(there, "update-ref", "-d", "refs/heads/main")
    at = received.door(str(there))
    start = time.perf_counter()
    back = received.brought_back(at, [received.Change("0" * 40, main, "refs/heads/main")])

    assert back == ("d-000bb7",)
    assert time.perf_counter() - start < 2


def test_outside_a_repository_the_guard_says_so(home: Path) -> None:
    said = terminal.call("hook", "pre-receive")

    assert said.code == 3
    assert "Her er intet at vogte." in said.err


def test_a_broken_repository_lets_nothing_in(home: Path, there: Path, folder: Path) -> None:
    saved(folder, put(folder, "x", "y"))
    new = names(folder)["refs/heads/main"]
    said = subprocess.run(
        [MUSCTL, "hook", "pre-receive"], cwd=there, input=f"{'0' * 40} {new} refs/heads/main\n".encode(),
        capture_output=True, check=False,
    )  # fmt: skip

    assert said.returncode == 5
    sound(there)
