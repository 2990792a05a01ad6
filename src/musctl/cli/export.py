"""`musctl export`: a plan, the minutes, an application or what may be told, as a page; nothing is sent (H13, W14, K22, A22, A23)."""

from __future__ import annotations

import os
import re
import sys
from typing import TypeVar

from musctl import application, check
from musctl import export as pages
from musctl.cli import outgoing
from musctl.cli.desk import Desk
from musctl.cli.session import Session
from musctl.domain.dates import short
from musctl.domain.talk import Talk, confidentiality
from musctl.domain.value import Value
from musctl.domain.values import Fond, Journalisering, Plan, Profil, Referat, Samtale
from musctl.errors import Refused, WrongUse
from musctl.named import NamedTuple
from musctl.outbox import FOLDER, Sent
from musctl.rule import Demand
from musctl.sheet import ENDINGS, FORMS, Sheet
from musctl.text.quote import yaml_flow
from musctl.text.source import Document

V = TypeVar("V", bound=Value)

PLAIN_NAME = re.compile(r"[\w.-]+", re.UNICODE)


class Order(NamedTuple):
    """What is asked for: which document, in which form, where to, and whether it goes into the personnel file."""

    document: str
    to: str = ""
    output: str = ""
    personnel_file: bool = False
    reason: str = ""


class Page(NamedTuple):
    """A page that is ready, and the id of the document that it was made from."""

    sheet: Sheet
    source: str


def export(  # noqa: PLR0913 - the command's own words
    session: Session,
    *,
    who: str,
    document: str,
    to: str = "",
    output: str = "",
    personnel_file: bool = False,
    reason: str = "",
    round: str = "",
) -> int:
    """Make the page, put it where it belongs, and write down what went into the personnel file."""
    desk = Desk(session)
    talk_id = desk.plan(who, round) if document in ("plan", "fond") else desk.talk(who, round)
    order = Order(document, to, output, personnel_file, reason.strip())
    talked, samtale = _talked(desk, talk_id)
    _require_allowed(desk, talked, order)
    form = _form(order, talked.policy)
    made = _pages(desk, talked, order)
    if order.personnel_file:
        desk.require_history()  # before the page: it is written down that it was made
    paths = _laid(desk, talked, order, form, made)
    if samtale and order.personnel_file:
        _recorded(desk, samtale, order)
    sys.stdout.writelines(f"{path}\n" for path in paths)
    _tell(desk, talked, order)
    return 0


def _talked(desk: Desk, talk_id: str) -> tuple[pages.Talked, Document | None]:
    """The talk with everything that a page says of it; WrongUse when its samtale.yaml is not in order."""
    samtale, document = None, None
    if f"{talk_id}/samtale.yaml" in desk.shelf.talks[talk_id]:
        document, samtale = desk.in_order(f"{talk_id}/samtale.yaml", Samtale, "intet er lavet")
    policy = check.policy_of(Talk(talk_id, samtale), desk.mappe) or desk.policy()
    kind = talk_id.split("-", 1)[1]
    art = policy.samtaler.get(kind) or policy.samtaler.get("mus")
    if art is None:
        raise WrongUse(
            f"Politikken kender ikke samtalen {talk_id}.", f"Se hvorfor: musctl validate {talk_id}"
        )
    people = {number: one.navn or number for number, one in desk.mappe.medarbejdere.items()}
    groups = {number: one.navn or number for number, one in desk.mappe.grupper.items()}
    names = people | groups | {"leder": desk.mappe.indstillinger.leder.navn}
    return pages.Talked(talk_id, policy, art, names, samtale), document


def _require_allowed(desk: Desk, talked: pages.Talked, order: Order) -> None:
    """Refused where the policy keeps the minutes to the two parties (W14), and where destruction could not follow."""
    if order.reason and not order.personnel_file:
        raise WrongUse("--reason hører sammen med --personnel-file.", "Skriv begge eller ingen af dem.")
    if order.document == "fond" and order.personnel_file:
        raise WrongUse(
            "En ansøgning sendes til fonden og hører ikke til i personalemappen.", "Planen kan lægges der."
        )
    if order.document == "deling" and order.personnel_file:
        raise WrongUse(
            "En deling er til andre og hører ikke til på personalesagen.", "Planen kan lægges der."
        )
    if order.output and _in_folder(desk, order.output) and not _in_outbox(desk, order.output):
        raise Refused(
            "I MUS-mappen lægges sider kun i udbakken, ikke mellem dokumenterne. Intet er lavet.",
            f"Skriv det uden -o: musctl export {talked.id} {order.document}",
        )
    if order.document != "referat":
        return
    if order.output and not _in_outbox(desk, order.output):
        raise Refused(
            "Et referat lægges kun i udbakken, så kopien også bliver destrueret til tiden. Intet er lavet.",
            f"Skriv det uden -o: musctl export {talked.id} referat",
        )
    ban = _ban(talked.policy)
    if order.personnel_file and ban and not order.reason:
        raise Refused(
            f"Referatet skal som udgangspunkt ikke ligge på personalesagen ({check.kilde(talked.policy, ban.kilde)}). Intet er lavet.",
            f"Planen kan lægges der: musctl export {talked.id} plan --personnel-file. "
            'Er der en særlig grund til referatet, så skriv den: --reason "…"',
        )


def _ban(policy: Profil) -> Demand | None:
    """What keeps the minutes out of the personnel file: a rule that says so, or one that says what is kept there instead."""
    keeping = policy.opbevaring
    if keeping is None:
        return None
    instead = _journalised(policy)
    return keeping.personalesag or (instead if instead and instead.dokument != "referat" else None)


def _journalised(policy: Profil) -> Journalisering | None:
    return policy.opbevaring.journalisering if policy.opbevaring else None


def _form(order: Order, policy: Profil) -> str:
    """The form asked for, by its name or by the ending of the file; for the personnel file as the policy wants it."""
    ending = os.path.splitext(order.output)[1].lower()
    by_ending = next((form for form, end in ENDINGS.items() if end == ending), "")
    if order.to and by_ending and order.to != by_ending:
        raise WrongUse(f"--to {order.to} og {order.output} passer ikke sammen.", "Skriv den ene af dem.")
    if ending and order.output and not by_ending:
        raise WrongUse(
            f"En fil, der ender på {ending}, kan ikke laves.", f"Brug {', '.join(ENDINGS.values())}."
        )
    krav = _journalised(policy)
    wanted = krav.filtype.casefold() if krav and order.personnel_file else ""
    return order.to or by_ending or (wanted if wanted in FORMS else "html")


def _pages(desk: Desk, talked: pages.Talked, order: Order) -> tuple[Page, ...]:
    if order.document == "plan":
        _, value = _read(desk, f"{talked.id}/plan.yaml", Plan)
        if order.personnel_file and not (value.aftalt.leder and value.aftalt.medarbejder):
            raise Refused(
                "Planen er ikke aftalt af begge endnu, så den hører ikke til i personalemappen. Intet er lavet.",
                f"Skriv den dag, I hver især sagde ja: musctl edit {talked.id} plan",
            )
        return (Page(pages.plan(talked, value), value.id),)
    if order.document == "fond":
        _, fond = _read(desk, f"{talked.id}/fond.yaml", Fond)
        return (Page(application.page(fond, talked.who, talked.names, talked.policy.fond), fond.id),)
    if order.document == "referat":
        document, referat = _read(desk, f"{talked.id}/referat.md", Referat)
        return (Page(pages.minutes(talked, document), referat.id),)
    samtale = talked.samtale
    model = confidentiality(talked.policy, talked.art)
    shared = pages.allowed(samtale, talked.art, model.model if model else "") if samtale else ()
    if samtale is None or not shared:
        raise Refused(
            f"Fra {talked.id} er der ikke aftalt noget, som andre må få at vide. Intet er lavet.",
            f"Se, hvad der står: musctl share {talked.id}",
        )
    return tuple(Page(pages.sharing(talked, some), samtale.id) for some in pages.receivers(shared))


def _read(desk: Desk, path: str, kind: type[V]) -> tuple[Document, V]:
    talk, name = path.rsplit("/", 1)
    if path not in desk.shelf.talks[talk]:
        destroyed = name == "referat.md" and talk in desk.mappe.destroyed_talks
        raise WrongUse(
            f"{path} er destrueret." if destroyed else f"{path} findes ikke.",
            f"Se, hvad der er: musctl employee show {talk.split('/')[0]}",
        )
    return desk.in_order(path, kind, "intet er lavet")


def _laid(
    desk: Desk, talked: pages.Talked, order: Order, form: str, made: tuple[Page, ...]
) -> tuple[str, ...]:
    """The files, in the outbox unless the leader names another place; one for each receiver of a sharing."""
    ready = [(page, FORMS[form](page.sheet)) for page in made]
    who, name = talked.id.split("/")
    if order.output and len(ready) > 1:
        raise WrongUse(
            f"Det er til {len(ready)} modtagere, så det bliver til flere filer.", "Skriv det uden -o."
        )
    if order.output and not _in_outbox(desk, order.output):
        outgoing.lay(order.output, ready[0][1])
        return (order.output,)
    sent = []
    for number, (page, data) in enumerate(ready, 1):
        label = f"{order.document}-{number}" if len(ready) > 1 else order.document
        path = f"{FOLDER}/{who}-{name}-{label}{ENDINGS[form]}"
        if order.output:
            path = f"{FOLDER}/{os.path.basename(order.output)}"
        sent.append(Sent(path, data, page.source))
    return outgoing.put(desk, talked.id, sent)


def _in_folder(desk: Desk, output: str) -> bool:
    """Somewhere in the leader's folder, by whatever way."""
    folder = os.path.realpath(os.path.dirname(os.path.abspath(os.path.expanduser(output))))
    root = os.path.realpath(desk.root)
    return folder == root or folder.startswith(root + os.sep)


def _in_outbox(desk: Desk, output: str) -> bool:
    """A plain file name directly in the folder's outbox."""
    folder, name = os.path.split(os.path.abspath(os.path.expanduser(output)))
    inside = os.path.realpath(folder) == os.path.realpath(os.path.join(desk.root, FOLDER))
    return inside and PLAIN_NAME.fullmatch(name) is not None and name != "indhold.yaml"


def _recorded(desk: Desk, document: Document, order: Order) -> None:
    """What went into the personnel file, and when, stands in samtale.yaml (A23, W14)."""
    day = desk.today.isoformat()
    if order.document == "plan":
        edits = [document.replace(("journaliseret",), day)]
    elif document.data.get("personalesag"):
        said = (("grund", order.reason), ("dato", day))
        edits = [document.replace(("personalesag", key), words) for key, words in said]
    else:
        edits = [document.insert((), "personalesag", yaml_flow({"grund": order.reason, "dato": day}))]
    desk.save([desk.change(document, edits)], "journaliseret")


def _tell(desk: Desk, talked: pages.Talked, order: Order) -> None:
    if order.personnel_file:
        noted = f"; i samtale.yaml står, at det er sket {short(desk.today)}" if talked.samtale else ""
        desk.say(
            f"Læg den i personalemappen nu{noted}. "
            "Kopien følger personalemappens regler; musctl kan ikke slette den."
        )
    elif order.document == "referat":
        desk.say(
            "Kun til jer, der var med. Kopien i udbakken bliver destrueret sammen med referatet. Intet er sendt."
        )
    elif order.document == "fond":
        desk.say("Til underskrift og til fonden. Der står intet om samtalen i den. Intet er sendt.")
    elif order.document == "deling":
        desk.say("Her står kun det, der er aftalt. Intet er sendt.")
    else:
        others = _readers(talked)
        desk.say(f"Planen er til jer selv{f' og må kendes af {others}' if others else ''}. Intet er sendt.")


def _readers(talked: pages.Talked) -> str:
    """Who may know the plan because the policy says that it is not confidential."""
    model = confidentiality(talked.policy, talked.art)
    parts = model.ikke_fortroligt if model else ()
    return ", ".join(who for one in parts if one.afsnit == "plan" for who in one.til)
