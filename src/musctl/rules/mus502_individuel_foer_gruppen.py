"""En individuel samtale er holdt, før gruppen begyndte runden.

I en kombination begynder runden med gruppens samtale om de fælles arbejds- og ansvarsområder. Derefter holdes de
individuelle samtaler, der bygger på den og godt må være kortere.

Her er den individuelle samtale holdt først. Det kan ikke laves om, men så har den ikke kunnet bygge på gruppens. Er datoen
skrevet forkert, så ret den; skulle runden slet ikke begynde i gruppen, så ret `form:` i runden.

```yaml bad
--- file: medarbejdere.yaml
medarbejdere:
  M07: {navn: Navn M07, ansat: 2019-08-01}
grupper:
  G1: {navn: Team Nord, medlemmer: [M07]}
--- file: runder/2026.yaml
runde: 2026
fra: 2026-10-01
til: 2026-12-18
form: kombination
--- file: G1/2026-grus/samtale.yaml
type: samtale
id: s-0a31c7
samtale: G1/2026-grus
referent: leder
deltagere: [M07]
afholdt: 2026-11-12
--- file: M07/2026-mus/samtale.yaml
type: samtale
id: s-4e21b0
samtale: M07/2026-mus
referent: leder
afholdt: 2026-11-02 # MUS502
```

```yaml good
--- file: medarbejdere.yaml
medarbejdere:
  M07: {navn: Navn M07, ansat: 2019-08-01}
grupper:
  G1: {navn: Team Nord, medlemmer: [M07]}
--- file: runder/2026.yaml
runde: 2026
fra: 2026-10-01
til: 2026-12-18
form: kombination
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

from collections.abc import Iterator

from musctl.domain.dates import short
from musctl.domain.duty import took_part
from musctl.domain.talk import Facts
from musctl.domain.values import Kombination
from musctl.rule import At, Finding, Findings, Mappe

SUBJECT = "mappe"
SEVERITY = "warning"
KRAV = ("H10", "G17")

_WRONG = {
    "gruppe": "Runden skulle begynde med gruppens samtale {}, men den er først holdt {}.",
    "individuel": "De individuelle samtaler skulle holdes først, men gruppens samtale {} er holdt allerede {}.",
}


def check(mappe: Mappe, _at: At) -> Findings:
    for group_talk, krav in _openings(mappe):
        day = group_talk.afholdt
        there = took_part(group_talk, mappe.grupper[group_talk.who])
        for facts in mappe.talks:
            held = facts.afholdt
            if facts.who not in there or facts.runde != group_talk.runde or not held or not day:
                continue
            if held < day if krav.først == "gruppe" else held > day:
                message = _WRONG[krav.først].format(group_talk.id, short(day))
                yield Finding(("afholdt",), message, krav, path=f"{facts.id}/samtale.yaml")


def _openings(mappe: Mappe) -> Iterator[tuple[Facts, Kombination]]:
    """The held group talks of rounds that combine, where the policy says which comes first."""
    for facts in mappe.talks:
        runde = mappe.runder.get(facts.runde)
        if facts.who in mappe.grupper and facts.afholdt and runde and runde.form == "kombination":
            policy = mappe.policy(facts.profil)
            art = policy.samtaler.get(facts.art) if policy else None
            if art and art.kombination and art.kombination.først != "valgfrit":
                yield facts, art.kombination
