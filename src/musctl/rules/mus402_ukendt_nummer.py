"""Et nummer findes ikke på listen over medarbejdere.

Mennesker og grupper har hvert sit nummer, `M07` eller `G1`, og medarbejdere.yaml siger, hvem det er. Et nummer, der ikke
står dér, er som regel en tastefejl, og så handler teksten om en anden, end I tror. I en gruppe eller på listen over dem,
der ønsker en individuel samtale, betyder det, at nogen bliver glemt.

Se numrene med `musctl employee list`, og ret det. I en tekst er fundet en advarsel, for det kan jo være noget andet, der
hedder sådan; ellers er det en fejl.

```yaml bad
--- file: medarbejdere.yaml
medarbejdere:
  M07: {navn: Navn M07, ansat: 2019-08-01}
grupper:
  G1:
    navn: Team Nord
    medlemmer:
      - M07
      - M70 # MUS402
--- file: M07/2026-mus/plan.yaml
type: plan
id: d-1b20aa
samtale: M07/2026-mus
mål:
  - id: 2026-1
    mål: Lære M17 op i de nye systemer # MUS402
```

```yaml good
--- file: medarbejdere.yaml
medarbejdere:
  M07: {navn: Navn M07, ansat: 2019-08-01}
  M17: {navn: Navn M17, ansat: 2021-02-01}
grupper:
  G1:
    navn: Team Nord
    medlemmer: [M07, M17]
--- file: M07/2026-mus/plan.yaml
type: plan
id: d-1b20aa
samtale: M07/2026-mus
mål:
  - id: 2026-1
    mål: Lære M17 op i de nye systemer og i M365
```
"""

import re
from collections.abc import Iterator

from musctl.domain.skim import numbers
from musctl.domain.talk import WHO
from musctl.domain.values import Fond, Medarbejderliste, Plan, Runde, Samtale
from musctl.rule import At, Finding, Findings
from musctl.text.tree import Route

SUBJECT = "referat plan fond forberedelse samtale medarbejdere runde"
SEVERITY = "warning"
KRAV = ("H19", "W09")

_NUMBER = r"(?<![\w/@.-])[MG]\d{1,4}(?![\w/@])"


def check(value: object, at: At) -> Findings:
    if "medarbejdere.yaml" in at.mappe.ulæselige:  # its own finding says why
        return
    for who, route in _listed(value):
        yield from _must_exist(who, route, at)
    if at.talk is not None and isinstance(value, Samtale):
        yield from _must_exist(at.talk.who, ("samtale",), at)
    elif at.talk is not None:
        yield from _mentioned(value, at.talk.who, at)


def _listed(value: object) -> Iterator[tuple[str, Route]]:
    """Every place where a number must stand, and what stands there."""
    if isinstance(value, Medarbejderliste):
        for number, gruppe in value.grupper.items():
            yield from (
                (who, ("grupper", number, "medlemmer", at)) for at, who in enumerate(gruppe.medlemmer)
            )
    elif isinstance(value, Runde):
        yield from ((who, ("ønsker_individuel", at)) for at, who in enumerate(value.ønsker_individuel))
        yield from (
            (who, ("leder_ønsker_individuel", at)) for at, who in enumerate(value.leder_ønsker_individuel)
        )
        yield from ((one.hvem, ("ønsket", at, "hvem")) for at, one in enumerate(value.ønsket))
    elif isinstance(value, Samtale):
        yield from ((who, ("deltagere", at)) for at, who in enumerate(value.deltagere))
    elif isinstance(value, Fond):
        yield from (
            (one.medarbejder, ("deltagere", at, "medarbejder")) for at, one in enumerate(value.deltagere)
        )


def _must_exist(who: str, route: Route, at: At) -> Findings:
    if who and not at.mappe.exists(who):
        message = "Her skal stå et nummer fra medarbejdere.yaml, fx M07."  # it may be a name, so it is not said again
        if WHO.match(who):
            message = f"{who} står ikke i medarbejdere.yaml. Ret nummeret, eller tilføj den, det er."
        yield Finding(route, message, severity="error")


def _mentioned(value: object, own: str, at: At) -> Findings:
    """Unknown numbers in a text, as long as the roster's own: M365 is no colleague."""
    text, glance = at.document.text, numbers(at.document)
    if glance.find(b"M0") == glance.rfind(b"M0"):  # once at most: the header names the talk
        return
    if glance.count(b"M0") <= text.count(own):
        return
    known = (*at.mappe.medarbejdere, *at.mappe.grupper)
    shapes = {(number[0], len(number)) for number in known}
    promised = (
        {handling.ansvar for mål in value.mål for handling in mål.handling}
        if isinstance(value, Plan)
        else {who for who, _ in _listed(value)}
    )
    for match in re.finditer(_NUMBER, text):
        number = match[0]
        if (number[0], len(number)) in shapes and number not in known and number not in promised:
            message = f"{number} står ikke i medarbejdere.yaml. Ret nummeret, eller skriv rollen i stedet."
            yield Finding(("@", *match.span()), message)
