"""Planen er aftalt, men ikke lagt i personalemappen.

Efter politikken gemmes en kopi af planen i personalemappen, når samtalen er holdt. Det står ikke i samtale.yaml, at det er sket.

Lav kopien med `musctl export M07 plan --personnel-file --to pdf`, og læg den i personalemappen. Er den lagt der på anden
måde, så skriv dagen efter `journaliseret:` i samtale.yaml. Kopien følger personalemappens regler; musctl kan ikke slette den.

```yaml bad
--- profil: albertslund
--- today: 2026-12-01
type: samtale
id: s-4e21b0
samtale: M07/2026-mus
referent: leder
afholdt: 2026-11-12 # MUS409
```

```yaml good
--- profil: albertslund
--- today: 2026-12-01
type: samtale
id: s-4e21b0
samtale: M07/2026-mus
referent: leder
afholdt: 2026-11-12
journaliseret: 2026-11-13
```
"""

from musctl.domain.values import Samtale
from musctl.rule import At, Finding, Findings

SUBJECT = "samtale"
SEVERITY = "warning"
KRAV = ("A23",)


def check(samtale: Samtale, at: At) -> Findings:
    keeping = at.policy.opbevaring if at.policy else None
    krav = keeping.journalisering if keeping else None
    if krav is None or krav.dokument != "plan" or samtale.afholdt is None or samtale.journaliseret:
        return
    plan = at.talk.plan if at.talk else None
    if at.talk and plan and plan.aftalt.leder and plan.aftalt.medarbejder:
        message = (
            "Planen er aftalt, men det står ikke, at den er lagt i personalemappen. Lav kopien: "
            f"musctl export {at.talk.id} plan --personnel-file, eller skriv dagen efter »journaliseret:«."
        )
        yield Finding(("afholdt",), message, krav)
