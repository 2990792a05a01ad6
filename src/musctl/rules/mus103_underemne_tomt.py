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

from musctl.domain.emne import discussed, heard, names, standing, under
from musctl.domain.values import Obligatorisk, Referat, Underemne
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
            if len(under(at.document, index)) > 1 and discussed(at.document, indexes):
                yield from _parts(emne, index, at)


def _parts(emne: Obligatorisk, index: int, at: At) -> Findings:
    """What is wrong with the parts of a topic that is divided by headings."""
    sections = under(at.document, index)
    heading_of = {
        part.emne or heard(part.title): index + place for place, part in enumerate(sections) if place
    }
    standing_parts = {
        part.id: [heading_of[name] for name in (part.id, *names(part)) if name in heading_of]
        for part in emne.underemner
    }
    empty = {i for found in standing_parts.values() for i in found if not discussed(at.document, (i,))}
    for i in sorted(empty):
        title = at.document.sections[i].title
        message = f"Der står ikke noget under »{title}«. Skriv et par ord, eller »Drøftet, intet at notere.«"
        yield Finding(("##", i), message, emne, "warning")
    if sections[0].says or not any(standing_parts.values()):
        return
    text = at.document.text[sections[0].body.start : sections[-1].body.end].casefold()
    for part in emne.underemner:
        if not standing_parts[part.id] and not _mentioned(part, text):
            message = f"Under »{emne.titel}« mangler »{part.titel}«. Sæt underoverskriften ind, eller nævn emnet i teksten."
            yield Finding(("##", index), message, emne, "warning")


def _mentioned(part: Underemne, text: str) -> bool:
    return any(title.casefold() in text for title in (part.titel, *part.alias))
