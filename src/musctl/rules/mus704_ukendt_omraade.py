"""Enhedens område er ikke et af politikkens.

Kommunen er delt i områder, som hver har deres fælles udmøntning af politikken. Området afgør, hvilke ekstra emner og
aftaler der gælder hos jer, så musctl skal kende det. Også navne, der hører under et område, kan bruges: politikken siger
selv, hvad der hører under hvad.

Skriv området efter `område:` i musctl.yaml. Er du i tvivl, så spørg jeres MED-udvalg.

```yaml bad
musctl: 1
profil: herlev@2026.1
enhed: Eksempelskolen
område: skoleomraadet # MUS704
udviklingsmål: [Flere elever læser alderssvarende]
```

```yaml good
musctl: 1
profil: herlev@2026.1
enhed: Eksempelskolen
område: PPR
udviklingsmål: [Flere elever læser alderssvarende]
```
"""

from musctl.domain.emne import heard
from musctl.domain.values import Indstillinger, Områder
from musctl.rule import At, Finding, Findings

SUBJECT = "indstillinger"
KRAV = ("H02", "H29")


def check(indstillinger: Indstillinger, at: At) -> Findings:
    områder = at.policy.områder if at.policy else None
    if områder is None:
        return
    written = indstillinger.område
    if not written:
        message = f"Enhedens område mangler. Skriv et af dem efter »område:«: {_listed(områder)}."
        yield Finding(("område",), message, områder, "info")
    elif heard(written) not in (known := _words(områder)):
        yield Finding(("område",), _unknown(written, known, områder), områder)


def _words(områder: Områder) -> dict[str, str]:
    """Every name that an area answers to, as heard, and its own."""
    return {heard(word): one.navn for one in områder.liste for word in (one.id, *one.alias, one.navn)}


def _unknown(written: str, known: dict[str, str], områder: Områder) -> str:
    from difflib import get_close_matches

    near = get_close_matches(heard(written), known, 1, 0.7)
    if near:
        return f"Området »{written[:40]}« kendes ikke. Mente du »{known[near[0]]}«?"
    return f"Området »{written[:40]}« kendes ikke. Skriv et af disse: {_listed(områder)}."


def _listed(områder: Områder) -> str:
    return ", ".join(one.navn for one in områder.liste)
