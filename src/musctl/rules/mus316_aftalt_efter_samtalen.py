"""Planen er aftalt senere end ved samtalen.

Efter politikken udfylder I planen i fællesskab undervejs eller senest ved samtalens afslutning. Står der en senere dag efter
`aftalt:`, er planen blevet til bagefter, måske uden at I sad sammen om den.

Er datoen forkert, så ret den. Er den rigtig, er der ikke mere at gøre; skriv en grund efter `undtagelser:` i samtale.yaml,
hvis det var aftalt sådan, og nå det ved samtalen næste gang.

```yaml bad
--- profil: albertslund
type: plan
id: d-1b20aa
samtale: M07/2026-mus
aftalt:
  leder: 2026-11-12
  medarbejder: 2026-11-19 # MUS316
mål:
  - id: 2026-1
    mål: Kunne lede et projekt på tværs af afdelinger
```

```yaml good
--- profil: albertslund
type: plan
id: d-1b20aa
samtale: M07/2026-mus
aftalt: {leder: 2026-11-12, medarbejder: 2026-11-12}
mål:
  - id: 2026-1
    mål: Kunne lede et projekt på tværs af afdelinger
```
"""

from musctl.domain.dates import short
from musctl.domain.values import Plan
from musctl.rule import At, Finding, Findings

SUBJECT = "plan"
SEVERITY = "warning"
KRAV = ("A19",)


def check(plan: Plan, at: At) -> Findings:
    krav = at.art.plan.ved_samtalen if at.art and at.art.plan else None
    held = at.talk.samtale.afholdt if at.talk and at.talk.samtale else None
    if krav is None or held is None:
        return
    for part, day in (("leder", plan.aftalt.leder), ("medarbejder", plan.aftalt.medarbejder)):
        if day and day > held:
            message = (
                f"Planen er aftalt {short(day)}, men samtalen var {short(held)}. "
                "Den udfyldes i fællesskab senest ved samtalens afslutning; se datoen efter."
            )
            yield Finding(("aftalt", part), message, krav)
