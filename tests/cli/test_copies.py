"""Other copies of the folder: replaced by `rotate --push`, cleared by `rotate --bare`, told about in plain words."""

from __future__ import annotations

import json
import os
import shutil
from pathlib import Path

import pytest

from musctl.git.standing import standing as noted
from tests import terminal
from tests.cli.test_rotate import call, done, rounds, stored, talk
from tests.git.ground import ordinary, sound
from tests.git.servers import bare, git_daemon, knows_the_way, needs_sshd, ssh_server
from tests.git.test_received import guarded, refused
from tests.terminal import Said

MADE: list[Path] = []
OLD = b"HEMMELIGT M01 2026"
DESTROY = ("rotate", "--no-input", "--confirm", "destruer 1")


@pytest.fixture
def mus(home: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One person with two rounds behind them. Made once, and copied."""
    if not MADE:
        made = tmp_path_factory.mktemp("made") / "MUS"
        words = ("--unit", "Eksempelskolen", "--area", "skoleområdet", "--no-input")
        assert (
            terminal.call("init", str(made), "--profile", "herlev", "--leader", "Bo Eksempel", *words).code
            == 0
        )
        done(made, "employee", "add", "Asta Eksempel", "--hired", "1-8-2015", today="2026-09-01")
        rounds(made, "2026", "2027")
        talk(made, "M01", "2026")
        talk(made, "M01", "2027")
        MADE.append(made)
    return Path(shutil.copytree(MADE[0], home / "MUS"))


def pushed(mus: Path, address: str) -> Path:
    ordinary(mus, "remote", "add", "origin", address)
    ordinary(mus, "push", "-q", "origin", "main")
    return mus


def holds_the_old(there: Path) -> bool:
    return any(OLD in raw for raw in stored(there))


def told(mus: Path) -> str:
    """What `status` says: the same when the folder is read and when nothing has changed since."""
    first, again = (
        "".join(line for line in call(mus, "status").err.splitlines() if "Fjernlageret" in line)
        for _ in range(2)
    )
    assert first == again
    assert ("Fjernlageret" in first) == any(
        one["state"] != "renset" for one in json.loads(done(mus, "status", "--format", "json"))["remotes"]
    )
    return first


@needs_sshd
def test_the_whole_course_with_a_server(home: Path, mus: Path) -> None:
    with ssh_server(home) as server:
        knows_the_way(home, server)
        there = bare(server.repositories)
        pushed(mus, server.of("MUS.git"))
        done(mus, *DESTROY)

        assert [one.state for one in noted(str(mus / ".git"))] == ["ikke gjort endnu"]
        assert "Fjernlageret origin har stadig det destruerede. Skift det ud" in told(mus)

        first = call(mus, "rotate", "--push")
        message = (mus / "udbakke/besked-server-origin.txt").read_text()

        assert (first.code, first.out.splitlines()[-1]) == (6, "origin: ligger stadig på serveren")
        assert "Skiftet ud: main." in first.err
        assert "Send teksten til den, der passer serveren: udbakke/besked-server-origin.txt" in first.err
        assert "Når serveren er ryddet op" in told(mus)
        assert "origin: det destruerede: ligger stadig på serveren" in call(mus, "doctor").out
        assert f"Adresse: ssh://server{there}" in message
        assert "git reflog expire --expire=now --expire-unreachable=now --all" in message
        assert "git cat-file -e " in message
        assert "First changed commit(s): " in message
        assert holds_the_old(there)

        done(home, "rotate", "--bare", str(there), "--no-input")

        assert not holds_the_old(there)
        assert ordinary(there, "rev-parse", "main") == ordinary(mus, "rev-parse", "main")

        last = call(mus, "rotate", "--push")

        assert not (mus / "udbakke/besked-server-origin.txt").exists()
        assert (last.code, last.out.splitlines()[-1]) == (0, "origin: renset")
        assert [one.state for one in noted(str(mus / ".git"))] == ["renset"]
        assert "Fjernlageret" not in told(mus)
        assert "origin: det destruerede: renset" in call(mus, "doctor").out


def test_the_administrators_commands_do_what_the_message_says(home: Path, mus: Path) -> None:
    with git_daemon(home) as server:
        there = bare(server.repositories)
        pushed(mus, server.of("MUS.git"))
        ordinary(there, "repack", "-adq")
        next((there / "objects/pack").glob("*.pack")).with_suffix(".keep").touch()
        done(mus, *DESTROY)
        assert call(mus, "rotate", "--push").code == 6
        message = (mus / "udbakke/besked-server-origin.txt").read_text()
        commands = message.partition("Ellers i depotets mappe:")[2].partition("Har depotet")[0]
        checks = message.partition("Hver af disse skal svare")[2]
        old = [line.split()[-1] for line in checks.splitlines() if "cat-file -e" in line]
        assert old
        for one in old:
            ordinary(there, "cat-file", "-e", one)
        os.chdir(there)
        for line in commands.split("\n"):
            assert os.system(line.strip() or ":") == 0  # noqa: S605 - what an administrator would write
        os.chdir(home)
        for one in old:
            ordinary(there, "cat-file", "-e", one, code=1)

        assert not holds_the_old(there)
        assert call(mus, "rotate", "--push").code == 0


def test_all_in_one_go_for_a_script(home: Path, mus: Path) -> None:
    there = bare(home / "drev")
    pushed(mus, str(there))
    said = call(mus, *DESTROY, "--push", "--format", "json")
    [one] = json.loads(said.out)["remotes"]

    assert said.code == 6
    assert (one["name"], one["state"], one["replaced"]) == (
        "origin",
        "ligger stadig på serveren",
        ["refs/heads/main"],
    )
    assert ordinary(there, "rev-parse", "main") == ordinary(mus, "rev-parse", "main")

    assert done(home, "rotate", "--bare", "drev/MUS.git", "--no-input", "--format", "json")

    again = call(mus, "rotate", "--push", "--format", "json")
    data = json.loads(again.out)

    assert (again.code, data["verified"], data["remotes"][0]["state"]) == (0, True, "renset")


def test_a_dry_run_asks_no_server_anything(home: Path, mus: Path) -> None:
    ordinary(mus, "remote", "add", "origin", "/findes/ikke.git")

    done(mus, "rotate", "--dry-run", "--push")


def test_without_a_remote_there_is_nothing_to_do(mus: Path) -> None:
    done(mus, *DESTROY)
    said = call(mus, "rotate", "--push")

    assert said.code == 0
    assert "Der er intet fjernlager." in said.err


def test_a_server_that_is_away_is_told_and_the_next_one_is_cleared(home: Path, mus: Path) -> None:
    pushed(mus, str(bare(home / "drev")))
    ordinary(mus, "remote", "add", "andet", "/findes/ikke.git")
    done(mus, *DESTROY)
    said = call(mus, "rotate", "--push")

    assert said.code == 6
    assert "Der er intet på den adresse. (/findes/ikke.git)" in said.err
    message = (mus / "udbakke/besked-server-origin.txt").read_text()

    assert "git cat-file -e" in message
    assert call(mus, "rotate", "--push").code == 6
    assert (
        message.partition("2. Se efter")[2]
        == (mus / "udbakke/besked-server-origin.txt").read_text().partition("2. Se efter")[2]
    )
    assert "origin: ligger stadig på serveren" in said.out


def test_a_server_that_says_no_gets_another_message(home: Path, mus: Path) -> None:
    there = bare(home / "drev")
    pushed(mus, str(there))
    ordinary(there, "config", "receive.denyNonFastForwards", "true")
    done(mus, *DESTROY)
    said = call(mus, "rotate", "--push")
    message = (mus / "udbakke/besked-server-origin.txt").read_text()

    assert said.code == 6
    assert "Serveren tog ikke imod den nye historik. Den svarede: non-fast-forward" in said.err
    assert "git config receive.denyNonFastForwards false" in message

    for line in message.splitlines():
        if line.strip().startswith("git config"):
            ordinary(there, *line.split()[1:])

    assert "Skiftet ud: main." in call(mus, "rotate", "--push").err


def serverside(*words: str) -> Said:
    return terminal.call("rotate", "--bare", *words)


@pytest.fixture
def there(home: Path, mus: Path) -> Path:
    """A server's repository with the old behind the new, as a plain push leaves it."""
    there = guarded(bare(home / "drev"))
    pushed(mus, str(there))
    ordinary(home, "clone", "-q", str(there), "klon")
    done(mus, *DESTROY)
    ordinary(mus, "push", "-q", "--force", "origin", "main")
    return there


def test_a_dry_run_on_a_server_changes_nothing(there: Path) -> None:
    said = serverside(str(there), "--dry-run")
    data = json.loads(serverside(str(there), "--dry-run", "--format", "json").out)

    assert said.code == 0
    assert "Destrueres: 3 dokumenter" in said.out
    assert data["confirm"] == "destruer 3"
    assert holds_the_old(there)


def test_what_is_set_up_on_a_server_stays(home: Path, there: Path, mus: Path) -> None:
    ordinary(there, "config", "core.sharedRepository", "group")
    for path in (there, there / "objects", there / "refs"):
        path.chmod(0o2770)
    hook = (there / "hooks/pre-receive").read_text()
    said = serverside(str(there), "--no-input")

    assert (said.code, said.out) == (0, "3 dokumenter er destrueret og bekræftet.\n")
    assert not holds_the_old(there)
    sound(there)
    assert there.stat().st_mode & 0o7777 == 0o2770
    assert (there / "objects").stat().st_mode & 0o7777 == 0o2770
    assert (there / "hooks/pre-receive").read_text() == hook
    assert os.access(there / "hooks/pre-receive", os.X_OK)
    assert "som er destrueret" in refused(home / "klon", "--force", "origin", "main")
    assert serverside(str(there), "--no-input").out.startswith("Intet at gøre")

    ordinary(mus, "commit", "-q", "--allow-empty", "-m", "gem")
    ordinary(mus, "push", "-q", "origin", "main")


def test_a_wrong_word_stops_it(there: Path) -> None:
    said = serverside(str(there), "--no-input", "--confirm", "destruer 1")

    assert said.code == 4
    assert "Der skal stå »destruer 3«" in said.err
    assert holds_the_old(there)


def test_what_stands_in_the_way_on_a_server_is_told(there: Path) -> None:
    (there / "shallow").touch()
    said = serverside(str(there), "--no-input")

    assert said.code == 4
    assert "den ældste del er ikke hentet" in said.err


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("findes-ikke",), "Mappen »findes-ikke« findes ikke."),
        (("MUS",), "»MUS« er ikke et depot uden arbejdsfiler."),
        (("drev",), "»drev« er ikke et depot uden arbejdsfiler."),
        (("drev/MUS.git", "--push"), "--bare står alene"),
    ],
)
def test_what_is_no_servers_repository(there: Path, words: tuple[str, ...], said: str) -> None:
    answer = serverside(*words)

    assert answer.code == 2
    assert said in answer.err


def test_a_repository_without_receipts_is_left_alone(home: Path) -> None:
    there = bare(home / "tom")

    assert (
        serverside(str(there)).out == "Der er ingen kvitteringer i depotet, så der er intet at destruere.\n"
    )


def test_somebody_who_is_forgotten_is_forgotten_on_the_server_too(home: Path, mus: Path) -> None:
    there = guarded(bare(home / "drev"))
    pushed(mus, str(there))
    ordinary(home, "clone", "-q", str(there), "klon")
    done(mus, "employee", "leave", "M01", "--documents", "behold", "--decided-by", "HR")
    done(
        mus,
        "employee",
        "forget",
        "M01",
        "--no-input",
        "--decided-by",
        "HR",
        "--confirm",
        "glem M01",
        today="2028-01-01",
    )

    assert call(mus, "rotate", "--push").code == 6
    assert any(b"Asta Eksempel" in raw for raw in stored(there))

    assert serverside(str(there), "--no-input").code == 0
    assert not any(b"Asta Eksempel" in raw for raw in stored(there))
    assert call(mus, "rotate", "--push").code == 0
    assert "mindst 10 ting med, som er destrueret" in refused(home / "klon", "origin", "main:tilbage")
