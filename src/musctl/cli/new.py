"""`musctl new`: a talk with its documents, or one document that is missing."""

from __future__ import annotations

import sys
from datetime import datetime

from musctl import scaffold
from musctl.cli import usage
from musctl.cli.applying import application
from musctl.cli.desk import Desk, asks
from musctl.cli.earlier import earlier, members, opening
from musctl.cli.kinds import art_of, opened, party, whose, writer
from musctl.cli.session import Session
from musctl.course import course
from musctl.disk import write
from musctl.domain.dates import NotADate, parse_moment
from musctl.domain.duty import individual, meets, owed, replaces, together
from musctl.domain.talk import TALK
from musctl.domain.values import Samtale, Samtaletype
from musctl.errors import WrongUse
from musctl.named import NamedTuple
from musctl.templates import Templates
from musctl.text.sentence import counted


class Wish(NamedTuple):
    """What was written after the command."""

    employee: str = ""
    group: str = ""
    round: str = ""
    planned: str = ""
    minutes_by: str = ""
    no_edit: bool = False
    dry_run: bool = False


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
    wish = Wish(employee, "", round, planned, minutes_by, no_edit=no_edit, dry_run=dry_run)
    return _talk(session, "mus", wish)


def lus(  # noqa: PLR0913 - the command's own words
    session: Session,
    *,
    employee: str = "",
    round: str = "",
    planned: str = "",
    minutes_by: str = "",
    no_edit: bool = False,
    dry_run: bool = False,
) -> int:
    """A new LUS: a leader's talk with their own leader."""
    wish = Wish(employee, "", round, planned, minutes_by, no_edit=no_edit, dry_run=dry_run)
    return _talk(session, "lus", wish)


def grus(  # noqa: PLR0913 - the command's own words
    session: Session,
    *,
    group: str = "",
    round: str = "",
    planned: str = "",
    minutes_by: str = "",
    no_edit: bool = False,
    dry_run: bool = False,
) -> int:
    """A new GRUS: a group's talk."""
    wish = Wish("", group, round, planned, minutes_by, no_edit=no_edit, dry_run=dry_run)
    return _talk(session, "grus", wish)


def tus(  # noqa: PLR0913 - the command's own words
    session: Session,
    *,
    group: str = "",
    round: str = "",
    planned: str = "",
    minutes_by: str = "",
    no_edit: bool = False,
    dry_run: bool = False,
) -> int:
    """A new TUS: a team's talk."""
    wish = Wish("", group, round, planned, minutes_by, no_edit=no_edit, dry_run=dry_run)
    return _talk(session, "tus", wish)


def samtale(  # noqa: PLR0913 - the command's own words
    session: Session,
    *,
    kind: str,
    employee: str = "",
    group: str = "",
    round: str = "",
    planned: str = "",
    minutes_by: str = "",
    no_edit: bool = False,
    dry_run: bool = False,
) -> int:
    """A new talk of a kind that the policy defines itself."""
    wish = Wish(employee, group, round, planned, minutes_by, no_edit=no_edit, dry_run=dry_run)
    return _talk(session, kind, wish)


def forberedelse(  # noqa: PLR0913 - the command's own words
    session: Session,
    *,
    employee: str = "",
    group: str = "",
    round: str = "",
    no_edit: bool = False,
    dry_run: bool = False,
) -> int:
    """The preparation sheets that a talk lacks."""
    return _single(session, "forberedelse", Wish(employee, group, round, no_edit=no_edit, dry_run=dry_run))


def referat(  # noqa: PLR0913 - the command's own words
    session: Session,
    *,
    employee: str = "",
    group: str = "",
    round: str = "",
    no_edit: bool = False,
    dry_run: bool = False,
) -> int:
    """The referat that a talk lacks."""
    return _single(session, "referat", Wish(employee, group, round, no_edit=no_edit, dry_run=dry_run))


def plan(  # noqa: PLR0913 - the command's own words
    session: Session,
    *,
    employee: str = "",
    group: str = "",
    round: str = "",
    no_edit: bool = False,
    dry_run: bool = False,
) -> int:
    """The plan that a talk lacks, or the member's own after a group talk that stood in the individual one's place."""
    return _single(session, "plan", Wish(employee, group, round, no_edit=no_edit, dry_run=dry_run))


def fond(  # noqa: PLR0913 - the command's own words
    session: Session,
    *,
    employee: str = "",
    group: str = "",
    goal: str = "",
    action: str = "",
    round: str = "",
    no_edit: bool = False,
    dry_run: bool = False,
) -> int:
    """An application to the fund that pays for education, made from an action of the plan."""
    desk = Desk(session)
    talk_id = desk.plan(whose(desk, "new fond", employee=employee, group=group), round)
    files = application(desk, talk_id, goal, action)
    return _put(desk, files, Wish(no_edit=no_edit, dry_run=dry_run))


def _talk(session: Session, kind: str, wish: Wish) -> int:
    usage.require_party(f"new {kind}", "--minutes-by", wish.minutes_by)
    desk = opened(session, kind)
    art = art_of(desk, kind)
    who = party(desk, kind, art, employee=wish.employee, group=wish.group)
    year = desk.round(wish.round)
    talk_id = f"{who}/{year}-{kind}"
    brief = _brief(desk, talk_id, desk.mappe.indstillinger.profil, art)
    referent = writer(desk, talk_id, wish.minutes_by, brief.deltagere)
    brief = brief._replace(referent=referent, planlagt=_moment(wish.planned))
    if talk_id in desk.shelf.talks:
        raise write.already_there(talk_id)
    files = scaffold.talk(brief, Templates(desk.root))
    if wish.dry_run:
        return _shown(desk, files)
    desk.require_history()
    write.create_talk(desk.root, talk_id, files)
    desk.save(tuple(files), "ny samtale")
    _tell_carried(desk, brief)
    _tell_form(desk, brief)
    if brief.opened_by.talk:
        desk.say(f"Samtalen bygger på gruppens: {brief.opened_by.talk}. Den må gerne være kort.")
    return _made(desk, files, f"{talk_id}/referat.md", no_edit=wish.no_edit)


def _single(session: Session, kind: str, wish: Wish) -> int:
    desk = Desk(session)
    who = whose(desk, f"new {kind}", employee=wish.employee, group=wish.group)
    grouped = _group_talk(desk, who, wish.round) if kind == "plan" else ""
    if grouped:
        return _own_plan(desk, who, grouped, wish)
    talk_id = desk.talk(who, wish.round)
    written = _samtale(desk, talk_id)
    if kind == "referat" and talk_id in desk.mappe.destroyed_talks:
        raise WrongUse(
            f"Referatet af {talk_id} er destrueret og bliver ikke lavt igen.",
            "Se kvitteringen i kvitteringer/.",
        )
    profil = written.profil if written else desk.mappe.indstillinger.profil
    everything = scaffold.talk(_brief(desk, talk_id, profil, None), Templates(desk.root))
    wanted = {path: text for path, text in everything.items() if path.rsplit("/", 1)[-1].startswith(kind)}
    missing = {path: text for path, text in wanted.items() if path not in desk.shelf.talks[talk_id]}
    if not missing:
        raise write.already_there(next(iter(wanted)))
    return _put(desk, missing, wish)


def _put(desk: Desk, files: dict[str, str], wish: Wish) -> int:
    if wish.dry_run:
        return _shown(desk, files)
    desk.create(files)
    desk.save(tuple(files), "nyt dokument")
    return _made(desk, files, next(iter(files)), no_edit=wish.no_edit)


def _group_talk(desk: Desk, who: str, year: str) -> str:
    """The group talk that stood in the place of this person's own in the round; empty when none did (W11)."""
    wanted, person = year or desk.round(""), desk.mappe.medarbejdere.get(who)
    if person is None:
        return ""
    mine = [talk.rpartition("-")[2] for talk in desk.shelf.talks if talk.startswith(f"{who}/{wanted}-")]
    policy = desk.policy()
    if any(meets(policy, kind, key) for kind in mine for key in owed(policy, person, desk.today)[:1]):
        return ""
    run = course(desk.with_facts(wanted), desk.today)
    return next((one.id for one in run.met.get(who, ()) if one.runde == wanted and one.who != who), "")


def _own_plan(desk: Desk, who: str, group_talk: str, wish: Wish) -> int:
    """`M07/2026-plan/plan.yaml`: the individual plan, which is demanded also when the group spoke together (W11)."""
    talk_id = f"{who}/{group_talk.split('/')[1][:4]}-plan"
    path = f"{talk_id}/plan.yaml"
    if path in desk.shelf.talks.get(talk_id, {}):
        raise write.already_there(path)
    policy = desk.policy()
    art = individual(policy, desk.mappe.medarbejdere[who], desk.today)
    if art is None:
        raise WrongUse(f"Jeres politik ({policy.navn}) har ingen individuel samtale, som planen kan følge.")
    brief = _brief(desk, talk_id, desk.mappe.indstillinger.profil, art)._replace(plan_for=group_talk)
    return _put(desk, {path: scaffold.plan(brief, Templates(desk.root))}, wish)


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


def _brief(desk: Desk, talk_id: str, profil: str, art: Samtaletype | None) -> scaffold.Brief:
    """What the documents are made from; without `art`, as the policy that the talk was written under says."""
    policy = desk.policy(profil)
    match = TALK.match(talk_id)
    kind = match[3] if match else "mus"
    art = art or policy.samtaler.get(kind)
    if art is None:
        raise WrongUse(
            f"Jeres politik ({policy.navn}) kender ikke samtalen »{kind}«.",
            f"Den kender: {', '.join(policy.samtaler)}.",
        )
    carried, taken = earlier(desk, talk_id)
    return scaffold.Brief(
        talk_id,
        profil,
        policy,
        art,
        desk.mappe.indstillinger,
        scaffold.new_id,
        carried=carried,
        taken=taken,
        runde=desk.mappe.runder.get(talk_id.split("/")[1][:4]),
        opened_by=opening(desk, talk_id),
        deltagere=members(desk, talk_id) if art.gruppe else (),
    )


def _shown(desk: Desk, files: dict[str, str]) -> int:
    desk.say("Prøve. Intet er oprettet. Det ville blive:")
    for path in files:
        sys.stdout.write(f"{path}\n")
    return 0


def _tell_carried(desk: Desk, brief: scaffold.Brief) -> None:
    if brief.carried:
        goals = counted(len(brief.carried), "åbent mål", "åbne mål")
        desk.say(f"{goals} fra den sidste plan er taget med i den nye.")


def _tell_form(desk: Desk, brief: scaffold.Brief) -> None:
    """A group's talk in a round of individual talks is held besides them (W08, W29)."""
    runde = brief.runde
    kind, talks = brief.talk.rpartition("-")[2], brief.policy.samtaler
    rules = [replaces(brief.policy, kind, key) for key, art in talks.items() if art.årlig and not art.gruppe]
    besides = runde and runde.form == "individuel" and any(one and not together(runde, one) for one in rules)
    if brief.art.gruppe and runde and besides:
        desk.say(
            f"Runde {runde.runde} er individuel, så gruppens samtale kommer oven i den enkeltes egen. "
            f"Skal den være i stedet eller åbne runden, så ret »form:« i runder/{runde.runde}.yaml."
        )


def _made(desk: Desk, files: dict[str, str], first: str, *, no_edit: bool) -> int:
    for path in files:
        sys.stdout.write(f"{path}\n")
    sys.stdout.flush()
    if no_edit or not asks(desk.session):
        return 0
    from musctl.cli.editor import opened

    return opened(desk, first)
