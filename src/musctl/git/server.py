"""What is said to a server, and what it answers: its names, what lies behind them, a change of names, and a question after one id."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Mapping

from musctl.git import wire
from musctl.git.standing import CLEAN, THERE, UNKNOWN
from musctl.git.wire import Address, Room
from musctl.named import NamedTuple

OPENING = "Fjernlageret er ikke ændret."

GONE = b"not our ref"  # and that is all a server says of what it does not have
SECOND = b"version 2"
REJECTED = re.compile(rb"^!\t[^\t]*\t\[[^\]]*\] ?\(?([^\n)]*)", re.MULTILINE)
WITH_THE_OTHERS = b"atomic push failed"

QUIETLY = ("--quiet", "--no-tags", "--no-write-fetch-head", "--no-auto-gc", "--no-recurse-submodules")

Names = Mapping[str, str]  # full name -> id


class Seen(NamedTuple):
    """What a server says that it has."""

    names: Names
    second: bool  # it speaks the protocol in which anything may be asked for


def seen(room: Room, to: Address) -> Seen:
    """Every name on the server. Raises Machine."""
    trace = os.path.join(room.folder, "spor")
    answer = wire.wire(
        room, "ls-remote", "--quiet", *wire.serving(room, to, "upload-pack"), "--", to.written, trace=trace
    )
    if answer.code:
        raise wire.refused(answer.err, to, OPENING)
    names: dict[str, str] = {}
    for line in answer.out.splitlines():
        id_, _, name = os.fsdecode(line).partition("\t")
        if name.startswith("refs/") and not name.endswith("^{}"):
            names[name] = id_
    with open(trace, "rb") as file:
        second = any(b"ls-remote<" in line and line.rstrip().endswith(SECOND) for line in file)
    os.unlink(trace)
    return Seen(names, second)


def fetch(room: Room, to: Address) -> None:
    """Everything that lies behind the server's names, under the same names in the room. Raises Machine."""
    words = (
        "fetch",
        *QUIETLY,
        *wire.serving(room, to, "upload-pack"),
        "--",
        to.written,
        "+refs/*:refs/*",
        "^refs/stash",
    )
    answer = wire.wire(room, *words)
    if answer.code:
        raise wire.refused(answer.err, to, OPENING)


def send(room: Room, to: Address, before: Names, changes: Names, also: str) -> str:
    """Let the server's names stand for something else ("" takes one away): all of them, or none.

    Only while each stands as it did before. Why not, when the server says no; Machine when it cannot be reached.
    """
    leases = (f"--force-with-lease={name}:{before[name]}" for name in changes)
    answer = wire.wire(
        room, "push", "--porcelain", "--atomic", "--no-verify", "--no-signed", "--no-thin", "--recurse-submodules=no",
        *leases, *wire.serving(room, to, "receive-pack"), "--",
        to.written, *(f"{id_}:{name}" for name, id_ in changes.items()),
        also=also,
    )  # fmt: skip
    if not answer.code:
        return ""
    reasons = [reason for reason in REJECTED.findall(answer.out) if reason != WITH_THE_OTHERS]
    if not reasons:
        raise wire.refused(answer.err, to, OPENING)
    return ", ".join(dict.fromkeys(os.fsdecode(reason) for reason in reasons))


def gives(room: Room, to: Address, ids: Iterable[str], *, second: bool) -> str:
    """Whether the server still gives any of these away.

    It is asked from empty rooms, with no filter: nothing else can stand in for an answer.
    """
    for one in ids:
        empty = wire.another(room, OPENING)
        words = (
            "fetch",
            *QUIETLY,
            "--depth=1",
            *wire.serving(room, to, "upload-pack"),
            "--",
            to.written,
            one,
        )
        answer = wire.wire(empty, *words)
        if not answer.code:
            return THERE
        if not second or GONE not in answer.err:
            return UNKNOWN
    return CLEAN
