"""Planen rækker kortere eller længere frem, end politikken regner med.

Nogle politikker siger, hvor langt en plan normalt ser frem, fx et til to år eller det næste år. Et mål, der først skal
være nået længe efter, er svært at følge op på; en plan, hvor det hele er nået om en måned, giver ikke meget at udvikle
sig i.

Se datoerne efter `tid:` efter, men der er ikke noget galt i at have aftalt noget andet. Fundet er kun et hint, og mål,
der er afsluttet, er ikke med.

```yaml bad
--- profil: gentofte
type: plan
id: d-1b20aa
samtale: M07/2026-mus
mål:
  - id: 2026-1
    mål: Kunne lede et projekt på tværs af afdelinger
    tid:
      start: 2027-01-15
      slut: 2029-06-30 # MUS314
```

```yaml bad
--- profil: gentofte
type: plan
id: d-1b20aa
samtale: M07/2026-mus
mål:
  - id: 2026-1
    mål: Kunne lede et projekt på tværs af afdelinger
    tid:
      start: 2027-01-15
      slut: 2027-03-30 # MUS314
  - id: 2026-2
    mål: Kende de nye systemer
    tid: {start: 2027-01-15, slut: 2027-02-28}
```

```yaml good
--- profil: gentofte
type: plan
id: d-1b20aa
samtale: M07/2026-mus
mål:
  - id: 2026-1
    mål: Kunne lede et projekt på tværs af afdelinger
    tid: {start: 2027-01-15, slut: 2028-06-30}
  - id: 2026-2
    mål: Kende de nye systemer
    tid: {start: 2027-01-15, slut: 2027-02-28}
```
"""

from datetime import date

from musctl.domain.dates import short
from musctl.domain.duty import later
from musctl.domain.maal import CLOSED, called, goals
from musctl.domain.values import Horisont, Plan, Samtaletype
from musctl.rule import At, Finding, Findings

SUBJECT = "plan"
SEVERITY = "info"
KRAV = ("G06", "W42")

SLACK = 1  # month; »typisk« is no stop-watch

Ends = list[tuple[int, str, date]]


def check(plan: Plan, at: At) -> Findings:
    held = at.talk.samtale.afholdt if at.talk and at.talk.samtale else None
    if at.art is None or held is None:
        return
    ends: dict[str, Ends] = {"": [], "handling": []}
    for index, mål in goals(plan):
        if mål.tid.slut and mål.status not in CLOSED:
            ends["handling" if mål.slags == "handling" else ""].append(
                (index, called(index, mål), mål.tid.slut)
            )
    for slags, some in ends.items():
        horisont = _horizon(at.art, slags)
        if horisont and some:
            yield from _outside(horisont, held, some)


def _horizon(art: Samtaletype, slags: str) -> Horisont | None:
    krav = art.handlingsplan if slags else art.plan
    return krav.horisont if krav else None


def _outside(horisont: Horisont, held: date, ends: Ends) -> Findings:
    """Goals that end later than the plan should reach, or else the last one, where it ends too soon."""
    usual = _usual(horisont)
    if horisont.til_måneder is not None:
        latest = later(held, horisont.til_måneder + SLACK)
        for index, name, end in ends:
            if end > latest:
                message = f"{name} skal først være nået {short(end)}. {usual}"
                yield Finding(("mål", index, "tid", "slut"), message, horisont)
    index, _, last = max(ends, key=lambda one: one[2])
    if horisont.fra_måneder is not None and last < later(held, horisont.fra_måneder - SLACK):
        message = f"Planens sidste mål skal være nået allerede {short(last)}. {usual}"
        yield Finding(("mål", index, "tid", "slut"), message, horisont)


def _usual(horisont: Horisont) -> str:
    first, last = horisont.fra_måneder, horisont.til_måneder
    span = f"{first}-{last}" if first is not None and last is not None else f"{last or first}"
    return f"En plan ser normalt {span} måneder frem fra samtalen."
