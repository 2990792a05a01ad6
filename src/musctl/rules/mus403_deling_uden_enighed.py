"""Noget fra samtalen må deles, men begge har ikke aftalt det.

Samtalen er fortrolig, medmindre parterne bliver enige om at delagtiggøre andre. Under `deling:` i samtale.yaml står,
hvad der må deles, og med hvem. Det gælder først, når både leder og medarbejder står efter `aftalt_af:`; i en gruppe er det lederen
og numrene på alle, der var med. Har kun lederen tavshedspligt efter politikken, er medarbejderens ja nok.

Spørg den anden, og skriv begge ind, hvis I er enige. Ellers slet linjen, og del det ikke.

```yaml bad
type: samtale
id: s-4e21b0
samtale: M07/2026-mus
deling:
  - {oplysning: Ønske om projektlederkursus, til: skolens ledelse, aftalt_af: [leder]} # MUS403
```

```yaml bad
--- profil: gentofte
type: samtale
id: s-4e21b0
samtale: M07/2026-mus
deling:
  - {oplysning: Ønske om projektlederkursus, til: skolens ledelse, aftalt_af: [leder], dato: 2026-11-12} # MUS403
```

```yaml good
type: samtale
id: s-4e21b0
samtale: M07/2026-mus
deling:
  - {oplysning: Ønske om projektlederkursus, til: skolens ledelse, aftalt_af: [leder, medarbejder], dato: 2026-11-12}
```
"""

from musctl.domain.talk import bound, called
from musctl.domain.values import Samtale
from musctl.rule import At, Finding, Findings

SUBJECT = "samtale"
KRAV = ("H13", "C07", "G24")


def check(samtale: Samtale, at: At) -> Findings:
    krav = at.fortrolighed
    if not samtale.deling or krav is None or krav.model == "ikke_angivet" or at.art is None:
        return
    wanted = bound(samtale, at.art, krav.model)
    for index, deling in enumerate(samtale.deling):
        missing = [called(part, at.art) for part in wanted if part not in deling.aftalt_af]
        if missing:
            message = (
                f"Det er ikke aftalt med {' eller '.join(missing)}, så det må ikke deles. "
                f"Skriv {'alle' if len(wanted) > 2 else 'begge'} efter »aftalt_af:«, når I er enige, eller slet linjen."  # noqa: PLR2004
            )
            yield Finding(("deling", index, "aftalt_af"), message, krav)
