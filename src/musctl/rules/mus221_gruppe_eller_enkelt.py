"""En gruppes samtale ligger hos en enkelt medarbejder, eller omvendt.

Politikken siger om hver slags samtale, om den holdes med én medarbejder eller med en gruppe. Mappens navn begynder med
nummeret på den, den er med: `M07/2026-mus`, `G1/2026-grus`. Ligger den forkert, tæller den ikke for dem, der var med.

Flyt dokumenterne til den rigtige mappe, og ret linjen `samtale:` i dem; eller lav samtalen med `musctl new`.

```yaml bad
--- file: M07/2026-grus/samtale.yaml
type: samtale
id: s-0a31c7
samtale: M07/2026-grus # MUS221
referent: leder
deltagere: [M07]
afholdt: 2026-11-02
```

```yaml good
--- file: G1/2026-grus/samtale.yaml
type: samtale
id: s-0a31c7
samtale: G1/2026-grus
referent: leder
deltagere: [M07]
afholdt: 2026-11-02
```
"""

from musctl.domain.values import Samtale
from musctl.rule import At, Finding, Findings

SUBJECT = "samtale"
KRAV = ("G02", "W29")


def check(_samtale: Samtale, at: At) -> Findings:
    if at.art is None or at.talk is None or at.art.gruppe == (at.talk.who[0] == "G"):
        return
    party = "en gruppe" if at.art.gruppe else "en enkelt medarbejder"
    message = f"»{at.art.navn}« holdes med {party}, men mappen er {at.talk.id}. Lav samtalen med musctl new, og flyt teksten derhen."
    yield Finding(("samtale",), message)
