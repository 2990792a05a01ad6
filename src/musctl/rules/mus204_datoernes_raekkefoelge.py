"""Datoerne står i en rækkefølge, der ikke kan passe.

En samtale bliver indkaldt, holdt, sendt til godkendelse og godkendt, i den rækkefølge. Det kan ske samme dag, men
ikke omvendt. Datoerne bestemmer, hvor langt samtalen er nået, og hvornår sidste års referat kan destrueres, så en
forbytning kan få følger.

Se efter, hvilken af de to datoer der er forkert, og ret den. Dagen skrives før måneden: 5-6-2026 er 5. juni. Den
planlagte tid spiller ingen rolle; samtaler må gerne flyttes.

```yaml bad
type: samtale
id: s-4e21b0
samtale: M07/2026-mus
referent: leder
indkaldt: 2026-10-01
afholdt: 2026-11-12
sendt: 2026-11-10 # MUS204
```

```yaml bad
type: samtale
id: s-4e21b0
samtale: M07/2026-mus
referent: leder
sendt: 2026-11-14 # MUS204
```

```yaml good
type: samtale
id: s-4e21b0
samtale: M07/2026-mus
referent: leder
planlagt: 2026-11-19 10:00
indkaldt: 2026-10-01
afholdt: 2026-11-12
sendt: 2026-11-12
godkendelser:
  - {af: medarbejder, hvordan: mail, dato: 18-11-2026}
```
"""

from collections.abc import Iterator
from datetime import date

from musctl.domain.dates import short
from musctl.domain.values import Samtale
from musctl.rule import At, Finding, Findings
from musctl.text.tree import Route

SUBJECT = "samtale"
KRAV = ("W16", "W17")

_WORDS = {"indkaldt": "indkaldt", "afholdt": "holdt", "sendt": "sendt til godkendelse"}


def check(samtale: Samtale, _at: At) -> Findings:
    before = ""
    for key in _WORDS:
        day = getattr(samtale, key)
        if day is None:
            continue
        earlier = getattr(samtale, before) if before else None
        if earlier and day < earlier:
            yield Finding((key,), _message(_WORDS[key], day, _WORDS[before], earlier))
        before = key
    yield from _answers(samtale)
    if samtale.sendt and samtale.afholdt is None:
        message = "Referatet er sendt til godkendelse, men der står ikke, hvornår samtalen blev holdt. Skriv dagen efter »afholdt:«."
        yield Finding(("sendt",), message)


def _answers(samtale: Samtale) -> Findings:
    """What was answered before there was anything to answer."""
    last = samtale.sendt or samtale.afholdt
    for route, day, word in _answered(samtale):
        if samtale.afholdt is None:
            yield Finding(route, f"Referatet er {word}, men der står ikke, hvornår samtalen blev holdt. Skriv dagen efter »afholdt:«.")
        elif last and day < last:
            yield Finding(route, _message(word, day, _WORDS["sendt" if samtale.sendt else "afholdt"], last))


def _answered(samtale: Samtale) -> Iterator[tuple[Route, date, str]]:
    for index, godkendelse in enumerate(samtale.godkendelser):
        if godkendelse.dato:
            yield ("godkendelser", index, "dato"), godkendelse.dato, "godkendt"
    for index, indsigelse in enumerate(samtale.indsigelser):
        if indsigelse.dato:
            yield ("indsigelser", index, "dato"), indsigelse.dato, "mødt med en indsigelse"


def _message(later: str, day: date, earlier: str, before: date) -> str:
    return (
        f"Her står, at referatet er {later} {short(day)}, og at det er {earlier} {short(before)}. Ret den dato, der er forkert."
        if later != "holdt" and earlier != "holdt"
        else f"Datoerne passer ikke sammen: {later} {short(day)}, men {earlier} {short(before)}. Ret den, der er forkert."
    )
