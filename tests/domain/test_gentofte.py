"""Gentofte's policy says what its guideline says, in its words: MUS, LUS and GRUS, the plan, and who must keep silent."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from musctl import profiles
from musctl.domain.emne import heard
from musctl.domain.profil import Profil, Samtaletype
from tests import mappe

SECTIONS = {
    "retningslinje": {
        "Titelblad",
        "Indledning og formål",
        "Medarbejderudviklingssamtaler (MUS)",
        "Lederudviklingssamtaler (LUS)",
        "Gruppeudviklingssamtaler (GRUS)",
        "Forberedelse",
        "Kompetenceudviklingsplan",
        "Fortrolighed",
        "Ikrafttrædelse",
    },
    "musctl": {"Planens fem ord"},
    "omtale": {"Kort om hovedbestemmelser i dag"},
}

SEVEN = """\
Opsamling på mål og resultater fra sidste samtale
Medarbejderens udvikling, bidrag og rolle i forhold til at være 'sammen om' udvikling og løsning af opgaver med fx civilsamfund, på tværs af opgaveområder eller andre samarbejdspartnere
Medarbejderens udvikling og rolle som drivkraft i opgaver og udvikling i forhold til arbejdspladsens og Gentofte kommunes overordnede mål
Trivsel, robusthed og samarbejdsrelationer i forhold til både kollegaer og samarbejdspartnere såvel som sammenhængen mellem arbejdsliv og privatliv
Særlige hensyn til ønsker om fx arbejdstid, opgaver, uddannelse og jobudvikling
Kompetenceudvikling
Konkretisering af kompetenceudviklingsplanen.
""".splitlines()

FIVE_MORE = """\
Strategisk ledelse og organisatoriske indsatser – i forhold til bl.a. formidling og oversættelse, implementering og udvikling
Lederens bidrag til at iværksætte og udvikle organisation og medarbejdere i retning af netværk, samarbejde på tværs, nye arbejdsformer og samskabelse
Samarbejdsrelationer til nærmeste leder, lederkollegaer, medarbejdere, TR og AMR
Udfordringer og udvikling af personaleledelse
Ledelsesopgaver og rollen som leder ift. robusthed, trivsel og udfordringer.
""".splitlines()

VISION = (
    "Formålet med retningslinjen er at sikre en fælles tilgang til udviklingssamtaler på både medarbejder-, ledelses- og "
    "gruppeniveau, som en del af Gentofte Kommunes ambition om at være en faglig kompetent arbejdsplads, hvor opgaverne "
    "løses med høj kvalitet og faglighed, og hvor der gives rum til faglige og personlige udviklingsmuligheder."
)

WAYS = [
    "rotationsordning",
    "faglig sparring",
    "arbejde med samskabelse",
    "kompetencegivende uddannelse",
    "inspirationsbesøg i andre organisationer",
    "sidemandsoplæring",
]

PLAN = """\
aftalt: {leder: 2026-11-12, medarbejder: 2026-11-12}
opfølgning: {dato: 2027-05-01}
mål:
  - id: 2026-1
    mål: Kunne lede et netværk på tværs
    relation: Netværket bærer en del af kerneopgaven
    handling: [{hvad: Deltager i netværket, metode: faglig-sparring, ansvar: medarbejder}]
    tid: {start: 2027-01-15, slut: 2027-12-31}
    opfølgning: {dato: 2027-05-01, hvordan: Vi ser på det ved et kort møde}
    anvendelse: {hvornår: Fra januar, hvordan: I afdelingens møder}
    status: åben
"""


@pytest.fixture(scope="module")
def gentofte() -> Profil:
    return Profil.model_validate(profiles.load("gentofte"))


@pytest.fixture(scope="module")
def mus(gentofte: Profil) -> Samtaletype:
    return gentofte.samtaler["mus"]


@pytest.fixture(scope="module")
def lus(gentofte: Profil) -> Samtaletype:
    return gentofte.samtaler["lus"]


@pytest.fixture(scope="module")
def grus(gentofte: Profil) -> Samtaletype:
    return gentofte.samtaler["grus"]


def said(samtale: Samtaletype) -> list[set[str]]:
    return [{heard(words) for words in (emne.titel, *emne.alias)} for emne in samtale.emner]


def test_every_authority_is_a_section_of_its_source() -> None:
    cited = set(re.findall(r"\bkilde: ([^\n,]+, [^\n}]+)$", profiles.resolved_text("gentofte"), re.MULTILINE))

    assert len(cited) > 7
    for words in cited:
        kildeskrift, _, section = words.strip('"').partition(", ")
        assert section in SECTIONS[kildeskrift], words


def test_adopted_in_may_2016_and_in_force_since_july(gentofte: Profil) -> None:
    assert [(each.af, each.hvornår) for each in gentofte.vedtaget] == [("Hovedudvalget", "maj 2016")]
    assert str(gentofte.gælder_fra) == "2016-07-01"


def test_there_are_three_kinds_of_talk(gentofte: Profil) -> None:
    assert list(gentofte.samtaler) == ["mus", "lus", "grus"]
    assert [samtale.gruppe for samtale in gentofte.samtaler.values()] == [False, False, True]


def test_the_seven_topics_carry_the_words_of_the_guideline(mus: Samtaletype) -> None:
    assert len(mus.emner) == 7
    for emne, names, words in zip(mus.emner, said(mus), SEVEN, strict=True):
        assert heard(words) in names
        assert emne.hjælp
        assert emne.spørgsmål
        assert emne.låst
        assert "G05" in emne.krav


def test_well_being_has_four_sides(mus: Samtaletype) -> None:
    assert [side.titel for side in mus.emner[3].underemner] == [
        "Trivsel",
        "Robusthed",
        "Samarbejdsrelationer",
        "Sammenhængen mellem arbejdsliv og privatliv",
    ]


def test_a_leader_discusses_the_seven_and_five_more(mus: Samtaletype, lus: Samtaletype) -> None:
    assert [emne.id for emne in lus.emner[:7]] == [emne.id for emne in mus.emner]
    assert [heard(words) in names for names, words in zip(said(lus), SEVEN + FIVE_MORE, strict=True)] == [
        True
    ] * 12
    assert all(emne.låst for emne in lus.emner)
    assert (lus.leder, lus.medarbejder) == ("overordnet", "leder")


def test_a_leaders_sheet_is_about_the_leader(lus: Samtaletype) -> None:
    asked = [words for emne in lus.emner for words in (emne.hjælp, *emne.spørgsmål)]

    assert not [words for words in asked if "edarbejderens" in words or "edarbejderen " in words]


def test_mus_and_lus_are_yearly_and_grus_is_not(
    mus: Samtaletype, lus: Samtaletype, grus: Samtaletype
) -> None:
    assert mus.årlig
    assert lus.årlig
    assert not grus.årlig


def test_a_group_talk_adds_to_mus_and_never_replaces_it(mus: Samtaletype, grus: Samtaletype) -> None:
    assert mus.erstatning
    assert mus.kombination
    assert grus.kombination
    assert mus.erstatning.af_gruppe == "nej"
    assert (mus.kombination.først, grus.kombination.først) == ("valgfrit", "valgfrit")


def test_a_plan_is_always_made_but_of_a_group_only_where_it_talks_of_competence(
    mus: Samtaletype, lus: Samtaletype, grus: Samtaletype
) -> None:
    assert mus.plan
    assert lus.plan
    assert grus.plan
    assert (mus.plan.kræves, lus.plan.kræves) == ("altid", "altid")
    assert (grus.plan.kræves, grus.plan.emne) == ("hvis_emne_drøftes", "kompetenceudvikling")
    assert mus.plan.felter == lus.plan.felter == grus.plan.felter


def test_the_plan_asks_for_what_the_guideline_lists(mus: Samtaletype) -> None:
    assert mus.plan
    required = {str(felt.navn): felt for felt in mus.plan.felter if felt.krævet}

    assert list(required) == [
        "mål", "handling", "relation", "andre_inddraget", "opfølgning", "anvendelse", "tid", "ansvar",
    ]  # fmt: skip
    assert required["opfølgning"].dele == ("hvordan",)
    assert required["opfølgning"].tæller_som == "evaluering"
    assert {felt.kilde for felt in required.values() if not felt.låst} == {"musctl, Planens fem ord"}


def test_a_plan_looks_one_or_two_years_ahead(mus: Samtaletype) -> None:
    assert mus.plan
    assert mus.plan.horisont
    assert mus.plan.følges_op
    assert mus.plan.status_på_mål
    assert (mus.plan.horisont.fra_måneder, mus.plan.horisont.til_måneder) == (12, 24)
    assert mus.plan.horisont.alvor == "info"


def test_the_leader_is_bound_and_the_employee_is_not(gentofte: Profil) -> None:
    silence = gentofte.fortrolighed
    assert silence
    assert silence.pålæg
    assert silence.videregivelse

    assert silence.model == "asymmetrisk"
    assert "medarbejderen har ikke samme generelle tavshedspligt" in silence.tekst
    assert [each.id for each in silence.pålæg.hensyn] == ["leder", "medarbejder", "tredjeperson"]
    assert silence.videregivelse.fremgår_af == ("referat", "plan")


def test_nothing_is_said_of_minutes_and_keeping(gentofte: Profil) -> None:
    keeping = gentofte.opbevaring
    assert keeping

    assert (keeping.referat.udløser, keeping.forberedelse.udløser) == ("ikke_angivet", "ikke_angivet")
    assert keeping.plan.udløser == "aldrig"
    assert not any(talk.referat or talk.referent or talk.godkendelse for talk in gentofte.samtaler.values())


def test_the_round_is_discussed_beforehand(gentofte: Profil) -> None:
    assert gentofte.runden
    assert gentofte.runden.drøftes == ("forventninger", "fælles_linjer", "temaer", "evaluering")
    assert gentofte.runden.forum == ("MED-organisationen", "personalemøde")
    assert gentofte.runden.alvor == "advarsel"


def test_the_ways_of_developing_are_known(gentofte: Profil) -> None:
    assert gentofte.metoder
    known = {name.casefold() for way in gentofte.metoder.liste for name in (way.titel, *way.alias)}

    assert set(WAYS) <= known
    assert {"rotation inden for egen arbejdsplads", "rotation uden for egen arbejdsplads"} <= known


def test_teachers_are_entitled_to_one_plan_more(gentofte: Profil) -> None:
    [teachers] = gentofte.særlige_forhold

    assert "lærer" in teachers.overenskomst
    assert "efteruddannelsesplan" in teachers.tekst


def test_vision_and_purposes_stand_as_adopted(gentofte: Profil) -> None:
    assert gentofte.vision
    assert gentofte.formål
    assert gentofte.vision.tekst == VISION
    assert gentofte.formål.punkter[0] == (
        "at sikre sammenhæng mellem medarbejdernes kompetencer og aktuelle og fremtidige opgaver"
    )


def plan_with(change: Callable[[str], str]) -> list[tuple[str, str]]:
    folder = mappe.in_order(profil="gentofte")
    head = "type: plan\nid: d-1\nsamtale: M07/2026-mus\n"
    folder["M07/2026-mus/plan.yaml"] = (head + change(PLAN)).encode()
    found = [one.diagnostic for one in mappe.judged(folder)]
    return [(one.code, re.findall("»(.+?)«", one.message)[0]) for one in found if one.code == "MUS303"]


def test_a_plan_that_says_all_the_guideline_asks_is_whole() -> None:
    assert plan_with(lambda text: text) == []


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("    mål: Kunne lede et netværk på tværs\n", "Udviklingsmål/kompetencemål"),
        (
            "    relation: Netværket bærer en del af kerneopgaven\n",
            "Relation til kerneopgaven eller kommunens mål",
        ),
        (
            "    handling: [{hvad: Deltager i netværket, metode: faglig-sparring, ansvar: medarbejder}]\n",
            "Hvordan målene nås",
        ),
        (", ansvar: medarbejder", "Ansvarlig"),
        ("    tid: {start: 2027-01-15, slut: 2027-12-31}\n", "Tidsplan"),
        (", hvordan: Vi ser på det ved et kort møde", "Opfølgning"),
        ("hvornår: Fra januar, ", "Kompetencerne i spil"),
        ("    anvendelse: {hvornår: Fra januar, hvordan: I afdelingens møder}\n", "Kompetencerne i spil"),
    ],
)
def test_a_plan_without_one_of_them_is_told_which(line: str, title: str) -> None:
    assert line in PLAN
    assert plan_with(lambda text: text.replace(line, "")) == [("MUS303", title)]


def test_somebody_elses_part_is_told_of() -> None:
    assert plan_with(lambda text: text.replace("ansvar: medarbejder", "ansvar: Biblioteket")) == [
        ("MUS303", "Andre, der skal inddrages")
    ]
