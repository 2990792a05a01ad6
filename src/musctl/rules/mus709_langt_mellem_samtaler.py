"""Der gik lang tid mellem to samtaler.

Alle skal have en samtale én gang om året. Runden tæller som året, så en samtale i januar og den næste i december året efter
er i orden efter politikken, men der er næsten to år imellem. Er der mere end femten måneder, siger musctl til.

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

from datetime import date, timedelta

from musctl.domain.duty import yearly
from musctl.rule import At, Finding, Findings, Mappe

SUBJECT = "mappe"
SEVERITY = "info"
KRAV = ("H14", "C10")

LONG = timedelta(days=457)  # fifteen months; our choice, for no source names any


def check(mappe: Mappe, at: At) -> Findings:
    krav = yearly(at.policy) if at.policy else None
    if krav is None:
        return
    last: dict[str, date] = {}
    for facts in sorted(
        (one for one in mappe.talks if one.afholdt), key=lambda one: (one.afholdt or date.min, one.id)
    ):
        assert facts.afholdt is not None
        before = last.get(facts.who)
        if before and facts.afholdt - before > LONG and facts.who in mappe.medarbejdere:
            months = round((facts.afholdt - before).days / 30.4)
            message = (
                f"Der gik {months} måneder mellem de to sidste samtaler. Læg gerne den næste lidt tidligere."
            )
            yield Finding(("afholdt",), message, krav, "info", f"{facts.id}/samtale.yaml")
        last[facts.who] = facts.afholdt
