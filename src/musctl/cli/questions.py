"""`musctl questions`: what the policy offers for a talk, and what is chosen of it put on both sheets."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Sequence

from musctl import shape
from musctl.cli.desk import Desk, ask, asks
from musctl.cli.offer import lines, one_talk, read_more, whole
from musctl.cli.session import Session
from musctl.domain.talk import TALK
from musctl.domain.values import Profil, Samtale, Samtaletype
from musctl.errors import Refused, WrongUse
from musctl.named import NamedTuple
from musctl.questions import TOPIC, Choice, added, catalogue, chosen, own, placed
from musctl.text.letters import nfc
from musctl.text.quote import yaml_word
from musctl.text.source import Document, Edit

SHEETS = ("forberedelse-leder.md", "forberedelse-medarbejder.md")


class Talk(NamedTuple):
    """The talk that is chosen for: its policy, its kind, and its two sheets."""

    id: str
    policy: Profil
    art: Samtaletype
    samtale: Document
    sheets: tuple[Document, ...]
    held: bool


def questions(  # noqa: PLR0913 - the command's own words
    session: Session,
    *,
    who: str = "",
    add: tuple[str, ...] = (),
    own: tuple[str, ...] = (),
    by: str = "",
    round: str = "",
) -> int:
    """Show the catalogue; with a talk and choices, write them into the sheets."""
    desk = Desk(session)
    if not who:
        if add or own or by:
            raise WrongUse(
                "Hvilken samtale skal det med til?", "Skriv fx: musctl questions M07 --add feedback"
            )
        return whole(desk)
    talk = _talk(desk, desk.talk(who, round))
    offered = _offered(talk)
    if (add or own) and talk.held:
        raise Refused(
            f"Samtalen {talk.id} er holdt, så arkene er ikke rørt.", "Skriv i referatet, hvad I talte om."
        )
    if add or own:
        _put(desk, talk, (*_named(offered, add), *_own(talk, own)), by)
        if session.format != "json":
            return 0
        talk = _talk(Desk(session), talk.id)
        offered = _offered(talk)
    if session.format != "json" and not talk.held and asks(session):
        _put(desk, talk, _asked(desk, talk, offered), by)
        return 0
    return one_talk(desk, talk.id, talk.policy, offered, _there(talk))


def _offered(talk: Talk) -> tuple[Choice, ...]:
    return (*catalogue(talk.policy, talk.art), *added(talk.sheets))


def _talk(desk: Desk, talk_id: str) -> Talk:
    facts = desk.talk_value(talk_id).facts
    policy = desk.policy(facts.profil)
    match = TALK.match(talk_id)
    art = policy.samtaler.get(match[3]) if match else None
    missing = [name for name in SHEETS if f"{talk_id}/{name}" not in desk.shelf.talks[talk_id]]
    if art is None:
        raise WrongUse(f"Jeres politik ({policy.navn}) kender ikke samtalen {talk_id}.")
    if missing:
        raise WrongUse(
            f"{talk_id} mangler et forberedelsesark.",
            f"Lav det: musctl new forberedelse --{'group' if talk_id[0] == 'G' else 'employee'} {talk_id.partition('/')[0]}",
        )
    sheets = tuple(desk.document(f"{talk_id}/{name}") for name in SHEETS)
    return Talk(
        talk_id, policy, art, desk.document(f"{talk_id}/samtale.yaml"), sheets, facts.afholdt is not None
    )


def _there(talk: Talk) -> frozenset[str]:
    """What stands on both sheets."""
    return frozenset.intersection(*(chosen(sheet, talk.art) for sheet in talk.sheets))


def _named(offered: Sequence[Choice], ids: Iterable[str]) -> list[Choice]:
    """The choices that these ids or titles mean."""
    known = {choice.id.casefold(): choice for choice in offered}
    known |= {choice.title.casefold(): choice for choice in offered if choice.title.casefold() not in known}
    return [known.get(nfc(words).casefold()) or _unknown(words, offered) for words in ids]


def _unknown(words: str, offered: Sequence[Choice]) -> Choice:
    from difflib import get_close_matches

    ids = [choice.id for choice in offered]
    near = [id_ for id_ in ids if words.casefold() in id_] or get_close_matches(words.casefold(), ids, 1)
    hint = f"Mente du »{near[0]}«?" if near else "Se, hvad der er: musctl questions"
    raise WrongUse(f"»{words}« står ikke i kataloget. Intet er ændret.", hint)


def _own(talk: Talk, words: Iterable[str]) -> tuple[Choice, ...]:
    said = tuple(words)
    for one in said:
        if not any(map(str.isalnum, one)) or "<!--" in one or "-->" in one or not one.isprintable():
            raise WrongUse("Jeres eget spørgsmål skal være én linje med almindelig tekst. Intet er ændret.")
    return own(said, talk.sheets)


def _put(desk: Desk, talk: Talk, choices: Sequence[Choice], by: str) -> None:
    noted = _noted(talk, choices, by) if by else ()
    edits = [(sheet, placed(sheet, talk.art, choices)) for sheet in talk.sheets]
    changed = [(document, some) for document, some in (*edits, (talk.samtale, noted)) if some]
    paths = [desk.change(document, some) for document, some in changed]
    if paths:
        desk.save(paths, "spørgsmål valgt")
    desk.say(_told(len(choices), len({one.id for one in choices} - _there(talk))))
    for path in paths if desk.session.format != "json" else ():
        sys.stdout.write(f"{path}\n")


def _told(wanted: int, new: int) -> str:
    if not wanted:
        return "Intet er valgt, og intet er ændret."
    if not new:
        return "Det stod på arkene i forvejen."
    return f"{new} {'emne eller spørgsmål' if new == 1 else 'emner og spørgsmål'} er lagt på begge ark."


def _noted(talk: Talk, choices: Sequence[Choice], by: str) -> tuple[Edit, ...]:
    """The topics that a party chose, written into samtale.yaml beside those it chose before."""
    if talk.art.emnevalg is None:
        raise WrongUse(
            f"Jeres politik ({talk.policy.navn}) lader ikke parterne vælge emner hver for sig.",
            "Udelad --by, så står det, I vælger, på begge ark.",
        )
    value, _ = shape.value("Samtale", talk.samtale)
    kept = value.emnevalg.get(by, ()) if isinstance(value, Samtale) else ()
    new = [one.id for one in choices if one.kind == TOPIC and one.id not in kept]
    if not new:
        return ()
    listed = f"[{', '.join(map(yaml_word, (*kept, *new)))}]"
    document, data = talk.samtale, talk.samtale.data.get("emnevalg")
    if "emnevalg" not in talk.samtale.data:
        return (document.insert((), "emnevalg", f"{{{by}: {listed}}}"),)
    if not isinstance(data, dict) or by not in data:
        return (document.insert(("emnevalg",), by, listed),)
    return tuple(document.append(("emnevalg", by), yaml_word(one)) for one in new)


def _asked(desk: Desk, talk: Talk, offered: Sequence[Choice]) -> list[Choice]:
    """What the leader picks from the numbered list, and questions of their own."""
    lines(offered, _there(talk), numbered=True)
    read_more(desk, talk.policy)
    while True:
        numbers = (
            re.findall(r"\d+", ask("Hvilke vil I bruge? Skriv tallene, fx 2 5 (Enter = ingen)"))
            if offered
            else []
        )
        if all(0 < int(number) <= len(offered) for number in numbers):
            break
        desk.say(f"Skriv tal fra 1 til {len(offered)}.")
    words: list[str] = []
    while said := ask("Jeres eget spørgsmål (Enter = ikke flere)"):
        words.append(said)
    return [*(offered[int(number) - 1] for number in numbers), *_own(talk, words)]
