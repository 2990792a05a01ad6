"""Et destrueret dokument er tilbage.

En kvittering siger, at dokumentet er destrueret, men det ligger i mappen igen. Det sker, når en sikkerhedskopi hentes
tilbage, eller når nogen har haft en kopi liggende. Referatet skulle destrueres, da næste års samtale var holdt, og det
gælder stadig.

Slet filen, og se efter, hvor den kom fra: en sikkerhedskopi, en mail eller en anden maskine.

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
    for facts in mappe.talks if destroyed else ():
        for identity, path in facts.ids:
            if identity in destroyed:
                message = f"Dokumentet er destrueret efter kvittering {destroyed[identity]}, men ligger her igen. Slet filen."
                yield Finding(("id",), message, path=path)
