"""`docs/regler/`, made from the rules: a page for each, and an index."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from musctl import page, rules
from musctl.rule import Catalogued

HEAD = """\
<!-- Made from src/musctl/rules by `make fix`; do not edit. -->
# Reglerne

Hver regel har en side, som også kan læses med `musctl explain MUS101`. Politikken afgør, hvad der kræves, og hvor strengt;
er et krav ikke i politikken, siger reglen ingenting. Et fund er en **fejl**, når politikken er brudt, en **advarsel**, når det
sandsynligvis er, og ellers kun **til orientering**.

En regel, der kan fraviges, bliver til en oplysning, når grunden står i samtale.yaml, fx
`undtagelser: {MUS306: Aftalt med TR 12.3.}`. Det gælder ikke krav, som politikken har låst.
"""
FAMILIES = {
    "0": "Kan filen læses?",
    "1": "Samtalens emner",
    "2": "Godkendelse, og hvor langt samtalen er",
    "3": "Planen",
    "4": "Fortrolighed og navne",
    "5": "Grupper",
    "6": "Opbevaring og destruktion",
    "7": "Runden og MED",
    "8": "Kompetencefonden",
    "9": "Politikken selv",
}
# An exception stands in a talk's samtale.yaml, so what is found outside the talks has none.
OF_THE_FOLDER = frozenset(("indstillinger", "medarbejdere", "runde", "stop", "kvittering", "profil", "mappe"))
SEVERITIES = {"error": "fejl", "warning": "advarsel", "info": "til orientering"}


def produce() -> Iterator[tuple[str, str]]:
    """The path and text of each page, and of the index."""
    catalogue = rules.catalogue()
    for rule in catalogue.values():
        yield f"docs/regler/{rule.code}.md", _page(rule)
    yield "docs/regler/README.md", HEAD + "".join(_family(digit, catalogue.values()) for digit in FAMILIES)


def _page(rule: Catalogued) -> str:
    title, _, rest = page.readable(rule.code).partition("\n")
    parts = [
        "<!-- Made from src/musctl/rules by `make fix`; do not edit. -->",
        f"# {rule.code}: {title.removesuffix('.')}",
        "",
        " · ".join(_facts(rule)),
        rest,
    ]
    if authority := list(page.authority(rule.code)):
        parts += ["", "## Hvor det står", "", *(f"- {line}" for line in authority)]
    return "\n".join(parts).rstrip() + "\n"


def _facts(rule: Catalogued) -> Iterator[str]:
    yield SEVERITIES[rule.severity].capitalize()
    waivable = rule.waivable and not OF_THE_FOLDER.issuperset(rule.subject.split())
    yield (
        "kan fraviges med en grund, hvor politikken ikke har låst kravet" if waivable else "kan ikke fraviges"
    )
    if rule.fix:
        yield "`--fix` retter den"
    if rows := page.krav(rule.code):
        yield f"[krav](../requirements.md) {', '.join(rows)}"


def _family(digit: str, catalogue: Iterable[Catalogued]) -> str:
    found = [rule for rule in catalogue if rule.code[3] == digit]
    if not found:
        return ""
    lines = [f"\n## {FAMILIES[digit]}\n", "| | | |", "|---|---|---|"]
    for rule in found:
        title = rules.page(rule.code).partition("\n")[0].removesuffix(".")
        lines.append(f"| [{rule.code}]({rule.code}.md) | {title} | {SEVERITIES[rule.severity]} |")
    return "\n".join(lines) + "\n"
