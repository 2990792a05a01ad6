"""Planen er ikke aftalt af begge parter.

Planen bliver til i en dialog mellem leder og medarbejder, og begge forpligter sig til den. Derfor skal der stå en dato
for hver af dem efter `aftalt:`. Datoen svarer til underskriften på et skema.

Skriv den dag, I hver især sagde ja. Er I ikke enige endnu, så tal videre om planen, før referatet godkendes: når det
er godkendt, er fundet en fejl, og indtil da en advarsel.

```yaml bad
type: plan
id: d-1b20aa
samtale: M07/2026-mus
aftalt:
  leder: 2026-11-12
  medarbejder: # MUS305
mål:
  - id: 2026-1
    mål: Kunne lede et projekt på tværs af afdelinger
```

```yaml good
type: plan
id: d-1b20aa
samtale: M07/2026-mus
aftalt:
  leder: 2026-11-12
  medarbejder: 2026-11-12
mål:
  - id: 2026-1
    mål: Kunne lede et projekt på tværs af afdelinger
```
"""

from musctl.domain.maal import goals
from musctl.domain.talk import approval
from musctl.domain.values import Plan
from musctl.rule import At, Finding, Findings
from musctl.text.diagnostic import Severity

SUBJECT = "plan"
SEVERITY = "warning"
KRAV = ("K09", "K22")


def check(plan: Plan, at: At) -> Findings:
    krav = at.art.plan.aftalt if at.art and at.art.plan else None
    if krav is None or at.talk is None or not at.held:
        return
    missing = [part for part in ("leder", "medarbejder") if getattr(plan.aftalt, part) is None]
    if not missing or next(goals(plan), None) is None:
        return
    samtale = at.talk.samtale  # none beside a plan of one's own after a group talk
    severity: Severity = "error" if samtale and approval(samtale, at.art) else "warning"
    route = ("aftalt",) if len(missing) > 1 else ("aftalt", missing[0])
    message = (
        f"Planen er ikke aftalt med {'en og '.join(missing)}en. Skriv den dag, I blev enige, efter »aftalt:«."
    )
    if len(missing) > 1:
        message = "Planen er ikke aftalt endnu. Skriv den dag, I hver især sagde ja, efter »aftalt:«."
    yield Finding(route, message, krav, severity)
