"""Et ønske om en individuel samtale er ikke opfyldt.

Også hvor gruppen holder samtalen sammen, kan den enkelte bede om sin egen. Ét ønske er nok: så skal den individuelle
samtale holdes. Ønskerne står i runden efter `ønsker_individuel:`.

Her er kun gruppens samtale holdt. Hold den individuelle også; den må gerne være kort. Har medarbejderen taget sit ønske
tilbage, så slet nummeret. Når runden er lukket, er fundet en fejl, og indtil da er det kun til orientering. Er der slet
ingen samtale holdt, siger MUS701 det.

```yaml bad
--- today: 2027-01-15
--- without: M07
--- file: medarbejdere.yaml
medarbejdere:
  M07: {navn: Navn M07, ansat: 2019-08-01}
grupper:
  G1: {navn: Team Nord, medlemmer: [M07]}
--- file: runder/2026.yaml
runde: 2026
fra: 2026-10-01
til: 2026-12-18
form: gruppe
ønsker_individuel: [M07] # MUS705
lukket: 2027-01-10
--- file: G1/2026-grus/samtale.yaml
type: samtale
id: s-0a31c7
samtale: G1/2026-grus
referent: leder
afholdt: 2026-11-02
```

```yaml good
--- today: 2027-01-15
--- file: medarbejdere.yaml
medarbejdere:
  M07: {navn: Navn M07, ansat: 2019-08-01}
grupper:
  G1: {navn: Team Nord, medlemmer: [M07]}
--- file: runder/2026.yaml
runde: 2026
fra: 2026-10-01
til: 2026-12-18
form: gruppe
ønsker_individuel: [M07]
lukket: 2027-01-10
--- file: G1/2026-grus/samtale.yaml
type: samtale
id: s-0a31c7
samtale: G1/2026-grus
referent: leder
afholdt: 2026-11-02
--- file: M07/2026-mus/samtale.yaml
type: samtale
id: s-4e21b0
samtale: M07/2026-mus
referent: leder
afholdt: 2026-11-12
```
"""

from musctl.domain.duty import in_group, individually, replaces, window
from musctl.domain.talk import WHO
from musctl.rule import At, Finding, Findings, Mappe
from musctl.text.diagnostic import Severity

SUBJECT = "mappe"
KRAV = ("W09", "C01")


def check(mappe: Mappe, at: At) -> Findings:
    krav = replaces(at.policy) if at.policy else None
    if krav is None or at.policy is None or krav.af_gruppe != "ja_medmindre_ønsket":
        return
    vindue = next((art.vindue for art in at.policy.samtaler.values() if art.årlig), None)
    for name, runde in mappe.runder.items():
        days = window(runde, vindue) if runde.ønsker_individuel else None
        if days is None or not (runde.lukket or days[1] < at.today):
            continue
        alone = individually(runde.runde, mappe.talks)
        grouped = in_group(runde, mappe.talks, mappe.grupper, krav)
        for index, who in enumerate(runde.ønsker_individuel):
            if who in grouped and who not in alone and WHO.match(who):
                message = f"{who} har ønsket en individuel samtale, men kun gruppens er holdt. Hold den individuelle også."
                severity: Severity = "error" if runde.lukket else "info"
                path = f"runder/{name}.yaml"
                yield Finding(("ønsker_individuel", index), message, krav, severity, path)
