"""Et krav henviser til en kilde, der ikke er nævnt.

Hvert krav siger, hvor det står: først kildens korte navn, så et komma og afsnittet, fx `retningslinje, Indhold`. Det
korte navn skal stå under `kilder:`, så et fund kan sige, hvilket dokument der er tale om. Skriv kilden ind dér, eller ret
navnet, hvis det er stavet forkert.

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
      - id: rummelighed
        titel: Rummelighed i undervisningen
        kilde: mde, punkt 1 # MUS911
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
      - id: rummelighed
        titel: Rummelighed i undervisningen
        kilde: med, punkt 1
```
"""

from collections.abc import Iterator
from typing import Any

from musctl import resolve
from musctl.domain.values import Profil, Udmøntning
from musctl.rule import At, Finding, Findings
from musctl.text.sentence import meant
from musctl.text.tree import Plain, Route

SUBJECT = "profil udmøntning"


def check(subject: Profil | Udmøntning, at: At) -> Findings:
    policy = resolve.whole(subject, at)
    known = tuple(policy.kilder) if policy else ()
    for route, words in _kilder(at.document.data, ()) if policy else ():
        name = words.partition(", ")[0]
        if name not in known:
            yield Finding(route, _message(name, known))


def _kilder(data: Plain, route: Route) -> Iterator[tuple[Route, str]]:
    inside: Any = (
        enumerate(data) if isinstance(data, list) else data.items() if isinstance(data, dict) else ()
    )
    for key, value in inside:
        if key == "kilde" and isinstance(value, str) and value:
            yield (*route, key), value
        else:
            yield from _kilder(value, (*route, key))


def _message(name: str, known: tuple[str, ...]) -> str:
    hint = meant(name, known, "Skriv den ind under »kilder:«.")
    return f"Kilden »{name[:40]}« er ikke nævnt under »kilder:«. {hint}"
