"""The plan of a destruction: from what a repository holds and the ids of the doomed to what it will hold, and nothing is done yet.

A pure function: the same history and the same ids give the same new history on every machine (H17, W13).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from itertools import chain
from typing import NamedTuple

from musctl.git.destruction import commits as saves
from musctl.git.destruction import frozen, neighbours, notes, objects, persons, refs, roots, tags, trees
from musctl.git.destruction.commits import Head, Remade, Remaker
from musctl.git.destruction.identity import DOOMABLE, identity, looks_like_one, says_something
from musctl.git.destruction.neighbours import Staged
from musctl.git.destruction.notes import Rekeyed
from musctl.git.destruction.objects import OPENING
from musctl.git.destruction.pack import Pack
from musctl.git.destruction.persons import Person
from musctl.git.destruction.roots import Roots
from musctl.git.destruction.trees import Fate, Way
from musctl.git.process import git
from musctl.git.trouble import broken, trouble

Progress = Callable[[str, int], None]
"""Told how far the work is: "saves", "folders", "files", "writing", and how many so far."""


class Version(NamedTuple):
    """One stored version that is doomed."""

    id: str  # of the document
    path: str  # "" when nothing leads to it any more
    blob: bytes  # raw id of the stored bytes


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
    frozen: frozen.Frozen  # what was left unread
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
    people = persons.forgotten(ids)
    survey = _survey(git_dir, progress, frozen.NOTHING if people else frozen.read(git_dir))
    pack = Pack(into, survey.roots.width) if into else None
    try:
        done = _Work(survey, ids, pack, progress).result()
    except BaseException:
        if pack is not None:
            pack.drop()
        raise
    return done._replace(pack=pack.close() if pack is not None else "")


def _silent(_step: str, _count: int) -> None:
    return


class _Survey(NamedTuple):
    """All that is there."""

    git_dir: str
    roots: Roots
    frozen: frozen.Frozen
    heads: dict[bytes, Head]  # parents first
    bodies: dict[bytes, bytes]
    before: Mapping[bytes, bytes]  # the folders of saves that are not read and never change
    tags: dict[bytes, bytes]
    folders: frozenset[bytes]  # that a name points to
    files: frozenset[bytes]
    top: Way
    noted: Way  # the top folder of notes
    notes: frozenset[bytes]  # saves of nothing but notes
    suspects: set[bytes]  # versions at a path named like a document


def _survey(git_dir: str, progress: Progress, still: frozen.Frozen) -> _Survey:
    found = roots.read(git_dir)
    heads: dict[bytes, Head] = {}
    bodies: dict[bytes, bytes] = {}

    def learn(tips: Iterable[bytes], without: Iterable[bytes]) -> None:
        for name, body in objects.commits(git_dir, tips, without):
            heads[name] = saves.head(body, found.width)
            bodies[name] = body
            if not len(heads) & 0x3FF:
                progress("saves", len(heads))

    named, noted = found.tips(), found.notes()
    learn(named, still.frontier)
    left = (named | found.logged | noted | found.noted) - heads.keys()
    kinds = objects.kinds(git_dir, sorted(left))
    if not (named | noted) <= kinds.keys() | heads.keys():
        raise broken(OPENING)
    tagged = _tags(git_dir, [name for name, kind in kinds.items() if kind == b"tag"])
    targets = {tags.target(body) for body in tagged.values()}
    pointed = {
        kind: {name for name, what in kinds.items() if what == kind}
        | {to.id for to in targets if to.kind == kind}
        for kind in (b"commit", b"tree", b"blob")
    }
    late = pointed[b"commit"] - noted - found.noted - named - heads.keys()
    if late:
        learn(late, still.frontier | named)
    ordinary = frozenset(heads)
    if apart_from := pointed[b"commit"] & (noted | found.noted) - heads.keys():
        learn(apart_from, still.frontier | named | late)
    before = _before(git_dir, heads, found.width)
    top = Way(b"", None, found.width)
    for name in before.values():
        top.states[name] = None
        top.known.add(name)
    apart = Way(b"", None, found.width)
    for name, head in heads.items():
        (top if name in ordinary else apart).states.setdefault(head.tree)
    for name in sorted(pointed[b"tree"]):
        top.states.setdefault(name)
    suspects: set[bytes] = set()
    trees.read(git_dir, [top, apart], suspects, lambda count: progress("folders", count))
    return _Survey(
        git_dir, found, still, heads, bodies, before, tagged,
        frozenset(pointed[b"tree"]), frozenset(pointed[b"blob"]), top, apart, frozenset(heads.keys() - ordinary), suspects,
    )  # fmt: skip


def _tags(git_dir: str, names: list[bytes]) -> dict[bytes, bytes]:
    """These tags, and the tags they are tags of."""
    found: dict[bytes, bytes] = {}
    while names:
        found |= zip(names, (body for _, body in objects.things(git_dir, names)), strict=True)
        targets = {tags.target(found[name]) for name in names}
        names = sorted(target.id for target in targets if target.kind == b"tag" and target.id not in found)
    return found


def _before(git_dir: str, heads: Mapping[bytes, Head], width: int) -> dict[bytes, bytes]:
    outside = sorted({parent for head in heads.values() for parent in head.parents} - heads.keys())
    return {
        name: saves.head(body, width).tree
        for name, (_, body) in zip(outside, objects.things(git_dir, outside), strict=True)
    }


class _Work:
    """One plan in the making."""

    def __init__(self, survey: _Survey, ids: frozenset[str], pack: Pack | None, progress: Progress) -> None:
        self._survey = survey
        self._ids = ids
        self._pack = pack
        self._progress = progress
        self._owner: dict[bytes, str] = {}  # doomed version -> id of its document
        self._places: dict[tuple[bytes, bytes], str] = {}  # doomed only there
        self._instead: dict[bytes, dict[bytes, bytes]] = {}  # path -> version -> what comes in its place
        self._made: dict[bytes, bytes] = {}  # and the bytes of that
        self._lessened: set[Version] = set()

    def result(self) -> Rewriting:
        survey = self._survey
        ways = [*_all(survey.top), *_all(survey.noted)]
        reachable = self._files(ways)
        fate = self._judge(reachable)
        self._progress("writing", 0)
        removed = trees.write(survey.top, fate, self._pack) + trees.write(survey.noted, fate, None)
        for way in _all(survey.top):
            way.forget()
        remaker = self._remaker()
        things = self._things()
        moved, signatures = tags.settled(
            survey.tags, lambda name: remaker.now_or_before(name, things.get(name, name)), self._keep_tag
        )
        rekeyed = self._notes(remaker, ways, {**things, **moved})
        remade = remaker.remade()
        self._keep_empty(remade)
        versions = list(removed)
        versions += [(file.path, file.blob) for file in _staged(survey) if self._doomed(file.path, file.blob)]
        versions += [(b"", blob) for blob in survey.files if blob in self._owner]
        versions += self._strays(ways, reachable)
        shared = frozenset(fate.kept) | self._kept_in_lists()
        return Rewriting(
            commits=remade.now,
            tags=moved,
            things={name: new for name, new in things.items() if new != name},
            dead=self._dead(ways, remade, moved, [one for one in versions if one[1] not in shared], rekeyed)
            | (self._replaced() - shared),
            shared=shared,
            versions=self._named(versions),
            signatures=remade.signatures + signatures,
            pack="",
            roots=survey.roots,
            frontier=frozen.frontier(self._ordinary(), remade.now, survey.top.held, survey.frozen.frontier),
            frozen=survey.frozen,
            instead=self._instead,
            lessened=tuple(sorted(self._lessened)),
        )

    def _ordinary(self) -> dict[bytes, Head]:
        notes = self._survey.notes
        return (
            {name: head for name, head in self._survey.heads.items() if name not in notes}
            if notes
            else self._survey.heads
        )

    def _named(self, versions: Iterable[tuple[bytes, bytes]]) -> tuple[Version, ...]:
        return tuple(
            Version(
                self._owner.get(blob) or self._places[path, blob],
                path.decode("utf-8", "surrogateescape"),
                blob,
            )
            for path, blob in sorted(set(versions))
        )

    def _files(self, ways: list[Way]) -> dict[bytes, None]:
        reachable: dict[bytes, None] = {}
        for way in ways:
            reachable.update(dict.fromkeys(way.blobs))
        reachable.update(dict.fromkeys(sorted(self._survey.files)))
        reachable.update(dict.fromkeys(file.blob for file in _staged(self._survey)))
        return reachable

    def _judge(self, reachable: Mapping[bytes, None]) -> Fate:
        """Read every file once, and say what is to become of it."""
        survey = self._survey
        documents: dict[bytes, str] = {}
        unreadable: dict[bytes, bool] = {}  # and whether anything is written there
        suspects = survey.suspects | {
            file.blob for file in _staged(survey) if looks_like_one(file.path.rpartition(b"/")[2])
        }
        for count, (name, (_, body)) in enumerate(
            zip(reachable, objects.things(survey.git_dir, reachable), strict=True)
        ):
            said = identity(body)
            if said.slags in DOOMABLE and said.id:
                documents[name] = said.id
            elif name in suspects and not said.slags and said.id:
                documents[name] = said.id  # the name says what it is
            elif name in suspects and (not said.slags or not said.id):
                unreadable[name] = says_something(body)
            if not count & 0xFFF:
                self._progress("files", count)
        self._owner = {name: one for name, one in documents.items() if one in self._ids}
        if unreadable:
            self._attribute(unreadable, documents)
        for person in persons.forgotten(self._ids):
            self._forget(person)
        watched = {blob for _, blob in self._places} | self._replaced()
        there: dict[bytes, set[bytes]] = {}
        for path, blob in self._places:
            there.setdefault(path, set()).add(blob)
        kept = (documents.keys() | unreadable.keys()) - self._owner.keys()
        return Fate(self._owner.keys(), there, kept, watched, set(), self._instead)

    def _forget(self, person: Person) -> None:
        """What becomes of a person's files, and of the lists that the person stands on."""
        survey = self._survey
        self._places.update((place, person.who) for place in persons.files(survey.top, person))
        self._places.update(
            ((file.path, file.blob), person.who)
            for file in _staged(survey)
            if file.path.startswith(person.folder)
        )
        listed = sorted(persons.lists(survey.top, person))
        before = [self._instead.get(path, {}).get(blob, blob) for path, blob in listed]
        made = {name: body for name, body in self._made.items() if name in set(before)}
        stored = [name for name in dict.fromkeys(before) if name not in made]
        made.update(zip(stored, (body for _, body in objects.things(survey.git_dir, stored)), strict=True))
        called = persons.names(
            person,
            (
                made[now]
                for (path, _), now in zip(listed, before, strict=True)
                if path.endswith(b"medarbejdere.yaml")
            ),
        )
        for (path, blob), now in zip(listed, before, strict=True):
            way = path.decode("utf-8", "surrogateescape")
            after = persons.without(way, made[now], person.who, called)
            if after != made[now]:
                self._instead.setdefault(path, {})[blob] = self._keep_file(after)
                self._lessened.add(Version(person.who, way, blob))

    def _keep_file(self, body: bytes) -> bytes:
        name = saves.sum_of(b"blob", body, self._survey.roots.width)
        self._made[name] = body
        if self._pack is not None and name not in self._pack.names:
            self._pack.whole(b"blob", name, body)
        return name

    def _replaced(self) -> frozenset[bytes]:
        """The versions in whose place others come."""
        return frozenset(blob for versions in self._instead.values() for blob in versions)

    def _attribute(self, unreadable: Mapping[bytes, bool], documents: Mapping[bytes, str]) -> None:
        survey = self._survey
        found = neighbours.attributed(
            survey.top, survey.heads, list(_staged(survey)), unreadable.keys(), documents
        )
        free = {blob for (_, blob), ids in found.items() if ids and not ids & self._ids}
        for (path, blob), ids in found.items():
            if hit := min(ids & self._ids, default=""):
                if unreadable[blob] and blob not in free:
                    self._owner.setdefault(blob, hit)
                else:
                    self._places[path, blob] = hit

    def _remaker(self) -> Remaker:
        """All ordinary saves, made anew."""
        survey = self._survey
        remaker = Remaker(survey.heads, survey.roots.width, self._keep_commit, _Ancestry(survey).reaches)
        for name, tree in survey.before.items():
            remaker.known(name, tree)
        states, heads, notes = survey.top.states, survey.heads, survey.notes
        for count, (name, head) in enumerate(heads.items()):
            if name not in notes:
                remaker.remake(name, survey.bodies.pop(name), states[head.tree])
            if not count & 0xFFF:
                self._progress("writing", count)
        return remaker

    def _notes(self, remaker: Remaker, ways: list[Way], others: Mapping[bytes, bytes]) -> Rekeyed | None:
        """The saves of notes, each note with what it is about."""
        survey = self._survey
        if not survey.notes:
            return None
        folders = {name: new for way in ways for name, new in way.states.items() if new is not None}

        def now(name: bytes) -> bytes:
            if name in survey.heads:
                return remaker.now(name)
            return b"" if name in self._owner else others.get(name, folders.get(name, name))

        made = notes.rekeyed(survey.noted, self._owner.keys(), now)
        for name, body in made.bodies.items():
            if self._pack is not None and name not in self._pack.names:
                self._pack.whole(b"tree", name, body)
        for name in survey.heads:
            if name in survey.notes:
                remaker.remake(name, survey.bodies[name], made.states[survey.heads[name].tree])
        return made

    def _keep_empty(self, remade: Remade) -> None:
        empty = saves.sum_of(b"tree", b"", self._survey.roots.width)
        if self._pack is None or empty in self._pack.names:
            return
        if any(new and new != old and remade.trees[new] == empty for old, new in remade.now.items()):
            self._pack.whole(b"tree", empty, b"")

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
        things.update((name, b"" if name in self._owner else name) for name in self._survey.files)
        return things

    def _doomed(self, path: bytes, blob: bytes) -> bool:
        return blob in self._owner or (path, blob) in self._places

    def _kept_in_lists(self) -> frozenset[bytes]:
        watched = {blob for _, blob in self._places} | self._replaced()
        return frozenset(
            file.blob for file in _staged(self._survey)
            if file.blob in watched and not self._doomed(file.path, file.blob)
        )  # fmt: skip

    def _strays(self, ways: list[Way], reachable: Mapping[bytes, None]) -> Iterator[tuple[bytes, bytes]]:
        """Doomed versions that nothing leads to any more."""
        survey = self._survey
        seen = {name for way in ways for name in way.states}
        stored = objects.stored(survey.git_dir, survey.frozen.packs, survey.roots.width)
        read = len(seen) + len(reachable) + len(survey.heads) + len(survey.tags)
        elsewhere = survey.frozen.packs or saves.sum_of(b"tree", b"", survey.roots.width) in seen
        if len(stored) == read and not elsewhere:
            return  # everything that was read lies here, and no more than that
        loose = [
            name
            for name in stored.names()
            if name not in seen
            and name not in reachable
            and name not in survey.heads
            and name not in survey.tags
        ]
        files = [name for name, kind in objects.kinds(survey.git_dir, loose).items() if kind == b"blob"]
        for name, (_, body) in zip(files, objects.things(survey.git_dir, files), strict=True):
            said = identity(body)
            if said.slags in DOOMABLE and said.id in self._ids:
                self._owner[name] = said.id
                yield b"", name

    def _dead(
        self,
        ways: list[Way],
        remade: Remade,
        moved: Mapping[bytes, bytes],
        versions: Iterable[tuple[bytes, bytes]],
        rekeyed: Rekeyed | None,
    ) -> frozenset[bytes]:
        dead = chain(
            remade.now,
            moved,
            (blob for _, blob in versions),
            (name for way in ways for name, new in way.states.items() if new is not None),
        )
        if not rekeyed and not self._places and not self._instead:
            return frozenset(dead)
        ordinary = list(_all(self._survey.top))  # the same folder may be kept at another path
        alive = {name for way in ordinary for name, new in way.states.items() if new is None}
        alive.update(new for way in ordinary for new in way.states.values() if new)
        if rekeyed:
            dead = chain(dead, (name for way in _all(self._survey.noted) for name in way.states))
            alive |= rekeyed.used
        return frozenset(name for name in dead if name not in alive)


class _Ancestry:
    """Which old save lies before which."""

    def __init__(self, survey: _Survey) -> None:
        self._survey = survey

    def reaches(self, first: bytes, second: bytes) -> bool:
        """Whether the first is the second or lies before it."""
        heads = self._survey.heads
        left, seen = [second], {second}
        while left:
            here = left.pop()
            if here == first:
                return True
            if here not in heads:
                if first not in heads and self._asked(first, here):
                    return True
                continue
            for parent in heads[here].parents:
                if parent not in seen:
                    seen.add(parent)
                    left.append(parent)
        return False

    def _asked(self, first: bytes, second: bytes) -> bool:
        answer = git(self._survey.git_dir, "merge-base", "--is-ancestor", first.hex(), second.hex())
        if answer.code not in {0, 1}:
            raise trouble(answer.err, OPENING)
        return not answer.code


def _all(top: Way) -> Iterator[Way]:
    yield top
    for way in top.below.values():
        yield from _all(way)


def _staged(survey: _Survey) -> Iterator[Staged]:
    for way, files in survey.roots.lists.items():
        head = _head(survey.roots.names, way.removesuffix("index"))
        for file in files:
            yield Staged(file.path, file.id, head)


def _head(names: Mapping[str, refs.Names], inside: str) -> bytes:
    """The save that a work tree shows; b"" when there is none."""
    said = names[inside].said.get("HEAD", b"") if inside in names else b""
    for _ in range(5):
        if not said.startswith(refs.SYMBOLIC):
            return bytes.fromhex(said.decode())
        way = said.removeprefix(refs.SYMBOLIC).decode("utf-8", "surrogateescape")
        said = names[""].said.get(way, b"")
    return b""
