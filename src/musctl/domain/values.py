"""The documents and the policy as plain values, as rules and commands see them.

Generated from the pydantic models in this folder by `make fix`; do not edit.
"""

# ruff: noqa

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, datetime
from typing import Any, Literal, cast

from musctl.domain.build import (
    anything, choice, day, fields, filled_list, many, moment, number, one_of, party, perhaps, required, section, table, text, yes,
)
from musctl.domain.value import Value
from musctl.named import part as _part  # a field may be called part



class Leder(Value):
    """The leader whose folder it is, and since when the unit has had this leader."""

    __slots__ = ()
    _fields = ("navn", "mail", "siden",)
    navn: str = _part(0)
    mail: str = _part(1)
    siden: date | None = _part(2)

    def __new__(
        cls,
        navn: str = '',
        mail: str = '',
        siden: date | None = None,
    ) -> Leder:
        return tuple.__new__(cls, (navn, mail, siden,))


class Opbevaringsvalg(Value):
    """What becomes of referat and sheets where the policy is silent, and who decided it (C02, G28)."""

    __slots__ = ()
    _fields = ("dokumenter", "besluttet_af", "dato",)
    dokumenter: Literal['', 'destruer', 'behold'] = _part(0)
    besluttet_af: str = _part(1)
    dato: date | None = _part(2)

    def __new__(
        cls,
        dokumenter: Literal['', 'destruer', 'behold'] = '',
        besluttet_af: str = '',
        dato: date | None = None,
    ) -> Opbevaringsvalg:
        return tuple.__new__(cls, (dokumenter, besluttet_af, dato,))


class Indstillinger(Value):
    """musctl.yaml: the folder's format, its policy, its unit and that unit's goals (K13), and the goals above it (W37)."""

    __slots__ = ()
    _fields = ("profil", "musctl", "leder", "enhed", "område", "udviklingsmål", "områdets_mål", "forvaltningens_mål", "opbevaring", "editor",)
    profil: str = _part(0)
    musctl: int | None = _part(1)
    leder: Leder = _part(2)
    enhed: str = _part(3)
    område: str = _part(4)
    udviklingsmål: tuple[str, ...] = _part(5)
    områdets_mål: tuple[str, ...] = _part(6)
    forvaltningens_mål: tuple[str, ...] = _part(7)
    opbevaring: Opbevaringsvalg | None = _part(8)
    editor: str = _part(9)

    def __new__(
        cls,
        profil: str,
        musctl: int | None = 1,
        leder: Leder = Leder(),
        enhed: str = '',
        område: str = '',
        udviklingsmål: tuple[str, ...] = (),
        områdets_mål: tuple[str, ...] = (),
        forvaltningens_mål: tuple[str, ...] = (),
        opbevaring: Opbevaringsvalg | None = None,
        editor: str = '',
    ) -> Indstillinger:
        return tuple.__new__(cls, (profil, musctl, leder, enhed, område, udviklingsmål, områdets_mål, forvaltningens_mål, opbevaring, editor,))


class Undtaget(Value):
    """Why a person owes no talk for a while: leave, long illness, newly hired (H19)."""

    __slots__ = ()
    _fields = ("grund", "fra", "til",)
    grund: str = _part(0)
    fra: date | None = _part(1)
    til: date | None = _part(2)

    def __new__(
        cls,
        grund: str = '',
        fra: date | None = None,
        til: date | None = None,
    ) -> Undtaget:
        return tuple.__new__(cls, (grund, fra, til,))


class Afgang(Value):
    """Why a person left the leader, and what was decided about the documents where the policy is silent (C11)."""

    __slots__ = ()
    _fields = ("grund", "til", "dokumenter", "besluttet_af", "dato",)
    grund: Literal['', 'fratrådt', 'ny leder'] = _part(0)
    til: str = _part(1)
    dokumenter: Literal['', 'destruer', 'behold', 'overdrag'] = _part(2)
    besluttet_af: str = _part(3)
    dato: date | None = _part(4)

    def __new__(
        cls,
        grund: Literal['', 'fratrådt', 'ny leder'] = '',
        til: str = '',
        dokumenter: Literal['', 'destruer', 'behold', 'overdrag'] = '',
        besluttet_af: str = '',
        dato: date | None = None,
    ) -> Afgang:
        return tuple.__new__(cls, (grund, til, dokumenter, besluttet_af, dato,))


class Medarbejder(Value):
    """One person in the leader's unit."""

    __slots__ = ()
    _fields = ("navn", "initialer", "stilling", "mail", "ansat", "leder_siden", "timer", "kategori", "kategori_siden", "overenskomst", "undtaget", "fratrådt", "afgang",)
    navn: str = _part(0)
    initialer: str = _part(1)
    stilling: str = _part(2)
    mail: str = _part(3)
    ansat: date | None = _part(4)
    leder_siden: date | None = _part(5)
    timer: str = _part(6)
    kategori: str = _part(7)
    kategori_siden: date | None = _part(8)
    overenskomst: str = _part(9)
    undtaget: Undtaget | None = _part(10)
    fratrådt: date | None = _part(11)
    afgang: Afgang | None = _part(12)

    def __new__(
        cls,
        navn: str = '',
        initialer: str = '',
        stilling: str = '',
        mail: str = '',
        ansat: date | None = None,
        leder_siden: date | None = None,
        timer: str = '',
        kategori: str = '',
        kategori_siden: date | None = None,
        overenskomst: str = '',
        undtaget: Undtaget | None = None,
        fratrådt: date | None = None,
        afgang: Afgang | None = None,
    ) -> Medarbejder:
        return tuple.__new__(cls, (navn, initialer, stilling, mail, ansat, leder_siden, timer, kategori, kategori_siden, overenskomst, undtaget, fratrådt, afgang,))


class Gruppe(Value):
    """People who hold a talk together (GRUS, TUS)."""

    __slots__ = ()
    _fields = ("navn", "medlemmer",)
    navn: str = _part(0)
    medlemmer: tuple[str, ...] = _part(1)

    def __new__(
        cls,
        navn: str = '',
        medlemmer: tuple[str, ...] = (),
    ) -> Gruppe:
        return tuple.__new__(cls, (navn, medlemmer,))


class Medarbejderliste(Value):
    """medarbejdere.yaml: people by their number, groups by theirs."""

    __slots__ = ()
    _fields = ("medarbejdere", "grupper",)
    medarbejdere: Mapping[str, Medarbejder] = _part(0)
    grupper: Mapping[str, Gruppe] = _part(1)

    def __new__(
        cls,
        medarbejdere: Mapping[str, Medarbejder] = {},
        grupper: Mapping[str, Gruppe] = {},
    ) -> Medarbejderliste:
        return tuple.__new__(cls, (medarbejdere, grupper,))


class Drøftet(Value):
    """Where the frame of the round was discussed beforehand (G15, G16)."""

    __slots__ = ()
    _fields = ("forum", "dato",)
    forum: str = _part(0)
    dato: date | None = _part(1)

    def __new__(
        cls,
        forum: str = '',
        dato: date | None = None,
    ) -> Drøftet:
        return tuple.__new__(cls, (forum, dato,))


class Ønske(Value):
    """That a person has asked for a talk of some kind beside the yearly one, and when."""

    __slots__ = ()
    _fields = ("hvem", "samtale", "dato",)
    hvem: str = _part(0)
    samtale: str = _part(1)
    dato: date | None = _part(2)

    def __new__(
        cls,
        hvem: str = '',
        samtale: str = '',
        dato: date | None = None,
    ) -> Ønske:
        return tuple.__new__(cls, (hvem, samtale, dato,))


class Runde(Value):
    """One year's round of talks: its window (W04), form (W08) and who wants an individual talk (W09)."""

    __slots__ = ()
    _fields = ("runde", "fra", "til", "form", "besluttet", "drøftet", "forventninger", "fælles_linjer", "temaer", "evaluering", "ønsker_individuel", "leder_ønsker_individuel", "ønsket", "lus", "lukket",)
    runde: str = _part(0)
    fra: date | None = _part(1)
    til: date | None = _part(2)
    form: Literal['', 'individuel', 'gruppe', 'kombination'] = _part(3)
    besluttet: Drøftet | None = _part(4)
    drøftet: Drøftet | None = _part(5)
    forventninger: str = _part(6)
    fælles_linjer: str = _part(7)
    temaer: tuple[str, ...] = _part(8)
    evaluering: str = _part(9)
    ønsker_individuel: tuple[str, ...] = _part(10)
    leder_ønsker_individuel: tuple[str, ...] = _part(11)
    ønsket: tuple[Ønske, ...] = _part(12)
    lus: date | None = _part(13)
    lukket: date | None = _part(14)

    def __new__(
        cls,
        runde: str,
        fra: date | None = None,
        til: date | None = None,
        form: Literal['', 'individuel', 'gruppe', 'kombination'] = '',
        besluttet: Drøftet | None = None,
        drøftet: Drøftet | None = None,
        forventninger: str = '',
        fælles_linjer: str = '',
        temaer: tuple[str, ...] = (),
        evaluering: str = '',
        ønsker_individuel: tuple[str, ...] = (),
        leder_ønsker_individuel: tuple[str, ...] = (),
        ønsket: tuple[Ønske, ...] = (),
        lus: date | None = None,
        lukket: date | None = None,
    ) -> Runde:
        return tuple.__new__(cls, (runde, fra, til, form, besluttet, drøftet, forventninger, fælles_linjer, temaer, evaluering, ønsker_individuel, leder_ønsker_individuel, ønsket, lus, lukket,))


class Godkendelse(Value):
    """That a party approved the referat: who, how and when (W17); in a group each by their number (C18)."""

    __slots__ = ()
    _fields = ("af", "hvordan", "dato",)
    af: str = _part(0)
    hvordan: str = _part(1)
    dato: date | None = _part(2)

    def __new__(
        cls,
        af: str = '',
        hvordan: str = '',
        dato: date | None = None,
    ) -> Godkendelse:
        return tuple.__new__(cls, (af, hvordan, dato,))


class Indsigelse(Value):
    """That a party disagrees; the words stand in the referat, not here."""

    __slots__ = ()
    _fields = ("af", "dato",)
    af: str = _part(0)
    dato: date | None = _part(1)

    def __new__(
        cls,
        af: str = '',
        dato: date | None = None,
    ) -> Indsigelse:
        return tuple.__new__(cls, (af, dato,))


class Deling(Value):
    """What may be told to whom, agreed by both, or in a group by everybody who took part (H13)."""

    __slots__ = ()
    _fields = ("oplysning", "til", "aftalt_af", "dato",)
    oplysning: str = _part(0)
    til: str = _part(1)
    aftalt_af: tuple[str, ...] = _part(2)
    dato: date | None = _part(3)

    def __new__(
        cls,
        oplysning: str = '',
        til: str = '',
        aftalt_af: tuple[str, ...] = (),
        dato: date | None = None,
    ) -> Deling:
        return tuple.__new__(cls, (oplysning, til, aftalt_af, dato,))


class Pålæg(Value):
    """Silence imposed on a single topic, with its reason (G25)."""

    __slots__ = ()
    _fields = ("emne", "hensyn", "begrundelse", "dato",)
    emne: str = _part(0)
    hensyn: str = _part(1)
    begrundelse: str = _part(2)
    dato: date | None = _part(3)

    def __new__(
        cls,
        emne: str = '',
        hensyn: str = '',
        begrundelse: str = '',
        dato: date | None = None,
    ) -> Pålæg:
        return tuple.__new__(cls, (emne, hensyn, begrundelse, dato,))


class Sagskopi(Value):
    """That the referat was put into the personnel file against the rule, and why (W14)."""

    __slots__ = ()
    _fields = ("grund", "dato",)
    grund: str = _part(0)
    dato: date | None = _part(1)

    def __new__(
        cls,
        grund: str = '',
        dato: date | None = None,
    ) -> Sagskopi:
        return tuple.__new__(cls, (grund, dato,))


class Stedfortræder(Value):
    """Who held the talk in the daily leader's place, and why (H09)."""

    __slots__ = ()
    _fields = ("navn", "grund",)
    navn: str = _part(0)
    grund: str = _part(1)

    def __new__(
        cls,
        navn: str = '',
        grund: str = '',
    ) -> Stedfortræder:
        return tuple.__new__(cls, (navn, grund,))


class Samtale(Value):
    """samtale.yaml: how status, reports and next year know what happened."""

    __slots__ = ()
    _fields = ("type", "id", "samtale", "profil", "referent", "planlagt", "indkaldt", "indkaldt_af", "afholdt", "varighed", "sendt", "deltagere", "godkendelser", "indsigelser", "deling", "tavshedspålæg", "afsæt", "relateres_til", "stikord", "emnevalg", "bygger_på", "stedfortræder", "journaliseret", "personalesag", "særlige_forhold", "undtagelser",)
    type: Literal['samtale'] = _part(0)
    id: str = _part(1)
    samtale: str = _part(2)
    profil: str = _part(3)
    referent: str = _part(4)
    planlagt: datetime | None = _part(5)
    indkaldt: date | None = _part(6)
    indkaldt_af: Literal['', 'leder', 'leders_leder', 'medarbejder'] = _part(7)
    afholdt: date | None = _part(8)
    varighed: int | None = _part(9)
    sendt: date | None = _part(10)
    deltagere: tuple[str, ...] = _part(11)
    godkendelser: tuple[Godkendelse, ...] = _part(12)
    indsigelser: tuple[Indsigelse, ...] = _part(13)
    deling: tuple[Deling, ...] = _part(14)
    tavshedspålæg: tuple[Pålæg, ...] = _part(15)
    afsæt: str = _part(16)
    relateres_til: tuple[str, ...] = _part(17)
    stikord: Mapping[str, tuple[str, ...]] = _part(18)
    emnevalg: Mapping[str, tuple[str, ...]] = _part(19)
    bygger_på: str = _part(20)
    stedfortræder: Stedfortræder | None = _part(21)
    journaliseret: date | None = _part(22)
    personalesag: Sagskopi | None = _part(23)
    særlige_forhold: str = _part(24)
    undtagelser: Mapping[str, str] = _part(25)

    def __new__(
        cls,
        type: Literal['samtale'],
        id: str,
        samtale: str,
        profil: str = '',
        referent: str = '',
        planlagt: datetime | None = None,
        indkaldt: date | None = None,
        indkaldt_af: Literal['', 'leder', 'leders_leder', 'medarbejder'] = '',
        afholdt: date | None = None,
        varighed: int | None = None,
        sendt: date | None = None,
        deltagere: tuple[str, ...] = (),
        godkendelser: tuple[Godkendelse, ...] = (),
        indsigelser: tuple[Indsigelse, ...] = (),
        deling: tuple[Deling, ...] = (),
        tavshedspålæg: tuple[Pålæg, ...] = (),
        afsæt: str = '',
        relateres_til: tuple[str, ...] = (),
        stikord: Mapping[str, tuple[str, ...]] = {},
        emnevalg: Mapping[str, tuple[str, ...]] = {},
        bygger_på: str = '',
        stedfortræder: Stedfortræder | None = None,
        journaliseret: date | None = None,
        personalesag: Sagskopi | None = None,
        særlige_forhold: str = '',
        undtagelser: Mapping[str, str] = {},
    ) -> Samtale:
        return tuple.__new__(cls, (type, id, samtale, profil, referent, planlagt, indkaldt, indkaldt_af, afholdt, varighed, sendt, deltagere, godkendelser, indsigelser, deling, tavshedspålæg, afsæt, relateres_til, stikord, emnevalg, bygger_på, stedfortræder, journaliseret, personalesag, særlige_forhold, undtagelser,))


class Referat(Value):
    """The header of referat.md; `sum` seals the approved text (design.md, section 2)."""

    __slots__ = ()
    _fields = ("type", "id", "samtale", "sum",)
    type: Literal['referat'] = _part(0)
    id: str = _part(1)
    samtale: str = _part(2)
    sum: str = _part(3)

    def __new__(
        cls,
        type: Literal['referat'],
        id: str,
        samtale: str,
        sum: str = '',
    ) -> Referat:
        return tuple.__new__(cls, (type, id, samtale, sum,))


class Forberedelse(Value):
    """The header of a preparation sheet, one for each party (H06, W06)."""

    __slots__ = ()
    _fields = ("type", "id", "samtale", "part",)
    type: Literal['forberedelse'] = _part(0)
    id: str = _part(1)
    samtale: str = _part(2)
    part: Literal['leder', 'medarbejder'] = _part(3)

    def __new__(
        cls,
        type: Literal['forberedelse'],
        id: str,
        samtale: str,
        part: Literal['leder', 'medarbejder'],
    ) -> Forberedelse:
        return tuple.__new__(cls, (type, id, samtale, part,))


class Aftalt(Value):
    """When each party agreed to the plan (K09, K22)."""

    __slots__ = ()
    _fields = ("leder", "medarbejder",)
    leder: date | None = _part(0)
    medarbejder: date | None = _part(1)

    def __new__(
        cls,
        leder: date | None = None,
        medarbejder: date | None = None,
    ) -> Aftalt:
        return tuple.__new__(cls, (leder, medarbejder,))


class Opfølgning(Value):
    """When and how the goal is followed up."""

    __slots__ = ()
    _fields = ("dato", "hvordan",)
    dato: date | None = _part(0)
    hvordan: str = _part(1)

    def __new__(
        cls,
        dato: date | None = None,
        hvordan: str = '',
    ) -> Opfølgning:
        return tuple.__new__(cls, (dato, hvordan,))


class Handling(Value):
    """One step towards the goal, with the one who is responsible for it."""

    __slots__ = ()
    _fields = ("hvad", "metode", "ansvar", "hvor",)
    hvad: str = _part(0)
    metode: str = _part(1)
    ansvar: str = _part(2)
    hvor: Literal['', 'intern', 'ekstern'] = _part(3)

    def __new__(
        cls,
        hvad: str = '',
        metode: str = '',
        ansvar: str = '',
        hvor: Literal['', 'intern', 'ekstern'] = '',
    ) -> Handling:
        return tuple.__new__(cls, (hvad, metode, ansvar, hvor,))


class Tid(Value):
    """When the work begins and by when the goal is to be reached."""

    __slots__ = ()
    _fields = ("start", "slut",)
    start: date | None = _part(0)
    slut: date | None = _part(1)

    def __new__(
        cls,
        start: date | None = None,
        slut: date | None = None,
    ) -> Tid:
        return tuple.__new__(cls, (start, slut,))


class Anvendelse(Value):
    """When and how the new competences are put to use (G19)."""

    __slots__ = ()
    _fields = ("hvornår", "hvordan",)
    hvornår: str = _part(0)
    hvordan: str = _part(1)

    def __new__(
        cls,
        hvornår: str = '',
        hvordan: str = '',
    ) -> Anvendelse:
        return tuple.__new__(cls, (hvornår, hvordan,))


class Mål(Value):
    """One goal: the five words of the Skema, and what other policies add to them."""

    __slots__ = ()
    _fields = ("id", "mål", "kompetence", "slags", "perspektiv", "behov", "relation", "handling", "tid", "rammer", "andre_inddraget", "anvendelse", "værdi", "evaluering", "opfølgning", "status", "effekt",)
    id: str = _part(0)
    mål: str = _part(1)
    kompetence: Literal['', 'faglig', 'personlig', 'social', 'arbejdsmæssig'] = _part(2)
    slags: Literal['', 'kompetence', 'handling'] = _part(3)
    perspektiv: str = _part(4)
    behov: Literal['', 'arbejdsplads', 'individ', 'begge'] = _part(5)
    relation: str = _part(6)
    handling: tuple[Handling, ...] = _part(7)
    tid: Tid = _part(8)
    rammer: str = _part(9)
    andre_inddraget: str = _part(10)
    anvendelse: Anvendelse | None = _part(11)
    værdi: str = _part(12)
    evaluering: str = _part(13)
    opfølgning: Opfølgning | None = _part(14)
    status: Literal['', 'åben', 'i gang', 'nået', 'delvist', 'ikke nået', 'bortfaldet'] = _part(15)
    effekt: str = _part(16)

    def __new__(
        cls,
        id: str = '',
        mål: str = '',
        kompetence: Literal['', 'faglig', 'personlig', 'social', 'arbejdsmæssig'] = '',
        slags: Literal['', 'kompetence', 'handling'] = '',
        perspektiv: str = '',
        behov: Literal['', 'arbejdsplads', 'individ', 'begge'] = '',
        relation: str = '',
        handling: tuple[Handling, ...] = (),
        tid: Tid = Tid(),
        rammer: str = '',
        andre_inddraget: str = '',
        anvendelse: Anvendelse | None = None,
        værdi: str = '',
        evaluering: str = '',
        opfølgning: Opfølgning | None = None,
        status: Literal['', 'åben', 'i gang', 'nået', 'delvist', 'ikke nået', 'bortfaldet'] = '',
        effekt: str = '',
    ) -> Mål:
        return tuple.__new__(cls, (id, mål, kompetence, slags, perspektiv, behov, relation, handling, tid, rammer, andre_inddraget, anvendelse, værdi, evaluering, opfølgning, status, effekt,))


class Videregivelse(Value):
    """What may be passed on, and to whom (G26)."""

    __slots__ = ()
    _fields = ("oplysning", "til",)
    oplysning: str = _part(0)
    til: str = _part(1)

    def __new__(
        cls,
        oplysning: str = '',
        til: str = '',
    ) -> Videregivelse:
        return tuple.__new__(cls, (oplysning, til,))


class Plan(Value):
    """plan.yaml: what was agreed, by when and by whom; never touched by rotate (C03)."""

    __slots__ = ()
    _fields = ("type", "id", "samtale", "aftalt", "opfølgning", "mål", "videregivelse", "uenighed",)
    type: Literal['plan'] = _part(0)
    id: str = _part(1)
    samtale: str = _part(2)
    aftalt: Aftalt = _part(3)
    opfølgning: Opfølgning = _part(4)
    mål: tuple[Mål, ...] = _part(5)
    videregivelse: tuple[Videregivelse, ...] = _part(6)
    uenighed: str = _part(7)

    def __new__(
        cls,
        type: Literal['plan'],
        id: str,
        samtale: str,
        aftalt: Aftalt = Aftalt(),
        opfølgning: Opfølgning = Opfølgning(),
        mål: tuple[Mål, ...] = (),
        videregivelse: tuple[Videregivelse, ...] = (),
        uenighed: str = '',
    ) -> Plan:
        return tuple.__new__(cls, (type, id, samtale, aftalt, opfølgning, mål, videregivelse, uenighed,))


class Uddannelsesperiode(Value):
    """When the education begins and ends."""

    __slots__ = ()
    _fields = ("start", "slut",)
    start: date | None = _part(0)
    slut: date | None = _part(1)

    def __new__(
        cls,
        start: date | None = None,
        slut: date | None = None,
    ) -> Uddannelsesperiode:
        return tuple.__new__(cls, (start, slut,))


class Beløb(Value):
    """Whole kroner: applied for, paid by the municipality, the whole cost, and what was granted."""

    __slots__ = ()
    _fields = ("ansøgt", "medfinansiering", "i_alt", "bevilget",)
    ansøgt: int | None = _part(0)
    medfinansiering: int | None = _part(1)
    i_alt: int | None = _part(2)
    bevilget: int | None = _part(3)

    def __new__(
        cls,
        ansøgt: int | None = None,
        medfinansiering: int | None = None,
        i_alt: int | None = None,
        bevilget: int | None = None,
    ) -> Beløb:
        return tuple.__new__(cls, (ansøgt, medfinansiering, i_alt, bevilget,))


class Underskrifter(Value):
    """The day each party signed."""

    __slots__ = ()
    _fields = ("ansat", "leder", "tillidsrepræsentant",)
    ansat: date | None = _part(0)
    leder: date | None = _part(1)
    tillidsrepræsentant: date | None = _part(2)

    def __new__(
        cls,
        ansat: date | None = None,
        leder: date | None = None,
        tillidsrepræsentant: date | None = None,
    ) -> Underskrifter:
        return tuple.__new__(cls, (ansat, leder, tillidsrepræsentant,))


class Deltager(Value):
    """One of those who apply together; what is left blank is as the application says."""

    __slots__ = ()
    _fields = ("medarbejder", "beløb", "arbejdsplads", "uddannelse", "overenskomst", "underskrevet",)
    medarbejder: str = _part(0)
    beløb: int | None = _part(1)
    arbejdsplads: str = _part(2)
    uddannelse: str = _part(3)
    overenskomst: str = _part(4)
    underskrevet: date | None = _part(5)

    def __new__(
        cls,
        medarbejder: str = '',
        beløb: int | None = None,
        arbejdsplads: str = '',
        uddannelse: str = '',
        overenskomst: str = '',
        underskrevet: date | None = None,
    ) -> Deltager:
        return tuple.__new__(cls, (medarbejder, beløb, arbejdsplads, uddannelse, overenskomst, underskrevet,))


class Fond(Value):
    """fond.yaml: an application, kept as the plan is."""

    __slots__ = ()
    _fields = ("type", "id", "samtale", "mål", "handling", "status", "søgt", "uddannelse", "udbyder", "masteruddannelse", "periode", "begrundelse", "arbejdsplads", "overenskomst", "beløb", "deltagere", "underskrifter",)
    type: Literal['fond'] = _part(0)
    id: str = _part(1)
    samtale: str = _part(2)
    mål: str = _part(3)
    handling: int | None = _part(4)
    status: Literal['', 'kladde', 'klar', 'sendt', 'bevilget', 'afslået'] = _part(5)
    søgt: date | None = _part(6)
    uddannelse: str = _part(7)
    udbyder: str = _part(8)
    masteruddannelse: bool = _part(9)
    periode: Uddannelsesperiode = _part(10)
    begrundelse: str = _part(11)
    arbejdsplads: str = _part(12)
    overenskomst: str = _part(13)
    beløb: Beløb = _part(14)
    deltagere: tuple[Deltager, ...] = _part(15)
    underskrifter: Underskrifter = _part(16)

    def __new__(
        cls,
        type: Literal['fond'],
        id: str,
        samtale: str,
        mål: str = '',
        handling: int | None = None,
        status: Literal['', 'kladde', 'klar', 'sendt', 'bevilget', 'afslået'] = 'kladde',
        søgt: date | None = None,
        uddannelse: str = '',
        udbyder: str = '',
        masteruddannelse: bool = False,
        periode: Uddannelsesperiode = Uddannelsesperiode(),
        begrundelse: str = '',
        arbejdsplads: str = '',
        overenskomst: str = '',
        beløb: Beløb = Beløb(),
        deltagere: tuple[Deltager, ...] = (),
        underskrifter: Underskrifter = Underskrifter(),
    ) -> Fond:
        return tuple.__new__(cls, (type, id, samtale, mål, handling, status, søgt, uddannelse, udbyder, masteruddannelse, periode, begrundelse, arbejdsplads, overenskomst, beløb, deltagere, underskrifter,))


class Stopklods(Value):
    """One talk whose documents must not be destroyed yet, why and until when."""

    __slots__ = ()
    _fields = ("samtale", "grund", "til", "besluttet_af",)
    samtale: str = _part(0)
    grund: str = _part(1)
    til: date | None = _part(2)
    besluttet_af: str = _part(3)

    def __new__(
        cls,
        samtale: str = '',
        grund: str = '',
        til: date | None = None,
        besluttet_af: str = '',
    ) -> Stopklods:
        return tuple.__new__(cls, (samtale, grund, til, besluttet_af,))


class Stop(Value):
    """stop.yaml: every hold."""

    __slots__ = ()
    _fields = ("stop",)
    stop: tuple[Stopklods, ...] = _part(0)

    def __new__(
        cls,
        stop: tuple[Stopklods, ...] = (),
    ) -> Stop:
        return tuple.__new__(cls, (stop,))


class Destrueret(Value):
    """A destroyed document: its id, class and round, nothing of its content."""

    __slots__ = ()
    _fields = ("id", "slags", "runde", "samtale",)
    id: str = _part(0)
    slags: str = _part(1)
    runde: str = _part(2)
    samtale: str = _part(3)

    def __new__(
        cls,
        id: str = '',
        slags: str = '',
        runde: str = '',
        samtale: str = '',
    ) -> Destrueret:
        return tuple.__new__(cls, (id, slags, runde, samtale,))


class Kvittering(Value):
    """A receipt of destruction: no names, no content, no hashes of content."""

    __slots__ = ()
    _fields = ("kvittering", "profil", "kilde", "dato", "grund", "samtaler", "gemte_udgaver", "dokumenter", "bevis", "mangler", "uden_for_rækkevidde", "program",)
    kvittering: str = _part(0)
    profil: str = _part(1)
    kilde: str = _part(2)
    dato: date | None = _part(3)
    grund: str = _part(4)
    samtaler: int | None = _part(5)
    gemte_udgaver: int | None = _part(6)
    dokumenter: tuple[Destrueret, ...] = _part(7)
    bevis: Mapping[str, str] = _part(8)
    mangler: tuple[str, ...] = _part(9)
    uden_for_rækkevidde: tuple[str, ...] = _part(10)
    program: str = _part(11)

    def __new__(
        cls,
        kvittering: str,
        profil: str = '',
        kilde: str = '',
        dato: date | None = None,
        grund: str = '',
        samtaler: int | None = None,
        gemte_udgaver: int | None = None,
        dokumenter: tuple[Destrueret, ...] = (),
        bevis: Mapping[str, str] = {},
        mangler: tuple[str, ...] = (),
        uden_for_rækkevidde: tuple[str, ...] = (),
        program: str = '',
    ) -> Kvittering:
        return tuple.__new__(cls, (kvittering, profil, kilde, dato, grund, samtaler, gemte_udgaver, dokumenter, bevis, mangler, uden_for_rækkevidde, program,))


class Krav(Value):
    """A demand: on whose authority, how severely, and whether anything may loosen it."""

    __slots__ = ()
    _fields = ("kilde", "krav", "alvor", "låst", "bemærkning",)
    kilde: str = _part(0)
    krav: tuple[str, ...] = _part(1)
    alvor: Literal['', 'fejl', 'advarsel', 'info'] = _part(2)
    låst: bool = _part(3)
    bemærkning: str = _part(4)

    def __new__(
        cls,
        kilde: str,
        krav: tuple[str, ...] = (),
        alvor: Literal['', 'fejl', 'advarsel', 'info'] = '',
        låst: bool = False,
        bemærkning: str = '',
    ) -> Krav:
        return tuple.__new__(cls, (kilde, krav, alvor, låst, bemærkning,))


class Kildeskrift(Value):
    """A document the policy rests on; `udgiver` and `dato` are only read in the policy's own file."""

    __slots__ = ()
    _fields = ("titel", "udgiver", "dato",)
    titel: str = _part(0)
    udgiver: str = _part(1)
    dato: str = _part(2)

    def __new__(
        cls,
        titel: str,
        udgiver: str = '',
        dato: str = '',
    ) -> Kildeskrift:
        return tuple.__new__(cls, (titel, udgiver, dato,))


class Vedtagelse(Value):
    """Who adopted the policy and when (H28, K24, G01); `hvornår` where the source names no day."""

    __slots__ = ()
    _fields = ("af", "kilde", "datoer", "hvornår", "krav",)
    af: str = _part(0)
    kilde: str = _part(1)
    datoer: tuple[date | None, ...] = _part(2)
    hvornår: str = _part(3)
    krav: tuple[str, ...] = _part(4)

    def __new__(
        cls,
        af: str,
        kilde: str,
        datoer: tuple[date | None, ...] = (),
        hvornår: str = '',
        krav: tuple[str, ...] = (),
    ) -> Vedtagelse:
        return tuple.__new__(cls, (af, kilde, datoer, hvornår, krav,))


class Område(Value):
    """A workplace area that shares one local implementation (H02, H29); `gren` is only read in the policy's own file."""

    __slots__ = ()
    _fields = ("id", "navn", "gren", "alias",)
    id: str = _part(0)
    navn: str = _part(1)
    gren: str = _part(2)
    alias: tuple[str, ...] = _part(3)

    def __new__(
        cls,
        id: str,
        navn: str,
        gren: str = '',
        alias: tuple[str, ...] = (),
    ) -> Område:
        return tuple.__new__(cls, (id, navn, gren, alias,))


class Områder(Value):
    """The areas that a unit can belong to."""

    __slots__ = ()
    _fields = ("kilde", "krav", "alvor", "låst", "bemærkning", "liste",)
    kilde: str = _part(0)
    krav: tuple[str, ...] = _part(1)
    alvor: Literal['', 'fejl', 'advarsel', 'info'] = _part(2)
    låst: bool = _part(3)
    bemærkning: str = _part(4)
    liste: tuple[Område, ...] = _part(5)

    def __new__(
        cls,
        kilde: str,
        krav: tuple[str, ...] = (),
        alvor: Literal['', 'fejl', 'advarsel', 'info'] = '',
        låst: bool = False,
        bemærkning: str = '',
        liste: tuple[Område, ...] = (),
    ) -> Områder:
        return tuple.__new__(cls, (kilde, krav, alvor, låst, bemærkning, liste,))


class Politiktekst(Value):
    """Words of the policy that are shown, not checked: vision, purposes, guidance."""

    __slots__ = ()
    _fields = ("kilde", "tekst", "punkter", "krav",)
    kilde: str = _part(0)
    tekst: str = _part(1)
    punkter: tuple[str, ...] = _part(2)
    krav: tuple[str, ...] = _part(3)

    def __new__(
        cls,
        kilde: str,
        tekst: str = '',
        punkter: tuple[str, ...] = (),
        krav: tuple[str, ...] = (),
    ) -> Politiktekst:
        return tuple.__new__(cls, (kilde, tekst, punkter, krav,))


class Begreb(Value):
    """A word that the policy defines (K03)."""

    __slots__ = ()
    _fields = ("titel", "tekst", "kilde", "krav",)
    titel: str = _part(0)
    tekst: str = _part(1)
    kilde: str = _part(2)
    krav: tuple[str, ...] = _part(3)

    def __new__(
        cls,
        titel: str,
        tekst: str,
        kilde: str,
        krav: tuple[str, ...] = (),
    ) -> Begreb:
        return tuple.__new__(cls, (titel, tekst, kilde, krav,))


class Metode(Value):
    """A way of developing competence; `kilde` where it is not the list's own (K05, K18)."""

    __slots__ = ()
    _fields = ("id", "titel", "alias", "kursus", "kilde",)
    id: str = _part(0)
    titel: str = _part(1)
    alias: tuple[str, ...] = _part(2)
    kursus: bool = _part(3)
    kilde: str = _part(4)

    def __new__(
        cls,
        id: str,
        titel: str,
        alias: tuple[str, ...] = (),
        kursus: bool = False,
        kilde: str = '',
    ) -> Metode:
        return tuple.__new__(cls, (id, titel, alias, kursus, kilde,))


class Metoder(Value):
    """The known ways of developing competence; the list is open."""

    __slots__ = ()
    _fields = ("kilde", "krav", "alvor", "låst", "bemærkning", "liste",)
    kilde: str = _part(0)
    krav: tuple[str, ...] = _part(1)
    alvor: Literal['', 'fejl', 'advarsel', 'info'] = _part(2)
    låst: bool = _part(3)
    bemærkning: str = _part(4)
    liste: tuple[Metode, ...] = _part(5)

    def __new__(
        cls,
        kilde: str,
        krav: tuple[str, ...] = (),
        alvor: Literal['', 'fejl', 'advarsel', 'info'] = '',
        låst: bool = False,
        bemærkning: str = '',
        liste: tuple[Metode, ...] = (),
    ) -> Metoder:
        return tuple.__new__(cls, (kilde, krav, alvor, låst, bemærkning, liste,))


class Underemne(Value):
    """A part of a topic."""

    __slots__ = ()
    _fields = ("id", "titel", "alias",)
    id: str = _part(0)
    titel: str = _part(1)
    alias: tuple[str, ...] = _part(2)

    def __new__(
        cls,
        id: str,
        titel: str,
        alias: tuple[str, ...] = (),
    ) -> Underemne:
        return tuple.__new__(cls, (id, titel, alias,))


class Emne(Value):
    """A topic of the talk, recognised by its title or an alias."""

    __slots__ = ()
    _fields = ("id", "titel", "alias", "hjælp", "spørgsmål", "underemner", "løn",)
    id: str = _part(0)
    titel: str = _part(1)
    alias: tuple[str, ...] = _part(2)
    hjælp: str = _part(3)
    spørgsmål: tuple[str, ...] = _part(4)
    underemner: tuple[Underemne, ...] = _part(5)
    løn: bool = _part(6)

    def __new__(
        cls,
        id: str,
        titel: str,
        alias: tuple[str, ...] = (),
        hjælp: str = '',
        spørgsmål: tuple[str, ...] = (),
        underemner: tuple[Underemne, ...] = (),
        løn: bool = False,
    ) -> Emne:
        return tuple.__new__(cls, (id, titel, alias, hjælp, spørgsmål, underemner, løn,))


class Obligatorisk(Value):
    """A topic that must be discussed, and on whose authority (H26)."""

    __slots__ = ()
    _fields = ("kilde", "id", "titel", "krav", "alvor", "låst", "bemærkning", "alias", "hjælp", "spørgsmål", "underemner", "løn",)
    kilde: str = _part(0)
    id: str = _part(1)
    titel: str = _part(2)
    krav: tuple[str, ...] = _part(3)
    alvor: Literal['', 'fejl', 'advarsel', 'info'] = _part(4)
    låst: bool = _part(5)
    bemærkning: str = _part(6)
    alias: tuple[str, ...] = _part(7)
    hjælp: str = _part(8)
    spørgsmål: tuple[str, ...] = _part(9)
    underemner: tuple[Underemne, ...] = _part(10)
    løn: bool = _part(11)

    def __new__(
        cls,
        kilde: str,
        id: str,
        titel: str,
        krav: tuple[str, ...] = (),
        alvor: Literal['', 'fejl', 'advarsel', 'info'] = '',
        låst: bool = False,
        bemærkning: str = '',
        alias: tuple[str, ...] = (),
        hjælp: str = '',
        spørgsmål: tuple[str, ...] = (),
        underemner: tuple[Underemne, ...] = (),
        løn: bool = False,
    ) -> Obligatorisk:
        return tuple.__new__(cls, (kilde, id, titel, krav, alvor, låst, bemærkning, alias, hjælp, spørgsmål, underemner, løn,))


class Afsnit(Value):
    """A section that the policy offers beside its topics, and where it does (W02)."""

    __slots__ = ()
    _fields = ("id", "titel", "kilde", "alias", "hjælp", "spørgsmål", "underemner", "løn", "krav",)
    id: str = _part(0)
    titel: str = _part(1)
    kilde: str = _part(2)
    alias: tuple[str, ...] = _part(3)
    hjælp: str = _part(4)
    spørgsmål: tuple[str, ...] = _part(5)
    underemner: tuple[Underemne, ...] = _part(6)
    løn: bool = _part(7)
    krav: tuple[str, ...] = _part(8)

    def __new__(
        cls,
        id: str,
        titel: str,
        kilde: str,
        alias: tuple[str, ...] = (),
        hjælp: str = '',
        spørgsmål: tuple[str, ...] = (),
        underemner: tuple[Underemne, ...] = (),
        løn: bool = False,
        krav: tuple[str, ...] = (),
    ) -> Afsnit:
        return tuple.__new__(cls, (id, titel, kilde, alias, hjælp, spørgsmål, underemner, løn, krav,))


class Emnegruppe(Value):
    """Topics that may be chosen, under the policy's own heading (H20-H24)."""

    __slots__ = ()
    _fields = ("gruppe", "kilde", "krav", "emner",)
    gruppe: str = _part(0)
    kilde: str = _part(1)
    krav: tuple[str, ...] = _part(2)
    emner: tuple[Emne, ...] = _part(3)

    def __new__(
        cls,
        gruppe: str,
        kilde: str,
        krav: tuple[str, ...] = (),
        emner: tuple[Emne, ...] = (),
    ) -> Emnegruppe:
        return tuple.__new__(cls, (gruppe, kilde, krav, emner,))


class Felt(Value):
    """A field of the plan, as the policy calls it (C09)."""

    __slots__ = ()
    _fields = ("kilde", "navn", "krav", "alvor", "låst", "bemærkning", "titel", "spørgsmål", "krævet", "dele", "tæller_som",)
    kilde: str = _part(0)
    navn: Literal['mål', 'handling', 'tid', 'ansvar', 'evaluering', 'kompetence', 'relation', 'andre_inddraget', 'anvendelse', 'opfølgning', 'værdi', 'perspektiv', 'rammer', 'behov'] = _part(1)
    krav: tuple[str, ...] = _part(2)
    alvor: Literal['', 'fejl', 'advarsel', 'info'] = _part(3)
    låst: bool = _part(4)
    bemærkning: str = _part(5)
    titel: str = _part(6)
    spørgsmål: str = _part(7)
    krævet: bool = _part(8)
    dele: tuple[Literal['start', 'slut', 'dato', 'hvordan', 'hvornår'], ...] = _part(9)
    tæller_som: Literal['', 'handling', 'tid', 'ansvar', 'evaluering'] = _part(10)

    def __new__(
        cls,
        kilde: str,
        navn: Literal['mål', 'handling', 'tid', 'ansvar', 'evaluering', 'kompetence', 'relation', 'andre_inddraget', 'anvendelse', 'opfølgning', 'værdi', 'perspektiv', 'rammer', 'behov'],
        krav: tuple[str, ...] = (),
        alvor: Literal['', 'fejl', 'advarsel', 'info'] = '',
        låst: bool = False,
        bemærkning: str = '',
        titel: str = '',
        spørgsmål: str = '',
        krævet: bool = False,
        dele: tuple[Literal['start', 'slut', 'dato', 'hvordan', 'hvornår'], ...] = (),
        tæller_som: Literal['', 'handling', 'tid', 'ansvar', 'evaluering'] = '',
    ) -> Felt:
        return tuple.__new__(cls, (kilde, navn, krav, alvor, låst, bemærkning, titel, spørgsmål, krævet, dele, tæller_som,))


class Horisont(Value):
    """How far ahead a plan usually looks, in months (G06, W42)."""

    __slots__ = ()
    _fields = ("kilde", "krav", "alvor", "låst", "bemærkning", "fra_måneder", "til_måneder",)
    kilde: str = _part(0)
    krav: tuple[str, ...] = _part(1)
    alvor: Literal['', 'fejl', 'advarsel', 'info'] = _part(2)
    låst: bool = _part(3)
    bemærkning: str = _part(4)
    fra_måneder: int | None = _part(5)
    til_måneder: int | None = _part(6)

    def __new__(
        cls,
        kilde: str,
        krav: tuple[str, ...] = (),
        alvor: Literal['', 'fejl', 'advarsel', 'info'] = '',
        låst: bool = False,
        bemærkning: str = '',
        fra_måneder: int | None = None,
        til_måneder: int | None = None,
    ) -> Horisont:
        return tuple.__new__(cls, (kilde, krav, alvor, låst, bemærkning, fra_måneder, til_måneder,))


class Plankrav(Value):
    """That there must be a plan, and what it must state (K06-K21)."""

    __slots__ = ()
    _fields = ("kilde", "krav", "alvor", "låst", "bemærkning", "titel", "indledning", "kræves", "emne", "felter", "horisont", "aftalt", "gensidig", "andet_end_kurser", "ved_samtalen", "følges_op", "status_på_mål",)
    kilde: str = _part(0)
    krav: tuple[str, ...] = _part(1)
    alvor: Literal['', 'fejl', 'advarsel', 'info'] = _part(2)
    låst: bool = _part(3)
    bemærkning: str = _part(4)
    titel: str = _part(5)
    indledning: str = _part(6)
    kræves: Literal['altid', 'hvis_emne_drøftes', 'frivilligt'] = _part(7)
    emne: str = _part(8)
    felter: tuple[Felt, ...] = _part(9)
    horisont: Horisont | None = _part(10)
    aftalt: Krav | None = _part(11)
    gensidig: Krav | None = _part(12)
    andet_end_kurser: Krav | None = _part(13)
    ved_samtalen: Krav | None = _part(14)
    følges_op: Krav | None = _part(15)
    status_på_mål: Krav | None = _part(16)

    def __new__(
        cls,
        kilde: str,
        krav: tuple[str, ...] = (),
        alvor: Literal['', 'fejl', 'advarsel', 'info'] = '',
        låst: bool = False,
        bemærkning: str = '',
        titel: str = 'Udviklingsplan',
        indledning: str = '',
        kræves: Literal['altid', 'hvis_emne_drøftes', 'frivilligt'] = 'altid',
        emne: str = '',
        felter: tuple[Felt, ...] = (),
        horisont: Horisont | None = None,
        aftalt: Krav | None = None,
        gensidig: Krav | None = None,
        andet_end_kurser: Krav | None = None,
        ved_samtalen: Krav | None = None,
        følges_op: Krav | None = None,
        status_på_mål: Krav | None = None,
    ) -> Plankrav:
        return tuple.__new__(cls, (kilde, krav, alvor, låst, bemærkning, titel, indledning, kræves, emne, felter, horisont, aftalt, gensidig, andet_end_kurser, ved_samtalen, følges_op, status_på_mål,))


class Referatkrav(Value):
    """That there must be minutes, what they are called and how short they are (H15)."""

    __slots__ = ()
    _fields = ("kilde", "krav", "alvor", "låst", "bemærkning", "titel", "højst_ord", "planen_er_referat", "kun_i_planen",)
    kilde: str = _part(0)
    krav: tuple[str, ...] = _part(1)
    alvor: Literal['', 'fejl', 'advarsel', 'info'] = _part(2)
    låst: bool = _part(3)
    bemærkning: str = _part(4)
    titel: str = _part(5)
    højst_ord: int | None = _part(6)
    planen_er_referat: bool = _part(7)
    kun_i_planen: tuple[str, ...] = _part(8)

    def __new__(
        cls,
        kilde: str,
        krav: tuple[str, ...] = (),
        alvor: Literal['', 'fejl', 'advarsel', 'info'] = '',
        låst: bool = False,
        bemærkning: str = '',
        titel: str = '',
        højst_ord: int | None = None,
        planen_er_referat: bool = False,
        kun_i_planen: tuple[str, ...] = (),
    ) -> Referatkrav:
        return tuple.__new__(cls, (kilde, krav, alvor, låst, bemærkning, titel, højst_ord, planen_er_referat, kun_i_planen,))


class Personer(Value):
    """Some of the employees, by what the roster says of them; all that is said here must be so."""

    __slots__ = ()
    _fields = ("kilde", "krav", "alvor", "låst", "bemærkning", "timer_under", "måneder_ansat_under", "kategori", "overenskomst",)
    kilde: str = _part(0)
    krav: tuple[str, ...] = _part(1)
    alvor: Literal['', 'fejl', 'advarsel', 'info'] = _part(2)
    låst: bool = _part(3)
    bemærkning: str = _part(4)
    timer_under: int | None = _part(5)
    måneder_ansat_under: int | None = _part(6)
    kategori: tuple[str, ...] = _part(7)
    overenskomst: tuple[str, ...] = _part(8)

    def __new__(
        cls,
        kilde: str,
        krav: tuple[str, ...] = (),
        alvor: Literal['', 'fejl', 'advarsel', 'info'] = '',
        låst: bool = False,
        bemærkning: str = '',
        timer_under: int | None = None,
        måneder_ansat_under: int | None = None,
        kategori: tuple[str, ...] = (),
        overenskomst: tuple[str, ...] = (),
    ) -> Personer:
        return tuple.__new__(cls, (kilde, krav, alvor, låst, bemærkning, timer_under, måneder_ansat_under, kategori, overenskomst,))


class Anledning(Value):
    """What makes a person owed a talk besides the yearly one."""

    __slots__ = ()
    _fields = ("kilde", "når", "krav", "alvor", "låst", "bemærkning", "måneder", "frist_dage",)
    kilde: str = _part(0)
    når: Literal['ansat', 'tilbage_fra_fravær', 'ny_leder', 'ønsket'] = _part(1)
    krav: tuple[str, ...] = _part(2)
    alvor: Literal['', 'fejl', 'advarsel', 'info'] = _part(3)
    låst: bool = _part(4)
    bemærkning: str = _part(5)
    måneder: int | None = _part(6)
    frist_dage: int | None = _part(7)

    def __new__(
        cls,
        kilde: str,
        når: Literal['ansat', 'tilbage_fra_fravær', 'ny_leder', 'ønsket'],
        krav: tuple[str, ...] = (),
        alvor: Literal['', 'fejl', 'advarsel', 'info'] = '',
        låst: bool = False,
        bemærkning: str = '',
        måneder: int | None = None,
        frist_dage: int | None = None,
    ) -> Anledning:
        return tuple.__new__(cls, (kilde, når, krav, alvor, låst, bemærkning, måneder, frist_dage,))


class Hyppighed(Value):
    """Another rhythm than once a round: months from one talk to the next."""

    __slots__ = ()
    _fields = ("kilde", "krav", "alvor", "låst", "bemærkning", "måneder",)
    kilde: str = _part(0)
    krav: tuple[str, ...] = _part(1)
    alvor: Literal['', 'fejl', 'advarsel', 'info'] = _part(2)
    låst: bool = _part(3)
    bemærkning: str = _part(4)
    måneder: int | None = _part(5)

    def __new__(
        cls,
        kilde: str,
        krav: tuple[str, ...] = (),
        alvor: Literal['', 'fejl', 'advarsel', 'info'] = '',
        låst: bool = False,
        bemærkning: str = '',
        måneder: int | None = None,
    ) -> Hyppighed:
        return tuple.__new__(cls, (kilde, krav, alvor, låst, bemærkning, måneder,))


class Varsel(Value):
    """How many days ahead a person is invited at the latest."""

    __slots__ = ()
    _fields = ("kilde", "krav", "alvor", "låst", "bemærkning", "dage",)
    kilde: str = _part(0)
    krav: tuple[str, ...] = _part(1)
    alvor: Literal['', 'fejl', 'advarsel', 'info'] = _part(2)
    låst: bool = _part(3)
    bemærkning: str = _part(4)
    dage: int | None = _part(5)

    def __new__(
        cls,
        kilde: str,
        krav: tuple[str, ...] = (),
        alvor: Literal['', 'fejl', 'advarsel', 'info'] = '',
        låst: bool = False,
        bemærkning: str = '',
        dage: int | None = None,
    ) -> Varsel:
        return tuple.__new__(cls, (kilde, krav, alvor, låst, bemærkning, dage,))


class Varighed(Value):
    """How long the talk is, in minutes."""

    __slots__ = ()
    _fields = ("kilde", "krav", "alvor", "låst", "bemærkning", "mindst_minutter", "højst_minutter",)
    kilde: str = _part(0)
    krav: tuple[str, ...] = _part(1)
    alvor: Literal['', 'fejl', 'advarsel', 'info'] = _part(2)
    låst: bool = _part(3)
    bemærkning: str = _part(4)
    mindst_minutter: int | None = _part(5)
    højst_minutter: int | None = _part(6)

    def __new__(
        cls,
        kilde: str,
        krav: tuple[str, ...] = (),
        alvor: Literal['', 'fejl', 'advarsel', 'info'] = '',
        låst: bool = False,
        bemærkning: str = '',
        mindst_minutter: int | None = None,
        højst_minutter: int | None = None,
    ) -> Varighed:
        return tuple.__new__(cls, (kilde, krav, alvor, låst, bemærkning, mindst_minutter, højst_minutter,))


class Indkaldelse(Value):
    """Who invites (W05)."""

    __slots__ = ()
    _fields = ("kilde", "krav", "alvor", "låst", "bemærkning", "af",)
    kilde: str = _part(0)
    krav: tuple[str, ...] = _part(1)
    alvor: Literal['', 'fejl', 'advarsel', 'info'] = _part(2)
    låst: bool = _part(3)
    bemærkning: str = _part(4)
    af: Literal['leder', 'leders_leder', 'medarbejder'] = _part(5)

    def __new__(
        cls,
        kilde: str,
        krav: tuple[str, ...] = (),
        alvor: Literal['', 'fejl', 'advarsel', 'info'] = '',
        låst: bool = False,
        bemærkning: str = '',
        af: Literal['leder', 'leders_leder', 'medarbejder'] = 'leder',
    ) -> Indkaldelse:
        return tuple.__new__(cls, (kilde, krav, alvor, låst, bemærkning, af,))


class Mulighed(Value):
    """Something to choose."""

    __slots__ = ()
    _fields = ("id", "titel", "hjælp",)
    id: str = _part(0)
    titel: str = _part(1)
    hjælp: str = _part(2)

    def __new__(
        cls,
        id: str,
        titel: str,
        hjælp: str = '',
    ) -> Mulighed:
        return tuple.__new__(cls, (id, titel, hjælp,))


class Udvalg(Value):
    """A closed list that the policy names (A11, A14)."""

    __slots__ = ()
    _fields = ("kilde", "krav", "alvor", "låst", "bemærkning", "liste",)
    kilde: str = _part(0)
    krav: tuple[str, ...] = _part(1)
    alvor: Literal['', 'fejl', 'advarsel', 'info'] = _part(2)
    låst: bool = _part(3)
    bemærkning: str = _part(4)
    liste: tuple[Mulighed, ...] = _part(5)

    def __new__(
        cls,
        kilde: str,
        krav: tuple[str, ...] = (),
        alvor: Literal['', 'fejl', 'advarsel', 'info'] = '',
        låst: bool = False,
        bemærkning: str = '',
        liste: tuple[Mulighed, ...] = (),
    ) -> Udvalg:
        return tuple.__new__(cls, (kilde, krav, alvor, låst, bemærkning, liste,))


class Stikordskrav(Value):
    """The key words of a talk, and how many each party chooses (A05, A06, C16)."""

    __slots__ = ()
    _fields = ("kilde", "krav", "alvor", "låst", "bemærkning", "hver", "afsnit", "liste",)
    kilde: str = _part(0)
    krav: tuple[str, ...] = _part(1)
    alvor: Literal['', 'fejl', 'advarsel', 'info'] = _part(2)
    låst: bool = _part(3)
    bemærkning: str = _part(4)
    hver: int | None = _part(5)
    afsnit: str = _part(6)
    liste: tuple[str, ...] = _part(7)

    def __new__(
        cls,
        kilde: str,
        krav: tuple[str, ...] = (),
        alvor: Literal['', 'fejl', 'advarsel', 'info'] = '',
        låst: bool = False,
        bemærkning: str = '',
        hver: int | None = None,
        afsnit: str = '',
        liste: tuple[str, ...] = (),
    ) -> Stikordskrav:
        return tuple.__new__(cls, (kilde, krav, alvor, låst, bemærkning, hver, afsnit, liste,))


class Spørgsmål(Value):
    """A question of the talk and the topic it belongs to; its id stands, whatever its wording (A03)."""

    __slots__ = ()
    _fields = ("id", "tekst", "emne",)
    id: str = _part(0)
    tekst: str = _part(1)
    emne: str = _part(2)

    def __new__(
        cls,
        id: str,
        tekst: str,
        emne: str = '',
    ) -> Spørgsmål:
        return tuple.__new__(cls, (id, tekst, emne,))


class Spørgsmålskrav(Value):
    """The questions of a talk: all of them, or a catalogue to choose from; `ordlyd: fri` lets a unit reword them (A12)."""

    __slots__ = ()
    _fields = ("kilde", "krav", "alvor", "låst", "bemærkning", "brug", "ordlyd", "liste",)
    kilde: str = _part(0)
    krav: tuple[str, ...] = _part(1)
    alvor: Literal['', 'fejl', 'advarsel', 'info'] = _part(2)
    låst: bool = _part(3)
    bemærkning: str = _part(4)
    brug: Literal['alle', 'vælg'] = _part(5)
    ordlyd: Literal['fast', 'fri'] = _part(6)
    liste: tuple[Spørgsmål, ...] = _part(7)

    def __new__(
        cls,
        kilde: str,
        krav: tuple[str, ...] = (),
        alvor: Literal['', 'fejl', 'advarsel', 'info'] = '',
        låst: bool = False,
        bemærkning: str = '',
        brug: Literal['alle', 'vælg'] = 'alle',
        ordlyd: Literal['fast', 'fri'] = 'fast',
        liste: tuple[Spørgsmål, ...] = (),
    ) -> Spørgsmålskrav:
        return tuple.__new__(cls, (kilde, krav, alvor, låst, bemærkning, brug, ordlyd, liste,))


class Emnevalg(Value):
    """How many topics each party picks besides the common ones, which are those in `emner`."""

    __slots__ = ()
    _fields = ("kilde", "krav", "alvor", "låst", "bemærkning", "leder", "medarbejder",)
    kilde: str = _part(0)
    krav: tuple[str, ...] = _part(1)
    alvor: Literal['', 'fejl', 'advarsel', 'info'] = _part(2)
    låst: bool = _part(3)
    bemærkning: str = _part(4)
    leder: int | None = _part(5)
    medarbejder: int | None = _part(6)

    def __new__(
        cls,
        kilde: str,
        krav: tuple[str, ...] = (),
        alvor: Literal['', 'fejl', 'advarsel', 'info'] = '',
        låst: bool = False,
        bemærkning: str = '',
        leder: int | None = None,
        medarbejder: int | None = None,
    ) -> Emnevalg:
        return tuple.__new__(cls, (kilde, krav, alvor, låst, bemærkning, leder, medarbejder,))


class Vindue(Value):
    """When in the year the talks are held, as MM-DD (W04)."""

    __slots__ = ()
    _fields = ("kilde", "fra", "til", "krav", "alvor", "låst", "bemærkning",)
    kilde: str = _part(0)
    fra: str = _part(1)
    til: str = _part(2)
    krav: tuple[str, ...] = _part(3)
    alvor: Literal['', 'fejl', 'advarsel', 'info'] = _part(4)
    låst: bool = _part(5)
    bemærkning: str = _part(6)

    def __new__(
        cls,
        kilde: str,
        fra: str,
        til: str,
        krav: tuple[str, ...] = (),
        alvor: Literal['', 'fejl', 'advarsel', 'info'] = '',
        låst: bool = False,
        bemærkning: str = '',
    ) -> Vindue:
        return tuple.__new__(cls, (kilde, fra, til, krav, alvor, låst, bemærkning,))


class Godkendelseskrav(Value):
    """Who approves the minutes (W17, C18), what a signature means, and where disagreement is noted."""

    __slots__ = ()
    _fields = ("kilde", "krav", "alvor", "låst", "bemærkning", "af", "frist_dage", "betyder", "uenighed",)
    kilde: str = _part(0)
    krav: tuple[str, ...] = _part(1)
    alvor: Literal['', 'fejl', 'advarsel', 'info'] = _part(2)
    låst: bool = _part(3)
    bemærkning: str = _part(4)
    af: Literal['anden_part', 'alle', 'repræsentant', 'ingen_indsigelse', 'ingen'] = _part(5)
    frist_dage: int | None = _part(6)
    betyder: Literal['', 'enig', 'læst'] = _part(7)
    uenighed: Literal['', 'referat', 'plan', 'bilag'] = _part(8)

    def __new__(
        cls,
        kilde: str,
        krav: tuple[str, ...] = (),
        alvor: Literal['', 'fejl', 'advarsel', 'info'] = '',
        låst: bool = False,
        bemærkning: str = '',
        af: Literal['anden_part', 'alle', 'repræsentant', 'ingen_indsigelse', 'ingen'] = 'anden_part',
        frist_dage: int | None = None,
        betyder: Literal['', 'enig', 'læst'] = '',
        uenighed: Literal['', 'referat', 'plan', 'bilag'] = '',
    ) -> Godkendelseskrav:
        return tuple.__new__(cls, (kilde, krav, alvor, låst, bemærkning, af, frist_dage, betyder, uenighed,))


class Tjekpunkt(Value):
    """Something to have done before the talk, for one party or both (A10, A13)."""

    __slots__ = ()
    _fields = ("id", "tekst", "kilde", "hvem", "alvor", "krav",)
    id: str = _part(0)
    tekst: str = _part(1)
    kilde: str = _part(2)
    hvem: Literal['', 'leder', 'medarbejder'] = _part(3)
    alvor: Literal['', 'fejl', 'advarsel', 'info'] = _part(4)
    krav: tuple[str, ...] = _part(5)

    def __new__(
        cls,
        id: str,
        tekst: str,
        kilde: str,
        hvem: Literal['', 'leder', 'medarbejder'] = '',
        alvor: Literal['', 'fejl', 'advarsel', 'info'] = '',
        krav: tuple[str, ...] = (),
    ) -> Tjekpunkt:
        return tuple.__new__(cls, (id, tekst, kilde, hvem, alvor, krav,))


class Forberedelseskrav(Value):
    """That both prepare, and what each is told beforehand (H06, W06)."""

    __slots__ = ()
    _fields = ("kilde", "krav", "alvor", "låst", "bemærkning", "leder", "medarbejder", "tjekliste",)
    kilde: str = _part(0)
    krav: tuple[str, ...] = _part(1)
    alvor: Literal['', 'fejl', 'advarsel', 'info'] = _part(2)
    låst: bool = _part(3)
    bemærkning: str = _part(4)
    leder: tuple[Politiktekst, ...] = _part(5)
    medarbejder: tuple[Politiktekst, ...] = _part(6)
    tjekliste: tuple[Tjekpunkt, ...] = _part(7)

    def __new__(
        cls,
        kilde: str,
        krav: tuple[str, ...] = (),
        alvor: Literal['', 'fejl', 'advarsel', 'info'] = '',
        låst: bool = False,
        bemærkning: str = '',
        leder: tuple[Politiktekst, ...] = (),
        medarbejder: tuple[Politiktekst, ...] = (),
        tjekliste: tuple[Tjekpunkt, ...] = (),
    ) -> Forberedelseskrav:
        return tuple.__new__(cls, (kilde, krav, alvor, låst, bemærkning, leder, medarbejder, tjekliste,))


class Målkrav(Value):
    """Whose goals the sheets show besides the unit's own, because this talk aligns with them (W37)."""

    __slots__ = ()
    _fields = ("kilde", "krav", "alvor", "låst", "bemærkning", "fra",)
    kilde: str = _part(0)
    krav: tuple[str, ...] = _part(1)
    alvor: Literal['', 'fejl', 'advarsel', 'info'] = _part(2)
    låst: bool = _part(3)
    bemærkning: str = _part(4)
    fra: tuple[Literal['område', 'forvaltning'], ...] = _part(5)

    def __new__(
        cls,
        kilde: str,
        krav: tuple[str, ...] = (),
        alvor: Literal['', 'fejl', 'advarsel', 'info'] = '',
        låst: bool = False,
        bemærkning: str = '',
        fra: tuple[Literal['område', 'forvaltning'], ...] = (),
    ) -> Målkrav:
        return tuple.__new__(cls, (kilde, krav, alvor, låst, bemærkning, fra,))


class Erstatning(Value):
    """Whether a group talk may stand in for the individual one (C01, W08, W09), and whose wish prevents it."""

    __slots__ = ()
    _fields = ("kilde", "krav", "alvor", "låst", "bemærkning", "af_gruppe", "ønske_fra", "egen_plan",)
    kilde: str = _part(0)
    krav: tuple[str, ...] = _part(1)
    alvor: Literal['', 'fejl', 'advarsel', 'info'] = _part(2)
    låst: bool = _part(3)
    bemærkning: str = _part(4)
    af_gruppe: Literal['ja', 'ja_medmindre_ønsket', 'nej'] = _part(5)
    ønske_fra: Literal['medarbejder', 'leder', 'en_af_parterne'] = _part(6)
    egen_plan: Krav | None = _part(7)

    def __new__(
        cls,
        kilde: str,
        krav: tuple[str, ...] = (),
        alvor: Literal['', 'fejl', 'advarsel', 'info'] = '',
        låst: bool = False,
        bemærkning: str = '',
        af_gruppe: Literal['ja', 'ja_medmindre_ønsket', 'nej'] = 'nej',
        ønske_fra: Literal['medarbejder', 'leder', 'en_af_parterne'] = 'medarbejder',
        egen_plan: Krav | None = None,
    ) -> Erstatning:
        return tuple.__new__(cls, (kilde, krav, alvor, låst, bemærkning, af_gruppe, ønske_fra, egen_plan,))


class Kombination(Value):
    """That group and individual talks may build on each other, and which comes first (H10, G17)."""

    __slots__ = ()
    _fields = ("kilde", "krav", "alvor", "låst", "bemærkning", "først",)
    kilde: str = _part(0)
    krav: tuple[str, ...] = _part(1)
    alvor: Literal['', 'fejl', 'advarsel', 'info'] = _part(2)
    låst: bool = _part(3)
    bemærkning: str = _part(4)
    først: Literal['gruppe', 'individuel', 'valgfrit'] = _part(5)

    def __new__(
        cls,
        kilde: str,
        krav: tuple[str, ...] = (),
        alvor: Literal['', 'fejl', 'advarsel', 'info'] = '',
        låst: bool = False,
        bemærkning: str = '',
        først: Literal['gruppe', 'individuel', 'valgfrit'] = 'gruppe',
    ) -> Kombination:
        return tuple.__new__(cls, (kilde, krav, alvor, låst, bemærkning, først,))


class Arv(Value):
    """What this talk takes over from another of the policy, part by part; topics of its own are added to those (G10, C13)."""

    __slots__ = ()
    _fields = ("kilde", "samtale", "krav", "alvor", "låst", "bemærkning", "dele",)
    kilde: str = _part(0)
    samtale: str = _part(1)
    krav: tuple[str, ...] = _part(2)
    alvor: Literal['', 'fejl', 'advarsel', 'info'] = _part(3)
    låst: bool = _part(4)
    bemærkning: str = _part(5)
    dele: tuple[str, ...] = _part(6)

    def __new__(
        cls,
        kilde: str,
        samtale: str,
        krav: tuple[str, ...] = (),
        alvor: Literal['', 'fejl', 'advarsel', 'info'] = '',
        låst: bool = False,
        bemærkning: str = '',
        dele: tuple[str, ...] = (),
    ) -> Arv:
        return tuple.__new__(cls, (kilde, samtale, krav, alvor, låst, bemærkning, dele,))


class Tavshedspålæg(Value):
    """That the leader may impose silence on single topics, and out of regard for whom (G25)."""

    __slots__ = ()
    _fields = ("kilde", "krav", "alvor", "låst", "bemærkning", "hensyn",)
    kilde: str = _part(0)
    krav: tuple[str, ...] = _part(1)
    alvor: Literal['', 'fejl', 'advarsel', 'info'] = _part(2)
    låst: bool = _part(3)
    bemærkning: str = _part(4)
    hensyn: tuple[Mulighed, ...] = _part(5)

    def __new__(
        cls,
        kilde: str,
        krav: tuple[str, ...] = (),
        alvor: Literal['', 'fejl', 'advarsel', 'info'] = '',
        låst: bool = False,
        bemærkning: str = '',
        hensyn: tuple[Mulighed, ...] = (),
    ) -> Tavshedspålæg:
        return tuple.__new__(cls, (kilde, krav, alvor, låst, bemærkning, hensyn,))


class Videregivelseskrav(Value):
    """In which documents it must stand what others are told, and to whom (G26); `afsnit` is the topic of the minutes."""

    __slots__ = ()
    _fields = ("kilde", "krav", "alvor", "låst", "bemærkning", "fremgår_af", "afsnit",)
    kilde: str = _part(0)
    krav: tuple[str, ...] = _part(1)
    alvor: Literal['', 'fejl', 'advarsel', 'info'] = _part(2)
    låst: bool = _part(3)
    bemærkning: str = _part(4)
    fremgår_af: tuple[Literal['referat', 'plan'], ...] = _part(5)
    afsnit: str = _part(6)

    def __new__(
        cls,
        kilde: str,
        krav: tuple[str, ...] = (),
        alvor: Literal['', 'fejl', 'advarsel', 'info'] = '',
        låst: bool = False,
        bemærkning: str = '',
        fremgår_af: tuple[Literal['referat', 'plan'], ...] = (),
        afsnit: str = 'videregivelse',
    ) -> Videregivelseskrav:
        return tuple.__new__(cls, (kilde, krav, alvor, låst, bemærkning, fremgår_af, afsnit,))


class Åbent(Value):
    """A part of the talk that is not confidential: a topic's id or `plan`, and who may know it."""

    __slots__ = ()
    _fields = ("kilde", "krav", "alvor", "låst", "bemærkning", "afsnit", "til",)
    kilde: str = _part(0)
    krav: tuple[str, ...] = _part(1)
    alvor: Literal['', 'fejl', 'advarsel', 'info'] = _part(2)
    låst: bool = _part(3)
    bemærkning: str = _part(4)
    afsnit: str = _part(5)
    til: tuple[str, ...] = _part(6)

    def __new__(
        cls,
        kilde: str,
        krav: tuple[str, ...] = (),
        alvor: Literal['', 'fejl', 'advarsel', 'info'] = '',
        låst: bool = False,
        bemærkning: str = '',
        afsnit: str = '',
        til: tuple[str, ...] = (),
    ) -> Åbent:
        return tuple.__new__(cls, (kilde, krav, alvor, låst, bemærkning, afsnit, til,))


class Fortrolighed(Value):
    """Who may know what was said (H13, G24, C07)."""

    __slots__ = ()
    _fields = ("kilde", "krav", "alvor", "låst", "bemærkning", "model", "tekst", "pålæg", "videregivelse", "ikke_fortroligt",)
    kilde: str = _part(0)
    krav: tuple[str, ...] = _part(1)
    alvor: Literal['', 'fejl', 'advarsel', 'info'] = _part(2)
    låst: bool = _part(3)
    bemærkning: str = _part(4)
    model: Literal['gensidig', 'asymmetrisk', 'ikke_angivet'] = _part(5)
    tekst: str = _part(6)
    pålæg: Tavshedspålæg | None = _part(7)
    videregivelse: Videregivelseskrav | None = _part(8)
    ikke_fortroligt: tuple[Åbent, ...] = _part(9)

    def __new__(
        cls,
        kilde: str,
        krav: tuple[str, ...] = (),
        alvor: Literal['', 'fejl', 'advarsel', 'info'] = '',
        låst: bool = False,
        bemærkning: str = '',
        model: Literal['gensidig', 'asymmetrisk', 'ikke_angivet'] = 'ikke_angivet',
        tekst: str = '',
        pålæg: Tavshedspålæg | None = None,
        videregivelse: Videregivelseskrav | None = None,
        ikke_fortroligt: tuple[Åbent, ...] = (),
    ) -> Fortrolighed:
        return tuple.__new__(cls, (kilde, krav, alvor, låst, bemærkning, model, tekst, pålæg, videregivelse, ikke_fortroligt,))


class Samtaletype(Value):
    """A kind of talk: MUS, LUS, GRUS, TUS or a municipality's own."""

    __slots__ = ()
    _fields = ("navn", "leder", "lederen", "medarbejder", "medarbejderen", "gruppe", "antaget", "arver", "årlig", "hyppighed", "anledninger", "omfatter", "i_stedet_for", "undtaget", "vindue", "før_lederens_runde", "indkaldelse", "varsel", "varighed", "daglig_leder", "erstatning", "kombination", "afsæt", "relateres_til", "stikord", "spørgsmål", "emnevalg", "emner", "inspiration", "afslutning", "ekstra_afsnit", "overordnede_mål", "forberedelse", "referat", "referent", "godkendelse", "plan", "handlingsplan", "lønforhandling", "ingen_løn", "ingen_enkeltpersoner", "fortrolighed",)
    navn: str = _part(0)
    leder: str = _part(1)
    lederen: str = _part(2)
    medarbejder: str = _part(3)
    medarbejderen: str = _part(4)
    gruppe: bool = _part(5)
    antaget: bool = _part(6)
    arver: Arv | None = _part(7)
    årlig: Krav | None = _part(8)
    hyppighed: Hyppighed | None = _part(9)
    anledninger: tuple[Anledning, ...] = _part(10)
    omfatter: tuple[Personer, ...] = _part(11)
    i_stedet_for: tuple[str, ...] = _part(12)
    undtaget: tuple[Personer, ...] = _part(13)
    vindue: Vindue | None = _part(14)
    før_lederens_runde: Krav | None = _part(15)
    indkaldelse: Indkaldelse | None = _part(16)
    varsel: Varsel | None = _part(17)
    varighed: Varighed | None = _part(18)
    daglig_leder: Krav | None = _part(19)
    erstatning: Erstatning | None = _part(20)
    kombination: Kombination | None = _part(21)
    afsæt: Udvalg | None = _part(22)
    relateres_til: Udvalg | None = _part(23)
    stikord: Stikordskrav | None = _part(24)
    spørgsmål: Spørgsmålskrav | None = _part(25)
    emnevalg: Emnevalg | None = _part(26)
    emner: tuple[Obligatorisk, ...] = _part(27)
    inspiration: tuple[Emnegruppe, ...] = _part(28)
    afslutning: Emnegruppe | None = _part(29)
    ekstra_afsnit: tuple[Afsnit, ...] = _part(30)
    overordnede_mål: Målkrav | None = _part(31)
    forberedelse: Forberedelseskrav | None = _part(32)
    referat: Referatkrav | None = _part(33)
    referent: Krav | None = _part(34)
    godkendelse: Godkendelseskrav | None = _part(35)
    plan: Plankrav | None = _part(36)
    handlingsplan: Plankrav | None = _part(37)
    lønforhandling: Krav | None = _part(38)
    ingen_løn: Krav | None = _part(39)
    ingen_enkeltpersoner: Krav | None = _part(40)
    fortrolighed: Fortrolighed | None = _part(41)

    def __new__(
        cls,
        navn: str,
        leder: str = 'leder',
        lederen: str = '',
        medarbejder: str = 'medarbejder',
        medarbejderen: str = '',
        gruppe: bool = False,
        antaget: bool = False,
        arver: Arv | None = None,
        årlig: Krav | None = None,
        hyppighed: Hyppighed | None = None,
        anledninger: tuple[Anledning, ...] = (),
        omfatter: tuple[Personer, ...] = (),
        i_stedet_for: tuple[str, ...] = (),
        undtaget: tuple[Personer, ...] = (),
        vindue: Vindue | None = None,
        før_lederens_runde: Krav | None = None,
        indkaldelse: Indkaldelse | None = None,
        varsel: Varsel | None = None,
        varighed: Varighed | None = None,
        daglig_leder: Krav | None = None,
        erstatning: Erstatning | None = None,
        kombination: Kombination | None = None,
        afsæt: Udvalg | None = None,
        relateres_til: Udvalg | None = None,
        stikord: Stikordskrav | None = None,
        spørgsmål: Spørgsmålskrav | None = None,
        emnevalg: Emnevalg | None = None,
        emner: tuple[Obligatorisk, ...] = (),
        inspiration: tuple[Emnegruppe, ...] = (),
        afslutning: Emnegruppe | None = None,
        ekstra_afsnit: tuple[Afsnit, ...] = (),
        overordnede_mål: Målkrav | None = None,
        forberedelse: Forberedelseskrav | None = None,
        referat: Referatkrav | None = None,
        referent: Krav | None = None,
        godkendelse: Godkendelseskrav | None = None,
        plan: Plankrav | None = None,
        handlingsplan: Plankrav | None = None,
        lønforhandling: Krav | None = None,
        ingen_løn: Krav | None = None,
        ingen_enkeltpersoner: Krav | None = None,
        fortrolighed: Fortrolighed | None = None,
    ) -> Samtaletype:
        return tuple.__new__(cls, (navn, leder, lederen, medarbejder, medarbejderen, gruppe, antaget, arver, årlig, hyppighed, anledninger, omfatter, i_stedet_for, undtaget, vindue, før_lederens_runde, indkaldelse, varsel, varighed, daglig_leder, erstatning, kombination, afsæt, relateres_til, stikord, spørgsmål, emnevalg, emner, inspiration, afslutning, ekstra_afsnit, overordnede_mål, forberedelse, referat, referent, godkendelse, plan, handlingsplan, lønforhandling, ingen_løn, ingen_enkeltpersoner, fortrolighed,))


class Rundekrav(Value):
    """What is discussed before the year's talks, and where (G15, G16)."""

    __slots__ = ()
    _fields = ("kilde", "krav", "alvor", "låst", "bemærkning", "drøftes", "forum",)
    kilde: str = _part(0)
    krav: tuple[str, ...] = _part(1)
    alvor: Literal['', 'fejl', 'advarsel', 'info'] = _part(2)
    låst: bool = _part(3)
    bemærkning: str = _part(4)
    drøftes: tuple[Literal['forventninger', 'fælles_linjer', 'temaer', 'evaluering'], ...] = _part(5)
    forum: tuple[str, ...] = _part(6)

    def __new__(
        cls,
        kilde: str,
        krav: tuple[str, ...] = (),
        alvor: Literal['', 'fejl', 'advarsel', 'info'] = '',
        låst: bool = False,
        bemærkning: str = '',
        drøftes: tuple[Literal['forventninger', 'fælles_linjer', 'temaer', 'evaluering'], ...] = (),
        forum: tuple[str, ...] = (),
    ) -> Rundekrav:
        return tuple.__new__(cls, (kilde, krav, alvor, låst, bemærkning, drøftes, forum,))


class Særforhold(Value):
    """What some employees are entitled to besides, by their collective agreement (G23)."""

    __slots__ = ()
    _fields = ("kilde", "krav", "alvor", "låst", "bemærkning", "timer_under", "måneder_ansat_under", "kategori", "overenskomst", "tekst",)
    kilde: str = _part(0)
    krav: tuple[str, ...] = _part(1)
    alvor: Literal['', 'fejl', 'advarsel', 'info'] = _part(2)
    låst: bool = _part(3)
    bemærkning: str = _part(4)
    timer_under: int | None = _part(5)
    måneder_ansat_under: int | None = _part(6)
    kategori: tuple[str, ...] = _part(7)
    overenskomst: tuple[str, ...] = _part(8)
    tekst: str = _part(9)

    def __new__(
        cls,
        kilde: str,
        krav: tuple[str, ...] = (),
        alvor: Literal['', 'fejl', 'advarsel', 'info'] = '',
        låst: bool = False,
        bemærkning: str = '',
        timer_under: int | None = None,
        måneder_ansat_under: int | None = None,
        kategori: tuple[str, ...] = (),
        overenskomst: tuple[str, ...] = (),
        tekst: str = '',
    ) -> Særforhold:
        return tuple.__new__(cls, (kilde, krav, alvor, låst, bemærkning, timer_under, måneder_ansat_under, kategori, overenskomst, tekst,))


class Opbevaringsregel(Value):
    """When a class of document is destroyed (H17, C03, C11)."""

    __slots__ = ()
    _fields = ("kilde", "krav", "alvor", "låst", "bemærkning", "udløser", "frist_dage",)
    kilde: str = _part(0)
    krav: tuple[str, ...] = _part(1)
    alvor: Literal['', 'fejl', 'advarsel', 'info'] = _part(2)
    låst: bool = _part(3)
    bemærkning: str = _part(4)
    udløser: Literal['næste_samtale_holdt', 'aldrig', 'ikke_angivet'] = _part(5)
    frist_dage: int | None = _part(6)

    def __new__(
        cls,
        kilde: str,
        krav: tuple[str, ...] = (),
        alvor: Literal['', 'fejl', 'advarsel', 'info'] = '',
        låst: bool = False,
        bemærkning: str = '',
        udløser: Literal['næste_samtale_holdt', 'aldrig', 'ikke_angivet'] = 'ikke_angivet',
        frist_dage: int | None = None,
    ) -> Opbevaringsregel:
        return tuple.__new__(cls, (kilde, krav, alvor, låst, bemærkning, udløser, frist_dage,))


class Afgangsregel(Value):
    """What becomes of the minutes and the sheets when no next talk will be held (C11); silent, somebody must decide."""

    __slots__ = ()
    _fields = ("kilde", "krav", "alvor", "låst", "bemærkning", "dokumenter",)
    kilde: str = _part(0)
    krav: tuple[str, ...] = _part(1)
    alvor: Literal['', 'fejl', 'advarsel', 'info'] = _part(2)
    låst: bool = _part(3)
    bemærkning: str = _part(4)
    dokumenter: Literal['destruer', 'behold', 'ikke_angivet'] = _part(5)

    def __new__(
        cls,
        kilde: str,
        krav: tuple[str, ...] = (),
        alvor: Literal['', 'fejl', 'advarsel', 'info'] = '',
        låst: bool = False,
        bemærkning: str = '',
        dokumenter: Literal['destruer', 'behold', 'ikke_angivet'] = 'ikke_angivet',
    ) -> Afgangsregel:
        return tuple.__new__(cls, (kilde, krav, alvor, låst, bemærkning, dokumenter,))


class Journalisering(Value):
    """That a copy of a document is kept in the personnel file; it then follows the file's rules, not ours (A23)."""

    __slots__ = ()
    _fields = ("kilde", "krav", "alvor", "låst", "bemærkning", "dokument", "filtype", "af",)
    kilde: str = _part(0)
    krav: tuple[str, ...] = _part(1)
    alvor: Literal['', 'fejl', 'advarsel', 'info'] = _part(2)
    låst: bool = _part(3)
    bemærkning: str = _part(4)
    dokument: Literal['plan', 'referat'] = _part(5)
    filtype: str = _part(6)
    af: str = _part(7)

    def __new__(
        cls,
        kilde: str,
        krav: tuple[str, ...] = (),
        alvor: Literal['', 'fejl', 'advarsel', 'info'] = '',
        låst: bool = False,
        bemærkning: str = '',
        dokument: Literal['plan', 'referat'] = 'plan',
        filtype: str = '',
        af: str = '',
    ) -> Journalisering:
        return tuple.__new__(cls, (kilde, krav, alvor, låst, bemærkning, dokument, filtype, af,))


class Glemselsregel(Value):
    """How long everything about a person who has left is kept (C11); silent, somebody must decide."""

    __slots__ = ()
    _fields = ("kilde", "krav", "alvor", "låst", "bemærkning", "måneder",)
    kilde: str = _part(0)
    krav: tuple[str, ...] = _part(1)
    alvor: Literal['', 'fejl', 'advarsel', 'info'] = _part(2)
    låst: bool = _part(3)
    bemærkning: str = _part(4)
    måneder: int | None = _part(5)

    def __new__(
        cls,
        kilde: str,
        krav: tuple[str, ...] = (),
        alvor: Literal['', 'fejl', 'advarsel', 'info'] = '',
        låst: bool = False,
        bemærkning: str = '',
        måneder: int | None = None,
    ) -> Glemselsregel:
        return tuple.__new__(cls, (kilde, krav, alvor, låst, bemærkning, måneder,))


class Opbevaring(Value):
    """Retention per class of document (C02), and when a person or the leader leaves (C11)."""

    __slots__ = ()
    _fields = ("referat", "forberedelse", "plan", "fratrædelse", "lederskift", "glemsel", "personalesag", "journalisering", "eksemplar",)
    referat: Opbevaringsregel = _part(0)
    forberedelse: Opbevaringsregel = _part(1)
    plan: Opbevaringsregel = _part(2)
    fratrædelse: Afgangsregel | None = _part(3)
    lederskift: Afgangsregel | None = _part(4)
    glemsel: Glemselsregel | None = _part(5)
    personalesag: Krav | None = _part(6)
    journalisering: Journalisering | None = _part(7)
    eksemplar: Krav | None = _part(8)

    def __new__(
        cls,
        referat: Opbevaringsregel,
        forberedelse: Opbevaringsregel,
        plan: Opbevaringsregel,
        fratrædelse: Afgangsregel | None = None,
        lederskift: Afgangsregel | None = None,
        glemsel: Glemselsregel | None = None,
        personalesag: Krav | None = None,
        journalisering: Journalisering | None = None,
        eksemplar: Krav | None = None,
    ) -> Opbevaring:
        return tuple.__new__(cls, (referat, forberedelse, plan, fratrædelse, lederskift, glemsel, personalesag, journalisering, eksemplar,))


class Uddannelse(Value):
    """Some education, by how its name begins, under some collective agreements; none named means all of them."""

    __slots__ = ()
    _fields = ("kilde", "navn", "krav", "alvor", "låst", "bemærkning", "begynder_med", "overenskomst",)
    kilde: str = _part(0)
    navn: str = _part(1)
    krav: tuple[str, ...] = _part(2)
    alvor: Literal['', 'fejl', 'advarsel', 'info'] = _part(3)
    låst: bool = _part(4)
    bemærkning: str = _part(5)
    begynder_med: tuple[str, ...] = _part(6)
    overenskomst: tuple[str, ...] = _part(7)

    def __new__(
        cls,
        kilde: str,
        navn: str,
        krav: tuple[str, ...] = (),
        alvor: Literal['', 'fejl', 'advarsel', 'info'] = '',
        låst: bool = False,
        bemærkning: str = '',
        begynder_med: tuple[str, ...] = (),
        overenskomst: tuple[str, ...] = (),
    ) -> Uddannelse:
        return tuple.__new__(cls, (kilde, navn, krav, alvor, låst, bemærkning, begynder_med, overenskomst,))


class Fondsgrænse(Value):
    """What one person may be granted within some months, and for a master's degree, while these days last (W21)."""

    __slots__ = ()
    _fields = ("kilde", "krav", "alvor", "låst", "bemærkning", "gyldig_fra", "gyldig_til", "måneder", "pr_ansat", "master",)
    kilde: str = _part(0)
    krav: tuple[str, ...] = _part(1)
    alvor: Literal['', 'fejl', 'advarsel', 'info'] = _part(2)
    låst: bool = _part(3)
    bemærkning: str = _part(4)
    gyldig_fra: date | None = _part(5)
    gyldig_til: date | None = _part(6)
    måneder: int | None = _part(7)
    pr_ansat: int | None = _part(8)
    master: int | None = _part(9)

    def __new__(
        cls,
        kilde: str,
        krav: tuple[str, ...] = (),
        alvor: Literal['', 'fejl', 'advarsel', 'info'] = '',
        låst: bool = False,
        bemærkning: str = '',
        gyldig_fra: date | None = None,
        gyldig_til: date | None = None,
        måneder: int | None = 12,
        pr_ansat: int | None = None,
        master: int | None = None,
    ) -> Fondsgrænse:
        return tuple.__new__(cls, (kilde, krav, alvor, låst, bemærkning, gyldig_fra, gyldig_til, måneder, pr_ansat, master,))


class Medfinansiering(Value):
    """The least share that the municipality pays, in per cent of what is applied for or of the whole cost (W23, C14)."""

    __slots__ = ()
    _fields = ("kilde", "krav", "alvor", "låst", "bemærkning", "gyldig_fra", "gyldig_til", "af", "procent", "undtaget",)
    kilde: str = _part(0)
    krav: tuple[str, ...] = _part(1)
    alvor: Literal['', 'fejl', 'advarsel', 'info'] = _part(2)
    låst: bool = _part(3)
    bemærkning: str = _part(4)
    gyldig_fra: date | None = _part(5)
    gyldig_til: date | None = _part(6)
    af: Literal['det_ansøgte', 'det_hele'] = _part(7)
    procent: int | None = _part(8)
    undtaget: tuple[Uddannelse, ...] = _part(9)

    def __new__(
        cls,
        kilde: str,
        krav: tuple[str, ...] = (),
        alvor: Literal['', 'fejl', 'advarsel', 'info'] = '',
        låst: bool = False,
        bemærkning: str = '',
        gyldig_fra: date | None = None,
        gyldig_til: date | None = None,
        af: Literal['det_ansøgte', 'det_hele'] = 'det_ansøgte',
        procent: int | None = None,
        undtaget: tuple[Uddannelse, ...] = (),
    ) -> Medfinansiering:
        return tuple.__new__(cls, (kilde, krav, alvor, låst, bemærkning, gyldig_fra, gyldig_til, af, procent, undtaget,))


class Underskriftskrav(Value):
    """Who must have signed before an application is ready (W22)."""

    __slots__ = ()
    _fields = ("kilde", "krav", "alvor", "låst", "bemærkning", "af",)
    kilde: str = _part(0)
    krav: tuple[str, ...] = _part(1)
    alvor: Literal['', 'fejl', 'advarsel', 'info'] = _part(2)
    låst: bool = _part(3)
    bemærkning: str = _part(4)
    af: tuple[Literal['ansat', 'leder', 'tillidsrepræsentant'], ...] = _part(5)

    def __new__(
        cls,
        kilde: str,
        krav: tuple[str, ...] = (),
        alvor: Literal['', 'fejl', 'advarsel', 'info'] = '',
        låst: bool = False,
        bemærkning: str = '',
        af: tuple[Literal['ansat', 'leder', 'tillidsrepræsentant'], ...] = (),
    ) -> Underskriftskrav:
        return tuple.__new__(cls, (kilde, krav, alvor, låst, bemærkning, af,))


class Fællesvilkår(Value):
    """What those who apply together must have in common (W24)."""

    __slots__ = ()
    _fields = ("kilde", "krav", "alvor", "låst", "bemærkning", "samme",)
    kilde: str = _part(0)
    krav: tuple[str, ...] = _part(1)
    alvor: Literal['', 'fejl', 'advarsel', 'info'] = _part(2)
    låst: bool = _part(3)
    bemærkning: str = _part(4)
    samme: tuple[Literal['arbejdsplads', 'uddannelse', 'overenskomst'], ...] = _part(5)

    def __new__(
        cls,
        kilde: str,
        krav: tuple[str, ...] = (),
        alvor: Literal['', 'fejl', 'advarsel', 'info'] = '',
        låst: bool = False,
        bemærkning: str = '',
        samme: tuple[Literal['arbejdsplads', 'uddannelse', 'overenskomst'], ...] = (),
    ) -> Fællesvilkår:
        return tuple.__new__(cls, (kilde, krav, alvor, låst, bemærkning, samme,))


class Fondsoplysning(Value):
    """Words about the fund that are shown with an application."""

    __slots__ = ()
    _fields = ("kilde", "tekst", "krav", "alvor", "låst", "bemærkning",)
    kilde: str = _part(0)
    tekst: str = _part(1)
    krav: tuple[str, ...] = _part(2)
    alvor: Literal['', 'fejl', 'advarsel', 'info'] = _part(3)
    låst: bool = _part(4)
    bemærkning: str = _part(5)

    def __new__(
        cls,
        kilde: str,
        tekst: str,
        krav: tuple[str, ...] = (),
        alvor: Literal['', 'fejl', 'advarsel', 'info'] = '',
        låst: bool = False,
        bemærkning: str = '',
    ) -> Fondsoplysning:
        return tuple.__new__(cls, (kilde, tekst, krav, alvor, låst, bemærkning,))


class Fondspolitik(Value):
    """A fund that pays for education: how much, on which conditions, and whom to ask (W20-W28)."""

    __slots__ = ()
    _fields = ("kilde", "navn", "krav", "alvor", "låst", "bemærkning", "tekst", "udgangspunkt", "grænser", "medfinansiering", "underskrifter", "gruppe", "udelukket", "bevilling", "kontakt", "adresse",)
    kilde: str = _part(0)
    navn: str = _part(1)
    krav: tuple[str, ...] = _part(2)
    alvor: Literal['', 'fejl', 'advarsel', 'info'] = _part(3)
    låst: bool = _part(4)
    bemærkning: str = _part(5)
    tekst: str = _part(6)
    udgangspunkt: Krav | None = _part(7)
    grænser: tuple[Fondsgrænse, ...] = _part(8)
    medfinansiering: tuple[Medfinansiering, ...] = _part(9)
    underskrifter: Underskriftskrav | None = _part(10)
    gruppe: Fællesvilkår | None = _part(11)
    udelukket: tuple[Uddannelse, ...] = _part(12)
    bevilling: Fondsoplysning | None = _part(13)
    kontakt: Fondsoplysning | None = _part(14)
    adresse: str = _part(15)

    def __new__(
        cls,
        kilde: str,
        navn: str,
        krav: tuple[str, ...] = (),
        alvor: Literal['', 'fejl', 'advarsel', 'info'] = '',
        låst: bool = False,
        bemærkning: str = '',
        tekst: str = '',
        udgangspunkt: Krav | None = None,
        grænser: tuple[Fondsgrænse, ...] = (),
        medfinansiering: tuple[Medfinansiering, ...] = (),
        underskrifter: Underskriftskrav | None = None,
        gruppe: Fællesvilkår | None = None,
        udelukket: tuple[Uddannelse, ...] = (),
        bevilling: Fondsoplysning | None = None,
        kontakt: Fondsoplysning | None = None,
        adresse: str = '',
    ) -> Fondspolitik:
        return tuple.__new__(cls, (kilde, navn, krav, alvor, låst, bemærkning, tekst, udgangspunkt, grænser, medfinansiering, underskrifter, gruppe, udelukket, bevilling, kontakt, adresse,))


class Ressource(Value):
    """A place to read more (K20, W10, W28)."""

    __slots__ = ()
    _fields = ("titel", "kilde", "adresse", "krav",)
    titel: str = _part(0)
    kilde: str = _part(1)
    adresse: str = _part(2)
    krav: tuple[str, ...] = _part(3)

    def __new__(
        cls,
        titel: str,
        kilde: str,
        adresse: str = '',
        krav: tuple[str, ...] = (),
    ) -> Ressource:
        return tuple.__new__(cls, (titel, kilde, adresse, krav,))


class Udmøntningskrav(Value):
    """That areas may lay their own upon the policy, and the way there (H01-H05)."""

    __slots__ = ()
    _fields = ("kilde", "krav", "alvor", "låst", "bemærkning", "i_med", "fælles", "forelægges", "orienteres",)
    kilde: str = _part(0)
    krav: tuple[str, ...] = _part(1)
    alvor: Literal['', 'fejl', 'advarsel', 'info'] = _part(2)
    låst: bool = _part(3)
    bemærkning: str = _part(4)
    i_med: Krav | None = _part(5)
    fælles: Krav | None = _part(6)
    forelægges: Krav | None = _part(7)
    orienteres: Krav | None = _part(8)

    def __new__(
        cls,
        kilde: str,
        krav: tuple[str, ...] = (),
        alvor: Literal['', 'fejl', 'advarsel', 'info'] = '',
        låst: bool = False,
        bemærkning: str = '',
        i_med: Krav | None = None,
        fælles: Krav | None = None,
        forelægges: Krav | None = None,
        orienteres: Krav | None = None,
    ) -> Udmøntningskrav:
        return tuple.__new__(cls, (kilde, krav, alvor, låst, bemærkning, i_med, fælles, forelægges, orienteres,))


class Udmøntet(Value):
    """An overlay that lies in a resolved policy: for whom, who made it, and its course."""

    __slots__ = ()
    _fields = ("udmøntning", "område", "enhed", "med_udvalg", "forelagt", "orienteret_hovedudvalg", "i_kraft",)
    udmøntning: str = _part(0)
    område: str = _part(1)
    enhed: str = _part(2)
    med_udvalg: str = _part(3)
    forelagt: date | None = _part(4)
    orienteret_hovedudvalg: date | None = _part(5)
    i_kraft: date | None = _part(6)

    def __new__(
        cls,
        udmøntning: str,
        område: str = '',
        enhed: str = '',
        med_udvalg: str = '',
        forelagt: date | None = None,
        orienteret_hovedudvalg: date | None = None,
        i_kraft: date | None = None,
    ) -> Udmøntet:
        return tuple.__new__(cls, (udmøntning, område, enhed, med_udvalg, forelagt, orienteret_hovedudvalg, i_kraft,))


class Profil(Value):
    """schemas/profiles/NAME.yaml: a municipality is this one file."""

    __slots__ = ()
    _fields = ("profil", "version", "navn", "omtale", "extends", "vedtaget", "gælder_fra", "kilder", "grundlag", "områder", "udmøntning", "udmøntninger", "vision", "formål", "råd", "begreber", "metoder", "spørgsmål", "enhedens_mål", "runden", "særlige_forhold", "samtaler", "fortrolighed", "opbevaring", "fond", "ressourcer", "kontakt",)
    profil: str = _part(0)
    version: str = _part(1)
    navn: str = _part(2)
    omtale: str = _part(3)
    extends: str = _part(4)
    vedtaget: tuple[Vedtagelse, ...] = _part(5)
    gælder_fra: date | None = _part(6)
    kilder: Mapping[str, Kildeskrift] = _part(7)
    grundlag: tuple[Politiktekst, ...] = _part(8)
    områder: Områder | None = _part(9)
    udmøntning: Udmøntningskrav | None = _part(10)
    udmøntninger: tuple[Udmøntet, ...] = _part(11)
    vision: Politiktekst | None = _part(12)
    formål: Politiktekst | None = _part(13)
    råd: tuple[Politiktekst, ...] = _part(14)
    begreber: Mapping[str, Begreb] = _part(15)
    metoder: Metoder | None = _part(16)
    spørgsmål: Politiktekst | None = _part(17)
    enhedens_mål: Krav | None = _part(18)
    runden: Rundekrav | None = _part(19)
    særlige_forhold: tuple[Særforhold, ...] = _part(20)
    samtaler: Mapping[str, Samtaletype] = _part(21)
    fortrolighed: Fortrolighed | None = _part(22)
    opbevaring: Opbevaring | None = _part(23)
    fond: Fondspolitik | None = _part(24)
    ressourcer: tuple[Ressource, ...] = _part(25)
    kontakt: str = _part(26)

    def __new__(
        cls,
        profil: str,
        version: str,
        navn: str,
        omtale: str = '',
        extends: str = '',
        vedtaget: tuple[Vedtagelse, ...] = (),
        gælder_fra: date | None = None,
        kilder: Mapping[str, Kildeskrift] = {},
        grundlag: tuple[Politiktekst, ...] = (),
        områder: Områder | None = None,
        udmøntning: Udmøntningskrav | None = None,
        udmøntninger: tuple[Udmøntet, ...] = (),
        vision: Politiktekst | None = None,
        formål: Politiktekst | None = None,
        råd: tuple[Politiktekst, ...] = (),
        begreber: Mapping[str, Begreb] = {},
        metoder: Metoder | None = None,
        spørgsmål: Politiktekst | None = None,
        enhedens_mål: Krav | None = None,
        runden: Rundekrav | None = None,
        særlige_forhold: tuple[Særforhold, ...] = (),
        samtaler: Mapping[str, Samtaletype] = {},
        fortrolighed: Fortrolighed | None = None,
        opbevaring: Opbevaring | None = None,
        fond: Fondspolitik | None = None,
        ressourcer: tuple[Ressource, ...] = (),
        kontakt: str = '',
    ) -> Profil:
        return tuple.__new__(cls, (profil, version, navn, omtale, extends, vedtaget, gælder_fra, kilder, grundlag, områder, udmøntning, udmøntninger, vision, formål, råd, begreber, metoder, spørgsmål, enhedens_mål, runden, særlige_forhold, samtaler, fortrolighed, opbevaring, fond, ressourcer, kontakt,))


class Udmøntning(Value):
    """What an overlay says of itself; `indhold` is what it says of the policy, as plain data."""

    __slots__ = ()
    _fields = ("udmøntning", "profil", "område", "enhed", "med_udvalg", "udkast", "forelagt", "orienteret_hovedudvalg", "i_kraft", "indhold",)
    udmøntning: str = _part(0)
    profil: str = _part(1)
    område: str = _part(2)
    enhed: str = _part(3)
    med_udvalg: str = _part(4)
    udkast: date | None = _part(5)
    forelagt: date | None = _part(6)
    orienteret_hovedudvalg: date | None = _part(7)
    i_kraft: date | None = _part(8)
    indhold: Mapping[str, Any] = _part(9)

    def __new__(
        cls,
        udmøntning: str,
        profil: str,
        område: str = '',
        enhed: str = '',
        med_udvalg: str = '',
        udkast: date | None = None,
        forelagt: date | None = None,
        orienteret_hovedudvalg: date | None = None,
        i_kraft: date | None = None,
        indhold: Mapping[str, Any] = {},
    ) -> Udmøntning:
        return tuple.__new__(cls, (udmøntning, profil, område, enhed, med_udvalg, udkast, forelagt, orienteret_hovedudvalg, i_kraft, indhold,))


_LEDER = frozenset(('navn', 'mail', 'siden',))


def build_leder(data: object) -> Leder:
    get = fields(data, _LEDER).get
    return tuple.__new__(Leder, (
        (said if type(said := get("navn")) is str and said.isprintable() else text(said)),
        (said if type(said := get("mail")) is str and said.isprintable() else text(said)),
        day(get("siden")),
    ))


_OPBEVARINGSVALG = frozenset(('dokumenter', 'besluttet_af', 'dato',))


def build_opbevaringsvalg(data: object) -> Opbevaringsvalg:
    get = fields(data, _OPBEVARINGSVALG).get
    return tuple.__new__(Opbevaringsvalg, (
        cast("Literal['', 'destruer', 'behold']", choice(get("dokumenter"), ('', 'destruer', 'behold'), '')),
        (said if type(said := get("besluttet_af")) is str and said.isprintable() else text(said)),
        day(get("dato")),
    ))


_INDSTILLINGER = frozenset(('musctl', 'profil', 'leder', 'enhed', 'område', 'udviklingsmål', 'områdets_mål', 'forvaltningens_mål', 'opbevaring', 'editor',))


def build_indstillinger(data: object) -> Indstillinger:
    get = fields(data, _INDSTILLINGER).get
    return tuple.__new__(Indstillinger, (
        required(get("profil")),
        number(get("musctl")) if get("musctl") not in (None, '') else 1,
        section(get("leder"), build_leder, Leder()),
        (said if type(said := get("enhed")) is str and said.isprintable() else text(said)),
        (said if type(said := get("område")) is str and said.isprintable() else text(said)),
        many(get("udviklingsmål"), text),
        many(get("områdets_mål"), text),
        many(get("forvaltningens_mål"), text),
        perhaps(get("opbevaring"), build_opbevaringsvalg),
        (said if type(said := get("editor")) is str and said.isprintable() else text(said)),
    ))


_UNDTAGET = frozenset(('grund', 'fra', 'til',))


def build_undtaget(data: object) -> Undtaget:
    get = fields(data, _UNDTAGET).get
    return tuple.__new__(Undtaget, (
        (said if type(said := get("grund")) is str and said.isprintable() else text(said)),
        day(get("fra")),
        day(get("til")),
    ))


_AFGANG = frozenset(('grund', 'til', 'dokumenter', 'besluttet_af', 'dato',))


def build_afgang(data: object) -> Afgang:
    get = fields(data, _AFGANG).get
    return tuple.__new__(Afgang, (
        cast("Literal['', 'fratrådt', 'ny leder']", choice(get("grund"), ('', 'fratrådt', 'ny leder'), '')),
        (said if type(said := get("til")) is str and said.isprintable() else text(said)),
        cast("Literal['', 'destruer', 'behold', 'overdrag']", choice(get("dokumenter"), ('', 'destruer', 'behold', 'overdrag'), '')),
        (said if type(said := get("besluttet_af")) is str and said.isprintable() else text(said)),
        day(get("dato")),
    ))


_MEDARBEJDER = frozenset(('navn', 'initialer', 'stilling', 'mail', 'ansat', 'leder_siden', 'timer', 'kategori', 'kategori_siden', 'overenskomst', 'undtaget', 'fratrådt', 'afgang',))


def build_medarbejder(data: object) -> Medarbejder:
    get = fields(data, _MEDARBEJDER).get
    return tuple.__new__(Medarbejder, (
        (said if type(said := get("navn")) is str and said.isprintable() else text(said)),
        (said if type(said := get("initialer")) is str and said.isprintable() else text(said)),
        (said if type(said := get("stilling")) is str and said.isprintable() else text(said)),
        (said if type(said := get("mail")) is str and said.isprintable() else text(said)),
        day(get("ansat")),
        day(get("leder_siden")),
        (said if type(said := get("timer")) is str and said.isprintable() else text(said)),
        (said if type(said := get("kategori")) is str and said.isprintable() else text(said)),
        day(get("kategori_siden")),
        (said if type(said := get("overenskomst")) is str and said.isprintable() else text(said)),
        perhaps(get("undtaget"), build_undtaget),
        day(get("fratrådt")),
        perhaps(get("afgang"), build_afgang),
    ))


_GRUPPE = frozenset(('navn', 'medlemmer',))


def build_gruppe(data: object) -> Gruppe:
    get = fields(data, _GRUPPE).get
    return tuple.__new__(Gruppe, (
        (said if type(said := get("navn")) is str and said.isprintable() else text(said)),
        many(get("medlemmer"), text),
    ))


_MEDARBEJDERLISTE = frozenset(('medarbejdere', 'grupper',))


def build_medarbejderliste(data: object) -> Medarbejderliste:
    get = fields(data, _MEDARBEJDERLISTE).get
    return tuple.__new__(Medarbejderliste, (
        table(get("medarbejdere"), build_medarbejder),
        table(get("grupper"), build_gruppe),
    ))


_DRØFTET = frozenset(('forum', 'dato',))


def build_drøftet(data: object) -> Drøftet:
    get = fields(data, _DRØFTET).get
    return tuple.__new__(Drøftet, (
        (said if type(said := get("forum")) is str and said.isprintable() else text(said)),
        day(get("dato")),
    ))


_ØNSKE = frozenset(('hvem', 'samtale', 'dato',))


def build_ønske(data: object) -> Ønske:
    get = fields(data, _ØNSKE).get
    return tuple.__new__(Ønske, (
        (said if type(said := get("hvem")) is str and said.isprintable() else text(said)),
        (said if type(said := get("samtale")) is str and said.isprintable() else text(said)),
        day(get("dato")),
    ))


_RUNDE = frozenset(('runde', 'fra', 'til', 'form', 'besluttet', 'drøftet', 'forventninger', 'fælles_linjer', 'temaer', 'evaluering', 'ønsker_individuel', 'leder_ønsker_individuel', 'ønsket', 'lus', 'lukket',))


def build_runde(data: object) -> Runde:
    get = fields(data, _RUNDE).get
    return tuple.__new__(Runde, (
        required(get("runde")),
        day(get("fra")),
        day(get("til")),
        cast("Literal['', 'individuel', 'gruppe', 'kombination']", choice(get("form"), ('', 'individuel', 'gruppe', 'kombination'), '')),
        perhaps(get("besluttet"), build_drøftet),
        perhaps(get("drøftet"), build_drøftet),
        (said if type(said := get("forventninger")) is str and said.isprintable() else text(said)),
        (said if type(said := get("fælles_linjer")) is str and said.isprintable() else text(said)),
        many(get("temaer"), text),
        (said if type(said := get("evaluering")) is str and said.isprintable() else text(said)),
        many(get("ønsker_individuel"), text),
        many(get("leder_ønsker_individuel"), text),
        many(get("ønsket"), build_ønske),
        day(get("lus")),
        day(get("lukket")),
    ))


_GODKENDELSE = frozenset(('af', 'hvordan', 'dato',))


def build_godkendelse(data: object) -> Godkendelse:
    get = fields(data, _GODKENDELSE).get
    return tuple.__new__(Godkendelse, (
        party(get("af")),
        (said if type(said := get("hvordan")) is str and said.isprintable() else text(said)),
        day(get("dato")),
    ))


_INDSIGELSE = frozenset(('af', 'dato',))


def build_indsigelse(data: object) -> Indsigelse:
    get = fields(data, _INDSIGELSE).get
    return tuple.__new__(Indsigelse, (
        party(get("af")),
        day(get("dato")),
    ))


_DELING = frozenset(('oplysning', 'til', 'aftalt_af', 'dato',))


def build_deling(data: object) -> Deling:
    get = fields(data, _DELING).get
    return tuple.__new__(Deling, (
        (said if type(said := get("oplysning")) is str and said.isprintable() else text(said)),
        (said if type(said := get("til")) is str and said.isprintable() else text(said)),
        many(get("aftalt_af"), text),
        day(get("dato")),
    ))


_PÅLÆG = frozenset(('emne', 'hensyn', 'begrundelse', 'dato',))


def build_pålæg(data: object) -> Pålæg:
    get = fields(data, _PÅLÆG).get
    return tuple.__new__(Pålæg, (
        (said if type(said := get("emne")) is str and said.isprintable() else text(said)),
        (said if type(said := get("hensyn")) is str and said.isprintable() else text(said)),
        (said if type(said := get("begrundelse")) is str and said.isprintable() else text(said)),
        day(get("dato")),
    ))


_SAGSKOPI = frozenset(('grund', 'dato',))


def build_sagskopi(data: object) -> Sagskopi:
    get = fields(data, _SAGSKOPI).get
    return tuple.__new__(Sagskopi, (
        (said if type(said := get("grund")) is str and said.isprintable() else text(said)),
        day(get("dato")),
    ))


_STEDFORTRÆDER = frozenset(('navn', 'grund',))


def build_stedfortræder(data: object) -> Stedfortræder:
    get = fields(data, _STEDFORTRÆDER).get
    return tuple.__new__(Stedfortræder, (
        (said if type(said := get("navn")) is str and said.isprintable() else text(said)),
        (said if type(said := get("grund")) is str and said.isprintable() else text(said)),
    ))


_SAMTALE = frozenset(('type', 'id', 'samtale', 'profil', 'referent', 'planlagt', 'indkaldt', 'indkaldt_af', 'afholdt', 'varighed', 'sendt', 'deltagere', 'godkendelser', 'indsigelser', 'deling', 'tavshedspålæg', 'afsæt', 'relateres_til', 'stikord', 'emnevalg', 'bygger_på', 'stedfortræder', 'journaliseret', 'personalesag', 'særlige_forhold', 'undtagelser',))


def build_samtale(data: object) -> Samtale:
    get = fields(data, _SAMTALE).get
    return tuple.__new__(Samtale, (
        cast("Literal['samtale']", one_of(get("type"), ('samtale',))),
        required(get("id")),
        required(get("samtale")),
        (said if type(said := get("profil")) is str and said.isprintable() else text(said)),
        party(get("referent")),
        moment(get("planlagt")),
        day(get("indkaldt")),
        cast("Literal['', 'leder', 'leders_leder', 'medarbejder']", choice(get("indkaldt_af"), ('', 'leder', 'leders_leder', 'medarbejder'), '')),
        day(get("afholdt")),
        number(get("varighed")),
        day(get("sendt")),
        many(get("deltagere"), text),
        many(get("godkendelser"), build_godkendelse),
        many(get("indsigelser"), build_indsigelse),
        many(get("deling"), build_deling),
        many(get("tavshedspålæg"), build_pålæg),
        (said if type(said := get("afsæt")) is str and said.isprintable() else text(said)),
        many(get("relateres_til"), text),
        table(get("stikord"), lambda item: filled_list(item, text)),
        table(get("emnevalg"), lambda item: filled_list(item, text)),
        (said if type(said := get("bygger_på")) is str and said.isprintable() else text(said)),
        perhaps(get("stedfortræder"), build_stedfortræder),
        day(get("journaliseret")),
        perhaps(get("personalesag"), build_sagskopi),
        (said if type(said := get("særlige_forhold")) is str and said.isprintable() else text(said)),
        table(get("undtagelser"), text),
    ))


_REFERAT = frozenset(('type', 'id', 'samtale', 'sum',))


def build_referat(data: object) -> Referat:
    get = fields(data, _REFERAT).get
    return tuple.__new__(Referat, (
        cast("Literal['referat']", one_of(get("type"), ('referat',))),
        required(get("id")),
        required(get("samtale")),
        (said if type(said := get("sum")) is str and said.isprintable() else text(said)),
    ))


_FORBEREDELSE = frozenset(('type', 'id', 'samtale', 'part',))


def build_forberedelse(data: object) -> Forberedelse:
    get = fields(data, _FORBEREDELSE).get
    return tuple.__new__(Forberedelse, (
        cast("Literal['forberedelse']", one_of(get("type"), ('forberedelse',))),
        required(get("id")),
        required(get("samtale")),
        cast("Literal['leder', 'medarbejder']", one_of(get("part"), ('leder', 'medarbejder'))),
    ))


_AFTALT = frozenset(('leder', 'medarbejder',))


def build_aftalt(data: object) -> Aftalt:
    get = fields(data, _AFTALT).get
    return tuple.__new__(Aftalt, (
        day(get("leder")),
        day(get("medarbejder")),
    ))


_OPFØLGNING = frozenset(('dato', 'hvordan',))


def build_opfølgning(data: object) -> Opfølgning:
    get = fields(data, _OPFØLGNING).get
    return tuple.__new__(Opfølgning, (
        day(get("dato")),
        (said if type(said := get("hvordan")) is str and said.isprintable() else text(said)),
    ))


_HANDLING = frozenset(('hvad', 'metode', 'ansvar', 'hvor',))


def build_handling(data: object) -> Handling:
    get = fields(data, _HANDLING).get
    return tuple.__new__(Handling, (
        (said if type(said := get("hvad")) is str and said.isprintable() else text(said)),
        (said if type(said := get("metode")) is str and said.isprintable() else text(said)),
        (said if type(said := get("ansvar")) is str and said.isprintable() else text(said)),
        cast("Literal['', 'intern', 'ekstern']", choice(get("hvor"), ('', 'intern', 'ekstern'), '')),
    ))


_TID = frozenset(('start', 'slut',))


def build_tid(data: object) -> Tid:
    get = fields(data, _TID).get
    return tuple.__new__(Tid, (
        day(get("start")),
        day(get("slut")),
    ))


_ANVENDELSE = frozenset(('hvornår', 'hvordan',))


def build_anvendelse(data: object) -> Anvendelse:
    get = fields(data, _ANVENDELSE).get
    return tuple.__new__(Anvendelse, (
        (said if type(said := get("hvornår")) is str and said.isprintable() else text(said)),
        (said if type(said := get("hvordan")) is str and said.isprintable() else text(said)),
    ))


_MÅL = frozenset(('id', 'mål', 'kompetence', 'slags', 'perspektiv', 'behov', 'relation', 'handling', 'tid', 'rammer', 'andre_inddraget', 'anvendelse', 'værdi', 'evaluering', 'opfølgning', 'status', 'effekt',))


def build_mål(data: object) -> Mål:
    get = fields(data, _MÅL).get
    return tuple.__new__(Mål, (
        (said if type(said := get("id")) is str and said.isprintable() else text(said)),
        (said if type(said := get("mål")) is str and said.isprintable() else text(said)),
        cast("Literal['', 'faglig', 'personlig', 'social', 'arbejdsmæssig']", choice(get("kompetence"), ('', 'faglig', 'personlig', 'social', 'arbejdsmæssig'), '')),
        cast("Literal['', 'kompetence', 'handling']", choice(get("slags"), ('', 'kompetence', 'handling'), '')),
        (said if type(said := get("perspektiv")) is str and said.isprintable() else text(said)),
        cast("Literal['', 'arbejdsplads', 'individ', 'begge']", choice(get("behov"), ('', 'arbejdsplads', 'individ', 'begge'), '')),
        (said if type(said := get("relation")) is str and said.isprintable() else text(said)),
        many(get("handling"), build_handling),
        section(get("tid"), build_tid, Tid()),
        (said if type(said := get("rammer")) is str and said.isprintable() else text(said)),
        (said if type(said := get("andre_inddraget")) is str and said.isprintable() else text(said)),
        perhaps(get("anvendelse"), build_anvendelse),
        (said if type(said := get("værdi")) is str and said.isprintable() else text(said)),
        (said if type(said := get("evaluering")) is str and said.isprintable() else text(said)),
        perhaps(get("opfølgning"), build_opfølgning),
        cast("Literal['', 'åben', 'i gang', 'nået', 'delvist', 'ikke nået', 'bortfaldet']", choice(get("status"), ('', 'åben', 'i gang', 'nået', 'delvist', 'ikke nået', 'bortfaldet'), '')),
        (said if type(said := get("effekt")) is str and said.isprintable() else text(said)),
    ))


_VIDEREGIVELSE = frozenset(('oplysning', 'til',))


def build_videregivelse(data: object) -> Videregivelse:
    get = fields(data, _VIDEREGIVELSE).get
    return tuple.__new__(Videregivelse, (
        (said if type(said := get("oplysning")) is str and said.isprintable() else text(said)),
        (said if type(said := get("til")) is str and said.isprintable() else text(said)),
    ))


_PLAN = frozenset(('type', 'id', 'samtale', 'aftalt', 'opfølgning', 'mål', 'videregivelse', 'uenighed',))


def build_plan(data: object) -> Plan:
    get = fields(data, _PLAN).get
    return tuple.__new__(Plan, (
        cast("Literal['plan']", one_of(get("type"), ('plan',))),
        required(get("id")),
        required(get("samtale")),
        section(get("aftalt"), build_aftalt, Aftalt()),
        section(get("opfølgning"), build_opfølgning, Opfølgning()),
        many(get("mål"), build_mål),
        many(get("videregivelse"), build_videregivelse),
        (said if type(said := get("uenighed")) is str and said.isprintable() else text(said)),
    ))


_UDDANNELSESPERIODE = frozenset(('start', 'slut',))


def build_uddannelsesperiode(data: object) -> Uddannelsesperiode:
    get = fields(data, _UDDANNELSESPERIODE).get
    return tuple.__new__(Uddannelsesperiode, (
        day(get("start")),
        day(get("slut")),
    ))


_BELØB = frozenset(('ansøgt', 'medfinansiering', 'i_alt', 'bevilget',))


def build_beløb(data: object) -> Beløb:
    get = fields(data, _BELØB).get
    return tuple.__new__(Beløb, (
        number(get("ansøgt")),
        number(get("medfinansiering")),
        number(get("i_alt")),
        number(get("bevilget")),
    ))


_UNDERSKRIFTER = frozenset(('ansat', 'leder', 'tillidsrepræsentant',))


def build_underskrifter(data: object) -> Underskrifter:
    get = fields(data, _UNDERSKRIFTER).get
    return tuple.__new__(Underskrifter, (
        day(get("ansat")),
        day(get("leder")),
        day(get("tillidsrepræsentant")),
    ))


_DELTAGER = frozenset(('medarbejder', 'beløb', 'arbejdsplads', 'uddannelse', 'overenskomst', 'underskrevet',))


def build_deltager(data: object) -> Deltager:
    get = fields(data, _DELTAGER).get
    return tuple.__new__(Deltager, (
        (said if type(said := get("medarbejder")) is str and said.isprintable() else text(said)),
        number(get("beløb")),
        (said if type(said := get("arbejdsplads")) is str and said.isprintable() else text(said)),
        (said if type(said := get("uddannelse")) is str and said.isprintable() else text(said)),
        (said if type(said := get("overenskomst")) is str and said.isprintable() else text(said)),
        day(get("underskrevet")),
    ))


_FOND = frozenset(('type', 'id', 'samtale', 'mål', 'handling', 'status', 'søgt', 'uddannelse', 'udbyder', 'masteruddannelse', 'periode', 'begrundelse', 'arbejdsplads', 'overenskomst', 'beløb', 'deltagere', 'underskrifter',))


def build_fond(data: object) -> Fond:
    get = fields(data, _FOND).get
    return tuple.__new__(Fond, (
        cast("Literal['fond']", one_of(get("type"), ('fond',))),
        required(get("id")),
        required(get("samtale")),
        (said if type(said := get("mål")) is str and said.isprintable() else text(said)),
        number(get("handling")),
        cast("Literal['', 'kladde', 'klar', 'sendt', 'bevilget', 'afslået']", choice(get("status"), ('', 'kladde', 'klar', 'sendt', 'bevilget', 'afslået'), 'kladde')),
        day(get("søgt")),
        (said if type(said := get("uddannelse")) is str and said.isprintable() else text(said)),
        (said if type(said := get("udbyder")) is str and said.isprintable() else text(said)),
        yes(get("masteruddannelse")),
        section(get("periode"), build_uddannelsesperiode, Uddannelsesperiode()),
        (said if type(said := get("begrundelse")) is str and said.isprintable() else text(said)),
        (said if type(said := get("arbejdsplads")) is str and said.isprintable() else text(said)),
        (said if type(said := get("overenskomst")) is str and said.isprintable() else text(said)),
        section(get("beløb"), build_beløb, Beløb()),
        many(get("deltagere"), build_deltager),
        section(get("underskrifter"), build_underskrifter, Underskrifter()),
    ))


_STOPKLODS = frozenset(('samtale', 'grund', 'til', 'besluttet_af',))


def build_stopklods(data: object) -> Stopklods:
    get = fields(data, _STOPKLODS).get
    return tuple.__new__(Stopklods, (
        (said if type(said := get("samtale")) is str and said.isprintable() else text(said)),
        (said if type(said := get("grund")) is str and said.isprintable() else text(said)),
        day(get("til")),
        (said if type(said := get("besluttet_af")) is str and said.isprintable() else text(said)),
    ))


_STOP = frozenset(('stop',))


def build_stop(data: object) -> Stop:
    get = fields(data, _STOP).get
    return tuple.__new__(Stop, (
        many(get("stop"), build_stopklods),
    ))


_DESTRUERET = frozenset(('id', 'slags', 'runde', 'samtale',))


def build_destrueret(data: object) -> Destrueret:
    get = fields(data, _DESTRUERET).get
    return tuple.__new__(Destrueret, (
        (said if type(said := get("id")) is str and said.isprintable() else text(said)),
        (said if type(said := get("slags")) is str and said.isprintable() else text(said)),
        (said if type(said := get("runde")) is str and said.isprintable() else text(said)),
        (said if type(said := get("samtale")) is str and said.isprintable() else text(said)),
    ))


_KVITTERING = frozenset(('kvittering', 'profil', 'kilde', 'dato', 'grund', 'samtaler', 'gemte_udgaver', 'dokumenter', 'bevis', 'mangler', 'uden_for_rækkevidde', 'program',))


def build_kvittering(data: object) -> Kvittering:
    get = fields(data, _KVITTERING).get
    return tuple.__new__(Kvittering, (
        required(get("kvittering")),
        (said if type(said := get("profil")) is str and said.isprintable() else text(said)),
        (said if type(said := get("kilde")) is str and said.isprintable() else text(said)),
        day(get("dato")),
        (said if type(said := get("grund")) is str and said.isprintable() else text(said)),
        number(get("samtaler")),
        number(get("gemte_udgaver")),
        many(get("dokumenter"), build_destrueret),
        table(get("bevis"), text),
        many(get("mangler"), text),
        many(get("uden_for_rækkevidde"), text),
        (said if type(said := get("program")) is str and said.isprintable() else text(said)),
    ))


_KRAV = frozenset(('kilde', 'krav', 'alvor', 'låst', 'bemærkning',))


def build_krav(data: object) -> Krav:
    get = fields(data, _KRAV).get
    return tuple.__new__(Krav, (
        required(get("kilde")),
        many(get("krav"), text),
        cast("Literal['', 'fejl', 'advarsel', 'info']", choice(get("alvor"), ('', 'fejl', 'advarsel', 'info'), '')),
        yes(get("låst")),
        (said if type(said := get("bemærkning")) is str and said.isprintable() else text(said)),
    ))


_KILDESKRIFT = frozenset(('titel', 'udgiver', 'dato',))


def build_kildeskrift(data: object) -> Kildeskrift:
    get = fields(data, _KILDESKRIFT).get
    return tuple.__new__(Kildeskrift, (
        required(get("titel")),
        (said if type(said := get("udgiver")) is str and said.isprintable() else text(said)),
        (said if type(said := get("dato")) is str and said.isprintable() else text(said)),
    ))


_VEDTAGELSE = frozenset(('af', 'datoer', 'hvornår', 'kilde', 'krav',))


def build_vedtagelse(data: object) -> Vedtagelse:
    get = fields(data, _VEDTAGELSE).get
    return tuple.__new__(Vedtagelse, (
        required(get("af")),
        required(get("kilde")),
        many(get("datoer"), day),
        (said if type(said := get("hvornår")) is str and said.isprintable() else text(said)),
        many(get("krav"), text),
    ))


_OMRÅDE = frozenset(('id', 'navn', 'gren', 'alias',))


def build_område(data: object) -> Område:
    get = fields(data, _OMRÅDE).get
    return tuple.__new__(Område, (
        required(get("id")),
        required(get("navn")),
        (said if type(said := get("gren")) is str and said.isprintable() else text(said)),
        many(get("alias"), text),
    ))


_OMRÅDER = frozenset(('kilde', 'krav', 'alvor', 'låst', 'bemærkning', 'liste',))


def build_områder(data: object) -> Områder:
    get = fields(data, _OMRÅDER).get
    return tuple.__new__(Områder, (
        required(get("kilde")),
        many(get("krav"), text),
        cast("Literal['', 'fejl', 'advarsel', 'info']", choice(get("alvor"), ('', 'fejl', 'advarsel', 'info'), '')),
        yes(get("låst")),
        (said if type(said := get("bemærkning")) is str and said.isprintable() else text(said)),
        many(get("liste"), build_område),
    ))


_POLITIKTEKST = frozenset(('tekst', 'punkter', 'kilde', 'krav',))


def build_politiktekst(data: object) -> Politiktekst:
    get = fields(data, _POLITIKTEKST).get
    return tuple.__new__(Politiktekst, (
        required(get("kilde")),
        (said if type(said := get("tekst")) is str and said.isprintable() else text(said)),
        many(get("punkter"), text),
        many(get("krav"), text),
    ))


_BEGREB = frozenset(('titel', 'tekst', 'kilde', 'krav',))


def build_begreb(data: object) -> Begreb:
    get = fields(data, _BEGREB).get
    return tuple.__new__(Begreb, (
        required(get("titel")),
        required(get("tekst")),
        required(get("kilde")),
        many(get("krav"), text),
    ))


_METODE = frozenset(('id', 'titel', 'alias', 'kursus', 'kilde',))


def build_metode(data: object) -> Metode:
    get = fields(data, _METODE).get
    return tuple.__new__(Metode, (
        required(get("id")),
        required(get("titel")),
        many(get("alias"), text),
        yes(get("kursus")),
        (said if type(said := get("kilde")) is str and said.isprintable() else text(said)),
    ))


_METODER = frozenset(('kilde', 'krav', 'alvor', 'låst', 'bemærkning', 'liste',))


def build_metoder(data: object) -> Metoder:
    get = fields(data, _METODER).get
    return tuple.__new__(Metoder, (
        required(get("kilde")),
        many(get("krav"), text),
        cast("Literal['', 'fejl', 'advarsel', 'info']", choice(get("alvor"), ('', 'fejl', 'advarsel', 'info'), '')),
        yes(get("låst")),
        (said if type(said := get("bemærkning")) is str and said.isprintable() else text(said)),
        many(get("liste"), build_metode),
    ))


_UNDEREMNE = frozenset(('id', 'titel', 'alias',))


def build_underemne(data: object) -> Underemne:
    get = fields(data, _UNDEREMNE).get
    return tuple.__new__(Underemne, (
        required(get("id")),
        required(get("titel")),
        many(get("alias"), text),
    ))


_EMNE = frozenset(('id', 'titel', 'alias', 'hjælp', 'spørgsmål', 'underemner', 'løn',))


def build_emne(data: object) -> Emne:
    get = fields(data, _EMNE).get
    return tuple.__new__(Emne, (
        required(get("id")),
        required(get("titel")),
        many(get("alias"), text),
        (said if type(said := get("hjælp")) is str and said.isprintable() else text(said)),
        many(get("spørgsmål"), text),
        many(get("underemner"), build_underemne),
        yes(get("løn")),
    ))


_OBLIGATORISK = frozenset(('kilde', 'krav', 'alvor', 'låst', 'bemærkning', 'id', 'titel', 'alias', 'hjælp', 'spørgsmål', 'underemner', 'løn',))


def build_obligatorisk(data: object) -> Obligatorisk:
    get = fields(data, _OBLIGATORISK).get
    return tuple.__new__(Obligatorisk, (
        required(get("kilde")),
        required(get("id")),
        required(get("titel")),
        many(get("krav"), text),
        cast("Literal['', 'fejl', 'advarsel', 'info']", choice(get("alvor"), ('', 'fejl', 'advarsel', 'info'), '')),
        yes(get("låst")),
        (said if type(said := get("bemærkning")) is str and said.isprintable() else text(said)),
        many(get("alias"), text),
        (said if type(said := get("hjælp")) is str and said.isprintable() else text(said)),
        many(get("spørgsmål"), text),
        many(get("underemner"), build_underemne),
        yes(get("løn")),
    ))


_AFSNIT = frozenset(('id', 'titel', 'alias', 'hjælp', 'spørgsmål', 'underemner', 'løn', 'kilde', 'krav',))


def build_afsnit(data: object) -> Afsnit:
    get = fields(data, _AFSNIT).get
    return tuple.__new__(Afsnit, (
        required(get("id")),
        required(get("titel")),
        required(get("kilde")),
        many(get("alias"), text),
        (said if type(said := get("hjælp")) is str and said.isprintable() else text(said)),
        many(get("spørgsmål"), text),
        many(get("underemner"), build_underemne),
        yes(get("løn")),
        many(get("krav"), text),
    ))


_EMNEGRUPPE = frozenset(('gruppe', 'kilde', 'krav', 'emner',))


def build_emnegruppe(data: object) -> Emnegruppe:
    get = fields(data, _EMNEGRUPPE).get
    return tuple.__new__(Emnegruppe, (
        required(get("gruppe")),
        required(get("kilde")),
        many(get("krav"), text),
        many(get("emner"), build_emne),
    ))


_FELT = frozenset(('kilde', 'krav', 'alvor', 'låst', 'bemærkning', 'navn', 'titel', 'spørgsmål', 'krævet', 'dele', 'tæller_som',))


def build_felt(data: object) -> Felt:
    get = fields(data, _FELT).get
    return tuple.__new__(Felt, (
        required(get("kilde")),
        cast("Literal['mål', 'handling', 'tid', 'ansvar', 'evaluering', 'kompetence', 'relation', 'andre_inddraget', 'anvendelse', 'opfølgning', 'værdi', 'perspektiv', 'rammer', 'behov']", one_of(get("navn"), ('mål', 'handling', 'tid', 'ansvar', 'evaluering', 'kompetence', 'relation', 'andre_inddraget', 'anvendelse', 'opfølgning', 'værdi', 'perspektiv', 'rammer', 'behov'))),
        many(get("krav"), text),
        cast("Literal['', 'fejl', 'advarsel', 'info']", choice(get("alvor"), ('', 'fejl', 'advarsel', 'info'), '')),
        yes(get("låst")),
        (said if type(said := get("bemærkning")) is str and said.isprintable() else text(said)),
        (said if type(said := get("titel")) is str and said.isprintable() else text(said)),
        (said if type(said := get("spørgsmål")) is str and said.isprintable() else text(said)),
        yes(get("krævet")),
        many(get("dele"), lambda item: cast("Literal['start', 'slut', 'dato', 'hvordan', 'hvornår']", one_of(item, ('start', 'slut', 'dato', 'hvordan', 'hvornår')))),
        cast("Literal['', 'handling', 'tid', 'ansvar', 'evaluering']", choice(get("tæller_som"), ('', 'handling', 'tid', 'ansvar', 'evaluering'), '')),
    ))


_HORISONT = frozenset(('kilde', 'krav', 'alvor', 'låst', 'bemærkning', 'fra_måneder', 'til_måneder',))


def build_horisont(data: object) -> Horisont:
    get = fields(data, _HORISONT).get
    return tuple.__new__(Horisont, (
        required(get("kilde")),
        many(get("krav"), text),
        cast("Literal['', 'fejl', 'advarsel', 'info']", choice(get("alvor"), ('', 'fejl', 'advarsel', 'info'), '')),
        yes(get("låst")),
        (said if type(said := get("bemærkning")) is str and said.isprintable() else text(said)),
        number(get("fra_måneder")),
        number(get("til_måneder")),
    ))


_PLANKRAV = frozenset(('kilde', 'krav', 'alvor', 'låst', 'bemærkning', 'titel', 'indledning', 'kræves', 'emne', 'felter', 'horisont', 'aftalt', 'gensidig', 'andet_end_kurser', 'ved_samtalen', 'følges_op', 'status_på_mål',))


def build_plankrav(data: object) -> Plankrav:
    get = fields(data, _PLANKRAV).get
    return tuple.__new__(Plankrav, (
        required(get("kilde")),
        many(get("krav"), text),
        cast("Literal['', 'fejl', 'advarsel', 'info']", choice(get("alvor"), ('', 'fejl', 'advarsel', 'info'), '')),
        yes(get("låst")),
        (said if type(said := get("bemærkning")) is str and said.isprintable() else text(said)),
        (said if type(said := get("titel")) is str and said.isprintable() else text(said)) or 'Udviklingsplan',
        (said if type(said := get("indledning")) is str and said.isprintable() else text(said)),
        cast("Literal['altid', 'hvis_emne_drøftes', 'frivilligt']", choice(get("kræves"), ('altid', 'hvis_emne_drøftes', 'frivilligt'), 'altid')),
        (said if type(said := get("emne")) is str and said.isprintable() else text(said)),
        many(get("felter"), build_felt),
        perhaps(get("horisont"), build_horisont),
        perhaps(get("aftalt"), build_krav),
        perhaps(get("gensidig"), build_krav),
        perhaps(get("andet_end_kurser"), build_krav),
        perhaps(get("ved_samtalen"), build_krav),
        perhaps(get("følges_op"), build_krav),
        perhaps(get("status_på_mål"), build_krav),
    ))


_REFERATKRAV = frozenset(('kilde', 'krav', 'alvor', 'låst', 'bemærkning', 'titel', 'højst_ord', 'planen_er_referat', 'kun_i_planen',))


def build_referatkrav(data: object) -> Referatkrav:
    get = fields(data, _REFERATKRAV).get
    return tuple.__new__(Referatkrav, (
        required(get("kilde")),
        many(get("krav"), text),
        cast("Literal['', 'fejl', 'advarsel', 'info']", choice(get("alvor"), ('', 'fejl', 'advarsel', 'info'), '')),
        yes(get("låst")),
        (said if type(said := get("bemærkning")) is str and said.isprintable() else text(said)),
        (said if type(said := get("titel")) is str and said.isprintable() else text(said)),
        number(get("højst_ord")),
        yes(get("planen_er_referat")),
        many(get("kun_i_planen"), text),
    ))


_PERSONER = frozenset(('kilde', 'krav', 'alvor', 'låst', 'bemærkning', 'timer_under', 'måneder_ansat_under', 'kategori', 'overenskomst',))


def build_personer(data: object) -> Personer:
    get = fields(data, _PERSONER).get
    return tuple.__new__(Personer, (
        required(get("kilde")),
        many(get("krav"), text),
        cast("Literal['', 'fejl', 'advarsel', 'info']", choice(get("alvor"), ('', 'fejl', 'advarsel', 'info'), '')),
        yes(get("låst")),
        (said if type(said := get("bemærkning")) is str and said.isprintable() else text(said)),
        number(get("timer_under")),
        number(get("måneder_ansat_under")),
        many(get("kategori"), text),
        many(get("overenskomst"), text),
    ))


_ANLEDNING = frozenset(('kilde', 'krav', 'alvor', 'låst', 'bemærkning', 'når', 'måneder', 'frist_dage',))


def build_anledning(data: object) -> Anledning:
    get = fields(data, _ANLEDNING).get
    return tuple.__new__(Anledning, (
        required(get("kilde")),
        cast("Literal['ansat', 'tilbage_fra_fravær', 'ny_leder', 'ønsket']", one_of(get("når"), ('ansat', 'tilbage_fra_fravær', 'ny_leder', 'ønsket'))),
        many(get("krav"), text),
        cast("Literal['', 'fejl', 'advarsel', 'info']", choice(get("alvor"), ('', 'fejl', 'advarsel', 'info'), '')),
        yes(get("låst")),
        (said if type(said := get("bemærkning")) is str and said.isprintable() else text(said)),
        number(get("måneder")),
        number(get("frist_dage")),
    ))


_HYPPIGHED = frozenset(('kilde', 'krav', 'alvor', 'låst', 'bemærkning', 'måneder',))


def build_hyppighed(data: object) -> Hyppighed:
    get = fields(data, _HYPPIGHED).get
    return tuple.__new__(Hyppighed, (
        required(get("kilde")),
        many(get("krav"), text),
        cast("Literal['', 'fejl', 'advarsel', 'info']", choice(get("alvor"), ('', 'fejl', 'advarsel', 'info'), '')),
        yes(get("låst")),
        (said if type(said := get("bemærkning")) is str and said.isprintable() else text(said)),
        number(get("måneder")),
    ))


_VARSEL = frozenset(('kilde', 'krav', 'alvor', 'låst', 'bemærkning', 'dage',))


def build_varsel(data: object) -> Varsel:
    get = fields(data, _VARSEL).get
    return tuple.__new__(Varsel, (
        required(get("kilde")),
        many(get("krav"), text),
        cast("Literal['', 'fejl', 'advarsel', 'info']", choice(get("alvor"), ('', 'fejl', 'advarsel', 'info'), '')),
        yes(get("låst")),
        (said if type(said := get("bemærkning")) is str and said.isprintable() else text(said)),
        number(get("dage")),
    ))


_VARIGHED = frozenset(('kilde', 'krav', 'alvor', 'låst', 'bemærkning', 'mindst_minutter', 'højst_minutter',))


def build_varighed(data: object) -> Varighed:
    get = fields(data, _VARIGHED).get
    return tuple.__new__(Varighed, (
        required(get("kilde")),
        many(get("krav"), text),
        cast("Literal['', 'fejl', 'advarsel', 'info']", choice(get("alvor"), ('', 'fejl', 'advarsel', 'info'), '')),
        yes(get("låst")),
        (said if type(said := get("bemærkning")) is str and said.isprintable() else text(said)),
        number(get("mindst_minutter")),
        number(get("højst_minutter")),
    ))


_INDKALDELSE = frozenset(('kilde', 'krav', 'alvor', 'låst', 'bemærkning', 'af',))


def build_indkaldelse(data: object) -> Indkaldelse:
    get = fields(data, _INDKALDELSE).get
    return tuple.__new__(Indkaldelse, (
        required(get("kilde")),
        many(get("krav"), text),
        cast("Literal['', 'fejl', 'advarsel', 'info']", choice(get("alvor"), ('', 'fejl', 'advarsel', 'info'), '')),
        yes(get("låst")),
        (said if type(said := get("bemærkning")) is str and said.isprintable() else text(said)),
        cast("Literal['leder', 'leders_leder', 'medarbejder']", choice(get("af"), ('leder', 'leders_leder', 'medarbejder'), 'leder')),
    ))


_MULIGHED = frozenset(('id', 'titel', 'hjælp',))


def build_mulighed(data: object) -> Mulighed:
    get = fields(data, _MULIGHED).get
    return tuple.__new__(Mulighed, (
        required(get("id")),
        required(get("titel")),
        (said if type(said := get("hjælp")) is str and said.isprintable() else text(said)),
    ))


_UDVALG = frozenset(('kilde', 'krav', 'alvor', 'låst', 'bemærkning', 'liste',))


def build_udvalg(data: object) -> Udvalg:
    get = fields(data, _UDVALG).get
    return tuple.__new__(Udvalg, (
        required(get("kilde")),
        many(get("krav"), text),
        cast("Literal['', 'fejl', 'advarsel', 'info']", choice(get("alvor"), ('', 'fejl', 'advarsel', 'info'), '')),
        yes(get("låst")),
        (said if type(said := get("bemærkning")) is str and said.isprintable() else text(said)),
        many(get("liste"), build_mulighed),
    ))


_STIKORDSKRAV = frozenset(('kilde', 'krav', 'alvor', 'låst', 'bemærkning', 'hver', 'afsnit', 'liste',))


def build_stikordskrav(data: object) -> Stikordskrav:
    get = fields(data, _STIKORDSKRAV).get
    return tuple.__new__(Stikordskrav, (
        required(get("kilde")),
        many(get("krav"), text),
        cast("Literal['', 'fejl', 'advarsel', 'info']", choice(get("alvor"), ('', 'fejl', 'advarsel', 'info'), '')),
        yes(get("låst")),
        (said if type(said := get("bemærkning")) is str and said.isprintable() else text(said)),
        number(get("hver")),
        (said if type(said := get("afsnit")) is str and said.isprintable() else text(said)),
        many(get("liste"), text),
    ))


_SPØRGSMÅL = frozenset(('id', 'emne', 'tekst',))


def build_spørgsmål(data: object) -> Spørgsmål:
    get = fields(data, _SPØRGSMÅL).get
    return tuple.__new__(Spørgsmål, (
        required(get("id")),
        required(get("tekst")),
        (said if type(said := get("emne")) is str and said.isprintable() else text(said)),
    ))


_SPØRGSMÅLSKRAV = frozenset(('kilde', 'krav', 'alvor', 'låst', 'bemærkning', 'brug', 'ordlyd', 'liste',))


def build_spørgsmålskrav(data: object) -> Spørgsmålskrav:
    get = fields(data, _SPØRGSMÅLSKRAV).get
    return tuple.__new__(Spørgsmålskrav, (
        required(get("kilde")),
        many(get("krav"), text),
        cast("Literal['', 'fejl', 'advarsel', 'info']", choice(get("alvor"), ('', 'fejl', 'advarsel', 'info'), '')),
        yes(get("låst")),
        (said if type(said := get("bemærkning")) is str and said.isprintable() else text(said)),
        cast("Literal['alle', 'vælg']", choice(get("brug"), ('alle', 'vælg'), 'alle')),
        cast("Literal['fast', 'fri']", choice(get("ordlyd"), ('fast', 'fri'), 'fast')),
        many(get("liste"), build_spørgsmål),
    ))


_EMNEVALG = frozenset(('kilde', 'krav', 'alvor', 'låst', 'bemærkning', 'leder', 'medarbejder',))


def build_emnevalg(data: object) -> Emnevalg:
    get = fields(data, _EMNEVALG).get
    return tuple.__new__(Emnevalg, (
        required(get("kilde")),
        many(get("krav"), text),
        cast("Literal['', 'fejl', 'advarsel', 'info']", choice(get("alvor"), ('', 'fejl', 'advarsel', 'info'), '')),
        yes(get("låst")),
        (said if type(said := get("bemærkning")) is str and said.isprintable() else text(said)),
        number(get("leder")),
        number(get("medarbejder")),
    ))


_VINDUE = frozenset(('kilde', 'krav', 'alvor', 'låst', 'bemærkning', 'fra', 'til',))


def build_vindue(data: object) -> Vindue:
    get = fields(data, _VINDUE).get
    return tuple.__new__(Vindue, (
        required(get("kilde")),
        required(get("fra")),
        required(get("til")),
        many(get("krav"), text),
        cast("Literal['', 'fejl', 'advarsel', 'info']", choice(get("alvor"), ('', 'fejl', 'advarsel', 'info'), '')),
        yes(get("låst")),
        (said if type(said := get("bemærkning")) is str and said.isprintable() else text(said)),
    ))


_GODKENDELSESKRAV = frozenset(('kilde', 'krav', 'alvor', 'låst', 'bemærkning', 'af', 'frist_dage', 'betyder', 'uenighed',))


def build_godkendelseskrav(data: object) -> Godkendelseskrav:
    get = fields(data, _GODKENDELSESKRAV).get
    return tuple.__new__(Godkendelseskrav, (
        required(get("kilde")),
        many(get("krav"), text),
        cast("Literal['', 'fejl', 'advarsel', 'info']", choice(get("alvor"), ('', 'fejl', 'advarsel', 'info'), '')),
        yes(get("låst")),
        (said if type(said := get("bemærkning")) is str and said.isprintable() else text(said)),
        cast("Literal['anden_part', 'alle', 'repræsentant', 'ingen_indsigelse', 'ingen']", choice(get("af"), ('anden_part', 'alle', 'repræsentant', 'ingen_indsigelse', 'ingen'), 'anden_part')),
        number(get("frist_dage")),
        cast("Literal['', 'enig', 'læst']", choice(get("betyder"), ('', 'enig', 'læst'), '')),
        cast("Literal['', 'referat', 'plan', 'bilag']", choice(get("uenighed"), ('', 'referat', 'plan', 'bilag'), '')),
    ))


_TJEKPUNKT = frozenset(('id', 'hvem', 'tekst', 'alvor', 'kilde', 'krav',))


def build_tjekpunkt(data: object) -> Tjekpunkt:
    get = fields(data, _TJEKPUNKT).get
    return tuple.__new__(Tjekpunkt, (
        required(get("id")),
        required(get("tekst")),
        required(get("kilde")),
        cast("Literal['', 'leder', 'medarbejder']", choice(get("hvem"), ('', 'leder', 'medarbejder'), '')),
        cast("Literal['', 'fejl', 'advarsel', 'info']", choice(get("alvor"), ('', 'fejl', 'advarsel', 'info'), '')),
        many(get("krav"), text),
    ))


_FORBEREDELSESKRAV = frozenset(('kilde', 'krav', 'alvor', 'låst', 'bemærkning', 'leder', 'medarbejder', 'tjekliste',))


def build_forberedelseskrav(data: object) -> Forberedelseskrav:
    get = fields(data, _FORBEREDELSESKRAV).get
    return tuple.__new__(Forberedelseskrav, (
        required(get("kilde")),
        many(get("krav"), text),
        cast("Literal['', 'fejl', 'advarsel', 'info']", choice(get("alvor"), ('', 'fejl', 'advarsel', 'info'), '')),
        yes(get("låst")),
        (said if type(said := get("bemærkning")) is str and said.isprintable() else text(said)),
        many(get("leder"), build_politiktekst),
        many(get("medarbejder"), build_politiktekst),
        many(get("tjekliste"), build_tjekpunkt),
    ))


_MÅLKRAV = frozenset(('kilde', 'krav', 'alvor', 'låst', 'bemærkning', 'fra',))


def build_målkrav(data: object) -> Målkrav:
    get = fields(data, _MÅLKRAV).get
    return tuple.__new__(Målkrav, (
        required(get("kilde")),
        many(get("krav"), text),
        cast("Literal['', 'fejl', 'advarsel', 'info']", choice(get("alvor"), ('', 'fejl', 'advarsel', 'info'), '')),
        yes(get("låst")),
        (said if type(said := get("bemærkning")) is str and said.isprintable() else text(said)),
        many(get("fra"), lambda item: cast("Literal['område', 'forvaltning']", one_of(item, ('område', 'forvaltning')))),
    ))


_ERSTATNING = frozenset(('kilde', 'krav', 'alvor', 'låst', 'bemærkning', 'af_gruppe', 'ønske_fra', 'egen_plan',))


def build_erstatning(data: object) -> Erstatning:
    get = fields(data, _ERSTATNING).get
    return tuple.__new__(Erstatning, (
        required(get("kilde")),
        many(get("krav"), text),
        cast("Literal['', 'fejl', 'advarsel', 'info']", choice(get("alvor"), ('', 'fejl', 'advarsel', 'info'), '')),
        yes(get("låst")),
        (said if type(said := get("bemærkning")) is str and said.isprintable() else text(said)),
        cast("Literal['ja', 'ja_medmindre_ønsket', 'nej']", choice(get("af_gruppe"), ('ja', 'ja_medmindre_ønsket', 'nej'), 'nej')),
        cast("Literal['medarbejder', 'leder', 'en_af_parterne']", choice(get("ønske_fra"), ('medarbejder', 'leder', 'en_af_parterne'), 'medarbejder')),
        perhaps(get("egen_plan"), build_krav),
    ))


_KOMBINATION = frozenset(('kilde', 'krav', 'alvor', 'låst', 'bemærkning', 'først',))


def build_kombination(data: object) -> Kombination:
    get = fields(data, _KOMBINATION).get
    return tuple.__new__(Kombination, (
        required(get("kilde")),
        many(get("krav"), text),
        cast("Literal['', 'fejl', 'advarsel', 'info']", choice(get("alvor"), ('', 'fejl', 'advarsel', 'info'), '')),
        yes(get("låst")),
        (said if type(said := get("bemærkning")) is str and said.isprintable() else text(said)),
        cast("Literal['gruppe', 'individuel', 'valgfrit']", choice(get("først"), ('gruppe', 'individuel', 'valgfrit'), 'gruppe')),
    ))


_ARV = frozenset(('kilde', 'krav', 'alvor', 'låst', 'bemærkning', 'samtale', 'dele',))


def build_arv(data: object) -> Arv:
    get = fields(data, _ARV).get
    return tuple.__new__(Arv, (
        required(get("kilde")),
        required(get("samtale")),
        many(get("krav"), text),
        cast("Literal['', 'fejl', 'advarsel', 'info']", choice(get("alvor"), ('', 'fejl', 'advarsel', 'info'), '')),
        yes(get("låst")),
        (said if type(said := get("bemærkning")) is str and said.isprintable() else text(said)),
        many(get("dele"), text),
    ))


_TAVSHEDSPÅLÆG = frozenset(('kilde', 'krav', 'alvor', 'låst', 'bemærkning', 'hensyn',))


def build_tavshedspålæg(data: object) -> Tavshedspålæg:
    get = fields(data, _TAVSHEDSPÅLÆG).get
    return tuple.__new__(Tavshedspålæg, (
        required(get("kilde")),
        many(get("krav"), text),
        cast("Literal['', 'fejl', 'advarsel', 'info']", choice(get("alvor"), ('', 'fejl', 'advarsel', 'info'), '')),
        yes(get("låst")),
        (said if type(said := get("bemærkning")) is str and said.isprintable() else text(said)),
        many(get("hensyn"), build_mulighed),
    ))


_VIDEREGIVELSESKRAV = frozenset(('kilde', 'krav', 'alvor', 'låst', 'bemærkning', 'fremgår_af', 'afsnit',))


def build_videregivelseskrav(data: object) -> Videregivelseskrav:
    get = fields(data, _VIDEREGIVELSESKRAV).get
    return tuple.__new__(Videregivelseskrav, (
        required(get("kilde")),
        many(get("krav"), text),
        cast("Literal['', 'fejl', 'advarsel', 'info']", choice(get("alvor"), ('', 'fejl', 'advarsel', 'info'), '')),
        yes(get("låst")),
        (said if type(said := get("bemærkning")) is str and said.isprintable() else text(said)),
        many(get("fremgår_af"), lambda item: cast("Literal['referat', 'plan']", one_of(item, ('referat', 'plan')))),
        (said if type(said := get("afsnit")) is str and said.isprintable() else text(said)) or 'videregivelse',
    ))


_ÅBENT = frozenset(('kilde', 'krav', 'alvor', 'låst', 'bemærkning', 'afsnit', 'til',))


def build_åbent(data: object) -> Åbent:
    get = fields(data, _ÅBENT).get
    return tuple.__new__(Åbent, (
        required(get("kilde")),
        many(get("krav"), text),
        cast("Literal['', 'fejl', 'advarsel', 'info']", choice(get("alvor"), ('', 'fejl', 'advarsel', 'info'), '')),
        yes(get("låst")),
        (said if type(said := get("bemærkning")) is str and said.isprintable() else text(said)),
        (said if type(said := get("afsnit")) is str and said.isprintable() else text(said)),
        many(get("til"), text),
    ))


_FORTROLIGHED = frozenset(('kilde', 'krav', 'alvor', 'låst', 'bemærkning', 'model', 'tekst', 'pålæg', 'videregivelse', 'ikke_fortroligt',))


def build_fortrolighed(data: object) -> Fortrolighed:
    get = fields(data, _FORTROLIGHED).get
    return tuple.__new__(Fortrolighed, (
        required(get("kilde")),
        many(get("krav"), text),
        cast("Literal['', 'fejl', 'advarsel', 'info']", choice(get("alvor"), ('', 'fejl', 'advarsel', 'info'), '')),
        yes(get("låst")),
        (said if type(said := get("bemærkning")) is str and said.isprintable() else text(said)),
        cast("Literal['gensidig', 'asymmetrisk', 'ikke_angivet']", choice(get("model"), ('gensidig', 'asymmetrisk', 'ikke_angivet'), 'ikke_angivet')),
        (said if type(said := get("tekst")) is str and said.isprintable() else text(said)),
        perhaps(get("pålæg"), build_tavshedspålæg),
        perhaps(get("videregivelse"), build_videregivelseskrav),
        many(get("ikke_fortroligt"), build_åbent),
    ))


_SAMTALETYPE = frozenset(('navn', 'leder', 'lederen', 'medarbejder', 'medarbejderen', 'gruppe', 'antaget', 'arver', 'årlig', 'hyppighed', 'anledninger', 'omfatter', 'i_stedet_for', 'undtaget', 'vindue', 'før_lederens_runde', 'indkaldelse', 'varsel', 'varighed', 'daglig_leder', 'erstatning', 'kombination', 'afsæt', 'relateres_til', 'stikord', 'spørgsmål', 'emnevalg', 'emner', 'inspiration', 'afslutning', 'ekstra_afsnit', 'overordnede_mål', 'forberedelse', 'referat', 'referent', 'godkendelse', 'plan', 'handlingsplan', 'lønforhandling', 'ingen_løn', 'ingen_enkeltpersoner', 'fortrolighed',))


def build_samtaletype(data: object) -> Samtaletype:
    get = fields(data, _SAMTALETYPE).get
    return tuple.__new__(Samtaletype, (
        required(get("navn")),
        (said if type(said := get("leder")) is str and said.isprintable() else text(said)) or 'leder',
        (said if type(said := get("lederen")) is str and said.isprintable() else text(said)),
        (said if type(said := get("medarbejder")) is str and said.isprintable() else text(said)) or 'medarbejder',
        (said if type(said := get("medarbejderen")) is str and said.isprintable() else text(said)),
        yes(get("gruppe")),
        yes(get("antaget")),
        perhaps(get("arver"), build_arv),
        perhaps(get("årlig"), build_krav),
        perhaps(get("hyppighed"), build_hyppighed),
        many(get("anledninger"), build_anledning),
        many(get("omfatter"), build_personer),
        many(get("i_stedet_for"), text),
        many(get("undtaget"), build_personer),
        perhaps(get("vindue"), build_vindue),
        perhaps(get("før_lederens_runde"), build_krav),
        perhaps(get("indkaldelse"), build_indkaldelse),
        perhaps(get("varsel"), build_varsel),
        perhaps(get("varighed"), build_varighed),
        perhaps(get("daglig_leder"), build_krav),
        perhaps(get("erstatning"), build_erstatning),
        perhaps(get("kombination"), build_kombination),
        perhaps(get("afsæt"), build_udvalg),
        perhaps(get("relateres_til"), build_udvalg),
        perhaps(get("stikord"), build_stikordskrav),
        perhaps(get("spørgsmål"), build_spørgsmålskrav),
        perhaps(get("emnevalg"), build_emnevalg),
        many(get("emner"), build_obligatorisk),
        many(get("inspiration"), build_emnegruppe),
        perhaps(get("afslutning"), build_emnegruppe),
        many(get("ekstra_afsnit"), build_afsnit),
        perhaps(get("overordnede_mål"), build_målkrav),
        perhaps(get("forberedelse"), build_forberedelseskrav),
        perhaps(get("referat"), build_referatkrav),
        perhaps(get("referent"), build_krav),
        perhaps(get("godkendelse"), build_godkendelseskrav),
        perhaps(get("plan"), build_plankrav),
        perhaps(get("handlingsplan"), build_plankrav),
        perhaps(get("lønforhandling"), build_krav),
        perhaps(get("ingen_løn"), build_krav),
        perhaps(get("ingen_enkeltpersoner"), build_krav),
        perhaps(get("fortrolighed"), build_fortrolighed),
    ))


_RUNDEKRAV = frozenset(('kilde', 'krav', 'alvor', 'låst', 'bemærkning', 'drøftes', 'forum',))


def build_rundekrav(data: object) -> Rundekrav:
    get = fields(data, _RUNDEKRAV).get
    return tuple.__new__(Rundekrav, (
        required(get("kilde")),
        many(get("krav"), text),
        cast("Literal['', 'fejl', 'advarsel', 'info']", choice(get("alvor"), ('', 'fejl', 'advarsel', 'info'), '')),
        yes(get("låst")),
        (said if type(said := get("bemærkning")) is str and said.isprintable() else text(said)),
        many(get("drøftes"), lambda item: cast("Literal['forventninger', 'fælles_linjer', 'temaer', 'evaluering']", one_of(item, ('forventninger', 'fælles_linjer', 'temaer', 'evaluering')))),
        many(get("forum"), text),
    ))


_SÆRFORHOLD = frozenset(('kilde', 'krav', 'alvor', 'låst', 'bemærkning', 'timer_under', 'måneder_ansat_under', 'kategori', 'overenskomst', 'tekst',))


def build_særforhold(data: object) -> Særforhold:
    get = fields(data, _SÆRFORHOLD).get
    return tuple.__new__(Særforhold, (
        required(get("kilde")),
        many(get("krav"), text),
        cast("Literal['', 'fejl', 'advarsel', 'info']", choice(get("alvor"), ('', 'fejl', 'advarsel', 'info'), '')),
        yes(get("låst")),
        (said if type(said := get("bemærkning")) is str and said.isprintable() else text(said)),
        number(get("timer_under")),
        number(get("måneder_ansat_under")),
        many(get("kategori"), text),
        many(get("overenskomst"), text),
        (said if type(said := get("tekst")) is str and said.isprintable() else text(said)),
    ))


_OPBEVARINGSREGEL = frozenset(('kilde', 'krav', 'alvor', 'låst', 'bemærkning', 'udløser', 'frist_dage',))


def build_opbevaringsregel(data: object) -> Opbevaringsregel:
    get = fields(data, _OPBEVARINGSREGEL).get
    return tuple.__new__(Opbevaringsregel, (
        required(get("kilde")),
        many(get("krav"), text),
        cast("Literal['', 'fejl', 'advarsel', 'info']", choice(get("alvor"), ('', 'fejl', 'advarsel', 'info'), '')),
        yes(get("låst")),
        (said if type(said := get("bemærkning")) is str and said.isprintable() else text(said)),
        cast("Literal['næste_samtale_holdt', 'aldrig', 'ikke_angivet']", choice(get("udløser"), ('næste_samtale_holdt', 'aldrig', 'ikke_angivet'), 'ikke_angivet')),
        number(get("frist_dage")),
    ))


_AFGANGSREGEL = frozenset(('kilde', 'krav', 'alvor', 'låst', 'bemærkning', 'dokumenter',))


def build_afgangsregel(data: object) -> Afgangsregel:
    get = fields(data, _AFGANGSREGEL).get
    return tuple.__new__(Afgangsregel, (
        required(get("kilde")),
        many(get("krav"), text),
        cast("Literal['', 'fejl', 'advarsel', 'info']", choice(get("alvor"), ('', 'fejl', 'advarsel', 'info'), '')),
        yes(get("låst")),
        (said if type(said := get("bemærkning")) is str and said.isprintable() else text(said)),
        cast("Literal['destruer', 'behold', 'ikke_angivet']", choice(get("dokumenter"), ('destruer', 'behold', 'ikke_angivet'), 'ikke_angivet')),
    ))


_JOURNALISERING = frozenset(('kilde', 'krav', 'alvor', 'låst', 'bemærkning', 'dokument', 'filtype', 'af',))


def build_journalisering(data: object) -> Journalisering:
    get = fields(data, _JOURNALISERING).get
    return tuple.__new__(Journalisering, (
        required(get("kilde")),
        many(get("krav"), text),
        cast("Literal['', 'fejl', 'advarsel', 'info']", choice(get("alvor"), ('', 'fejl', 'advarsel', 'info'), '')),
        yes(get("låst")),
        (said if type(said := get("bemærkning")) is str and said.isprintable() else text(said)),
        cast("Literal['plan', 'referat']", choice(get("dokument"), ('plan', 'referat'), 'plan')),
        (said if type(said := get("filtype")) is str and said.isprintable() else text(said)),
        (said if type(said := get("af")) is str and said.isprintable() else text(said)),
    ))


_GLEMSELSREGEL = frozenset(('kilde', 'krav', 'alvor', 'låst', 'bemærkning', 'måneder',))


def build_glemselsregel(data: object) -> Glemselsregel:
    get = fields(data, _GLEMSELSREGEL).get
    return tuple.__new__(Glemselsregel, (
        required(get("kilde")),
        many(get("krav"), text),
        cast("Literal['', 'fejl', 'advarsel', 'info']", choice(get("alvor"), ('', 'fejl', 'advarsel', 'info'), '')),
        yes(get("låst")),
        (said if type(said := get("bemærkning")) is str and said.isprintable() else text(said)),
        number(get("måneder")),
    ))


_OPBEVARING = frozenset(('referat', 'forberedelse', 'plan', 'fratrædelse', 'lederskift', 'glemsel', 'personalesag', 'journalisering', 'eksemplar',))


def build_opbevaring(data: object) -> Opbevaring:
    get = fields(data, _OPBEVARING).get
    return tuple.__new__(Opbevaring, (
        build_opbevaringsregel(get("referat") if get("referat") not in (None, '') else []),
        build_opbevaringsregel(get("forberedelse") if get("forberedelse") not in (None, '') else []),
        build_opbevaringsregel(get("plan") if get("plan") not in (None, '') else []),
        perhaps(get("fratrædelse"), build_afgangsregel),
        perhaps(get("lederskift"), build_afgangsregel),
        perhaps(get("glemsel"), build_glemselsregel),
        perhaps(get("personalesag"), build_krav),
        perhaps(get("journalisering"), build_journalisering),
        perhaps(get("eksemplar"), build_krav),
    ))


_UDDANNELSE = frozenset(('kilde', 'krav', 'alvor', 'låst', 'bemærkning', 'navn', 'begynder_med', 'overenskomst',))


def build_uddannelse(data: object) -> Uddannelse:
    get = fields(data, _UDDANNELSE).get
    return tuple.__new__(Uddannelse, (
        required(get("kilde")),
        required(get("navn")),
        many(get("krav"), text),
        cast("Literal['', 'fejl', 'advarsel', 'info']", choice(get("alvor"), ('', 'fejl', 'advarsel', 'info'), '')),
        yes(get("låst")),
        (said if type(said := get("bemærkning")) is str and said.isprintable() else text(said)),
        many(get("begynder_med"), text),
        many(get("overenskomst"), text),
    ))


_FONDSGRÆNSE = frozenset(('kilde', 'krav', 'alvor', 'låst', 'bemærkning', 'gyldig_fra', 'gyldig_til', 'måneder', 'pr_ansat', 'master',))


def build_fondsgrænse(data: object) -> Fondsgrænse:
    get = fields(data, _FONDSGRÆNSE).get
    return tuple.__new__(Fondsgrænse, (
        required(get("kilde")),
        many(get("krav"), text),
        cast("Literal['', 'fejl', 'advarsel', 'info']", choice(get("alvor"), ('', 'fejl', 'advarsel', 'info'), '')),
        yes(get("låst")),
        (said if type(said := get("bemærkning")) is str and said.isprintable() else text(said)),
        day(get("gyldig_fra")),
        day(get("gyldig_til")),
        number(get("måneder")) if get("måneder") not in (None, '') else 12,
        number(get("pr_ansat")),
        number(get("master")),
    ))


_MEDFINANSIERING = frozenset(('kilde', 'krav', 'alvor', 'låst', 'bemærkning', 'gyldig_fra', 'gyldig_til', 'af', 'procent', 'undtaget',))


def build_medfinansiering(data: object) -> Medfinansiering:
    get = fields(data, _MEDFINANSIERING).get
    return tuple.__new__(Medfinansiering, (
        required(get("kilde")),
        many(get("krav"), text),
        cast("Literal['', 'fejl', 'advarsel', 'info']", choice(get("alvor"), ('', 'fejl', 'advarsel', 'info'), '')),
        yes(get("låst")),
        (said if type(said := get("bemærkning")) is str and said.isprintable() else text(said)),
        day(get("gyldig_fra")),
        day(get("gyldig_til")),
        cast("Literal['det_ansøgte', 'det_hele']", choice(get("af"), ('det_ansøgte', 'det_hele'), 'det_ansøgte')),
        number(get("procent")),
        many(get("undtaget"), build_uddannelse),
    ))


_UNDERSKRIFTSKRAV = frozenset(('kilde', 'krav', 'alvor', 'låst', 'bemærkning', 'af',))


def build_underskriftskrav(data: object) -> Underskriftskrav:
    get = fields(data, _UNDERSKRIFTSKRAV).get
    return tuple.__new__(Underskriftskrav, (
        required(get("kilde")),
        many(get("krav"), text),
        cast("Literal['', 'fejl', 'advarsel', 'info']", choice(get("alvor"), ('', 'fejl', 'advarsel', 'info'), '')),
        yes(get("låst")),
        (said if type(said := get("bemærkning")) is str and said.isprintable() else text(said)),
        many(get("af"), lambda item: cast("Literal['ansat', 'leder', 'tillidsrepræsentant']", one_of(item, ('ansat', 'leder', 'tillidsrepræsentant')))),
    ))


_FÆLLESVILKÅR = frozenset(('kilde', 'krav', 'alvor', 'låst', 'bemærkning', 'samme',))


def build_fællesvilkår(data: object) -> Fællesvilkår:
    get = fields(data, _FÆLLESVILKÅR).get
    return tuple.__new__(Fællesvilkår, (
        required(get("kilde")),
        many(get("krav"), text),
        cast("Literal['', 'fejl', 'advarsel', 'info']", choice(get("alvor"), ('', 'fejl', 'advarsel', 'info'), '')),
        yes(get("låst")),
        (said if type(said := get("bemærkning")) is str and said.isprintable() else text(said)),
        many(get("samme"), lambda item: cast("Literal['arbejdsplads', 'uddannelse', 'overenskomst']", one_of(item, ('arbejdsplads', 'uddannelse', 'overenskomst')))),
    ))


_FONDSOPLYSNING = frozenset(('kilde', 'krav', 'alvor', 'låst', 'bemærkning', 'tekst',))


def build_fondsoplysning(data: object) -> Fondsoplysning:
    get = fields(data, _FONDSOPLYSNING).get
    return tuple.__new__(Fondsoplysning, (
        required(get("kilde")),
        required(get("tekst")),
        many(get("krav"), text),
        cast("Literal['', 'fejl', 'advarsel', 'info']", choice(get("alvor"), ('', 'fejl', 'advarsel', 'info'), '')),
        yes(get("låst")),
        (said if type(said := get("bemærkning")) is str and said.isprintable() else text(said)),
    ))


_FONDSPOLITIK = frozenset(('kilde', 'krav', 'alvor', 'låst', 'bemærkning', 'navn', 'tekst', 'udgangspunkt', 'grænser', 'medfinansiering', 'underskrifter', 'gruppe', 'udelukket', 'bevilling', 'kontakt', 'adresse',))


def build_fondspolitik(data: object) -> Fondspolitik:
    get = fields(data, _FONDSPOLITIK).get
    return tuple.__new__(Fondspolitik, (
        required(get("kilde")),
        required(get("navn")),
        many(get("krav"), text),
        cast("Literal['', 'fejl', 'advarsel', 'info']", choice(get("alvor"), ('', 'fejl', 'advarsel', 'info'), '')),
        yes(get("låst")),
        (said if type(said := get("bemærkning")) is str and said.isprintable() else text(said)),
        (said if type(said := get("tekst")) is str and said.isprintable() else text(said)),
        perhaps(get("udgangspunkt"), build_krav),
        many(get("grænser"), build_fondsgrænse),
        many(get("medfinansiering"), build_medfinansiering),
        perhaps(get("underskrifter"), build_underskriftskrav),
        perhaps(get("gruppe"), build_fællesvilkår),
        many(get("udelukket"), build_uddannelse),
        perhaps(get("bevilling"), build_fondsoplysning),
        perhaps(get("kontakt"), build_fondsoplysning),
        (said if type(said := get("adresse")) is str and said.isprintable() else text(said)),
    ))


_RESSOURCE = frozenset(('titel', 'adresse', 'kilde', 'krav',))


def build_ressource(data: object) -> Ressource:
    get = fields(data, _RESSOURCE).get
    return tuple.__new__(Ressource, (
        required(get("titel")),
        required(get("kilde")),
        (said if type(said := get("adresse")) is str and said.isprintable() else text(said)),
        many(get("krav"), text),
    ))


_UDMØNTNINGSKRAV = frozenset(('kilde', 'krav', 'alvor', 'låst', 'bemærkning', 'i_med', 'fælles', 'forelægges', 'orienteres',))


def build_udmøntningskrav(data: object) -> Udmøntningskrav:
    get = fields(data, _UDMØNTNINGSKRAV).get
    return tuple.__new__(Udmøntningskrav, (
        required(get("kilde")),
        many(get("krav"), text),
        cast("Literal['', 'fejl', 'advarsel', 'info']", choice(get("alvor"), ('', 'fejl', 'advarsel', 'info'), '')),
        yes(get("låst")),
        (said if type(said := get("bemærkning")) is str and said.isprintable() else text(said)),
        perhaps(get("i_med"), build_krav),
        perhaps(get("fælles"), build_krav),
        perhaps(get("forelægges"), build_krav),
        perhaps(get("orienteres"), build_krav),
    ))


_UDMØNTET = frozenset(('udmøntning', 'område', 'enhed', 'med_udvalg', 'forelagt', 'orienteret_hovedudvalg', 'i_kraft',))


def build_udmøntet(data: object) -> Udmøntet:
    get = fields(data, _UDMØNTET).get
    return tuple.__new__(Udmøntet, (
        required(get("udmøntning")),
        (said if type(said := get("område")) is str and said.isprintable() else text(said)),
        (said if type(said := get("enhed")) is str and said.isprintable() else text(said)),
        (said if type(said := get("med_udvalg")) is str and said.isprintable() else text(said)),
        day(get("forelagt")),
        day(get("orienteret_hovedudvalg")),
        day(get("i_kraft")),
    ))


_PROFIL = frozenset(('profil', 'version', 'navn', 'omtale', 'extends', 'vedtaget', 'gælder_fra', 'kilder', 'grundlag', 'områder', 'udmøntning', 'udmøntninger', 'vision', 'formål', 'råd', 'begreber', 'metoder', 'spørgsmål', 'enhedens_mål', 'runden', 'særlige_forhold', 'samtaler', 'fortrolighed', 'opbevaring', 'fond', 'ressourcer', 'kontakt',))


def build_profil(data: object) -> Profil:
    get = fields(data, _PROFIL).get
    return tuple.__new__(Profil, (
        required(get("profil")),
        required(get("version")),
        required(get("navn")),
        (said if type(said := get("omtale")) is str and said.isprintable() else text(said)),
        (said if type(said := get("extends")) is str and said.isprintable() else text(said)),
        many(get("vedtaget"), build_vedtagelse),
        day(get("gælder_fra")),
        table(get("kilder"), build_kildeskrift),
        many(get("grundlag"), build_politiktekst),
        perhaps(get("områder"), build_områder),
        perhaps(get("udmøntning"), build_udmøntningskrav),
        many(get("udmøntninger"), build_udmøntet),
        perhaps(get("vision"), build_politiktekst),
        perhaps(get("formål"), build_politiktekst),
        many(get("råd"), build_politiktekst),
        table(get("begreber"), build_begreb),
        perhaps(get("metoder"), build_metoder),
        perhaps(get("spørgsmål"), build_politiktekst),
        perhaps(get("enhedens_mål"), build_krav),
        perhaps(get("runden"), build_rundekrav),
        many(get("særlige_forhold"), build_særforhold),
        table(get("samtaler"), build_samtaletype),
        perhaps(get("fortrolighed"), build_fortrolighed),
        perhaps(get("opbevaring"), build_opbevaring),
        perhaps(get("fond"), build_fondspolitik),
        many(get("ressourcer"), build_ressource),
        (said if type(said := get("kontakt")) is str and said.isprintable() else text(said)),
    ))


_UDMØNTNING = frozenset(('udmøntning', 'profil', 'område', 'enhed', 'med_udvalg', 'udkast', 'forelagt', 'orienteret_hovedudvalg', 'i_kraft', 'indhold',))


def build_udmøntning(data: object) -> Udmøntning:
    get = fields(data, _UDMØNTNING).get
    return tuple.__new__(Udmøntning, (
        required(get("udmøntning")),
        required(get("profil")),
        (said if type(said := get("område")) is str and said.isprintable() else text(said)),
        (said if type(said := get("enhed")) is str and said.isprintable() else text(said)),
        (said if type(said := get("med_udvalg")) is str and said.isprintable() else text(said)),
        day(get("udkast")),
        day(get("forelagt")),
        day(get("orienteret_hovedudvalg")),
        day(get("i_kraft")),
        table(get("indhold"), anything),
    ))


BUILD: Mapping[str, Callable[[object], Value]] = {"Indstillinger": build_indstillinger, "Medarbejderliste": build_medarbejderliste, "Runde": build_runde, "Samtale": build_samtale, "Referat": build_referat, "Forberedelse": build_forberedelse, "Plan": build_plan, "Fond": build_fond, "Stop": build_stop, "Kvittering": build_kvittering, "Profil": build_profil, "Udmøntning": build_udmøntning}
