"""Medarbejderen blev indkaldt med kort varsel.

Nogle politikker siger, hvor mange dage før samtalen medarbejderen senest skal indkaldes, så der er tid til at forberede sig.
Dagene tælles fra `indkaldt:` til den dag, samtalen er aftalt til, eller den dag, den blev holdt.

Er samtalen ikke holdt endnu, så find en senere dag. Står der ingen dag efter `indkaldt:`, så skriv den. Var I begge enige om
det korte varsel, så skriv hvorfor efter `undtagelser:` i samtale.yaml.

```yaml bad
--- file: politik/skovby@2026.1.yaml
profil: skovby
version: "2026.1"
navn: Skovby Kommune
samtaler:
  mus:
    navn: Medarbejderudviklingssamtale
    varsel: {dage: 14, kilde: "politik, § 3"}
--- file: M07/2026-mus/samtale.yaml
type: samtale
id: s-4e21b0
samtale: M07/2026-mus
profil: skovby@2026.1
indkaldt: 2026-11-02 # MUS716
afholdt: 2026-11-12
```

```yaml good
--- file: politik/skovby@2026.1.yaml
profil: skovby
version: "2026.1"
navn: Skovby Kommune
samtaler:
  mus:
    navn: Medarbejderudviklingssamtale
    varsel: {dage: 14, kilde: "politik, § 3"}
--- file: M07/2026-mus/samtale.yaml
type: samtale
id: s-4e21b0
samtale: M07/2026-mus
profil: skovby@2026.1
indkaldt: 2026-10-29
afholdt: 2026-11-12
```
"""

from musctl.domain.dates import short
from musctl.domain.values import Samtale
from musctl.rule import At, Finding, Findings
from musctl.text.sentence import counted

SUBJECT = "samtale"
SEVERITY = "warning"
KRAV = ()


def check(samtale: Samtale, at: At) -> Findings:
    krav = at.art.varsel if at.art else None
    day = samtale.afholdt or (samtale.planlagt.date() if samtale.planlagt else None)
    if krav is None or krav.dage is None or day is None:
        return
    wanted = f"Politikken siger mindst {counted(krav.dage, 'dag', 'dage')}."
    if samtale.indkaldt is None:
        if samtale.afholdt or (day - at.today).days <= krav.dage:
            message = f"Her står ikke, hvornår der blev indkaldt til samtalen {short(day)}. {wanted} Skriv dagen efter »indkaldt:«."
            yield Finding(("indkaldt",), message, krav)
        return
    days = (day - samtale.indkaldt).days
    if 0 <= days < krav.dage:
        what = "blev holdt" if samtale.afholdt else "er aftalt til"
        message = (
            f"Der er indkaldt {short(samtale.indkaldt)}, og samtalen {what} {short(day)}: "
            f"{counted(days, 'dags', 'dages')} varsel. {wanted}"
            + ("" if samtale.afholdt else " Find en senere dag, eller aftal, at det er i orden.")
        )
        yield Finding(("indkaldt",), message, krav)
