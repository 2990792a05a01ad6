"""Gruppens samtale har ikke ført til en fælles handlingsplan.

Gruppens samtale skal ende med en fælles handlingsplan, der bygger på en fælles vurdering af gruppens opgaver og udvikling.
Hvert punkt siger, hvem der er ansvarlig, og hvornår og hvordan der følges op. Handlingsplanen er noget andet end en plan
for gruppens kompetencer; begge dele kan stå i gruppens plan.yaml, og et punkt i handlingsplanen har `slags: handling`.

Mangler filen, så lav den: `musctl new plan --group G1`.

```yaml bad
--- file: G1/2026-grus/samtale.yaml
type: samtale
id: s-0a31c7
samtale: G1/2026-grus
referent: leder
deltagere: [M07]
afholdt: 2026-11-02
--- file: G1/2026-grus/plan.yaml
type: plan
id: d-1b20aa
samtale: G1/2026-grus
mål:
  - id: 2026-1 # MUS505
    slags: kompetence
    mål: Kunne bruge det nye vagtsystem
    handling: [{hvad: Fælles kursus, ansvar: leder}]
    tid: {start: 2027-01-15, slut: 2027-06-30}
    evaluering: Vi ser på det i maj
```

```yaml good
--- file: G1/2026-grus/samtale.yaml
type: samtale
id: s-0a31c7
samtale: G1/2026-grus
referent: leder
deltagere: [M07]
afholdt: 2026-11-02
--- file: G1/2026-grus/plan.yaml
type: plan
id: d-1b20aa
samtale: G1/2026-grus
mål:
  - id: 2026-1
    slags: handling
    handling: [{hvad: Laver en fælles vagtplan, ansvar: M07}]
    opfølgning: {dato: 2027-03-01, hvordan: på teammødet}
```
"""

from musctl.domain.maal import goals
from musctl.domain.talk import with_whom
from musctl.domain.values import Plan, Samtale
from musctl.rule import At, Finding, Findings

SUBJECT = "samtale plan"
KRAV = ("W35", "C08")


def check(value: Samtale | Plan, at: At) -> Findings:
    krav = at.art.handlingsplan if at.art else None
    if krav is None or krav.kræves != "altid" or at.talk is None or not at.held:
        return
    title = f"»{krav.titel}«"
    if isinstance(value, Samtale):
        if not at.talk.has("plan.yaml"):
            message = (
                f"Samtalen er holdt, men {title} mangler. Lav den: musctl new plan {with_whom(at.talk.id)}"
            )
            yield Finding(("afholdt",), message, krav)
    elif not any(mål.slags == "handling" for _, mål in goals(value)):
        message = (
            f"Samtalen er holdt, men {title} har ingen punkter. Skriv mindst ét (»slags: handling«): "
            "hvad der skal gøres, hvem der er ansvarlig, og hvornår og hvordan I følger op."
        )
        yield Finding(("mål",), message, krav)
