"""The leader's desk: the folder opened for a command, and the words of a command put into ids of that folder."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import TextIO, TypeVar

from musctl import check, shape
from musctl.cli.session import Session
from musctl.disk import folder as disk
from musctl.disk import write
from musctl.domain.dates import NotADate, parse_date, spoken
from musctl.domain.duty import owed
from musctl.domain.value import Value
from musctl.domain.values import Profil, Runde
from musctl.errors import Refused, WrongUse
from musctl.rule import Mappe
from musctl.text.letters import nfc
from musctl.text.sentence import all_of, counted
from musctl.text.source import Document, apply, read
from musctl.text.tree import Edit

V = TypeVar("V", bound=Value)


class Desk:
    """An opened folder: what lies in it and what the folder's own files say."""

    __slots__ = ("mappe", "root", "session", "shelf", "today")

    def __init__(self, session: Session) -> None:
        self.session = session
        self.root = disk.find(session.folder)
        self.shelf = disk.look(self.root)
        self.today = date.fromisoformat(session.today)
        self.mappe: Mappe = check.understood(tuple(self.shelf.own), self.shelf.read)

    def say(self, text: str) -> None:
        """Talk, on stderr."""
        say(self.session, text)

    def document(self, path: str) -> Document:
        """A document that is to be changed; WrongUse when it cannot be read as it stands."""
        return self._read(path, ", så den er ikke rørt")

    def in_order(self, path: str, kind: type[V], untouched: str) -> tuple[Document, V]:
        """A document and what it says; WrongUse when that is not in order, and what is left as it was then."""
        document = self.document(path)
        value, ills = shape.value(kind.__name__, document)
        if ills or not isinstance(value, kind):
            raise WrongUse(
                f"{path} er ikke i orden, så {untouched}.", f"Se, hvad der er galt: musctl validate {path}"
            )
        return document, value

    def policy(self, name: str = "") -> Profil:
        """The policy of this name, else the one that the folder stands under; WrongUse when neither is there."""
        policy = self.mappe.policy(name) or self.mappe.policy()
        if policy is None:
            name = self.mappe.indstillinger.profil
            path = f"politik/{name}.yaml"
            self.require_read("musctl.yaml", path)
            raise WrongUse(
                f"Politikken »{name}« ligger ikke i {path}.", "Se, hvad der er galt: musctl validate"
            )
        return policy

    def person(self, words: str) -> str:
        """The number of the one person meant: M07, or a name that matches exactly one."""
        number = self.who(words)
        if number in self.mappe.grupper:
            raise WrongUse(
                f"{number} er en gruppe. Her skal der stå én medarbejder.", "Se dem: musctl employee list"
            )
        return number

    def group(self, words: str) -> str:
        """The number of the one group meant: G1, or a name that matches exactly one."""
        number = self.who(words)
        if number not in self.mappe.grupper:
            raise WrongUse(
                f"{number} er en medarbejder. Her skal der stå en gruppe.", "Se grupperne: musctl group list"
            )
        return number

    def who(self, words: str) -> str:
        """The person or group meant."""
        people = {number: one.navn for number, one in self.mappe.medarbejdere.items()}
        names = people | {number: one.navn for number, one in self.mappe.grupper.items()}
        wanted = words.strip()
        if number := _number(wanted, names):
            return number
        folded = _fold(wanted)
        whole = [number for number, name in names.items() if _fold(name) == folded]
        near = whole or [number for number, name in names.items() if folded and folded in _fold(name)]
        if len(near) == 1:
            return near[0]
        if near:
            raise WrongUse(
                f"»{wanted}« passer på {all_of(near)}.",
                "Skriv nummeret i stedet. Se, hvem der er hvem: musctl employee list",
            )
        self.require_read("medarbejdere.yaml")
        unknown = f"{wanted.upper()} findes ikke." if _is_number(wanted) else f"Ingen hedder »{wanted}«."
        raise WrongUse(f"{unknown} {self._have()}", "Se dem: musctl employee list")

    def round(self, words: str) -> str:
        """The round named, or the newest open one; WrongUse naming those there are."""
        rounds = self.mappe.runder
        if words in rounds:
            return words
        opened = max((year for year, runde in rounds.items() if runde.lukket is None), default="")
        unknown = [
            path for path in self.shelf.own if path.startswith("runder/") and _year(path) not in rounds
        ]
        self.require_read(*(path for path in unknown if _year(path) >= (words or opened)))
        if words:
            raise WrongUse(
                f"Runde {words} findes ikke. {_rounds(rounds)}", f"Begynd den: musctl round start {words}"
            )
        if opened:
            return opened
        start = f"musctl round start {max([self.today.year, *(int(year) + 1 for year in rounds)])}"
        also = (
            f"Skriv, hvilken runde du mener, fx --round {max(rounds)}, eller begynd" if rounds else "Begynd"
        )
        raise WrongUse(f"Der er ingen åben runde. {_rounds(rounds)}", f"{also} en ny: {start}")

    def _have(self) -> str:
        """Which numbers there are."""
        people, groups = sorted(self.mappe.medarbejdere), sorted(self.mappe.grupper)
        if not people:
            return "Der er ingen medarbejdere endnu."
        return f"Du har {_span(people)}{f' og {_span(groups)}' if groups else ''}."

    def briefly(self, talk_id: str) -> str:
        """The least that is written for this talk: M07, and M07/2026-mus where M07 alone is another or several."""
        who = talk_id.split("/", maxsplit=1)[0]
        try:
            return who if self.talk(who) == talk_id else talk_id
        except WrongUse:
            return talk_id

    def talk(self, words: str, year: str = "") -> str:
        """The talk meant by M07, a name or M07/2026-mus; the newest round's when no year is given."""
        if "/" in words:
            if words in self.shelf.talks:
                return words
            raise WrongUse(f"Samtalen {words} findes ikke.", "Se samtalerne: musctl status")
        who = self.who(words)
        mine = [talk for talk in self.shelf.talks if talk.split("/")[0] == who and not talk.endswith("-plan")]
        wanted = year or self.round("")
        here = [talk for talk in mine if talk.split("/")[1].startswith(wanted + "-")]
        if len(here) == 1:
            return here[0]
        if here:
            raise WrongUse(
                f"{who} har flere samtaler i {wanted}: {', '.join(here)}.", "Skriv den ene af dem."
            )
        if who in self.mappe.grupper:
            raise WrongUse(
                f"{who} har ingen samtale i runde {wanted}.",
                f"Lav den: musctl new {self._group_kind()} --group {who} --round {wanted}",
            )
        raise WrongUse(
            f"{who} har ingen samtale i runde {wanted}.",
            f"Lav den: musctl new {self.kind(who)} --employee {who} --round {wanted}",
        )

    def kind(self, who: str) -> str:
        """The kind of talk that a person is owed by the policy, as `new` takes it."""
        policy, person = self.mappe.policy(), self.mappe.medarbejdere.get(who)
        return next(iter(owed(policy, person, self.today)), "mus") if policy and person else "mus"

    def plan(self, words: str, year: str = "") -> str:
        """The talk whose plan is meant: also the folder with only a plan, after a group talk (W11)."""
        alone = f"{self.who(words)}/{year or self.round('')}-plan" if "/" not in words else ""
        if alone not in self.shelf.talks:
            return self.talk(words, year)
        beside = [
            talk for talk in self.shelf.talks if talk != alone and talk.startswith(alone[: -len("plan")])
        ]
        if beside:
            which = ", ".join(sorted([alone, *beside]))
            raise WrongUse(f"{words} har flere planer: {which}.", "Skriv den ene af dem.")
        return alone

    def _group_kind(self) -> str:
        """The first of the policy's talks that is held with a group."""
        policy = self.mappe.policy()
        kinds = [kind for kind, art in policy.samtaler.items() if art.gruppe] if policy else []
        return kinds[0] if kinds else "grus"

    def talk_value(self, talk_id: str) -> check.Unit:
        """What is known of one talk."""
        files = tuple(self.shelf.talks[talk_id])
        return check.talk(talk_id, files, self.shelf.read, self.mappe, self.today, check.NO_RULES)

    def with_facts(self, year: str) -> Mappe:
        """The folder with what is remembered of the talks of one round."""
        talks = [talk for talk in self.shelf.talks if talk.split("/")[1].startswith(f"{year}-")]
        return self.mappe._replace(talks=tuple([self.talk_value(talk).facts for talk in talks]))

    def require_read(self, *paths: str) -> None:
        """WrongUse when one of these files is there and cannot be read: what it says is then not known to be missing."""
        for path in paths:
            if path in self.shelf.own:
                self._read(path, "")

    def _read(self, path: str, untouched: str) -> Document:
        """A document without faults; WrongUse names the first one, and says what was left alone."""
        try:
            document = read(path, self.shelf.read(path))
        except OSError as error:
            raise WrongUse(
                f"{path} findes ikke." if isinstance(error, FileNotFoundError) else f"{path} kan ikke åbnes.",
                f"Se, hvad der er galt: musctl validate {path.rpartition('/')[0] or path}",
            ) from None
        if not document.readable or document.faults:
            place = document.place(document.faults[0].span.start) if document.faults else None
            where = f"{path}:{place.line}:{place.column}" if place else path
            raise WrongUse(
                f"{where} kan ikke læses{untouched}.", f"Se, hvad der er galt: musctl validate {path}"
            )
        return document

    def require_history(self) -> None:
        """Refuse, before anything is written, what could not be saved afterwards. Raises NoFolder, Refused, Machine."""
        from musctl.git.save import require_ready

        require_ready(self.root)

    def day(self, words: str, option: str) -> date:
        """The day written, today when nothing is; WrongUse when it is no day."""
        if not words:
            return self.today
        return day(words, option)

    def require_past(self, day: date, hint: str) -> None:
        """WrongUse for a day to come."""
        if day > self.today:
            raise WrongUse(f"{spoken(day).capitalize()} er ikke kommet endnu.", hint)

    def change(self, document: Document, edits: Iterable[Edit]) -> str:
        """Write edits into a document as it was read, and give its path back.

        Refused when another program has changed it since, also while the leader was asked something.
        """
        self.require_history()
        after = document.encoded(apply(document.text, edits))
        _require_whole(document, after)
        write.change(self.root, document.path, document.encoded(document.text), after)
        return document.path

    def create(self, files: Mapping[str, str]) -> None:
        """Write new files, none of them over another."""
        self.require_history()
        write.create(self.root, files)

    def keep(self, paths: Sequence[str]) -> None:
        """Save what the leader has changed in these files, the removed ones too, and say how many."""
        here = [path for path in paths if os.path.lexists(os.path.join(self.root, path))]
        self.save(here, "gem", removed=[path for path in paths if path not in here])
        self.say(f"Gemt: {counted(len(paths), 'fil', 'filer')}.")

    def save(self, paths: Sequence[str], message: str, removed: Sequence[str] = ()) -> None:
        """Save exactly these files in the folder's history."""
        from musctl.git.save import save

        save(
            self.root,
            paths,
            message,
            removed,
            when=os.environ.get("MUSCTL_SEED", "") and f"{self.session.today}T12:00:00",
        )


def _require_whole(document: Document, after: bytes) -> None:
    """Refused when a document that could be read could not be read after the edit: better no edit than a spoilt file."""
    if document.readable and not document.faults and read(document.path, after).faults:
        raise Refused(
            f"{document.path} er skrevet på en måde, som musctl ikke kan rette i. Den er ikke rørt.",
            "Ret den i en editor, og skriv bagefter: musctl save",
        )


def say(session: Session, text: str) -> None:
    """Talk, on stderr, unless the leader asked for quiet."""
    if not session.quiet:
        sys.stdout.flush()  # in one file both streams stand in the order they were said
        print(fitted(text, sys.stderr), file=sys.stderr)


def fitted(text: str, stream: TextIO) -> str:
    """Long lines broken between two words, where a terminal would break them inside one."""
    if not stream.isatty():
        return text
    from shutil import get_terminal_size
    from textwrap import fill

    width = get_terminal_size().columns
    return "\n".join(
        fill(line, width, subsequent_indent=" " * (len(line) - len(line.lstrip())), break_on_hyphens=False)
        if len(line) > width
        else line
        for line in text.split("\n")
    )


def answer(data: Mapping[str, object]) -> None:
    """One JSON object on stdout."""
    import json

    sys.stdout.write(json.dumps({"version": 1, **data}, ensure_ascii=False, indent=2) + "\n")


def day(words: str, option: str) -> date:
    """A day that an option names."""
    try:
        return parse_date(words)
    except NotADate as error:
        raise WrongUse(f"{option}: {error}") from None


def asks(session: Session) -> bool:
    """Whether the leader sits at a terminal and may be asked."""
    return not session.no_input and sys.stdin.isatty() and sys.stderr.isatty()


def ask(question: str, default: str = "") -> str:
    """The answer to a question, on one line."""
    print(f"{question} {f'[{default}] ' if default else ''}> ", end="", file=sys.stderr, flush=True)
    answer = sys.stdin.readline()
    if not answer:
        raise KeyboardInterrupt
    return answer.strip() or default


def _fold(name: str) -> str:
    return nfc(name).casefold()


def _is_number(words: str) -> bool:
    return words[:1].upper() in ("M", "G") and words[1:].isdecimal()


def _number(words: str, names: Mapping[str, str]) -> str:
    """The number written, also as m07 or M7; empty when it is none of these."""
    if words.upper() in names:
        return words.upper()
    if not _is_number(words):
        return ""
    alike = [
        name
        for name in names
        if name[0] == words[0].upper() and name[1:].lstrip("0") == words[1:].lstrip("0")
    ]
    return alike[0] if len(alike) == 1 else ""


def _year(path: str) -> str:
    return path.removeprefix("runder/").removesuffix(".yaml")


def _span(numbers: Sequence[str]) -> str:
    return numbers[0] if len(numbers) == 1 else f"{numbers[0]} til {numbers[-1]}"


def _rounds(rounds: Mapping[str, Runde]) -> str:
    if not rounds:
        return "Der er ingen runder endnu."
    return (
        "Du har runde "
        + ", ".join(f"{year}{' (lukket)' if rounds[year].lukket else ''}" for year in sorted(rounds))
        + "."
    )
