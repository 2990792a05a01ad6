"""Rundens år eller dage passer ikke.

Filen hedder efter runden, fx `runder/2026.yaml`, og samtalerne ligger i mapper med samme år. Derfor skal `runde:` sige det
samme som filens navn. Og rundens sidste dag kan ikke ligge før den første.

Ret det, der er forkert. Dagen skrives før måneden: 1-10-2026 er 1. oktober.

```yaml bad
runde: 2027 # MUS707
fra: 2026-12-18
til: 2026-10-01 # MUS707
```

```yaml good
runde: 2026
fra: 1-10-2026
til: 18-12-2026
```
"""

from musctl.domain.dates import short
from musctl.domain.values import Runde
from musctl.rule import At, Finding, Findings

SUBJECT = "runde"
KRAV = ("W04", "C10")


def check(runde: Runde, at: At) -> Findings:
    name = at.path.rsplit("/", 1)[-1].removesuffix(".yaml")
    if runde.runde != name:
        message = f"Her står runde »{runde.runde[:20]}«, men filen hedder {name}.yaml. Ret linjen, eller giv filen det rigtige navn."
        yield Finding(("runde",), message)
    if runde.fra and runde.til and runde.til < runde.fra:
        message = f"Runden slutter {short(runde.til)}, før den begynder {short(runde.fra)}. Ret den dato, der er forkert."
        yield Finding(("til",), message)
