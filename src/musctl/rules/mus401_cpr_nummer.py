"""Her står noget, der ligner et CPR-nummer.

CPR-numre hører ikke til i samtalens dokumenter. De er ikke nødvendige: musctl bruger medarbejderens nummer, fx `M07`, og
navnene står kun ét sted. Et CPR-nummer i en tekst følger med ved udskrift, kopi og mail, og kommunen har det i forvejen
i personalesystemet.

Slet nummeret. musctl gentager det ikke, heller ikke her. Er det et andet nummer, som blot ligner, så skriv det med
mellemrum, så det ikke kan forveksles.

```markdown bad
---
type: referat
id: d-7f3a9c
samtale: M07/2026-mus
---
# Referat
## Trivsel
Barnet, 311299-0000, begynder i skole. <!-- MUS401 -->
```

```markdown good
---
type: referat
id: d-7f3a9c
samtale: M07/2026-mus
---
# Referat
## Trivsel
Barnet begynder i skole. Telefon 44 52 70 00, sag 990101-1234, faktura 12345678901.
```
"""

import re

from musctl.domain.skim import numbers
from musctl.rule import At, Finding, Findings

SUBJECT = "referat plan fond samtale forberedelse medarbejdere runde indstillinger"
KRAV = ("H13",)

_CPR = r"(?<!\w)(\d\d)(\d\d)\d\d[- ]?\d{4}(?!\w)"
_LONGEST = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def check(_value: object, at: At) -> Findings:
    glance = numbers(at.document)
    if b" 000000" not in glance or (b" 0000000000 " not in glance and b" 000000 0000 " not in glance):
        return
    for match in re.finditer(_CPR, at.document.text):
        day, month = int(match[1]), int(match[2])
        if 1 <= month <= len(_LONGEST) and 1 <= day <= _LONGEST[month - 1]:
            message = (
                "Her står noget, der ligner et CPR-nummer. Slet det; medarbejderens nummer, fx M07, er nok."
            )
            krav = at.policy.fortrolighed if at.policy else None
            yield Finding(("@", *match.span()), message, krav, "error")
