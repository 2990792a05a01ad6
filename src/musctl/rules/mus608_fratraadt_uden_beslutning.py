"""En medarbejder er rejst, og ingen har besluttet, hvad der skal ske med dokumenterne.

Politikken siger, at referatet destrueres, når næste års samtale er holdt. Den, der er fratrådt eller har fået en ny leder,
holder ikke flere samtaler her, og så siger politikken intet om, hvornår referatet skal væk. musctl gætter ikke.
Det samme gælder en gruppes dokumenter, når alle, der var med, er rejst.

Spørg HR, og skriv, hvad der er besluttet, og hvem der har besluttet det:
`musctl employee leave M07 --date 31-10-2027 --documents destruer --decided-by HR`.

```yaml bad
--- today: 2027-11-20
--- file: medarbejdere.yaml
medarbejdere:
  M07: {navn: Navn M07, ansat: 2019-08-01, fratrådt: 2027-10-31} # MUS608
```

```yaml good
--- today: 2027-11-20
--- file: medarbejdere.yaml
medarbejdere:
  M07:
    navn: Navn M07
    ansat: 2019-08-01
    fratrådt: 2027-10-31
    afgang: {grund: fratrådt, dokumenter: destruer, besluttet_af: HR, dato: 2027-11-01}
```
"""

from musctl.rotation import decide
from musctl.rule import At, Finding, Findings, Mappe

SUBJECT = "mappe"
SEVERITY = "warning"
KRAV = ("C11",)


def check(mappe: Mappe, at: At) -> Findings:
    open_ = dict.fromkeys(one.who for one in decide(mappe, at.today).keep if one.verdict.undecided)
    for who in open_:
        if who in mappe.grupper:
            message = f"Alle, der var med i {who}s samtale, er rejst, og det er ikke besluttet, hvad der skal ske med dokumenterne. Skriv det for hver af dem: musctl employee leave"
            yield Finding(("grupper", who), message, path="medarbejdere.yaml")
            continue
        moved = mappe.medarbejdere[who].afgang
        word = "handover" if moved and moved.grund == "ny leder" else "leave"
        message = f"{who} er ikke hos dig mere, og det er ikke besluttet, hvad der skal ske med dokumenterne. Skriv det: musctl employee {word} {who}"
        yield Finding(("medarbejdere", who, "fratrådt"), message, path="medarbejdere.yaml")
