"""`musctl init`: from nothing to a leader's folder, by questions or by options."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from typing import NamedTuple

from musctl import profiles, shape
from musctl.cli.desk import Desk, ask, asks, say
from musctl.cli.session import Session
from musctl.disk import write
from musctl.domain.area import area as area_of
from musctl.domain.area import nearest
from musctl.domain.values import Profil
from musctl.errors import Refused, WrongUse
from musctl.templates import Templates
from musctl.text.source import read


class Wish(NamedTuple):
    """What the leader wants the folder to be."""

    profile: str = ""
    leader: str = ""
    leader_mail: str = ""
    unit: str = ""
    area: str = ""
    goals: tuple[str, ...] = ()
    employees: str = ""
    editor: str = ""


def init(  # noqa: PLR0913 - the command's own words
    session: Session,
    *,
    folder: str = ".",
    profile: str = "",
    leader: str = "",
    leader_mail: str = "",
    unit: str = "",
    area: str = "",
    goal: tuple[str, ...] = (),
    employees: str = "",
    editor: str = "",
) -> int:
    """A new folder: settings, roster, the policy, and a history of its own."""
    root = os.path.abspath(os.path.join(session.folder, os.path.expanduser(folder)))
    _require_room(root)
    wish = Wish(profile, leader, leader_mail, unit, area, tuple(goal), employees, editor)
    if asks(session):
        wish = _asked(session, root, wish)
    _require_words(wish)
    made(session, root, wish)
    sys.stdout.write(f"{root}\n")
    say(session, f"\nMappen er lavet: {root}")
    _tell_safety(session, root)
    step = "" if root == os.getcwd() else f"  cd {root}\n"
    first = "musctl round start" if wish.employees else 'musctl employee add "Søren Ærø"'
    say(session, f"Næste skridt:\n{step}  {first}")
    return 0


def made(session: Session, root: str, wish: Wish) -> None:
    """The folder with its files, saved for the first time; people from the CSV file after that."""
    from musctl.cli.employee import entered, people_in
    from musctl.git import repo
    from musctl.git.save import save

    policy = policy_of(wish.profile)
    people = people_in(wish.employees) if wish.employees else ()
    files = _files(wish, policy)
    os.makedirs(root, mode=0o700, exist_ok=True)
    if os.name == "posix" and not any(os.scandir(root)):
        os.chmod(root, 0o700)
    write.create(root, files)
    repo.create(root)  # one of its own, also inside another: what is written here belongs in no other history
    save(root, tuple(files), "ny mappe", when=os.environ.get("MUSCTL_SEED", "") and f"{session.today}T12:00:00")
    if people:
        inside = Session(root, no_input=True, quiet=session.quiet, plain=session.plain, today=session.today)
        entered(Desk(inside), people)


def policy_of(name: str) -> Profil:
    """A shipped policy as a value."""
    path = f"politik/{name}.yaml"
    value, _ = shape.value("Profil", read(path, profiles.resolved_text(name).encode()))
    assert isinstance(value, Profil), "a shipped profile is in order; tests hold it"
    return value


def _files(wish: Wish, policy: Profil) -> dict[str, str]:
    templates = Templates()
    name = f"{policy.profil}@{policy.version}"
    words: dict[str, object] = {
        "profil": name,
        "leder": wish.leader,
        "mail": wish.leader_mail,
        "enhed": wish.unit,
        "område": _area(policy, wish.area),
        "udviklingsmål": wish.goals,
        "editor": wish.editor,
    }
    files = {
        "musctl.yaml": templates.render("musctl.yaml", words),
        "medarbejdere.yaml": templates.render("medarbejdere.yaml", {}),
        f"politik/{name}.yaml": profiles.resolved_text(wish.profile),
        ".gitignore": templates.render("gitignore", {}),
    }
    if os.path.basename(wish.editor).removesuffix(".exe") in ("code", "codium"):
        files[".vscode/settings.json"] = templates.render("vscode.json", {})
    return files


def _require_room(root: str) -> None:
    if os.path.isfile(os.path.join(root, "musctl.yaml")):
        raise Refused(f"Her er en MUS-mappe i forvejen: {root}. Intet er ændret.", "Se hvor langt du er: musctl status")
    if os.path.exists(root) and not os.path.isdir(root):
        raise WrongUse(f"{root} er en fil, ikke en mappe.", "Vælg en anden mappe.")
    for name in ("medarbejdere.yaml", ".gitignore", "politik"):
        if os.path.lexists(os.path.join(root, name)):
            raise Refused(f"{name} ligger i mappen i forvejen. Intet er ændret.", "Vælg en tom mappe: musctl init MUS")


def _require_words(wish: Wish) -> None:
    missing = [
        option
        for option, word in (("--profile", wish.profile), ("--leader", wish.leader), ("--unit", wish.unit))
        if not word
    ]
    if missing:
        raise WrongUse(
            f"Her mangler {_and(missing)}.",
            'Skriv fx: musctl init MUS --profile herlev --leader "Bo Eksempel" --unit "Eksempelskolen"',
        )


def _area(policy: Profil, words: str) -> str:
    if not words:
        return ""
    if found := area_of(policy, words):
        return found.id
    if policy.områder is None:
        return words
    near = nearest(policy, words)
    meant = f" Mente du »{near}«?" if near else ""
    known = ", ".join(område.id for område in policy.områder.liste)
    raise WrongUse(f"{policy.navn} har ikke området »{words}«.{meant}", f"Områderne er: {known}")


def _asked(session: Session, root: str, wish: Wish) -> Wish:
    """The questions, one at a time; what the options said already is not asked."""
    say(session, "Velkommen. Det tager to minutter. Intet bliver sendt nogen steder hen, og intet bliver lavet,")
    say(session, "før du siger ja til sidst. Tryk Enter for det, der står i [ ]. Ctrl+C stopper.\n")
    names = profiles.names()
    while not wish.profile:
        say(session, "Hvilken politik følger I?")
        for number, name in enumerate(names, 1):
            policy = policy_of(name)
            say(session, f"  {number}  {policy.navn}{f': {policy.omtale}' if policy.omtale else ''}")
        answer = ask("Skriv tallet", "1")
        if answer in names:
            wish = wish._replace(profile=answer)
        elif answer.isdigit() and 1 <= int(answer) <= len(names):
            wish = wish._replace(profile=names[int(answer) - 1])
        else:
            say(session, f"Svar et tal fra 1 til {len(names)}.")
    while not wish.leader:
        wish = wish._replace(leader=ask("Hvad hedder du?"))
    while not wish.unit:
        wish = wish._replace(unit=ask("Hvad hedder din enhed?"))
    wish = _asked_area(session, wish)
    say(session, "\nSådan bliver det:")
    for label, text in (
        ("Mappe", root), ("Politik", policy_of(wish.profile).navn), ("Leder", wish.leader), ("Enhed", wish.unit), ("Område", wish.area),
    ):  # fmt: skip
        if text:
            say(session, f"  {label:<8} {text}")
    if ask("Opret? (ja/nej)", "ja").casefold() not in ("ja", "j"):
        raise Refused("Intet er lavet.")
    return wish


def _asked_area(session: Session, wish: Wish) -> Wish:
    policy = policy_of(wish.profile)
    while not wish.area and policy.områder:
        answer = ask("Hvilket område hører I til? (? viser dem, Enter springer over)")
        if not answer:
            break
        if answer == "?":
            for område in policy.områder.liste:
                say(session, f"  {område.navn}")
        else:
            try:
                wish = wish._replace(area=_area(policy, answer))
            except WrongUse as error:
                say(session, error.reason)
    return wish


def _tell_safety(session: Session, root: str) -> None:
    """What the leader must know before the first word is written: encryption, cloud folders, permissions."""
    from musctl.disk import machine

    for fact in machine.facts(root):
        if fact.state in ("ADVARSEL", "FEJL"):
            say(session, f"{fact.state}  {fact.name}: {fact.text}{f' {fact.hint}' if fact.hint else ''}")


def _and(words: Sequence[str]) -> str:
    return " og ".join([", ".join(words[:-1]), words[-1]]) if len(words) > 1 else "".join(words)
