"""Hovedudvalget er ikke orienteret om udmøntningen.

Samtidig med at udkastet forelægges for områdets MED-udvalg, sendes det til Hovedudvalget til orientering. Skriv dagen
efter `orienteret_hovedudvalg:`.

```yaml bad
udmøntning: Skolernes udmøntning
profil: herlev@2026.1
område: skoleområdet
med_udvalg: Områdeudvalget for skolerne
forelagt: 2026-08-20 # MUS905
i_kraft: 2026-09-03
```

```yaml bad
udmøntning: Skolernes udmøntning
profil: herlev@2026.1
område: skoleområdet
med_udvalg: Områdeudvalget for skolerne
forelagt: 2026-08-20
orienteret_hovedudvalg: 2026-09-01 # MUS905
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

from musctl.domain.dates import spoken
from musctl.domain.values import Udmøntning
from musctl.rule import At, Finding, Findings

SUBJECT = "udmøntning"
SEVERITY = "warning"
KRAV = ("H05",)


def check(udmøntning: Udmøntning, at: At) -> Findings:
    policy = at.mappe.profiler.get(udmøntning.profil)
    krav = policy.udmøntning.orienteres if policy and policy.udmøntning else None
    shown, told = udmøntning.forelagt, udmøntning.orienteret_hovedudvalg
    if krav is None or shown is None:
        return
    if told is None:
        message = "Udkastet skal samtidig sendes til Hovedudvalget til orientering. Skriv dagen efter »orienteret_hovedudvalg:«."
        yield Finding(("forelagt",), message, krav)
    elif told > shown:
        message = f"Udkastet blev forelagt {spoken(shown)}, men Hovedudvalget først orienteret {spoken(told)}. Det skulle være samtidig."
        yield Finding(("orienteret_hovedudvalg",), message, krav)
