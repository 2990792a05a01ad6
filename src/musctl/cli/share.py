"""`musctl share`: who may know what of a talk, and what is agreed to be told (H13, G24-G26)."""

from __future__ import annotations

import datetime as dt
import sys

from musctl import check, export
from musctl.cli import usage
from musctl.cli.desk import Desk, answer, fitted
from musctl.cli.session import Session
from musctl.domain.dates import short
from musctl.domain.emne import heard, titled
from musctl.domain.talk import Talk as Subject
from musctl.domain.talk import bound, called, confidentiality
from musctl.domain.values import Deling, Fortrolighed, Plan, Profil, Samtale, Samtaletype
from musctl.errors import Refused, WrongUse
from musctl.named import NamedTuple
from musctl.text.letters import shown
from musctl.text.quote import yaml_flow
from musctl.text.sentence import all_of, either
from musctl.text.source import Document
from musctl.text.tree import Plain

MODELS = {
    "gensidig": "Samtalen er fortrolig for jer begge.",
    "asymmetrisk": "Samtalen er fortrolig for lederen, men ikke uden videre for den anden.",
    "ikke_angivet": "Politikken siger intet om fortrolighed. Aftal, hvad der bliver mellem jer.",
}


class Talk(NamedTuple):
    """A talk as far as it concerns who may know what."""

    id: str
    samtale: Samtale
    document: Document
    policy: Profil
    art: Samtaletype | None
    model: Fortrolighed | None


class Entry(NamedTuple):
    """What is agreed: what, to whom, by whom and when."""

    what: str
    to: str
    agreed_by: tuple[str, ...]
    day: dt.date


def share(  # noqa: PLR0913 - the command's own words
    session: Session,
    *,
    who: str,
    what: str = "",
    to: str = "",
    agreed_by: tuple[str, ...] = (),
    date: str = "",
    round: str = "",
) -> int:
    """Show who may know what; with --what and --to, write down that something may be told."""
    desk = Desk(session)
    talk = _talk(desk, desk.talk(who, round))
    what, to = " ".join(what.split()), " ".join(to.split())
    if not (what or to):
        if agreed_by or date:
            raise WrongUse("Hvad må deles, og med hvem?", 'Skriv --what "…" og --to "…".')
        return _shown(desk, talk)
    if not (what and to):
        missing = '--to "…", hvem der må få det at vide' if what else '--what "…", hvad der må deles'
        raise WrongUse("Der skal både stå, hvad der må deles, og med hvem.", f"Skriv også {missing}.")
    if not (what + to).isprintable():
        raise WrongUse(
            "Der er usynlige tegn i det, du har skrevet. Intet er ændret.", "Skriv det igen uden dem."
        )
    entry = Entry(what, to, _parties(talk, agreed_by), desk.day(date, "--date"))
    _require_agreed(desk, talk, entry)
    return _added(desk, talk, entry)


def _parties(talk: Talk, said: tuple[str, ...]) -> tuple[str, ...]:
    """Those who have agreed, in the order of the talk; in a group members by their numbers, or `alle`."""
    parties = tuple(dict.fromkeys(("leder", *bound(talk.samtale, talk.art, ""))))
    given = {one.upper() if one[:1] in "mM" and one[1:].isdigit() else one for one in said}
    together = bool(talk.art and talk.art.gruppe)
    if strange := given - {*parties, "alle"} if together else given - set(parties):
        raise WrongUse(
            f"--agreed-by: {usage.quoted(min(strange))} er ikke en af parterne.",
            f"Skriv {either((*parties, 'alle') if together else parties)}.",
        )
    return parties if "alle" in given else tuple(part for part in parties if part in given)


def _talk(desk: Desk, talk_id: str) -> Talk:
    document, samtale = desk.in_order(f"{talk_id}/samtale.yaml", Samtale, "den er ikke rørt")
    subject = Subject(talk_id, samtale)
    policy = check.policy_of(subject, desk.mappe) or desk.policy()
    art = policy.samtaler.get(subject.art)
    return Talk(talk_id, samtale, document, policy, art, confidentiality(policy, art))


def _require_agreed(desk: Desk, talk: Talk, entry: Entry) -> None:
    """Refused until everybody who is bound has agreed; WrongUse for a day to come or what stands there already."""
    desk.require_past(entry.day, "Skriv den dag, I aftalte det.")
    missing = [part for part in bound(talk.samtale, talk.art, _model(talk)) if part not in entry.agreed_by]
    if missing:
        raise Refused(
            f"Det er ikke aftalt med {all_of(_called(part, talk) for part in missing)}, så det må ikke deles. Intet er ændret.",
            f"Er I enige, så skriv også: {' '.join(f'--agreed-by {part}' for part in missing)}",
        )
    said = (heard(entry.what), heard(entry.to))
    if any((heard(one.oplysning), heard(one.til)) == said for one in talk.samtale.deling):
        raise Refused(f"Det står allerede i {talk.document.path}. Intet er ændret.")


def _called(part: str, talk: Talk) -> str:
    return called(part, talk.art) if talk.art else f"{part}en"


def _model(talk: Talk) -> str:
    return talk.model.model if talk.model else ""


def _added(desk: Desk, talk: Talk, entry: Entry) -> int:
    """The entry in samtale.yaml, and in the plan where the policy wants it to stand there too (G26)."""
    demand = talk.model.videregivelse if talk.model else None
    agreed: Plain = list(entry.agreed_by)
    words: dict[str, Plain] = {"oplysning": entry.what, "til": entry.to}
    changes = [
        (talk.document, "deling", yaml_flow(words | {"aftalt_af": agreed, "dato": entry.day.isoformat()}))
    ]
    if demand and "plan" in demand.fremgår_af and (plan := _plan(desk, talk, entry)):
        changes.append((plan, "videregivelse", yaml_flow(words)))
    desk.save(
        [desk.change(document, [document.append((key,), item)]) for document, key, item in changes], "deling"
    )
    desk.say(f"Skrevet ind i {' og '.join(document.path for document, _, _ in changes)}.")
    if demand and "referat" in demand.fremgår_af:
        desk.say(f"Skriv det også i referatet, så den anden part godkender det:  musctl edit {talk.id}")
    return 0


def _plan(desk: Desk, talk: Talk, entry: Entry) -> Document | None:
    """The plan, unless there is none or it says so already; WrongUse when it cannot be read."""
    path = f"{talk.id}/plan.yaml"
    if path not in desk.shelf.talks[talk.id]:
        return None
    document, value = desk.in_order(path, Plan, "intet er rørt")
    there = {(heard(one.oplysning), heard(one.til)) for one in value.videregivelse}
    return None if (heard(entry.what), heard(entry.to)) in there else document


def _shown(desk: Desk, talk: Talk) -> int:
    allowed = export.allowed(talk.samtale, talk.art, _model(talk))
    if desk.session.format == "json":
        answer(_data(talk, allowed))
        return 0
    lines = [f"{talk.id}: hvem må vide hvad", ""]
    lines += _rule(talk)
    lines += ["", "Må deles"]
    lines += [f"  {_said(one)}" for one in allowed] or [f"  {_nothing(talk)}"]
    waiting = [one for one in talk.samtale.deling if one not in allowed]
    if waiting:
        lines += [
            "",
            "Ikke aftalt færdigt, så det må ikke deles endnu",
            *(f"  {_said(one)}" for one in waiting),
        ]
    if talk.samtale.tavshedspålæg:
        lines += ["", "Pålagt tavshed om"]
        lines += [
            f"  {one.emne}, af hensyn til {one.hensyn or '?'}{f', {short(one.dato)}' if one.dato else ''}"
            for one in talk.samtale.tavshedspålæg
        ]
    sys.stdout.write(fitted("\n".join(shown(line) for line in lines), sys.stdout) + "\n")
    return 0


def _nothing(talk: Talk) -> str:
    if _model(talk) in ("", "ikke_angivet"):
        return "Intet er skrevet ind."
    who = "I, der var med," if talk.art and talk.art.gruppe else "I to"
    return f"Intet. Kun {who} må vide, hvad der blev sagt."


def _rule(talk: Talk) -> list[str]:
    """What the policy says of it, with its authority, and the parts that are not confidential."""
    if talk.model is None:
        return [f"  {MODELS['ikke_angivet']}"]
    words = talk.model.tekst or MODELS[talk.model.model]
    return [
        f"  {words}",
        f"  Kilde: {check.kilde(talk.policy, talk.model.kilde)}",
        *(
            f"  Ikke fortroligt: {titled(one.afsnit, talk.art) if talk.art else one.afsnit}{' til '.join(['', ', '.join(one.til)]) if one.til else ''}"
            for one in talk.model.ikke_fortroligt
        ),
    ]


def _said(one: Deling) -> str:
    agreed = all_of([part for part in one.aftalt_af if part] or ["ingen"])
    day = f" {short(one.dato)}" if one.dato else ""
    return f"{one.oplysning or '(intet)'}  til {one.til or '(ingen)'}  aftalt af {agreed}{day}"


def _data(talk: Talk, allowed: tuple[Deling, ...]) -> dict[str, object]:
    return {
        "talk": talk.id,
        "model": _model(talk),
        "shared": [
            {
                "what": one.oplysning,
                "to": one.til,
                "agreed_by": [part for part in one.aftalt_af if part],
                "date": one.dato.isoformat() if one.dato else None,
                "allowed": one in allowed,
            }
            for one in talk.samtale.deling
        ],
        "silence": [
            {"topic": one.emne, "regard": one.hensyn, "date": one.dato.isoformat() if one.dato else None}
            for one in talk.samtale.tavshedspålæg
        ],
        "open": [{"part": one.afsnit, "to": list(one.til)} for one in talk.model.ikke_fortroligt]
        if talk.model
        else [],
    }
