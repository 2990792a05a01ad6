"""`musctl schema`: the JSON Schema of a kind of file, by which an editor completes and explains its words."""

from __future__ import annotations

import sys

from musctl import resources
from musctl.cli.session import Session


def schema(session: Session, *, kind: str) -> int:  # noqa: ARG001 - every command is given the session
    """The schema on stdout."""
    sys.stdout.write(resources.text("schemas", f"{kind}.schema.json"))
    return 0
