"""En medarbejder eller en gruppe står på listen uden et nummer.

I medarbejdere.yaml har hver medarbejder et nummer, `M07`, og hver gruppe et, `G1`. Numrene bruges i mappernes navne, i planer
og i beskeder, så navnene kun står ét sted. Står der et navn foran kolon i stedet, kan samtalen ikke findes, og navnet kunne
ende i en fil eller en besked, hvor det ikke hører til.

Skriv et ledigt nummer foran kolon, og flyt navnet ind efter `navn:`. `musctl employee add` og `musctl group add` gør det
selv.

```yaml bad
medarbejdere:
  M07: {navn: Navn M07, ansat: 2019-08-01}
  Kim Eksempel: {stilling: Lærer} # MUS405
grupper:
  Team Nord: {medlemmer: [M07]} # MUS405
```

```yaml good
medarbejdere:
  M07: {navn: Navn M07, ansat: 2019-08-01}
  M08: {navn: Kim Eksempel, stilling: Lærer}
grupper:
  G1: {navn: Team Nord, medlemmer: [M07]}
```
"""

from musctl.domain.talk import WHO
from musctl.domain.values import Medarbejderliste
from musctl.rule import At, Finding, Findings

SUBJECT = "medarbejdere"


def check(liste: Medarbejderliste, _at: At) -> Findings:
    for key, numbers, letter, example in (
        ("medarbejdere", liste.medarbejdere, "M", "M07"),
        ("grupper", liste.grupper, "G", "G1"),
    ):
        for number in numbers:
            if not (number.startswith(letter) and WHO.match(number)):
                message = f"Foran kolon skal der stå et nummer, fx {example}. Skriv et ledigt nummer, og sæt navnet efter »navn:«."
                yield Finding((key, number), message)
