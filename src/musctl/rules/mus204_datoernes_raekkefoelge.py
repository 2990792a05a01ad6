"""Datoerne står i en rækkefølge, der ikke kan passe.

En samtale bliver indkaldt, holdt, sendt til godkendelse og godkendt, i den rækkefølge. Det kan ske samme dag, men
ikke omvendt. Datoerne bestemmer, hvor langt samtalen er nået, og hvornår sidste års referat kan destrueres, så en
forbytning kan få følger.

Se efter, hvilken af de to datoer der er forkert, og ret den. Dagen skrives før måneden: 5-6-2026 er 5. juni. Den
planlagte tid spiller ingen rolle; samtaler må gerne flyttes.

```yaml bad
type: samtale
id: s-4e21b0
samtale: M07/2026-mus
referent: leder
indkaldt: 2026-10-01
afholdt: 2026-11-12
sendt: 2026-11-10 # MUS204
```

```yaml bad
type: samtale
id: s-4e21b0
samtale: M07/2026-mus
referent: leder
sendt: 2026-11-14 # MUS204
```

```yaml good
type: samtale
id: s-4e21b0
samtale: M07/2026-mus
referent: leder
planlagt: 2026-11-19 10:00
indkaldt: 2026-10-01
afholdt: 2026-11-12
sendt: 2026-11-12
godkendelser:
  - {af: medarbejder, hvordan: mail, dato: 18-11-2026}
```
"""

from collections.abc import Iterator
from datetime import date

from musctl.domain.dates import short
from musctl.domain.values import Samtale
from musctl.rule import At, Finding, Findings
from musctl.text.tree import Route

SUBJECT = "samtale"
KRAV = ("W16", "W17")


def check(samtale: Samtale, _at: At) -> Findings:
    before: tuple[str, date] | None = None
    for route, what, day in _days(samtale):
        if before and day < before[1]:
            message = f"{what} ligger før »{before[0]}«: {short(day)} og {short(before[1])}. Ret den dato, der er forkert."
            yield Finding(route, message)
        elif samtale.afholdt is None and route != ("indkaldt",):
            message = f"{what} har en dato, men der står ikke, hvornår samtalen blev holdt. Skriv dagen efter »afholdt:«."
            yield Finding(route, message)
        if len(route) == 1:
            before = (str(route[0]), day)


def _days(samtale: Samtale) -> Iterator[tuple[Route, str, date]]:
    """Each day that is written, in the order in which the days must come."""
    for key in ("indkaldt", "afholdt", "sendt"):
        day = getattr(samtale, key)
        if day:
            yield (key,), f"»{key}«", day
    for index, godkendelse in enumerate(samtale.godkendelser):
        if godkendelse.dato:
            yield ("godkendelser", index, "dato"), "Godkendelsen", godkendelse.dato
    for index, indsigelse in enumerate(samtale.indsigelser):
        if indsigelse.dato:
            yield ("indsigelser", index, "dato"), "Indsigelsen", indsigelse.dato
