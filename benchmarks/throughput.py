"""How fast 10,000 documents are validated, beside what nobody can avoid, and beside other tools."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from functools import cache
from typing import NamedTuple

from benchmarks import corpus, peers, startup
from benchmarks.corpus import MUSCTL, TODAY, Defect
from benchmarks.measure import HERE, OUT, AnswerError, Command, Measured, Starter, paired, warm

COLD, ALONE = "musctl validate --no-cache", "musctl validate --no-cache, one process"
WARM, CLEAN = "musctl validate again, with findings", "musctl validate again, nothing to find"
AGAIN = (MUSCTL, "validate", "--today", TODAY)
FLOOR, BYTES, EVENTS = "C: read and parse with libyaml", "Python: read the bytes", "Python: libyaml's events"


class Scale(NamedTuple):
    """How much is measured."""

    talks: int = 2000
    fewer_talks: int = 400
    defects: int = 30
    rounds: int = 7
    peer_rounds: int = 3


QUICK = Scale(talks=200, fewer_talks=40, defects=6, rounds=3, peer_rounds=1)


class Throughput(NamedTuple):
    """What was measured over the whole folder, and what the folder is."""

    documents: int
    files: int
    size: int
    yaml_size: int
    defects: tuple[Defect, ...]
    floor: str
    empty: Measured
    measured: Mapping[str, Measured]


class Beside(NamedTuple):
    """One peer's measurement in multiples of musctl on as many documents, or why there is none."""

    peer: peers.Peer
    documents: int = 0
    measured: Measured | None = None
    reason: str = ""


def measure(start: Starter, scale: Scale) -> Throughput:
    """The folder with its few defects, read in every way; each run between two runs of the floor."""
    folder = os.path.join(OUT, f"folder-{scale.talks * 5}")
    defects = corpus.write(folder, scale.talks, scale.defects)
    _all_found(folder, defects)
    commands = [
        cold(folder),
        alone(folder),
        Command(WARM, AGAIN, folder, answers=(1,)),
        Command(CLEAN, AGAIN, valid_folder(scale.talks)),
        reader(BYTES, "bytes", folder),
        reader(EVENTS, "events", folder),
    ]
    binary, reason = _compiled()
    floor = Command(FLOOR, (binary, folder)) if binary else commands[2]
    if binary:
        commands.append(floor)
    time.sleep(corpus.SETTLED)
    for reason in warm(start, [*commands, floor]).values():
        raise AnswerError(reason)
    empty = paired(start, [startup.baselines()[0]], [], 5)[0]
    measured = {each.name: each for each in paired(start, commands, [floor], scale.rounds)}
    files, size, yaml_size = _sizes(folder)
    return Throughput(scale.talks * 5, files, size, yaml_size, defects, reason, empty, measured)


@cache
def valid_folder(talks: int) -> str:
    """A folder without a finding; made once in each run."""
    folder = os.path.join(OUT, f"valid-{talks * 5}")
    corpus.write(folder, talks)
    return folder


def alone(folder: str) -> Command:
    """Every file read and judged in one process, nothing remembered."""
    words = (startup.program("env"), "MUSCTL_PROCESSES=1", *cold(folder).words)
    return Command(ALONE, words, folder, answers=(1,))


def cold(folder: str, answers: tuple[int, ...] = (1,)) -> Command:
    """Every file read and judged, by as many processes as there are cores, nothing remembered."""
    return Command(COLD, (MUSCTL, "validate", "--no-cache", "--today", TODAY), folder, answers=answers)


def reader(name: str, what: str, folder: str) -> Command:
    """One of the two readers in Python."""
    return Command(name, (sys.executable, os.path.join(HERE, "readers.py"), what, folder))


def _all_found(folder: str, defects: Sequence[Defect]) -> None:
    """An answer that is fast but wrong is worth nothing: every planted defect is found, and no other file is blamed."""
    words = [MUSCTL, "-C", folder, "validate", "--no-cache", "--format", "json", "--today", TODAY]
    said = json.loads(subprocess.run(words, check=False, capture_output=True, text=True).stdout)
    blamed = {finding["path"] for finding in said["findings"] if finding["severity"] == "error"}
    planted = {defect.path for defect in defects}
    if blamed != planted:
        raise AnswerError(
            f"not found: {sorted(planted - blamed)[:5]}; blamed without cause: {sorted(blamed - planted)[:5]}"
        )


def _compiled() -> tuple[str, str]:
    """The C program, or an empty path and why there is none."""
    compiler = shutil.which("cc") or shutil.which("gcc") or shutil.which("clang")
    if not compiler:
        return "", "there is no C compiler here"
    binary = os.path.join(OUT, "floor")
    words = [compiler, "-O2", "-o", binary, os.path.join(HERE, "floor.c"), "-lyaml"]
    done = subprocess.run(words, check=False, capture_output=True, text=True)
    if done.returncode:
        return "", "floor.c could not be compiled; is libyaml here with its headers (Debian: libyaml-dev)?"
    return binary, ""


def _sizes(folder: str) -> tuple[int, int, int]:
    from benchmarks.readers import documents, yaml_of

    sizes = [(len(document), len(yaml_of(document))) for document in documents(folder)]
    return len(sizes), sum(size for size, _ in sizes), sum(size for _, size in sizes)


def measure_peers(start: Starter, scale: Scale) -> tuple[Beside, ...]:
    """Every peer: the quick ones on all documents, the slow ones on fewer."""
    missing = peers.install()
    peers.configure()
    quick, slow = (tuple(peer for peer in peers.PEERS if peer.slow is slow) for slow in (False, True))
    return (
        *_beside(start, quick, scale.talks, scale.peer_rounds, missing),
        *_beside(start, slow, scale.fewer_talks, scale.peer_rounds, missing),
    )


def _beside(
    start: Starter, tools: Sequence[peers.Peer], talks: int, rounds: int, missing: Mapping[str, str]
) -> tuple[Beside, ...]:
    """Each tool between two runs of musctl on the same valid folder; what is not there, or fails, is named."""
    folder = valid_folder(talks)
    made = peers.forms(folder)
    commands = {tool.name: peers.command(tool, made) for tool in tools if tool.name not in missing}
    reasons = {**missing, **warm(start, list(commands.values()))}
    able = [command for name, command in commands.items() if name not in reasons]
    measured = {each.name: each for each in paired(start, able, [cold(folder, (0,))], rounds)}
    return tuple(
        Beside(tool, talks * 5, measured.get(tool.name), reasons.get(tool.name, "")) for tool in tools
    )
