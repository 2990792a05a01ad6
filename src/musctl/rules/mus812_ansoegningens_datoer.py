"""Ansøgningens datoer passer ikke sammen.

En underskrift og en afsendelse er noget, der er sket, så de kan ikke ligge i fremtiden. Den sidste underskrift kommer før
afsendelsen, og uddannelsen slutter ikke, før den begynder.

Ret den dato, der er forkert. Dagen skrives før måneden: 5-6-2027 er 5. juni.

```yaml bad
type: fond
id: d-5e11c2
samtale: M07/2026-mus
søgt: 2026-11-17
periode:
  start: 2027-06-30
  slut: 2027-02-01 # MUS812
underskrifter:
  ansat: 2026-11-16
  leder: 2026-11-18 # MUS812
  tillidsrepræsentant: 2027-11-16 # MUS812
```

```yaml good
type: fond
id: d-5e11c2
samtale: M07/2026-mus
søgt: 2026-11-17
periode: {start: 2027-02-01, slut: 2027-06-30}
underskrifter: {ansat: 2026-11-16, leder: 2026-11-17, tillidsrepræsentant: 2026-11-16}
```
"""

from collections.abc import Iterator
from datetime import date

from musctl.domain.dates import short
from musctl.domain.values import Fond
from musctl.rule import At, Finding, Findings
from musctl.text.tree import Route

SUBJECT = "fond"
KRAV = ("W22",)


def check(fond: Fond, at: At) -> Findings:
    start, slut = fond.periode
    if start and slut and slut < start:
        message = f"Uddannelsen slutter {short(slut)}, før den begynder {short(start)}. Ret den dato, der er forkert."
        yield Finding(("periode", "slut"), message)
    if fond.søgt and fond.søgt > at.today:
        yield Finding(("søgt",), f"{short(fond.søgt)} er ikke kommet endnu. Ret datoen, eller vent.")
    for route, day in _signed(fond):
        if day > at.today:
            yield Finding(route, f"{short(day)} er ikke kommet endnu. Skriv den dag, der blev skrevet under.")
        elif fond.søgt and day > fond.søgt:
            message = f"Der er skrevet under {short(day)}, men ansøgningen blev sendt {short(fond.søgt)}. Ret den dato, der er forkert."
            yield Finding(route, message)


def _signed(fond: Fond) -> Iterator[tuple[Route, date]]:
    for word, day in zip(fond.underskrifter._fields, fond.underskrifter, strict=True):
        if day:
            yield ("underskrifter", word), day
    for index, one in enumerate(fond.deltagere):
        if one.underskrevet:
            yield ("deltagere", index, "underskrevet"), one.underskrevet
