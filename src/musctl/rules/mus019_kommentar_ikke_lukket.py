"""En kommentar er ikke lukket, så resten af teksten er skjult.

Hjælpeteksten i et referat står mellem <!-- og -->. Kommer man til at slette det sidste tegn, bliver alt, hvad der
står bagefter, til hjælpetekst: overskrifterne ses ikke, og det, I har skrevet, tæller ikke med.

Her er --> slettet:

```markdown bad
--- file: M07/2026-mus/referat.md
---
type: referat
id: d-7f3a9c
samtale: M07/2026-mus
---
# Referat
## Trivsel
<!-- Hvad betyder mest for, at medarbejderen trives? <!-- MUS019 -->
Trives godt.
```

Skriv --> efter hjælpeteksten, eller slet den helt:

```markdown good
--- file: M07/2026-mus/referat.md
---
type: referat
id: d-7f3a9c
samtale: M07/2026-mus
---
# Referat
## Trivsel
<!-- Hvad betyder mest for, at medarbejderen trives? -->
Trives godt.
```
"""

from musctl.rule import At, Finding, Findings

SUBJECT = "referat forberedelse"
KRAV: tuple[str, ...] = ()


def check(_value: object, at: At) -> Findings:
    text = at.document.text
    start = text.rfind("<!--")
    if start >= 0 and text.find("-->", start + 2) < 0:
        message = "Hjælpeteksten bliver ikke lukket, så alt herefter er skjult. Skriv --> efter den, eller slet den."
        yield Finding(("@", start, start + 4), message)
