"""Runden er ikke drøftet, som politikken beder om.

Nogle politikker siger, at ledere og medarbejdere forud for samtalerne bør drøfte dem: gensidige forventninger, fælles linjer
eller temaer, og hvordan runden evalueres. Det sker typisk i MED-organisationen eller på et personalemøde. musctl spørger, når
rundens første samtale er oprettet, og til runden er lukket.

Skriv det i runder/2026.yaml. Et par ord er nok, og »Ingen i år« er også et svar. Nævner politikken både fælles linjer og temaer,
er det nok, at ét af dem står der.

```yaml bad
--- profil: gentofte
--- file: runder/2026.yaml
runde: 2026
fra: 2026-10-01
til: 2026-12-18
forventninger: # MUS713
temaer: [] # MUS713
evaluering: Kort runde på personalemødet i januar
drøftet: # MUS713
```

```yaml good
--- profil: gentofte
--- file: runder/2026.yaml
runde: 2026
fra: 2026-10-01
til: 2026-12-18
forventninger: Begge forbereder sig, og der er god tid
temaer: [Samarbejde på tværs]
evaluering: Kort runde på personalemødet i januar
drøftet: {forum: Personalemøde, dato: 2026-09-03}
```
"""

from collections.abc import Iterator

from musctl.domain.values import Runde, Rundekrav
from musctl.rule import At, Finding, Findings, Mappe

SUBJECT = "mappe"
SEVERITY = "warning"
KRAV = ("G15", "G16")

WANTED = {
    "forventninger": "Skriv, hvad I forventer af samtalerne, efter »forventninger:«.",
    "fælles_linjer": "Skriv årets fælles linjer efter »fælles_linjer:«.",
    "temaer": "Skriv årets temaer efter »temaer:«.",
    "evaluering": "Skriv, hvordan I evaluerer runden, efter »evaluering:«.",
}
EITHER = ("fælles_linjer", "temaer")


def check(mappe: Mappe, at: At) -> Findings:
    krav = at.policy.runden if at.policy else None
    begun = {one.runde for one in mappe.talks if one.art != "plan"} if krav else ()
    for name, runde in mappe.runder.items():
        if krav is None or runde.lukket or runde.runde not in begun:
            continue
        path = f"runder/{name}.yaml"
        for key, message in _missing(runde, krav):
            yield Finding((key,), f"{message} Det bør drøftes før årets samtaler.", krav, path=path)
        if krav.forum and not (runde.drøftet and runde.drøftet.forum):
            where = " eller ".join(krav.forum)
            message = f"Her står ikke, hvor runden er drøftet. Skriv det efter »drøftet:«, typisk {where}."
            yield Finding(("drøftet",), message, krav, path=path)


def _missing(runde: Runde, krav: Rundekrav) -> Iterator[tuple[str, str]]:
    """What the policy wants discussed and the round does not tell of; of common lines and themes one is enough."""
    either = all(key in krav.drøftes for key in EITHER)
    for key in krav.drøftes:
        if _says(runde, key) or (either and key in EITHER and any(_says(runde, one) for one in EITHER)):
            continue
        if either and key in EITHER:
            if key == "temaer":
                yield key, "Skriv årets temaer efter »temaer:« eller fælles linjer efter »fælles_linjer:«."
        else:
            yield key, WANTED[key]


def _says(runde: Runde, key: str) -> bool:
    said = {
        "forventninger": runde.forventninger,
        "fælles_linjer": runde.fælles_linjer,
        "temaer": any(runde.temaer),
        "evaluering": runde.evaluering,
    }
    return bool(said[key])
