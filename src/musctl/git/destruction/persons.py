"""A person who is forgotten: every file in their folder goes, and their line in the roster, in groups, rounds and holds.

The one exception to the rule that kept files stay byte for byte (design.md, section 7). A person is named by the way to their
folder, `M07`, or `MUS/M07` where the leader's folder is part of a larger one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from musctl.domain.talk import WHO
from musctl.git.destruction.ways import FOLDERS, MODULE, Way
from musctl.git.tombstones import people
from musctl.named import NamedTuple
from musctl.text.source import Document, apply, read
from musctl.text.tree import Plain, Route


class Person(NamedTuple):
    """The folder that the leader's files lie in, "" or ending in a slash, and the number."""

    home: str
    who: str

    @property
    def folder(self) -> bytes:
        """The way to the person's own folder, ending in a slash."""
        return f"{self.home}{self.who}/".encode("utf-8", "surrogateescape")


def forgotten(ids: Iterable[str]) -> tuple[Person, ...]:
    """The people among what is to be destroyed."""
    parts = (one.rpartition("/") for one in sorted(people(frozenset(ids))))
    return tuple(Person(home + slash, who) for home, slash, who in parts)


def within(prefix: str, ids: Iterable[str]) -> frozenset[str]:
    """The ids as they are meant in a leader's folder: a number stands for the person's folder there."""
    return frozenset(prefix + one if WHO.match(one) else one for one in ids)


def files(top: Way, person: Person) -> Iterator[tuple[bytes, bytes]]:
    """Every path and version in the person's folder, through all of history."""
    for way in _ways(top):
        if way.path.startswith(person.folder):
            yield from ((way.path + name, blob) for name, blob in _entries(way))


def lists(top: Way, person: Person) -> Iterator[tuple[bytes, bytes]]:
    """Every version of the files in which people stand on lists."""
    home = person.home.encode("utf-8", "surrogateescape")
    for way in _ways(top):
        if way.path in {home, home + b"runder/"}:
            yield from (
                (way.path + name, blob)
                for name, blob in _entries(way)
                if is_list(way.path[len(home) :] + name)
            )


def is_list(way: bytes) -> bool:
    """Whether people stand on lists in this file of a leader's folder."""
    return (
        way in {b"medarbejdere.yaml", b"stop.yaml"} or re.fullmatch(rb"runder/[^/]+\.yaml", way) is not None
    )


def names(person: Person, versions: Iterable[bytes]) -> frozenset[str]:
    """Everything the person is called in versions of the roster."""
    found: set[str] = set()
    for data in versions:
        people_there = read("medarbejdere.yaml", data).data.get("medarbejdere")
        one = people_there.get(person.who) if isinstance(people_there, dict) else None
        for key in ("navn", "mail"):
            said = one.get(key) if isinstance(one, dict) else one if key == "navn" else None
            if isinstance(said, str) and len(said) > 2:  # noqa: PLR2004
                found.add(said)
    return frozenset(found)


def without(path: str, data: bytes, who: str, called: frozenset[str]) -> bytes:
    """The file without the person; the same bytes when the person is not in it."""
    document = read(path, data)
    if document.readable and not document.faults:
        text = _cleared(document, who)
        after = read(path, document.encoded(text))
        if after.readable and _same(after.data, _left(document.data, who)):
            return document.encoded(_uncommented(path, text, who, called))
    return _by_lines(data, who, called)


def _ways(top: Way) -> Iterator[Way]:
    yield top
    for way in top.below.values():
        yield from _ways(way)


def _entries(way: Way) -> set[tuple[bytes, bytes]]:
    return {
        way.split(entry)
        for _, _, _, entries in way.steps()
        for entry in entries
        if not entry.startswith((*FOLDERS, MODULE))
    }


def _routes(data: Mapping[str, Plain], who: str) -> Iterator[Route]:
    """Where the person stands, the last first, so that taking one out moves no other."""
    stops = data.get("stop")
    for place, one in reversed(list(enumerate(stops if isinstance(stops, list) else ()))):
        if _is_about(one, who):
            yield "stop", place
    wishes = data.get("ønsker_individuel")
    yield from _items(("ønsker_individuel",), wishes, who)
    groups = data.get("grupper")
    for name, group in groups.items() if isinstance(groups, dict) else ():
        yield from _items(
            ("grupper", name, "medlemmer"), group.get("medlemmer") if isinstance(group, dict) else None, who
        )
    roster = data.get("medarbejdere")
    if isinstance(roster, dict) and who in roster:
        yield "medarbejdere", who


def _items(route: Route, listed: Plain, who: str) -> Iterator[Route]:
    for place, one in reversed(list(enumerate(listed if isinstance(listed, list) else ()))):
        if one == who:
            yield *route, place


def _cleared(document: Document, who: str) -> str:
    text = document.text
    while route := next(_routes(document.data, who), None):
        try:
            after = apply(text, [document.remove(route)])
        except LookupError:
            return text
        if after == text:
            return text
        text = after
        document = read(document.path, document.encoded(text))
        if not document.readable:
            return text
    return text


def _left(data: Mapping[str, Plain], who: str) -> dict[str, Plain]:
    """What is to be left of the data."""
    left = dict(data)
    stops, wishes = data.get("stop"), data.get("ønsker_individuel")
    groups, roster = data.get("grupper"), data.get("medarbejdere")
    if isinstance(stops, list):
        left["stop"] = [one for one in stops if not _is_about(one, who)]
    if isinstance(wishes, list):
        left["ønsker_individuel"] = [one for one in wishes if one != who]
    if isinstance(groups, dict):
        left["grupper"] = {name: _group_without(group, who) for name, group in groups.items()}
    if isinstance(roster, dict):
        left["medarbejdere"] = {number: one for number, one in roster.items() if number != who}
    return left


def _group_without(group: Plain, who: str) -> Plain:
    members = group.get("medlemmer") if isinstance(group, dict) else None
    if not isinstance(group, dict) or not isinstance(members, list):
        return group
    return group | {"medlemmer": [one for one in members if one != who]}


def _is_about(stop: Plain, who: str) -> bool:
    return isinstance(stop, dict) and str(stop.get("samtale") or "").split("/")[0] == who


def _same(one: Plain, other: Plain) -> bool:
    """The same but for what is empty: a block without entries says nothing at all."""
    if isinstance(one, dict) and isinstance(other, dict):
        return one.keys() == other.keys() and all(_same(one[key], other[key]) for key in one)
    return one == other or (not one and not other)


def _uncommented(path: str, text: str, who: str, called: frozenset[str]) -> str:
    """The text without what comments say of the person."""
    spoken = _spoken(who, called)
    if not spoken.search(text):
        return text
    lines = text.splitlines(keepends=True)
    for place, line in enumerate(lines):
        before, mark, comment = line.partition("#")
        if mark and spoken.search(comment):
            end = line[len(line.rstrip("\r\n")) :]
            shorter = [*lines[:place], before.rstrip() + end if before.strip() else "", *lines[place + 1 :]]
            if _same(read(path, "".join(shorter).encode()).data, read(path, text.encode()).data):
                lines = shorter
    return "".join(lines)


def _spoken(who: str, called: frozenset[str]) -> re.Pattern[str]:
    words = [rf"\b{who}\b", *(re.escape(one) for one in sorted(called))]
    return re.compile("|".join(words), re.IGNORECASE)


def _by_lines(data: bytes, who: str, called: frozenset[str]) -> bytes:
    """What cannot be read as a list is cleared line by line: the person's own lines, and the number wherever it stands."""
    number = who.encode()
    own = re.compile(rb"^([ \t]*)[\"']?%s[\"']?[ \t]*:" % number)
    kept: list[bytes] = []
    depth = -1
    for line in data.splitlines(keepends=True):
        indent = len(line) - len(line.lstrip(b" \t"))
        if depth >= 0 and (not line.strip() or indent > depth):
            continue
        found = own.match(line)
        depth = len(found[1]) if found else -1
        if not found and not any(one.encode() in line for one in called):
            kept.append(re.sub(rb"[\"']?\b%s\b[\"']?(?:[ \t]*,[ \t]*)?" % number, b"", line))
    return b"".join(kept)
