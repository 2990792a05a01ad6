"""Et mål er afsluttet, uden at der står, hvad der kom ud af det.

Når et mål er nået, ikke blev nået eller er faldet bort, er det værd at skrive en linje om, hvad I lærte, eller hvorfor
det ikke gik. Det er den viden, næste plan bygger på, og referatet, hvor I måske talte om det, bliver destrueret.

Skriv det efter `effekt:`. Fundet er kun et hint.

```yaml bad
type: plan
id: d-1b20aa
samtale: M07/2026-mus
mål:
  - id: 2026-1
    mål: Kunne lede et projekt på tværs af afdelinger
    evaluering: Vi gennemgår slutrapporten sammen
    status: nået # MUS312
```

```yaml good
type: plan
id: d-1b20aa
samtale: M07/2026-mus
mål:
  - id: 2026-1
    mål: Kunne lede et projekt på tværs af afdelinger
    evaluering: Vi gennemgår slutrapporten sammen
    status: nået
    effekt: Leder nu to projekter og hjælper de nye i gang
```
"""

from musctl.domain.maal import CLOSED, called
from musctl.domain.values import Plan
from musctl.rule import At, Finding, Findings

SUBJECT = "plan"
SEVERITY = "info"
KRAV = ("G21", "K21", "C24")


def check(plan: Plan, _at: At) -> Findings:
    for index, mål in enumerate(plan.mål):
        if mål.status in CLOSED and not mål.effekt:
            message = f"{called(index, mål)} er »{mål.status}«. Skriv en linje om, hvad der kom ud af det, efter »effekt:«."
            yield Finding(("mål", index, "status"), message)
