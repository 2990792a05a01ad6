"""Samtalen var kortere eller længere, end politikken siger.

Nogle politikker siger, hvor lang tid der skal være til samtalen. Så skriv efter `varighed:` i samtale.yaml, hvor mange
minutter den tog. Er en samtale holdt, og står der intet, er det kun til orientering.

Var den for kort, så overvej, om I skal mødes igen; var der en grund, så skriv den efter `undtagelser:`.

```yaml bad
--- file: politik/skovby@2026.1.yaml
profil: skovby
version: "2026.1"
navn: Skovby Kommune
samtaler:
  mus:
    navn: Medarbejderudviklingssamtale
    varighed: {mindst_minutter: 60, højst_minutter: 120, kilde: "politik, § 4"}
--- file: M07/2026-mus/samtale.yaml
type: samtale
id: s-4e21b0
samtale: M07/2026-mus
profil: skovby@2026.1
afholdt: 2026-11-12
varighed: 40 # MUS717
```

```yaml good
--- file: politik/skovby@2026.1.yaml
profil: skovby
version: "2026.1"
navn: Skovby Kommune
samtaler:
  mus:
    navn: Medarbejderudviklingssamtale
    varighed: {mindst_minutter: 60, højst_minutter: 120, kilde: "politik, § 4"}
--- file: M07/2026-mus/samtale.yaml
type: samtale
id: s-4e21b0
samtale: M07/2026-mus
profil: skovby@2026.1
afholdt: 2026-11-12
varighed: 90
```
"""

from musctl.domain.values import Samtale
from musctl.rule import At, Finding, Findings

SUBJECT = "samtale"
SEVERITY = "warning"
KRAV = ()


def check(samtale: Samtale, at: At) -> Findings:
    krav = at.art.varighed if at.art else None
    if krav is None or samtale.afholdt is None:
        return
    least, most, took = krav.mindst_minutter, krav.højst_minutter, samtale.varighed
    if took is None:
        message = "Politikken siger, hvor lang samtalen skal være. Skriv efter »varighed:«, hvor mange minutter den tog."
        yield Finding(("varighed",), message, krav, "info")
    elif least is not None and took < least:
        message = (
            f"Samtalen tog {took} minutter. Politikken siger mindst {least}; overvej, om I skal mødes igen."
        )
        yield Finding(("varighed",), message, krav)
    elif most is not None and took > most:
        message = (
            f"Samtalen tog {took} minutter. Politikken siger højst {most}; se efter, om tallet er rigtigt."
        )
        yield Finding(("varighed",), message, krav)
