"""Et krav mangler noget, før det kan bruges.

Når kommunens egen politik og det, den bygger på, er lagt sammen, skal hvert emne have et navn, hvert krav sige, hvor det
står, og hver samtale hedde noget. En udmøntning lægger sig oven på kommunens politik og skal kun sige det nye, men det
nye skal være helt: uden `kilde:` ved nogen ikke, hvem der har bestemt det.

Det gælder også, når en udmøntning strammer et af kommunens krav: så er det ikke længere kommunens kilde alene, der siger
det, men også jeres aftale.

```yaml bad
--- file: udmoentning.yaml
udmøntning: Skolernes udmøntning
profil: herlev@2026.1
område: skoleområdet
med_udvalg: Områdeudvalget for skolerne
kilder:
  med: {titel: Aftale i Områdeudvalget}
samtaler:
  mus:
    emner:
      - {id: rummelighed, titel: Rummelighed i undervisningen} # MUS912
    referat: {højst_ord: 600} # MUS912
```

```yaml good
--- file: udmoentning.yaml
udmøntning: Skolernes udmøntning
profil: herlev@2026.1
område: skoleområdet
med_udvalg: Områdeudvalget for skolerne
kilder:
  med: {titel: Aftale i Områdeudvalget}
samtaler:
  mus:
    emner:
      - {id: rummelighed, titel: Rummelighed i undervisningen, kilde: "med, punkt 1"}
      - {id: trivsel, hjælp: "Hvad fylder mest i hverdagen?"}
    referat: {højst_ord: 600, kilde: "med, punkt 2"}
```
"""

from musctl import resolve
from musctl.domain.changes import Change, changes
from musctl.domain.item import within
from musctl.domain.loosening import is_wording, loosened
from musctl.domain.values import Udmøntning
from musctl.rule import At, Finding, Findings

SUBJECT = "udmøntning"
KRAV = ("H01",)


def check(udmøntning: Udmøntning, at: At) -> Findings:
    base = resolve.beneath(udmøntning, at.mappe, at.today)
    after = resolve.upon(base, udmøntning) if base else None
    if base is None or after is None:
        return
    for route, message in resolve.lacking(base, udmøntning):
        yield Finding(within(at.document.data, route), message)
    told = set()
    less = {one.route for one in loosened(base, after)}  # that finding says it all
    for change in changes(base, after):
        holder = () if change.route in less else _unsupported(change)
        if holder and holder not in told:
            told.add(holder)
            message = f"»{change.route[-1]}« er strammet her. Skriv også »kilde:«, så det kan ses, hvem der har aftalt det."
            yield Finding(within(at.document.data, change.route), message)


def _unsupported(change: Change) -> tuple[str, ...]:
    """The demand that says something else than before, on the same authority as before; empty where none does."""
    if is_wording(change) or change.before is None:
        return ()
    was, now = change.inside[-1]
    kilde = getattr(was, "kilde", "")
    return change.route[:-1] if kilde and kilde == getattr(now, "kilde", "") else ()
