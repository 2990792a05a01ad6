"""The way to another copy of the repository: git processes that may use the network, in a room of their own.

The room is a throw-away repository. The folder's own configuration is not in force in it, so that of a foreign folder nothing is
believed but an address; the leader's own configuration, SSH configuration and agent say how to get there.
"""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager

from musctl.errors import Machine, MusctlError
from musctl.git import turn
from musctl.git.place import Place
from musctl.git.process import NOTHING, Answer, git
from musctl.git.silence import silenced
from musctl.git.trouble import busy, trouble
from musctl.named import NamedTuple

NAME = "fjern-"
PROTOCOLS = "ssh:git:http:https:file"
PLAIN_SSH = "ssh -o ConnectTimeout=20 -o ServerAliveInterval=15"
NOBODY_TO_ASK = " -o BatchMode=yes"

# What a way to a server may need to know of the account and the machine; nothing of it speaks of a repository.
ACCOUNT = (
    "HOME", "USER", "LOGNAME", "USERPROFILE", "HOMEDRIVE", "HOMEPATH", "APPDATA", "LOCALAPPDATA", "XDG_CONFIG_HOME",
    "XDG_RUNTIME_DIR", "DBUS_SESSION_BUS_ADDRESS", "SSH_AUTH_SOCK", "SSH_AGENT_PID", "KRB5CCNAME",
    "http_proxy", "https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY", "no_proxy", "NO_PROXY", "SSL_CERT_FILE", "SSL_CERT_DIR",
)  # fmt: skip

# What the leader's own configuration may say of the way to a server.
OURS = re.compile(
    r"(?:core\.sshcommand|ssh\.variant|credential\..+|http\..+|url\..+\.(?:push)?insteadof|safe\.directory)\Z",
    re.IGNORECASE,
)

# A repository at a path is served by a git process of our own: what its configuration and hooks would start stays quiet.
QUIET = (
    f"core.hooksPath={NOTHING}", "core.fsmonitor=false", "core.alternateRefsCommand=:", "receive.autogc=false",
    "gc.auto=0", "maintenance.auto=false", "receive.denyCurrentBranch=refuse",
)  # fmt: skip

ACCESS = re.compile(r"(?<=://)[^/@]*@")  # a name and a password in an address are nobody's business
DRIVE = re.compile(r"[A-Za-z]:[\\/]")

# What a server or the way to it says, and what that means.
SAID: tuple[tuple[tuple[bytes, ...], str, str], ...] = (
    (
        (b"Could not resolve host", b"Name or service not known", b"unable to look up"),
        "Serveren blev ikke fundet.",
        "Se efter, om adressen er skrevet rigtigt, og om maskinen er på nettet.",
    ),
    (
        (
            b"Connection refused",
            b"Connection timed out",
            b"No route to host",
            b"Network is unreachable",
            b"unable to connect",
        ),
        "Serveren svarer ikke.",
        "Se efter, om maskinen er på nettet, og prøv igen senere.",
    ),
    (
        (b"Host key verification failed", b"REMOTE HOST IDENTIFICATION HAS CHANGED"),
        "Serveren kunne ikke bevise, hvem den er.",
        "Spørg den, der passer serveren, om dens nøgle, før du godkender den.",
    ),
    (
        (b"dubious ownership", b"unsafe repository"),
        "Mappen dér tilhører en anden konto.",
        "Bed IT om at give dig den, eller sig god for den i din egen git-opsætning (safe.directory).",
    ),
    (
        (
            b"Permission denied",
            b"Authentication failed",
            b"could not read Username",
            b"could not read Password",
        ),
        "Serveren lukkede dig ikke ind.",
        "Se efter, om din nøgle eller dit kodeord er sat op, og prøv igen.",
    ),
    (
        (
            b"does not appear to be a git repository",
            b"epository not exported",
            b"not found",
            b"No such file or directory",
        ),
        "Der er intet på den adresse.",
        "Se efter, om adressen er skrevet rigtigt.",
    ),
    (
        (b"not allowed", b"transport '"),
        "Den slags adresse bruger musctl ikke.",
        "Brug en adresse, der begynder med ssh://, https:// eller git://, eller stien til en mappe.",
    ),
)


class Room(NamedTuple):
    """A throw-away repository, and how to get from it to an address."""

    folder: str
    form: str  # how it names things: sha1 or sha256
    settings: tuple[str, ...]  # of the leader's own configuration
    account: Mapping[str, str]


class Address(NamedTuple):
    """Where another copy lies: as git is told, and as it may be shown."""

    written: str
    shown: str

    @property
    def local(self) -> bool:
        """It is a path, and git itself is started there as the server."""
        before_colon = self.written.split(":", 1)[0]
        return (
            self.written.startswith("file://")
            or ":" not in self.written
            or "/" in before_colon
            or bool(DRIVE.match(self.written))
        )


def address(written: str, top: str) -> Address:
    """The address as it is meant from the top of the work tree."""
    plain = Address(written, "")
    if plain.local and not written.startswith("file://"):
        written = os.path.normpath(os.path.join(top, written))
    return Address(written, ACCESS.sub("", written))


@contextmanager
def room(where: Place, opening: str, *, may_ask: bool) -> Iterator[Room]:
    """A room, cleared away afterwards; one that a kill left behind is cleared first. Raises Refused, Machine, OSError."""
    home = os.path.join(where.common, "musctl")
    os.makedirs(home, mode=0o700, exist_ok=True)
    with _alone(home, opening):
        clear(where)
        try:
            folder = os.path.join(home, NAME + os.urandom(6).hex(), "først")
            os.makedirs(folder, 0o700)
            settings = own_settings(folder)
            account = _account(settings, may_ask=may_ask)
            yield _furnished(Room(folder, format_of(where), settings, account), opening)
        finally:
            clear(where)


def another(one: Room, opening: str) -> Room:
    """An empty room beside this one. Raises Machine, OSError."""
    folder = os.path.join(os.path.dirname(one.folder), os.urandom(6).hex())
    os.mkdir(folder, 0o700)
    return _furnished(one._replace(folder=folder), opening)


def _furnished(one: Room, opening: str) -> Room:
    made = git(one.folder, "init", "-q", "--bare", "--template=", "-b", "main", f"--object-format={one.form}")
    if made.code:
        raise trouble(made.err, opening)
    return one


def clear(where: Place) -> None:
    """Take away what a room left behind."""
    home = os.path.join(where.common, "musctl")
    for name in os.listdir(home) if os.path.isdir(home) else ():
        if name.startswith(NAME) and os.path.isdir(os.path.join(home, name)):
            shutil.rmtree(os.path.join(home, name), ignore_errors=True)


def within(one: Room, *args: str, stdin: bytes = b"", also: str = "") -> Answer:
    """The answer of a git process in the room, which sees the things stored in the folder `also` behind its own."""
    behind = {"GIT_ALTERNATE_OBJECT_DIRECTORIES": _quoted(also)} if also else {}
    return git(one.folder, *args, stdin=stdin, env=behind)


def wire(one: Room, *args: str, also: str = "", trace: str = "") -> Answer:
    """The answer of a git process in the room that may use the network."""
    env = dict(one.account)
    if also:
        env["GIT_ALTERNATE_OBJECT_DIRECTORIES"] = _quoted(also)
    if trace:
        env["GIT_TRACE_PACKET"] = trace
    settings = [word for setting in one.settings for word in ("-c", setting)]
    return git(one.folder, *settings, "-c", "protocol.version=2", *args, env=env)


def serving(one: Room, to: Address, kind: str) -> tuple[str, ...]:
    """What a path needs said when git is to serve it (»upload-pack«, »receive-pack«): a server there runs nothing of the path's own."""
    if not to.local:
        return ()
    trusted = (setting for setting in one.settings if setting.lower().startswith("safe.directory="))
    settings = [*QUIET, *trusted, *(f"{key}=false" for key in _hooks(to))]
    words = " ".join(f"-c {_shell(setting)}" for setting in settings)
    return (f"--{kind}=git {words} {kind}",)


def refused(said: bytes, to: Address, opening: str) -> MusctlError:
    """What a server, or the way to it, said in English, as a Danish error."""
    for words, reason, hint in SAID:
        if any(word in said for word in words):
            error: MusctlError = Machine(f"{opening} {reason} ({to.shown})", hint=hint)
            break
    else:
        error = Machine(
            f"{opening} Serveren sagde nej. ({to.shown})", hint="Vis beskeden til den, der passer serveren."
        )
    error.add_note(ACCESS.sub("", said.decode("utf-8", "replace")))
    return error


def own_settings(folder: str) -> tuple[str, ...]:
    """What the leader's own configuration says of the way to a server."""
    home = os.path.expanduser("~")
    xdg = os.environ.get("XDG_CONFIG_HOME") or os.path.join(home, ".config")
    said: list[str] = []
    for path in (os.path.join(xdg, "git", "config"), os.path.join(home, ".gitconfig")):
        if os.path.isfile(path):
            answer = git(folder, "config", "--file", path, "--includes", "--list", "-z", env={"HOME": home})
            for line in answer.out.split(b"\0")[:-1]:
                key, _, value = os.fsdecode(line).partition("\n")
                if OURS.match(key) and "=" not in key:
                    said.append(f"{key}={value}")
    return tuple(said)


def format_of(where: Place) -> str:
    """How the repository names things: sha1 or sha256."""
    answer = git(where.top, "rev-parse", "--show-object-format")
    return answer.out.decode().strip() or "sha1"


def _account(settings: tuple[str, ...], *, may_ask: bool) -> dict[str, str]:
    found = {name: os.environ[name] for name in ACCOUNT if name in os.environ}
    own = [
        value
        for key, _, value in (one.partition("=") for one in settings)
        if key.lower() == "core.sshcommand"
    ]
    ssh = own[-1] if own else PLAIN_SSH + ("" if may_ask else NOBODY_TO_ASK)
    return {
        **found,
        "GIT_ALLOW_PROTOCOL": PROTOCOLS,
        "GIT_SSH_COMMAND": ssh,
        "GIT_TERMINAL_PROMPT": "1" if may_ask else "0",
    }


def _hooks(to: Address) -> Iterator[str]:
    """The hooks that the configuration at a path names (git 2.54 and later)."""
    path = to.written.removeprefix("file://")
    common = path if os.path.isfile(os.path.join(path, "config")) else os.path.join(path, ".git")
    if os.path.isdir(common):
        found = silenced(Place(path, common, common, ""), "")
        yield from (value for key, value in found.items() if key.startswith("GIT_CONFIG_KEY_"))


@contextmanager
def _alone(home: str, opening: str) -> Iterator[None]:
    fd = os.open(os.path.join(home, "fjern.lock"), os.O_RDWR | os.O_CREAT | turn.NO_LINK, 0o600)
    try:
        if not turn._lock(fd):  # noqa: SLF001 - one way to lock in the whole program
            raise busy(opening)
        yield
    finally:
        os.close(fd)


def _quoted(path: str) -> str:
    return '"' + path.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'


def _shell(word: str) -> str:
    return "'" + word.replace("'", "'\\''") + "'"
