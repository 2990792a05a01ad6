"""Her står en part, som samtalen ikke har.

I en samtale mellem to er parterne `leder` og `medarbejder`. I en gruppe er der flere medarbejdere, så dér skrives nummeret
på den, der tog referat, godkendte eller var uenig; ellers kan ingen se, hvem der mangler. Det skal være en af dem, der var
med.

Ret ordet, eller skriv nummeret blandt deltagerne, hvis vedkommende var med.

```yaml bad
--- file: G1/2026-grus/samtale.yaml
type: samtale
id: s-0a31c7
samtale: G1/2026-grus
referent: leder
deltagere: [M07]
afholdt: 2026-11-02
sendt: 2026-11-03
godkendelser:
  - {af: medarbejder, hvordan: mail, dato: 2026-11-05} # MUS220
--- file: M07/2026-mus/samtale.yaml
type: samtale
id: s-4e21b0
samtale: M07/2026-mus
referent: M07 # MUS220
afholdt: 2026-11-12
```

```yaml good
--- file: G1/2026-grus/samtale.yaml
type: samtale
id: s-0a31c7
samtale: G1/2026-grus
referent: leder
deltagere: [M07]
afholdt: 2026-11-02
sendt: 2026-11-03
--- file: M07/2026-mus/samtale.yaml
type: samtale
id: s-4e21b0
samtale: M07/2026-mus
referent: medarbejder
afholdt: 2026-11-12
```
"""

from collections.abc import Iterator

from musctl.domain.values import Samtale
from musctl.rule import At, Finding, Findings
from musctl.text.tree import Route

SUBJECT = "samtale"
KRAV = ("C18", "W17")


def check(samtale: Samtale, at: At) -> Findings:
    if at.art is None:
        return
    krav = at.art.godkendelse
    for route, party in _parties(samtale):
        if not at.art.gruppe:
            if party not in ("leder", "medarbejder"):
                yield Finding(route, f"Her står {party}. Skriv leder eller medarbejder.", krav)
        elif party == "medarbejder":
            yield Finding(route, "I en gruppe er der flere. Skriv nummeret på den, det er, fx M01.", krav)
        elif party != "leder" and samtale.deltagere and party not in samtale.deltagere:
            message = (
                f"{party} står ikke blandt deltagerne. Ret nummeret, eller skriv det efter »deltagere:«."
            )
            yield Finding(route, message, krav)


def _parties(samtale: Samtale) -> Iterator[tuple[Route, str]]:
    """Every place where a party stands, and which."""
    if samtale.referent:
        yield ("referent",), samtale.referent
    for index, godkendelse in enumerate(samtale.godkendelser):
        if godkendelse.af:
            yield ("godkendelser", index, "af"), godkendelse.af
    for index, indsigelse in enumerate(samtale.indsigelser):
        if indsigelse.af:
            yield ("indsigelser", index, "af"), indsigelse.af
