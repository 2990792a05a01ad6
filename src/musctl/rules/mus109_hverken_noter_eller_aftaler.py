"""Der er hverken noter eller aftaler under et af samtalens perspektiver.

Hvor planen er det, der gemmes fra samtalen, er det frivilligt at skrive noter. Men samtalen har flere perspektiver, og der skal
være noter eller aftaler under hvert af dem, så I kan se, at I kom hele vejen rundt.

Her er der ingen noter, og planen har ingen aftale med dette perspektiv. Skriv aftalen i planen, eller skriv et par noter.

```yaml bad
--- profil: albertslund
--- without: M07/2026-mus/referat.md
type: plan
id: d-1b20aa
samtale: M07/2026-mus
aftalt: {leder: 2026-11-12, medarbejder: 2026-11-12}
mål:
  - id: 2026-1 # MUS109
    mål: Kende de andre afdelingers opgaver
    perspektiv: struktur
    handling: [{hvad: Besøger to afdelinger, ansvar: medarbejder}]
    tid: {slut: 2027-06-30}
    opfølgning: {dato: 2027-05-01}
  - id: 2026-2
    mål: Bruge sin viden om tal på flere sager
    perspektiv: opgaver
    handling: [{hvad: Overtager to sager, ansvar: leder}]
    tid: {slut: 2027-06-30}
    opfølgning: {dato: 2027-05-01}
```

```yaml good
--- profil: albertslund
--- without: M07/2026-mus/referat.md
type: plan
id: d-1b20aa
samtale: M07/2026-mus
aftalt: {leder: 2026-11-12, medarbejder: 2026-11-12}
mål:
  - id: 2026-1
    mål: Kende de andre afdelingers opgaver
    perspektiv: struktur
    handling: [{hvad: Besøger to afdelinger, ansvar: medarbejder}]
    tid: {slut: 2027-06-30}
    opfølgning: {dato: 2027-05-01}
  - id: 2026-2
    mål: Bruge sin viden om tal på flere sager
    perspektiv: opgaver
    handling: [{hvad: Overtager to sager, ansvar: leder}]
    tid: {slut: 2027-06-30}
    opfølgning: {dato: 2027-05-01}
  - id: 2026-3
    mål: Sige fra i tide
    perspektiv: adfærd
    handling: [{hvad: Tager det op på mandagsmødet, ansvar: medarbejder}]
    tid: {slut: 2027-06-30}
    opfølgning: {dato: 2027-05-01}
```
"""

from musctl.domain.emne import agreed
from musctl.domain.maal import goals
from musctl.domain.values import Plan
from musctl.rule import At, Finding, Findings

SUBJECT = "plan"
SEVERITY = "warning"
KRAV = ("A01", "A02")


def check(plan: Plan, at: At) -> Findings:
    if at.art is None or at.art.referat is None or not at.art.referat.planen_er_referat or not at.held:
        return
    if (
        at.talk is None
        or at.talk.art == "plan"
        or at.talk.has("referat.md")
        or at.talk.id in at.mappe.destroyed_talks
    ):
        return
    if at.talk.art == "plan":
        return  # the notes stand with the group that spoke
    if next(goals(plan), None) is None:
        return  # a plan without goals is a finding of its own
    for emne in at.art.emner:
        if emne.id not in agreed(plan, at.art):
            message = f"Der er hverken noter eller aftaler under »{emne.titel}«. Skriv aftalen her, eller lav et ark til noter."
            yield Finding(("mål",), message, emne)
