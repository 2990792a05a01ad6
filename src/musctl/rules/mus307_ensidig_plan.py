"""Kun den ene part har noget at gøre i planen.

Leder og medarbejder har en gensidig forpligtelse til, at planen bliver gennemført. Medarbejderen lærer, og lederen
sørger for rammerne: tid, vikar, penge eller en opgave at øve sig på. Står den ene slet ikke som ansvarlig for noget, er
planen let at glemme for den part.

Se efter, om der er en handling, som den anden skal tage sig af, og skriv den ind. Fundet er kun et hint.

```yaml bad
type: plan
id: d-1b20aa
samtale: M07/2026-mus
mål:
  - id: 2026-1 # MUS307
    mål: Kunne lede et projekt på tværs af afdelinger
    handling:
      - {hvad: Følger et projekt på naboskolen, ansvar: medarbejder}
```

```yaml good
type: plan
id: d-1b20aa
samtale: M07/2026-mus
mål:
  - id: 2026-1
    mål: Kunne lede et projekt på tværs af afdelinger
    handling:
      - {hvad: Følger et projekt på naboskolen, ansvar: medarbejder}
      - {hvad: Finder vikar imens, ansvar: leder}
```
"""

from musctl.domain.maal import actions
from musctl.domain.values import Plan
from musctl.rule import At, Finding, Findings

SUBJECT = "plan"
SEVERITY = "info"
KRAV = ("K12",)


def check(plan: Plan, at: At) -> Findings:
    krav = at.art.plan.gensidig if at.art and at.art.plan else None
    if krav is None or at.talk is None:
        return
    named = {handling.ansvar for mål in plan.mål for _, handling in actions(mål)}
    if not named or "" in named or "begge" in named:
        return
    group = at.mappe.grupper.get(at.talk.who)
    if named & {"medarbejder", at.talk.who, *(group.medlemmer if group else ())}:
        idle = "" if "leder" in named else "Lederen"
    else:
        idle = "Medarbejderen" if "leder" in named else "Ingen af parterne"
    if idle:
        stands = "står som ansvarlig" if idle == "Ingen af parterne" else "står ikke som ansvarlig"
        message = f"{idle} {stands} for noget i planen. Er der en handling at tage sig af, så skriv den ind."
        yield Finding(("mål",), message, krav, "info")
