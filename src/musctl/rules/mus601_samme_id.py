"""To dokumenter har samme id.

Et dokuments id er tilfældigt og dets eget. Når et referat skal destrueres, leder musctl efter dets id i alle udgaver. Har
to dokumenter det samme, kan det ene blive destrueret i stedet for det andet, og derfor nægter musctl at destruere noget,
til det er bragt i orden.

Som regel er den ene fil en kopi. Slet den. Er det to forskellige, så flyt den ene et andet sted hen, lav et nyt
dokument med `musctl new`, som får sit eget id, og sæt teksten ind i det.

```yaml bad
--- file: M07/2026-mus/plan.yaml
type: plan
id: d-1b20aa # MUS601
samtale: M07/2026-mus
--- file: M08/2026-mus/plan.yaml
type: plan
id: d-1b20aa # MUS601
samtale: M08/2026-mus
```

```yaml good
--- file: M07/2026-mus/plan.yaml
type: plan
id: d-1b20aa
samtale: M07/2026-mus
--- file: M08/2026-mus/plan.yaml
type: plan
id: d-90c3f1
samtale: M08/2026-mus
```
"""

from musctl.rule import At, Finding, Findings, Mappe

SUBJECT = "mappe"
KRAV = ("H17", "W13")


def check(mappe: Mappe, _at: At) -> Findings:
    paths: dict[str, list[str]] = {}
    for facts in mappe.talks:
        for identity, path in facts.ids:
            paths.setdefault(identity, []).append(path)
    for same in paths.values():
        for path in same if len(same) > 1 else ():
            others = ", ".join(other for other in same if other != path)
            message = f"Dokumentet har samme id som {others}. Er det en kopi, så slet den. Ellers lav den ene igen med »musctl new«."
            yield Finding(("id",), message, path=path)
