"""Referatet er længere, end politikken lægger op til.

Referatet skal være kortfattet: nok til at I begge kan huske, hvad I blev enige om, og til at begynde næste års samtale.
Det er ikke et ordret referat, og det skal destrueres igen. Mål og aftaler med frist hører hjemme i planen, som bliver.

Hvor mange ord der er plads til, står i politikken. Tallet er et skøn, så fundet er kun et hint. Kommentarer tæller ikke
med.

Her er politikkens grænse sat til otte ord:

```markdown bad
--- file: politik/kort@1.yaml
profil: kort
version: "1"
navn: Kort
kilder: {retning: {titel: Retningslinje}}
samtaler:
  mus:
    navn: Medarbejderudviklingssamtale
    referat: {højst_ord: 8, kilde: "retning, § 2"}
--- file: M07/2026-mus/samtale.yaml
type: samtale
id: s-4e21b0
samtale: M07/2026-mus
profil: kort@1
--- file: M07/2026-mus/referat.md
---
type: referat
id: d-7f3a9c
samtale: M07/2026-mus
---
# Referat <!-- MUS105 -->
## Trivsel
Ro til forberedelse, og det går godt i det nye team.
```

```markdown good
--- file: politik/kort@1.yaml
profil: kort
version: "1"
navn: Kort
kilder: {retning: {titel: Retningslinje}}
samtaler:
  mus:
    navn: Medarbejderudviklingssamtale
    referat: {højst_ord: 8, kilde: "retning, § 2"}
--- file: M07/2026-mus/samtale.yaml
type: samtale
id: s-4e21b0
samtale: M07/2026-mus
profil: kort@1
--- file: M07/2026-mus/referat.md
---
type: referat
id: d-7f3a9c
samtale: M07/2026-mus
---
# Referat
## Trivsel
Ro til forberedelse.
<!-- Hvad betyder mest for, at medarbejderen trives på arbejdet? -->
```
"""

import re

from musctl.domain.values import Referat
from musctl.rule import At, Finding, Findings

SUBJECT = "referat"
SEVERITY = "info"
KRAV = ("H15", "C22")

_COMMENT = r"(?s)<!--.*?(?:-->|\Z)"


def check(_referat: Referat, at: At) -> Findings:
    most = at.art.referat.højst_ord if at.art and at.art.referat else None
    if most is None:
        return
    text = at.document.text
    if text.count(" ") + text.count("\n") < most:
        return  # so few gaps cannot part that many words
    words = sum(
        len(re.sub(_COMMENT, " ", text[section.body.start : section.body.end]).split())
        for section in at.document.sections
    )
    if words > most:
        message = f"Referatet er på {words} ord; kortfattet er her højst {most}. Flyt mål og aftaler til planen, eller stryg."
        yield Finding((), message, at.art.referat if at.art else None, "info")
