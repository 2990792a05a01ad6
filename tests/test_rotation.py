"""What must be destroyed and what is kept, decided from the facts alone."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import cache
from typing import Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from musctl import profiles, rotation
from musctl.domain.talk import Facts
from musctl.domain.value import Value
from musctl.domain.values import (
    BUILD,
    Afgang,
    Destrueret,
    Gruppe,
    Indstillinger,
    Kvittering,
    Medarbejder,
    Opbevaringsvalg,
    Profil,
    Runde,
    Stop,
    Stopklods,
)
from musctl.rotation import APPROVED, BACK, GRACE_OVER, NO_APPROVAL, SILENT, Rotation, Verdict, decide
from musctl.rule import Mappe

TODAY = date(2027, 12, 3)
HERLEV = "herlev@2026.1"


@cache
def policy(name: str) -> Profil:
    built: Value = BUILD["Profil"](profiles.load(name))
    assert isinstance(built, Profil)
    return built


def facts(talk: str, held: str = "", approved: str = "", profil: str = HERLEV, **more: object) -> Facts:
    """A talk with all its documents."""
    names = (
        "samtale.yaml",
        "referat.md",
        "forberedelse-leder.md",
        "forberedelse-medarbejder.md",
        "plan.yaml",
    )
    ids = tuple((f"d-{talk}-{name}", f"{talk}/{name}") for name in names)
    day, yes = (date.fromisoformat(text) if text else None for text in (held, approved))
    made = Facts(talk, profil, afholdt=day, sendt=day, godkendt=yes, referat=ids[1][0], ids=ids)
    return made._replace(**more)  # type: ignore[arg-type]


def destroyed_already(one: Facts) -> Facts:
    """The talk as it stands when its papers are gone."""
    return one._replace(referat="", ids=tuple(pair for pair in one.ids if not pair[1].endswith(".md")))


def mappe(*talks: Facts, **more: object) -> Mappe:
    """A folder with these talks under Herlev's policy."""
    people = {who: Medarbejder(navn="Navn") for who in ("M07", "M08", "M09")}
    rounds = {year: Runde(runde=year, form="individuel") for year in ("2026", "2027")}
    made = Mappe(
        Indstillinger(profil=HERLEV),
        people,
        {},
        rounds,
        {HERLEV: policy("herlev"), "kl@2026.1": policy("kl")},
    )
    return made._replace(talks=talks, **more)  # type: ignore[arg-type]


def destroyed(decided: Rotation) -> set[str]:
    return {paper.path for paper in decided.papers}


def reasons(decided: Rotation) -> Mapping[str, str]:
    return {one.talk: one.verdict.reason for one in (*decided.destroy, *decided.keep)}


OLD, NEW = facts("M07/2026-mus", "2026-11-12", "2026-11-18"), "M07/2027-mus"
PAPERS = {f"M07/2026-mus/{name}" for name in rotation.CLASSES}


def test_a_talk_is_superseded_when_the_next_one_is_held_and_approved() -> None:
    decided = decide(mappe(OLD, facts(NEW, "2027-11-10", "2027-11-20")), TODAY)

    assert destroyed(decided) == PAPERS
    assert decided.number == 1
    [decision] = decided.destroy
    assert decision.verdict == Verdict(
        destroy=True,
        reason=APPROVED,
        kilde="vejledning, Definition og hovedbetingelser",
        last=date(2027, 12, 10),
        next=NEW,
    )
    assert reasons(decided)[NEW] == "den næste samtale er ikke holdt endnu"


def test_nothing_is_superseded_by_a_talk_that_is_only_planned_or_lies_ahead() -> None:
    for held in ("", "2027-12-04"):
        decided = decide(mappe(OLD, facts(NEW, held, held)), TODAY)

        assert destroyed(decided) == set()
        assert reasons(decided)[OLD.id] == "samtalen i runde 2027 er ikke holdt"


@pytest.mark.parametrize(
    ("today", "gone", "late"), [("2027-12-09", False, 0), ("2027-12-10", True, 0), ("2027-12-12", True, 2)]
)
def test_an_approval_is_waited_for_until_the_grace_is_over(today: str, gone: bool, late: int) -> None:
    decided = decide(mappe(OLD, facts(NEW, "2027-11-10")), date.fromisoformat(today))

    assert destroyed(decided) == (PAPERS if gone else set())
    assert [one.late for one in decided.destroy] == ([late] if gone else [])
    assert reasons(decided)[OLD.id] == (
        GRACE_OVER
        if gone
        else "næste samtale er holdt, men det nye referat er ikke godkendt; destrueres senest 10. december 2027"
    )


def test_the_grace_is_the_policys_own() -> None:
    herlev = policy("herlev")
    assert herlev.opbevaring
    short = herlev.opbevaring.referat._replace(frist_dage=0)
    quick = herlev._replace(opbevaring=herlev.opbevaring._replace(referat=short))

    decided = decide(mappe(OLD, facts(NEW, "2027-12-03"), profiler={HERLEV: quick}), TODAY)

    assert destroyed(decided) == {"M07/2026-mus/referat.md"}
    assert decided.number == 1


def test_an_objection_is_no_approval() -> None:
    assert not destroyed(decide(mappe(OLD, facts(NEW, "2027-11-10", indsigelse=True)), TODAY))


def test_where_the_policy_asks_for_no_approval_the_talk_is_enough() -> None:
    herlev = policy("herlev")
    mus = herlev.samtaler["mus"]
    assert mus.godkendelse
    free = herlev._replace(samtaler={"mus": mus._replace(godkendelse=mus.godkendelse._replace(af="ingen"))})

    decided = decide(mappe(OLD, facts(NEW, "2027-11-30", sendt=None), profiler={HERLEV: free}), TODAY)

    assert reasons(decided)[OLD.id] == NO_APPROVAL
    assert destroyed(decided) == PAPERS


def test_each_person_is_judged_alone() -> None:
    others = facts("M08/2026-mus", "2026-11-13", "2026-11-20"), facts("M08/2027-mus")

    decided = decide(mappe(OLD, facts(NEW, "2027-11-10", "2027-11-20"), *others), TODAY)

    assert destroyed(decided) == PAPERS
    assert reasons(decided)["M08/2026-mus"] == "samtalen i runde 2027 er ikke holdt"


def test_every_older_round_goes_at_once() -> None:
    oldest = facts("M07/2025-mus", "2025-11-12", "2025-11-18")

    decided = decide(mappe(oldest, OLD, facts(NEW, "2027-11-10", "2027-11-20")), TODAY)

    assert decided.number == 2


def test_a_plan_is_never_among_the_papers() -> None:
    decided = decide(mappe(OLD, facts("M07/2026-plan"), facts(NEW, "2027-11-10", "2027-11-20")), TODAY)

    assert {paper.slags for paper in decided.papers} == {"referat", "forberedelse"}
    assert all(paper.path.endswith(".md") for paper in decided.papers)


def test_another_talk_of_the_same_round_or_of_an_earlier_day_is_no_next_one() -> None:
    same_round = facts("M07/2026-lus", "2026-12-01", "2026-12-05")
    earlier = facts(NEW, "2026-11-01", "2026-11-05")

    assert not destroyed(decide(mappe(OLD, same_round), TODAY))
    assert not destroyed(decide(mappe(OLD, earlier), TODAY))


def test_a_policy_that_is_silent_destroys_nothing_and_that_is_said() -> None:
    old = facts("M07/2026-mus", "2026-11-12", "2026-11-18", "kl@2026.1")

    decided = decide(mappe(old, facts(NEW, "2027-11-10", "2027-11-20", "kl@2026.1")), TODAY)

    assert not destroyed(decided)
    assert reasons(decided)[old.id] == SILENT


@pytest.mark.parametrize(("choice", "goes"), [("destruer", True), ("behold", False)])
def test_where_the_policy_is_silent_what_was_decided_counts(
    choice: Literal["destruer", "behold"], goes: bool
) -> None:
    old = facts("M07/2026-mus", "2026-11-12", "2026-11-18", "kl@2026.1")
    here = mappe(old, facts(NEW, "2027-11-10", "2027-11-20", "kl@2026.1"))
    said = here.indstillinger._replace(opbevaring=Opbevaringsvalg(choice, "MED-udvalget"))
    decided = decide(here._replace(indstillinger=said), TODAY)

    assert bool(destroyed(decided)) == goes
    assert "besluttet af MED-udvalget" in reasons(decided)[old.id]


@pytest.mark.parametrize(
    "choice",
    [
        Opbevaringsvalg("destruer"),
        Opbevaringsvalg("destruer", " "),
        Opbevaringsvalg("destruer", "MED-udvalget", date(2099, 1, 1)),
    ],
)
def test_a_decision_that_nobody_has_made_counts_for_nothing(choice: Opbevaringsvalg) -> None:
    old = facts("M07/2026-mus", "2026-11-12", "2026-11-18", "kl@2026.1")
    here = mappe(old, facts(NEW, "2027-11-10", "2027-11-20", "kl@2026.1"))
    said = here.indstillinger._replace(opbevaring=choice)

    assert not destroyed(decide(here._replace(indstillinger=said), TODAY))


def test_a_policy_that_says_itself_when_it_goes_is_not_overruled() -> None:
    here = mappe(OLD, facts(NEW, "2027-11-10", "2027-11-20"))
    said = here.indstillinger._replace(opbevaring=Opbevaringsvalg("behold", "lederen"))

    assert destroyed(decide(here._replace(indstillinger=said), TODAY))


def test_each_talk_is_judged_by_the_policy_it_was_written_under() -> None:
    old = facts("M07/2026-mus", "2026-11-12", "2026-11-18", "kl@2026.1")

    assert not destroyed(decide(mappe(old, facts(NEW, "2027-11-10", "2027-11-20")), TODAY))
    assert not destroyed(
        decide(mappe(OLD._replace(profil="væk@1"), facts(NEW, "2027-11-10", "2027-11-20")), TODAY)
    )


# Groups

GROUP = {"G1": Gruppe(navn="Team Nord", medlemmer=("M07", "M08"))}


def grouped(form: str, *wishes: str) -> dict[str, Runde]:
    return {"2026": Runde(runde="2026"), "2027": Runde(runde="2027", form=form, ønsker_individuel=wishes)}  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("said", "goes", "undecided"),
    [
        (("", ""), False, True),
        (("destruer", ""), False, True),
        (("destruer", "destruer"), True, False),
        (("destruer", "behold"), False, False),
    ],
)
def test_when_all_who_took_part_have_left_what_was_decided_of_each_counts(
    said: tuple[Literal["", "destruer", "behold"], ...], goes: bool, undecided: bool
) -> None:
    people = {
        who: Medarbejder(
            navn="Navn",
            fratrådt=date(2026, 12, 31),
            afgang=Afgang(grund="fratrådt", dokumenter=one, besluttet_af="HR") if one else None,
        )
        for who, one in zip(("M07", "M08"), said, strict=True)
    }
    talk = facts("G1/2026-grus", "2026-11-12", "2026-11-18")
    decided = decide(mappe(talk, grupper=GROUP, medarbejdere=people), TODAY)

    assert bool(destroyed(decided)) == goes
    assert any(one.verdict.undecided for one in decided.keep) == undecided


def test_while_one_who_took_part_is_here_the_groups_papers_wait() -> None:
    people = {"M07": Medarbejder(navn="Navn", fratrådt=date(2026, 12, 31)), "M08": Medarbejder(navn="Navn")}
    talk = facts("G1/2026-grus", "2026-11-12", "2026-11-18")
    decided = decide(mappe(talk, grupper=GROUP, medarbejdere=people), TODAY)

    assert not destroyed(decided)
    assert not any(one.verdict.undecided for one in decided.keep)


@pytest.mark.parametrize(
    ("form", "wishes", "gone"),
    [
        ("gruppe", (), True),
        ("gruppe", ("M07",), False),
        ("gruppe", ("M08",), True),
        ("kombination", (), False),
        ("individuel", (), False),  # held besides each one's own
    ],
)
def test_a_group_talk_counts_where_it_stands_in_the_individual_ones_place(
    form: str, wishes: tuple[str, ...], gone: bool
) -> None:
    talk = facts("G1/2027-grus", "2027-10-10", "2027-10-20")

    decided = decide(mappe(OLD, talk, grupper=GROUP, runder=grouped(form, *wishes)), TODAY)

    assert destroyed(decided) == (PAPERS if gone else set())
    if not gone:
        assert "kun gruppens samtale" in reasons(decided)[OLD.id]


def test_a_group_talk_does_not_count_for_those_who_came_later_or_where_the_policy_refuses_it() -> None:
    talk = facts("G1/2027-grus", "2027-10-10", "2027-10-20")
    herlev = policy("herlev")
    mus = herlev.samtaler["mus"]
    assert mus.erstatning
    strict = herlev._replace(
        samtaler={"mus": mus._replace(erstatning=mus.erstatning._replace(af_gruppe="nej"))}
    )
    whole = mappe(OLD, talk, grupper=GROUP, runder=grouped("gruppe"))
    newcomer = {"M07": Medarbejder(ansat=date(2027, 11, 1))}

    assert not destroyed(decide(whole._replace(profiler={HERLEV: strict}), TODAY))
    assert not destroyed(decide(whole._replace(medarbejdere=newcomer), TODAY))


def test_a_groups_papers_go_when_its_next_talk_is_held() -> None:
    first = facts("G1/2026-grus", "2026-10-10", "2026-10-20")
    second = facts("G1/2027-grus", "2027-10-10", "2027-10-20")
    whole = mappe(first, second, grupper=GROUP, runder=grouped("gruppe"))

    assert decide(whole, TODAY).number == 1
    assert decide(whole._replace(runder=grouped("kombination")), TODAY).number == 0


def test_a_groups_papers_go_when_each_member_has_had_a_talk_that_counts() -> None:
    first = facts("G1/2026-grus", "2026-10-10", "2026-10-20")
    seven, eight = (facts(f"M0{n}/2027-mus", "2027-11-10", "2027-11-20") for n in (7, 8))

    assert decide(mappe(first, seven, grupper=GROUP), TODAY).number == 0
    assert decide(mappe(first, seven, eight, grupper=GROUP), TODAY).number == 1


# Holds


@pytest.mark.parametrize(("until", "gone"), [("2027-12-03", False), ("2027-12-02", True), ("", False)])
def test_a_hold_is_honoured_until_its_day_is_over(until: str, gone: bool) -> None:
    til = date.fromisoformat(until) if until else None
    stop = Stop((Stopklods(OLD.id, "aktindsigt", til, "leder"),))

    decided = decide(mappe(OLD, facts(NEW, "2027-11-10", "2027-11-20"), stop=stop), TODAY)

    assert destroyed(decided) == (PAPERS if gone else set())
    if not gone:
        assert reasons(decided)[OLD.id].endswith(": aktindsigt")


# Those who leave


def gone(leaving: str, **left: object) -> Mappe:
    afgang = Afgang(**left) if left else None  # type: ignore[arg-type]
    return mappe(OLD, medarbejdere={"M07": Medarbejder(fratrådt=date.fromisoformat(leaving), afgang=afgang)})


def test_where_the_policy_is_silent_on_leaving_nothing_happens_before_somebody_decides() -> None:
    assert "det skal besluttes" in reasons(decide(gone("2027-10-31"), TODAY))[OLD.id]
    assert not destroyed(decide(gone("2027-10-31"), TODAY))


def test_what_was_decided_when_somebody_left_is_done() -> None:
    decided = decide(gone("2027-10-31", dokumenter="destruer", dato=date(2027, 11, 1)), TODAY)

    assert destroyed(decided) == PAPERS
    assert decided.destroy[0].late == 2
    for word, said in (("behold", "skal blive"), ("overdrag", "overdrages")):
        kept = decide(gone("2027-10-31", grund="ny leder", dokumenter=word, dato=date(2027, 11, 1)), TODAY)
        assert said in reasons(kept)[OLD.id]
        assert "ny leder" in reasons(kept)[OLD.id]


def test_a_decision_on_leaving_waits_for_the_day() -> None:
    assert not destroyed(decide(gone("2027-12-31", dokumenter="destruer"), TODAY))


def test_a_policy_may_decide_on_leaving() -> None:
    herlev = policy("herlev")
    assert herlev.opbevaring
    assert herlev.opbevaring.fratrædelse
    says = herlev.opbevaring.fratrædelse._replace(dokumenter="destruer")
    told = herlev._replace(opbevaring=herlev.opbevaring._replace(fratrædelse=says))

    decided = decide(gone("2027-10-31")._replace(profiler={HERLEV: told}), TODAY)

    assert destroyed(decided) == PAPERS
    assert decided.destroy[0].verdict.kilde


# Receipts


def receipt(*documents: Destrueret, **more: object) -> dict[str, Kvittering]:
    return {"2027-01-01-a": Kvittering("2027-01-01-a", dokumenter=documents, **more)}  # type: ignore[arg-type]


def test_a_destroyed_document_that_is_back_goes_again() -> None:
    came_back = receipt(Destrueret(OLD.ids[1][0], "referat", "2026", OLD.id), bevis={"id": "ja"})

    decided = decide(mappe(OLD, kvitteringer=came_back), TODAY)

    assert destroyed(decided) == {"M07/2026-mus/referat.md"}
    assert decided.destroy[0].verdict.reason == BACK


def test_a_draft_that_is_back_takes_no_approved_text_with_it() -> None:
    came_back = receipt(Destrueret(OLD.ids[1][0], "kladde", "2026", OLD.id), bevis={"id": "ja"})

    assert not destroyed(decide(mappe(OLD, kvitteringer=came_back), TODAY))


def test_drafts_that_a_receipt_names_without_proof_are_yet_to_go() -> None:
    draft = Destrueret("d-kladde", "kladde", "2026", OLD.id)

    assert decide(mappe(OLD, kvitteringer=receipt(draft)), TODAY).drafts == (draft,)
    assert decide(mappe(OLD, kvitteringer=receipt(draft, bevis={"id": "ja"})), TODAY).drafts == ()


# What stands in the way


def test_two_documents_with_one_id_stand_in_the_way() -> None:
    new = facts(NEW, "2027-11-10", "2027-11-20")
    copied = new._replace(ids=((OLD.ids[1][0], f"{NEW}/referat.md"), *new.ids[2:]))

    [obstacle] = decide(mappe(OLD, copied), TODAY).obstacles

    assert obstacle.reason.startswith("M07/2026-mus/referat.md og M07/2027-mus/referat.md har samme id")


def test_a_document_that_nobody_can_read_stands_in_the_way_of_its_talk_alone() -> None:
    old = OLD._replace(ids=OLD.ids[2:])
    lies_there = {OLD.id: [f"{OLD.id}/referat.md"]}

    [obstacle] = decide(mappe(old, facts(NEW, "2027-11-10", "2027-11-20")), TODAY, lies_there).obstacles

    assert obstacle.reason.startswith("M07/2026-mus/referat.md kan ikke læses")
    assert decide(mappe(old), TODAY, lies_there).obstacles == ()


def test_the_part_about_some_people() -> None:
    others = (
        facts("M08/2026-mus", "2026-11-13", "2026-11-20"),
        facts("M08/2027-mus", "2027-11-13", "2027-11-20"),
    )
    whole = decide(mappe(OLD, facts(NEW, "2027-11-10", "2027-11-20"), *others), TODAY)

    assert (whole.number, whole.of({"M07"}).number, whole.of({"M09"}).number) == (2, 1, 0)


DAYS = st.dates(date(2026, 10, 1), date(2028, 12, 31))
TALKS = st.lists(
    st.builds(
        lambda who, year, held, approved: facts(f"{who}/{year}-mus")._replace(
            afholdt=held, godkendt=approved
        ),
        st.sampled_from(["M07", "M08", "G1"]),
        st.sampled_from(["2025", "2026", "2027", "2028"]),
        st.none() | DAYS,
        st.none() | DAYS,
    ),
    max_size=8,
    unique_by=lambda one: one.id,
)


@given(TALKS, DAYS)
def test_the_newest_held_talk_of_a_person_is_never_touched(talks: list[Facts], today: date) -> None:
    decided = decide(mappe(*talks, grupper=GROUP), today)

    for who in ("M07", "M08"):
        held = [one.runde for one in talks if one.who in (who, "G1") and one.afholdt and one.afholdt <= today]
        gone_rounds = [one.talk.split("/")[1][:4] for one in decided.destroy if one.who == who]
        assert not gone_rounds or max(gone_rounds) < max(held)


@given(TALKS, DAYS)
def test_deciding_again_when_all_is_gone_finds_nothing(talks: list[Facts], today: date) -> None:
    first = decide(mappe(*talks, grupper=GROUP), today)
    gone_talks = {one.talk for one in first.destroy}
    after = [destroyed_already(one) if one.id in gone_talks else one for one in talks]

    assert decide(mappe(*after, grupper=GROUP), today).destroy == ()


@pytest.mark.parametrize("days", [10**7, 10**9, 10**30])
def test_a_time_beyond_every_calendar_is_kept_until_its_last_day(days: int) -> None:
    herlev = policy("herlev")
    assert herlev.opbevaring
    keeping = herlev.opbevaring._replace(referat=herlev.opbevaring.referat._replace(frist_dage=days))
    mappe = Mappe(
        Indstillinger(HERLEV),
        {"M07": Medarbejder("Asta")},
        runder={"2026": Runde("2026"), "2027": Runde("2027")},
        profiler={HERLEV: herlev._replace(opbevaring=keeping)},
        talks=(facts("M07/2026-mus", "2026-11-12"), facts("M07/2027-mus", "2027-11-12")),
    )

    kept = {paper.path: one.verdict.last for one in decide(mappe, TODAY).keep for paper in one.papers}
    assert kept["M07/2026-mus/referat.md"] == date.max
