"""Dagen findes ikke i kalenderen.

Der står en dato, men måneden har ikke så mange dage, eller året har ikke så mange måneder. Som regel er to tal byttet om:
dagen skrives før måneden, så 5-6-2026 er 5. juni.

Ret datoen.

```yaml bad
type: samtale
id: s-4e21b0
samtale: M07/2026-mus
indkaldt: 31-9-2026 # MUS013
```

```yaml good
type: samtale
id: s-4e21b0
samtale: M07/2026-mus
indkaldt: 30-9-2026
```
"""

SUBJECT = "samtale referat plan forberedelse medarbejdere runde indstillinger stop kvittering profil"
