"""The year, runder/2026.yaml: when the talks are held and in which form."""

from __future__ import annotations

from typing import Literal

from musctl.domain.types import Dato, Model, Tekst


class Drøftet(Model):
    """Where the frame of the round was discussed beforehand (G15, G16)."""

    forum: Tekst = ""
    dato: Dato = None


class Ønske(Model):
    """That a person has asked for a talk of some kind beside the yearly one, and when."""

    hvem: Tekst = ""
    samtale: Tekst = ""
    dato: Dato = None


class Runde(Model):
    """One year's round of talks: its window (W04), form (W08) and who wants an individual talk (W09).

    `leder_ønsker_individuel` are those with whom the leader wants one; `lus` is the day of the leader's own talk.
    """

    runde: Tekst
    fra: Dato = None
    til: Dato = None
    form: Literal["", "individuel", "gruppe", "kombination"] = ""
    besluttet: Drøftet | None = None
    drøftet: Drøftet | None = None
    forventninger: Tekst = ""
    fælles_linjer: Tekst = ""
    temaer: tuple[Tekst, ...] = ()
    evaluering: Tekst = ""
    ønsker_individuel: tuple[Tekst, ...] = ()
    leder_ønsker_individuel: tuple[Tekst, ...] = ()
    ønsket: tuple[Ønske, ...] = ()
    lus: Dato = None
    lukket: Dato = None
