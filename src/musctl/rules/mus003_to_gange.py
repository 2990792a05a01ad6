"""Det samme ord står to gange.

Et ord som `afholdt:` må kun stå én gang samme sted. Ellers kan ingen vide, hvilken af de to tekster der gælder; nogle
programmer tager den første, andre den sidste.

Behold den linje, der er rigtig, og slet den anden. Fundet siger, hvor den første står.

```yaml bad
type: samtale
id: s-4e21b0
samtale: M07/2026-mus
afholdt: 2026-11-12
referent: leder
afholdt: 2026-11-19 # MUS003
```

```yaml good
type: samtale
id: s-4e21b0
samtale: M07/2026-mus
afholdt: 2026-11-12
referent: leder
```
"""

SUBJECT = "samtale referat plan forberedelse medarbejdere runde indstillinger stop kvittering profil"
