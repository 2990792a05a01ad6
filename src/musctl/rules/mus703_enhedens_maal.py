"""Enhedens udviklingsmål er ikke skrevet ind.

Ledelsen skal sikre, at medarbejderne kender enhedens udviklingsmål. De er baggrunden for samtalen: den enkeltes mål skal
gerne hænge sammen med enhedens. musctl sætter dem øverst på forberedelsesarkene, så begge har dem med.

Skriv dem i musctl.yaml efter `udviklingsmål:`, før I laver forberedelsesarkene. Et par linjer er nok.

```yaml bad
musctl: 1
profil: herlev@2026.1
enhed: Eksempelskolen
område: skoleområdet
udviklingsmål: [] # MUS703
```

```yaml good
musctl: 1
profil: herlev@2026.1
enhed: Eksempelskolen
område: skoleområdet
udviklingsmål:
  - Flere elever læser alderssvarende
```
"""

from musctl.domain.values import Indstillinger
from musctl.rule import At, Finding, Findings

SUBJECT = "indstillinger"
SEVERITY = "warning"
KRAV = ("K13",)


def check(indstillinger: Indstillinger, at: At) -> Findings:
    krav = at.policy.enhedens_mål if at.policy else None
    if krav and at.mappe.runder and not any(indstillinger.udviklingsmål):
        message = "Runden er i gang, men enhedens udviklingsmål mangler. Skriv dem efter »udviklingsmål:«, så de kommer med på arkene."
        yield Finding(("udviklingsmål",), message, krav, "warning")
