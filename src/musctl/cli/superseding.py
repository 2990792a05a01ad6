"""The folder as deciding needs it: each talk's dates and its documents' ids, read quickly and not judged."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from musctl import check, share
from musctl.cli.desk import Desk
from musctl.cli.doubts import doubts
from musctl.domain.talk import Facts
from musctl.git.destruction.identity import doc_id, identity
from musctl.rotation import CLASSES, Rotation, decide
from musctl.rule import Mappe

_ID = re.compile(rb"^id:[ \t]+[\"']?([^\s\"'#]+)", re.MULTILINE)


def gathered(desk: Desk) -> Mappe:
    """The folder with what is known of every talk; which document a file is, is read as destruction reads it.

    Nothing is decided by talks of the rounds before the first that has any papers left: of these only the ids are known.
    """
    first = min((_round(talk) for talk, files in desk.shelf.talks.items() if _has_papers(files)), default="")

    def facts(talk: str) -> Facts:
        said, own = dict(_read(desk, desk.shelf.talks[talk])), f"{talk}/samtale.yaml"
        ids = tuple([(name, path) for path, raw in said.items() if (name := _id(path, raw))])
        if own not in said or _round(talk) < first:
            return Facts(talk, ids=ids)
        unit = check.talk(talk, (own,), said.__getitem__, desk.mappe, desk.today, check.NO_RULES)
        return unit.facts._replace(ids=ids)

    talks = share.each(tuple(desk.shelf.talks), facts, lambda _done, _all: None)
    return desk.mappe._replace(talks=tuple(talks))


def _round(talk: str) -> str:
    return talk.split("/")[1][:4]


def _has_papers(files: Iterable[str]) -> bool:
    return any(path.rsplit("/", 1)[-1] in CLASSES for path in files)


def decided(desk: Desk, mappe: Mappe) -> Rotation:
    """The decision, with what nobody can read standing in its way."""
    rotation = decide(mappe, desk.today, {talk: tuple(files) for talk, files in desk.shelf.talks.items()})
    if not rotation.destroy:
        return rotation
    return rotation._replace(obstacles=(*rotation.obstacles, *doubts(desk, mappe, rotation)))


def _read(desk: Desk, files: Iterable[str]) -> Iterator[tuple[str, bytes]]:
    """Those of the files that can be read, and their bytes."""
    for path in files:
        try:
            yield path, desk.shelf.read(path)
        except OSError:
            continue


def _id(path: str, raw: bytes) -> str:
    if path.rsplit("/", 1)[-1] in CLASSES:
        return doc_id(raw) or ""
    if path.endswith(".md"):
        return identity(raw).id
    found = _ID.search(raw)
    return found[1].decode("utf-8", "replace") if found else ""
