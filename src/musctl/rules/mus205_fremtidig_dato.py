"""En dato for noget, der er sket, ligger i fremtiden.

Hvornår samtalen blev holdt, referatet blev sendt og godkendt, og planen blev aftalt, kan først skrives, når det er
sket. Står der en dag, som ikke er kommet endnu, tror musctl, at samtalen er nået længere, end den er, og så kan sidste
års referat blive destrueret for tidligt.

Ret datoen. Er samtalen aftalt, men ikke holdt, så skriv dagen efter `planlagt:`. Dagen skrives før måneden: 5-6-2026
er 5. juni.

```yaml bad
--- today: 2026-11-20
type: samtale
id: s-4e21b0
samtale: M07/2026-mus
referent: leder
afholdt: 2026-12-11 # MUS205
```

```yaml good
--- today: 2026-11-20
type: samtale
id: s-4e21b0
samtale: M07/2026-mus
planlagt: 2026-12-11 10:00
```
"""

from datetime import date

from musctl.domain.dates import short
from musctl.domain.values import Plan, Samtale
from musctl.rule import At, Finding, Findings
from musctl.text.tree import Route

SUBJECT = "samtale plan"
KRAV = ("H14", "H17", "W17")


def check(value: Samtale | Plan, at: At) -> Findings:
    days: list[tuple[Route, date | None, str]]
    if isinstance(value, Plan):
        days = [
            (("aftalt", "leder"), value.aftalt.leder, "aftalt"),
            (("aftalt", "medarbejder"), value.aftalt.medarbejder, "aftalt"),
        ]
    else:
        days = [
            (("afholdt",), value.afholdt, "holdt"),
            (("sendt",), value.sendt, "sendt"),
            *(
                (("godkendelser", i, "dato"), one.dato, "godkendt")
                for i, one in enumerate(value.godkendelser)
            ),
            *((("indsigelser", i, "dato"), one.dato, "skrevet") for i, one in enumerate(value.indsigelser)),
        ]
    for route, day, word in days:
        if day and day > at.today:
            yield Finding(
                route,
                f"{short(day).capitalize()} er ikke kommet endnu, så der kan ikke stå »{word}«. Ret datoen.",
            )
