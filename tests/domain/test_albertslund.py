"""Albertslund's policy says what its sources say, in their words: the form with its three perspectives, and the LUS text."""

from __future__ import annotations

import re

import pytest

from musctl import profiles
from musctl.domain.profil import Profil, Samtaletype
from tests import mappe

SECTIONS = {
    "materiale": {
        "Indledning",
        "Forberedelse af samtalerne",
        "Afholdelse af samtalen",
        "Husk at udfylde Udviklingsplanen",
        "Husk at dokumentere jeres aftaler",
    },
    "skema": {"Perspektiver", "Stikord for samtalen", "Aftaler"},
    "omtale": {"Kort om hovedbestemmelser i dag"},
}

QUESTIONS = {
    "Adfærd": """\
Hvordan trives du helt grundlæggende med dit arbejde og dine opgaver?
Hvornår motiveres du, og hvad skaber arbejdsglæde for dig og dine kollegaer?
Hvor ser du især, at du lykkes i forhold til vores Medarbejder- og ledelsesgrundlag?
""",
    "Struktur": """\
Hvordan bidrager du til at skabe og udvikle interne samarbejdsrelationer?
Er der nogle samarbejdsrelationer, der skal afklares, for at du lykkes i din rolle – og vi fælles lykkes med vores opgave?
Hvor ser du behov for at udvikle nye samarbejder?
""",
    "Opgaver": """\
Hvordan er relationen mellem Albertslund Kommunes vision, politikkerne på dit område og din Plan A?
Hvornår bringer du bedst dine kompetencer i spil, og hvornår oplever du, at du har behov for at udvikle eller tilføje nye kompetencer for at lykkes med vores opgave?
Hvordan bliver vi endnu bedre rustet til at lykkes og skabe værdi for borgerne og Albertslund Kommune?
""",
}

# An id stands in what leaders have written, whatever the wording becomes.
IDS = [
    "trives", "motiveres", "lykkes", "samarbejdsrelationer", "afklaring", "nye-samarbejder", "vision", "kompetencer", "rustet",
]  # fmt: skip

STIKORD = """\
Motivation
Relationer
Senior
Arbejdskultur
Arbejdsglæde
Kommunikation
Rollemodel
Mod
Beslutningskompetence
Ansvar
Kollegaer
Samarbejde
Work-life balance
Opgaver
Økonomi
Planlægning
Arbejdsprocesser
Arbejdsområder
Sparring
Feedback
Møder
Fravær
Roller
Vores opgave
Udvikling
Kompetencer
Mål og retning
Ledelse
Ressourcer
Koordinering
Prioritering
Helhed
Nærvær
""".splitlines()

AGREEMENT = """\
type: plan
id: d-1
samtale: M07/2026-mus
aftalt: {leder: 2026-11-12, medarbejder: 2026-11-12}
opfølgning: {dato: 2027-05-01}
mål:
  - id: 2026-1
    perspektiv: struktur
    mål: Kende de andre afdelingers opgaver
    handling: [{hvad: Besøger to afdelinger, ansvar: medarbejder}]
    tid: {slut: 2027-06-30}
    status: åben
"""


@pytest.fixture(scope="module")
def albertslund() -> Profil:
    return Profil.model_validate(profiles.load("albertslund"))


@pytest.fixture(scope="module")
def lus(albertslund: Profil) -> Samtaletype:
    return albertslund.samtaler["lus"]


@pytest.fixture(scope="module")
def mus(albertslund: Profil) -> Samtaletype:
    return albertslund.samtaler["mus"]


def test_every_authority_is_a_section_of_its_source() -> None:
    cited = set(
        re.findall(r"\bkilde: ([^\n,]+, [^\n}]+)$", profiles.resolved_text("albertslund"), re.MULTILINE)
    )

    assert len(cited) > 5
    for words in cited:
        kildeskrift, _, section = words.strip('"').partition(", ")
        assert section in SECTIONS[kildeskrift], words


def test_there_are_three_perspectives_with_three_questions_each(lus: Samtaletype) -> None:
    assert lus.spørgsmål
    titles = {emne.id: emne.titel for emne in lus.emner}
    found: dict[str, list[str]] = {title: [] for title in titles.values()}
    for question in lus.spørgsmål.liste:
        found[titles[question.emne]].append(question.tekst)

    assert found == {title: words.splitlines() for title, words in QUESTIONS.items()}


def test_the_wording_is_free_and_the_nine_ids_are_not(lus: Samtaletype) -> None:
    assert lus.spørgsmål
    assert [question.id for question in lus.spørgsmål.liste] == IDS
    assert (lus.spørgsmål.ordlyd, lus.spørgsmål.brug, lus.spørgsmål.låst) == ("fri", "alle", True)


def test_each_chooses_three_of_33_words(lus: Samtaletype) -> None:
    assert lus.stikord
    assert len(STIKORD) == 33
    assert (lus.stikord.hver, list(lus.stikord.liste)) == (3, STIKORD)


def test_the_talk_starts_from_the_form_or_the_puzzle(lus: Samtaletype) -> None:
    assert lus.afsæt
    assert [each.id for each in lus.afsæt.liste] == ["skema", "puslespil"]


def test_the_questions_are_related_to_four_things(lus: Samtaletype, mus: Samtaletype) -> None:
    assert lus.relateres_til
    assert [each.id for each in lus.relateres_til.liste] == [
        "ledelsespraksis",
        "medarbejdertrivsel",
        "økonomistyring",
        "sygefravær",
    ]
    assert not mus.relateres_til


def test_each_side_has_its_list_before_the_talk(lus: Samtaletype) -> None:
    assert lus.forberedelse
    by = {punkt.id: punkt.hvem for punkt in lus.forberedelse.tjekliste}

    assert by == {
        "stikord": "",
        "plan-a": "medarbejder",
        "organisationskompasset": "medarbejder",
        "grundlaget": "medarbejder",
        "ordlyd": "leder",
        "kobling": "leder",
    }


def test_everybody_has_a_yearly_talk_and_a_groups_counts(albertslund: Profil, lus: Samtaletype) -> None:
    for talk in (lus, albertslund.samtaler["mus"]):
        assert talk.årlig
        assert talk.årlig.kilde == "materiale, Indledning"
        assert talk.erstatning
        assert talk.erstatning.af_gruppe == "ja"
    assert (lus.leder, lus.medarbejder) == ("leders leder", "leder")


def test_mus_is_assumed_to_be_like_lus(albertslund: Profil, lus: Samtaletype, mus: Samtaletype) -> None:
    assert mus.antaget
    assert not lus.antaget
    assert (mus.emner, mus.spørgsmål, mus.stikord, mus.plan) == (
        lus.emner,
        lus.spørgsmål,
        lus.stikord,
        lus.plan,
    )
    assert (mus.leder, mus.medarbejder) == ("leder", "medarbejder")
    assert albertslund.samtaler["grus"].antaget


def test_an_agreement_says_what_when_who_and_when_it_is_followed_up(lus: Samtaletype) -> None:
    assert lus.plan
    required = {str(felt.navn): felt for felt in lus.plan.felter if felt.krævet}

    assert list(required) == ["perspektiv", "mål", "handling", "tid", "ansvar", "opfølgning"]
    assert required["tid"].titel == "Tidshorisont"
    assert (required["opfølgning"].dele, required["opfølgning"].tæller_som) == (("dato",), "evaluering")
    assert [felt.navn for felt in lus.plan.felter if not felt.krævet] == ["værdi"]


def test_the_plan_is_filled_in_at_the_talk_and_followed_up_by_the_next(lus: Samtaletype) -> None:
    assert lus.plan
    assert lus.plan.ved_samtalen
    assert lus.plan.følges_op


def test_only_the_agreements_are_kept_and_go_into_the_personnel_file(
    albertslund: Profil, lus: Samtaletype
) -> None:
    keeping = albertslund.opbevaring
    assert keeping
    assert keeping.journalisering
    assert lus.referat

    assert (keeping.journalisering.dokument, keeping.journalisering.filtype) == ("plan", "PDF")
    assert keeping.journalisering.af == "leders leder"
    assert keeping.eksemplar
    assert lus.referat.planen_er_referat
    assert (keeping.referat.udløser, keeping.plan.udløser) == ("ikke_angivet", "aldrig")


def test_nothing_is_said_of_confidentiality(albertslund: Profil) -> None:
    assert albertslund.fortrolighed
    assert albertslund.fortrolighed.model == "ikke_angivet"


def test_both_links_are_kept(albertslund: Profil) -> None:
    assert [place.adresse for place in albertslund.ressourcer] == [
        "https://medarbejdersiden.albertslund.dk/media/qvxeuump/medarbejder-og-ledelsesgrundlang-plakat.pdf",
        "https://albertslund.dk/om-kommunen/bo-i-albertslund/vores-vision",
    ]


def found_in(plan: str) -> list[str]:
    folder = mappe.in_order(profil="albertslund") | {"M07/2026-mus/plan.yaml": plan.encode()}
    found = [one.diagnostic for one in mappe.judged(folder)]
    return [re.findall("»(.+?)«", one.message)[0] for one in found if one.code == "MUS303"]


def test_an_agreement_that_says_all_the_form_asks_is_whole() -> None:
    assert found_in(AGREEMENT) == []


@pytest.mark.parametrize(
    ("words", "title"),
    [
        ("    perspektiv: struktur\n", "Perspektiv"),
        ("    mål: Kende de andre afdelingers opgaver\n", "Udviklingsmål"),
        ("hvad: Besøger to afdelinger, ", "Hvad"),
        (", ansvar: medarbejder", "Ansvar"),
        ("    tid: {slut: 2027-06-30}\n", "Tidshorisont"),
        ("opfølgning: {dato: 2027-05-01}\n", "Opfølgning"),
    ],
)
def test_an_agreement_without_one_of_them_is_told_which(words: str, title: str) -> None:
    assert words in AGREEMENT
    assert found_in(AGREEMENT.replace(words, "")) == [title]


def test_a_held_talk_needs_no_minutes_besides_the_plan() -> None:
    folder = mappe.in_order(profil="albertslund")
    del folder["M07/2026-mus/referat.md"]

    assert "MUS206" not in {one.diagnostic.code for one in mappe.judged(folder)}


def perspectives_missing(files: dict[str, bytes]) -> list[str]:
    found = [one.diagnostic for one in mappe.judged(mappe.in_order(profil="albertslund") | files)]
    codes = ("MUS101", "MUS102", "MUS109")
    return [re.findall("»(.+?)«", one.message)[0] for one in found if one.code in codes]


def test_notes_or_agreements_are_enough_under_each_perspective() -> None:
    path = "M07/2026-mus/referat.md"
    notes = "---\ntype: referat\nid: d-7f3a9c\nsamtale: M07/2026-mus\n---\n# Noter\n## Adfærd\nTrives.\n## Opgaver\n"
    without = {"M07/2026-mus/plan.yaml": b"", path: notes.encode()}
    with_one = without | {"M07/2026-mus/plan.yaml": AGREEMENT.encode()}
    with_both = with_one | {path: f"{notes}Nye sager.\n".encode()}

    assert sorted(perspectives_missing(without)) == ["Opgaver", "Struktur"]
    assert perspectives_missing(with_one) == ["Opgaver"]
    assert perspectives_missing(with_both) == []
