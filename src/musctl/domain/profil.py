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
    """A document the policy rests on; `udgiver` and `dato` are only read in the policy's own file."""

    titel: Tekst
    udgiver: Tekst = ""
    dato: Tekst = ""


class Vedtagelse(Model):
    """Who adopted the policy and when (H28, K24, G01); `hvornår` where the source names no day."""

    af: Tekst
    datoer: tuple[Dato, ...] = ()
    hvornår: Tekst = ""
    kilde: Tekst
    krav: tuple[Tekst, ...] = ()


class Område(Model):
    """A workplace area that shares one local implementation (H02, H29); `gren` is only read in the policy's own file."""

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
    """A field of the plan, as the policy calls it (C09).

    `dele` names the parts that must be answered where a field has more than one, as `dato` and `hvordan` of a follow-up.
    `tæller_som` is the one of the five words that it answers too, which is then not asked for besides.
    """

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
    dele: tuple[Literal["start", "slut", "dato", "hvordan", "hvornår"], ...] = ()
    tæller_som: Literal["", "handling", "tid", "ansvar", "evaluering"] = ""


class Horisont(Krav):
    """How far ahead a plan usually looks, in months (G06, W42)."""

    fra_måneder: Heltal = None
    til_måneder: Heltal = None


class Plankrav(Krav):
    """That there must be a plan, and what it must state (K06-K21).

    `kræves` says when there must be one: always, only where the topic `emne` was discussed (G14, C08), or never.
    `aftalt`: both parties have agreed to it (K09) · `gensidig`: both have something to do (K12) · `andet_end_kurser`:
    it holds more than courses (K04) · `ved_samtalen`: it is filled in by the end of the talk (A19) · `følges_op`: no
    later than the next talk (G20, A21) · `status_på_mål`: what became of last year's goals is said there (G21).
    Left out, the policy does not ask for it.
    """

    titel: Tekst = "Udviklingsplan"
    indledning: Tekst = ""
    kræves: Literal["altid", "hvis_emne_drøftes", "frivilligt"] = "altid"
    emne: Tekst = ""
    felter: tuple[Felt, ...] = ()
    horisont: Horisont | None = None
    aftalt: Krav | None = None
    gensidig: Krav | None = None
    andet_end_kurser: Krav | None = None
    ved_samtalen: Krav | None = None
    følges_op: Krav | None = None
    status_på_mål: Krav | None = None


class Referatkrav(Krav):
    """That there must be minutes, what they are called and how short they are (H15).

    `planen_er_referat`: what the plan says is the minutes, and no others are demanded. `kun_i_planen`: headings whose
    content belongs in the plan, because only the plan is kept (A01).
    """

    titel: Tekst = ""
    højst_ord: Heltal = None
    planen_er_referat: JaNej = False
    kun_i_planen: tuple[Tekst, ...] = ()


class Personer(Krav):
    """Some of the employees, by what the roster says of them; all that is said here must be so.

    `timer_under`: fewer hours a week · `måneder_ansat_under`: employed for fewer months · `kategori`, `overenskomst`:
    one of these words.
    """

    timer_under: Heltal = None
    måneder_ansat_under: Heltal = None
    kategori: tuple[Tekst, ...] = ()
    overenskomst: tuple[Tekst, ...] = ()


class Anledning(Krav):
    """What makes a person owed a talk besides the yearly one.

    `måneder` is how long after being hired, or how long the leave was at least; `frist_dage` is by when thereafter.
    """

    når: Literal["ansat", "tilbage_fra_fravær", "ny_leder", "ønsket"]
    måneder: Heltal = None
    frist_dage: Heltal = None


class Hyppighed(Krav):
    """Another rhythm than once a round: months from one talk to the next."""

    måneder: Heltal = None


class Varsel(Krav):
    """How many days ahead a person is invited at the latest."""

    dage: Heltal = None


class Varighed(Krav):
    """How long the talk is, in minutes."""

    mindst_minutter: Heltal = None
    højst_minutter: Heltal = None


class Indkaldelse(Krav):
    """Who invites (W05)."""

    af: Literal["leder", "leders_leder", "medarbejder"] = "leder"


class Mulighed(Model):
    """Something to choose."""

    id: Tekst
    titel: Tekst
    hjælp: Tekst = ""


class Udvalg(Krav):
    """A closed list that the policy names (A11, A14)."""

    liste: tuple[Mulighed, ...] = ()


class Stikordskrav(Krav):
    """The key words of a talk, and how many each party chooses (A05, A06, C16).

    `afsnit` is the id of the section where the minutes say what came of them (A16).
    """

    hver: Heltal = None
    afsnit: Tekst = ""
    liste: tuple[Tekst, ...] = ()


class Spørgsmål(Model):
    """A question of the talk and the topic it belongs to; its id stands, whatever its wording (A03)."""

    id: Tekst
    emne: Tekst = ""
    tekst: Tekst


class Spørgsmålskrav(Krav):
    """The questions of a talk: all of them, or a catalogue to choose from; `ordlyd: fri` lets a unit reword them (A12)."""

    brug: Literal["alle", "vælg"] = "alle"
    ordlyd: Literal["fast", "fri"] = "fast"
    liste: tuple[Spørgsmål, ...] = ()


class Emnevalg(Krav):
    """How many topics each party picks besides the common ones, which are those in `emner`."""

    leder: Heltal = None
    medarbejder: Heltal = None


class Vindue(Krav):
    """When in the year the talks are held, as MM-DD (W04)."""

    fra: Tekst
    til: Tekst


class Godkendelseskrav(Krav):
    """Who approves the minutes (W17, C18), what a signature means, and where disagreement is noted.

    Of a group: `alle`, one `repræsentant`, or all who have not objected within `frist_dage` (`ingen_indsigelse`).
    """

    af: Literal["anden_part", "alle", "repræsentant", "ingen_indsigelse", "ingen"] = "anden_part"
    frist_dage: Heltal = None
    betyder: Literal["", "enig", "læst"] = ""
    uenighed: Literal["", "referat", "plan", "bilag"] = ""


class Tjekpunkt(Model):
    """Something to have done before the talk, for one party or both (A10, A13).

    With `alvor`, it is told of when it stands unticked after the talk; without, nobody asks.
    """

    id: Tekst
    hvem: Literal["", "leder", "medarbejder"] = ""
    tekst: Tekst
    alvor: Alvor = ""
    kilde: Tekst
    krav: tuple[Tekst, ...] = ()


class Forberedelseskrav(Krav):
    """That both prepare, and what each is told beforehand (H06, W06)."""

    leder: tuple[Politiktekst, ...] = ()
    medarbejder: tuple[Politiktekst, ...] = ()
    tjekliste: tuple[Tjekpunkt, ...] = ()


class Målkrav(Krav):
    """Whose goals the sheets show besides the unit's own, because this talk aligns with them (W37)."""

    fra: tuple[Literal["område", "forvaltning"], ...] = ()


class Erstatning(Krav):
    """Whether a group talk may stand in for the individual one (C01, W08, W09), and whose wish prevents it.

    `egen_plan`: who took part owes a plan of their own all the same (W11); left out, the group's is enough.
    """

    af_gruppe: Literal["ja", "ja_medmindre_ønsket", "nej"] = "nej"
    ønske_fra: Literal["medarbejder", "leder", "en_af_parterne"] = "medarbejder"
    egen_plan: Krav | None = None


class Kombination(Krav):
    """That group and individual talks may build on each other, and which comes first (H10, G17)."""

    først: Literal["gruppe", "individuel", "valgfrit"] = "gruppe"


class Arv(Krav):
    """What this talk takes over from another of the policy, part by part; topics of its own are added to those (G10, C13)."""

    samtale: Tekst
    dele: tuple[Tekst, ...] = ()


class Tavshedspålæg(Krav):
    """That the leader may impose silence on single topics, and out of regard for whom (G25)."""

    hensyn: tuple[Mulighed, ...] = ()


class Videregivelseskrav(Krav):
    """In which documents it must stand what others are told, and to whom (G26); `afsnit` is the topic of the minutes."""

    fremgår_af: tuple[Literal["referat", "plan"], ...] = ()
    afsnit: Tekst = "videregivelse"


class Åbent(Krav):
    """A part of the talk that is not confidential: a topic's id or `plan`, and who may know it."""

    afsnit: Tekst = ""
    til: tuple[Tekst, ...] = ()


class Fortrolighed(Krav):
    """Who may know what was said (H13, G24, C07)."""

    model: Literal["gensidig", "asymmetrisk", "ikke_angivet"] = "ikke_angivet"
    tekst: Tekst = ""
    pålæg: Tavshedspålæg | None = None
    videregivelse: Videregivelseskrav | None = None
    ikke_fortroligt: tuple[Åbent, ...] = ()


class Samtaletype(Model):
    """A kind of talk: MUS, LUS, GRUS, TUS or a municipality's own.

    `lederen` and `medarbejderen` are the definite forms, where they are not `leder` and `medarbejder` with -en.
    `antaget: ja`: the source gives no form for this talk, and the profile says in `arver` what it assumes (C23).
    `omfatter` are those who are owed this talk where that is not everybody, `i_stedet_for` the talks they then do not
    owe, and `undtaget` those who owe none. `handlingsplan` is the common plan of action, which is another demand than
    the `plan` for development (C08).
    """

    navn: Tekst
    leder: Tekst = "leder"
    lederen: Tekst = ""
    medarbejder: Tekst = "medarbejder"
    medarbejderen: Tekst = ""
    gruppe: JaNej = False
    antaget: JaNej = False
    arver: Arv | None = None
    årlig: Krav | None = None
    hyppighed: Hyppighed | None = None
    anledninger: tuple[Anledning, ...] = ()
    omfatter: tuple[Personer, ...] = ()
    i_stedet_for: tuple[Tekst, ...] = ()
    undtaget: tuple[Personer, ...] = ()
    vindue: Vindue | None = None
    før_lederens_runde: Krav | None = None
    indkaldelse: Indkaldelse | None = None
    varsel: Varsel | None = None
    varighed: Varighed | None = None
    daglig_leder: Krav | None = None
    erstatning: Erstatning | None = None
    kombination: Kombination | None = None
    afsæt: Udvalg | None = None
    relateres_til: Udvalg | None = None
    stikord: Stikordskrav | None = None
    spørgsmål: Spørgsmålskrav | None = None
    emnevalg: Emnevalg | None = None
    emner: tuple[Obligatorisk, ...] = ()
    inspiration: tuple[Emnegruppe, ...] = ()
    afslutning: Emnegruppe | None = None
    ekstra_afsnit: tuple[Afsnit, ...] = ()
    overordnede_mål: Målkrav | None = None
    forberedelse: Forberedelseskrav | None = None
    referat: Referatkrav | None = None
    referent: Krav | None = None
    godkendelse: Godkendelseskrav | None = None
    plan: Plankrav | None = None
    handlingsplan: Plankrav | None = None
    lønforhandling: Krav | None = None
    ingen_løn: Krav | None = None
    ingen_enkeltpersoner: Krav | None = None
    fortrolighed: Fortrolighed | None = None


class Rundekrav(Krav):
    """What is discussed before the year's talks, and where (G15, G16)."""

    drøftes: tuple[Literal["forventninger", "fælles_linjer", "temaer", "evaluering"], ...] = ()
    forum: tuple[Tekst, ...] = ()


class Særforhold(Personer):
    """What some employees are entitled to besides, by their collective agreement (G23)."""

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


class Journalisering(Krav):
    """That a copy of a document is kept in the personnel file; it then follows the file's rules, not ours (A23)."""

    dokument: Literal["plan", "referat"] = "plan"
    filtype: Tekst = ""
    af: Tekst = ""


class Glemselsregel(Krav):
    """How long everything about a person who has left is kept (C11); silent, somebody must decide."""

    måneder: Heltal = None


class Opbevaring(Model):
    """Retention per class of document (C02), and when a person or the leader leaves (C11).

    `personalesag`: the minutes stay out of the personnel file · `journalisering`: this document goes into it ·
    `eksemplar`: each party keeps a copy.
    """

    referat: Opbevaringsregel
    forberedelse: Opbevaringsregel
    plan: Opbevaringsregel
    fratrædelse: Afgangsregel | None = None
    lederskift: Afgangsregel | None = None
    glemsel: Glemselsregel | None = None
    personalesag: Krav | None = None
    journalisering: Journalisering | None = None
    eksemplar: Krav | None = None


class Uddannelse(Krav):
    """Some education, by how its name begins, under some collective agreements; none named means all of them."""

    navn: Tekst
    begynder_med: tuple[Tekst, ...] = ()
    overenskomst: tuple[Tekst, ...] = ()


class Fondsgrænse(Krav):
    """What one person may be granted within some months, and for a master's degree, while these days last (W21)."""

    gyldig_fra: Dato = None
    gyldig_til: Dato = None
    måneder: Heltal = 12
    pr_ansat: Heltal = None
    master: Heltal = None


class Medfinansiering(Krav):
    """The least share that the municipality pays, in per cent of what is applied for or of the whole cost (W23, C14)."""

    gyldig_fra: Dato = None
    gyldig_til: Dato = None
    af: Literal["det_ansøgte", "det_hele"] = "det_ansøgte"
    procent: Heltal = None
    undtaget: tuple[Uddannelse, ...] = ()


class Underskriftskrav(Krav):
    """Who must have signed before an application is ready (W22)."""

    af: tuple[Literal["ansat", "leder", "tillidsrepræsentant"], ...] = ()


class Fællesvilkår(Krav):
    """What those who apply together must have in common (W24)."""

    samme: tuple[Literal["arbejdsplads", "uddannelse", "overenskomst"], ...] = ()


class Fondsoplysning(Krav):
    """Words about the fund that are shown with an application."""

    tekst: Tekst


class Fondspolitik(Krav):
    """A fund that pays for education: how much, on which conditions, and whom to ask (W20-W28).

    Amounts and shares are dated: the one that counts is the one of the day of the application. `bevilling` is what is
    said of who decides and when; `udgangspunkt`, that an application comes from the talk's plan.
    """

    navn: Tekst
    tekst: Tekst = ""
    udgangspunkt: Krav | None = None
    grænser: tuple[Fondsgrænse, ...] = ()
    medfinansiering: tuple[Medfinansiering, ...] = ()
    underskrifter: Underskriftskrav | None = None
    gruppe: Fællesvilkår | None = None
    udelukket: tuple[Uddannelse, ...] = ()
    bevilling: Fondsoplysning | None = None
    kontakt: Fondsoplysning | None = None
    adresse: Tekst = ""


class Ressource(Model):
    """A place to read more (K20, W10, W28)."""

    titel: Tekst
    adresse: Tekst = ""
    kilde: Tekst
    krav: tuple[Tekst, ...] = ()


class Udmøntningskrav(Krav):
    """That areas may lay their own upon the policy, and the way there (H01-H05).

    `i_med`: it is made in the MED organisation · `fælles`: one for the whole area · `forelægges`: presented to the MED
    committee before it is in force, which is not approved by it (C17) · `orienteres`: Hovedudvalget is told at that time.
    Left out, the policy does not ask for it.
    """

    i_med: Krav | None = None
    fælles: Krav | None = None
    forelægges: Krav | None = None
    orienteres: Krav | None = None


class Udmøntet(Model):
    """An overlay that lies in a resolved policy: for whom, who made it, and its course."""

    udmøntning: Tekst
    område: Tekst = ""
    enhed: Tekst = ""
    med_udvalg: Tekst = ""
    forelagt: Dato = None
    orienteret_hovedudvalg: Dato = None
    i_kraft: Dato = None


class Profil(Model):
    """schemas/profiles/NAME.yaml: a municipality is this one file.

    `spørgsmål` are put to a group about what it can and will need (K19): they speak of a »we«. `grundlag` is only read
    in the policy's own file.
    """

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
    udmøntning: Udmøntningskrav | None = None
    udmøntninger: tuple[Udmøntet, ...] = ()
    vision: Politiktekst | None = None
    formål: Politiktekst | None = None
    råd: tuple[Politiktekst, ...] = ()
    begreber: dict[str, Begreb] = {}
    metoder: Metoder | None = None
    spørgsmål: Politiktekst | None = None
    enhedens_mål: Krav | None = None
    runden: Rundekrav | None = None
    særlige_forhold: tuple[Særforhold, ...] = ()
    samtaler: dict[str, Samtaletype] = {}
    fortrolighed: Fortrolighed | None = None
    opbevaring: Opbevaring | None = None
    fond: Fondspolitik | None = None
    ressourcer: tuple[Ressource, ...] = ()
    kontakt: Tekst = ""
