"""Der er valgt stikord, men der står intet om dem.

Politikken vil have både spørgsmål og stikord bragt i spil ved samtalen. Parterne har valgt deres stikord, og noterne har et
afsnit til dem, men der står ikke noget under det.

Skriv et par ord om, hvad stikordene førte til. Kom I ikke omkring dem, så skriv det.

```yaml bad
--- profil: albertslund
--- file: M07/2026-mus/samtale.yaml
type: samtale
id: s-4e21b0
samtale: M07/2026-mus
profil: albertslund@2026.1
referent: leder
afholdt: 2026-11-12
afsæt: skema
stikord: {leder: [Relationer, Mod, Feedback], medarbejder: [Mod, Opgaver, Helhed]}
--- file: M07/2026-mus/referat.md
---
type: referat
id: d-7f3a9c
samtale: M07/2026-mus
---
# Noter fra samtalen
## Stikord <!-- MUS108 -->
<!-- Hvilke stikord valgte I hver især, og hvad førte de til? -->
```

```yaml good
--- profil: albertslund
--- file: M07/2026-mus/samtale.yaml
type: samtale
id: s-4e21b0
samtale: M07/2026-mus
profil: albertslund@2026.1
referent: leder
afholdt: 2026-11-12
afsæt: skema
stikord: {leder: [Relationer, Mod, Feedback], medarbejder: [Mod, Opgaver, Helhed]}
--- file: M07/2026-mus/referat.md
---
type: referat
id: d-7f3a9c
samtale: M07/2026-mus
---
# Noter fra samtalen
## Stikord for samtalen
Mod førte til en snak om at sige fra.
```
"""

from musctl.domain.emne import discussed, standing
from musctl.domain.valg import distinct
from musctl.domain.values import Referat
from musctl.rule import At, Finding, Findings

SUBJECT = "referat"
SEVERITY = "warning"
KRAV = ("A16",)


def check(_referat: Referat, at: At) -> Findings:
    krav = at.art.stikord if at.art else None
    samtale = at.talk.samtale if at.talk else None
    if krav is None or at.art is None or samtale is None or not krav.afsnit or not at.held:
        return
    if not any(distinct(words) for words in samtale.stikord.values()):
        return
    indexes = standing(at.document, at.art).get(krav.afsnit, ())
    if not discussed(at.document, indexes):
        message = "I har valgt stikord, men der står ikke noget om dem. Skriv kort, hvad de førte til."
        yield Finding(("##", indexes[0]) if indexes else (), message, krav)
