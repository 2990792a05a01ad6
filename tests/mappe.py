"""A leader's folder in memory where all is in order, and what the check says when something in it is changed.

What an example on a rule's page leaves out is filled in from here: the talk is held, sent, and waits for approval.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from functools import cache
from typing import NamedTuple

from musctl import check, profiles
from musctl.check import Judged, Rules
from musctl.text.source import apply, read
from tests.fences import Example
from tests.terminal import TODAY

PROFIL = "herlev"
TALK = "M07/2026-mus"

# Where the one document of an example lies, when the page does not say.
PLACES: Mapping[str, str] = {
    "indstillinger": "musctl.yaml",
    "medarbejdere": "medarbejdere.yaml",
    "runde": "runder/2026.yaml",
    "samtale": f"{TALK}/samtale.yaml",
    "referat": f"{TALK}/referat.md",
    "forberedelse": f"{TALK}/forberedelse-leder.md",
    "plan": f"{TALK}/plan.yaml",
    "fond": f"{TALK}/fond.yaml",
    "stop": "stop.yaml",
    "kvittering": "kvitteringer/2027-12-03-a.yaml",
    "profil": "politik/herlev@2026.1.yaml",
    "udmøntning": "udmoentning.yaml",
}

Folder = Mapping[str, bytes]

REFERAT = """\
---
type: referat
id: {id}
samtale: {talk}
sum:
---
# Referat af udviklingssamtale
## Opfølgning fra sidst
Første samtale.
## Kompetenceudvikling
### Fagligt
Vil gerne lede et tværgående projekt.
### Socialt og arbejdsmæssigt
Drøftet, intet at notere.
### Personligt
Drøftet, intet at notere.
## Nuværende og fremtidige arbejdsopgaver
Projektet om læsning begynder til foråret.
## Forholdet til mål og værdier
Drøftet, intet at notere.
## Emner der er væsentlige for trivslen
Ro til forberedelse.
## Medarbejderens vurdering af lederen som leder
### Forventninger
Tydelige rammer.
### Faktisk oplevelse
Som forventet.
## Handlings- og tidsplan
Målet står i planen.
"""

FORBEREDELSE = """\
---
type: forberedelse
id: {id}
samtale: {talk}
part: {part}
---
# Forberedelse
## Opfølgning fra sidst
Første samtale.
"""

PLAN = """\
type: plan
id: {id}
samtale: {talk}
aftalt: {{leder: 2026-11-12, medarbejder: 2026-11-12}}
opfølgning: {{dato: 2027-05-01, hvordan: kort møde}}
mål:
  - id: 2026-1
    mål: Kunne lede et tværgående projekt
    kompetence: faglig
    behov: begge
    handling:
      - {{hvad: Følger et projekt på naboskolen, metode: læring-på-jobbet, ansvar: medarbejder}}
      - {{hvad: Finder vikar imens, ansvar: leder}}
    tid: {{start: 2027-01-15, slut: 2027-06-30}}
    rammer: Fire timer om ugen
    evaluering: Vi gennemgår slutrapporten sammen
    status: åben
"""

SAMTALE = """\
type: samtale
id: {id}
samtale: {talk}
profil: {profil}
referent: leder
planlagt: 2026-11-12 10:00
indkaldt: 2026-10-01
afholdt: 2026-11-12
sendt: 2026-11-14
"""


class Found(NamedTuple):
    """A finding as a page marks it."""

    path: str
    line: int
    code: str


@cache
def catalogue() -> Rules:
    """Every rule there is."""
    return check.all_rules()


@cache
def policy(name: str) -> tuple[str, bytes]:
    """A policy's name with its version, and its text, as `init` copies it."""
    return f"{name}@{profiles.load(name)['version']}", profiles.resolved_text(name).encode()


def in_order(talks: Iterable[str] = (TALK,), profil: str = PROFIL) -> dict[str, bytes]:
    """A folder with these talks, in which there is nothing to find."""
    name, text = policy(profil)
    who = sorted({talk.split("/")[0] for talk in talks})
    people = "".join(
        f"  {one}: {{navn: Navn {one}, stilling: Lærer, ansat: 2019-08-01}}\n" for one in who if one[0] == "M"
    )
    groups = "".join(f"  {one}: {{navn: Team {one}, medlemmer: [M07]}}\n" for one in who if one[0] == "G")
    folder = {
        "musctl.yaml": f"musctl: 1\nprofil: {name}\nleder: {{navn: Bo Eksempel, mail: bo@example.dk}}\n"
        "enhed: Eksempelskolen\nområde: skoleområdet\nudviklingsmål: [Flere elever læser alderssvarende]\n",
        "medarbejdere.yaml": f"medarbejdere:\n{people}" + (f"grupper:\n{groups}" if groups else ""),
        "runder/2026.yaml": "runde: 2026\nfra: 2026-10-01\ntil: 2026-12-18\nform: individuel\n"
        "drøftet: {forum: MED-udvalg, dato: 2026-09-03}\n",
    }
    for talk in talks:
        folder |= _talk(talk, name)
    return {f"politik/{name}.yaml": text} | {path: said.encode() for path, said in folder.items()}


def _talk(talk: str, profil: str) -> dict[str, str]:
    def said(name: str, text: str, **more: str) -> tuple[str, str]:
        letter = "s" if name == "samtale.yaml" else "d"
        path = f"{talk}/{name}"
        return path, text.format(
            id=f"{letter}-{hashlib.sha256(path.encode()).hexdigest()[:6]}", talk=talk, **more
        )

    return dict(
        [
            said("samtale.yaml", SAMTALE, profil=profil),
            said("referat.md", REFERAT),
            said("plan.yaml", PLAN),
            said("forberedelse-leder.md", FORBEREDELSE, part="leder"),
            said("forberedelse-medarbejder.md", FORBEREDELSE, part="medarbejder"),
        ]
    )


def named(example: Example, subject: str) -> Example:
    """The example with a path on each file; ValueError when nobody can know where one lies."""
    kinds = [PLACES[kind] for kind in subject.split() if kind in PLACES]
    ending = ".md" if example.language == "markdown" else ".yaml"
    home = next((place for place in kinds if place.endswith(ending)), "")
    if not home and any(not file.path for file in example.files):
        raise ValueError(f"line {example.line}: say which file this is, »--- file: …«")
    return example._replace(files=tuple(file._replace(path=file.path or home) for file in example.files))


def folder_of(example: Example) -> dict[str, bytes]:
    """The folder that an example shows, filled in with documents that are in order."""
    talks = {"/".join(file.path.split("/")[:2]) for file in example.files if file.path.count("/") == 2}
    folder = in_order(sorted(talks | {TALK}), example.profil or PROFIL)
    folder |= {file.path: file.text.encode(file.encoding) for file in example.files}
    gone = example.without
    return {
        path: raw
        for path, raw in folder.items()
        if not any(path == one or path.startswith(f"{one}/") for one in gone)
    }


def judged(folder: Folder, today: str = "") -> list[Judged]:
    """Everything the check finds in a folder."""
    day, rules, read_bytes = date.fromisoformat(today or TODAY), catalogue(), _reader(folder)
    own = check.folder([path for path in sorted(folder) if path.count("/") < 2], read_bytes, day, rules)
    talks = sorted({path.rsplit("/", 1)[0] for path in folder if path.count("/") == 2})
    units = [
        check.talk(
            talk, [p for p in sorted(folder) if p.startswith(f"{talk}/")], read_bytes, own.mappe, day, rules
        )
        for talk in talks
    ]
    mappe = own.mappe._replace(talks=tuple(unit.facts for unit in units))
    across = check.whole(mappe, read_bytes, day, rules)
    return [*own.judged, *(one for unit in units for one in unit.judged), *across]


def _reader(folder: Folder) -> Callable[[str], bytes]:
    def read_bytes(path: str) -> bytes:
        if path not in folder:
            raise FileNotFoundError(path)
        return folder[path]

    return read_bytes


def found(all_judged: Iterable[Judged]) -> set[Found]:
    """What was found, as a page marks it."""
    return {Found(one.diagnostic.path, one.diagnostic.start.line, one.diagnostic.code) for one in all_judged}


def mended(folder: Folder, code: str, today: str = "") -> dict[str, bytes]:
    """The folder after every fix that the rule knows."""
    edits: dict[str, set[object]] = {}
    after = dict(folder)
    for one in judged(folder, today):
        if one.diagnostic.code == code and one.edits:
            edits.setdefault(one.diagnostic.path, set()).update(one.edits)
    for path, some in edits.items():
        after[path] = apply(read(path, folder[path]).text, some).encode()  # type: ignore[arg-type]
    return after
