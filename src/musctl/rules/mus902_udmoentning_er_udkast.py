"""Udmøntningen er ikke trådt i kraft.

Et udkast afgør ingenting: samtalerne bliver bedømt efter kommunens egne regler, til udmøntningen er i kraft. Når den er
forelagt for MED-udvalget, skrives dagen efter `forelagt:` og dagen, fra hvilken den gælder, efter `i_kraft:`. At
forelægge er ikke at godkende, så musctl spørger ikke, hvad udvalget mente.

Når dagen kommer, tages udmøntningen i brug for nye samtaler med `musctl profile adopt`.

```yaml bad
udmøntning: Skolernes udmøntning # MUS902
profil: herlev@2026.1
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
forelagt: 2026-08-20
orienteret_hovedudvalg: 2026-08-20
i_kraft: 2026-09-03
```
"""

from musctl.domain.dates import spoken
from musctl.domain.overlay import in_force
from musctl.domain.values import Udmøntning
from musctl.rule import At, Finding, Findings

SUBJECT = "udmøntning"
SEVERITY = "warning"
KRAV = ("H04", "C17")


def check(udmøntning: Udmøntning, at: At) -> Findings:
    if in_force(udmøntning, at.today):
        return
    policy = at.mappe.profiler.get(udmøntning.profil)
    krav = policy.udmøntning.forelægges if policy and policy.udmøntning else None
    if udmøntning.i_kraft:
        message = (
            f"Udmøntningen træder i kraft {spoken(udmøntning.i_kraft)}. Indtil da bruges kommunens regler."
        )
        yield Finding(("i_kraft",), message, krav, "info")
    elif udmøntning.forelagt:
        message = "Udmøntningen er forelagt, men ikke i kraft, så kommunens regler bruges. Skriv dagen efter »i_kraft:«."
        yield Finding(("udmøntning",), message, krav, "warning")
    else:
        message = "Udmøntningen er et udkast, så kommunens regler bruges. Skriv »forelagt:« og »i_kraft:«, når det er sket."
        yield Finding(("udmøntning",), message, krav, "warning")
