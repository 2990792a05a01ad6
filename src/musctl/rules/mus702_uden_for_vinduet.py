"""Samtalen blev holdt uden for rundens dage.

Samtalerne ligger samlet på bestemte dage af året, så alle får deres omtrent samtidig, og så der er et år til den næste. Det
er lov at holde en samtale på et andet tidspunkt, og fundet er kun et hint.

Har politikken andre dage for én slags samtale, fx LUS, er det dem, der gælder for den.

Se efter, om datoen er rigtig, og om samtalen er lagt i den rigtige runde. Er det runden, der varede længere, så ret `fra:`
eller `til:` i runder/2026.yaml.

```yaml bad
type: samtale
id: s-4e21b0
samtale: M07/2026-mus
referent: leder
afholdt: 2026-03-12 # MUS702
```

```yaml good
type: samtale
id: s-4e21b0
samtale: M07/2026-mus
referent: leder
afholdt: 2026-11-12
```
"""

from musctl.domain import duty
from musctl.domain.dates import short
from musctl.domain.values import Runde, Samtale
from musctl.rule import At, Finding, Findings

SUBJECT = "samtale"
SEVERITY = "info"
KRAV = ("W04", "C22")


def check(samtale: Samtale, at: At) -> Findings:
    if samtale.afholdt is None or at.talk is None:
        return
    runde, days = at.mappe.runder.get(at.talk.runde), None
    if at.policy and at.art and (runde or at.art.vindue):
        days = duty.days(at.policy, runde or Runde(at.talk.runde), at.art)
    elif runde:
        days = duty.window(runde, None)
    if days and not days[0] <= samtale.afholdt <= days[1]:
        message = f"Samtalen blev holdt {short(samtale.afholdt)}. Runden går fra {short(days[0])} til {short(days[1])}; se efter, om datoen er rigtig."
        yield Finding(("afholdt",), message, at.art.vindue if at.art else None, "info")
