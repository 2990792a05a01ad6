"""Referatet er godkendt, men ikke forseglet.

Når den anden part godkender, skriver `musctl approve record` en sum af teksten i referatets hoved. Med den kan I begge
se, at teksten er den, der blev godkendt. Her står godkendelsen i samtale.yaml, men summen mangler: den er slettet, eller
godkendelsen er skrevet ind i hånden.

Slet godkendelsen i samtale.yaml, og skriv den ind igen med `musctl approve record M07`. Er du i tvivl om, hvorvidt
teksten er den, der blev godkendt, så send den til den anden part igen.

```markdown bad
--- file: M07/2026-mus/samtale.yaml
type: samtale
id: s-4e21b0
samtale: M07/2026-mus
referent: leder
afholdt: 2026-11-12
sendt: 2026-11-14
godkendelser:
  - {af: medarbejder, hvordan: mail, dato: 2026-11-18}
--- file: M07/2026-mus/referat.md
---
type: referat
id: d-7f3a9c
samtale: M07/2026-mus
sum: <!-- MUS210 -->
---
# Referat
```

```markdown good
---
type: referat
id: d-7f3a9c
samtale: M07/2026-mus
sum:
---
# Referat
## Trivsel
Referatet er sendt, og medarbejderen har ikke svaret endnu.
```
"""

from musctl.domain.talk import approval
from musctl.domain.values import Referat
from musctl.rule import At, Finding, Findings

SUBJECT = "referat"
KRAV = ("W17",)


def check(referat: Referat, at: At) -> Findings:
    samtale = at.talk.samtale if at.talk else None
    if referat.sum or at.talk is None or samtale is None:
        return
    together = at.art is not None and at.art.gruppe  # each approves the same text, so the first one seals it
    if not (samtale.godkendelser if together else approval(samtale, at.art)):
        return
    message = (
        "Referatet er godkendt, men summen mangler, så ingen kan se, om teksten er den samme. "
        f"Slet godkendelsen i samtale.yaml, og skriv den ind igen: musctl approve record {at.talk.who}"
    )
    yield Finding(("sum",), message, at.art.godkendelse if at.art else None)
