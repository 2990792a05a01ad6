"""Ansøgningerne er tilsammen højere, end én medarbejder kan få på et år.

Grænsen gælder for alt, hvad den samme medarbejder søger om inden for tolv måneder, også i en gruppes ansøgning og i runden
før. Et afslag tæller ikke med, og er der bevilget mindre end søgt, er det det bevilgede, der tæller. En ansøgning, der ikke
er sendt, regnes med fra i dag.

Vent med den ene, til der er gået tolv måneder, eller sæt beløbet ned.

```yaml bad
--- file: M07/2025-mus/fond.yaml
type: fond
id: d-5e11c1
samtale: M07/2025-mus
status: bevilget
søgt: 2026-02-01
beløb: {ansøgt: 20.000, medfinansiering: 5.000}
--- file: M07/2026-mus/fond.yaml
type: fond
id: d-5e11c2
samtale: M07/2026-mus
status: kladde
beløb: {ansøgt: 15.000, medfinansiering: 5.000} # MUS802
```

```yaml good
--- file: M07/2025-mus/fond.yaml
type: fond
id: d-5e11c1
samtale: M07/2025-mus
status: bevilget
søgt: 2025-11-20
beløb: {ansøgt: 20.000, medfinansiering: 5.000}
--- file: M07/2026-mus/fond.yaml
type: fond
id: d-5e11c2
samtale: M07/2026-mus
status: sendt
søgt: 2026-11-20
beløb: {ansøgt: 15.000, medfinansiering: 5.000}
```
"""

from datetime import date

from musctl.domain.dates import months_after
from musctl.domain.fonden import ceiling, limits
from musctl.domain.tal import kroner
from musctl.domain.values import Fondsgrænse, Fondspolitik
from musctl.named import NamedTuple
from musctl.rule import At, Finding, Findings, Mappe

SUBJECT = "mappe"
KRAV = ("W21", "C14")


class _Søgt(NamedTuple):
    talk: str
    kroner: int
    day: date
    master: bool


def check(mappe: Mappe, at: At) -> Findings:
    policy = at.policy.fond if at.policy else None
    if policy is None or not any(facts.søgt for facts in mappe.talks):
        return
    for who, every in _by_person(mappe, at.today).items():
        if len(every) > 1:
            yield from _too_much(policy, who, every)


def _by_person(mappe: Mappe, today: date) -> dict[str, list[_Søgt]]:
    found: dict[str, list[_Søgt]] = {}
    for facts in mappe.talks:
        for who, amount, day, master, status in facts.søgt:
            if who and status != "afslået":
                when = date.fromisoformat(day) if day else today
                found.setdefault(who, []).append(_Søgt(facts.id, amount, when, master))
    return found


def _too_much(policy: Fondspolitik, who: str, every: list[_Søgt]) -> Findings:
    for one in every:
        found = (_over(grænse, one, every) for grænse in limits(policy, one.day))
        over = next((some for some in found if some), None)
        if over is not None:
            grænse, some, most = over
            total = kroner(sum(other.kroner for other in some))
            others = ", ".join(other.talk for other in some if other != one)
            message = (
                f"{who} søger om {total} på {grænse.måneder} måneder sammen med {others}; "
                f"højst {kroner(most)} kan gives. Sæt beløbet ned, eller vent."
            )
            yield Finding(("beløb", "ansøgt"), message, grænse, path=f"{one.talk}/fond.yaml")


def _over(grænse: Fondsgrænse, one: _Søgt, every: list[_Søgt]) -> tuple[Fondsgrænse, list[_Søgt], int] | None:
    """The applications of the months up to this one that are over a limit together, and what they may be at most."""
    begin = months_after(one.day, -(grænse.måneder or 12))
    here = [other for other in every if begin < other.day <= one.day]
    for some in (here, [other for other in here if not other.master]):
        most = ceiling(grænse, master=any(other.master for other in some))
        if one in some and len(some) > 1 and most is not None and sum(other.kroner for other in some) > most:
            return grænse, some, most
    return None
