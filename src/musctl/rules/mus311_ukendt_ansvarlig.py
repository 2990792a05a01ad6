"""Den ansvarlige er et nummer, som ingen har.

Hver handling i planen har en ansvarlig: `leder`, `medarbejder`, `begge`, et nummer som `M12` eller jeres egne ord. Her
står der et nummer, som ikke findes i medarbejdere.yaml, så ingen ved, hvem der har lovet det.

Se numrene med `musctl employee list`, og ret nummeret. Er den ansvarlige en uden for enheden, så skriv rollen i stedet.

```yaml bad
type: plan
id: d-1b20aa
samtale: M07/2026-mus
mål:
  - id: 2026-1
    mål: Kunne lede et projekt på tværs af afdelinger
    handling:
      - hvad: Viser, hvordan et projekt styres
        ansvar: M99 # MUS311
```

```yaml good
type: plan
id: d-1b20aa
samtale: M07/2026-mus
mål:
  - id: 2026-1
    mål: Kunne lede et projekt på tværs af afdelinger
    handling:
      - hvad: Viser, hvordan et projekt styres
        ansvar: Projektlederen på naboskolen
```
"""

from musctl.domain.maal import called
from musctl.domain.talk import WHO
from musctl.domain.values import Plan
from musctl.rule import At, Finding, Findings

SUBJECT = "plan"
KRAV = ("K12", "K21")


def check(plan: Plan, at: At) -> Findings:
    if "medarbejdere.yaml" in at.mappe.ulæselige:  # its own finding says why
        return
    for index, mål in enumerate(plan.mål):
        for i, handling in enumerate(mål.handling):
            if WHO.match(handling.ansvar) and not at.mappe.exists(handling.ansvar):
                message = (
                    f"{called(index, mål)}: {handling.ansvar} findes ikke. "
                    "Ret nummeret, eller skriv leder, medarbejder, begge eller en rolle."
                )
                yield Finding(("mål", index, "handling", i, "ansvar"), message)
