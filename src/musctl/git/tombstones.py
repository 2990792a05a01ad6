"""What the receipts in a repository's saves say is destroyed: ids of documents, and people whose every trace is gone.

A person is named by the way to their folder (`M07`, or `MUS/M07` where the leader's folder is part of a larger one).
"""

from __future__ import annotations

import os
import re
from collections.abc import Collection, Iterator, Mapping

from musctl.domain.talk import WHO
from musctl.git.process import git
from musctl.git.trouble import trouble
from musctl.text.source import read

RECEIPT = r"(?P<home>(?:.*/)?)kvitteringer/[^/]+\.yaml"
PERSON = re.compile(r"(?:.*/)?[MG]\d{1,4}\Z")

Env = Mapping[str, str]


def of_saves(git_dir: str, saves: Collection[str], opening: str, env: Env | None = None) -> frozenset[str]:
    """What the receipts in these saves name. Raises Machine."""
    paths: dict[str, str] = {}
    for save in dict.fromkeys(saves):
        paths.update(_listed(git_dir, save, opening, env))
    if not paths:
        return frozenset()
    asked = "".join(f"{blob}\n" for blob in paths).encode()
    answer = git(git_dir, "cat-file", "--batch=%(objectsize)", stdin=asked, env=env)
    if answer.code:
        raise trouble(answer.err, opening)
    return frozenset(
        one
        for path, data in zip(paths.values(), _contents(answer.out), strict=True)
        for one in ids(path, data)
    )


def ids(path: str, data: bytes) -> Iterator[str]:
    """What one receipt names; nothing while it says no proof, for then nothing is destroyed yet."""
    found = re.fullmatch(RECEIPT, path)
    said = read(path, data).data
    listed = said.get("dokumenter")
    if found is None or not said.get("bevis") or not isinstance(listed, list):
        return
    for one in listed:
        name = one.get("id") if isinstance(one, dict) else None
        if isinstance(name, str) and name:
            yield found["home"] + name if WHO.match(name) else name


def people(named: Collection[str]) -> frozenset[str]:
    """Those of the names that are the way to a person's folder."""
    return frozenset(one for one in named if PERSON.match(one))


def _listed(git_dir: str, save: str, opening: str, env: Env | None) -> Iterator[tuple[str, str]]:
    """The receipts of one save. In a larger repository every folder is looked through."""
    top = _tree(git_dir, ("-z", save, "musctl.yaml"), opening, env)
    where = ("-r", "-z", save, *(("kvitteringer/",) if top else ()))
    for line in _tree(git_dir, where, opening, env).split(b"\0")[:-1]:
        facts, _, path = line.partition(b"\t")
        if re.fullmatch(RECEIPT, os.fsdecode(path)):
            yield facts.split(b" ")[2].decode(), os.fsdecode(path)


def _tree(git_dir: str, words: Collection[str], opening: str, env: Env | None) -> bytes:
    answer = git(git_dir, "ls-tree", "--full-tree", *words, env=env)
    if answer.code:
        raise trouble(answer.err, opening)
    return answer.out


def _contents(said: bytes) -> Iterator[bytes]:
    at = 0
    while at < len(said):
        start = said.index(b"\n", at) + 1
        at = start + int(said[at:start])
        yield said[start:at]
        at += 1
