"""Other copies of the repository, on real servers: replaced in one step, asked whether they still give the old away, and never robbed."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from musctl.errors import Machine, Refused
from musctl.git import remote, server
from musctl.git.destruction.destroy import destroy
from musctl.git.remote import CLEAN, THERE, UNKNOWN, WAITING, Report
from musctl.git.standing import Standing, standing
from musctl.git.wire import Address, Room
from tests.git.ground import made, ordinary, put, saved, sound
from tests.git.servers import Server, bare, git_daemon, knows_the_way, needs_sshd, ssh_server
from tests.git.test_hostile import HOOKS, Trap

MADE: list[Path] = []
DAY = "2027-12-03"
DOOMED = frozenset({"d-000001", "d-000002"})
OLD, KEPT = "Gammelt referat, som ingen maa se mere", "Aftalen om projektlederkurset staar ved magt"


def referat(id_: str, text: str) -> str:
    return f"---\ntype: referat\nid: {id_}\nsamtale: M07/2026-mus\n---\n# Referat\n## Opfølgning\n{text}\n"


def leader(home: Path) -> Path:
    """A leader's folder with two rounds, a tag and a note. Made once, and copied."""
    if (home / "MUS").exists():  # of another kind, which the test has begun
        return filled(home / "MUS")
    if not MADE:
        MADE.append(home.parent / f"leder-{os.urandom(4).hex()}")
        filled(MADE[0])
    return Path(shutil.copytree(MADE[0], home / "MUS"))


def filled(folder: Path) -> Path:
    """What a leader has in it after two rounds."""
    made(folder)
    saved(folder, put(folder, "musctl.yaml", "musctl: 1\n"))
    for number in range(3):
        saved(folder, put(folder, "M07/2026-mus/referat.md", referat("d-000001", f"{OLD} {number}")))
        saved(folder, put(folder, "M07/2026-mus/plan.yaml", f"type: plan\nmål: {KEPT} {number}\n"))
    ordinary(folder, "tag", "-a", "-m", "runde 2026", "runde-2026")
    ordinary(folder, "notes", "add", "-m", "set af Bo", "HEAD")
    saved(
        folder,
        put(
            folder,
            "M08/2026-mus/forberedelse-leder.md",
            referat("d-000002", OLD).replace("referat", "forberedelse", 1),
        ),
    )
    saved(folder, put(folder, "M07/2027-mus/referat.md", referat("d-000003", "Det nye referat")))
    return folder


def rotated(folder: Path) -> None:
    """What `musctl rotate` does to the history, with the receipt saved."""
    destroy(str(folder), DOOMED)
    lines = "".join(f"  - {{id: {one}, slags: referat, runde: 2026}}\n" for one in sorted(DOOMED))
    receipt = f"kvittering: {DAY}-a\ndokumenter:\n{lines}bevis: {{id: ja}}\n"
    saved(folder, put(folder, f"kvitteringer/{DAY}-a.yaml", receipt))


def sent(folder: Path, address: str, *names: str) -> None:
    """The folder as an ordinary git program puts it on a server."""
    ordinary(folder, "remote", "add", "origin", address)
    ordinary(folder, "push", "-q", "origin", *(names or ("main", "--tags", "refs/notes/*:refs/notes/*")))


def pushed(folder: Path) -> Report:
    [one] = remote.remotes(str(folder))
    return remote.push(str(folder), one, DOOMED, day=DAY)


def names(folder: Path) -> dict[str, str]:
    lines = ordinary(
        folder, "for-each-ref", "--format=%(refname) %(objectname)", "refs/heads", "refs/tags", "refs/notes"
    )
    return {name: id_ for name, _, id_ in (line.partition(" ") for line in lines.splitlines())}


def holds_the_old(folder: Path) -> bool:
    """Whether the old text lies anywhere in what a repository stores."""
    said = subprocess.run(
        ["git", "cat-file", "--batch-all-objects", "--batch"], cwd=folder, capture_output=True, check=True
    )
    return OLD.encode() in said.stdout


def at_a_path(home: Path, *options: str) -> Path:
    return bare(home / "drev", "MUS.git", *options)


def clone_of(there: Path, home: Path) -> Path:
    """A second clone, made before anything was destroyed."""
    ordinary(home, "clone", "-q", str(there), "klon")
    return home / "klon"


def old_of(folder: Path) -> str:
    """The save that everything stands on now."""
    return ordinary(folder, "rev-parse", "main").strip()


def tidied(folder: Path) -> None:
    """What the server's administrator does."""
    ordinary(folder, "reflog", "expire", "--expire=now", "--expire-unreachable=now", "--all")
    ordinary(folder, "gc", "-q", "--prune=now")


@pytest.fixture
def ssh(home: Path) -> Iterator[Server]:
    with ssh_server(home) as server:
        knows_the_way(home, server)
        yield server


@pytest.fixture
def daemon(home: Path) -> Iterator[Server]:
    with git_daemon(home) as server:
        yield server


@needs_sshd
def test_everything_is_replaced_over_ssh_and_the_server_is_asked(home: Path, ssh: Server) -> None:
    there, folder = bare(ssh.repositories), leader(home)
    sent(folder, ssh.of("MUS.git"))
    rotated(folder)
    report = pushed(folder)

    assert set(report.replaced) == {"refs/heads/main", "refs/tags/runde-2026", "refs/notes/commits"}
    assert names(there) == names(folder)
    assert report.state == THERE
    assert holds_the_old(there)

    tidied(there)

    again = pushed(folder)
    assert (again.state, again.replaced, again.removed) == (CLEAN, (), ())
    assert not holds_the_old(there)
    sound(there)


@needs_sshd
def test_a_server_that_only_speaks_the_old_protocol_proves_nothing(home: Path) -> None:
    with ssh_server(home, accept="") as server:
        knows_the_way(home, server)
        there, folder = bare(server.repositories), leader(home)
        sent(folder, server.of("MUS.git"), "main")
        rotated(folder)

        assert pushed(folder).state == UNKNOWN
        tidied(there)
        assert pushed(folder).state == UNKNOWN


@needs_sshd
def test_a_server_with_another_key_is_not_believed(home: Path, ssh: Server) -> None:
    folder = leader(home)
    sent(folder, str(bare(ssh.repositories)), "main")
    ordinary(folder, "remote", "set-url", "origin", ssh.of("MUS.git"))
    known = ssh.repositories.parent / "known_hosts"
    known.write_text(
        known.read_text().split(" ")[0] + (ssh.repositories.parent / "key.pub").read_text().join("  ")
    )
    rotated(folder)

    with pytest.raises(Machine, match="kunne ikke bevise, hvem den er"):
        pushed(folder)


def test_everything_is_replaced_over_gits_own_daemon(home: Path, daemon: Server) -> None:
    there, folder = bare(daemon.repositories), leader(home)
    sent(folder, daemon.of("MUS.git"))
    rotated(folder)

    assert pushed(folder).state == THERE
    assert names(there) == names(folder)

    tidied(there)

    assert pushed(folder).state == CLEAN
    assert pushed(folder).state == CLEAN


@pytest.mark.parametrize("form", ["sha1", "sha256"])
def test_a_path_is_a_server_too(home: Path, form: str) -> None:
    there = at_a_path(home, f"--object-format={form}")
    folder = home / "MUS"
    if form == "sha256":
        ordinary(home, "init", "-q", "-b", "main", "--object-format=sha256", "MUS")
    leader(home)
    sent(folder, "../drev/MUS.git")
    rotated(folder)
    first = pushed(folder)
    destroy(str(there), DOOMED)

    assert first.state == THERE
    assert first.address == str(there)
    assert names(there) == names(folder)
    assert not holds_the_old(there)
    assert pushed(folder).state == CLEAN


def test_two_destructions_since_the_last_push_are_one_to_the_server(home: Path) -> None:
    there, folder = at_a_path(home), leader(home)
    sent(folder, str(there))
    destroy(str(folder), {"d-000001"})
    saved(folder, put(folder, "M08/2027-mus/plan.yaml", "type: plan\n"))
    destroy(str(folder), {"d-000002"})
    saved(folder, put(folder, "M08/2027-mus/plan.yaml", "type: plan\nmål: et til\n"))
    report = pushed(folder)

    assert set(report.replaced) == {"refs/heads/main", "refs/tags/runde-2026", "refs/notes/commits"}
    assert report.brought == ()
    assert names(there) == names(folder)


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can give a folder away")
def test_a_path_that_belongs_to_somebody_else_needs_the_leaders_own_word(home: Path) -> None:
    there, folder = at_a_path(home), leader(home)
    sent(folder, str(there), "main")
    rotated(folder)
    for path in (there, *there.rglob("*")):
        os.chown(path, 65534, 65534)
    with pytest.raises(Machine, match="tilhører en anden konto"):
        pushed(folder)

    ordinary(home, "config", "--global", "safe.directory", str(there))

    assert pushed(folder).replaced == ("refs/heads/main",)


def test_what_only_the_leader_has_is_not_sent(home: Path) -> None:
    there, folder = at_a_path(home), leader(home)
    sent(folder, str(there), "main")
    ordinary(folder, "branch", "kun-her")
    rotated(folder)
    report = pushed(folder)

    assert report.replaced == ("refs/heads/main",)
    assert set(names(there)) == {"refs/heads/main"}


def test_what_only_the_server_has_is_brought_home_and_taken_away_there(home: Path) -> None:
    there, folder = at_a_path(home), leader(home)
    sent(folder, str(there), "main", "main:refs/heads/gammel", "main:refs/notes/x")
    clone = clone_of(there, home)
    ordinary(clone, "checkout", "-q", "-b", "forslag")
    put(clone, "M09/2026-mus/plan.yaml", "type: plan\nmål: Noget, som kun ligger på serveren\n")
    ordinary(clone, "add", ".")
    ordinary(clone, "commit", "-qm", "gem")
    ordinary(clone, "push", "-q", "origin", "forslag")
    rotated(folder)
    report = pushed(folder)

    assert set(report.removed) == {"refs/heads/gammel", "refs/heads/forslag", "refs/notes/x"}
    assert report.brought == ("refs/remotes/origin/forslag",)
    assert set(names(there)) == {"refs/heads/main"}
    assert "kun ligger på serveren" in ordinary(folder, "show", "origin/forslag:M09/2026-mus/plan.yaml")
    assert not holds_the_old(folder)
    assert ordinary(folder, "merge-base", "main", "origin/forslag").strip()
    sound(folder)


def test_what_others_have_saved_on_the_same_branch_is_never_overwritten(home: Path) -> None:
    there, folder = at_a_path(home), leader(home)
    sent(folder, str(there), "main")
    clone = clone_of(there, home)
    put(clone, "M09/2026-mus/plan.yaml", "type: plan\nmål: Skrevet af en anden\n")
    ordinary(clone, "add", ".")
    ordinary(clone, "commit", "-qm", "gem")
    ordinary(clone, "push", "-q", "origin", "main")
    before = names(there)
    rotated(folder)

    with pytest.raises(Refused, match=r"ikke har her \(main\)"):
        pushed(folder)
    assert names(there) == before
    assert not holds_the_old(folder)

    ordinary(folder, "merge", "-q", "--no-edit", "origin/main")

    assert pushed(folder).replaced == ("refs/heads/main",)
    assert names(there)["refs/heads/main"] == old_of(folder)
    assert "en anden" in ordinary(there, "show", "main:M09/2026-mus/plan.yaml")


def test_a_save_without_new_text_on_the_server_is_not_overwritten_either(home: Path) -> None:
    there, folder = at_a_path(home), leader(home)
    sent(folder, str(there), "main")
    clone = clone_of(there, home)
    ordinary(clone, "rm", "-q", "M07/2026-mus/plan.yaml")
    ordinary(clone, "commit", "-qm", "gem")
    ordinary(clone, "push", "-q", "origin", "main")
    rotated(folder)

    with pytest.raises(Refused, match="ikke har her"):
        pushed(folder)


def test_a_save_that_arrives_meanwhile_is_not_overwritten(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    there, folder = at_a_path(home), leader(home)
    sent(folder, str(there), "main")
    clone = clone_of(there, home)
    rotated(folder)
    fetch = server.fetch

    def overtaken(room: Room, to: Address) -> None:
        fetch(room, to)
        if not (clone / "M09").exists():
            put(clone, "M09/plan.yaml", "type: plan\n")
            ordinary(clone, "add", ".")
            ordinary(clone, "commit", "-qm", "gem")
            ordinary(clone, "push", "-q", "origin", "main")

    monkeypatch.setattr(server, "fetch", overtaken)

    with pytest.raises(Refused, match="ikke har her"):
        pushed(folder)
    assert "M09/plan.yaml" in ordinary(there, "ls-tree", "-r", "--name-only", "main")


@pytest.mark.parametrize(
    ("key", "what"),
    [
        ("receive.denyNonFastForwards", "main:refs/heads/to"),
        ("receive.denyDeletes", "main:refs/heads/gammel"),
    ],
)
def test_a_server_that_says_no_is_left_as_it_is(home: Path, key: str, what: str) -> None:
    there, folder = at_a_path(home), leader(home)
    sent(folder, str(there), "main", what)
    ordinary(there, "config", key, "true")
    before = names(there)
    rotated(folder)
    report = pushed(folder)

    assert report.state == THERE
    assert report.said
    assert (report.replaced, report.removed) == ((), ())
    assert report.first
    assert names(there) == before


def test_names_that_are_nobodys_go_where_the_server_lets_them(home: Path) -> None:
    there, folder = at_a_path(home), leader(home)
    sent(folder, str(there), "main")
    for name in ("refs/remotes/origin/main", "refs/pull/1/head", "refs/keep-around/x"):
        ordinary(there, "update-ref", name, "main")
    ordinary(
        there, "update-ref", "refs/meta/urørt", ordinary(there, "rev-list", "--max-parents=0", "main").strip()
    )
    ordinary(there, "config", "receive.hideRefs", "refs/pull")
    rotated(folder)
    report = pushed(folder)
    left = ordinary(there, "for-each-ref", "--format=%(refname)").split()

    assert set(report.removed) == {"refs/remotes/origin/main", "refs/keep-around/x"}
    assert report.stubborn == ("refs/pull/1/head",)
    assert report.state == THERE
    assert set(left) == {"refs/heads/main", "refs/pull/1/head", "refs/meta/urørt"}


def test_nothing_is_pushed_that_is_not_destroyed_here(home: Path) -> None:
    there, folder = at_a_path(home), leader(home)
    sent(folder, str(there), "main")

    with pytest.raises(Refused, match="ligger stadig i mappen her"):
        pushed(folder)
    assert names(there)["refs/heads/main"] == old_of(folder)


def test_an_empty_server_is_clean(home: Path) -> None:
    folder = leader(home)
    ordinary(folder, "remote", "add", "origin", str(at_a_path(home)))
    rotated(folder)

    assert pushed(folder).state == CLEAN


@pytest.mark.parametrize(
    ("address", "words"),
    [
        ("/findes/ikke.git", "Der er intet på den adresse"),
        ("git://127.0.0.1:1/MUS.git", "Serveren svarer ikke"),
        ("git://findes-ikke.invalid/MUS.git", "Serveren blev ikke fundet"),
        ("ext::sh -c true", "Den slags adresse bruger musctl ikke"),
    ],
)
def test_a_server_that_cannot_be_reached_is_named_in_danish(home: Path, address: str, words: str) -> None:
    folder = leader(home)
    ordinary(folder, "remote", "add", "origin", address)
    rotated(folder)

    with pytest.raises(Machine, match=words):
        pushed(folder)


def test_a_password_in_an_address_is_not_shown(home: Path) -> None:
    folder = leader(home)
    ordinary(folder, "remote", "add", "origin", "https://bo:hemmeligt@example.dk/MUS.git")
    [one] = remote.remotes(str(folder))

    assert one.address.shown == "https://example.dk/MUS.git"


def test_nothing_of_the_old_is_left_behind_at_home(home: Path) -> None:
    there, folder = at_a_path(home), leader(home)
    sent(folder, str(there), "main")
    rotated(folder)
    left = folder / ".git/musctl/fjern-123456/1"
    put(left, "objects/pack/tmp_pack", OLD)
    pushed(folder)

    assert not list((folder / ".git/musctl").glob("fjern-*"))
    assert not [path for path in folder.rglob("*") if path.is_file() and OLD.encode() in path.read_bytes()]
    assert not holds_the_old(folder)


def test_how_a_copy_stands_is_noted_until_it_is_clean(home: Path) -> None:
    there, folder = at_a_path(home), leader(home)
    old = old_of(folder)
    sent(folder, str(there), "main")
    rotated(folder)
    remote.outstanding(str(folder), DAY)
    common = str(folder / ".git")

    assert standing(common) == (Standing("origin", WAITING, DAY),)

    pushed(folder)

    assert standing(common) == (Standing("origin", THERE, DAY, (old,)),)

    tidied(there)
    pushed(folder)

    assert standing(common) == (Standing("origin", CLEAN, DAY),)


class TestForeign:
    """What a foreign folder, or a foreign server at a path, names is not run."""

    @pytest.fixture
    def log(self, home: Path) -> Path:
        Trap.program(home / "ond", f'#!/bin/sh\necho "$0 $*" >>{home}/udløst\nexit 0\n')
        return home / "udløst"

    def test_the_folders_own_settings_start_nothing(self, home: Path, log: Path) -> None:
        there, folder = at_a_path(home), leader(home)
        sent(folder, str(there), "main")
        rotated(folder)
        evil = str(home / "ond")
        for key in (
            "remote.origin.uploadpack", "remote.origin.receivepack", "core.sshCommand", "core.gitProxy", "core.askPass",
            "core.alternateRefsCommand", "core.fsmonitor", "uploadpack.packObjectsHook", "gpg.program", "remote.origin.vcs",
        ):  # fmt: skip
            ordinary(folder, "config", key, evil)
        ordinary(folder, "config", "credential.helper", f"!{evil}")
        ordinary(folder, "config", "push.gpgSign", "true")
        ordinary(folder, "config", "url.ext::sh.insteadOf", str(there))
        Trap.program(folder / ".git/hooks/pre-push", (home / "ond").read_text())
        Trap.program(folder / ".git/hooks/reference-transaction", (home / "ond").read_text())

        assert pushed(folder).state == THERE
        assert not log.exists()
        assert names(there)["refs/heads/main"] == old_of(folder)

    def test_a_server_at_a_path_starts_nothing(self, home: Path, log: Path) -> None:
        there, folder = at_a_path(home), leader(home)
        sent(folder, str(there), "main")
        rotated(folder)
        for hook in (*HOOKS, "pre-receive", "update", "post-receive", "post-update", "proc-receive"):
            Trap.program(there / "hooks" / hook, (home / "ond").read_text())
        for key in (
            "core.fsmonitor",
            "core.alternateRefsCommand",
            "uploadpack.packObjectsHook",
            "gc.recentObjectsHook",
        ):
            ordinary(there, "config", key, str(home / "ond"))
        ordinary(there, "config", "receive.autogc", "true")
        ordinary(there, "config", "gc.auto", "1")
        put(there, "objects/info/alternates", f"{folder}/.git/objects\n")

        assert pushed(folder).state == THERE
        assert not log.exists()
        assert names(there)["refs/heads/main"] == old_of(folder)

        ordinary(folder, "push", "-q", "origin", "main:andet")

        assert "post-receive" in log.read_text()
