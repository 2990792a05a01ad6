"""Filen er for stor eller for dyb.

Et referat fylder et par sider og en plan nogle få linjer. En fil på over 1 MB, et hoved på over 16 kB eller mere end
halvtreds niveauer inden i hinanden er ikke skrevet af et menneske: som regel er noget andet klistret ind, fx et billede.

Læg billeder og bilag et andet sted, og skriv kun teksten her.

```yaml bad
type: plan
id: d-1b20aa
samtale: M07/2026-mus
mål: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]] # MUS006
```

```yaml good
type: plan
id: d-1b20aa
samtale: M07/2026-mus
mål: []
```
"""

SUBJECT = "plan samtale referat forberedelse medarbejdere runde indstillinger stop kvittering profil"
