"""Dokumentet skulle være destrueret.

Referatet destrueres, når næste års samtale er holdt. Er det nye referat ikke godkendt endnu, venter musctl, for det gamle kan
være nyttigt så længe, men kun til fristen er gået. Den står i politikken, og hvor politikken ikke nævner en, er den 30 dage.
Forberedelsesarkene følger med, hvor politikken siger det. Planen destrueres aldrig.

Se først, hvad der sker: `musctl rotate --dry-run`. Destruér så: `musctl rotate`. Er der en grund til at vente, fx en
aktindsigt eller en sag, så skriv den: `musctl rotate keep M07 --reason aktindsigt --until 1-6-2027`.

```yaml bad
--- today: 2027-12-20
--- without: M07/2026-mus/forberedelse-leder.md
--- without: M07/2026-mus/forberedelse-medarbejder.md
--- file: M07/2026-mus/referat.md
---
type: referat
id: d-7f3a9c # MUS604
samtale: M07/2026-mus
---
# Referat
--- file: M07/2027-mus/samtale.yaml
type: samtale
id: s-77d0e2
samtale: M07/2027-mus
referent: leder
afholdt: 2027-11-12
```

```yaml good
--- today: 2027-12-20
--- file: M07/2027-mus/samtale.yaml
type: samtale
id: s-77d0e2
samtale: M07/2027-mus
referent: leder
afholdt: 2027-12-01
```
"""

from musctl.domain.dates import short
from musctl.domain.values import Opbevaringsregel
from musctl.rotation import Decision, Paper, decide
from musctl.rule import At, Finding, Findings, Mappe

SUBJECT = "mappe"
KRAV = ("H17", "W13", "C11")


def check(mappe: Mappe, at: At) -> Findings:
    for decision in decide(mappe, at.today).late:
        last = decision.verdict.last
        assert last is not None
        for paper in decision.papers:
            message = f"Dokumentet skulle være destrueret senest {short(last)}. Se hvad der sker: musctl rotate --dry-run"
            yield Finding(("id",), message, _krav(mappe, decision, paper), path=paper.path)


def _krav(mappe: Mappe, decision: Decision, paper: Paper) -> Opbevaringsregel | None:
    facts = next(one for one in mappe.talks if one.id == decision.talk)
    policy = mappe.policy(facts.profil)
    keeping = policy.opbevaring if policy else None
    return (keeping.referat if paper.slags == "referat" else keeping.forberedelse) if keeping else None
