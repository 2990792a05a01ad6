"""What a talk is to say of itself besides its day: what it started from, and what was chosen before it."""

from __future__ import annotations

from musctl.cli.desk import Desk, ask, asks
from musctl.domain.values import Samtale, Samtaletype
from musctl.errors import WrongUse


def art_of(desk: Desk, samtale: Samtale) -> Samtaletype | None:
    """The kind of talk, by the policy that it was written under."""
    policy = desk.mappe.policy(samtale.profil)
    return policy.samtaler.get(samtale.samtale.partition("-")[2]) if policy else None


def basis(desk: Desk, art: Samtaletype | None, samtale: Samtale, words: str) -> str:
    """What the talk started from (A11), as the policy writes it; asked for where the policy asks and nobody has said."""
    if art is None or art.afsæt is None:
        if words:
            raise WrongUse("Jeres politik spørger ikke, hvad samtalen tog afsæt i.", "Udelad --from.")
        return samtale.afsæt
    if not words and (samtale.afsæt or not asks(desk.session)):
        return samtale.afsæt
    ids = [one.id for one in art.afsæt.liste]
    while words.casefold() not in ids:
        if words and not asks(desk.session):
            raise WrongUse(
                f"Samtalen kan ikke tage afsæt i »{words}«.", f"Skriv --from {' eller '.join(ids)}."
            )
        choices = "  ".join(f"{number} {id_}" for number, id_ in enumerate(ids, 1))
        words = ask(f"Hvad tog samtalen afsæt i?  {choices}")
        words = ids[int(words) - 1] if words.isdecimal() and 0 < int(words) <= len(ids) else words
        if words.casefold() not in ids:
            desk.say(f"Svar med et tal fra 1 til {len(ids)}.")
    return words.casefold()


def tell_missing(desk: Desk, art: Samtaletype | None, samtale: Samtale) -> None:
    """Name what the policy asks samtale.yaml for and nobody has written yet."""
    if art is None:
        return
    missing = [
        key
        for key, asked, said in (
            ("afsæt", art.afsæt, samtale.afsæt),
            ("relateres_til", art.relateres_til, any(samtale.relateres_til)),
            ("stikord", art.stikord, any(any(words) for words in samtale.stikord.values())),
            ("emnevalg", art.emnevalg, any(any(ids) for ids in samtale.emnevalg.values())),
        )
        if asked and not said
    ]
    if missing:
        who = desk.briefly(samtale.samtale)
        desk.say(f"I samtale.yaml mangler {', '.join(missing)}: musctl edit {who} samtale")
