"""Aftalerne står i noterne og ikke i planen.

Hvor politikken kun gemmer planen, skal noter og aftaler holdes adskilt: noterne er jeres egne og forsvinder igen, aftalerne
skal kunne følges op. Her er der et afsnit i noterne med en overskrift, der hører til i planen.

Flyt aftalerne til plan.yaml, og slet afsnittet her.

```markdown bad
--- profil: albertslund
---
type: referat
id: d-7f3a9c
samtale: M07/2026-mus
---
# Noter fra samtalen
## Adfærd
Trives godt.
### Aftaler <!-- MUS110 -->
Besøger to afdelinger inden sommer.
```

```markdown good
--- profil: albertslund
---
type: referat
id: d-7f3a9c
samtale: M07/2026-mus
---
# Noter fra samtalen
## Adfærd
Trives godt og vil gerne kende de andre afdelinger.
### Aftaler
<!-- Står i planen. -->
```
"""

from musctl.domain.emne import heard
from musctl.domain.values import Referat
from musctl.rule import At, Finding, Findings

SUBJECT = "referat"
SEVERITY = "warning"
KRAV = ("A01",)


def check(_referat: Referat, at: At) -> Findings:
    krav = at.art.referat if at.art else None
    if krav is None or not krav.kun_i_planen:
        return
    there = {heard(title) for title in krav.kun_i_planen}
    for index, section in enumerate(at.document.sections):
        if section.says and section.level > 1 and heard(section.title) in there:
            message = f"»{section.title}« hører til i planen; noterne bliver ikke gemt. Flyt aftalerne til plan.yaml."
            yield Finding(("##", index), message, krav, "warning")
