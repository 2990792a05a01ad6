"""Medarbejderen skal have en anden slags samtale.

Politikken siger, hvem der skal have hvilken samtale. Mange steder skal en leder have LUS i stedet for MUS, og en samtale kan
være for bestemte medarbejdere. Hvem det er, kendes på `kategori:`, `overenskomst:`, `timer:` og `ansat:` i medarbejdere.yaml.

Er samtalen lavet ved en fejl, så lav den rigtige; den forkerte opfylder ikke årets pligt. Er det listen over medarbejdere, der
er forkert, så ret den. Er medarbejderen først siden blevet fx leder, så skriv fra hvornår efter `kategori_siden:`.

```yaml bad
--- file: medarbejdere.yaml
medarbejdere:
  M07: {navn: Navn M07, ansat: 2019-08-01, kategori: leder}
--- file: M07/2026-mus/samtale.yaml
type: samtale
id: s-4e21b0
samtale: M07/2026-mus # MUS719
referent: leder
```

```yaml good
--- file: medarbejdere.yaml
medarbejdere:
  M07: {navn: Navn M07, ansat: 2019-08-01, kategori: leder, kategori_siden: 2027-02-01}
--- file: M07/2026-mus/samtale.yaml
type: samtale
id: s-4e21b0
samtale: M07/2026-mus
referent: leder
afholdt: 2026-11-12
```
"""

from musctl.domain import duty
from musctl.domain.values import Samtale
from musctl.rule import At, Finding, Findings

SUBJECT = "samtale"
SEVERITY = "warning"
KRAV = ("G09", "A09", "C21")


def check(samtale: Samtale, at: At) -> Findings:
    person = at.mappe.medarbejdere.get(at.talk.who) if at.talk else None
    if at.talk is None or at.policy is None or at.art is None or person is None or at.art.gruppe:
        return
    runde = at.mappe.runder.get(at.talk.runde)
    if runde and runde.lukket:
        return
    day = samtale.afholdt or (samtale.planlagt.date() if samtale.planlagt else at.today)
    owed, who = duty.owed(at.policy, person, day), at.talk.who
    instead = [key for key in owed if at.talk.art in at.policy.samtaler[key].i_stedet_for]
    if at.talk.art not in owed and instead:
        other = at.policy.samtaler[instead[0]]
        krav = other.omfatter[0] if other.omfatter else other.årlig
        message = (
            f"{who} skal efter politikken have »{other.navn}« ({instead[0]}) i stedet for {at.talk.art}. "
            "Lav den, eller ret medarbejdere.yaml, hvis det er forkert."
        )
        yield Finding(("samtale",), message, krav)
    elif at.art.omfatter and not any(duty.covers(some, person, day) for some in at.art.omfatter):
        message = (
            f"Efter medarbejdere.yaml er {who} ikke en af dem, som »{at.art.navn}« er for. "
            "Se efter, om det er den rigtige slags samtale, og om kategorien står rigtigt på listen."
        )
        yield Finding(("samtale",), message, at.art.omfatter[0], "info")
