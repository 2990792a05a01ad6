"""Ansøgningen er ikke sendt endnu.

Fondens penge gives efter først til mølle, og aftalens parter vurderer, om ansøgningen opfylder formålet. Derfor er det en
god idé at søge i god tid, og et ja er ikke givet på forhånd. Fundet er kun til orientering og siger, hvem der kan svare på
spørgsmål.

Når ansøgningen er sendt, så skriv `status: sendt` og dagen efter `søgt:`.

```yaml bad
type: fond
id: d-5e11c2
samtale: M07/2026-mus
status: kladde # MUS810
uddannelse: Diplomuddannelse i vejledning
```

```yaml good
type: fond
id: d-5e11c2
samtale: M07/2026-mus
status: afslået
søgt: 2026-11-19
uddannelse: Diplomuddannelse i vejledning
periode: {start: 2027-02-01}
overenskomst: LC
beløb: {ansøgt: 20.000, medfinansiering: 5.000}
underskrifter: {ansat: 2026-11-18, leder: 2026-11-19, tillidsrepræsentant: 2026-11-19}
```
"""

from musctl.domain.fonden import UNSENT
from musctl.domain.values import Fond
from musctl.rule import At, Finding, Findings

SUBJECT = "fond"
SEVERITY = "info"
KRAV = ("W27", "W28")


def check(fond: Fond, at: At) -> Findings:
    policy = at.policy.fond if at.policy else None
    if policy is None or policy.bevilling is None or fond.status not in UNSENT:
        return
    whom = f" Spørgsmål: {policy.kontakt.tekst}." if policy.kontakt else ""
    yield Finding(("status",), f"{policy.bevilling.tekst}{whom}", policy.bevilling)
