"""En tekst begynder med et udråbstegn.

I YAML er `!` forrest et mærke, der siger, hvad slags værdi der følger. Det bruger musctl ikke: alt læses som den tekst,
der står.

Sæt teksten i anførselstegn, eller flyt udråbstegnet. `musctl validate --fix` sætter anførselstegnene.

```yaml bad
musctl: 1
profil: herlev@2026.1
enhed: Eksempelskolen
område: skoleområdet
udviklingsmål:
  - !Flere elever læser alderssvarende # MUS005
```

```yaml good
musctl: 1
profil: herlev@2026.1
enhed: Eksempelskolen
område: skoleområdet
udviklingsmål:
  - "!Flere elever læser alderssvarende"
```
"""

SUBJECT = "indstillinger medarbejdere runde samtale referat plan forberedelse stop kvittering profil"
