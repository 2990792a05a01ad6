"""`musctl demo`: a whole leader's folder with fictional people, made by the same commands that leaders use."""

from __future__ import annotations

import contextlib
import io
import os
import sys
from collections.abc import Callable
from datetime import date, timedelta

from musctl import demo as text
from musctl.cli import approve, employee, group, held, new
from musctl.cli import init as init_
from musctl.cli import round as round_
from musctl.cli.desk import Desk
from musctl.cli.session import Session
from musctl.cli.wizard import Wish
from musctl.errors import Refused

PROFILE = "herlev"
BROKEN, GOES = "M03", "M01"


def demo(session: Session, *, folder: str = "") -> int:
    """Make the folder, check it, destroy what is superseded in it, and say what to type next."""
    root = os.path.abspath(os.path.join(session.folder, os.path.expanduser(folder or "musctl-demo")))
    story = text.story()
    for taken in filter(os.path.lexists, (root, f"{root}-{story['andre']['profil']}")):
        raise Refused(f"{taken} findes allerede. Intet er ændret.", "Vælg et andet navn: musctl demo PRØVE")
    today = date.fromisoformat(session.today)
    inside = Session(root, no_input=True, quiet=True, plain=session.plain, today=session.today)
    _tell(f"Opretter en prøvemappe med opdigtede medarbejdere: {root}")
    _tell("")
    _make(root, inside, story)
    this, last = today.year, today.year - 1
    _year(inside, story, last, today - timedelta(days=364), ("M01", "M02", "M03", "M04", "M05"))
    _year(inside, story, this, today, ("M01", "M02", "M03"))
    _quietly(
        new.mus, inside, employee="M04", planned=f"{_workday(today + timedelta(days=6))} 10:00", no_edit=True
    )
    _show(inside)
    _rotate(inside)
    _elsewhere(f"{root}-{story['andre']['profil']}", inside, story)
    _tell("")
    _tell("Prøv selv:")
    where = os.path.relpath(root)
    for words in (
        f"cd {where}",
        "musctl status --names",
        f"musctl edit {BROKEN}",
        "musctl explain MUS102",
        "musctl new mus --employee M05",
    ):
        _tell(f"  {words}")
    return 0


def _make(root: str, inside: Session, story: text.Story) -> None:
    wish = Wish(PROFILE, story["leder"], "", story["enhed"], story["område"], tuple(story["udviklingsmål"]))
    _tell(f'> musctl init --profile {PROFILE} --leader "{wish.leader}" --unit "{wish.unit}"')
    init_.made(inside, root, wish)
    for one in story["medarbejdere"]:
        _quietly(
            employee.add,
            inside,
            name=one["navn"],
            title=one["stilling"],
            mail=one["mail"],
            hired=one["ansat"].format(år=inside.today[:4]),
        )
    _tell(
        f'> musctl employee add "{story["medarbejdere"][0]["navn"]}"   (og {len(story["medarbejdere"]) - 1} til)'
    )
    _quietly(group.add, inside, name=story["gruppe"]["navn"], member=tuple(story["gruppe"]["medlemmer"]))
    _tell(f'> musctl group add "{story["gruppe"]["navn"]}"')


def _year(inside: Session, story: text.Story, year: int, day: date, people: tuple[str, ...]) -> None:
    """One round: talks held and written up; the newest round stops where a year usually stands in the middle."""
    begin, end = day - timedelta(days=50), day + timedelta(days=38)
    begin, end = max(begin, date(year, 1, 1)), min(end, date(year, 12, 31))
    _quietly(
        round_.start,
        inside,
        year=str(year),
        start=str(begin),
        end=str(end),
        forum="MED-udvalg",
        discussed=str(begin),
    )
    _tell(f"> musctl round start {year}")
    newest = str(year) == inside.today[:4]
    for turn, who in enumerate(people):
        talk_day = max(begin, _workday(day - timedelta(days=24 - 5 * turn)))
        _quietly(new.mus, inside, employee=who, round=str(year), no_edit=True)
        _quietly(held.held, inside, who=who, date=str(talk_day), minutes_by="leder", round=str(year))
        _write(
            inside,
            story,
            f"{who}/{year}-mus",
            turn if newest else turn + 2,
            talk_day,
            skip="trivsel" if newest and who == BROKEN else "",
        )
        if newest and who == BROKEN:
            continue
        _quietly(
            approve.send,
            inside,
            who=who,
            round=str(year),
            date=str(min(day, _workday(talk_day + timedelta(days=3)))),
        )
        if not newest or turn == 0:
            answer = min(day, _workday(talk_day + timedelta(days=6)))
            _quietly(
                approve.record, _at(inside, answer), who=who, by="medarbejder", how="mail", round=str(year)
            )
    if not newest:
        _quietly(round_.close, inside, year=str(year))
    _tell(f"> musctl new mus --employee M01   (og så held, edit, approve: {len(people)} samtaler)")


def _workday(day: date) -> date:
    """The day itself, or the Friday before a weekend."""
    return day - timedelta(days=max(0, day.weekday() - 4))


def _write(  # noqa: PLR0913, PLR0917 - what it takes to tell the story
    inside: Session, story: text.Story, talk: str, turn: int, day: date, skip: str
) -> None:
    """What leader and employee write after the talk, the `turn`th of the answers; the topic `skip` stays empty."""
    answers = {topic: words[turn % len(words) :] for topic, words in story["emner"].items()}
    if talk.startswith(GOES) and not talk.startswith(f"{GOES}/{inside.today[:4]}"):
        answers = {topic: [words] for topic, words in story["destrueres"].items()}
    goal = story["mål"][turn % len(story["mål"])]
    if skip:
        answers.pop(skip)
        goal = {**goal, "evaluering": ""}
    _fill(inside, talk, answers, goal, day)


def _fill(inside: Session, talk: str, answers: dict[str, list[str]], goal: dict[str, str], day: date) -> None:
    """The first answer under each topic, and one goal in the plan."""
    desk = Desk(inside)
    art = desk.policy().samtaler["mus"]
    minutes, plan = desk.document(f"{talk}/referat.md"), desk.document(f"{talk}/plan.yaml")
    paths = [desk.change(minutes, list(text.referat(minutes, art, answers)))]
    goals = plan.data.get("mål")
    assert isinstance(goals, list)
    paths.append(desk.change(plan, list(text.plan(plan, len(goals) - 1, goal, day))))
    desk.save(paths, "gem")


def _show(inside: Session) -> None:
    _validated(inside, BROKEN)
    _tell("")
    _tell("> musctl status")
    from musctl.cli.status import status

    status(inside)


def _validated(inside: Session, who: str) -> None:
    from musctl.cli.validating import Order, run
    from musctl.disk import folder

    shelf = folder.look(folder.find(inside.folder))
    _tell("")
    _tell(f"> musctl validate {who}")
    sys.stderr.flush()
    run(inside, shelf, Order(targets=(who,)))


def _rotate(inside: Session) -> None:
    """What the new talks have superseded is destroyed, and the receipt is shown."""
    from musctl.cli import receipts
    from musctl.cli.foretold import phrase
    from musctl.cli.rotating import Order, run
    from musctl.cli.superseding import decided, gathered

    desk = Desk(inside)
    words = phrase(decided(desk, gathered(desk)))
    _tell("")
    _tell("> musctl rotate --dry-run")
    run(inside, Order(dry_run=True))
    _tell("")
    _tell(f'> musctl rotate --confirm "{words}"')
    run(inside, Order(confirm=words))
    _tell("")
    _tell("> musctl rotate certificate")
    receipts.printed(inside, "", "md")


def _elsewhere(root: str, here: Session, story: text.Story) -> None:
    """The same employee under another municipality's policy, which asks about more."""
    profile, answers = story["andre"]["profil"], story["andre"]["emner"]
    today = date.fromisoformat(here.today)
    inside = Session(root, no_input=True, quiet=True, plain=here.plain, today=here.today)
    _tell("")
    _tell(f"Den samme medarbejder i en anden kommune, i en prøvemappe for sig: {root}")
    _tell("")
    decided = Wish(
        profile, story["leder"], "", story["enhed"], documents="destruer", decided_by="MED-udvalget"
    )
    _tell(
        f'> musctl init --profile {profile} --leader "{decided.leader}" --unit "{decided.unit}" '
        f"--documents {decided.documents} --decided-by {decided.decided_by}"
    )
    init_.made(inside, root, decided)
    one = story["medarbejdere"][0]
    _quietly(employee.add, inside, name=one["navn"], title=one["stilling"], mail=one["mail"])
    _quietly(round_.start, inside, year=str(today.year))
    _quietly(new.mus, inside, employee=GOES, no_edit=True)
    day = _workday(today - timedelta(days=3))
    _quietly(held.held, inside, who=GOES, date=str(day), minutes_by="leder")
    _tell(f'> musctl employee add "{one["navn"]}"   (og så round start, new mus, held, edit)')
    _fill(
        inside,
        f"{GOES}/{today.year}-mus",
        {topic: [words] for topic, words in answers.items()},
        story["mål"][0],
        day,
    )
    _validated(inside, GOES)


def _at(inside: Session, day: date) -> Session:
    """The same session on another day."""
    return Session(inside.folder, no_input=True, quiet=True, plain=inside.plain, today=day.isoformat())


def _quietly(command: Callable[..., int], inside: Session, **words: object) -> None:
    """A command as a leader would give it, without what it says."""
    with contextlib.redirect_stdout(io.StringIO()):
        command(inside, **words)


def _tell(words: str) -> None:
    sys.stdout.write(words + "\n")
