"""Stikordet står ikke på politikkens liste.

Politikken har en fast liste med stikord, som parterne vælger imellem. Her står et ord, der ikke er på den. Store og små
bogstaver er ligegyldige.

Vælg et af listens ord; de står på forberedelsesarkene under overskriften »Stikord«.

```yaml bad
--- profil: albertslund
type: samtale
id: s-4e21b0
samtale: M07/2026-mus
afsæt: skema
stikord:
  leder: [Relationer, Modet, Feedback] # MUS226
  medarbejder: [Mod, Opgaver, Helhed]
```

```yaml good
--- profil: albertslund
type: samtale
id: s-4e21b0
samtale: M07/2026-mus
afsæt: skema
stikord:
  leder: [Relationer, Mod, Feedback]
  medarbejder: [mod, Work-life balance, Mål og retning]
```
"""

from musctl.domain.valg import nearest, unknown
from musctl.domain.values import Samtale
from musctl.rule import At, Finding, Findings

SUBJECT = "samtale"
SEVERITY = "warning"
KRAV = ("A05",)


def check(samtale: Samtale, at: At) -> Findings:
    krav = at.art.stikord if at.art else None
    if krav is None or not krav.liste:
        return
    for part, words in samtale.stikord.items():
        for index, word in enumerate(words):
            if unknown(word, krav.liste):
                near = nearest(word, krav.liste)
                instead = f"Mente I »{near}«?" if near else "Vælg et af dem, der står på forberedelsesarkene."
                yield Finding(
                    ("stikord", part, index),
                    f"»{word[:40]}« er ikke et af de {len(krav.liste)} stikord. {instead}",
                    krav,
                )
