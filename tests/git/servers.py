"""Real servers on this machine's own address: OpenSSH with keys and a configuration of its own, and git's own daemon."""

from __future__ import annotations

import contextlib
import getpass
import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.git.ground import ordinary

PATIENCE = 10  # seconds
SSHD = shutil.which(
    "sshd", path=os.pathsep.join([os.environ.get("PATH", ""), "/usr/sbin", "/usr/local/sbin"])
)

needs_sshd = pytest.mark.skipif(
    SSHD is None or shutil.which("ssh") is None, reason="no sshd here (Debian: openssh-server)"
)

CONFIG = """\
Port {port}
ListenAddress 127.0.0.1
HostKey {home}/host
PidFile none
AuthorizedKeysFile {home}/authorized_keys
StrictModes no
UsePAM no
PasswordAuthentication no
KbdInteractiveAuthentication no
PermitRootLogin prohibit-password
AllowUsers {user}
LogLevel VERBOSE
SetEnv PATH={path} GIT_CONFIG_NOSYSTEM=1 GIT_CONFIG_GLOBAL=/dev/null
{more}
"""

CLIENT = """\
Host server
  HostName 127.0.0.1
  Port {port}
  User {user}
  IdentityFile {home}/key
  IdentitiesOnly yes
  UserKnownHostsFile {home}/known_hosts
  GlobalKnownHostsFile none
  StrictHostKeyChecking yes
  LogLevel ERROR
  KexAlgorithms curve25519-sha256
"""


class Server(NamedTuple):
    """A server that is up: where its repositories lie, and the beginning of their addresses."""

    repositories: Path
    address: str
    log: Path

    def of(self, name: str) -> str:
        """The address of one repository."""
        return f"{self.address}/{name}"


def bare(home: Path, name: str = "MUS.git", *options: str) -> Path:
    """An empty repository without a work tree."""
    home.mkdir(parents=True, exist_ok=True)
    ordinary(home, "init", "-q", "--bare", "-b", "main", *options, name)
    return home / name


@contextlib.contextmanager
def ssh_server(home: Path, accept: str = "GIT_PROTOCOL") -> Iterator[Server]:
    """OpenSSH on a port of its own; `accept` is what of the caller's environment it lets through."""
    assert SSHD is not None
    base = home / "sshd"
    (base / "repositories").mkdir(parents=True)
    for name in ("host", "key"):
        subprocess.run(
            ["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-C", name, "-f", base / name], check=True
        )
    shutil.copy(base / "key.pub", base / "authorized_keys")
    port, user = _free_port(), getpass.getuser()
    path = os.pathsep.join([os.path.dirname(sys.executable), os.environ["PATH"]])
    more = f"AcceptEnv {accept}" if accept else ""
    (base / "config").write_text(CONFIG.format(port=port, home=base, user=user, path=path, more=more))
    (base / "client").write_text(CLIENT.format(port=port, home=base, user=user))
    (base / "known_hosts").write_text(f"[127.0.0.1]:{port} {(base / 'host.pub').read_text()}")
    if os.geteuid() == 0:
        os.makedirs("/run/sshd", exist_ok=True)  # where root's sshd locks its helper in
    log = base / "log"
    with _running([SSHD, "-D", "-e", "-f", str(base / "config")], port, log):
        yield Server(base / "repositories", f"ssh://server{base / 'repositories'}", log)


def knows_the_way(home: Path, server: Server) -> None:
    """The leader's own git is told how to reach the server: what IT sets up once."""
    client = server.repositories.parent / "client"
    (home / ".gitconfig").write_text(f'[core]\n\tsshCommand = "ssh -F {client}"\n')


@contextlib.contextmanager
def git_daemon(home: Path) -> Iterator[Server]:
    """Git's own daemon, which lets everybody read and write."""
    base = home / "daemon"
    (base / "repositories").mkdir(parents=True)
    port, log = _free_port(), base / "log"
    words = ["git", "daemon", "--listen=127.0.0.1", f"--port={port}", "--export-all", "--reuseaddr"]
    words += ["--enable=receive-pack", f"--base-path={base / 'repositories'}", str(base / "repositories")]
    with _running(words, port, log):
        yield Server(base / "repositories", f"git://127.0.0.1:{port}", log)


@contextlib.contextmanager
def _running(words: list[str], port: int, log: Path) -> Iterator[None]:
    with (
        log.open("wb") as said,
        subprocess.Popen(words, stdin=subprocess.DEVNULL, stdout=said, stderr=said) as process,
    ):
        try:
            _wait(port, process, log)
            yield
        finally:
            process.terminate()
            process.wait(PATIENCE)


def _wait(port: int, process: subprocess.Popen[bytes], log: Path) -> None:
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end and process.poll() is None:
        with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), 1):
            return
        time.sleep(0.02)
    pytest.fail(f"the server did not start: {log.read_text()}")


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
