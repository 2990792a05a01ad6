"""Saves, and how they are made anew: author, dates, order and words as they were; the ones that become empty fall away.

Which ones fall away is git-filter-repo's rule: what was empty before stays, what becomes empty goes, a merge stays a
merge while both sides have something to say.
"""

from __future__ import annotations

import hashlib
from binascii import hexlify, unhexlify
from collections.abc import Callable, Mapping, Sequence

from musctl.git.destruction.ancestry import Ancestry, Reaches
from musctl.git.destruction.objects import OPENING
from musctl.git.trouble import broken
from musctl.named import NamedTuple

DROPPED = (b"gpgsig ", b"gpgsig-sha256 ", b"mergetag ")


class Head(NamedTuple):
    """What a save stands on."""

    tree: bytes  # raw
    parents: tuple[bytes, ...]


class Remade(NamedTuple):
    """What became of all saves."""

    now: dict[bytes, bytes]  # old -> new where it changed; b"": nothing before it is left either
    trees: dict[bytes, bytes]  # of each save that is there afterwards
    signatures: int


def head(body: bytes, width: int) -> Head:
    """What the save's first lines say. Raises Machine."""
    digits = 2 * width
    at = 5 + digits
    try:
        if not body.startswith(b"tree ") or body[at : at + 1] != b"\n":
            raise broken(OPENING)
        tree = unhexlify(body[5:at])
        parents = []
        at += 1
        while body.startswith(b"parent ", at):
            parents.append(unhexlify(body[at + 7 : at + 7 + digits]))
            at += 8 + digits
    except ValueError as error:
        raise broken(OPENING) from error
    return Head(tree, tuple(parents))


def sum_of(kind: bytes, body: bytes, width: int) -> bytes:
    """The raw id of a thing."""
    method = hashlib.sha1 if width == 20 else hashlib.sha256  # noqa: PLR2004
    return method(b"%b %d\0%b" % (kind, len(body), body), usedforsecurity=False).digest()


class Remaker:
    """Goes through all saves, parents first, and makes anew what stands on something that changed."""

    __slots__ = (
        "_ancestry",
        "_empty",
        "_heads",
        "_keep",
        "_new",
        "_now",
        "_old",
        "_skipped",
        "_trees",
        "_width",
        "signatures",
    )

    def __init__(
        self,
        heads: Mapping[bytes, Head],
        width: int,
        keep: Callable[[bytes, bytes], object],
        ancestry: Callable[[], Ancestry],
        outside: Reaches,
    ) -> None:
        self._heads = heads
        self._width = width
        self._keep = keep
        self._ancestry = ancestry  # of the old saves, when it is needed
        self._old: Ancestry | None = None
        self._new = Ancestry(outside)  # of what is kept, on its parents as they were before any was trimmed
        self._empty = sum_of(b"tree", b"", width)
        self._now: dict[bytes, bytes] = {}
        self._trees: dict[bytes, bytes] = {}
        self._skipped: set[bytes] = set()
        self.signatures = 0

    def remake(self, name: bytes, body: bytes, now: bytes | None) -> None:
        """The next save, and what its folder is now (None: the same, b"": nothing is left in it)."""
        old = self._heads[name]
        tree = old.tree if now is None else now or self._empty
        translated = tuple(self._now.get(parent, parent) for parent in old.parents)
        parents, alone = self._trimmed(old.parents, translated)
        if self._falls_away(old, tree, parents, alone):
            self._skipped.add(name)
            self._now[name] = alone or (parents[0] if parents else b"")
            return
        if tree != old.tree or parents != old.parents:
            new = self._anew(old, body, tree, parents)
            self._now[name] = new
        else:
            new = name
        self._trees[new] = tree
        self._new.add(new, (parent for parent in translated if parent))

    def known(self, name: bytes, tree: bytes) -> None:
        """A save from before everything that is read, which stays as it is."""
        self._trees[name] = tree

    def now(self, name: bytes) -> bytes:
        """The new id of a save; b"" when it fell away, whatever came before it."""
        return b"" if name in self._skipped else self._now.get(name, name)

    def now_or_before(self, name: bytes, otherwise: bytes) -> bytes:
        """The new id of a save, of what came before it when it fell away, or what is said otherwise for what is no save."""
        return self._now.get(name, name) if name in self._heads else otherwise

    def remade(self) -> Remade:
        """What became of them."""
        return Remade(self._now, self._trees, self.signatures)

    def _falls_away(self, old: Head, tree: bytes, parents: Sequence[bytes], alone: bytes) -> bool:
        if len(parents) > 1:
            return bool(alone) and tree == self._trees[alone]
        before = self._trees[parents[0]] if parents else self._empty
        if tree != before:
            return False
        if self._began_empty(old):
            return len(parents) < len(old.parents) or (
                len(old.parents) == 1 and old.parents[0] in self._skipped
            )
        return True

    def _began_empty(self, old: Head) -> bool:
        if not old.parents:
            return old.tree == self._empty
        first = self._heads.get(old.parents[0])
        return old.tree == (first.tree if first else self._trees[old.parents[0]])

    def _trimmed(self, old: tuple[bytes, ...], new: tuple[bytes, ...]) -> tuple[tuple[bytes, ...], bytes]:
        """The parents that are left, and the one that a merge falls back on when it is a merge no longer."""
        if len(old) < 2:  # noqa: PLR2004
            return (new if all(new) else ()), b""
        sides = [(now, was, was in self._skipped) for now, was in zip(new, old, strict=True) if now]
        parents = tuple(now for now, _, _ in sides)
        if len(sides) < 2:  # noqa: PLR2004
            return parents, b""
        seen: set[bytes] = set()
        single = []
        for side in sides:
            if side[0] not in seen or not side[2]:
                single.append(side)
            seen.add(side[0])
        if len(single) < 2:  # noqa: PLR2004
            return parents, single[0][0]
        left = [side for at, side in enumerate(single) if not self._superfluous(single, at)]
        if len(left) < 2:  # noqa: PLR2004
            return parents, left[0][0]
        return tuple(now for now, _, _ in left), b""

    def _superfluous(self, sides: list[tuple[bytes, bytes, bool]], at: int) -> bool:
        """Whether a side that fell away lies before another one now, and did not before."""
        now, was, moved = sides[at]
        if not moved:
            return False
        if self._old is None:
            self._old = self._ancestry()
        old = self._old
        return any(
            self._new.reaches(now, other_now) and not old.reaches(was, other_was)
            for place, (other_now, other_was, _) in enumerate(sides)
            if place != at
        )

    def _anew(self, old: Head, body: bytes, tree: bytes, parents: Sequence[bytes]) -> bytes:
        digits = 2 * self._width
        at = 5 + digits + len(old.parents) * (8 + digits)  # the end of what is told anew
        rest = body[at:]
        if b"\ngpgsig" in rest or b"\nmergetag" in rest:
            lines, end, text = rest.partition(b"\n\n")
            rest = self._unsigned(lines) + end + text
        new = b"tree %b" % hexlify(tree)
        for parent in parents:
            new += b"\nparent " + hexlify(parent)
        new += rest
        name = sum_of(b"commit", new, self._width)
        self._keep(name, new)
        return name

    def _unsigned(self, lines: bytes) -> bytes:
        kept = []
        dropping = False
        for line in lines.split(b"\n"):
            if not line.startswith(b" "):
                dropping = line.startswith(DROPPED)
                self.signatures += dropping
            if not dropping:
                kept.append(line)
        return b"\n".join(kept)
