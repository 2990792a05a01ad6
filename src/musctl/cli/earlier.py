"""What a new talk builds on: the open goals of last year's plan, and the group's talk that opened the round (H10, H16)."""

from __future__ import annotations

from musctl import scaffold, shape
from musctl.cli.desk import Desk
from musctl.domain.duty import took_part
from musctl.domain.values import Mål, Plan
from musctl.scaffold import Opening


def earlier(desk: Desk, talk_id: str) -> tuple[tuple[tuple[Mål, str], ...], frozenset[str]]:
    """The open goals of this party's last year with a plan, whatever the talk was called, and every goal number used."""
    who, name = talk_id.split("/")
    taken: set[str] = set()
    last = ""
    carried: dict[str, tuple[Mål, str]] = {}
    for talk in sorted(talk for talk in desk.shelf.talks if talk.startswith(f"{who}/")):
        path, year = f"{talk}/plan.yaml", talk.split("/")[1][:4]
        if path not in desk.shelf.talks[talk] or year > name[:4]:
            continue
        document = desk.document(path)
        value, _ = shape.value("Plan", document)
        if isinstance(value, Plan):
            taken |= {mål.id for mål in value.mål}
            if year < name[:4]:
                carried = {} if year > last else carried
                last = year
                carried |= {mål.id: (mål, text) for mål, text in scaffold.carried(value, document)}
    return tuple(carried.values()), frozenset(taken)


def opening(desk: Desk, talk_id: str) -> Opening:
    """The group's talk that this person's round began with, and the group's open goals; nothing where there was none."""
    who, name = talk_id.split("/")
    runde = desk.mappe.runder.get(name[:4])
    mine = [number for number, gruppe in desk.mappe.grupper.items() if who != number]
    if runde is None or runde.form != "kombination" or who in desk.mappe.grupper:
        return Opening()
    talks = [talk for talk in desk.shelf.talks if talk.split("/")[0] in mine and f"/{name[:4]}-" in talk]
    for facts in (desk.talk_value(talk).facts for talk in sorted(talks)):
        if facts.afholdt and who in took_part(facts, desk.mappe.grupper[facts.who]):
            return Opening(facts.id, _open_goals(desk, facts.id))
    return Opening()


def members(desk: Desk, talk_id: str) -> tuple[str, ...]:
    """The members of a group who are here and not on leave: those one expects at its talk."""
    gruppe = desk.mappe.grupper.get(talk_id.split("/", maxsplit=1)[0])
    return tuple([who for who in gruppe.medlemmer if _expected(desk, who)]) if gruppe else ()


def _expected(desk: Desk, who: str) -> bool:
    person, today = desk.mappe.medarbejdere.get(who), desk.today
    if person is None or (person.fratrådt and person.fratrådt < today):
        return False
    away = person.undtaget
    return away is None or bool((away.fra and away.fra > today) or (away.til and away.til < today))


def _open_goals(desk: Desk, talk_id: str) -> tuple[Mål, ...]:
    path = f"{talk_id}/plan.yaml"
    if path not in desk.shelf.talks[talk_id]:
        return ()
    document = desk.document(path)
    value, _ = shape.value("Plan", document)
    return tuple([mål for mål, _ in scaffold.carried(value, document)]) if isinstance(value, Plan) else ()
