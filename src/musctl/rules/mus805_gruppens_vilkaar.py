"""De, der søger sammen, har ikke det samme vilkår.

Flere kan søge sammen, når de er fra samme arbejdsplads, søger samme uddannelse og er ansat på samme overenskomst.
Under `deltagere:` står, hvem de er; det, der ikke står ved en af dem, er som i resten af ansøgningen, og overenskomsten
tages fra medarbejdere.yaml.

Lad den, der er anderledes, søge for sig.

```yaml bad
type: fond
id: d-5e11c2
samtale: M07/2026-mus
uddannelse: Diplomuddannelse i vejledning
overenskomst: LC
deltagere:
  - {medarbejder: M07, beløb: 10.000}
  - {medarbejder: M07, beløb: 10.000, overenskomst: HK} # MUS805
```

```yaml good
type: fond
id: d-5e11c2
samtale: M07/2026-mus
uddannelse: Diplomuddannelse i vejledning
overenskomst: LC
deltagere:
  - {medarbejder: M07, beløb: 10.000}
  - {medarbejder: M07, beløb: 10.000, overenskomst: lc}
```
"""

from musctl.domain.fonden import plain
from musctl.domain.values import Deltager, Fond
from musctl.rule import At, Finding, Findings

SUBJECT = "fond"
KRAV = ("W24",)

CALLED = {
    "arbejdsplads": "en anden arbejdsplads",
    "uddannelse": "en anden uddannelse",
    "overenskomst": "en anden overenskomst",
}


def check(fond: Fond, at: At) -> Findings:
    krav = at.policy.fond.gruppe if at.policy and at.policy.fond else None
    if krav is None:
        return
    for index, one in enumerate(fond.deltagere):
        for word in krav.samme:
            common, own = getattr(fond, word), _own(one, word, at)
            if common and own and plain(common) != plain(own):
                message = (
                    f"Der er skrevet {CALLED[word]} ved {one.medarbejder or 'en af deltagerne'} end i resten af "
                    "ansøgningen. De, der søger sammen, skal have den samme; ellers søger hver for sig."
                )
                yield Finding(("deltagere", index), message, krav)


def _own(one: Deltager, word: str, at: At) -> str:
    person = at.mappe.medarbejdere.get(one.medarbejder)
    known = person.overenskomst if person and word == "overenskomst" else ""
    return str(getattr(one, word)) or known
