"""The work of `musctl rotate --push`: what stands on the leader's remotes is replaced, and what is left for others is written down."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterator, Sequence
from contextlib import suppress

from musctl.cli.desk import Desk, asks
from musctl.cli.main import stop
from musctl.disk import write
from musctl.errors import MusctlError, Unproved
from musctl.git import place, remote, tombstones
from musctl.git.remote import CLEAN, THERE, Remote, Report, short
from musctl.named import NamedTuple
from musctl.outbox import FOLDER
from musctl.templates import Templates

MEANING = {
    CLEAN: "Renset: serveren giver ikke længere det destruerede fra sig.",
    THERE: "Ligger stadig på serveren: hvem der end har adgang, kan hente det, til serveren er ryddet op.",
    remote.UNKNOWN: "Kan ikke afgøres: serveren svarer ikke på, om den stadig har det destruerede.",
}


class Copies(NamedTuple):
    """What came of all remotes: the exit code, and the same for scripts."""

    code: int
    data: tuple[dict[str, object], ...]


def replaced(desk: Desk) -> Copies:
    """Every remote replaced by what stands here; 6 when one is not shown clean, the error's own code when one was not reached."""
    found = remote.remotes(desk.root)
    ids = destroyed(desk)
    if not found or not ids:
        desk.say(
            "Der er intet fjernlager."
            if not found
            else "Intet er destrueret endnu, så fjernlageret er ikke rørt."
        )
        return Copies(0, ())
    codes, data = zip(*(_one(desk, one, ids) for one in found), strict=True)
    return Copies(max(codes), tuple(data))


def destroyed(desk: Desk) -> frozenset[str]:
    """Everything that the folder's receipts name."""
    prefix = place.require(desk.root).prefix
    return frozenset(
        one
        for path in desk.shelf.own
        if re.fullmatch(tombstones.RECEIPT, path)
        for one in tombstones.ids(prefix + path, desk.shelf.read(path))
    )


def _one(desk: Desk, one: Remote, ids: frozenset[str]) -> tuple[int, dict[str, object]]:
    desk.say(f"Fjernlageret {one.name} ({one.address.shown})")
    try:
        report = remote.push(desk.root, one, ids, day=desk.session.today, may_ask=asks(desk.session))
    except MusctlError as error:
        return stop(error), {"name": one.name, "state": "", "error": error.reason}
    for line in _said(report):
        desk.say(f"  {line}")
    message = f"{FOLDER}/besked-server-{_plain(one.name)}.txt"
    if report.state == CLEAN:
        with suppress(FileNotFoundError):
            os.unlink(os.path.join(desk.root, message))
        message = ""
    else:
        write.put(desk.root, message, _message(desk, report).encode())
        desk.say(f"  Send teksten til den, der passer serveren: {message}")
    if desk.session.format != "json":
        sys.stdout.write(f"{one.name}: {report.state}\n")
    return (0 if report.state == CLEAN else Unproved.code), _data(report, message)


def _said(report: Report) -> Iterator[str]:
    if report.said:
        yield f"Serveren tog ikke imod den nye historik. Den svarede: {report.said[:200]}"
    if report.replaced:
        yield f"Skiftet ud: {_names(report.replaced)}."
    if report.removed:
        yield f"Taget væk, fordi det kun fandtes dér: {_names(report.removed)}."
    if report.brought:
        yield f"Hentet hjem uden det destruerede: {_names(report.brought)}."
    if report.stubborn:
        yield f"Serveren holder fast i {_names(report.stubborn)}."
    if not (report.said or report.replaced or report.removed):
        yield "Der var intet at skifte ud."
    yield MEANING[report.state]


def _names(names: Sequence[str]) -> str:
    return ", ".join(short(name) for name in names)


def _plain(name: str) -> str:
    """A remote's name as a file can have it."""
    return "".join(letter if letter.isalnum() or letter in "-_" else "-" for letter in name)


def _message(desk: Desk, report: Report) -> str:
    return Templates(desk.root).render(
        "besked-server.txt",
        {
            "adresse": report.address,
            "sagt": report.said,
            "navne": tuple(short(name) for name in report.stubborn),
            "skjulte": report.stubborn,
            "første": report.first,
            "gamle": report.old,
            "leder": desk.mappe.indstillinger.leder.navn,
        },
    )


def _data(report: Report, message: str) -> dict[str, object]:
    return {
        "name": report.name,
        "address": report.address,
        "state": report.state,
        "replaced": list(report.replaced),
        "removed": list(report.removed),
        "brought_home": list(report.brought),
        "held_by_server": list(report.stubborn),
        "first_changed": list(report.first),
        "server_said": report.said,
        "message": message,
    }
