"""Der står ikke, hvem der var med til gruppens samtale.

Gruppens samtale tæller for dem, der var med, og det er dem, der skal godkende referatet. Derfor skriver samtale.yaml
deres numre. `musctl new grus` skriver hele gruppen; var en ikke med, så skriv det, når samtalen er holdt:
`musctl held G1 --absent M08`. Den, der ikke var med, skylder stadig en samtale.

```yaml bad
--- file: G1/2026-grus/samtale.yaml
type: samtale
id: s-0a31c7
samtale: G1/2026-grus
referent: leder
deltagere: [] # MUS501
afholdt: 2026-11-02
```

```yaml good
--- file: G1/2026-grus/samtale.yaml
type: samtale
id: s-0a31c7
samtale: G1/2026-grus
referent: leder
deltagere: [M07]
afholdt: 2026-11-02
```
"""

from musctl.domain.values import Samtale
from musctl.rule import At, Finding, Findings

SUBJECT = "samtale"
KRAV = ("C18", "W29")


def check(samtale: Samtale, at: At) -> Findings:
    if at.art is None or not at.art.gruppe or samtale.afholdt is None or samtale.deltagere:
        return
    route = ("deltagere",) if "deltagere" in at.document.data else ("afholdt",)
    message = (
        "Samtalen er holdt, men der står ikke, hvem der var med. Skriv deres numre, fx deltagere: [M01, M02]."
    )
    yield Finding(route, message, at.art.godkendelse)
