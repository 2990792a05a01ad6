"""Afsnittet ligner en lønforhandling.

Medarbejderens forventninger til lønnen kan godt drøftes ved samtalen, fx ud fra nye opgaver eller kvalifikationer. Men
samtalen kan ikke være en egentlig lønforhandling: den føres et andet sted, efter andre regler og med andre parter.

musctl ser efter beløb, løntrin og procenter i afsnit om løn. Det er kun ord og tal, og musctl kan tage fejl; derfor er
fundet altid en advarsel. At der står noget om løn, er ikke et fund.

Er der forhandlet, så stryg tallene, og tag dem op i lønforhandlingen. Handler beløbet om noget andet, fx prisen på et
kursus, så skriv det i et afsnit for sig.

```markdown bad
---
type: referat
id: d-7f3a9c
samtale: M07/2026-mus
---
# Referat
## Lønforventninger
Vi blev enige om, at lønnen skal op med
2.500 kr. om måneden fra april. <!-- MUS106 -->
```

```markdown good
---
type: referat
id: d-7f3a9c
samtale: M07/2026-mus
---
# Referat
## Lønforventninger
Har fået nye funktioner som projektleder og vil gerne have dem med i årets lønforhandling.
## Kompetenceudvikling
Kurset i projektledelse koster 12.000 kr. og ligger til foråret.
```
"""

import re

from musctl.domain.emne import standing, topics, under
from musctl.domain.values import Referat, Samtaletype
from musctl.rule import At, Finding, Findings
from musctl.text.tree import Span

SUBJECT = "referat"
SEVERITY = "warning"
KRAV = ("H25", "C06")

# Most talks are not about pay, so these are compiled when one is.
# A word about pay, not one that merely holds its letters (belønning).
_PAY = r"(?i)\b(?:måneds|års|time|grund|brutto|netto|begyndelses|start)?løn"
_NEGOTIATED = (
    r"(?i)\d[\d.,]*\s*(?:(?:mio|t)\.?\s*)?(?:kr\b\.?|kroner\b|DKK\b|%|procent\b|pct\b)"
    r"|\b(?:kr\.|DKK)\s*\d[\d.,]*"
    r"|\b(?:løn)?trin\s+\d+"
    r"|\b(?:\d+|et|to|tre)\s+(?:ekstra\s+)?løntrin\b"
)
_COMMENT = r"(?s)<!--.*?(?:-->|\Z)"
_PARAGRAPH = r"(?:[^\n]*\S[^\n]*(?:\n|\Z))+"


def check(_referat: Referat, at: At) -> Findings:
    if at.art is None or at.art.lønforhandling is None:
        return
    about_pay = _about_pay(at.art, at)
    text = at.document.text
    if not about_pay and "løn" not in text and "Løn" not in text and "LØN" not in text:
        return
    spans = [*about_pay, *_paragraphs_on_pay(at, about_pay)]
    for span in sorted(spans):
        for match in re.finditer(_NEGOTIATED, _without_comments(text[span.start : span.end])):
            place = ("@", span.start + match.start(), span.start + match.end())
            message = "Det ligner en lønforhandling, og den kan ikke føres her. Stryg tallet, og tag det op i lønforhandlingen."
            yield Finding(place, message, at.art.lønforhandling, "warning")


def _about_pay(art: Samtaletype, at: At) -> list[Span]:
    """The sections whose topic is pay."""
    found = standing(at.document, art)
    indexes = [index for topic in topics(art) if topic.løn for index in found.get(topic.id, ())]
    return [
        Span(parts[0].body.start, parts[-1].body.end) for parts in (under(at.document, i) for i in indexes)
    ]


def _paragraphs_on_pay(at: At, taken: list[Span]) -> list[Span]:
    """The other paragraphs that speak of pay."""
    return [
        Span(section.body.start + match.start(), section.body.start + match.end())
        for section in at.document.sections
        if not any(span.start <= section.body.start < span.end for span in taken)
        for match in re.finditer(_PARAGRAPH, at.document.text[section.body.start : section.body.end])
        if re.search(_PAY, _without_comments(match[0]))
    ]


def _without_comments(text: str) -> str:
    return re.sub(_COMMENT, lambda match: " " * len(match[0]), text)
