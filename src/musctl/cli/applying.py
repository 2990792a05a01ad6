"""The work of `musctl new fond`: an application to the fund, made from an action of the plan (W26)."""

from __future__ import annotations

from collections.abc import Sequence

from musctl import scaffold, shape
from musctl.cli.desk import Desk
from musctl.disk import write
from musctl.domain.fonden import in_force, limits
from musctl.domain.maal import actions, goals
from musctl.domain.talk import with_whom
from musctl.domain.values import Fondspolitik, Mål, Plan, Profil
from musctl.errors import WrongUse
from musctl.named import NamedTuple
from musctl.templates import Templates


class Chosen(NamedTuple):
    """The goal and the action that the application is for; actions count from 1, as in the plan."""

    mål: Mål
    handling: int


def application(desk: Desk, talk_id: str, goal: str, action: str) -> dict[str, str]:
    """The new document by its path. Raises WrongUse, Refused."""
    policy = _policy(desk, talk_id)
    if policy.fond is None:
        raise WrongUse(
            f"Mappens politik ({policy.profil}@{policy.version}) kender ingen fond, så der er ikke noget at søge efter.",
            "Spørg den, der passer kommunens politik.",
        )
    path = f"{talk_id}/fond.yaml"
    if path in desk.shelf.talks[talk_id]:
        raise write.already_there(path)
    chosen = _chosen(_plan(desk, talk_id), goal, action)
    words = _words(desk, policy.fond, talk_id, chosen)
    return {path: scaffold.tidy(Templates(desk.root).render("fond.yaml", words))}


def _policy(desk: Desk, talk_id: str) -> Profil:
    """The policy that the talk is judged by."""
    named = desk.talk_value(talk_id).facts.profil
    return desk.policy(named)


def _words(desk: Desk, fond: Fondspolitik, talk_id: str, chosen: Chosen) -> dict[str, object]:
    who = talk_id.split("/", maxsplit=1)[0]
    people = desk.mappe.medarbejdere
    members = desk.mappe.grupper[who].medlemmer if who in desk.mappe.grupper else ()
    agreements = [people[one].overenskomst for one in members or (who,) if one in people]
    return {
        "fond": fond,
        "id": scaffold.new_id("d", f"{talk_id}/fond.yaml"),
        "samtale": talk_id,
        "mål": chosen.mål,
        "handling": chosen.handling,
        "uddannelse": chosen.mål.handling[chosen.handling - 1].hvad,
        "enhed": desk.mappe.indstillinger.enhed,
        "overenskomst": next(filter(None, agreements), ""),
        "deltagere": [(one, people[one].overenskomst if one in people else "") for one in members],
        "grænse": next(iter(limits(fond, desk.today)), None),
        "andele": tuple(in_force(fond.medfinansiering, desk.today)),
    }


def _plan(desk: Desk, talk_id: str) -> Plan:
    path = f"{talk_id}/plan.yaml"
    if path not in desk.shelf.talks[talk_id]:
        raise WrongUse(
            f"{path} findes ikke, og ansøgningen laves af planen.",
            f"Lav den: musctl new plan {with_whom(talk_id)}",
        )
    value, _ = shape.value("Plan", desk.document(path))
    if not isinstance(value, Plan):
        raise WrongUse(f"{path} er ikke i orden.", f"Se, hvad der er galt: musctl validate {path}")
    return value


def _chosen(plan: Plan, goal: str, action: str) -> Chosen:
    """The goal named, or the only one; its action named, or its only one."""
    found = {mål.id: mål for _, mål in goals(plan) if mål.id}
    if not found:
        raise WrongUse(
            "Planen har ingen mål endnu, så der er ikke noget at søge til.",
            "Skriv målet og uddannelsen ind i planen først.",
        )
    mål = found.get(goal) if goal or len(found) > 1 else next(iter(found.values()))
    if mål is None:
        said = f"Målet {goal} står ikke i planen." if goal else "Planen har flere mål."
        raise WrongUse(said, f"Skriv et af dem: {_options('--goal', list(found))}")
    numbers = [str(index + 1) for index, _ in actions(mål)]
    if not numbers:
        raise WrongUse(
            f"Målet {mål.id} har ingen handling at søge til.", "Skriv uddannelsen ind i planen først."
        )
    if not action and len(numbers) == 1:
        action = numbers[0]
    if action not in numbers:
        said = (
            f"Målet {mål.id} har ingen handling {action}."
            if action
            else f"Målet {mål.id} har flere handlinger."
        )
        raise WrongUse(said, f"Skriv en af dem: {_options('--action', numbers)}")
    return Chosen(mål, int(action))


def _options(option: str, words: Sequence[str]) -> str:
    return " eller ".join(f"{option} {word}" for word in words)
