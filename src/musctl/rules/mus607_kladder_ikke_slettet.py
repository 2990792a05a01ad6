"""Kladderne til et godkendt referat er ikke slettet.

Når den anden part har godkendt referatet, er det kun den godkendte tekst, der må blive. I kladderne kan der stå noget, som
blev taget ud igen, fordi I ikke var enige om det. Derfor sletter musctl dem også af mappens historik, og kvitteringen
siger, hvad der blev set efter.

Her nævner en kvittering kladder, uden at der står noget efter `bevis:`. Sletningen blev stoppet, eller den kunne ikke
gennemføres. Gør den færdig med `musctl rotate`.

```yaml bad
--- file: kvitteringer/2026-11-18-a.yaml
kvittering: 2026-11-18-a
dokumenter:
  - {id: d-0c55e1, slags: kladde, runde: 2026, samtale: M07/2026-mus} # MUS607
```

```yaml good
--- file: kvitteringer/2026-11-18-a.yaml
kvittering: 2026-11-18-a
dokumenter:
  - {id: d-0c55e1, slags: kladde, runde: 2026, samtale: M07/2026-mus}
bevis: {id: ja, stier: ja, filer: ja, tekst: ja, intet_tabt: ja}
```
"""

from musctl.domain.values import Kvittering
from musctl.rule import At, Finding, Findings

SUBJECT = "kvittering"
KRAV = ("W17", "W18")


def check(kvittering: Kvittering, _at: At) -> Findings:
    for index, one in enumerate(() if kvittering.bevis else kvittering.dokumenter):
        if one.slags == "kladde" and one.id:
            message = f"Kladderne til referatet af {one.samtale[:40]} er ikke slettet endnu. Gør det færdigt: musctl rotate"
            yield Finding(("dokumenter", index), message)
