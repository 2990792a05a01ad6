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
from musctl.text.diagnostic import Severity
from musctl.text.tree import Route

SUBJECT = "plan"
KRAV = ("K08", "K21", "G19", "A18", "C09")

# The five words of every plan; what a policy asks besides stands with the policy.
CORE = ("mål", "handling", "tid", "ansvar", "evaluering")

PARTIES = ("", "leder", "medarbejder", "begge")

_HOW = {
    "tid": "Skriv to datoer, fx tid: {start: 2027-01-15, slut: 2027-06-30}.",
    "ansvar": "Skriv leder, medarbejder, begge eller et nummer som M12.",
}


def check(plan: Plan, at: At) -> Findings:
    if at.art is None:
        return
    severity: Severity | None = None if at.held else "info"
    for index, mål in goals(plan):
        for felt, known in _demanded(at.art.plan, at.art.handlingsplan if mål.slags == "handling" else None):
            for route, where in _missing(felt, mål, plan):
                title = felt.titel or felt.navn.capitalize()
                how = (not felt.dele and _HOW.get(felt.navn)) or f"Skriv svaret efter »{felt.navn}:«."
                words = (f"{called(index, mål)} mangler »{title}«{where}.", felt.spørgsmål, how)
                message = " ".join(filter(None, words))
                yield Finding(("mål", index, *route), message, felt if known else None, severity)


# Each policy's demands, worked out once.
_of: dict[int, tuple[Plankrav | None, tuple[tuple[Felt, bool], ...]]] = {}


def _demanded(krav: Plankrav | None, common: Plankrav | None) -> tuple[tuple[Felt, bool], ...]:
    """What each goal must state, and whether the policy itself asks for it; of a common plan of action, what that asks."""
    asked = common or krav
    known = _of.get(id(asked))
    if known is None:
        said = {felt.navn: felt for felt in asked.felter} if asked else {}
        told = {felt.tæller_som for felt in said.values() if felt.krævet}  # another field answers these too
        words = () if common else [navn for navn in CORE if navn in said or navn not in told]
        core = [(said[navn], True) if navn in said else (Felt("", navn), False) for navn in words]  # type: ignore[arg-type]
        more = [(felt, True) for felt in said.values() if felt.krævet and felt.navn not in words]
        if len(_of) > 1:  # a plan for development and a plan of action
            _of.clear()
        _of[id(asked)] = known = (asked, (*core, *more))
    return known[1]


def _missing(felt: Felt, mål: Mål, plan: Plan) -> Iterator[tuple[Route, str]]:
    """Where a field is missing in a goal, and which part of it."""
    navn = felt.navn
    if navn == "handling":
        yield from _without_words(mål)
    elif navn == "ansvar":
        for i, handling in actions(mål):
            if not handling.ansvar:
                yield ("handling", i, "ansvar"), _which(i, mål)
    elif navn == "tid":
        missing = [del_ for del_ in felt.dele or ("start", "slut") if getattr(mål.tid, del_) is None]
        if missing:
            yield ("tid", missing[0]) if len(missing) == 1 else ("tid",), ""
    elif not _answered(felt, mål, plan):
        yield (navn,), ""


def _without_words(mål: Mål) -> Iterator[tuple[Route, str]]:
    nothing = True
    for i, handling in actions(mål):
        nothing = False
        if not handling.hvad:
            yield ("handling", i, "hvad"), _which(i, mål)
    if nothing:
        yield ("handling",), ""


def _which(i: int, mål: Mål) -> str:
    return f" i handling {i + 1}" if len(mål.handling) > 1 else ""


def _answered(felt: Felt, mål: Mål, plan: Plan) -> bool:
    """Whether a field that is no date and no action says what the policy asks."""
    navn = felt.navn
    if navn == "opfølgning":
        return all(getattr(mål.opfølgning or plan.opfølgning, del_) for del_ in felt.dele or ("dato",))
    if navn == "anvendelse":
        return bool(mål.anvendelse and mål.anvendelse.hvornår and mål.anvendelse.hvordan)
    if navn == "andre_inddraget":  # asked only where somebody else has something to do
        return bool(mål.andre_inddraget) or all(one.ansvar in PARTIES for _, one in actions(mål))
    return bool(getattr(mål, navn))
