"""To ting i politikken har samme id.

Et emne, et spørgsmål, et område eller en metode kendes på sit `id:`, også i de dokumenter, der er skrevet. Derfor må to
ikke have samme id. Giv den ene et andet navn, men aldrig en, der er i brug: det navn står i ledernes referater.

```yaml bad
--- file: politik/eksempelby@1.yaml
profil: eksempelby
version: "1"
navn: Eksempelby Kommune
kilder:
  retningslinje: {titel: Retningslinje om MUS}
samtaler:
  mus:
    navn: Medarbejderudviklingssamtale
    emner:
      - {id: trivsel, titel: Trivsel, kilde: "retningslinje, Indhold"}
      - {id: trivsel, titel: Samarbejde, kilde: "retningslinje, Indhold"} # MUS913
```

```yaml good
--- file: politik/eksempelby@1.yaml
profil: eksempelby
version: "1"
navn: Eksempelby Kommune
kilder:
  retningslinje: {titel: Retningslinje om MUS}
samtaler:
  mus:
    navn: Medarbejderudviklingssamtale
    emner:
      - {id: trivsel, titel: Trivsel, kilde: "retningslinje, Indhold"}
      - {id: samarbejde, titel: Samarbejde, kilde: "retningslinje, Indhold"}
```
"""

from typing import Any

from musctl.domain.values import Profil, Udmøntning
from musctl.rule import At, Finding, Findings
from musctl.text.tree import Plain, Route

SUBJECT = "profil udmøntning"


def check(subject: Profil | Udmøntning, at: At) -> Findings:  # noqa: ARG001 - it is the document that says it twice
    yield from _twice(at.document.data, ())


def _twice(data: Plain, route: Route) -> Findings:
    inside: Any = (
        enumerate(data) if isinstance(data, list) else data.items() if isinstance(data, dict) else ()
    )
    seen: set[str] = set()
    for key, value in inside:
        if not isinstance(value, (dict, list)):
            continue
        known = _name(value) if isinstance(data, list) else ""
        if known and known in seen:
            yield Finding(
                (*route, key), f"»{known[:40]}« står her for anden gang. Giv den ene et andet navn."
            )
        seen.add(known)
        yield from _twice(value, (*route, key))


def _name(item: Plain) -> str:
    said = (item.get("id") or item.get("gruppe")) if isinstance(item, dict) else ""
    return said if isinstance(said, str) else ""
