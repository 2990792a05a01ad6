"""I en samtales mappe ligger en fil, som ikke bliver tjekket.

En samtales mappe har faste filer: samtale.yaml, referat.md, plan.yaml og de to forberedelsesark. En fil med et andet navn
bliver hverken tjekket eller destrueret sammen med referatet, så noget fra samtalen kan blive liggende, når det skulle være
væk.

Det samme gælder en mappe, der er stavet anderledes (m07 eller »2026-mus (kopi)«), og et referat, der ligger uden for
samtalernes mapper: der ser musctl ikke efter.

Har filen fået et forkert navn, så giv den det rigtige. Er det noter, så skriv dem ind i referatet eller planen, og slet
filen.

```markdown bad
--- file: M07/2026-mus/noter.md
# Noter <!-- MUS016 -->
Husk at spørge til projektet.
```

```markdown good
--- file: M07/2026-mus/forberedelse-leder.md
---
type: forberedelse
id: d-3c88e0
samtale: M07/2026-mus
part: leder
---
# Forberedelse
Husk at spørge til projektet.
```
"""

SUBJECT = "samtale referat plan forberedelse medarbejdere runde indstillinger stop kvittering profil"
SEVERITY = "warning"
