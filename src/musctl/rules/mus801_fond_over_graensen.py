"""Der søges om mere, end én medarbejder kan få.

Kompetencefonden har en grænse for, hvor meget den ansatte kan få, og en højere for en masteruddannelse. Grænserne står i
politikken med de dage, de gælder fra og til; den grænse tæller, der gælder den dag, ansøgningen sendes. Søger flere sammen,
gælder grænsen for hver af dem.

Søg om højst så meget, som grænsen siger. Resten skal betales på en anden måde. Er grænsen ændret, så spørg den, der passer
kommunens politik.

```yaml bad
type: fond
id: d-5e11c2
samtale: M07/2026-mus
uddannelse: Diplomuddannelse i vejledning
beløb: {ansøgt: 35.000, medfinansiering: 10.000} # MUS801
```

```yaml bad
type: fond
id: d-5e11c2
samtale: M07/2026-mus
søgt: 2020-02-01
uddannelse: Diplomuddannelse i vejledning
beløb: {ansøgt: 20.000, medfinansiering: 10.000} # MUS801
```

```yaml good
type: fond
id: d-5e11c2
samtale: M07/2026-mus
uddannelse: Master i uddannelsesledelse
masteruddannelse: ja
beløb: {ansøgt: 50.000, medfinansiering: 15.000}
```
"""

from musctl.domain.dates import short
from musctl.domain.fonden import ceiling, limits, shares
from musctl.domain.tal import kroner
from musctl.domain.values import Fond, Fondsgrænse
from musctl.rule import At, Finding, Findings

SUBJECT = "fond"
KRAV = ("W21", "C14")


def check(fond: Fond, at: At) -> Findings:
    policy = at.policy.fond if at.policy else None
    if policy is None or not policy.grænser or fond.beløb.ansøgt is None or at.talk is None:
        return
    day = fond.søgt or at.today
    found = limits(policy, day)
    if not found:
        message = f"Politikken kender ingen beløbsgrænse for {short(day)}. Se den i fondens egne regler."
        yield Finding(("beløb", "ansøgt"), message, severity="warning")
    for place, who, amount in shares(fond, at.talk.who):
        grænse = next((one for one in found if _over(one, amount, fond)), None)
        if grænse is not None:
            route = ("beløb", "ansøgt") if place < 0 else ("deltagere", place)
            yield Finding(route, _message(fond, grænse, who if place >= 0 else "", amount), grænse)


def _over(grænse: Fondsgrænse, amount: int, fond: Fond) -> bool:
    most = ceiling(grænse, master=fond.masteruddannelse)
    return most is not None and amount > most


def _message(fond: Fond, grænse: Fondsgrænse, who: str, amount: int) -> str:
    what = "en masteruddannelse" if fond.masteruddannelse else "en uddannelse"
    most = ceiling(grænse, master=fond.masteruddannelse) or 0
    return (f"{who}: der" if who else "Der") + (
        f" søges om {kroner(amount)}; til {what} kan én medarbejder få højst {kroner(most)} "
        f"på {grænse.måneder} måneder. Sæt beløbet ned."
    )
