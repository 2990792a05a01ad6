"""Samtalens afslutning står tom i referatet.

En samtale slutter med, at I samler op: hvad har I aftalt, hvem gør hvad, og hvornår? Politikken har et afsnit til det, og
her står overskriften, men ikke noget under den.

Skriv et par linjer, eller skriv, at aftalerne står i planen. Bruger I ikke afsnittet, så slet overskriften; formen er fri,
og derfor er fundet en advarsel.

```markdown bad
---
type: referat
id: d-7f3a9c
samtale: M07/2026-mus
---
# Referat
## Handlings- og tidsplan <!-- MUS107 -->
<!-- Hvad har I aftalt, hvem gør hvad, og hvornår? -->
```

```markdown good
---
type: referat
id: d-7f3a9c
samtale: M07/2026-mus
---
# Referat
## Handlings- og tidsplan
Målet og datoerne står i planen. Vi ser på det i maj.
```
"""

from musctl.domain.emne import discussed, standing
from musctl.domain.values import Krav, Referat
from musctl.rule import At, Finding, Findings

SUBJECT = "referat"
SEVERITY = "warning"
KRAV = ("H24",)


def check(_referat: Referat, at: At) -> Findings:
    if at.art is None or at.art.afslutning is None or not at.held:
        return
    found = standing(at.document, at.art)
    for emne in at.art.afslutning.emner:
        indexes = found.get(emne.id)
        if indexes and not discussed(at.document, indexes):
            message = (
                f"Der står ikke noget under »{emne.titel}«. Skriv, hvad I aftalte, eller slet overskriften."
            )
            yield Finding(("##", indexes[0]), message, Krav(at.art.afslutning.kilde))
