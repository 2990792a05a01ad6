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
    krav: tuple[Tekst, ...] = ()


class Område(Model):
    """A workplace area that shares one local implementation (H02, H29)."""

    id: Tekst
    navn: Tekst
    gren: Tekst = ""
    alias: tuple[Tekst, ...] = ()


class Områder(Krav):
    """The areas that a unit can belong to."""

    liste: tuple[Område, ...] = ()


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
    """A way of developing competence; `kilde` where it is not the list's own (K05, K18)."""

    id: Tekst
    titel: Tekst
    alias: tuple[Tekst, ...] = ()
    kursus: JaNej = False
    kilde: Tekst = ""


class Metoder(Krav):
    """The known ways of developing competence; the list is open."""

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


class Afsnit(Emne):
    """A section that the policy offers beside its topics, and where it does (W02)."""

    kilde: Tekst
    krav: tuple[Tekst, ...] = ()


class Emnegruppe(Model):
    """Topics that may be chosen, under the policy's own heading (H20-H24)."""

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
        "behov",
    ]
    titel: Tekst = ""
    spørgsmål: Tekst = ""
    krævet: JaNej = False


class Plankrav(Krav):
    """That there must be a plan, and what it must state (K06-K21).

    `aftalt`: both parties have agreed to it (K09) · `gensidig`: both have something to do (K12) · `andet_end_kurser`:
    it holds more than courses (K04). Left out, the policy does not ask for it.
    """

    titel: Tekst = "Udviklingsplan"
    indledning: Tekst = ""
    felter: tuple[Felt, ...] = ()
    aftalt: Krav | None = None
    gensidig: Krav | None = None
    andet_end_kurser: Krav | None = None


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


class Forberedelseskrav(Krav):
    """That both prepare, and what each is told beforehand (H06, W06)."""

    leder: tuple[Politiktekst, ...] = ()
    medarbejder: tuple[Politiktekst, ...] = ()


class Erstatning(Krav):
    """Whether a group talk may stand in for the individual one (C01, W08, W09)."""

    af_gruppe: Literal["ja", "ja_medmindre_ønsket", "nej"] = "nej"


class Samtaletype(Model):
    """A kind of talk: MUS, LUS, GRUS, TUS or a municipality's own."""

    navn: Tekst
    leder: Tekst = "leder"
    medarbejder: Tekst = "medarbejder"
    gruppe: JaNej = False
    årlig: Krav | None = None
    vindue: Vindue | None = None
    daglig_leder: Krav | None = None
    erstatning: Erstatning | None = None
    emner: tuple[Obligatorisk, ...] = ()
    inspiration: tuple[Emnegruppe, ...] = ()
    afslutning: Emnegruppe | None = None
    ekstra_afsnit: tuple[Afsnit, ...] = ()
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
    """When a class of document is destroyed (H17, C03, C11).

    `aldrig` keeps it; `ikke_angivet` keeps it too, because the policy is silent and somebody has yet to decide.
    """

    udløser: Literal["næste_samtale_holdt", "aldrig", "ikke_angivet"] = "ikke_angivet"
    frist_dage: Heltal = None


class Afgangsregel(Krav):
    """What becomes of the minutes and the sheets when no next talk will be held (C11); silent, somebody must decide."""

    dokumenter: Literal["destruer", "behold", "ikke_angivet"] = "ikke_angivet"


class Opbevaring(Model):
    """Retention per class of document (C02), and when a person or the leader leaves (C11)."""

    referat: Opbevaringsregel
    forberedelse: Opbevaringsregel
    plan: Opbevaringsregel
    fratrædelse: Afgangsregel | None = None
    lederskift: Afgangsregel | None = None
    personalesag: Krav | None = None
    eksemplar: Krav | None = None


class Ressource(Model):
    """A place to read more (K20, W10, W28)."""

    titel: Tekst
    adresse: Tekst = ""
    kilde: Tekst
    krav: tuple[Tekst, ...] = ()


class Profil(Model):
    """schemas/profiles/NAME.yaml: a municipality is this one file."""

    profil: Tekst
    version: Tekst
    navn: Tekst
    omtale: Tekst = ""
    extends: Tekst = ""
    vedtaget: tuple[Vedtagelse, ...] = ()
    gælder_fra: Dato = None
    kilder: dict[str, Kildeskrift] = {}
    grundlag: tuple[Politiktekst, ...] = ()
    områder: Områder | None = None
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
