"""Et punkt på tjeklisten er ikke krydset af.

Politikken har noget, der skal være gjort, inden I mødes. Punkterne står øverst på forberedelsesarket med et felt til et kryds,
`- [ ]`. Samtalen er holdt, og her er et punkt, som politikken lægger vægt på, stadig uden kryds.

Er det gjort, så skriv et x i feltet: `- [x]`. Er det ikke, så gør det nu, eller slet linjen.

```markdown bad
--- profil: albertslund
--- file: M08/2026-lus/forberedelse-leder.md
---
type: forberedelse
id: d-7f3a9c
samtale: M08/2026-lus
part: leder
---
# Forberedelse
- [x] Giv de ni spørgsmål en ordlyd, der passer til netop jeres afdeling og arbejdsplads. <!-- tjek: ordlyd -->
- [ ] Forbered dig på at introducere koblingen. <!-- tjek: kobling --> <!-- MUS111 -->
```

```markdown good
--- profil: albertslund
--- file: M08/2026-lus/forberedelse-leder.md
---
type: forberedelse
id: d-7f3a9c
samtale: M08/2026-lus
part: leder
---
# Forberedelse
- [ ] Giv de ni spørgsmål en ordlyd, der passer til netop jeres afdeling og arbejdsplads. <!-- tjek: ordlyd -->
- [x] Forbered dig på at introducere koblingen. <!-- tjek: kobling -->
```
"""

import re

from musctl.domain.values import Forberedelse, Krav
from musctl.rule import At, Finding, Findings

SUBJECT = "forberedelse"
SEVERITY = "warning"
KRAV = ("A13",)

_BOX = r"(?m)^[ \t]*[-*+][ \t]+\[[ \t]*\][^\n]*<!--[ \t]*tjek:[ \t]*%s[ \t]*-->"


def check(forberedelse: Forberedelse, at: At) -> Findings:
    krav = at.art.forberedelse if at.art else None
    if krav is None or not at.held:
        return
    for punkt in krav.tjekliste:
        if punkt.alvor and punkt.hvem in ("", forberedelse.part):
            match = re.search(_BOX % re.escape(punkt.id), at.document.text)
            if match:
                message = f"»{punkt.tekst}« er ikke krydset af. Skriv x i feltet, når det er gjort."
                yield Finding(
                    ("@", match.start(), match.end()), message, Krav(punkt.kilde, alvor=punkt.alvor)
                )
