"""En medarbejder har ikke haft en samtale i runden.

Alle ansatte skal have en udviklingssamtale hvert år. Runden tæller som året, for samtalerne ligger tit hen over et årsskifte.
Den, der er ansat i hele runden og ikke er undtaget, skal have en holdt samtale: sin egen, eller gruppens, hvor politikken
lader den træde i stedet. Politikken siger, hvilken slags den enkelte skal have: en leder skal mange steder have LUS i stedet
for MUS. Ledere kendes på deres `kategori:` i medarbejdere.yaml.

Hold samtalen. Er der en grund til, at den ikke kan holdes, fx barsel eller lang sygdom, så skriv den efter `undtaget:` i
medarbejdere.yaml med datoer. Så længe runden er i gang, er der intet fund; når dens sidste dag er gået, er det en advarsel,
og når den er lukket, en fejl.

```yaml bad
--- today: 2027-01-15
--- file: medarbejdere.yaml
medarbejdere:
  M07: {navn: Navn M07, ansat: 2019-08-01}
  M08: {navn: Navn M08, ansat: 2020-01-01}
--- file: runder/2026.yaml
runde: 2026 # MUS701
fra: 2026-10-01
til: 2026-12-18
```

```yaml good
--- today: 2027-01-15
--- file: medarbejdere.yaml
medarbejdere:
  M07: {navn: Navn M07, ansat: 2019-08-01}
  M08: {navn: Navn M08, ansat: 2020-01-01, undtaget: {grund: barsel, fra: 2026-09-01, til: 2027-05-01}}
  M09: {navn: Navn M09, ansat: 2026-11-01}
--- file: runder/2026.yaml
runde: 2026
fra: 2026-10-01
til: 2026-12-18
lukket: 2027-01-10
```

```yaml bad
--- today: 2027-01-15
--- file: medarbejdere.yaml
medarbejdere:
  M07: {navn: Navn M07, ansat: 2019-08-01, kategori: leder}
--- file: runder/2026.yaml
runde: 2026 # MUS701
fra: 2026-10-01
til: 2026-12-18
lukket: 2027-01-10
```
"""

from collections.abc import Iterator, Mapping

from musctl.domain import duty
from musctl.domain.dates import short
from musctl.domain.duty import Duty
from musctl.domain.talk import WHO
from musctl.domain.values import Profil, Runde
from musctl.rule import At, Finding, Findings, Mappe
from musctl.text.diagnostic import Severity

SUBJECT = "mappe"
SEVERITY = "warning"
KRAV = ("H14", "H19", "K01", "C10", "G04", "G09", "A07")


def check(mappe: Mappe, at: At) -> Findings:
    if at.policy is None:
        return
    for name, runde in mappe.runder.items():
        held = duty.held_in(runde.runde, mappe.talks)
        for who, owed in _unmet(mappe, at.policy, runde, held):
            if runde.lukket or owed.til < at.today:
                message = _message(at.policy, runde, who, owed, held.get(who, frozenset()))
                severity: Severity = "error" if runde.lukket else "warning"
                yield Finding(("runde",), message, owed.krav, severity, f"runder/{name}.yaml")


def _unmet(
    mappe: Mappe, policy: Profil, runde: Runde, held: Mapping[str, frozenset[str]]
) -> Iterator[tuple[str, Duty]]:
    """Who owes which talk in the round, and has not had it, nor a group's in its place."""
    grouped = {
        key: duty.in_group(policy, runde, mappe.talks, mappe.grupper, key)
        for key, art in policy.samtaler.items()
        if art.årlig
    }
    yearly = duty.calendar(policy, runde)
    for who, person in mappe.medarbejdere.items():
        for owed in duty.duties(policy, yearly, person) if WHO.match(who) else ():
            alone = any(duty.meets(policy, kind, owed.art) for kind in held.get(who, ()))
            if not alone and who not in grouped[owed.art]:
                yield who, owed
    for number in mappe.grupper:
        for owed in duty.group_duties(policy, runde) if WHO.match(number) else ():
            if owed.art not in held.get(number, ()):
                yield number, owed


def _message(policy: Profil, runde: Runde, who: str, owed: Duty, held: frozenset[str]) -> str:
    """Which talk is named where it is not the policy's ordinary one, or where another was held."""
    ordinary = next((key for key, art in policy.samtaler.items() if art.årlig and not art.gruppe), "")
    talk = (
        "en samtale" if owed.art == ordinary and not held else f"samtalen »{policy.samtaler[owed.art].navn}«"
    )
    other = f" Der er holdt {', '.join(sorted(held))}, men her er det {owed.art}." if held else ""
    wanted = (
        f"Hold den, eller skriv i medarbejdere.yaml, hvorfor {who} er undtaget."
        if who[0] == "M"
        else "Hold den."
    )
    return f"{who} har ikke haft {talk} {_ended(policy, runde, owed)}.{other} {wanted}"


def _ended(policy: Profil, runde: Runde, owed: Duty) -> str:
    """The round, and that it is over: for all, or for this kind of talk, which has days of its own."""
    if runde.lukket:
        return f"i runde {runde.runde}, som er lukket"
    if duty.window(runde, duty.usual(policy)) == (owed.fra, owed.til):
        return f"i runde {runde.runde}, som sluttede {short(owed.til)}"
    return f"i runde {runde.runde}, hvor den skulle holdes senest {short(owed.til)}"
