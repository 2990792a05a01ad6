"""Politikken siger ikke, hvornår referatet skal væk, og ingen har besluttet det.

Nogle kommuners politik siger intet om, hvor længe referat og forberedelsesark gemmes. Så destruerer musctl intet, og
fortrolige tekster bliver liggende år efter år. Nogen må beslutte det: MED-udvalget, HR eller lederen selv.

Skriv beslutningen i musctl.yaml: `destruer`, så går referatet, når næste års samtale er holdt, eller `behold`, og hvem der
har besluttet det.

```yaml bad
--- profil: gentofte
--- file: musctl.yaml
musctl: 1
profil: gentofte@2026.1
enhed: Eksempelskolen # MUS610
```

```yaml good
--- profil: gentofte
--- file: musctl.yaml
musctl: 1
profil: gentofte@2026.1
enhed: Eksempelskolen
opbevaring: {dokumenter: destruer, besluttet_af: MED-udvalget, dato: 2026-09-03}
```
"""

from musctl.rule import At, Finding, Findings, Mappe

SUBJECT = "mappe"
SEVERITY = "warning"
KRAV = ("C02", "G28")


def check(mappe: Mappe, at: At) -> Findings:
    keeping = at.policy.opbevaring if at.policy else None
    said = mappe.indstillinger.opbevaring
    if (
        keeping is None
        or keeping.referat.udløser != "ikke_angivet"
        or (said and said.dokumenter and said.besluttet_af)
    ):
        return
    if any(facts.afholdt and facts.referat for facts in mappe.talks):
        message = (
            "Politikken siger ikke, hvornår referatet skal destrueres. Skriv efter »opbevaring:«, hvad der er besluttet "
            "(dokumenter: destruer eller behold), og hvem der har besluttet det (besluttet_af)."
        )
        yield Finding(("opbevaring",) if said else ("enhed",), message, keeping.referat)
