"""What rules must and must not take for what; the pages show the rest."""

from __future__ import annotations

import pytest

from musctl.check import Judged
from tests import mappe

REFERAT, PLAN = f"{mappe.TALK}/referat.md", f"{mappe.TALK}/plan.yaml"
HEAD = f"---\ntype: referat\nid: d-1\nsamtale: {mappe.TALK}\n---\n# Referat\n"


def of(code: str, files: dict[str, str], today: str = "") -> list[Judged]:
    folder = mappe.in_order() | {path: text.encode() for path, text in files.items()}
    return [one for one in mappe.judged(folder, today) if one.diagnostic.code == code]


def in_plan(old: str, new: str) -> dict[str, str]:
    text = mappe.in_order()[PLAN].decode()
    assert old in text
    return {PLAN: text.replace(old, new)}


@pytest.mark.parametrize(
    "text", ["010190-0000", "0101900000", "010190 0000", "(290200-0000)", "cpr:311299-0000."]
)
def test_a_cpr_number_is_seen_and_never_said_again(text: str) -> None:
    (one,) = of("MUS401", {REFERAT: f"{HEAD}## Trivsel\n{text}\n"})

    assert not any(sign.isdigit() for sign in one.diagnostic.message.replace("M07", ""))


@pytest.mark.parametrize(
    "text",
    [
        "44 52 70 00",
        "+45 44527000",
        "320190-0000",
        "300290-0000",
        "990101-1234",
        "12345678901",
        "2026-11-12",
        "a0101900000b",
    ],
)
def test_other_numbers_are_no_cpr_numbers(text: str) -> None:
    assert of("MUS401", {REFERAT: f"{HEAD}## Trivsel\n{text}\n"}) == []


@pytest.mark.parametrize("text", ["M365", "G20-mødet", "SKM07", "M07", "m12", "M9/2026", "kim@M12.dk"])
def test_what_only_looks_like_a_number_is_none(text: str) -> None:
    assert of("MUS402", {REFERAT: f"{HEAD}## Trivsel\nTaler om {text} i år.\n"}) == []


def test_a_name_where_a_number_should_stand_is_not_said_again() -> None:
    roster = (
        "medarbejdere:\n  M07: {navn: Navn M07}\n  Søren Ærø: {}\ngrupper:\n  G1: {medlemmer: [Kim Ærø]}\n"
    )
    folder = mappe.in_order() | {"medarbejdere.yaml": roster.encode()}

    found = mappe.judged(folder, "2027-01-15")

    assert {"MUS402", "MUS405"} <= {one.diagnostic.code for one in found}
    assert not any("Ærø" in one.diagnostic.message for one in found)


@pytest.mark.parametrize(
    "text",
    [
        "Lønnen skal op med 2.500 kr. om måneden.",
        "Vi aftalte et løntrin mere: løntrin 32.",
        "Timeløn plus 5 %.",
        "LØN: 30.000 kroner.",
        "Lønnen hæves\nmed kr. 1.000.",
    ],
)
def test_sums_and_steps_beside_pay_look_like_a_negotiation(text: str) -> None:
    assert of("MUS106", {REFERAT: f"{HEAD}## Trivsel\n{text}\n"})


@pytest.mark.parametrize(
    "text",
    [
        "Har lyst til at tale løn ved næste forhandling.",
        "Kurset koster 12.000 kr.",
        "Anerkendelse er en belønning; budgettet er 5.000 kr.",
        "Løn er ikke drøftet.\n\nKurset koster 12.000 kr.",
        "<!-- løn 2.000 kr. -->",
        "Har løst 80 % af opgaverne.",
    ],
)
def test_a_plain_word_about_pay_is_no_negotiation(text: str) -> None:
    assert of("MUS106", {REFERAT: f"{HEAD}## Trivsel\n{text}\n"}) == []


def test_missing_topics_are_put_in_by_the_policys_order() -> None:
    folder = mappe.in_order() | {REFERAT: f"{HEAD}## Kompetenceudvikling\nJa.\n## Trivsel\nGod.\n".encode()}

    after = mappe.mended(folder, "MUS101")[REFERAT].decode()

    assert [line[3:] for line in after.splitlines() if line.startswith("## ")] == [
        "Opfølgning fra sidst",
        "Kompetenceudvikling",
        "Nuværende og fremtidige arbejdsopgaver",
        "Forholdet til mål og værdier",
        "Trivsel",
        "Medarbejderens vurdering af lederen som leder",
    ]
    assert "\n## Kompetenceudvikling\nJa.\n" in after
    assert after.endswith("-->\n")


def test_what_is_put_in_ends_its_lines_as_the_file_does() -> None:
    text = f"{HEAD}## Trivsel\nGod.\n".replace("\n", "\r\n")

    after = mappe.mended(mappe.in_order() | {REFERAT: text.encode()}, "MUS101")[REFERAT].decode()

    assert after.count("\n") == after.count("\r\n")


def test_a_heading_that_nearly_is_the_topics_is_named_and_left_alone() -> None:
    found = of("MUS101", {REFERAT: f"{HEAD}## Opfølgning fra sidts\nFørste samtale.\n"})
    near = [one for one in found if "Opfølgning fra sidts" in one.diagnostic.message]

    assert len(near) == 1
    assert near[0].edits == ()


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("    mål: Kunne lede et tværgående projekt\n", "", "»Udviklingsmål«"),
        ("    evaluering: Vi gennemgår slutrapporten sammen\n", "", "»Evaluering«"),
        ("    tid: {start: 2027-01-15, slut: 2027-06-30}\n", "", "»Tidsplan«"),
        ("start: 2027-01-15, ", "", "»Tidsplan«"),
        (", slut: 2027-06-30", "", "»Tidsplan«"),
        ("ansvar: leder", "ansvar: ", "»Ansvarlig« i handling 2"),
        ("hvad: Finder vikar imens, ", "", "»Handlingsplan« i handling 2"),
    ],
)
def test_each_of_the_five_words_is_missed(old: str, new: str, words: str) -> None:
    (one,) = of("MUS303", in_plan(old, new))

    assert f"mangler {words}" in one.diagnostic.message
    assert one.diagnostic.severity == "error"
    assert one.diagnostic.source == "Kompetenceudviklingspolitik med skema, »Skema«"


def test_a_date_that_cannot_be_read_is_not_also_missing() -> None:
    assert of("MUS303", in_plan("slut: 2027-06-30", "slut: i juni")) == []


def test_a_missing_topic_is_only_worth_knowing_before_the_talk() -> None:
    samtale = f"type: samtale\nid: s-1\nsamtale: {mappe.TALK}\n"

    found = of("MUS101", {REFERAT: HEAD, f"{mappe.TALK}/samtale.yaml": samtale})

    assert {one.diagnostic.severity for one in found} == {"info"}
    assert len(found) == 6


@pytest.mark.parametrize(
    ("then", "now", "answered"),
    [
        ("status: åben", "status: åben", False),
        ("status:", "status: åben", False),
        ("status: åben", "status: i gang", True),
        ("status: delvist", "status: delvist", False),
        ("status: delvist", "status: delvist\n    effekt: Har vist de andre det", True),
        ("status: delvist\n    effekt: Har prøvet", "status: delvist\n    effekt: Har prøvet", False),
        ("status: delvist\n    effekt: Har prøvet", "status: delvist\n    effekt: Bruger det hver dag", True),
        ("status: nået", "status: nået", True),
    ],
)
def test_a_goal_of_last_year_is_answered_by_a_new_status_or_a_new_effect(
    then: str, now: str, *, answered: bool
) -> None:
    talks = (mappe.TALK, "M07/2027-mus")
    folder = mappe.in_order(talks, "gentofte")
    for talk, words in zip(talks, (then, now), strict=True):
        path = f"{talk}/plan.yaml"
        folder[path] = folder[path].decode().replace("status: åben", words).encode()
    path = "M07/2027-mus/samtale.yaml"
    folder[path] = folder[path].decode().replace("2026-1", "2027-1").encode()

    found = [one for one in mappe.judged(folder, "2027-12-20") if one.diagnostic.code == "MUS317"]

    assert bool(found) is not answered


SILENCE = "{{emne: {topic}, hensyn: leder, begrundelse: Sagen er ikke afgjort, dato: 2026-11-12}}"


def silenced(*topics: str, referat: str | None = None) -> list[str]:
    """What is said of silence on these topics in a talk under Gentofte's policy."""
    folder = mappe.in_order(profil="gentofte")
    path = f"{mappe.TALK}/samtale.yaml"
    lines = "".join(f"  - {SILENCE.format(topic=topic)}\n" for topic in topics)
    folder[path] += f"tavshedspålæg:\n{lines}".encode()
    if referat is None:
        del folder[REFERAT]
    else:
        folder[REFERAT] = f"{HEAD}{referat}".encode()
    return [one.diagnostic.message for one in mappe.judged(folder) if one.diagnostic.code == "MUS407"]


@pytest.mark.parametrize("topic", ["drivkraft", "Trivsel", "robusthed", "Sammen om", "Kompetenceudvikling"])
def test_silence_may_be_imposed_on_one_of_the_talks_topics(topic: str) -> None:
    assert silenced(topic, referat="## Trivsel\nRo.\n") == []


def test_a_heading_of_the_referat_is_a_topic_too() -> None:
    assert silenced("Den nye hal", referat="## Den nye hal\nBygges til foråret.\n") == []
    assert len(silenced("Den nye hal", referat="## Trivsel\nRo.\n")) == 1


def test_what_the_referat_called_it_is_not_asked_for_when_it_is_gone() -> None:
    assert silenced("Den nye hal") == []


def test_silence_on_every_topic_is_silence_on_the_whole_talk() -> None:
    topics = (
        "opfølgning", "sammen-om", "drivkraft", "trivsel", "særlige-hensyn", "kompetenceudvikling",
        "kompetenceudviklingsplan",
    )  # fmt: skip

    assert silenced(*topics[:-1]) == []
    assert ["hele samtalen" in one for one in silenced(*topics)] == [True]


def test_a_talk_at_the_end_of_time_is_no_surprise() -> None:
    folder = mappe.in_order(profil="gentofte")
    path = f"{mappe.TALK}/samtale.yaml"
    folder[path] = folder[path].decode().replace("2026-11-12", "9999-12-31").encode()

    assert "MUS205" in {one.diagnostic.code for one in mappe.judged(folder)}


@pytest.mark.parametrize(
    ("profil", "kind", "severity"),
    [
        ("herlev", "mus", "error"),
        ("herlev", "lus", "warning"),
        ("gentofte", "mus", "error"),
        ("gentofte", "lus", "error"),
        ("albertslund", "mus", "error"),
        ("albertslund", "lus", "error"),
        ("kl", "mus", "error"),
    ],
)
def test_a_held_talk_without_a_plan_is_as_severe_as_the_policy_says(
    profil: str, kind: str, severity: str
) -> None:
    talk = f"M07/2026-{kind}"
    folder = mappe.in_order([talk], profil)
    del folder[f"{talk}/plan.yaml"]

    found = [one.diagnostic for one in mappe.judged(folder) if one.diagnostic.code == "MUS301"]

    assert [one.severity for one in found] == [severity]
