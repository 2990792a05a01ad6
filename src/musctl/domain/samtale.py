"""One talk, samtale.yaml: kept when the referat is gone; dates and consents, no prose of the talk."""

from __future__ import annotations

from typing import Literal

from musctl.domain.types import Dato, Heltal, Model, Part, Tekst, Tidspunkt


class Godkendelse(Model):
    """That a party approved the referat: who, how and when (W17); in a group each by their number (C18)."""

    af: Part = ""
    hvordan: Tekst = ""
    dato: Dato = None


class Indsigelse(Model):
    """That a party disagrees; the words stand in the referat, not here."""

    af: Part = ""
    dato: Dato = None


class Deling(Model):
    """What may be told to whom, agreed by both, or in a group by everybody who took part (H13)."""

    oplysning: Tekst = ""
    til: Tekst = ""
    aftalt_af: tuple[Part, ...] = ()
    dato: Dato = None


class Pålæg(Model):
    """Silence imposed on a single topic, with its reason (G25)."""

    emne: Tekst = ""
    hensyn: Tekst = ""
    begrundelse: Tekst = ""
    dato: Dato = None


class Sagskopi(Model):
    """That the referat was put into the personnel file against the rule, and why (W14)."""

    grund: Tekst = ""
    dato: Dato = None


class Stedfortræder(Model):
    """Who held the talk in the daily leader's place, and why (H09)."""

    navn: Tekst = ""
    grund: Tekst = ""


class Samtale(Model):
    """samtale.yaml: how status, reports and next year know what happened.

    What was agreed before the talk stands here too: what it starts from (`afsæt`, A11), what it is related to (A14),
    and, for each party, the key words (A06) and the ids of the topics chosen besides the common ones. `deltagere` are
    the members of a group who took part.
    `varighed` is how many minutes the talk took; `særlige_forhold` what was agreed of that to which the collective
    agreement gives a right besides (G23).
    """

    type: Literal["samtale"]
    id: Tekst
    samtale: Tekst
    profil: Tekst = ""
    referent: Part = ""
    planlagt: Tidspunkt = None
    indkaldt: Dato = None
    indkaldt_af: Literal["", "leder", "leders_leder", "medarbejder"] = ""
    afholdt: Dato = None
    varighed: Heltal = None
    sendt: Dato = None
    deltagere: tuple[Tekst, ...] = ()
    godkendelser: tuple[Godkendelse, ...] = ()
    indsigelser: tuple[Indsigelse, ...] = ()
    deling: tuple[Deling, ...] = ()
    tavshedspålæg: tuple[Pålæg, ...] = ()
    afsæt: Tekst = ""
    relateres_til: tuple[Tekst, ...] = ()
    stikord: dict[str, tuple[Tekst, ...]] = {}
    emnevalg: dict[str, tuple[Tekst, ...]] = {}
    bygger_på: Tekst = ""
    stedfortræder: Stedfortræder | None = None
    journaliseret: Dato = None
    personalesag: Sagskopi | None = None
    særlige_forhold: Tekst = ""
    undtagelser: dict[str, Tekst] = {}
