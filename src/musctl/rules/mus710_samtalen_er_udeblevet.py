"""Der er gået længere siden sidste samtale, end politikken tillader.

Nogle samtaler følger ikke runden, men har deres egen rytme: hvert halve år, eller hvert andet år. Så tæller musctl måneder
fra den sidste samtale af den slags, eller fra ansættelsen, hvor der ingen er. Den, der er fratrådt eller undtaget lige nu,
spørges der ikke til.

Aftal en dag, og hold samtalen. Er den holdt, så skriv dagen ind med `musctl held M07`.

```yaml bad
--- today: 2027-06-01
--- file: politik/skovby@2026.1.yaml
profil: skovby
version: "2026.1"
navn: Skovby Kommune
samtaler:
  mus:
    navn: Medarbejderudviklingssamtale
    hyppighed: {måneder: 6, kilde: "politik, § 1"}
--- file: musctl.yaml
musctl: 1
profil: skovby@2026.1
--- file: medarbejdere.yaml
medarbejdere:
  M07: {navn: Navn M07, ansat: 2019-08-01} # MUS710
--- file: M07/2026-mus/samtale.yaml
type: samtale
id: s-4e21b0
samtale: M07/2026-mus
profil: skovby@2026.1
afholdt: 2026-11-12
```

```yaml good
--- today: 2027-05-12
--- file: politik/skovby@2026.1.yaml
profil: skovby
version: "2026.1"
navn: Skovby Kommune
samtaler:
  mus:
    navn: Medarbejderudviklingssamtale
    hyppighed: {måneder: 6, kilde: "politik, § 1"}
--- file: musctl.yaml
musctl: 1
profil: skovby@2026.1
--- file: medarbejdere.yaml
medarbejdere:
  M07: {navn: Navn M07, ansat: 2019-08-01}
--- file: M07/2026-mus/samtale.yaml
type: samtale
id: s-4e21b0
samtale: M07/2026-mus
profil: skovby@2026.1
afholdt: 2026-11-12
```
"""

from musctl.domain import duty
from musctl.domain.dates import short
from musctl.domain.talk import WHO
from musctl.rule import At, Finding, Findings, Mappe

SUBJECT = "mappe"
SEVERITY = "warning"
KRAV = ("C10",)


def check(mappe: Mappe, at: At) -> Findings:
    if at.policy is None or not any(art.hyppighed for art in at.policy.samtaler.values()):
        return
    talks = duty.by_person(mappe.talks, mappe.grupper)
    for who, person in mappe.medarbejdere.items():
        if not WHO.match(who) or not duty.here(person, at.today):
            continue
        for key, due in duty.returning(at.policy, person, at.today, talks.get(who, ())):
            art = at.policy.samtaler[key]
            if due < at.today and art.hyppighed:
                message = (
                    f"{who} skulle have haft »{art.navn}« senest {short(due)}; politikken siger højst "
                    f"{art.hyppighed.måneder} måneder imellem. Aftal en dag."
                )
                yield Finding(("medarbejdere", who), message, art.hyppighed, path="medarbejdere.yaml")
