"""Udmøntningen er i kraft, før den er forelagt.

Et områdes udkast forelægges for områdets MED-udvalg, før det træder i kraft. Derfor skal `forelagt:` være udfyldt, når
`i_kraft:` er det, og ikke ligge efter den dag. At forelægge er ikke at godkende: udvalget skal have set udkastet.

```yaml bad
udmøntning: Skolernes udmøntning
profil: herlev@2026.1
område: skoleområdet
med_udvalg: Områdeudvalget for skolerne
forelagt: 2026-09-10 # MUS904
orienteret_hovedudvalg: 2026-09-10
i_kraft: 2026-09-03
```

```yaml bad
udmøntning: Skolernes udmøntning
profil: herlev@2026.1
område: skoleområdet
med_udvalg: Områdeudvalget for skolerne
i_kraft: 2026-09-03 # MUS904
```

```yaml good
udmøntning: Skolernes udmøntning
profil: herlev@2026.1
område: skoleområdet
med_udvalg: Områdeudvalget for skolerne
udkast: 2026-06-01
forelagt: 2026-08-20
orienteret_hovedudvalg: 2026-08-20
i_kraft: 2026-09-03
```
"""

from musctl.domain.dates import spoken
from musctl.domain.values import Udmøntning
from musctl.rule import At, Finding, Findings

SUBJECT = "udmøntning"
KRAV = ("H04", "C17")


def check(udmøntning: Udmøntning, at: At) -> Findings:
    policy = at.mappe.profiler.get(udmøntning.profil)
    krav = policy.udmøntning.forelægges if policy and policy.udmøntning else None
    if krav is None:
        return
    drafted, shown, valid = udmøntning.udkast, udmøntning.forelagt, udmøntning.i_kraft
    if valid and not shown:
        message = "Udmøntningen kan ikke træde i kraft, før den er forelagt for MED-udvalget. Skriv dagen efter »forelagt:«."
        yield Finding(("i_kraft",), message, krav)
    elif valid and shown and shown > valid:
        message = f"Her er den forelagt {spoken(shown)}, efter at den trådte i kraft {spoken(valid)}. Ret den dag, der er forkert."
        yield Finding(("forelagt",), message, krav)
    if drafted and shown and drafted > shown:
        message = f"Her er udkastet fra {spoken(drafted)}, efter at det blev forelagt {spoken(shown)}. Ret den dag, der er forkert."
        yield Finding(("udkast",), message, krav)
