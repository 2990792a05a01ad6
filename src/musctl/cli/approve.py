"""`musctl approve`: the referat goes to the other party, and their answer is recorded (W17, W18)."""

from __future__ import annotations

import datetime as dt
import os
import sys
from typing import NamedTuple

from musctl import check, shape
from musctl.cli import drafts
from musctl.cli.desk import Desk, ask, asks
from musctl.cli.session import Session
from musctl.disk import write
from musctl.domain.dates import short, spoken
from musctl.domain.talk import other
from musctl.domain.values import Referat, Samtale
from musctl.errors import Refused, WrongUse
from musctl.outbox import FOLDER, MANIFEST, Sent, clean, manifest
from musctl.scaffold import new_id
from musctl.seal import seal
from musctl.templates import Templates
from musctl.text.quote import yaml_flow
from musctl.text.source import Document, read
from musctl.text.tree import Edit

HOW = ("mail", "underskrift", "fremmøde")


class Minutes(NamedTuple):
    """A talk whose referat is to be sent or approved."""

    talk: str
    samtale: Samtale
    referat: Referat
    samtale_document: Document
    referat_document: Document


def send(session: Session, *, who: str, round: str = "", date: str = "") -> int:
    """A clean copy for the employee and a covering text, into the outbox; nothing is sent."""
    desk = Desk(session)
    minutes = _minutes(desk, desk.talk(who, round))
    desk.require_history()
    if minutes.samtale.referent == "medarbejder":
        raise WrongUse(
            "Medarbejderen har taget referat, så det er dig, der skal godkende det.",
            f"Er det i orden, så skriv: musctl approve record {minutes.talk} --by leder --how mail",
        )
    sent_on = desk.day(date, "--date")
    _require_order(desk, minutes, sent_on)
    paths = _put(desk, minutes, minutes.referat_document, "godkendelse")
    document = minutes.samtale_document
    text = sent_on.isoformat()
    edit = (
        document.replace(("sendt",), text) if "sendt" in document.data else document.insert((), "sendt", text)
    )
    desk.save([desk.change(document, [edit])], "sendt til godkendelse")
    for path in paths:
        sys.stdout.write(f"{path}\n")
    desk.say("Intet er sendt endnu: send de to filer med den mail, kommunen har godkendt.")
    desk.say(
        f"Når du har fået svar:  musctl approve record {minutes.talk.split('/')[0]} --by medarbejder --how mail"
    )
    return 0


def record(  # noqa: PLR0913 - the command's own words
    session: Session,
    *,
    who: str,
    by: str = "",
    how: str = "",
    date: str = "",
    round: str = "",
) -> int:
    """The other party has approved: the text is sealed, the employee's own copy goes to the outbox, and drafts go."""
    desk = Desk(session)
    minutes = _minutes(desk, desk.talk(who, round))
    party = by or other(minutes.samtale.referent)
    _require_other(minutes, party)
    means = _how(desk, how)
    day = desk.day(date, "--date")
    _require_order(desk, minutes, day)
    desk.require_history()
    write.require_room(desk.root, FOLDER)
    sealed = _sealed(minutes)
    approval = yaml_flow({"af": party, "hvordan": means, "dato": day.isoformat()})
    samtale = minutes.samtale_document
    edit = (
        samtale.append(("godkendelser",), approval)
        if "godkendelser" in samtale.data
        else samtale.insert((), "godkendelser", f"[{approval}]")
    )
    referat_path = desk.change(minutes.referat_document, sealed)
    approved = read(referat_path, desk.shelf.read(referat_path))
    # The copy before the approval: once it is written that the referat is approved, this command does not run again.
    copies = _put(desk, minutes, approved, "eksemplar")
    named = drafts.named(desk, minutes.talk, minutes.samtale.profil, minutes.referat.id)
    desk.save([referat_path, desk.change(samtale, [edit]), named], "godkendt")
    desk.say(
        f"Godkendt af {party}en {spoken(day)}. Referatet er låst: en ændring bliver opdaget ved næste tjek."
    )
    for path in copies:
        sys.stdout.write(f"{path}\n")
    desk.say("Medarbejderens eget eksemplar ligger i udbakken. Intet er sendt.")
    return drafts.after_approval(desk, minutes.referat.id)


def _minutes(desk: Desk, talk_id: str) -> Minutes:
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
    if samtale.godkendelser:
        raise Refused(f"Referatet af {talk_id} er allerede godkendt. Intet er ændret.")
    return Minutes(talk_id, samtale, referat, samtale_document, referat_document)


def _require_order(desk: Desk, minutes: Minutes, day: dt.date) -> None:
    """The text is fit to be approved, and the day is possible."""
    if day > desk.today:
        raise WrongUse(f"{spoken(day).capitalize()} er ikke kommet endnu.", "Skriv en dag, der har været.")
    if minutes.samtale.afholdt and day < minutes.samtale.afholdt:
        raise WrongUse(
            f"{spoken(day).capitalize()} ligger før samtalen {spoken(minutes.samtale.afholdt)}.",
            "Se datoen efter.",
        )
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


def _require_other(minutes: Minutes, party: str) -> None:
    referent = minutes.samtale.referent
    if not referent:
        raise WrongUse(
            f"I {minutes.talk}/samtale.yaml står ikke, hvem der har taget referat.",
            f"Skriv det: musctl held {minutes.talk} --date {minutes.samtale.afholdt} --minutes-by leder",
        )
    if party == referent:
        raise WrongUse(
            f"{party.capitalize()}en har selv taget referat. Det er {other(party)}en, der skal godkende det.",
            f"{'Er det i orden' if referent == 'medarbejder' else 'Når svaret er kommet'}: musctl approve record {minutes.talk} --by {other(party)} --how mail",
        )


def _how(desk: Desk, how: str) -> str:
    wanted = {"fremmoede": "fremmøde"}.get(how, how)
    while not wanted and asks(desk.session):
        answer = ask(f"Hvordan blev det godkendt? ({', '.join(HOW)})", "mail")
        wanted = answer if answer in HOW else ""
    if not wanted:
        raise WrongUse(
            "Hvordan blev referatet godkendt?", "Skriv --how mail, --how underskrift eller --how fremmøde."
        )
    return wanted


def _sealed(minutes: Minutes) -> tuple[Edit, Edit]:
    """The header's fresh id and the sum of the text: the approved text can be told from every draft of it."""
    document = minutes.referat_document
    fresh = new_id("d", f"{minutes.talk}/referat.md godkendt")
    total = seal(document, minutes.referat._replace(id=fresh), minutes.samtale)
    summed = (
        document.replace(("sum",), total) if "sum" in document.data else document.insert((), "sum", total)
    )
    return document.replace(("id",), fresh), summed


def _destroyed(desk: Desk, minutes: Minutes) -> bool:
    """The policy destroys the referat when the next talk has been held, and so the copy too (W18)."""
    policy = desk.mappe.profiler.get(minutes.samtale.profil) or desk.policy()
    return policy.opbevaring is not None and policy.opbevaring.referat.udløser == "næste_samtale_holdt"


def _put(desk: Desk, minutes: Minutes, document: Document, purpose: str) -> tuple[str, ...]:
    """The copy and its covering text in the outbox, and a line for each in its list."""
    who, name = minutes.talk.split("/")
    settings = desk.mappe.indstillinger
    held = minutes.samtale.afholdt
    words: dict[str, object] = {
        "formål": purpose,
        "afholdt": f"den {short(held)}" if held else "",
        "leder": settings.leder.navn,
        "destrueres": _destroyed(desk, minutes),
    }
    label = "referat" if purpose == "eksemplar" else "referat-til-godkendelse"
    identity = str(document.data["id"])
    sent = (
        Sent(f"{FOLDER}/{who}-{name}-{label}.md", clean(document), identity),
        Sent(
            f"{FOLDER}/{who}-{name}-{label}-besked.txt",
            Templates(desk.root).render("eksemplar.txt", words),
            identity,
        ),
    )
    before = ""
    if os.path.lexists(os.path.join(desk.root, MANIFEST)):
        before = desk.shelf.read(MANIFEST).decode("utf-8", "replace")
    # The list first: a copy that it does not name would outlive the destruction of its referat.
    write.put(desk.root, MANIFEST, manifest(before, sent, minutes.talk).encode())
    for one in sent:
        write.put(desk.root, one.path, one.text.encode())
    return tuple(one.path for one in sent)
