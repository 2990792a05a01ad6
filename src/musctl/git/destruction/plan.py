"""The plan of a destruction: from what a repository holds and the ids of the doomed to what it will hold, and nothing is done yet.

A pure function: the same history and the same ids give the same new history on every machine (H17, W13).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from itertools import chain, groupby
from operator import itemgetter

from musctl.git.destruction import commits as saves
from musctl.git.destruction import frozen, notes, objects, persons, tags, trees
from musctl.git.destruction.commits import Remade, Remaker
from musctl.git.destruction.frozen import Frozen
from musctl.git.destruction.identity import DOOMABLE, identity
from musctl.git.destruction.judgement import Judgement, Thawed
from musctl.git.destruction.notes import Rekeyed
from musctl.git.destruction.objects import Reader
from musctl.git.destruction.pack import Pack
from musctl.git.destruction.roots import Roots
from musctl.git.destruction.survey import Progress, Survey, survey
from musctl.named import NamedTuple


class Version(NamedTuple):
    """One stored version that is doomed."""

    id: str  # of the document
    path: str  # "" when nothing leads to it any more
    blob: bytes  # raw id of the stored bytes


class Stays(NamedTuple):
    """Everything that will be stored, by raw id; some may come twice, and some of it may be packed by itself already."""

    still: list[bytes]  # what will never change again: see `frozen`
    rest: list[bytes]  # all else, but for what only git's lists of files name


class Rewriting(NamedTuple):
    """What becomes of everything stored. Ids are raw; what is not named stays as it is."""

    commits: Mapping[
        bytes, bytes
    ]  # old -> new for every save that changes; b"": nothing is left, nor of what came before
    tags: Mapping[bytes, bytes]  # annotated tags; b"": what it pointed to is gone
    things: Mapping[bytes, bytes]  # folders and files that a name points to directly; b"": gone
    dead: frozenset[bytes]  # what must not exist any more
    shared: frozenset[bytes]  # doomed versions with the very bytes of something kept, which therefore stay
    versions: tuple[Version, ...]  # doomed, each path and version once
    signatures: int  # that fall away
    pack: str  # base path of the pack with everything new; "" when there is nothing new, and in a dry run
    roots: Roots  # what it was computed from
    frontier: frozenset[bytes]  # new saves with no document in them or before them: see `frozen`
    frozen: Frozen  # what was left unread
    stays: Stays | None  # None: git must find it out
    missing: frozenset[bytes]  # what only a log speaks of, and git has let go of long ago
    instead: Mapping[
        bytes, Mapping[bytes, bytes]
    ]  # path -> version -> the same without a person who is forgotten
    lessened: tuple[Version, ...]  # these versions, each with the person's number

    def now(self, name: bytes) -> bytes:
        """The new id of what a name or a log points to; b"" when nothing is left of it."""
        for known in (self.commits, self.tags, self.things):
            if name in known:
                return known[name]
        return name

    def dies(self, path: bytes, blob: bytes) -> bool:
        """Whether a stored file at that path is doomed (in git's list of files, say)."""
        return blob in self.dead or (blob in self.shared and (path, blob) in self.places())

    def places(self) -> AbstractSet[tuple[bytes, bytes]]:
        """Every path and version that is doomed."""
        return {(version.path.encode("utf-8", "surrogateescape"), version.blob) for version in self.versions}


def plan(git_dir: str, ids: frozenset[str], into: str | None, progress: Progress | None = None) -> Rewriting:
    """What destroying the documents of these ids means; what is new is written to a pack in the folder `into`.

    Without `into` nothing is written. Raises Machine when history cannot be read whole, or the pack not be written.
    """
    import gc

    collecting = gc.isenabled()
    gc.disable()  # millions of values and no garbage among them: looking for it takes a fifth of the time
    try:
        return _planned(git_dir, ids, into, progress or _silent)
    finally:
        if collecting:
            gc.enable()


def _planned(git_dir: str, ids: frozenset[str], into: str | None, progress: Progress) -> Rewriting:
    still = frozen.NOTHING if persons.forgotten(ids) else frozen.read(git_dir)
    try:
        return _beyond(still, git_dir, ids, into, progress)
    except Thawed:
        return _beyond(frozen.NOTHING, git_dir, ids, into, progress)


def _beyond(
    still: Frozen, git_dir: str, ids: frozenset[str], into: str | None, progress: Progress
) -> Rewriting:
    """The plan, with that part of what is stored left unread. Raises Thawed when it cannot be."""
    with Reader(git_dir) as reader:
        return _made(survey(reader, still, progress), ids, into, progress)


def _made(found: Survey, ids: frozenset[str], into: str | None, progress: Progress) -> Rewriting:
    pack = Pack(into, found.roots.width) if into else None
    try:
        done = _Work(found, ids, pack, progress).result()
    except BaseException:
        if pack is not None:
            pack.drop()
        raise
    return done._replace(pack=pack.close() if pack is not None else "")


def _silent(_step: str, _count: int) -> None:
    return


class _Work:
    """One plan in the making."""

    def __init__(self, found: Survey, ids: frozenset[str], pack: Pack | None, progress: Progress) -> None:
        self._survey = found
        self._ids = ids
        self._pack = pack
        self._progress = progress
        self._ways = found.ways()
        self._empty = saves.sum_of(b"tree", b"", found.roots.width)  # the folder with nothing in it
        self._files = found.stored_files()
        self._reachable = {**self._files, **dict.fromkeys(file.blob for file in found.staged())}
        self._judged = Judgement(found, ids, self._reachable, self._keep_file, progress)

    def result(self) -> Rewriting:
        found, judged = self._survey, self._judged
        fate = judged.fate()
        self._progress("writing", 0)
        removed = trees.write(found.top, fate, self._pack) + trees.write(found.noted, fate, None)
        for way in found.top.all():
            way.forget()
        remaker = self._remaker()
        things = self._things()
        moved, signatures = tags.settled(
            found.tags, lambda name: remaker.now_or_before(name, things.get(name, name)), self._keep_tag
        )
        rekeyed = self._notes(remaker, {**things, **moved})
        remade = remaker.remade()
        self._keep_empty(remade)
        versions = {*removed, *self._outside_folders(), *self._strays()}
        shared = judged.kept_in_lists().union(fate.kept)
        dead = self._dead(
            [*remade.now, *moved, *(blob for blob in self._gone(versions) if blob not in shared)], rekeyed
        )
        clean = frozen.clean(found.ordinary(), remade.now, found.top.held, found.frozen.frontier)
        done = Rewriting(
            commits=remade.now,
            tags=moved,
            things={name: new for name, new in things.items() if new != name},
            dead=dead,
            shared=shared,
            versions=tuple(self._named(versions)),
            signatures=remade.signatures + signatures,
            pack="",
            roots=found.roots,
            frontier=clean.newest,
            frozen=found.frozen,
            stays=None,
            missing=found.missing,
            instead=judged.instead,
            lessened=tuple(sorted(Version(who, _text(path), blob) for who, path, blob in judged.lessened)),
        )
        return done._replace(stays=self._stays(done, clean.saves, remade.trees.values()))

    def _stays(self, done: Rewriting, clean: AbstractSet[bytes], tops: Iterable[bytes]) -> Stays | None:
        """Everything that will be stored; None where more is made anew than documents, or names fall away."""
        found, judged = self._survey, self._judged
        if found.notes or found.roots.some_go() or persons.forgotten(self._ids):
            return None
        still, rest = list[bytes](), list[bytes]()
        now, dead, empty = done.commits, done.dead, self._empty
        for name in found.heads:
            if save := now.get(name, name):
                (still if name in clean else rest).append(save)
        for way in found.top.all():
            held = way.held
            for name, new in way.states.items():
                there = name if new is None else new
                if there and (there != empty or way.above):
                    (rest if name in held else still).append(there)
        for name in self._files:
            if name not in dead:
                (rest if judged.is_document(name) else still).append(name)
        if empty in tops or empty in found.folders:
            still.append(empty)
        rest += filter(None, map(done.now, found.tags))
        return Stays(still, rest)

    def _outside_folders(self) -> Iterator[tuple[bytes, bytes]]:
        """The doomed in git's lists of files, and those that a name points to."""
        for file in self._survey.staged():
            if self._judged.doomed(file.path, file.blob):
                yield file.path, file.blob
        for blob in self._survey.files:
            if blob in self._judged.owner:
                yield b"", blob

    def _gone(self, versions: Iterable[tuple[bytes, bytes]]) -> set[bytes]:
        return {blob for _, blob in versions} | self._judged.replaced()

    def _named(self, versions: Iterable[tuple[bytes, bytes]]) -> Iterator[Version]:
        owner, places = self._judged.owner, self._judged.places
        for path, of_path in groupby(sorted(versions), itemgetter(0)):
            text = _text(path)
            yield from (Version(owner.get(blob) or places[path, blob], text, blob) for _, blob in of_path)

    def _remaker(self) -> Remaker:
        """All ordinary saves, made anew."""
        found = self._survey
        remaker = Remaker(
            found.heads, found.roots.width, self._keep_commit, found.ancestry, found.reaches_outside
        )
        for name, tree in found.before.items():
            remaker.known(name, tree)
        states, heads, notes = found.top.states, found.heads, found.notes
        for count, (name, head) in enumerate(heads.items()):
            if name not in notes:
                remaker.remake(name, found.bodies.pop(name), states[head.tree])
            if not count & 0xFFF:
                self._progress("writing", count)
        return remaker

    def _notes(self, remaker: Remaker, others: Mapping[bytes, bytes]) -> Rekeyed | None:
        """The saves of notes, each note with what it is about."""
        found = self._survey
        if not found.notes:
            return None
        folders = {name: new for way in self._ways for name, new in way.states.items() if new is not None}

        def now(name: bytes) -> bytes:
            if name in found.heads:
                return remaker.now(name)
            return b"" if name in self._judged.owner else others.get(name, folders.get(name, name))

        made = notes.rekeyed(found.noted, self._judged.owner.keys(), now)
        for name, body in made.bodies.items():
            if self._pack is not None and name not in self._pack.names:
                self._pack.whole(b"tree", name, body)
        for name in found.heads:
            if name in found.notes:
                remaker.remake(name, found.bodies[name], made.states[found.heads[name].tree])
        return made

    def _keep_empty(self, remade: Remade) -> None:
        if self._pack is None or self._empty in self._pack.names:
            return
        if any(new and new != old and remade.trees[new] == self._empty for old, new in remade.now.items()):
            self._pack.whole(b"tree", self._empty, b"")

    def _keep_file(self, body: bytes) -> bytes:
        name = saves.sum_of(b"blob", body, self._survey.roots.width)
        if self._pack is not None and name not in self._pack.names:
            self._pack.whole(b"blob", name, body)
        return name

    def _keep_commit(self, name: bytes, body: bytes) -> None:
        if self._pack is not None and name not in self._pack.names:
            self._pack.whole(b"commit", name, body)

    def _keep_tag(self, body: bytes) -> bytes:
        name = saves.sum_of(b"tag", body, self._survey.roots.width)
        if self._pack is not None and name not in self._pack.names:
            self._pack.whole(b"tag", name, body)
        return name

    def _things(self) -> dict[bytes, bytes]:
        """What a name points to directly, and where it is now."""
        states = self._survey.top.states
        found = {name: states[name] for name in self._survey.folders}
        things = {name: name if new is None else new for name, new in found.items()}
        things.update((name, b"" if name in self._judged.owner else name) for name in self._survey.files)
        return things

    def _strays(self) -> Iterator[tuple[bytes, bytes]]:
        """Doomed versions that nothing leads to any more."""
        found = self._survey
        seen = {name for way in self._ways for name in way.states}
        stored = objects.stored(found.reader.git_dir, found.frozen.packs, found.roots.width)
        read = len(seen) + len(self._reachable) + len(found.heads) + len(found.tags)
        elsewhere = found.frozen.packs or self._empty in seen
        if len(stored) == read and not elsewhere:
            return  # everything that was read lies here, and no more than that
        loose = [
            name
            for name in stored.names()
            if name not in seen
            and name not in self._reachable
            and name not in found.heads
            and name not in found.tags
        ]
        files = [name for name, kind in objects.kinds(found.reader.git_dir, loose).items() if kind == b"blob"]
        for name, (_, body) in zip(files, found.reader.things(files), strict=True):
            said = identity(body)
            if said.slags in DOOMABLE and said.id in self._ids:
                self._judged.owner[name] = said.id
                yield b"", name

    def _dead(self, names: list[bytes], rekeyed: Rekeyed | None) -> frozenset[bytes]:
        """These and the folders that changed, but for what is part of something kept."""
        dead = chain(
            names, (name for way in self._ways for name, new in way.states.items() if new is not None)
        )
        if not rekeyed and not self._judged.places and not self._judged.instead:
            return frozenset(dead)
        ordinary = list(self._survey.top.all())  # the same folder may be kept at another path
        alive = {name for way in ordinary for name, new in way.states.items() if new is None}
        alive.update(new for way in ordinary for new in way.states.values() if new)
        if rekeyed:
            dead = chain(dead, (name for way in self._survey.noted.all() for name in way.states))
            alive |= rekeyed.used
        return frozenset(name for name in dead if name not in alive)


def _text(path: bytes) -> str:
    return path.decode("utf-8", "surrogateescape")
