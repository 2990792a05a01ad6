"""Der står ikke, hvad samtalen tog afsæt i.

Politikken siger, at samtalen skal tage afsæt i ét af nogle bestemte materialer, fx et skema eller et puslespil. Hvilket I
brugte, står i samtale.yaml efter `afsæt:`. `musctl held M07 --from skema` skriver det for dig.

```yaml bad
--- profil: albertslund
type: samtale
id: s-4e21b0
samtale: M07/2026-mus
referent: leder
afholdt: 2026-11-12
afsæt: # MUS227
stikord: {leder: [Relationer, Mod, Feedback], medarbejder: [Mod, Opgaver, Helhed]}
```

Et andet ord end politikkens er heller ikke et svar:

```yaml bad
--- profil: albertslund
type: samtale
id: s-4e21b0
samtale: M07/2026-mus
afsæt: skemaet fra sidste år # MUS227
```

```yaml good
--- profil: albertslund
type: samtale
id: s-4e21b0
samtale: M07/2026-mus
referent: leder
afholdt: 2026-11-12
afsæt: puslespil
stikord: {leder: [Relationer, Mod, Feedback], medarbejder: [Mod, Opgaver, Helhed]}
```
"""

from musctl.domain.valg import unknown, words_of
from musctl.domain.values import Samtale
from musctl.rule import At, Finding, Findings

SUBJECT = "samtale"
KRAV = ("A11",)


def check(samtale: Samtale, at: At) -> Findings:
    krav = at.art.afsæt if at.art else None
    if krav is None:
        return
    known = " eller ".join(one.id for one in krav.liste)
    if unknown(samtale.afsæt, words_of(krav.liste)):
        yield Finding(
            ("afsæt",),
            f"»{samtale.afsæt[:40]}« er ikke noget, samtalen kan tage afsæt i. Skriv {known}.",
            krav,
        )
    elif not samtale.afsæt and at.held:
        yield Finding(
            ("afsæt",), f"Der står ikke, hvad samtalen tog afsæt i. Skriv {known} efter »afsæt:«.", krav
        )
