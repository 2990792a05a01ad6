"""Der står et kolon inde i en tekst.

Kolon og mellemrum skiller ordet fra teksten. Står der endnu et kolon senere på linjen, kan det ikke ses, hvor teksten
begynder.

Sæt teksten i anførselstegn. `musctl validate --fix` gør det.

```yaml bad
musctl: 1
profil: herlev@2026.1
enhed: Eksempelskolen: afdeling nord # MUS011
område: skoleområdet
udviklingsmål: [Flere elever læser alderssvarende]
```

```yaml good
musctl: 1
profil: herlev@2026.1
enhed: "Eksempelskolen: afdeling nord"
område: skoleområdet
udviklingsmål: [Flere elever læser alderssvarende]
```
"""

SUBJECT = "indstillinger medarbejdere runde samtale referat plan forberedelse stop kvittering profil"
