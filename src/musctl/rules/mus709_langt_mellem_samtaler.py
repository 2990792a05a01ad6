"""Der gik lang tid mellem to samtaler.

Alle skal have en samtale én gang om året. Runden tæller som året, så en samtale i januar og den næste i december året efter
er i orden efter politikken, men der er næsten to år imellem. Er der mere end femten måneder, siger musctl til. Beder politikken om en anden rytme, fx hvert andet år, er det den, der tæller.

Der er ikke noget at rette; læg gerne næste samtale lidt tidligere. De femten måneder er et skøn, og fundet er kun et hint.

```yaml bad
--- today: 2027-12-20
--- file: M07/2026-mus/samtale.yaml
type: samtale
id: s-4e21b0
samtale: M07/2026-mus
referent: leder
afholdt: 2026-01-12
--- file: M07/2027-mus/samtale.yaml
type: samtale
id: s-77d0e2
samtale: M07/2027-mus
referent: leder
afholdt: 2027-12-13 # MUS709
```

```yaml good
--- today: 2027-12-20
--- file: M07/2026-mus/samtale.yaml
type: samtale
id: s-4e21b0
samtale: M07/2026-mus
referent: leder
afholdt: 2026-11-12
--- file: M07/2027-mus/samtale.yaml
type: samtale
id: s-77d0e2
samtale: M07/2027-mus
referent: leder
afholdt: 2027-12-13
```
"""

from collections.abc import Iterator
from datetime import date

from musctl.domain import duty
from musctl.domain.talk import Facts
from musctl.domain.values import Profil
from musctl.rule import At, Demand, Finding, Findings, Mappe

SUBJECT = "mappe"
SEVERITY = "info"
KRAV = ("H14", "C10")

LONG = 15  # months; our choice, for no source names any


def check(mappe: Mappe, at: At) -> Findings:
    for facts, before, months, krav in _gaps(mappe, at.policy) if at.policy else ():
        assert facts.afholdt
        if facts.afholdt > duty.later(before, months):
            between = round((facts.afholdt - before).days / 30.4)
            message = (
                f"Der gik {between} måneder mellem de to sidste samtaler. Læg gerne den næste lidt tidligere."
            )
            yield Finding(("afholdt",), message, krav, "info", f"{facts.id}/samtale.yaml")


def _gaps(mappe: Mappe, policy: Profil) -> Iterator[tuple[Facts, date, int, Demand]]:
    """Each held talk of a kind that returns, the last one before it, and how many months there may be between them."""
    last: dict[tuple[str, str], date] = {}
    held = [one for one in mappe.talks if one.afholdt and one.who in mappe.medarbejdere]
    for facts in sorted(held, key=lambda one: (one.afholdt or date.min, one.id)):
        art = policy.samtaler.get(facts.art)
        krav = (art.hyppighed or art.årlig) if art else None
        if art is None or krav is None or facts.afholdt is None:
            continue
        earlier = [last[facts.who, key] for key in _same(policy, facts.art) if (facts.who, key) in last]
        if earlier:
            months = (art.hyppighed.måneder if art.hyppighed else None) or LONG
            yield facts, max(earlier), months, krav
        last[facts.who, facts.art] = facts.afholdt


def _same(policy: Profil, art: str) -> Iterator[str]:
    """The kinds that are one course: this one, those that stand instead of it, and those that it stands instead of."""
    for key in policy.samtaler:
        if duty.meets(policy, art, key) or duty.meets(policy, key, art):
            yield key
