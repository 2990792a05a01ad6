"""Referatet af gruppens samtale nævner en enkelt person.

Gruppen taler om sine fælles opgaver og sin udvikling, ikke om enkeltpersoner. Det, der handler om én, hører hjemme i
dennes egen samtale, hvor kun de to, det angår, er til stede.

Skriv om opgaven i stedet for personen: ikke »Annes vagter«, men »weekendvagterne«. Navne må stå blandt deltagerne, hvor
referenten nævnes, og som ansvarlig for et punkt: »Ansvarlig: Anne«, »Anne er tovholder« eller i en tabels kolonne
»Ansvarlig«.

musctl ser efter navne og initialer fra medarbejdere.yaml, også med -s bagefter. Et navn, der også er et almindeligt ord,
som Hans, Per eller Bo, tæller kun med stort midt i en sætning. Det er kun ord, og musctl kan tage fejl, fx når et navn
også er et sted.

```markdown bad
--- file: medarbejdere.yaml
medarbejdere:
  M07: {navn: Anne Berg, ansat: 2019-08-01}
  M08: {navn: Hans Lund, initialer: HLU, ansat: 2019-08-01}
grupper:
  G1: {navn: Team Nord, medlemmer: [M07, M08]}
--- file: G1/2026-grus/referat.md
---
type: referat
id: d-7f3a9c
samtale: G1/2026-grus
---
# Referat
## Samarbejde
Vi talte om, at annes vagter er svære at dække. <!-- MUS503 -->
Det var tydeligt, at Hans gerne vil aflastes. <!-- MUS503 -->
- HLU's plan for ferien holdt ikke. <!-- MUS503 -->
```

```markdown good
--- file: medarbejdere.yaml
medarbejdere:
  M07: {navn: Anne Berg, ansat: 2019-08-01}
  M08: {navn: Hans Lund, initialer: HLU, ansat: 2019-08-01}
grupper:
  G1: {navn: Team Nord, medlemmer: [M07, M08]}
--- file: G1/2026-grus/referat.md
---
type: referat
id: d-7f3a9c
samtale: G1/2026-grus
---
# Referat
Deltagere: Anne Berg og Hans Lund. Referent: HLU
## Samarbejde
Weekendvagterne er svære at dække. Hver har hans eller hendes egne ønsker, og vi prøver en fælles plan.
Anne er tovholder for den.

| Punkt | Ansvarlig |
|---|---|
| Ny vagtplan | Hans |
```
"""

import re
from collections.abc import Iterator

from musctl.domain.emne import heard
from musctl.domain.navne import mentions
from musctl.domain.values import Referat
from musctl.rule import At, Finding, Findings
from musctl.text.letters import nfc

SUBJECT = "referat"
SEVERITY = "warning"
KRAV = ("W32",)

_ROLES = r"(?:deltager\w*|til\s+stede|tilstede|fraværende|afbud|ansvar\w*|tovholder\w*|referent\w*|hvem)"
_BEFORE = rf"(?i)\b{_ROLES}\b[^.!?|]*\Z"
_AFTER = rf"(?i)(?:\s*(?:,|og|&)\s*[\w-]+)*\s+(?:er|bliver|har|får|tager)\s+(?:[\w-]+\s+){{0,2}}?{_ROLES}"
_COMMENT = r"(?s)<!--.*?(?:-->|\Z)"


def check(_referat: Referat, at: At) -> Findings:
    krav = at.art.ingen_enkeltpersoner if at.art else None
    if krav is None:
        return
    for start, line, table in _lines(at):
        composed = nfc(line)
        for who, first, last in mentions(composed, at.mappe.medarbejdere):
            if not _allowed(composed, first, last, table) and not _in_a_name(composed, first, last, at):
                place = (first, last) if composed == line else (0, len(line))
                message = (
                    f"Her nævnes {' eller '.join(who)}, og gruppens samtale handler ikke om enkeltpersoner. "
                    "Skriv om opgaven i stedet; navne hører til blandt deltagerne og som ansvarlig."
                )
                yield Finding(("@", start + place[0], start + place[1]), message, krav)


def _lines(at: At) -> Iterator[tuple[int, str, str]]:
    """Every line of the minutes but those under a heading for participants: where it begins, and the head of its table."""
    text = re.sub(_COMMENT, lambda match: re.sub(r"[^\n]", " ", match[0]), at.document.text)
    aside = [
        one.body for one in at.document.sections if re.match(rf"{_ROLES}\b", heard(one.title), re.IGNORECASE)
    ]
    start, table = at.document.body, ""
    for line in text[start:].splitlines(keepends=True):
        table = (table or line) if line.lstrip().startswith("|") else ""
        if not any(span.start <= start < span.end for span in aside):
            yield start, line.rstrip("\r\n"), table
        start += len(line)


def _in_a_name(line: str, start: int, end: int, at: At) -> bool:
    """Inside what a group, the unit or the area is called: »Team Nord«, where someone's name is Nord."""
    settings, groups = at.mappe.indstillinger, at.mappe.grupper.values()
    for name in (settings.enhed, settings.område, *(one.navn for one in groups)):
        found = line.lower().find(nfc(name).lower()) if name else -1
        if 0 <= found <= start and end <= found + len(name):
            return True
    return False


def _allowed(line: str, start: int, end: int, table: str) -> bool:
    """As a participant, as the one who writes, or as the one responsible."""
    if table and line.lstrip().startswith("|"):
        column = line[:start].count("|")
        cells = table.split("|")
        return column < len(cells) and bool(re.search(rf"\b{_ROLES}\b", cells[column], re.IGNORECASE))
    return bool(re.search(_BEFORE, line[:start]) or re.match(_AFTER, line[end:]))
