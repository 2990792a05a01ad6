"""Referatet er ikke godkendt af den anden part.

Den, der skrev referatet, sender det til den anden part, som godkender det. Skrev lederen, er det medarbejderens
godkendelse, der gælder, og omvendt. Så har begge set, hvad der blev skrevet om samtalen.

Står der en godkendelse, men kun fra den, der selv skrev, er referatet ikke godkendt. Send det til den anden part
(`musctl approve send M07`), og skriv svaret ind, når det kommer (`musctl approve record M07`). En godkendelse skal også
sige, hvem der gav den, og hvilken dag.

```yaml bad
type: samtale
id: s-4e21b0
samtale: M07/2026-mus
referent: leder
afholdt: 2026-11-12
sendt: 2026-11-14
godkendelser:
  - {af: leder, hvordan: mail, dato: 2026-11-18} # MUS202
```

```yaml good
type: samtale
id: s-4e21b0
samtale: M07/2026-mus
referent: leder
afholdt: 2026-11-12
sendt: 2026-11-14
godkendelser:
  - {af: medarbejder, hvordan: mail, dato: 2026-11-18}
```
"""

from musctl.domain.talk import other
from musctl.domain.values import Samtale
from musctl.rule import At, Finding, Findings

SUBJECT = "samtale"
KRAV = ("W17",)


def check(samtale: Samtale, at: At) -> Findings:
    krav = at.art.godkendelse if at.art else None
    if not samtale.godkendelser or krav is None or krav.af == "ingen":
        return
    for index, godkendelse in enumerate(samtale.godkendelser):
        if not godkendelse.af or godkendelse.dato is None:
            missing = "hvilken dag" if godkendelse.af else "hvem der gav den"
            yield Finding(
                ("godkendelser", index, "dato" if godkendelse.af else "af"),
                f"Godkendelsen siger ikke, {missing}. Skriv begge dele, fx {{af: medarbejder, dato: 2026-11-18}}.",
                krav,
            )
    if at.art and at.art.gruppe:  # MUS220 and MUS211 say who is missing
        return
    wanted = other(samtale.referent)
    given = [godkendelse.af for godkendelse in samtale.godkendelser]
    if wanted and samtale.referent in given and wanted not in given:
        message = (
            f"Referatet er kun godkendt af {samtale.referent}en, som selv skrev det. "
            f"Send det til {wanted}en, og skriv svaret ind, når det kommer."
        )
        yield Finding(("godkendelser", given.index(samtale.referent), "af"), message, krav)
