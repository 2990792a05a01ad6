"""Andre skal inddrages, men planen siger ikke, hvad de må få at vide.

Skal en kollega, en anden afdeling eller et studiested hjælpe med et mål, får de noget at vide om medarbejderen. Derfor skal
det stå i planen, hvilke oplysninger der må videregives, og til hvem.

Skriv det efter `videregivelse:` i planen, og det samme under `deling:` i samtale.yaml. `musctl share` skriver begge steder.

```yaml bad
--- profil: gentofte
type: plan
id: d-1b20aa
samtale: M07/2026-mus
mål:
  - id: 2026-1
    mål: Kunne lede et projekt på tværs af afdelinger
    andre_inddraget: Projektlederen på naboskolen # MUS315
videregivelse: []
```

```yaml good
--- profil: gentofte
--- file: M07/2026-mus/plan.yaml
type: plan
id: d-1b20aa
samtale: M07/2026-mus
mål:
  - id: 2026-1
    mål: Kunne lede et projekt på tværs af afdelinger
    andre_inddraget: Projektlederen på naboskolen
  - id: 2026-2
    mål: Kende de nye systemer
    andre_inddraget: ingen
videregivelse:
  - {oplysning: Ønske om at følge et projekt, til: projektlederen på naboskolen}
--- file: M07/2026-mus/samtale.yaml
type: samtale
id: s-4e21b0
samtale: M07/2026-mus
referent: leder
afholdt: 2026-11-12
deling:
  - {oplysning: Ønske om at følge et projekt, til: projektlederen på naboskolen, aftalt_af: [leder, medarbejder], dato: 2026-11-12}
```
"""

from musctl.domain.emne import heard
from musctl.domain.maal import CLOSED, called, goals
from musctl.domain.values import Plan
from musctl.rule import At, Finding, Findings

SUBJECT = "plan"
KRAV = ("G26", "G19")

NOBODY = frozenset(("", "nej", "ingen", "ingen andre", "ikke relevant"))


def check(plan: Plan, at: At) -> Findings:
    krav = at.fortrolighed.videregivelse if at.fortrolighed else None
    if krav is None or "plan" not in krav.fremgår_af or plan.videregivelse:
        return
    for index, mål in goals(plan):
        if mål.status not in CLOSED and heard(mål.andre_inddraget) not in NOBODY:
            message = (
                f"{called(index, mål)} inddrager andre, men efter »videregivelse:« står ikke, hvad de må få at vide. "
                "Skriv oplysningen og modtageren."
            )
            yield Finding(("mål", index, "andre_inddraget"), message, krav, None if at.held else "info")
