"""The minutes, referat.md, and the preparation sheets: their headers; the text itself is Markdown."""

from __future__ import annotations

from typing import Literal

from musctl.domain.types import Model, Tekst


class Referat(Model):
    """The header of referat.md; `sum` seals the approved text (design.md, section 2)."""

    type: Literal["referat"]
    id: Tekst
    samtale: Tekst
    sum: Tekst = ""


class Forberedelse(Model):
    """The header of a preparation sheet, one for each party (H06, W06)."""

    type: Literal["forberedelse"]
    id: Tekst
    samtale: Tekst
    part: Literal["leder", "medarbejder"]
