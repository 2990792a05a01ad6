"""Udmøntningen er i kraft, men mappen følger den ikke.

Det, nye samtaler bliver bedømt efter, er den politik, som musctl.yaml nævner, og som ligger i `politik/`. Når en
udmøntning træder i kraft, eller når den bliver ændret, skal den tages i brug, så begge dele følger med:

    musctl profile adopt

Samtaler, der er lavet før, bliver stadig bedømt efter den politik, de blev skrevet under.

```yaml bad
udmøntning: Skolernes udmøntning
profil: herlev@2026.1
område: skoleområdet
med_udvalg: Områdeudvalget for skolerne
forelagt: 2026-08-20
orienteret_hovedudvalg: 2026-08-20
i_kraft: 2026-09-03 # MUS908
```

```yaml good
udmøntning: Skolernes udmøntning
profil: herlev@2026.1
område: skoleområdet
med_udvalg: Områdeudvalget for skolerne
udkast: 2026-06-01
```
"""

from musctl import resolve
from musctl.domain.dates import spoken
from musctl.domain.overlay import ground, in_force
from musctl.domain.values import Udmøntning
from musctl.rule import At, Finding, Findings

SUBJECT = "udmøntning"
SEVERITY = "warning"
KRAV = ("H01", "H28")


def check(udmøntning: Udmøntning, at: At) -> Findings:
    if not in_force(udmøntning, at.today) or udmøntning.profil != ground(at.mappe.indstillinger.profil):
        return
    due = resolve.due(at.mappe, at.today)
    if due is None or udmøntning.i_kraft is None:
        return
    standing = at.mappe.profiler.get(resolve.name(due))
    if resolve.name(due) != at.mappe.indstillinger.profil or standing is None:
        message = f"Udmøntningen trådte i kraft {spoken(udmøntning.i_kraft)}, men mappen følger den ikke endnu. Skriv: musctl profile adopt"
        yield Finding(("i_kraft",), message)
    elif standing != due:
        message = "Udmøntningen er ændret, siden den blev taget i brug. Skriv en ny dag efter »i_kraft:«, og så: musctl profile adopt"
        yield Finding(("i_kraft",), message)
