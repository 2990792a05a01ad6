"""Der er gjort indsigelse, og uenigheden er ikke skrevet ned.

Nogle politikker siger, hvor det skal stå, når parterne ikke er enige: i referatet, i planen eller i et bilag. En indsigelse i
samtale.yaml siger kun hvem og hvornår; ordene skal stå der, hvor politikken vil have dem, og med partens egne ord.

Skal det stå i referatet, så skriv det under en overskrift med »uenighed«, »indsigelse« eller »bemærkninger«. Skal det stå i
planen, så skriv det efter `uenighed:`. Et bilag ser musctl ikke; dér minder fundet kun om det.

```yaml bad
--- file: politik/skovby@2026.1.yaml
profil: skovby
version: "2026.1"
navn: Skovby Kommune
samtaler:
  mus:
    navn: Medarbejderudviklingssamtale
    godkendelse: {af: anden_part, betyder: læst, uenighed: plan, kilde: "politik, § 8"}
--- file: M07/2026-mus/samtale.yaml
type: samtale
id: s-4e21b0
samtale: M07/2026-mus
profil: skovby@2026.1
referent: leder
afholdt: 2026-11-12
sendt: 2026-11-14
indsigelser: [{af: medarbejder, dato: 2026-11-16}] # MUS214
```

```yaml good
--- file: politik/skovby@2026.1.yaml
profil: skovby
version: "2026.1"
navn: Skovby Kommune
samtaler:
  mus:
    navn: Medarbejderudviklingssamtale
    godkendelse: {af: anden_part, betyder: læst, uenighed: plan, kilde: "politik, § 8"}
--- file: M07/2026-mus/samtale.yaml
type: samtale
id: s-4e21b0
samtale: M07/2026-mus
profil: skovby@2026.1
referent: leder
afholdt: 2026-11-12
sendt: 2026-11-14
indsigelser: [{af: medarbejder, dato: 2026-11-16}]
--- file: M07/2026-mus/plan.yaml
type: plan
id: d-1b20aa
samtale: M07/2026-mus
mål: []
uenighed: Medarbejderen mener, at kurset skal begynde i foråret.
```
"""

from musctl.domain.emne import heard
from musctl.domain.values import Referat, Samtale
from musctl.rule import At, Finding, Findings

SUBJECT = "samtale referat"
SEVERITY = "warning"
KRAV = ("W17",)

HEADINGS = ("uenig", "indsigelse", "bemærkning")


def check(value: Samtale | Referat, at: At) -> Findings:
    samtale = at.talk.samtale if at.talk else None
    krav = at.art.godkendelse if at.art else None
    if at.talk is None or samtale is None or krav is None or not (krav.uenighed and samtale.indsigelser):
        return
    if krav.uenighed == "referat" and isinstance(value, Referat) and not _noted(at):
        message = (
            "Der er gjort indsigelse. Skriv uenigheden med partens egne ord under en overskrift »Uenighed«."
        )
        yield Finding((), message, krav)
    if not isinstance(value, Samtale):
        return
    if krav.uenighed == "plan" and not (at.talk.plan and at.talk.plan.uenighed):
        message = "Der er gjort indsigelse. Skriv uenigheden i plan.yaml efter »uenighed:«."
        yield Finding(("indsigelser",), message, krav)
    if krav.uenighed == "bilag":
        message = "Der er gjort indsigelse. Uenigheden skal stå i et bilag, som følger referatet."
        yield Finding(("indsigelser",), message, krav, "info")


def _noted(at: At) -> bool:
    """A section of the minutes says what the disagreement is."""
    return any(
        part.says and any(word in heard(part.title) for word in HEADINGS) for part in at.document.sections
    )
