"""En oplysning mangler, som filen ikke kan undvære.

Hver fil siger selv, hvad den er, hvilket id den har, og hvilken samtale den hører til. musctl skriver disse linjer, når
filen bliver lavet, og de skal blive stående: det er dem, filen kendes på, også når den engang skal destrueres.

Skriv linjen igen. Er du i tvivl om, hvad der stod, så se i en tidligere udgave. Findes den ikke, så flyt filen
et andet sted hen, lav dokumentet igen med `musctl new`, og sæt teksten ind i det nye.

```yaml bad
type: samtale # MUS012
samtale: M07/2026-mus
referent: leder
```

```yaml good
type: samtale
id: s-4e21b0
samtale: M07/2026-mus
referent: leder
```
"""

SUBJECT = "samtale referat plan forberedelse medarbejdere runde indstillinger stop kvittering profil"
