"""Et ord er skrevet uden æ, ø og å.

Nogle tastaturer og programmer har ikke æ, ø og å, så der kommer til at stå `maal` eller `opfoelgning`. musctl forstår det,
og filen bliver tjekket, som om der stod `mål` og `opfølgning`. Men næste læser kan blive i tvivl, så skriv helst det rigtige
ord.

`musctl validate --fix` retter det. Fundet er kun til orientering.

```yaml bad
type: plan
id: d-1b20aa
samtale: M07/2026-mus
opfoelgning: {dato: 2027-05-01, hvordan: kort møde} # MUS015
```

```yaml good
type: plan
id: d-1b20aa
samtale: M07/2026-mus
opfølgning: {dato: 2027-05-01, hvordan: kort møde}
```
"""

SUBJECT = "plan samtale referat forberedelse medarbejdere runde indstillinger stop kvittering profil"
SEVERITY = "info"
