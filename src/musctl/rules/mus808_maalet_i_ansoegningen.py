"""Ansøgningen peger på et mål, som ikke står i planen.

Samtalen er det naturlige udgangspunkt for en ansøgning, og planen er det, der bliver tilbage af samtalen. Derfor siger
ansøgningen, hvilket mål og hvilken handling i planen den hører til: `mål: 2026-1`, `handling: 1`.

Ret nummeret, eller skriv uddannelsen ind i planen. Hører ansøgningen ikke til et mål, så lad de to linjer stå tomme.

```yaml bad
type: fond
id: d-5e11c2
samtale: M07/2026-mus
mål: 2026-7 # MUS808
```

```yaml bad
type: fond
id: d-5e11c2
samtale: M07/2026-mus
mål: 2026-1
handling: 3 # MUS808
```

```yaml good
type: fond
id: d-5e11c2
samtale: M07/2026-mus
mål: 2026-1
handling: 2
```
"""

from musctl.domain.values import Fond
from musctl.rule import At, Finding, Findings
from musctl.text.sentence import counted

SUBJECT = "fond"
SEVERITY = "warning"
KRAV = ("W26",)


def check(fond: Fond, at: At) -> Findings:
    policy = at.policy.fond if at.policy else None
    plan = at.talk.plan if at.talk else None
    if policy is None or not fond.mål or (plan is None and at.talk and at.talk.has("plan.yaml")):
        return
    goal = next((mål for mål in plan.mål if mål.id == fond.mål), None) if plan else None
    if goal is None:
        message = "Det mål, ansøgningen hører til, står ikke i planen. Ret nummeret, eller skriv målet ind i planen."
        yield Finding(("mål",), message, policy.udgangspunkt)
    elif fond.handling is not None and not 1 <= fond.handling <= len(goal.handling):
        message = (
            f"Målet har {counted(len(goal.handling), 'handling', 'handlinger')} i planen, "
            f"så der er ingen nummer {fond.handling}. Ret nummeret."
        )
        yield Finding(("handling",), message, policy.udgangspunkt)
