"""Noget må videregives, men referatet siger det ikke.

Når andre skal informeres, skal det klart fremgå af samtalen, hvilke oplysninger det er, og hvem der får dem. I samtale.yaml
står der noget under `deling:`, men referatet har intet afsnit om det, eller afsnittet er tomt.

Skriv det under overskriften »Hvad må videregives, og til hvem?«, så den anden part godkender det sammen med resten.

```markdown bad
--- profil: gentofte
--- file: M07/2026-mus/samtale.yaml
type: samtale
id: s-4e21b0
samtale: M07/2026-mus
referent: leder
afholdt: 2026-11-12
deling:
  - {oplysning: Ønske om at følge et projekt, til: projektlederen på naboskolen, aftalt_af: [leder, medarbejder], dato: 2026-11-12}
--- file: M07/2026-mus/referat.md
---
type: referat
id: d-7f3a9c
samtale: M07/2026-mus
---
# Referat af udviklingssamtale
## Hvad må videregives, og til hvem? <!-- MUS406 -->
<!-- Skal andre informeres, skal det stå både her og i planen. -->
```

```markdown good
--- profil: gentofte
--- file: M07/2026-mus/samtale.yaml
type: samtale
id: s-4e21b0
samtale: M07/2026-mus
referent: leder
afholdt: 2026-11-12
deling:
  - {oplysning: Ønske om at følge et projekt, til: projektlederen på naboskolen, aftalt_af: [leder, medarbejder], dato: 2026-11-12}
--- file: M07/2026-mus/referat.md
---
type: referat
id: d-7f3a9c
samtale: M07/2026-mus
---
# Referat af udviklingssamtale
## Hvad må videregives, og til hvem?
Projektlederen på naboskolen må få at vide, at jeg gerne vil følge et projekt.
```
"""

from musctl.domain.emne import discussed, standing, topics
from musctl.domain.values import Referat
from musctl.rule import At, Finding, Findings

SUBJECT = "referat"
KRAV = ("G26",)


def check(_referat: Referat, at: At) -> Findings:
    krav = at.fortrolighed.videregivelse if at.fortrolighed else None
    samtale = at.talk.samtale if at.talk else None
    if krav is None or "referat" not in krav.fremgår_af or at.art is None or not at.held:
        return
    emne = next((one for one in topics(at.art) if one.id == krav.afsnit), None)
    if emne is None or samtale is None or not samtale.deling:
        return
    indexes = standing(at.document, at.art).get(emne.id, ())
    if not discussed(at.document, indexes):
        message = f"Der må deles noget fra samtalen, men afsnittet »{emne.titel}« {'er tomt' if indexes else 'mangler'}. Skriv, hvad det er, og hvem der får det."
        yield Finding(("##", indexes[0]) if indexes else ("##",), message, krav)
