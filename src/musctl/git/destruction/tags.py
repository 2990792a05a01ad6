"""Annotated tags, and tags of tags: made anew when what they point to has a new name."""

from __future__ import annotations

import re
from binascii import hexlify, unhexlify
from collections.abc import Callable

from musctl.git.destruction.objects import OPENING
from musctl.git.trouble import broken
from musctl.named import NamedTuple

_TARGET = rb"object ([0-9a-f]{40}(?:[0-9a-f]{24})?)\ntype (commit|tree|blob|tag)\n"
_SIGNATURE = rb"(?m)^-----BEGIN (?:PGP SIGNATURE|PGP MESSAGE|SSH SIGNATURE|SIGNED MESSAGE)-----$"
_SIGNED_BESIDE = rb"\ngpgsig(?:-sha256)? [^\n]*(?:\n [^\n]*)*"


class Target(NamedTuple):
    """What a tag points to."""

    id: bytes  # raw
    kind: bytes


class Anew(NamedTuple):
    """A tag made anew."""

    body: bytes
    signatures: int  # that fell away


def target(body: bytes) -> Target:
    """What the tag's first lines say. Raises Machine."""
    found = re.match(_TARGET, body)
    if found is None:
        raise broken(OPENING)
    return Target(unhexlify(found[1]), found[2])


def anew(body: bytes, new: bytes) -> Anew:
    """The tag on its new target, without what can no longer be true: a signature over the old one."""
    end = body.find(b"\n\n")
    lines, text = (body[:end], body[end:]) if end >= 0 else (body, b"")
    lines, beside = re.subn(_SIGNED_BESIDE, b"", lines)
    *_, last = [None, *re.finditer(_SIGNATURE, text)]
    if last is not None:
        text = text[: last.start()]
    _, _, rest = lines.partition(b"\n")
    return Anew(b"object %b\n%b%b" % (hexlify(new), rest, text), beside + (last is not None))


def settled(
    bodies: dict[bytes, bytes], now: Callable[[bytes], bytes], keep: Callable[[bytes], bytes]
) -> tuple[dict[bytes, bytes], int]:
    """Each tag that changed: old -> new, b"" when its target is gone; and how many signatures fell away."""
    moved: dict[bytes, bytes] = {}
    signatures = 0

    def follow(name: bytes) -> bytes:
        nonlocal signatures
        if name not in bodies:
            return now(name)
        if name not in moved:
            old = target(bodies[name]).id
            new = follow(old)
            if new == old or not new:
                moved[name] = new and name
            else:
                made = anew(bodies[name], new)
                signatures += made.signatures
                moved[name] = keep(made.body)
        return moved[name]

    for name in bodies:
        follow(name)
    return {name: new for name, new in moved.items() if new != name}, signatures
