"""En destruktion blev afbrudt.

Maskinen blev slukket, eller programmet blev stoppet, mens noget blev destrueret. Mappen er hel: planer, referater og
ændringer, der ikke er gemt, er i behold. Men der kan ligge rester af det, der skulle væk.

Gør det færdigt med `musctl rotate`. Den fortsætter, hvor den slap, og ser efter igen.
"""

from musctl.rule import At, Finding, Findings, Mappe

UNSHOWN = (
    "an example is documents, and this is about the history beside them: tests/cli/test_rotate.py shows it"
)

SUBJECT = "mappe"
KRAV = ("H17",)


def check(mappe: Mappe, _at: At) -> Findings:
    if mappe.afbrudt:
        yield Finding((), "En destruktion blev afbrudt. Gør den færdig: musctl rotate")
