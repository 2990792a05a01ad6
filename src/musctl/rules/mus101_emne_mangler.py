"""Et obligatorisk emne mangler i referatet.

Politikken nævner de emner, som leder og medarbejder skal drøfte ved samtalen. Hvert af dem har sit eget afsnit i
referatet, så I begge kan se, at I nåede hele vejen rundt, og så I har noget at begynde med næste år. Hvor meget der
står, bestemmer I selv.

Emnet kendes på overskriften: politikkens ord eller et af de andre ord, den nævner. Store og små bogstaver, tegn og
numre er ligegyldige, og rækkefølgen er fri. Vil I bruge jeres egne ord, så skriv emnets navn i en kommentar under
overskriften, fx `<!-- emne: trivsel -->`.

Før samtalen er holdt, er fundet kun til orientering. `musctl validate --fix` sætter overskriften ind; teksten skriver
I selv.

Her er der ikke noget afsnit om trivsel, og opfølgningen er ikke skrevet endnu:

```markdown bad
---
type: referat
id: d-7f3a9c
samtale: M07/2026-mus
---
# Referat <!-- MUS101 -->
## Opfølgning fra sidst
## Kompetenceudvikling
Vil gerne lede et projekt på tværs af afdelinger.
## Nuværende og fremtidige arbejdsopgaver
Projektet om læsning begynder til foråret.
## Forholdet til mål og værdier
Drøftet, intet at notere.
## Medarbejderens vurdering af lederen som leder
Tydelige rammer, som forventet.
```

Her er alle emner med, to af dem under jeres egen overskrift:

```markdown good
---
type: referat
id: d-7f3a9c
samtale: M07/2026-mus
---
# Referat
## 1. Siden sidst
Første samtale.
## 2. Kompetenceudvikling
Vil gerne lede et projekt på tværs af afdelinger.
## 3. Arbejdsopgaver
Projektet om læsning begynder til foråret.
## 4. Mål og værdier
Drøftet, intet at notere.
## 5. Hvordan har vi det?
<!-- emne: trivsel -->
Ro til forberedelse.
## 6. Hvordan oplever du din leder?
<!-- emne: ledelse -->
Tydelige rammer, som forventet.
```
"""

from musctl.domain.emne import agreed, heard, names, standing, under
from musctl.domain.values import Obligatorisk, Referat, Samtaletype
from musctl.rule import At, Finding, Findings
from musctl.text.source import Edit
from musctl.text.tree import Span

SUBJECT = "referat"
KRAV = ("H26", "W03", "W07", "C12")

TOPIC_LEVEL = 2


def check(_referat: Referat, at: At) -> Findings:
    if at.art is None:
        return
    found = standing(at.document, at.art)
    enough = agreed(at.talk.plan if at.talk else None, at.art)
    for emne in at.art.emner:
        if emne.id not in found and emne.id not in enough:
            yield Finding((), _message(emne, at), emne, None if at.held else "info")


def _message(emne: Obligatorisk, at: At) -> str:
    if near := _nearest(emne, at):
        return (
            f"Afsnittet »{emne.titel}« mangler, men overskriften »{near}« ligner. Ret den, "
            f"eller skriv <!-- emne: {emne.id} --> under den."
        )
    if not at.held:
        return f"Afsnittet »{emne.titel}« mangler. Emnet skal drøftes ved samtalen; sæt overskriften ind."
    return f"Afsnittet »{emne.titel}« mangler. Emnet er obligatorisk; sæt overskriften ind, og skriv, hvad I talte om."


def _nearest(emne: Obligatorisk, at: At) -> str:
    """A heading that nobody knows and that is nearly this topic's; so near that to quote it gives nothing away."""
    assert at.art is not None
    taken = {index for indexes in standing(at.document, at.art).values() for index in indexes}
    free = {
        heard(section.title): section.title
        for index, section in enumerate(at.document.sections)
        if index not in taken and section.level == TOPIC_LEVEL
    }
    if not free:
        return ""
    from difflib import get_close_matches

    for name in sorted(names(emne)):
        if near := get_close_matches(name, free, 1, 0.85):
            return free[near[0]]
    return ""


def fix(finding: Finding, at: At) -> tuple[Edit, ...]:
    """The missing headings that stand together, put in as one: every finding of such a run has the same edit."""
    emne, art = finding.krav, at.art
    if not isinstance(emne, Obligatorisk) or art is None or _nearest(emne, at):
        return ()
    run, offset = _run(emne, art, at)
    newline = "\r\n" if "\r\n" in at.document.text else "\n"
    before = at.document.text[:offset]
    space = "" if before.endswith(("\n\n", "\r\n\r\n")) else newline if before.endswith("\n") else newline * 2
    new = newline.join(line for one in run for line in _lines(one))
    return (Edit(Span(offset, offset), space + new + (newline if offset < len(at.document.text) else "")),)


def _run(emne: Obligatorisk, art: Samtaletype, at: At) -> tuple[list[Obligatorisk], int]:
    """The missing topics around this one, up to those that stand, and the place where they belong."""
    found = standing(at.document, art)
    place = art.emner.index(emne)
    start = next((i + 1 for i in range(place, -1, -1) if art.emner[i].id in found), 0)
    stop = next((i for i in range(place, len(art.emner)) if art.emner[i].id in found), len(art.emner))
    run = [one for one in art.emner[start:stop] if not _nearest(one, at)]
    if start:
        last = under(at.document, found[art.emner[start - 1].id][-1])[-1]
        return run, last.body.end
    if stop < len(art.emner):
        return run, at.document.sections[found[art.emner[stop].id][0]].heading.start
    return run, len(at.document.text)


def _lines(emne: Obligatorisk) -> tuple[str, ...]:
    help_text = (f"<!-- {emne.hjælp} -->",) if emne.hjælp and "--" not in emne.hjælp else ()
    return (f"## {emne.titel}", *help_text, "")
