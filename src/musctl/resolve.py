"""A policy put together from its parts: the municipality's, and on it the overlays that are in force (H01)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from musctl import shape
from musctl.domain.build import Doubt
from musctl.domain.item import by_name
from musctl.domain.overlay import ground, in_force, laid, plain
from musctl.domain.values import Profil, Udmøntning, build_profil
from musctl.rule import At, Mappe
from musctl.text.tree import Plain, Route


def upon(base: Profil, overlay: Udmøntning) -> Profil | None:
    """The policy with the overlay upon it, what it lacks left blank; None when it cannot be understood."""
    return built(laid(_plain(base), overlay))


def built(data: dict[str, Plain]) -> Profil | None:
    """A policy of plain data, what it lacks left blank; None when it cannot be understood."""
    try:
        return build_profil(data)
    except Doubt:
        pass
    for route, _ in tuple(shape.lacking(data)):
        _fill(data, route)
    try:
        return build_profil(data)
    except Doubt:
        return None


def lacking(base: Profil, overlay: Udmøntning) -> Iterator[tuple[tuple[str, ...], str]]:
    """What the policy would lack with the overlay upon it, by names, and what to say of it."""
    return lacks(laid(_plain(base), overlay))


def lacks(data: dict[str, Plain]) -> Iterator[tuple[tuple[str, ...], str]]:
    """What a whole policy lacks, by names, and what to say of it."""
    try:
        build_profil(data)
    except Doubt:
        for route, message in shape.lacking(data):
            yield by_name(data, route), message


def beneath(overlay: Udmøntning, mappe: Mappe, today: date) -> Profil | None:
    """What an overlay lies on: the policy it names, and for a unit's overlay its area's that is in force."""
    policy = mappe.profiler.get(overlay.profil)
    if overlay.enhed and not overlay.område:
        for one in mappe.udmøntninger.values():
            if policy and one.område and one.profil == overlay.profil and in_force(one, today):
                policy = upon(policy, one)
    return policy


def due(mappe: Mappe, today: date) -> Profil | None:
    """The policy that the folder is to follow: the municipality's with every overlay upon it that is in force."""
    name = ground(mappe.indstillinger.profil)
    policy = mappe.profiler.get(name)
    for one in _in_order(mappe.udmøntninger):
        if policy and one.profil == name and in_force(one, today):
            policy = upon(policy, one)
    return policy


def whole(subject: Profil | Udmøntning, at: At) -> Profil | None:
    """The policy that a rule looks at: the profile itself, or what an overlay makes of the one it lies on."""
    if isinstance(subject, Profil):
        return subject
    base = beneath(subject, at.mappe, at.today)
    return upon(base, subject) if base else None


def name(policy: Profil) -> str:
    """What the policy is called in samtale.yaml and in politik/."""
    return f"{policy.profil}@{policy.version}"


def data(policy: Profil) -> dict[str, Plain]:
    """The policy as plain data, for its file."""
    return _plain(policy)


def _in_order(overlays: Mapping[str, Udmøntning]) -> list[Udmøntning]:
    """The area's before the unit's."""
    return sorted(overlays.values(), key=lambda one: not one.område)


def _plain(policy: Profil) -> dict[str, Plain]:
    found = plain(policy)
    assert isinstance(found, dict)
    return found


def _fill(data: Plain, route: Route) -> None:
    for part in route[:-1]:
        data = data[part] if isinstance(data, (dict, list)) else None  # type: ignore[index]
    if isinstance(data, dict):
        data[str(route[-1])] = "?"
