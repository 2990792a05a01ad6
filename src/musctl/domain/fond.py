"""The application to the fund that pays for education, fond.yaml: made from an action of the plan (W20-W28).

It holds nothing of the talk: the union representative reads it, and never the minutes (W22).
"""

from __future__ import annotations

from typing import Literal

from musctl.domain.types import Dato, Heltal, JaNej, Model, Tekst


class Uddannelsesperiode(Model):
    """When the education begins and ends."""

    start: Dato = None
    slut: Dato = None


class Beløb(Model):
    """Whole kroner: applied for, paid by the municipality, the whole cost, and what was granted."""

    ansøgt: Heltal = None
    medfinansiering: Heltal = None
    i_alt: Heltal = None
    bevilget: Heltal = None


class Underskrifter(Model):
    """The day each party signed."""

    ansat: Dato = None
    leder: Dato = None
    tillidsrepræsentant: Dato = None


class Deltager(Model):
    """One of those who apply together; what is left blank is as the application says."""

    medarbejder: Tekst = ""
    beløb: Heltal = None
    arbejdsplads: Tekst = ""
    uddannelse: Tekst = ""
    overenskomst: Tekst = ""
    underskrevet: Dato = None


class Fond(Model):
    """fond.yaml: an application, kept as the plan is."""

    type: Literal["fond"]
    id: Tekst
    samtale: Tekst
    mål: Tekst = ""
    handling: Heltal = None
    status: Literal["", "kladde", "klar", "sendt", "bevilget", "afslået"] = "kladde"
    søgt: Dato = None
    uddannelse: Tekst = ""
    udbyder: Tekst = ""
    masteruddannelse: JaNej = False
    periode: Uddannelsesperiode = Uddannelsesperiode()
    begrundelse: Tekst = ""
    arbejdsplads: Tekst = ""
    overenskomst: Tekst = ""
    beløb: Beløb = Beløb()
    deltagere: tuple[Deltager, ...] = ()
    underskrifter: Underskrifter = Underskrifter()
