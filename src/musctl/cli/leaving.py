"""The work of `musctl employee leave` and `handover`: who left, and what was decided about the documents (C11)."""

from __future__ import annotations

from datetime import date

from musctl import check
from musctl.cli.desk import Desk, ask, asks
from musctl.cli.session import Session
from musctl.domain.dates import spoken
from musctl.errors import WrongUse
from musctl.named import NamedTuple
from musctl.rotation import CLASSES
from musctl.text.quote import yaml_flow
from musctl.text.tree import Edit, Plain, Route

ROSTER = "medarbejdere.yaml"
ANSWERS = {"1": "destruer", "2": "behold", "3": "overdrag"}


class Leaving(NamedTuple):
    """That somebody leaves: why, when, for whom, and what is said about the documents."""

    who: str
    grund: str  # »fratrådt« or »ny leder«
    day: str
    to: str = ""
    documents: str = ""
    decided_by: str = ""


def left(session: Session, leaving: Leaving) -> int:
    """Write it into the roster, and say what will happen to the documents."""
    desk = Desk(session)
    number = desk.person(leaving.who)
    one = desk.mappe.medarbejdere[number]
    day = (one.fratrådt if not leaving.day else None) or desk.day(leaving.day, "--date")
    leaving = leaving._replace(who=number)
    leaving = leaving._replace(to=_new_leader(desk, leaving))
    silent = _silent(desk, leaving)
    if silent and not leaving.documents and asks(session):
        leaving = _decided(desk, leaving)
    if leaving.documents and not leaving.decided_by:
        raise WrongUse("Hvem har besluttet det?", "Skriv fx --decided-by HR.")
    _write(desk, leaving, day)
    desk.say(
        f"{number} {'får en ny leder' if leaving.grund == 'ny leder' else 'fratræder'} efter {spoken(day)}."
    )
    _tell(desk, leaving, "Nu" if day <= desk.today else f"Fra {spoken(day)}", silent=silent)
    return 0


def _new_leader(desk: Desk, leaving: Leaving) -> str:
    if leaving.grund != "ny leder":
        return ""
    before = desk.mappe.medarbejdere[leaving.who].afgang
    words = leaving.to or (before.til if before else "")
    while not words and asks(desk.session):
        words = ask("Hvem er den nye leder?")
    if not words:
        raise WrongUse("Hvem er den nye leder?", 'Skriv fx --to "Ida Ny".')
    return words


def _silent(desk: Desk, leaving: Leaving) -> bool:
    """The policy says nothing of what becomes of the documents."""
    policy = desk.policy()
    if policy.opbevaring is None:
        return True
    moved = leaving.grund == "ny leder"
    rule = policy.opbevaring.lederskift if moved else policy.opbevaring.fratrædelse
    return rule is None or rule.dokumenter == "ikke_angivet"


def _decided(desk: Desk, leaving: Leaving) -> Leaving:
    """What somebody has decided, asked for; not decided yet is an answer too."""
    desk.say(
        "Politikken siger ikke, hvad der skal ske med referat og forberedelsesark. Spørg HR, hvis du er i tvivl."
    )
    words = "Hvad er besluttet?  1 destruer  2 behold" + (
        "  3 overdrag" if leaving.grund == "ny leder" else ""
    )
    chosen = ask(f"{words}  Enter = ikke besluttet endnu")
    documents = ANSWERS.get(chosen, chosen if chosen in ANSWERS.values() else "")
    return leaving._replace(
        documents=documents, decided_by=ask("Hvem har besluttet det?", "HR") if documents else ""
    )


def _write(desk: Desk, leaving: Leaving, day: date) -> None:
    document = desk.document(ROSTER)
    here: Route = ("medarbejdere", leaving.who)
    one = desk.mappe.medarbejdere[leaving.who]
    said: dict[str, str] = {"grund": leaving.grund}
    if leaving.to:
        said["til"] = leaving.to
    if leaving.documents:
        said |= {
            "dokumenter": leaving.documents,
            "besluttet_af": leaving.decided_by,
            "dato": desk.today.isoformat(),
        }
    edits: list[Edit] = []
    if one.fratrådt:
        edits.append(document.replace((*here, "fratrådt"), day.isoformat()))
    else:
        edits.append(document.insert(here, "fratrådt", day.isoformat()))
    if one.afgang is None:
        flat: dict[str, Plain] = dict(said)
        edits.append(document.insert(here, "afgang", yaml_flow(flat)))
    else:
        known = {key for key in said if getattr(one.afgang, key)}
        edits += [document.replace((*here, "afgang", key), said[key]) for key in known]
        edits += [
            document.insert((*here, "afgang"), key, yaml_flow(said[key])) for key in said if key not in known
        ]
    desk.save([desk.change(document, edits)], "medarbejdere")


def _tell(desk: Desk, leaving: Leaving, when: str, *, silent: bool) -> None:
    mine = [
        talk
        for talk, files in desk.shelf.talks.items()
        if talk.split("/")[0] == leaving.who and any(path.rsplit("/", 1)[-1] in CLASSES for path in files)
    ]
    if not mine:
        desk.say("Der er ingen referater eller forberedelsesark at tage stilling til.")
    elif leaving.documents == "destruer" or (not leaving.documents and not silent):
        desk.say(f"{when} kan destrueres: {', '.join(mine)}. Se hvad der sker: musctl rotate --dry-run")
    elif leaving.documents == "behold":
        desk.say(f"De bliver, til du skriver andet: {', '.join(mine)}.")
    elif leaving.documents == "overdrag":
        desk.say(f"De skal overdrages: {', '.join(mine)}.")
        desk.say(
            "musctl kan ikke pakke og forsegle dem endnu. Aftal med den nye leder og HR, hvordan det sker sikkert."
        )
        desk.say(
            f"Når det er sket: musctl employee handover {leaving.who} --documents destruer --decided-by HR"
        )
    else:
        desk.say(
            f"Intet er besluttet om {', '.join(mine)}, så intet bliver destrueret. Spørg HR, og skriv det her:"
        )
        word = "handover" if leaving.grund == "ny leder" else "leave"
        desk.say(f"  musctl employee {word} {leaving.who} --documents destruer --decided-by HR")
    policy = desk.mappe.policy()
    keeping = policy.opbevaring if policy else None
    rule = (keeping.lederskift if leaving.grund == "ny leder" else keeping.fratrædelse) if keeping else None
    if rule and not leaving.documents and not silent:
        desk.say(f"Hjemmel: {check.kilde(policy, rule.kilde)}.")
