"""Udmøntningen løsner et af kommunens krav.

Kommunens principper skal overholdes. Et område eller en enhed kan lægge sin egen udmøntning oven på dem: flere emner,
andre ord, kortere frister, strengere krav. Men den kan ikke fjerne noget eller gøre et krav mindre.

Fundet står ved linjen i udmøntningen og siger, hvad kommunens politik siger, og hvor det står. Slet linjen, eller skriv
noget, der er mindst lige så strengt.

```yaml bad
udmøntning: Skolernes udmøntning
profil: herlev@2026.1
område: skoleområdet
med_udvalg: Områdeudvalget for skolerne
forelagt: 2026-08-20
orienteret_hovedudvalg: 2026-08-20
i_kraft: 2026-09-03
kilder:
  aftale: {titel: Aftale i Områdeudvalget} # MUS901
samtaler:
  mus:
    plan:
      kræves: frivilligt # MUS901
      felter:
        - {navn: tid, krævet: nej} # MUS901
    emner:
      - {id: trivsel, titel: Trivsel, låst: nej} # MUS901
    inspiration: [] # MUS901
opbevaring:
  referat: {frist_dage: 60} # MUS901
```

```yaml good
udmøntning: Skolernes udmøntning
profil: herlev@2026.1
område: skoleområdet
med_udvalg: Områdeudvalget for skolerne
forelagt: 2026-08-20
orienteret_hovedudvalg: 2026-08-20
i_kraft: 2026-09-03
kilder:
  med: {titel: Aftale i Områdeudvalget}
samtaler:
  mus:
    emner:
      - {id: rummelighed, titel: Rummelighed i undervisningen, kilde: "med, punkt 1"}
      - {id: trivsel, titel: Trivsel i hverdagen}
    referat: {højst_ord: 600, kilde: "med, punkt 2"}
opbevaring:
  referat: {frist_dage: 14, kilde: "med, punkt 3"}
```
"""

from collections.abc import Iterator
from typing import Any

from musctl import resolve
from musctl.domain.item import within
from musctl.domain.loosening import Loosened, loosened
from musctl.domain.values import Udmøntning
from musctl.rule import At, Finding, Findings
from musctl.text.tree import Plain, Route

SUBJECT = "udmøntning"
KRAV = ("H01",)


def check(udmøntning: Udmøntning, at: At) -> Findings:
    base = resolve.beneath(udmøntning, at.mappe, at.today)
    if base is None:
        return
    after = resolve.upon(base, udmøntning)
    for one in loosened(base, after) if after else ():
        message = _message(one)
        krav = one.krav or base.udmøntning
        yield Finding(within(at.document.data, one.route), message, krav, severity="error")
    for route in _emptied(at.document.data, resolve.data(base), ()):
        message = f"Her er »{route[-1]}« tømt. En udmøntning kan ikke fjerne det, kommunens politik har her. Slet linjen."
        yield Finding(route, message, base.udmøntning, severity="error")


def _message(one: Loosened) -> str:
    if one.route[0] == "kilder":
        return f"»{_short(one.route[1])}« er allerede en af kommunens kilder. Kald jeres egen noget andet."
    return f"{_said(one)} En udmøntning kan tilføje og stramme, men ikke løsne. {_do(one)}"


def _said(one: Loosened) -> str:
    word = one.route[-1]
    if one.before in (None, ()):
        return f"Kommunens politik har ikke »{_short(word)}« her, og det gør kravet mindre."
    return f"Kommunens politik siger »{_short(word)}: {_word(one.before)}«, og her står »{_word(one.after)}«."


def _do(one: Loosened) -> str:
    return f"Skriv {one.instead}, eller slet linjen." if one.instead else "Slet linjen."


def _word(value: Any) -> str:
    if isinstance(value, bool):
        return "ja" if value else "nej"
    return _short(str(value)) if isinstance(value, (str, int)) and value != "" else "intet"


def _short(words: str) -> str:
    return words if len(words) <= 60 else words[:59] + "…"  # noqa: PLR2004 - so that a line stays a line


def _emptied(above: Plain, below: Plain, route: Route) -> Iterator[Route]:
    """Where the overlay leaves blank what the policy says."""
    if not isinstance(above, dict) or not isinstance(below, dict):
        return
    for key, value in above.items():
        if below.get(key) and value in (None, "", [], {}):
            yield (*route, key)
        else:
            yield from _emptied(value, below.get(key), (*route, key))
