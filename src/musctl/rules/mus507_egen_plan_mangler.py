"""En deltager i gruppens samtale har ikke sin egen plan.

Kompetenceudviklingsplanen er obligatorisk og skal laves for den enkelte medarbejder. Det gælder også, når gruppens samtale
er trådt i stedet for den individuelle: gruppens plan er gruppens, og den enkeltes er den enkeltes.

Det gælder, hvor politikken siger det; andre steder er gruppens plan nok.

Lav den med `musctl new plan --employee M07`. Den får sin egen mappe, `M07/2026-plan`, og siger, hvilken samtale den følger.
Har den enkelte haft sin egen samtale i runden, ligger planen dér, og så er der intet fund.

```yaml bad
--- without: M07
--- file: medarbejdere.yaml
medarbejdere:
  M07: {navn: Navn M07, ansat: 2019-08-01}
grupper:
  G1: {navn: Team Nord, medlemmer: [M07]}
--- file: runder/2026.yaml
runde: 2026
fra: 2026-10-01
til: 2026-12-18
form: gruppe
--- file: G1/2026-grus/samtale.yaml
type: samtale
id: s-0a31c7
samtale: G1/2026-grus
referent: leder
deltagere: [M07]
afholdt: 2026-11-02 # MUS507
```

```yaml good
--- without: M07/2026-mus
--- file: medarbejdere.yaml
medarbejdere:
  M07: {navn: Navn M07, ansat: 2019-08-01}
grupper:
  G1: {navn: Team Nord, medlemmer: [M07]}
--- file: runder/2026.yaml
runde: 2026
fra: 2026-10-01
til: 2026-12-18
form: gruppe
--- file: G1/2026-grus/samtale.yaml
type: samtale
id: s-0a31c7
samtale: G1/2026-grus
referent: leder
deltagere: [M07]
afholdt: 2026-11-02
--- file: M07/2026-plan/plan.yaml
type: plan
id: d-1b20aa
samtale: G1/2026-grus
aftalt: {leder: 2026-11-12, medarbejder: 2026-11-12}
opfølgning: {dato: 2027-05-01, hvordan: kort møde}
mål:
  - id: 2026-1
    mål: Kunne lede et tværgående projekt
    kompetence: faglig
    behov: begge
    handling:
      - {hvad: Følger et projekt på naboskolen, metode: læring-på-jobbet, ansvar: medarbejder}
      - {hvad: Finder vikar imens, ansvar: leder}
    tid: {start: 2027-01-15, slut: 2027-06-30}
    rammer: Fire timer om ugen
    evaluering: Vi gennemgår slutrapporten sammen
    status: åben
```
"""

from collections.abc import Iterator

from musctl.course import course
from musctl.domain.duty import meets, owed, own_plan
from musctl.domain.talk import Facts
from musctl.domain.values import Krav, Profil
from musctl.rule import At, Finding, Findings, Mappe
from musctl.text.sentence import all_of

SUBJECT = "mappe"
KRAV = ("W11", "H27", "K06")


def check(mappe: Mappe, at: At) -> Findings:
    if not any(facts.who in mappe.grupper for facts in mappe.talks):
        return
    missing: dict[str, tuple[Krav, str, list[str]]] = {}
    for who, group_talk, krav, title in _without_plan(mappe, at):
        missing.setdefault(group_talk.id, (krav, title, []))[2].append(who)
    for talk, (krav, title, people) in missing.items():
        message = (
            f"Gruppens samtale er trådt i stedet for den individuelle, men {all_of(people)} har ikke "
            f"{'sin' if len(people) == 1 else 'deres'} egen »{title}«. "
            f"Lav den: musctl new plan --employee {people[0]}"
        )
        yield Finding(("afholdt",), message, krav, path=f"{talk}/samtale.yaml")


def _without_plan(mappe: Mappe, at: At) -> Iterator[tuple[str, Facts, Krav, str]]:
    """Each member for whom a group's talk stood in the place of their own, and who has no plan in that round."""
    planned = {(facts.who, facts.runde) for facts in mappe.talks if facts.plan}
    run = course(mappe, at.today)
    for who, person in mappe.medarbejdere.items():
        for facts in run.met.get(who, ()):
            policy = mappe.policy(facts.profil)
            if facts.who == who or policy is None or (who, facts.runde) in planned:
                continue
            for key in owed(policy, person, facts.afholdt or at.today)[:1]:
                krav, plan = own_plan(policy, key), policy.samtaler[key].plan
                if krav and plan and not any(_is_own(one, who, facts, policy, key) for one in run.met[who]):
                    yield who, facts, krav, plan.titel


def _is_own(one: Facts, who: str, group_talk: Facts, policy: Profil, wanted: str) -> bool:
    """The person's own talk in that round, of the kind that the group's replaced."""
    return one.who == who and one.runde == group_talk.runde and meets(policy, one.art, wanted)
