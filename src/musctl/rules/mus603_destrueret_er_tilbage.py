"""Et destrueret dokument er tilbage.

En kvittering siger, at dokumentet er destrueret, men det ligger i mappen igen. Det sker, når en sikkerhedskopi hentes
tilbage, eller når nogen har haft en kopi liggende. Referatet skulle destrueres, da næste års samtale var holdt, og det
gælder stadig.

`musctl rotate verify` viser, hvad der er kommet tilbage, også i historikken, og destruerer det igen. Se efter, hvor det kom
fra: en sikkerhedskopi, en mail eller en anden maskine. Er det en kladde til et godkendt referat, så hent den godkendte udgave
tilbage i stedet. En medarbejder, der er slettet helt, må heller ikke stå på medarbejderlisten igen.

```yaml bad
--- file: kvitteringer/2027-12-03-a.yaml
kvittering: 2027-12-03-a
dokumenter:
  - {id: d-7f3a9c, slags: referat, runde: 2026, samtale: M07/2026-mus}
--- file: M07/2026-mus/referat.md
---
type: referat
id: d-7f3a9c # MUS603
samtale: M07/2026-mus
---
# Referat
```

```yaml good
--- without: M07/2026-mus/referat.md
--- file: kvitteringer/2027-12-03-a.yaml
kvittering: 2027-12-03-a
dokumenter:
  - {id: d-7f3a9c, slags: referat, runde: 2026, samtale: M07/2026-mus}
```
"""

from musctl.rule import At, Finding, Findings, Mappe

SUBJECT = "mappe"
KRAV = ("H17", "W13")


def check(mappe: Mappe, _at: At) -> Findings:
    destroyed = mappe.destroyed
    for number in mappe.medarbejdere:
        if number in destroyed:
            message = f"{number} er slettet efter kvittering {destroyed[number]}, men står på listen igen. Slet linjen."
            yield Finding(("medarbejdere", number), message, path="medarbejdere.yaml")
    for facts in mappe.talks if destroyed else ():
        for identity, path in facts.ids:
            if identity in destroyed:
                yield Finding(("id",), _message(mappe, destroyed[identity], identity), path=path)


def _message(mappe: Mappe, number: str, identity: str) -> str:
    if any(one.slags == "kladde" for one in mappe.kvitteringer[number].dokumenter if one.id == identity):
        return (
            f"Det er en kladde, som er slettet efter kvittering {number}. Hent den godkendte udgave tilbage."
        )
    return f"Dokumentet er destrueret efter kvittering {number}, men ligger her igen. Destruér det igen: musctl rotate verify"
