"""Linjen kan ikke læses.

Filens oplysninger står som linjer af formen `ord: tekst`, og indrykningen viser, hvad der hører sammen. Her er noget gået
i stykker: et kolon eller et mellemrum mangler, et anførselstegn er ikke lukket, eller en linje er rykket forkert ind. Resten
af filen kan ikke tjekkes, før det er rettet.

Fundet siger, hvor læsningen gik i stå. Fejlen kan stå på linjen over. Brug mellemrum, ikke tabulator, og sæt en tekst i
anførselstegn, hvis den indeholder særlige tegn.

```yaml bad
type: samtale
id: s-4e21b0
samtale: M07/2026-mus
referent: "leder # MUS002
afholdt: 2026-11-12
```

```yaml bad
type: samtale
id: s-4e21b0
samtale M07/2026-mus # MUS002
referent: leder
```

```yaml good
type: samtale
id: s-4e21b0
samtale: M07/2026-mus
referent: "leder"
afholdt: 2026-11-12
```
"""

SUBJECT = "samtale referat plan forberedelse medarbejdere runde indstillinger stop kvittering profil"
