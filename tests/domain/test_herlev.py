"""Herlev's policy says what its sources say, in their words: the guideline, the policy with its Skema, the web page."""

from __future__ import annotations

import re

import pytest

from musctl import profiles
from musctl.domain.emne import heard
from musctl.domain.profil import Emne, Profil, Samtaletype

SECTIONS = {
    "vejledning": {
        "Indledning",
        "Definition og hovedbetingelser",
        "Vision og formål",
        "Indhold",
        "Det faglige",
        "Det sociale og samarbejdsmæssige",
        "Det personlige",
        "Konklusion og opfølgning",
        "Obligatoriske emner",
        "Kompetenceudvikling",
        "Bilag",
    },
    "politik": {
        "Formål",
        "Hvad er kompetenceudvikling",
        "Målsætning",
        "Udviklingsplan",
        "Hvem har ansvaret",
        "Med-udvalgene og Hovedudvalget",
        "Inspiration",
        "Her kan du finde yderligere inspiration",
        "Skema",
    },
    "hjemmeside": {
        "Medarbejderudviklingssamtaler (MUS)",
        "Metodefrihed",
        "Obligatorisk kompetenceudviklingsplan",
        "Referatskema",
        "Kontakt",
        "Kompetencefonden",
        "Hvorfor GRUS og TUS?",
        "Samtalens indhold",
        "Fælles handleplan for gruppen",
        "Lederes udviklingssamtaler (LUS)",
        "Hvad skal samtalen indeholde?",
    },
    "fonden": {"Så meget kan du få"},
}

WEB_PAGE = """\
Opfølgning fra sidst
Kompetenceudvikling (fagligt, socialt, arbejdsmæssigt, personligt)
Nuværende og fremtidige arbejdsopgaver
Forholdet til mål og værdier
Emner der er væsentlige for trivslen
Medarbejderens vurdering af lederen som leder – afstemning af forventninger og faktisk oplevelse
""".splitlines()

GUIDELINE = [
    "opfølgning fra sidst",
    "kompetenceudvikling (fagligt - socialt og arbejdsmæssigt - personligt)",
    "nuværende og fremtidige arbejdsopgaver",
    "forholdet til mål og værdier",
    "emner, der i øvrigt er væsentlige for trivslen",
    "medarbejderens vurdering af lederen som leder med henblik på en afstemning af forventninger og faktisk oplevelse",
]

CATALOGUE = {
    "Det faglige": """\
Faglig kompetenceudvikling
Spændende arbejdsopgaver
Ønsker om fremtidige arbejdsopgaver
Hvilke arbejdsopgaver er vanskelige?
Leves der op til forventningerne?
Faglig baggrundsviden
Nye/ændrede arbejdsopgaver
Leves der op til værdierne og servicemålene?
Karriereplanlægning
Jobskifte/-bytte
""",
    "Det sociale og samarbejdsmæssige": """\
Arbejdsfordelingen
Samarbejdsrelationer
Forholdet til samarbejdspartnere
Kundebetjening/-tilfredshed
Udfoldelsesmuligheder
Kompetenceudvikling
Hvilke ledelsesmæssige forhold ønskes ændret?
Hvad kan vi gøre bedre?
Lever vi op til vores værdier og mål?
Feedback
Sættes der pris på indsatsen?
Er der klare forventninger til arbejdsindsatsen?
""",
    "Det personlige": """\
Kreativitet
Personlig udvikling, eget bud på fremtiden
Holdninger i forhold til arbejdet og brugere
Seniorperspektiv
Drøftelse af medarbejderens lønforventninger
""",
}

PURPOSES = """\
at skabe en endnu bedre dialog på arbejdspladsen med udgangspunkt i kommunens/områdets værdier og servicemål
at skabe en større helhedsforståelse i forhold til kommunens samlede opgaver
at bidrage til den løbende udvikling af en helhedsorienteret opgaveløsning
at sikre dialogen om medarbejderens kompetenceudvikling
at sikre den ledelsesmæssige udvikling og synlighed på grundlag af en drøftelse af lederens udførelse af ledelsesopgaven
at sikre en åben drøftelse af gensidige forventninger
at forbedre de sociale sammenhænge i relation til arbejdet
at forbedre det psykiske arbejdsmiljø
at skabe fleksibilitet og omstillingsevne i forhold til arbejdsopgaverne
""".splitlines()

VISION = (
    "Udviklingssamtalen skal understøtte og udbygge den gensidige forståelse mellem leder og medarbejder med henblik på en "
    "større trivsel og tilfredshed for begge parter og en bedre udnyttelse af ressourcerne."
)

COMPETENCE = (
    "Kompetence kan beskrives som evnen til at løse en specifik opgave i en konkret kontekst ved hjælp af bestemte faglige "
    "kvalifikationer, erfaringer og viden samt personlige forudsætninger og holdninger."
)

AREAS = """\
Rådhuset: Rådhuset
Teknik- og Miljøområdet: Driftsafdelingen
Børne- og Kulturområdet: Dagtilbud
Børne- og Kulturområdet: Skoleområdet
Børne- og Kulturområdet: Klub Herlev
Børne- og Kulturområdet: Herlev Bibliotekerne
Børne- og Kulturområdet: Idrætsområdet
Børne- og Kulturområdet: Kultur- og fritidsområdet i øvrigt
Social- og Sundhedsområdet: Ældrecentrene og Hjælpemiddel- og genoptræningsafdelingen
Social- og Sundhedsområdet: Sundhedsafdelingen
Social- og Sundhedsområdet: Pædagogisk område/støtte-hjemmevejledning
Social- og Sundhedsområdet: Ansatte i projekter
""".splitlines()

WITHIN = {  # »herunder …«
    "SFO’erne": "skoleområdet",
    "PPR": "skoleområdet",
    "Dildhaven": "pædagogisk-område",
    "Aktivitetsteamet": "pædagogisk-område",
    "Bofællesskaber og væresteder": "pædagogisk-område",
    "KagsHuset": "pædagogisk-område",
    "Klausdal": "projekter",
    "Projekt Huset": "projekter",
    "Multiservice": "projekter",
}

SKEMA = {
    "mål": ("Udviklingsmål", "hvilke kompetencer (faglige/personlige/sociale) skal udvikles?"),
    "handling": ("Handlingsplan", "hvordan nås udviklingsmålene"),
    "tid": ("Tidsplan", "hvornår igangsættes og inden for hvilken periode skal målet nås?"),
    "ansvar": ("Ansvarlig", "hvem skal være ansvarlig for de enkelte punkter i handlingsplanen?"),
    "evaluering": ("Evaluering", "hvordan evalueres på om målene er blevet indfriet?"),
}

WAYS = """\
Deltagelse i netværk/erfagrupper
Deltagelse i projekter/særlige opgaver
Jobrotation
Læring på jobbet/sidemandsoplæring
Opgaveændringer/tilpasninger
Sparring
Supervision
Uddannelse/kurser
Efter- og videreuddannelse
Videndeling
""".splitlines()

QUESTIONS = """\
Hvilke kompetencer har vi, og hvilke får vi brug for?
Hvilke mål for kompetenceudvikling sætter vi for de kommende år?
Hvilke handleplaner har vi brug for?
Hvilke ressourcer afsætter vi til området?
""".splitlines()


GROUP_TOPICS = """\
Opfølgning på sidste års GRUS/TUS
Visioner og mål – nuværende og fremtidige
Opgaver og måden at løse dem på
Samarbejde – kolleger imellem og med leder
Udvikling og fremtidige kompetencebehov
Sammenhæng mellem arbejde og fritid
""".splitlines()

LEADERS_TOPICS = {  # each title, and how many questions the page asks of it
    "Status/tilbageblik": 4,
    "Samarbejde": 2,
    "Lederens mål over for virksomhedens mål": 3,
    "Nye tiltag i virksomheden": 2,
    "Lederens trivsel": 3,
    "Lederens kompetenceudvikling": 2,
    "Aktiviteter og handleplan": 3,
}

LEADERS_QUESTIONS = """\
Hvordan er lederens samarbejde med medarbejdere, kollegaer og chef?
Hvilke udfordringer er der i forhold til at opnå mål og resultater?
Hvordan kan det gribes an ledelsesmæssigt?
Er der store forandringer og omstruktureringer på vej, der vil påvirke lederen eller medarbejderne?
Hvad kan der gøres for at understøtte disse forandringer?
Hvordan trives lederen i sit arbejde?
Er der balance mellem opgaver og ressourcer?
Er der god balance mellem arbejde og fritid?
Hvilke mål og aktiviteter kan der opnås enighed om?
Hvordan kan lederen bidrage til kommunens resultater?
""".splitlines()


@pytest.fixture(scope="module")
def herlev() -> Profil:
    return Profil.model_validate(profiles.load("herlev"))


@pytest.fixture(scope="module")
def mus(herlev: Profil) -> Samtaletype:
    return herlev.samtaler["mus"]


def names(emne: Emne) -> set[str]:
    return {heard(words) for words in (emne.titel, *emne.alias)}


def catalogue(mus: Samtaletype) -> list[Emne]:
    return [emne for group in mus.inspiration for emne in group.emner]


def test_every_authority_is_a_section_of_its_source() -> None:
    cited = set(re.findall(r"^\s*(?:- )?kilde: (.+)$", profiles.resolved_text("herlev"), re.MULTILINE))

    assert len(cited) > 15
    for words in cited:
        kildeskrift, _, section = words.strip('"').partition(", ")
        assert section in SECTIONS[kildeskrift], words


def test_the_six_topics_carry_the_words_of_the_sources(mus: Samtaletype) -> None:
    assert len(mus.emner) == 6
    for emne, web_page, guideline in zip(mus.emner, WEB_PAGE, GUIDELINE, strict=True):
        assert emne.titel == re.split(r" \(| – ", web_page)[0]
        assert {heard(web_page), heard(guideline)} <= names(emne)
        assert emne.hjælp
        assert emne.spørgsmål
        assert {"H26", "W03"} <= set(emne.krav)


def test_the_sides_of_competence_have_the_names_of_every_source(mus: Samtaletype) -> None:
    sides = {
        side.id: {words.casefold() for words in (side.titel, *side.alias)} for side in mus.emner[1].underemner
    }

    assert list(sides) == ["faglig", "social", "arbejdsmæssig", "personlig"]
    assert {"fagligt", "faglige"} <= sides["faglig"]
    assert {"socialt", "sociale", "socialt og arbejdsmæssigt"} <= sides["social"]
    assert {"arbejdsmæssigt", "socialt og arbejdsmæssigt"} <= sides["arbejdsmæssig"]
    assert {"personligt", "personlige"} <= sides["personlig"]


def test_the_view_of_the_leader_has_expectations_and_experience(mus: Samtaletype) -> None:
    assert [side.titel for side in mus.emner[5].underemner] == ["Forventninger", "Faktisk oplevelse"]


def test_the_catalogue_holds_27_topics_in_three_groups(mus: Samtaletype) -> None:
    found = {group.gruppe: [emne.titel for emne in group.emner] for group in mus.inspiration}

    assert found == {group: topics.splitlines() for group, topics in CATALOGUE.items()}
    assert [len(topics) for topics in found.values()] == [10, 12, 5]


def test_the_talk_closes_with_a_plan_of_action(mus: Samtaletype) -> None:
    assert mus.afslutning
    assert mus.afslutning.gruppe == "Konklusion og opfølgning"
    assert [emne.titel for emne in mus.afslutning.emner] == ["Handlings- og tidsplan"]


def test_one_topic_is_about_salary(mus: Samtaletype) -> None:
    assert [emne.id for emne in catalogue(mus) if emne.løn] == ["lønforventninger"]
    assert mus.lønforhandling
    assert mus.lønforhandling.kilde == "vejledning, Indhold"


def test_rules_of_the_game_may_be_agreed(mus: Samtaletype) -> None:
    assert "Spilleregler" in [afsnit.titel for afsnit in mus.ekstra_afsnit]


def test_feedback_goes_both_ways(mus: Samtaletype) -> None:
    feedback = mus.ekstra_afsnit[0]

    assert feedback.titel == "Gensidig tilbagemelding"
    assert [side.titel for side in feedback.underemner] == [
        "Fra leder til medarbejder",
        "Fra medarbejder til leder",
    ]


def test_the_twelve_areas_stand_under_their_headings(herlev: Profil) -> None:
    assert herlev.områder
    assert [f"{area.gren}: {area.navn}" for area in herlev.områder.liste] == AREAS


def test_an_area_is_known_by_the_workplaces_it_names(herlev: Profil) -> None:
    assert herlev.områder
    known = {name: area.id for area in herlev.områder.liste for name in (area.navn, *area.alias)}

    assert WITHIN.items() <= known.items()


def test_no_name_means_two_areas(herlev: Profil) -> None:
    assert herlev.områder
    known = [
        name.casefold()
        for area in herlev.områder.liste
        for name in {area.id, area.navn.casefold(), *area.alias}
    ]

    assert len(known) == len(set(known))


def test_the_plan_asks_the_questions_of_the_skema(mus: Samtaletype) -> None:
    assert mus.plan
    assert mus.plan.titel == "Kompetenceudviklingsplan"
    required = {str(felt.navn): (felt.titel, felt.spørgsmål) for felt in mus.plan.felter if felt.krævet}

    assert list(required) == list(SKEMA)
    for name, (title, question) in SKEMA.items():
        assert required[name][0] == title
        assert required[name][1].casefold().rstrip("?") == question.rstrip("?")


def test_the_plan_offers_more_than_the_skema_demands(mus: Samtaletype) -> None:
    assert mus.plan
    assert [felt.navn for felt in mus.plan.felter if not felt.krævet] == ["kompetence", "behov", "rammer"]


def test_the_ways_of_developing_are_known(herlev: Profil) -> None:
    assert herlev.metoder
    known = {name.casefold() for way in herlev.metoder.liste for name in (way.titel, *way.alias)}

    assert [way.titel for way in herlev.metoder.liste][: len(WAYS)] == WAYS
    assert {
        "sidemandsoplæring",
        "jobbytte",
        "sparring med kolleger",
        "interne kurser",
        "eksterne kurser",
    } <= known
    assert [way.id for way in herlev.metoder.liste if way.kursus] == [
        "uddannelse-kurser",
        "efter-og-videreuddannelse",
    ]


def test_vision_and_purposes_stand_as_adopted(herlev: Profil) -> None:
    assert herlev.vision
    assert herlev.formål
    assert herlev.vision.tekst == VISION
    assert list(herlev.formål.punkter) == PURPOSES


def test_competence_is_defined_as_adopted(herlev: Profil) -> None:
    assert herlev.begreber["kompetence"].tekst == COMPETENCE


def test_the_four_questions_are_kept(herlev: Profil) -> None:
    assert herlev.spørgsmål
    assert list(herlev.spørgsmål.punkter) == QUESTIONS


def test_the_policy_says_who_adopted_it_and_when(herlev: Profil) -> None:
    adopted = [(each.af, [str(day) for day in each.datoer]) for each in herlev.vedtaget]

    assert adopted == [("Hovedudvalget", ["2004-02-18", "2007-02-19"]), ("Hovedudvalget", ["2007-02-19"])]


def test_the_policy_names_what_it_rests_on(herlev: Profil) -> None:
    assert [krav for text in herlev.grundlag for krav in text.krav] == ["K01", "K02", "K26", "K25"]
    assert "KL og KTO har indgået aftale om kompetenceudvikling" in herlev.grundlag[0].tekst


def test_the_talk_is_yearly_and_in_the_last_quarter(mus: Samtaletype) -> None:
    assert mus.årlig
    assert mus.vindue
    assert (mus.vindue.fra, mus.vindue.til, mus.vindue.alvor) == ("10-01", "12-31", "info")


def test_a_group_talk_stands_in_unless_someone_objects(mus: Samtaletype) -> None:
    assert mus.erstatning
    assert mus.erstatning.af_gruppe == "ja_medmindre_ønsket"


def test_the_other_party_approves(mus: Samtaletype) -> None:
    assert mus.referent
    assert mus.godkendelse
    assert mus.godkendelse.af == "anden_part"


def test_confidentiality_binds_both(herlev: Profil) -> None:
    assert herlev.fortrolighed
    assert herlev.fortrolighed.model == "gensidig"
    assert herlev.fortrolighed.tekst == (
        "Samtalen er fortrolig, medmindre samtaleparterne bliver enige om at delagtiggøre andre."
    )


def test_the_minutes_go_and_the_plan_stays(herlev: Profil) -> None:
    assert herlev.opbevaring
    keeping = herlev.opbevaring

    assert (keeping.referat.udløser, keeping.referat.frist_dage) == ("næste_samtale_holdt", 30)
    assert keeping.forberedelse.udløser == "næste_samtale_holdt"
    assert keeping.plan.udløser == "aldrig"
    assert keeping.eksemplar


def test_the_minutes_stay_out_of_the_personnel_file(herlev: Profil) -> None:
    assert herlev.opbevaring
    assert herlev.opbevaring.personalesag
    assert not herlev.opbevaring.personalesag.låst


def test_each_party_is_advised(herlev: Profil, mus: Samtaletype) -> None:
    assert mus.forberedelse
    both = {krav for råd in herlev.råd for krav in råd.krav}
    leader = {krav for råd in mus.forberedelse.leder for krav in råd.krav}
    employee = {krav for råd in mus.forberedelse.medarbejder for krav in råd.krav}

    assert {"H06", "H07", "H08", "H12", "W01", "W07", "W10", "W19"} <= both
    assert {"W05", "K13", "K14", "W16"} <= leader
    assert {"K15", "K12", "W09", "W16"} <= employee


def test_sources_of_help_are_named(herlev: Profil) -> None:
    assert [place.adresse for place in herlev.ressourcer] == [
        "www.kl.dk",
        "www.kompetenceweb.dk",
        "www.lederweb.dk",
        "www.vidar.dk",
        "https://vpt.dk/mus/skema",
        "http://www.denkommunalekompetencefond.dk/",
    ]
    assert "personale@herlev.dk" in herlev.kontakt
    assert "lokal 7005" in herlev.kontakt


def test_the_fund_pays_up_to_a_limit_that_has_its_days(herlev: Profil) -> None:
    assert herlev.fond
    (grænse,) = herlev.fond.grænser
    applied, whole = herlev.fond.medfinansiering

    assert (grænse.pr_ansat, grænse.master, grænse.måneder) == (30_000, 50_000, 12)
    assert grænse.gyldig_fra
    assert [(one.af, one.procent, one.alvor) for one in (applied, whole)] == [
        ("det_ansøgte", 20, ""),
        ("det_hele", 20, "advarsel"),
    ]
    assert herlev.fond.underskrifter
    assert herlev.fond.underskrifter.af == ("ansat", "leder", "tillidsrepræsentant")
    assert herlev.fond.gruppe
    assert herlev.fond.gruppe.samme == ("arbejdsplads", "uddannelse", "overenskomst")
    assert herlev.fond.kontakt
    assert "lokal 7005" in herlev.fond.kontakt.tekst


def test_a_leader_discusses_the_six_and_views_the_superior(herlev: Profil, mus: Samtaletype) -> None:
    lus = herlev.samtaler["lus"]

    assert [emne.id for emne in lus.emner] == [emne.id for emne in mus.emner]
    assert [emne.titel for emne in lus.emner[:5]] == [emne.titel for emne in mus.emner[:5]]
    assert lus.emner[5].titel == "Lederens vurdering af sin overordnede som leder"
    assert "fortolkning" in lus.emner[5].bemærkning
    assert [side.titel for side in lus.emner[5].underemner] == ["Forventninger", "Faktisk oplevelse"]
    assert all(emne.låst for emne in lus.emner)
    assert lus.arver
    assert "C13" in lus.arver.krav
    assert "fortolkning" in lus.arver.bemærkning


def test_a_leaders_talk_may_touch_seven_topics_with_their_questions(herlev: Profil) -> None:
    found = {emne.titel: len(emne.spørgsmål) for emne in catalogue(herlev.samtaler["lus"])}
    asked = {words for emne in catalogue(herlev.samtaler["lus"]) for words in emne.spørgsmål}

    assert found == LEADERS_TOPICS
    assert set(LEADERS_QUESTIONS) <= asked


def test_a_leaders_talk_is_about_strategy_management_and_staff(herlev: Profil) -> None:
    extra = {afsnit.id: afsnit for afsnit in herlev.samtaler["lus"].ekstra_afsnit}

    assert [side.id for side in extra["ledelse-i-praksis"].underemner] == [
        "strategi",
        "styring",
        "personaleledelse",
    ]
    assert extra["ramme"].krav == ("W38",)


def test_a_leaders_plan_is_expected_and_looks_a_year_ahead(herlev: Profil, mus: Samtaletype) -> None:
    lus = herlev.samtaler["lus"]
    assert lus.plan
    assert mus.plan
    assert lus.handlingsplan
    assert lus.handlingsplan.horisont

    assert (lus.plan.alvor, lus.plan.låst, lus.plan.felter) == ("advarsel", False, mus.plan.felter)
    assert (lus.handlingsplan.kræves, lus.handlingsplan.horisont.til_måneder) == ("frivilligt", 12)


@pytest.mark.parametrize("name", ["grus", "tus"])
def test_a_group_may_talk_about_six_areas_and_owes_none(herlev: Profil, name: str) -> None:
    talk = herlev.samtaler[name]

    assert talk.gruppe
    assert not talk.emner
    assert not talk.årlig
    assert [emne.titel for emne in catalogue(talk)] == GROUP_TOPICS


@pytest.mark.parametrize("name", ["grus", "tus"])
def test_a_group_talks_of_no_person_and_no_salary(herlev: Profil, name: str) -> None:
    talk = herlev.samtaler[name]
    assert talk.ingen_enkeltpersoner
    assert talk.ingen_løn

    assert (talk.ingen_enkeltpersoner.alvor, talk.ingen_løn.alvor) == ("advarsel", "")
    assert not talk.lønforhandling


@pytest.mark.parametrize("name", ["grus", "tus"])
def test_a_group_makes_a_plan_of_action_and_may_make_one_for_development(herlev: Profil, name: str) -> None:
    talk = herlev.samtaler[name]
    assert talk.handlingsplan
    assert talk.plan

    required = {str(felt.navn): felt.dele for felt in talk.handlingsplan.felter if felt.krævet}
    assert required == {"handling": (), "ansvar": (), "opfølgning": ("dato", "hvordan")}
    assert talk.handlingsplan.kræves == "altid"
    assert talk.plan.kræves == "frivilligt"


@pytest.mark.parametrize("name", ["grus", "tus"])
def test_a_group_stands_in_unless_one_objects_and_all_approve(herlev: Profil, name: str) -> None:
    talk = herlev.samtaler[name]
    assert talk.erstatning
    assert talk.godkendelse
    assert talk.fortrolighed
    assert talk.kombination

    assert (talk.erstatning.af_gruppe, talk.erstatning.ønske_fra) == ("ja_medmindre_ønsket", "medarbejder")
    assert talk.godkendelse.af == "alle"
    assert "designvalg" in talk.godkendelse.bemærkning
    assert "alle deltagere" in talk.fortrolighed.tekst
    assert talk.kombination.først == "gruppe"


def test_a_group_looks_ahead_at_what_it_can_do_together(herlev: Profil) -> None:
    grus = herlev.samtaler["grus"]
    assert grus.forberedelse
    advised = {
        krav for råd in (*grus.forberedelse.leder, *grus.forberedelse.medarbejder) for krav in råd.krav
    }

    assert {"W09", "W32", "W33", "W34", "W34b", "W35"} <= advised
    assert [afsnit.titel for afsnit in grus.ekstra_afsnit] == ["Gruppens samlede ressourcer"]
