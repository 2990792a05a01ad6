"""Dokumentet ligger i en anden samtales mappe.

Hver samtale har sin egen mappe, fx `M07/2026-mus`: medarbejderens nummer, runden og slags. Det samme står i hvert
dokument efter `samtale:`. Når de to ikke siger det samme, er et dokument sikkert kopieret eller flyttet, og så kan
musctl ikke vide, hvem det handler om, eller hvornår det skal destrueres.

Flyt filen til den rigtige mappe, eller ret linjen, hvis det er den, der er forkert. Er filen en kopi, så lav hellere et
nyt dokument med `musctl new`; det får sit eget id.

Det er også et fund, når mappen er for en slags samtale, som politikken ikke har, for så er der intet at tjekke efter. Fundet
siger, hvilke samtaler politikken har i stedet; lav en af dem med `musctl new`, og flyt det, I har skrevet.

```yaml bad
type: samtale
id: s-4e21b0
samtale: M08/2026-mus # MUS208
referent: leder
```

```yaml bad
--- profil: gentofte
--- file: medarbejdere.yaml
medarbejdere:
  M07: {navn: Navn M07}
grupper:
  G1: {navn: Team Nord, medlemmer: [M07]}
--- file: G1/2026-tus/samtale.yaml
type: samtale
id: s-0a31c7
samtale: G1/2026-tus # MUS208
```

```yaml good
type: samtale
id: s-4e21b0
samtale: M07/2026-mus
referent: leder
```
"""

from musctl.domain.talk import TALK, Talk
from musctl.domain.values import Fond, Forberedelse, Plan, Profil, Referat, Samtale
from musctl.rule import At, Finding, Findings

SUBJECT = "samtale referat plan fond forberedelse"
KRAV = ("K10", "H28", "G02")


def check(value: Samtale | Referat | Plan | Fond | Forberedelse, at: At) -> Findings:
    if at.talk is None:
        return
    if value.samtale != at.talk.id:
        if not (
            isinstance(value, Plan) and at.talk.art == "plan"
        ):  # an individual plan may name a group's talk
            written = f"»{value.samtale}«" if TALK.match(value.samtale) else "noget andet"
            message = f"Her står {written}, men mappen er {at.talk.id}. Ret linjen, eller flyt filen."
            yield Finding(("samtale",), message)
    elif isinstance(value, Samtale) and at.policy and at.art is None:
        yield Finding(("samtale",), _unknown(at.talk, at.policy))


def _unknown(talk: Talk, policy: Profil) -> str:
    """What the policy has instead for a person or a group, by the name and the word it goes by."""
    together = talk.who[0] == "G"
    known = [f"{key} ({art.navn})" for key, art in policy.samtaler.items() if art.gruppe == together]
    whom = "en gruppe" if together else "en medarbejder"
    instead = f"For {whom} har den: {', '.join(known)}." if known else f"Den har ingen samtale for {whom}."
    return f"Politikken har ingen samtale af slagsen »{talk.art}«, så intet er tjekket. {instead}"
