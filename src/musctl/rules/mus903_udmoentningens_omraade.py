"""Udmøntningen er ikke områdets fælles.

Hvert område har én fælles udmøntning, og den gælder for alle enheder i området. Derfor skal udmøntningen sige, hvilket
område den er for, og det skal være enhedens eget. To forskellige udmøntninger kan ikke gælde for samme område på én
gang. En udmøntning for enheden alene har `enhed:` i stedet for `område:` og lægger sig oven på områdets.

Den fælles udmøntning hentes ind i mappen med `musctl profile adopt` og filens navn, og så ligger den i `omraade.yaml`.

```yaml bad
--- file: udmoentning.yaml
udmøntning: Dagtilbuddenes udmøntning
profil: herlev@2026.1
område: dagtilbud # MUS903
med_udvalg: Områdeudvalget for dagtilbud
forelagt: 2026-08-20
orienteret_hovedudvalg: 2026-08-20
i_kraft: 2026-09-03
```

```yaml bad
--- file: omraade.yaml
udmøntning: Skolernes fælles udmøntning
profil: herlev@2026.1
område: skoleområdet
med_udvalg: Områdeudvalget for skolerne
forelagt: 2026-08-20
orienteret_hovedudvalg: 2026-08-20
i_kraft: 2026-09-03
--- file: udmoentning.yaml
udmøntning: Vores egen udmøntning
profil: herlev@2026.1
område: PPR # MUS903
med_udvalg: Vores eget MED-udvalg
forelagt: 2026-08-27
orienteret_hovedudvalg: 2026-08-27
i_kraft: 2026-09-10
```

```yaml good
--- file: omraade.yaml
udmøntning: Skolernes fælles udmøntning
profil: herlev@2026.1
område: skoleområdet
med_udvalg: Områdeudvalget for skolerne
forelagt: 2026-08-20
orienteret_hovedudvalg: 2026-08-20
i_kraft: 2026-09-03
--- file: udmoentning.yaml
udmøntning: Vores egen udmøntning
profil: herlev@2026.1
enhed: Eksempelskolen
med_udvalg: Vores eget MED-udvalg
forelagt: 2026-08-27
orienteret_hovedudvalg: 2026-08-27
i_kraft: 2026-09-10
```
"""

from musctl.domain.area import area, nearest
from musctl.domain.overlay import in_force
from musctl.domain.values import Profil, Udmøntning
from musctl.rule import At, Finding, Findings

SUBJECT = "udmøntning"
KRAV = ("H02",)


def check(udmøntning: Udmøntning, at: At) -> Findings:
    policy = at.mappe.profiler.get(udmøntning.profil)
    if policy is None or policy.udmøntning is None or policy.udmøntning.fælles is None:
        return
    krav = policy.udmøntning.fælles
    if not udmøntning.område:
        if not udmøntning.enhed:
            message = "Her mangler, hvem udmøntningen er for. Skriv områdets navn efter »område:«."
            yield Finding(("område",), message, krav)
        return
    mine = area(policy, udmøntning.område)
    theirs = area(policy, at.mappe.indstillinger.område)
    if mine is None:
        yield Finding(("område",), _unknown(policy, udmøntning.område), krav)
    elif theirs and mine != theirs:
        message = (
            f"Udmøntningen er for {mine.navn}, men enheden hører til {theirs.navn}. Hent jeres eget områdes."
        )
        yield Finding(("område",), message, krav)
    if mine and (other := _another(udmøntning, policy, at)):
        message = f"{other} er også i kraft for {mine.navn}, men de to er forskellige. Behold områdets fælles, og slet den anden."
        yield Finding(("område",), message, krav)


def _another(udmøntning: Udmøntning, policy: Profil, at: At) -> str:
    """The file before this one that is in force for the same area and says something else."""
    mine = area(policy, udmøntning.område)
    for path, one in sorted(at.mappe.udmøntninger.items()):
        if path == at.path:
            break
        if in_force(one, at.today) and one != udmøntning and area(policy, one.område) == mine:
            return path if in_force(udmøntning, at.today) else ""
    return ""


def _unknown(policy: Profil, words: str) -> str:
    near = nearest(policy, words)
    meant = f" Mente du »{near}«?" if near else " Områderne står i kommunens politik: musctl profile show"
    return f"{policy.navn} har ikke området »{words[:40]}«.{meant}"
