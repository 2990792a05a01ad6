"""Der står noget andet, end der skal.

Nogle steder skal der stå noget bestemt: en dato, et tal, ja eller nej, et af nogle få ord eller en liste. Står der noget
andet, kan musctl ikke vide, hvad der er ment, og det bliver ikke brugt.

Fundet siger, hvad der kan stå. Datoer kan skrives på flere måder, fx 12-11-2026 eller 2026-11-12, altid med dagen før
måneden.

```yaml bad
type: samtale
id: s-4e21b0
samtale: M07/2026-mus
afholdt: i november # MUS010
referent: chefen # MUS010
```

```yaml good
type: samtale
id: s-4e21b0
samtale: M07/2026-mus
afholdt: 12-11-2026
referent: leder
```
"""

SUBJECT = "samtale referat plan forberedelse medarbejdere runde indstillinger stop kvittering profil"
