"""Gruppens samtale handler om løn.

Der skal ikke tales løn under en gruppesamtale. Lønforventninger er den enkeltes, og de kan drøftes i en individuel
samtale, uden at det bliver til en forhandling.

Et afsnit om løn er en fejl; slet det, og tag emnet op med den enkelte. Ordet i løbende tekst er kun en advarsel, for det
kan jo stå i en anden sammenhæng, og musctl ser kun på ord. Står der, at noget »kan lønne sig«, er det ikke et fund.

```markdown bad
--- file: G1/2026-grus/referat.md
---
type: referat
id: d-7f3a9c
samtale: G1/2026-grus
---
# Referat
## Lønforventninger <!-- MUS504 -->
Vi tog en runde.
## Samarbejde
Nogle mener, at årslønnen er for lav. <!-- MUS504 -->
```

```markdown good
--- file: G1/2026-grus/referat.md
---
type: referat
id: d-7f3a9c
samtale: G1/2026-grus
---
# Referat
## Samarbejde
Det har lønnet sig at mødes hver uge, og belønningen er færre fejl.
```
"""

import re

from musctl.domain.emne import heard, topics
from musctl.domain.values import Krav, Profil, Referat
from musctl.rule import At, Finding, Findings
from musctl.text.letters import nfc
from musctl.text.markdown import Section

SUBJECT = "referat"
KRAV = ("W33", "C06")

# A word about pay: not one that merely holds its letters (belønning), nor what pays off (det lønner sig).
_PAY = r"(?i)(?<![\w-])(?:måneds|års|time|grund|brutto|netto|begyndelses|start|slut|mindste)?løn(?!som|lig|dom|ne\b|ner\b|net\b|nede\b)\w*"
_COMMENT = r"(?s)<!--.*?(?:-->|\Z)"


def check(_referat: Referat, at: At) -> Findings:
    krav = at.art.ingen_løn if at.art else None
    if krav is None or not re.search("(?i)løn", at.document.text):
        return
    titles = _titles(at.policy) if at.policy else frozenset()
    for index, section in enumerate(at.document.sections):
        if section.level > 1 and _on_pay(section, titles):
            message = "Der skal ikke tales løn i en gruppesamtale. Slet afsnittet, og tag emnet op i den enkeltes egen samtale."
            yield Finding(("##", index), message, krav)
        else:
            yield from _words(section, at, krav)


def _titles(policy: Profil) -> frozenset[str]:
    """What the policy calls the topics about pay in any of its talks."""
    every = [topic for art in policy.samtaler.values() for topic in topics(art) if topic.løn]
    return frozenset(heard(title) for topic in every for title in (topic.titel, *topic.alias))


def _on_pay(section: Section, titles: frozenset[str]) -> bool:
    return heard(section.title) in titles or bool(re.search(_PAY, nfc(section.title)))


def _words(section: Section, at: At, krav: Krav) -> Findings:
    text = re.sub(
        _COMMENT, lambda match: " " * len(match[0]), at.document.text[section.body.start : section.body.end]
    )
    for match in re.finditer(_PAY, text):
        place = ("@", section.body.start + match.start(), section.body.start + match.end())
        message = (
            "Her står noget om løn, og det taler gruppen ikke om. Stryg det, hvis det handler om jeres egen."
        )
        yield Finding(place, message, krav, "warning")
