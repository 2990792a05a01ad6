"""`musctl approve`: the referat goes to the other party, and their answer is recorded (W17, W18)."""

from __future__ import annotations

import datetime as dt
import sys

from musctl.cli import drafts, outgoing, usage
from musctl.cli.approvers import given, limit_of, objector
from musctl.cli.desk import Desk
from musctl.cli.minutes import Minutes, loaded, named, require_day, require_order
from musctl.cli.session import Session
from musctl.domain.dates import short, spoken
from musctl.domain.talk import represented
from musctl.errors import Refused, WrongUse
from musctl.outbox import FOLDER, Sent, clean
from musctl.scaffold import new_id
from musctl.seal import seal
from musctl.templates import Templates
from musctl.text.quote import yaml_flow
from musctl.text.sentence import all_of
from musctl.text.source import Document, read
from musctl.text.tree import Edit


def send(session: Session, *, who: str, round: str = "", date: str = "") -> int:
    """A clean copy for the employee and a covering text, into the outbox; nothing is sent."""
    desk = Desk(session)
    minutes = loaded(desk, desk.talk(who, round))
    desk.require_history()
    if minutes.samtale.referent == "medarbejder" and not minutes.together:
        raise WrongUse(
            "Medarbejderen har taget referat, så det er dig, der skal godkende det.",
            f"Er det i orden, så skriv: musctl approve record {minutes.talk} --by leder --how mail",
        )
    sent_on = desk.day(date, "--date")
    require_order(desk, minutes, sent_on)
    limit = limit_of(minutes, sent_on)
    paths = _put(desk, minutes, minutes.referat_document, "godkendelse", limit)
    document = minutes.samtale_document
    sent = document.replace(("sendt",), sent_on.isoformat())
    desk.save([desk.change(document, [sent])], "sendt til godkendelse")
    for path in paths:
        sys.stdout.write(f"{path}\n")
    others = [who for who in minutes.awaited if who != "leder"] if minutes.together else []
    whom = f" til {all_of(others)}" if others else ""
    desk.say(f"Intet er sendt endnu: send de to filer{whom} med den mail, kommunen har godkendt.")
    _tell_answer(desk, minutes, limit)
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
    """The other party has approved: the text is sealed, the employee's own copy goes to the outbox, and drafts go.

    In a group each approves the same text: the first approval seals it, and the last makes it approved (C18).
    """
    usage.require_party("approve record", "--by", by, "alle")
    desk = Desk(session)
    minutes = loaded(desk, desk.talk(who, round))
    day = desk.day(date, "--date")
    parties, means = given(desk, minutes, by, how, day)
    require_order(desk, minutes, day)
    desk.require_history()
    outgoing.require_room(desk)
    if minutes.referat.sum and minutes.together:
        return _also(desk, minutes, parties, means, day)
    referat_path = desk.change(minutes.referat_document, _sealed(minutes))
    # The copy before the approval: once it is written that the referat is approved, this command does not run again.
    complete = _complete(minutes, parties)
    copies = _copies(desk, minutes) if complete else ()
    kvittering = drafts.named(desk, minutes.talk, minutes.samtale.profil, minutes.referat.id)
    desk.save([referat_path, _written(desk, minutes, parties, means, day), kvittering], "godkendt")
    _tell(desk, minutes, parties, day, copies)
    return drafts.after_approval(desk, minutes.referat.id)


def object_(session: Session, *, who: str, by: str = "", date: str = "", round: str = "") -> int:
    """A party disagrees: who and when, in samtale.yaml; the words stand where the policy wants them."""
    usage.require_party("approve object", "--by", by)
    desk = Desk(session)
    minutes = loaded(desk, desk.talk(who, round))
    party = objector(desk, minutes, by)
    day = desk.day(date, "--date")
    require_day(desk, minutes, day)
    document = minutes.samtale_document
    entry = yaml_flow({"af": party, "dato": day.isoformat()})
    desk.save([desk.change(document, [document.append(("indsigelser",), entry)])], "indsigelse")
    desk.say(f"Indsigelsen fra {named(party)} er noteret {spoken(day)}.")
    krav = minutes.art.godkendelse if minutes.art else None
    where = {"plan": "i planen", "bilag": "i et bilag"}.get(krav.uenighed if krav else "", "i referatet")
    desk.say(f"Skriv uenigheden {where} med egne ord: musctl edit {desk.briefly(minutes.talk)}")
    if minutes.samtale.godkendelser:
        desk.say(
            "Ændrer I teksten, gælder de godkendelser, der er givet, ikke mere: slet dem i samtale.yaml, og send referatet igen."
        )
    return 0


def _also(desk: Desk, minutes: Minutes, parties: tuple[str, ...], means: str, day: dt.date) -> int:
    """One more approval of a text that is sealed already."""
    if seal(minutes.referat_document, minutes.referat, minutes.samtale) != minutes.referat.sum:
        raise Refused(
            "Teksten er ændret, efter at den første godkendte den. Intet er ændret.",
            "Slet godkendelserne i samtale.yaml, og send referatet igen: musctl explain MUS201",
        )
    copies = _copies(desk, minutes) if _complete(minutes, parties) else ()
    desk.save([_written(desk, minutes, parties, means, day)], "godkendt")
    _tell(desk, minutes, parties, day, copies)
    return 0


def _complete(minutes: Minutes, parties: tuple[str, ...]) -> bool:
    """With these approvals the referat is approved."""
    return represented(minutes.art) or set(minutes.awaited) <= set(parties)


def _written(desk: Desk, minutes: Minutes, parties: tuple[str, ...], means: str, day: dt.date) -> str:
    """The approvals in samtale.yaml; its path."""
    document = minutes.samtale_document
    for party in parties:
        entry = yaml_flow({"af": party, "hvordan": means, "dato": day.isoformat()})
        desk.change(document, [document.append(("godkendelser",), entry)])
        document = desk.document(document.path)
    return document.path


def _copies(desk: Desk, minutes: Minutes) -> tuple[str, ...]:
    path = minutes.referat_document.path
    return _put(desk, minutes, read(path, desk.shelf.read(path)), "eksemplar", None)


def _tell(
    desk: Desk, minutes: Minutes, parties: tuple[str, ...], day: dt.date, copies: tuple[str, ...]
) -> None:
    by = all_of(map(named, parties))
    left = [who for who in minutes.awaited if who not in parties] if not copies else []
    if left:
        first = "" if minutes.referat.sum else " Teksten er låst, så alle godkender det samme."
        desk.say(f"Godkendt af {by} {spoken(day)}. Der mangler {all_of(map(named, left))}.{first}")
        return
    desk.say(f"Godkendt af {by} {spoken(day)}. Referatet er låst: en ændring bliver opdaget ved næste tjek.")
    for path in copies:
        sys.stdout.write(f"{path}\n")
    whose = "Deltagernes" if minutes.together else "Medarbejderens eget"
    desk.say(f"{whose} eksemplar ligger i udbakken. Intet er sendt.")


def _tell_answer(desk: Desk, minutes: Minutes, limit: dt.date | None) -> None:
    """What to write when they have answered, or have not."""
    if limit:
        desk.say(
            f"Har ingen sagt noget imod til og med {spoken(limit)}, så skriv: musctl approve record {desk.briefly(minutes.talk)}"
        )
        return
    first = minutes.awaited[0] if minutes.together and minutes.awaited else "medarbejder"
    desk.say(
        f"Når du har fået svar:  musctl approve record {desk.briefly(minutes.talk)} --by {first} --how mail"
    )


def _sealed(minutes: Minutes) -> tuple[Edit, Edit]:
    """The header's fresh id and the sum of the text: the approved text can be told from every draft of it."""
    document = minutes.referat_document
    fresh = new_id("d", f"{minutes.talk}/referat.md godkendt")
    total = seal(document, minutes.referat._replace(id=fresh), minutes.samtale)
    return document.replace(("id",), fresh), document.replace(("sum",), total)


def _destroyed(desk: Desk, minutes: Minutes) -> bool:
    """The policy destroys the referat when the next talk has been held, and so the copy too (W18)."""
    policy = desk.policy(minutes.samtale.profil)
    return policy.opbevaring is not None and policy.opbevaring.referat.udløser == "næste_samtale_holdt"


def _put(
    desk: Desk, minutes: Minutes, document: Document, purpose: str, limit: dt.date | None
) -> tuple[str, ...]:
    """The copy and its covering text in the outbox, and a line for each in its list."""
    who, name = minutes.talk.split("/")
    settings = desk.mappe.indstillinger
    held = minutes.samtale.afholdt
    words: dict[str, object] = {
        "formål": purpose,
        "afholdt": f"den {short(held)}" if held else "",
        "leder": settings.leder.navn,
        "frist": spoken(limit) if limit else "",
        "destrueres": _destroyed(desk, minutes),
        "krav": minutes.art.godkendelse if minutes.art else None,
    }
    label = "referat" if purpose == "eksemplar" else "referat-til-godkendelse"
    identity = str(document.data["id"])
    sent = (
        Sent(f"{FOLDER}/{who}-{name}-{label}.md", clean(document).encode(), identity),
        Sent(
            f"{FOLDER}/{who}-{name}-{label}-besked.txt",
            Templates(desk.root).render("eksemplar.txt", words).encode(),
            identity,
        ),
    )
    return outgoing.put(desk, minutes.talk, sent)
