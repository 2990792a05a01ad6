"""Et af samtalens faste spørgsmål står ikke på arket.

Politikken har et fast antal spørgsmål til samtalen. Deres ordlyd må I ofte give selv, så den passer til jeres arbejdsplads, for
det er hensigten og ikke den præcise formulering, der er vigtig. Men spørgsmålene selv ligger fast: hvert af dem har et id i en
kommentar ved siden af overskriften, og ingen af dem går ud.

Ret gerne ordlyden, men lad `<!-- spørgsmål: … -->` stå. Mangler et spørgsmål, så skriv det igen, eller lav arket på ny.

```markdown bad
--- profil: albertslund
---
type: forberedelse
id: d-7f3a9c
samtale: M07/2026-mus
part: leder
---
# Forberedelse <!-- MUS112 -->
## Adfærd
### Hvordan har du det på biblioteket? <!-- spørgsmål: trives -->
### Hvad giver dig lyst til at gå på arbejde? <!-- spørgsmål: motiveres -->
```

Et ark, hvor spørgsmålene ikke er skrevet ind, er et almindeligt ark:

```markdown good
--- profil: albertslund
---
type: forberedelse
id: d-7f3a9c
samtale: M07/2026-mus
part: leder
---
# Forberedelse
## Adfærd
Mine tanker.
```
"""

from musctl.domain.emne import asked
from musctl.domain.values import Forberedelse
from musctl.rule import At, Finding, Findings

SUBJECT = "forberedelse"
SEVERITY = "warning"
KRAV = ("A03", "A12")


def check(_forberedelse: Forberedelse, at: At) -> Findings:
    krav = at.art.spørgsmål if at.art else None
    if krav is None or krav.brug != "alle" or "spørgsmål:" not in at.document.text:
        return
    there = {id_ for id_, _ in asked(at.document)}
    missing = [one for one in krav.liste if one.id not in there]
    if missing and len(missing) < len(krav.liste):
        words = ", ".join(one.id for one in missing)
        count = f"{len(missing)} af de {len(krav.liste)} spørgsmål"
        yield Finding(
            (), f"{count} står ikke på arket: {words}. Ordlyden er jeres, men ingen af dem går ud.", krav
        )
