"""The development plan, plan.yaml: mål, handling, tid, ansvar, evaluering (K21)."""

from __future__ import annotations

from typing import Literal

from musctl.domain.types import Dato, Model, Tekst


class Aftalt(Model):
    """When each party agreed to the plan (K09, K22)."""

    leder: Dato = None
    medarbejder: Dato = None


class Opfølgning(Model):
    """When and how the goal is followed up."""

    dato: Dato = None
    hvordan: Tekst = ""


class Handling(Model):
    """One step towards the goal, with the one who is responsible for it."""

    hvad: Tekst = ""
    metode: Tekst = ""
    ansvar: Tekst = ""
    hvor: Literal["", "intern", "ekstern"] = ""


class Tid(Model):
    """When the work begins and by when the goal is to be reached."""

    start: Dato = None
    slut: Dato = None


class Anvendelse(Model):
    """When and how the new competences are put to use (G19)."""

    hvornår: Tekst = ""
    hvordan: Tekst = ""


class Mål(Model):
    """One goal: the five words of the Skema, and what other policies add to them."""

    id: Tekst = ""
    mål: Tekst = ""
    kompetence: Literal["", "faglig", "personlig", "social", "arbejdsmæssig"] = ""
    slags: Literal["", "kompetence", "handling"] = ""
    perspektiv: Tekst = ""
    behov: Literal["", "arbejdsplads", "individ", "begge"] = ""
    relation: Tekst = ""
    handling: tuple[Handling, ...] = ()
    tid: Tid = Tid()
    rammer: Tekst = ""
    andre_inddraget: Tekst = ""
    anvendelse: Anvendelse | None = None
    værdi: Tekst = ""
    evaluering: Tekst = ""
    opfølgning: Opfølgning | None = None
    status: Literal["", "åben", "i gang", "nået", "delvist", "ikke nået", "bortfaldet"] = ""
    effekt: Tekst = ""


class Videregivelse(Model):
    """What may be passed on, and to whom (G26)."""

    oplysning: Tekst = ""
    til: Tekst = ""


class Plan(Model):
    """plan.yaml: what was agreed, by when and by whom; never touched by rotate (C03).

    `uenighed` is what the parties could not agree on, where the policy wants it noted here.
    """

    type: Literal["plan"]
    id: Tekst
    samtale: Tekst
    aftalt: Aftalt = Aftalt()
    opfølgning: Opfølgning = Opfølgning()
    mål: tuple[Mål, ...] = ()
    videregivelse: tuple[Videregivelse, ...] = ()
    uenighed: Tekst = ""
