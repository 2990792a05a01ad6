"""En medarbejder skal have en samtale, fordi der er sket noget.

Nogle politikker vil have en samtale ved siden af den årlige: når en er nyansat, er kommet tilbage fra et langt fravær, har
fået ny leder eller selv har bedt om den. Politikken siger, hvilken samtale det er, og hvor mange dage der er til den.

Datoerne står i medarbejdere.yaml: `ansat:`, `undtaget:` med fra og til, og `leder_siden:`. Har hele enheden fået ny leder, så
skriv dagen efter `siden:` under `leder:` i musctl.yaml. Et ønske står i runden:
`ønsket: [{hvem: M07, samtale: senior, dato: 2026-10-03}]`.

Hold samtalen. Indtil fristen er fundet kun til orientering, og bagefter en advarsel. Hvad der skete, før den første runde i
mappen begyndte, spørges der ikke til, og heller ikke, når en senere samtale er holdt efter fristen.

```yaml bad
--- today: 2026-12-15
--- file: politik/skovby@2026.1.yaml
profil: skovby
version: "2026.1"
navn: Skovby Kommune
samtaler:
  mus:
    navn: Medarbejderudviklingssamtale
  retur:
    navn: Samtale efter fravær
    anledninger: [{når: tilbage_fra_fravær, måneder: 3, frist_dage: 30, kilde: "politik, § 6"}]
--- file: musctl.yaml
musctl: 1
profil: skovby@2026.1
--- file: medarbejdere.yaml
medarbejdere:
  M08: {navn: Navn M08, ansat: 2019-08-01, undtaget: {grund: barsel, fra: 2026-01-10, til: 2026-11-01}} # MUS711
```

```yaml good
--- today: 2026-12-15
--- file: politik/skovby@2026.1.yaml
profil: skovby
version: "2026.1"
navn: Skovby Kommune
samtaler:
  mus:
    navn: Medarbejderudviklingssamtale
  retur:
    navn: Samtale efter fravær
    anledninger: [{når: tilbage_fra_fravær, måneder: 3, frist_dage: 30, kilde: "politik, § 6"}]
--- file: musctl.yaml
musctl: 1
profil: skovby@2026.1
--- file: medarbejdere.yaml
medarbejdere:
  M08: {navn: Navn M08, ansat: 2019-08-01, undtaget: {grund: barsel, fra: 2026-01-10, til: 2026-11-01}}
  M09: {navn: Navn M09, ansat: 2019-08-01, undtaget: {grund: sygdom, fra: 2026-10-01, til: 2026-11-01}}
--- file: M08/2026-retur/samtale.yaml
type: samtale
id: s-77d0e2
samtale: M08/2026-retur
profil: skovby@2026.1
afholdt: 2026-11-20
```
"""

from collections.abc import Iterator
from datetime import date, timedelta

from musctl.domain import duty
from musctl.domain.dates import short
from musctl.domain.duty import Occasion
from musctl.domain.talk import WHO, Facts
from musctl.domain.values import Medarbejder, Profil
from musctl.rule import At, Finding, Findings, Mappe

SUBJECT = "mappe"
SEVERITY = "warning"
KRAV = ()

WHY = {
    "ansat": "er ny",
    "tilbage_fra_fravær": "er kommet tilbage",
    "ny_leder": "har fået ny leder",
    "ønsket": "har ønsket det",
}


def check(mappe: Mappe, at: At) -> Findings:
    policy = at.policy
    if policy is None or not any(art.anledninger for art in policy.samtaler.values()):
        return
    first = min((days[0] for one in mappe.runder.values() if (days := duty.window(one, None))), default=None)
    talks = duty.by_person(mappe.talks, {})
    for who, person in mappe.medarbejdere.items():
        if WHO.match(who) and duty.here(person, at.today):
            for occasion in _occasions(mappe, policy, who, person):
                held = [one for one in talks.get(who, ()) if one.afholdt and one.afholdt <= at.today]
                if occasion.begins <= at.today and not _settled(policy, occasion, held, first):
                    yield _finding(policy, who, occasion, at.today)


def _occasions(mappe: Mappe, policy: Profil, who: str, person: Medarbejder) -> Iterator[Occasion]:
    yield from duty.occasions(policy, person, mappe.indstillinger.leder.siden)
    for runde in mappe.runder.values():
        mine = [one for one in runde.ønsket if one.hvem == who]
        yield from (found for one in mine for found in duty.wished(policy, person, runde, one))


def _settled(policy: Profil, occasion: Occasion, held: list[Facts], first: date | None) -> bool:
    """The talk has been held, or nobody asks any more: it lies before the first round, or another talk came after it."""
    end = occasion.due or occasion.begins
    if (first and end < first) or not duty.in_force(policy, end):
        return True
    days = [(one, one.afholdt) for one in held if one.afholdt]
    return any(
        (duty.meets(policy, one.art, occasion.art) and day >= occasion.since)
        or (occasion.due is not None and day > occasion.due + timedelta(days=1))
        for one, day in days
    )


def _finding(policy: Profil, who: str, occasion: Occasion, today: date) -> Finding:
    late = occasion.due is not None and occasion.due < today
    when = f" senest {short(occasion.due)}" if occasion.due else ""
    verb = "skulle have haft" if late else "skal have"
    message = f"{who} {verb} »{policy.samtaler[occasion.art].navn}«{when}, for {who} {WHY[occasion.krav.når]}. Aftal en dag."
    return Finding(
        ("medarbejdere", who), message, occasion.krav, None if late else "info", "medarbejdere.yaml"
    )
