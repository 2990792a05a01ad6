"""`musctl new`: a talk with its documents, or one document that is missing."""

from __future__ import annotations

import sys
from datetime import datetime

from musctl import scaffold
from musctl.cli.desk import Desk, ask, asks
from musctl.cli.session import Session
from musctl.disk import write
from musctl.domain.dates import NotADate, parse_moment
from musctl.domain.talk import TALK
from musctl.domain.values import Mål, Plan, Profil, Samtale
from musctl.errors import WrongUse
from musctl.templates import Templates


def mus(  # noqa: PLR0913 - the command's own words
    session: Session,
    *,
    employee: str = "",
    round: str = "",
    planned: str = "",
    minutes_by: str = "",
    no_edit: bool = False,
    dry_run: bool = False,
) -> int:
    """A new MUS: samtale, both preparation sheets, referat and plan."""
    desk = Desk(session)
    who = _chosen(desk, employee)
    year = desk.round(round)
    talk_id = f"{who}/{year}-mus"
    brief = _brief(desk, talk_id, desk.mappe.indstillinger.profil)._replace(
        referent=minutes_by, planlagt=_moment(planned)
    )
    if talk_id in desk.shelf.talks:
        raise write.already_there(talk_id)
    files = scaffold.talk(brief, Templates(desk.root))
    if dry_run:
        return _shown(desk, files)
    desk.require_history()
    write.create_talk(desk.root, talk_id, files)
    desk.save(tuple(files), "ny samtale")
    _tell_carried(desk, brief)
    return _made(desk, files, f"{talk_id}/referat.md", no_edit=no_edit)


def forberedelse(
    session: Session, *, employee: str = "", round: str = "", no_edit: bool = False, dry_run: bool = False
) -> int:
    """The preparation sheets that a talk lacks."""
    return _single(session, "forberedelse", employee, round, no_edit=no_edit, dry_run=dry_run)


def referat(
    session: Session, *, employee: str = "", round: str = "", no_edit: bool = False, dry_run: bool = False
) -> int:
    """The referat that a talk lacks."""
    return _single(session, "referat", employee, round, no_edit=no_edit, dry_run=dry_run)


def plan(
    session: Session, *, employee: str = "", round: str = "", no_edit: bool = False, dry_run: bool = False
) -> int:
    """The plan that a talk lacks."""
    return _single(session, "plan", employee, round, no_edit=no_edit, dry_run=dry_run)


def _single(  # noqa: PLR0913 - the command's own words
    session: Session, kind: str, employee: str, year: str, *, no_edit: bool, dry_run: bool
) -> int:
    desk = Desk(session)
    talk_id = desk.talk(_chosen(desk, employee), year)
    samtale = _samtale(desk, talk_id)
    if kind == "referat" and talk_id in desk.mappe.destroyed_talks:
        raise WrongUse(
            f"Referatet af {talk_id} er destrueret og bliver ikke lavt igen.",
            "Se kvitteringen i kvitteringer/.",
        )
    brief = _brief(desk, talk_id, samtale.profil if samtale else desk.mappe.indstillinger.profil)
    templates = Templates(desk.root)
    everything = scaffold.talk(brief, templates)
    wanted = {path: text for path, text in everything.items() if path.rsplit("/", 1)[-1].startswith(kind)}
    missing = {path: text for path, text in wanted.items() if path not in desk.shelf.talks[talk_id]}
    if not missing:
        raise write.already_there(next(iter(wanted)))
    if dry_run:
        return _shown(desk, missing)
    desk.create(missing)
    desk.save(tuple(missing), "nyt dokument")
    return _made(desk, missing, next(iter(missing)), no_edit=no_edit)


def _chosen(desk: Desk, employee: str) -> str:
    if employee:
        return desk.person(employee)
    if not asks(desk.session) or not desk.mappe.medarbejdere:
        desk.require_read("medarbejdere.yaml")
        raise WrongUse("Hvem er samtalen med?", "Skriv fx: musctl new mus --employee M07")
    people = desk.mappe.medarbejdere
    for number, one in people.items():
        desk.say(f"  {number}  {one.navn}")
    while True:
        words = ask("Hvem er samtalen med? (nummer eller navn)")
        try:
            return desk.person(f"M{words}" if words.isdecimal() else words)
        except WrongUse as error:
            desk.say(error.reason)


def _moment(words: str) -> datetime | None:
    try:
        return parse_moment(words) if words else None
    except NotADate as error:
        raise WrongUse(
            f"--planned: {error}", 'Skriv dag og klokkeslæt, fx --planned "12-11-2026 10:00".'
        ) from None


def _samtale(desk: Desk, talk_id: str) -> Samtale | None:
    from musctl import shape

    path = f"{talk_id}/samtale.yaml"
    value, _ = (
        shape.value("Samtale", desk.document(path)) if path in desk.shelf.talks[talk_id] else (None, ())
    )
    return value if isinstance(value, Samtale) else None


def _brief(desk: Desk, talk_id: str, profil: str) -> scaffold.Brief:
    policy: Profil = desk.mappe.profiler.get(profil) or desk.policy()
    match = TALK.match(talk_id)
    kind = match[3] if match else "mus"
    art = policy.samtaler.get(kind)
    if art is None:
        raise WrongUse(
            f"{policy.navn}s politik kender ikke samtalen »{kind}«.",
            f"Den kender: {', '.join(policy.samtaler)}.",
        )
    carried, taken = _earlier(desk, talk_id)
    return scaffold.Brief(
        talk_id, profil, policy, art, desk.mappe.indstillinger, scaffold.new_id, carried=carried, taken=taken
    )


def _earlier(desk: Desk, talk_id: str) -> tuple[tuple[tuple[Mål, str], ...], frozenset[str]]:
    """The open goals of this person's last plan, and every goal number ever used."""
    from musctl import shape

    who, name = talk_id.split("/")
    taken: set[str] = set()
    carried: tuple[tuple[Mål, str], ...] = ()
    earlier = [talk for talk in desk.shelf.talks if talk.startswith(who + "/") and talk < f"{who}/{name[:4]}"]
    for talk in sorted(earlier):
        path = f"{talk}/plan.yaml"
        if path in desk.shelf.talks[talk]:
            document = desk.document(path)
            value, _ = shape.value("Plan", document)
            if isinstance(value, Plan):
                taken |= {mål.id for mål in value.mål}
                carried = tuple(scaffold.carried(value, document))
    return carried, frozenset(taken)


def _shown(desk: Desk, files: dict[str, str]) -> int:
    desk.say("Prøve. Intet er oprettet. Det ville blive:")
    for path in files:
        sys.stdout.write(f"{path}\n")
    return 0


def _tell_carried(desk: Desk, brief: scaffold.Brief) -> None:
    if brief.carried:
        count = len(brief.carried)
        goals = "1 åbent mål" if count == 1 else f"{count} åbne mål"
        desk.say(f"{goals} fra den sidste plan er taget med i den nye.")


def _made(desk: Desk, files: dict[str, str], first: str, *, no_edit: bool) -> int:
    for path in files:
        sys.stdout.write(f"{path}\n")
    sys.stdout.flush()
    if no_edit or not asks(desk.session):
        return 0
    from musctl.cli.editor import opened

    return opened(desk, first)
