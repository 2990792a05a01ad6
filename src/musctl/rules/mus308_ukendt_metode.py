"""Måden at lære på er ikke en af dem, politikken nævner.

Politikken har en liste over måder at udvikle kompetencer på, fx sidemandsoplæring, sparring og kurser. Listen er til
inspiration og ikke udtømmende, så I må gerne skrive jeres eget ord. Men bruger I politikkens, kan planerne tælles
sammen i rapporten til MED-udvalget.

Er ordet bare stavet anderledes, så skriv det, musctl foreslår. Ellers lad det stå; fundet er kun et hint.

```yaml bad
type: plan
id: d-1b20aa
samtale: M07/2026-mus
mål:
  - id: 2026-1
    mål: Kunne lede et projekt på tværs af afdelinger
    handling:
      - hvad: Følger en erfaren projektleder
        metode: sidemandsoplering # MUS308
        ansvar: medarbejder
```

```yaml good
type: plan
id: d-1b20aa
samtale: M07/2026-mus
mål:
  - id: 2026-1
    mål: Kunne lede et projekt på tværs af afdelinger
    handling:
      - hvad: Følger en erfaren projektleder
        metode: sidemandsoplæring
        ansvar: medarbejder
```
"""

from musctl.domain.emne import heard
from musctl.domain.maal import actions, called
from musctl.domain.values import Metoder, Plan
from musctl.rule import At, Finding, Findings

SUBJECT = "plan"
SEVERITY = "info"
KRAV = ("K05", "K18")


def check(plan: Plan, at: At) -> Findings:
    metoder = at.policy.metoder if at.policy else None
    if metoder is None:
        return
    ids = {"", *(metode.id for metode in metoder.liste)}
    known: dict[str, str] = {}
    for index, mål in enumerate(plan.mål):
        for i, handling in actions(mål):
            written = handling.metode
            if written in ids:
                continue
            known = known or _words(metoder)
            if heard(written) not in known:
                message = f"{called(index, mål)}: metoden er ikke en af politikkens. {_suggestion(heard(written), known)}"
                yield Finding(("mål", index, "handling", i, "metode"), message, metoder, "info")


def _words(metoder: Metoder) -> dict[str, str]:
    """Every word for each way, as heard, and how to write it."""
    return {
        heard(word): word for metode in metoder.liste for word in (metode.titel, *metode.alias, metode.id)
    }


def _suggestion(written: str, known: dict[str, str]) -> str:
    from difflib import get_close_matches

    near = get_close_matches(written, known, 1, 0.7)
    return f"Mente du »{known[near[0]]}«?" if near else "Jeres eget ord er også i orden."
