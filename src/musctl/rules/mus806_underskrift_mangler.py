"""Ansøgningen er ikke skrevet under af alle.

Den ansatte, lederen og tillidsrepræsentanten skal skrive under, før ansøgningen er klar til at blive sendt. Efter
`underskrifter:` står den dag, hver af dem gjorde det. Søger flere sammen, skriver hver deltager under, og datoen står ved
deltageren efter `underskrevet:`.

Tillidsrepræsentanten får kun ansøgningen at se, aldrig referatet. `musctl export M07 fond` laver den side, der skrives under på.

```yaml bad
type: fond
id: d-5e11c2
samtale: M07/2026-mus
status: klar
underskrifter:
  ansat: 2026-11-18
  leder: 2026-11-19
  tillidsrepræsentant: # MUS806
```

```yaml good
type: fond
id: d-5e11c2
samtale: M07/2026-mus
status: kladde
underskrifter:
  ansat: 2026-11-18
  leder: 2026-11-19
  tillidsrepræsentant:
```
"""

from collections.abc import Iterator

from musctl.domain.fonden import draft
from musctl.domain.values import Fond
from musctl.rule import At, Finding, Findings
from musctl.text.tree import Route

SUBJECT = "fond"
KRAV = ("W22",)

SIGNERS = {
    "ansat": "den ansatte",
    "leder": "lederen",
    "tillidsrepræsentant": "tillidsrepræsentanten",
}


def check(fond: Fond, at: At) -> Findings:
    krav = at.policy.fond.underskrifter if at.policy and at.policy.fond else None
    if krav is None or draft(fond):
        return
    for word in krav.af:
        for route, who in _missing(fond, word):
            message = (
                f"Ansøgningen står som »{fond.status}«, men {who} har ikke skrevet under. "
                "Skriv datoen, eller lad den være kladde så længe."
            )
            yield Finding(route, message, krav)


def _missing(fond: Fond, word: str) -> Iterator[tuple[Route, str]]:
    if word == "ansat" and fond.deltagere:
        for index, one in enumerate(fond.deltagere):
            if one.underskrevet is None:
                yield ("deltagere", index, "underskrevet"), one.medarbejder or "en af deltagerne"
    elif getattr(fond.underskrifter, word) is None:
        yield ("underskrifter", word), SIGNERS[word]
