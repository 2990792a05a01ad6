"""En tekst begynder med & eller *.

I YAML giver `&` et sted et navn, og `*` henter det igen. Det bruger musctl ikke, for så kunne man ikke læse, hvad der
står, og en lille fil kunne vokse sig enorm.

Er det ment som almindelig tekst, fx en fremhævelse, så sæt den i anførselstegn. Er det en henvisning, så skriv teksten
helt ud begge steder.

```yaml bad
musctl: 1
profil: herlev@2026.1
enhed: Eksempelskolen
område: skoleområdet
udviklingsmål:
  - *alle* elever læser alderssvarende # MUS004
```

```yaml good
musctl: 1
profil: herlev@2026.1
enhed: Eksempelskolen
område: skoleområdet
udviklingsmål:
  - "*alle* elever læser alderssvarende"
```
"""

SUBJECT = "indstillinger medarbejdere runde samtale referat plan forberedelse stop kvittering profil"
