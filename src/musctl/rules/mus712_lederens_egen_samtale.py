"""Lederens egen samtale skal holdes før runden.

Nogle politikker vil, at lederen selv har haft sin lederudviklingssamtale, før runden med medarbejderne begynder, så målene for
området er kendt. Skriv dagen efter `lus:` i runder/2026.yaml.

Hold din egen samtale først, eller ret datoen. Når runden er lukket, spørges der ikke mere.

```yaml bad
--- file: politik/skovby@2026.1.yaml
profil: skovby
version: "2026.1"
navn: Skovby Kommune
samtaler:
  mus:
    navn: Medarbejderudviklingssamtale
  lus:
    navn: Lederudviklingssamtale
    før_lederens_runde: {kilde: "politik, § 5"}
--- file: musctl.yaml
musctl: 1
profil: skovby@2026.1
--- file: runder/2026.yaml
runde: 2026
fra: 2026-10-01
til: 2026-12-18
lus: 2026-11-20 # MUS712
```

```yaml good
--- file: politik/skovby@2026.1.yaml
profil: skovby
version: "2026.1"
navn: Skovby Kommune
samtaler:
  mus:
    navn: Medarbejderudviklingssamtale
  lus:
    navn: Lederudviklingssamtale
    før_lederens_runde: {kilde: "politik, § 5"}
--- file: musctl.yaml
musctl: 1
profil: skovby@2026.1
--- file: runder/2026.yaml
runde: 2026
fra: 2026-10-01
til: 2026-12-18
lus: 2026-09-20
```
"""

from musctl.domain.dates import short
from musctl.rule import At, Finding, Findings, Mappe

SUBJECT = "mappe"
SEVERITY = "warning"
KRAV = ()


def check(mappe: Mappe, at: At) -> Findings:
    own = [art for art in at.policy.samtaler.values() if art.før_lederens_runde] if at.policy else []
    for name, runde in mappe.runder.items() if own else ():
        days = [one.afholdt or one.planlagt for one in mappe.talks if one.runde == name and one.art != "plan"]
        first = min((day for day in days if day), default=None)
        if runde.lukket or first is None:
            continue
        talk, krav, path = own[0].navn, own[0].før_lederens_runde, f"runder/{name}.yaml"
        if runde.lus is None:
            message = (
                f"Din egen samtale (»{talk}«) skal holdes, før runden begynder. Skriv dagen efter »lus:«."
            )
            yield Finding(("lus",), message, krav, path=path)
        elif runde.lus > first:
            message = (
                f"Din egen samtale (»{talk}«) står til {short(runde.lus)}, men rundens første samtale er {short(first)}. "
                "Din egen skal holdes først."
            )
            yield Finding(("lus",), message, krav, path=path)
