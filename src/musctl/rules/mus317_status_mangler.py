"""Et mål fra sidste år har ikke fået en status.

Ved den næste samtale siger I, hvad der blev af målene fra sidst: Er de nået, delvist eller ikke, og hvad kom der ud af det?
Sådan lærer I af dem. Et mål, der ikke er afsluttet, følger med over i den nye plan under sit eget nummer, og her skal det
have en ny status eller en linje om virkningen.

Skriv `status:` og gerne `effekt:` ved målet i den nye plan. Er målet opgivet, så skriv `status: bortfaldet`. Et mål, der
ikke står i den nye plan, skal skrives ind igen, så I kan se, hvad der blev af det.

```yaml bad
--- profil: gentofte
--- today: 2027-12-10
--- file: M07/2026-mus/plan.yaml
type: plan
id: d-1b20aa
samtale: M07/2026-mus
mål:
  - {id: 2026-1, mål: Kunne lede et projekt på tværs af afdelinger, status: åben}
--- file: M07/2027-mus/samtale.yaml
type: samtale
id: s-77d0e2
samtale: M07/2027-mus
referent: leder
afholdt: 2027-12-02
--- file: M07/2027-mus/plan.yaml
type: plan
id: d-2c31bb
samtale: M07/2027-mus
mål:
  - id: 2026-1 # MUS317
    mål: Kunne lede et projekt på tværs af afdelinger
    status: åben
```

Her er mål 2026-2 faldet ud af planen:

```yaml bad
--- profil: gentofte
--- today: 2027-12-10
--- file: M07/2026-mus/plan.yaml
type: plan
id: d-1b20aa
samtale: M07/2026-mus
mål:
  - {id: 2026-1, mål: Kunne lede et projekt på tværs af afdelinger, status: åben}
  - {id: 2026-2, mål: Kende de nye systemer, status: i gang}
--- file: M07/2027-mus/samtale.yaml
type: samtale
id: s-77d0e2
samtale: M07/2027-mus
referent: leder
afholdt: 2027-12-02
--- file: M07/2027-mus/plan.yaml
type: plan
id: d-2c31bb
samtale: M07/2027-mus
mål:
  - id: 2026-1 # MUS317
    mål: Kunne lede et projekt på tværs af afdelinger
    status: nået
    effekt: Leder nu to projekter
```

```yaml good
--- profil: gentofte
--- today: 2027-12-10
--- file: M07/2026-mus/plan.yaml
type: plan
id: d-1b20aa
samtale: M07/2026-mus
mål:
  - {id: 2026-1, mål: Kunne lede et projekt på tværs af afdelinger, status: åben}
  - {id: 2026-2, mål: Kende de nye systemer, status: i gang}
--- file: M07/2027-mus/samtale.yaml
type: samtale
id: s-77d0e2
samtale: M07/2027-mus
referent: leder
afholdt: 2027-12-02
--- file: M07/2027-mus/plan.yaml
type: plan
id: d-2c31bb
samtale: M07/2027-mus
mål:
  - id: 2026-1
    mål: Kunne lede et projekt på tværs af afdelinger
    status: delvist
  - id: 2026-2
    mål: Kende de nye systemer
    status: nået
    effekt: Hjælper nu de andre på kontoret
```
"""

from collections.abc import Iterator

from musctl.domain.maal import CLOSED, called_id
from musctl.domain.talk import Facts
from musctl.domain.values import Krav
from musctl.rule import At, Finding, Findings, Mappe

SUBJECT = "mappe"
SEVERITY = "warning"
KRAV = ("G21",)


def check(mappe: Mappe, at: At) -> Findings:
    if not any(
        art.plan and art.plan.status_på_mål
        for policy in mappe.profiler.values()
        for art in policy.samtaler.values()
    ):
        return
    for before, now in _following(mappe):
        krav = _krav(now, mappe, at)
        if krav and now.plan:
            yield from _unanswered(before, now, krav)


def _following(mappe: Mappe) -> Iterator[tuple[Facts, Facts]]:
    """Each held talk, and the same person's or group's last one before it that has a plan."""
    last: dict[str, Facts] = {}
    for facts in sorted(
        (one for one in mappe.talks if one.afholdt), key=lambda one: (one.runde, str(one.afholdt))
    ):
        if facts.who in last:
            yield last[facts.who], facts
        if facts.plan:
            last[facts.who] = facts


def _krav(facts: Facts, mappe: Mappe, at: At) -> Krav | None:
    policy = mappe.profiler.get(facts.profil) or at.policy
    art = policy.samtaler.get(facts.art) if policy else None
    return art.plan.status_på_mål if art and art.plan else None


def _unanswered(before: Facts, now: Facts, krav: Krav) -> Findings:
    here = {identity: (index, status, effect) for index, (identity, status, effect) in enumerate(now.mål)}
    for identity, status, effect in before.mål:
        if not identity or status in CLOSED:
            continue
        name = called_id(identity)
        path = f"{now.id}/plan.yaml"
        if identity not in here:
            message = (
                f"{name} var ikke afsluttet i {before.runde} og står ikke i denne plan. "
                "Skriv det ind igen med en status, evt. bortfaldet."
            )
            yield Finding(("mål",), message, krav, path=path)
            continue
        index, answer, said = here[identity]
        if (answer or "åben") == (status or "åben") and said == effect:
            message = (
                f"{name} fra {before.runde} har stadig status »{answer or 'åben'}«. "
                "Skriv, hvad der blev af det: en ny status eller en linje efter »effekt:«."
            )
            yield Finding(("mål", index), message, krav, path=path)
