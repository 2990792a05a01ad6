"""Referatet har ventet længe på godkendelse.

Referatet sendes efter samtalen til godkendelse hos den anden part. Politikken nævner ingen frist, men efter en måned er
det svært at huske, hvad der blev sagt, og sidste års referat bliver liggende så længe.

Spørg, hvordan det går. Er referatet godkendt, så skriv det ind (`musctl approve record M07`). Er den anden part uenig i
noget, så skriv det i referatet med dennes egne ord, og notér en indsigelse i samtale.yaml.

De 30 dage er et skøn, og derfor er fundet en advarsel.

```yaml bad
--- today: 2027-01-10
type: samtale
id: s-4e21b0
samtale: M07/2026-mus
referent: leder
afholdt: 2026-11-12
sendt: 2026-11-14 # MUS211
```

```yaml good
--- today: 2026-12-10
type: samtale
id: s-4e21b0
samtale: M07/2026-mus
referent: leder
afholdt: 2026-11-12
sendt: 2026-11-14
```
"""

from musctl.domain.talk import approval, approvers
from musctl.domain.values import Samtale
from musctl.rule import At, Finding, Findings

SUBJECT = "samtale"
SEVERITY = "warning"
KRAV = ("W17", "C22")

PATIENCE = 30  # days; our choice, for no source names any


def check(samtale: Samtale, at: At) -> Findings:
    krav = at.art.godkendelse if at.art else None
    if krav is None or krav.af == "ingen" or samtale.sendt is None or samtale.indsigelser:
        return
    days = (at.today - samtale.sendt).days
    if days > PATIENCE and approval(samtale, at.art) is None:
        given = {one.af for one in samtale.godkendelser}
        left = [who for who in approvers(samtale, at.art) if who not in given]
        whom = ", ".join(left) if at.art and at.art.gruppe and left else "den anden part"
        message = f"Referatet blev sendt for {days} dage siden og er ikke godkendt endnu. Spørg {whom}, hvordan det går."
        yield Finding(("sendt",), message, krav, "warning")
