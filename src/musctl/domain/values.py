"""The documents and the policy as plain values, as rules and commands see them.

Generated from the pydantic models in this folder by `make fix`; do not edit.
"""

# ruff: noqa

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, datetime
from typing import Literal, NamedTuple, cast

from musctl.domain.build import (
    Doubt, choice, day, fields, filled_list, many, moment, number, one_of, part, perhaps, required, table, text, yes,
)



class Leder(NamedTuple):
    """The leader whose folder it is."""

    navn: str = ''
    mail: str = ''


class Indstillinger(NamedTuple):
    """musctl.yaml: the folder's format, its policy and its unit (K13 reads `udviklingsmål`)."""

    profil: str
    musctl: int | None = 1
    leder: Leder = Leder()
    enhed: str = ''
    område: str = ''
    udviklingsmål: tuple[str, ...] = ()
    editor: str = ''


class Undtaget(NamedTuple):
    """Why a person owes no talk for a while: leave, long illness, newly hired (H19)."""

    grund: str = ''
    fra: date | None = None
    til: date | None = None


class Medarbejder(NamedTuple):
    """One person in the leader's unit."""

    navn: str = ''
    initialer: str = ''
    stilling: str = ''
    mail: str = ''
    ansat: date | None = None
    timer: str = ''
    kategori: str = ''
    overenskomst: str = ''
    undtaget: Undtaget | None = None
    fratrådt: date | None = None


class Gruppe(NamedTuple):
    """People who hold a talk together (GRUS, TUS)."""

    navn: str = ''
    medlemmer: tuple[str, ...] = ()


class Medarbejderliste(NamedTuple):
    """medarbejdere.yaml: people by their number, groups by theirs."""

    medarbejdere: Mapping[str, Medarbejder] = {}
    grupper: Mapping[str, Gruppe] = {}


class Drøftet(NamedTuple):
    """Where the frame of the round was discussed beforehand (G15, G16)."""

    forum: str = ''
    dato: date | None = None


class Runde(NamedTuple):
    """One year's round of talks: its window (W04), form (W08) and who wants an individual talk (W09)."""

    runde: str
    fra: date | None = None
    til: date | None = None
    form: Literal['', 'individuel', 'gruppe', 'kombination'] = ''
    besluttet: Drøftet | None = None
    drøftet: Drøftet | None = None
    forventninger: str = ''
    fælles_linjer: str = ''
    temaer: tuple[str, ...] = ()
    evaluering: str = ''
    ønsker_individuel: tuple[str, ...] = ()
    lus: date | None = None
    lukket: date | None = None


class Godkendelse(NamedTuple):
    """That a party approved the referat: who, how and when (W17)."""

    af: Literal['', 'leder', 'medarbejder'] = ''
    hvordan: str = ''
    dato: date | None = None


class Indsigelse(NamedTuple):
    """That a party disagrees; the words stand in the referat, not here."""

    af: Literal['', 'leder', 'medarbejder'] = ''
    dato: date | None = None


class Deling(NamedTuple):
    """What may be told to whom, agreed by both (H13)."""

    oplysning: str = ''
    til: str = ''
    aftalt_af: tuple[Literal['', 'leder', 'medarbejder'], ...] = ()
    dato: date | None = None


class Pålæg(NamedTuple):
    """Silence imposed on a single topic, with its reason (G25)."""

    emne: str = ''
    hensyn: str = ''
    begrundelse: str = ''
    dato: date | None = None


class Stedfortræder(NamedTuple):
    """Who held the talk in the daily leader's place, and why (H09)."""

    navn: str = ''
    grund: str = ''


class Samtale(NamedTuple):
    """samtale.yaml: how status, reports and next year know what happened."""

    type: Literal['samtale']
    id: str
    samtale: str
    profil: str = ''
    referent: Literal['', 'leder', 'medarbejder'] = ''
    planlagt: datetime | None = None
    indkaldt: date | None = None
    afholdt: date | None = None
    sendt: date | None = None
    godkendelser: tuple[Godkendelse, ...] = ()
    indsigelser: tuple[Indsigelse, ...] = ()
    deling: tuple[Deling, ...] = ()
    tavshedspålæg: tuple[Pålæg, ...] = ()
    stikord: Mapping[str, tuple[str, ...]] = {}
    bygger_på: str = ''
    stedfortræder: Stedfortræder | None = None
    undtagelser: Mapping[str, str] = {}


class Referat(NamedTuple):
    """The header of referat.md; `sum` seals the approved text (design.md, section 2)."""

    type: Literal['referat']
    id: str
    samtale: str
    sum: str = ''


class Forberedelse(NamedTuple):
    """The header of a preparation sheet, one for each party (H06, W06)."""

    type: Literal['forberedelse']
    id: str
    samtale: str
    part: Literal['leder', 'medarbejder']


class Aftalt(NamedTuple):
    """When each party agreed to the plan (K09, K22)."""

    leder: date | None = None
    medarbejder: date | None = None


class Opfølgning(NamedTuple):
    """When and how the goal is followed up."""

    dato: date | None = None
    hvordan: str = ''


class Handling(NamedTuple):
    """One step towards the goal, with the one who is responsible for it."""

    hvad: str = ''
    metode: str = ''
    ansvar: str = ''
    hvor: Literal['', 'intern', 'ekstern'] = ''


class Tid(NamedTuple):
    """When the work begins and by when the goal is to be reached."""

    start: date | None = None
    slut: date | None = None


class Anvendelse(NamedTuple):
    """When and how the new competences are put to use (G19)."""

    hvornår: str = ''
    hvordan: str = ''


class Mål(NamedTuple):
    """One goal: the five words of the Skema, and what other policies add to them."""

    id: str = ''
    mål: str = ''
    kompetence: Literal['', 'faglig', 'personlig', 'social', 'arbejdsmæssig'] = ''
    slags: Literal['', 'kompetence', 'handling'] = ''
    perspektiv: str = ''
    behov: Literal['', 'arbejdsplads', 'individ', 'begge'] = ''
    relation: str = ''
    handling: tuple[Handling, ...] = ()
    tid: Tid = Tid()
    rammer: str = ''
    andre_inddraget: str = ''
    anvendelse: Anvendelse | None = None
    værdi: str = ''
    evaluering: str = ''
    opfølgning: Opfølgning | None = None
    status: Literal['', 'åben', 'i gang', 'nået', 'delvist', 'ikke nået', 'bortfaldet'] = ''
    effekt: str = ''


class Videregivelse(NamedTuple):
    """What may be passed on, and to whom (G26)."""

    oplysning: str = ''
    til: str = ''


class Plan(NamedTuple):
    """plan.yaml: what was agreed, by when and by whom; never touched by rotate (C03)."""

    type: Literal['plan']
    id: str
    samtale: str
    aftalt: Aftalt = Aftalt()
    opfølgning: Opfølgning = Opfølgning()
    mål: tuple[Mål, ...] = ()
    videregivelse: tuple[Videregivelse, ...] = ()


class Stopklods(NamedTuple):
    """One talk whose documents must not be destroyed yet, why and until when."""

    samtale: str = ''
    grund: str = ''
    til: date | None = None
    besluttet_af: str = ''


class Stop(NamedTuple):
    """stop.yaml: every hold."""

    stop: tuple[Stopklods, ...] = ()


class Destrueret(NamedTuple):
    """A destroyed document: its id, class and round, nothing of its content."""

    id: str = ''
    slags: str = ''
    runde: str = ''
    samtale: str = ''


class Kvittering(NamedTuple):
    """A receipt of destruction: no names, no content, no hashes of content."""

    kvittering: str
    profil: str = ''
    kilde: str = ''
    dato: date | None = None
    dokumenter: tuple[Destrueret, ...] = ()
    samtaler: int | None = None
    bevis: Mapping[str, str] = {}
    uden_for_rækkevidde: tuple[str, ...] = ()


class Krav(NamedTuple):
    """A demand: on whose authority, how severely, and whether anything may loosen it."""

    kilde: str
    krav: tuple[str, ...] = ()
    alvor: Literal['', 'fejl', 'advarsel', 'info'] = ''
    låst: bool = False
    bemærkning: str = ''


class Kildeskrift(NamedTuple):
    """A document the policy rests on."""

    titel: str
    udgiver: str = ''
    dato: str = ''


class Vedtagelse(NamedTuple):
    """Who adopted the policy and when (H28, K24)."""

    af: str
    kilde: str
    datoer: tuple[date | None, ...] = ()
    krav: tuple[str, ...] = ()


class Område(NamedTuple):
    """A workplace area that shares one local implementation (H02, H29)."""

    id: str
    navn: str
    gren: str = ''
    alias: tuple[str, ...] = ()


class Områder(NamedTuple):
    """The areas that a unit can belong to."""

    kilde: str
    krav: tuple[str, ...] = ()
    alvor: Literal['', 'fejl', 'advarsel', 'info'] = ''
    låst: bool = False
    bemærkning: str = ''
    liste: tuple[Område, ...] = ()


class Politiktekst(NamedTuple):
    """Words of the policy that are shown, not checked: vision, purposes, guidance."""

    kilde: str
    tekst: str = ''
    punkter: tuple[str, ...] = ()
    krav: tuple[str, ...] = ()


class Begreb(NamedTuple):
    """A word that the policy defines (K03)."""

    titel: str
    tekst: str
    kilde: str
    krav: tuple[str, ...] = ()


class Metode(NamedTuple):
    """A way of developing competence; `kilde` where it is not the list's own (K05, K18)."""

    id: str
    titel: str
    alias: tuple[str, ...] = ()
    kursus: bool = False
    kilde: str = ''


class Metoder(NamedTuple):
    """The known ways of developing competence; the list is open."""

    kilde: str
    krav: tuple[str, ...] = ()
    alvor: Literal['', 'fejl', 'advarsel', 'info'] = ''
    låst: bool = False
    bemærkning: str = ''
    liste: tuple[Metode, ...] = ()


class Underemne(NamedTuple):
    """A part of a topic."""

    id: str
    titel: str
    alias: tuple[str, ...] = ()


class Emne(NamedTuple):
    """A topic of the talk, recognised by its title or an alias."""

    id: str
    titel: str
    alias: tuple[str, ...] = ()
    hjælp: str = ''
    spørgsmål: tuple[str, ...] = ()
    underemner: tuple[Underemne, ...] = ()
    løn: bool = False


class Obligatorisk(NamedTuple):
    """A topic that must be discussed, and on whose authority (H26)."""

    kilde: str
    id: str
    titel: str
    krav: tuple[str, ...] = ()
    alvor: Literal['', 'fejl', 'advarsel', 'info'] = ''
    låst: bool = False
    bemærkning: str = ''
    alias: tuple[str, ...] = ()
    hjælp: str = ''
    spørgsmål: tuple[str, ...] = ()
    underemner: tuple[Underemne, ...] = ()
    løn: bool = False


class Afsnit(NamedTuple):
    """A section that the policy offers beside its topics, and where it does (W02)."""

    id: str
    titel: str
    kilde: str
    alias: tuple[str, ...] = ()
    hjælp: str = ''
    spørgsmål: tuple[str, ...] = ()
    underemner: tuple[Underemne, ...] = ()
    løn: bool = False
    krav: tuple[str, ...] = ()


class Emnegruppe(NamedTuple):
    """Topics that may be chosen, under the policy's own heading (H20-H24)."""

    gruppe: str
    kilde: str
    krav: tuple[str, ...] = ()
    emner: tuple[Emne, ...] = ()


class Felt(NamedTuple):
    """A field of the plan, as the policy calls it."""

    kilde: str
    navn: Literal['mål', 'handling', 'tid', 'ansvar', 'evaluering', 'kompetence', 'relation', 'andre_inddraget', 'anvendelse', 'opfølgning', 'værdi', 'perspektiv', 'rammer', 'behov']
    krav: tuple[str, ...] = ()
    alvor: Literal['', 'fejl', 'advarsel', 'info'] = ''
    låst: bool = False
    bemærkning: str = ''
    titel: str = ''
    spørgsmål: str = ''
    krævet: bool = False


class Plankrav(NamedTuple):
    """That there must be a plan, and what it must state (K06-K21)."""

    kilde: str
    krav: tuple[str, ...] = ()
    alvor: Literal['', 'fejl', 'advarsel', 'info'] = ''
    låst: bool = False
    bemærkning: str = ''
    titel: str = 'Udviklingsplan'
    indledning: str = ''
    felter: tuple[Felt, ...] = ()
    aftalt: Krav | None = None
    gensidig: Krav | None = None
    andet_end_kurser: Krav | None = None


class Referatkrav(NamedTuple):
    """That there must be minutes, and how short (H15)."""

    kilde: str
    krav: tuple[str, ...] = ()
    alvor: Literal['', 'fejl', 'advarsel', 'info'] = ''
    låst: bool = False
    bemærkning: str = ''
    højst_ord: int | None = None


class Vindue(NamedTuple):
    """When in the year the talks are held, as MM-DD (W04)."""

    kilde: str
    fra: str
    til: str
    krav: tuple[str, ...] = ()
    alvor: Literal['', 'fejl', 'advarsel', 'info'] = ''
    låst: bool = False
    bemærkning: str = ''


class Godkendelseskrav(NamedTuple):
    """Who approves the minutes (W17, C18)."""

    kilde: str
    krav: tuple[str, ...] = ()
    alvor: Literal['', 'fejl', 'advarsel', 'info'] = ''
    låst: bool = False
    bemærkning: str = ''
    af: Literal['anden_part', 'alle', 'ingen'] = 'anden_part'


class Forberedelseskrav(NamedTuple):
    """That both prepare, and what each is told beforehand (H06, W06)."""

    kilde: str
    krav: tuple[str, ...] = ()
    alvor: Literal['', 'fejl', 'advarsel', 'info'] = ''
    låst: bool = False
    bemærkning: str = ''
    leder: tuple[Politiktekst, ...] = ()
    medarbejder: tuple[Politiktekst, ...] = ()


class Erstatning(NamedTuple):
    """Whether a group talk may stand in for the individual one (C01, W08, W09)."""

    kilde: str
    krav: tuple[str, ...] = ()
    alvor: Literal['', 'fejl', 'advarsel', 'info'] = ''
    låst: bool = False
    bemærkning: str = ''
    af_gruppe: Literal['ja', 'ja_medmindre_ønsket', 'nej'] = 'nej'


class Samtaletype(NamedTuple):
    """A kind of talk: MUS, LUS, GRUS, TUS or a municipality's own."""

    navn: str
    leder: str = 'leder'
    medarbejder: str = 'medarbejder'
    gruppe: bool = False
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


class Fortrolighed(NamedTuple):
    """Who may know what was said (H13, G24, C07)."""

    kilde: str
    krav: tuple[str, ...] = ()
    alvor: Literal['', 'fejl', 'advarsel', 'info'] = ''
    låst: bool = False
    bemærkning: str = ''
    model: Literal['gensidig', 'asymmetrisk', 'ikke_angivet'] = 'ikke_angivet'
    tekst: str = ''


class Opbevaringsregel(NamedTuple):
    """When a class of document is destroyed (H17, C03, C11)."""

    kilde: str
    krav: tuple[str, ...] = ()
    alvor: Literal['', 'fejl', 'advarsel', 'info'] = ''
    låst: bool = False
    bemærkning: str = ''
    udløser: Literal['næste_samtale_holdt', 'aldrig', 'ikke_angivet'] = 'ikke_angivet'
    frist_dage: int | None = None


class Opbevaring(NamedTuple):
    """Retention per class of document (C02)."""

    referat: Opbevaringsregel
    forberedelse: Opbevaringsregel
    plan: Opbevaringsregel
    personalesag: Krav | None = None
    eksemplar: Krav | None = None


class Ressource(NamedTuple):
    """A place to read more (K20, W10, W28)."""

    titel: str
    kilde: str
    adresse: str = ''
    krav: tuple[str, ...] = ()


class Profil(NamedTuple):
    """schemas/profiles/NAME.yaml: a municipality is this one file."""

    profil: str
    version: str
    navn: str
    omtale: str = ''
    extends: str = ''
    vedtaget: tuple[Vedtagelse, ...] = ()
    gælder_fra: date | None = None
    kilder: Mapping[str, Kildeskrift] = {}
    grundlag: tuple[Politiktekst, ...] = ()
    områder: Områder | None = None
    vision: Politiktekst | None = None
    formål: Politiktekst | None = None
    råd: tuple[Politiktekst, ...] = ()
    begreber: Mapping[str, Begreb] = {}
    metoder: Metoder | None = None
    spørgsmål: Politiktekst | None = None
    enhedens_mål: Krav | None = None
    samtaler: Mapping[str, Samtaletype] = {}
    fortrolighed: Fortrolighed | None = None
    opbevaring: Opbevaring | None = None
    ressourcer: tuple[Ressource, ...] = ()
    kontakt: str = ''


_LEDER = frozenset(('navn', 'mail',))


def build_leder(data: object) -> Leder:
    get = fields(data, _LEDER).get
    return Leder(
        text(get("navn")),
        text(get("mail")),
    )


_INDSTILLINGER = frozenset(('musctl', 'profil', 'leder', 'enhed', 'område', 'udviklingsmål', 'editor',))


def build_indstillinger(data: object) -> Indstillinger:
    get = fields(data, _INDSTILLINGER).get
    return Indstillinger(
        required(get("profil")),
        number(get("musctl")) if get("musctl") not in (None, '') else 1,
        part(get("leder"), build_leder, Leder()),
        text(get("enhed")),
        text(get("område")),
        many(get("udviklingsmål"), text),
        text(get("editor")),
    )


_UNDTAGET = frozenset(('grund', 'fra', 'til',))


def build_undtaget(data: object) -> Undtaget:
    get = fields(data, _UNDTAGET).get
    return Undtaget(
        text(get("grund")),
        day(get("fra")),
        day(get("til")),
    )


_MEDARBEJDER = frozenset(('navn', 'initialer', 'stilling', 'mail', 'ansat', 'timer', 'kategori', 'overenskomst', 'undtaget', 'fratrådt',))


def build_medarbejder(data: object) -> Medarbejder:
    get = fields(data, _MEDARBEJDER).get
    return Medarbejder(
        text(get("navn")),
        text(get("initialer")),
        text(get("stilling")),
        text(get("mail")),
        day(get("ansat")),
        text(get("timer")),
        text(get("kategori")),
        text(get("overenskomst")),
        perhaps(get("undtaget"), build_undtaget),
        day(get("fratrådt")),
    )


_GRUPPE = frozenset(('navn', 'medlemmer',))


def build_gruppe(data: object) -> Gruppe:
    get = fields(data, _GRUPPE).get
    return Gruppe(
        text(get("navn")),
        many(get("medlemmer"), text),
    )


_MEDARBEJDERLISTE = frozenset(('medarbejdere', 'grupper',))


def build_medarbejderliste(data: object) -> Medarbejderliste:
    get = fields(data, _MEDARBEJDERLISTE).get
    return Medarbejderliste(
        table(get("medarbejdere"), build_medarbejder),
        table(get("grupper"), build_gruppe),
    )


_DRØFTET = frozenset(('forum', 'dato',))


def build_drøftet(data: object) -> Drøftet:
    get = fields(data, _DRØFTET).get
    return Drøftet(
        text(get("forum")),
        day(get("dato")),
    )


_RUNDE = frozenset(('runde', 'fra', 'til', 'form', 'besluttet', 'drøftet', 'forventninger', 'fælles_linjer', 'temaer', 'evaluering', 'ønsker_individuel', 'lus', 'lukket',))


def build_runde(data: object) -> Runde:
    get = fields(data, _RUNDE).get
    return Runde(
        required(get("runde")),
        day(get("fra")),
        day(get("til")),
        cast("Literal['', 'individuel', 'gruppe', 'kombination']", choice(get("form"), ('', 'individuel', 'gruppe', 'kombination'), '')),
        perhaps(get("besluttet"), build_drøftet),
        perhaps(get("drøftet"), build_drøftet),
        text(get("forventninger")),
        text(get("fælles_linjer")),
        many(get("temaer"), text),
        text(get("evaluering")),
        many(get("ønsker_individuel"), text),
        day(get("lus")),
        day(get("lukket")),
    )


_GODKENDELSE = frozenset(('af', 'hvordan', 'dato',))


def build_godkendelse(data: object) -> Godkendelse:
    get = fields(data, _GODKENDELSE).get
    return Godkendelse(
        cast("Literal['', 'leder', 'medarbejder']", choice(get("af"), ('', 'leder', 'medarbejder'), '')),
        text(get("hvordan")),
        day(get("dato")),
    )


_INDSIGELSE = frozenset(('af', 'dato',))


def build_indsigelse(data: object) -> Indsigelse:
    get = fields(data, _INDSIGELSE).get
    return Indsigelse(
        cast("Literal['', 'leder', 'medarbejder']", choice(get("af"), ('', 'leder', 'medarbejder'), '')),
        day(get("dato")),
    )


_DELING = frozenset(('oplysning', 'til', 'aftalt_af', 'dato',))


def build_deling(data: object) -> Deling:
    get = fields(data, _DELING).get
    return Deling(
        text(get("oplysning")),
        text(get("til")),
        many(get("aftalt_af"), lambda item: cast("Literal['', 'leder', 'medarbejder']", one_of(item, ('', 'leder', 'medarbejder')))),
        day(get("dato")),
    )


_PÅLÆG = frozenset(('emne', 'hensyn', 'begrundelse', 'dato',))


def build_pålæg(data: object) -> Pålæg:
    get = fields(data, _PÅLÆG).get
    return Pålæg(
        text(get("emne")),
        text(get("hensyn")),
        text(get("begrundelse")),
        day(get("dato")),
    )


_STEDFORTRÆDER = frozenset(('navn', 'grund',))


def build_stedfortræder(data: object) -> Stedfortræder:
    get = fields(data, _STEDFORTRÆDER).get
    return Stedfortræder(
        text(get("navn")),
        text(get("grund")),
    )


_SAMTALE = frozenset(('type', 'id', 'samtale', 'profil', 'referent', 'planlagt', 'indkaldt', 'afholdt', 'sendt', 'godkendelser', 'indsigelser', 'deling', 'tavshedspålæg', 'stikord', 'bygger_på', 'stedfortræder', 'undtagelser',))


def build_samtale(data: object) -> Samtale:
    get = fields(data, _SAMTALE).get
    return Samtale(
        cast("Literal['samtale']", one_of(get("type"), ('samtale',))),
        required(get("id")),
        required(get("samtale")),
        text(get("profil")),
        cast("Literal['', 'leder', 'medarbejder']", choice(get("referent"), ('', 'leder', 'medarbejder'), '')),
        moment(get("planlagt")),
        day(get("indkaldt")),
        day(get("afholdt")),
        day(get("sendt")),
        many(get("godkendelser"), build_godkendelse),
        many(get("indsigelser"), build_indsigelse),
        many(get("deling"), build_deling),
        many(get("tavshedspålæg"), build_pålæg),
        table(get("stikord"), lambda item: filled_list(item, text)),
        text(get("bygger_på")),
        perhaps(get("stedfortræder"), build_stedfortræder),
        table(get("undtagelser"), text),
    )


_REFERAT = frozenset(('type', 'id', 'samtale', 'sum',))


def build_referat(data: object) -> Referat:
    get = fields(data, _REFERAT).get
    return Referat(
        cast("Literal['referat']", one_of(get("type"), ('referat',))),
        required(get("id")),
        required(get("samtale")),
        text(get("sum")),
    )


_FORBEREDELSE = frozenset(('type', 'id', 'samtale', 'part',))


def build_forberedelse(data: object) -> Forberedelse:
    get = fields(data, _FORBEREDELSE).get
    return Forberedelse(
        cast("Literal['forberedelse']", one_of(get("type"), ('forberedelse',))),
        required(get("id")),
        required(get("samtale")),
        cast("Literal['leder', 'medarbejder']", one_of(get("part"), ('leder', 'medarbejder'))),
    )


_AFTALT = frozenset(('leder', 'medarbejder',))


def build_aftalt(data: object) -> Aftalt:
    get = fields(data, _AFTALT).get
    return Aftalt(
        day(get("leder")),
        day(get("medarbejder")),
    )


_OPFØLGNING = frozenset(('dato', 'hvordan',))


def build_opfølgning(data: object) -> Opfølgning:
    get = fields(data, _OPFØLGNING).get
    return Opfølgning(
        day(get("dato")),
        text(get("hvordan")),
    )


_HANDLING = frozenset(('hvad', 'metode', 'ansvar', 'hvor',))


def build_handling(data: object) -> Handling:
    get = fields(data, _HANDLING).get
    return Handling(
        text(get("hvad")),
        text(get("metode")),
        text(get("ansvar")),
        cast("Literal['', 'intern', 'ekstern']", choice(get("hvor"), ('', 'intern', 'ekstern'), '')),
    )


_TID = frozenset(('start', 'slut',))


def build_tid(data: object) -> Tid:
    get = fields(data, _TID).get
    return Tid(
        day(get("start")),
        day(get("slut")),
    )


_ANVENDELSE = frozenset(('hvornår', 'hvordan',))


def build_anvendelse(data: object) -> Anvendelse:
    get = fields(data, _ANVENDELSE).get
    return Anvendelse(
        text(get("hvornår")),
        text(get("hvordan")),
    )


_MÅL = frozenset(('id', 'mål', 'kompetence', 'slags', 'perspektiv', 'behov', 'relation', 'handling', 'tid', 'rammer', 'andre_inddraget', 'anvendelse', 'værdi', 'evaluering', 'opfølgning', 'status', 'effekt',))


def build_mål(data: object) -> Mål:
    get = fields(data, _MÅL).get
    return Mål(
        text(get("id")),
        text(get("mål")),
        cast("Literal['', 'faglig', 'personlig', 'social', 'arbejdsmæssig']", choice(get("kompetence"), ('', 'faglig', 'personlig', 'social', 'arbejdsmæssig'), '')),
        cast("Literal['', 'kompetence', 'handling']", choice(get("slags"), ('', 'kompetence', 'handling'), '')),
        text(get("perspektiv")),
        cast("Literal['', 'arbejdsplads', 'individ', 'begge']", choice(get("behov"), ('', 'arbejdsplads', 'individ', 'begge'), '')),
        text(get("relation")),
        many(get("handling"), build_handling),
        part(get("tid"), build_tid, Tid()),
        text(get("rammer")),
        text(get("andre_inddraget")),
        perhaps(get("anvendelse"), build_anvendelse),
        text(get("værdi")),
        text(get("evaluering")),
        perhaps(get("opfølgning"), build_opfølgning),
        cast("Literal['', 'åben', 'i gang', 'nået', 'delvist', 'ikke nået', 'bortfaldet']", choice(get("status"), ('', 'åben', 'i gang', 'nået', 'delvist', 'ikke nået', 'bortfaldet'), '')),
        text(get("effekt")),
    )


_VIDEREGIVELSE = frozenset(('oplysning', 'til',))


def build_videregivelse(data: object) -> Videregivelse:
    get = fields(data, _VIDEREGIVELSE).get
    return Videregivelse(
        text(get("oplysning")),
        text(get("til")),
    )


_PLAN = frozenset(('type', 'id', 'samtale', 'aftalt', 'opfølgning', 'mål', 'videregivelse',))


def build_plan(data: object) -> Plan:
    get = fields(data, _PLAN).get
    return Plan(
        cast("Literal['plan']", one_of(get("type"), ('plan',))),
        required(get("id")),
        required(get("samtale")),
        part(get("aftalt"), build_aftalt, Aftalt()),
        part(get("opfølgning"), build_opfølgning, Opfølgning()),
        many(get("mål"), build_mål),
        many(get("videregivelse"), build_videregivelse),
    )


_STOPKLODS = frozenset(('samtale', 'grund', 'til', 'besluttet_af',))


def build_stopklods(data: object) -> Stopklods:
    get = fields(data, _STOPKLODS).get
    return Stopklods(
        text(get("samtale")),
        text(get("grund")),
        day(get("til")),
        text(get("besluttet_af")),
    )


_STOP = frozenset(('stop',))


def build_stop(data: object) -> Stop:
    get = fields(data, _STOP).get
    return Stop(
        many(get("stop"), build_stopklods),
    )


_DESTRUERET = frozenset(('id', 'slags', 'runde', 'samtale',))


def build_destrueret(data: object) -> Destrueret:
    get = fields(data, _DESTRUERET).get
    return Destrueret(
        text(get("id")),
        text(get("slags")),
        text(get("runde")),
        text(get("samtale")),
    )


_KVITTERING = frozenset(('kvittering', 'profil', 'kilde', 'dato', 'dokumenter', 'samtaler', 'bevis', 'uden_for_rækkevidde',))


def build_kvittering(data: object) -> Kvittering:
    get = fields(data, _KVITTERING).get
    return Kvittering(
        required(get("kvittering")),
        text(get("profil")),
        text(get("kilde")),
        day(get("dato")),
        many(get("dokumenter"), build_destrueret),
        number(get("samtaler")),
        table(get("bevis"), text),
        many(get("uden_for_rækkevidde"), text),
    )


_KRAV = frozenset(('kilde', 'krav', 'alvor', 'låst', 'bemærkning',))


def build_krav(data: object) -> Krav:
    get = fields(data, _KRAV).get
    return Krav(
        required(get("kilde")),
        many(get("krav"), text),
        cast("Literal['', 'fejl', 'advarsel', 'info']", choice(get("alvor"), ('', 'fejl', 'advarsel', 'info'), '')),
        yes(get("låst")),
        text(get("bemærkning")),
    )


_KILDESKRIFT = frozenset(('titel', 'udgiver', 'dato',))


def build_kildeskrift(data: object) -> Kildeskrift:
    get = fields(data, _KILDESKRIFT).get
    return Kildeskrift(
        required(get("titel")),
        text(get("udgiver")),
        text(get("dato")),
    )


_VEDTAGELSE = frozenset(('af', 'datoer', 'kilde', 'krav',))


def build_vedtagelse(data: object) -> Vedtagelse:
    get = fields(data, _VEDTAGELSE).get
    return Vedtagelse(
        required(get("af")),
        required(get("kilde")),
        many(get("datoer"), day),
        many(get("krav"), text),
    )


_OMRÅDE = frozenset(('id', 'navn', 'gren', 'alias',))


def build_område(data: object) -> Område:
    get = fields(data, _OMRÅDE).get
    return Område(
        required(get("id")),
        required(get("navn")),
        text(get("gren")),
        many(get("alias"), text),
    )


_OMRÅDER = frozenset(('kilde', 'krav', 'alvor', 'låst', 'bemærkning', 'liste',))


def build_områder(data: object) -> Områder:
    get = fields(data, _OMRÅDER).get
    return Områder(
        required(get("kilde")),
        many(get("krav"), text),
        cast("Literal['', 'fejl', 'advarsel', 'info']", choice(get("alvor"), ('', 'fejl', 'advarsel', 'info'), '')),
        yes(get("låst")),
        text(get("bemærkning")),
        many(get("liste"), build_område),
    )


_POLITIKTEKST = frozenset(('tekst', 'punkter', 'kilde', 'krav',))


def build_politiktekst(data: object) -> Politiktekst:
    get = fields(data, _POLITIKTEKST).get
    return Politiktekst(
        required(get("kilde")),
        text(get("tekst")),
        many(get("punkter"), text),
        many(get("krav"), text),
    )


_BEGREB = frozenset(('titel', 'tekst', 'kilde', 'krav',))


def build_begreb(data: object) -> Begreb:
    get = fields(data, _BEGREB).get
    return Begreb(
        required(get("titel")),
        required(get("tekst")),
        required(get("kilde")),
        many(get("krav"), text),
    )


_METODE = frozenset(('id', 'titel', 'alias', 'kursus', 'kilde',))


def build_metode(data: object) -> Metode:
    get = fields(data, _METODE).get
    return Metode(
        required(get("id")),
        required(get("titel")),
        many(get("alias"), text),
        yes(get("kursus")),
        text(get("kilde")),
    )


_METODER = frozenset(('kilde', 'krav', 'alvor', 'låst', 'bemærkning', 'liste',))


def build_metoder(data: object) -> Metoder:
    get = fields(data, _METODER).get
    return Metoder(
        required(get("kilde")),
        many(get("krav"), text),
        cast("Literal['', 'fejl', 'advarsel', 'info']", choice(get("alvor"), ('', 'fejl', 'advarsel', 'info'), '')),
        yes(get("låst")),
        text(get("bemærkning")),
        many(get("liste"), build_metode),
    )


_UNDEREMNE = frozenset(('id', 'titel', 'alias',))


def build_underemne(data: object) -> Underemne:
    get = fields(data, _UNDEREMNE).get
    return Underemne(
        required(get("id")),
        required(get("titel")),
        many(get("alias"), text),
    )


_EMNE = frozenset(('id', 'titel', 'alias', 'hjælp', 'spørgsmål', 'underemner', 'løn',))


def build_emne(data: object) -> Emne:
    get = fields(data, _EMNE).get
    return Emne(
        required(get("id")),
        required(get("titel")),
        many(get("alias"), text),
        text(get("hjælp")),
        many(get("spørgsmål"), text),
        many(get("underemner"), build_underemne),
        yes(get("løn")),
    )


_OBLIGATORISK = frozenset(('kilde', 'krav', 'alvor', 'låst', 'bemærkning', 'id', 'titel', 'alias', 'hjælp', 'spørgsmål', 'underemner', 'løn',))


def build_obligatorisk(data: object) -> Obligatorisk:
    get = fields(data, _OBLIGATORISK).get
    return Obligatorisk(
        required(get("kilde")),
        required(get("id")),
        required(get("titel")),
        many(get("krav"), text),
        cast("Literal['', 'fejl', 'advarsel', 'info']", choice(get("alvor"), ('', 'fejl', 'advarsel', 'info'), '')),
        yes(get("låst")),
        text(get("bemærkning")),
        many(get("alias"), text),
        text(get("hjælp")),
        many(get("spørgsmål"), text),
        many(get("underemner"), build_underemne),
        yes(get("løn")),
    )


_AFSNIT = frozenset(('id', 'titel', 'alias', 'hjælp', 'spørgsmål', 'underemner', 'løn', 'kilde', 'krav',))


def build_afsnit(data: object) -> Afsnit:
    get = fields(data, _AFSNIT).get
    return Afsnit(
        required(get("id")),
        required(get("titel")),
        required(get("kilde")),
        many(get("alias"), text),
        text(get("hjælp")),
        many(get("spørgsmål"), text),
        many(get("underemner"), build_underemne),
        yes(get("løn")),
        many(get("krav"), text),
    )


_EMNEGRUPPE = frozenset(('gruppe', 'kilde', 'krav', 'emner',))


def build_emnegruppe(data: object) -> Emnegruppe:
    get = fields(data, _EMNEGRUPPE).get
    return Emnegruppe(
        required(get("gruppe")),
        required(get("kilde")),
        many(get("krav"), text),
        many(get("emner"), build_emne),
    )


_FELT = frozenset(('kilde', 'krav', 'alvor', 'låst', 'bemærkning', 'navn', 'titel', 'spørgsmål', 'krævet',))


def build_felt(data: object) -> Felt:
    get = fields(data, _FELT).get
    return Felt(
        required(get("kilde")),
        cast("Literal['mål', 'handling', 'tid', 'ansvar', 'evaluering', 'kompetence', 'relation', 'andre_inddraget', 'anvendelse', 'opfølgning', 'værdi', 'perspektiv', 'rammer', 'behov']", one_of(get("navn"), ('mål', 'handling', 'tid', 'ansvar', 'evaluering', 'kompetence', 'relation', 'andre_inddraget', 'anvendelse', 'opfølgning', 'værdi', 'perspektiv', 'rammer', 'behov'))),
        many(get("krav"), text),
        cast("Literal['', 'fejl', 'advarsel', 'info']", choice(get("alvor"), ('', 'fejl', 'advarsel', 'info'), '')),
        yes(get("låst")),
        text(get("bemærkning")),
        text(get("titel")),
        text(get("spørgsmål")),
        yes(get("krævet")),
    )


_PLANKRAV = frozenset(('kilde', 'krav', 'alvor', 'låst', 'bemærkning', 'titel', 'indledning', 'felter', 'aftalt', 'gensidig', 'andet_end_kurser',))


def build_plankrav(data: object) -> Plankrav:
    get = fields(data, _PLANKRAV).get
    return Plankrav(
        required(get("kilde")),
        many(get("krav"), text),
        cast("Literal['', 'fejl', 'advarsel', 'info']", choice(get("alvor"), ('', 'fejl', 'advarsel', 'info'), '')),
        yes(get("låst")),
        text(get("bemærkning")),
        text(get("titel")) or 'Udviklingsplan',
        text(get("indledning")),
        many(get("felter"), build_felt),
        perhaps(get("aftalt"), build_krav),
        perhaps(get("gensidig"), build_krav),
        perhaps(get("andet_end_kurser"), build_krav),
    )


_REFERATKRAV = frozenset(('kilde', 'krav', 'alvor', 'låst', 'bemærkning', 'højst_ord',))


def build_referatkrav(data: object) -> Referatkrav:
    get = fields(data, _REFERATKRAV).get
    return Referatkrav(
        required(get("kilde")),
        many(get("krav"), text),
        cast("Literal['', 'fejl', 'advarsel', 'info']", choice(get("alvor"), ('', 'fejl', 'advarsel', 'info'), '')),
        yes(get("låst")),
        text(get("bemærkning")),
        number(get("højst_ord")),
    )


_VINDUE = frozenset(('kilde', 'krav', 'alvor', 'låst', 'bemærkning', 'fra', 'til',))


def build_vindue(data: object) -> Vindue:
    get = fields(data, _VINDUE).get
    return Vindue(
        required(get("kilde")),
        required(get("fra")),
        required(get("til")),
        many(get("krav"), text),
        cast("Literal['', 'fejl', 'advarsel', 'info']", choice(get("alvor"), ('', 'fejl', 'advarsel', 'info'), '')),
        yes(get("låst")),
        text(get("bemærkning")),
    )


_GODKENDELSESKRAV = frozenset(('kilde', 'krav', 'alvor', 'låst', 'bemærkning', 'af',))


def build_godkendelseskrav(data: object) -> Godkendelseskrav:
    get = fields(data, _GODKENDELSESKRAV).get
    return Godkendelseskrav(
        required(get("kilde")),
        many(get("krav"), text),
        cast("Literal['', 'fejl', 'advarsel', 'info']", choice(get("alvor"), ('', 'fejl', 'advarsel', 'info'), '')),
        yes(get("låst")),
        text(get("bemærkning")),
        cast("Literal['anden_part', 'alle', 'ingen']", choice(get("af"), ('anden_part', 'alle', 'ingen'), 'anden_part')),
    )


_FORBEREDELSESKRAV = frozenset(('kilde', 'krav', 'alvor', 'låst', 'bemærkning', 'leder', 'medarbejder',))


def build_forberedelseskrav(data: object) -> Forberedelseskrav:
    get = fields(data, _FORBEREDELSESKRAV).get
    return Forberedelseskrav(
        required(get("kilde")),
        many(get("krav"), text),
        cast("Literal['', 'fejl', 'advarsel', 'info']", choice(get("alvor"), ('', 'fejl', 'advarsel', 'info'), '')),
        yes(get("låst")),
        text(get("bemærkning")),
        many(get("leder"), build_politiktekst),
        many(get("medarbejder"), build_politiktekst),
    )


_ERSTATNING = frozenset(('kilde', 'krav', 'alvor', 'låst', 'bemærkning', 'af_gruppe',))


def build_erstatning(data: object) -> Erstatning:
    get = fields(data, _ERSTATNING).get
    return Erstatning(
        required(get("kilde")),
        many(get("krav"), text),
        cast("Literal['', 'fejl', 'advarsel', 'info']", choice(get("alvor"), ('', 'fejl', 'advarsel', 'info'), '')),
        yes(get("låst")),
        text(get("bemærkning")),
        cast("Literal['ja', 'ja_medmindre_ønsket', 'nej']", choice(get("af_gruppe"), ('ja', 'ja_medmindre_ønsket', 'nej'), 'nej')),
    )


_SAMTALETYPE = frozenset(('navn', 'leder', 'medarbejder', 'gruppe', 'årlig', 'vindue', 'daglig_leder', 'erstatning', 'emner', 'inspiration', 'afslutning', 'ekstra_afsnit', 'forberedelse', 'referat', 'referent', 'godkendelse', 'plan', 'lønforhandling',))


def build_samtaletype(data: object) -> Samtaletype:
    get = fields(data, _SAMTALETYPE).get
    return Samtaletype(
        required(get("navn")),
        text(get("leder")) or 'leder',
        text(get("medarbejder")) or 'medarbejder',
        yes(get("gruppe")),
        perhaps(get("årlig"), build_krav),
        perhaps(get("vindue"), build_vindue),
        perhaps(get("daglig_leder"), build_krav),
        perhaps(get("erstatning"), build_erstatning),
        many(get("emner"), build_obligatorisk),
        many(get("inspiration"), build_emnegruppe),
        perhaps(get("afslutning"), build_emnegruppe),
        many(get("ekstra_afsnit"), build_afsnit),
        perhaps(get("forberedelse"), build_forberedelseskrav),
        perhaps(get("referat"), build_referatkrav),
        perhaps(get("referent"), build_krav),
        perhaps(get("godkendelse"), build_godkendelseskrav),
        perhaps(get("plan"), build_plankrav),
        perhaps(get("lønforhandling"), build_krav),
    )


_FORTROLIGHED = frozenset(('kilde', 'krav', 'alvor', 'låst', 'bemærkning', 'model', 'tekst',))


def build_fortrolighed(data: object) -> Fortrolighed:
    get = fields(data, _FORTROLIGHED).get
    return Fortrolighed(
        required(get("kilde")),
        many(get("krav"), text),
        cast("Literal['', 'fejl', 'advarsel', 'info']", choice(get("alvor"), ('', 'fejl', 'advarsel', 'info'), '')),
        yes(get("låst")),
        text(get("bemærkning")),
        cast("Literal['gensidig', 'asymmetrisk', 'ikke_angivet']", choice(get("model"), ('gensidig', 'asymmetrisk', 'ikke_angivet'), 'ikke_angivet')),
        text(get("tekst")),
    )


_OPBEVARINGSREGEL = frozenset(('kilde', 'krav', 'alvor', 'låst', 'bemærkning', 'udløser', 'frist_dage',))


def build_opbevaringsregel(data: object) -> Opbevaringsregel:
    get = fields(data, _OPBEVARINGSREGEL).get
    return Opbevaringsregel(
        required(get("kilde")),
        many(get("krav"), text),
        cast("Literal['', 'fejl', 'advarsel', 'info']", choice(get("alvor"), ('', 'fejl', 'advarsel', 'info'), '')),
        yes(get("låst")),
        text(get("bemærkning")),
        cast("Literal['næste_samtale_holdt', 'aldrig', 'ikke_angivet']", choice(get("udløser"), ('næste_samtale_holdt', 'aldrig', 'ikke_angivet'), 'ikke_angivet')),
        number(get("frist_dage")),
    )


_OPBEVARING = frozenset(('referat', 'forberedelse', 'plan', 'personalesag', 'eksemplar',))


def build_opbevaring(data: object) -> Opbevaring:
    get = fields(data, _OPBEVARING).get
    return Opbevaring(
        build_opbevaringsregel(get("referat") if get("referat") not in (None, '') else []),
        build_opbevaringsregel(get("forberedelse") if get("forberedelse") not in (None, '') else []),
        build_opbevaringsregel(get("plan") if get("plan") not in (None, '') else []),
        perhaps(get("personalesag"), build_krav),
        perhaps(get("eksemplar"), build_krav),
    )


_RESSOURCE = frozenset(('titel', 'adresse', 'kilde', 'krav',))


def build_ressource(data: object) -> Ressource:
    get = fields(data, _RESSOURCE).get
    return Ressource(
        required(get("titel")),
        required(get("kilde")),
        text(get("adresse")),
        many(get("krav"), text),
    )


_PROFIL = frozenset(('profil', 'version', 'navn', 'omtale', 'extends', 'vedtaget', 'gælder_fra', 'kilder', 'grundlag', 'områder', 'vision', 'formål', 'råd', 'begreber', 'metoder', 'spørgsmål', 'enhedens_mål', 'samtaler', 'fortrolighed', 'opbevaring', 'ressourcer', 'kontakt',))


def build_profil(data: object) -> Profil:
    get = fields(data, _PROFIL).get
    return Profil(
        required(get("profil")),
        required(get("version")),
        required(get("navn")),
        text(get("omtale")),
        text(get("extends")),
        many(get("vedtaget"), build_vedtagelse),
        day(get("gælder_fra")),
        table(get("kilder"), build_kildeskrift),
        many(get("grundlag"), build_politiktekst),
        perhaps(get("områder"), build_områder),
        perhaps(get("vision"), build_politiktekst),
        perhaps(get("formål"), build_politiktekst),
        many(get("råd"), build_politiktekst),
        table(get("begreber"), build_begreb),
        perhaps(get("metoder"), build_metoder),
        perhaps(get("spørgsmål"), build_politiktekst),
        perhaps(get("enhedens_mål"), build_krav),
        table(get("samtaler"), build_samtaletype),
        perhaps(get("fortrolighed"), build_fortrolighed),
        perhaps(get("opbevaring"), build_opbevaring),
        many(get("ressourcer"), build_ressource),
        text(get("kontakt")),
    )


BUILD: Mapping[str, Callable[[object], NamedTuple]] = {"Indstillinger": build_indstillinger, "Medarbejderliste": build_medarbejderliste, "Runde": build_runde, "Samtale": build_samtale, "Referat": build_referat, "Forberedelse": build_forberedelse, "Plan": build_plan, "Stop": build_stop, "Kvittering": build_kvittering, "Profil": build_profil}
