"""The questions of `musctl init`: numbered, with help and a way back; nothing is made before the last yes."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Mapping, Sequence

from musctl import profiles
from musctl.cli.desk import ask, say
from musctl.cli.session import Session
from musctl.disk import machine
from musctl.domain.area import area as area_of
from musctl.domain.area import nearest
from musctl.domain.values import Profil
from musctl.errors import MusctlError, Refused, WrongUse
from musctl.named import NamedTuple
from musctl.text.sentence import counted

EDITORS: Mapping[str, str] = {
    "code": "VS Code", "codium": "VSCodium", "notepad": "Notesblok", "gedit": "gedit",
    "nano": "nano", "vim": "Vim", "nvim": "Neovim", "emacs": "Emacs", "hx": "Helix",
}  # fmt: skip


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
    folder: str = ""
    documents: str = ""  # what becomes of them, where the policy is silent
    decided_by: str = ""


class Back(Exception):
    """The leader wants the question before."""


Question = Callable[[Session, Wish], Wish]


def asked(session: Session, wish: Wish) -> Wish:
    """The wish when every question is answered; what the options said already is not asked. Raises Refused."""
    say(session, "Velkommen. Det tager to minutter. Intet sendes nogen steder hen, og intet oprettes,")
    say(session, "før du siger ja til sidst. Enter vælger det, der står i [ ].")
    say(session, "Skriv < for at gå et skridt tilbage og ? for hjælp. Ctrl+C stopper.")
    given, at = wish, 0
    while at < len(fields := _open(given, wish)):
        say(session, f"\n{at + 1} af {len(fields)}")
        try:
            wish = QUESTIONS[fields[at]](session, wish)
            at += 1
        except Back:
            at = max(0, at - 1)
            if fields[at] == "profile":  # another policy has other areas, and may say itself when minutes go
                wish = wish._replace(area=given.area, documents=given.documents, decided_by=given.decided_by)
    _summed_up(session, wish)
    if ask("Opret? (ja/nej)", "ja").casefold() not in ("ja", "j"):
        raise Refused("Intet er oprettet.")
    return wish


def _open(given: Wish, wish: Wish) -> tuple[str, ...]:
    """What is still to be asked: not what the options said, nor what the chosen policy has no question about."""
    policy = profiles.value(wish.profile) if wish.profile else None
    beside = {"area": policy is not None and policy.områder is None}
    beside["documents"] = policy is not None and not silent(policy)
    beside["editor"] = not _editors()
    return tuple(field for field in QUESTIONS if not getattr(given, field) and not beside.get(field))


def require_room(root: str) -> None:
    """Raises Refused, or WrongUse, where a new folder cannot be made without touching what is there."""
    if os.path.realpath(root) in (os.path.realpath(os.path.expanduser("~")), os.path.abspath(os.sep)):
        raise Refused(
            "Din brugermappe kan ikke selv være MUS-mappe. Intet er ændret.",
            "Giv MUS sin egen mappe: musctl init MUS",
        )
    if os.path.isfile(os.path.join(root, "musctl.yaml")):
        raise Refused(
            f"Her er en MUS-mappe i forvejen: {root}. Intet er ændret.", "Se, hvor langt du er: musctl status"
        )
    if os.path.exists(root) and not os.path.isdir(root):
        raise WrongUse(f"{root} er en fil, ikke en mappe.", "Vælg en anden mappe.")
    for name in ("medarbejdere.yaml", ".gitignore", "politik"):
        if os.path.lexists(os.path.join(root, name)):
            raise Refused(
                f"{name} ligger i mappen i forvejen. Intet er ændret.", "Vælg en tom mappe: musctl init MUS"
            )


def own_policy(session: Session, words: str) -> str:
    """The profile as `profiles` knows it; a file of the municipality's own by its full path, when it is in order.

    WrongUse when the file has errors: nothing is to be judged by it then.
    """
    if not profiles.is_file(words):
        return words
    from datetime import date

    from musctl import policies

    path = os.path.abspath(os.path.join(session.folder, os.path.expanduser(words)))
    day = date.fromisoformat(session.today)
    found = policies.checked(words, profiles.own_file(path), policies.NO_FOLDER, day)
    if found.overlay:
        raise WrongUse(
            f"{words} er en udmøntning og ingen hel politik.",
            "Opret mappen med kommunens politik, og skriv bagefter: musctl profile adopt",
        )
    if found.errors or found.policy is None:
        raise WrongUse(
            f"{words} har {found.errors or 'en'} fejl, så intet er oprettet.",
            f"Se, hvad der er galt: musctl profile check {words}",
        )
    return path


def area_in(policy: Profil, words: str) -> str:
    """The id of the area that is meant; WrongUse naming the nearest where the policy has no such area."""
    if not words or policy.områder is None:
        return words
    if found := area_of(policy, words):
        return found.id
    near = nearest(policy, words)
    meant = f" Mente du »{near}«?" if near else ""
    known = ", ".join(område.id for område in policy.områder.liste)
    raise WrongUse(f"{policy.navn} har ikke området »{words}«.{meant}", f"Områderne er: {known}")


def _policy(session: Session, wish: Wish) -> Wish:
    names = profiles.names()
    say(session, "Hvilken politik følger I?")
    for number, name in enumerate(names, 1):
        policy = profiles.value(name)
        say(session, f"  {number}  {policy.navn}")
        if policy.omtale:
            say(session, f"     {policy.omtale}")
    help_ = "Politikken bestemmer, hvilke emner I skal tale om, og hvor længe referatet gemmes."
    say(session, "Har kommunen skrevet sin egen, så skriv filens sti i stedet, fx eksempelby.yaml.")
    while True:
        words = _answer(session, "Skriv tallet", "", help_)
        if picked := _picked(names, words):
            return wish._replace(profile=picked)
        if not profiles.is_file(words):
            say(session, _numbers(names))
            continue
        try:
            return wish._replace(profile=own_policy(session, words))
        except WrongUse as error:
            say(session, f"{error.reason} {error.hint}")


def _leader(session: Session, wish: Wish) -> Wish:
    help_ = "Dit navn står i musctl.yaml og under de breve, du selv sender. Det sendes ingen steder hen."
    return wish._replace(leader=_said(session, "Hvad hedder du?", wish.leader, help_))


def _unit(session: Session, wish: Wish) -> Wish:
    help_ = "Skolen, afdelingen eller teamet, du er leder for, fx Lindehøjskolen."
    return wish._replace(unit=_said(session, "Hvad hedder din enhed?", wish.unit, help_))


def _area(session: Session, wish: Wish) -> Wish:
    policy = profiles.value(wish.profile)
    areas = policy.områder.liste if policy.områder else ()
    known = "\n".join(_numbered([område.navn for område in areas]))
    while True:
        words = _answer(
            session, "Hvilket område hører I til? (Enter springer over, ? viser dem)", wish.area, known
        )
        try:
            return wish._replace(
                area=_picked([område.id for område in areas], words) or area_in(policy, words)
            )
        except WrongUse as error:
            say(session, f"{error.reason} Områderne er:\n{known}")


def silent(policy: Profil) -> bool:
    """The policy does not say when the referat goes, so somebody has to decide it (C02, G28)."""
    return policy.opbevaring is not None and policy.opbevaring.referat.udløser == "ikke_angivet"


def _documents(session: Session, wish: Wish) -> Wish:
    policy = profiles.value(wish.profile)
    say(session, f"{policy.navn} siger ikke, hvornår referatet skal destrueres. Hvad er besluttet hos jer?")
    say(session, "  1  Det destrueres, når næste års samtale er holdt")
    say(session, "  2  Det beholdes")
    say(session, "  3  Det er ikke besluttet endnu")
    help_ = "Er det ikke besluttet, bliver intet destrueret. Du kan skrive det i musctl.yaml senere."
    chosen = _chosen(session, ("destruer", "behold", "vent"), "3", help_)
    if chosen == "vent":
        return wish
    who = _said(session, "Hvem har besluttet det?", wish.decided_by, "Fx MED-udvalget, HR eller dig selv.")
    return wish._replace(documents=chosen, decided_by=who)


def _folder(session: Session, wish: Wish) -> Wish:
    here = os.path.abspath(session.folder)
    usual = "" if os.listdir(here) else here
    help_ = "Mappen skal ligge på en krypteret disk og uden for OneDrive, Dropbox og lignende."
    while True:
        words = _answer(
            session, "Hvor skal mappen ligge?", wish.folder or usual or os.path.join(here, "MUS"), help_
        )
        root = os.path.abspath(os.path.join(here, os.path.expanduser(words)))
        try:
            require_room(root)
        except MusctlError as error:
            say(session, error.reason)
        else:
            return wish._replace(folder=root)


def _editor(session: Session, wish: Wish) -> Wish:
    found = _editors()
    say(session, "Hvad skriver du i?")
    for line in _numbered([EDITORS[name] for name in found]):
        say(session, line)
    help_ = "Programmet, som musctl åbner dokumenterne i. Er du i tvivl, så tag det, du plejer at skrive i."
    return wish._replace(editor=_chosen(session, found, "1", help_))


def _editors() -> tuple[str, ...]:
    return tuple(name for name in EDITORS if shutil.which(name))


def _employees(session: Session, wish: Wish) -> Wish:
    from musctl.cli.roster import people_in

    question = "Har du en liste over medarbejderne (CSV-fil)? (Enter springer over)"
    help_ = "Første linje er overskrifter: navn;stilling;mail. Kun navn er nødvendigt. I Excel: Gem som CSV UTF-8."
    while words := _answer(session, question, wish.employees, help_):
        if words.casefold() == "nej":
            return wish._replace(employees="")
        try:
            people = people_in(words, lambda text: say(session, text))
        except WrongUse as error:
            say(session, f"{error.reason} {error.hint}")
            continue
        say(session, f"{counted(len(people), 'linje', 'linjer')} læst.")
        return wish._replace(employees=words)
    return wish


QUESTIONS: Mapping[str, Question] = {
    "profile": _policy,
    "leader": _leader,
    "unit": _unit,
    "area": _area,
    "documents": _documents,
    "folder": _folder,
    "editor": _editor,
    "employees": _employees,
}


def _summed_up(session: Session, wish: Wish) -> None:
    say(session, "\nSådan bliver det")
    rows = [
        ("Mappe", wish.folder),
        ("Politik", profiles.value(wish.profile).navn),
        ("Leder", wish.leader),
        ("Enhed", wish.unit),
        ("Område", wish.area),
        ("Referatet", _decision(wish)),
        ("Skriveprogram", EDITORS.get(wish.editor, wish.editor)),
        ("Liste", wish.employees),
    ]
    rows += [
        (fact.name, f"{fact.state}: {fact.text}")
        for fact in machine.facts(_nearest(wish.folder))
        if _matters(fact)
    ]
    for label, text in rows:
        if text:
            say(session, f"  {label:<15} {text}")


def _decision(wish: Wish) -> str:
    words = {"destruer": "destrueres, når næste samtale er holdt", "behold": "beholdes"}
    return f"{words[wish.documents]} (besluttet af {wish.decided_by})" if wish.documents else ""


def _matters(fact: machine.Fact) -> bool:
    """What must be known before the first word is written."""
    return fact.name in ("Diskkryptering", "Synkronisering") and fact.state != "OK"


def _nearest(folder: str) -> str:
    while not os.path.isdir(folder):
        folder = os.path.dirname(folder)
    return folder


def _chosen(session: Session, names: Sequence[str], usual: str, help_: str) -> str:
    """One of the names, by its number or as it is spelt."""
    while not (picked := _picked(names, _answer(session, "Skriv tallet", usual, help_))):
        say(session, _numbers(names))
    return picked


def _numbered(titles: Sequence[str]) -> tuple[str, ...]:
    return tuple(f"  {number}  {title}" for number, title in enumerate(titles, 1))


def _picked(names: Sequence[str], words: str) -> str:
    """The name that is meant; empty when it is none."""
    if words in names:
        return words
    return names[int(words) - 1] if words.isdecimal() and 1 <= int(words) <= len(names) else ""


def _numbers(names: Sequence[str]) -> str:
    return "Svar 1." if len(names) == 1 else f"Svar med et tal fra 1 til {len(names)}."


def _said(session: Session, question: str, before: str, help_: str) -> str:
    """An answer that says something."""
    while not (words := _answer(session, question, before, help_)):
        say(session, "Her skal stå noget.")
    return words


def _answer(session: Session, question: str, usual: str, help_: str) -> str:
    """What the leader writes; raises Back for `<`, helps for `?`."""
    while True:
        words = ask(question, usual)
        if words == "<":
            raise Back
        if words != "?":
            return words
        say(session, help_)
