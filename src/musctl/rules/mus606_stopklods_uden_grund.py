"""En stopklods mangler grund eller dato.

Referatet skal destrueres, når næste års samtale er holdt. Skal det blive længere, er det en undtagelse, og den skal kunne
forklares bagefter: hvilken samtale, hvorfor og til hvornår. Uden dato holder stopklodsen dokumenterne tilbage, til nogen
husker den.

Skriv det, der mangler, eller lav stopklodsen sådan: `musctl rotate keep M07 --reason aktindsigt --until 1-6-2027`.

```yaml bad
--- file: stop.yaml
stop:
  - samtale: M07/2026-mus # MUS606
    til: 2027-06-01
    besluttet_af: leder
```

```yaml good
--- file: stop.yaml
stop:
  - samtale: M07/2026-mus
    grund: aktindsigt
    til: 2027-06-01
    besluttet_af: leder
```
"""

from musctl.domain.values import Stop
from musctl.rule import At, Finding, Findings

SUBJECT = "stop"
SEVERITY = "warning"
KRAV = ("C11",)


def check(stop: Stop, _at: At) -> Findings:
    for index, one in enumerate(stop.stop):
        missing = [
            word
            for word, said in (("samtale", one.samtale), ("grund", one.grund), ("til", one.til))
            if not said
        ]
        if missing:
            yield Finding(
                ("stop", index),
                f"Stopklodsen mangler {' og '.join(missing)}. Skriv det, så den kan forklares bagefter.",
            )
