"""Planen og samtale.yaml siger ikke det samme om, hvad der må videregives.

Når andre skal informeres, skal det klart fremgå begge steder, hvilke oplysninger der må videregives, og til hvem. Under
`deling:` i samtale.yaml står, hvad I har aftalt; under `videregivelse:` i planen skal det samme stå. Står noget kun det ene
sted, ved ingen, hvad der gælder.

Skriv det, der mangler, med de samme ord, eller slet det, I ikke har aftalt. `musctl share` skriver begge steder.

```yaml bad
--- profil: gentofte
--- file: M07/2026-mus/plan.yaml
type: plan
id: d-1b20aa
samtale: M07/2026-mus
mål:
  - id: 2026-1
    mål: Kunne lede et projekt på tværs af afdelinger
videregivelse:
  - {oplysning: Ønske om at følge et projekt, til: hele forvaltningen} # MUS404
--- file: M07/2026-mus/samtale.yaml
type: samtale
id: s-4e21b0
samtale: M07/2026-mus
referent: leder
afholdt: 2026-11-12
deling:
  - {oplysning: Ønske om at følge et projekt, til: projektlederen på naboskolen, aftalt_af: [leder, medarbejder], dato: 2026-11-12} # MUS404
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
videregivelse:
  - {oplysning: Ønske om at følge et projekt., til: Projektlederen på naboskolen}
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
from musctl.domain.values import Plan, Samtale
from musctl.rule import At, Finding, Findings

SUBJECT = "samtale plan"
KRAV = ("G26",)


def check(value: Samtale | Plan, at: At) -> Findings:
    krav = at.fortrolighed.videregivelse if at.fortrolighed else None
    if krav is None or "plan" not in krav.fremgår_af or at.talk is None:
        return
    samtale, plan = at.talk.samtale, at.talk.plan
    if samtale is None or plan is None:
        return
    agreed = [(heard(one.oplysning), heard(one.til)) for one in samtale.deling]
    stated = [(heard(one.oplysning), heard(one.til)) for one in plan.videregivelse]
    if isinstance(value, Plan):
        key, here, there, where = "videregivelse", stated, agreed, "»deling:« i samtale.yaml"
    else:
        key, here, there, where = "deling", agreed, stated, "»videregivelse:« i planen"
    for index, said in enumerate(here):
        if said not in there:
            message = f"Nummer {index + 1} under »{key}:« står ikke under {where}. Skriv det samme begge steder, eller slet det."
            yield Finding((key, index), message, krav, None if at.held else "info")
