"""Der står ikke, hvem der tog referat.

Leder og medarbejder aftaler, inden samtalen går i gang, hvem der tager referat. Det afgør, hvem der skal godkende det
bagefter: den anden part. Derfor skal svaret stå i samtale.yaml, når samtalen er holdt.

Skriv `referent: leder` eller `referent: medarbejder`. `musctl held` spørger, hvis det ikke står der.

```yaml bad
type: samtale
id: s-4e21b0
samtale: M07/2026-mus
referent: # MUS203
afholdt: 2026-11-12
```

```yaml good
type: samtale
id: s-4e21b0
samtale: M07/2026-mus
referent: leder
afholdt: 2026-11-12
```
"""

from musctl.domain.values import Samtale
from musctl.rule import At, Finding, Findings

SUBJECT = "samtale"
KRAV = ("W16",)


def check(samtale: Samtale, at: At) -> Findings:
    krav = at.art.referent if at.art else None
    if krav is None or samtale.afholdt is None or samtale.referent:
        return
    route = ("referent",) if "referent" in at.document.data else ("afholdt",)
    message = "Samtalen er holdt, men der står ikke, hvem der tog referat. Skriv »referent: leder« eller »referent: medarbejder«."
    yield Finding(route, message, krav)
