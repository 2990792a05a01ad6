"""Everything that history hangs on and holds, read once, before anything is decided."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from collections.abc import Set as AbstractSet

from musctl.git.destruction import beginnings, objects, refs, roots, tags, ways
from musctl.git.destruction import commits as saves
from musctl.git.destruction.ancestry import Ancestry
from musctl.git.destruction.commits import Head
from musctl.git.destruction.frozen import Frozen
from musctl.git.destruction.neighbours import Staged
from musctl.git.destruction.objects import ENOUGH, OPENING, Reader, listed, too_long
from musctl.git.destruction.roots import Roots
from musctl.git.destruction.ways import Way
from musctl.git.process import git
from musctl.git.trouble import broken, trouble
from musctl.named import NamedTuple

Progress = Callable[[str, int], None]
"""Told how far the work is: "saves", "folders", "files", "writing", and how many so far."""


class Survey(NamedTuple):
    """All that is there."""

    reader: Reader
    roots: Roots
    frozen: Frozen  # what is left unread
    heads: dict[bytes, Head]  # of every save, parents first
    bodies: dict[bytes, bytes]
    before: Mapping[bytes, bytes]  # the folders of saves that are not read and never change
    tags: dict[bytes, bytes]
    folders: frozenset[bytes]  # that a name points to
    files: frozenset[bytes]
    top: Way
    noted: Way  # the top folder of notes
    notes: frozenset[bytes]  # saves of nothing but notes
    suspects: set[bytes]  # versions at a path named like a document
    missing: frozenset[bytes]  # of what logs speak of

    def ways(self) -> list[Way]:
        """Every folder there ever was."""
        return [*self.top.all(), *self.noted.all()]

    def ordinary(self) -> Mapping[bytes, Head]:
        """All saves but those of notes."""
        if not self.notes:
            return self.heads
        return {name: head for name, head in self.heads.items() if name not in self.notes}

    def staged(self) -> Iterator[Staged]:
        """Every file in git's lists."""
        for way, files in self.roots.lists.items():
            head = _head(self.roots.names, way.removesuffix("index"))
            for file in files:
                yield Staged(file.path, file.id, head)

    def stored_files(self) -> dict[bytes, None]:
        """Every file that a save, or a name itself, leads to."""
        found: dict[bytes, None] = {}
        for way in self.ways():
            found.update(dict.fromkeys(way.blobs))
        found.update(dict.fromkeys(sorted(self.files)))
        return found

    def ancestry(self) -> Ancestry:
        """Which save lies before which."""
        found = Ancestry(self.reaches_outside)
        for name, head in self.heads.items():
            found.add(name, head.parents)
        return found

    def reaches_outside(self, first: bytes, second: bytes) -> bool:
        """Whether the first is the second or lies before it, of two saves that are not read. Raises Machine."""
        answer = git(self.reader.git_dir, "merge-base", "--is-ancestor", first.hex(), second.hex())
        if answer.code not in {0, 1}:
            raise trouble(answer.err, OPENING)
        return not answer.code


def survey(reader: Reader, still: Frozen, progress: Progress) -> Survey:
    """Read it; what is frozen still is left unread. Raises Machine when history is not whole."""
    git_dir = reader.git_dir
    found = roots.read(git_dir)
    saves_ = _Saves(reader, found.width, progress)
    named, noted = found.tips(), found.notes()
    saves_.learn(named, still.frontier)
    left = (named | noted | found.logged | found.noted) - saves_.heads.keys()
    left -= beginnings.held(git_dir, left, still.packs)
    kinds = objects.kinds(git_dir, sorted(left))
    missing = left - kinds.keys()
    if missing & (named | noted):
        raise broken(OPENING)
    tagged = _tags(reader, [name for name, kind in kinds.items() if kind == b"tag"])
    pointed = _pointed(kinds, tagged)
    saves_.learn(pointed[b"commit"] - noted - found.noted - named, still.frontier | named)
    ordinary = frozenset(saves_.heads)
    saves_.learn(pointed[b"commit"] & (noted | found.noted), still.frontier | named | ordinary)
    before = saves_.before(still.frontier)
    top, apart = _tops(saves_.heads, ordinary, before, found.width)
    for name in sorted(pointed[b"tree"]):
        top.states.setdefault(name)
    suspects: set[bytes] = set()
    ways.read(reader, [top, apart], suspects, lambda count: progress("folders", count))
    return Survey(
        reader=reader,
        roots=found,
        frozen=still,
        heads=saves_.heads,
        bodies=saves_.bodies,
        before=before,
        tags=tagged,
        folders=frozenset(pointed[b"tree"]),
        files=frozenset(pointed[b"blob"]),
        top=top,
        noted=apart,
        notes=frozenset(saves_.heads.keys() - ordinary),
        suspects=suspects,
        missing=frozenset(missing),
    )


class _Saves:
    """The saves that have been read so far, parents first."""

    def __init__(self, reader: Reader, width: int, progress: Progress) -> None:
        self._reader = reader
        self._width = width
        self._progress = progress
        self._outside: set[bytes] = set()  # not read, but others stand on them
        self.heads: dict[bytes, Head] = {}
        self.bodies: dict[bytes, bytes] = {}

    def learn(self, tips: AbstractSet[bytes], without: AbstractSet[bytes]) -> None:
        """Read what these reach and the others do not. Raises Machine."""
        new = tips - self.heads.keys()
        heads, bodies, outside = self.heads, self.bodies, self._outside
        for name, body in self._reader.commits(new, without) if new else ():
            if name in outside:  # git was told that history is shorter than it is
                raise broken(OPENING)
            if len(body) >= ENOUGH:
                raise too_long()
            heads[name] = head = saves.head(body, self._width)
            bodies[name] = body
            outside.update(parent for parent in head.parents if parent not in heads)
            if not len(heads) & 0x3FF:
                self._progress("saves", len(heads))

    def before(self, frontier: frozenset[bytes]) -> dict[bytes, bytes]:
        """The saves that others stand on and that were left unread, and their folders.

        Raises Machine when one was left out that is not part of what never changes.
        """
        outside = sorted(self._outside)
        if not frontier.issuperset(outside) and listed(self._reader.git_dir, outside, frontier):
            raise broken(OPENING)
        return {
            name: saves.head(body, self._width).tree
            for name, (_, body) in zip(outside, self._reader.things(outside), strict=True)
        }


def _tags(reader: Reader, names: list[bytes]) -> dict[bytes, bytes]:
    """These tags, and the tags they are tags of."""
    found: dict[bytes, bytes] = {}
    while names:
        found |= zip(names, (body for _, body in reader.things(names)), strict=True)
        if any(len(found[name]) >= ENOUGH for name in names):
            raise too_long()
        targets = {tags.target(found[name]) for name in names}
        names = sorted(target.id for target in targets if target.kind == b"tag" and target.id not in found)
    return found


def _pointed(kinds: Mapping[bytes, bytes], tagged: Mapping[bytes, bytes]) -> dict[bytes, set[bytes]]:
    """What names and tags point to directly, by what it is."""
    pointed: dict[bytes, set[bytes]] = {b"commit": set(), b"tree": set(), b"blob": set(), b"tag": set()}
    for name, kind in kinds.items():
        pointed[kind].add(name)
    for body in tagged.values():
        target = tags.target(body)
        pointed[target.kind].add(target.id)
    return pointed


def _tops(
    heads: Mapping[bytes, Head], ordinary: AbstractSet[bytes], before: Mapping[bytes, bytes], width: int
) -> tuple[Way, Way]:
    """The top folder and that of notes, with every state they were in on the list of what to read."""
    top, apart = Way(b"", None, width), Way(b"", None, width)
    for name in before.values():
        top.states[name] = None
        top.known.add(name)
    for name, head in heads.items():
        (top if name in ordinary else apart).states.setdefault(head.tree)
    return top, apart


def _head(names: Mapping[str, refs.Names], inside: str) -> bytes:
    """The save that a work tree shows; b"" when there is none."""
    said = names[inside].said.get("HEAD", b"") if inside in names else b""
    for _ in range(5):
        if not said.startswith(refs.SYMBOLIC):
            return bytes.fromhex(said.decode())
        way = said.removeprefix(refs.SYMBOLIC).decode("utf-8", "surrogateescape")
        said = names[""].said.get(way, b"")
    return b""
