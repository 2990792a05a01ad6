"""Whether the disk is encrypted, as far as the machine shows it without asking for a password."""

from __future__ import annotations

import os
import re
import sys

from musctl.disk.fact import Fact, text

LOCKED = Fact("Diskkryptering", "OK", "disken er krypteret", "")
OPEN = Fact(
    "Diskkryptering",
    "FEJL",
    "disken er ikke krypteret",
    "Bed IT om at slå diskkryptering til (BitLocker, FileVault eller LUKS).",
)
NETWORK = {"nfs", "nfs4", "cifs", "smb3", "smbfs", "9p", "afs", "fuse.sshfs", "davfs", "fuse.davfs2"}
VEILED = {"ecryptfs", "fuse.gocryptfs", "fuse.encfs", "fuse.cryfs"}


def encryption(folder: str, root: str = "/", platform: str = sys.platform) -> Fact:
    """Whether the disk under the folder is encrypted; unknown where that cannot be seen (H13)."""
    if platform.startswith("linux"):
        return _on_linux(os.path.realpath(folder), root)
    if platform == "darwin":
        return _asked(("/usr/bin/fdesetup", "status"), rb"FileVault is On", rb"FileVault is Off")
    if platform == "win32":
        drive = os.path.splitdrive(os.path.abspath(folder))[0]
        shell = os.path.join(
            os.environ.get("SYSTEMROOT", "C:\\Windows"),
            "System32",
            "WindowsPowerShell",
            "v1.0",
            "powershell.exe",
        )
        ask = f"(New-Object -ComObject Shell.Application).NameSpace('{drive}').Self.ExtendedProperty('System.Volume.BitLockerProtection')"
        return _asked((shell, "-NoProfile", "-NonInteractive", "-Command", ask), rb"^\s*1\s*$", rb"^\s*2\s*$")
    return _unseen("den slags maskine kendes ikke")


def _on_linux(folder: str, root: str) -> Fact:
    mount = _mount(folder, root)
    if mount is None:
        return _unseen("disken kan ikke findes")
    kind, source, device = mount
    if kind in NETWORK:
        return Fact(
            "Diskkryptering",
            "UKENDT",
            "mappen ligger på et netværksdrev",
            "Spørg IT, om drevet er krypteret.",
        )
    if kind in VEILED:
        return LOCKED
    if kind == "tmpfs":
        return Fact(
            "Diskkryptering", "ADVARSEL", "mappen ligger kun i hukommelsen", "Flyt den til et krypteret drev."
        )
    block = os.path.join(root, "sys/dev/block", device)
    if not os.path.isdir(block):  # btrfs and overlays have a number of their own; their source is a disk
        block = os.path.join(root, "sys/class/block", os.path.basename(os.path.realpath(source)))
    if not os.path.isdir(block):
        return _unseen("disken viser det ikke")
    return LOCKED if _locked(block) else OPEN


def _locked(block: str) -> bool:
    """Whether this block device, or everything it is made of, is encrypted."""
    if text(os.path.join(block, "dm/uuid")).startswith("CRYPT-"):
        return True
    below = os.path.join(block, "slaves")
    parts = os.listdir(below) if os.path.isdir(below) else []
    return bool(parts) and all(_locked(os.path.join(below, part)) for part in parts)


def _mount(folder: str, root: str) -> tuple[str, str, str] | None:
    """The file system a folder lies on: kind, source and device number; the longest mount point wins, the last among equals."""
    best: tuple[str, tuple[str, str, str]] | None = None
    for line in text(os.path.join(root, "proc/self/mountinfo")).splitlines():
        left, _, right = line.partition(" - ")
        point = _spoken(left.split(" ")[4])
        if folder == point or folder.startswith(point.rstrip("/") + "/"):
            kind, source = right.split(" ")[:2]
            if best is None or len(point) >= len(best[0]):
                best = point, (kind, _spoken(source), left.split(" ")[2])
    return best[1] if best else None


def _spoken(text: str) -> str:
    return (
        re.sub(r"\\(\d{3})", lambda octal: chr(int(octal[1], 8)), text)
        .encode("latin-1", "replace")
        .decode("utf-8", "replace")
    )


def _asked(words: tuple[str, ...], yes: bytes, no: bytes) -> Fact:
    import subprocess

    try:
        said = subprocess.run(
            words, capture_output=True, check=False, timeout=5, stdin=subprocess.DEVNULL
        ).stdout
    except (OSError, subprocess.TimeoutExpired):
        return _unseen("maskinen svarede ikke")
    return (
        LOCKED
        if re.search(yes, said)
        else OPEN
        if re.search(no, said)
        else _unseen("maskinen siger det ikke")
    )


def _unseen(why: str) -> Fact:
    return Fact("Diskkryptering", "UKENDT", f"kan ikke ses: {why}", "Spørg IT, om disken er krypteret.")
