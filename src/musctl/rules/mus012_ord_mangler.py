"""En oplysning mangler, som filen ikke kan undvære.

Hver fil siger selv, hvad den er, hvilket id den har, og hvilken samtale den hører til. musctl skriver disse linjer, når
filen bliver lavet, og de skal blive stående: på dem kan den kendes, også når den engang skal destrueres.

Skriv linjen igen. Er du i tvivl om, hvad der stod, så se i en tidligere udgave, eller lav dokumentet igen med `musctl new`,
og flyt teksten derover.

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
