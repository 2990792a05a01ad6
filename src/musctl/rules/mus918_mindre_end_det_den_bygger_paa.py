"""Politikken beder om mindre end det, den bygger på.

En kommunes politik kan bygge på en anden med `extends:`, som regel rammeaftalen (`kl`). Den kan tilføje og ændre, men det,
der er låst dér, må den ikke fjerne eller gøre mindre: en samtale om året er et krav i alle kommuner.

```yaml bad
--- file: politik/ramme.yaml
profil: ramme
version: "1"
navn: Rammen
kilder:
  aftale: {titel: Rammeaftalen}
samtaler:
  mus:
    navn: Medarbejderudviklingssamtale
    årlig: {kilde: "aftale, Årlig samtale", låst: ja}
--- file: politik/eksempelby@1.yaml
profil: eksempelby
version: "1"
navn: Eksempelby Kommune
extends: ramme
kilder:
  retningslinje: {titel: Retningslinje om MUS}
samtaler:
  mus:
    navn: Medarbejderudviklingssamtale
    årlig:
      kilde: retningslinje, Hvor tit
      alvor: info # MUS918
      låst: ja
```

```yaml good
--- file: politik/ramme.yaml
profil: ramme
version: "1"
navn: Rammen
kilder:
  aftale: {titel: Rammeaftalen}
samtaler:
  mus:
    navn: Medarbejderudviklingssamtale
    årlig: {kilde: "aftale, Årlig samtale", låst: ja}
--- file: politik/eksempelby@1.yaml
profil: eksempelby
version: "1"
navn: Eksempelby Kommune
extends: ramme
kilder:
  retningslinje: {titel: Retningslinje om MUS}
samtaler:
  mus:
    navn: Medarbejderudviklingssamtale
    årlig: {kilde: "retningslinje, Hvor tit", låst: ja}
```
"""

from musctl.domain.item import within
from musctl.domain.loosening import loosened
from musctl.domain.values import Profil
from musctl.rule import At, Finding, Findings

SUBJECT = "profil"
KRAV = ("H01",)


def check(profil: Profil, at: At) -> Findings:
    extends = at.document.data.get("extends")
    base = next((one for one in at.mappe.profiler.values() if extends and one.profil == extends), None)
    for one in loosened(base, profil) if base else ():
        if base and one.krav and one.krav.låst:
            word = one.route[-1]
            message = f"{base.navn} låser »{word}« her, og her bliver kravet mindre. Slet linjen, eller skriv mindst det samme."
            yield Finding(within(at.document.data, one.route), message, one.krav)
