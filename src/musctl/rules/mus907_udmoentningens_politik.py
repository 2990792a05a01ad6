"""Udmøntningen ligger på en anden politik end mappens.

En udmøntning siger efter `profil:`, hvilken udgave af kommunens politik den lægger sig oven på. Får kommunen en ny
udgave, skal udmøntningen ses efter og flyttes med, for det, der er aftalt lokalt, skal stadig passe. Indtil da bliver den
ikke brugt til nye samtaler.

Ret `profil:` til den udgave, mappen følger, når I har set efter, og tag den i brug med `musctl profile adopt`.

```yaml bad
udmøntning: Skolernes udmøntning
profil: herlev@2019.1 # MUS907
område: skoleområdet
med_udvalg: Områdeudvalget for skolerne
udkast: 2026-06-01
```

```yaml good
udmøntning: Skolernes udmøntning
profil: herlev@2026.1
område: skoleområdet
med_udvalg: Områdeudvalget for skolerne
udkast: 2026-06-01
```
"""

from musctl.domain.overlay import ground
from musctl.domain.values import Udmøntning
from musctl.rule import At, Finding, Findings

SUBJECT = "udmøntning"
KRAV = ("H01", "H28")


def check(udmøntning: Udmøntning, at: At) -> Findings:
    followed = ground(at.mappe.indstillinger.profil)
    if udmøntning.profil and followed and udmøntning.profil != followed:
        message = (
            f"Udmøntningen ligger på »{udmøntning.profil[:40]}«, men mappen følger »{followed[:40]}«. "
            "Se udmøntningen efter, og ret »profil:«."
        )
        yield Finding(("profil",), message)
