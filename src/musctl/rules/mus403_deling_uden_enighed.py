"""Noget fra samtalen må deles, men begge har ikke aftalt det.

Samtalen er fortrolig, medmindre parterne bliver enige om at delagtiggøre andre. Under `deling:` i samtale.yaml står,
hvad der må deles, og med hvem. Det gælder først, når både leder og medarbejder står efter `aftalt_af:`.

Spørg den anden, og skriv begge ind, hvis I er enige. Ellers slet linjen, og del det ikke.

```yaml bad
type: samtale
id: s-4e21b0
samtale: M07/2026-mus
deling:
  - {oplysning: Ønske om projektlederkursus, til: skolens ledelse, aftalt_af: [leder]} # MUS403
```

```yaml good
type: samtale
id: s-4e21b0
samtale: M07/2026-mus
deling:
  - {oplysning: Ønske om projektlederkursus, til: skolens ledelse, aftalt_af: [leder, medarbejder], dato: 2026-11-12}
```
"""

from musctl.domain.values import Samtale
from musctl.rule import At, Finding, Findings

SUBJECT = "samtale"
KRAV = ("H13", "C07")


def check(samtale: Samtale, at: At) -> Findings:
    krav = at.policy.fortrolighed if at.policy else None
    if not samtale.deling or krav is None or krav.model != "gensidig":
        return
    for index, deling in enumerate(samtale.deling):
        missing = [f"{part}en" for part in ("leder", "medarbejder") if part not in deling.aftalt_af]
        if missing:
            message = (
                f"Det er ikke aftalt med {' eller '.join(missing)}, så det må ikke deles. "
                "Skriv begge efter »aftalt_af:«, når I er enige, eller slet linjen."
            )
            yield Finding(("deling", index, "aftalt_af"), message, krav)
