"""A policy brought into force in the leader's folder: a local overlay, or a new version of the municipality's own."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping

from musctl import policies, profiles, resolve
from musctl.cli import telling
from musctl.cli.desk import Desk
from musctl.domain.dates import spoken
from musctl.domain.overlay import in_force
from musctl.domain.values import Profil, Udmøntning
from musctl.errors import Refused, WrongUse
from musctl.policies import AREA, UNIT
from musctl.rule import Mappe
from musctl.text.dump import dump


def adopted(desk: Desk, file: str) -> int:
    """The overlays in force laid on the municipality's policy; from now on new talks are judged by the whole."""
    desk.require_history()
    files: dict[str, bytes] = {}
    if file:
        path, raw = _from_outside(desk, file)
        files[path] = raw
    mappe = _with_overlays(desk, files)
    for path, one in mappe.udmøntninger.items():
        _require_in_order(desk, mappe, path, files, one)
    due = resolve.due(mappe, desk.today)
    if due is None:
        desk.policy()  # says why
        raise WrongUse("Mappens politik kan ikke læses.", "Se, hvad der er galt: musctl validate")
    return _followed(desk, due, files, mappe.udmøntninger)


def waiting(desk: Desk) -> bool:
    """Whether an overlay is in force that the folder does not follow yet; only looked for where one lies."""
    if not any(path in desk.shelf.own for path in (AREA, UNIT)):
        return False
    due = resolve.due(_with_overlays(desk, {}), desk.today)
    return due is not None and resolve.name(due) != desk.mappe.indstillinger.profil


def upgraded(desk: Desk, words: str) -> int:
    """A new version of the municipality's policy, with the overlays that lie on it."""
    desk.require_history()
    new = _meant(desk, words)
    mappe = _with_overlays(desk, {})
    name = resolve.name(new)
    for path, one in mappe.udmøntninger.items():
        if in_force(one, desk.today) and one.profil != name:
            raise Refused(
                f"{path} ligger på {one.profil} og ville ikke gælde mere. Intet er ændret.",
                f"Se den efter, ret dens »profil:« til {name}, og prøv igen.",
            )
    if mappe.profiler.get(name, new) != new:
        raise _other_words(name)
    settings = mappe.indstillinger._replace(profil=name)
    mappe = mappe._replace(indstillinger=settings, profiler={**mappe.profiler, name: new})
    for path, one in mappe.udmøntninger.items():
        _require_in_order(desk, mappe, path, {}, one)
    due = resolve.due(mappe, desk.today) or new
    below = {} if name in desk.mappe.profiler else {f"politik/{name}.yaml": dump(resolve.data(new)).encode()}
    return _followed(desk, due, below, mappe.udmøntninger)


def _meant(desk: Desk, words: str) -> Profil:
    """The policy to follow; without words the shipped one that has the same name as the folder's."""
    if profiles.is_file(words):
        one = policies.checked(
            words, profiles.own_file(_outside(desk, words)), policies.NO_FOLDER, desk.today
        )
        if one.overlay:
            raise WrongUse(
                f"{words} er en udmøntning og ingen hel politik.",
                f"Tag den i brug: musctl profile adopt {words}",
            )
        if one.errors or one.policy is None:
            raise _refused(one.errors, words)
        return one.policy
    name = words or desk.policy().profil
    if (found := policies.known(policies.NO_FOLDER, name)) is None:
        if not words:
            raise WrongUse(
                f"»{name}« følger ikke med musctl, for det er kommunens egen politik.",
                f"Skriv filen med den nye udgave, fx: musctl profile upgrade {name}.yaml",
            )
        raise policies.no_such(policies.NO_FOLDER, name)
    return found


def _from_outside(desk: Desk, file: str) -> tuple[str, bytes]:
    """Where an overlay from elsewhere is to lie, and what it says."""
    raw = profiles.own_file(_outside(desk, file))
    one = policies.checked(file, raw, desk.mappe, desk.today)
    if one.overlay is None:
        if one.policy:
            raise WrongUse(
                f"{file} er en hel politik og ingen udmøntning.", f"Følg den: musctl profile upgrade {file}"
            )
        raise _refused(one.errors, file)
    if not in_force(one.overlay, desk.today):
        when = f"før {spoken(one.overlay.i_kraft)}" if one.overlay.i_kraft else "endnu, for den er et udkast"
        raise Refused(f"Udmøntningen er ikke i kraft {when}. Kommunens regler bruges, og intet er ændret.")
    return AREA if one.overlay.område else UNIT, raw


def _outside(desk: Desk, file: str) -> str:
    return os.path.join(desk.session.folder, file)


def _with_overlays(desk: Desk, files: dict[str, bytes]) -> Mappe:
    """The folder with its overlays read too, and as if these files lay in it."""

    def read(path: str) -> bytes:
        return files[path] if path in files else desk.shelf.read(path)

    paths = [path for path in (AREA, UNIT) if path in files or path in desk.shelf.own]
    overlays = {path: policies.checked(path, read(path), desk.mappe, desk.today) for path in paths}
    for path, one in overlays.items():
        if one.overlay is None:
            raise _refused(one.errors, path)
    return desk.mappe._replace(
        udmøntninger={path: one.overlay for path, one in overlays.items() if one.overlay}
    )


def _require_in_order(desk: Desk, mappe: Mappe, path: str, files: dict[str, bytes], one: Udmøntning) -> None:
    """Refused where an overlay has errors: what is in force must be what the municipality lets it be."""
    if not in_force(one, desk.today):
        return
    raw = files[path] if path in files else desk.shelf.read(path)
    if errors := policies.checked(path, raw, mappe, desk.today).errors:
        raise _refused(errors, path)


def _followed(desk: Desk, due: Profil, files: dict[str, bytes], overlays: Mapping[str, Udmøntning]) -> int:
    """The folder follows this policy from now on, and the leader is told what is new in it."""
    name, before = resolve.name(due), desk.mappe.indstillinger.profil
    standing = desk.mappe.profiler.get(name)
    if standing not in (None, due):
        raise _other_words(name)
    if name == before and not any(_differs(desk, path, raw) for path, raw in files.items()):
        desk.say(f"Mappen følger allerede {name}. Intet er ændret.{_drafts(desk, overlays)}")
        return 0
    if standing is None:
        files = files | {f"politik/{name}.yaml": dump(resolve.data(due)).encode()}
    paths = [_put(desk, path, raw) for path, raw in files.items() if _differs(desk, path, raw)]
    document = desk.document("musctl.yaml")
    paths.append(desk.change(document, [document.replace(("profil",), name)]))
    mine = [path for path in overlays if path in desk.shelf.own and path not in paths]
    desk.save([*paths, *mine], "politik")
    _tell(desk, desk.mappe.profiler.get(before), due)
    sys.stdout.write(f"{name}\n")
    return 0


def _tell(desk: Desk, before: Profil | None, due: Profil) -> None:
    for one in telling.differences(before, due) if before else ():
        desk.say(f"  {telling.sentence(one)}")
    desk.say(f"Nye samtaler bliver bedømt efter {resolve.name(due)}.")
    count = len(desk.shelf.talks)
    if count:
        which = (
            "Den samtale, der er lavet, følger"
            if count == 1
            else f"De {count} samtaler, der er lavet, følger"
        )
        desk.say(f"{which} stadig den politik, de{'n' if count == 1 else ''} er skrevet under.")


def _drafts(desk: Desk, overlays: Mapping[str, Udmøntning]) -> str:
    drafts = [path for path, one in overlays.items() if not in_force(one, desk.today)]
    return f" {' og '.join(drafts)} er ikke i kraft, så kommunens regler bruges." if drafts else ""


def _differs(desk: Desk, path: str, raw: bytes) -> bool:
    return path not in desk.shelf.own or desk.shelf.read(path) != raw


def _put(desk: Desk, path: str, raw: bytes) -> str:
    from musctl.disk import write

    if path in desk.shelf.own:
        write.change(desk.root, path, desk.shelf.read(path), raw)
    else:
        write.create(desk.root, {path: raw.decode()})
    return path


def _other_words(name: str) -> Refused:
    return Refused(
        f"{name} ligger allerede i politik/ og siger noget andet. Intet er ændret.",
        "Dokumenter er bedømt efter den. Giv den ændrede sin egen dag efter »i_kraft:« eller sin egen »version:«.",
    )


def _refused(errors: int, file: str) -> Refused:
    return Refused(
        f"{file} har {errors or 'en'} fejl, så den er ikke taget i brug. Intet er ændret.",
        f"Se, hvad der er galt: musctl profile check {file}",
    )
