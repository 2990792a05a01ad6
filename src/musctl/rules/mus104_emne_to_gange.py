"""Et emne står to gange, eller et emnes navn kendes ikke.

Et emne skal have ét afsnit. Står det to steder, kan den ene halvdel blive overset, både når referatet godkendes, og når
I følger op næste år. Saml teksten under den ene overskrift, og slet den anden.

Navnet i en kommentar som `<!-- emne: trivsel -->` skal være et af politikkens. Er det stavet forkert, ved musctl ikke,
hvad afsnittet handler om, og emnet kan se ud til at mangle.

Her er navnet i kommentaren stavet forkert, og kompetenceudvikling står to gange:

```markdown bad
---
type: referat
id: d-7f3a9c
samtale: M07/2026-mus
---
# Referat
## Hvordan har vi det? <!-- MUS104 -->
<!-- emne: trivsl -->
Ro til forberedelse.
## Kompetenceudvikling
Vil gerne lede et projekt på tværs af afdelinger.
## Kompetencer <!-- MUS104 -->
Kursus i projektledelse.
```

```markdown good
---
type: referat
id: d-7f3a9c
samtale: M07/2026-mus
---
# Referat
## Hvordan har vi det?
<!-- emne: trivsel -->
Ro til forberedelse.
## Kompetenceudvikling
Vil gerne lede et projekt på tværs af afdelinger. Kursus i projektledelse.
```
"""

from musctl.domain.emne import standing, topics
from musctl.domain.values import Referat, Samtaletype
from musctl.rule import At, Finding, Findings

SUBJECT = "referat"
SEVERITY = "warning"
KRAV = ("H26", "W07")


def check(_referat: Referat, at: At) -> Findings:
    if at.art is None:
        return
    found = standing(at.document, at.art)
    sections = at.document.sections
    for emne in at.art.emner:
        first, *others = found.get(emne.id, (0,))
        for index in others:
            if sections[index].level == sections[first].level:
                message = f"Emnet »{emne.titel}« har flere afsnit. Saml teksten i det ene, og slet det andet."
                yield Finding(("##", index), message, emne, "warning")
    for index, section in enumerate(sections):
        if section.emne and section.emne not in (known := _ids(at.art)):
            yield Finding(("##", index), _unknown(section.emne, known))


def _ids(art: Samtaletype) -> dict[str, str]:
    """Every id that a marker may name, topics and their parts."""
    return {one.id: one.titel for topic in topics(art) for one in (topic, *topic.underemner)}


def _unknown(written: str, known: dict[str, str]) -> str:
    from difflib import get_close_matches

    near = get_close_matches(written, known, 1, 0.6)
    if near:
        return f"Emnet »{written[:40]}« kendes ikke. Mente du »{near[0]}« ({known[near[0]]})?"
    return f"Emnet »{written[:40]}« kendes ikke. Brug et af disse navne: {', '.join(known)}."
