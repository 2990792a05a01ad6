"""Timetallet kan ikke læses som et tal.

Nogle politikker undtager dem, der har få timer om ugen. Så ser musctl efter `timer:` i medarbejdere.yaml, og det skal være et
tal, fx 37 eller 32,5. Kan det ikke læses, regner musctl med, at medarbejderen ikke er undtaget.

Skriv timer om ugen. Står der intet, er medarbejderen heller ikke undtaget, og så er der intet fund.

```yaml bad
--- file: politik/skovby@2026.1.yaml
profil: skovby
version: "2026.1"
navn: Skovby Kommune
samtaler:
  mus:
    navn: Medarbejderudviklingssamtale
    undtaget: [{timer_under: 8, kilde: "politik, § 1"}]
--- file: musctl.yaml
musctl: 1
profil: skovby@2026.1
--- file: medarbejdere.yaml
medarbejdere:
  M07:
    navn: Navn M07
    timer: få # MUS715
```

```yaml good
--- file: politik/skovby@2026.1.yaml
profil: skovby
version: "2026.1"
navn: Skovby Kommune
samtaler:
  mus:
    navn: Medarbejderudviklingssamtale
    undtaget: [{timer_under: 8, kilde: "politik, § 1"}]
--- file: musctl.yaml
musctl: 1
profil: skovby@2026.1
--- file: medarbejdere.yaml
medarbejdere:
  M07:
    navn: Navn M07
    timer: 32,5
```
"""

from musctl.domain.duty import hours
from musctl.domain.values import Medarbejderliste
from musctl.rule import At, Finding, Findings

SUBJECT = "medarbejdere"
SEVERITY = "warning"
KRAV = ()


def check(roster: Medarbejderliste, at: At) -> Findings:
    kinds = at.policy.samtaler.values() if at.policy else ()
    some = [one for art in kinds for one in (*art.omfatter, *art.undtaget) if one.timer_under is not None]
    if not some:
        return
    for number, person in roster.medarbejdere.items():
        if person.timer and hours(person) is None:
            message = f"»{person.timer[:20]}« er ikke et tal. Skriv timer om ugen, fx 37 eller 32,5; politikken skelner efter det."
            yield Finding(("medarbejdere", number, "timer"), message, some[0])
