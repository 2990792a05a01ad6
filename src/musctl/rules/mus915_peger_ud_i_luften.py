"""Politikken peger på noget, der ikke er der.

Nogle ord i en politik nævner noget andet i den: en samtale, som denne tager dele fra (`arver`), en samtale, som denne er
i stedet for, det emne, der udløser en plan, eller det emne, et spørgsmål hører til. Er det navn stavet forkert, sker der
ingenting, og kravet bliver aldrig til noget.

```yaml bad
--- file: politik/eksempelby@1.yaml
profil: eksempelby
version: "1"
navn: Eksempelby Kommune
kilder:
  retningslinje: {titel: Retningslinje om MUS}
samtaler:
  mus:
    navn: Medarbejderudviklingssamtale
    emner:
      - {id: kompetencer, titel: Kompetencer, kilde: "retningslinje, Indhold"}
    plan:
      kilde: retningslinje, Plan
      kræves: hvis_emne_drøftes
      emne: kompetance # MUS915
```

```yaml good
--- file: politik/eksempelby@1.yaml
profil: eksempelby
version: "1"
navn: Eksempelby Kommune
kilder:
  retningslinje: {titel: Retningslinje om MUS}
samtaler:
  mus:
    navn: Medarbejderudviklingssamtale
    emner:
      - {id: kompetencer, titel: Kompetencer, kilde: "retningslinje, Indhold"}
    plan:
      kilde: retningslinje, Plan
      kræves: hvis_emne_drøftes
      emne: kompetencer
```
"""

from collections.abc import Collection, Iterator

from musctl import resolve
from musctl.domain.emne import topics
from musctl.domain.item import within
from musctl.domain.values import Profil, Samtaletype, Udmøntning
from musctl.rule import At, Finding, Findings
from musctl.text.sentence import meant
from musctl.text.tree import Route

SUBJECT = "profil udmøntning"


def check(subject: Profil | Udmøntning, at: At) -> Findings:
    policy = resolve.whole(subject, at)
    for name, art in policy.samtaler.items() if policy else ():
        for route, word, known in _pointers(art, tuple(policy.samtaler) if policy else ()):
            if word and word not in known:
                yield Finding(within(at.document.data, ("samtaler", name, *route)), _message(word, known))


def _pointers(art: Samtaletype, talks: Collection[str]) -> Iterator[tuple[Route, str, Collection[str]]]:
    """Where a talk names something else, what it names, and what there is."""
    here = [topic.id for topic in topics(art)]
    if art.arver:
        yield ("arver", "samtale"), art.arver.samtale, talks
        for part in art.arver.dele:
            yield ("arver", "dele", part), part, art._fields
    for other in art.i_stedet_for:
        yield ("i_stedet_for", other), other, talks
    for word, plan in (("plan", art.plan), ("handlingsplan", art.handlingsplan)):
        if plan:
            yield (word, "emne"), plan.emne, here
    for question in art.spørgsmål.liste if art.spørgsmål else ():
        yield ("spørgsmål", "liste", question.id, "emne"), question.emne, here


def _message(word: str, known: Collection[str]) -> str:
    hint = meant(word, known, f"Her kan stå: {', '.join(known)}.")
    return f"»{word[:40]}« findes ikke i politikken. {hint}"
