"""Samtalen er holdt, men der er ingen plan.

Til samtalen hører en plan for medarbejderens udvikling: hvad der skal læres, hvordan og hvornår. Den er det, I har
tilbage at arbejde med, når referatet er destrueret, og den er obligatorisk, hvor politikken siger det.

Lav planen med `musctl new plan --employee M07`. Åbne mål fra sidste år kommer med under deres egne numre.

```yaml bad
--- without: M07/2026-mus/plan.yaml
type: samtale
id: s-4e21b0
samtale: M07/2026-mus
referent: leder
afholdt: 2026-11-12 # MUS301
```

Før samtalen er holdt, behøver planen ikke at være der:

```yaml good
--- without: M07/2026-mus/plan.yaml
type: samtale
id: s-4e21b0
samtale: M07/2026-mus
planlagt: 2026-12-11 10:00
```
"""

from musctl.domain.talk import with_whom
from musctl.domain.values import Samtale
from musctl.rule import At, Finding, Findings

SUBJECT = "samtale"
KRAV = ("H27", "K06", "W11", "C05")


def check(samtale: Samtale, at: At) -> Findings:
    krav = at.art.plan if at.art else None
    if (
        krav is None
        or krav.kræves != "altid"
        or samtale.afholdt is None
        or at.talk is None
        or at.talk.has("plan.yaml")
    ):
        return
    message = (
        f"Samtalen er holdt, men »{krav.titel}« mangler. "
        f"Lav den, og skriv målene ind: musctl new plan {with_whom(at.talk.id)}"
    )
    yield Finding(("afholdt",), message, krav)
