"""Der er ingen dag for opfølgning, eller den ligger for langt ude.

Et mål, ingen følger op på, bliver let liggende til næste samtale. Skriv derfor, hvornår I ser på det sammen: efter
`opfølgning:` øverst i planen gælder dagen alle mål, og et mål kan have sin egen. Senest til næste års samtale skal der
være fulgt op, så en dag efter den næste rundes sidste dag er for sent. Kender musctl ikke den næste runde, regnes der med et år fra
samtalen.

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

```yaml bad
--- file: runder/2027.yaml
runde: 2027
fra: 2027-09-01
til: 2027-10-15
--- file: M07/2026-mus/plan.yaml
type: plan
id: d-1b20aa
samtale: M07/2026-mus
opfølgning:
  dato: 2027-11-01 # MUS310
mål:
  - id: 2026-1
    mål: Kunne lede et projekt på tværs af afdelinger
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
from datetime import date

from musctl.domain.dates import short
from musctl.domain.duty import later, window
from musctl.domain.maal import CLOSED, called, goals
from musctl.domain.values import Mål, Plan, Runde
from musctl.rule import At, Finding, Findings
from musctl.text.tree import Route

SUBJECT = "plan"
SEVERITY = "warning"
KRAV = ("G20", "A21", "W19")

YEAR = 12  # months


def check(plan: Plan, at: At) -> Findings:
    held = at.talk.samtale.afholdt if at.talk and at.talk.samtale else None
    open_goals = [(index, mål) for index, mål in goals(plan) if mål.status not in CLOSED]
    if held is None or not open_goals:
        return
    asked = at.art.plan if at.art else None
    felt = next((felt for felt in asked.felter if felt.navn == "opfølgning"), None) if asked else None
    krav = (asked.følges_op if asked else None) or felt
    demanded = felt is not None and felt.krævet and "dato" in (felt.dele or ("dato",))
    last = _last_day(held, at)
    for route, what, day in _days(plan, open_goals):
        if day and day > last:
            message = (
                f"{what} følges først op {short(day)}. Vælg en dag senest ved næste samtale, {short(last)}."
            )
        elif day is None and not demanded:  # what is demanded, MUS303 asks for
            message = f"{what} har ingen dag for opfølgning. Skriv, hvornår I ser på det sammen, efter »opfølgning:«."
        else:
            continue
        yield Finding(route, message, krav, None if krav and krav.alvor else "warning" if krav else "info")


def _last_day(held: date, at: At) -> date:
    """The last day of the next round, as the round or the policy says; else a year from the talk, or the talk's own rhythm."""
    assert at.talk is not None
    rhythm = at.art.hyppighed if at.art else None
    if rhythm and rhythm.måneder:
        return later(held, rhythm.måneder)
    year = int(at.talk.runde) + 1
    following = at.mappe.runder.get(str(year))
    vindue = at.art.vindue if at.art else None
    days = window(following or Runde(str(year)), vindue) if following or vindue else None
    return max(days[1], held) if days else later(held, YEAR)


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
