"""Et obligatorisk emne står tomt i referatet.

Overskriften er der, men hverken under den eller under dens underafsnit står der noget. Politikken kræver, at emnet
drøftes, og referatet skal vise, at I gjorde det. Hjælpeteksten i kommentarer, `<!-- … -->`, tæller ikke med, og det gør
et billede, en tabel uden noget i rækkerne og et bart »todo« heller ikke.

Der skal ikke skrives langt. Har I talt om emnet uden at ville notere noget, er »Drøftet, intet at notere.« et fuldt
svar, og er der intet at følge op på, er »Første samtale.« det.

Før samtalen er holdt, er fundet kun til orientering.

Her er der kun hjælpetekst under trivsel:

```markdown bad
---
type: referat
id: d-7f3a9c
samtale: M07/2026-mus
---
# Referat
## Emner der er væsentlige for trivslen <!-- MUS102 -->
<!-- Hvad betyder mest for, at medarbejderen trives på arbejdet? -->

## Kompetenceudvikling
Vil gerne lede et projekt på tværs af afdelinger.
```

Det er nok at skrive:

```markdown good
---
type: referat
id: d-7f3a9c
samtale: M07/2026-mus
---
# Referat
## Emner der er væsentlige for trivslen
Drøftet, intet at notere.

## Kompetenceudvikling
### Fagligt
Vil gerne lede et projekt på tværs af afdelinger.
```
"""

from musctl.domain.emne import agreed, discussed, standing
from musctl.domain.values import Referat
from musctl.rule import At, Finding, Findings

SUBJECT = "referat"
KRAV = ("H26", "W03", "C19")


def check(_referat: Referat, at: At) -> Findings:
    if at.art is None:
        return
    found = standing(at.document, at.art)
    enough = agreed(at.talk.plan if at.talk else None, at.art)
    for emne in at.art.emner:
        indexes = found.get(emne.id)
        if indexes and emne.id not in enough and not discussed(at.document, indexes):
            yield Finding(("##", indexes[0]), _message(emne.titel, at), emne, None if at.held else "info")


def _message(title: str, at: At) -> str:
    if not at.held:
        return f"Der står ikke noget under »{title}« endnu. Emnet skal drøftes ved samtalen."
    return (
        f"Der står ikke noget under »{title}«. Skriv, hvad I talte om; "
        "er der ikke noget at notere, så skriv »Drøftet, intet at notere.«"
    )
