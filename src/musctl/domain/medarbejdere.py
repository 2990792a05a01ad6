"""The roster, medarbejdere.yaml: the only file with the list of names."""

from __future__ import annotations

from typing import Literal

from musctl.domain.types import Dato, Model, Tekst


class Undtaget(Model):
    """Why a person owes no talk for a while: leave, long illness, newly hired (H19)."""

    grund: Tekst = ""
    fra: Dato = None
    til: Dato = None


class Afgang(Model):
    """Why a person left the leader, and what was decided about the documents where the policy is silent (C11)."""

    grund: Literal["", "fratrådt", "ny leder"] = ""
    til: Tekst = ""
    dokumenter: Literal["", "destruer", "behold", "overdrag"] = ""
    besluttet_af: Tekst = ""
    dato: Dato = None


class Medarbejder(Model):
    """One person in the leader's unit.

    `leder_siden` is the day from which they have had this leader, `kategori_siden` that from which the category is
    theirs: before it nobody knows which they had.
    """

    navn: Tekst = ""
    initialer: Tekst = ""
    stilling: Tekst = ""
    mail: Tekst = ""
    ansat: Dato = None
    leder_siden: Dato = None
    timer: Tekst = ""
    kategori: Tekst = ""
    kategori_siden: Dato = None
    overenskomst: Tekst = ""
    undtaget: Undtaget | None = None
    fratrådt: Dato = None
    afgang: Afgang | None = None


class Gruppe(Model):
    """People who hold a talk together (GRUS, TUS)."""

    navn: Tekst = ""
    medlemmer: tuple[Tekst, ...] = ()


class Medarbejderliste(Model):
    """medarbejdere.yaml: people by their number, groups by theirs."""

    medarbejdere: dict[str, Medarbejder] = {}
    grupper: dict[str, Gruppe] = {}
