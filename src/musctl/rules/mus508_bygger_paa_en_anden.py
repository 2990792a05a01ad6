"""Samtalen bygger på en samtale, den ikke kan bygge på.

Begynder runden med gruppens samtale, siger den enkeltes samtale, hvilken gruppesamtale den bygger på, så både leder og
medarbejder kan finde det frem, gruppen blev enig om. Omvendt kan en gruppesamtale bygge på medlemmernes egne.

Her peger `bygger_på:` på en samtale, medarbejderen ikke var med til, eller som ligger i en anden runde. Ret nummeret, eller
slet linjen.

```yaml bad
--- file: medarbejdere.yaml
medarbejdere:
  M07: {navn: Navn M07, ansat: 2019-08-01}
  M08: {navn: Navn M08, ansat: 2019-08-01}
grupper:
  G1: {navn: Team Nord, medlemmer: [M08]}
--- file: G1/2026-grus/samtale.yaml
type: samtale
id: s-0a31c7
samtale: G1/2026-grus
referent: leder
deltagere: [M08]
afholdt: 2026-11-02
--- file: M07/2026-mus/samtale.yaml
type: samtale
id: s-4e21b0
samtale: M07/2026-mus
referent: leder
bygger_på: G1/2026-grus # MUS508
afholdt: 2026-11-12
```

```yaml good
--- file: medarbejdere.yaml
medarbejdere:
  M07: {navn: Navn M07, ansat: 2019-08-01}
grupper:
  G1: {navn: Team Nord, medlemmer: [M07]}
--- file: G1/2026-grus/samtale.yaml
type: samtale
id: s-0a31c7
samtale: G1/2026-grus
referent: leder
deltagere: [M07]
afholdt: 2026-11-02
--- file: M07/2026-mus/samtale.yaml
type: samtale
id: s-4e21b0
samtale: M07/2026-mus
referent: leder
bygger_på: G1/2026-grus
afholdt: 2026-11-12
```
"""

from musctl.domain.duty import took_part
from musctl.domain.talk import Facts
from musctl.rule import At, Finding, Findings, Mappe

SUBJECT = "mappe"
KRAV = ("H10", "G17")


def check(mappe: Mappe, _at: At) -> Findings:
    known = {facts.id: facts for facts in mappe.talks}
    for facts in mappe.talks:
        other = known.get(facts.bygger_på)
        if other and not _together(mappe, facts, other):
            message = f"{facts.id} kan ikke bygge på {other.id}: de hører ikke til samme gruppe og runde. Ret nummeret, eller slet linjen."
            yield Finding(("bygger_på",), message, path=f"{facts.id}/samtale.yaml")


def _together(mappe: Mappe, one: Facts, other: Facts) -> bool:
    """A member's talk and the group's, of the same round, whichever builds on which."""
    for group_talk, member in ((one, other), (other, one)):
        gruppe = mappe.grupper.get(group_talk.who)
        if gruppe and member.who in took_part(group_talk, gruppe):
            return one.runde == other.runde
    return False
