"""Filen er ikke gemt som UTF-8.

UTF-8 er den måde at gemme tekst på, som alle nyere programmer kan læse. Er filen gemt på en anden måde, bliver æ, ø og å
til noget andet, og musctl ville tjekke en anden tekst end den, I skrev. Derfor læses filen slet ikke.

Åbn filen, vælg »Gem som«, og vælg »UTF-8« under tegnsæt eller kodning. Er det et Word-dokument, så kopiér teksten over i
en ren tekstfil; Word gemmer meget andet end teksten.

```markdown bad
--- encoding: latin-1
---
type: referat
id: d-7f3a9c
samtale: M07/2026-mus
---
# Referat
## Opfølgning fra sidst <!-- MUS001 -->
Første samtale.
```

```markdown good
---
type: referat
id: d-7f3a9c
samtale: M07/2026-mus
---
# Referat
## Opfølgning fra sidst
Første samtale.
```
"""

SUBJECT = "samtale referat plan forberedelse medarbejdere runde indstillinger stop kvittering profil"
