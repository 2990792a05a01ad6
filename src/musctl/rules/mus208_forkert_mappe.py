"""Dokumentet ligger i en anden samtales mappe.

Hver samtale har sin egen mappe, fx `M07/2026-mus`: medarbejderens nummer, runden og slags. Det samme står i hvert
dokument efter `samtale:`. Når de to ikke siger det samme, er et dokument sikkert kopieret eller flyttet, og så kan
musctl ikke vide, hvem det handler om, eller hvornår det skal destrueres.

Flyt filen til den rigtige mappe, eller ret linjen, hvis det er den, der er forkert. Er filen en kopi, så lav hellere et
nyt dokument med `musctl new`; det får sit eget id.

Det er også et fund, når mappen er for en slags samtale, som politikken ikke har, for så er der intet at tjekke efter.

```yaml bad
type: samtale
id: s-4e21b0
samtale: M08/2026-mus # MUS208
referent: leder
```

```yaml good
type: samtale
id: s-4e21b0
samtale: M07/2026-mus
referent: leder
```
"""

from musctl.domain.talk import TALK
from musctl.domain.values import Fond, Forberedelse, Plan, Referat, Samtale
from musctl.rule import At, Finding, Findings

SUBJECT = "samtale referat plan fond forberedelse"
KRAV = ("K10", "H28")


def check(value: Samtale | Referat | Plan | Fond | Forberedelse, at: At) -> Findings:
    if at.talk is None:
        return
    if value.samtale != at.talk.id:
        if not (
            isinstance(value, Plan) and at.talk.art == "plan"
        ):  # an individual plan may name a group's talk
            written = f"»{value.samtale}«" if TALK.match(value.samtale) else "noget andet"
            message = f"Her står {written}, men mappen er {at.talk.id}. Ret linjen, eller flyt filen."
            yield Finding(("samtale",), message)
    elif isinstance(value, Samtale) and at.policy and at.art is None:
        known = ", ".join(at.policy.samtaler)
        message = (
            f"Politikken har ingen samtale af slagsen »{at.talk.art}«, så intet er tjekket. Den har: {known}."
        )
        yield Finding(("samtale",), message)
