"""Every reason not to begin, found at once and before anything is changed (item 4 of the issue)."""

from __future__ import annotations

import os
import time
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping

from musctl.domain.talk import WHO
from musctl.git.destruction import build, refs
from musctl.git.destruction.ground import OPENING, Ground, WorkTree
from musctl.git.destruction.index import Entry, Unfit
from musctl.git.destruction.live import Survey, runs
from musctl.git.destruction.outcome import Refusal
from musctl.git.destruction.plan import Version
from musctl.git.place import UNDER_WAY
from musctl.git.process import git
from musctl.git.tree import FOLDER
from musctl.git.trouble import trouble
from musctl.text.sentence import all_of

KNOWN = {"objectformat", "worktreeconfig", "noop", "refstorage", "relativeworktrees"}
OFF = {"false", "no", "off", "0"}
PATIENCE, PAUSE = 0.5, 0.02  # seconds
ROOM = 1.2  # of what is stored now
LEAST = 1 << 20  # bytes
BY_NOW = "Gør det færdigt, eller fortryd det, i det program, hvor det blev startet. Prøv så igen."
WAIT = "Vent et øjeblik, og luk andre programmer, der bruger mappen. Hjælper det ikke, så se: musctl doctor"
HELP = "Bed IT om hjælp, eller brug en nyere musctl."


def of_repository(ground: Ground, width: int) -> tuple[Refusal, ...]:
    """What about the repository itself stands in the way, whatever is to be destroyed."""
    return tuple(
        dict.fromkeys(
            (
                *_owner(ground),
                *_under_way(ground),
                *_busy(ground),
                *_history_elsewhere(ground),
                *_unknown(ground, width),
                *_room(ground),
            )
        )
    )


def of_documents(ground: Ground, survey: Survey, versions: Collection[Version]) -> tuple[Refusal, ...]:
    """What about the documents stands in the way."""
    return tuple(
        dict.fromkeys(
            (
                *_unsaved(ground, survey, versions),
                *_unreadable(survey),
                *_twice(ground, survey, versions),
                *_opened(survey),
                *_put_aside(ground, versions),
            )
        )
    )


def _owner(ground: Ground) -> Iterator[Refusal]:
    if hasattr(os, "geteuid") and os.stat(ground.git).st_uid != os.geteuid():
        yield Refusal(
            "Mappen tilhører en anden konto på maskinen.",
            "Log på med den konto, der ejer mappen, eller bed IT om at give dig den.",
        )


def _under_way(ground: Ground) -> Iterator[Refusal]:
    for tree in _parts(ground):
        for name, words in (UNDER_WAY | {"sequencer": "at hente flere ændringer ind"}).items():
            if os.path.exists(os.path.join(ground.git, tree.inside, name)):
                yield Refusal(f"Et andet program er gået i gang med {words} og er ikke færdigt.", BY_NOW)
                break


def _busy(ground: Ground) -> Iterator[Refusal]:
    end = time.monotonic() + PATIENCE
    while (busy := any(True for _ in _locks(ground)) or _tidying(ground)) and time.monotonic() < end:
        time.sleep(PAUSE)  # most programs are done in a moment
    if busy:
        yield Refusal("Et andet program er i gang med at gemme i mappen.", WAIT)


def _locks(ground: Ground) -> Iterator[str]:
    for tree in _parts(ground):
        home = os.path.join(ground.git, tree.inside)
        yield from (name for name in os.listdir(home) if name.endswith(".lock"))
        for _, _, names in os.walk(os.path.join(home, "refs")):
            yield from (name for name in names if name.endswith(".lock"))


def _tidying(ground: Ground) -> bool:
    path = os.path.join(ground.git, "gc.pid")
    if not os.path.isfile(path):
        return False
    with open(path, "rb") as file:
        pid, _, host = file.read(4096).decode("utf-8", "replace").partition(" ")
    return pid.isdigit() and runs(int(pid), host.strip())


def _history_elsewhere(ground: Ground) -> Iterator[Refusal]:
    if os.path.exists(os.path.join(ground.git, "shallow")) or os.path.exists(
        os.path.join(ground.git, "info/grafts")
    ):
        yield Refusal(
            "Mappens historik er ikke hel: den ældste del er ikke hentet.",
            "Hent hele historikken fra det sted, mappen kom fra, eller bed IT om det.",
        )
    packs = os.path.join(ground.objects, "pack")
    promised = os.path.isdir(packs) and any(name.endswith(".promisor") for name in os.listdir(packs))
    if promised or any(_says_partial(key, value) for key, value in ground.settings.items()):
        yield Refusal(
            "En del af historikken ligger et andet sted og hentes først, når den skal bruges.",
            "Hent hele historikken fra det sted, mappen kom fra, eller bed IT om det.",
        )
    if others := _lenders(ground):
        yield Refusal(
            f"Mappens historik ligger delvis i en anden mappe: {', '.join(others)}",
            "Bed IT om at samle historikken i mappen selv, og prøv igen.",
        )


def _says_partial(key: str, value: str) -> bool:
    return key == "extensions.partialclone" or (
        key.startswith("remote.") and key.endswith(".promisor") and value.lower() not in OFF
    )


def _lenders(ground: Ground) -> list[str]:
    found = [os.path.realpath(ground.objects)] if os.path.islink(ground.objects) else []
    path = os.path.join(ground.objects, "info", "alternates")
    if os.path.isfile(path):
        with open(path, "rb") as file:
            lines = file.read().splitlines()
        found += [os.fsdecode(line) for line in lines if line.strip() and not line.startswith(b"#")]
    return found


def _unknown(ground: Ground, width: int) -> Iterator[Refusal]:
    names = [key.removeprefix("extensions.") for key in ground.settings if key.startswith("extensions.")]
    strange = [
        name for name in names if name not in KNOWN and name != "partialclone" and not _harmless(ground, name)
    ]
    storage = ground.settings.get("extensions.refstorage", "files")
    if storage != "files" or os.path.isdir(os.path.join(ground.git, "reftable")):
        strange.append(storage)
    if ground.settings.get("core.repositoryformatversion", "0") not in {"", "0", "1"}:
        strange.append("format")
    try:
        for tree in _parts(ground):
            path = os.path.join(ground.git, tree.inside, "index")
            if os.path.isfile(path):
                build.read_list(path, width)
    except Unfit:
        strange.append("index")
    if strange:
        words = ", ".join(f"»{name}«" for name in dict.fromkeys(strange))
        yield Refusal(f"Historikken er gemt på en måde, som musctl ikke kender: {words}.", HELP)


def _harmless(ground: Ground, name: str) -> bool:
    return name == "preciousobjects" and ground.settings[f"extensions.{name}"] in OFF


def _room(ground: Ground) -> Iterator[Refusal]:
    if not hasattr(os, "statvfs"):
        return
    disk = os.statvfs(os.path.dirname(ground.git))
    free = disk.f_bavail * disk.f_frsize
    needed = int(_stored(ground.objects) * ROOM) + LEAST
    if free < needed:
        yield Refusal(
            f"Der er ikke plads nok på disken: der skal bruges {_mega(needed)} MB, og der er {_mega(free)} MB.",
            "Frigør plads, og prøv igen.",
        )


def _mega(size: int) -> int:
    return (size + (1 << 20) - 1) >> 20


def _stored(home: str) -> int:
    return sum(
        os.lstat(os.path.join(folder, name)).st_size for folder, _, names in os.walk(home) for name in names
    )


def _unsaved(ground: Ground, survey: Survey, versions: Collection[Version]) -> Iterator[Refusal]:
    blobs = {one.blob for one in versions}
    width = max((len(blob) for blob in (*blobs, *(one.blob for one in survey.live))), default=0)
    for tree in ground.trees if width else ():
        live = [one for one in survey.live if one.tree == tree]
        listed = build.entries(ground, tree, width)
        staged = [entry for entry in listed if entry.id in blobs]
        if not live and not staged:
            continue
        saved = _saved(ground, tree, listed)
        for one in live:
            if saved.get(one.path) not in {one.blob, one.plain}:
                yield _changed(tree, one.path)
        for entry in staged:
            path = os.fsdecode(entry.path)
            if saved.get(path) != entry.id:
                yield _changed(tree, path)


def _changed(tree: WorkTree, path: str) -> Refusal:
    where = f" i den ekstra arbejdsmappe {tree.top}" if tree.name else ""
    return Refusal(
        f"{path}{where} er ændret siden sidste gem.",
        "Gem med musctl save, eller fortryd ændringen, og prøv igen.",
    )


def _saved(ground: Ground, tree: WorkTree, listed: Collection[Entry]) -> Mapping[str, bytes]:
    """The last save of a work tree: raw ids by path, of all files that git lists, and of those that it no longer does."""
    names = refs.read(os.path.join(ground.git, tree.inside)).said
    head = names["HEAD"]
    if head.startswith(refs.SYMBOLIC):
        branch = os.fsdecode(head.removeprefix(refs.SYMBOLIC))
        head = names.get(branch) or (refs.read(ground.git).said.get(branch, b"") if tree.name else b"")
    if not head:
        return {}
    if not listed:
        return files_of(ground, head.decode())
    answer = git(
        ground.git,
        *("--git-dir", ground.git, "diff-index", "--cached", "-z", "--raw", "--no-renames", head.decode()),
        env={"GIT_INDEX_FILE": os.path.join(ground.git, tree.inside, "index")},
    )
    if answer.code:
        raise trouble(answer.err, OPENING)
    said = {os.fsdecode(one.path): one.id for one in listed}
    words = answer.out.split(b"\0")
    for facts, path in zip(words[::2], words[1::2], strict=False):
        said[os.fsdecode(path)] = bytes.fromhex(facts.split(b" ")[2].decode())
    return said


def files_of(ground: Ground, name: str) -> Mapping[str, bytes]:
    """Every file of a save, by its path; raw ids. Raises Machine."""
    answer = git(ground.git, "--git-dir", ground.git, "ls-tree", "-r", "-z", "--full-tree", name)
    if answer.code:
        raise trouble(answer.err, OPENING)
    said: dict[str, bytes] = {}
    for line in answer.out.split(b"\0")[:-1]:
        facts, _, path = line.partition(b"\t")
        mode, _, blob = facts.split(b" ")
        if mode != FOLDER:
            said[os.fsdecode(path)] = bytes.fromhex(blob.decode())
    return said


def _unreadable(survey: Survey) -> Iterator[Refusal]:
    for tree, path in survey.unreadable:
        where = f" i den ekstra arbejdsmappe {tree.top}" if tree.name else ""
        yield Refusal(
            f"{path}{where} kan ikke læses, så det er uvist, hvilket dokument det er.",
            f"Se, hvad der er galt: musctl validate {path}",
        )


def _twice(ground: Ground, survey: Survey, versions: Collection[Version]) -> Iterator[Refusal]:
    for tree in ground.trees:
        here: dict[str, set[str]] = defaultdict(set)
        for one in survey.live:
            if one.tree == tree:
                here[one.id].add(one.path)
        yield from _doubles(here)
    if not ground.trees and versions:
        blobs = {one.blob: one.id for one in versions if not WHO.match(one.id)}  # a person has many files
        here = defaultdict(set)
        head = refs.read(ground.git).said
        branch = os.fsdecode(head["HEAD"].removeprefix(refs.SYMBOLIC))
        if tip := head.get(branch, b""):
            for path, blob in files_of(ground, tip.decode()).items():
                if blob in blobs:
                    here[blobs[blob]].add(path)
        yield from _doubles(here)


def _doubles(here: Mapping[str, Collection[str]]) -> Iterator[Refusal]:
    for name, paths in here.items():
        if len(paths) > 1:
            yield Refusal(
                f"{len(paths)} dokumenter har samme id, {name}: {all_of(sorted(paths))}.",
                "Giv det dokument, der skal blive, sit eget id, eller slet den ene fil, og gem: musctl save",
            )


def _opened(survey: Survey) -> Iterator[Refusal]:
    for path in dict.fromkeys(one.of for one in survey.traces if one.opened):
        left = next(one.path for one in survey.traces if one.opened and one.of == path)
        yield Refusal(
            f"{path} er åben i en editor.",
            f"Luk filen dér, og prøv igen. Er den ikke åben noget sted, så slet {left}.",
        )


def _put_aside(ground: Ground, versions: Collection[Version]) -> Iterator[Refusal]:
    blobs = {one.blob for one in versions}
    touched = {path for name in stashed(ground) for path in touches(ground, name, blobs)}
    for path in sorted(touched):
        yield Refusal(
            f"Et andet program har lagt ændringer til side, og de rører {path}.",
            "Hent ændringerne frem i det program, hvor de blev lagt til side, gem dem eller slet dem, og prøv igen.",
        )


def stashed(ground: Ground) -> tuple[str, ...]:
    """What other programs have put aside, newest first."""
    path = os.path.join(ground.git, "logs/refs/stash")
    found = [refs.read(ground.git).said.get("refs/stash", b"").decode()]
    if os.path.isfile(path):
        with open(path, "rb") as file:
            found += [
                line.split(b" ")[1].decode() for line in reversed(file.read().splitlines()) if b" " in line
            ]
    return tuple(dict.fromkeys(name for name in found if name))


def touches(ground: Ground, name: str, blobs: Collection[bytes]) -> Iterator[str]:
    """The doomed documents that something put aside changes, or holds beside what was saved."""
    parents = _parents(ground, name)
    pairs = [(parents[0], name), *((parents[0], parent) for parent in parents[1:2])] if parents else []
    for old, new in pairs:
        answer = git(
            ground.git, "--git-dir", ground.git, "diff-tree", "-r", "-z", "--raw", "--no-renames", old, new
        )
        if answer.code:
            raise trouble(answer.err, OPENING)
        words = answer.out.split(b"\0")
        for facts, path in zip(words[::2], words[1::2], strict=False):
            if {bytes.fromhex(word.decode()) for word in facts.split(b" ")[2:4]} & set(blobs):
                yield os.fsdecode(path)
    for parent in parents[2:]:  # files that were never saved
        yield from (path for path, blob in files_of(ground, parent).items() if blob in blobs)


def _parents(ground: Ground, name: str) -> list[str]:
    answer = git(ground.git, "--git-dir", ground.git, "rev-list", "--parents", "-n1", name)
    if answer.code:
        raise trouble(answer.err, OPENING)
    return answer.out.decode().split()[1:]


def _parts(ground: Ground) -> Iterator[WorkTree]:
    """Every work tree, and a bare repository's own part."""
    if ground.bare:
        yield WorkTree("", "", "")
    yield from ground.trees
