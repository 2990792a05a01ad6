"""Et ord foran kolon kendes ikke.

musctl kender de ord, der kan stå foran kolon i hver slags fil. Et ord, den ikke kender, er som regel stavet forkert eller
sat et forkert sted, og så bliver det, der står efter det, ikke brugt til noget.

Fundet foreslår det ord, der ligner mest, eller nævner dem, der kan stå her. Vil du skrive en bemærkning, så begynd linjen
med `#`.

```yaml bad
type: samtale
id: s-4e21b0
samtale: M07/2026-mus
afholt: 2026-11-12 # MUS009
```

```yaml good
type: samtale
id: s-4e21b0
samtale: M07/2026-mus
afholdt: 2026-11-12
referent: leder
# Flyttet en uge på grund af sygdom.
```
"""

SUBJECT = "samtale referat plan forberedelse medarbejdere runde indstillinger stop kvittering profil"
