"""`musctl edit`: a document in the leader's own editor, started so that it leaves no copies; saved afterwards."""

from __future__ import annotations

from musctl.cli.desk import Desk
from musctl.cli.editor import opened
from musctl.cli.session import Session
from musctl.domain.talk import with_whom
from musctl.errors import WrongUse

DOCUMENTS = {
    "referat": "referat.md",
    "plan": "plan.yaml",
    "fond": "fond.yaml",
    "forberedelse": "forberedelse-leder.md",
    "samtale": "samtale.yaml",
}


def edit(session: Session, *, who: str, document: str = "", round: str = "") -> int:
    """Open a talk's document, the referat unless another is named."""
    desk = Desk(session)
    talk_id = desk.plan(who, round) if document in ("plan", "fond") else desk.talk(who, round)
    path = f"{talk_id}/{DOCUMENTS[document or 'referat']}"
    if path not in desk.shelf.talks[talk_id]:
        kind = document or "referat"
        known = ", ".join(sorted(name.rsplit("/", 1)[-1] for name in desk.shelf.talks[talk_id]))
        raise WrongUse(
            f"{path} findes ikke. Der ligger: {known}.",
            f"Lav den: musctl new {kind} {with_whom(talk_id)}",
        )
    return opened(desk, path)
