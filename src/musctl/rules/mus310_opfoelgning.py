"""Der er ingen dag for opfølgning, eller den ligger for langt ude.

Et mål, ingen følger op på, bliver let liggende til næste samtale. Skriv derfor, hvornår I ser på det sammen: efter
`opfølgning:` øverst i planen gælder dagen alle mål, og et mål kan have sin egen. Senest til næste års samtale skal der
være fulgt op, så en dag mere end et år efter samtalen er for sent.

Hvor politikken selv spørger om opfølgning, er fundet en advarsel, ellers et hint. Mål, der er afsluttet, er ikke med.

```yaml bad
type: plan
id: d-1b20aa
samtale: M07/2026-mus
opfølgning: # MUS310
mål:
  - id: 2026-1
    mål: Kunne lede et projekt på tværs af afdelinger
```

```yaml bad
type: plan
id: d-1b20aa
samtale: M07/2026-mus
opfølgning: {dato: 2027-05-01, hvordan: kort møde}
mål:
  - id: 2026-1
    mål: Kunne lede et projekt på tværs af afdelinger
    opfølgning:
      dato: 2028-05-01 # MUS310
```

```yaml good
type: plan
id: d-1b20aa
samtale: M07/2026-mus
opfølgning: {dato: 2027-05-01, hvordan: kort møde}
mål:
  - id: 2026-1
    mål: Kunne lede et projekt på tværs af afdelinger
```
"""

from collections.abc import Iterator
from datetime import date, timedelta

from musctl.domain.dates import short
from musctl.domain.maal import called, goals
from musctl.domain.values import Mål, Plan
from musctl.rule import At, Finding, Findings
from musctl.text.tree import Route

SUBJECT = "plan"
SEVERITY = "warning"
KRAV = ("G20", "A21", "W19")

CLOSED = ("nået", "ikke nået", "bortfaldet")
YEAR = timedelta(days=366)


def check(plan: Plan, at: At) -> Findings:
    held = at.talk.samtale.afholdt if at.talk and at.talk.samtale else None
    open_goals = [(index, mål) for index, mål in goals(plan) if mål.status not in CLOSED]
    if held is None or not open_goals:
        return
    felter = at.art.plan.felter if at.art and at.art.plan else ()
    felt = next((felt for felt in felter if felt.navn == "opfølgning"), None)
    for route, what, day in _days(plan, open_goals):
        if day and day > held + YEAR:
            message = f"{what} følges først op {short(day)}, over et år efter samtalen. Vælg en dag før næste års samtale."
        elif day is None and not (felt and felt.krævet):  # what is demanded, MUS303 asks for
            message = f"{what} har ingen dag for opfølgning. Skriv, hvornår I ser på det sammen, efter »opfølgning:«."
        else:
            continue
        yield Finding(route, message, felt, "warning" if felt else "info")


def _days(plan: Plan, open_goals: list[tuple[int, Mål]]) -> Iterator[tuple[Route, str, date | None]]:
    """The plan's own day, which goes for every goal without one, and each goal's."""
    own = [
        (index, mål, mål.opfølgning.dato)
        for index, mål in open_goals
        if mål.opfølgning and mål.opfølgning.dato
    ]
    if len(own) < len(open_goals):
        yield ("opfølgning", "dato"), "Planen", plan.opfølgning.dato
    for index, mål, day in own:
        yield ("mål", index, "opfølgning", "dato"), called(index, mål), day
