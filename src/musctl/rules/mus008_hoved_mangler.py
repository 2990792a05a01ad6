"""Filens hoved mangler eller er ikke lukket.

Et referat og et forberedelsesark begynder med et hoved: nogle linjer mellem to linjer med `---`. Der står, hvad filen er,
og hvilken samtale den hører til. musctl skriver hovedet selv, og uden det kan filen ikke tjekkes.

Sæt de manglende bindestreger ind. Er hovedet væk, så hent det tilbage fra en tidligere udgave. Findes det ikke, så flyt
filen et andet sted hen, lav dokumentet igen med `musctl new referat`, og sæt teksten ind i det nye.

```markdown bad
# Referat <!-- MUS008 -->
## Opfølgning fra sidst
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
