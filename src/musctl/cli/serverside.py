"""The work of `musctl rotate --bare`: the server's part of a destruction, on a repository without a work tree.

What to destroy is said by the receipts in the repository itself: the leader has confirmed each of them already.
"""

from __future__ import annotations

import os
import sys

from musctl.cli.acting import telling
from musctl.cli.desk import answer, ask, asks, say
from musctl.cli.receipts import proved
from musctl.cli.session import Session
from musctl.errors import NoFolder, Refused, Unproved, WrongUse
from musctl.git import received, tombstones
from musctl.git.destruction import ground
from musctl.git.destruction.destroy import destroy, finish, outlook, pending
from musctl.git.destruction.outcome import Outcome, Outlook
from musctl.git.process import git
from musctl.git.trouble import trouble
from musctl.text.sentence import counted

OPENING = "Intet er destrueret."
OUT_OF_REACH = ("serverens egne sikkerhedskopier", "afledte depoter", "andre kopier af mappen")


def rotated(session: Session, folder: str, confirm: str, *, dry_run: bool, thorough: bool) -> int:
    """0 when all that the receipts name is gone, 6 when that could not be shown."""
    home = _bare(session, folder)
    if not dry_run and pending(home):
        say(session, "En destruktion blev afbrudt. Den bliver gjort færdig nu.")
        finish(home)
    ids = tombstones.of_saves(home, _tips(home), OPENING)
    received.remember(home, ids)
    seen = outlook(home, ids) if ids else Outlook()
    number = len({one.id for one in seen.versions})
    if dry_run or not number:
        return _told(session, ids, seen, dry_run=dry_run)
    if seen.refusals:
        raise Refused(
            "\n".join(["Stoppet. Intet er ændret.", *(f"- {one.reason}" for one in seen.refusals)]),
            "\n".join(dict.fromkeys(one.hint for one in seen.refusals if one.hint)),
        )
    _require_confirmed(session, number, confirm)
    return _reported(session, destroy(home, ids, thorough=thorough, progress=telling()), number)


def _bare(session: Session, folder: str) -> str:
    home = os.path.realpath(os.path.join(session.folder, os.path.expanduser(folder)))
    if not os.path.isdir(home):
        raise WrongUse(f"Mappen »{folder}« findes ikke.", "Skriv stien til depotet på serveren.")
    try:
        bare = ground.find(home).bare
    except NoFolder:
        bare = False
    if not bare:
        raise WrongUse(
            f"»{folder}« er ikke et depot uden arbejdsfiler.",
            "Er det en MUS-mappe, så skriv i stedet: musctl -C MAPPE rotate",
        )
    return home


def _tips(home: str) -> list[str]:
    answer = git(home, "for-each-ref", "--format=%(objectname)", "refs/heads")
    if answer.code:
        raise trouble(answer.err, OPENING)
    return answer.out.decode().split()


def phrase(number: int) -> str:
    """What is written to confirm."""
    return f"destruer {number}"


def _require_confirmed(session: Session, number: int, confirm: str) -> None:
    """Asked at a terminal; a script need not say again what the receipts say, but must not say something else."""
    said, wanted = confirm, phrase(number)
    if not said and asks(session):
        say(session, f"Kvitteringerne nævner {_documents(number)}, som stadig ligger her.")
        said = ask(f"Det kan ikke fortrydes. Skriv »{wanted}« for at gå videre:")
        if not said:
            raise Refused("Det skal bekræftes først. Intet er ændret.")
    if said and " ".join(said.casefold().split()) != wanted:
        raise Refused(
            f"Der skal stå »{wanted}«, og der står »{said[:40]}«. Intet er ændret.",
            "Se, hvad der sker: musctl rotate --bare MAPPE --dry-run",
        )


def _told(session: Session, ids: frozenset[str], seen: Outlook, *, dry_run: bool) -> int:
    """What would happen, or that there is nothing to do."""
    documents = sorted({one.id for one in seen.versions})
    code = Refused.code if seen.refusals and documents else 0
    if session.format == "json":
        answer(
            {
                "destroyed": [{"id": one} for one in documents],
                "verified": not documents,
                "confirm": phrase(len(documents)) if documents else "",
                "dry_run": dry_run,
                "refused": [{"reason": one.reason, "hint": one.hint} for one in seen.refusals]
                if documents
                else [],
                "out_of_reach": list(OUT_OF_REACH),
            }
        )
        return code
    if not ids:
        sys.stdout.write("Der er ingen kvitteringer i depotet, så der er intet at destruere.\n")
    elif not documents:
        sys.stdout.write("Intet at gøre: det, kvitteringerne nævner, findes ikke i depotet.\n")
    else:
        lines = [
            "Prøve. Intet ændres.",
            f"Destrueres: {_documents(len(documents))} ({', '.join(documents)}).",
        ]
        lines += [f"Stop: {one.reason}" for one in seen.refusals]
        sys.stdout.write("\n".join(lines) + "\n")
    return code


def _reported(session: Session, outcome: Outcome, number: int) -> int:
    code = 0 if proved(outcome) else Unproved.code
    if session.format == "json":
        answer({
            "destroyed": [{"id": one} for one in sorted(outcome.destroyed)],
            "verified": not code,
            "leftovers": list(outcome.leftovers),
            "confirm": phrase(number),
            "dry_run": False,
            "refused": [],
            "out_of_reach": list(OUT_OF_REACH),
        })  # fmt: skip
        return code
    if code:
        sys.stderr.write(
            f"{_documents(number).capitalize()} er destrueret, men det kunne ikke bekræftes alle steder:\n"
        )
        sys.stderr.writelines(f"  {one}\n" for one in outcome.leftovers)
        return code
    sys.stdout.write(f"{_documents(number).capitalize()} er destrueret og bekræftet.\n")
    say(session, f"Kan musctl ikke nå: {', '.join(OUT_OF_REACH)}.")
    return code


def _documents(number: int) -> str:
    return counted(number, "dokument", "dokumenter")
