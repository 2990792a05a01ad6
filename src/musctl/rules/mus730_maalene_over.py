"""Områdets eller forvaltningens mål er ikke skrevet ind.

Ved en lederudviklingssamtale bliver lederens mål afstemt med de mål, der er opstillet for området og for forvaltningen. musctl
sætter dem på begge forberedelsesark, så I har dem foran jer.

Skriv dem i musctl.yaml efter `områdets_mål:` og `forvaltningens_mål:`, før I laver arkene. Et par linjer er nok.

```yaml bad
--- file: M08/2026-lus/samtale.yaml
type: samtale # MUS730
id: s-4e21b0
samtale: M08/2026-lus
profil: herlev@2026.1
planlagt: 2026-12-01 10:00
```

```yaml good
--- file: musctl.yaml
musctl: 1
profil: herlev@2026.1
enhed: Eksempelskolen
område: skoleområdet
udviklingsmål: [Flere elever læser alderssvarende]
områdets_mål: [Alle skoler har en læsevejleder]
forvaltningens_mål: [Budgettet holder]
--- file: M08/2026-lus/samtale.yaml
type: samtale
id: s-4e21b0
samtale: M08/2026-lus
profil: herlev@2026.1
planlagt: 2026-12-01 10:00
```
"""

from musctl.domain.values import Samtale
from musctl.rule import At, Finding, Findings

SUBJECT = "samtale"
SEVERITY = "warning"
KRAV = ("W37",)


def check(_samtale: Samtale, at: At) -> Findings:
    krav = at.art.overordnede_mål if at.art else None
    if krav is None or at.held:
        return
    settings = at.mappe.indstillinger
    known = {
        "område": ("Områdets mål", "områdets_mål", settings.områdets_mål),
        "forvaltning": ("Forvaltningens mål", "forvaltningens_mål", settings.forvaltningens_mål),
    }
    for whose in krav.fra:
        name, key, goals = known[whose]
        if not any(goals):
            message = f"{name} mangler på arkene. Skriv dem i musctl.yaml efter »{key}:«, så I kan afstemme målene med dem."
            yield Finding((), message, krav)
