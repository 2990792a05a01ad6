"""Et tavshedspålæg er ikke skrevet færdigt, eller det rækker for vidt.

Nogle politikker lader lederen pålægge medarbejderen tavshed, men kun om enkelte emner, og kun når væsentlige hensyn taler for
det. Derfor skal der stå, hvilket af samtalens emner det gælder, hvilket hensyn det er, hvorfor, og fra hvilken dag. Hele samtalen
kan ikke pålægges tavshed.

Skriv det, der mangler, efter `tavshedspålæg:` i samtale.yaml. Emnet hedder som i politikken eller som overskriften i referatet;
skriv ikke her, hvad I talte om, for filen bliver liggende, når referatet er destrueret.

```yaml bad
--- profil: gentofte
type: samtale
id: s-4e21b0
samtale: M07/2026-mus
referent: leder
afholdt: 2026-11-12
tavshedspålæg:
  - {emne: hele samtalen, hensyn: leder, begrundelse: Planerne er ikke offentlige, dato: 2026-11-12} # MUS407
  - {emne: drivkraft, hensyn: kommunen, begrundelse: Planerne er ikke offentlige, dato: 2026-11-12} # MUS407
  - {emne: trivsel, hensyn: tredjeperson, dato: 2026-11-12} # MUS407
```

```yaml good
--- profil: gentofte
type: samtale
id: s-4e21b0
samtale: M07/2026-mus
referent: leder
afholdt: 2026-11-12
tavshedspålæg:
  - {emne: drivkraft, hensyn: tredjeperson, begrundelse: En ansættelse er ikke afgjort, dato: 2026-11-12}
```
"""

from collections.abc import Iterator

from musctl.domain.emne import heard, names, topics
from musctl.domain.values import Pålæg, Samtale, Samtaletype, Tavshedspålæg
from musctl.rule import At, Finding, Findings

SUBJECT = "samtale"
KRAV = ("G25",)

EVERYTHING = frozenset(
    ("alt", "det hele", "alle emner", "samtalen", "hele samtalen", "alt i samtalen", "alt fra samtalen")
)


def check(samtale: Samtale, at: At) -> Findings:
    model = at.fortrolighed
    if not samtale.tavshedspålæg or model is None or at.art is None:
        return
    if model.pålæg is None:
        message = "Politikken giver ikke lederen ret til at pålægge tavshed. Slet linjen, og aftal i stedet, hvad der må deles."
        yield Finding(("tavshedspålæg",), message, model, "warning")
        return
    for index, one in enumerate(samtale.tavshedspålæg):
        for key, message in _wanting(one, model.pålæg, at.art, at):
            yield Finding(("tavshedspålæg", index, key), message, model.pålæg)
    obligatory = {emne.id for emne in at.art.emner}
    if len(obligatory) > 1 and obligatory <= {_topic(one.emne, at.art) for one in samtale.tavshedspålæg}:
        message = (
            "Tilsammen dækker tavshedspålæggene hele samtalen. Tavshed kan kun pålægges om enkelte emner."
        )
        yield Finding(("tavshedspålæg",), message, model.pålæg)


def _wanting(one: Pålæg, krav: Tavshedspålæg, art: Samtaletype, at: At) -> Iterator[tuple[str, str]]:
    """What is missing in one of them, by its key."""
    if heard(one.emne) in EVERYTHING:
        yield (
            "emne",
            "Tavshed kan kun pålægges om enkelte emner, ikke om hele samtalen. Skriv, hvilket emne det gælder.",
        )
    elif not one.emne:
        yield "emne", "Skriv efter »emne:«, hvilket af samtalens emner der er pålagt tavshed om."
    elif not _topic(one.emne, art) and not _heading(one.emne, at):
        yield (
            "emne",
            "Det er ikke et af samtalens emner. Skriv emnet, som det hedder i politikken eller i referatet.",
        )
    known = [valg.id for valg in krav.hensyn]
    if heard(one.hensyn) not in {heard(words) for valg in krav.hensyn for words in (valg.id, valg.titel)}:
        which = ", ".join(known)
        yield "hensyn", f"Skriv efter »hensyn:«, hvilket væsentligt hensyn der taler for det: {which}."
    if not one.begrundelse:
        yield "begrundelse", "Skriv efter »begrundelse:«, hvorfor der er pålagt tavshed om emnet."
    if one.dato is None:
        yield "dato", "Skriv efter »dato:«, hvilken dag der blev pålagt tavshed."


def _topic(words: str, art: Samtaletype) -> str:
    """The topic meant, by its id, its title or a part of it; empty when it is none of the talk's."""
    said = heard(words)
    for emne in topics(art):
        parts = {name for part in emne.underemner for name in (heard(part.id), *names(part))}
        if said in {heard(emne.id), *names(emne), *parts}:
            return emne.id
    return ""


def _heading(words: str, at: At) -> bool:
    """A heading of the referat says it; when that is gone or never was, nobody can know."""
    headings = at.talk.overskrifter if at.talk else ()
    return not headings or heard(words) in {heard(title) for title in headings}
