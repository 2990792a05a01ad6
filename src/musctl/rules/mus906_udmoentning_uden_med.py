"""Udmøntningen siger ikke, hvilket MED-udvalg den er lavet i.

Udmøntningen sker i MED-organisationen. Skriv udvalgets navn efter `med_udvalg:`.

```yaml bad
udmøntning: Skolernes udmøntning # MUS906
profil: herlev@2026.1
område: skoleområdet
forelagt: 2026-08-20
orienteret_hovedudvalg: 2026-08-20
i_kraft: 2026-09-03
```

```yaml good
udmøntning: Skolernes udmøntning
profil: herlev@2026.1
område: skoleområdet
med_udvalg: Områdeudvalget for skolerne
forelagt: 2026-08-20
orienteret_hovedudvalg: 2026-08-20
i_kraft: 2026-09-03
```
"""

from musctl.domain.values import Udmøntning
from musctl.rule import At, Finding, Findings

SUBJECT = "udmøntning"
KRAV = ("H03",)


def check(udmøntning: Udmøntning, at: At) -> Findings:
    policy = at.mappe.profiler.get(udmøntning.profil)
    krav = policy.udmøntning.i_med if policy and policy.udmøntning else None
    if krav and not udmøntning.med_udvalg:
        message = "Her mangler det MED-udvalg, som udmøntningen er lavet i. Skriv det efter »med_udvalg:«."
        yield Finding(("udmøntning",), message, krav)
