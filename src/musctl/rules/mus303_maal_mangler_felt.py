"""Et mål i planen er ikke skrevet færdigt.

Et mål, som begge kan arbejde efter, svarer på fem spørgsmål: Hvad er målet? Hvordan nås det? Hvornår begynder det, og
hvornår skal det være nået? Hvem er ansvarlig for hver handling? Hvordan ser I, om det lykkedes? Politikken kan spørge
om mere end det; de ord, den bruger, står i fundet.

Skriv svaret i planen. Er der noget, I ikke har aftalt, så aftal det nu, mens I kan huske samtalen.

Før samtalen er holdt, er fundene kun til orientering.

```yaml bad
type: plan
id: d-1b20aa
samtale: M07/2026-mus
mål:
  - id: 2026-1 # MUS303
    mål: Kunne lede et projekt på tværs af afdelinger
    handling:
      - {hvad: Følger et projekt på naboskolen, ansvar: medarbejder}
      - hvad: Finder vikar imens
        ansvar: # MUS303
    tid: {start: 2027-01-15, slut: 2027-06-30}
```

```yaml good
type: plan
id: d-1b20aa
samtale: M07/2026-mus
mål:
  - id: 2026-1
    mål: Kunne lede et projekt på tværs af afdelinger
    handling:
      - {hvad: Følger et projekt på naboskolen, ansvar: medarbejder}
      - {hvad: Finder vikar imens, ansvar: leder}
    tid: {start: 2027-01-15, slut: 2027-06-30}
    evaluering: Vi gennemgår slutrapporten sammen
```
"""

from collections.abc import Iterator

from musctl.domain.maal import actions, called, goals
from musctl.domain.values import Felt, Mål, Plan, Plankrav
from musctl.rule import At, Finding, Findings
from musctl.text.tree import Route

SUBJECT = "plan"
KRAV = ("K08", "K21", "G19", "A18", "C09")

# The five words of every plan; what a policy asks besides stands with the policy.
CORE = ("mål", "handling", "tid", "ansvar", "evaluering")

_PARTIES = ("leder", "medarbejder", "begge")
_HOW = {
    "tid": "Skriv to datoer, fx tid: {start: 2027-01-15, slut: 2027-06-30}.",
    "ansvar": "Skriv leder, medarbejder, begge eller et nummer som M12.",
}


def check(plan: Plan, at: At) -> Findings:
    if at.art is None:
        return
    felter = _demanded(at.art.plan)
    severity = None if at.held else "info"
    for index, mål in goals(plan):
        for felt, known in felter:
            for route, where in _missing(felt.navn, mål, plan):
                title, how = felt.titel or felt.navn.capitalize(), _HOW.get(felt.navn, f"Skriv svaret efter »{felt.navn}:«.")
                words = (f"{called(index, mål)} mangler »{title}«{where}.", felt.spørgsmål, how)
                message = " ".join(filter(None, words))
                yield Finding(("mål", index, *route), message, felt if known else None, severity)


# Each policy's demands, worked out once.
_of: dict[int, tuple[Plankrav | None, tuple[tuple[Felt, bool], ...]]] = {}


def _demanded(krav: Plankrav | None) -> tuple[tuple[Felt, bool], ...]:
    """What each goal must state, and whether the policy itself asks for it."""
    known = _of.get(id(krav))
    if known is None:
        said = {felt.navn: felt for felt in krav.felter} if krav else {}
        core = [(said[navn], True) if navn in said else (Felt("", navn), False) for navn in CORE]  # type: ignore[arg-type]
        more = [(felt, True) for felt in said.values() if felt.krævet and felt.navn not in CORE]
        _of.clear()
        _of[id(krav)] = known = (krav, (*core, *more))
    return known[1]


def _missing(navn: str, mål: Mål, plan: Plan) -> Iterator[tuple[Route, str]]:
    """Where a field is missing in a goal, and which part of it."""
    match navn:
        case "tid":
            if mål.tid.start is None or mål.tid.slut is None:
                part = "slut" if mål.tid.start else "start"
                yield ("tid",) if mål.tid.start == mål.tid.slut else ("tid", part), ""
        case "handling":
            yield from _without_words(mål)
        case "ansvar":
            for i, handling in actions(mål):
                if not handling.ansvar:
                    yield ("handling", i, "ansvar"), f" for handling {i + 1}" if len(mål.handling) > 1 else ""
        case "opfølgning":
            if (mål.opfølgning or plan.opfølgning).dato is None:
                yield ("opfølgning",), ""
        case "anvendelse":
            if not (mål.anvendelse and mål.anvendelse.hvornår and mål.anvendelse.hvordan):
                yield ("anvendelse",), ""
        case "andre_inddraget":
            others = any(handling.ansvar and handling.ansvar not in _PARTIES for _, handling in actions(mål))
            if others and not mål.andre_inddraget:
                yield ("andre_inddraget",), ""
        case _:
            if not getattr(mål, navn):
                yield (navn,), ""


def _without_words(mål: Mål) -> Iterator[tuple[Route, str]]:
    nothing = True
    for i, handling in actions(mål):
        nothing = False
        if not handling.hvad:
            yield ("handling", i, "hvad"), f" i handling {i + 1}" if len(mål.handling) > 1 else ""
    if nothing:
        yield ("handling",), ""
