"""Et # midt i en linje skjuler resten af den.

Efter et mellemrum og et # læses resten af linjen som en bemærkning. Skriver du »Læs bilag #2 først«, bliver kun
»Læs bilag« taget med, og ingen ser, at resten mangler. Bemærkninger skrives med et mellemrum efter tegnet.

Her mangler det halve af målet:

```yaml bad
--- file: M07/2026-mus/plan.yaml
type: plan
id: d-1b20aa
samtale: M07/2026-mus
mål:
  - id: 2026-1
    mål: Kunne lede projekt #2 i foråret  # MUS014
```

Sæt teksten i anførselstegn, eller skriv et mellemrum, hvis det er en bemærkning:

```yaml good
--- file: M07/2026-mus/plan.yaml
type: plan
id: d-1b20aa
samtale: M07/2026-mus
mål:
  - id: 2026-1
    mål: "Kunne lede projekt #2 i foråret"
    kompetence: faglig  # eller personlig
```
"""

import re

from musctl.rule import At, Finding, Findings

SUBJECT = "plan samtale medarbejdere runde indstillinger"
SEVERITY = "warning"
KRAV: tuple[str, ...] = ()

_HIDDEN = r"""(?m)^[^#"'\n]*[^\s#"':-][^#"'\n]* (#\w[^\n]*)$"""
_SOMEWHERE = r" #\w"


def check(_value: object, at: At) -> Findings:
    text = at.document.text
    if " #" not in text or not re.search(_SOMEWHERE, text):
        return
    for match in re.finditer(_HIDDEN, text):
        message = (
            "Resten af linjen bliver ikke læst, for # indleder en bemærkning. Sæt teksten i anførselstegn, "
            "eller skriv et mellemrum efter #."
        )
        yield Finding(("@", *match.span(1)), message)
