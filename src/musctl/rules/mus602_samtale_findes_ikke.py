"""Der peges på en samtale, som ikke findes.

En individuel plan kan høre til en gruppesamtale, en samtale kan bygge på en anden, og en stopklods i stop.yaml gælder en
bestemt samtale. Her findes den samtale, der peges på, ikke i mappen, så sammenhængen er tabt, og en stopklods beskytter
ingenting.

Ret navnet; det er mappens, fx `M07/2026-mus`. Er mappen slettet ved en fejl, så hent den tilbage.

```yaml bad
--- file: stop.yaml
stop:
  - samtale: M07/2025-mus # MUS602
    grund: aktindsigt
    til: 2027-06-01
    besluttet_af: leder
```

```yaml good
--- file: stop.yaml
stop:
  - samtale: M07/2026-mus
    grund: aktindsigt
    til: 2027-06-01
    besluttet_af: leder
```
"""

from musctl.domain.talk import TALK
from musctl.rule import At, Finding, Findings, Mappe

SUBJECT = "mappe"
KRAV = ("K10", "H10")


def check(mappe: Mappe, _at: At) -> Findings:
    there = {facts.id for facts in mappe.talks}
    for facts in mappe.talks:
        if facts.art == "plan" and facts.plan_for and facts.plan_for not in there:
            yield Finding(("samtale",), _message(facts.plan_for), path=f"{facts.id}/plan.yaml")
        if facts.bygger_på and facts.bygger_på not in there:
            yield Finding(("bygger_på",), _message(facts.bygger_på), path=f"{facts.id}/samtale.yaml")
    for index, stop in enumerate(mappe.stop.stop):
        if stop.samtale and stop.samtale not in there:
            yield Finding(("stop", index, "samtale"), _message(stop.samtale), path="stop.yaml")


def _message(named: str) -> str:
    which = f"Samtalen {named}" if TALK.match(named) else "Den samtale, der peges på,"
    return f"{which} findes ikke i mappen. Ret navnet; det er mappens, fx M07/2026-mus."
