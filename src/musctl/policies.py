"""A municipality's policy or an overlay on one, judged as a file of its own before anything is judged by it."""

from __future__ import annotations

import os
from datetime import date

from musctl import check, profiles, resolve, shape
from musctl.check import Judged
from musctl.domain.item import within
from musctl.domain.overlay import ground
from musctl.domain.values import Indstillinger, Profil, Udmøntning
from musctl.errors import WrongUse
from musctl.named import NamedTuple
from musctl.rule import At, Mappe
from musctl.text.sentence import meant
from musctl.text.source import Document, read
from musctl.text.tree import Plain

# Where the area's overlay lies in a leader's folder, and one's own.
AREA, UNIT = "omraade.yaml", "udmoentning.yaml"

NO_FOLDER = Mappe(Indstillinger(profil=""))


class Checked(NamedTuple):
    """A file, what it says, and what was found in it; `policy` is the whole that it makes."""

    document: Document
    policy: Profil | None
    overlay: Udmøntning | None
    judged: tuple[Judged, ...]

    @property
    def errors(self) -> int:
        """How many errors there are."""
        return sum(one.diagnostic.severity == "error" for one in self.judged)


def is_overlay(data: dict[str, Plain]) -> bool:
    """Whether a file lies on a policy, and is none itself."""
    return "version" not in data and any(
        key in data for key in ("udmøntning", "udmoentning", "i_kraft", "forelagt", "med_udvalg")
    )


def checked(path: str, raw: bytes, mappe: Mappe, today: date) -> Checked:
    """A file judged, within the leader's folder where there is one."""
    document = read(path, raw)
    overlay = os.path.basename(path) in (AREA, UNIT) or is_overlay(document.data)
    return (_overlay if overlay else _profile)(document, mappe, today)


def _overlay(document: Document, mappe: Mappe, today: date) -> Checked:
    value, ills = shape.value("Udmøntning", document)
    overlay = value if isinstance(value, Udmøntning) else None
    base = known(mappe, overlay.profil) if overlay else None
    if overlay and base:
        mappe = _with(mappe, document.path, overlay, base)
    if overlay and base is None:
        ills += (_unknown(("profil",), overlay.profil),)
    at = At(today, document.path, document, mappe, policy=base)
    return Checked(
        document,
        resolve.whole(overlay, at) if overlay else None,
        overlay,
        check.alone(document, overlay, ills, at, check.all_rules()),
    )


def _with(mappe: Mappe, path: str, overlay: Udmøntning, base: Profil) -> Mappe:
    """The folder as if the overlay lay in it; without a folder, one that follows the policy it lies on."""
    settings = mappe.indstillinger
    if not settings.profil:
        settings = settings._replace(profil=overlay.profil, område=overlay.område)
    return mappe._replace(
        indstillinger=settings,
        profiler={**mappe.profiler, overlay.profil: base},
        udmøntninger={**mappe.udmøntninger, path: overlay},
    )


def _profile(document: Document, mappe: Mappe, today: date) -> Checked:
    data, ills = shape.profile(document) if document.readable else ({}, ())
    extends = data.get("extends")
    if isinstance(extends, str) and extends and extends not in profiles.names():
        data["extends"] = None
        ills += (_unknown(("extends",), extends),)
    whole = profiles.resolved(data)
    if document.readable:
        ills += tuple(
            shape.Ill("MUS012", within(document.data, route), message)
            for route, message in resolve.lacks(whole)
        )
    policy = resolve.built(whole) if document.readable else None
    floor = {extends: profiles.value(extends)} if isinstance(extends, str) and data.get("extends") else {}
    at = At(
        today, document.path, document, mappe._replace(profiler={**mappe.profiler, **floor}), policy=policy
    )
    return Checked(document, policy, None, check.alone(document, policy, ills, at, check.all_rules()))


def known(mappe: Mappe, name: str) -> Profil | None:
    """A policy by its name: the folder's own copy, or one that is shipped, with or without its version."""
    if name in mappe.profiler:
        return mappe.profiler[name]
    shipped = name.partition("@")[0]
    if shipped not in profiles.names():
        return None
    policy = profiles.value(shipped)
    return policy if name in (shipped, resolve.name(policy)) else None


def names(mappe: Mappe) -> tuple[str, ...]:
    """Every policy there is a name for, the folder's own first."""
    shipped = [resolve.name(profiles.value(name)) for name in profiles.names()]
    return tuple(dict.fromkeys([*mappe.profiler, *shipped]))


def _unknown(route: tuple[str, ...], name: str) -> shape.Ill:
    there = profiles.names() if route == ("extends",) else names(NO_FOLDER)
    hint = meant(name, there, f"Her kan stå: {', '.join(there)}.")
    return shape.Ill("MUS010", route, f"Politikken »{ground(name)[:40]}« findes ikke. {hint}")


def no_such(mappe: Mappe, name: str) -> WrongUse:
    """That there is no policy of this name, and which is meant perhaps."""
    there = (*names(mappe), *profiles.names())
    hint = meant(name.casefold(), there, "Se dem, der er: musctl profile list", 0.5)
    return WrongUse(f"Politikken »{name[:40]}« findes ikke.", hint)
