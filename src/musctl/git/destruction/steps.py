"""The named moments of a destruction, so that a test can stop it at each of them."""

from __future__ import annotations

# In the order they are passed. Up to »exchanging« the old state stands, from »exchanged« on the new one.
STEPS = (
    "locked",
    "drafted",
    "planned",
    "linked",
    "refs written",
    "logs written",
    "lists written",
    "packed",
    "journal written",
    "synced",
    "proved",
    "locks taken",
    "exchanging",
    "exchanged",
    "looked back",
    "file deleted",
    "files deleted",
    "unlocked",
    "deleting the old",
    "old deleted",
    "proved again",
    "journal deleted",
)


def step(name: str) -> None:
    """A moment passes; a test puts something else here."""
