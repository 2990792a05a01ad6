"""The packs of a new git directory: gathered by git itself, from what the plan says will be stored."""

from __future__ import annotations

import os
from binascii import hexlify
from collections.abc import Collection, Iterable
from typing import Self

from musctl.git.destruction import frozen
from musctl.git.destruction.build import Site, environment, link
from musctl.git.destruction.ground import OPENING
from musctl.git.destruction.objects import in_hex
from musctl.git.process import Stream, stream
from musctl.git.trouble import broken, trouble

PACKING = (
    *("-c", "pack.packSizeLimit=0", "-c", "pack.writeBitmaps=false", "-c", "core.commitGraph=false"),
    *("-c", "core.multiPackIndex=false", "-c", "core.bigFileThreshold=8m", "-c", "pack.threads=1"),
    *("-c", "core.fsync=none"),  # done for all files at once, before they count
    *("pack-objects", "--delta-base-offset", "--window=0", "--non-empty", "-q"),
)


class Packing:
    """Git at work on the packs of the new git directory, while other things are done.

    What will never change again comes into a pack of its own, beside those of earlier destructions.
    """

    __slots__ = ("_home", "_packs", "_rest", "_site", "_still")

    def __init__(self, site: Site) -> None:
        self._site = site
        self._home = os.path.join(site.new, "objects", "pack")
        self._packs = site.plan.frozen.packs
        self._still: Stream | None = None
        self._rest: Stream | None = None

    def __enter__(self) -> Self:
        """Begin with what will never change again; no git process outlives the `with`. Raises OSError."""
        plan, before = self._site.plan, self._site.plan.frozen.frontier
        for pack in self._packs:
            for end in ("pack", "idx", "rev", "keep"):
                old = os.path.join(self._site.ground.objects, "pack", f"{pack}.{end}")
                link(old, os.path.join(self._home, f"{pack}.{end}"))
        if newer := plan.frontier - before:  # once a year or so: each pack is one more to look into
            self._still = self._begun(plan.stays.still) if plan.stays else self._begun(newer, without=before)
        return self

    def __exit__(self, *_: object) -> None:
        """Wait for git."""
        for begun in (self._still, self._rest):
            if begun is not None:
                begun.finish()

    def go_on(self, tips: Collection[bytes]) -> None:
        """Go on with all else that these reach. Raises OSError, Machine."""
        stays = self._site.plan.stays
        if stays is None:
            self._freeze()
            self._rest = self._begun(tips, without=self._site.plan.frontier)
        else:
            self._rest = self._begun([*(() if self._still else stays.still), *stays.rest, *tips])

    def packed(self) -> tuple[str, ...]:
        """The files, when git is done. Raises OSError, Machine, also when anything is missing."""
        if self._rest is not None:
            self._done(self._rest)
        if self._site.plan.stays is not None:
            self._freeze()
        return tuple(entry.path for entry in os.scandir(self._home))

    def _freeze(self) -> None:
        """What will never change again is packed by itself: say so, to git and to the next destruction."""
        if self._still is not None:
            self._packs = (*self._packs, *self._done(self._still))
        packs = self._packs
        if not packs:
            return
        for pack in packs:
            with open(os.path.join(self._home, f"{pack}.keep"), "ab"):
                pass
        frozen.write(self._site.new, frozen.Frozen(self._site.plan.frontier, packs))

    def _begun(self, names: Iterable[bytes], without: Iterable[bytes] | None = None) -> Stream:
        """Git on its way with these things; or, where something is left out, with all that is reached by the one and not the other."""
        revs = ["--revs"] if without is not None else []
        said = in_hex(sorted(names) if without is not None else names)
        said += b"".join(b"^%s\n" % hexlify(name) for name in sorted(without or ()))
        kept = [f"--keep-pack={pack}.pack" for pack in self._packs]
        words = (*PACKING, *revs, *kept, os.path.join(self._home, "pack"))
        return stream(self._site.ground.git, *words, stdin=said, env=environment(self._site))

    def _done(self, begun: Stream) -> tuple[str, ...]:
        """The names of the packs that came of it. Raises Machine."""
        packs = tuple(f"pack-{line}" for line in begun.out.read().decode().split())
        code, said = begun.finish()
        if code:
            raise broken(OPENING) if b"bad object" in said else trouble(said, OPENING)
        return packs
