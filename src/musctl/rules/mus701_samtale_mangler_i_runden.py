"""En medarbejder har ikke haft en samtale i runden.

Alle ansatte skal have en udviklingssamtale hvert år. Runden tæller som året, for samtalerne ligger tit hen over et årsskifte.
Den, der er ansat i hele runden og ikke er undtaget, skal have en holdt samtale: sin egen, eller gruppens, hvor politikken
lader den træde i stedet.

Hold samtalen. Er der en grund til, at den ikke kan holdes, fx barsel eller lang sygdom, så skriv den efter `undtaget:` i
medarbejdere.yaml med datoer. Så længe runden er i gang, er der intet fund; når dens sidste dag er gået, er det en advarsel,
og når den er lukket, en fejl.

```yaml bad
--- today: 2027-01-15
--- file: medarbejdere.yaml
medarbejdere:
  M07: {navn: Navn M07, ansat: 2019-08-01}
  M08: {navn: Navn M08, ansat: 2020-01-01}
--- file: runder/2026.yaml
runde: 2026 # MUS701
fra: 2026-10-01
til: 2026-12-18
```

```yaml good
--- today: 2027-01-15
--- file: medarbejdere.yaml
medarbejdere:
  M07: {navn: Navn M07, ansat: 2019-08-01}
  M08: {navn: Navn M08, ansat: 2020-01-01, undtaget: {grund: barsel, fra: 2026-09-01, til: 2027-05-01}}
  M09: {navn: Navn M09, ansat: 2026-11-01}
--- file: runder/2026.yaml
runde: 2026
fra: 2026-10-01
til: 2026-12-18
lukket: 2027-01-10
```
"""

from musctl.domain.dates import short
from musctl.domain.duty import in_group, individually, owes, replaces, window, yearly
from musctl.domain.talk import WHO
from musctl.rule import At, Finding, Findings, Mappe
from musctl.text.diagnostic import Severity

SUBJECT = "mappe"
SEVERITY = "warning"
KRAV = ("H14", "H19", "K01", "C10")


def check(mappe: Mappe, at: At) -> Findings:
    krav = yearly(at.policy) if at.policy else None
    if krav is None or at.policy is None:
        return
    vindue = next((art.vindue for art in at.policy.samtaler.values() if art.årlig), None)
    for name, runde in mappe.runder.items():
        days = window(runde, vindue)
        if days is None or not (runde.lukket or days[1] < at.today):
            continue
        met = individually(runde.runde, mappe.talks)
        met |= in_group(runde, mappe.talks, mappe.grupper, replaces(at.policy))
        for who, person in mappe.medarbejdere.items():
            if who not in met and WHO.match(who) and owes(person, *days):
                ended = "er lukket" if runde.lukket else f"sluttede {short(days[1])}"
                message = (
                    f"{who} har ikke haft en samtale i runde {runde.runde}, som {ended}. "
                    f"Hold den, eller skriv i medarbejdere.yaml, hvorfor {who} er undtaget."
                )
                severity: Severity = "error" if runde.lukket else "warning"
                yield Finding(("runde",), message, krav, severity, f"runder/{name}.yaml")
