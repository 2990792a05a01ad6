"""A municipality's policy as data: what must be discussed, planned, approved, kept and destroyed, each with its kilde."""

from __future__ import annotations

from typing import Literal

from musctl.domain.types import Dato, Heltal, JaNej, Model, Tekst

Alvor = Literal["", "fejl", "advarsel", "info"]


class Krav(Model):
    """A demand: on whose authority, how severely, and whether anything may loosen it.

    `krav` names the rows of the requirement table that it carries out; `bemærkning` says how a conflict was settled.
    """

    kilde: Tekst
    krav: tuple[Tekst, ...] = ()
    alvor: Alvor = ""
    låst: JaNej = False
    bemærkning: Tekst = ""


class Kildeskrift(Model):
    """A document the policy rests on."""

    titel: Tekst
    udgiver: Tekst = ""
    dato: Tekst = ""


class Vedtagelse(Model):
    """Who adopted the policy and when (H28, K24)."""

    af: Tekst
    datoer: tuple[Dato, ...] = ()
    kilde: Tekst


class Område(Model):
    """A workplace area that shares one local implementation (H02, H29)."""

    id: Tekst
    navn: Tekst
    gren: Tekst = ""
    alias: tuple[Tekst, ...] = ()


class Politiktekst(Model):
    """Words of the policy that are shown, not checked: vision, purposes, guidance."""

    tekst: Tekst = ""
    punkter: tuple[Tekst, ...] = ()
    kilde: Tekst
    krav: tuple[Tekst, ...] = ()


class Begreb(Model):
    """A word that the policy defines (K03)."""

    titel: Tekst
    tekst: Tekst
    kilde: Tekst
    krav: tuple[Tekst, ...] = ()


class Metode(Model):
    """A way of developing competence; the list is open (K18)."""

    id: Tekst
    titel: Tekst
    kursus: JaNej = False


class Metoder(Model):
    """The known ways of developing competence."""

    kilde: Tekst
    krav: tuple[Tekst, ...] = ()
    liste: tuple[Metode, ...] = ()


class Underemne(Model):
    """A part of a topic."""

    id: Tekst
    titel: Tekst
    alias: tuple[Tekst, ...] = ()


class Emne(Model):
    """A topic of the talk, recognised by its title or an alias."""

    id: Tekst
    titel: Tekst
    alias: tuple[Tekst, ...] = ()
    hjælp: Tekst = ""
    spørgsmål: tuple[Tekst, ...] = ()
    underemner: tuple[Underemne, ...] = ()
    løn: JaNej = False


class Obligatorisk(Emne, Krav):
    """A topic that must be discussed, and on whose authority (H26)."""


class Emnegruppe(Model):
    """Topics for inspiration, under the policy's own heading (H20-H24)."""

    gruppe: Tekst
    kilde: Tekst
    krav: tuple[Tekst, ...] = ()
    emner: tuple[Emne, ...] = ()


class Felt(Krav):
    """A field of the plan, as the policy calls it."""

    navn: Literal[
        "mål",
        "handling",
        "tid",
        "ansvar",
        "evaluering",
        "kompetence",
        "relation",
        "andre_inddraget",
        "anvendelse",
        "opfølgning",
        "værdi",
        "perspektiv",
        "rammer",
    ]
    titel: Tekst = ""
    spørgsmål: Tekst = ""
    krævet: JaNej = False


class Plankrav(Krav):
    """That there must be a plan, and what it must state (K06-K21)."""

    titel: Tekst = "Udviklingsplan"
    indledning: Tekst = ""
    felter: tuple[Felt, ...] = ()


class Referatkrav(Krav):
    """That there must be minutes, and how short (H15)."""

    højst_ord: Heltal = None


class Vindue(Krav):
    """When in the year the talks are held, as MM-DD (W04)."""

    fra: Tekst
    til: Tekst


class Godkendelseskrav(Krav):
    """Who approves the minutes (W17, C18)."""

    af: Literal["anden_part", "alle", "ingen"] = "anden_part"


class Forberedelseskrav(Model):
    """What each party is told beforehand (W06)."""

    leder: tuple[Tekst, ...] = ()
    medarbejder: tuple[Tekst, ...] = ()
    kilde: Tekst
    krav: tuple[Tekst, ...] = ()


class Samtaletype(Model):
    """A kind of talk: MUS, LUS, GRUS, TUS or a municipality's own."""

    navn: Tekst
    leder: Tekst = "leder"
    medarbejder: Tekst = "medarbejder"
    gruppe: JaNej = False
    årlig: Krav | None = None
    vindue: Vindue | None = None
    emner: tuple[Obligatorisk, ...] = ()
    inspiration: tuple[Emnegruppe, ...] = ()
    afslutning: tuple[Emne, ...] = ()
    ekstra_afsnit: tuple[Emne, ...] = ()
    forberedelse: Forberedelseskrav | None = None
    referat: Referatkrav | None = None
    referent: Krav | None = None
    godkendelse: Godkendelseskrav | None = None
    plan: Plankrav | None = None
    lønforhandling: Krav | None = None


class Fortrolighed(Krav):
    """Who may know what was said (H13, G24, C07)."""

    model: Literal["gensidig", "asymmetrisk", "ikke_angivet"] = "ikke_angivet"
    tekst: Tekst = ""


class Opbevaringsregel(Krav):
    """When a class of document is destroyed; `udløser: aldrig` keeps it (H17, C03, C11)."""

    udløser: Literal["næste_samtale_holdt", "aldrig"] = "aldrig"
    frist_dage: Heltal = None


class Opbevaring(Model):
    """Retention per class of document (C02)."""

    referat: Opbevaringsregel
    forberedelse: Opbevaringsregel
    plan: Opbevaringsregel
    personalesag: Krav | None = None
    eksemplar: Krav | None = None


class Ressource(Model):
    """A place to read more (K20, W28)."""

    titel: Tekst
    adresse: Tekst = ""


class Profil(Model):
    """schemas/profiles/NAME.yaml: a municipality is this one file."""

    profil: Tekst
    version: Tekst
    navn: Tekst
    extends: Tekst = ""
    vedtaget: tuple[Vedtagelse, ...] = ()
    gælder_fra: Dato = None
    kilder: dict[str, Kildeskrift] = {}
    grundlag: tuple[Politiktekst, ...] = ()
    områder: tuple[Område, ...] = ()
    områder_kilde: Tekst = ""
    vision: Politiktekst | None = None
    formål: Politiktekst | None = None
    råd: tuple[Politiktekst, ...] = ()
    begreber: dict[str, Begreb] = {}
    metoder: Metoder | None = None
    spørgsmål: Politiktekst | None = None
    enhedens_mål: Krav | None = None
    samtaler: dict[str, Samtaletype] = {}
    fortrolighed: Fortrolighed | None = None
    opbevaring: Opbevaring | None = None
    ressourcer: tuple[Ressource, ...] = ()
    kontakt: Tekst = ""
