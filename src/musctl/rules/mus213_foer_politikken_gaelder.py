"""Samtalen blev holdt, før politikken trådte i kraft.

En politik gælder fra en bestemt dag. En samtale, der er holdt før den dag, bliver ikke bedømt efter den: musctl ser hverken
efter emner, plan eller godkendelse. Kun det, der gælder for alle dokumenter, bliver tjekket.

Er datoen rigtig, er der intet at gøre. Fulgte I en tidligere politik dengang, så læg den i `politik/`, og skriv dens navn
efter `profil:` i samtale.yaml. Runder, der sluttede, før politikken gjaldt, bliver der heller ikke spurgt til.

```yaml bad
--- profil: gentofte
type: samtale
id: s-4e21b0
samtale: M07/2026-mus
profil: gentofte@2026.1
referent: leder
afholdt: 2016-06-30 # MUS213
```

```yaml good
--- profil: gentofte
type: samtale
id: s-4e21b0
samtale: M07/2026-mus
profil: gentofte@2026.1
referent: leder
afholdt: 2026-11-12
```
"""

from musctl.domain.dates import short
from musctl.domain.duty import in_force
from musctl.domain.values import Samtale
from musctl.rule import At, Finding, Findings

SUBJECT = "samtale"
SEVERITY = "info"
KRAV = ("G01", "H28")


def check(samtale: Samtale, at: At) -> Findings:
    policy = at.mappe.policy(samtale.profil)
    if policy is None or policy.gælder_fra is None or samtale.afholdt is None:
        return
    if not in_force(policy, samtale.afholdt):
        message = (
            f"Samtalen blev holdt {short(samtale.afholdt)}, før politikken trådte i kraft {short(policy.gælder_fra)}, "
            "og bliver ikke bedømt efter den. Se efter, om datoen er rigtig."
        )
        yield Finding(("afholdt",), message)
