"""To emner har samme overskrift.

Et emne kendes i referatet på sin overskrift: titlen eller et af de andre navne under `alias:`. Er det samme navn givet to
emner, ved musctl ikke, hvilket af dem et afsnit handler om, og det obligatoriske emne kan se ud til at mangle. Store og
små bogstaver og tegn gør ingen forskel.

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
      - {id: arbejdsglæde, titel: Arbejdsglæde, alias: [trivsel], kilde: "med, punkt 1"} # MUS914
```

Et obligatorisk emne kan heller ikke få et navn, som et af de valgfrie afsnit har i forvejen: så ville det afsnit gælde for
drøftelsen af emnet.

```yaml bad
--- file: udmoentning.yaml
udmøntning: Skolernes udmøntning
profil: herlev@2026.1
område: skoleområdet
med_udvalg: Områdeudvalget for skolerne
samtaler:
  mus:
    emner:
      - {id: trivsel, alias: [Spilleregler]} # MUS914
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
      - {id: arbejdsglæde, titel: Arbejdsglæde, kilde: "med, punkt 1"}
```
"""

from musctl import resolve
from musctl.domain.emne import Topic, heard, names, topics
from musctl.domain.item import within
from musctl.domain.values import Profil, Samtaletype, Udmøntning
from musctl.rule import At, Finding, Findings

SUBJECT = "profil udmøntning"


def check(subject: Profil | Udmøntning, at: At) -> Findings:
    policy = resolve.whole(subject, at)
    for name, art in policy.samtaler.items() if policy else ():
        yield from _claimed(name, art, at)
    if policy and isinstance(subject, Udmøntning) and (base := resolve.beneath(subject, at.mappe, at.today)):
        for name, art in policy.samtaler.items():
            yield from _swallowed(name, base.samtaler.get(name), art, at)


def _claimed(name: str, art: Samtaletype, at: At) -> Findings:
    """Only where an obligatory topic is one of the two: what may be chosen is chosen by a person."""
    owner: dict[str, Topic] = {}
    for topic in art.emner:
        for word in (topic.titel, *topic.alias):
            first = owner.setdefault(heard(word), topic)
            if first.id != topic.id:
                route = _there(at, name, topic.id, first.id)
                message = f"»{word[:60]}« er også navn på emnet »{first.titel[:60]}«. Giv hvert emne sine egne navne."
                yield Finding(route, message)


def _swallowed(name: str, before: Samtaletype | None, art: Samtaletype, at: At) -> Findings:
    """An obligatory topic that an overlay gives the name of one that may be chosen."""
    known = {topic.id: names(topic) for topic in before.emner} if before else {}
    chosen = {word: topic for topic in topics(art) if topic not in art.emner for word in names(topic)}
    for topic in art.emner:
        for word in sorted((names(topic) - known.get(topic.id, frozenset())) & chosen.keys()):
            route = within(at.document.data, ("samtaler", name, "emner", topic.id))
            message = (
                f"»{chosen[word].titel[:60]}« er navnet på et afsnit, man kan vælge. Giv emnet sit eget navn."
            )
            yield Finding(route, message)


def _there(at: At, name: str, later: str, first: str) -> tuple[str | int, ...]:
    """The later of the two, unless only the first stands in this document."""
    route = within(at.document.data, ("samtaler", name, "emner", later))
    other = within(at.document.data, ("samtaler", name, "emner", first))
    return other if len(other) > len(route) else route
