"""Referatet er lagt på personalesagen.

Referatet destrueres, når næste samtale er holdt, og derfor skal det som udgangspunkt ikke ligge på medarbejderens personalesag:
en kopi dér bliver liggende. En undtagelse kræver en begrundelse.

Skriv grunden efter `grund:`. Er der ingen, så få kopien fjernet fra sagen, og slet linjen. Står grunden der, er fundet en
påmindelse om, at musctl ikke kan destruere kopien.

```yaml bad
type: samtale
id: s-4e21b0
samtale: M07/2026-mus
personalesag:
  grund: # MUS410
  dato: 2026-11-20
```

```yaml good
type: samtale
id: s-4e21b0
samtale: M07/2026-mus
journaliseret: 2026-11-20
```
"""

from musctl.domain.values import Samtale
from musctl.rule import At, Finding, Findings

SUBJECT = "samtale"
KRAV = ("W14",)


def check(samtale: Samtale, at: At) -> Findings:
    keeping = at.policy.opbevaring if at.policy else None
    krav = keeping.personalesag if keeping else None
    if krav is None or samtale.personalesag is None:
        return
    if not samtale.personalesag.grund:
        message = "Referatet skal som udgangspunkt ikke ligge på personalesagen. Skriv grunden, eller få kopien fjernet."
        yield Finding(("personalesag", "grund"), message, krav)
    else:
        message = "En kopi af referatet ligger på personalesagen. Få den fjernet, når referatet destrueres; det kan musctl ikke."
        yield Finding(("personalesag",), message, krav, "warning")
