"""Overenskomsten giver medarbejderen mere, end politikken ellers siger.

Nogle medarbejdere har efter deres overenskomst krav på noget ud over samtalen og planen; lærere har fx krav på en
efteruddannelsesplan. Politikken siger hvem og hvad, og musctl kender dem på `overenskomst:` og `kategori:` i
medarbejdere.yaml.

Aftal det under samtalen, og skriv kort efter `særlige_forhold:` i samtale.yaml, hvad I har aftalt, eller hvor det står. Før
samtalen er fundet kun til orientering.

```yaml bad
--- profil: gentofte
--- file: medarbejdere.yaml
medarbejdere:
  M07: {navn: Navn M07, ansat: 2019-08-01, overenskomst: LC}
--- file: M07/2026-mus/samtale.yaml
type: samtale
id: s-4e21b0
samtale: M07/2026-mus
referent: leder
afholdt: 2026-11-12
særlige_forhold: # MUS714
```

```yaml good
--- profil: gentofte
--- file: medarbejdere.yaml
medarbejdere:
  M07: {navn: Navn M07, ansat: 2019-08-01, overenskomst: LC}
--- file: M07/2026-mus/samtale.yaml
type: samtale
id: s-4e21b0
samtale: M07/2026-mus
referent: leder
afholdt: 2026-11-12
særlige_forhold: Efteruddannelsesplan aftalt 12.11., ligger hos skolelederen
```
"""

from musctl.domain.duty import covers
from musctl.domain.values import Samtale
from musctl.rule import At, Finding, Findings

SUBJECT = "samtale"
SEVERITY = "warning"
KRAV = ("G23",)


def check(samtale: Samtale, at: At) -> Findings:
    person = at.mappe.medarbejdere.get(at.talk.who) if at.talk else None
    if at.policy is None or person is None or samtale.særlige_forhold:
        return
    day = samtale.afholdt or (samtale.planlagt.date() if samtale.planlagt else at.today)
    for forhold in at.policy.særlige_forhold:
        if covers(forhold, person, day):
            do = "Skriv efter »særlige_forhold:«, hvad I har aftalt om det."
            message = (
                f"{forhold.tekst.rstrip('.')}. {do}" if forhold.tekst else f"Overenskomsten giver mere. {do}"
            )
            yield Finding(("særlige_forhold",), message, forhold, None if at.held else "info")
