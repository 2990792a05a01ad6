"""Vinduets dage kan ikke læses.

Et vindue siger, hvornår på året samtalerne holdes: to dage uden årstal, måneden først, fx `fra: 10-01` og `til: 12-31`.
Et vindue kan gå hen over nytår.

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
    vindue:
      fra: 1. oktober # MUS916
      til: 12-32 # MUS916
      kilde: retningslinje, Hvornår
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
    vindue:
      fra: 10-01
      til: 12-31
      kilde: retningslinje, Hvornår
```
"""

from datetime import date

from musctl import resolve
from musctl.domain.item import within
from musctl.domain.values import Profil, Udmøntning
from musctl.rule import At, Finding, Findings

SUBJECT = "profil udmøntning"


def check(subject: Profil | Udmøntning, at: At) -> Findings:
    policy = resolve.whole(subject, at)
    for name, art in policy.samtaler.items() if policy else ():
        for word, written in (("fra", art.vindue.fra), ("til", art.vindue.til)) if art.vindue else ():
            if not _is_day(written):
                route = within(at.document.data, ("samtaler", name, "vindue", word))
                yield Finding(
                    route,
                    f"»{written[:40]}« er ikke en dag uden årstal. Skriv MM-DD, fx 10-01 for 1. oktober.",
                )


def _is_day(words: str) -> bool:
    month, dash, day = words.partition("-")
    if not (dash and len(words) == len("10-01") and month.isdecimal() and day.isdecimal()):
        return False
    try:
        date(2001, int(month), int(day))  # 29 February is in no window every year
    except ValueError:
        return False
    return True
