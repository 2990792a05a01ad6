"""What has been saved and when, and how the repository stands: read through GitPython, at leisure."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from musctl.git import place
from musctl.git.place import Place
from musctl.git.process import SETTINGS, environment, program
from musctl.git.trouble import trouble
from musctl.named import NamedTuple

OPENING = "Det gemte kunne ikke læses."
UNBORN = ("ambiguous argument 'HEAD'", "bad revision 'HEAD'")
ACCESS = re.compile(r"(?<=://)[^/@]*@")  # a name and a password in an address are nobody's business


class Save(NamedTuple):
    """One save: its id, the moment (ISO, with the zone it was made in) and its fixed words."""

    id: str
    when: str
    message: str


class Remote(NamedTuple):
    """Another copy of the repository that its configuration names; the address is shown without access words."""

    name: str
    address: str


class State(NamedTuple):
    """What stands in the way of a plain save or of a destruction."""

    under_way: str  # what another program has begun and not finished, in Danish; "" for nothing
    detached: bool  # an old version is being looked at
    shallow: bool  # the history was cut off when it was fetched
    partial: bool  # files of the history lie elsewhere and are fetched when needed
    borrowed: bool  # files of the history lie in another repository on this machine


def saves(folder: str, path: str = "") -> tuple[Save, ...]:
    """The saves that touched the path (everything, when empty), newest first. Raises NoFolder, Machine."""
    where = place.require(folder)
    with _reading(where) as repo:
        from git.exc import GitCommandError

        try:
            said = repo.git.rev_list("HEAD", "--format=%cI %s", "--", where.prefix + path or ".")
        except GitCommandError as error:
            if any(word in str(error.stderr) for word in UNBORN):
                return ()
            raise trouble(str(error.stderr).encode(), OPENING) from error
    lines = iter(said.split("\n") if said else ())
    return tuple(_save(line.removeprefix("commit "), next(lines)) for line in lines)


def remotes(folder: str) -> tuple[Remote, ...]:
    """The other copies that the repository itself names; nothing is asked of them. Raises NoFolder."""
    with _reading(place.require(folder)) as repo:
        settings = repo.config_reader("repository")
        named = [
            (section, section[8:-1]) for section in settings.sections() if section.startswith('remote "')
        ]
        return tuple(
            Remote(name, ACCESS.sub("", str(settings.get_value(section, "url", ""))))
            for section, name in named
        )


def state(folder: str) -> State:
    """How the repository stands. Raises NoFolder."""
    where = place.require(folder)
    with _reading(where) as repo:
        settings = repo.config_reader("repository")
        partial = any(settings.has_option(section, "promisor") for section in settings.sections())
    return State(
        under_way=place.under_way(where),
        detached=not place.branch(where),
        shallow=os.path.exists(os.path.join(where.common, "shallow")),
        partial=partial,
        borrowed=os.path.exists(os.path.join(where.common, "objects", "info", "alternates")),
    )


def _save(id_: str, line: str) -> Save:
    when, _, message = line.partition(" ")
    return Save(id_, when.replace("Z", "+00:00"), message)  # gits differ in how they write Greenwich


@contextmanager
def _reading(where: Place) -> Iterator[Any]:
    # GitPython hands the whole environment of this process to git: for as long as it reads, that is the sealed one.
    before, sealed = dict(os.environ), environment(_settings())
    os.environ.clear()
    os.environ.update(sealed)
    try:
        import git

        with git.Repo(where.top) as repo:
            repo.git = git.Git(where.top)  # whatever the configuration calls its work tree
            yield repo
    finally:
        os.environ.clear()
        os.environ.update(before)


def _settings() -> dict[str, str]:
    said = {
        "GIT_CONFIG_COUNT": str(len(SETTINGS)),
        "GIT_LITERAL_PATHSPECS": "1",
        "GIT_PYTHON_GIT_EXECUTABLE": program(),
    }
    for number, setting in enumerate(SETTINGS):
        said[f"GIT_CONFIG_KEY_{number}"], _, said[f"GIT_CONFIG_VALUE_{number}"] = setting.partition("=")
    return said
