"""The minutes that are to be sent or approved: the talk, its referat, and whether they are fit for it."""

from __future__ import annotations

import datetime as dt

from musctl import check, shape
from musctl.cli.desk import Desk
from musctl.domain.dates import spoken
from musctl.domain.talk import TALK, approval, approvers
from musctl.domain.values import Referat, Samtale, Samtaletype
from musctl.errors import Refused, WrongUse
from musctl.named import NamedTuple
from musctl.text.source import Document


class Minutes(NamedTuple):
    """A talk whose referat is to be sent or approved."""

    talk: str
    samtale: Samtale
    referat: Referat
    samtale_document: Document
    referat_document: Document
    art: Samtaletype | None

    @property
    def who(self) -> str:
        """`M07`."""
        return self.talk.split("/")[0]

    @property
    def together(self) -> bool:
        """It is a group's."""
        return self.art is not None and self.art.gruppe

    @property
    def awaited(self) -> tuple[str, ...]:
        """Those whose approval is asked for and has not come."""
        given = {one.af for one in self.samtale.godkendelser}
        return tuple([who for who in approvers(self.samtale, self.art) if who not in given])


def loaded(desk: Desk, talk_id: str) -> Minutes:
    """The talk's samtale and referat, if they are in order and not approved yet."""
    files = desk.shelf.talks[talk_id]
    for name in ("samtale.yaml", "referat.md"):
        if f"{talk_id}/{name}" not in files:
            raise WrongUse(
                f"{talk_id}/{name} findes ikke.", f"Se hvad der mangler: musctl validate {talk_id}"
            )
    samtale_document = desk.document(f"{talk_id}/samtale.yaml")
    referat_document = desk.document(f"{talk_id}/referat.md")
    samtale, ills = shape.value("Samtale", samtale_document)
    referat, other_ills = shape.value("Referat", referat_document)
    if not isinstance(samtale, Samtale) or not isinstance(referat, Referat) or ills or other_ills:
        raise WrongUse(
            f"{talk_id} er ikke i orden, så intet er ændret.",
            f"Se, hvad der er galt: musctl validate {talk_id}",
        )
    if samtale.afholdt is None:
        raise WrongUse(
            f"Samtalen {talk_id} er ikke holdt endnu.",
            f"Er den det, så skriv: musctl held {talk_id} --date DATO",
        )
    policy = desk.policy(samtale.profil)
    art = policy.samtaler.get(TALK.sub(r"\3", talk_id))
    minutes = Minutes(talk_id, samtale, referat, samtale_document, referat_document, art)
    if approval(samtale, art) or (samtale.godkendelser and not minutes.together):
        raise Refused(f"Referatet af {talk_id} er allerede godkendt. Intet er ændret.")
    return minutes


def require_day(desk: Desk, minutes: Minutes, day: dt.date) -> None:
    """The day has been, and is not before the talk."""
    desk.require_past(day, "Skriv en dag, der har været.")
    if minutes.samtale.afholdt and day < minutes.samtale.afholdt:
        raise WrongUse(
            f"{spoken(day).capitalize()} ligger før samtalen {spoken(minutes.samtale.afholdt)}.",
            "Se datoen efter.",
        )


def require_order(desk: Desk, minutes: Minutes, day: dt.date) -> None:
    """The text is fit to be approved, and the day is possible."""
    require_day(desk, minutes, day)
    files = tuple(desk.shelf.talks[minutes.talk])
    unit = check.talk(minutes.talk, files, desk.shelf.read, desk.mappe, desk.today, check.all_rules())
    path = minutes.referat_document.path
    wrong = [
        item for item in unit.judged if item.diagnostic.path == path and item.diagnostic.severity == "error"
    ]
    if wrong:
        raise Refused(
            f"Referatet mangler noget: {len(wrong)} fejl. Intet er ændret.", f"Se dem: musctl validate {path}"
        )


def named(party: str) -> str:
    """`lederen`, but M07."""
    return f"{party}en" if party.islower() else party
