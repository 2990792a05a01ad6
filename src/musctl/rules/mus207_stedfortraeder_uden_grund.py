"""En anden end den daglige leder holdt samtalen, og der står ikke hvorfor.

Samtalen føres mellem medarbejderen og den daglige leder, for det er de to, der arbejder sammen til daglig. Nogle gange
må en anden træde til, fx under lederens sygdom. Så skriv grunden, så det ikke ser ud som en vane.

Skriv den efter `grund:` i samtale.yaml. Det er en påmindelse og ikke en fejl.

```yaml bad
type: samtale
id: s-4e21b0
samtale: M07/2026-mus
referent: leder
afholdt: 2026-11-12
stedfortræder: {navn: Kim Eksempel} # MUS207
```

```yaml good
type: samtale
id: s-4e21b0
samtale: M07/2026-mus
referent: leder
afholdt: 2026-11-12
stedfortræder: {navn: Kim Eksempel, grund: Lederen er på orlov til 1. marts}
```
"""

from musctl.domain.values import Samtale
from musctl.rule import At, Finding, Findings

SUBJECT = "samtale"
SEVERITY = "warning"
KRAV = ("H09", "C21")


def check(samtale: Samtale, at: At) -> Findings:
    krav = at.art.daglig_leder if at.art else None
    if krav and samtale.stedfortræder and not samtale.stedfortræder.grund:
        message = "En anden end den daglige leder holdt samtalen. Skriv hvorfor efter »grund:«."
        yield Finding(("stedfortræder",), message, krav)
