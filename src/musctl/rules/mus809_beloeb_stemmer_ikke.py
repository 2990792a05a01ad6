"""Beløbene i ansøgningen stemmer ikke.

Det, der søges om, og det, kommunen selv betaler, skal tilsammen være hele udgiften. Søger flere sammen, skal deres beløb
tilsammen være det, der søges om. Beløbene skrives i hele kroner, med eller uden punktum: 30.000 eller 30000.

Ret det tal, der er forkert.

```yaml bad
type: fond
id: d-5e11c2
samtale: M07/2026-mus
beløb:
  ansøgt: 20.000
  medfinansiering: 5.000
  i_alt: 27.500 # MUS809
```

```yaml good
type: fond
id: d-5e11c2
samtale: M07/2026-mus
beløb:
  ansøgt: 20.000
  medfinansiering: 7.500
  i_alt: 27500
```
"""

from musctl.domain.tal import kroner
from musctl.domain.values import Fond
from musctl.rule import At, Finding, Findings

SUBJECT = "fond"
SEVERITY = "warning"
KRAV = ("W21", "W23")


def check(fond: Fond, _at: At) -> Findings:
    ansøgt, own, whole = fond.beløb.ansøgt, fond.beløb.medfinansiering, fond.beløb.i_alt
    if ansøgt is not None and own is not None and whole is not None and ansøgt + own != whole:
        message = (
            f"Fonden og kommunen betaler tilsammen {kroner(ansøgt + own)}, men hele udgiften er {kroner(whole)} "
            "Ret det tal, der er forkert."
        )
        yield Finding(("beløb", "i_alt"), message)
    said = [one.beløb for one in fond.deltagere if one.beløb is not None]
    if ansøgt is not None and said and len(said) == len(fond.deltagere) and sum(said) != ansøgt:
        message = f"Deltagernes beløb er tilsammen {kroner(sum(said))}, men der søges om {kroner(ansøgt)} Ret det, der er forkert."
        yield Finding(("deltagere",), message)
