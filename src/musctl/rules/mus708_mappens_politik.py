"""Mappens politik ligger ikke i `politik/`.

musctl.yaml siger, hvilken politik mappen følger nu, og en kopi af den ligger i `politik/`. Uden kopien kan nye samtaler
ikke laves, og runden kan ikke tjekkes.

Hent filen tilbage, eller ret `profil:`, hvis navnet er skrevet forkert. Et navn har politikken og dens udgave med `@`
imellem.

```yaml bad
musctl: 1
profil: nordby@2019.1 # MUS708
enhed: Eksempelskolen
```

```yaml good
musctl: 1
profil: herlev@2026.1
enhed: Eksempelskolen
```
"""

from musctl.domain.values import Indstillinger
from musctl.rule import At, Finding, Findings

SUBJECT = "indstillinger"
KRAV = ("H28",)


def check(indstillinger: Indstillinger, at: At) -> Findings:
    if f"politik/{indstillinger.profil}.yaml" in at.mappe.ulæselige:  # its own finding says why
        return
    if indstillinger.profil not in at.mappe.profiler:
        here = ", ".join(at.mappe.profiler) or "intet"
        message = f"»{indstillinger.profil[:40]}« ligger ikke i politik/, så mappen kan ikke tjekkes. Der ligger: {here}."
        yield Finding(("profil",), message)
