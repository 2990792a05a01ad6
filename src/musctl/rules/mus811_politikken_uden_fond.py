"""Politikken kender ingen fond, så ansøgningen bliver ikke tjekket.

En ansøgning holdes op mod det, kommunens politik siger om fonden: beløb, medfinansiering og underskrifter. Her siger
politikken intet om en fond. Det kan være, fordi kommunen ikke har beskrevet den, eller fordi mappens politik er fra før den
kom med.

Se fondens egne regler, før ansøgningen bliver sendt.

```yaml bad
--- profil: albertslund
--- file: M07/2026-mus/fond.yaml
type: fond # MUS811
id: d-5e11c2
samtale: M07/2026-mus
beløb: {ansøgt: 90.000}
```

```yaml good
type: fond
id: d-5e11c2
samtale: M07/2026-mus
```
"""

from musctl.domain.values import Fond
from musctl.rule import At, Finding, Findings

SUBJECT = "fond"
SEVERITY = "warning"
KRAV = ("W20",)


def check(_fond: Fond, at: At) -> Findings:
    if at.policy is not None and at.policy.fond is None:
        message = (
            f"{at.policy.navn}s politik ({at.policy.profil}@{at.policy.version}) siger intet om en fond, så beløb og "
            "underskrifter er ikke tjekket. Se fondens egne regler."
        )
        yield Finding(("type",), message)
