"""What is to become of every stored file: read once each, and told by the document it is."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from collections.abc import Set as AbstractSet

from musctl.git.destruction import beginnings, neighbours, persons
from musctl.git.destruction.identity import DOOMABLE, at_once, identity, looks_like_one, says_something
from musctl.git.destruction.persons import Person
from musctl.git.destruction.survey import Progress, Survey
from musctl.git.destruction.trees import Fate

Place = tuple[bytes, bytes]  # a path, and a version there


class Thawed(Exception):
    """A file that was frozen as no document has become one, at another path, and is doomed."""


class Judgement:
    """The doomed among all that something leads to."""

    __slots__ = (
        "_frozen",
        "_ids",
        "_keep",
        "_kept",
        "_made",
        "_survey",
        "instead",
        "lessened",
        "owner",
        "places",
    )

    def __init__(
        self,
        survey: Survey,
        ids: frozenset[str],
        reachable: Mapping[bytes, None],
        keep: Callable[[bytes], bytes],
        progress: Progress,
    ) -> None:
        self._survey = survey
        self._ids = ids
        self._keep = keep
        self._frozen: AbstractSet[bytes] = (
            frozenset()
        )  # files that are packed as what will never change again
        self._made: dict[bytes, bytes] = {}  # the bytes of what comes instead
        self.owner: dict[bytes, str] = {}  # doomed version -> id of its document
        self.places: dict[Place, str] = {}  # doomed only there
        self.instead: dict[bytes, dict[bytes, bytes]] = {}  # path -> version -> what comes in its place
        self.lessened: set[tuple[str, bytes, bytes]] = set()  # these versions, each with the person's number
        documents, unreadable = self._read(reachable, progress)
        self.owner.update((name, one) for name, one in documents.items() if one in ids)
        if unreadable:
            self._attribute(unreadable, documents)
        for person in persons.forgotten(ids):
            self._forget(person)
        self._kept = (documents.keys() | unreadable.keys()) - self.owner.keys()
        if not self._frozen.isdisjoint(self.owner.keys() | {blob for _, blob in self.places}):
            raise Thawed

    def fate(self) -> Fate:
        """What is to become of the files in folders."""
        there: dict[bytes, set[bytes]] = {}
        for path, blob in self.places:
            there.setdefault(path, set()).add(blob)
        return Fate(self.owner.keys(), there, self._kept, self._watched(), set(), self.instead)

    def is_document(self, blob: bytes) -> bool:
        """Whether a version that stays is, or may be, a document's."""
        return blob in self._kept

    def doomed(self, path: bytes, blob: bytes) -> bool:
        """Whether a version dies at a path."""
        return blob in self.owner or (path, blob) in self.places

    def replaced(self) -> frozenset[bytes]:
        """The versions in whose place others come."""
        return frozenset(blob for versions in self.instead.values() for blob in versions)

    def kept_in_lists(self) -> frozenset[bytes]:
        """The versions that die at a path and stay at another, in one of git's lists of files."""
        watched = self._watched()
        return frozenset(
            file.blob
            for file in self._survey.staged()
            if file.blob in watched and not self.doomed(file.path, file.blob)
        )

    def _watched(self) -> frozenset[bytes]:
        return self.replaced().union(blob for _, blob in self.places)

    def _read(
        self, reachable: Mapping[bytes, None], progress: Progress
    ) -> tuple[dict[bytes, str], dict[bytes, bool]]:
        """The id of every document, and whether anything is written in those that cannot be read."""
        survey = self._survey
        documents: dict[bytes, str] = {}
        unreadable: dict[bytes, bool] = {}
        suspects = survey.suspects | {
            file.blob for file in survey.staged() if looks_like_one(file.path.rpartition(b"/")[2])
        }
        left = self._unsettled(reachable, suspects, documents)
        things = survey.reader.things(list(left))
        for count, (name, (_, body)) in enumerate(zip(left, things, strict=True)):
            said = identity(body)
            if said.id and (said.slags in DOOMABLE or (not said.slags and name in suspects)):
                documents[name] = said.id  # where the type is not said, the file's name says it
            elif name in suspects and (not said.slags or not said.id):
                unreadable[name] = says_something(body)
            if not count & 0xFFF:
                progress("files", count)
        return documents, unreadable

    def _unsettled(
        self, reachable: Mapping[bytes, None], suspects: Collection[bytes], documents: dict[bytes, str]
    ) -> dict[bytes, None]:
        """The files that must be read whole; the documents among the others are put on the list."""
        survey = self._survey
        frozen = survey.frozen.packs
        left = dict(reachable)
        self._frozen = beginnings.held(survey.reader.git_dir, reachable, frozen)
        for name in self._frozen.difference(suspects):  # no document is there
            del left[name]
        for name, said in beginnings.beginnings(survey.reader.git_dir, left, frozen, _id_at_once):
            if name in left and (said or name not in suspects):
                del left[name]
                if said:
                    documents[name] = said
        return left

    def _attribute(self, unreadable: Mapping[bytes, bool], documents: Mapping[bytes, str]) -> None:
        survey, staged = self._survey, list(self._survey.staged())
        found = neighbours.attributed(survey.top, survey.heads, staged, unreadable.keys(), documents)
        free = {blob for (_, blob), ids in found.items() if ids and not ids & self._ids}
        free |= neighbours.plans_too(survey.top, staged, unreadable.keys())
        for (path, blob), ids in found.items():
            if hit := min(ids & self._ids, default=""):
                if unreadable[blob] and blob not in free:
                    self.owner.setdefault(blob, hit)
                else:
                    self.places[path, blob] = hit

    def _forget(self, person: Person) -> None:
        """What becomes of a person's files, and of the lists that the person stands on."""
        survey = self._survey
        self.places.update((place, person.who) for place in persons.files(survey.top, person))
        self.places.update(
            ((file.path, file.blob), person.who)
            for file in survey.staged()
            if file.path.startswith(person.folder)
        )
        listed = sorted(persons.lists(survey.top, person))
        before = [self.instead.get(path, {}).get(blob, blob) for path, blob in listed]
        made = {name: body for name, body in self._made.items() if name in set(before)}
        stored = [name for name in dict.fromkeys(before) if name not in made]
        made.update(zip(stored, (body for _, body in survey.reader.things(stored)), strict=True))
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
                self.instead.setdefault(path, {})[blob] = self._keep_file(after)
                self.lessened.add((person.who, path, blob))

    def _keep_file(self, body: bytes) -> bytes:
        name = self._keep(body)
        self._made[name] = body
        return name


def _id_at_once(beginning: bytes) -> str | None:
    """The id that the first bytes of a file say; "" when they say none, None when they do not tell."""
    said = at_once(beginning)
    return None if said is None else said.id
