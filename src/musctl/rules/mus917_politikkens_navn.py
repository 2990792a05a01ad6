"""Politikkens navn eller udgave kan ikke bruges.

En politik hedder noget, og den har en udgave, fx `profil: eksempelby` og `version: "2026.1"`. Sammen er de navnet på den
kopi, der ligger i `politik/`, og det, en samtale skriver, at den er bedømt efter: `eksempelby@2026.1`. Derfor må navnet kun
have små bogstaver, tal og bindestreg, og udgaven kun bogstaver, tal, punktum og bindestreg.

En samtales navn står i navnet på dens mappe, fx `2026-mus`, og har derfor kun små bogstaver fra a til z og tal. Det kan heller
ikke være navnet på et dokument, fx `plan`.

```yaml bad
--- file: politik/eksempelby@1.yaml
profil: eksempelby
version: "1"
navn: Eksempelby Kommune
samtaler:
  Årssamtale: # MUS917
    navn: Årssamtale
```

Rettes en politik, får den en ny udgave. Den gamle bliver liggende, for de samtaler, der er bedømt efter den.

```yaml bad
--- file: politik/eksempelby@1.yaml
profil: Eksempelby Kommune # MUS917
version: "1"
navn: Eksempelby Kommune
```

```yaml bad
--- file: politik/eksempelby@1.yaml
profil: eksempelby
version: "2" # MUS917
navn: Eksempelby Kommune
```

```yaml good
--- file: politik/eksempelby@1.yaml
profil: eksempelby
version: "1"
navn: Eksempelby Kommune
```
"""

import re

from musctl import resolve
from musctl.domain.values import Profil, Udmøntning
from musctl.rule import At, Finding, Findings

SUBJECT = "profil udmøntning"
KRAV = ("H28",)

_NAME = re.compile(r"(?=.{1,60}\Z)[a-z0-9æøå]+(-[a-z0-9æøå]+)*\Z")
_VERSION = re.compile(r"(?=.{1,40}\Z)[A-Za-z0-9]+([.+-][A-Za-z0-9]+)*\Z")
_ART = re.compile(r"[a-z][a-z0-9]{0,39}\Z")
_DOCUMENTS = ("forberedelse", "referat", "plan", "fond")


def check(subject: Profil | Udmøntning, at: At) -> Findings:
    if isinstance(subject, Profil):
        yield from _named(subject, at)
    talks = at.document.data.get("samtaler")
    for name in talks if isinstance(talks, dict) else ():
        if not _ART.match(name) or name in _DOCUMENTS:
            message = f"»{name[:40]}« kan ikke være en samtales navn. Skriv små bogstaver fra a til z, fx seniorsamtale."
            yield Finding(("@", *at.document.key_span(("samtaler", name))), message)


def _named(profil: Profil, at: At) -> Findings:
    if not _NAME.match(profil.profil):
        message = f"»{profil.profil[:40]}« kan ikke være en politiks navn. Skriv små bogstaver, tal og bindestreg, fx eksempelby."
        yield Finding(("profil",), message)
    elif not _VERSION.match(profil.version):
        message = f"»{profil.version[:40]}« kan ikke være en udgave. Skriv fx 2026.1."
        yield Finding(("version",), message)
    elif at.path.startswith("politik/") and at.path != f"politik/{resolve.name(profil)}.yaml":
        message = (
            f"Filen hedder {at.path}, men her står {resolve.name(profil)}. Giv den nye udgave sin egen fil."
        )
        yield Finding(("version",), message)
