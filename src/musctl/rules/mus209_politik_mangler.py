"""Samtalens politik ligger ikke i mappen.

En samtale bliver bedømt efter den politik, den blev skrevet under, også når kommunen senere vedtager en ny. Derfor står
politikkens navn og udgave i samtale.yaml, og en kopi af den ligger i `politik/`.

Her mangler kopien, så emner, plan og godkendelse kan ikke tjekkes. Hent filen tilbage, eller ret navnet, hvis det er
skrevet forkert.

```yaml bad
type: samtale
id: s-4e21b0
samtale: M07/2026-mus
profil: nordby@2019.1 # MUS209
```

```yaml good
type: samtale
id: s-4e21b0
samtale: M07/2026-mus
```
"""

from musctl.domain.values import Samtale
from musctl.rule import At, Finding, Findings

SUBJECT = "samtale"
KRAV = ("H28",)


def check(samtale: Samtale, at: At) -> Findings:
    if f"politik/{samtale.profil}.yaml" in at.mappe.ulæselige:  # its own finding says why
        return
    if samtale.profil and samtale.profil not in at.mappe.profiler:
        here = ", ".join(at.mappe.profiler) or "intet"
        message = (
            f"»{samtale.profil}« ligger ikke i politik/, så samtalen kan ikke tjekkes. Der ligger: {here}."
        )
        yield Finding(("profil",), message)
