"""Der kan ikke søges til denne uddannelse.

Fonden betaler ikke for uddannelse, som overenskomsten allerede giver ret til. Politikken nævner dem, den kender. Nogle kan
ikke kendes på navnet alene; så er fundet en advarsel.

Tal med tillidsrepræsentanten om, hvad overenskomsten giver ret til, eller søg til noget andet.

```yaml bad
type: fond
id: d-5e11c2
samtale: M07/2026-mus
uddannelse: Kommunomuddannelsen, 2. modul # MUS804
overenskomst: HK
```

```yaml good
type: fond
id: d-5e11c2
samtale: M07/2026-mus
uddannelse: Sundhedskommunom
overenskomst: HK
```
"""

from musctl.domain.fonden import meant
from musctl.domain.values import Fond
from musctl.rule import At, Finding, Findings

SUBJECT = "fond"
KRAV = ("W25",)


def check(fond: Fond, at: At) -> Findings:
    policy = at.policy.fond if at.policy else None
    named = meant(policy.udelukket, fond.uddannelse, fond.overenskomst) if policy else None
    if named is None:
        return
    start = "Fonden betaler ikke" if named.alvor != "advarsel" else "Det ligner noget, fonden ikke betaler:"
    message = (
        f"{start} {named.navn}, for den er der ret til i forvejen. Spørg tillidsrepræsentanten, før I søger."
    )
    yield Finding(("uddannelse",), message, named)
