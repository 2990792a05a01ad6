"""Planen består kun af kurser.

Kompetenceudvikling er ikke kun kurser og uddannelse. Meget læres i det daglige arbejde: en kollega viser, hvordan man
gør, man følger et projekt, bytter opgaver eller får sparring. Det koster ofte mindre og sidder bedre.

Tænk over, om mindst ét af målene kan nås på en anden måde, fx ved at bruge det lærte på en opgave bagefter. Er kurser det
rigtige, så lad det stå; fundet er kun et hint.

```yaml bad
type: plan
id: d-1b20aa
samtale: M07/2026-mus
mål:
  - id: 2026-1 # MUS306
    mål: Kunne lede et projekt på tværs af afdelinger
    handling:
      - {hvad: Kursus i projektledelse, metode: kursus, ansvar: medarbejder}
```

```yaml good
type: plan
id: d-1b20aa
samtale: M07/2026-mus
mål:
  - id: 2026-1
    mål: Kunne lede et projekt på tværs af afdelinger
    handling:
      - {hvad: Kursus i projektledelse, metode: kursus, ansvar: medarbejder}
      - {hvad: Leder et lille projekt bagefter, metode: projekt, ansvar: leder}
```
"""

from musctl.domain.emne import heard
from musctl.domain.maal import actions
from musctl.domain.values import Metoder, Plan
from musctl.rule import At, Finding, Findings

SUBJECT = "plan"
SEVERITY = "info"
KRAV = ("K04", "K05")


def check(plan: Plan, at: At) -> Findings:
    krav = at.art.plan.andet_end_kurser if at.art and at.art.plan else None
    metoder = at.policy.metoder if at.policy else None
    if krav is None or metoder is None:
        return
    used = [handling.metode for mål in plan.mål for _, handling in actions(mål)]
    others = {metode.id for metode in metoder.liste if not metode.kursus}
    if not used or not all(used) or not others.isdisjoint(used):
        return
    if all(_is_course(metode, metoder) for metode in used):
        message = "Alle handlinger i planen er kurser. Kan noget af det læres i det daglige arbejde, så skriv det med."
        yield Finding(("mål",), message, krav, "info")


def _is_course(written: str, metoder: Metoder) -> bool:
    name = heard(written)
    return any(
        metode.kursus and name in map(heard, (metode.id, metode.titel, *metode.alias))
        for metode in metoder.liste
    )
