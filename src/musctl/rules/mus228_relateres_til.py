"""Samtalens spørgsmål er ikke relateret til det, politikken nævner.

Ved en lederudviklingssamtale er det vigtigt, at spørgsmålene bliver relateret til lederens praksis og til de områder, lederen
har ansvar for. Hvilke af dem I kom omkring, står i samtale.yaml efter `relateres_til:`. Skriv kun områderne, ikke hvad I sagde.

Sygefravær er her enhedens tal, aldrig den enkeltes helbred.

```yaml bad
--- profil: albertslund
--- file: M08/2026-lus/samtale.yaml
type: samtale
id: s-4e21b0
samtale: M08/2026-lus
profil: albertslund@2026.1
referent: leder
afholdt: 2026-11-12
afsæt: skema
relateres_til: [] # MUS228
```

```yaml bad
--- profil: albertslund
--- file: M08/2026-lus/samtale.yaml
type: samtale
id: s-4e21b0
samtale: M08/2026-lus
profil: albertslund@2026.1
afsæt: skema
relateres_til: [ledelsespraksis, økonomi] # MUS228
```

```yaml good
--- profil: albertslund
--- file: M08/2026-lus/samtale.yaml
type: samtale
id: s-4e21b0
samtale: M08/2026-lus
profil: albertslund@2026.1
referent: leder
afholdt: 2026-11-12
afsæt: skema
relateres_til: [ledelsespraksis, medarbejdertrivsel, økonomistyring]
```
"""

from musctl.domain.valg import distinct, nearest, unknown, words_of
from musctl.domain.values import Samtale
from musctl.rule import At, Finding, Findings

SUBJECT = "samtale"
SEVERITY = "warning"
KRAV = ("A14",)


def check(samtale: Samtale, at: At) -> Findings:
    krav = at.art.relateres_til if at.art else None
    if krav is None:
        return
    ids = ", ".join(one.id for one in krav.liste)
    for index, word in enumerate(samtale.relateres_til):
        if unknown(word, words_of(krav.liste)):
            near = nearest(word, words_of(krav.liste))
            instead = f"Mente I »{near}«?" if near else f"Skriv {ids}."
            yield Finding(
                ("relateres_til", index),
                f"»{word[:40]}« er ikke blandt det, politikken nævner. {instead}",
                krav,
            )
    if at.held and not distinct(samtale.relateres_til):
        message = f"Der står ikke, hvad spørgsmålene blev relateret til. Skriv dem, I kom omkring: {ids}."
        yield Finding(("relateres_til",), message, krav)
