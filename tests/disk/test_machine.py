"""The facts of the machine: seen where they can be seen, unknown where they cannot."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from musctl.disk import machine
from musctl.disk.cloud import cloud
from musctl.disk.encryption import encryption
from musctl.disk.traces import traces, traces_at_home

FORBIDDEN = ("commit", "HEAD", "index", "stash")


@pytest.fixture
def mus(home: Path) -> Path:
    """A closed folder in the home."""
    folder = home / "hjem/MUS"
    folder.mkdir(parents=True, mode=0o700)
    return folder


def put(path: Path, text: str = "") -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)
    return path


@pytest.mark.parametrize(
    ("version", "state"),
    [
        ("2.31.0", "OK"),
        ("2.47.1.windows.2", "OK"),
        ("3.0", "OK"),
        ("2.30.9", "FEJL"),
        ("1.9.1", "FEJL"),
        ("", "FEJL"),
    ],
)
def test_git_is_new_enough_or_it_is_said(version: str, state: str) -> None:
    fact = machine.git(version)

    assert fact.state == state
    assert bool(fact.hint) == (state == "FEJL")


@pytest.mark.parametrize(("mode", "state"), [(0o700, "OK"), (0o750, "FEJL"), (0o701, "FEJL"), (0o500, "OK")])
def test_a_folder_that_others_can_read_is_named(mus: Path, mode: int, state: str) -> None:
    mus.chmod(mode)
    fact = machine.permission(str(mus))

    assert fact.state == state
    assert fact.hint == (f"chmod 700 {mus}" if state == "FEJL" else "")


def test_a_folder_of_another_account_is_named(mus: Path) -> None:
    if os.getuid():
        pytest.skip("only root can give a folder away")
    os.chown(mus, 65534, 65534)

    assert machine.permission(str(mus)).state == "FEJL"


def test_no_synchronisation_is_said_as_what_it_is_no_known_one(mus: Path, home: Path) -> None:
    fact = cloud(str(mus), str(home / "hjem"), {})

    assert (fact.state, fact.text) == ("OK", "ingen kendt synkronisering følger mappen")


@pytest.mark.parametrize(
    ("way", "service"),
    [
        ("OneDrive - Eksempel Kommune/Dokumenter", "OneDrive"),
        ("Library/CloudStorage/OneDrive-Kommune", "OneDrive"),
        ("Dropbox (Privat)", "Dropbox"),
        ("Library/Mobile Documents/com~apple~CloudDocs", "iCloud Drive"),
        ("iCloudDrive", "iCloud Drive"),
        ("Library/CloudStorage/GoogleDrive-bo@example.dk/Mit drev", "Google Drive"),
        ("Google Drev/x", ""),
        ("Nextcloud", "Nextcloud"),
        ("Box", "Box"),
        ("kasse/box", ""),
    ],
)
def test_the_known_services_are_known_by_name(home: Path, way: str, service: str) -> None:
    folder = home / "hjem" / way / "MUS"
    folder.mkdir(parents=True)
    fact = cloud(str(folder), str(home / "hjem"), {})

    assert fact.state == ("FEJL" if service else "OK")
    assert service in fact.text


def test_an_account_may_be_called_what_it_will(home: Path) -> None:
    folder = home / "Dropbox/MUS"
    folder.mkdir(parents=True)

    assert cloud(str(folder), str(home / "Dropbox"), {}).state == "OK"


@pytest.mark.parametrize(
    ("mark", "service"),
    [
        (".dropbox.cache/x", "Dropbox"),
        (".sync_0a1b2c.db", "Nextcloud"),
        ("._sync_0a1b2c.db", "Nextcloud"),
        (".owncloudsync.log", "Nextcloud"),
        (".stfolder/x", "Syncthing"),
        (".tmp.drivedownload/x", "Google Drive"),
    ],
)
def test_they_are_known_by_the_marks_they_leave(mus: Path, home: Path, mark: str, service: str) -> None:
    put(mus.parent / mark)

    assert service in cloud(str(mus), str(home / "hjem"), {}).text


def test_they_are_known_by_what_they_say_themselves(mus: Path, home: Path) -> None:
    hjem = str(home / "hjem")
    told = home / "hjem/.dropbox/info.json"

    assert "OneDrive" in cloud(str(mus), hjem, {"OneDriveCommercial": str(mus)}).text
    assert cloud(str(mus), hjem, {"OneDrive": str(mus) + "-andet"}).state == "OK"
    put(told, '{"personal": {"path": "HER", "host": 1}}'.replace("HER", f"{mus.parent}/M\\u0055S"))
    assert "Dropbox" in cloud(str(mus), hjem, {}).text
    told.unlink()
    put(home / "hjem/.config/Nextcloud/nextcloud.cfg", f"[Accounts]\n0\\Folders\\1\\localPath={mus}/\n")
    assert "Nextcloud" in cloud(str(mus), hjem, {}).text


def test_a_link_into_a_synchronised_folder_is_followed(mus: Path, home: Path) -> None:
    (home / "hjem/OneDrive/MUS").mkdir(parents=True)
    (home / "hjem/genvej").symlink_to(home / "hjem/OneDrive")

    assert cloud(str(home / "hjem/genvej/MUS"), str(home / "hjem"), {}).state == "FEJL"


# A machine in a folder: what Linux says of its disks, as files.


def mounted(root: Path, *lines: str) -> str:
    put(root / "proc/self/mountinfo", "".join(f"{line}\n" for line in lines))
    return str(root)


def block(root: Path, number: str, uuid: str = "", below: tuple[str, ...] = ()) -> None:
    place = root / "sys/dev/block" / number
    place.mkdir(parents=True)
    if uuid:
        put(place / "dm/uuid", f"{uuid}\n")
    for part in below:
        (place / "slaves").mkdir(exist_ok=True)
        (place / "slaves" / part.replace(":", "-")).symlink_to(root / "sys/dev/block" / part)


def test_a_plain_disk_is_open(home: Path) -> None:
    root = mounted(home, "22 1 8:1 / / rw - ext4 /dev/sda1 rw")
    block(home, "8:1")

    assert encryption("/home/bo/MUS", root, "linux").state == "FEJL"


def test_a_disk_under_luks_is_locked_however_many_layers_lie_between(home: Path) -> None:
    root = mounted(
        home,
        "22 1 8:1 / / rw - ext4 /dev/sda1 rw",
        "30 22 253:2 / /home rw shared:1 - ext4 /dev/mapper/vg-home rw",
    )
    block(home, "8:1")
    block(home, "253:0", "CRYPT-LUKS2-0123-cr_home")
    block(home, "253:1", "CRYPT-LUKS2-4567-cr_more")
    block(home, "253:2", "LVM-abc", below=("253:0", "253:1"))

    assert encryption("/home/bo/MUS", root, "linux").state == "OK"
    assert encryption("/homestead", root, "linux").state == "FEJL"


def test_a_disk_of_which_one_half_is_open_is_open(home: Path) -> None:
    root = mounted(home, "22 1 253:2 / / rw - ext4 /dev/mapper/vg-root rw")
    block(home, "253:0", "CRYPT-LUKS2-0123-cr")
    block(home, "8:1")
    block(home, "253:2", "LVM-abc", below=("253:0", "8:1"))

    assert encryption("/MUS", root, "linux").state == "FEJL"


def test_a_file_system_without_a_disk_number_is_traced_by_its_source(home: Path) -> None:
    root = mounted(home, "22 1 0:25 /@ / rw - btrfs /dev/mapper/cr rw")
    put(home / "sys/class/block/cr/dm/uuid", "CRYPT-LUKS2-0123-cr\n")

    assert encryption("/MUS", root, "linux").state == "OK"


@pytest.mark.parametrize(
    ("kind", "state"),
    [
        ("nfs4", "UKENDT"),
        ("cifs", "UKENDT"),
        ("tmpfs", "ADVARSEL"),
        ("fuse.gocryptfs", "OK"),
        ("zfs", "UKENDT"),
    ],
)
def test_other_kinds_of_places_are_called_what_they_are(home: Path, kind: str, state: str) -> None:
    root = mounted(home, f"22 1 0:25 / / rw - {kind} kilde rw")

    assert encryption("/MUS", root, "linux").state == state


def test_a_mount_point_with_a_space_is_found(home: Path) -> None:
    root = mounted(
        home,
        "22 1 8:1 / / rw - ext4 /dev/sda1 rw",
        "30 22 253:0 / /mine\\040ting/\\303\\246 rw - ext4 /dev/mapper/cr rw",
    )
    block(home, "8:1")
    block(home, "253:0", "CRYPT-LUKS2-0123-cr")

    assert encryption("/mine ting/æ/MUS", root, "linux").state == "OK"


@pytest.mark.parametrize("platform", ["linux", "darwin", "win32", "plan9"])
def test_what_cannot_be_seen_is_unknown(home: Path, platform: str) -> None:
    fact = encryption("/MUS", str(home), platform)

    assert fact.state == "UKENDT"
    assert fact.hint


def test_a_clean_folder_has_no_traces(mus: Path, home: Path) -> None:
    put(mus / "M07/2026-mus/referat.md", "x")

    assert traces(str(mus)).state == "OK"
    assert traces_at_home(str(mus), str(home / "hjem")).state == "OK"


@pytest.mark.parametrize(
    "name",
    [
        ".referat.md.swp",
        ".referat.md.swo",
        ".referat.md.un~",
        "referat.md~",
        "#referat.md#",
        ".#referat.md",
        "~$ferat.docx",
        ".~lock.r.odt#",
        "referat.md.orig",
        "referat.bak",
    ],
)
def test_what_editors_leave_is_named(mus: Path, name: str) -> None:
    put(mus / "M07/2026-mus" / name)
    fact = traces(str(mus))

    assert fact.state == "ADVARSEL"
    assert fact.text == f"1 fil fra editorer: M07/2026-mus/{name}"


def test_many_traces_are_counted_and_three_are_shown(mus: Path) -> None:
    for number in range(5):
        put(mus / f"a{number}~")
    put(mus / ".git/x~")

    assert traces(str(mus)).text == "5 filer fra editorer: a0~, a1~, a2~ …"


def test_copies_at_home_are_counted_by_program(mus: Path, home: Path) -> None:
    hjem, way = home / "hjem", str(mus).replace("/", "%")
    put(hjem / f".local/state/nvim/undo/{way}%M07%referat.md")
    put(hjem / f".local/state/nvim/swap/{way}%M07%plan.yaml.swp")
    put(hjem / f".vim/undo/{way}-anden%x")
    history = hjem / ".config/Code/User/History/1a2b"
    put(history / "entries.json", f'{{"version":1,"resource":"file://{mus}/M07/referat.md","entries":[]}}')
    put(history / "x1.md")
    put(history / "x2.md")
    put(hjem / ".cache/pre-commit/patch1700000000-42")
    fact = traces_at_home(str(mus), str(hjem))

    assert fact.state == "ADVARSEL"
    assert fact.text == "kopier af mappens filer: Vim: 2 filer, VS Code: 2 filer, pre-commit: 1 fil"


def test_all_facts_are_told_in_order_and_in_danish(mus: Path, home: Path) -> None:
    facts = machine.facts(str(mus), str(home / "hjem"), {})

    assert [fact.name for fact in facts] == [
        "Adgang",
        "Diskkryptering",
        "Synkronisering",
        "Spor i mappen",
        "Spor i brugermappen",
    ]
    assert not [word for word in FORBIDDEN for fact in facts if word in f"{fact.text} {fact.hint}"]
