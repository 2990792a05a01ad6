"""Et ønske om en individuel samtale er ikke opfyldt.

Også hvor gruppen holder samtalen sammen, kan den enkelte bede om sin egen. Ét ønske er nok: så skal den individuelle
samtale holdes. Ønskerne står i runden efter `ønsker_individuel:`. Hvor politikken også lader lederen bede om den, står
lederens ønsker efter `leder_ønsker_individuel:`.

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

from collections.abc import Iterator
from datetime import date

from musctl.domain import duty
from musctl.domain.talk import WHO
from musctl.domain.values import Erstatning, Profil, Runde
from musctl.rule import At, Finding, Findings, Mappe
from musctl.text.diagnostic import Severity
from musctl.text.tree import Route

SUBJECT = "mappe"
KRAV = ("W09", "C01")


def check(mappe: Mappe, at: At) -> Findings:
    if at.policy is None:
        return
    for name, runde in mappe.runder.items():
        for route, who, message in _wishes(runde):
            for krav, til in _grouped(mappe, at.policy, runde, who):
                if who in duty.wishes(runde, krav) and (runde.lukket or til < at.today):
                    severity: Severity = "error" if runde.lukket else "info"
                    yield Finding(route, message, krav, severity, f"runder/{name}.yaml")


def _wishes(runde: Runde) -> Iterator[tuple[Route, str, str]]:
    """Who is named in a list of wishes, where, and what is to be said of it."""
    end = "men kun gruppens er holdt. Hold den individuelle også."
    for index, who in enumerate(runde.ønsker_individuel):
        if WHO.match(who):
            yield ("ønsker_individuel", index), who, f"{who} har ønsket en individuel samtale, {end}"
    for index, who in enumerate(runde.leder_ønsker_individuel):
        if WHO.match(who) and who not in runde.ønsker_individuel:
            message = f"Lederen har ønsket en individuel samtale med {who}, {end}"
            yield ("leder_ønsker_individuel", index), who, message


def _grouped(mappe: Mappe, policy: Profil, runde: Runde, who: str) -> Iterator[tuple[Erstatning, date]]:
    """Each talk that this person has had only in a group: what the policy says of that, and the round's last day for it."""
    person, held = mappe.medarbejdere.get(who), duty.held_in(runde.runde, mappe.talks)
    for key, art in policy.samtaler.items() if person else ():
        days = duty.days(policy, runde, art)
        if days is None or person is None or key not in duty.owed(policy, person, days[1]):
            continue
        alone = any(duty.meets(policy, kind, key) for kind in held.get(who, ()))
        if alone or who not in duty.in_group(policy, runde, mappe.talks, mappe.grupper, key):
            continue
        kinds = [
            one.art
            for one in mappe.talks
            if one.runde == runde.runde
            and one.who in mappe.grupper
            and who in duty.took_part(one, mappe.grupper[one.who])
        ]
        rules = [duty.replaces(policy, kind, key) for kind in kinds]
        yield from [(rule, days[1]) for rule in rules if rule][:1]
