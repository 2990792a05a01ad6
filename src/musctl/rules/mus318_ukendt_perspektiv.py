"""Aftalens perspektiv er ikke et af samtalens.

Skemaet har et aftalefelt for hvert perspektiv, og hver aftale i planen siger, hvilket den hører til. Her står et ord, som
samtalen ikke har.

Skriv et af de perspektiver, der står i fundet.

```yaml bad
--- profil: albertslund
type: plan
id: d-1b20aa
samtale: M07/2026-mus
mål:
  - id: 2026-1
    mål: Kunne lede et projekt på tværs af afdelinger
    perspektiv: økonomi # MUS318
```

```yaml good
--- profil: albertslund
type: plan
id: d-1b20aa
samtale: M07/2026-mus
mål:
  - id: 2026-1
    mål: Kunne lede et projekt på tværs af afdelinger
    perspektiv: Struktur
```
"""

from musctl.domain.emne import heard, names
from musctl.domain.maal import called
from musctl.domain.values import Plan
from musctl.rule import At, Finding, Findings

SUBJECT = "plan"
KRAV = ("A02", "A04")


def check(plan: Plan, at: At) -> Findings:
    krav = at.art.plan if at.art else None
    felt = next((one for one in krav.felter if one.navn == "perspektiv"), None) if krav else None
    if felt is None or at.art is None or not any(mål.perspektiv for mål in plan.mål):
        return
    known = {name for emne in at.art.emner for name in (heard(emne.id), *names(emne))}
    for index, mål in enumerate(plan.mål):
        if mål.perspektiv and heard(mål.perspektiv) not in known:
            which = ", ".join(emne.id for emne in at.art.emner)
            message = f"{called(index, mål)}: »{mål.perspektiv[:40]}« er ikke et af samtalens perspektiver. Skriv {which}."
            yield Finding(("mål", index, "perspektiv"), message, felt)
