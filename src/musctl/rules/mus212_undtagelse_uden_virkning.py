"""En undtagelse har ingen virkning.

Nogle krav kan fraviges, når der er en god grund. Grunden skrives i samtale.yaml efter reglens nummer, fx
`undtagelser: {MUS306: Aftalt med TR 12.3.}`, og så bliver fundet til en oplysning. Her virker det ikke: nummeret findes
ikke, grunden mangler, eller kravet er et af dem, der ikke kan fraviges. Det gælder, om filen kan læses, godkendelse,
fortrolighed og destruktion.

Ret nummeret, skriv grunden, eller slet linjen.

```yaml bad
type: samtale
id: s-4e21b0
samtale: M07/2026-mus
undtagelser:
  MUS999: Aftalt med TR # MUS212
  MUS306: # MUS212
  MUS401: Vi har brug for det # MUS212
```

```yaml good
type: samtale
id: s-4e21b0
samtale: M07/2026-mus
undtagelser:
  MUS306: Aftalt med TR 12.3.
```
"""

from musctl.domain.values import Samtale
from musctl.rule import At, Finding, Findings

SUBJECT = "samtale"
SEVERITY = "warning"
KRAV = ("H01",)


def check(samtale: Samtale, at: At) -> Findings:
    for code, reason in samtale.undtagelser.items():
        rule = at.rules.get(code)
        if rule is None:
            message = f"{_known(code, at)} Se reglernes numre i beskederne fra »musctl validate«."
        elif not rule.waivable:
            message = f"{code} kan ikke fraviges. Ret det, reglen siger, og slet linjen."
        elif not reason:
            message = f"Der står ingen grund til at fravige {code}. Skriv den, eller slet linjen."
        else:
            continue
        yield Finding(("undtagelser", code), message)


def _known(code: str, at: At) -> str:
    from difflib import get_close_matches

    near = get_close_matches(code.upper(), at.rules, 1, 0.8)
    return f"Reglen findes ikke. Mente du {near[0]}?" if near else "Reglen findes ikke."
