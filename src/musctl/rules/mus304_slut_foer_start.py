"""Et mål skal være nået, før arbejdet med det begynder.

Tidsplanen har to datoer: hvornår I går i gang, og hvornår målet skal være nået. Her ligger den sidste før den første, så
en af dem er forkert.

Ret datoen. Dagen skrives før måneden: 5-6-2027 er 5. juni.

```yaml bad
type: plan
id: d-1b20aa
samtale: M07/2026-mus
mål:
  - id: 2026-1
    mål: Kunne lede et projekt på tværs af afdelinger
    tid:
      start: 2027-06-30
      slut: 2027-01-15 # MUS304
```

```yaml good
type: plan
id: d-1b20aa
samtale: M07/2026-mus
mål:
  - id: 2026-1
    mål: Kunne lede et projekt på tværs af afdelinger
    tid:
      start: 15-1-2027
      slut: 30-6-2027
```
"""

from musctl.domain.dates import short
from musctl.domain.maal import called
from musctl.domain.values import Plan
from musctl.rule import At, Finding, Findings

SUBJECT = "plan"
KRAV = ("K21",)


def check(plan: Plan, at: At) -> Findings:
    for index, mål in enumerate(plan.mål):
        start, slut = mål.tid
        if start and slut and slut < start:
            felter = at.art.plan.felter if at.art and at.art.plan else ()
            krav = next((felt for felt in felter if felt.navn == "tid"), None)
            message = (
                f"{called(index, mål)} skal være nået {short(slut)}, før det begynder {short(start)}. "
                "Ret den dato, der er forkert."
            )
            yield Finding(("mål", index, "tid", "slut"), message, krav)
