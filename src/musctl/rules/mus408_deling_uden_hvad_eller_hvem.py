"""Det står ikke klart, hvad der må deles, eller med hvem.

Under `deling:` i samtale.yaml står det, I er blevet enige om, at andre må vide. Det kan kun bruges, når der står, hvilken
oplysning det er, hvem der må få den, og hvornår I aftalte det.

Skriv det, der mangler, eller slet linjen, og del intet.

```yaml bad
type: samtale
id: s-4e21b0
samtale: M07/2026-mus
deling:
  - {oplysning: Ønske om projektlederkursus, aftalt_af: [leder, medarbejder], dato: 2026-11-12} # MUS408
  - {til: skolens ledelse, aftalt_af: [leder, medarbejder], dato: 2026-11-12} # MUS408
  - {oplysning: Ønske om sidemandsoplæring, til: Team Nord, aftalt_af: [leder, medarbejder]} # MUS408
```

```yaml good
type: samtale
id: s-4e21b0
samtale: M07/2026-mus
deling:
  - {oplysning: Ønske om projektlederkursus, til: skolens ledelse, aftalt_af: [leder, medarbejder], dato: 2026-11-12}
```
"""

from musctl.domain.values import Samtale
from musctl.rule import At, Finding, Findings

SUBJECT = "samtale"
KRAV = ("H13", "G26")


def check(samtale: Samtale, at: At) -> Findings:
    for index, deling in enumerate(samtale.deling):
        if not deling.oplysning:
            message = "Skriv efter »oplysning:«, hvad det er, der må deles."
            yield Finding(("deling", index, "oplysning"), message, at.fortrolighed)
        if not deling.til:
            yield Finding(
                ("deling", index, "til"), "Skriv efter »til:«, hvem der må få det at vide.", at.fortrolighed
            )
        if deling.dato is None:
            message = "Skriv efter »dato:«, hvilken dag I aftalte det."
            yield Finding(("deling", index, "dato"), message, at.fortrolighed, "warning")
