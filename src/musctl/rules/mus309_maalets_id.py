"""To mål har samme id, eller et mål har ikke noget.

Et måls id, fx `2026-1`, er dets navn, så længe det er åbent: er målet ikke nået, følger det med i næste års plan under
samme id, og på den måde kan I se, hvor længe I har arbejdet med det. Derfor må to mål ikke dele id, og et mål uden id
kan ikke følges.

Giv målet et id, som intet andet mål har: årstallet, en bindestreg og et nummer. Id'er, der allerede er brugt, skal blive
ved med at betyde det samme mål.

```yaml bad
type: plan
id: d-1b20aa
samtale: M07/2026-mus
mål:
  - id: 2026-1
    mål: Kunne lede et projekt på tværs af afdelinger
  - id: 2026-1 # MUS309
    mål: Være tryg ved de svære samtaler
  - mål: Kende den nye læseplan # MUS309
```

```yaml good
type: plan
id: d-1b20aa
samtale: M07/2026-mus
mål:
  - id: 2026-1
    mål: Kunne lede et projekt på tværs af afdelinger
  - id: 2026-2
    mål: Være tryg ved de svære samtaler
  - id: 2026-3
    mål: Kende den nye læseplan
```
"""

from musctl.domain.maal import goals
from musctl.domain.values import Plan
from musctl.rule import At, Finding, Findings

SUBJECT = "plan"
KRAV = ("H16", "C15")


def check(plan: Plan, at: At) -> Findings:
    seen: dict[str, int] = {}
    for index, mål in goals(plan):
        if not mål.id:
            message = f"Mål {index + 1} har ikke noget id, så det kan ikke følges til næste år. Skriv {_free(plan, at)}."
            yield Finding(("mål", index, "id"), message, severity="warning")
        elif mål.id in seen:
            message = f"Mål {index + 1} har samme id som mål {seen[mål.id] + 1}. Giv det sit eget; {_free(plan, at)} er ledigt."
            yield Finding(("mål", index, "id"), message)
        else:
            seen[mål.id] = index


def _free(plan: Plan, at: At) -> str:
    year = at.talk.runde if at.talk else str(at.today.year)
    taken = {mål.id for mål in plan.mål}
    number = next(number for number in range(1, len(taken) + 2) if f"{year}-{number}" not in taken)
    return f"»id: {year}-{number}«"
