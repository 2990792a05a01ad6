"""Planen har ingen mål.

En plan skal indeholde mindst ét mål: noget, medarbejderen skal kunne, og som I begge vil arbejde for. Det tomme mål i en
ny plan tæller ikke med, før der er skrevet noget i det.

Skriv det første mål under `mål:`. Et mål har fem ting: hvad målet er, hvordan det nås, hvornår, hvem der er ansvarlig,
og hvordan I ser, om det blev nået.

Før samtalen er holdt, er fundet kun til orientering.

```yaml bad
type: plan
id: d-1b20aa
samtale: M07/2026-mus
mål:
  - id: 2026-1 # MUS302
    mål:
    handling:
      - hvad:
        ansvar:
    status: åben
```

```yaml good
type: plan
id: d-1b20aa
samtale: M07/2026-mus
mål:
  - id: 2026-1
    mål: Kunne lede et projekt på tværs af afdelinger
    handling:
      - hvad: Følger et projekt på naboskolen
        ansvar: medarbejder
      - hvad: Finder vikar imens
        ansvar: leder
    tid: {start: 2027-01-15, slut: 2027-06-30}
    evaluering: Vi gennemgår slutrapporten sammen
    status: åben
```
"""

from musctl.domain.maal import goals
from musctl.domain.values import Plan
from musctl.rule import At, Finding, Findings

SUBJECT = "plan"
KRAV = ("K06", "K08", "K10")


def check(plan: Plan, at: At) -> Findings:
    krav = at.art.plan if at.art else None
    if krav is None or krav.kræves != "altid" or next(goals(plan), None):
        return
    if at.held:
        message = "Planen har ingen mål, og samtalen er holdt. Skriv mindst ét mål, som I er enige om."
    else:
        message = "Planen har ingen mål endnu. Målene skal I drøfte ved samtalen."
    yield Finding(("mål",), message, krav, None if at.held else "info")
