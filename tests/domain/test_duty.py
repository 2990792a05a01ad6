"""Who owes a talk in a round, and whose duty has been met."""

from __future__ import annotations

from datetime import date

import pytest

from musctl.domain.duty import held_in, in_group, owes, window
from musctl.domain.talk import Facts
from musctl.domain.values import Erstatning, Gruppe, Medarbejder, Profil, Runde, Samtaletype, Undtaget, Vindue

FRA, TIL = date(2026, 10, 1), date(2026, 12, 18)


@pytest.mark.parametrize(
    ("person", "owed"),
    [
        (Medarbejder(), True),
        (Medarbejder(ansat=date(2019, 8, 1)), True),
        (Medarbejder(ansat=date(2026, 11, 1)), False),
        (Medarbejder(fratrådt=date(2026, 12, 1)), False),
        (Medarbejder(fratrådt=date(2027, 1, 31)), True),
        (Medarbejder(undtaget=Undtaget("barsel", date(2026, 9, 1), date(2027, 5, 1))), False),
        (Medarbejder(undtaget=Undtaget("barsel", date(2026, 1, 1), date(2026, 9, 30))), True),
        (Medarbejder(undtaget=Undtaget("barsel", date(2027, 1, 1), None)), True),
        (Medarbejder(undtaget=Undtaget("langtidssyg")), False),
    ],
)
def test_owed_by_those_employed_throughout_and_not_exempt(person: Medarbejder, *, owed: bool) -> None:
    assert owes(person, FRA, TIL) is owed


@pytest.mark.parametrize(
    ("runde", "vindue", "days"),
    [
        (Runde("2026", FRA, TIL), Vindue("kilde", "10-01", "12-31"), (FRA, TIL)),
        (Runde("2026"), Vindue("kilde", "10-01", "12-31"), (FRA, date(2026, 12, 31))),
        (Runde("2026"), None, (date(2026, 1, 1), date(2026, 12, 31))),
        (Runde("2026"), Vindue("kilde", "sidste", "kvartal"), (date(2026, 1, 1), date(2026, 12, 31))),
        (Runde("2026"), Vindue("kilde", "11-01", "02-28"), (date(2026, 11, 1), date(2027, 2, 28))),
        (Runde("efterår"), None, None),
    ],
)
def test_a_round_has_its_own_days_else_the_policys_else_the_year(
    runde: Runde, vindue: Vindue | None, days: tuple[date, date] | None
) -> None:
    assert window(runde, vindue) == days


TALKS = (
    Facts("M07/2026-mus", afholdt=date(2026, 11, 12)),
    Facts("M08/2026-mus"),
    Facts("M09/2025-mus", afholdt=date(2025, 11, 12)),
    Facts("G1/2026-grus", afholdt=date(2026, 11, 2)),
)
GRUPPER = {"G1": Gruppe("Team Nord", ("M08", "M09")), "G2": Gruppe("Team Syd", ("M10",))}


def test_only_a_held_talk_of_that_round_counts() -> None:
    assert held_in("2026", TALKS) == {"M07": {"mus"}, "G1": {"grus"}}


@pytest.mark.parametrize(
    ("form", "af_gruppe", "covered"),
    [
        ("gruppe", "ja", {"M08", "M09"}),
        ("", "ja_medmindre_ønsket", {"M08", "M09"}),
        ("kombination", "ja", set()),
        ("individuel", "ja", {"M08", "M09"}),  # either will do
        ("individuel", "ja_medmindre_ønsket", set()),  # then it is held besides
        ("gruppe", "nej", set()),
    ],
)
def test_a_group_talk_counts_where_the_policy_lets_it(form: str, af_gruppe: str, covered: set[str]) -> None:
    runde = Runde("2026", form=form)  # type: ignore[arg-type]
    erstatning = Erstatning("kilde", af_gruppe=af_gruppe)  # type: ignore[arg-type]
    mus, grus = Samtaletype("MUS", erstatning=erstatning), Samtaletype("GRUS", gruppe=True)
    policy = Profil("p", "1", "P", samtaler={"mus": mus, "grus": grus})

    assert in_group(policy, runde, TALKS, GRUPPER, "mus") == covered
