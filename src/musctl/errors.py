"""The ways musctl can stop, and the exit code of each.

MusctlError            the program cannot go on
├── WrongUse       2   asked wrongly: unknown id, unknown word, a named path that matches nothing
├── NoFolder       3   not a musctl folder
├── Refused        4   stopped to protect the leader; nothing was changed
├── Machine        5   git, editor, disk or permission
└── Unproved       6   destroyed, but not verified everywhere

0 is done or clean, 1 findings of level error, 70 a bug in musctl, 130 interrupted (design.md, section 5).
"""

from __future__ import annotations


class MusctlError(Exception):
    """A reason in one Danish sentence, and the next step; it never prints and is caught once."""

    code = 70

    def __init__(self, reason: str, hint: str = "") -> None:
        super().__init__(reason)
        self.reason = reason
        self.hint = hint


class WrongUse(MusctlError):
    """The command was asked for something that does not exist or cannot be said that way."""

    code = 2


class NoFolder(MusctlError):
    """There is no musctl folder here."""

    code = 3


class Refused(MusctlError):
    """Stopped to protect what the leader has; nothing was changed."""

    code = 4


class Machine(MusctlError):
    """The machine lacks something: git, an editor, disk space, permission."""

    code = 5


class Unproved(MusctlError):
    """Destroyed, but not proved everywhere."""

    code = 6
