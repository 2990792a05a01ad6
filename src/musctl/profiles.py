"""The policies that musctl ships and those a municipality writes itself, each resolved upon the floor it extends.

A municipality is one file, under `schemas/profiles/` or wherever it keeps its own; `extends` names one that is shipped.
"""

from __future__ import annotations

import os
from typing import TypeVar

from musctl import resources
from musctl.domain.values import Profil
from musctl.errors import MusctlError, WrongUse
from musctl.text import source
from musctl.text.dump import dump
from musctl.text.sentence import meant
from musctl.text.tree import Plain

T = TypeVar("T")

# What is said in a kilde's name: it falls away where another kilde is named.
_OF_THE_KILDE = ("krav", "bemærkning")


def names() -> tuple[str, ...]:
    """The profiles there are, in alphabetical order."""
    files = os.listdir(resources.path("schemas", "profiles"))
    return tuple(sorted(name.removesuffix(".yaml") for name in files if name.endswith(".yaml")))


def load(name: str) -> dict[str, Plain]:
    """The whole policy as plain data, by its name or its file's path; WrongUse when there is none."""
    return resolved(_read(name))


def is_file(name: str) -> bool:
    """Whether these words are the path of a file, and not the name of a policy that is shipped."""
    return name.endswith((".yaml", ".yml"))


def resolved(own: dict[str, Plain]) -> dict[str, Plain]:
    """A policy as it is written, with what it extends folded in (H01)."""
    extends = own.get("extends")
    own = _without(own, ("extends",))
    base = load(extends) if isinstance(extends, str) and extends else {}
    return merged(own, base) | {"samtaler": talks(_mapping(own, "samtaler"), _mapping(base, "samtaler"))}


def resolved_text(name: str) -> str:
    """The whole policy as the YAML text that `init` copies to politik/NAME@VERSION.yaml (H28)."""
    return dump(load(name))


def value(name: str) -> Profil:
    """A policy that is in order as a value."""
    from musctl import shape

    found, _ = shape.value("Profil", source.read(f"politik/{name}.yaml", resolved_text(name).encode()))
    assert isinstance(found, Profil), "tests hold the shipped ones, and `policies` looks at others first"
    return found


def merged(own: dict[str, Plain], base: dict[str, Plain]) -> dict[str, Plain]:
    """Both as one: mappings merge, lists and words replace; a demand with its own kilde drops what the base's kilde says."""
    kept = _without(base, _OF_THE_KILDE) if "kilde" in own else base
    return {key: _both(own[key], kept.get(key)) for key in own} | _without(kept, tuple(own))


def talks(own: dict[str, Plain], base: dict[str, Plain]) -> dict[str, Plain]:
    """Every kind of talk: its own words, upon what it takes over from another (`arver`), upon the base's."""
    return {name: _talk(name, own, base) for name in (*own, *_without(base, tuple(own)))}


def _talk(name: str, own: dict[str, Plain], base: dict[str, Plain]) -> dict[str, Plain]:
    talk, below = _mapping(own, name), _mapping(base, name)
    arv = _mapping(talk, "arver")
    parts, other = arv.get("dele"), arv.get("samtale")
    if not isinstance(parts, list) or not isinstance(other, str):
        return merged(talk, below)
    # Without this talk itself, so that two that take over from each other come to an end.
    there = _talk(other, _without(own, (name,)), base)
    taken = {part: there[part] for part in parts if isinstance(part, str) and part in there}
    return merged(talk, merged(taken, below)) | _topics(talk, taken)


def _topics(talk: dict[str, Plain], taken: dict[str, Plain]) -> dict[str, Plain]:
    """The topics taken over, reworded where the talk has one of the same id, and after them its own."""
    own, theirs = talk.get("emner"), taken.get("emner")
    if not isinstance(own, list) or not isinstance(theirs, list):
        return {}
    mine = {topic.get("id"): topic for topic in own if isinstance(topic, dict)}
    known = [topic for topic in theirs if isinstance(topic, dict)]
    reworded: list[Plain] = [merged(mine.pop(topic.get("id"), {}), topic) for topic in known]
    return {"emner": [*reworded, *mine.values()]}


def _mapping(data: dict[str, Plain], key: str) -> dict[str, Plain]:
    value = data.get(key)
    return value if isinstance(value, dict) else {}


def _both(own: Plain, base: Plain) -> Plain:
    return merged(own, base) if isinstance(own, dict) and isinstance(base, dict) else own


def _without(mapping: dict[str, T], keys: tuple[str, ...]) -> dict[str, T]:
    return {key: value for key, value in mapping.items() if key not in keys}


def _read(name: str) -> dict[str, Plain]:
    if is_file(name):
        document = source.read(name, own_file(name))
        if document.faults:
            raise WrongUse(
                f"{name} kan ikke læses.", hint=f"Se, hvad der er galt: musctl profile check {name}"
            )
        return dict(document.data)
    if name not in names():
        raise WrongUse(f"Profilen »{name}« findes ikke.", hint=_instead(name))
    with open(resources.path("schemas", "profiles", f"{name}.yaml"), "rb") as file:
        document = source.read(f"{name}.yaml", file.read())
    if document.faults:
        raise MusctlError(f"Profilen »{name}« kan ikke læses: {document.faults[0].message}")
    return dict(document.data)


def own_file(path: str) -> bytes:
    """The bytes of a municipality's own file; WrongUse when it cannot be read."""
    try:
        if os.path.exists(path) and not os.path.isfile(path):  # a pipe would never come to an end
            raise IsADirectoryError(path)
        with open(path, "rb") as file:
            return file.read()
    except (OSError, ValueError) as error:
        missing = isinstance(error, FileNotFoundError)
        raise WrongUse(
            f"{path} {'findes ikke' if missing else 'kan ikke åbnes'}.", "Skriv filens sti."
        ) from None


def _instead(name: str) -> str:
    otherwise = f"Vælg mellem {', '.join(f'»{known}«' for known in names())}."
    return meant(name.casefold(), names(), otherwise)
