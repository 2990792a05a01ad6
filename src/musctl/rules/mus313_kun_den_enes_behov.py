"""Planen tjener kun den ene sides behov.

Kompetenceudvikling skal sikre både arbejdspladsens behov og medarbejderens egen udvikling. Et mål kan sige, hvis behov det
tjener: `behov: arbejdsplads`, `individ` eller `begge`. Her siger alle mål det samme, og det er kun den ene side.

Tænk over, om et af målene også er til gavn for den anden, eller om der mangler et mål. Fundet er kun et hint.

```yaml bad
type: plan
id: d-1b20aa
samtale: M07/2026-mus
mål:
  - id: 2026-1 # MUS313
    mål: Kunne lede et projekt på tværs af afdelinger
    behov: arbejdsplads
  - id: 2026-2
    mål: Kende den nye læseplan
    behov: arbejdsplads
```

```yaml good
type: plan
id: d-1b20aa
samtale: M07/2026-mus
mål:
  - id: 2026-1
    mål: Kunne lede et projekt på tværs af afdelinger
    behov: begge
  - id: 2026-2
    mål: Kende den nye læseplan
    behov: arbejdsplads
```
"""

from musctl.domain.maal import goals
from musctl.domain.values import Plan
from musctl.rule import At, Finding, Findings

SUBJECT = "plan"
SEVERITY = "info"
KRAV = ("K02",)

_WHOSE = {"arbejdsplads": "arbejdspladsens", "individ": "medarbejderens"}


def check(plan: Plan, at: At) -> Findings:
    felter = at.art.plan.felter if at.art and at.art.plan else ()
    felt = next((felt for felt in felter if felt.navn == "behov"), None)
    served = {mål.behov for _, mål in goals(plan)} if felt else ()
    if len(served) == 1 and (whose := _WHOSE.get(next(iter(served)))):
        message = f"Alle mål tjener kun {whose} behov. Er der et, der også er til gavn for den anden side, så skriv »behov: begge«."
        yield Finding(("mål",), message, felt, "info")
