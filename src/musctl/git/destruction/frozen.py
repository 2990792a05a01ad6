"""What is stored and will never change again.

That is: the saves up to where none has ever held a referat or a forberedelse, and every folder and file that is none and
holds none. What a thing holds is fixed by its name, so that the statement stays true for ever. What is packed by itself for that
reason is not written by the next destruction, and the saves are not read either.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from collections.abc import Set as AbstractSet

from musctl.git.destruction.commits import Head
from musctl.named import NamedTuple

FILE = "musctl/frozen"
RULES = "1"  # of identity.py; a note made by other rules is not believed


class Frozen(NamedTuple):
    """The newest of those saves, and the packs with all that they reach (their names in objects/pack, without an ending)."""

    frontier: frozenset[bytes] = frozenset()
    packs: tuple[str, ...] = ()


NOTHING = Frozen()


def read(git_dir: str) -> Frozen:
    """What was noted; nothing, when the note is missing, is not understood, or names a pack that is gone."""
    try:
        with open(os.path.join(git_dir, FILE), encoding="ascii") as file:
            lines = file.read().splitlines()
    except (OSError, UnicodeDecodeError):
        return NOTHING
    if not lines or lines[0] != f"musctl {RULES}" or lines[-1] != "end":
        return NOTHING
    try:
        frontier = frozenset(bytes.fromhex(line[5:]) for line in lines[1:-1] if line.startswith("save "))
    except ValueError:
        return NOTHING
    packs = tuple(line[5:] for line in lines[1:-1] if line.startswith("pack "))
    home = os.path.join(git_dir, "objects", "pack")
    there = all(
        os.path.isfile(os.path.join(home, f"{pack}.{end}")) for pack in packs for end in ("pack", "idx")
    )
    return Frozen(frontier, packs) if there and packs and frontier else NOTHING


def write(git_dir: str, frozen: Frozen) -> None:
    """Note it. Raises OSError."""
    lines = [
        f"musctl {RULES}",
        *(f"pack {pack}" for pack in frozen.packs),
        *sorted(f"save {name.hex()}" for name in frozen.frontier),
        "end",
    ]
    path = os.path.join(git_dir, FILE)
    os.makedirs(os.path.dirname(path), mode=0o700, exist_ok=True)
    draft = f"{path}.{os.urandom(4).hex()}"
    descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with open(descriptor, "w", encoding="ascii", newline="\n") as file:
        file.write("\n".join(lines) + "\n")
        file.flush()
        os.fsync(file.fileno())
    os.replace(draft, path)


class Clean(NamedTuple):
    """The saves that hold no document and have none before them."""

    newest: frozenset[bytes]  # of the new ones
    saves: AbstractSet[bytes]  # all of them, by their old names


def clean(
    heads: Mapping[bytes, Head],
    now: Mapping[bytes, bytes],
    holding: AbstractSet[bytes],
    before: frozenset[bytes],
) -> Clean:
    """Those among these saves, of which `holding` has the folders with documents. `heads` has parents first."""
    still: dict[bytes, bytes] = {name: name for name in before}
    newest = set(before)
    for name, old in heads.items():
        if old.tree in holding or any(parent not in still for parent in old.parents if parent in heads):
            continue
        still[name] = new = now.get(name, name)
        before_it = {still.get(parent, parent) for parent in old.parents}
        if new and new not in before_it:  # it did not fall away
            newest -= before_it
            newest.add(new)
    return Clean(frozenset(newest), still.keys())
