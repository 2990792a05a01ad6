"""En anden end den, politikken siger, har indkaldt til samtalen.

Det er som regel lederen, der tager initiativet. Nogle politikker siger, at lederens leder indkalder til en bestemt slags
samtale, eller at medarbejderen selv beder om den.

Se efter, om `indkaldt_af:` i samtale.yaml er rigtigt. Står der intet, regner musctl med lederen, hvor det er lederens opgave.

```yaml bad
--- file: politik/skovby@2026.1.yaml
profil: skovby
version: "2026.1"
navn: Skovby Kommune
samtaler:
  mus:
    navn: Medarbejderudviklingssamtale
    indkaldelse: {af: leders_leder, kilde: "politik, § 2"}
--- file: M07/2026-mus/samtale.yaml
type: samtale
id: s-4e21b0
samtale: M07/2026-mus
profil: skovby@2026.1
indkaldt: 2026-10-01
indkaldt_af: leder # MUS718
```

```yaml good
--- file: politik/skovby@2026.1.yaml
profil: skovby
version: "2026.1"
navn: Skovby Kommune
samtaler:
  mus:
    navn: Medarbejderudviklingssamtale
    indkaldelse: {af: leders_leder, kilde: "politik, § 2"}
--- file: M07/2026-mus/samtale.yaml
type: samtale
id: s-4e21b0
samtale: M07/2026-mus
profil: skovby@2026.1
indkaldt: 2026-10-01
indkaldt_af: leders_leder
```
"""

from musctl.domain.values import Samtale, Samtaletype
from musctl.rule import At, Finding, Findings

SUBJECT = "samtale"
SEVERITY = "warning"
KRAV = ("W05",)


def check(samtale: Samtale, at: At) -> Findings:
    krav = at.art.indkaldelse if at.art else None
    if krav is None or at.art is None or samtale.indkaldt is None:
        return
    wanted = f"Efter politikken er det {_words(krav.af, at.art)}, der indkalder."
    if not samtale.indkaldt_af:
        if krav.af != "leder":
            message = f"{wanted} Skriv efter »indkaldt_af: {krav.af}«, hvis det er sådan, det skete."
            yield Finding(("indkaldt_af",), message, krav, "info")
    elif samtale.indkaldt_af != krav.af:
        message = f"Her står, at {_words(samtale.indkaldt_af, at.art)} har indkaldt. {wanted} Se efter, om det er rigtigt."
        yield Finding(("indkaldt_af",), message, krav)


def _words(party: str, art: Samtaletype) -> str:
    match party:
        case "leder":
            return art.lederen or f"{art.leder}en"
        case "medarbejder":
            return art.medarbejderen or f"{art.medarbejder}en"
    return "lederens egen leder"
