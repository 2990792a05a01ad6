"""Den godkendte tekst er ændret.

Den anden part har godkendt referatet, som det stod. Ved godkendelsen skrev musctl en sum af teksten og af, hvem der
skrev den, hvornår og til hvilken samtale. Nu passer summen ikke længere: noget er ændret siden.

Fandt I en fejl, så ret den i fællesskab, og bed om en ny godkendelse: slet godkendelsen i samtale.yaml, send referatet
igen (`musctl approve send M07`), og skriv den nye godkendelse ind (`musctl approve record M07`). Var det ikke meningen
at ændre noget, så hent den godkendte udgave tilbage. Mellemrum sidst på linjerne og linjeskift tæller ikke med.

Her er teksten ændret, efter at summen blev skrevet:

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
sum: 18e18a93eac320347644c9d3e8c628500b691bb87c48e80d265e7a967f077966 <!-- MUS201 -->
---
# Referat
## Trivsel
Ro til forberedelse, og en fast kontorplads.
```

Her passer teksten og summen sammen:

```markdown good
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
sum: 18e18a93eac320347644c9d3e8c628500b691bb87c48e80d265e7a967f077966
---
# Referat
## Trivsel
Ro til forberedelse.
```
"""

from musctl.domain.values import Referat
from musctl.rule import At, Finding, Findings
from musctl.seal import seal

SUBJECT = "referat"
KRAV = ("W17",)


def check(referat: Referat, at: At) -> Findings:
    if not referat.sum or at.talk is None or at.talk.samtale is None:
        return
    if seal(at.document, referat, at.talk.samtale) != referat.sum:
        message = (
            "Teksten er ændret, efter at den blev godkendt. Hent den godkendte udgave tilbage, "
            "eller bed den anden part om en ny godkendelse."
        )
        yield Finding(("sum",), message, at.art.godkendelse if at.art else None)
