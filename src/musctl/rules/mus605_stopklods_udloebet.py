"""En stopklods er udløbet.

En stopklods i stop.yaml holder en samtales dokumenter tilbage, fx mens der er søgt aktindsigt eller verserer en sag. Den
gælder til og med sin dato. Herefter gælder politikken igen, og dokumenterne kan blive destrueret.

Er sagen slut, så slet linjen i stop.yaml. Skal dokumenterne stadig blive, så skriv en ny dato:
`musctl rotate keep M07/2026-mus --reason aktindsigt --until 1-6-2028`.

```yaml bad
--- today: 2027-06-02
--- file: stop.yaml
stop:
  - samtale: M07/2026-mus
    grund: aktindsigt
    til: 2027-06-01 # MUS605
    besluttet_af: leder
```

```yaml good
--- today: 2027-06-01
--- file: stop.yaml
stop:
  - samtale: M07/2026-mus
    grund: aktindsigt
    til: 2027-06-01
    besluttet_af: leder
```
"""

from musctl.domain.dates import short
from musctl.domain.values import Stop
from musctl.rule import At, Finding, Findings

SUBJECT = "stop"
SEVERITY = "warning"
KRAV = ("C11",)


def check(stop: Stop, at: At) -> Findings:
    for index, one in enumerate(stop.stop):
        if one.til and one.til < at.today:
            message = f"Stopklodsen for {one.samtale[:40]} udløb {short(one.til)} og holder ikke længere noget tilbage. Slet linjen, eller skriv en ny dato."
            yield Finding(("stop", index, "til"), message)
