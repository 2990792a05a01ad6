"""Filen indeholder to udgaver af samme tekst.

Det sker, når filen er ændret to steder på én gang, fx på to maskiner, og et program har sat begge udgaver ind. Linjerne
`<<<<<<<`, `=======` og `>>>>>>>` viser, hvor den ene slutter og den anden begynder. Så længe de står der, kan filen ikke
læses, og ingen ved, hvilken tekst der gælder.

Læs begge udgaver, behold det, der er rigtigt, og slet de tre linjer.

```yaml bad
type: samtale
id: s-4e21b0
samtale: M07/2026-mus
<<<<<<< HEAD # MUS090
afholdt: 2026-11-12
=======
afholdt: 2026-11-19
>>>>>>> kopi
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
