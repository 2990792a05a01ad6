"""Kommunen betaler for lidt af uddannelsen selv.

Fonden betaler ikke det hele. Politikken siger, hvor stor en del kommunen mindst skal betale. Kilderne regner den ud på to
måder: af det beløb, der søges om, eller af hele udgiften. Er det mindre end den første, er det en fejl; er det kun mindre
end den anden, er det en advarsel, for så kan fonden selv have en anden mening. Enkelte uddannelser er undtaget.

Sæt medfinansieringen op, eller søg om mindre.

```yaml bad
type: fond
id: d-5e11c2
samtale: M07/2026-mus
uddannelse: Diplomuddannelse i vejledning
overenskomst: LC
beløb:
  ansøgt: 20.000
  medfinansiering: 3.999 # MUS803
```

```yaml bad
type: fond
id: d-5e11c2
samtale: M07/2026-mus
uddannelse: Diplomuddannelse i vejledning
overenskomst: LC
beløb:
  ansøgt: 20.000
  medfinansiering: 4.000 # MUS803
```

```yaml good
type: fond
id: d-5e11c2
samtale: M07/2026-mus
uddannelse: Diplomuddannelse i vejledning
overenskomst: LC
beløb:
  ansøgt: 20.000
  medfinansiering: 5.000
```

```yaml good
type: fond
id: d-5e11c2
samtale: M07/2026-mus
uddannelse: Socialformidleruddannelsen, 1. modul
overenskomst: HK Kommunal
beløb:
  ansøgt: 20.000
  medfinansiering: 0
```
"""

from musctl.domain.fonden import in_force, meant
from musctl.domain.tal import kroner
from musctl.domain.values import Fond, Medfinansiering
from musctl.rule import At, Finding, Findings

SUBJECT = "fond"
KRAV = ("W23", "C14")

OF = {"det_ansøgte": "det, der søges om", "det_hele": "hele udgiften"}


def check(fond: Fond, at: At) -> Findings:
    policy = at.policy.fond if at.policy else None
    ansøgt, own = fond.beløb.ansøgt, fond.beløb.medfinansiering
    if policy is None or ansøgt is None or own is None:
        return
    for krav in in_force(policy.medfinansiering, fond.søgt or at.today):
        percent, least = krav.procent or 0, _least(krav, fond)
        if own < least and not meant(krav.undtaget, fond.uddannelse, fond.overenskomst):
            message = (
                f"Kommunen betaler {kroner(own)} Det er mindre end {percent} % af {OF[krav.af]}; "
                f"med {kroner(ansøgt)} fra fonden skal det være mindst {kroner(least)}"
            )
            yield Finding(("beløb", "medfinansiering"), message, krav)
            return  # the first reading that is not met says enough


def _least(krav: Medfinansiering, fond: Fond) -> int:
    """The least that the municipality must pay, in whole kroner; the whole cost is what both pay unless it is said."""
    percent, ansøgt = krav.procent or 0, fond.beløb.ansøgt or 0
    if krav.af == "det_hele" and not fond.beløb.i_alt:
        return -(-ansøgt * percent // max(100 - percent, 1))
    basis = ansøgt if krav.af == "det_ansøgte" else fond.beløb.i_alt or 0
    return -(-basis * percent // 100)
