"""Der ligger dokumenter fra en samtale, men samtale.yaml mangler.

samtale.yaml siger, hvornår samtalen blev holdt, hvem der tog referat, og om det er godkendt. Uden den kan musctl ikke vide,
hvor langt I er, efter hvilken politik dokumenterne skal bedømmes, eller hvornår de skal destrueres.

Hent filen tilbage fra en tidligere udgave. Findes den ikke, så flyt de andre filer et andet sted hen, lav
samtalen igen med `musctl new mus`, og sæt teksterne ind i de nye filer.

```markdown bad
--- without: M07/2026-mus/samtale.yaml
--- without: M07/2026-mus/plan.yaml
--- without: M07/2026-mus/forberedelse-leder.md
--- without: M07/2026-mus/forberedelse-medarbejder.md
--- file: M07/2026-mus/referat.md
---
type: referat
id: d-7f3a9c
samtale: M07/2026-mus
---
# Referat <!-- MUS018 -->
```

```markdown good
--- file: M07/2026-mus/samtale.yaml
type: samtale
id: s-4e21b0
samtale: M07/2026-mus
referent: leder
--- file: M07/2026-mus/referat.md
---
type: referat
id: d-7f3a9c
samtale: M07/2026-mus
---
# Referat
```
"""

SUBJECT = "samtale referat plan forberedelse medarbejdere runde indstillinger stop kvittering profil"
