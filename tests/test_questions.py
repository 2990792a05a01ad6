"""What a policy offers for a talk, and where the chosen part of it is put."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from musctl import profiles, scaffold
from musctl.domain import values
from musctl.domain.emne import standing
from musctl.questions import CHOSEN, Choice, catalogue, chosen, own, placed
from musctl.templates import Templates
from musctl.text.source import Document, apply, read
from tests import mappe
from tests.text.writing import MORE

EVERY = [(name, art) for name in profiles.names() for art in profiles.value(name).samtaler]


def sheet(name: str, art: str, part: str = "leder") -> Document:
    policy = profiles.value(name)
    brief = scaffold.Brief(
        f"{'G1' if policy.samtaler[art].gruppe else 'M07'}/2026-{art}",
        mappe.policy(name)[0],
        policy,
        policy.samtaler[art],
        values.Indstillinger(profil=name),
        scaffold.new_id,
    )
    return read("ark.md", scaffold.forberedelse(brief, Templates(), part).encode())


def put(document: Document, art: values.Samtaletype, *choices: Choice) -> Document:
    return read("ark.md", apply(document.text, placed(document, art, choices)).encode())


def offered(name: str, art: str) -> tuple[Choice, ...]:
    policy = profiles.value(name)
    return catalogue(policy, policy.samtaler[art])


@pytest.mark.parametrize(("name", "art"), EVERY)
def test_all_that_is_offered_can_be_put_on_both_sheets_and_says_nothing_by_itself(
    name: str, art: str
) -> None:
    talk = profiles.value(name).samtaler[art]
    for part in ("leder", "medarbejder"):
        before = sheet(name, art, part)
        after = put(before, talk, *offered(name, art))

        assert {one.id for one in offered(name, art)} <= chosen(after, talk)
        assert placed(after, talk, offered(name, art)) == ()
        assert not any(section.says for section in after.sections if section.level > 1)
        assert set(standing(before, talk)) <= set(standing(after, talk))


def test_a_question_stands_under_its_topic() -> None:
    art = profiles.value("albertslund").samtaler["lus"]
    bare = read("ark.md", b"---\na: b\n---\n# A\n\n## Struktur\n\nMit svar.\n\n## Opgaver\n")
    wanted = [one for one in offered("albertslund", "lus") if one.id == "afklaring"]

    after = put(bare, art, *wanted)

    titles = [section.title for section in after.sections]
    assert titles[1:] == ["Struktur", wanted[0].title, "Opgaver"]
    assert "Mit svar.\n\n### Er der nogle" in after.text


def test_what_has_no_topic_stands_together_before_anything_else_one_wants_to_say() -> None:
    art = profiles.value("herlev").samtaler["mus"]
    known = {one.id: one for one in offered("herlev", "mus")}

    once = put(sheet("herlev", "mus"), art, known["feedback"])
    twice = put(once, art, known["feedback"], known["kreativitet"])

    titles = [section.title for section in twice.sections]
    start = titles.index(CHOSEN)
    assert titles[start:] == [CHOSEN, "Feedback", "Kreativitet", "Andet, jeg vil tale om", "Om samtalen"]


def test_a_topic_named_as_an_obligatory_one_is_not_taken_for_it() -> None:
    art = profiles.value("herlev").samtaler["mus"]
    before = sheet("herlev", "mus")
    (twin,) = [one for one in offered("herlev", "mus") if one.id == "kompetenceudvikling-i-samarbejdet"]

    after = put(before, art, twin)

    assert standing(after, art)["kompetenceudvikling"] == standing(before, art)["kompetenceudvikling"]
    assert standing(after, art)[twin.id]


def test_prompts_come_along_as_help() -> None:
    art = profiles.value("herlev").samtaler["lus"]
    (topic,) = [one for one in offered("herlev", "lus") if one.id == "lederens-trivsel"]

    after = put(sheet("herlev", "lus"), art, topic)

    assert (
        "### Lederens trivsel <!-- emne: lederens-trivsel -->\n<!-- Hvordan trives lederen i sit arbejde?\n     Er der balance"
        in after.text
    )


def test_own_questions_are_numbered_and_known_again_whatever_their_signs() -> None:
    art = profiles.value("kl").samtaler["mus"]
    first = own(["Hvad  glæder dig?", "Hvad nu"], [sheet("kl", "mus")])
    after = put(sheet("kl", "mus"), art, *first)

    again = own(["hvad glæder dig", "Noget nyt"], [sheet("kl", "mus"), after])

    assert [(one.id, one.title) for one in first] == [("egen-1", "Hvad glæder dig?"), ("egen-2", "Hvad nu")]
    assert [one.id for one in again] == ["egen-1", "egen-3"]


def test_a_group_is_offered_the_four_questions_of_what_it_can_and_will_need() -> None:
    group = [one.title for one in offered("herlev", "grus") if one.id.startswith("gruppe-")]

    assert len(group) == 4
    assert group[0] == "Hvilke kompetencer har vi, og hvilke får vi brug for?"
    assert not [one for one in offered("herlev", "mus") if one.id.startswith("gruppe-")]


PIECES = ["# A", "## Feedback", "## Valgt til samtalen", "### x", "tekst", "", "## Andet, jeg vil tale om", "# B",
          "<!-- emne: feedback -->", "## Trivsel", "```", "<!-- åben", "<div>", "Andet\n---"]  # fmt: skip


@MORE
@given(
    st.lists(st.sampled_from(PIECES), max_size=8),
    st.sampled_from(["\n", "\r\n"]),
    st.sampled_from(["", "\n"]),
)
def test_choosing_only_adds_lines(lines: list[str], newline: str, end: str) -> None:
    art = profiles.value("herlev").samtaler["mus"]
    text = newline.join(["---", "a: b", "---", *lines]) + end
    before = read("ark.md", text.encode())
    wanted = [one for one in offered("herlev", "mus") if one.id in ("feedback", "kreativitet")]

    after = apply(before.text, placed(before, art, wanted))

    kept = iter(after.split("\n"))
    assert all(
        any(line.rstrip("\r") == one.rstrip("\r") for one in kept)
        for line in before.text.rstrip("\r\n").split("\n")
    )
    assert newline == "\r\n" or "\r" not in after


def test_what_is_chosen_twice_at_once_is_put_there_once() -> None:
    art = profiles.value("herlev").samtaler["mus"]
    wanted = [one for one in offered("herlev", "mus") if one.id == "feedback"]
    mine = own(["Hvad nu?", "hvad nu"], [sheet("herlev", "mus")])

    after = put(sheet("herlev", "mus"), art, *wanted, *wanted, *mine)

    assert after.text.count("### Feedback ") == 1
    assert after.text.count("<!-- spørgsmål: egen-1 -->") == 1
