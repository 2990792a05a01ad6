"""Der er ikke valgt det antal stikord, politikken nævner.

Inden samtalen vælger hver af parterne nogle stikord, som de ser som særligt vigtige. De to må gerne vælge de samme. Stikordene
står i samtale.yaml under `stikord:`, så begge har dem for øje, når I mødes.

Fundet er en advarsel, når samtalen er holdt. Før samtalen er det kun til orientering, og kun, når den ene part er begyndt.

```yaml bad
--- profil: albertslund
type: samtale
id: s-4e21b0
samtale: M07/2026-mus
referent: leder
afholdt: 2026-11-12
afsæt: skema
stikord:
  leder: [Relationer, Mod] # MUS225
  medarbejder: [] # MUS225
```

```yaml good
--- profil: albertslund
type: samtale
id: s-4e21b0
samtale: M07/2026-mus
referent: leder
afholdt: 2026-11-12
afsæt: skema
stikord:
  leder: [Relationer, Mod, Feedback]
  medarbejder: [Mod, Opgaver, Helhed]
```
"""

from musctl.domain.talk import called
from musctl.domain.valg import distinct
from musctl.domain.values import Samtale
from musctl.rule import At, Finding, Findings

SUBJECT = "samtale"
SEVERITY = "warning"
KRAV = ("A06", "C16")

PARTS = ("leder", "medarbejder")


def check(samtale: Samtale, at: At) -> Findings:
    krav = at.art.stikord if at.art else None
    if at.art is None or krav is None or krav.hver is None:
        return
    for part in samtale.stikord:
        if part not in PARTS:
            yield Finding(
                ("stikord", part), "Stikordene står under »leder:« og »medarbejder:«. Flyt dem derhen.", krav
            )
    for part in PARTS:
        count = len(distinct(samtale.stikord.get(part, ())))
        if count != krav.hver and (count or at.held):
            yield Finding(
                ("stikord", part), _message(count, krav.hver, part, at), krav, None if at.held else "info"
            )


def _message(count: int, wanted: int, part: str, at: At) -> str:
    assert at.art is not None
    who = called(part, at.art)
    chosen = f"har valgt {count} stikord" if count else "har ikke valgt stikord"
    return f"{who[:1].upper()}{who[1:]} {chosen}. Hver af jer vælger {wanted}, inden I mødes; skriv dem her."
