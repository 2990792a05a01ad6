"""En part har ikke valgt de emner, politikken lader den vælge.

Nogle politikker har fælles emner, som alle taler om, og lader derudover hver af parterne vælge nogle flere. Valget står i
samtale.yaml under `emnevalg:` med emnernes id, så begge kan forberede sig på dem. `musctl questions M07 --add ID --by
medarbejder` skriver det og lægger emnet på begge ark.

Fundet er en advarsel, når samtalen er holdt. Et emne, som politikken ikke har, bliver nævnt med det samme.

```yaml bad
--- file: politik/herlev@2026.1.yaml
profil: herlev
version: "2026.1"
navn: Eksempelkommunen
samtaler:
  mus:
    navn: Medarbejderudviklingssamtale
    emnevalg: {leder: 1, medarbejder: 2, kilde: "politik, Emner"}
    inspiration:
      - gruppe: Til inspiration
        kilde: politik, Emner
        emner:
          - {id: feedback, titel: Feedback}
          - {id: senior, titel: Seniorperspektiv}
--- file: M07/2026-mus/samtale.yaml
type: samtale
id: s-4e21b0
samtale: M07/2026-mus
profil: herlev@2026.1
referent: leder
afholdt: 2026-11-12
emnevalg:
  leder: [feedbak] # MUS229
  medarbejder: [senior] # MUS229
```

```yaml good
--- file: politik/herlev@2026.1.yaml
profil: herlev
version: "2026.1"
navn: Eksempelkommunen
samtaler:
  mus:
    navn: Medarbejderudviklingssamtale
    emnevalg: {leder: 1, medarbejder: 2, kilde: "politik, Emner"}
    inspiration:
      - gruppe: Til inspiration
        kilde: politik, Emner
        emner:
          - {id: feedback, titel: Feedback}
          - {id: senior, titel: Seniorperspektiv}
--- file: M07/2026-mus/samtale.yaml
type: samtale
id: s-4e21b0
samtale: M07/2026-mus
profil: herlev@2026.1
referent: leder
afholdt: 2026-11-12
emnevalg:
  leder: [feedback]
  medarbejder: [senior, Feedback]
```
"""

from musctl.domain.talk import called
from musctl.domain.valg import distinct, nearest, unknown
from musctl.domain.values import Emnevalg, Samtale
from musctl.rule import At, Finding, Findings

SUBJECT = "samtale"
SEVERITY = "warning"


def check(samtale: Samtale, at: At) -> Findings:
    krav = at.art.emnevalg if at.art else None
    if krav is None or at.art is None:
        return
    topics = [emne for group in at.art.inspiration for emne in group.emner]
    known = tuple(word for emne in topics for word in (emne.id, emne.titel, *emne.alias))
    for part, chosen in samtale.emnevalg.items():
        for index, word in enumerate(chosen):
            if unknown(word, known):
                near = nearest(word, known)
                instead = f"Mente I »{near}«?" if near else "Se dem: musctl questions"
                yield Finding(
                    ("emnevalg", part, index), f"»{word[:40]}« er ikke et emne, I kan vælge. {instead}", krav
                )
    if at.held:
        yield from _counted(samtale, krav, at)


def _counted(samtale: Samtale, krav: Emnevalg, at: At) -> Findings:
    assert at.art is not None
    for part, wanted in (("leder", krav.leder), ("medarbejder", krav.medarbejder)):
        count = len(distinct(samtale.emnevalg.get(part, ())))
        if wanted is not None and count != wanted:
            who = called(part, at.art)
            message = f"{who[:1].upper()}{who[1:]} har valgt {count} af de {wanted} emner ud over de fælles. Skriv emnernes id her."
            yield Finding(("emnevalg", part), message, krav)
