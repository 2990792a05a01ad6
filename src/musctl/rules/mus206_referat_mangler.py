"""Samtalen er holdt, men der er intet referat.

Som led i samtalen skrives et kortfattet referat. Det er en del af grundlaget for næste års samtale, og begge parter har
det, til den er holdt. Derefter destrueres det, og kvitteringen for destruktionen viser, at det har været der.

Her er samtalen holdt, men der ligger hverken et referat eller en kvittering. Har I skrevet det et andet sted, så lav
et tomt referat (`musctl new referat --employee M07`), og skriv det ind. Er filen blevet slettet ved en fejl, så hent
den tilbage.

```yaml bad
--- without: M07/2026-mus/referat.md
type: samtale
id: s-4e21b0
samtale: M07/2026-mus
referent: leder
afholdt: 2026-11-12 # MUS206
```

Når referatet er destrueret, siger kvitteringen det:

```yaml good
--- today: 2027-12-04
--- without: M07/2026-mus/referat.md
--- file: M07/2026-mus/samtale.yaml
type: samtale
id: s-4e21b0
samtale: M07/2026-mus
referent: leder
afholdt: 2026-11-12
--- file: kvitteringer/2027-12-03-a.yaml
kvittering: 2027-12-03-a
dokumenter:
  - {id: d-7f3a9c, slags: referat, runde: 2026, samtale: M07/2026-mus}
```
"""

from musctl.domain.talk import with_whom
from musctl.domain.values import Samtale
from musctl.rule import At, Finding, Findings

SUBJECT = "samtale"
KRAV = ("H15", "W12")


def check(samtale: Samtale, at: At) -> Findings:
    krav = at.art.referat if at.art else None
    if (
        krav is None
        or krav.planen_er_referat
        or samtale.afholdt is None
        or at.talk is None
        or at.talk.has("referat.md")
    ):
        return
    if at.talk.id not in at.mappe.destroyed_talks:
        message = (
            "Samtalen er holdt, men der er hverken et referat eller en kvittering for, at det er destrueret. "
            f"Lav referatet: musctl new referat {with_whom(at.talk.id)}"
        )
        yield Finding(("afholdt",), message, krav)
