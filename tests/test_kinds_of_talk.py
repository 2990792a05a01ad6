"""A made-up policy that uses what a kind of talk can say of duty and course: each word of it changes something."""

from __future__ import annotations

from collections.abc import Mapping
from copy import deepcopy
from datetime import date
from typing import Any

import pytest

from musctl import check
from musctl.disk.survey import round_rows
from musctl.domain.talk import Facts
from musctl.rotation import decide
from musctl.rule import Mappe
from musctl.status import rows, uninvited
from musctl.text.dump import dump
from tests import mappe

TODAY = "2027-01-15"
PATH, ROUND, ROSTER = "politik/skovby@2026.1.yaml", "runder/2026.yaml", "medarbejdere.yaml"
SAMTALE = f"{mappe.TALK}/samtale.yaml"
NEVER = {"udløser": "næste_samtale_holdt", "frist_dage": "30", "kilde": "politik, § 9"}

SKOVBY: dict[str, Any] = {
    "profil": "skovby",
    "version": "2026.1",
    "navn": "Skovby Kommune",
    "gælder_fra": "2016-01-01",
    "kilder": {"politik": {"titel": "Politik om samtaler"}},
    "runden": {
        "drøftes": ["forventninger", "temaer"],
        "forum": ["MED-udvalg"],
        "kilde": "politik, § 7",
        "alvor": "advarsel",
    },
    "særlige_forhold": [{"overenskomst": ["LC"], "tekst": "Lærere har en plan mere", "kilde": "politik, § 10"}],
    "samtaler": {
        "mus": {
            "navn": "Medarbejderudviklingssamtale",
            "årlig": {"kilde": "politik, § 1"},
            "vindue": {"fra": "10-01", "til": "12-31", "kilde": "politik, § 1"},
            "undtaget": [
                {"timer_under": "8", "kilde": "politik, § 2"},
                {"måneder_ansat_under": "6", "kilde": "politik, § 2"},
                {"kategori": ["elev"], "kilde": "politik, § 2"},
                {"overenskomst": ["timelønnede"], "kilde": "politik, § 2"},
            ],
            "indkaldelse": {"af": "leders_leder", "kilde": "politik, § 3"},
            "varsel": {"dage": "14", "kilde": "politik, § 3"},
            "varighed": {"mindst_minutter": "60", "højst_minutter": "120", "kilde": "politik, § 3"},
            "daglig_leder": {"kilde": "politik, § 3"},
            "erstatning": {
                "af_gruppe": "ja_medmindre_ønsket",
                "ønske_fra": "en_af_parterne",
                "kilde": "politik, § 4",
            },
            "referat": {"planen_er_referat": "ja", "kilde": "politik, § 5"},
            "godkendelse": {"betyder": "læst", "uenighed": "referat", "kilde": "politik, § 5"},
        },
        "lus": {
            "navn": "Lederudviklingssamtale",
            "årlig": {"kilde": "politik, § 1"},
            "vindue": {"fra": "08-01", "til": "09-30", "kilde": "politik, § 1"},
            "omfatter": [{"kategori": ["leder"], "kilde": "politik, § 1"}],
            "i_stedet_for": ["mus"],
            "før_lederens_runde": {"kilde": "politik, § 1"},
        },
        "senior": {
            "navn": "Seniorsamtale",
            "hyppighed": {"måneder": "24", "kilde": "politik, § 6"},
            "omfatter": [{"kategori": ["seniormedarbejder"], "kilde": "politik, § 6"}],
        },
        "elev": {
            "navn": "Elevsamtale",
            "omfatter": [{"kategori": ["elev"], "kilde": "politik, § 6"}],
            "anledninger": [{"når": "ansat", "måneder": "3", "frist_dage": "14", "kilde": "politik, § 6"}],
        },
        "aftale": {
            "navn": "Samtale efter anledning",
            "anledninger": [
                {"når": "tilbage_fra_fravær", "måneder": "3", "frist_dage": "30", "kilde": "politik, § 6"},
                {"når": "ny_leder", "frist_dage": "60", "kilde": "politik, § 6"},
                {"når": "ønsket", "frist_dage": "21", "kilde": "politik, § 6"},
            ],
        },
        "grus": {"navn": "Gruppeudviklingssamtale", "gruppe": "ja"},
        "samarbejde": {
            "navn": "Årlig samarbejdssamtale",
            "gruppe": "ja",
            "årlig": {"kilde": "politik, § 8"},
        },
    },
    "opbevaring": {"referat": NEVER, "forberedelse": NEVER, "plan": {"udløser": "aldrig", "kilde": "politik, § 9"}},
}  # fmt: skip

Files = Mapping[str, str]


def person(words: str = "", who: str = "M07") -> dict[str, str]:
    return {ROSTER: f"medarbejdere:\n  {who}: {{navn: Navn, ansat: 2019-08-01{words}}}\n"}


def runde(words: str = "", year: str = "2026") -> dict[str, str]:
    return {f"runder/{year}.yaml": f"runde: {year}\n{words}"}


def talk(name: str, words: str = "") -> dict[str, str]:
    return {
        f"{name}/samtale.yaml": f"type: samtale\nid: s-{name.replace('/', '-')}\nsamtale: {name}\n"
        f"profil: skovby@2026.1\n{words}"
    }


def held(name: str, day: str, words: str = "") -> dict[str, str]:
    return talk(name, f"afholdt: {day}\n{words}")


def folder(policy: Mapping[str, Any], files: Files) -> dict[str, bytes]:
    base = {"musctl.yaml": "musctl: 1\nprofil: skovby@2026.1\nenhed: Skolen\n", PATH: dump(dict(policy))}
    return {path: text.encode() for path, text in (base | runde() | person() | dict(files)).items()}


def without(*keys: str | int) -> dict[str, Any]:
    """The policy without one of its words."""
    policy = deepcopy(SKOVBY)
    inner: Any = policy
    for key in keys[:-1]:
        inner = inner[key]
    del inner[keys[-1]]
    return policy


def found(policy: Mapping[str, Any], files: Files, today: str = TODAY) -> set[tuple[str, str, str]]:
    judged = mappe.judged(folder(policy, files), today)
    return {(one.diagnostic.code, one.diagnostic.path, one.diagnostic.severity) for one in judged}


MUS = ("samtaler", "mus")
CLOSED = runde("lukket: 2027-01-10\n")
GROUP = {ROSTER: person()[ROSTER] + "grupper:\n  G1: {navn: Team, medlemmer: [M07]}\n"}
TOGETHER = held("G1/2026-grus", "2026-11-02") | held("G1/2026-samarbejde", "2026-11-02")

# What a word of the policy brings about, and in which folder.
BRINGS: Mapping[str, tuple[tuple[str | int, ...], Files, tuple[str, str, str]]] = {
    "yearly": ((*MUS, "årlig"), CLOSED, ("MUS701", ROUND, "error")),
    "yearly for a group": (
        ("samtaler", "samarbejde", "årlig"),
        GROUP | CLOSED | held("G1/2026-grus", "2026-11-02"),
        ("MUS701", ROUND, "error"),
    ),
    "a window": ((*MUS, "vindue"), held(mappe.TALK, "2026-03-12"), ("MUS702", SAMTALE, "info")),
    "notice": (
        (*MUS, "varsel"),
        held(mappe.TALK, "2026-11-12", "indkaldt: 2026-11-01\n"),
        ("MUS716", SAMTALE, "warning"),
    ),
    "at least so long": (
        (*MUS, "varighed", "mindst_minutter"),
        held(mappe.TALK, "2026-11-12", "varighed: 45\n"),
        ("MUS717", SAMTALE, "warning"),
    ),
    "at most so long": (
        (*MUS, "varighed", "højst_minutter"),
        held(mappe.TALK, "2026-11-12", "varighed: 150\n"),
        ("MUS717", SAMTALE, "warning"),
    ),
    "who invites": (
        (*MUS, "indkaldelse"),
        talk(mappe.TALK, "indkaldt: 2026-10-01\nindkaldt_af: leder\n"),
        ("MUS718", SAMTALE, "warning"),
    ),
    "the daily leader": (
        (*MUS, "daglig_leder"),
        held(mappe.TALK, "2026-11-12", "stedfortræder: {navn: Kim}\n"),
        ("MUS207", SAMTALE, "warning"),
    ),
    "where disagreement stands": (
        (*MUS, "godkendelse", "uenighed"),
        held(mappe.TALK, "2026-11-12", "referent: leder\nindsigelser: [{af: medarbejder, dato: 2026-11-20}]\n")
        | {f"{mappe.TALK}/referat.md": f"---\ntype: referat\nid: d-1\nsamtale: {mappe.TALK}\n---\n# Referat\n"},
        ("MUS214", f"{mappe.TALK}/referat.md", "warning"),
    ),
    "the leader's own talk first": (
        ("samtaler", "lus", "før_lederens_runde"),
        runde("lus: 2026-11-20\n") | held(mappe.TALK, "2026-11-12"),
        ("MUS712", ROUND, "warning"),
    ),
    "a rhythm of its own": (
        ("samtaler", "senior", "hyppighed"),
        person(", kategori: seniormedarbejder") | held("M07/2024-senior", "2024-11-12"),
        ("MUS710", ROSTER, "warning"),
    ),
    "too long between": (
        ("samtaler", "senior", "hyppighed"),
        held("M07/2024-senior", "2024-01-12") | held("M07/2026-senior", "2026-11-12"),
        ("MUS709", "M07/2026-senior/samtale.yaml", "info"),
    ),
    "hired": (
        ("samtaler", "elev", "anledninger", 0),
        {ROSTER: "medarbejdere:\n  M07: {navn: Navn, ansat: 2026-09-01, kategori: elev}\n"},
        ("MUS711", ROSTER, "warning"),
    ),
    "back from leave": (
        ("samtaler", "aftale", "anledninger", 0),
        person(", undtaget: {grund: barsel, fra: 2026-05-01, til: 2026-11-30}"),
        ("MUS711", ROSTER, "warning"),
    ),
    "a new leader": (
        ("samtaler", "aftale", "anledninger", 1),
        person(", leder_siden: 2026-11-01"),
        ("MUS711", ROSTER, "warning"),
    ),
    "a wish": (
        ("samtaler", "aftale", "anledninger", 2),
        runde("ønsket: [{hvem: M07, samtale: aftale, dato: 2026-12-01}]\n"),
        ("MUS711", ROSTER, "warning"),
    ),
    "what is discussed": (
        ("runden", "drøftes"),
        runde("drøftet: {forum: MED-udvalg}\n") | talk(mappe.TALK),
        ("MUS713", ROUND, "warning"),
    ),
    "where it is discussed": (
        ("runden", "forum"),
        runde("forventninger: Ro\ntemaer: [Samarbejde]\n") | talk(mappe.TALK),
        ("MUS713", ROUND, "warning"),
    ),
    "what an agreement gives": (
        ("særlige_forhold",),
        person(", overenskomst: LC") | held(mappe.TALK, "2026-11-12"),
        ("MUS714", SAMTALE, "warning"),
    ),
    "in force": (("gælder_fra",), held(mappe.TALK, "2015-11-12"), ("MUS213", SAMTALE, "info")),
    "whose wish counts": (
        (*MUS, "erstatning", "ønske_fra"),
        GROUP | runde("leder_ønsker_individuel: [M07]\nlukket: 2027-01-10\n") | TOGETHER,
        ("MUS705", ROUND, "error"),
    ),
    "another kind of talk": (
        ("samtaler", "lus", "i_stedet_for"),
        person(", kategori: leder") | talk(mappe.TALK),
        ("MUS719", SAMTALE, "warning"),
    ),
    "hours that can be read": (
        (*MUS, "undtaget", 0, "timer_under"),
        person(", timer: mange"),
        ("MUS715", ROSTER, "warning"),
    ),
}  # fmt: skip

LEADER = person(", kategori: leder") | held("M07/2026-lus", "2026-09-12")

# What a word of the policy takes away.
SPARES: Mapping[str, tuple[tuple[str | int, ...], Files, tuple[str, str, str]]] = {
    "few hours": ((*MUS, "undtaget", 0), person(", timer: '7,5'") | CLOSED, ("MUS701", ROUND, "error")),
    "newly hired": (
        (*MUS, "undtaget", 1),
        {ROSTER: "medarbejdere:\n  M07: {navn: Navn, ansat: 2026-09-01}\n"} | CLOSED,
        ("MUS701", ROUND, "error"),
    ),
    "a category": ((*MUS, "undtaget", 2), person(", kategori: Elev") | CLOSED, ("MUS701", ROUND, "error")),
    "an agreement": (
        (*MUS, "undtaget", 3),
        person(", overenskomst: Timelønnede") | CLOSED,
        ("MUS701", ROUND, "error"),
    ),
    "whom it is for": (
        ("samtaler", "lus", "omfatter"),
        held(mappe.TALK, "2026-11-12") | CLOSED,
        ("MUS701", ROUND, "error"),
    ),
    "instead of another": (("samtaler", "lus", "i_stedet_for"), LEADER | CLOSED, ("MUS701", ROUND, "error")),
    "a window of its own": (
        ("samtaler", "lus", "vindue"),
        LEADER | runde("fra: 2026-10-01\ntil: 2026-12-18\n"),
        ("MUS702", "M07/2026-lus/samtale.yaml", "info"),
    ),
    "a group's talk in its place": (
        (*MUS, "erstatning"),
        GROUP | CLOSED | TOGETHER,
        ("MUS701", ROUND, "error"),
    ),
    "the plan is the minutes": (
        (*MUS, "referat", "planen_er_referat"),
        held(mappe.TALK, "2026-11-12"),
        ("MUS206", SAMTALE, "error"),
    ),
    "not in force yet": (
        ("gælder_fra",),
        runde("lukket: 2016-01-10\n", "2015")
        | {ROSTER: "medarbejdere:\n  M07: {navn: Navn, ansat: 2010-08-01}\n"},
        ("MUS701", "runder/2015.yaml", "error"),
    ),
    "not judged by it": (
        ("gælder_fra",),
        held(mappe.TALK, "2015-11-12", "indkaldt: 2015-11-11\n"),
        ("MUS716", SAMTALE, "warning"),
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", BRINGS)
def test_a_word_of_the_policy_asks_for_something(case: str) -> None:
    word, files, finding = BRINGS[case]

    assert finding in found(SKOVBY, files)
    assert finding not in found(without(*word), files)


@pytest.mark.parametrize("case", SPARES)
def test_a_word_of_the_policy_spares_somebody(case: str) -> None:
    word, files, finding = SPARES[case]

    assert finding not in found(SKOVBY, files)
    assert finding in found(without(*word), files)


def test_the_policy_has_the_shape_of_one() -> None:
    assert [one for one in found(SKOVBY, {}) if one[1] == PATH] == []


@pytest.mark.parametrize(
    ("files", "today", "severity"),
    [
        (person(", leder_siden: 2026-11-01"), "2026-12-31", "info"),
        (person(", leder_siden: 2026-11-01"), "2027-01-01", "warning"),
        (person(", leder_siden: 2026-11-01") | held("M07/2026-aftale", "2026-11-03"), "2027-01-01", ""),
        (person(", leder_siden: 2026-11-01") | held("M07/2026-aftale", "2026-10-30"), "2027-01-01", "warning"),
        (person(", leder_siden: 2019-08-01"), "2027-01-01", ""),
        (person(", leder_siden: 2025-06-01"), "2027-01-01", ""),  # before the first round
        (person(", undtaget: {fra: 2026-10-01, til: 2026-11-01}"), "2027-01-01", ""),  # a month is not three
        ({"musctl.yaml": "musctl: 1\nprofil: skovby@2026.1\nleder: {navn: Bo, siden: 2026-11-01}\n"}, "2027-01-01", "warning"),
    ],
)  # fmt: skip
def test_what_happens_to_a_person_asks_for_a_talk_in_time(files: Files, today: str, severity: str) -> None:
    said = {one[2] for one in found(SKOVBY, files, today) if one[0] == "MUS711"}

    assert said == ({severity} if severity else set())


def test_a_leader_who_was_none_yet_owed_an_ordinary_talk() -> None:
    files = CLOSED | held(mappe.TALK, "2026-11-12")
    late, early = (
        person(f", kategori: leder{since}") | files for since in ("", ", kategori_siden: 2027-01-01")
    )

    assert "MUS701" in {code for code, _, _ in found(SKOVBY, late)}
    assert "MUS701" not in {code for code, _, _ in found(SKOVBY, early)}


def test_a_kind_that_the_policy_does_not_know_is_explained() -> None:
    judged = mappe.judged(folder(SKOVBY, GROUP | talk("G1/2026-tus")), TODAY)
    [one] = [one.diagnostic for one in judged if one.diagnostic.code == "MUS208"]

    assert "»tus«" in one.message
    assert "grus (Gruppeudviklingssamtale), samarbejde (Årlig samarbejdssamtale)" in one.message
    assert "Lederudviklingssamtale" not in one.message


# The status


def seen(files: Files, *talks: Facts) -> Mappe:
    made = folder(SKOVBY, files)
    own = check.understood(sorted(path for path in made if path.count("/") < 2), made.__getitem__)
    return own._replace(talks=talks)


def shown(whole: Mappe, year: str = "2026") -> list[tuple[str, str, str]]:
    return [(row[0], row[6], row[2]) for row in round_rows(whole, year)]


TEAM = {
    ROSTER: """medarbejdere:
  M01: {navn: A, ansat: 2019-08-01}
  M02: {navn: B, ansat: 2019-08-01, kategori: leder}
  M03: {navn: C, ansat: 2019-08-01, timer: '5'}
  M04: {navn: D, ansat: 2019-08-01, kategori: seniormedarbejder}
grupper:
  G1: {navn: Team, medlemmer: [M01, M02]}
"""
}


def test_the_status_names_the_kind_that_each_owes() -> None:
    assert shown(seen(TEAM)) == [
        ("M01", "mus", "ingen samtale"),
        ("M02", "lus", "ingen samtale"),
        ("M03", "", "undtaget"),
        ("M04", "mus", "ingen samtale"),
        ("M04", "senior", "ingen samtale"),
        ("G1", "samarbejde", "ingen samtale"),
    ]


def test_the_status_knows_a_talk_that_falls_in_a_later_year_and_a_group_that_spoke_together() -> None:
    talks = (
        Facts("G1/2026-grus", afholdt=date(2026, 11, 2), deltagere=("M01",)),
        Facts("M04/2025-senior", afholdt=date(2025, 11, 2)),
        Facts("M04/2026-mus", afholdt=date(2026, 11, 2)),
    )

    assert shown(seen(TEAM, *talks))[:4] == [
        ("M01", "mus", "holdt i gruppe"),
        ("M02", "lus", "ingen samtale"),
        ("M03", "", "undtaget"),
        ("M04", "mus", "holdt"),
    ]


def test_the_status_says_whose_task_it_is_to_invite() -> None:
    whole = seen(TEAM, Facts("M04/2026-mus", indkaldt=date(2026, 10, 1)))

    assert {(row.who, uninvited(whole, row, "2026")) for row in rows(whole, "2026") if row.art == "mus"} == {
        ("M01", "leders_leder"),
        ("M04", ""),
    }


# The next talk


def old(name: str, day: str) -> Facts:
    ids = ((f"d-{name}", f"{name}/referat.md"),)
    return Facts(
        name, afholdt=date.fromisoformat(day), godkendt=date.fromisoformat(day), ids=ids, referat=ids[0][0]
    )


def gone(files: Files, *talks: Facts) -> set[str]:
    rounds = runde() | runde(year="2025") | runde(year="2027")
    decided = decide(seen(rounds | dict(files), *talks), date(2027, 12, 31))
    return {paper.path.removesuffix("/referat.md") for paper in decided.papers}


SENIOR = person(", kategori: seniormedarbejder")


@pytest.mark.parametrize(
    ("files", "first", "then", "destroyed"),
    [
        (person(), "mus", "mus", True),
        (person(", kategori: leder"), "mus", "lus", True),
        (person(", kategori: leder"), "mus", "mus", True),
        (person(", kategori: leder"), "lus", "mus", False),
        (person(), "lus", "mus", True),
        (person(), "mus", "aftale", False),
        (person(), "aftale", "mus", True),
        (SENIOR, "mus", "senior", False),
        (SENIOR, "senior", "mus", False),
        (SENIOR, "senior", "senior", True),
        (person(", timer: '5'"), "mus", "mus", True),
    ],
)
def test_the_next_talk_follows_the_kind(files: Files, first: str, then: str, *, destroyed: bool) -> None:
    talks = old(f"M07/2025-{first}", "2025-11-12"), old(f"M07/2026-{then}", "2026-11-12")

    assert gone(files, *talks) == ({f"M07/2025-{first}"} if destroyed else set())


@pytest.mark.parametrize(
    ("wishes", "kind", "destroyed"),
    [
        ("", "grus", True),
        ("ønsker_individuel: [M07]\n", "grus", False),
        ("leder_ønsker_individuel: [M07]\n", "grus", False),
        ("", "tus", False),
    ],
)
def test_a_groups_talk_is_the_next_where_nobody_wished_otherwise(
    wishes: str, kind: str, *, destroyed: bool
) -> None:
    talks = old("M07/2025-mus", "2025-11-12"), old(f"G1/2026-{kind}", "2026-11-12")

    assert gone(GROUP | runde(wishes), *talks) == ({"M07/2025-mus"} if destroyed else set())
