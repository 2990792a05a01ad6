"""En del af et obligatorisk emne står tom i referatet.

Nogle emner har flere sider. Kompetenceudvikling kan fx være faglig, social og personlig, og de skal alle med, når I
taler om emnet. Har I delt afsnittet op med underoverskrifter, skal der stå noget under hver af dem; »Drøftet, intet
at notere.« er nok.

I behøver ikke at dele op. Står teksten samlet under emnets egen overskrift, ser musctl ikke efter de enkelte sider.

Fundet er en advarsel og kommer først, når samtalen er holdt. Er hele emnet tomt, siger MUS102 det.

Her står den personlige side tom:

```markdown bad
---
type: referat
id: d-7f3a9c
samtale: M07/2026-mus
---
# Referat
## Kompetenceudvikling
### Fagligt
Vil gerne lede et projekt på tværs af afdelinger.
### Socialt og arbejdsmæssigt
Drøftet, intet at notere.
### Personligt <!-- MUS103 -->
```

Det samme, samlet i ét afsnit:

```markdown good
---
type: referat
id: d-7f3a9c
samtale: M07/2026-mus
---
# Referat
## Kompetenceudvikling
Vil gerne lede et projekt på tværs af afdelinger. Socialt og personligt er der ikke noget at notere.
```
"""

from musctl.domain.emne import discussed, parts, standing, under
from musctl.domain.values import Obligatorisk, Referat, Samtaletype, Underemne
from musctl.rule import At, Finding, Findings

SUBJECT = "referat"
SEVERITY = "warning"
KRAV = ("H26", "W03", "C04")


def check(_referat: Referat, at: At) -> Findings:
    if at.art is None or not at.held:
        return
    found = standing(at.document, at.art)
    for emne in at.art.emner:
        indexes = found.get(emne.id, ()) if emne.underemner else ()
        for index in indexes:
            if discussed(at.document, indexes):
                yield from _within(emne, index, at.art, at)


def _within(emne: Obligatorisk, index: int, art: Samtaletype, at: At) -> Findings:
    """What is wrong with the parts of a topic, where it is divided by headings."""
    whole, *inside = under(at.document, index)
    stands: set[str] = set()
    for place, section in enumerate(inside, index + 1):
        which = parts(section, emne, art)
        stands.update(which)
        if which and not section.says and not discussed(at.document, (place,)):
            message = f"Der står ikke noget under »{section.title}«. Skriv et par ord, eller »Drøftet, intet at notere.«"
            yield Finding(("##", place), message, emne, "warning")
    if whole.says or not stands or len(stands) == len(emne.underemner):
        return
    text = at.document.text[whole.body.start : inside[-1].body.end].casefold()
    for part in emne.underemner:
        if part.id not in stands and not _mentioned(part, text):
            message = f"Under »{emne.titel}« mangler »{part.titel}«. Sæt underoverskriften ind, eller nævn emnet i teksten."
            yield Finding(("##", index), message, emne, "warning")


def _mentioned(part: Underemne, text: str) -> bool:
    return any(title.casefold() in text for title in (part.titel, *part.alias))
