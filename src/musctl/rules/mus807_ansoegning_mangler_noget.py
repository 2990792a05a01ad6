"""Ansøgningen er klar, men der mangler noget i den.

Fonden kan kun behandle en ansøgning, der siger, hvilken uddannelse det er, hvornår den begynder, hvilken overenskomst der
søges under, hvor meget der søges om, og hvad kommunen selv betaler. Så længe den er en kladde, må der mangle noget.

Udfyld det, eller skriv `status: kladde`.

```yaml bad
type: fond
id: d-5e11c2
samtale: M07/2026-mus
status: klar
uddannelse: Diplomuddannelse i vejledning
periode:
  start: # MUS807
overenskomst: LC
beløb:
  ansøgt: 20.000
  medfinansiering: # MUS807
underskrifter: {ansat: 2026-11-18, leder: 2026-11-19, tillidsrepræsentant: 2026-11-20}
```

```yaml good
type: fond
id: d-5e11c2
samtale: M07/2026-mus
status: sendt
søgt: 2026-11-20
uddannelse: Diplomuddannelse i vejledning
periode:
  start: 2027-02-01
overenskomst: LC
beløb:
  ansøgt: 20.000
  medfinansiering: 5.000
underskrifter: {ansat: 2026-11-18, leder: 2026-11-19, tillidsrepræsentant: 2026-11-20}
```
"""

from collections.abc import Iterator

from musctl.domain.fonden import draft
from musctl.domain.values import Fond
from musctl.rule import At, Finding, Findings
from musctl.text.tree import Route

SUBJECT = "fond"
KRAV = ("W20", "W21", "W23", "W24")


def check(fond: Fond, at: At) -> Findings:
    policy = at.policy.fond if at.policy else None
    if policy is None or draft(fond):
        return
    for route, what in _missing(fond, group=at.talk is not None and at.talk.who.startswith("G")):
        message = f"Ansøgningen står som »{fond.status}«, men her mangler {what}. Udfyld det, eller skriv »status: kladde«."
        yield Finding(route, message, policy)


def _missing(fond: Fond, *, group: bool) -> Iterator[tuple[Route, str]]:
    if not fond.uddannelse:
        yield ("uddannelse",), "uddannelsens navn"
    if fond.periode.start is None:
        yield ("periode", "start"), "den dag, uddannelsen begynder"
    if not fond.overenskomst:
        yield ("overenskomst",), "overenskomsten"
    if fond.beløb.ansøgt is None:
        yield ("beløb", "ansøgt"), "det beløb, der søges om"
    if fond.beløb.medfinansiering is None:
        yield ("beløb", "medfinansiering"), "det, kommunen selv betaler"
    if fond.status != "klar" and fond.søgt is None:
        yield ("søgt",), "den dag, ansøgningen blev sendt"
    if group and len(fond.deltagere) < 2:  # noqa: PLR2004 - together
        yield ("deltagere",), "dem, der søger sammen; der skal være mindst to"
