"""Emnet er drøftet, men planen, der følger med det, mangler.

For nogle samtaler kræves der kun en plan, hvis samtalen har handlet om et bestemt emne. Taler en gruppe om
kompetenceudvikling, skal der laves en skriftlig kompetenceudviklingsplan for gruppen; gør den ikke, er der intet krav.

Her står der noget under emnet i referatet. Skriv, hvad I blev enige om, i planen, eller lav den med
`musctl new plan --group G1`. Har I ikke drøftet det alligevel, så slet afsnittet.

```markdown bad
--- profil: gentofte
--- without: G1/2026-grus/plan.yaml
--- file: G1/2026-grus/referat.md
---
type: referat
id: d-7f3a9c
samtale: G1/2026-grus
---
# Referat
## Kompetenceudvikling <!-- MUS506 -->
Alle skal kunne bruge det nye vagtsystem.
```

```markdown good
--- profil: gentofte
--- without: G1/2026-grus/plan.yaml
--- file: G1/2026-grus/referat.md
---
type: referat
id: d-7f3a9c
samtale: G1/2026-grus
---
# Referat
## Afdelingens strategiske mål, udvikling og retning
Vi læser strategien sammen i januar.
```
"""

from musctl.domain.emne import discussed, standing
from musctl.domain.maal import goals
from musctl.domain.values import Plan, Referat
from musctl.rule import At, Finding, Findings

SUBJECT = "referat"
KRAV = ("G14", "G22", "C08")


def check(_referat: Referat, at: At) -> Findings:
    krav = at.art.plan if at.art else None
    if at.art is None or krav is None or krav.kræves != "hvis_emne_drøftes" or not at.held or at.talk is None:
        return
    if not krav.emne or _planned(at.talk.plan) or (at.talk.plan is None and at.talk.has("plan.yaml")):
        return
    indexes = standing(at.document, at.art).get(krav.emne, ())
    if indexes and discussed(at.document, indexes):
        message = f"I har drøftet emnet, og så skal der laves en »{krav.titel}«. Skriv den i plan.yaml."
        yield Finding(("##", indexes[0]), message, krav)


def _planned(plan: Plan | None) -> bool:
    """The plan has a goal of development; a point of the common plan of action is another matter."""
    return plan is not None and any(mål.slags != "handling" for _, mål in goals(plan))
